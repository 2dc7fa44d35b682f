"""Answers that are being written: kept until they are saved, whatever happens to the list. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.core.ids import QuestionId, ShowId
from studio.questions.answers import LONGEST_ANSWER
from studio.questions.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was written and not saved yet.

    Attributes:
        show_id: In which show's list the question stood.
        question: What is answered.
        text: So far.
    """

    show_id: ShowId | None
    question: Question
    text: str


class Drafts:
    """The drafts of a list of questions."""

    def __init__(self) -> None:
        self._drafts: dict[QuestionId, Draft] = {}

    def note(self, draft: Draft) -> None:
        """Keep what was written; what says the same as the question's answer is no draft."""
        if draft.text == draft.question.answer:
            self._drafts.pop(draft.question.question_id, None)
        else:
            self._drafts[draft.question.question_id] = draft

    def text_for(self, question: Question) -> str:
        """Return what is to be read in the field: the draft, or else the question's answer."""
        draft = self._drafts.get(question.question_id)
        return draft.text if draft is not None else question.answer

    def saved(self, question_id: QuestionId, answer: str) -> None:
        """Forget a draft that was saved, unless more was written meanwhile."""
        draft = self._drafts.get(question_id)
        if draft is not None and as_answer(draft.text) == answer:
            del self._drafts[question_id]

    def beyond(self, listed: Iterable[Question], show_id: ShowId | None) -> tuple[Question, ...]:
        """Return the questions of a show that left its list while they were being answered."""
        ids = {question.question_id for question in listed}
        drafts = (d for d in self._drafts.values() if d.show_id == show_id)
        return tuple(d.question for d in drafts if d.question.question_id not in ids)


def as_answer(text: str) -> str:
    """Return what was written as it is saved."""
    return text.strip()[:LONGEST_ANSWER]
