"""How loud the microphone is, as a bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui import theme
from studio.ui.figures import SILENCE_DB

_LOUD_DB, _TOO_LOUD_DB = -18.0, -6.0
_HEIGHT_PX = 10


class MeterBar(QWidget):
    """A level from `SILENCE_DB` to full scale: green, amber from −18 dB, red from −6 dB."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.peak_db = SILENCE_DB
        self._rms_db = SILENCE_DB
        self.setFixedHeight(_HEIGHT_PX)
        self.setMinimumWidth(64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Microphone level"))

    def show_level(self, *, peak_db: float, rms_db: float) -> None:
        """Draw another level; the bar is the mean power, the tick the peak."""
        self.peak_db, self._rms_db = peak_db, rms_db
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a length on which 6 dB can be told apart."""
        return QSize(130, _HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw groove, level and peak; from right to left in such a window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(0, 1, self.width(), self.height() - 2)
        painter.setBrush(QColor("#2a2f38"))
        painter.drawRoundedRect(groove, 4, 4)
        if not self.isEnabled():
            return
        level = QRectF(groove)
        level.setWidth(self._share(self._rms_db) * self.width())
        painter.setBrush(self._colours())
        painter.drawRoundedRect(level, 4, 4)
        if self.peak_db > SILENCE_DB:
            at_px = self._share(self.peak_db) * (self.width() - 3)
            too_loud = self.peak_db >= _TOO_LOUD_DB
            painter.setBrush(QColor(theme.PROGRAM if too_loud else theme.TEXT))
            painter.drawRect(QRectF(at_px, 0, 3, self.height()))

    def _colours(self) -> QLinearGradient:
        colours = QLinearGradient(0, 0, self.width(), 0)
        loud, too_loud = self._share(_LOUD_DB), self._share(_TOO_LOUD_DB)
        for at, colour in (
            (0.0, theme.PREVIEW),
            (loud, theme.PREVIEW),
            (loud + 0.01, theme.OFFER),
            (too_loud, theme.OFFER),
            (too_loud + 0.01, theme.PROGRAM),
        ):
            colours.setColorAt(at, QColor(colour))
        return colours

    @staticmethod
    def _share(level_db: float) -> float:
        return min(1.0, max(0.0, 1 - level_db / SILENCE_DB))
