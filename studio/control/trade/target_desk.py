"""Broadcasts that platforms make for a show: made, looked at while it is on air, ended after it.

Which broadcast belongs to which destination is in the database, and so is how far it has come:
whoever comes back after a crash looks at those on air, and ends those whose show is over.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.surroundings import Parts
from studio.core.errors import Refused, StorageError, StudioError
from studio.core.ids import AccountId, CanvasId, DestinationId, SecretName
from studio.protocol.courier_errands import (
    BroadcastMade,
    EndBroadcast,
    MakeBroadcast,
)
from studio.protocol.setup_commands import HoldKey, SaveDestination
from studio.protocol.trade_commands import EndTarget, MakeTarget
from studio.protocol.trade_reports import TargetHealth
from studio.sales.account import Account, Provider
from studio.sales.broadcast import Broadcast, BroadcastStep
from studio.show.canvas import Canvas
from studio.show.destination import LONGEST_NAME, Destination
from studio.show.state import ShowState
from studio.storage.broadcast_store import BroadcastStore

MADE_WITHIN_S = 60.0
AGAIN_AFTER_S = 5.0
AGAIN_AT_LATEST_S = 60.0
GIVEN_UP_AFTER_MS = 48 * 3_600_000
"""No platform lets a broadcast be for longer without a stream."""

_NAMES = {
    Provider.GOOGLE: "YouTube",
    Provider.TWITCH: "Twitch",
    Provider.FACEBOOK: "Facebook",
}
_STEP = BroadcastStep

AccountOf = Callable[[AccountId], Awaitable[Account]]
"""Returns an account once accounts are known; raises `Refused` where there is none."""

_log = logging.getLogger(__name__)


class TargetDesk:
    """Holds the broadcasts that are not over."""

    def __init__(self, parts: Parts, account_of: AccountOf) -> None:
        """Take what every desk is given.

        Args:
            parts: Of the desks.
            account_of: Finds accounts.
        """
        self._parts = parts
        self._account_of = account_of
        self._store = BroadcastStore(parts.database)
        self._all: dict[tuple[DestinationId, str], Broadcast] = {}
        self._told: dict[DestinationId, TargetHealth] = {}
        self._turn = asyncio.Lock()
        self._ending = asyncio.Lock()
        self._loaded = asyncio.Event()
        self._otherwise = asyncio.Event()
        self._unwritten: dict[tuple[DestinationId, str], Broadcast] = {}

    # --- for the account desk ------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {"broadcasts": self._run}

    async def make(self, command: MakeTarget, *, by: str) -> Answer:
        """Have a platform make a broadcast, and a destination of it.

        Raises:
            StudioError: It was not done; the destinations are as they were.
        """
        await self._loaded.wait()
        account = await self._account_of(command.account_id)
        if account.expired:
            raise Refused(f"{account.name} has to sign in again first")
        async with self._turn:
            destination_id = DestinationId(f"account-{account.account_id}"[:LONGEST_NAME])
            self._check_free(destination_id)
            destination = self._destination(destination_id, account)
            made = await self._made(command, destination)
            broadcast = await self._take_in(account, destination, made)
            try:
                await self._send_there(destination, made, by=by)
            except StudioError:
                self._step([broadcast], _STEP.ENDING)
                raise
        self._follow(self._parts.state())
        _log.info("%s had a broadcast made for %s", by, destination.name)
        return Answer(text=made.watch_url)

    async def end(self, command: EndTarget, *, by: str) -> Answer:
        """Tell a platform that a broadcast is over.

        Raises:
            StudioError: It does not know yet; it is told again by itself.
        """
        await self._loaded.wait()
        found = [
            one
            for one in self._all.values()
            if one.destination_id == command.destination_id and one.step is not _STEP.ENDED
        ]
        if not found:
            raise Refused("no platform made a broadcast for this destination")
        _log.info("%s ends the broadcast of %s", by, command.destination_id)
        self._step(found, _STEP.ENDING)
        for one in found:
            await self._end(one)
        return Answer()

    def served(self) -> tuple[Broadcast, ...]:
        """Return the broadcasts that the courier has to look at."""
        return tuple(one for one in self._all.values() if one.step is _STEP.LIVE)

    def targets(self) -> tuple[TargetHealth, ...]:
        """Return how the open show's broadcasts are, the newest of each destination."""
        show_id = self._parts.state().show_id
        newest = {one.destination_id: one for one in self._all.values() if one.show_id == show_id}
        return tuple(self._health(one) for one in newest.values())

    def targets_told(self, targets: tuple[TargetHealth, ...]) -> None:
        """Take in what platforms say of their broadcasts."""
        self._told = {told.destination_id: told for told in targets}
        self._parts.outside.tell("accounts")

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show."""
        before, after = changed.before, changed.after
        others = before.destinations is not after.destinations
        if before.on_air != after.on_air or before.show_id != after.show_id or others:
            self._follow(after)

    # --- by itself -----------------------------------------------------------------------------

    async def _run(self) -> None:
        """Read the broadcasts, then keep them written down and end those that are over."""
        await self._load()
        await self._parts.outside.director.wait_reconciled()
        self._follow(self._parts.state())
        wait_s = AGAIN_AFTER_S
        while True:
            self._otherwise.clear()
            owes = not await self._write()
            for one in [one for one in self._all.values() if one.step is _STEP.ENDING]:
                try:
                    await self._end(one)
                except StudioError as error:
                    owes = True
                    _log.info("the broadcast %s is not over there yet: %s", one.handle, error)
            owes = not await self._write() or owes
            try:
                async with asyncio.timeout(wait_s if owes else None):
                    await self._otherwise.wait()
                wait_s = AGAIN_AFTER_S
            except TimeoutError:
                wait_s = min(2 * wait_s, AGAIN_AT_LATEST_S)

    async def _load(self) -> None:
        while not self._loaded.is_set():
            try:
                stored = await self._store.load()
            except StorageError as error:
                _log.warning("broadcasts can't be read yet: %s", error)
                await asyncio.sleep(AGAIN_AFTER_S)
            else:
                self._all = {(one.destination_id, one.handle): one for one in stored}
                self._loaded.set()
                self._parts.serve()

    async def _write(self) -> bool:
        """Write down what is otherwise; return whether all of it is written."""
        some, self._unwritten = self._unwritten, {}
        over = [one for one in some.values() if one.step is _STEP.ENDED]
        try:
            if len(some) > len(over):
                await self._store.save(*(one for one in some.values() if one not in over))
            if over:
                await self._store.forget(*over)
        except StorageError as error:
            _log.error("how far broadcasts are could not be written down: %s", error)
            self._unwritten = {**some, **self._unwritten}
            return False
        return True

    async def _end(self, broadcast: Broadcast) -> None:
        """Tell the platform; one that can't be told for two days is let go.

        Raises:
            StudioError: It does not know yet.
        """
        async with self._ending:
            known = self._all.get((broadcast.destination_id, broadcast.handle))
            if known is None or known.step is not _STEP.ENDING:
                return
            try:
                await self._account_of(known.account_id)
                await self._parts.courier.run_errand(EndBroadcast(broadcast=known))
            except StudioError:
                # Without an account nobody can end it either; who signs in again still can.
                if self._parts.clock.utc_ms() - known.made_at_utc_ms < GIVEN_UP_AFTER_MS:
                    raise
            self._step([known], _STEP.ENDED)

    def _follow(self, state: ShowState) -> None:
        """Bring every broadcast as far as its show is."""
        if not self._loaded.is_set():
            return
        sent = {one.destination_id for one in state.destinations if one.enabled}
        going = [
            one
            for one in self._all.values()
            if one.step is _STEP.MADE
            and (one.show_id, state.on_air) == (state.show_id, True)
            and one.destination_id in sent
        ]
        over = [
            one
            for one in self._all.values()
            if one.step is _STEP.LIVE and (one.show_id, True) != (state.show_id, state.on_air)
        ]
        self._step(going, _STEP.LIVE)
        self._step(over, _STEP.ENDING)

    def _step(self, some: Iterable[Broadcast], step: BroadcastStep) -> None:
        changed = [replace(one, step=step) for one in some if one.step is not step]
        for one in changed:
            place = (one.destination_id, one.handle)
            self._all[place] = self._unwritten[place] = one
        if changed:
            self._otherwise.set()
            self._parts.serve()
            self._parts.outside.tell("accounts")

    # --- making --------------------------------------------------------------------------------

    def _check_free(self, destination_id: DestinationId) -> None:
        for one in self._all.values():
            if one.destination_id == destination_id and one.step is _STEP.LIVE:
                raise Refused("the show is on air with this account's broadcast: end that first")

    def _destination(self, destination_id: DestinationId, account: Account) -> Destination:
        """Return the account's destination as it is, or as it begins."""
        for known in self._parts.state().destinations:
            if known.destination_id == destination_id:
                return replace(known, enabled=True)
        name = f"{_NAMES.get(account.provider, 'Platform')} · {account.name}"
        return Destination(
            destination_id=destination_id,
            name=name[:LONGEST_NAME].strip(),
            url="",
            secret_name=SecretName(f"stream-{destination_id}"),
        )

    async def _made(self, command: MakeTarget, destination: Destination) -> BroadcastMade:
        state = self._parts.state()
        canvas = _canvas_of(state, destination.canvas_id)
        now_utc_ms = self._parts.clock.utc_ms()
        title = " ".join((command.title or state.title).split()) or destination.name
        errand = MakeBroadcast(
            account_id=command.account_id,
            destination_id=destination.destination_id,
            secret_name=destination.secret_name,
            title=title,
            privacy=command.privacy,
            starts_at_utc_ms=max(now_utc_ms, command.starts_at_utc_ms or 0),
            fps=canvas.fps,
            width_px=canvas.width_px,
            height_px=canvas.height_px,
        )
        answer = await self._parts.courier.run_errand(errand, within_s=MADE_WITHIN_S)
        if not isinstance(answer, BroadcastMade):
            raise Refused("the platform made no broadcast")
        return answer

    async def _send_there(self, destination: Destination, made: BroadcastMade, *, by: str) -> None:
        director = self._parts.outside.director
        if made.key:  # there is no keyring: the engine holds it, for this run
            await director.errand(HoldKey(secret_name=destination.secret_name, key=made.key))
        save = SaveDestination(destination=replace(destination, url=made.url))
        await director.change(save, by=by)

    async def _take_in(
        self, account: Account, destination: Destination, made: BroadcastMade
    ) -> Broadcast:
        """Keep a broadcast before anything is sent to it; one before it is not needed any more."""
        broadcast = Broadcast(
            destination_id=destination.destination_id,
            account_id=account.account_id,
            handle=made.handle,
            show_id=self._parts.state().show_id,
            made_at_utc_ms=self._parts.clock.utc_ms(),
            watch_url=made.watch_url,
        )
        place = (broadcast.destination_id, broadcast.handle)
        await self._store.save(broadcast)
        unused = [
            one
            for there, one in self._all.items()
            if there != place
            and one.destination_id == broadcast.destination_id
            and one.step is _STEP.MADE
        ]
        self._step(unused, _STEP.ENDING)
        self._all.pop(place, None)  # so that it is the newest
        self._all[place] = broadcast
        self._told.pop(broadcast.destination_id, None)
        self._parts.outside.tell("accounts")
        return broadcast

    def _health(self, broadcast: Broadcast) -> TargetHealth:
        told = self._told.get(broadcast.destination_id)
        if told is not None and broadcast.step is _STEP.LIVE:
            return told
        return TargetHealth(
            destination_id=broadcast.destination_id,
            account_id=broadcast.account_id,
            state=broadcast.step.value,
            watch_url=broadcast.watch_url,
        )


def _canvas_of(state: ShowState, canvas_id: CanvasId) -> Canvas:
    """Return the picture that a destination gets."""
    found = (canvas for canvas in state.canvases if canvas.canvas_id == canvas_id)
    return next(found, state.canvases[0])
