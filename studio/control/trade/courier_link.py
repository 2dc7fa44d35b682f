"""The control room's line to the courier: platforms are talked to by a process of its own.

It is started when the first receiver, shop or account is there, or something is asked of one.
"""

import asyncio
import contextlib
import itertools
from typing import assert_never

from studio.control.child_link import ChildLink
from studio.control.trade.courier import ERRAND_WITHIN_S, CourierEars
from studio.control.trade.courier_process import CourierStarter
from studio.core.clock import Clock
from studio.core.errors import CourierUnavailable, ProtocolError, RefusedElsewhere
from studio.protocol.courier_errands import Errand, ErrandAnswer
from studio.protocol.courier_messages import (
    AccountExpired,
    Delivered,
    ErrandDone,
    ErrandFailed,
    OrdersCame,
    RunErrand,
    ShopTold,
    SignInTold,
    StockCame,
    TargetsTold,
    ToCourier,
)
from studio.protocol.frames import read_from_courier

_GONE = "what talks to platforms ended meanwhile; whether it was done is not known"


class CourierLink:
    """Keeps a connection to the one courier, once it is wanted; see `Courier`."""

    def __init__(self, ears: CourierEars, starter: CourierStarter, clock: Clock) -> None:
        self._ears = ears
        self._line = ChildLink("courier", self, starter, clock)
        self._told = asyncio.Event()
        self._numbers = itertools.count(1)
        self._errands: dict[int, asyncio.Future[ErrandAnswer]] = {}

    @property
    def connected(self) -> bool:
        """See `Courier.connected`."""
        return self._line.connected

    @property
    def runs(self) -> int:
        """See `Courier.runs`."""
        return self._line.runs

    def want(self) -> None:
        """See `Courier.want`."""
        self._line.want()

    async def run(self) -> None:
        """Keep a courier, once one is wanted, until cancelled; it ends with this."""
        await self._line.run()

    def post(self, order: ToCourier) -> None:
        """See `Courier.post`."""
        self._line.post(order)

    async def send(self, order: ToCourier) -> None:
        """See `Courier.send`."""
        await self._line.send(order)

    async def run_errand(
        self, errand: Errand, *, within_s: float = ERRAND_WITHIN_S
    ) -> ErrandAnswer:
        """See `Courier.run_errand`."""
        self.want()
        number = next(self._numbers)
        answer: asyncio.Future[ErrandAnswer] = asyncio.get_running_loop().create_future()
        self._errands[number] = answer
        try:
            async with asyncio.timeout(within_s):
                await self._told.wait()  # else it would not know yet what it is asked about
                self.post(RunErrand(errand_id=number, errand=errand))
                return await answer
        except ProtocolError as error:
            raise CourierUnavailable(f"it can't be asked that: {error}") from error
        except TimeoutError:
            raise CourierUnavailable(f"no answer within {within_s:g} s") from None
        finally:
            self._errands.pop(number, None)
            answer.cancel()

    # --- for the line --------------------------------------------------------------------------

    def child_came(self) -> None:
        """See `ChildEars.child_came`."""

    async def tell_child(self) -> None:
        """See `ChildEars.tell_child`."""
        await self._ears.courier_arrived()
        self._told.set()

    async def take_frame(self, body: bytes) -> None:
        """See `ChildEars.take_frame`."""
        message = read_from_courier(body)
        match message:
            case Delivered():
                await self._ears.delivered(message)
            case OrdersCame():
                await self._ears.orders_came(message)
            case StockCame():
                self._ears.stock_came(message)
            case ShopTold(report=report):
                self._ears.shop_told(report)
            case SignInTold():
                await self._ears.sign_in_told(message)
            case AccountExpired(account_id=account_id):
                await self._ears.account_expired(account_id)
            case TargetsTold(targets=targets):
                self._ears.targets_told(targets)
            case ErrandDone(errand_id=number, answer=answer):
                with contextlib.suppress(KeyError, asyncio.InvalidStateError):
                    self._errands[number].set_result(answer)
            case ErrandFailed(errand_id=number, code=code, text=text):
                with contextlib.suppress(KeyError, asyncio.InvalidStateError):
                    self._errands[number].set_exception(RefusedElsewhere(text, code=code))
            case _:
                assert_never(message)

    def child_left(self) -> None:
        """See `ChildEars.child_left`."""
        self._told.clear()
        for answer in self._errands.values():
            if not answer.done():
                answer.set_exception(CourierUnavailable(_GONE))
        self._ears.courier_left()

    def child_failed(self, failures: int) -> None:
        """See `ChildEars.child_failed`."""
