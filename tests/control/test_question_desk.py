"""However slow the disk is: what people do is told at once, and each show counts its own."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import cast

from studio.control.question_desk import QuestionDesk, Tell
from studio.control.question_keeper import QuestionKeeper
from studio.core.clock import SystemClock
from studio.core.ids import ShowId
from studio.questions.answers import Doer, Step, set_status
from studio.questions.desk import DeskState
from studio.questions.question import Question, Status
from studio.storage.question_store import Batch, QuestionStore
from tests.builders import a_question
from tests.control.listener_links import until
from tests.control.question_rooms import ID

CROWDED = ShowId("show-crowded")


@dataclass
class SlowStore:
    """Has one question, and writes when it is let.

    Attributes:
        may_write: Lets it write.
        may_list: Lets it say how many are stored.
    """

    may_write: asyncio.Event = field(default_factory=asyncio.Event)
    may_list: asyncio.Event = field(default_factory=asyncio.Event)

    async def load(self, _show_id: ShowId) -> DeskState:
        """See `QuestionStore.load`."""
        return DeskState(questions={ID: a_question(1)})

    async def keep(self, _batch: Batch) -> bool:
        """See `QuestionStore.keep`."""
        await self.may_write.wait()
        return True

    async def on_disk(self) -> None:
        """See `QuestionStore.on_disk`."""

    async def listed(
        self, show_id: ShowId, _statuses: Sequence[Status], *, most: int
    ) -> tuple[tuple[Question, ...], int]:
        """See `QuestionStore.listed`: the crowded show has many."""
        del most
        await self.may_list.wait()
        return (), 9_000 if show_id == CROWDED else 1


def put_off(state: DeskState, doer: Doer) -> Step:
    return set_status(state, ID, Status.LATER, doer)


@asynccontextmanager
async def a_running_desk(store: SlowStore, told: list[str]) -> AsyncIterator[QuestionDesk]:
    """Run a desk and its keeper; `told` is what it tells."""
    kept_in = cast(QuestionStore, store)
    keeper = QuestionKeeper(kept_in, lambda _number, _in_memory: None)
    desk = QuestionDesk(
        kept_in,
        keeper,
        SystemClock(),
        Tell(opened=lambda: told.append("opened"), changed=lambda: told.append("changed")),
    )
    running = [asyncio.create_task(desk.run()), asyncio.create_task(keeper.run())]
    try:
        yield desk
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def test_what_somebody_does_is_told_before_the_disk_has_it() -> None:
    async def story() -> None:
        store, told = SlowStore(), list[str]()
        async with a_running_desk(store, told) as desk:
            desk.open_show(ShowId("show-1"))
            await until(lambda: told == ["opened"])

            change = asyncio.create_task(desk.change(ID, put_off, by="Ana"))

            await until(lambda: told == ["opened", "changed"])
            assert not change.done()
            assert desk.state.questions[ID].status is Status.LATER
            store.may_write.set()
            await change

    asyncio.run(story())


def test_a_show_is_not_counted_for_another_that_is_opened_meanwhile() -> None:
    async def story() -> None:
        store, told = SlowStore(), list[str]()
        async with a_running_desk(store, told) as desk:
            desk.open_show(CROWDED)
            await until(lambda: told == ["opened"])
            desk.state = replace(desk.state, some_rest=True, resting=4_000)
            counting = asyncio.create_task(desk.count_resting())
            await asyncio.sleep(0)
            desk.open_show(ShowId("show-fresh"))
            await until(lambda: told == ["opened", "opened"])

            store.may_list.set()
            await counting

            assert (desk.show_id, desk.state.resting) == ("show-fresh", 0)
            assert told == ["opened", "opened"]

    asyncio.run(story())


def test_what_rests_is_counted_anew() -> None:
    async def story() -> None:
        store, told = SlowStore(), list[str]()
        store.may_list.set()
        async with a_running_desk(store, told) as desk:
            desk.open_show(CROWDED)
            await until(lambda: told == ["opened"])
            desk.state = replace(desk.state, some_rest=True, resting=4_000)

            await desk.count_resting()

            assert desk.state.resting == 9_000 - 1
            assert told == ["opened", "changed"]

    asyncio.run(story())
