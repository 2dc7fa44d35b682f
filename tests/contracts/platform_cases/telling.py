"""Telling a story about a shop, and getting out of it what is asked for."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from importlib import import_module
from pathlib import Path
from typing import TypeVar

import pytest

from studio.core.errors import PlatformError
from studio.platforms.port import Ability
from studio.sales.order import Order, Refund
from tests.contracts.platform_cases.case import PlatformCase, Stage, staged
from tests.waiting import LONG_S

CASES_FOLDER = Path(__file__).parent
MOST_TURNS = 200
NO_CASES = {"case", "telling"}

T = TypeVar("T")


def _cases() -> list[PlatformCase]:
    names = sorted(path.stem for path in CASES_FOLDER.glob("*.py") if path.stem not in NO_CASES)
    return [import_module(f"tests.contracts.platform_cases.{name}").CASE for name in names]


def having(
    *abilities: Ability, wanted: Callable[[PlatformCase], bool] = lambda _: True
) -> pytest.MarkDecorator:
    """Return the mark that runs a test with every shop that has these abilities."""
    fitting = [c for c in _cases() if c.abilities.issuperset(abilities) and wanted(c)]
    return pytest.mark.parametrize("case", fitting, ids=[case.name for case in fitting])


def run(story: Coroutine[object, object, T]) -> T:
    """Run a story to its end, within a time that is far too long."""
    return asyncio.run(asyncio.wait_for(story, LONG_S))


def tell(case: PlatformCase, story: Callable[[Stage], Awaitable[T]], *, wrong: str = "") -> T:
    """Run a story on a stage, and return what comes of it."""

    async def whole() -> T:
        async with staged(case, wrong=wrong) as stage:
            return await story(stage)

    return run(whole())


async def all_orders(stage: Stage, cursor: str) -> tuple[list[Order], list[Refund], str]:
    """Ask on until there is no more, keeping everything."""
    orders: list[Order] = []
    refunds: list[Refund] = []
    for _ in range(MOST_TURNS):
        page = await stage.shop.orders(cursor)
        orders += page.orders
        refunds += page.refunds
        cursor = page.cursor
        stage.shop.orders_kept()
        if not page.more:
            return orders, refunds, cursor
    raise AssertionError("there is always more")


async def refusal(asked: Awaitable[object]) -> PlatformError:
    """Return how something was refused."""
    with pytest.raises(PlatformError) as caught:
        await asked
    return caught.value
