"""The words that overlays say of themselves, language by language; `phrases` picks and fills them.

They are not translated by the window's catalogue, because what viewers read follows the market
of the show and not the language of the host's desktop.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """One language's words; `{}` is filled in. What counts has a form for each plural of CLDR.

    Attributes:
        left: "23 left"; `other` is always there.
        sold_out: In place of the percent.
        back_soon: The slate's line when none was given.
        rehearsal: Upper case where the script has it.
        lowest: The lowest price of 30 days, as the law of price reductions wants it told. The
            Polish one is the wording of that country's law.
        ad: What marks advertising; see `AD_IN_MARKET`.
        asks: Above a question, with the viewer's name.
        question: Likewise, without one.
        coupon: Above a code when no title was given.
        giveaway: Above the prize.
        correction: Beside what is put right.
        tested: With a day.
        warranty: In months.
        returns: In days.
    """

    left: dict[str, str]
    sold_out: str
    back_soon: str
    rehearsal: str
    lowest: str
    ad: str
    asks: str
    question: str
    coupon: str
    giveaway: str
    correction: str
    tested: str
    warranty: dict[str, str]
    returns: dict[str, str]


AD_IN_MARKET = {"en-GB": "Ad", "en-IE": "Ad"}
"""Where a market wants other words than its language has.

