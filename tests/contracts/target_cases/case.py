"""What the contract suite of stream targets asks for: a stand-in, and what it says when.

A module beside this one registers a platform by a `CASE`; `tests/contracts/test_targets.py` finds
it there by itself.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from studio.core.errors import PlatformError
from studio.core.ids import AccountId
from studio.platforms.targets.port import Ability, StreamTarget
from studio.platforms.targets.registry import API_ADDRESS, open_target
from studio.sales.account import Account, Application, Provider
from tests.fakes.fake_clock import FakeClock
from tests.servers.faulty_http import Said, running
from tests.servers.targets.target_server import CHANNEL, CLIENT_ID, TOKEN, TargetServer


@dataclass(frozen=True, kw_only=True)
class Complained:
    """How a platform words a failure, and what is made of it.

    Attributes:
        at: `METHOD /path`, from its beginning.
        said: What it says.
        kind: Which error it becomes.
        code: Its reason.
    """

    at: str
    said: Said
    kind: type[PlatformError]
    code: str


@dataclass(frozen=True, kw_only=True)
class TargetCase:
    """A platform.

    Attributes:
        name: Of the case.
        provider: Of the account.
        server: Makes the stand-in.
        url: Where streams go.
        watch_url: Where viewers see the first broadcast.
        abilities: What it can do.
        waits: Its word while nothing is sent.
        live: Its word while it is live.
        over: Its word when it is over.
        issue: Lets the stand-in find something wrong with the stream.
        complaints: Failures of making, in its own words.
    """

    name: str
    provider: Provider
    server: Callable[[], TargetServer]
    url: str
    watch_url: str
    abilities: frozenset[Ability]
    waits: str
    live: str
    over: str
    issue: Callable[[TargetServer, str], None] | None = None
    complaints: Mapping[str, Complained] = field(default_factory=dict)


@dataclass(kw_only=True)
class TargetStage:
    """A stand-in that runs, and an adapter for it.

    Attributes:
        server: The stand-in.
        target: The adapter.
        token: What the account has.
    """

    server: TargetServer
    target: StreamTarget
    token: str = TOKEN


def account_of(case: TargetCase, address: str) -> Account:
    """Return the account of a host there."""
    return Account(
        account_id=AccountId("account-1"),
        provider=case.provider,
        subject=CHANNEL,
        name="A host",
        scopes=(),
        application=Application(
            provider=case.provider, client_id=CLIENT_ID, options={API_ADDRESS: address}
        ),
        linked_at_utc_ms=0,
    )


@asynccontextmanager
async def on_stage(case: TargetCase, *, token: str = TOKEN) -> AsyncIterator[TargetStage]:
    """Run a stand-in for as long as the test needs it."""
    server = case.server()

    async def bearer() -> str:
        return token

    async with running(server):
        account = account_of(case, server.address)
        target = open_target(account, bearer, FakeClock(), rehearsal=True)
        try:
            yield TargetStage(server=server, target=target, token=token)
        finally:
            await target.aclose()
            await target.aclose()
    assert server.wrong == []
