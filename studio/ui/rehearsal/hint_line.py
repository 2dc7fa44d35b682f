"""The coach's hint under the talking points: calm, short, large enough to be read on air."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui import theme
from studio.ui.catalogue.plain import plain_tip

_FONT_PX, _EDGE_PX, _SIDE_PX = 18, 3, 10
_MOST_LINES, _FEW_LINES = 3, 2


class HintLine(QWidget):
    """Two or three lines beside a thin edge; the tooltip has all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._most = _MOST_LINES
        self._font = theme.text_font(_FONT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show a hint; empty hides it."""
        self.setVisible(bool(text))
        if text == self.text:
            return
        self.text = text
        self.setToolTip(plain_tip(text))
        self.setAccessibleName(text)
        self._fit()
        self.update()

    def set_low(self, *, low: bool) -> None:
        """Take one line less where the place is low."""
        most = _FEW_LINES if low else _MOST_LINES
        if most != self._most:
            self._most = most
            self._fit()
            self.update()

    def _fit(self) -> None:
        lines = max(1, len(self._lines()))
        self.setFixedHeight(lines * QFontMetrics(self._font).lineSpacing() + 2)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return any width and the height of its lines."""
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _lines(self) -> list[str]:
        """Return the lines that fit; the last one is cut where more would follow."""
        room_px = max(40, self.width() - _SIDE_PX)
        layout = QTextLayout(self.text, self._font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) <= self._most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room_px)
            starts.append(line.textStart())
        layout.endLayout()
        shown = starts[: self._most]
        ends = [*starts[1:], len(self.text)][: len(shown)]
        lines = [self.text[one:two].rstrip() for one, two in zip(shown, ends, strict=True)]
        if len(starts) > self._most:
            rest = self.text[shown[-1] :]
            elide = Qt.TextElideMode.ElideRight
            lines[-1] = QFontMetrics(self._font).elidedText(rest, elide, room_px)
        return lines

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the edge, then the lines."""
        painter = QPainter(self)
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge_left = self.width() - _EDGE_PX if right_to_left else 0
        painter.fillRect(edge_left, 2, _EDGE_PX, self.height() - 4, QColor(theme.SELECT))
        painter.setFont(self._font)
        painter.setPen(QColor(theme.SELECT_TEXT))
        metrics = QFontMetrics(self._font)
        for at, line in enumerate(self._lines()):
            wide = metrics.horizontalAdvance(line)
            left = self.width() - _SIDE_PX - wide if right_to_left else _SIDE_PX
            y = at * metrics.lineSpacing() + metrics.ascent() + 1
            painter.drawText(QPointF(left, y), line)
