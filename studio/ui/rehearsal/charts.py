"""Timeline and plots under each other: whatever is looked at in one is marked in all."""

from PySide6.QtWidgets import QWidget

from studio.coach.scorecard import Scorecard
from studio.ui.rehearsal import score_words as words
from studio.ui.rehearsal.plot_view import PlotState, PlotView, most_of
from studio.ui.rehearsal.timeline_view import TimelineState, TimelineView, gutter_px
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.section import Section


class Charts(Section):
    """One axis of time: lanes over it, a plot for each number under it.

    Args:
        score: What is drawn.
        parent: Owner.
    """

    def __init__(self, score: Scorecard, parent: QWidget | None = None) -> None:
        super().__init__(words.name("page.timeline"), parent)
        self.said_label = ElidedLabel("dim", least_px=120, parent=self)
        self.said_label.show_text(self.tr("Tap something, or walk with the arrow keys."))
        self.head.addWidget(self.said_label)
        self._score = score
        names = [words.lane_name(span.lane) for span in score.timeline]
        for series in score.series:
            names += [words.series_name(series.code), most_of(series)]
        self._gutter_px = gutter_px(names)
        self.timeline = TimelineView(self)
        self.plots = [PlotView(self._plot_state(at, None), self) for at in range(len(score.series))]
        self.body.setSpacing(6)
        self.body.addWidget(self.timeline)
        for plot in self.plots:
            self.body.addWidget(plot)
            plot.looked_at.connect(self.look_at)
        self.timeline.looked_at.connect(self.look_at)
        self._draw(None)

    def look_at(self, at_ms: int, text: str) -> None:
        """Mark a moment in all of them, and say what is there."""
        self.said_label.show_text(text)
        self._draw(at_ms)

    def _draw(self, at_ms: int | None) -> None:
        self.timeline.show_state(
            TimelineState(
                spans=self._score.timeline,
                length_ms=self._score.length_ms,
                gutter_px=self._gutter_px,
                cursor_ms=at_ms,
            )
        )
        for at, plot in enumerate(self.plots):
            plot.show_state(self._plot_state(at, at_ms))

    def _plot_state(self, at: int, at_ms: int | None) -> PlotState:
        return PlotState(
            series=self._score.series[at],
            length_ms=self._score.length_ms,
            gutter_px=self._gutter_px,
            cursor_ms=at_ms,
        )
