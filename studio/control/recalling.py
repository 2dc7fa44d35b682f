"""What a listener has to know of a desk to merge what is asked into what lies there already."""

from collections.abc import Iterator

from studio.protocol.listener_messages import Recall
from studio.questions.desk import DeskState
from studio.questions.question import Question

MOST_RECALLED = 2_000
RECALLED_AT_ONCE = 200
"""With eight askers each in the longest words far less than a frame."""


def recalls(state: DeskState, desk: int) -> Iterator[Recall]:
    """Yield what a listener has to know that knows nothing of a desk, in parts.

    Args:
        state: The desk.
        desk: Its number.
    """
    questions = _newest(state, MOST_RECALLED)
    yield Recall(questions=questions[:RECALLED_AT_ONCE], forget=True, desk=desk)
    for first in range(RECALLED_AT_ONCE, len(questions), RECALLED_AT_ONCE):
        yield Recall(questions=questions[first : first + RECALLED_AT_ONCE], desk=desk)


def reminder(state: DeskState, desk: int) -> Recall:
    """Return what a listener has to know again that forgot what texts mean; see `recalls`."""
    return Recall(questions=_newest(state, RECALLED_AT_ONCE), desk=desk)


def _newest(state: DeskState, most: int) -> tuple[Question, ...]:
    asked = (question for question in state.questions.values() if question.askers)
    newest = sorted(asked, key=lambda question: -question.last_at_utc_ms)
    return tuple(newest[:most])
