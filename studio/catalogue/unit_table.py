"""The units that spec sheets are written in, and how they are spelled in the studio's languages."""

from dataclasses import dataclass
from enum import StrEnum

from studio.catalogue.folding import fold


class Dimension(StrEnum):
    """What a unit measures, and the base unit it is reckoned in."""

    LENGTH_M = "length"
    MASS_KG = "mass"
    TIME_S = "time"
    VOLUME_L = "volume"
    PRESSURE_BAR = "pressure"
    TEMPERATURE_K = "temperature"
    CHARGE_AH = "charge"
    ENERGY_WH = "energy"
    POWER_W = "power"
    VOLTAGE_V = "voltage"
    CURRENT_A = "current"
    FREQUENCY_HZ = "frequency"
    DATA_BYTE = "data"
    DATA_RATE_BPS = "data rate"
    LIGHT_LM = "luminous flux"
    LUMINANCE_NIT = "luminance"
    SOUND_DB = "sound level"
    PIXELS = "pixels"
    SPEED_M_PER_S = "speed"
    ANGLE_DEGREE = "angle"
    IMPEDANCE_OHM = "impedance"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: base value = value x factor + offset.

    Attributes:
        symbol: As English spec sheets write it.
        dimension: What it measures.
        factor: How many base units one of it is.
        offset: For temperatures, in kelvin.
    """

    symbol: str
    dimension: Dimension
    factor: float
    offset: float = 0.0


_D = Dimension

_SPELLINGS: tuple[tuple[Unit, str], ...] = (
    (
        Unit("mm", _D.LENGTH_M, 1e-3),
        "mm мм مم ملم 毫米 millimeter millimetre milímetros миллиметров",
    ),
    (
        Unit("cm", _D.LENGTH_M, 1e-2),
        "cm см سم 厘米 公分 centimeter centimetre centímetros сантиметров",
    ),
    (
        Unit("m", _D.LENGTH_M, 1.0),
        "m м م 米 meter metre meters metres metro metros mètre mètres "
        "метр метра метров متر أمتار mtr metri metrow метрів",
    ),
    (
        Unit("km", _D.LENGTH_M, 1e3),
        "km км كم 公里 千米 kilometer kilometre kilómetros kilomètres километров كيلومتر كيلو_متر",
    ),
    (
        Unit("in", _D.LENGTH_M, 0.0254),
        "in inch inches zoll pulgada pulgadas polegada polegadas cale cali "
        "pouce pouces pollici "
        "дюйм дюйма дюймов بوصة بوصات 英寸 寸 \" ''",
    ),
    (Unit("ft", _D.LENGTH_M, 0.3048), "ft foot feet pie pies pied pieds фут фута футов قدم 英尺"),
    (
        Unit("g", _D.MASS_KG, 1e-3),
        "g gr г гр غ جم 克 gram grams gramm gramme grammes gramo gramos грамм граммов غرام جرام "
        "grammi gramow грамів",
    ),
    (Unit("mg", _D.MASS_KG, 1e-6), "mg мг ملغ 毫克"),
    (
        Unit("kg", _D.MASS_KG, 1.0),
        "kg кг كغ كجم 千克 公斤 kilo kilos kilogram kilograms kilogramos "
        "kilogrammes килограмм كيلوغرام quilo quilos chilo chili "
        "килограмма килограммов кілограм кілограмів كيلو كيلو_غرام كيلو_جرام",
    ),
    (
        Unit("oz", _D.MASS_KG, 0.028349523125),
        "oz ounce ounces onza onzas once onces унция унций أونصة 盎司",
    ),
    (
        Unit("lb", _D.MASS_KG, 0.45359237),
        "lb lbs pound pounds libra libras livre livres фунт фунтов رطل 磅",
    ),
    (Unit("ms", _D.TIME_S, 1e-3), "ms мс 毫秒"),
    (
        Unit("s", _D.TIME_S, 1.0),
        "s sec secs с сек ث 秒 second seconds segundo segundos seconde secondes "
        "секунд секунда секунды ثانية ثوان",
    ),
    (
        Unit("min", _D.TIME_S, 60.0),
        "min mins мин د 分钟 分 minute minutes minuto minutos минут минута минуты دقيقة دقائق "
        "minuti minut minuty хвилин хвилини",
    ),
    (
        Unit("h", _D.TIME_S, 3_600.0),
        "h hr hrs ч час часа часов س 小时 小時 hour hours hora horas heure "
        "heures stunde stunden ساعة ساعات ora ore godzin godziny godzina годин години",
    ),
    (
        Unit("d", _D.TIME_S, 86_400.0),
        "d day days día días jour jours tag tage tagen день дня дней يوم يوما أيام 天 日 "
        "giorno giorni dni дні днів",
    ),
    (
        Unit("week", _D.TIME_S, 604_800.0),
        "week weeks wk semana semanas semaine semaines woche wochen "
        "неделя недели недель أسبوع أسابيع 周 星期",
    ),
    (
        Unit("month", _D.TIME_S, 2_629_746.0),
        "month months mo mes meses mois monat monate месяц месяца месяцев شهر أشهر شهور 个月 月",
    ),
    (
        Unit("year", _D.TIME_S, 31_556_952.0),
        "year years yr yrs año años an ans année années jahr jahre jahren "
        "год года лет سنة سنوات عام أعوام 年 岁 anni anno lat lata рік роки років",
    ),
    (Unit("ml", _D.VOLUME_L, 1e-3), "ml мл مل 毫升 millilitre milliliter mililitros"),
    (Unit("cl", _D.VOLUME_L, 1e-2), "cl"),
    (
        Unit("l", _D.VOLUME_L, 1.0),
        "l л ل 升 liter litre liters litres litro litros литр литра литров لتر "
        "litri litry litrow літр літри літрів",
    ),
    (Unit("fl oz", _D.VOLUME_L, 0.0295735295625), "fl_oz floz"),
    (Unit("bar", _D.PRESSURE_BAR, 1.0), "bar bars bares бар بار 巴"),
    (
        Unit("ATM", _D.PRESSURE_BAR, 1.0),
        "atm atmosphere atmospheres atmósferas atmosphères атм атмосфер ضغط_جوي 大气压",
    ),
    (Unit("MPa", _D.PRESSURE_BAR, 10.0), "mpa мпа"),
    (Unit("kPa", _D.PRESSURE_BAR, 0.01), "kpa кпа"),
    (Unit("psi", _D.PRESSURE_BAR, 0.0689475729), "psi"),
    (Unit("°C", _D.TEMPERATURE_K, 1.0, 273.15), "°c c ℃ celsius °с مئوية 摄氏度 度"),
    (Unit("°F", _D.TEMPERATURE_K, 5 / 9, 459.67 * 5 / 9), "°f f ℉ fahrenheit 华氏度"),
    (Unit("K", _D.TEMPERATURE_K, 1.0), "k kelvin к"),
    (Unit("mAh", _D.CHARGE_AH, 1e-3), "mah мач ма·ч 毫安时 毫安"),
    (Unit("Ah", _D.CHARGE_AH, 1.0), "ah ач а·ч 安时"),
    (Unit("Wh", _D.ENERGY_WH, 1.0), "wh втч вт·ч 瓦时"),
    (Unit("kWh", _D.ENERGY_WH, 1e3), "kwh квтч квт·ч 千瓦时"),
    (Unit("W", _D.POWER_W, 1.0), "w вт واط 瓦 watt watts vatios ватт"),
    (Unit("mW", _D.POWER_W, 1e-3), "mw мвт 毫瓦"),
    (Unit("kW", _D.POWER_W, 1e3), "kw квт 千瓦 كيلو_واط كيلوواط"),
    (Unit("V", _D.VOLTAGE_V, 1.0), "v в فولت 伏 volt volts voltios вольт"),
    (Unit("mA", _D.CURRENT_A, 1e-3), "ma ма"),
    (Unit("A", _D.CURRENT_A, 1.0), "a а أمبير 安 amp amps ampere amperios ампер"),
    (Unit("Hz", _D.FREQUENCY_HZ, 1.0), "hz гц هرتز 赫兹 hertz"),
    (Unit("kHz", _D.FREQUENCY_HZ, 1e3), "khz кгц 千赫"),
    (Unit("MHz", _D.FREQUENCY_HZ, 1e6), "mhz мгц 兆赫"),
    (Unit("GHz", _D.FREQUENCY_HZ, 1e9), "ghz ггц"),
    (Unit("rpm", _D.FREQUENCY_HZ, 1 / 60), "rpm об/мин tr/min"),
    (Unit("KB", _D.DATA_BYTE, 1e3), "kb кб"),
    (Unit("MB", _D.DATA_BYTE, 1e6), "mb мб mo ميغابايت"),
    (Unit("GB", _D.DATA_BYTE, 1e9), "gb гб go غيغابايت جيجابايت"),
    (Unit("TB", _D.DATA_BYTE, 1e12), "tb тб to"),
    (Unit("Mbps", _D.DATA_RATE_BPS, 1e6), "mbps mbit/s mb/s мбит/с"),
    (Unit("Gbps", _D.DATA_RATE_BPS, 1e9), "gbps gbit/s gb/s гбит/с"),
    (Unit("lm", _D.LIGHT_LM, 1.0), "lm лм لومن 流明 lumen lumens lúmenes люмен люменов"),
    (Unit("nit", _D.LUMINANCE_NIT, 1.0), "nit nits cd/m2 кд/м2 نت 尼特 нит"),
    (Unit("dB", _D.SOUND_DB, 1.0), "db дб ديسيبل 分贝 dba"),
    (Unit("px", _D.PIXELS, 1.0), "px pixel pixels píxeles пикс пикселей بكسل 像素"),
    (Unit("MP", _D.PIXELS, 1e6), "mp megapixel megapixels мп"),
    (Unit("万像素", _D.PIXELS, 1e4), "万像素"),
    (Unit("m/s", _D.SPEED_M_PER_S, 1.0), "m/s м/с"),
    (Unit("km/h", _D.SPEED_M_PER_S, 1 / 3.6), "km/h kmh км/ч كم/س"),
    (Unit("mph", _D.SPEED_M_PER_S, 0.44704), "mph"),
    (
        Unit("°", _D.ANGLE_DEGREE, 1.0),
        "° deg degree degrees grados градусов درجة градуса градус градусів grad gradi "
        "stopni stopnie",
    ),
    (Unit("ohm", _D.IMPEDANCE_OHM, 1.0), "ohm ohms Ω Ω ом أوم 欧姆"),
    (Unit("%", _D.SHARE, 0.01), "% ٪ percent"),
)

_CASE_TELLS = {"MW": Unit("MW", _D.POWER_W, 1e6), "МВт": Unit("MW", _D.POWER_W, 1e6)}
"""What only its capitals tell apart; a product is measured in milliwatts more often."""

UNITS_BY_SPELLING = {
    fold(spelling.replace("_", " ")): unit
    for unit, spellings in _SPELLINGS
    for spelling in spellings.split()
}


def unit_of(spelling: str) -> Unit | None:
    """Return the unit that a spelling means, whatever its case and accents; None if it means none.

    Spec sheets write GB for 10^9 bytes and ATM for 1 bar; so do these.
    """
    return _CASE_TELLS.get(spelling) or UNITS_BY_SPELLING.get(fold(spelling))


def units_starting(prefix: str) -> tuple[Unit, ...]:
    """Return the units a word may become that is still being typed; a single letter says nothing.

    Args:
        prefix: Folded.
    """
    if len(prefix) < 2:
        return ()
    found = {unit for spelling, unit in UNITS_BY_SPELLING.items() if spelling.startswith(prefix)}
    return tuple(sorted(found, key=lambda unit: unit.symbol))
