"""Questions beside rows: question, label, value, whether less is better, whether it holds."""

from studio.questions.understood import Holds

YES, NO, UNSURE = Holds.YES, Holds.NO, Holds.UNSURE

Case = tuple[str, str, str, bool, Holds]

_RANGES = (
    "-10 to +40 °C",
    "-10 à 40 °C",
    "-10 °C ~ +40 °C",
    "-10 °C – +40 °C",
    "−10…+40 °C",
    "от -10 до +40 °C",
    "von -10 bis +40 °C",
    "de -10 °C à 40 °C",
    "-10℃~40℃",
    "-10/+40 °C",
    "min. -10 °C, max. 40 °C",
    "od -10 do 40 °C",
    "-10 até 40 °C",
    "between -10 and 40 °C",
    "entre -10 y 40 °C",
    "-10至40°C",
    "من -10 إلى 40 °C",
    "0°C - 40°C",
)

SEPARATORS: tuple[Case, ...] = (
    ("is it 10,000 mAh?", "Battery", "5000 mAh", False, NO),
    ("is it 5,000 mAh?", "Battery", "5000 mAh", False, YES),
    ("3.000 W?", "Power", "2000 W", False, NO),
    ("under 1.200 g?", "Weight", "1100 g", True, YES),
    ("can it carry 5 kg?", "Load", "1.500 kg", False, NO),
    ("can it carry 1 kg?", "Load", "1.500 kg", False, YES),
    ("can it carry 45 kg?", "Load", "1.500 kg", False, UNSURE),
)

RANGES: tuple[Case, ...] = (
    *(("-20 °C?", "Operating temperature", value, False, NO) for value in _RANGES),
    *(("works at 20 °C?", "Operating temperature", value, False, YES) for value in _RANGES),
    *(("ok at 50 °C?", "Operating temperature", value, False, NO) for value in _RANGES),
    ("12 cm wrist?", "Wrist size", "14 cm - 22 cm", False, NO),
    ("16 cm wrist?", "Wrist size", "14 cm - 22 cm", False, YES),
    ("50 V?", "Input", "100 V - 240 V", False, NO),
    ("50 V?", "Input", "100V~240V", False, NO),
    ("110 V?", "Input", "100 V - 240 V", False, YES),
    ("110 V?", "Input", "100-240 V, 50/60 Hz", False, YES),
    ("last 5 hours?", "Battery life", "8–12 h", False, YES),
    ("last 10 hours?", "Battery life", "8–12 h", False, UNSURE),
    ("last 14 hours?", "Battery life", "8–12 h", False, NO),
    ("10 hours?", "Battery life", "20 h, 5 h with GPS (0-40 °C)", False, UNSURE),
    ("2 hours?", "Battery life", "20 h, 5 h with GPS (0-40 °C)", False, YES),
)

EXACT: tuple[Case, ...] = (
    ("works on 110 V?", "Voltage", "220 V", False, NO),
    ("works on 230 V?", "Voltage", "220 V", False, YES),
    ("works on 220 V?", "Voltage", "240 V", False, YES),
    ("12 V?", "Voltage", "24 V", False, NO),
    ("24 V?", "Voltage", "12/24 V", False, YES),
    ("50 Hz?", "Frequency", "60 Hz", False, NO),
    ("5 GHz?", "Wi-Fi", "2.4 GHz and 5 GHz", False, YES),
    ("5 GHz?", "Wi-Fi", "2.4 GHz", False, NO),
    ("12 V?", "Power supply", "Input 220 V, output 12 V", False, UNSURE),
    ("does it weigh 5 kg?", "Weight", "1.2 kg", True, UNSURE),
    ("does it weigh 1 kg?", "Weight", "1.2 kg", True, NO),
    ("does it weigh 1.2 kg?", "Weight", "1200 g", True, YES),
    ("does it survive 50 m?", "Water resistance", "100 m", False, YES),
    ("is it 27 inch?", "Screen", "32 inch", False, UNSURE),
    ("is it 32 inch?", "Screen", "32 inch", False, YES),
)

MINIMA: tuple[Case, ...] = (
    ("ok for a 4 year old?", "Recommended age", "from 6 years", False, NO),
    ("ok for a 4 year old?", "Recommended age", "6 years", False, NO),
    ("ok for a 4 year old?", "Recommended age", "6+ years", False, NO),
    ("ok for an 8 year old?", "Recommended age", "from 6 years", False, YES),
    ("для ребёнка 4 года?", "Возраст", "от 6 лет", False, NO),
    ("für 4 Jahre?", "Alter", "ab 6 Jahren", False, NO),
    ("para 4 años?", "Edad", "a partir de 6 años", False, NO),
    ("4岁可以吗", "年龄", "6岁以上", False, NO),
    ("ok for a 4 year old?", "Recommended age", "3–6 years", False, YES),
    ("ok for a 2 year old?", "Recommended age", "3–6 years", False, NO),
    ("ok for kids under 6 years?", "Recommended age", "from 6 years", False, NO),
    ("110 cm?", "Minimum height of rider", "120 cm", False, NO),
    ("130 cm?", "Minimum height of rider", "120 cm", False, YES),
    ("-20 °C?", "Minimum temperature", "-15 °C", False, NO),
    ("-10 °C?", "Minimum temperature", "-15 °C", False, YES),
    ("-20 °C?", "Temperature", "down to -30 °C", False, YES),
    ("-40 °C?", "Temperature", "down to -30 °C", False, NO),
    ("40 °C?", "Temperature", "down to -30 °C", False, UNSURE),
    ("-20 °C?", "Temperature", "up to 40 °C", False, UNSURE),
    ("5 hours?", "Minimum battery life", "8 h", False, UNSURE),
    ("10 hours?", "Battery life", "at least 8 h", False, UNSURE),
    ("5 hours?", "Battery life", "at least 8 h", False, YES),
)

