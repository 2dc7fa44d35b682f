"""A question that is new, as an event."""

from studio.core.ids import EventId
from studio.questions.question import Question
from studio.show.events import ShowEvent, on_air_ms
from studio.show.state import ShowState

ASKED = "question.asked"


def asked_event(state: ShowState, question: Question, *, at_utc_ms: int) -> ShowEvent:
    """Return the event that a question came up; the same one however often it is made.

    What was written stays here: a viewer may take it back, and a receiver would keep it.

    Args:
        state: The show as it was then.
        question: The question.
        at_utc_ms: When the studio heard it.
    """
    return ShowEvent(
        event_id=EventId(f"{state.show_id}/{ASKED}/{question.question_id}"),
        kind=ASKED,
        show_id=state.show_id,
        revision=state.revision,
        at_utc_ms=at_utc_ms,
        on_air_ms=on_air_ms(state, at_utc_ms),
        facts={
            "question": question.question_id,
            "product": question.product_id,
            "language": question.language,
            "viewers": question.viewers,
            "cue": state.program.cue_id,
        },
    )
