"""Broadcasts: having platforms make them, looking at those on air, saying that they are over."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

from studio.core import keychain
from studio.core.errors import KeyringUnavailable, PlatformError, PlatformUnavailable
from studio.core.ids import AccountId
from studio.courier.accounts import Accounts
from studio.courier.surroundings import Courier
from studio.platforms import reason
from studio.platforms.targets.port import BroadcastWish, StreamTarget
from studio.platforms.targets.registry import open_target
from studio.protocol.courier_errands import BroadcastMade, MakeBroadcast
from studio.protocol.courier_messages import TargetsTold
from studio.protocol.trade_reports import TargetHealth
from studio.sales.broadcast import Broadcast

LOOK_EVERY_S = 10.0
LOOK_SOON_S = 3.0
"""Until viewers see it: some platforms have to be told to show it."""

PATIENCE_S = 120.0
"""How long a platform is left alone that refuses to be asked, or wants to be."""

UNKNOWN = "unknown"

_log = logging.getLogger(__name__)


class Targets:
    """Looks at every broadcast that is on air; see `studio.courier.parts.Part`."""

    def __init__(self, courier: Courier, accounts: Accounts) -> None:
        self._courier = courier
        self._accounts = accounts
        self._other = asyncio.Event()
        self._told: dict[tuple[str, str], TargetHealth] = {}
        self._not_before_ns: dict[AccountId, int] = {}

    async def served(self) -> None:
        """See `Part.served`: whoever signed in again is asked again."""
        self._not_before_ns.clear()
        self._other.set()

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """See `Part.work`."""
        return {"broadcasts": self._watch}

    async def close(self) -> None:
        """See `Part.close`."""

    async def make(self, errand: MakeBroadcast) -> BroadcastMade:
        """Have a platform make a broadcast; the key is in the keyring before this returns.

        Raises:
            PlatformError: It did not.
        """
        wish = BroadcastWish(
            title=errand.title,
            privacy=errand.privacy,
            starts_at_utc_ms=errand.starts_at_utc_ms,
            fps=errand.fps,
            width_px=errand.width_px,
            height_px=errand.height_px,
        )
        async with self._target(errand.account_id) as target:
            made = await target.make(wish)
        keychain.remember_secret(made.key)
        key = ""
        try:
            await asyncio.to_thread(keychain.save_key, errand.secret_name, made.key)
        except KeyringUnavailable as error:
            _log.info("a stream key lasts for this run only: %s", error)
            key = made.key
        return BroadcastMade(url=made.url, key=key, watch_url=made.watch_url, handle=made.handle)

    async def end(self, broadcast: Broadcast) -> None:
        """Tell the platform that a broadcast is over.

        Raises:
            PlatformError: It does not know yet.
        """
        async with self._target(broadcast.account_id) as target:
            await target.end(broadcast.handle)

    async def _watch(self) -> None:
        """Look, tell, wait; without broadcasts, wait for some."""
        while True:
            self._other.clear()
            broadcasts = self._courier.serve.broadcasts
            wait_s: float | None = None
            if broadcasts:
                looked = await asyncio.gather(*(self._looked(one) for one in broadcasts))
                told = tuple(health for health, _ in looked)
                await self._courier.send(TargetsTold(targets=told))
                wait_s = LOOK_EVERY_S if all(live for _, live in looked) else LOOK_SOON_S
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await self._other.wait()

    async def _looked(self, broadcast: Broadcast) -> tuple[TargetHealth, bool]:
        """Return how a broadcast does, and whether viewers see it."""
        place = (broadcast.destination_id, broadcast.handle)
        if self._courier.clock.monotonic_ns() < self._not_before_ns.get(broadcast.account_id, 0):
            return self._told.get(place) or _health(broadcast, UNKNOWN), True
        is_live = False
        try:
            async with self._target(broadcast.account_id) as target:
                looked = await target.look(broadcast.handle)
        except PlatformError as error:
            self._leave_alone(broadcast.account_id, error)
            told = _health(broadcast, UNKNOWN, issues=(keychain.masked(str(error)),))
        else:
            told = _health(broadcast, looked.state, looked.health, looked.issues)
            is_live = looked.is_live
        self._told[place] = told
        return told, is_live

    def _leave_alone(self, account_id: AccountId, error: PlatformError) -> None:
        """Ask no more for a while where it would be pointless; what only failed is tried again."""
        wait_s = PATIENCE_S
        if isinstance(error, PlatformUnavailable):
            if error.retry_after_s is None and error.reason_code != reason.LIMITED:
                return
            wait_s = error.retry_after_s or PATIENCE_S
        now_ns = self._courier.clock.monotonic_ns()
        self._not_before_ns[account_id] = now_ns + round(min(wait_s, PATIENCE_S) * 1e9)

    @contextlib.asynccontextmanager
    async def _target(self, account_id: AccountId) -> AsyncIterator[StreamTarget]:
        serve = self._courier.serve
        account = next((one for one in serve.accounts if one.account_id == account_id), None)
        if account is None:
            raise reason.refused(reason.SIGNED_OUT, "there is no such account any more")
        used = ""

        async def bearer() -> str:
            nonlocal used
            used = await self._accounts.bearer(account_id)
            return used

        clock = self._courier.clock
        target = open_target(account, bearer, clock, rehearsal=serve.rehearsal)
        try:
            yield target
        except PlatformError as error:
            if used and error.reason_code == reason.SIGNED_OUT:
                self._accounts.doubt(account_id, used)
            raise
        finally:
            await target.aclose()


def _health(
    broadcast: Broadcast, state: str, health: str = "", issues: tuple[str, ...] = ()
) -> TargetHealth:
    return TargetHealth(
        destination_id=broadcast.destination_id,
        account_id=broadcast.account_id,
        state=state,
        health=health,
        issues=issues,
        watch_url=broadcast.watch_url,
    )
