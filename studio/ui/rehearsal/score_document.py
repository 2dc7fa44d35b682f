"""A scorecard as one long page: what counts first, then why, when, and beside whom."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.coach.scorecard import Line, Scorecard
from studio.ui.rehearsal import score_words as words
from studio.ui.rehearsal.beside_section import BesideSection
from studio.ui.rehearsal.charts import Charts
from studio.ui.rehearsal.mark_card import MarkCard
from studio.ui.rehearsal.score_sections import (
    AdviceSection,
    FaultsSection,
    GoalsSection,
    HighlightsSection,
    TotalSection,
)
from studio.ui.widgets.fields import set_beside_bar
from studio.ui.widgets.section import Section, wrapped_label

_COLUMNS, _GAP_PX = 3, 10


class ScoreDocument(QWidget):
    """Draws one scorecard, for good; another one is another document.

    Args:
        score: What is drawn.
        parent: Owner.

    Signals:
        clip_asked: Name of a clip's file.
    """

    clip_asked = Signal(str)

    def __init__(self, score: Scorecard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score = score
        self.total = TotalSection(self)
        self.advice = AdviceSection(self)
        self.goals = GoalsSection(self)
        self.faults = FaultsSection(self)
        self.highlights = HighlightsSection(self)
        self.beside = BesideSection(self)
        self.charts = Charts(score, self)
        self.marks = Section(words.name("page.marks"), self)
        self.cards = [MarkCard(mark, self) for mark in score.marks if mark.weight > 0]
        self.unjudged_label = wrapped_label(self._unjudged(), "dim", self)
        self.beside.compared.connect(self._on_compared)
        self.highlights.clip_asked.connect(self.clip_asked)
        self.highlights.looked_at.connect(self.charts.look_at)
        self._lay_out()
        self.total.show_score(score)
        self.advice.show_advice(score.advice)
        self.goals.show_goals(score.goals)
        self.faults.show_faults(score.timeline)
        self.highlights.show_highlights(score.highlights)
        self.beside.show_score(score)

    def _unjudged(self) -> str:
        names = [words.subject_name(m.subject) for m in self.score.marks if m.weight <= 0]
        if not names:
            return ""
        return f"{words.name('page.not_judged')}: {', '.join(names)}"

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for at, card in enumerate(self.cards):
            grid.addWidget(card, at // _COLUMNS, at % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.marks.body.addLayout(grid)
        self.marks.body.addWidget(self.unjudged_label)
        self.unjudged_label.setVisible(bool(self.unjudged_label.text()))
        top, lower, moments = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        moments.addWidget(self.highlights)
        moments.addWidget(self.faults, 1)
        for row in (top, lower, moments):
            row.setSpacing(_GAP_PX)
        top.addWidget(self.total, 5)
        top.addWidget(self.advice, 7)
        top.addWidget(self.goals, 4)
        lower.addLayout(moments, 1)
        lower.addWidget(self.beside, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP_PX)
        self._column.addLayout(top)
        self._column.addWidget(self.marks)
        self._column.addWidget(self.charts)
        self._column.addLayout(lower)
        self._column.addStretch(1)

    def leave_bar(self) -> None:
        """Leave a gap on the side where a scroll bar stands."""
        set_beside_bar(self._column)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the height that this width needs; Qt would ask for that of the narrowest."""
        super().resizeEvent(event)
        self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))

    def _on_compared(self, run: Line | None) -> None:
        for card in self.cards:
            card.compare(run.marks.get(card.mark.subject) if run is not None else None)
