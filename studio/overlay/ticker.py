"""A band of short messages, one after the other; nothing runs, so that all can be read."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from studio.overlay.layer import Layer
from studio.overlay.plate import leading
from studio.overlay.stage import sheet, stage_of
from studio.overlay.text import clean, fill
from studio.show.look import Look
from studio.show.overlays import TICKER_TURN_MS, Ticker

# In units.
_TYPES, _PAD_X, _MARK = (14.5, 13, 12), 12, 4


def shown(ticker: Ticker, at_utc_ms: int) -> int:
    """Return which item is seen; every canvas shows the same."""
    return at_utc_ms // TICKER_TURN_MS % max(1, len(ticker.items))


def next_change_utc_ms(ticker: Ticker, at_utc_ms: int) -> int | None:
    """Return when the next item is seen, or None where there is one only."""
    if len(ticker.items) < 2:
        return None
    return (at_utc_ms // TICKER_TURN_MS + 1) * TICKER_TURN_MS


def draw(ticker: Ticker, canvas_px: tuple[int, int], look: Look, at_utc_ms: int) -> Layer:
    """Draw the band, as wide as the canvas, with one item."""
    stage = stage_of(ticker, canvas_px, look)
    unit_px = stage.slot.unit_px
    box: QRectF = stage.slot.box(*stage.room_px)
    margin_px = round(canvas_px[0] * 0.05)
    area = box.adjusted(margin_px, 0, -margin_px, 0)
    said = clean(ticker.items[shown(ticker, at_utc_ms)]) if ticker.items else ""
    column = stage.column(area.width() - _PAD_X * unit_px, QFont.Weight.Bold)
    words = fill(said, stage.types_px(_TYPES, unit_px), column, 1)

    def paint(painter: QPainter) -> None:
        painter.fillRect(box, stage.colours.dark)
        mark = leading(area, _MARK * unit_px, rtl=stage.rtl).adjusted(
            0, 5 * unit_px, 0, -5 * unit_px
        )
        painter.fillRect(mark, stage.colours.clock)
        lead_px = -_PAD_X * unit_px if stage.rtl else _PAD_X * unit_px
        rest = area.translated(lead_px, 0)
        rest.setTop(box.center().y() - words.height_px / 2)
        words.draw(painter, rest, stage.colours.on_dark)

    return sheet(stage, box, paint)
