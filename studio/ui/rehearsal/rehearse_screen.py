"""Rehearse: what can be rehearsed, how it goes, and how it was."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.coach.scorecard import Line, Scorecard
from studio.protocol.message import Message
from studio.protocol.messages import Command, Told
from studio.protocol.rehearsal_messages import (
    AddPack,
    ForgetRun,
    OpenRun,
    RemovePack,
    RunOpened,
    Stage,
    StartRehearsal,
    StopRehearsal,
)
from studio.protocol.setup_commands import GoLive
from studio.ui.plan.rehearsal_start import start_rehearsal
from studio.ui.rehearsal.earlier_runs import EarlierRuns
from studio.ui.rehearsal.pack_list import PackList
from studio.ui.rehearsal.score_page import ScorePage
from studio.ui.rehearsal.stage_card import GOING, StageCard
from studio.ui.rehearsal.start_form import StartForm
from studio.ui.screen import ScreenName, Target
from studio.ui.view import View
from studio.ui.widgets.notice_bar import ConfirmBar

_OWN = (StartRehearsal, StopRehearsal, AddPack, RemovePack, ForgetRun, OpenRun, GoLive)


class RehearseScreen(QWidget):
    """Two pages: what can be rehearsed, and a scorecard.

    Args:
        parent: Owner.
        rehearse: Opens a window for rehearsals beside this studio, and says whether it could.

    Signals:
        commanded: Commands of `studio.protocol.rehearsal_messages`, and `GoLive`.
        go: `ScreenName.ON_AIR` once on air, `ScreenName.REHEARSE` once there is a scorecard.
    """

    commanded = Signal(object)
    go = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, *, rehearse: Callable[[str], bool] = start_rehearsal
    ) -> None:
        super().__init__(parent)
        self._rehearse = rehearse
        self._view = View()
        self._stage: Stage | None = None
        self._asked: Message | None = None
        self._said = ""
        self._begin: str | None = None
        self.confirm_bar = ConfirmBar(self)
        self.stage = StageCard(self)
        self.packs = PackList(self.confirm_bar, self)
        self.form = StartForm(self)
        self.runs = EarlierRuns(self.confirm_bar, self)
        self.score = ScorePage(self)
        self._lay_out()
        self._connect()
        self.render_state(self._view)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.packs, 4)
        row.addWidget(self.form)
        row.addWidget(self.runs, 3)
        start = QWidget(self)
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.confirm_bar)
        column.addWidget(self.stage)
        column.addLayout(row, 1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(start)
        self.pages.addWidget(self.score)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def _connect(self) -> None:
        for part in (self.stage, self.packs, self.runs):
            part.commanded.connect(self._ask)
        self.stage.stop_asked.connect(self._on_stop)
        self.packs.chosen.connect(self._draw)
        self.form.start_asked.connect(self._on_start)
        self.stage.air_asked.connect(lambda: self.go.emit(ScreenName.ON_AIR))
        self.stage.score_asked.connect(self._show_own_score)
        self.stage.window_asked.connect(self._on_window)
        self.score.left.connect(lambda: self._turn(0))
        self.score.again_asked.connect(self._on_again)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view; when a rehearsal has just been scored, lead to its scorecard."""
        self._view = view
        report, before = view.rehearsal.report, self._stage
        self._stage = report.stage if view.rehearsal.possible else None
        self._begin_if_asked()
        self._draw()
        if before is None or before is self._stage:
            return
        if self._stage in {Stage.PREPARING, Stage.READY}:
            self._turn(0)
        elif self._stage is Stage.DONE and report.score is not None:
            self._show_own_score()
            self.go.emit(ScreenName.REHEARSE)
        elif self._stage is Stage.FAILED and not view.on_air:
            self._turn(0)
            self.go.emit(ScreenName.REHEARSE)

    def _draw(self) -> None:
        view = self._view
        self.stage.render_state(view, self._said)
        self.packs.render_state(view, usable=self._usable)
        self.runs.render_state(view, usable=self._usable)
        self.form.render_state(
            usable=self._usable,
            why_not=self._why_not(),
            calm=view.rehearsal.report.stage in GOING,
        )
        if view.rehearsal.earlier:
            self.form.suggest_host(view.rehearsal.earlier[0].host)
        self._draw_again()

    @property
    def _usable(self) -> bool:
        return self._view.attached and self._view.rehearsal.possible

    def _why_not(self) -> str:
        view = self._view
        if not self._usable:
            return ""  # said over all of it
        if view.rehearsal.report.stage in GOING:
            return self.tr("One rehearsal runs already.")
        if view.on_air:
            return self.tr("End the show that is on air first.")
        return self.packs.choice.why_not

    def _draw_again(self) -> None:
        score = self.score.score
        pack = self._pack_of(score.line) if score is not None else None
        why_not = self._why_again() if pack is not None else self.tr("Its pack is not here.")
        self.score.render_again(possible=self._usable and not why_not, why_not=why_not)

    def _why_again(self) -> str:
        """Return why nothing can begin, whatever is chosen in the list."""
        if self._view.rehearsal.report.stage in GOING:
            return self.tr("One rehearsal runs already.")
        return self.tr("End the show that is on air first.") if self._view.on_air else ""

    def _turn(self, page: int) -> None:
        self.pages.setCurrentIndex(page)

    def _show_own_score(self) -> None:
        report = self._view.rehearsal.report
        if report.score is not None:
            self._show_score(report.score, report.folder)

    def _show_score(self, score: Scorecard, folder: str) -> None:
        self.score.show_score(score, folder)
        self._draw_again()
        self._turn(1)

    # --- hearing -------------------------------------------------------------------------------

    def render_told(self, told: Told) -> None:
        """Show a run that was asked for here."""
        asked = self._asked
        if not isinstance(told, RunOpened) or not isinstance(asked, OpenRun):
            return
        if told.score.line.run_id == asked.run_id:
            self._show_score(told.score, told.folder)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a wish went; say why it was refused."""
        if not isinstance(command, _OWN) or command is not self._asked:
            return False
        self._asked = None
        self._say("" if done else text)
        if not done and not isinstance(command, GoLive):
            self._turn(0)
        if done and isinstance(command, GoLive):
            self.go.emit(ScreenName.ON_AIR)
        return True

    def _say(self, text: str) -> None:
        self._said = text
        self._draw()

    @property
    def unsaved(self) -> tuple[str, ...]:
        """Nothing: what is done here is asked at once."""
        return ()

    def lead_to(self, _target: Target) -> None:
        """Put the keyboard where a rehearsal begins."""
        self._turn(0)
        self.form.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- asking --------------------------------------------------------------------------------

    def begin_with(self, pack: str) -> None:
        """Start this pack as soon as it can be: the window was opened for that.

        Args:
            pack: Name of one that ships.
        """
        self._begin = pack
        self._begin_if_asked()

    def _begin_if_asked(self) -> None:
        view, pack = self._view, self._begin
        known = any(pack in {one.file, one.pack_id} for one in view.rehearsal.packs)
        if pack is None or not self._usable or not known:
            return
        self._begin = None
        if view.rehearsal.report.stage not in GOING and not view.on_air:
            self.packs.render_state(view, usable=True)
            self.packs.choose_pack(self._file_of(pack))
            self._on_start()

    def _file_of(self, pack: str) -> str:
        found = (one.file for one in self._view.rehearsal.packs if pack in {one.file, one.pack_id})
        return next(found, pack)

    def _ask(self, command: Command) -> None:
        self._asked = command
        self._said = ""
        self.commanded.emit(command)

    def _on_start(self) -> None:
        self._ask(self.form.command(self.packs.choice))

    def _on_stop(self) -> None:
        """Ask on air, where it ends a show."""
        if not self._view.on_air:
            self._ask(StopRehearsal())
            return
        self.confirm_bar.ask(
            self.tr("Stop the rehearsal? Its show ends, and is scored as far as it went."),
            yes=self.tr("Stop it"),
            no=self.tr("Keep going"),
            confirmed=lambda: self._ask(StopRehearsal()),
        )

    def _on_window(self) -> None:
        opened = self._rehearse("")
        self._say(
            self.tr("The rehearsal is opening in its own window …")
            if opened
            else self.tr("The rehearsal could not be started. Try: cuecard --rehearse")
        )

    def _on_again(self) -> None:
        score, report = self.score.score, self._view.rehearsal.report
        pack = self._pack_of(score.line) if score is not None else None
        if score is None or pack is None:
            return
        same = report.score is not None and report.score.line.run_id == score.line.run_id
        self._ask(
            StartRehearsal(
                pack=pack,
                seed=score.line.seed,
                light=report.light if same else self.form.light_box.isChecked(),
                faults=report.faults if same else self.form.faults_box.isChecked(),
                host=score.line.host,
            )
        )

    def _pack_of(self, line: Line) -> str | None:
        """Return what a run was of, as it is asked for; None: it is not here."""
        if not line.pack_id:
            return ""
        packs = self._view.rehearsal.packs
        return next((p.file for p in packs if p.pack_id == line.pack_id and not p.text), None)
