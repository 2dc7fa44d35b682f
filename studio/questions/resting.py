"""Questions that rest: a desk holds so many, and of those on top the database alone knows.

What few asked, longest ago, rests first. Nothing is lost by it: a question that is asked again, or
that somebody wants to see, is woken.
"""

from collections.abc import Callable, Iterable, Set
from dataclasses import replace

from studio.core.ids import QuestionId
from studio.questions.asker_index import AskerIndex
from studio.questions.chat_spec import TYPED
from studio.questions.desk import DeskState, sameness
from studio.questions.news import News
from studio.questions.question import Question, Status
from studio.questions.worth import worth

Stored = tuple[Question, int | None]
"""A question as it is in the database, and when it was answered last."""


def rested(
    state: DeskState, may_rest: Callable[[QuestionId], bool], *, most: int, at_once: int
) -> DeskState:
    """Return the desk without questions that are too many for it.

    Args:
        state: The desk.
        may_rest: Whether a question is in the database as it is.
        most: How many are held.
        at_once: How many more it takes to have some rest.
    """
    over = len(state.questions) - most
    if over < at_once:
        return state
    able = [q for q in state.questions.values() if _is_idle(q) and may_rest(q.question_id)]
    able.sort(key=lambda q: (worth(q, q.first_at_utc_ms), q.last_at_utc_ms))
    gone = {question.question_id: question for question in able[:over]}
    if state.index is not None:
        for question in gone.values():
            state.index.remove(question)
    return replace(
        state,
        questions={key: q for key, q in state.questions.items() if key not in gone},
        resting=state.resting + len(gone),
    )


def woken(state: DeskState, stored: Iterable[Stored]) -> DeskState:
    """Return the desk with questions that rested; what it holds is newer, and stays."""
    new = [(q, at) for q, at in stored if q.question_id not in state.questions]
    if not new:
        return state
    index = state.index or AskerIndex.of(state.questions.values())
    for question, _ in new:
        index.add(question.question_id, question.askers)
    were_open = sum(question.status is Status.OPEN for question, _ in new)
    return replace(
        state,
        questions={**state.questions, **{q.question_id: q for q, _ in new}},
        answered_at={**state.answered_at, **{q.question_id: at for q, at in new if at}},
        resting=max(0, state.resting - were_open),
        index=index,
    )


def asked_by_name(state: DeskState, news: News) -> Set[QuestionId]:
    """Return questions that the desk does not hold and that news are about: by id, or by words."""
    ids = {state.aliases.get(more.question_id, more.question_id) for more in news.asked}
    same = (state.same.get(sameness(question)) for question in news.opened)
    ids |= {question_id for question_id in same if question_id is not None}
    return ids - state.questions.keys()


def _is_idle(question: Question) -> bool:
    """Return whether nobody waits for it to stay in sight."""
    typed = any(asker.chat_id == TYPED for asker in question.askers)
    return question.status is Status.OPEN and not typed
