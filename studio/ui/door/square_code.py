"""An address as a square code for a telephone's camera: black on white, in whole pixels."""

from importlib import import_module

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4
"""Modules of white around a code: ISO/IEC 18004."""

_SIDE_PX = 216
_CORNER_PX = 8
_Matrix = tuple[bytes, ...]


class SquareCode(QWidget):
    """Draws one address; nothing while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._matrix: _Matrix = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Square code with the address, for a telephone's camera"))

    def show_text(self, text: str) -> None:
        """Draw another text, or nothing for an empty one."""
        if text == self._text:
            return
        self._text = text
        self._matrix = _matrix(text) if text else ()
        self.setVisible(bool(text))
        self.update()

    @property
    def matrix(self) -> _Matrix:
        """One row of modules each; 1 is dark."""
        return self._matrix

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what a telephone reads from an arm's length."""
        return QSize(_SIDE_PX, _SIDE_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a white card and the modules on it, sharp on screens of any scale."""
        if not self._matrix:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawRoundedRect(self.rect(), _CORNER_PX, _CORNER_PX)
        # In the screen's own pixels, so that a scale of 125 % blurs no edge.
        scale = self.devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.scale(1 / scale, 1 / scale)
        painter.setBrush(QColor(Qt.GlobalColor.black))
        side = round(min(self.width(), self.height()) * scale)
        for module in modules(self._matrix, side):
            painter.drawRect(module)


def modules(matrix: _Matrix, side_px: int) -> list[QRect]:
    """Return the dark modules as whole pixels of a square, with the quiet zone left white."""
    count = len(matrix) + 2 * QUIET
    module_px = max(1, side_px // count)
    first_px = (side_px - len(matrix) * module_px) // 2
    return [
        QRect(
            QPoint(first_px + column * module_px, first_px + row * module_px),
            QSize(module_px, module_px),
        )
        for row, line in enumerate(matrix)
        for column, dark in enumerate(line)
        if dark
    ]


def _matrix(text: str) -> _Matrix:
    # Loaded here: every start of the window would pay for it.
    made = import_module("segno").make_qr(text, error="m", encoding="utf-8")
    return tuple(bytes(row) for row in made.matrix)
