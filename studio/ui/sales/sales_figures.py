"""How much was sold, in large figures."""

from dataclasses import dataclass

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QWidget

from studio.ui import theme
from studio.ui.widgets.elided_label import ElidedLabel

_FIGURE_PX = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure and what it counts."""

    value: str
    name: str


class SalesFigures(QWidget):
    """Figures side by side, two in a row; no more than there are places for."""

    def __init__(self, places: int, parent: QWidget | None = None, *, columns: int = 2) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        self.values: list[ElidedLabel] = []
        self.names: list[ElidedLabel] = []
        for at in range(places):
            value = ElidedLabel("strong", least_px=60, parent=self)
            value.setFont(theme.text_font(_FIGURE_PX, QFont.Weight.Bold))
            value.setStyleSheet(f"font-size: {_FIGURE_PX}px; font-weight: 700")
            name = ElidedLabel("dim", least_px=60, parent=self)
            row, column = divmod(at, columns)
            grid.addWidget(value, 2 * row, column)
            grid.addWidget(name, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
            self.values.append(value)
            self.names.append(name)

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Draw figures, one in each place."""
        for at, (value, name) in enumerate(zip(self.values, self.names, strict=True)):
            one = figures[at] if at < len(figures) else Figure(value="", name="")
            value.show_text(one.value)
            name.show_text(one.name)
            value.setAccessibleName(f"{one.value} {one.name}")
            value.setVisible(at < len(figures))
            name.setVisible(at < len(figures))
