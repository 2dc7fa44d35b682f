"""One judged subject of a scorecard: its points, and the numbers they are made of."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.coach.scorecard import Figure, Mark
from studio.ui import theme
from studio.ui.rehearsal import score_words as words
from studio.ui.rehearsal.points_dial import PointsBar, colour_of
from studio.ui.widgets.section import reading_side, styled_label, wrapped_label


class MarkCard(QFrame):
    """Name, points, a bar, and a row for each number with what it should be.

    Args:
        mark: What is shown, for good.
        parent: Owner.
    """

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = mark
        self.setProperty("role", "card")
        self.name_label = wrapped_label(words.subject_name(mark.subject), "strong", self)
        self.name_label.setMinimumWidth(80)
        self.beside_label = styled_label("", "dim", self)
        self.points_label = styled_label("", "", self)
        self.bar = PointsBar(self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name_label, 1)
        head.addWidget(self.beside_label)
        head.addWidget(self.points_label)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        for row, figure in enumerate(mark.figures):
            self._add_figure(row, figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._draw_points()
        self.compare(None)

    def _draw_points(self) -> None:
        number = words.points(self.mark.points)
        self.points_label.setText(number)
        self.points_label.setFont(theme.text_font(18, QFont.Weight.Bold))
        self.points_label.setStyleSheet(f"color: {colour_of(self.mark.points)}")
        name = words.subject_name(self.mark.subject)
        self.points_label.setAccessibleName(f"{name}: {number}")

    def _add_figure(self, row: int, figure: Figure) -> None:
        name = wrapped_label(words.figure_name(figure), "dim", self, least_px=90)
        number = styled_label(words.value(figure.value, figure.unit), "", self)
        number.setFont(theme.text_font(13, QFont.Weight.DemiBold))
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(number, row, 1, _ends())
        if figure.target is None:
            return
        aim = f"{words.name('page.target')} {words.value(figure.target, figure.unit)}"
        target = styled_label(aim, "faint", self)
        self._grid.addWidget(target, row, 2, _ends())

    def compare(self, other: float | None) -> None:
        """Show how far another run came in this subject; None: none is looked at."""
        self.bar.show_points(self.mark.points, other)
        self.beside_label.setVisible(other is not None)
        if other is not None:
            self.beside_label.setText(words.difference(self.mark.points - other))
            said = self.tr("points more or fewer than the run it is compared with")
            self.beside_label.setToolTip(said)
            self.beside_label.setAccessibleName(f"{self.beside_label.text()} {said}")


def _ends() -> Qt.AlignmentFlag:
    """Return the side on which lines end in this window."""
    right = bool(reading_side() & Qt.AlignmentFlag.AlignLeft)
    flags = Qt.AlignmentFlag
    side = flags.AlignRight if right else flags.AlignLeft
    return side | flags.AlignAbsolute | flags.AlignVCenter
