"""The spec sheet of the product in front: a table to type into, and what is known of each row."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import ProductId, new_id
from studio.protocol.catalogue_reports import SpecsFound
from studio.ui import theme
from studio.ui.catalogue.desk import Desk
from studio.ui.catalogue.draft import RowDraft
from studio.ui.catalogue.draft_check import Place
from studio.ui.catalogue.edit_table import EditTable
from studio.ui.catalogue.evidence_form import EvidenceForm
from studio.ui.catalogue.lines_model import LinesModel
from studio.ui.catalogue.spec_lines import (
    MOST_PASTED,
    TESTED_COLUMN,
    lines_of,
    new_row,
    rows_of_cells,
    typed_into,
)
from studio.ui.catalogue.spec_search import SpecSearch
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

_WEIGHTS = (20, 15, 9, 15, 11)
_TESTED_PX = 122


class SpecSheetEditor(QWidget):
    """Draws the rows of the draft in front and says what is typed; the desk keeps it.

    Args:
        desk: Where drafts are.
        parent: Owner.

    Signals:
        commanded: `SearchSpecs`.
        product_asked: `ProductId` of a related sheet, and the row to stand on.
        back_asked: The sheet that was left for a related one is wanted again.
    """

    commanded = Signal(object)
    product_asked = Signal(object, str)
    back_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: tuple[RowDraft, ...] = ()
        self._product_id: ProductId | None = None
        self._to_find: tuple[ProductId, str] | None = None
        headings = (
            self.tr("Label"),
            self.tr("Value"),
            self.tr("Unit"),
            self.tr("Conditions"),
            self.tr("Source"),
            self.tr("Tested"),
        )
        self.model = LinesModel(headings, locked=frozenset((TESTED_COLUMN,)), parent=self)
        self.model.typed.connect(self._on_typed)
        self.table = EditTable(self.model, self.tr("Spec sheet"), self)
        self.table.let_lines_move()
        self.table.share_width(_WEIGHTS, last_px=_TESTED_PX)
        self.evidence = EvidenceForm(self)
        self.evidence.changed.connect(self._on_row)
        self.search = SpecSearch(self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.draw()

    def _make_buttons(self) -> None:
        self.back_button = KeyButton("back", text_px=12, parent=self)
        self.back_button.hide()
        self.count_label = styled_label("", "dim", self)
        self.wrong_label = wrapped_label("", "trouble", self)
        self.wrong_label.setContentsMargins(14, 4, 14, 4)
        self.add_button = KeyButton("plus", text_px=12, parent=self)
        self.add_button.face(self.tr("Add a row"))
        self.duplicate_button = self._tool("copy", self.tr("Duplicate this row (Ctrl+D)"))
        self.delete_button = self._tool("trash", self.tr("Delete this row (Ctrl+Del)"))
        self.up_button = self._tool("up", self.tr("Move up (Alt+Up)"))
        self.down_button = self._tool("down", self.tr("Move down (Alt+Down)"))
        self.paste_button = self._tool("paste", self.tr("Paste rows of a spreadsheet (Ctrl+V)"))

    def _tool(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 10, 12, 10)
        top.setSpacing(8)
        top.addWidget(self.back_button)
        top.addWidget(self.search.field, 1)
        sheet = QWidget(self)
        left = QVBoxLayout(sheet)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.table, 1)
        left.addWidget(self.wrong_label)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 8, 12, 8)
        bottom.setSpacing(6)
        bottom.addWidget(self.add_button)
        tools = (
            *(self.duplicate_button, self.delete_button),
            *(self.up_button, self.down_button, self.paste_button),
        )
        for button in tools:
            bottom.addWidget(button)
        bottom.addStretch(1)
        bottom.addWidget(self.count_label)
        left.addLayout(bottom)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(sheet)
        splitter.addWidget(self.evidence)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([660, 272])
        splitter.setChildrenCollapsible(False)
        self.evidence.setMinimumWidth(250)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(splitter)
        self._pages.addWidget(self.search)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        rule = QFrame(self)
        rule.setProperty("role", "line")
        whole.addWidget(rule)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.search.commanded.connect(self.commanded)
        self.search.chosen.connect(self._on_found)
        self.search.searching.connect(self._on_searching)
        self.back_button.clicked.connect(self.back_asked)
        self.add_button.clicked.connect(self.add)
        self.duplicate_button.clicked.connect(self.duplicate)
        self.delete_button.clicked.connect(self.delete)
        self.up_button.clicked.connect(lambda: self.move_row(self.table.line, self.table.line - 1))
        self.down_button.clicked.connect(
            lambda: self.move_row(self.table.line, self.table.line + 1)
        )
        self.paste_button.clicked.connect(self.paste)
        self.table.add_asked.connect(self.add)
        self.table.duplicate_asked.connect(self.duplicate)
        self.table.delete_asked.connect(self.delete)
        self.table.move_asked.connect(self.move_row)
        self.table.paste_asked.connect(self.paste)
        self.table.selectionModel().currentRowChanged.connect(lambda _a, _b: self._draw_row())
        self._desk.changed.connect(self.draw)

    # --- drawing ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what changed while another page was shown."""
        super().showEvent(event)
        self.draw()

    def draw(self) -> None:
        """Draw the product in front, unless another page is shown."""
        if self.isHidden():
            return
        product = self._desk.front
        product_id = product.product_id if product else None
        another, self._product_id = product_id != self._product_id, product_id
        self._rows = product.draft.rows if product else ()
        self.setEnabled(product is not None)
        self._wrong = self._desk.wrong()
        self.model.show(lines_of(self._rows, self._wrong))
        self.search.look_from(product_id)
        if another:
            self.search.end()
            if self._rows:
                self.table.go_to(0, 0)
        self._find_row()
        self._draw_counts()
        self._draw_row()

    def _draw_counts(self) -> None:
        tested = sum(row.is_tested for row in self._rows)
        told = self.tr("{rows} rows, {tested} tested")
        self.count_label.setText(told.format(rows=len(self._rows), tested=tested))
        places = sorted(p for p in self._wrong if p.field == "rows")
        words = [
            self.tr("Row {row}, {heading}: {text}").format(
                row=p.line + 1, heading=self.model.headings[p.column], text=self._wrong[p].text
            )
            for p in places[:3]
        ]
        self.wrong_label.setText("\n".join(words))
        self.wrong_label.setVisible(bool(words))

    def _draw_row(self) -> None:
        line = self.table.line
        row = self._rows[line] if 0 <= line < len(self._rows) else None
        self.evidence.show_row(row, line, self._wrong)
        for button in (self.duplicate_button, self.delete_button):
            button.setEnabled(row is not None)
        self.up_button.setEnabled(line > 0)
        self.down_button.setEnabled(0 <= line < len(self._rows) - 1)

    def show_back(self, name: str) -> None:
        """Offer the way back to a product that was left for a related one; empty: none."""
        self.back_button.setVisible(bool(name))
        short = name if len(name) <= 24 else name[:23] + "…"
        self.back_button.face(self.tr("Back to {name}").format(name=short))

    def hear(self, found: SpecsFound) -> None:
        """Draw what a search found."""
        self.search.hear(found)

    def _on_searching(self, searching: bool) -> None:
        self._pages.setCurrentIndex(1 if searching else 0)

    def _on_found(self, product_id: ProductId, row_id: str) -> None:
        if product_id == self._product_id:
            self.search.end()
            self.find_row(product_id, row_id)
        else:
            self.product_asked.emit(product_id, row_id)

    def find_row(self, product_id: ProductId, row_id: str) -> None:
        """Stand on a row as soon as its sheet is drawn."""
        self._to_find = (product_id, row_id)
        self._find_row()

    def _find_row(self) -> None:
        if self._to_find is None or self._to_find[0] != self._product_id:
            return
        row_id, self._to_find = self._to_find[1], None
        lines = (line for line, row in enumerate(self._rows) if row.row_id == row_id)
        line = next(lines, -1)
        if line >= 0:
            self.table.go_to(line, 0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def lead_to(self, place: Place) -> None:
        """Put the cursor where something is wrong."""
        name, _, number = place.field.partition(".")
        line = int(number) if number else place.line
        self.table.go_to(line, max(0, place.column) if name == "rows" else 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- acts ------------------------------------------------------------------------------------

    def _type(self, rows: tuple[RowDraft, ...], key: str = "") -> None:
        self._desk.type(key, rows=rows)

    def _on_typed(self, line: int, column: int, text: str) -> None:
        if 0 <= line < len(self._rows):
            self._put(line, typed_into(self._rows[line], column, text))

    def _on_row(self, row: object, key: str) -> None:
        line = self.table.line
        if isinstance(row, RowDraft) and 0 <= line < len(self._rows):
            self._put(line, row, key)

    def _put(self, line: int, row: RowDraft, key: str = "") -> None:
        self._type((*self._rows[:line], row, *self._rows[line + 1 :]), key)

    def add(self) -> None:
        """Add a row at the end and type into it; a blank one that waits there is taken."""
        if self._desk.front is None:
            return
        if not (self._rows and self._rows[-1].is_blank):
            self._type((*self._rows, new_row()))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.go_to(len(self._rows) - 1, 0, edit=True)

    def duplicate(self) -> None:
        """Add another row like the current one below it; its tests stay behind."""
        line = self.table.line
        if 0 <= line < len(self._rows):
            copy = replace(self._rows[line], row_id=new_id("row"), tests=())
            self._type((*self._rows[: line + 1], copy, *self._rows[line + 1 :]))
            self.table.go_to(line + 1)

    def delete(self) -> None:
        """Take the current row away; undo brings it back."""
        line = self.table.line
        if 0 <= line < len(self._rows):
            self._type((*self._rows[:line], *self._rows[line + 1 :]))

    def _move_by(self, lines: int) -> None:
        self.move_row(self.table.line, self.table.line + lines)

    def move_row(self, from_line: int, to_line: int) -> None:
        """Move a row."""
        rows = list(self._rows)
        if 0 <= from_line < len(rows) and 0 <= to_line < len(rows):
            rows.insert(to_line, rows.pop(from_line))
            self._type(tuple(rows))
            self.table.go_to(to_line)

    def paste(self) -> None:
        """Add what was copied in a spreadsheet below the current row."""
        text = QGuiApplication.clipboard().text()
        line = self.table.line
        if "\t" not in text and "\n" not in text.strip():
            index = self.table.currentIndex()
            if index.isValid() and text.strip() and index.column() != TESTED_COLUMN:
                self.model.setData(index, text.strip())
            return
        pasted = rows_of_cells(text)[:MOST_PASTED]
        at = line + 1 if line >= 0 else len(self._rows)
        if pasted:
            self._type((*self._rows[:at], *pasted, *self._rows[at:]))
            self.table.go_to(at, 0)
