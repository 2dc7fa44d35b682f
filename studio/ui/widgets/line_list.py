"""A list of two-line rows that are painted, not built: as many as there are, for one price."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScroller,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studio.ui import theme
from studio.ui.widgets.sign import Sign, draw_sign

ROW_PX = 46
SWATCHES = (
    (theme.SELECT, Qt.BrushStyle.SolidPattern),
    (theme.OFFER, Qt.BrushStyle.BDiagPattern),
    (theme.PREVIEW, Qt.BrushStyle.Dense4Pattern),
    ("#d36bff", Qt.BrushStyle.FDiagPattern),
    ("#ff8a65", Qt.BrushStyle.HorPattern),
    ("#5ad6e0", Qt.BrushStyle.VerPattern),
    ("#c8d35a", Qt.BrushStyle.CrossPattern),
    (theme.DIM, Qt.BrushStyle.Dense6Pattern),
)
"""Colour and pattern together: neither is the only sign. The last is of everything else."""
_SIDE_PX, _GAP_PX, _SWATCH_PX, _BAR_PX = 10, 8, 14, 3
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row; plain text everywhere.

    Attributes:
        key: What it is, so that it keeps its place; no two rows have the same.
        head: First line.
        value: At the end of the first line.
        note: Second line.
        side: At the end of the second line.
        swatch: Which of `SWATCHES` stands before it; None: none.
        sign: What stands before it instead; None: none.
        share: From 0 to 1, drawn as a bar under it; None: none.
        trouble: Whether the second line is a warning.
    """

    key: str
    head: str
    value: str = ""
    note: str = ""
    side: str = ""
    swatch: int | None = None
    sign: Sign | None = None
    share: float | None = None
    trouble: bool = False

    @property
    def spoken(self) -> str:
        """All of it, to be read aloud."""
        return ", ".join(part for part in (self.head, self.value, self.note, self.side) if part)


def swatch(number: int) -> QBrush:
    """Return colour and pattern of the first, second… of several; the last is of the rest."""
    colour, pattern = SWATCHES[min(number, len(SWATCHES) - 1)]
    return QBrush(QColor(colour), pattern)


class LineModel(QAbstractListModel):
    """The rows that are shown; those that stay the same are not painted anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> bool:
        """Draw these rows; return whether they stand otherwise than before."""
        before = self.lines
        if [line.key for line in before] != [line.key for line in lines]:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
            return True
        self.lines = lines
        for at, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))
        return False

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row for the delegate and its words for a screen reader; never a tooltip."""
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return line.spoken if role in spoken else None


