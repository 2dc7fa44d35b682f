"""What the contract suite of the shops asks for: a stand-in, and what signs in to it.

A module beside this one registers a shop by a `CASE`; `tests/contracts/test_platforms.py` finds it
there by itself. What a shop has is told by its abilities; only what it has is tested.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from studio.core.ids import ConnectionId
from studio.platforms.port import Ability, Storefront
from studio.platforms.registry import open_storefront
from studio.sales.connection import ConnectionSpec, PlatformKind
from tests.fakes.fake_clock import FakeClock
from tests.servers.faulty_http import running
from tests.servers.shops.stand_in import NOW_MS, ShopStandIn, Ware

SHOP = ConnectionId("shop-1")


@dataclass(frozen=True, kw_only=True)
class PlatformCase:
    """A shop.

    Attributes:
        name: Of the case.
        kind: Of the shop.
        server: Makes the stand-in.
        options: Of the connection.
        secrets: That sign in.
        abilities: What it has.
        signs: Whether requests carry a signature with a moment in it.
        expires: Whether there is a token that expires.
        pages: So many products need three pages at least.
        tells_total: Whether a refund may be of a part.
    """

    name: str
    kind: PlatformKind
    server: Callable[[], ShopStandIn]
    options: Mapping[str, str] = field(default_factory=dict)
    secrets: Mapping[str, str]
    abilities: frozenset[Ability]
    signs: bool = False
    expires: bool = True
    pages: int = 110
    tells_total: bool = True


class HeldSecrets:
    """`ShopSecrets` in memory.

    Attributes:
        values: By what they are called.
    """

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values = dict(values)

    async def read(self, what: str) -> str:
        """See `ShopSecrets.read`."""
        return self.values.get(what, "")

    async def keep(self, what: str, value: str) -> None:
        """See `ShopSecrets.keep`."""
        self.values[what] = value


class Stage:
    """A stand-in that runs, and an adapter that was opened on it.

    Attributes:
        server: The stand-in.
        shop: The adapter.
        clock: The adapter's.
        secrets: That it reads.
    """

    def __init__(self, server: ShopStandIn, secrets: HeldSecrets) -> None:
        self.server = server
        self.secrets = secrets
        self.clock = FakeClock(utc_ms=NOW_MS)
        self.shop: Storefront

    def seconds_pass(self, seconds: int) -> None:
        """Let time pass, for both."""
        self.clock.advance(seconds * 1_000_000_000)
        self.server.now_ms += seconds * 1_000

    def stock_up(self, count: int = 1) -> None:
        """Have products to sell."""
        self.server.wares = [
            Ware(number=str(1_001 + place), name=f"Watch {place}") for place in range(count)
        ]


def spec_of(case: PlatformCase, address: str, **more: str) -> ConnectionSpec:
    """Return a connection to a stand-in."""
    return ConnectionSpec(
        connection_id=SHOP,
        kind=case.kind,
        name="A shop",
        address=address,
        options={**case.options, **more},
    )


@asynccontextmanager
async def staged(case: PlatformCase, *, wrong: str = "") -> AsyncIterator[Stage]:
    """Run a stand-in with an adapter.

    Args:
        case: Which.
        wrong: A secret that is another one; empty: all are right.
    """
    server = case.server()
    secrets = HeldSecrets(case.secrets)
    if wrong:
        kept = secrets.values[wrong]
        secrets.values[wrong] = kept[:-8] + "Zm9vYmE="
    stage = Stage(server, secrets)
    async with running(server):
        spec = spec_of(case, server.address, sign_in_address=server.address)
        stage.shop = await open_storefront(spec, secrets, stage.clock)
        try:
            yield stage
        finally:
            await stage.shop.aclose()
