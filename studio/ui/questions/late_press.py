"""Presses that came too late: the choice moved on by itself, and the hand was still on its way."""

from collections.abc import Callable

_LATE_S = 0.3
"""A press so soon after the choice moved on was meant for the question before."""


class LatePress:
    """Tells a press that was meant for the question before from one for this question.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._moved_at_s: float | None = None

    def moved_on(self) -> None:
        """Hear that another question is chosen, and nobody chose it."""
        self._moved_at_s = self._clock()

    def chosen(self) -> None:
        """Hear that somebody chose a question, and means it."""
        self._moved_at_s = None

    @property
    def is_late(self) -> bool:
        """Whether a press now is one for the question before."""
        return self._moved_at_s is not None and self._clock() - self._moved_at_s < _LATE_S
