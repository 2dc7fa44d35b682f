"""Which file draws which overlay; the one door through which the engine asks for pixels."""

import threading
from typing import assert_never

from studio.core.money import Money
from studio.overlay import countdown, product_card, rehearsal_mark, slate
from studio.overlay.fonts import load_fonts
from studio.overlay.layer import Layer
from studio.show.overlays import Countdown, Overlay, ProductCard, RehearsalMark, Slate

# Qt's fonts and the photos kept here are shared, and not made for two threads at a time; a drawing
# takes some milliseconds, once a change.
_drawing = threading.Lock()


def draw(overlay: Overlay, canvas_px: tuple[int, int], at_utc_ms: int) -> Layer:
    """Draw an overlay for a canvas; the same arguments always give the same pixels.

    Needs `studio.overlay.fonts.ensure_gui_application` once before; then any thread may draw.

    Args:
        overlay: What to draw.
        canvas_px: Width and height of the canvas; both even.
        at_utc_ms: The moment it is drawn for; only a countdown looks at it.

    Raises:
        BadInput: Its market is no known tag.
    """
    with _drawing:
        return _draw(overlay, canvas_px, at_utc_ms)


def _draw(overlay: Overlay, canvas_px: tuple[int, int], at_utc_ms: int) -> Layer:
    match overlay:
        case ProductCard():
            return product_card.draw(overlay, canvas_px)
        case Countdown():
            return countdown.draw(overlay, canvas_px, at_utc_ms)
        case Slate():
            return slate.draw(overlay, canvas_px)
        case RehearsalMark():
            return rehearsal_mark.draw(overlay, canvas_px)
        case _:
            assert_never(overlay)


def next_change_utc_ms(overlay: Overlay, at_utc_ms: int) -> int | None:
    """Return the first moment after `at_utc_ms` that needs a new drawing, or None for never."""
    match overlay:
        case Countdown():
            return countdown.next_change_utc_ms(overlay, at_utc_ms)
        case ProductCard() | Slate() | RehearsalMark():
            return None
        case _:
            assert_never(overlay)


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
    for overlay in (card, clock):
        draw(overlay, (720, 1280), 0)
