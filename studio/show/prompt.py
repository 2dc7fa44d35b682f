"""A message from a producer to the host."""

from dataclasses import dataclass

from studio.core.ids import PromptId, QuestionId

UNSENT = PromptId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One message on the prompter.

    Attributes:
        prompt_id: Which; empty: not sent yet.
        text: Plain text; may be empty where a preset or a question says it.
        preset: See `studio.show.prompter.Preset`; empty: none.
        question_id: Question of the desk that the host should look at.
        urgent: Whether it must not be overlooked: the microphone is muted.
        by: Who wrote it.
        at_utc_ms: When.
        got_at_utc_ms: When the host said so ("got it"); None: not yet.
    """

    prompt_id: PromptId = UNSENT
    text: str = ""
    preset: str = ""
    question_id: QuestionId | None = None
    urgent: bool = False
    by: str = ""
    at_utc_ms: int
    got_at_utc_ms: int | None = None
