"""Somebody's words on several lines: words too long for one are broken, the rest may be cut."""

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from studio.ui.widgets.section import reading_side

_HORIZONTAL = Qt.AlignmentFlag.AlignHorizontal_Mask


class BrokenLabel(QLabel):
    """Plain text that breaks its lines, inside a word where nothing else helps.

    Args:
        role: What the style sheet calls it.
        least_px: Narrowest place it will have.
        most_lines: More than these are cut with an ellipsis; None: all are shown.
        parent: Owner.
    """

    def __init__(
        self,
        role: str = "",
        *,
        least_px: int = 160,
        most_lines: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most_lines = most_lines
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(reading_side())
        self.setMinimumWidth(least_px)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show a text."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a narrower place needs to be higher."""
        return True

    def heightForWidth(self, width_px: int) -> int:  # noqa: N802 - Qt's name
        """Return what its lines need."""
        return math.ceil(self._laid_out(width_px).boundingRect().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room that its lines need where it is now."""
        width_px = max(self.minimumWidth(), self.width())
        return QSize(self.minimumWidth(), self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of one line; how many there are is asked for by width."""
        return QSize(self.minimumWidth(), QFontMetrics(self.font()).lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines, beginning at the top."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))

    def _laid_out(self, width_px: int) -> QTextLayout:
        """Return the text in lines so wide, cut where it has too many."""
        text = self.text().replace("\n", "\u2028")
        layout = self._in_lines(text, width_px)
        if self._most_lines is None or layout.lineCount() <= self._most_lines:
            return layout
        at = layout.lineAt(self._most_lines - 1).textStart()
        rest, elide = text[at:].replace("\u2028", " "), Qt.TextElideMode.ElideRight
        cut = QFontMetrics(self.font()).elidedText(rest, elide, width_px)
        return self._in_lines(text[:at] + cut, width_px)

    def _in_lines(self, text: str, width_px: int) -> QTextLayout:
        layout = QTextLayout(text, self.font())
        option = QTextOption(self.alignment() & _HORIZONTAL)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the words
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top_px = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width_px))
            line.setPosition(QPointF(0, top_px))
            top_px += line.height()
        layout.endLayout()
        return layout
