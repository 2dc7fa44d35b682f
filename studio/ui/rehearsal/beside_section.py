"""A scorecard beside others of the same pack: earlier runs, and other hosts of the team."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studio.coach.scorecard import Line as Run
from studio.coach.scorecard import Scorecard
from studio.ui.rehearsal import score_words as words
from studio.ui.widgets.line_list import ROW_PX, Line, LineList
from studio.ui.widgets.section import Section, wrapped_label
from studio.ui.widgets.sign import Sign

_MOST_ROWS = 6
MOST_LINES = 20


class BesideSection(Section):
    """Runs, the best first; one that is chosen is compared with, subject by subject.

    Signals:
        compared: The `Line` of the run that is chosen, or None.
    """

    compared = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.name("page.beside"), parent)
        self.note_label = wrapped_label(
            self.tr("Choose a run: its points stand as a tick in every subject."), "dim", self
        )
        self.none_label = wrapped_label(
            self.tr("Nobody rehearsed this before. The next run will be compared with this one."),
            "dim",
            self,
        )
        self.list = LineList(self.title_label.text(), self, choosable=True)
        self.list.picked.connect(self._on_picked)
        self._runs: dict[str, Run] = {}
        self._own = ""
        self.body.addWidget(self.note_label)
        self.body.addWidget(self.none_label)
        self.body.addWidget(self.list)
        self.body.addStretch(1)

    def show_score(self, score: Scorecard) -> None:
        """Draw the runs, and compare with the best of the others."""
        own = score.line
        others = [run for run in score.beside if run.run_id != own.run_id]
        ranked = sorted([own, *others], key=lambda run: -run.points)
        shown = ranked[:MOST_LINES] if own in ranked[:MOST_LINES] else [*ranked[:MOST_LINES], own]
        self._runs = {run.run_id: run for run in shown}
        self._own = own.run_id
        self.list.show_lines(tuple(self._line(run, own) for run in shown))
        self.list.setFixedHeight(min(_MOST_ROWS, max(1, len(shown))) * ROW_PX + 4)
        self.none_label.setVisible(not others)
        self.note_label.setVisible(bool(others))
        self.list.setVisible(bool(others))
        if others:
            self.list.choose(max(others, key=lambda run: run.points).run_id)

    def _line(self, run: Run, own: Run) -> Line:
        is_own = run.run_id == own.run_id
        name = words.host_name(run)
        this = words.name("page.this_run")
        return Line(
            key=run.run_id,
            head=f"{name} · {this}" if is_own else name,
            value=words.points(run.points),
            note=words.run_facts(run),
            side="" if is_own else words.difference(run.points - own.points),
            sign=Sign.GOOD if is_own else Sign.IDLE,
            share=run.points / 100,
        )

    def _on_picked(self, run_id: str) -> None:
        run = self._runs.get(run_id)
        self.compared.emit(run if run is not None and run_id != self._own else None)
