"""A desk that holds few questions loses none: with those that rest it is as if it held all."""

from dataclasses import dataclass, field, replace

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import QuestionId
from studio.questions.chat_spec import TYPED
from studio.questions.desk import DeskState, receive, without
from studio.questions.message import TakenBack
from studio.questions.moderation import Why
from studio.questions.question import Asker, Question, Status
from studio.questions.resting import Stored, meant_by, rested, woken
from studio.questions.taken_away import TakenAway
from tests.builders import NOW_UTC_MS, a_question, an_asker

MOST = 3


@dataclass(frozen=True)
class More:
    """One further message of a question."""

    question_id: QuestionId
    askers: tuple[Asker, ...]
    new_viewers: int = 1
    buyer: bool = False


@dataclass(frozen=True)
class Told:
    """What chats told."""

    opened: tuple[Question, ...] = ()
    asked: tuple[More, ...] = ()
    taken_back: tuple[TakenBack, ...] = ()
    messages: int = 1
    hidden: dict[Why, int] = field(default_factory=dict)
    gaps: tuple[()] = ()


class SmallDesk:
    """Holds few; the others lie in a dictionary, as in a database.

    Attributes:
        state: The desk.
        stored: All that was ever on it.
    """

    def __init__(self) -> None:
        self.state = DeskState()
        self.stored: dict[QuestionId, Stored] = {}

    def hear(self, told: Told) -> None:
        """Take in what chats told, as the control room does."""
        ids = meant_by(self.state, told)
        self.state = woken(self.state, [self.stored[one] for one in ids if one in self.stored])
        self.state = receive(self.state, told, now_utc_ms=NOW_UTC_MS).state
        self._store()
        self._remove(told.taken_back)
        self.state = rested(self.state, frozenset(), most=MOST)

    def put(self, question_id: QuestionId, status: Status) -> None:
        """Wake a question and put it elsewhere."""
        self.state = woken(self.state, [self.stored[question_id]])
        changed = replace(self.state.questions[question_id], status=status)
        self.state = replace(self.state, questions={**self.state.questions, question_id: changed})
        self._store()

    def _remove(self, taken_back: tuple[TakenBack, ...]) -> None:
        """Take messages off questions that rest, as the database does, and count anew."""
        away = TakenAway.of(taken_back)
        for question_id, (question, at) in self.stored.items():
            kept = tuple(asker for asker in question.askers if not away.has(asker))
            if len(kept) < len(question.askers):
                self.stored[question_id] = (without(question, kept), at)
        still_open = sum(q.status is Status.OPEN for q, _ in self.stored.values())
        held = len(self.state.of_status(Status.OPEN))
        self.state = replace(self.state, resting=still_open - held)

    def _store(self) -> None:
        for question_id, question in self.state.questions.items():
            self.stored[question_id] = (question, self.state.answered_at.get(question_id))


def opened(number: int) -> Told:
    return Told(opened=(a_question(number),))


def asked(number: int, viewer: int) -> Told:
    question_id = QuestionId(f"question-{number}")
    return Told(asked=(More(question_id, (an_asker(viewer),)),))


def removed(number: int) -> Told:
    """Return that the message was removed that asked a question first."""
    return Told(taken_back=(TakenBack(chat_id=an_asker().chat_id, source_id=f"m-{number}"),))


def same_words(number: int) -> Told:
    """Return that a listener that knows nothing opens a question again under another id."""
    other = 1_000 + number
    text = a_question(number).text
    first = replace(a_question(other, text=text).askers[0], source_id=f"m-{other}")
    return Told(opened=(a_question(other, text=text, askers=(first,)),))


NUMBERS = st.integers(1, 12)
STEPS = st.lists(
    st.one_of(
        st.builds(opened, NUMBERS),
        st.builds(asked, NUMBERS, st.integers(100, 140)),
        st.builds(removed, NUMBERS),
        st.builds(same_words, NUMBERS),
    ),
    max_size=40,
)


@given(STEPS)
def test_what_rests_and_what_is_held_are_the_whole_desk(steps: list[Told]) -> None:
    small, whole = SmallDesk(), DeskState()
    for told in steps:
        if any(more.question_id not in whole.questions for more in told.asked):
            continue  # a listener tells first that a question came up
        small.hear(told)
        whole = receive(whole, told, now_utc_ms=NOW_UTC_MS).state

    found = {question_id: question for question_id, (question, _) in small.stored.items()}
    assert found == whole.questions
    still_open = len(small.state.of_status(Status.OPEN)) + small.state.resting
    assert still_open == len(whole.of_status(Status.OPEN))
    assert len(small.state.of_status(Status.OPEN)) <= MOST


def test_what_many_asked_lately_is_held_and_what_was_typed_or_put_off_never_rests() -> None:
    desk = SmallDesk()
    typed = replace(a_question(1), askers=(an_asker(1, chat_id=TYPED),))
    desk.hear(Told(opened=(typed,)))
    desk.hear(opened(2))
    desk.put(QuestionId("question-2"), Status.LATER)
    desk.hear(opened(3))
    desk.hear(asked(3, 50))
    for number in range(4, 10):
        desk.hear(opened(number))

    assert [*desk.state.questions] == ["question-1", "question-2", "question-3"]
    assert desk.state.resting == 6


def test_what_is_not_written_yet_does_not_rest() -> None:
    state = receive(
        DeskState(),
        Told(opened=tuple(a_question(n) for n in range(1, 8))),
        now_utc_ms=NOW_UTC_MS,
    ).state

    same = rested(state, state.questions.keys(), most=MOST)

    assert same.questions == state.questions
    assert same.resting == 0
