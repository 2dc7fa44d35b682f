"""The last states of the open show, to tell what changed since somebody looked, and by whom."""

from collections import deque
from dataclasses import dataclass

from studio.control.asker import Asker
from studio.control.commands import Change
from studio.control.looked_at import Subject, subject_of
from studio.core.errors import StaleRequest
from studio.show.state import ShowState

STATES_KEPT = 300
"""Fifteen seconds of the busiest show, minutes of an ordinary one; whoever looked earlier looks
again. States share most of their parts."""


@dataclass(frozen=True, slots=True)
class _Step:
    state: ShowState
    by: str


class Past:
    """Knows which state every client may still be looking at."""

    def __init__(self) -> None:
        self._steps: deque[_Step] = deque(maxlen=STATES_KEPT)

    def note(self, state: ShowState, by: str) -> None:
        """Remember a state that was told; of another show: forget the one before."""
        if self._steps and self._steps[-1].state.show_id != state.show_id:
            self._steps.clear()
        self._steps.append(_Step(state, by))

    def check(self, now: ShowState, command: Change, asker: Asker) -> None:
        """Refuse a command whose subject somebody else changed since its sender looked.

        Args:
            now: The show as it is.
            command: What is asked.
            asker: Who asks, and what they were looking at.

        Raises:
            StaleRequest: With what changed, and by whom.
        """
        seen, subject = asker.seen, subject_of(command, now)
        if seen is None or seen == now.revision or subject is None:
            return
        looked_at = next((step for step in self._steps if step.state.revision == seen), None)
        if looked_at is None:
            raise StaleRequest(f"{subject.name} may have changed since you looked; look again")
        who = self._changed_by_another(subject, looked_at.state, asker.name)
        if who and subject.look(looked_at.state) != subject.look(now):
            raise StaleRequest(f"{who} changed {subject.name} meanwhile; look again")

    def _changed_by_another(self, subject: Subject, seen: ShowState, name: str) -> str:
        """Return who changed a subject last, besides the asker; empty: nobody."""
        who, before = "", seen
        for step in self._steps:
            if step.state.revision <= seen.revision:
                continue
            if subject.look(step.state) != subject.look(before) and step.by != name:
                who = step.by
            before = step.state
        return who
