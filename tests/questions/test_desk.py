"""Nothing on the desk is lost or counted twice, whatever chats tell and in whatever order."""

from dataclasses import dataclass, field, replace

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ChatId, QuestionId
from studio.questions.chat_spec import TYPED
from studio.questions.desk import (
    AGAIN_AFTER_MS,
    MOST_GAPS,
    UNKNOWN_LANGUAGE,
    DeskState,
    is_emptied,
    merged,
    receive,
    refilled,
    sameness,
)
from studio.questions.message import Gap, TakenBack
from studio.questions.moderation import Why
from studio.questions.question import MOST_ASKERS_TOLD, Asker, Question, Status
from tests.builders import NOW_UTC_MS, WATCH, a_question, an_asker

CHAT = ChatId("chat-1")


@dataclass(frozen=True)
class More:
    """Further messages of a question."""

    question_id: QuestionId
    askers: tuple[Asker, ...]
    new_viewers: int = 0
    buyer: bool = False


@dataclass(frozen=True)
class Told:
    """What chats told."""

    opened: tuple[Question, ...] = ()
    asked: tuple[More, ...] = ()
    taken_back: tuple[TakenBack, ...] = ()
    gaps: tuple[Gap, ...] = ()
    messages: int = 0
    hidden: dict[Why, int] = field(default_factory=dict)


def heard(state: DeskState, *told: Told, now_utc_ms: int = NOW_UTC_MS) -> DeskState:
    for one in told:
        state = receive(state, one, now_utc_ms=now_utc_ms).state
    return state


def more(number: int, *askers: int, viewers: int | None = None) -> Told:
    """Return that a question was asked by those viewers, too."""
    asked = More(
        QuestionId(f"question-{number}"),
        tuple(an_asker(n) for n in askers),
        len(askers) if viewers is None else viewers,
    )
    return Told(asked=(asked,), messages=len(askers))


def the_only(state: DeskState) -> Question:
    (question,) = state.questions.values()
    return question


def with_status(state: DeskState, status: Status, *, answered_at: int = 0) -> DeskState:
    question = replace(the_only(state), status=status)
    times = {question.question_id: answered_at} if answered_at else {}
    return replace(state, questions={question.question_id: question}, answered_at=times)


ONE = heard(DeskState(), Told(opened=(a_question(1),), messages=1))


def test_further_messages_are_counted_with_those_who_wrote_them() -> None:
    state = heard(ONE, more(1, 2, 3), more(1, 4, viewers=0))

    question = the_only(state)
    assert (question.asked, question.viewers, state.messages) == (4, 3, 4)
    assert [asker.name for asker in question.askers] == [f"viewer_{n}" for n in (1, 2, 3, 4)]
    assert question.last_at_utc_ms == NOW_UTC_MS + 4


def test_a_question_that_somebody_paid_for_stays_one_however_many_ask() -> None:
    paid = More(QuestionId("question-1"), (an_asker(20, paid=True),), 1)

    state = heard(ONE, more(1, *range(2, 12)), Told(asked=(paid,)), more(1, 30))

    assert not the_only(ONE).paid
    assert the_only(state).paid
    assert the_only(heard(DeskState(), Told(asked=(paid,)))).paid


def test_a_message_that_is_told_twice_counts_once() -> None:
    state = heard(ONE, more(1, 2), more(1, 2, 1), Told(opened=(a_question(1),)))

    assert the_only(state).asked == 2


def test_only_the_first_askers_are_told_and_all_are_counted() -> None:
    received = receive(ONE, more(1, *range(2, 40)), now_utc_ms=NOW_UTC_MS)

    assert the_only(received.state).asked == 39
    assert len(the_only(received.state).askers) == MOST_ASKERS_TOLD
    assert len(received.askers) == 38
    assert received.changed == (QuestionId("question-1"),)


def test_the_same_words_about_the_same_product_are_one_question_under_any_id() -> None:
    again = a_question(9, text=a_question(1).text.upper())
    state = heard(ONE, Told(opened=(again,)), more(9, 10))

    assert the_only(state).asked == 3
    assert state.find(QuestionId("question-9")) == the_only(state)


def test_of_a_question_nobody_knows_the_first_message_makes_it() -> None:
    question = the_only(heard(DeskState(), more(7, 1, 2)))

    assert (question.question_id, question.asked, question.viewers) == ("question-7", 2, 2)
    assert question.text == an_asker(1).text


