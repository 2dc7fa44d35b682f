"""What people do with questions: answered, put off, hidden, understood otherwise.

Each step gives the next desk; what is worth remembering beyond this show comes with it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.core.errors import BadInput, Refused
from studio.core.ids import ProductId, QuestionId
from studio.questions.desk import PLATFORM, DeskState, is_removed, sameness
from studio.questions.news import Matched
from studio.questions.question import Question, Status
from studio.questions.understood import Intent, Lesson, Nearness, RememberedAnswer, RowMatch

LONGEST_ANSWER = 500

REMOVED = "the platform removed this message; it stays hidden"

CHOSEN = 1.0
"""Confidence of a row that a person chose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a step made.

    Attributes:
        state: The desk after it.
        before: The question as it was.
        question: The question as it is now.
        remembered: An answer to keep for the same question in later shows, or None.
        lesson: What was put right, to keep for later shows, or None.
        is_end: Whether it says that the question is done with: answered, or none at all.
    """

    state: DeskState
    before: Question
    question: Question
    remembered: RememberedAnswer | None = None
    lesson: Lesson | None = None
    is_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    """Who does something, and when.

    Attributes:
        by: Who.
        at_utc_ms: When.
    """

    by: str
    at_utc_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What a question means, as a person says.

    Attributes:
        product_id: Product that is meant; None: as understood.
        row_id: Row that answers; empty: none of its product's does, or, where a product is named,
            whichever of its rows fits.
        row_label: Label of that row, so that it serves other products, too.
        is_question: Whether it wants an answer at all.
        nearness: How the product stands to the one on air; None: as it was.
        on_air: Product on air as it is said.
    """

    product_id: ProductId | None = None
    row_id: str = ""
    row_label: str = ""
    is_question: bool = True
    nearness: Nearness | None = None
    on_air: ProductId | None = None


def question_of(state: DeskState, question_id: QuestionId) -> Question:
    """Return a question that somebody names.

    Raises:
        Refused: It is not on this desk.
    """
    question = state.find(question_id)
    if question is None:
        raise Refused("this question is not on the desk of this show")
    return question


def mark_answered(
    state: DeskState,
    question_id: QuestionId,
    doer: Doer,
    *,
    product_id: ProductId | None = None,
    row_id: str = "",
) -> Step:
    """Say that a question is answered; the row that was shown with it comes first from now on.

    Raises:
        Refused: It is not on this desk, or the platform took back what it said.
    """

    def answered(question: Question) -> Question:
        if is_removed(question):
            raise Refused(REMOVED)
        about = product_id or question.product_id
        rows = question.rows
        if row_id and about is not None:
            rows = _with_first(rows, about, row_id)
        return replace(question, rows=rows, status=Status.ANSWERED)

    step = _changed(state, question_id, doer, answered)
    times = {**step.state.answered_at, step.question.question_id: doer.at_utc_ms}
    return replace(
        step,
        state=replace(step.state, answered_at=times),
        remembered=_remembered(step.question, doer, product_id=product_id, row_id=row_id),
        is_end=True,
    )


def write_answer(state: DeskState, question_id: QuestionId, answer: str, doer: Doer) -> Step:
    """Write down what answers a question; it stays where it is. An empty one is taken away.

    Raises:
        Refused: It is not on this desk.
        BadInput: The answer is too long.
    """
    if len(answer) > LONGEST_ANSWER:
        raise BadInput(f"an answer has at most {LONGEST_ANSWER} characters")

    def written(question: Question) -> Question:
        return replace(question, answer=answer, answer_from_utc_ms=None)

    step = _changed(state, question_id, doer, written)
    remembered = RememberedAnswer(
        product_id=step.question.product_id,
        text=step.question.text,
        answer=answer,
        at_utc_ms=doer.at_utc_ms,
    )
    return replace(step, remembered=remembered)


def set_status(
    state: DeskState,
    question_id: QuestionId,
    status: Status,
    doer: Doer,
    *,
    was: Status | None = None,
) -> Step:
    """Put a question elsewhere.

    Args:
        state: The desk.
        question_id: Which.
        status: Where to.
        doer: Who.
        was: Where the doer put it, to take that back; None: wherever it is.

    Raises:
        Refused: It is not on this desk, the platform took back what it said, or somebody else
            changed what is to be taken back.
    """

    def put(question: Question) -> Question:
        if was is not None and not _is_as_left(question, status, was, doer):
            raise Refused(
                "somebody else changed this question since; it stays as it is"
                if question.changed_by
                else "this question was asked again since; it stays as it is"
            )
        if is_removed(question) and status is not Status.HIDDEN:
            raise Refused(REMOVED)
        return replace(question, status=status)

    if status is Status.ANSWERED:
        return mark_answered(state, question_id, doer)
    return _changed(state, question_id, doer, put)


