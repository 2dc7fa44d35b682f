"""Overlays as the golden pictures and the contract show them: plain, longest, in other scripts."""

from dataclasses import dataclass
from typing import Any

from studio.core.money import Money
from studio.core.paths import resource
from studio.show.look import CLEAN, Look
from studio.show.overlays import (
    AdLabel,
    Captions,
    Correction,
    Countdown,
    Coupon,
    Giveaway,
    LogoBug,
    LowerThird,
    Overlay,
    PinnedQuestion,
    ProductCard,
    QrCode,
    RehearsalMark,
    Slate,
    StockLeft,
    Ticker,
    TrustStrip,
)
from studio.show.theme_file import parse_theme
from tests.builders import NOW_UTC_MS, euros

CANVASES = {"portrait": (720, 1280), "landscape": (1280, 720)}
BOLD = Look(theme=parse_theme(resource("themes", "bold.toml").read_text("utf-8")))
LONG = "Trek Watch S2 Ultra con correa de silicona y cargador rápido, edición limitada de otoño"
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
WATCH = str(resource("rehearsal", "watch.png"))
LOGO = str(resource("icons", "studio.svg"))
URL = "https://example.com/trek-watch-s2?ref=host42"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An overlay as a golden picture shows it.

    Attributes:
        name: Of the picture's file.
        overlay: What is drawn.
        canvas_px: Where.
        look: In which theme.
    """

    name: str
    overlay: Overlay
    canvas_px: tuple[int, int]
    look: Look = CLEAN


def a_card(market: str, **changes: Any) -> ProductCard:  # noqa: ANN401 - any field of a card
    """Return the card of a watch in an offer."""
    fields: dict[str, Any] = {
        "title": "Trek Watch S2",
        "facts": ("AMOLED 1,43″", "5 ATM", "14 días"),
        "price": euros(3890),
        "list_price": euros(5990),
        "photo": WATCH,
        "stock": 23,
        "stock_full": 100,
    }
    return ProductCard(market=market, **{**fields, **changes})


def in_currency(currency: str, price: int, list_price: int) -> dict[str, Money]:
    """Return a card's prices in another currency."""
    return {
        "price": Money(amount_minor=price, currency=currency),
        "list_price": Money(amount_minor=list_price, currency=currency),
    }


def a_countdown(market: str, left_s: int) -> Countdown:
    """Return a clock of five minutes, or of what is left."""
    starts = NOW_UTC_MS - 300_000 + left_s * 1_000
    return Countdown(starts_at_utc_ms=starts, ends_at_utc_ms=starts + 300_000, market=market)


def a_strip(market: str, **changes: Any) -> TrustStrip:  # noqa: ANN401 - any field of a strip
    """Return a strip with all three points."""
    fields = {"warranty_months": 24, "returns_days": 30, "tested_on": "2026-11-18", **changes}
    return TrustStrip(market=market, **fields)


VARIANTS = ("Negro", "Plata", "Azul noche", "Rojo", "Verde")
ARABIC_CARD = a_card(
    "ar-AE",
    title="ساعة تريك S2",
    facts=("شاشة أموليد", "مقاومة للماء", "١٤ يومًا"),
    **in_currency("AED", 15_900, 24_500),
)
FULL_CARD = a_card("es-ES", variants=VARIANTS, lowest_price=euros(4490))
FULL_ARABIC_CARD = a_card(
    "ar-AE",
    title="ساعة تريك S2",
    facts=("شاشة أموليد", "مقاومة للماء", "١٤ يومًا"),
    variants=("أسود", "فضي", "أزرق ليلي", "أحمر", "أخضر", "ذهبي"),
    lowest_price=Money(amount_minor=17_900, currency="AED"),
    **in_currency("AED", 15_900, 24_500),
)