def test_what_is_asked_long_after_its_answer_is_open_again_and_the_answer_offered() -> None:
    answered_at = NOW_UTC_MS + 1_000
    answered = with_status(ONE, Status.ANSWERED, answered_at=answered_at)

    soon = heard(answered, more(1, 2), now_utc_ms=answered_at + AGAIN_AFTER_MS)
    late = heard(answered, more(1, 2), now_utc_ms=answered_at + AGAIN_AFTER_MS + 1)

    assert the_only(soon).status is Status.ANSWERED
    assert (the_only(late).status, the_only(late).answer_from_utc_ms) == (Status.OPEN, answered_at)


def test_what_the_host_hid_stays_hidden_and_is_counted() -> None:
    state = heard(with_status(ONE, Status.HIDDEN), more(1, 2, 3))

    assert (the_only(state).status, the_only(state).asked) == (Status.HIDDEN, 3)
    assert state.hidden == {Why.HIDDEN: 2}


def test_what_a_platform_removed_is_nowhere_to_be_read() -> None:
    other = replace(an_asker(2), text="¿Aguanta 50 m?", language="es")
    state = heard(ONE, Told(asked=(More(QuestionId("question-1"), (other,), 1),)))

    state = heard(state, Told(taken_back=(TakenBack(chat_id=CHAT, source_id="m-1"),)))
    assert (the_only(state).text, the_only(state).language) == ("¿Aguanta 50 m?", "es")
    assert (the_only(state).askers, the_only(state).asked) == ((other,), 2)

    state = heard(state, Told(taken_back=(TakenBack(chat_id=CHAT, author_id="viewer-2"),)))
    assert (the_only(state).status, the_only(state).askers) == (Status.HIDDEN, ())
    assert state.hidden == {Why.TAKEN_BACK: 2}

    state = heard(state, more(1, 3))
    assert (the_only(state).status, the_only(state).text) == (Status.OPEN, an_asker(3).text)


def test_a_chat_that_is_cleared_takes_everything_of_it_away_and_nothing_else() -> None:
    elsewhere = a_question(2, askers=(an_asker(2, chat_id=ChatId("chat-2")),))
    state = heard(ONE, Told(opened=(elsewhere,), taken_back=(TakenBack(chat_id=CHAT),)))

    assert [q.status for q in state.questions.values()] == [Status.HIDDEN, Status.OPEN]


def test_what_was_laid_down_unread_is_understood_when_it_is_told() -> None:
    typed = an_asker(1, language="und")
    bare = replace(a_question(1, language="und", rows=(), product_id=None), askers=(typed,))
    read = a_question(5, askers=(an_asker(1),))

    question = the_only(heard(DeskState(), Told(opened=(bare,)), Told(opened=(read,))))

    assert (question.question_id, question.asked) == ("question-1", 1)
    assert (question.language, question.rows) == ("en", read.rows)


def test_the_last_gaps_are_remembered_each_once() -> None:
    gaps = tuple(Gap(chat_id=CHAT, from_utc_ms=n, until_utc_ms=n + 1) for n in range(20))

    state = heard(ONE, Told(gaps=gaps), Told(gaps=gaps[-2:]))

    assert state.gaps == gaps[-MOST_GAPS:]


def test_what_came_while_the_desk_could_not_be_read_is_added_to_it() -> None:
    meanwhile = heard(DeskState(), Told(opened=(a_question(2),), messages=3, hidden={Why.SPAM: 1}))
    stored = heard(ONE, Told(hidden={Why.SPAM: 2}))

    state = merged(stored, meanwhile)

    assert list(state.questions) == ["question-1", "question-2"]
    assert (state.messages, state.hidden) == (4, {Why.SPAM: 3})
    assert heard(state, more(1, 1)).questions == state.questions


# --- any order -----------------------------------------------------------------------------------

numbers = st.integers(1, 6)
messages = st.integers(1, 25)
openings = st.builds(
    lambda n, m, t: Told(
        opened=(a_question(n, text=f"How is {t}?", askers=(an_asker(m, text=f"How is {t}?"),)),),
        messages=1,
    ),
    numbers,
    messages,
    numbers,
)
askings = st.builds(lambda n, ms: more(n, *ms), numbers, st.lists(messages, max_size=4))
takings = st.builds(
    lambda n, by_author: Told(
        taken_back=(
            TakenBack(chat_id=CHAT, author_id=f"viewer-{n}")
            if by_author
            else TakenBack(chat_id=CHAT, source_id=f"m-{n}"),
        ),
        hidden={Why.CHATTER: n},
    ),
    messages,
    st.booleans(),
)
stories = st.lists(openings | askings | takings, max_size=25)


