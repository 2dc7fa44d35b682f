"""With another show, what was read for the one before is told for that one."""

import asyncio

import pytest

from studio.protocol.listener_messages import HearTyped, Recall
from tests.builders import a_message
from tests.listener.services import a_service

pytestmark = pytest.mark.usefixtures("caplog")


def test_what_was_read_before_another_show_is_told_for_the_desk_before() -> None:
    async def story() -> None:
        async with a_service() as (room, _):
            await room.until_ready()
            room.post(Recall(forget=True, desk=1))
            room.post(HearTyped(message=a_message(1)))
            room.post(Recall(forget=True, desk=2))
            room.post(HearTyped(message=a_message(2)))

            await room.until(lambda: len(room.opened) == 2)

            told = [(heard.desk, len(heard.opened), len(heard.asked)) for heard in room.heards]
            assert told == [(1, 1, 0), (2, 1, 0)]

    asyncio.run(story())


def test_parts_of_a_desk_that_was_left_are_not_known_any_more() -> None:
    async def story() -> None:
        async with a_service() as (room, _):
            await room.until_ready()
            room.post(Recall(forget=True, desk=1))
            room.post(HearTyped(message=a_message(1)))
            await room.until(lambda: room.opened)
            room.post(Recall(forget=True, desk=2))
            room.post(Recall(questions=tuple(room.opened), desk=1))
            room.post(HearTyped(message=a_message(2)))

            await room.until(lambda: len(room.heards) == 2)

            assert (room.heards[-1].desk, len(room.heards[-1].opened)) == (2, 1)

    asyncio.run(story())
