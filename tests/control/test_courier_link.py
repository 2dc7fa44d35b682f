"""Errands have one answer, whatever becomes of the courier, which knows first whom it serves."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from studio.control import child_link
from studio.control.trade.courier_link import CourierLink
from studio.core.clock import SystemClock
from studio.core.errors import CourierUnavailable, RefusedElsewhere
from studio.core.ids import AccountId, SinkId
from studio.outbox.sink import SinkKind, SinkSpec
from studio.protocol.courier_errands import Carried, CheckSink
from studio.protocol.courier_messages import (
    AccountExpired,
    Delivered,
    OrdersCame,
    RunErrand,
    Serve,
    SignInTold,
    StockCame,
    TargetsTold,
)
from studio.protocol.trade_reports import TargetHealth
from studio.sales.connection import ConnectionReport
from tests.control.listener_links import until
from tests.fakes.fake_courier import FakeCouriers

ERRAND = CheckSink(
    sink=SinkSpec(sink_id=SinkId("shop"), kind=SinkKind.FILE, name="x", address="/x")
)


class Ears:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.link: CourierLink | None = None
        self.told: list[object] = []
        self.left = 0

    async def courier_arrived(self) -> None:
        """See `CourierEars`."""
        assert self.link is not None
        await self.link.send(Serve(rehearsal=True))

    def courier_left(self) -> None:
        """See `CourierEars`."""
        self.left += 1

    async def delivered(self, delivered: Delivered) -> None:
        """See `CourierEars`."""
        self.told.append(delivered)

    async def orders_came(self, came: OrdersCame) -> None:
        """See `CourierEars`."""
        self.told.append(came)

    def stock_came(self, came: StockCame) -> None:
        """See `CourierEars`."""
        self.told.append(came)

    def shop_told(self, report: ConnectionReport) -> None:
        """See `CourierEars`."""
        self.told.append(report)

    async def sign_in_told(self, told: SignInTold) -> None:
        """See `CourierEars`."""
        self.told.append(told)

    async def account_expired(self, account_id: AccountId) -> None:
        """See `CourierEars`."""
        self.told.append(account_id)

    def targets_told(self, targets: tuple[TargetHealth, ...]) -> None:
        """See `CourierEars`."""
        self.told.append(targets)


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_link, "WAITS_S", (0.0,))


@contextlib.asynccontextmanager
async def a_link(starter: FakeCouriers) -> AsyncIterator[tuple[CourierLink, Ears]]:
    ears = Ears()
    link = ears.link = CourierLink(ears, starter, SystemClock())
    running = asyncio.create_task(link.run())
    try:
        yield link, ears
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def test_an_errand_starts_a_courier_which_knows_whom_it_serves_before_it_goes() -> None:
    async def story() -> None:
        starter = FakeCouriers()
        async with a_link(starter) as (link, _):
            assert (starter.runs, link.connected) == ([], False)

            assert await link.run_errand(ERRAND) == Carried()

            assert [type(order) for order in starter.runs[0].orders] == [Serve, RunErrand]

    asyncio.run(story())


def test_a_refusal_is_passed_on_with_its_word() -> None:
    async def story() -> None:
        starter = FakeCouriers()
        async with a_link(starter) as (link, _):
            await link.run_errand(ERRAND)
            starter.runs[0].answer = lambda _errand: ("signed_out", "Sign in again.")

            with pytest.raises(RefusedElsewhere, match="Sign in again") as raised:
                await link.run_errand(ERRAND)

            assert raised.value.reason_code == "signed_out"

    asyncio.run(story())


def test_what_takes_too_long_is_given_up_and_a_late_answer_harms_nobody() -> None:
    async def story() -> None:
        starter = FakeCouriers()
        async with a_link(starter) as (link, _):
            await link.run_errand(ERRAND)
            starter.runs[0].answers = False

            with pytest.raises(CourierUnavailable, match="no answer"):
                await link.run_errand(ERRAND, within_s=0.05)

            starter.runs[0].answers = True
            assert await link.run_errand(ERRAND) == Carried()

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_an_errand_of_a_courier_that_dies_is_not_done_twice() -> None:
    async def story() -> None:
        starter = FakeCouriers()
        async with a_link(starter) as (link, ears):
            await link.run_errand(ERRAND)
            starter.runs[0].answers = False
            going = asyncio.create_task(link.run_errand(ERRAND))
            await until(lambda: len(starter.runs[0].told(RunErrand)) == 2)

            starter.runs[0].kill()

            with pytest.raises(CourierUnavailable, match="not known"):
                await going
            await until(lambda: len(starter.runs) == 2 and link.connected)
            assert ears.left == 1
            assert await link.run_errand(ERRAND) == Carried()
            assert len(starter.runs[1].told(RunErrand)) == 1

    asyncio.run(story())


def test_what_it_says_is_told() -> None:
    async def story() -> None:
        starter = FakeCouriers()
        async with a_link(starter) as (link, ears):
            await link.run_errand(ERRAND)
            delivered = Delivered(sink_id=SinkId("shop"), batch=1, outcomes=())

            starter.runs[0].say(delivered)
            starter.runs[0].say(AccountExpired(account_id=AccountId("account-1")))
            starter.runs[0].say(TargetsTold(targets=()))

            await until(lambda: ears.told == [delivered, "account-1", ()])

    asyncio.run(story())
