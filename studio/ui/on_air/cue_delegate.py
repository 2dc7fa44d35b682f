"""Drawing one cue of the rundown: photo, title, price, times; program red, next green."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.ui import theme
from studio.ui.on_air.rundown_rows import CueRow, RowState
from studio.ui.plan.plan_words import ICONS
from studio.ui.widgets.thumbnails import Thumbnails

ROW_PX = 59
_SIDE_PX, _GAP_PX, _THUMB_PX, _EDGE_PX = 12, 10, 40, 3
_Index = QModelIndex | QPersistentModelIndex

_GROUNDS = {RowState.PROGRAM: theme.ROW_PROGRAM, RowState.NEXT: theme.ROW_PREVIEW}
_EDGES = {RowState.PROGRAM: theme.PROGRAM, RowState.NEXT: theme.PREVIEW}
_QUIET = {RowState.DONE, RowState.LEFT_OUT}


class CueDelegate(QStyledItemDelegate):
    """Paints rows and nothing else; photos are read elsewhere."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._thumbnails = Thumbnails(self)
        self._thumbnails.ready.connect(view.viewport().update)
        self._strong = theme.text_font(18, QFont.Weight.Bold)
        self._plain = theme.text_font(16)
        self._small = theme.text_font(13)
        self._struck = theme.text_font(13)
        self._struck.setStrikeOut(True)
        self._tag = theme.text_font(11, QFont.Weight.ExtraBold)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """Return one height for all, so that a long list needs no measuring."""
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, CueRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, row)
        line = _Line(option)
        self._draw_photo(painter, line.start(_THUMB_PX), row)
        self._draw_end(painter, line, row)
        self._draw_words(painter, line.rest(), row, rtl=line.rtl)
        painter.restore()

    # --- parts ---------------------------------------------------------------------------------

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: CueRow) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        ground = _GROUNDS.get(row.state, theme.ROW_CHOSEN if chosen else "")
        if row.touched:
            ground = theme.SELECT_GROUND
        if ground:
            painter.fillRect(rect, QColor(ground))
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), QColor(theme.LINE))
        if row.state in _EDGES:
            edge = QRect(rect.left(), rect.top(), _EDGE_PX, rect.height())
            direction: Qt.LayoutDirection = option.direction
            painter.fillRect(QStyle.visualRect(direction, rect, edge), QColor(_EDGES[row.state]))
        if chosen:
            painter.setPen(QPen(QColor(theme.SELECT), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _draw_photo(self, painter: QPainter, place: QRect, row: CueRow) -> None:
        painter.setOpacity(0.5 if row.state in _QUIET else 1.0)
        photo = self._thumbnails.pixmap(row.photo, _THUMB_PX, painter.device().devicePixelRatioF())
        if photo is not None and not photo.isNull():
            painter.drawPixmap(place, photo)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor("#2b313b"))
            painter.drawRoundedRect(place, 6, 6)
            drawing = theme.icon(ICONS[row.kind], theme.DIM)
            drawing.paint(painter, place.adjusted(10, 10, -10, -10))
        painter.setOpacity(1.0)

    def _draw_end(self, painter: QPainter, line: "_Line", row: CueRow) -> None:
        """Draw the times, the tick or the word at the end of the row."""
        if row.state is RowState.PROGRAM:
            self._draw_times(painter, line, row)
        elif row.state is RowState.NEXT:
            self._draw_next(painter, line)
        elif row.state is RowState.DONE:
            place = line.end(16)
            theme.icon("tick", theme.FAINT).paint(painter, place.adjusted(0, 21, 0, -21))
        else:
            width_px = QFontMetrics(self._plain).horizontalAdvance(row.time)
            painter.setFont(self._plain)
            painter.setPen(QColor(theme.DIM))
            painter.drawText(line.end(width_px), Qt.AlignmentFlag.AlignCenter, row.time)

    def _draw_times(self, painter: QPainter, line: "_Line", row: CueRow) -> None:
        planned = f"/ {row.planned}"
        strong, small = QFontMetrics(self._strong), QFontMetrics(self._small)
        place = line.end(max(strong.horizontalAdvance(row.time), small.horizontalAdvance(planned)))
        side = Qt.AlignmentFlag.AlignLeft if line.rtl else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute
        upper, lower = _halves(place)
        painter.setFont(self._strong)
        painter.setPen(QColor(theme.OFFER if row.over else theme.TEXT))
        painter.drawText(upper, flags | Qt.AlignmentFlag.AlignBottom, row.time)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.DIM))
        painter.drawText(lower, flags | Qt.AlignmentFlag.AlignTop, planned)

    def _draw_next(self, painter: QPainter, line: "_Line") -> None:
        word = self.tr("NEXT")
        place = line.end(QFontMetrics(self._tag).horizontalAdvance(word) + 12)
        place.setHeight(18)
        place.moveTop(line.middle - 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.PREVIEW))
        painter.drawRoundedRect(place, 4, 4)
        painter.setFont(self._tag)
        painter.setPen(QColor("#062b18"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)

    def _draw_words(self, painter: QPainter, place: QRect, row: CueRow, *, rtl: bool) -> None:
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute
        upper, lower = _halves(place)
        loud = row.state in _EDGES
        font = self._strong if loud else self._plain
        painter.setFont(font)
        painter.setPen(QColor(theme.FAINT if row.state in _QUIET else theme.TEXT))
        title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, place.width())
        if not row.line and not row.touched and not row.more:
            painter.drawText(place, flags | Qt.AlignmentFlag.AlignVCenter, title)
            return
        painter.drawText(upper, flags | Qt.AlignmentFlag.AlignBottom, title)
        if row.touched:
            self._draw_touched(painter, lower, row, flags)
            return
        colour = theme.OFFER if row.warns else theme.FAINT if row.state in _QUIET else theme.DIM
        self._draw_pieces(painter, lower, row, colour, rtl=rtl)

    def _draw_touched(
        self, painter: QPainter, place: QRect, row: CueRow, flags: Qt.AlignmentFlag
    ) -> None:
        """Say for a moment who changed this cue, where otherwise its price stands."""
        painter.setFont(self._small)
        painter.setPen(QColor(theme.SELECT_TEXT))
        said = QFontMetrics(self._small).elidedText(
            row.touched, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, flags | Qt.AlignmentFlag.AlignTop, said)

    def _draw_pieces(
        self, painter: QPainter, place: QRect, row: CueRow, colour: str, *, rtl: bool
    ) -> None:
        """Draw the small line, its struck price and what follows, one after the other."""
        before = row.line or row.struck
        more = (f" · {row.more}" if before else row.more) if row.more else ""
        used_px = 0
        for text, font in (
            (row.line, self._small),
            (f" {row.struck}" if row.struck else "", self._struck),
            (more, self._small),
        ):
            metrics = QFontMetrics(font)
            left_px = place.width() - used_px
            if not text or left_px <= 12:
                continue
            said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, left_px)
            width_px = min(left_px, metrics.horizontalAdvance(said) + 1)
            at = place.right() + 1 - used_px - width_px if rtl else place.left() + used_px
            painter.setFont(font)
            painter.setPen(QColor(colour))
            piece = QRect(at, place.top(), width_px, place.height())
            painter.drawText(piece, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, said)
            used_px += width_px


