"""The headings over the columns of the rundown."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from studio.ui import theme
from studio.ui.plan.cue_delegate import SIDE_PX, TIME_PX

_HEIGHT_PX = 26


class RundownHeads(QWidget):
    """Draws "Starts", "Cue" and "Lasts" where the rows have them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line of small text."""
        return QSize(200, _HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the words and the line under them."""
        painter = QPainter(self)
        painter.setFont(theme.text_font(12))
        painter.setPen(QColor(theme.FAINT))
        flags = Qt.AlignmentFlag
        width_px = self.width()
        columns = (
            (SIDE_PX, TIME_PX - 14, self.tr("starts"), flags.AlignRight),
            (SIDE_PX + TIME_PX, width_px // 2, self.tr("cue"), flags.AlignLeft),
            (width_px - SIDE_PX - TIME_PX, TIME_PX, self.tr("lasts"), flags.AlignRight),
        )
        for at_px, room_px, text, side in columns:
            place = QRect(at_px, 0, room_px, _HEIGHT_PX)
            drawn = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            aligned = QStyle.visualAlignment(self.layoutDirection(), side) | flags.AlignAbsolute
            painter.drawText(drawn, aligned | flags.AlignVCenter, text)
        painter.fillRect(0, self.height() - 1, width_px, 1, QColor(theme.LINE))
