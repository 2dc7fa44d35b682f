"""The list of spec rows: model and drawing; what a search met is marked."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studio.ui import theme
from studio.ui.on_air.spec_rows import Span, SpecLine

ROW_PX = 38
_SIDE_PX, _GAP_PX, _EDGE_PX = 12, 10, 3
_LABEL_SHARE = 0.38
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class SpecModel(QAbstractListModel):
    """The lines that are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[SpecLine, ...] = ()

    def show_lines(self, lines: tuple[SpecLine, ...]) -> bool:
        """Show other lines; return whether they are others."""
        if lines == self.lines:
            return False
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the line for the delegate, its words for a screen reader."""
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return line.spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        if 0 <= index.row() < len(self.lines) and self.lines[index.row()].answer is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled


class SpecList(QListView):
    """Rows of one sheet or of a search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rows")
        self.rows = SpecModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_SpecDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Spec sheet"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: the screen gives what room there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a place for one row; what is read out stands above it."""
        return QSize(160, ROW_PX + 4)

    def chosen(self) -> SpecLine | None:
        """Return the line that is chosen."""
        at = self.currentIndex().row()
        return self.rows.lines[at] if 0 <= at < len(self.rows.lines) else None

    def choose(self, at: int) -> None:
        """Choose the line at a place; -1: none."""
        self.setCurrentIndex(self.rows.index(at) if at >= 0 else QModelIndex())

    def step(self, by: int) -> None:
        """Choose the next line, or the one before, leaving headings out."""
        at = self.currentIndex().row() + by
        while 0 <= at < len(self.rows.lines):
            if self.rows.lines[at].answer is not None:
                self.choose(at)
                return
            at += by

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Letters are the show's keys, not a search."""
        if event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _SpecDelegate(QStyledItemDelegate):
    """Paints label and value, each on its line, cut where it is too long."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = theme.text_font(15)
        self._words = theme.text_font(18)
        self._heading = theme.text_font(13, QFont.Weight.DemiBold)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """Return one height for all, so that a long list needs no measuring."""
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        line = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(line, SpecLine):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        chosen = bool(state & QStyle.StateFlag.State_Selected) and line.answer is not None
        painter.save()
        if chosen or line.met or line.words_marks or line.label_marks:
            painter.fillRect(rect, QColor(theme.ROW_CHOSEN))
        if chosen or line.met:
            edge = QRect(rect.left(), rect.top(), _EDGE_PX, rect.height())
            painter.fillRect(QStyle.visualRect(direction, rect, edge), QColor(theme.SELECT))
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), QColor(theme.LINE))
        if line.heading:
            self._draw_heading(painter, rect, line.heading, direction)
        else:
            self._draw_row(painter, rect, line, direction)
        painter.restore()

    def _draw_heading(
        self, painter: QPainter, rect: QRect, text: str, direction: Qt.LayoutDirection
    ) -> None:
        place = rect.adjusted(_SIDE_PX, 8, -_SIDE_PX, 0)
        text = QFontMetrics(self._heading).elidedText(
            text, Qt.TextElideMode.ElideRight, place.width()
        )
        side = Qt.AlignmentFlag.AlignLeading
        if direction is Qt.LayoutDirection.RightToLeft:
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(self._heading)
        painter.setPen(QColor(theme.SELECT_TEXT))
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_row(
        self, painter: QPainter, rect: QRect, line: SpecLine, direction: Qt.LayoutDirection
    ) -> None:
        inner = rect.adjusted(_SIDE_PX, 0, -_SIDE_PX, -1)
        label_px = int(inner.width() * _LABEL_SHARE)
        label = QRect(inner.left(), inner.top(), label_px, inner.height())
        words = inner.adjusted(label_px + _GAP_PX, 0, 0, 0)
        visual = QStyle.visualRect
        painter.setPen(QColor(theme.DIM))
        place = visual(direction, inner, label)
        _draw_marked(painter, place, (line.label, self._label), line.label_marks, direction)
        painter.setPen(QColor(theme.TEXT))
        place = visual(direction, inner, words)
        _draw_marked(painter, place, (line.words, self._words), line.words_marks, direction)


def _draw_marked(
    painter: QPainter,
    place: QRect,
    written: tuple[str, QFont],
    marks: tuple[Span, ...],
    direction: Qt.LayoutDirection,
) -> None:
    """Draw one line of text, cut where it is too long, with some of its letters marked."""
    text, font = written
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    layout = QTextLayout(cut, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    rtl = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    formats = []
    for start, end in marks:
        length = min(end, len(cut)) - start
        if length > 0:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, length
            span.format = _marked_format()
            formats.append(span)
    layout.setFormats(formats)
    layout.beginLayout()
    drawn = layout.createLine()
    drawn.setLineWidth(place.width())
    layout.endLayout()
    point = place.topLeft().toPointF()
    point.setY(place.top() + (place.height() - drawn.height()) / 2)
    layout.draw(painter, point)


def _marked_format() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor("#ffffff"))
    form.setBackground(QColor(theme.SELECT_FILL))
    return form