class LineDelegate(QStyledItemDelegate):
    """Paints one row."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height for every row."""
        return QSize(160, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint it."""
        line = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(line, Line):
            painter.save()
            _paint(painter, option, line)
            painter.restore()


def _paint(painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    direction: Qt.LayoutDirection = option.direction
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(rect, QColor(theme.SELECT_GROUND))
    painter.setPen(QColor(theme.LINE))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(theme.SELECT))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
    inner = rect.adjusted(_SIDE_PX, 5, -_SIDE_PX, -6)
    if line.swatch is not None or line.sign is not None:
        mark = QRect(inner.left(), inner.top() + 3, _SWATCH_PX, _SWATCH_PX)
        _paint_mark(painter, QStyle.visualRect(direction, inner, mark), line)
        shift_px = _SWATCH_PX + _GAP_PX
        rtl = direction is Qt.LayoutDirection.RightToLeft
        inner = inner.adjusted(0 if rtl else shift_px, 0, -shift_px if rtl else 0, 0)
    half = inner.height() // 2
    upper = QRect(inner.left(), inner.top(), inner.width(), half)
    lower = QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
    weight = QFont.Weight.DemiBold
    _paint_pair(painter, direction, upper, (line.head, line.value), (14, weight, theme.TEXT))
    ink = theme.OFFER if line.trouble else theme.DIM
    plain = QFont.Weight.Normal
    _paint_pair(painter, direction, lower, (line.note, line.side), (12, plain, ink))
    if line.share is not None:
        _paint_share(painter, direction, rect, line.share)


def _paint_mark(painter: QPainter, place: QRect, line: Line) -> None:
    if line.sign is not None:
        painter.save()
        painter.translate(QPointF(place.left(), place.top()))
        colour = {
            Sign.GOOD: theme.PREVIEW,
            Sign.BUSY: theme.OFFER,
            Sign.TROUBLE: theme.OFFER,
            Sign.BAD: theme.PROGRAM,
        }.get(line.sign, theme.FAINT)
        draw_sign(painter, line.sign, QColor(colour))
        painter.restore()
    elif line.swatch is not None:
        painter.fillRect(place, swatch(line.swatch))
        painter.setPen(QColor(SWATCHES[min(line.swatch, len(SWATCHES) - 1)][0]))
        painter.drawRect(place)


def _paint_pair(
    painter: QPainter,
    direction: Qt.LayoutDirection,
    place: QRect,
    texts: tuple[str, str],
    look: tuple[int, QFont.Weight, str],
) -> None:
    """Paint a text, and another one at the end of its line, which is never cut."""
    size_px, weight, ink = look
    font = theme.text_font(size_px, weight)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    begin, end = texts
    end_px = metrics.horizontalAdvance(end) + 2 if end else 0
    end_px = min(end_px, round(place.width() * 0.6))
    room_px = place.width() - end_px - (_GAP_PX if end else 0)
    middle = Qt.AlignmentFlag.AlignVCenter
    flags, elide = Qt.AlignmentFlag, Qt.TextElideMode.ElideRight
    first = QRect(place.left(), place.top(), room_px, place.height())
    last = QRect(place.right() - end_px + 1, place.top(), end_px, place.height())
    whole = Qt.TextFlag.TextDontClip  # tails of Arabic letters are longer than a line is high
    rtl = direction is Qt.LayoutDirection.RightToLeft
    begins = flags.AlignRight if rtl else flags.AlignLeft
    ends = flags.AlignLeft if rtl else flags.AlignRight
    for text, where, side in ((begin, first, begins), (end, last, ends)):
        shown = metrics.elidedText(text, elide, where.width())
        seen = QStyle.visualRect(direction, place, where)
        painter.drawText(seen, side | flags.AlignAbsolute | middle | whole, shown)


def _paint_share(
    painter: QPainter, direction: Qt.LayoutDirection, rect: QRect, share: float
) -> None:
    whole = QRectF(rect.left() + _SIDE_PX, rect.bottom() - 4, rect.width() - 2 * _SIDE_PX, _BAR_PX)
    painter.fillRect(whole, QColor(theme.RAISED))
    long_px = whole.width() * max(0.0, min(1.0, share))
    left = whole.left()
    if direction is Qt.LayoutDirection.RightToLeft:
        left = whole.right() - long_px
    painter.fillRect(QRectF(left, whole.top(), long_px, whole.height()), QColor(theme.SELECT))


class LineList(QListView):
    """Rows to look at; a tap or a key chooses one where that means something.

    Signals:
        picked: Key of a row that was tapped, or stepped to by key.
        touched: Somebody is at the list.
    """

    picked = Signal(str)
    touched = Signal()

    def __init__(
        self, name: str, parent: QWidget | None = None, *, choosable: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "rows")
        self.setAccessibleName(name)
        self.rows = LineModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(LineDelegate(self))
        self.setUniformItemSizes(True)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.SingleSelection if choosable else modes.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.touched.emit())
        if choosable:
            self.selectionModel().currentChanged.connect(self._on_current)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Draw these rows; what was chosen stays so, and the place is kept."""
        chosen = self.chosen
        bar = self.verticalScrollBar()
        place_px = bar.value()
        self.blockSignals(True)  # what is moved here is no touch and no choice
        bar.blockSignals(True)
        moved = self.rows.show_lines(lines)
        if moved:
            self.choose(chosen)
            bar.setValue(place_px)
        bar.blockSignals(False)
        self.blockSignals(False)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self.rows.lines

    @property
    def chosen(self) -> str:
        """Key of the row that is chosen, or empty."""
        at = self.currentIndex().row()
        return self.rows.lines[at].key if 0 <= at < len(self.rows.lines) else ""

    def choose(self, key: str) -> None:
        """Choose a row by its key; one that is not there: none."""
        found = (at for at, line in enumerate(self.rows.lines) if line.key == key)
        at = next(found, -1)
        self.setCurrentIndex(self.rows.index(at) if at >= 0 else QModelIndex())

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= now.row() < len(self.rows.lines):
            self.picked.emit(self.rows.lines[now.row()].key)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a place for three rows; the layout gives more."""
        return QSize(240, 3 * ROW_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a place for one."""
        return QSize(160, ROW_PX + 2)
