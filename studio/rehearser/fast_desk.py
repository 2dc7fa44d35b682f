"""Viewers' questions without models: whoever made a message says what it asks.

What is new goes over the real desk. Most messages ask what lies there already; these are counted
beside it, because a crowd of ten thousand writes more than anybody reads.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, islice

from studio.coach.record import Asked
from studio.control.question_event import asked_event
from studio.core.ids import ChatId, ProductId, QuestionId
from studio.protocol.listener_messages import AskedAgain, Heard
from studio.protocol.question_commands import MarkAnswered, SetStatus
from studio.questions.answers import Doer, Step, mark_answered, set_status
from studio.questions.desk import AGAIN_AFTER_MS, DeskState, receive
from studio.questions.question import Asker, Question, Status
from studio.questions.understood import Nearness, RowMatch
from studio.rehearsal.partner import Answered, Said
from studio.rehearser.fast_clock import FastClock
from studio.rehearser.fast_show import FastShow
from studio.show.events import of_question
from studio.show.happened import Fact

CHAT = ChatId("audience")
MOST_OF_ONE = 100
"""Open questions of a single viewer that the host is shown."""

_SURE = 0.99

Meaning = tuple[ProductId | None, str]
"""What is asked: about which product, and the row that answers, the subject, or else the words."""


@dataclass(slots=True)
class _Counted:
    """One question, and who asked it.

    Attributes:
        question_id: On the desk.
        row_id: That answers; empty: none does.
        at_ms: When it came up.
        authors: Viewers who asked.
        messages: Theirs.
        buyer: Whether one is about to buy.
    """

    question_id: QuestionId
    row_id: str
    at_ms: int
    authors: set[str] = field(default_factory=set)
    messages: int = 0
    buyer: bool = False


class FastDesk:
    """Holds the questions of a fast run.

    Attributes:
        messages: How many came, of every kind.
        answered: What was answered since this was emptied last.
    """

    def __init__(self, show: FastShow, clock: FastClock) -> None:
        self._show = show
        self._clock = clock
        self._state = DeskState()
        self._by_meaning: dict[Meaning, _Counted] = {}
        self._by_id: dict[QuestionId, _Counted] = {}
        self._often: dict[QuestionId, Question] = {}
        self._once: dict[QuestionId, Question] = {}
        self._listed: tuple[Question, ...] | None = None
        self._numbers = count(1)
        self._sources = count(1)
        self.messages = 0
        self.answered: list[Answered] = []

    def take_in(self, said: Sequence[Said]) -> Sequence[Asked]:
        """Hear what viewers wrote, oldest first; return the questions that are new."""
        self.messages += len(said)
        touched: dict[Meaning, None] = {}
        news: dict[Meaning, Said] = {}
        again: dict[QuestionId, Said] = {}
        for one in said:
            if one.kind != "question":
                continue
            about = one.row_id or one.subject or _words(one.text)
            meaning = (one.product_id, about)
            counted = self._by_meaning.get(meaning)
            if counted is None:
                counted = self._by_meaning[meaning] = self._opened(one)
                news[meaning] = one
            elif counted.question_id not in self._often and counted.question_id not in self._once:
                again[counted.question_id] = one
            counted.messages += 1
            counted.authors.add(one.author_id)
            counted.buyer |= one.buyer
            touched[meaning] = None
        fresh = self._lay_down(news)
        self._ask_again(again)
        for meaning in touched:
            self._recount(self._by_meaning[meaning])
        return [self._asked(counted) for counted in fresh]

    @property
    def waiting(self) -> int:
        """Return how many questions are open."""
        return len(self._often) + len(self._once)

    def open_questions(self) -> tuple[Question, ...]:
        """Return those that several ask, and the newest of one viewer's: more nobody could read."""
        if self._listed is None:
            newest = islice(reversed(self._once.values()), MOST_OF_ONE)
            self._listed = (*self._often.values(), *newest)
        return self._listed

    def asked(self) -> tuple[Asked, ...]:
        """Return every question as the coach wants it, in the order in which they came up."""
        return tuple(self._asked(counted) for counted in self._by_id.values())

    # --- what people do ------------------------------------------------------------------------

    def answer(self, command: MarkAnswered, *, by: str) -> None:
        """Say that a question is answered.

        Raises:
            Refused: It is not on the desk.
        """
        step = mark_answered(
            self._state,
            command.question_id,
            self._doer(by),
            product_id=command.product_id,
            row_id=command.row_id,
        )
        self._step(step)
        about = command.product_id or step.question.product_id
        answered = Answered(
            product_id=about,
            row_id=command.row_id,
            at_ms=self._clock.at_ms,
            text=step.question.text,
        )
        self.answered.append(answered)
        self._tell("question.answered", step.question, {"row": command.row_id, "answer": ""}, by)

    def put(self, command: SetStatus, *, by: str) -> None:
        """Put a question elsewhere.

        Raises:
            Refused: It is not on the desk, or somebody put it elsewhere.
        """
        if command.status is Status.ANSWERED:
            self.answer(MarkAnswered(question_id=command.question_id), by=by)
            return
        step = set_status(
            self._state, command.question_id, command.status, self._doer(by), was=command.was
        )
        self._step(step)
        if command.status is not Status.OPEN:
            facts: dict[str, Fact] = {"status": command.status, "text": ""}
            self._tell("question.dismissed", step.question, facts, by)

    def _doer(self, by: str) -> Doer:
        return Doer(by=by, at_utc_ms=self._clock.utc_ms)

    def _step(self, step: Step) -> None:
        self._state = step.state
        self._note(step.question)

    def _tell(self, kind: str, question: Question, facts: dict[str, Fact], by: str) -> None:
        told: dict[str, Fact] = {
            "question": question.question_id,
            "text": question.text,
            "product": question.product_id,
            "viewers": question.viewers,
            **facts,
        }
        event = of_question(self._show.state, kind, told, by=by, at_utc_ms=self._clock.utc_ms)
        self._show.tell([event])

    # --- what viewers do -----------------------------------------------------------------------

    def _opened(self, one: Said) -> _Counted:
        question_id = QuestionId(f"question-{next(self._numbers)}")
        counted = _Counted(question_id=question_id, row_id=one.row_id, at_ms=one.at_ms)
        self._by_id[question_id] = counted
        return counted

    def _lay_down(self, news: Mapping[Meaning, Said]) -> Sequence[_Counted]:
        """Lay questions on the desk, and return those that it did not know in other spelling."""
        if not news:
            return ()
        fresh = []
        opened = [self._question(self._by_meaning[meaning], one) for meaning, one in news.items()]
        self._receive(Heard(number=0, opened=tuple(opened)))
        for meaning, question in zip(news, opened, strict=True):
            known = self._state.find(question.question_id)
            if known is not None and known.question_id != question.question_id:
                self._merge(meaning, known.question_id)
            else:
                event = asked_event(self._show.state, question, at_utc_ms=self._clock.utc_ms)
                self._show.tell([event])
                fresh.append(self._by_meaning[meaning])
        return fresh

    def _merge(self, meaning: Meaning, known: QuestionId) -> None:
        counted, into = self._by_meaning[meaning], self._by_id[known]
        into.authors |= counted.authors
        into.messages += counted.messages
        into.buyer |= counted.buyer
        del self._by_id[counted.question_id]
        self._by_meaning[meaning] = into

    def _ask_again(self, again: dict[QuestionId, Said]) -> None:
        """Let questions come up again that were answered some time ago."""
        old_utc_ms = self._clock.utc_ms - AGAIN_AFTER_MS
        asked = tuple(
            AskedAgain(question_id=question_id, askers=(self._asker(one),), new_viewers=0)
            for question_id, one in again.items()
            if self._state.answered_at.get(question_id, old_utc_ms) < old_utc_ms
        )
        if asked:
            self._receive(Heard(number=0, asked=asked))

    def _receive(self, heard: Heard) -> None:
        received = receive(self._state, heard, now_utc_ms=self._clock.utc_ms)
        self._state = received.state
        for question_id in received.changed:
            self._note(received.state.questions[question_id])

    def _note(self, question: Question) -> None:
        self._listed = None
        if question.status is Status.OPEN:
            self._once[question.question_id] = question
            self._recount(self._by_id[question.question_id])
        else:
            self._often.pop(question.question_id, None)
            self._once.pop(question.question_id, None)

    def _recount(self, counted: _Counted) -> None:
        question_id, viewers = counted.question_id, len(counted.authors)
        question = self._often.get(question_id) or self._once.get(question_id)
        if question is None:
            return
        self._listed = None
        if viewers > 1:
            self._once.pop(question_id, None)
        place = self._often if viewers > 1 else self._once
        place[question_id] = replace(
            question, asked=counted.messages, viewers=viewers, buyer=counted.buyer
        )

    def _question(self, counted: _Counted, one: Said) -> Question:
        product_id = one.product_id
        rows: tuple[RowMatch, ...] = ()
        if product_id is not None and one.row_id:
            rows = (RowMatch(product_id=product_id, row_id=one.row_id, score=_SURE),)
        return Question(
            question_id=counted.question_id,
            text=one.text,
            language=one.language,
            product_id=product_id,
            nearness=self._nearness(product_id),
            rows=rows,
            askers=(self._asker(one),),
            first_at_utc_ms=self._clock.zero_utc_ms + one.at_ms,
            last_at_utc_ms=self._clock.zero_utc_ms + one.at_ms,
            buyer=one.buyer,
        )

    def _nearness(self, product_id: ProductId | None) -> Nearness:
        state = self._show.state
        if product_id is None:
            return Nearness.NONE
        if product_id == state.program.product_id:
            return Nearness.ON_AIR
        return Nearness.NAMED if state.product(product_id) is not None else Nearness.RELATED

    def _asker(self, one: Said) -> Asker:
        return Asker(
            chat_id=CHAT,
            source_id=str(next(self._sources)),
            author_id=one.author_id,
            name=one.author_name,
            text=one.text,
            language=one.language,
            at_utc_ms=self._clock.zero_utc_ms + one.at_ms,
        )

    def _asked(self, counted: _Counted) -> Asked:
        question = self._state.questions[counted.question_id]
        return Asked(
            question_id=counted.question_id,
            at_ms=counted.at_ms,
            text=question.text,
            language=question.language,
            viewers=len(counted.authors),
            product_id=question.product_id,
            answerable=bool(counted.row_id),
        )


def _words(text: str) -> str:
    """Return a text without what differs between two who ask the same in their own spelling."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
