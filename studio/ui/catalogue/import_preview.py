"""What an import would do, row by row, before anything is written."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from studio.catalogue.import_plan import RowState
from studio.protocol.catalogue_reports import ImportReport
from studio.ui.catalogue.import_rows import ImportRowList, change_words, state_word
from studio.ui.figures import isolated
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label

_WIDTHS_PX = (64, 108, 130, 150)


class ImportPreview(QWidget):
    """Rows, filtered by what becomes of them, and the button that writes them.

    Signals:
        commanded: `AskImportRows`.
        confirmed: The import is to be written.
        dropped: It is to be forgotten.
    """

    commanded = Signal(object)
    confirmed = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: ImportReport | None = None
        self._shown: RowState | None = None
        self._attached = False
        self.name_label = wrapped_label("", "title", self)
        self.letters_label = wrapped_label("", "dim", self)
        self.ignored_label = wrapped_label("", "trouble", self)
        self.filters: dict[RowState | None, KeyButton] = {}
        for state in (None, *RowState):
            button = KeyButton(text_px=12, parent=self)
            button.clicked.connect(lambda _checked=False, chosen=state: self.show_only(chosen))
            self.filters[state] = button
        self.rows = ImportRowList(self)
        self.rows.commanded.connect(self.commanded)
        self._make_table()
        self.detail_label = wrapped_label("", "dim", self)
        self.detail_label.setMinimumHeight(36)
        self.answer_label = wrapped_label("", "trouble", self)
        self.drop_button = KeyButton(parent=self)
        self.drop_button.face(self.tr("Cancel"))
        self.drop_button.clicked.connect(self.dropped)
        self.confirm_button = KeyButton("tick", kind="primary", parent=self)
        self.confirm_button.clicked.connect(self.confirmed)
        self._lay_out()

    def _make_table(self) -> None:
        self.table = QTableView(self)
        self.table.setModel(self.rows)
        self.table.setAccessibleName(self.tr("Rows of the import"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(28)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setHighlightSections(False)
        for column, width_px in enumerate(_WIDTHS_PX):
            self.table.setColumnWidth(column, width_px)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.rows.dataChanged.connect(lambda *_: self._on_row(self.table.currentIndex()))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for label in (self.name_label, self.letters_label, self.ignored_label):
            layout.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in self.filters.values():
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.detail_label)
        layout.addWidget(self.answer_label)
        buttons = QHBoxLayout()
        buttons.addWidget(self.drop_button)
        buttons.addStretch(1)
        buttons.addWidget(self.confirm_button)
        layout.addLayout(buttons)

    def show_report(self, report: ImportReport) -> None:
        """Draw a planned import, from its first row; what is wrong is shown first."""
        self._report = report
        total = sum(self._count(state) for state in RowState)
        read_as = self.tr("{name}: {total} rows, {products} products to write")
        self.name_label.setText(
            read_as.format(name=isolated(report.name), total=total, products=report.products)
        )
        letters = self.tr("Read as {encoding}; it should look right here: {letters}")
        self.letters_label.setText(
            letters.format(
                encoding=isolated(_encoding_name(report.encoding)), letters=isolated(report.letters)
            )
        )
        self.letters_label.setVisible(bool(report.encoding))
        ignored = self.tr("Columns nobody knows, left out: {columns}")
        self.ignored_label.setText(ignored.format(columns=", ".join(report.ignored)))
        self.ignored_label.setVisible(bool(report.ignored))
        self.say(report.text)
        self._draw_confirm()
        self.show_only(RowState.WRONG if report.wrong else None)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def render_link(self, *, attached: bool) -> None:
        """Allow what can be asked now."""
        self._attached = attached
        self.drop_button.setEnabled(attached)
        self._draw_confirm()

    def say(self, text: str) -> None:
        """Say how the last command went."""
        self.answer_label.setText(text)
        self.answer_label.setVisible(bool(text))

    def show_only(self, state: RowState | None) -> None:
        """Show the rows of one state, or all."""
        self._shown = state
        for each, button in self.filters.items():
            word = self.tr("All") if each is None else state_word(each)
            count = self._count(each)
            button.face(f"{word}  {count}", lit="chosen" if each is state else "")
            button.setEnabled(count > 0 or each is None)
        self.rows.show(self._count(state), () if state is None else (state,))
        self.detail_label.setText("")
        self.table.scrollToTop()

    def _count(self, state: RowState | None) -> int:
        report = self._report
        if report is None:
            return 0
        counts = {
            RowState.NEW: report.new,
            RowState.CHANGED: report.changed,
            RowState.UNCHANGED: report.unchanged,
            RowState.WRONG: report.wrong,
        }
        return sum(counts.values()) if state is None else counts[state]

    def _draw_confirm(self) -> None:
        report = self._report
        wrong = report.wrong if report else 0
        useful = report.new + report.changed if report else 0
        told = self.tr("Import {rows} rows, leave out {wrong} wrong ones")
        plain = self.tr("Import {rows} rows")
        self.confirm_button.face((told if wrong else plain).format(rows=useful, wrong=wrong))
        self.confirm_button.setEnabled(self._attached and useful > 0)

    def _on_row(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        row = self.rows.row(index.row()) if index.isValid() else None
        if row is None:
            self.detail_label.setText("")
            return
        place = self.tr("Row {row}").format(row=row.row)
        self.detail_label.setText(f"{place} · {state_word(row.state)}\n{change_words(row)}")


def _encoding_name(encoding: str) -> str:
    """Return what a spreadsheet program calls it."""
    plain = encoding.upper().removesuffix("-SIG")
    return f"Windows-{plain[2:]}" if plain.startswith("CP") else plain