def test_a_typed_question_that_is_read_late_and_asks_what_is_there_is_understood_as_that() -> None:
    typed = an_asker(9, chat_id=TYPED)
    bare = a_question(9, language=UNKNOWN_LANGUAGE, rows=(), product_id=None, askers=(typed,))
    laid_down = heard(ONE, Told(opened=(bare,)))
    read = More(QuestionId("question-1"), (replace(typed, language="en"),), 1)

    state = heard(laid_down, Told(asked=(read,)))

    first, late = state.questions.values()
    assert first == the_only(ONE)
    assert (late.question_id, late.asked, late.askers) == (bare.question_id, 1, (typed,))
    assert (late.language, late.product_id, late.rows) == ("en", WATCH, first.rows)
    assert heard(state, Told(asked=(replace(read, question_id=bare.question_id),))) == state


@given(stories)
def test_no_question_is_lost_and_no_count_goes_down(story: list[Told]) -> None:
    state, known = DeskState(), set[str]()
    for told in story:
        after = heard(state, told)
        for question_id, before in state.questions.items():
            now = after.questions[question_id]
            assert now.asked >= before.asked
            assert now.viewers >= before.viewers
            assert now.asked >= now.viewers >= 1
        assert all(after.hidden[why] >= count for why, count in state.hidden.items())
        new = [q for q in told.opened if q.askers[0].source_id not in known]
        assert all(after.find(question.question_id) for question in new)
        known |= {a.source_id for question in told.opened for a in question.askers}
        known |= {a.source_id for asked in told.asked for a in asked.askers}
        state = after


@given(stories)
def test_every_message_counts_once_and_the_same_story_gives_the_same_desk(
    story: list[Told],
) -> None:
    counted: list[str] = []
    state = DeskState()
    for told in story:
        received = receive(state, told, now_utc_ms=NOW_UTC_MS)
        counted += [asker.source_id for _, asker in received.askers]
        state = received.state

    assert len(counted) == len(set(counted))
    assert sum(question.asked for question in state.questions.values()) == len(counted)
    assert heard(DeskState(), *story) == state


@given(stories, takings)
def test_what_is_taken_back_is_found_by_index_as_by_searching(
    story: list[Told], taking: Told
) -> None:
    state = heard(DeskState(), *story)

    assert heard(state, taking) == heard(replace(state, index=None), taking)


def test_only_the_questions_that_are_meant_are_looked_at() -> None:
    state = heard(DeskState(), Told(opened=tuple(a_question(n) for n in range(1, 50))))

    assert state.index is not None
    taken = (
        TakenBack(chat_id=CHAT, source_id="m-3"),
        TakenBack(chat_id=CHAT, author_id="viewer-4"),
        TakenBack(chat_id=ChatId("elsewhere")),
    )
    assert list(state.index.meant(taken)) == ["question-3", "question-4"]


def test_a_question_that_was_emptied_comes_back_in_the_words_of_who_asks_still() -> None:
    many = heard(ONE, more(1, *range(2, 30)))
    first = (TakenBack(chat_id=CHAT, source_id=f"m-{n}") for n in range(1, MOST_ASKERS_TOLD + 1))
    emptied = heard(many, Told(taken_back=tuple(first)))
    assert is_emptied(the_only(emptied))

    state = refilled(emptied, QuestionId("question-1"), (an_asker(9), an_asker(10)))

    assert (the_only(state).status, the_only(state).asked) == (Status.OPEN, 29)
    gone = heard(state, Told(taken_back=(TakenBack(chat_id=CHAT, source_id="m-9"),)))
    assert the_only(gone).askers == (an_asker(10),)


def test_numbers_with_another_sign_are_other_words() -> None:
    texts = ("works at 20 degrees?", "works at -20 degrees?", "works at 20 degrees")
    warm, cold, same = (replace(a_question(1), text=text) for text in texts)

    assert sameness(warm) == sameness(same)
    assert sameness(warm) != sameness(cold)
