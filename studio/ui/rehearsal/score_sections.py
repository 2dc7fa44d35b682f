"""Parts of a scorecard that are read: points and goals, what to do better, the best moments."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.coach.fault import FaultKind
from studio.coach.scorecard import GoalMet, Highlight, Scorecard, Sentence, Span
from studio.ui import theme
from studio.ui.rehearsal import score_words as words
from studio.ui.rehearsal.points_dial import PointsDial
from studio.ui.sales import sales_words
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label
from studio.ui.widgets.sign import Sign, SignDot

MOST_FAULTS = 60


class TotalSection(Section):
    """The points of the whole, what was sold by the model, and that it was a model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.name("page.points"), parent)
        self.dial = PointsDial(self)
        self.sold_label = wrapped_label("", "", self)
        self.sold_label.setFont(theme.text_font(22, QFont.Weight.Bold))
        self.sold_head = wrapped_label(self.tr("Sold, modelled"), "dim", self)
        self.model_label = wrapped_label(words.name("page.modelled"), "dim", self)
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addStretch(1)
        beside.addWidget(self.sold_head)
        beside.addWidget(self.sold_label)
        beside.addSpacing(6)
        beside.addWidget(self.model_label)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.dial)
        row.addLayout(beside, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_score(self, score: Scorecard) -> None:
        """Draw a scorecard's whole."""
        self.dial.show_points(score.line.points)
        self.sold_label.setText(sales_words.amounts(score.line.sold))


class AdviceSection(Section):
    """Three things to do better, the most rewarding first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.name("page.advice"), parent)
        self.labels: list[QLabel] = []

    def show_advice(self, advice: tuple[Sentence, ...]) -> None:
        """Draw what the coach advises, or that there is nothing to say."""
        said = [words.said(sentence) for sentence in advice]
        for number, text in enumerate(said, 1):
            badge = styled_label(str(number), "answer-head", self)
            badge.setFont(theme.text_font(20, QFont.Weight.Bold))
            badge.setFixedWidth(22)
            badge.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
            label = wrapped_label(text, "", self)
            label.setFont(theme.text_font(16))
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            self.body.addLayout(row)
            self.labels.append(label)
        if not said:
            self.labels = [wrapped_label(words.name("page.no_advice"), "dim", self)]
            self.body.addWidget(self.labels[0])
        self.body.addStretch(1)


class GoalsSection(Section):
    """What the pack wants reached, and whether it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.name("page.goals"), parent)
        self.labels: list[QLabel] = []

    def show_goals(self, goals: tuple[GoalMet, ...]) -> None:
        """Draw goals, one in a row."""
        for one in goals:
            sign = SignDot(self)
            sign.show_sign(Sign.GOOD if one.met else Sign.BAD)
            pattern = self.tr("{subject}: at least {points}")
            text = pattern.format(
                subject=words.subject_name(one.goal.subject), points=words.points(one.goal.points)
            )
            label = wrapped_label(text, "", self)
            came = styled_label(words.points(one.points), "strong", self)
            met = words.name("page.met" if one.met else "page.missed")
            label.setAccessibleName(f"{text}, {words.points(one.points)}, {met}")
            came.setToolTip(met)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(sign)
            row.addWidget(label, 1)
            row.addWidget(came)
            self.body.addLayout(row)
            self.labels.append(label)
        self.body.addStretch(1)
        self.setVisible(bool(goals))


class HighlightsSection(Section):
    """Moments worth looking at again.

    Signals:
        clip_asked: Name of a clip's file.
        looked_at: Moment (ms) and what is said of it.
    """

    clip_asked = Signal(str)
    looked_at = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.name("page.highlights"), parent)
        self.labels: list[QLabel] = []
        self.clip_buttons: list[KeyButton] = []
        self.time_buttons: list[KeyButton] = []

    def show_highlights(self, highlights: tuple[Highlight, ...]) -> None:
        """Draw the moments, each with the way to it."""
        for one in highlights:
            self.body.addLayout(self._row(one))
        if not highlights:
            none = wrapped_label(self.tr("No moment stands out in this run."), "dim", self)
            self.labels.append(none)
            self.body.addWidget(none)
        self.body.addStretch(1)

    def _row(self, one: Highlight) -> QHBoxLayout:
        sign = SignDot(self)
        sign.show_sign(Sign.GOOD if one.good else Sign.TROUBLE)
        kind = words.name("page.best" if one.good else "page.worst")
        said = words.said(one.says)
        label = wrapped_label(f"{kind}: {said}", "", self)
        when = f"{words.time_of(one.from_ms)}–{words.time_of(one.until_ms)}"
        time_button = KeyButton(text_px=12, parent=self)
        time_button.face(when)
        time_button.setAccessibleName(self.tr("Show {time} on the timeline").format(time=when))
        time_button.setToolTip(time_button.accessibleName())
        told = words.joined((when, said))
        time_button.clicked.connect(lambda: self.looked_at.emit(one.from_ms, told))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(label, 1)
        row.addWidget(time_button)
        self.labels.append(label)
        self.time_buttons.append(time_button)
        if one.file:
            clip = KeyButton("play", text_px=12, parent=self)
            clip.face(self.tr("Clip"))
            clip.setAccessibleName(self.tr("Open the clip of {time}").format(time=when))
            clip.clicked.connect(lambda: self.clip_asked.emit(one.file))
            row.addWidget(clip)
            self.clip_buttons.append(clip)
        return row


class FaultsSection(Section):
    """What went wrong, whether it was mastered, and what a host does about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.name("page.faults"), parent)
        self.labels: list[QLabel] = []

    def show_faults(self, timeline: tuple[Span, ...]) -> None:
        """Draw the faults of a timeline, in the order in which they struck; hidden without any."""
        struck = sorted((s for s in timeline if s.lane == "fault"), key=lambda s: s.from_ms)
        for span in struck[:MOST_FAULTS]:
            self.body.addLayout(self._row(span))
        self.body.addStretch(1)
        self.setVisible(bool(struck))

    def _row(self, span: Span) -> QHBoxLayout:
        sign = SignDot(self)
        sign.show_sign({True: Sign.GOOD, False: Sign.BAD, None: Sign.IDLE}[span.good])
        when = words.time_of(span.from_ms)
        came = {
            True: self.tr("mastered"),
            False: self.tr("not mastered"),
            None: "",
        }[span.good]
        name = words.joined((when, words.span_label("fault", span.label), came))
        head = wrapped_label(name, "strong", self)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(head)
        self.labels.append(head)
        if span.label in set(FaultKind):
            todo = wrapped_label(words.name(f"fault_do.{span.label}"), "dim", self)
            texts.addWidget(todo)
            self.labels.append(todo)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row
