"""A line of somebody's text that may be longer than its place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """Plain text on one line, cut with an ellipsis; the tooltip has it whole.

    Args:
        role: What the style sheet calls it.
        least_px: Below this width it never goes, so that something can be read.
        most_px: More than this it never asks for: what stands beside it matters more.
        parent: Owner.
    """

    def __init__(
        self,
        role: str = "",
        *,
        least_px: int = 40,
        most_px: int = 10_000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least_px, self._most_px = least_px, most_px
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show a text, whole if there is room."""
        if text != self.text():
            self.setText(text)
            self.setToolTip(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what the whole text needs."""
        metrics = QFontMetrics(self.font())
        width_px = min(metrics.horizontalAdvance(self.text()) + 2, self._most_px)
        return QSize(width_px, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return how far it may be squeezed."""
        whole = self.sizeHint()
        return QSize(min(self._least_px, whole.width()), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw as much of the text as fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        side = Qt.AlignmentFlag.AlignLeft  # Qt turns it round in a right-to-left window
        aligned = self.style().visualAlignment(self.layoutDirection(), side)
        painter.drawText(self.rect(), aligned | Qt.AlignmentFlag.AlignVCenter, text)
