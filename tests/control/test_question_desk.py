"""What people do with a question is told at once, however slow the disk is."""

import asyncio
from dataclasses import dataclass
from typing import cast

from studio.control.question_desk import QuestionDesk, Tell
from studio.control.question_keeper import QuestionKeeper
from studio.core.clock import SystemClock
from studio.core.ids import ShowId
from studio.questions.answers import Doer, Step, set_status
from studio.questions.desk import DeskState
from studio.questions.question import Status
from studio.storage.question_store import Batch, QuestionStore
from tests.builders import a_question
from tests.control.listener_links import until
from tests.control.question_rooms import ID


@dataclass
class SlowStore:
    """Has one question, and writes when it is let.

    Attributes:
        may_write: Lets it write.
    """

    may_write: asyncio.Event

    async def load(self, _show_id: ShowId) -> DeskState:
        """See `QuestionStore.load`."""
        return DeskState(questions={ID: a_question(1)})

    async def keep(self, _batch: Batch) -> bool:
        """See `QuestionStore.keep`."""
        await self.may_write.wait()
        return True

    async def on_disk(self) -> None:
        """See `QuestionStore.on_disk`."""


def put_off(state: DeskState, doer: Doer) -> Step:
    return set_status(state, ID, Status.LATER, doer)


def test_what_somebody_does_is_told_before_the_disk_has_it() -> None:
    async def story() -> None:
        store = SlowStore(asyncio.Event())
        told: list[str] = []
        keeper = QuestionKeeper(cast(QuestionStore, store), lambda _number, _in_memory: None)
        desk = QuestionDesk(
            cast(QuestionStore, store),
            keeper,
            SystemClock(),
            Tell(opened=lambda: told.append("opened"), changed=lambda: told.append("changed")),
        )
        running = [asyncio.create_task(desk.run()), asyncio.create_task(keeper.run())]
        desk.open_show(ShowId("show-1"))
        await until(lambda: told == ["opened"])

        change = asyncio.create_task(desk.change(ID, put_off, by="Ana"))

        await until(lambda: told == ["opened", "changed"])
        assert not change.done()
        assert desk.state.questions[ID].status is Status.LATER
        store.may_write.set()
        await change
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    asyncio.run(story())
