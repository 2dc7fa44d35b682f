"""Which file draws which overlay; the one door through which the engine asks for pixels."""

import threading
from typing import assert_never

from studio.core.money import Money
from studio.overlay import (
    ad_label,
    captions,
    correction,
    countdown,
    coupon,
    giveaway,
    logo_bug,
    lower_third,
    pinned_question,
    product_card,
    qr_code,
    rehearsal_mark,
    slate,
    stock_left,
    ticker,
    trust_strip,
)
from studio.overlay.fonts import load_fonts
from studio.overlay.layer import Layer
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

_OfNoProduct = (
    PinnedQuestion
    | LowerThird
    | Ticker
    | AdLabel
    | Captions
    | LogoBug
    | Correction
    | Slate
    | RehearsalMark
)

# Qt's fonts and the photos kept here are shared, and not made for two threads at a time; a drawing
# takes some milliseconds, once a change.
_drawing = threading.Lock()


def draw(
    overlay: Overlay, canvas_px: tuple[int, int], at_utc_ms: int, *, look: Look = CLEAN
) -> Layer:
    """Draw an overlay for a canvas; the same arguments always give the same pixels.

    Needs `studio.overlay.fonts.ensure_gui_application` once before; then any thread may draw.

    Args:
        overlay: What to draw.
        canvas_px: Width and height of the canvas; both even.
        at_utc_ms: The moment it is drawn for; an overlay that never changes does not look at it.
        look: Theme, and where overlays may stand.

    Raises:
        BadInput: Its market is no known tag.
    """
    with _drawing:
        return _draw(overlay, canvas_px, at_utc_ms, look)


def _draw(overlay: Overlay, canvas_px: tuple[int, int], at_utc_ms: int, look: Look) -> Layer:
    match overlay:
        case ProductCard():
            return product_card.draw(overlay, canvas_px, look)
        case Countdown():
            return countdown.draw(overlay, canvas_px, look, at_utc_ms)
        case StockLeft():
            return stock_left.draw(overlay, canvas_px, look)
        case Coupon():
            return coupon.draw(overlay, canvas_px, look)
        case QrCode():
            return qr_code.draw(overlay, canvas_px, look)
        case Giveaway():
            return giveaway.draw(overlay, canvas_px, look)
        case TrustStrip():
            return trust_strip.draw(overlay, canvas_px, look, at_utc_ms)
        case _:
            return _draw_other(overlay, canvas_px, at_utc_ms, look)


def _draw_other(
    overlay: _OfNoProduct, canvas_px: tuple[int, int], at_utc_ms: int, look: Look
) -> Layer:
    match overlay:
        case PinnedQuestion():
            return pinned_question.draw(overlay, canvas_px, look)
        case LowerThird():
            return lower_third.draw(overlay, canvas_px, look)
        case Ticker():
            return ticker.draw(overlay, canvas_px, look, at_utc_ms)
        case AdLabel():
            return ad_label.draw(overlay, canvas_px, look)
        case Captions():
            return captions.draw(overlay, canvas_px, look)
        case LogoBug():
            return logo_bug.draw(overlay, canvas_px, look)
        case Correction():
            return correction.draw(overlay, canvas_px, look)
        case Slate():
            return slate.draw(overlay, canvas_px, look)
        case RehearsalMark():
            return rehearsal_mark.draw(overlay, canvas_px, look)
        case _:
            assert_never(overlay)


def next_change_utc_ms(overlay: Overlay, at_utc_ms: int) -> int | None:
    """Return the first moment after `at_utc_ms` that needs a new drawing, or None for never."""
    match overlay:
        case Countdown():
            return countdown.next_change_utc_ms(overlay, at_utc_ms)
        case Ticker():
            return ticker.next_change_utc_ms(overlay, at_utc_ms)
        case TrustStrip():
            return trust_strip.next_change_utc_ms(overlay, at_utc_ms)
        case _:
            return None


def prewarm() -> None:
    """Load the fonts and shape a first text in each script, so that the first take is quick.

    Takes some tenths of a second; the first Chinese text alone would take one of them.
    """
    load_fonts()
    card = ProductCard(
        title="Abc ساعة Часы 手表 ⌚",
        facts=("1,43″", "14 يومًا", "防水"),
        price=Money(amount_minor=3890, currency="EUR"),
        list_price=Money(amount_minor=5990, currency="EUR"),
        market="es-ES",
        stock=23,
    )
    clock = Countdown(starts_at_utc_ms=0, ends_at_utc_ms=600_000, market="ar-AE")
    code = QrCode(url="https://example.com", market="es-ES")
    for overlay in (card, clock, code):
        draw(overlay, (720, 1280), 0)
