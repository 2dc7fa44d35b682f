"""The catalogue of the window: products at one side, one product's form and spec sheet beside."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.core.ids import ProductId
from studio.core.paths import resource
from studio.protocol.catalogue_commands import (
    AskProducts,
    ConfirmImport,
    ExportCatalogue,
    PlanImport,
    SearchSpecs,
)
from studio.protocol.catalogue_reports import (
    CatalogueChanged,
    ImportRows,
    ImportState,
    ProductOpened,
    ProductsListed,
    SpecsFound,
)
from studio.protocol.messages import Command, Told
from studio.show.readiness import Place
from studio.ui.catalogue.catalogue_panel import CataloguePanel
from studio.ui.catalogue.desk import Desk
from studio.ui.catalogue.import_dialog import ImportDialog
from studio.ui.catalogue.market_words import currency_of_market, host_language
from studio.ui.catalogue.product_desk import ProductDesk
from studio.ui.catalogue.undo_bar import UndoBar
from studio.ui.screen import RUNNING_IMPORT, Target
from studio.ui.view import View
from studio.ui.widgets.notice_bar import ConfirmBar

_KEYS = QKeySequence.StandardKey
_LIST_PX = (344, 390)
SAMPLE = ("rehearsal", "catalogue.json")


class CatalogueTab(QWidget):
    """Everything about products; fits `studio.ui.screen.Screen`.

    Signals:
        commanded: A `studio.protocol.messages.Command`.
        go: A `Target`; nothing here leads elsewhere yet.
    """

    commanded = Signal(object)
    go = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._news: CatalogueChanged | None = None
        self._sample_wanted = False
        self._left: list[ProductId] = []
        self._to_delete: ProductId | None = None
        self.desk = Desk(self)
        self.panel = CataloguePanel(self.desk, self)
        self.product = ProductDesk(self.desk, self)
        self.confirm_bar = ConfirmBar(self)
        self.undo_bar = UndoBar(self)
        self.import_dialog = ImportDialog(self)
        self._lay_out()
        self._connect()
        self.render_state(View())

    def _lay_out(self) -> None:
        self.panel.setMinimumWidth(_LIST_PX[0])
        self.panel.setMaximumWidth(_LIST_PX[1])
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.panel, 1)
        row.addWidget(self.product, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.confirm_bar)
        layout.addWidget(self.undo_bar)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        for part in (self.desk, self.panel, self.product.sheet, self.import_dialog):
            part.commanded.connect(self.commanded)
        panel, sheet = self.panel, self.product.sheet
        panel.chosen.connect(self._on_chosen)
        panel.new_asked.connect(self._on_new)
        panel.duplicate_asked.connect(self.desk.duplicate)
        panel.delete_asked.connect(self._on_delete)
        panel.import_asked.connect(self._on_import)
        panel.paste_asked.connect(self._on_paste)
        panel.export_asked.connect(self._on_export)
        panel.sample_asked.connect(self._on_sample)
        sheet.product_asked.connect(self._on_related)
        sheet.back_asked.connect(self._on_back)
        self.product.opened.connect(self._open)
        self.desk.changed.connect(self._draw_chosen)
        self.desk.removed.connect(self._on_removed)
        self.undo_bar.undone.connect(self.desk.bring_back)

    # --- the screen's contract -------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view; what is being typed stays."""
        self._view = view
        show = view.show
        if show is not None:
            self.desk.market = show.market
            self.desk.currency = currency_of_market(show.market)
        self.desk.language = host_language()
        self.panel.render_state(view)
        self.product.render_state(view)
        self.import_dialog.render_state(view)
        self._hear_news(view.catalogue)

    def render_told(self, told: Told) -> None:
        """Hear what was told to this window."""
        match told:
            case ProductsListed():
                self.panel.hear(told)
            case ProductOpened():
                self._hear_product(told)
            case SpecsFound():
                self.product.sheet.hear(told)
            case ImportRows():
                self.import_dialog.hear(told)
            case _:
                pass

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went; return whether that is shown here."""
        if isinstance(command, AskProducts):
            if not done:
                self.panel.hear_denied(command)
            return True
        if isinstance(command, SearchSpecs):
            return True
        if isinstance(command, PlanImport) and not done and self._sample_wanted:
            self._sample_wanted = False
            return False
        if self.import_dialog.hear_answer(command, text, done=done):
            return True
        return self.desk.hear_answer(command, text, done=done)

    def lead_to(self, target: Target) -> None:
        """Show a product, its form or its spec sheet; or the import that runs."""
        if target.field == RUNNING_IMPORT:
            self._show_import()
            self.import_dialog.follow()
        if target.product_id is not None:
            self._open(target.product_id)
            self.product.show_sheet(shown=target.place is Place.SPEC_SHEET)

    @property
    def unsaved(self) -> tuple[str, ...]:
        """Names of products with edits that are not saved: to be said before the window closes."""
        return tuple(product.draft.title or self.tr("New product") for product in self.desk.edited)

    # --- hearing ---------------------------------------------------------------------------------

    def _hear_news(self, news: CatalogueChanged | None) -> None:
        before, self._news = self._news, news
        if news is None or not self._view.attached:
            self._news = before if news is not None else None
            return
        if before is not None and before.revision != news.revision:
            self.desk.hear_news(news)
            self.panel.thumbnails.forget()
        report = news.running_import
        if self._sample_wanted and report is not None and report.state is ImportState.READY:
            self._sample_wanted = False
            self.commanded.emit(ConfirmImport())

    def _hear_product(self, opened: ProductOpened) -> None:
        if self._to_delete == opened.listing.product_id:
            self._to_delete = None
            self._confirm_delete(opened)
        self.desk.hear_product(opened)

    def _draw_chosen(self) -> None:
        front = self.desk.front
        if front is not None and front.base is not None:
            self.panel.choose(front.product_id)
        elif front is not None:
            self.panel.choose(None)

    # --- acts ------------------------------------------------------------------------------------

    def _on_chosen(self, product_id: ProductId) -> None:
        self._left.clear()
        self.product.sheet.show_back("")
        self._open(product_id)

    def _open(self, product_id: ProductId) -> None:
        self.desk.open(product_id)
        self.panel.choose(product_id)

    def _on_new(self) -> None:
        self.desk.begin()
        self.product.show_sheet(shown=False)
        self.product.form.begin()

    def _on_related(self, product_id: ProductId, row_id: str) -> None:
        front = self.desk.front
        if front is not None:
            self._left.append(front.product_id)
            self.product.sheet.show_back(front.draft.title)
        self.product.sheet.search.end()
        self._open(product_id)
        self.product.sheet.find_row(product_id, row_id)

    def _on_back(self) -> None:
        self.product.sheet.show_back("")
        if self._left:
            self._open(self._left[0])
            self._left.clear()

    def _on_delete(self, product_id: ProductId) -> None:
        front = self.desk.front
        if front is not None and front.product_id == product_id and front.base is not None:
            self._confirm_delete(front.newer or front.base)
            return
        self._to_delete = product_id
        self.desk.open(product_id)

    def _confirm_delete(self, opened: ProductOpened) -> None:
        name = opened.listing.name_in(self.desk.language)
        told = self.tr("Delete “{name}” with its spec sheet of {rows} rows?")
        self.confirm_bar.ask(
            told.format(name=name, rows=len(opened.sheet.rows)),
            yes=self.tr("Delete"),
            no=self.tr("Keep it"),
            confirmed=lambda: self.desk.remove(opened),
        )

    def _on_removed(self, opened: ProductOpened) -> None:
        name = opened.listing.name_in(self.desk.language)
        self.undo_bar.tell(self.tr("“{name}” was deleted.").format(name=name), opened)
        self.panel.choose(None)
        self.panel.list.setFocus()

    def _on_import(self) -> None:
        self._show_import()
        self.import_dialog.choose_file()

    def _on_paste(self) -> None:
        self._show_import()
        self.import_dialog.take_paste(QGuiApplication.clipboard().text())

    def _show_import(self) -> None:
        self.import_dialog.begin()
        self.import_dialog.show()
        self.import_dialog.raise_()

    def _on_sample(self) -> None:
        self._sample_wanted = True
        self.commanded.emit(PlanImport(path=str(resource(*SAMPLE))))

    def _on_export(self) -> None:
        patterns = {
            self.tr("Excel workbook") + " (*.xlsx)": ".xlsx",
            self.tr("CSV table") + " (*.csv)": ".csv",
            "JSON (*.json)": ".json",
        }
        dialog = QFileDialog(self, self.tr("Export the catalogue"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(patterns))
        dialog.selectFile("catalogue")
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(
            lambda path: self.export(path, patterns[dialog.selectedNameFilter()])
        )
        dialog.show()

    def export(self, path: str, suffix: str) -> None:
        """Ask for the catalogue to be written to a file; a name without an ending gets one."""
        known = Path(path).suffix.lower() in (".xlsx", ".csv", ".json")
        self.commanded.emit(ExportCatalogue(path=path if known else path + suffix))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Know the keys of the catalogue wherever in it one stands."""
        if event.matches(_KEYS.New):
            self._on_new()
        elif event.matches(_KEYS.Find):
            self.panel.filter_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)
