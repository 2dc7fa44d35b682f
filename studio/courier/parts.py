"""Everything that the courier is made of, for errands: who adds a part adds a field."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from studio.courier.accounts import Accounts
from studio.courier.deliveries import Deliveries
from studio.courier.shops import Shops
from studio.courier.surroundings import Courier
from studio.courier.targets import Targets


class Part(Protocol):
    """Something in the courier that lasts."""

    async def served(self) -> None:
        """Take in that `Courier.serve` is another one; secrets may be others, too."""
        ...

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run for ever, by what it is called."""
        ...

    async def close(self) -> None:
        """Let go of everything."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierParts:
    """What the courier is made of.

    Attributes:
        courier: What all share.
        deliveries: Events to their receivers.
        shops: Shops that are asked for orders by themselves.
        accounts: Tokens, and signing in.
        targets: Broadcasts that platforms made.
    """

    courier: Courier
    deliveries: Deliveries
    shops: Shops
    accounts: Accounts
    targets: Targets

    def lasting(self) -> tuple[Part, ...]:
        """Return every part that lasts, in the order in which they are told things."""
        return (self.deliveries, self.shops, self.accounts, self.targets)


def parts_of(courier: Courier) -> CourierParts:
    """Return the parts of a courier that was just started."""
    accounts = Accounts(courier)
    return CourierParts(
        courier=courier,
        deliveries=Deliveries(courier),
        shops=Shops(courier),
        accounts=accounts,
        targets=Targets(courier, accounts),
    )