OVERLAYS: dict[str, Overlay] = {
    "card_plain": a_card("es-ES"),
    "card_full": FULL_CARD,
    "card_full_arabic": FULL_ARABIC_CARD,
    "card_full_longest": a_card(
        "de-DE",
        title=LONG,
        facts=("Pantalla AMOLED de 1,43″", "Sumergible 5 ATM", "14 días de batería"),
        variants=(LONG_WORD, "Schwarz", "Silber"),
        lowest_price=euros(4490),
    ),
    "card_lowest_polish": a_card(
        "pl-PL",
        facts=("AMOLED 1,43″", "5 ATM", "14 dni"),
        lowest_price=Money(amount_minor=18_990, currency="PLN"),
        **in_currency("PLN", 16_990, 25_990),
    ),
    "card_longest": a_card(
        "es-ES",
        title=LONG,
        facts=("Pantalla AMOLED de 1,43″", "Sumergible 5 ATM", "14 días de batería"),
        photo="",
        **in_currency("EUR", 123_456_789, 198_765_432),
    ),
    "card_sold_out": a_card("es-ES", stock=0, variants=VARIANTS),
    "card_arabic": ARABIC_CARD,
    "card_russian": a_card(
        "ru-RU",
        title="Часы Trek Watch S2",
        facts=("AMOLED 1,43″", "5 ATM", "14 дней"),
        **in_currency("RUB", 389_000, 599_000),
    ),
    "card_chinese": a_card(
        "zh-CN",
        title="Trek 智能手表 S2",
        facts=("AMOLED 1.43″", "5 ATM 防水", "续航 14 天"),
        variants=("黑色", "银色"),
        **in_currency("CNY", 29_900, 45_900),
    ),
    "countdown_plain": a_countdown("es-ES", 161),
    "countdown_warning": a_countdown("es-ES", 7),
    "countdown_longest": a_countdown("es-ES", 38_405),
    "countdown_arabic": a_countdown("ar-AE", 161),
    "countdown_russian": a_countdown("ru-RU", 59),
    "countdown_chinese": a_countdown("zh-CN", 300),
    "stock_plain": StockLeft(stock=23, stock_full=100, market="es-ES"),
    "stock_longest": StockLeft(stock=1_234_567_891, stock_full=1_234_567_899, market="uk-UA"),
    "stock_one_russian": StockLeft(stock=21, stock_full=100, market="ru-RU"),
    "stock_arabic": StockLeft(stock=23, stock_full=100, market="ar-AE"),
    "stock_chinese": StockLeft(stock=5, market="zh-CN"),
    "stock_sold_out": StockLeft(stock=0, stock_full=100, market="es-ES"),
    "coupon_plain": Coupon(
        title="Cupón de otoño", code="SAVE10", note="primeros 50", market="es-ES"
    ),
    "coupon_longest": Coupon(title=LONG, code="BIENVENIDAOTONO2026", note=LONG, market="es-ES"),
    "coupon_arabic": Coupon(code="SAVE10", note="لأول ٥٠ مشاهدًا", market="ar-AE"),
    "coupon_russian": Coupon(code="OSEN-15", note="первым 50 зрителям", market="ru-RU"),
    "code_plain": QrCode(url=URL, caption="Escanéame", market="es-ES"),
    "code_longest": QrCode(url=URL + "&" + "x" * 255, caption=LONG, market="es-ES"),
    "code_arabic": QrCode(url=URL, caption="امسح الرمز", market="ar-AE"),
    "question_plain": PinnedQuestion(
        asker="@sol_92", text="¿Cuántos minutos aguanta bajo el agua?", market="es-ES"
    ),
    "question_longest": PinnedQuestion(asker=LONG_WORD, text=LONG + " " + LONG, market="es-ES"),
    "question_arabic": PinnedQuestion(
        asker="@noor_k", text="كم يوم تدوم البطارية؟", market="ar-AE"
    ),
    "question_russian": PinnedQuestion(
        asker="@d_tech", text="работает с айфоном? 🤔", market="ru-RU"
    ),
    "question_chinese": PinnedQuestion(text="手表可以在水里待多久？", market="zh-CN"),
    "name_plain": LowerThird(title="Marta Ruiz", line="Prueba relojes desde 2014", market="es-ES"),
    "name_longest": LowerThird(title=LONG_WORD, line=LONG, market="es-ES"),
    "name_arabic": LowerThird(title="نور القاسم", line="تختبر الساعات منذ ٢٠١٤", market="ar-AE"),
    "name_russian": LowerThird(title="Марина Орлова", market="ru-RU"),
    "ticker_plain": Ticker(
        items=("Envío gratis desde 25 € hasta el domingo", "Devolución en 30 días"), market="es-ES"
    ),
    "ticker_longest": Ticker(items=(LONG + " " + LONG, LONG_WORD), market="es-ES"),
    "ticker_arabic": Ticker(items=("شحن مجاني حتى يوم الأحد",), market="ar-AE"),
    "ticker_chinese": Ticker(items=("满 199 元包邮 🎉",), market="zh-CN"),
    "label_plain": AdLabel(market="es-ES"),
    "label_longest": AdLabel(market="fr-FR"),
    "label_own_words": AdLabel(text="Реклама. ООО «Ромашка». erid: 2VtzqwXyzAb", market="ru-RU"),
    "label_arabic": AdLabel(market="ar-AE"),
    "label_chinese": AdLabel(market="zh-CN"),
    "captions_plain": Captions(
        text="y aguanta treinta minutos a un metro y medio de profundidad", market="es-ES"
    ),
    "captions_longest": Captions(text=f"{LONG} {LONG}", market="es-ES"),
    "captions_arabic": Captions(text="تتحمل ثلاثين دقيقة على عمق متر ونصف", market="ar-AE"),
    "captions_russian": Captions(text="и выдерживает полчаса", market="ru-RU"),
    "logo_plain": LogoBug(photo=LOGO, market="es-ES"),
    "logo_photo": LogoBug(photo=WATCH, market="ar-AE"),
    "giveaway_plain": Giveaway(prize="Trek Watch S2", how="Escribe #trek", market="es-ES"),
    "giveaway_longest": Giveaway(prize=LONG, how=LONG, market="es-ES"),
    "giveaway_arabic": Giveaway(prize="ساعة تريك S2", how="اكتب #trek", market="ar-AE"),
    "giveaway_chinese": Giveaway(prize="智能手表", how="评论区回复 1", market="zh-CN"),
    "trust_plain": a_strip("es-ES"),
    "trust_longest": a_strip("pl-PL", tested_on="2025-11-18"),
    "trust_one": TrustStrip(returns_days=30, market="de-DE"),
    "trust_arabic": a_strip("ar-AE"),
    "trust_russian": a_strip("ru-RU"),
    "trust_chinese": a_strip("zh-CN"),
    "correction_plain": Correction(
        text="La batería dura 12 días, no 14, con el GPS apagado.", market="es-ES"
    ),
    "correction_longest": Correction(text=LONG + " " + LONG, market="de-DE"),
    "correction_arabic": Correction(text="تدوم البطارية ١٢ يومًا وليس ١٤.", market="ar-AE"),
    "correction_russian": Correction(text="Батарея держит 12 дней, а не 14.", market="ru-RU"),
    "slate_plain": Slate(title="Ofertas de otoño", market="es-ES"),
    "slate_longest": Slate(title=LONG, line=LONG, market="es-ES"),
    "slate_arabic": Slate(title="عروض الخريف", market="ar-AE"),
    "slate_russian": Slate(title="Осенние скидки", market="ru-RU"),
    "slate_chinese": Slate(title="秋季好物", market="zh-CN"),
    "mark_plain": RehearsalMark(market="en-US"),
    "mark_longest": RehearsalMark(market="uk-UA"),
    "mark_arabic": RehearsalMark(market="ar-AE"),
    "mark_russian": RehearsalMark(market="ru-RU"),
    "mark_chinese": RehearsalMark(market="zh-CN"),
}
"""By the name of their golden picture; at least one of every kind."""

