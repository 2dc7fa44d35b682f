"""The courier as the desks see it."""

from collections.abc import Awaitable
from typing import Protocol

from studio.core.ids import AccountId
from studio.protocol.courier_errands import Errand, ErrandAnswer
from studio.protocol.courier_messages import (
    Delivered,
    OrdersCame,
    SignInTold,
    StockCame,
    ToCourier,
)
from studio.protocol.trade_reports import TargetHealth
from studio.sales.connection import ConnectionReport

ERRAND_WITHIN_S = 30.0


class Courier(Protocol):
    """The process that talks to platforms."""

    @property
    def connected(self) -> bool:
        """Whether there is one to talk to."""
        ...

    @property
    def runs(self) -> int:
        """How often one connected."""
        ...

    def want(self) -> None:
        """Have a courier from now on."""
        ...

    def post(self, order: ToCourier) -> None:
        """Tell it something if it is there."""
        ...

    async def send(self, order: ToCourier) -> None:
        """Tell it something long: wait until it has taken in most of it.

        Raises:
            OSError: It is gone.
        """
        ...

    async def run_errand(
        self, errand: Errand, *, within_s: float = ERRAND_WITHIN_S
    ) -> ErrandAnswer:
        """Have it do something, and wait for what comes of it; a courier is started for it.

        Raises:
            RefusedElsewhere: A platform said no, or can't be reached.
            CourierUnavailable: There is none, or it took too long.
        """
        ...


class CourierEars(Protocol):
    """Who is told what the courier says."""

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached everything it has to know."""
        ...

    def courier_left(self) -> None:
        """It is gone; another one is started where one is wanted."""
        ...

    def delivered(self, delivered: Delivered) -> Awaitable[None]:
        """Take in what came of a batch of events."""
        ...

    def orders_came(self, came: OrdersCame) -> Awaitable[None]:
        """Take in orders, and have them kept."""
        ...

    def stock_came(self, came: StockCame) -> None:
        """Take in what a shop has left."""
        ...

    def shop_told(self, report: ConnectionReport) -> None:
        """Take in how a shop does."""
        ...

    def sign_in_told(self, told: SignInTold) -> Awaitable[None]:
        """Take in how signing in goes."""
        ...

    def account_expired(self, account_id: AccountId) -> Awaitable[None]:
        """Take in that somebody has to sign in again."""
        ...

    def targets_told(self, targets: tuple[TargetHealth, ...]) -> None:
        """Take in what platforms say of their broadcasts."""
        ...
