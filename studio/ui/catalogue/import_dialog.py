"""Importing a file or pasted rows: read, looked at, and only then written."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.protocol.catalogue_commands import (
    AskImportRows,
    ConfirmImport,
    DropImport,
    PlanImport,
)
from studio.protocol.catalogue_reports import ImportReport, ImportRows, ImportState
from studio.protocol.messages import Command
from studio.ui.catalogue.import_preview import ImportPreview
from studio.ui.figures import isolated
from studio.ui.view import View
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

_OVER = frozenset({ImportState.DONE, ImportState.FAILED})


class ImportDialog(QDialog):
    """Blocks nothing; what it shows is what the control room says of the import.

    Signals:
        commanded: `PlanImport`, `AskImportRows`, `ConfirmImport`, `DropImport`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import products"))
        self.resize(920, 620)
        self.setAcceptDrops(True)
        self._report: ImportReport | None = None
        self._drawn: ImportReport | None = None
        self._old: ImportReport | None = None
        self._asked = False
        self._attached = False
        self._pages = QStackedWidget(self)
        self.choice = self._make_choice()
        self.progress = self._make_progress()
        self.preview = ImportPreview(self)
        self.preview.commanded.connect(self.commanded)
        self.preview.confirmed.connect(lambda: self._ask(ConfirmImport()))
        self.preview.dropped.connect(self._on_drop)
        self.ending = self._make_ending()
        for page in (self.choice, self.progress, self.preview, self.ending):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.addWidget(self._pages)

    # --- pages -----------------------------------------------------------------------------------

    def _make_choice(self) -> QWidget:
        page = QWidget(self)
        self.file_button = KeyButton("folder", kind="primary", parent=page)
        self.file_button.face(self.tr("Choose a file…"))
        self.file_button.clicked.connect(self.choose_file)
        about = self.tr(
            "CSV, Excel (.xlsx) or JSON, with a row of headings such as product, name, price. "
            "You can also drag a file here. Nothing is written before you have seen every row."
        )
        self.paste_field = QPlainTextEdit(page)
        self.paste_field.setAccessibleName(self.tr("Rows copied in a spreadsheet"))
        self.paste_field.setPlaceholderText(
            self.tr("Or copy rows with their headings in a spreadsheet and paste them here.")
        )
        self.paste_field.setTabChangesFocus(True)
        self.paste_field.textChanged.connect(self._draw_buttons)
        self.paste_button = KeyButton("paste", parent=page)
        self.paste_button.face(self.tr("Read what was pasted"))
        self.paste_button.clicked.connect(self._on_paste)
        self.choice_label = wrapped_label("", "trouble", page)
        self.close_button = KeyButton(parent=page)
        self.close_button.face(self.tr("Close"))
        self.close_button.clicked.connect(self.close)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.file_button)
        top.addWidget(wrapped_label(about, "dim", page), 1)
        layout.addLayout(top)
        layout.addWidget(self.paste_field, 1)
        layout.addWidget(self.choice_label)
        bottom = QHBoxLayout()
        bottom.addWidget(self.close_button)
        bottom.addStretch(1)
        bottom.addWidget(self.paste_button)
        layout.addLayout(bottom)
        return page

    def _make_progress(self) -> QWidget:
        page = QWidget(self)
        self.progress_label = wrapped_label("", "title", page)
        self.progress_bar = QProgressBar(page)
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setFixedHeight(8)
        self.rows_label = styled_label("", "dim", page)
        self.cancel_button = KeyButton("stop", parent=page)
        self.cancel_button.face(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self._on_drop)
        layout = QVBoxLayout(page)
        layout.setSpacing(10)
        layout.addStretch(1)
        for part in (self.progress_label, self.progress_bar, self.rows_label):
            layout.addWidget(part)
        layout.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(2)
        return page

    def _make_ending(self) -> QWidget:
        page = QWidget(self)
        self.ending_label = wrapped_label("", "title", page)
        self.ending_more = wrapped_label("", "dim", page)
        self.another_button = KeyButton("import", parent=page)
        self.another_button.face(self.tr("Import another…"))
        self.another_button.clicked.connect(self.begin)
        self.done_button = KeyButton(kind="primary", parent=page)
        self.done_button.face(self.tr("Close"))
        self.done_button.clicked.connect(self.close)
        layout = QVBoxLayout(page)
        layout.setSpacing(10)
        layout.addStretch(1)
        layout.addWidget(self.ending_label)
        layout.addWidget(self.ending_more)
        row = QHBoxLayout()
        row.addWidget(self.done_button)
        row.addWidget(self.another_button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)
        return page

    # --- drawing ---------------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the ways to begin, unless an import is under way."""
        self._old = self._report
        self._asked = False
        self.choice_label.setText("")
        self._drawn = None
        self._draw()
        self.file_button.setFocus()

    def follow(self) -> None:
        """Show the import that somebody began elsewhere in this window, up to its end."""
        self._old, self._asked = None, True
        self._drawn = None
        self._draw()

    def render_state(self, view: View) -> None:
        """Draw how far the import is."""
        self._attached = view.attached
        self._report = view.catalogue.running_import if view.catalogue else None
        self._draw()

    def _draw(self) -> None:
        self._draw_buttons()
        report = self._report
        stale = report is None or (report.state in _OVER and report == self._old)
        if report is None or stale or (report.state in _OVER and not self._asked):
            self._pages.setCurrentWidget(self.choice)
            self._drawn = None
            return
        if report == self._drawn:
            return
        before, self._drawn = self._drawn, report
        match report.state:
            case ImportState.READING | ImportState.WRITING:
                self._draw_progress(report)
            case ImportState.READY:
                if before is None or replace(report, by="") != replace(before, by=""):
                    self.preview.show_report(report)
                self._pages.setCurrentWidget(self.preview)
            case ImportState.DONE | ImportState.FAILED:
                self._draw_ending(report)

    def _draw_buttons(self) -> None:
        self.file_button.setEnabled(self._attached)
        self.paste_button.setEnabled(
            self._attached and bool(self.paste_field.toPlainText().strip())
        )
        self.cancel_button.setEnabled(self._attached)
        self.preview.render_link(attached=self._attached)

    def _draw_progress(self, report: ImportReport) -> None:
        writing = report.state is ImportState.WRITING
        told = self.tr("Writing {name}") if writing else self.tr("Reading {name}")
        self.progress_label.setText(told.format(name=isolated(report.name)))
        self.progress_bar.setRange(0, report.total)
        self.progress_bar.setValue(report.done)
        rows = self.tr("{done} of {total} rows").format(done=report.done, total=report.total)
        self.rows_label.setText(rows if report.total else "")
        self.cancel_button.setVisible(not writing)
        self._pages.setCurrentWidget(self.progress)

    def _draw_ending(self, report: ImportReport) -> None:
        if report.state is ImportState.FAILED:
            self.ending_label.setText(self.tr("Nothing was imported."))
            self.ending_more.setText(report.text)
        else:
            told = self.tr("{count} products were written.").format(count=report.products)
            self.ending_label.setText(told)
            more = self.tr("{new} new rows, {changed} changed, {wrong} left out as wrong.")
            self.ending_more.setText(
                more.format(new=report.new, changed=report.changed, wrong=report.wrong)
            )
        if self._pages.currentWidget() is not self.ending:
            self._pages.setCurrentWidget(self.ending)
            self.done_button.setFocus()

    # --- hearing ---------------------------------------------------------------------------------

    def hear(self, rows: ImportRows) -> None:
        """Take a page of the preview."""
        self.preview.rows.hear(rows)

    def hear_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went; return whether it was one of this dialog's."""
        match command:
            case AskImportRows():
                if not done:
                    self.preview.rows.hear_denied(command)
            case PlanImport() | ConfirmImport() | DropImport():
                if not done:
                    self.choice_label.setText(text)
                    self.preview.say(text)
            case _:
                return False
        return done or self.isVisible() or isinstance(command, AskImportRows)

    # --- acts ------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Let the host choose a file to be read."""
        endings = "*.csv *.tsv *.txt *.xlsx *.json *.jsonl *.ndjson"
        pattern = self.tr("Products") + f" ({endings})"
        dialog = choose_file(self, self.tr("Import products"), pattern)
        dialog.fileSelected.connect(self.read)

    def read(self, path: str) -> None:
        """Ask for a file to be read."""
        self._ask(PlanImport(path=path))

    def take_paste(self, text: str) -> None:
        """Show pasted rows, to be read when the host says so."""
        self.paste_field.setPlainText(text)
        self.paste_field.setFocus()

    def _on_paste(self) -> None:
        self._ask(PlanImport(text=self.paste_field.toPlainText()))

    def _on_drop(self) -> None:
        self._ask(DropImport())
        self._asked = False

    def _ask(self, command: Command) -> None:
        self._old = self._report
        self._asked = True
        self.choice_label.setText("")
        self.preview.say("")
        self.commanded.emit(command)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take one file of this machine."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self._attached:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read what was let go here."""
        event.acceptProposedAction()
        self.read(str(Path(event.mimeData().urls()[0].toLocalFile())))
