"""Questions that rest: a desk holds so many, and of those on top the database alone knows.

What few asked, longest ago, rests first. One that is asked again, or that somebody wants to see, is
woken.
"""

from collections.abc import Iterable, Sequence, Set
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


def rested(state: DeskState, awake: Set[QuestionId], *, most: int) -> DeskState:
    """Return the desk without questions that are too many for it.

    Args:
        state: The desk.
        awake: Questions that may not rest: the database does not have them as they are.
        most: How many are held.
    """
    over = len(state.questions) - most
    if over <= 0:
        return state
    able = [q for q in state.questions.values() if q.question_id not in awake and _is_idle(q)]
    able.sort(key=_keeping)
    gone = {question.question_id: question for question in able[:over]}
    if not gone:
        return state
    if state.index is not None:
        for question in gone.values():
            state.index.remove(question)
    return replace(
        state,
        questions={key: q for key, q in state.questions.items() if key not in gone},
        same=state.same or {sameness(q): key for key, q in state.questions.items()},
        resting=state.resting + _open_among(gone.values()),
        some_rest=True,
    )


def woken(state: DeskState, stored: Iterable[Stored]) -> DeskState:
    """Return the desk with questions that rested; what it holds is newer, and stays."""
    new = {q.question_id: (q, at) for q, at in stored if q.question_id not in state.questions}
    if not new:
        return state
    index = state.index or AskerIndex.of(state.questions.values())
    for question_id, (question, _) in new.items():
        index.add(question_id, question.askers)
    return replace(
        state,
        questions={**state.questions, **{key: question for key, (question, _) in new.items()}},
        answered_at={**state.answered_at, **{key: at for key, (_, at) in new.items() if at}},
        resting=max(0, state.resting - _open_among(question for question, _ in new.values())),
        index=index,
    )


def meant_by(state: DeskState, news: News) -> Set[QuestionId]:
    """Return questions that the desk does not hold and that news are about: by id, or by words."""
    opened = {question.question_id for question in news.opened}
    ids = {state.aliases.get(more.question_id, more.question_id) for more in news.asked} - opened
    same = (state.same.get(sameness(question)) for question in news.opened)
    ids |= {question_id for question_id in same if question_id is not None}
    return ids - state.questions.keys()


def newest_of(
    state: DeskState, statuses: Sequence[Status], stored: Iterable[Question]
) -> tuple[Question, ...]:
    """Return the questions that stand somewhere, the newest first: held ones, and others stored."""
    others = (question for question in stored if question.question_id not in state.questions)
    found = [*state.of_status(*statuses), *others]
    return tuple(sorted(found, key=lambda q: (-q.last_at_utc_ms, q.question_id)))


def _open_among(questions: Iterable[Question]) -> int:
    return sum(question.status is Status.OPEN for question in questions)


def _keeping(question: Question) -> tuple[bool, float, int]:
    """Return by what questions are kept: an open one, one that is worth more, a newer one."""
    worth_at_first = worth(question, question.first_at_utc_ms)
    return (question.status is Status.OPEN, worth_at_first, question.last_at_utc_ms)


def _is_idle(question: Question) -> bool:
    """Return whether nobody waits for it to stay in sight: it is open, or its platform removed it.

    Who typed one in waits.
    """
    if question.status is Status.HIDDEN:
        return not question.askers
    typed = any(asker.chat_id == TYPED for asker in question.askers)
    return question.status is Status.OPEN and not typed
