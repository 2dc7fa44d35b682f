"""In a long show what is urgent comes to the top at once, however many questions have waited."""

from dataclasses import dataclass, field

from studio.core.ids import QuestionId
from studio.protocol.listener_messages import AskedAgain, Heard
from studio.questions.answers import Doer, mark_answered
from studio.questions.desk import DeskState, receive
from studio.questions.question import Question, Status
from studio.questions.worth import Eyes, Order
from tests.builders import NOW_UTC_MS, WATCH, a_question, an_asker

ANSWERS_EVERY_S = 25
"""A quarter as fast as viewers ask: most of what one viewer asks is never answered."""

ASKED_EVERY_S = 6
SHOW_S = 1_200


@dataclass
class Show:
    """A show in which one viewer after the other asks something else, until now."""

    state: DeskState = field(default_factory=DeskState)
    order: Order = field(default_factory=Order)
    second: int = 0
    count: int = 0

    @property
    def now_utc_ms(self) -> int:
        """The moment that it has come to."""
        return NOW_UTC_MS + self.second * 1_000

    def opens(self, *, buyer: bool = False) -> QuestionId:
        """Have a viewer ask what nobody asked before."""
        self.count += 1
        asker = an_asker(self.count, at_utc_ms=self.now_utc_ms)
        question = a_question(
            self.count,
            askers=(asker,),
            first_at_utc_ms=self.now_utc_ms,
            last_at_utc_ms=self.now_utc_ms,
            buyer=buyer,
        )
        self._hear(Heard(number=self.count, opened=(question,)))
        return question.question_id

    def asks_too(self, question_id: QuestionId, *, viewers: int = 1) -> None:
        """Have further viewers ask it."""
        for _ in range(viewers):
            self.count += 1
            asker = an_asker(self.count, at_utc_ms=self.now_utc_ms)
            more = AskedAgain(question_id=question_id, askers=(asker,), new_viewers=1)
            self._hear(Heard(number=self.count, asked=(more,)))

    def _hear(self, heard: Heard) -> None:
        self.state = receive(self.state, heard, now_utc_ms=self.now_utc_ms).state

    def answers(self, question_id: QuestionId) -> None:
        """Have the host answer it."""
        doer = Doer(by="Ana", at_utc_ms=self.now_utc_ms)
        self.state = mark_answered(self.state, question_id, doer).state

    def listed(self) -> tuple[Question, ...]:
        """Return what is open, in the order in which the host sees it."""
        eyes = Eyes(on_air=WATCH, now_utc_ms=self.now_utc_ms)
        return self.order.of(self.state.of_status(Status.OPEN), eyes)

    def place(self, question_id: QuestionId) -> int:
        """Return where a question stands there, from 1."""
        return [question.question_id for question in self.listed()].index(question_id) + 1

    def goes_on(self, seconds: int) -> None:
        """Let viewers ask and the host answer, each at their pace."""
        for _ in range(seconds):
            self.second += 1
            if self.second % ASKED_EVERY_S == 0:
                self.opens()
            if self.second % ANSWERS_EVERY_S == 0:
                self.answers(self.listed()[0].question_id)


def a_long_show() -> Show:
    show = Show()
    show.goes_on(SHOW_S)
    assert len(show.listed()) > 100
    return show


def test_who_is_about_to_buy_comes_first_at_once() -> None:
    show = a_long_show()

    assert show.place(show.opens(buyer=True)) == 1


def test_what_several_ask_at_once_comes_first_at_once() -> None:
    show = a_long_show()
    popular = show.opens()

    show.asks_too(popular, viewers=3)

    assert show.place(popular) == 1


def test_what_one_viewer_asks_waits_its_turn() -> None:
    show = a_long_show()

    assert show.place(show.opens()) == len(show.listed())


def test_what_was_answered_and_one_viewer_asks_again_waits_its_turn() -> None:
    show = Show()
    popular = show.opens()
    show.asks_too(popular, viewers=7)
    show.answers(popular)
    show.goes_on(SHOW_S)

    show.asks_too(popular)

    question = show.state.questions[popular]
    assert (question.status, question.viewers) == (Status.OPEN, 9)
    assert show.place(popular) > len(show.listed()) - 3
    show.asks_too(popular, viewers=3)
    assert show.place(popular) == 1
