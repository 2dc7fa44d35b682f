"""Which of the coach's hints is shown: one at a time, and none that was waved away."""

from collections.abc import Callable

from studio.coach.scorecard import Sentence
from studio.protocol.rehearsal_messages import Stage
from studio.ui.view import View

AWAY_S = 60.0
"""So long a hint stays away at least; longer while its reason holds without a break."""


class QuietHints:
    """Remembers what was waved away.

    Args:
        clock: Seconds that only grow.

    Attributes:
        shown: The hint to show, or None.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._away: dict[tuple[str, ...], float] = {}
        self.shown: Sentence | None = None

    def look(self, view: View) -> bool:
        """Choose the hint for a view; return whether another one than before came by itself."""
        report = view.rehearsal.report
        running = view.rehearsal.possible and report.stage is Stage.RUNNING
        hints = report.hints if running else ()
        holds = {_key(hint) for hint in hints}
        now_s = self._clock()
        self._away = {
            key: at_s for key, at_s in self._away.items() if key in holds or now_s - at_s < AWAY_S
        }
        before = self.shown
        self.shown = next((hint for hint in hints if _key(hint) not in self._away), None)
        if self.shown is None:
            return False
        return before is None or _key(before) != _key(self.shown)

    def wave_away(self) -> None:
        """Show this hint no more, until its reason has gone and come back."""
        if self.shown is not None:
            self._away[_key(self.shown)] = self._clock()
            self.shown = None


def _key(hint: Sentence) -> tuple[str, ...]:
    """Return what makes it this hint: its words without its numbers, which change all the time."""
    named = (f"{name} {fact}" for name, fact in hint.facts.items() if isinstance(fact, str))
    return (hint.code, *sorted(named))
