"""How the rehearsal goes that runs now, and what the host can do about it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.protocol.rehearsal_messages import RehearsalReport, Stage, StopRehearsal
from studio.protocol.setup_commands import GoLive
from studio.ui import figures, theme
from studio.ui.catalogue.plain import isolated_text
from studio.ui.rehearsal import score_words as words
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label
from studio.ui.widgets.sign import Sign, SignDot

_SIGNS = {
    Stage.NONE: Sign.IDLE,
    Stage.PREPARING: Sign.BUSY,
    Stage.READY: Sign.GOOD,
    Stage.RUNNING: Sign.ON_AIR,
    Stage.SCORING: Sign.BUSY,
    Stage.DONE: Sign.GOOD,
    Stage.FAILED: Sign.BAD,
}
GOING = frozenset({Stage.PREPARING, Stage.READY, Stage.RUNNING, Stage.SCORING})
"""While one of these holds, no other rehearsal can begin."""


class StageCard(QFrame):
    """Stage, time on air, modelled viewers, and the button of the moment.

    Signals:
        commanded: `GoLive`.
        stop_asked: The host wants no more of it.
        air_asked: The host wants the On air screen.
        score_asked: The host wants the scorecard.
        window_asked: The host wants a rehearsal's own window.
    """

    commanded = Signal(object)
    stop_asked = Signal()
    air_asked = Signal()
    score_asked = Signal()
    window_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.sign = SignDot(self)
        self.stage_label = wrapped_label("", "", self)
        self.stage_label.setFont(theme.text_font(18, QFont.Weight.Bold))
        self.line_label = wrapped_label("", "dim", self)
        self.time_label = styled_label("", "", self)
        self.viewers_label = styled_label("", "", self)
        for label in (self.time_label, self.viewers_label):
            label.setFont(theme.text_font(20, QFont.Weight.Bold))
        self.time_head = styled_label(self.tr("on air"), "dim", self)
        self.viewers_head = styled_label(self.tr("modelled viewers"), "dim", self)
        self.live_button = KeyButton("broadcast", kind="primary", text_px=15, parent=self)
        self.live_button.face(self.tr("Go live"))
        self.air_button = KeyButton("broadcast", text_px=14, parent=self)
        self.air_button.face(self.tr("To the On air screen"))
        self.score_button = KeyButton("results", kind="primary", text_px=14, parent=self)
        self.score_button.face(self.tr("See the scorecard"))
        self.window_button = KeyButton("play", kind="primary", text_px=14, parent=self)
        self.window_button.face(self.tr("Open a rehearsal"))
        self.stop_button = KeyButton("stop", text_px=14, parent=self)
        self.stop_button.face(self.tr("Stop the rehearsal"))
        self._lay_out()
        self.live_button.clicked.connect(lambda: self.commanded.emit(GoLive()))
        self.stop_button.clicked.connect(self.stop_asked)
        self.air_button.clicked.connect(self.air_asked)
        self.score_button.clicked.connect(self.score_asked)
        self.window_button.clicked.connect(self.window_asked)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.stage_label)
        texts.addWidget(self.line_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self.sign)
        row.addLayout(texts, 1)
        for number, head in (
            (self.time_label, self.time_head),
            (self.viewers_label, self.viewers_head),
        ):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(number)
            pair.addWidget(head)
            row.addLayout(pair)
            row.addSpacing(8)
        for button in (
            self.live_button,
            self.air_button,
            self.score_button,
            self.window_button,
            self.stop_button,
        ):
            row.addWidget(button)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View, said: str) -> None:
        """Draw a view.

        Args:
            view: The whole.
            said: What else must be said, such as why the last wish was refused; or empty.
        """
        rehearsal = view.rehearsal
        report, stage = rehearsal.report, rehearsal.report.stage
        possible = rehearsal.possible
        self.sign.show_sign(_SIGNS[stage] if possible else Sign.IDLE)
        _say(self.stage_label, self._head(report) if possible else self._elsewhere())
        _say(self.line_label, said or (self._line(report) if possible else self._why()))
        theme.restyle(self.line_label, "role", "trouble" if said else "dim")
        self._draw_figures(view, report)
        self._draw_buttons(view, report)

    def _elsewhere(self) -> str:
        return self.tr("Rehearsals have a window of their own")

    def _why(self) -> str:
        return self.tr(
            "With their own shows and catalogue, so that nothing of yours changes and nothing"
            " leaves this computer."
        )

    def _head(self, report: RehearsalReport) -> str:
        if report.stage is Stage.NONE:
            return self.tr("Choose a show and start")
        return words.name(f"stage.{report.stage.value}")

    def _line(self, report: RehearsalReport) -> str:
        match report.stage:
            case Stage.NONE:
                return self.tr("Viewers ask and buy as a model of your market does.")
            case Stage.PREPARING:
                text = self.tr("Show, viewers and the platform on this computer are set up.")
            case Stage.READY:
                text = self.tr("Press “Go live”: the viewers come when you do.")
            case Stage.RUNNING:
                text = self.tr("End the show when it is over, and you are told how it was.")
            case Stage.SCORING:
                text = self.tr("The scorecard is being written.")
            case Stage.DONE:
                text = self._points(report)
            case Stage.FAILED:
                return isolated_text(report.text) or self.tr("It stopped without a word.")
        return words.joined((isolated_text(report.title), text, self._how(report)))

    def _points(self, report: RehearsalReport) -> str:
        if report.score is None:
            return ""
        points = words.points(report.score.line.points)
        return self.tr("{points} of 100 points").format(points=points)

    def _how(self, report: RehearsalReport) -> str:
        parts = [self.tr("seed {number}").format(number=figures.isolated(str(report.seed)))]
        if not report.faults:
            parts.append(self.tr("without faults"))
        if report.light:
            parts.append(self.tr("light"))
        return words.joined(parts)

    def _draw_figures(self, view: View, report: RehearsalReport) -> None:
        since = view.show.on_air_since_utc_ms if view.show is not None else None
        running = report.stage is Stage.RUNNING
        timed = running and since is not None
        self.time_label.setVisible(timed)
        self.time_head.setVisible(timed)
        self.viewers_label.setVisible(running)
        self.viewers_head.setVisible(running)
        if since is not None and timed:
            self.time_label.setText(figures.clock((view.now_utc_ms - since) / 1_000))
        self.viewers_label.setText(words.number(report.viewers))

    def _draw_buttons(self, view: View, report: RehearsalReport) -> None:
        possible, stage = view.rehearsal.possible, report.stage
        can_start = not view.on_air and view.can_go_live
        for button, shown in (
            (self.live_button, possible and stage is Stage.READY and not view.on_air),
            (self.air_button, possible and stage in {Stage.READY, Stage.RUNNING}),
            (self.score_button, possible and report.score is not None and stage is Stage.DONE),
            (self.stop_button, possible and stage in GOING - {Stage.SCORING}),
            (self.window_button, not possible),
        ):
            button.setVisible(shown)
        self.live_button.setEnabled(view.attached and can_start)
        self.live_button.set_waiting(GoLive in view.waiting)
        self.stop_button.setEnabled(view.attached)
        self.stop_button.set_waiting(StopRehearsal in view.waiting)


def _say(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
