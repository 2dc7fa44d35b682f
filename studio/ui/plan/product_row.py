"""How a product is drawn in a list: photo, name, one line, a note at the end."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from studio.ui import theme
from studio.ui.plan.thumbnails import draw_thumbnail
from studio.ui.widgets.sign import Sign, draw_sign

_SIDE_PX, _THUMB_PX, _GAP_PX = 8, 36, 10
_CHOSEN, _HOVER = "#1b2a45", theme.RAISED


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRow:
    """One row.

    Attributes:
        title: Name of the product.
        line: What else there is to know.
        photo: Path, or empty.
        note: At the end of the row.
        sign: Before the note, or None.
        icon: Where there is no photo.
    """

    title: str
    line: str = ""
    photo: str = ""
    note: str = ""
    sign: Sign | None = None
    icon: str = "picture"

    @property
    def spoken(self) -> str:
        """The row for who hears it."""
        return ", ".join(part for part in (self.title, self.line, self.note) if part)


_SIGN_COLOURS = {Sign.GOOD: theme.PREVIEW, Sign.TROUBLE: theme.OFFER, Sign.BAD: "#ff6b73"}


def draw_product_row(painter: QPainter, option: QStyleOptionViewItem, row: ProductRow) -> None:
    """Draw a row into its place."""
    whole: QRect = option.rect
    direction: Qt.LayoutDirection = option.direction
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_ground(painter, option)

    def place(at_px: int, top_px: int, width_px: int, height_px: int) -> QRect:
        box = QRect(whole.left() + at_px, whole.top() + top_px, width_px, height_px)
        return QStyle.visualRect(direction, whole, box)

    side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    top_px = (whole.height() - _THUMB_PX) // 2
    draw_thumbnail(painter, place(_SIDE_PX, top_px, _THUMB_PX, _THUMB_PX), row.photo, row.icon)
    note_font = theme.text_font(12)
    note_px = QFontMetrics(note_font).horizontalAdvance(row.note)
    sign_px = 18 if row.sign is not None else 0
    at_px = _SIDE_PX + _THUMB_PX + _GAP_PX
    room_px = whole.width() - at_px - _SIDE_PX - note_px - sign_px - _GAP_PX
    title = theme.text_font(13, QFont.Weight.DemiBold)
    middle = whole.height() // 2
    lines = (
        (title, theme.TEXT, row.title, place(at_px, middle - 20, room_px, 20)),
        (theme.text_font(12), theme.DIM, row.line, place(at_px, middle, room_px, 18)),
    )
    for font, colour, text, box in lines:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(box, flags, QFontMetrics(font).elidedText(text, elide, box.width()))
    painter.setFont(note_font)
    painter.setPen(QColor(theme.DIM))
    note = place(whole.width() - _SIDE_PX - note_px, 0, note_px, whole.height())
    painter.drawText(note, flags, row.note)
    if row.sign is not None:
        sign = place(whole.width() - _SIDE_PX - note_px - sign_px, middle - 6, 12, 12)
        painter.translate(sign.topLeft())
        draw_sign(painter, row.sign, QColor(_SIGN_COLOURS.get(row.sign, theme.DIM)))
    painter.restore()


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    states: QStyle.StateFlag = option.state
    chosen = bool(states & QStyle.StateFlag.State_Selected)
    if not chosen and not states & QStyle.StateFlag.State_MouseOver:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_CHOSEN if chosen else _HOVER))
    painter.drawRoundedRect(option.rect, 6, 6)
