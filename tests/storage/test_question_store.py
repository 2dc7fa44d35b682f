"""Questions, who asked them, what was learned and which chats are read, on either database."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Delete, func, select
from sqlalchemy.dialects import sqlite

from studio.core.errors import StorageError
from studio.core.ids import ChatId, ProductId, QuestionId, ShowId
from studio.questions.desk import DeskState
from studio.questions.message import Gap, TakenBack
from studio.questions.moderation import Moderation, Viewer, Why
from studio.questions.question import Asker, Question, Status
from studio.questions.understood import Lesson, RememberedAnswer
from studio.storage import tables
from studio.storage.chat_store import ChatStore, KeptChats
from studio.storage.database import Database
from studio.storage.place import Place
from studio.storage.question_removal import AUTHOR, MESSAGE
from studio.storage.question_store import Batch, Count, QuestionStore
from studio.storage.show_store import ShowStore
from tests.builders import BUDS, WATCH, a_chat, a_question, an_asker
from tests.storage.stores import SHOW, from_outside, keep, with_database

CHAT = ChatId("chat-1")
ID = QuestionId("question-1")
GAP = Gap(chat_id=CHAT, from_utc_ms=5, until_utc_ms=9)


def write(place: Place, *batches: Batch) -> list[bool]:
    """Write batches one after the other."""

    async def work(database: Database) -> list[bool]:
        return [await QuestionStore(database).keep(batch) for batch in batches]

    return with_database(place, work)


def desk_of(place: Place, show_id: ShowId = SHOW.show_id) -> DeskState:
    return with_database(place, lambda database: QuestionStore(database).load(show_id))


def askers_of(place: Place) -> tuple[Asker, ...]:
    return with_database(place, lambda database: QuestionStore(database).askers(ID))


def listed(place: Place, *statuses: Status, most: int = 10) -> tuple[tuple[Question, ...], int]:
    return with_database(
        place, lambda database: QuestionStore(database).listed(SHOW.show_id, statuses, most=most)
    )


def chats_of(place: Place) -> KeptChats:
    return with_database(place, lambda database: ChatStore(database).load())


def asked(*questions: Question, show_id: ShowId = SHOW.show_id) -> Batch:
    """Return that these were asked, each by its askers."""
    return Batch(
        show_id=show_id,
        questions=[(question, None) for question in questions],
        askers=[(q.question_id, asker) for q in questions for asker in q.askers],
    )


def test_a_desk_comes_back_as_it_was_however_often_it_was_written(place: Place) -> None:
    keep(place, SHOW)
    wild = a_question(2, text="¿Се плава? سباحة 潜水 \u200f", status=Status.LATER, buyer=True)
    first = asked(a_question(1), wild)
    answered = replace(a_question(1), status=Status.ANSWERED, asked=3, viewers=2, answer="Yes.")
    count = Count(messages=7, hidden={Why.SPAM: 2, Why.CHATTER: 1}, gaps=(GAP,))
    second = Batch(
        show_id=SHOW.show_id,
        questions=[(answered, 77)],
        askers=[(ID, an_asker(3)), (ID, an_asker(4))],
        count=count,
    )

    assert write(place, first, second, second) == [True, True, True]

    assert desk_of(place) == DeskState(
        questions={ID: answered, wild.question_id: wild},
        answered_at={ID: 77},
        seen_before=frozenset((CHAT, f"m-{n}") for n in (1, 2, 3, 4)),
        messages=count.messages,
        hidden=count.hidden,
        gaps=count.gaps,
    )
    assert [asker.name for asker in askers_of(place)] == ["viewer_1", "viewer_3", "viewer_4"]


def test_questions_of_a_show_that_is_not_there_are_not_written(place: Place) -> None:
    assert write(place, asked(a_question(1))) == [False]

    assert desk_of(place) == DeskState()


def test_a_question_stays_with_the_show_in_which_it_was_asked(place: Place) -> None:
    other = replace(SHOW, show_id=ShowId("show-2"))
    keep(place, other)
    keep(place, SHOW)
    write(place, asked(a_question(1)))

    write(place, asked(replace(a_question(1), asked=9), show_id=other.show_id))

    assert desk_of(place).questions == {ID: a_question(1)}
    assert desk_of(place, other.show_id).questions == {}


def test_a_batch_is_written_whole_or_not_at_all(place: Place) -> None:
    keep(place, SHOW)
    batch = asked(a_question(1))
    orphan = replace(batch, askers=[*batch.askers, (QuestionId("nowhere"), an_asker(2))])

    with pytest.raises(StorageError):
        write(place, orphan)

    assert desk_of(place) == DeskState()


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        (TakenBack(chat_id=CHAT, source_id="m-1"), {"m-2", "m-3"}),
        (TakenBack(chat_id=CHAT, author_id="viewer-2"), {"m-1", "m-3"}),
        (TakenBack(chat_id=CHAT), {"m-3"}),
        (TakenBack(chat_id=ChatId("elsewhere")), {"m-1", "m-2", "m-3"}),
    ],
)
def test_what_a_platform_removed_is_not_kept(
    place: Place, taken: TakenBack, left: set[str]
) -> None:
    keep(place, SHOW)
    askers = (an_asker(1), an_asker(2), an_asker(3, chat_id=ChatId("chat-2")))
    write(place, asked(replace(a_question(1), askers=askers)))

    write(place, Batch(show_id=SHOW.show_id, taken_back=[taken]))

    assert {asker.source_id for asker in askers_of(place)} == left


@pytest.mark.parametrize(
    ("statement", "index"),
    [(MESSAGE, "askers_by_message"), (AUTHOR, "askers_by_author")],
)
def test_what_a_platform_removed_is_found_by_index(
    tmp_path: Path, statement: Delete, index: str
) -> None:
    place = tmp_path / "studio.db"
    keep(place, SHOW)
    asks = str(statement.compile(dialect=sqlite.dialect(paramstyle="named")))
    values = dict.fromkeys(("of_show", "of_chat", "message", "author"), "x")

    with closing(sqlite3.connect(place)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {asks}", values).fetchall()

    assert index in plan[0][3]


@pytest.mark.parametrize(
    ("taken", "gone"),
    [
        (TakenBack(chat_id=CHAT, source_id="m-1"), {"question-1"}),
        (TakenBack(chat_id=CHAT, author_id="viewer-2"), {"question-2"}),
        (TakenBack(chat_id=CHAT), {"question-1", "question-2"}),
        (TakenBack(chat_id=ChatId("elsewhere")), set()),
    ],
)
def test_what_a_platform_removed_is_on_no_question_either(
    place: Place, taken: TakenBack, gone: set[str]
) -> None:
    keep(place, SHOW)
    both = (an_asker(2, text="And in salt water?"), an_asker(4, chat_id=ChatId("chat-2")))
    third = a_question(3, askers=(an_asker(3, chat_id=ChatId("chat-2")),))
    write(place, asked(a_question(1), replace(a_question(2), askers=both), third))

    write(place, Batch(show_id=SHOW.show_id, taken_back=[taken]))

    ids = [QuestionId(f"question-{number}") for number in (1, 2, 3)]
    found = with_database(place, lambda db: QuestionStore(db).known(SHOW.show_id, ids))
    now = {question.question_id: question for question, _ in found}
    hidden = {key for key, question in now.items() if question.status is Status.HIDDEN}
    assert hidden == gone - {"question-2"}
    assert (now[ids[1]].askers == both[1:]) is ("question-2" in gone)
    assert (now[ids[1]].text == both[1].text) is ("question-2" in gone)


def test_questions_are_found_by_id_in_their_show_alone(place: Place) -> None:
    keep(place, SHOW)
    pairs = [(a_question(1), 7), (a_question(2), None), (a_question(3), None)]
    write(place, Batch(show_id=SHOW.show_id, questions=pairs))
    ids = [QuestionId(f"question-{number}") for number in (1, 3, 9)]

    def known(show_id: ShowId) -> tuple[tuple[Question, int | None], ...]:
        return with_database(place, lambda database: QuestionStore(database).known(show_id, ids))

    assert set(known(SHOW.show_id)) == {pairs[0], pairs[2]}
    assert known(ShowId("show-2")) == ()


def test_a_removed_show_takes_its_questions_along(place: Place) -> None:
    other = replace(SHOW, show_id=ShowId("show-2"))
    keep(place, other)
    write(place, asked(a_question(1), show_id=other.show_id))
    keep(place, SHOW)

    with_database(place, lambda database: ShowStore(database).remove_show(other.show_id))

    with from_outside(place) as connection:
        for table in (tables.questions, tables.askers, tables.hearings):
            counted = select(func.count()).select_from(table)
            assert connection.execute(counted).scalar() == 0


def test_questions_are_listed_by_where_they_stand_the_newest_first(place: Place) -> None:
    keep(place, SHOW)
    later = [a_question(n, status=Status.LATER) for n in (1, 2, 3)]
    write(place, asked(*later, a_question(4), a_question(5, status=Status.HIDDEN)))

    assert listed(place, Status.LATER, most=2) == ((later[2], later[1]), 3)
    assert listed(place, Status.OPEN, Status.LATER)[1] == 4
    assert listed(place, Status.ANSWERED) == ((), 0)


def test_what_stayed_unanswered_is_that_of_the_last_show_with_the_product(place: Place) -> None:
    for number, show_id in enumerate(("show-old", "show-last", "show-1")):
        keep(place, replace(SHOW, show_id=ShowId(show_id)))
        first = number * 10
        batch = asked(
            a_question(first + 1),
            a_question(first + 2, status=Status.ANSWERED),
            a_question(first + 3, answer="Yes."),
            *([a_question(first + 4, product_id=BUDS)] if show_id == "show-old" else []),
            show_id=ShowId(show_id),
        )
        write(place, batch)

    found = with_database(
        place,
        lambda database: QuestionStore(database).unanswered(
            SHOW.show_id, [WATCH, BUDS, ProductId("other")]
        ),
    )

    assert found == {WATCH: (a_question(11).text,), BUDS: (a_question(4).text,)}


def test_what_was_learned_is_there_in_the_next_show_and_the_last_word_counts(place: Place) -> None:
    lesson = Lesson(text="¿Se puede nadar?", language="es", row_id="ip", row_label="Water")
    answer = RememberedAnswer(product_id=WATCH, text="Strap?", answer="22 mm", at_utc_ms=7)
    shop = RememberedAnswer(product_id=None, text="Strap?", answer="All sizes", at_utc_ms=8)

    async def work(database: Database) -> object:
        store = QuestionStore(database)
        await store.keep_lesson(replace(lesson, row_id="wrong"), at_utc_ms=1)
        await store.keep_lesson(lesson, at_utc_ms=2)
        await store.keep_answer(replace(answer, answer="20 mm", at_utc_ms=3))
        await store.keep_answer(answer)
        await store.keep_answer(shop)
        first = await store.learned()
        await store.keep_answer(replace(shop, answer=""))
        return first, await store.learned()

    assert with_database(place, work) == (
        ((lesson,), (answer, shop)),
        ((lesson,), (answer,)),
    )


def test_what_nobody_can_read_is_left_out(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    keep(place, SHOW)
    write(place, asked(a_question(1), a_question(2)))
    with from_outside(place) as connection:
        connection.exec_driver_sql(
            "UPDATE questions SET body_json = '[1]' WHERE question_id = 'question-2'"
        )

    assert list(desk_of(place).questions) == [ID]
    assert "can't be read" in caplog.text


# --- chats ---------------------------------------------------------------------------------------


def test_chats_come_back_in_order_with_where_each_was_left(place: Place) -> None:
    one, two = a_chat("chat-b"), a_chat("chat-a", name="Other")
    moderation = Moderation(
        blocked_words=("spoiler",),
        slow_mode_s=5.0,
        muted=(Viewer(chat_id=one.chat_id, author_id="viewer-1", name="v"),),
    )

    async def work(database: Database) -> None:
        store = ChatStore(database)
        await store.save(one)
        await store.save(two)
        await store.moderate(Moderation())
        await store.moderate(moderation)

    keep(place, SHOW)
    with_database(place, work)
    write(place, Batch(show_id=SHOW.show_id, resumes={one.chat_id: "t-7", ChatId("gone"): "x"}))

    assert chats_of(place) == KeptChats(
        chats=(one, two), resumes={one.chat_id: "t-7"}, moderation=moderation
    )


def test_a_chat_that_is_another_room_now_is_not_taken_up_where_the_old_one_was_left(
    place: Place,
) -> None:
    chat = a_chat(room="1")
    keep(place, SHOW)
    with_database(place, lambda database: ChatStore(database).save(chat))
    write(place, Batch(show_id=SHOW.show_id, resumes={chat.chat_id: "t-7"}))

    renamed = replace(chat, name="Renamed")
    with_database(place, lambda database: ChatStore(database).save(renamed))
    assert chats_of(place).resumes == {chat.chat_id: "t-7"}

    moved = replace(renamed, room="2")
    with_database(place, lambda database: ChatStore(database).save(moved))
    assert chats_of(place) == KeptChats(chats=(moved,))

    with_database(place, lambda database: ChatStore(database).remove(chat.chat_id))
    assert chats_of(place) == KeptChats()


def test_every_message_of_a_show_is_given_back_with_its_question_and_no_other_shows(
    place: Place,
) -> None:
    keep(place, SHOW)
    other = replace(SHOW, show_id=ShowId("show-2"))
    keep(place, other)
    first, later = a_question(1), a_question(2, first_at_utc_ms=5)
    write(place, asked(first, later), asked(a_question(3), show_id=other.show_id))
    more = Batch(show_id=SHOW.show_id, askers=[(ID, an_asker(8)), (ID, an_asker(7))])
    gone = Batch(
        show_id=SHOW.show_id, taken_back=[TakenBack(chat_id=CHAT, source_id=an_asker(1).source_id)]
    )
    write(place, more, gone)

    found = with_database(place, lambda database: QuestionStore(database).of_show(SHOW.show_id))

    still = (an_asker(7), an_asker(8))
    in_their_words = replace(first, text=still[0].text, askers=still)
    assert found == ((later, later.askers), (in_their_words, still))
