"""How one cue of the rundown is drawn in a list."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.ui import theme
from studio.ui.plan import plan_words
from studio.ui.plan.cue_row import CueRow
from studio.ui.plan.thumbnails import draw_thumbnail

ROW_ROLE = Qt.ItemDataRole.UserRole
HEIGHT_PX = 58
TIME_PX = 74
"""Wide enough for `1:05:00`; the headings above the list have the same columns."""
SIDE_PX = 12
_THUMB_PX = 40
_CHOSEN, _HOVER = "#1b2a45", "#181d24"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ink:
    """How a text is set: its colour, its font, which half of the row, at which side."""

    colour: str
    font: QFont | None = None
    half: int = 0
    at_end: bool = False


@lru_cache(maxsize=8)
def _font(size_px: int, *, struck: bool = False) -> QFont:
    """Return a font of the rows; made once, because a list draws hundreds of texts a second."""
    weight = QFont.Weight.DemiBold if size_px > 12 else QFont.Weight.Normal
    font = theme.text_font(size_px, weight)
    font.setStrikeOut(struck)
    return font


class CueDelegate(QStyledItemDelegate):
    """Start, picture, title and offer, then how long it lasts."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is equally high."""
        return QSize(320, HEIGHT_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        if isinstance(row, CueRow):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _RowPainter(painter, option).draw(row)
            painter.restore()


class _RowPainter:
    """Draws one row into its place; mirrored in a right-to-left window."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._whole: QRect = option.rect
        self._direction: Qt.LayoutDirection = option.direction
        states: QStyle.StateFlag = option.state
        flags = QStyle.StateFlag
        self._chosen = bool(states & flags.State_Selected)
        self._hover = bool(states & flags.State_MouseOver)
        self._focus = bool(states & flags.State_HasFocus)

    def draw(self, row: CueRow) -> None:
        self._draw_ground(row)
        width_px = self._whole.width()
        text_at = SIDE_PX + TIME_PX + _THUMB_PX + 12
        room = width_px - text_at - TIME_PX - SIDE_PX - 14
        starts = "–" if row.left_out else plan_words.length(row.starts_s)
        self._text(SIDE_PX, TIME_PX - 14, starts, _Ink(colour=theme.DIM, at_end=True))
        self._draw_thumb(row)
        self._draw_middle(row, text_at, room)
        self._draw_length(row, width_px - SIDE_PX - TIME_PX)

    def _draw_ground(self, row: CueRow) -> None:
        if self._chosen or self._hover:
            self._painter.fillRect(self._whole, QColor(_CHOSEN if self._chosen else _HOVER))
        bar = theme.PROGRAM if row.on_program else theme.PREVIEW if row.in_preview else ""
        bar = bar or (theme.SELECT if self._chosen and self._focus else "")
        if bar:
            place = QRect(self._whole.left(), self._whole.top(), 3, self._whole.height() - 1)
            self._painter.fillRect(self._mirrored(place), QColor(bar))
        edge = QRect(self._whole.left(), self._whole.bottom(), self._whole.width(), 1)
        self._painter.fillRect(edge, QColor(theme.LINE))

    def _draw_thumb(self, row: CueRow) -> None:
        top = self._whole.top() + (HEIGHT_PX - _THUMB_PX) // 2
        place = QRect(self._whole.left() + SIDE_PX + TIME_PX, top, _THUMB_PX, _THUMB_PX)
        self._painter.setOpacity(0.45 if row.left_out else 1.0)
        draw_thumbnail(self._painter, self._mirrored(place), row.photo, plan_words.ICONS[row.kind])
        self._painter.setOpacity(1.0)

    def _draw_middle(self, row: CueRow, at_px: int, room_px: int) -> None:
        title = _font(14, struck=row.left_out)
        colour = theme.DIM if row.left_out else theme.TEXT
        count = len(row.troubles)
        mark_px = 34 if count else 0
        half = 1 if row.line else 0
        ink = _Ink(colour=colour, font=title, half=half)
        used_px = self._text(at_px, room_px - mark_px, row.title, ink)
        if count:
            self._draw_troubles(at_px + used_px + 8, count, half)
        self._text(at_px, room_px, row.line, _Ink(colour=theme.DIM, half=2))

    def _draw_troubles(self, at_px: int, count: int, half: int) -> None:
        top_px = 11 if half else (HEIGHT_PX - 15) // 2
        place = QRect(self._whole.left() + at_px, self._whole.top() + top_px, 15, 15)
        theme.icon("warning", theme.OFFER).paint(self._painter, self._mirrored(place))
        self._text(at_px + 18, 16, str(count), _Ink(colour=theme.OFFER, half=half))

    def _draw_length(self, row: CueRow, at_px: int) -> None:
        if row.left_out:
            ink = _Ink(colour=theme.OFFER, at_end=True)
            self._text(at_px, TIME_PX, plan_words.left_out_word(), ink)
            return
        second = "" if row.essential else plan_words.optional_word()
        if row.lasts_s != row.planned_s:
            second = f"/ {plan_words.length(row.planned_s)}"
        ink = _Ink(colour=theme.TEXT, font=_font(14), half=1 if second else 0, at_end=True)
        self._text(at_px, TIME_PX, plan_words.length(row.lasts_s), ink)
        if second:
            self._text(at_px, TIME_PX, second, _Ink(colour=theme.DIM, half=2, at_end=True))

    def _text(self, at_px: int, room_px: int, text: str, ink: _Ink) -> int:
        """Draw a text into the whole height, or its upper or lower half; return its width."""
        used = ink.font or _font(12)
        whole = self._whole
        top, height = {0: (0, HEIGHT_PX), 1: (8, 22), 2: (29, 20)}[ink.half]
        place = QRect(whole.left() + at_px, whole.top() + top, max(0, room_px), height)
        elided = QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        flags = Qt.AlignmentFlag
        side = flags.AlignRight if ink.at_end else flags.AlignLeft
        aligned = QStyle.visualAlignment(self._direction, side) | flags.AlignAbsolute
        self._painter.setFont(used)
        self._painter.setPen(QColor(ink.colour))
        self._painter.drawText(self._mirrored(place), aligned | flags.AlignVCenter, elided)
        return QFontMetrics(used).horizontalAdvance(elided)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._whole, place)
