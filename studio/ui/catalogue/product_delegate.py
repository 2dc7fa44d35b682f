"""Paints one line of the product list: photo, name, brand and tags, price, stock, spec rows."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QLine,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.core.ids import ProductId
from studio.ui import theme
from studio.ui.catalogue.product_line import ProductLine
from studio.ui.catalogue.product_list import LINE_ROLE
from studio.ui.catalogue.thumbnails import Thumbnails

HEIGHT_PX = 64
PHOTO_PX = 44
_GAP_PX = 10
_PHOTO_SIZE = QSize(PHOTO_PX, PHOTO_PX)
_MOST_LAID = 4_000
_SECOND_PX = 25
"""Top of the second line of words."""
_SELECTED = "#1b2a45"


class ProductDelegate(QStyledItemDelegate):
    """Draws prepared words and pictures; it makes none.

    Args:
        thumbnails: Where pictures come from.
        is_edited: Says whether a product has edits that are not saved.
        parent: Owner.
    """

    def __init__(
        self,
        thumbnails: Thumbnails,
        is_edited: Callable[[ProductId], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._is_edited = is_edited
        self._title = theme.text_font(14, QFont.Weight.DemiBold)
        self._small = theme.text_font(12)
        self._metrics = {id(font): QFontMetrics(font) for font in (self._title, self._small)}
        self._unsaved = self.tr("not saved")
        self._laid: dict[ProductId, _Laid] = {}
        self._fill = QColor(_SELECTED)
        self._hover = QColor(theme.RAISED)
        self._line = QColor(theme.LINE)
        self._inks = {
            name: QColor(colour)
            for name, colour in (
                ("text", theme.TEXT),
                ("dim", theme.DIM),
                ("warn", theme.OFFER),
                ("select", theme.SELECT),
            )
        }
        self._no_photo = theme.icon("picture", theme.FAINT).pixmap(20, 20)

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of every line."""
        return QSize(200, HEIGHT_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a line."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, ProductLine):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        laid = self._laid_out(line, rect.width(), direction)
        self._draw_ground(painter, rect, state, direction)
        corner = rect.topLeft()
        self._draw_photo(painter, QRect(corner + laid.photo, _PHOTO_SIZE), line.photo)
        for piece in laid.pieces:
            painter.setFont(piece.font)
            painter.setPen(piece.ink)
            painter.drawStaticText(corner + piece.at, piece.text)
        if laid.strike is not None:
            painter.setPen(self._inks["dim"])
            painter.drawLine(laid.strike.translated(corner))

    def _draw_ground(
        self,
        painter: QPainter,
        rect: QRect,
        state: QStyle.StateFlag,
        direction: Qt.LayoutDirection,
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._fill)
            edge = QRect(rect.left(), rect.top(), 3, HEIGHT_PX)
            painter.fillRect(QStyle.visualRect(direction, rect, edge), self._inks["select"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._hover)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._line)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._inks["select"])
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _draw_photo(self, painter: QPainter, place: QRect, path: str) -> None:
        painter.fillRect(place, self._hover)
        picture = self._thumbnails.picture(path) if path else None
        if picture is None or picture.isNull():
            painter.drawPixmap(place.center() - QPoint(9, 9), self._no_photo)
            return
        spare = place.size() - picture.deviceIndependentSize().toSize()
        corner = place.topLeft() + QPoint(spare.width() // 2, spare.height() // 2)
        painter.drawPixmap(corner, picture)

    # --- laying a line out, once for each width --------------------------------------------------

    def _laid_out(self, line: ProductLine, width_px: int, direction: Qt.LayoutDirection) -> "_Laid":
        edited = self._is_edited(line.product_id)
        found = self._laid.get(line.product_id)
        if found is not None and found.line is line and found.key == (width_px, direction, edited):
            return found
        writer = _Writer(width_px, direction, self._metrics)
        end_px = self._lay_end(writer, line)
        self._lay_words(writer, line, end_px, edited=edited)
        laid = _Laid(
            line=line,
            key=(width_px, direction, edited),
            photo=writer.place(_GAP_PX, 10, PHOTO_PX).topLeft(),
            pieces=tuple(writer.pieces),
            strike=self._strike(writer, line.struck) if line.struck else None,
        )
        if len(self._laid) >= _MOST_LAID:
            self._laid.clear()
        self._laid[line.product_id] = laid
        return laid

    def _strike(self, writer: "_Writer", struck: str) -> QLine:
        """Return the line through the list price; the font's own starts before its digits."""
        width_px = writer.width_of(struck, self._small)
        place = writer.place(writer.width_px - 12 - width_px, _SECOND_PX, width_px)
        middle_px = place.top() + self._metrics[id(self._small)].height() // 2 + 1
        return QLine(place.left(), middle_px, place.right(), middle_px)

    def _lay_end(self, writer: "_Writer", line: ProductLine) -> int:
        """Lay price and stock out at the end of the line; return where they begin."""
        end_px = writer.width_px - 12
        begin_px = end_px
        for text, font, ink, top_px in (
            (line.price, self._title, "warn" if line.no_price else "text", 6),
            (line.struck, self._small, "dim", _SECOND_PX),
            (line.stock, self._small, "warn" if line.low_stock else "dim", 43),
        ):
            if text:
                at_px = end_px - writer.width_of(text, font)
                writer.write(text, (at_px, top_px), font, self._inks[ink])
                begin_px = min(begin_px, at_px)
        return begin_px

    def _lay_words(
        self, writer: "_Writer", line: ProductLine, end_px: int, *, edited: bool
    ) -> None:
        begin_px = _GAP_PX + PHOTO_PX + 12
        room_px = end_px - begin_px - 12
        text, dim, warn = self._inks["text"], self._inks["dim"], self._inks["warn"]
        name = writer.cut(line.name, self._title, room_px)
        writer.write(name, (begin_px, 6), self._title, text)
        rows = writer.cut(line.rows, self._small, room_px)
        writer.write(rows, (begin_px, 43), self._small, warn if line.untested else dim)
        if edited:
            writer.write(self._unsaved, (begin_px, 25), self._small, self._inks["select"])
            mark_px = writer.width_of(self._unsaved, self._small) + 8
            begin_px, room_px = begin_px + mark_px, room_px - mark_px
        about = writer.cut(line.about, self._small, room_px)
        writer.write(about, (begin_px, 25), self._small, dim)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: QStaticText
    at: QPoint
    font: QFont
    ink: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """A line whose words have their places, from its upper left corner."""

    line: ProductLine
    key: tuple[int, Qt.LayoutDirection, bool]
    photo: QPoint
    pieces: tuple[_Piece, ...]
    strike: QLine | None = None


class _Writer:
    """Finds places in a line of some width, from its reading side."""

    def __init__(
        self, width_px: int, direction: Qt.LayoutDirection, metrics: dict[int, QFontMetrics]
    ) -> None:
        self.width_px = width_px
        self.pieces: list[_Piece] = []
        self._whole = QRect(0, 0, width_px, HEIGHT_PX)
        self._direction = direction
        self._metrics = metrics

    def place(self, begin_px: int, top_px: int, width_px: int) -> QRect:
        """Return a place, turned round where one reads from the right."""
        place = QRect(begin_px, top_px, width_px, PHOTO_PX)
        return QStyle.visualRect(self._direction, self._whole, place)

    def width_of(self, text: str, font: QFont) -> int:
        """Return how wide a text is."""
        return self._metrics[id(font)].horizontalAdvance(text) + 1

    def cut(self, text: str, font: QFont, room_px: int) -> str:
        """Return as much of a text as there is room for."""
        return self._metrics[id(font)].elidedText(text, Qt.TextElideMode.ElideRight, room_px)

    def write(self, text: str, at: tuple[int, int], font: QFont, ink: QColor) -> None:
        """Lay a text out at its beginning and top."""
        drawn = QStaticText(text)
        drawn.setTextFormat(Qt.TextFormat.PlainText)
        drawn.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        drawn.prepare(QTransform(), font)
        corner = self.place(at[0], at[1], self.width_of(text, font)).topLeft()
        self.pieces.append(_Piece(drawn, corner, font, ink))
