"""Runs that were scored: to look at again, or to forget."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studio.coach.scorecard import Line as Run
from studio.protocol.rehearsal_messages import ForgetRun, OpenRun
from studio.ui.rehearsal import score_words as words
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import Line, LineList
from studio.ui.widgets.notice_bar import ConfirmBar
from studio.ui.widgets.section import Section, wrapped_label


class EarlierRuns(Section):
    """A row for each run, the newest first; a second tap opens it.

    Args:
        confirm_bar: Asks before something is lost.
        parent: Owner.

    Signals:
        commanded: `OpenRun`, `ForgetRun`.
    """

    commanded = Signal(object)

    def __init__(self, confirm_bar: ConfirmBar, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_bar = confirm_bar
        self.title_label.setText(self.tr("Earlier runs"))
        self._runs: tuple[Run, ...] | None = None
        self.open_button = KeyButton("results", text_px=12, parent=self)
        self.open_button.face(self.tr("Open"))
        self.forget_button = KeyButton("trash", text_px=12, parent=self)
        self.forget_button.face(self.tr("Forget"))
        self.head.setSpacing(6)
        for button in (self.open_button, self.forget_button):
            self.head.addWidget(button)
        self.empty_label = wrapped_label(
            self.tr("None yet. Every rehearsal leaves its scorecard here."), "dim", self
        )
        self.empty_label.setContentsMargins(12, 10, 12, 10)
        self.list = LineList(self.title_label.text(), self, choosable=True)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.empty_label)
        self.body.addWidget(self.list, 1)
        self.body.addStretch(0)
        self.open_button.clicked.connect(self._on_open)
        self.forget_button.clicked.connect(self._on_forget)
        self.list.activated.connect(lambda _index: self._on_open())

    def render_state(self, view: View, *, usable: bool) -> None:
        """Draw the runs; what was chosen stays so."""
        runs = view.rehearsal.earlier
        if runs != self._runs:
            self._runs = runs
            self.list.show_lines(tuple(self._line(run) for run in runs))
            self.list.setVisible(bool(runs))
            self.empty_label.setVisible(not runs)
            if runs and not self.list.chosen:
                self.list.choose(runs[0].run_id)
        chosen = self._run is not None
        self.open_button.setEnabled(usable and chosen)
        self.forget_button.setEnabled(usable and chosen)
        self.open_button.set_waiting(OpenRun in view.waiting)

    def _line(self, run: Run) -> Line:
        return Line(
            key=run.run_id,
            head=words.run_title(run),
            value=words.points(run.points),
            note=words.run_facts(run, words.host_name(run)),
            share=run.points / 100,
        )

    @property
    def _run(self) -> Run | None:
        return next((r for r in self._runs or () if r.run_id == self.list.chosen), None)

    def _on_open(self) -> None:
        run = self._run
        if run is not None and self.open_button.isEnabled():
            self.commanded.emit(OpenRun(run_id=run.run_id))

    def _on_forget(self) -> None:
        run = self._run
        if run is None:
            return
        text = self.tr("Forget the scorecard of “{title}”? Its recording stays.")
        self.confirm_bar.ask(
            text.format(title=words.run_title(run)),
            yes=self.tr("Forget it"),
            no=self.tr("Keep it"),
            confirmed=lambda: self.commanded.emit(ForgetRun(run_id=run.run_id)),
        )
