"""A courier's broadcasts, on a stand-in and on the studio's own platform."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from studio.core import keychain
from studio.core.clock import SystemClock
from studio.core.ids import AccountId, DestinationId, SecretName, ShowId
from studio.courier import targets
from studio.courier.errands import run_errand
from studio.courier.parts import CourierParts, parts_of
from studio.courier.surroundings import Courier
from studio.platforms.accounts.tokens import Tokens, kept_text
from studio.protocol.courier_errands import (
    BroadcastMade,
    EndBroadcast,
    MakeBroadcast,
)
from studio.protocol.courier_messages import (
    AccountExpired,
    ErrandDone,
    ErrandFailed,
    FromCourier,
    RunErrand,
    Serve,
    TargetsTold,
)
from studio.protocol.trade_reports import TargetHealth
from studio.sales.account import Account, Application, Provider, secret_of_account
from studio.sales.broadcast import Broadcast
from tests.contracts.target_cases.case import account_of
from tests.contracts.target_cases.youtube import CASE
from tests.local_platform.test_ingest import a_link, send_show
from tests.servers.faulty_http import Fault, running
from tests.servers.local_platform import LocalPlatform
from tests.servers.targets.target_server import TOKEN
from tests.servers.targets.youtube_server import YouTubeServer
from tests.waiting import LONG_S

WHOSE = AccountId("account-1")
PLACE = DestinationId("account-1")
SECRET = SecretName("stream-1")
MAKE = MakeBroadcast(
    account_id=WHOSE,
    destination_id=PLACE,
    secret_name=SECRET,
    title="A show",
    privacy="unlisted",
    starts_at_utc_ms=0,
    fps=30,
    width_px=720,
    height_px=1280,
)


class Room:
    """The control room's side.

    Attributes:
        parts: Of the courier.
        told: What it said of broadcasts.
        expired: Who has to sign in again.
        keyring: What is kept.
    """

    def __init__(self, account: Account, keyring: dict[str, str]) -> None:
        self.account = account
        self.keyring = keyring
        self.told: list[TargetHealth] = []
        self.expired: list[AccountId] = []
        self._more = asyncio.Event()
        self.courier = Courier(clock=SystemClock(), send=self._hear)
        self.parts: CourierParts = parts_of(self.courier)

    async def _hear(self, message: FromCourier) -> None:
        if isinstance(message, TargetsTold):
            self.told += message.targets
        if isinstance(message, AccountExpired):
            self.expired.append(message.account_id)
        self._more.set()

    async def serve(self, *broadcasts: Broadcast) -> None:
        """Say whom the courier serves."""
        self.courier.serve = Serve(accounts=(self.account,), broadcasts=broadcasts, rehearsal=True)
        for part in self.parts.lasting():
            await part.served()

    async def run(self, errand: MakeBroadcast | EndBroadcast) -> ErrandDone | ErrandFailed:
        """Run an errand."""
        return await run_errand(self.parts, RunErrand(errand_id=1, errand=errand))

    async def make(self) -> Broadcast:
        """Have a broadcast made."""
        done = await self.run(MAKE)
        assert isinstance(done, ErrandDone), done
        assert isinstance(done.answer, BroadcastMade)
        assert done.answer.key == ""
        return Broadcast(
            destination_id=PLACE,
            account_id=WHOSE,
            handle=done.answer.handle,
            show_id=ShowId("show-1"),
            made_at_utc_ms=0,
        )

    async def until(self, true: Callable[[TargetHealth], object]) -> TargetHealth:
        """Wait for something to be told."""
        async with asyncio.timeout(LONG_S):
            while not (self.told and true(self.told[-1])):
                self._more.clear()
                await self._more.wait()
        return self.told[-1]


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Have a keyring that works, with an account's token in it."""
    kept: dict[str, str] = {secret_of_account(WHOSE): kept_text(Tokens(access=TOKEN))}
    monkeypatch.setattr(keychain, "_forms_of_secrets", {})
    monkeypatch.setattr(keychain, "save_key", lambda name, key: kept.update({name: key}))
    monkeypatch.setattr(keychain, "read_key", kept.get)
    monkeypatch.setattr(targets, "LOOK_EVERY_S", 0.05)
    monkeypatch.setattr(targets, "LOOK_SOON_S", 0.02)
    return kept


@asynccontextmanager
async def at_work(account: Account, keyring: dict[str, str]) -> AsyncIterator[Room]:
    """Run the part for as long as the test needs it."""
    room = Room(account, keyring)
    await room.serve()
    (work,) = room.parts.targets.work().values()
    watching = asyncio.ensure_future(work())
    try:
        yield room
        assert not watching.done()
    finally:
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)


