"""What was heard is written once the database lets it, whole, in order, and thanked for after."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.control import question_keeper
from studio.control.question_keeper import (
    ASKERS_AT_ONCE,
    MOST_ASKERS_KEPT,
    QUESTIONS_AT_ONCE,
)
from studio.core.ids import QuestionId, ShowId
from studio.protocol.listener_messages import Heard
from studio.questions.desk import receive
from studio.questions.message import TakenBack
from tests.builders import NOW_UTC_MS, a_question
from tests.control.kept_questions import CHAT, SHOW, Story, asking, opening


def test_several_heard_together_are_one_piece_and_thanked_for_at_once() -> None:
    async def story() -> None:
        it = Story()
        it.hear(opening(1))
        it.hear(opening(2))

        assert await it.keeper.write_owed()

        assert it.store.batches == [(2, 2)]
        assert (it.told, it.store.resumes) == ([(2, False)], {CHAT: "seq-2"})

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_nobody_is_thanked_for_what_a_power_cut_could_take_away() -> None:
    async def story() -> None:
        it = Story()
        it.store.disk_trouble = "the disk can't be written"
        it.hear(opening(1))

        assert not await it.keeper.write_owed()
        assert it.store.batches == [(1, 1)]
        assert it.told == [(1, True)]

        it.store.disk_trouble = ""
        it.store.power.clear()
        writing = asyncio.create_task(it.keeper.write_owed())
        for _ in range(10):
            await asyncio.sleep(0)
        assert it.told == [(1, True)]

        it.store.power.set()
        assert await writing
        assert it.told == [(1, True), (1, False)]
        assert list(it.store.askers) == ["m-1"]

    asyncio.run(story())


def test_what_comes_while_it_is_written_is_thanked_for_when_it_is_written_itself() -> None:
    async def story() -> None:
        it = Story()

        async def more() -> None:
            if it.number == 1:
                it.hear(opening(2))

        it.store.slow = more
        it.hear(opening(1))

        assert await it.keeper.write_owed()

        assert it.told == [(1, False), (2, False)]

    asyncio.run(story())


def test_pieces_are_small_and_where_a_chat_was_left_goes_with_the_last() -> None:
    async def story() -> None:
        it = Story()
        it.hear(opening(*range(1, QUESTIONS_AT_ONCE * 2)))
        it.hear(Heard(number=0, resumes={CHAT: "seq-end"}))

        async def look() -> None:
            done = sum(askers for _, askers in it.store.batches)
            assert it.store.resumes == {}
            assert not it.told or done

        it.store.slow = look
        assert await it.keeper.write_owed()

        most_questions, most_askers = map(max, zip(*it.store.batches, strict=True))
        assert (most_questions, most_askers) == (QUESTIONS_AT_ONCE, ASKERS_AT_ONCE)
        assert len(it.store.askers) == QUESTIONS_AT_ONCE * 2 - 1
        assert it.store.resumes == {CHAT: "seq-end"}

    asyncio.run(story())


def test_what_somebody_waits_for_is_written_before_what_a_crowd_asks() -> None:
    async def story() -> None:
        it = Story()
        it.hear(opening(*range(1, 2 * QUESTIONS_AT_ONCE)))
        last = QuestionId(f"question-{2 * QUESTIONS_AT_ONCE - 1}")
        waiting = asyncio.create_task(it.keeper.until_kept(last))
        await asyncio.sleep(0)
        seen: list[bool] = []

        async def look() -> None:
            seen.append(waiting.done())

        it.store.slow = look
        assert await it.keeper.write_owed()

        assert await waiting
        assert it.store.batches[0] == (1, 0)
        assert seen[:1] == [False]
        assert all(seen[2:])
        assert len(it.store.askers) == 2 * QUESTIONS_AT_ONCE - 1
        assert it.told == [(1, False)]

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_what_somebody_waits_for_and_could_not_be_written_is_written_later() -> None:
    async def story() -> None:
        it = Story()
        it.hear(opening(1, 2))
        it.store.trouble = "the disk is full"
        waiting = asyncio.create_task(it.keeper.until_kept(QuestionId("question-2")))
        await asyncio.sleep(0)
        assert not await it.keeper.write_owed()

        it.store.trouble = ""
        assert await it.keeper.write_owed()

        assert not await waiting  # it said that it was kept in memory only
        assert it.store.questions.keys() == {"question-1", "question-2"}

    asyncio.run(story())


def test_of_what_thousands_ask_the_first_hundreds_are_kept_and_all_are_counted() -> None:
    async def story() -> None:
        it = Story()
        it.hear(opening(1))
        for first in range(2, 2_002, 100):
            it.hear(asking(1, *range(first, first + 100)))

        assert await it.keeper.write_owed()

        assert it.store.questions[QuestionId("question-1")].asked == 2_001
        assert MOST_ASKERS_KEPT <= len(it.store.askers) < MOST_ASKERS_KEPT + 100

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_questions_of_a_show_that_was_removed_hold_nothing_up() -> None:
    async def story() -> None:
        it = Story()
        it.hear(opening(1), ShowId("show-gone"))
        it.hear(opening(2))

        assert await it.keeper.write_owed()

        assert list(it.store.questions) == [QuestionId("question-2")]
        assert it.told == [(1, False), (2, False)]

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_a_question_of_an_earlier_show_that_was_removed_meanwhile_is_forgotten() -> None:
    async def story() -> None:
        it = Story()
        it.keeper.changed_alone(ShowId("show-gone"), a_question(1), None)

        assert await it.keeper.write_owed()

        assert not it.store.questions
        assert not it.keeper.trouble

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
@pytest.mark.parametrize("earlier", ["show-gone", "show-earlier"])
def test_questions_of_a_show_that_is_not_written_yet_wait_for_it(earlier: str) -> None:
    async def story() -> None:
        it = Story()
        it.store.shows = {ShowId("show-earlier")}
        it.hear(opening(1))
        it.keeper.changed_alone(ShowId(earlier), a_question(7), None)
        it.hear(opening(2))

        assert not await it.keeper.write_owed()
        assert it.keeper.trouble
        it.store.shows.add(SHOW)

        assert await it.keeper.write_owed()
        assert list(it.store.askers) == ["m-1", "m-2"]
        assert not it.keeper.trouble

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_a_database_that_fails_holds_nobody_up_and_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(question_keeper, "RETRY_AFTER_S", 0.01)

    async def story() -> None:
        it = Story()
        it.store.trouble = "the disk is full"
        running = asyncio.create_task(it.keeper.run())
        it.hear(opening(1))
        async with asyncio.timeout(10):
            while not it.keeper.trouble:  # noqa: ASYNC110 - it has no event
                await asyncio.sleep(0.001)
            await it.keeper.until_written(within_s=60.0)  # waits for no database that fails
        it.hear(opening(2))
        assert it.told[-1] == (2, True)

        it.store.trouble = ""

        async with asyncio.timeout(10):
            while it.told[-1] != (2, False):  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.001)
        assert sorted(it.store.askers) == ["m-1", "m-2"]
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_a_piece_that_takes_long_is_waited_for_and_never_written_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(question_keeper, "WAITS_AT_MOST_S", 0.01)

    async def story() -> None:
        it = Story()
        done, begun = asyncio.Event(), 0

        async def slowly() -> None:
            nonlocal begun
            begun += 1
            await done.wait()

        it.store.slow = slowly
        it.hear(opening(1))

        assert not await it.keeper.write_owed()
        assert not await it.keeper.write_owed()
        assert (begun, it.told[-1]) == (1, (1, True))
        done.set()

        assert await it.keeper.write_owed()
        assert (begun, it.store.batches, it.told[-1]) == (1, [(1, 1)], (1, False))

    asyncio.run(story())


def test_what_was_taken_back_goes_in_small_pieces_and_before_what_was_asked_after() -> None:
    async def story() -> None:
        it = Story()
        it.hear(opening(1))
        gone = tuple(TakenBack(chat_id=CHAT, source_id=f"m-{n}") for n in range(1, 121))
        it.hear(Heard(number=0, taken_back=gone))
        it.hear(opening(3000))

        assert await it.keeper.write_owed()

        assert it.store.taken_back == [50, 50, 20]
        assert list(it.store.askers) == ["m-3000"]
        assert it.told == [(3, False)]

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_nothing_is_written_while_the_desk_is_not_known() -> None:
    async def story() -> None:
        it = Story()
        it.keeper.hold()
        running = asyncio.create_task(it.keeper.run())
        it.hear(opening(1))
        await asyncio.sleep(0.02)
        assert it.store.batches == []

        it.keeper.let_go()
        await it.keeper.until_written(within_s=10.0)

        assert it.told == [(1, False)]
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    asyncio.run(story())


numbers = st.integers(1, 5)
viewers = st.integers(10, 60)
heards = (
    st.builds(opening, numbers)
    | st.builds(lambda n, v: asking(n, *v), numbers, st.lists(viewers, min_size=1, max_size=5))
    | st.builds(
        lambda v: Heard(
            number=0, taken_back=(TakenBack(chat_id=CHAT, source_id=f"m-{v}"),), messages=1
        ),
        viewers,
    )
)
steps = st.lists(heards | st.sampled_from(["fail", "heal", "write"]), max_size=30)


@given(steps)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("caplog")
def test_whatever_fails_in_between_the_end_is_what_the_desk_holds(
    story: list[Heard | str],
) -> None:
    async def told() -> None:
        it = Story()
        kept: dict[str, None] = {}
        for step in story:
            if isinstance(step, Heard):
                before = it.desk
                it.hear(step)
                received = receive(before, step, now_utc_ms=NOW_UTC_MS)
                kept |= {asker.source_id: None for _, asker in received.askers}
                for taken in step.taken_back:
                    kept.pop(taken.source_id, None)
            elif step == "write":
                await it.keeper.write_owed()
            else:
                it.store.trouble = "broken" if step == "fail" else ""
        it.store.trouble = ""

        assert await it.keeper.write_owed()

        assert it.store.questions == it.desk.questions
        assert set(it.store.askers) == set(kept)
        if it.number:
            assert it.told[-1] == (it.number, False)
            assert it.store.count is not None
            assert it.store.count.messages == it.desk.messages

    asyncio.run(told())


@pytest.mark.usefixtures("caplog")
def test_a_question_s_event_is_written_with_it_once_however_often_that_is_tried() -> None:
    async def story() -> None:
        it = Story()
        it.store.trouble = "the disk is full"
        it.hear(opening(1, 2))
        assert not await it.keeper.write_owed()
        it.store.trouble = ""
        it.hear(asking(1, 7))

        assert await it.keeper.write_owed()
        it.hear(asking(2, 8))
        assert await it.keeper.write_owed()

        assert it.store.asked == ["question-1", "question-2"]

    asyncio.run(story())
