"""The gate of the pages: files, `/studio` and `/picture` on one port with TLS."""

import asyncio
import contextlib
import ssl
from collections.abc import Callable, Coroutine
from typing import Protocol

from studio.core.addresses import lan_addresses
from studio.core.ids import DeviceId
from studio.protocol.door_reports import DoorChanged, GateReport, PairedDevice
from studio.remote.announcing import Announcer
from studio.remote.certificate import fingerprint_of
from studio.remote.gate import Inside, hosts_to_bind
from studio.remote.listening import Porch, Visitor
from studio.remote.own_names import names_of
from studio.remote.page_session import PageSession, greet
from studio.remote.page_words import Gone
from studio.remote.pages import Pages
from studio.remote.phones import Phones
from studio.remote.picture_session import PictureSession
from studio.remote.web import WAYS, hosts_of, judge
from studio.remote.websocket import Closed, WebSocket

TOLD_WITHIN_S = 1.0
NAMES_EVERY_S = 5.0

_CLOSED = Gone(code="closed", text="the host closed the door")
_REVOKED = Gone(code="revoked", text="this device is not let in any more")


class _Session(Protocol):
    device: PairedDevice

    def end(self, gone: Gone) -> None: ...


class PagesGate:
    """Serves the pages to whoever is let in; see `GateHandle`."""

    def __init__(self, tls: ssl.SSLContext, pages: Pages, inside: Inside) -> None:
        self._pages = pages
        self._guests = inside.guests
        self._changed = inside.changed
        self._phones = Phones()
        self._fingerprint = fingerprint_of(inside.start)
        self._announcer = Announcer()
        self._porch = Porch(tls, self._receive)
        self._maker = inside.maker
        self._sessions: set[_Session] = set()
        self._nobody = asyncio.Event()
        self._nobody.set()
        self._hosts: frozenset[str] = frozenset()
        self._hosts_of: Callable[[], frozenset[str]] = frozenset
        self._hosts_s = 0.0
        self._announcing: asyncio.Task[None] | None = None

    @property
    def devices(self) -> tuple[DeviceId, ...]:
        """See `GateHandle`."""
        return tuple(sorted({session.device.device_id for session in self._sessions}))

    @property
    def boxes(self) -> int:
        """See `GateHandle`."""
        return 0

    @property
    def strangers(self) -> int:
        """See `GateHandle`."""
        return self._porch.crowd.strangers

    @property
    def refused(self) -> int:
        """See `GateHandle`."""
        return self._porch.crowd.refused

    @property
    def warning(self) -> tuple[str, str]:
        """See `GateHandle`."""
        shut_s = self._guests.guesses.shut_s(asyncio.get_running_loop().time())
        if not shut_s:
            return "", ""
        address = self._guests.guesses.last_address
        text = f"Somebody guesses codes, last from {address}: none is taken for a minute."
        return "guessing", text

    async def open(self, wish: GateReport) -> tuple[str, ...]:
        """See `GateHandle`."""
        self._porch.open(hosts_to_bind(wish), wish.port)
        self._hosts_of = lambda: hosts_of(names_of(network=wish.network), wish.port)
        self._hosts = self._hosts_of()
        if wish.network:
            self._announcing = asyncio.create_task(
                self._announcer.begin(wish.port, lan_addresses(), self._fingerprint),
                name="announcing",
            )
        reached = names_of(network=wish.network)
        return tuple(f"https://{name}:{wish.port}/" for name in reached)

    async def close(self) -> None:
        """See `GateHandle`."""
        await self.say_goodbye(_CLOSED)

    async def say_goodbye(self, gone: Gone) -> None:
        """Close, and tell everybody why."""
        for session in tuple(self._sessions):
            session.end(gone)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(TOLD_WITHIN_S):
                await self._nobody.wait()
        await self._porch.close()
        if self._announcing is not None:
            self._announcing.cancel()
            await asyncio.gather(self._announcing, return_exceptions=True)
        await self._announcer.end()
        await self._phones.close()

    def door_changed(self, news: DoorChanged) -> None:
        """See `GateHandle`."""

    def let_go(self, devices: tuple[PairedDevice, ...]) -> None:
        """See `GateHandle`."""
        gone = {device.device_id for device in devices}
        for session in tuple(self._sessions):
            if session.device.device_id in gone:
                session.end(_REVOKED)
        for device in devices:
            self._phones.hang_up(device)

    async def _receive(self, visitor: Visitor) -> None:
        exchange = visitor.exchange
        if exchange.request is None:
            return
        refusal = judge(exchange.request, self._hosts_now())
        if refusal is not None:
            self._porch.crowd.refused += 1
            await exchange.refuse(refusal)
            return
        path = exchange.request.path.partition("?")[0]
        if path not in WAYS:
            await exchange.answer(self._pages)
            return
        connection = await exchange.upgrade()
        if connection is not None:
            await self._converse(visitor, connection, path)

    async def _converse(self, visitor: Visitor, connection: WebSocket, path: str) -> None:
        try:
            came = await greet(visitor, connection, self._guests)
            if came is None:
                self._porch.crowd.refused += 1
                return
            device, topics = came
            if path == "/picture":
                looking = PictureSession(connection, device, self._maker)
                await self._with(looking, looking.run())
            else:
                session = PageSession(connection, device, self._guests, self._phones)
                await self._with(session, session.run(topics))
        except Closed:
            return

    async def _with(self, session: _Session, run: Coroutine[object, object, None]) -> None:
        self._sessions.add(session)
        self._nobody.clear()
        self._changed()
        if self._guests.is_gone(session.device.device_id):
            session.end(_REVOKED)
        try:
            await run
        finally:
            self._sessions.discard(session)
            if not self._sessions:
                self._nobody.set()
            self._changed()

    def _hosts_now(self) -> frozenset[str]:
        """Return what this machine is called; looked up anew now and then, not for each visitor."""
        now_s = asyncio.get_running_loop().time()
        if now_s - self._hosts_s > NAMES_EVERY_S:
            self._hosts, self._hosts_s = self._hosts_of(), now_s
        return self._hosts
