"""Receipts: a sender is thanked when all it sent is kept, however messages are numbered."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from studio.chat.receipts import Receipts
from tests.chat.scripted_chat import run


async def is_kept(receipts: Receipts) -> bool:
    """Return whether all that was heard is in the database."""
    task = asyncio.ensure_future(receipts.until_kept())
    await asyncio.sleep(0)
    done = task.done()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return done


def test_what_is_told_later_is_waited_for() -> None:
    async def story() -> tuple[bool, bool, bool]:
        receipts = Receipts()
        receipts.heard()
        before = await is_kept(receipts)
        receipts.told(7)
        told = await is_kept(receipts)
        receipts.kept(7)
        return before, told, await is_kept(receipts)

    assert run(story()) == (False, False, True)


def test_whoever_waits_is_woken() -> None:
    async def story() -> None:
        receipts = Receipts()
        receipts.heard()
        receipts.told(1)
        waiting = asyncio.ensure_future(receipts.until_kept())
        await asyncio.sleep(0)
        receipts.kept(1)
        await waiting

    run(story())


def test_what_was_not_new_is_kept_with_the_message_before_it() -> None:
    async def story() -> bool:
        receipts = Receipts()
        receipts.heard()
        receipts.told(1)
        receipts.kept(1)
        receipts.heard()
        receipts.told(1)
        return await is_kept(receipts)

    assert run(story())


@given(steps=st.lists(st.sampled_from(["heard", "told", "told again", "kept"]), max_size=40))
def test_all_is_kept_exactly_when_its_number_is(steps: list[str]) -> None:
    async def story() -> None:
        receipts = Receipts()
        heard = number = kept = 0
        covered = {0: 0}
        receipts.kept(0)
        for step in steps:
            if step == "heard":
                receipts.heard()
                heard += 1
            elif step.startswith("told"):
                number += step == "told"
                covered[number] = heard
                receipts.told(number)
            else:
                kept = min(kept + 1, number)
                receipts.kept(kept)
            assert await is_kept(receipts) == (covered[kept] >= heard)

    run(story())