class _Line:
    """Shares out one row from both ends, in reading direction."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        self._rect: QRect = option.rect
        self._direction: Qt.LayoutDirection = option.direction
        self._from, self._to = self._rect.left() + _SIDE_PX, self._rect.right() - _SIDE_PX + 1

    @property
    def rtl(self) -> bool:
        """Whether it runs from right to left."""
        return self._direction is Qt.LayoutDirection.RightToLeft

    @property
    def middle(self) -> int:
        """Height of its middle."""
        return self._rect.center().y()

    def start(self, side_px: int) -> QRect:
        """Take a square at the beginning."""
        place = QRect(self._from, self.middle - side_px // 2, side_px, side_px)
        self._from += side_px + _GAP_PX
        return self._visual(place)

    def end(self, width_px: int) -> QRect:
        """Take a part at the end."""
        self._to -= width_px
        place = QRect(self._to, self._rect.top(), width_px, self._rect.height())
        self._to -= _GAP_PX
        return self._visual(place)

    def rest(self) -> QRect:
        """Return what is left."""
        width_px = max(0, self._to - self._from)
        return self._visual(QRect(self._from, self._rect.top(), width_px, self._rect.height()))

    def _visual(self, place: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._rect, place)


def _halves(place: QRect) -> tuple[QRect, QRect]:
    """Return where the upper and the lower line of a row stand."""
    middle = place.top() + place.height() // 2 + 3
    upper = QRect(place.left(), place.top(), place.width(), middle - place.top())
    lower = QRect(place.left(), middle + 1, place.width(), place.bottom() - middle)
    return upper, lower