def test_a_broadcast_is_made_looked_at_and_ended(keyring: dict[str, str]) -> None:
    async def story() -> None:
        server = YouTubeServer()
        server.auto_starts = False
        async with running(server), at_work(account_of(CASE, server.address), keyring) as room:
            broadcast = await room.make()
            key = keyring[SECRET]

            await room.serve(broadcast)
            waiting = await room.until(lambda told: told.state == "ready")
            server.begin_sending(key)
            live = await room.until(lambda told: told.state == "live")
            server.fault = Fault.BUSY
            lost = await room.until(lambda told: told.state == "unknown")
            server.fault = None
            await room.until(lambda told: told.state == "live")
            done = await room.run(EndBroadcast(broadcast=broadcast))

            assert (waiting.health, live.health) == ("no_data", "good")
            assert lost.issues == ("YouTube answered 500",)
            assert isinstance(done, ErrandDone)
            assert server.states() == ["complete"]
            assert key not in f"{room.told} {keychain.masked(key)}"

    asyncio.run(asyncio.wait_for(story(), LONG_S))


def test_a_platform_that_refuses_is_left_alone_until_somebody_signs_in(
    keyring: dict[str, str],
) -> None:
    async def story() -> None:
        server = YouTubeServer()
        async with running(server), at_work(account_of(CASE, server.address), keyring) as room:
            broadcast = await room.make()
            server.token = ""
            await room.serve(broadcast)
            told = await room.until(lambda told: told.state == "unknown")
            asked = len(server.asked)
            for _ in range(3):
                room.told.clear()
                await room.until(lambda told: told.state == "unknown")

            assert "does not know the account" in told.issues[0]
            assert len(server.asked) == asked
            assert room.expired == []
            await room.serve(broadcast)  # the token is doubted by now, and there is no other
            await room.until(lambda _: room.expired == [WHOSE])
            server.token = TOKEN
            await room.serve(broadcast)
            await room.until(lambda told: told.state == "ready")

    asyncio.run(asyncio.wait_for(story(), LONG_S))


def test_what_was_not_done_has_a_code_and_says_nothing_secret(keyring: dict[str, str]) -> None:
    async def story() -> None:
        server = YouTubeServer()
        async with running(server), at_work(account_of(CASE, server.address), keyring) as room:
            server.fault = Fault.LIMITED
            limited = await room.run(MAKE)
            keyring.pop(secret_of_account(WHOSE))
            room.account = replace(room.account, account_id=AccountId("other"))
            await room.serve()
            gone = await room.run(MAKE)

            assert isinstance(limited, ErrandFailed)
            assert isinstance(gone, ErrandFailed)
            assert (limited.code, gone.code) == ("limited", "signed_out")
            assert TOKEN not in limited.text + gone.text
            assert SECRET not in keyring

    asyncio.run(asyncio.wait_for(story(), LONG_S))


def test_a_stream_to_the_studios_own_platform_is_live_by_its_word_and_ends(
    own_platform: LocalPlatform, keyring: dict[str, str]
) -> None:
    keyring[secret_of_account(WHOSE)] = kept_text(Tokens(access=own_platform.token))
    application = Application(
        provider=Provider.OTHER, client_id=own_platform.client_id, issuer=own_platform.http
    )
    account = Account(
        account_id=WHOSE,
        provider=Provider.OTHER,
        subject="host",
        name="A host",
        scopes=(),
        application=application,
        linked_at_utc_ms=0,
    )

    async def story() -> str:
        async with at_work(account, keyring) as room:
            broadcast = await room.make()
            await room.serve(broadcast)
            told = await room.until(lambda told: told.state == "ready")
            assert told.health == "no_data"
            with a_link(own_platform, keyring[SECRET]) as link:
                await asyncio.to_thread(send_show, link)
                judged = ("good", "ok", "bad")
                await room.until(lambda told: told.state == "live" and told.health in judged)
            assert isinstance(await room.run(EndBroadcast(broadcast=broadcast)), ErrandDone)
            return broadcast.handle

    handle = asyncio.run(asyncio.wait_for(story(), LONG_S))

    told = own_platform.shop.get(f"/v1/broadcasts/{handle}").json()
    assert (told["title"], told["state"]) == ("A show", "complete")
    assert told["ingest"]["key"] == keyring[SECRET]