The words are those that regulators name: France, law 2023-451, article 5; Poland, the
recommendations of UOKiK of 2022; China, Advertising Law, article 14; Italy, AGCOM's guidelines of
2024; Spain, LSSI, article 20, and the code of Autocontrol; Germany, UWG section 5a and the state
media authorities' guide; the United Kingdom, ASA and CMA; the United States, FTC, 16 CFR 255.
"""

PHRASES = {
    "ar": Phrases(
        left={
            "one": "بقيت قطعة واحدة",
            "two": "بقيت قطعتان",
            "few": "بقي {} قطع",
            "other": "بقي {} قطعة",
        },
        sold_out="نفدت الكمية",
        back_soon="سنعود بعد قليل",
        rehearsal="بروفة",
        lowest="أقل سعر خلال 30 يومًا: {}",
        ad="شراكة مدفوعة",
        asks="سؤال من {}",
        question="سؤال من المشاهدين",
        coupon="رمز الخصم",
        giveaway="سحب على جائزة",
        correction="تصحيح",
        tested="مُختبَر في {}",
        warranty={
            "one": "ضمان شهر واحد",
            "two": "ضمان شهرين",
            "few": "ضمان {} أشهر",
            "many": "ضمان {} شهرًا",
            "other": "ضمان {} شهر",
        },
        returns={
            "one": "إرجاع خلال يوم واحد",
            "two": "إرجاع خلال يومين",
            "few": "إرجاع خلال {} أيام",
            "many": "إرجاع خلال {} يومًا",
            "other": "إرجاع خلال {} يوم",
        },
    ),
    "de": Phrases(
        left={"other": "Noch {}"},
        sold_out="Ausverkauft",
        back_soon="Gleich geht es weiter",
        rehearsal="PROBE",
        lowest="Niedrigster Preis (30 Tage): {}",
        ad="Anzeige",
        asks="{} fragt",
        question="Frage",
        coupon="Gutscheincode",
        giveaway="Gewinnspiel",
        correction="Korrektur",
        tested="Getestet am {}",
        warranty={"one": "{} Monat Garantie", "other": "{} Monate Garantie"},
        returns={"one": "{} Tag Rückgabe", "other": "{} Tage Rückgabe"},
    ),
    "en": Phrases(
        left={"other": "{} left"},
        sold_out="Sold out",
        back_soon="We’ll be right back",
        rehearsal="REHEARSAL",
        lowest="Lowest price in 30 days: {}",
        ad="Paid partnership",
        asks="{} asks",
        question="Question",
        coupon="Coupon code",
        giveaway="Giveaway",
        correction="Correction",
        tested="Tested on {}",
        warranty={"other": "{}-month warranty"},
        returns={"other": "{}-day returns"},
    ),
    "es": Phrases(
        left={"one": "Queda {}", "other": "Quedan {}"},
        sold_out="Agotado",
        back_soon="Volvemos enseguida",
        rehearsal="ENSAYO",
        lowest="Precio más bajo en 30 días: {}",
        ad="Publicidad",
        asks="{} pregunta",
        question="Pregunta",
        coupon="Cupón",
        giveaway="Sorteo",
        correction="Corrección",
        tested="Probado el {}",
        warranty={"one": "Garantía de {} mes", "other": "Garantía de {} meses"},
        returns={"one": "Devolución en {} día", "other": "Devolución en {} días"},
    ),
    "fr": Phrases(
        left={"other": "Plus que {}"},
        sold_out="Épuisé",
        back_soon="On revient tout de suite",
        rehearsal="RÉPÉTITION",
        lowest="Prix le plus bas sur 30 jours\xa0: {}",
        ad="Collaboration commerciale",
        asks="{} demande",
        question="Question",
        coupon="Code promo",
        giveaway="Jeu concours",
        correction="Correction",
        tested="Testé le {}",
        warranty={"other": "Garantie {} mois"},
        returns={"one": "Retour sous {} jour", "other": "Retour sous {} jours"},
    ),
    "it": Phrases(
        left={"one": "Ne resta {}", "other": "Ne restano {}"},
        sold_out="Esaurito",
        back_soon="Torniamo subito",
        rehearsal="PROVA",
        lowest="Prezzo più basso in 30 giorni: {}",
        ad="Pubblicità",
        asks="{} chiede",
        question="Domanda",
        coupon="Codice sconto",
        giveaway="Concorso",
        correction="Rettifica",
        tested="Provato il {}",
        warranty={"one": "Garanzia di {} mese", "other": "Garanzia di {} mesi"},
        returns={"one": "Reso entro {} giorno", "other": "Reso entro {} giorni"},
    ),
    "pl": Phrases(
        left={"one": "Została {} sztuka", "few": "Zostały {} sztuki", "other": "Zostało {}"},
        sold_out="Wyprzedane",
        back_soon="Zaraz wracamy",
        rehearsal="PRÓBA",
        lowest="Najniższa cena z 30 dni przed obniżką: {}",
        ad="Materiał reklamowy",
        asks="{} pyta",
        question="Pytanie",
        coupon="Kod rabatowy",
        giveaway="Konkurs",
        correction="Korekta",
        tested="Sprawdzono {}",
        warranty={
            "one": "{} miesiąc gwarancji",
            "few": "{} miesiące gwarancji",
            "many": "{} miesięcy gwarancji",
            "other": "{} miesiąca gwarancji",
        },
        returns={"one": "Zwrot do {} dnia", "other": "Zwrot do {} dni"},
    ),
    "pt": Phrases(
        left={"one": "Resta {}", "other": "Restam {}"},
        sold_out="Esgotado",
        back_soon="Voltamos já",
        rehearsal="ENSAIO",
        lowest="Preço mais baixo em 30 dias: {}",
        ad="Publicidade",
        asks="{} pergunta",
        question="Pergunta",
        coupon="Cupom",
        giveaway="Sorteio",
        correction="Correção",
        tested="Testado em {}",
        warranty={"one": "Garantia de {} mês", "other": "Garantia de {} meses"},
        returns={"one": "Devolução em {} dia", "other": "Devolução em {} dias"},
    ),
    "ru": Phrases(
        left={"one": "Осталась {} штука", "other": "Осталось {}"},
        sold_out="Распродано",
        back_soon="Скоро вернёмся",
        rehearsal="РЕПЕТИЦИЯ",
        lowest="Самая низкая цена за 30 дней: {}",
        ad="Реклама",
        asks="{} спрашивает",
        question="Вопрос",
        coupon="Промокод",
        giveaway="Розыгрыш",
        correction="Уточнение",
        tested="Проверено {}",
        warranty={
            "one": "Гарантия {} месяц",
            "few": "Гарантия {} месяца",
            "many": "Гарантия {} месяцев",
            "other": "Гарантия {} месяца",
        },
        returns={
            "one": "Возврат {} день",
            "few": "Возврат {} дня",
            "many": "Возврат {} дней",
            "other": "Возврат {} дня",
        },
    ),
    "uk": Phrases(
        left={"one": "Залишилася {} штука", "other": "Залишилося {}"},
        sold_out="Розпродано",
        back_soon="Скоро повернемося",
        rehearsal="РЕПЕТИЦІЯ",
        lowest="Найнижча ціна за 30 днів: {}",
        ad="Реклама",
        asks="{} запитує",
        question="Запитання",
        coupon="Промокод",
        giveaway="Розіграш",
        correction="Уточнення",
        tested="Перевірено {}",
        warranty={
            "one": "Гарантія {} місяць",
            "few": "Гарантія {} місяці",
            "many": "Гарантія {} місяців",
            "other": "Гарантія {} місяця",
        },
        returns={
            "one": "Повернення {} день",
            "few": "Повернення {} дні",
            "many": "Повернення {} днів",
            "other": "Повернення {} дня",
        },
    ),
    "zh": Phrases(
        left={"other": "仅剩 {} 件"},
        sold_out="已售罄",
        back_soon="马上回来",
        rehearsal="彩排",
        lowest="近30天最低价：{}",
        ad="广告",
        asks="{} 提问",
        question="观众提问",
        coupon="优惠码",
        giveaway="抽奖",
        correction="更正",
        tested="{} 实测",
        warranty={"other": "质保 {} 个月"},
        returns={"other": "{} 天内可退"},
    ),
}
