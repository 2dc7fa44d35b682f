"""Shops: what is asked of them, and how they do."""

from collections.abc import Awaitable, Callable, Mapping

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.surroundings import Parts
from studio.core.errors import Refused
from studio.core.ids import ConnectionId, SecretName
from studio.protocol.courier_messages import OrdersCame
from studio.protocol.trade_commands import ShopCommand
from studio.sales.connection import ConnectionReport, ConnectionSpec


class ShopDesk:
    """See the file."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {}

    async def carry_out(self, command: ShopCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        raise Refused(f"not built yet: {type(command).__name__}, for {by}")

    def connections(self) -> tuple[ConnectionSpec, ...]:
        """Return every shop, in the host's order."""
        return ()

    def cursors(self) -> Mapping[ConnectionId, str]:
        """Return up to where each shop's orders are kept."""
        return {}

    def reports(self) -> tuple[ConnectionReport, ...]:
        """Return how each shop does."""
        return ()

    async def orders_came(self, came: OrdersCame) -> None:
        """Take in orders, and have them kept; `OrdersKept` tells the courier so."""

    def shop_told(self, report: ConnectionReport) -> None:
        """Take in how a shop does."""

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show."""

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this."""

    def courier_left(self) -> None:
        """Take in that the courier is gone; another one arrives where one is wanted."""

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk."""
        return False

    async def close(self) -> None:
        """Write what is still owed."""
