"""A few product photos side by side: what a show sells, at a glance."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from studio.ui import figures, theme
from studio.ui.plan.thumbnails import can_be_shown, draw_thumbnail

_SIDE_PX, _GAP_PX = 84, 8
_COLUMNS, _ROWS = 4, 2


class PhotoGrid(QWidget):
    """Draws up to eight photos; the last place counts what has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[str, ...] = ()
        self._paths: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_files(self, paths: tuple[str, ...]) -> None:
        """Show other photos; what is no picture is left out."""
        if paths != self._asked:
            self._asked = paths
            self._paths = tuple(path for path in paths if can_be_shown(path))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what so many photos need."""
        shown = min(len(self._paths), _COLUMNS * _ROWS)
        columns, rows = min(shown, _COLUMNS), -(-shown // _COLUMNS)
        return QSize(
            max(0, columns * (_SIDE_PX + _GAP_PX) - _GAP_PX),
            max(0, rows * (_SIDE_PX + _GAP_PX) - _GAP_PX),
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return none: in a narrow window what is said matters more."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw them in reading order."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._columns * _ROWS
        if not places:
            return
        over = len(self._paths) - places
        shown = self._paths[:places] if over <= 0 else self._paths[: places - 1]
        for at, path in enumerate(shown):
            draw_thumbnail(painter, self._place(at), path, "picture")
        if over > 0:
            painter.setPen(QColor(theme.DIM))
            painter.setFont(theme.text_font(18))
            said = figures.isolated(f"+{over + 1}")
            painter.drawText(self._place(places - 1), Qt.AlignmentFlag.AlignCenter, said)

    @property
    def _columns(self) -> int:
        """How many whole columns there is room for."""
        return min(_COLUMNS, (self.width() + _GAP_PX) // (_SIDE_PX + _GAP_PX))

    def _place(self, at: int) -> QRect:
        row, column = divmod(at, self._columns)
        step_px = _SIDE_PX + _GAP_PX
        place = QRect(column * step_px, row * step_px, _SIDE_PX, _SIDE_PX)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
