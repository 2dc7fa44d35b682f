"""What was heard since the control room was last told."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.core.ids import ChatId, QuestionId
from studio.protocol.listener_messages import AskedAgain, Heard
from studio.questions.message import Gap, TakenBack
from studio.questions.moderation import Why
from studio.questions.question import Asker, Question


@dataclass(slots=True)
class _More:
    askers: list[Asker] = field(default_factory=list)
    new_viewers: int = 0
    buyer: bool = False


@dataclass(slots=True)
class Tally:
    """Counts, and what is new.

    Attributes:
        messages: How many came.
        opened: New questions.
        taken_back: What platforms removed.
        gaps: Times that messages may have been missed.
        asking: How many messages ask.
    """

    messages: int = 0
    opened: list[Question] = field(default_factory=list)
    taken_back: list[TakenBack] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    asking: int = 0
    _asked: dict[QuestionId, _More] = field(default_factory=dict)
    _hidden: Counter[Why] = field(default_factory=Counter)

    def hide(self, why: Why, count: int = 1) -> None:
        """Count messages that are not shown."""
        if count:
            self._hidden[why] += count

    def open(self, question: Question) -> None:
        """Take in a new question."""
        self.opened.append(question)
        self.asking += 1

    def ask(self, question_id: QuestionId, asker: Asker, *, is_new: bool, buyer: bool) -> None:
        """Count one more message of a question."""
        more = self._asked.setdefault(question_id, _More())
        more.askers.append(asker)
        self.asking += 1
        more.new_viewers += is_new
        more.buyer |= buyer

    def told(self, number: int, resumes: Mapping[ChatId, str]) -> Heard | None:
        """Return all of it, or None where there is nothing."""
        if not (self.messages or self.asking or self._hidden or self.taken_back or self.gaps):
            return None
        asked = (
            AskedAgain(
                question_id=question_id,
                askers=tuple(more.askers),
                new_viewers=more.new_viewers,
                buyer=more.buyer,
            )
            for question_id, more in self._asked.items()
        )
        return Heard(
            number=number,
            opened=tuple(self.opened),
            asked=tuple(asked),
            taken_back=tuple(self.taken_back),
            gaps=tuple(self.gaps),
            messages=self.messages,
            hidden=dict(self._hidden),
            resumes=resumes,
        )