DIRECTIONS: tuple[Case, ...] = (
    ("is it heavier than 50 g?", "Weight", "52 g", True, YES),
    ("does it weigh over 100 g?", "Weight", "52 g", True, NO),
    ("louder than 60 dB?", "Noise", "62 dB", True, YES),
    ("less than 8 hours?", "Battery life", "600 min", False, NO),
    ("less than 2 l?", "Volume", "1.5 l", False, YES),
    ("alcohol under 5 %?", "Alcohol", "12 %", False, NO),
    ("no more than 100 g?", "Weight", "52 g", True, YES),
    ("at most 50 g?", "Weight", "52 g", True, NO),
    ("at least 50 g?", "Weight", "52 g", True, YES),
    ("weniger als 2 l?", "Volumen", "1,5 l", False, YES),
    ("nicht mehr als 100 g?", "Gewicht", "52 g", True, YES),
    ("schwerer als 50 g?", "Gewicht", "52 g", True, YES),
    ("über 100 g?", "Gewicht", "52 g", True, NO),
    ("тяжелее 50 г?", "Вес", "52 г", True, YES),
    ("не больше 50 г?", "Вес", "52 г", True, NO),
    ("меньше 2 л?", "Объём", "1,5 л", False, YES),
    ("більше 100 г?", "Вага", "52 г", True, NO),
    ("pesa más de 100 g?", "Peso", "52 g", True, NO),
    ("menos de 2 l?", "Volumen", "1,5 l", False, YES),
    ("plus de 100 g ?", "Poids", "52 g", True, NO),
    ("moins de 2 litres ?", "Volume", "1,5 l", False, YES),
    ("أقل من 2 لتر؟", "السعة", "1.5 لتر", False, YES),
    ("więcej niż 100 g?", "Waga", "52 g", True, NO),
    ("mais de 100 g?", "Peso", "52 g", True, NO),
    ("più di 100 g?", "Peso", "52 g", True, NO),
    ("超过100克吗", "重量", "52克", True, NO),
    ("比50克重吗", "重量", "52克", True, YES),
    ("2升以下吗", "容量", "1.5升", False, YES),
    ("5 kg or more?", "Load", "4 kg", False, NO),
    ("more or less 2 l?", "Volume", "3 l", False, UNSURE),
    ("under 50 m?", "Water resistance", "5 ATM", False, UNSURE),
    ("more than 1,5 l?", "Volume", "1500 ml", False, UNSURE),
    ("under 230 V?", "Voltage", "12 V", False, UNSURE),
)

NEGATIVES: tuple[Case, ...] = tuple(
    (question, "Operating temperature", "-10 to 40 °C", False, NO)
    for question in (
        "минус 20 °C?",
        "menos 20 °C?",
        "moins 20 °C ?",
        "minus 20 °C?",
        "minus 20 degrees?",
        "零下20度?",
        "- 20 °C?",
        "works at - 20 °C?",
        "ناقص 20 °C؟",
        "20 °C below zero?",
        "20 градусов ниже нуля?",
        "20 °C تحت الصفر",
    )
)

SEVERAL: tuple[Case, ...] = (
    ("from -10 to 50 °C?", "Temperature", "-10 to +40 °C", False, NO),
    ("from -5 to 30 °C?", "Temperature", "-10 to +40 °C", False, YES),
    ("fits in 35x15x12 cm?", "Size", "30 x 20 x 10 cm", True, NO),
    ("fits in 35x25x12 cm?", "Size", "30 x 20 x 10 cm", True, YES),
    ("is it 20 x 30 x 10 cm?", "Size", "30 x 20 x 10 cm", True, YES),
    ("fits a 20 x 20 x 10 cm box?", "Size", "30 x 20 x 10 cm", True, UNSURE),
    ("30 cm?", "Size", "30 x 20 x 10 cm", True, UNSURE),
    ("2 m and 100 W?", "Cable", "2 m, 60 W", False, NO),
    ("2 m and 50 W?", "Cable", "2 m, 60 W", False, YES),
    ("330 ml?", "Contents", "6 x 330 ml", False, YES),
    ("1 l?", "Contents", "6 x 330 ml", False, UNSURE),
    ("5 kg or 10 kg?", "Load", "8 kg", False, UNSURE),
)

COMPOUNDS: tuple[Case, ...] = (
    ("2 h 30 min?", "Battery life", "3 h", False, YES),
    ("2 h 30 min?", "Battery life", "2 h", False, NO),
    ("can it hold 1 lb 4 oz?", "Load", "1 lb", False, NO),
    ("1/2 inch?", "Thread", "0.5 in", False, YES),
    ("1 1/2 inch?", "Thread", "1.5 in", False, YES),
    ("½ l?", "Volume", "500 ml", False, YES),
    ("20 Grad?", "Temperatur", "-10 bis 40 °C", False, YES),
    ("50 градусов?", "Температура", "от -10 до 40 °C", False, NO),
    ("10 ore?", "Autonomia", "8 ore", False, NO),
    ("10 godzin?", "Czas pracy", "12 godzin", False, YES),
    ("12 годин?", "Час роботи", "10 годин", False, NO),
)
