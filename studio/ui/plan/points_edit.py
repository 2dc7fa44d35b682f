"""Talking points: one a line, as a list is written."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from studio.show.cue import LONGEST_LINE, MOST_POINTS


class PointsEdit(QPlainTextEdit):
    """A small plain text field; each line is a point, empty lines are none.

    Signals:
        points_asked: The points as a tuple of texts, when the host is done typing.
    """

    points_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[str, ...] = ()
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Talking points, one a line"))
        self.setPlaceholderText(self.tr("One point a line, in the order you say them"))
        self.setMinimumHeight(104)

    def render_points(self, points: tuple[str, ...]) -> None:
        """Draw points; what is being typed stays."""
        if not self.hasFocus() and points != self._points:
            self.setPlainText("\n".join(points))
        self._points = points

    def points(self) -> tuple[str, ...]:
        """Return the points as typed, no longer and no more than a cue can have."""
        lines = (" ".join(line.split()) for line in self.toPlainText().splitlines())
        plain = ("".join(c for c in line if c.isprintable())[:LONGEST_LINE] for line in lines)
        return tuple(line for line in plain if line)[:MOST_POINTS]

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for what was typed."""
        super().focusOutEvent(event)
        self.finish()

    def finish(self) -> None:
        """Ask for what was typed, if it is anything else."""
        if self.points() != self._points:
            self.points_asked.emit(self.points())