_IN_BOLD = (
    *("card_full", "card_full_arabic", "card_sold_out", "countdown_plain", "countdown_warning"),
    *("stock_plain", "coupon_plain", "code_plain", "question_plain", "name_plain", "ticker_plain"),
    *("label_plain", "captions_plain", "giveaway_plain", "trust_plain", "correction_plain"),
    *("slate_plain", "mark_plain"),
)

SAMPLES = [
    Sample(name=f"{name}_{shape}", overlay=overlay, canvas_px=canvas_px)
    for name, overlay in OVERLAYS.items()
    for shape, canvas_px in CANVASES.items()
] + [
    Sample(name=f"{name}_bold", overlay=OVERLAYS[name], canvas_px=CANVASES["portrait"], look=BOLD)
    for name in _IN_BOLD
]

ALL_AT_ONCE: dict[str, tuple[Overlay, ...]] = {
    script: tuple(
        OVERLAYS[f"{kind}_{name}"]
        for kind, name in zip(
            (
                *("card", "countdown", "stock", "coupon", "code", "question", "name", "ticker"),
                *("label", "captions", "logo", "giveaway", "trust", "correction", "mark"),
            ),
            names,
            strict=True,
        )
    )
    for script, names in {
        "plain": ("full", *["plain"] * 14),
        "longest": ("full_longest", *["longest"] * 9, "plain", *["longest"] * 4),
        "arabic": ("full_arabic", *["arabic"] * 9, "photo", *["arabic"] * 4),
    }.items()
}
"""What may be seen together: one of every kind but the slate."""
