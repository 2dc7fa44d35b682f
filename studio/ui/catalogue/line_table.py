"""A small table of a form: languages, variants, links; with its buttons and what is wrong in it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.ui import theme
from studio.ui.catalogue.draft import Line
from studio.ui.catalogue.edit_table import HEAD_PX, ROW_PX, EditTable
from studio.ui.catalogue.lines_model import Lines, LinesModel
from studio.ui.widgets.section import styled_label, wrapped_label

_MOST_LINES_SHOWN = 6


class LineTable(QWidget):
    """Lines of cells, each to be typed into, added and removed.

    Args:
        title: What the lines are.
        headings: Of the columns.
        weights: How the columns share the width.
        parent: Owner.

    Signals:
        changed: The lines as they shall be, and a key as in `History.put`.
    """

    changed = Signal(object, str)

    def __init__(
        self,
        title: str,
        headings: tuple[str, ...],
        weights: tuple[int, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._blank: Line = ("",) * len(headings)
        self.model = LinesModel(headings, parent=self)
        self.model.typed.connect(self._on_typed)
        self.table = EditTable(self.model, title, self)
        self.table.verticalHeader().hide()
        self.table.share_width(weights)
        self.table.add_asked.connect(self.add)
        self.table.delete_asked.connect(self._on_delete)
        self.title_label = styled_label(title, "dim", self)
        self.add_button = self._button("plus", self.tr("Add a line"))
        self.add_button.clicked.connect(self.add)
        self.remove_button = self._button("trash", self.tr("Remove this line (Ctrl+Del)"))
        self.remove_button.clicked.connect(self._on_delete)
        self.wrong_label = wrapped_label("", "trouble", self)
        self.wrong_label.hide()
        self._lay_out()
        self._fit()

    def _button(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setProperty("small", True)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title_label)
        head.addStretch(1)
        head.addWidget(self.add_button)
        head.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.table)
        layout.addWidget(self.wrong_label)

    def show_lines(self, lines: tuple[Line, ...], wrong: Mapping[tuple[int, int], str]) -> None:
        """Draw lines, and what is wrong with them."""
        grew = len(lines) != len(self._lines)
        self._lines = lines
        self.model.show(Lines(cells=lines, wrong=wrong))
        self.remove_button.setEnabled(bool(lines))
        told = [self._told(place, text) for place, text in sorted(wrong.items())]
        self.wrong_label.setText("\n".join(told))
        self.wrong_label.setVisible(bool(told))
        if grew:
            self._fit()

    def add(self) -> None:
        """Ask for a line at the end, and type into it."""
        self.changed.emit((*self._lines, self._blank), "")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.go_to(len(self._lines) - 1, 0, edit=True)

    def _told(self, place: tuple[int, int], text: str) -> str:
        line, column = place
        heading = self.model.headings[column] if column >= 0 else ""
        return self.tr("Line {line}, {heading}: {text}").format(
            line=line + 1, heading=heading, text=text
        )

    def _fit(self) -> None:
        shown = min(max(1, len(self._lines)), _MOST_LINES_SHOWN)
        self.table.setFixedHeight(shown * ROW_PX + HEAD_PX + 4)

    def _on_typed(self, line: int, column: int, text: str) -> None:
        cells = list(self._lines[line])
        cells[column] = text
        lines = (*self._lines[:line], tuple(cells), *self._lines[line + 1 :])
        self.changed.emit(lines, "")

    def _on_delete(self) -> None:
        line = self.table.line if self.table.line >= 0 else len(self._lines) - 1
        if line >= 0:
            self.changed.emit((*self._lines[:line], *self._lines[line + 1 :]), "")