def undone(back: Step, *, before: Question, left: Question) -> Step:
    """Return a step that put a question back, with what it meant before the one that it undoes.

    Where somebody said otherwise since, that counts.

    Args:
        back: The step.
        before: The question before what is undone.
        left: As that left it.
    """
    question = back.question
    if (question.intent, question.rows) != (left.intent, left.rows):
        return back
    question = replace(question, intent=before.intent, rows=before.rows)
    questions = {**back.state.questions, question.question_id: question}
    return replace(back, state=replace(back.state, questions=questions), question=question)


def _is_as_left(question: Question, status: Status, was: Status, doer: Doer) -> bool:
    """Return whether a question stands where its doer put it, or is back already."""
    back = question.status is status
    return back or (question.status is was and question.changed_by == doer.by)


def correct(state: DeskState, question_id: QuestionId, meant: Meant, doer: Doer) -> Step:
    """Say what a question means.

    Raises:
        Refused: It is not on this desk.
    """

    def put_right(question: Question) -> Question:
        if not meant.is_question:
            return replace(question, intent=Intent.OTHER, rows=(), status=Status.HIDDEN)
        about = meant.product_id or question.product_id
        rows = tuple(row for row in question.rows if row.product_id == about)
        return replace(
            question,
            product_id=about,
            nearness=meant.nearness or question.nearness,
            rows=_rows_meant(rows, about, meant),
        )

    step = _changed(state, question_id, doer, put_right)
    if state.same:
        same = {**state.same, sameness(step.question): step.question.question_id}
        step = replace(step, state=replace(step.state, same=same))
    no_row = meant.is_question and meant.product_id is None and not meant.row_id
    lesson = Lesson(
        text=step.question.text,
        language=step.question.language,
        product_id=meant.product_id,
        row_label=meant.row_label,
        row_id=meant.row_id,
        no_row_of=step.question.product_id if no_row else None,
        is_question=meant.is_question,
        on_air=(_taken_for(step.before) or meant.on_air) if meant.product_id else None,
    )
    return replace(step, lesson=lesson, is_end=not meant.is_question)


def _taken_for(question: Question) -> ProductId | None:
    """Return the product on air that a question was taken to be about, or None."""
    return question.product_id if question.nearness is Nearness.ON_AIR else None


def with_step(state: DeskState, step: Step) -> DeskState:
    """Return a desk with one question as a step made it that was done elsewhere."""
    question_id = step.question.question_id
    times = {q: at for q, at in step.state.answered_at.items() if q == question_id}
    return replace(
        state,
        questions={**state.questions, question_id: step.question},
        answered_at={**state.answered_at, **times},
    )


def match_anew(state: DeskState, matched: Matched) -> Question | None:
    """Return a question with the rows of the product it is about now.

    None where it is about another one by now, or somebody said meanwhile which row answers.
    """
    question = state.find(matched.question_id)
    if question is None or question.product_id != matched.product_id:
        return None
    if question.rows and question.rows[0].score >= CHOSEN:
        return None
    better = replace(question, rows=matched.rows)
    if question.answer or not matched.answer:
        return better
    return replace(better, answer=matched.answer, answer_from_utc_ms=matched.answer_from_utc_ms)


def _rows_meant(
    rows: tuple[RowMatch, ...], about: ProductId | None, meant: Meant
) -> tuple[RowMatch, ...]:
    if about is not None and meant.row_id:
        return _with_first(rows, about, meant.row_id)
    return rows if meant.product_id is not None else ()


def _changed(
    state: DeskState,
    question_id: QuestionId,
    doer: Doer,
    change: Callable[[Question], Question],
) -> Step:
    """Do a change; of what a platform removed it stays known that the platform did."""
    before = question_of(state, question_id)
    by = PLATFORM if is_removed(before) else doer.by
    question = replace(change(before), changed_by=by)
    questions = {**state.questions, question.question_id: question}
    return Step(state=replace(state, questions=questions), before=before, question=question)


def _with_first(
    rows: tuple[RowMatch, ...], product_id: ProductId, row_id: str
) -> tuple[RowMatch, ...]:
    def is_it(row: RowMatch) -> bool:
        return (row.product_id, row.row_id) == (product_id, row_id)

    known = next((row for row in rows if is_it(row)), None)
    compared = None if known is None else known.compared
    first = RowMatch(product_id=product_id, row_id=row_id, score=CHOSEN, compared=compared)
    return (first, *(row for row in rows if not is_it(row)))


def _remembered(
    question: Question, doer: Doer, *, product_id: ProductId | None, row_id: str
) -> RememberedAnswer | None:
    """Return what is worth remembering: words or a row; what was only said aloud is neither."""
    if not (question.answer or row_id):
        return None
    return RememberedAnswer(
        product_id=product_id or question.product_id,
        text=question.text,
        answer=question.answer,
        row_id=row_id,
        at_utc_ms=doer.at_utc_ms,
    )
