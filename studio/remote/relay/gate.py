"""The gate of the relay, at the studio: a line to the agency's server, kept while it is open."""

import asyncio
import logging
import secrets
from contextlib import suppress

from studio.core.clock import SystemClock
from studio.core.credentials_file import credentials_text
from studio.core.errors import BadInput, ConnectionLost, NotAllowed, ProtocolError
from studio.core.ids import DeviceId, SecretName
from studio.core.keychain import read_key
from studio.core.nats_address import NatsAddress, parse_nats_address
from studio.core.nkey import Credentials, read_credentials, shown
from studio.protocol.door_reports import DoorChanged, GateReport, PairedDevice
from studio.remote.gate import Inside
from studio.remote.relay.hub import Came, Hub, Kept
from studio.remote.relay.letters import Here, write
from studio.remote.relay.moment import SteadyClock
from studio.remote.relay.newsroom import Newsroom
from studio.remote.relay.place import Place, parse_place
from studio.remote.relay.reception import Post, Reception

SECRET = SecretName("relay_credentials")
HELLO_EVERY_S = 2.0
FIRST_WAIT_S, LONGEST_WAIT_S = 0.25, 4.0
HELD_AT_ONCE = 64
"""Letters that are being answered; more wait in the library's own queue."""

_log = logging.getLogger(__name__)


def make_gate(inside: Inside) -> "RelayGate":
    """Return the gate, closed."""
    return RelayGate(inside)


class RelayGate:
    """Lets persons in who are far away; see `studio.remote.gate.GateHandle`."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside
        self._changed = inside.changed
        self._reception: Reception | None = None
        self._newsroom: Newsroom | None = None
        self._hub: Hub | None = None
        self._place = Place(agency="", studio="")
        self._session = secrets.token_hex(8)
        self._keeps = False
        self._trouble = ("relay_connecting", "The relay's server is being called.")
        self._tasks: list[asyncio.Task[None]] = []
        self._answering: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(HELD_AT_ONCE)
        self._devices: tuple[PairedDevice, ...] = ()
        self._know_who = asyncio.Event()
        self._other_devices = asyncio.Event()

    # --- what the door asks --------------------------------------------------------------------

    @property
    def devices(self) -> tuple[DeviceId, ...]:
        """See `GateHandle`."""
        return self._reception.devices if self._reception is not None else ()

    @property
    def boxes(self) -> int:
        """See `GateHandle`."""
        return 0

    @property
    def strangers(self) -> int:
        """See `GateHandle`."""
        return self._reception.strangers if self._reception is not None else 0

    @property
    def refused(self) -> int:
        """See `GateHandle`."""
        return self._reception.refused if self._reception is not None else 0

    @property
    def warning(self) -> tuple[str, str]:
        """See `GateHandle`; who knocks comes after what is wrong with the line."""
        if self._trouble[0]:
            return self._trouble
        knocking = self._reception.knocking if self._reception is not None else ""
        return ("relay_stranger", knocking) if knocking else ("", "")

    async def open(self, wish: GateReport) -> tuple[str, ...]:
        """See `GateHandle`; the line itself may come later, and comes back by itself."""
        address, studio = (*wish.addresses, "", "")[:2]
        server, self._place = parse_nats_address(address), parse_place(studio)
        credentials = read_credentials(await asyncio.to_thread(kept_credentials))
        self._begin()
        self._tasks = [
            asyncio.create_task(self._keep_line(server, credentials), name="relay"),
            asyncio.create_task(self._follow_devices(), name="who is let in"),
        ]
        return (address, studio)

    async def close(self) -> None:
        """See `GateHandle`."""
        hub = self._hub
        if hub is not None:
            with suppress(ConnectionLost, ProtocolError):
                await self._say_here(hub, leaves=True)
        for task in (*self._tasks, *self._answering):
            task.cancel()
        await asyncio.gather(*self._tasks, *self._answering, return_exceptions=True)
        if self._reception is not None:
            await self._reception.close()

    def let_go(self, devices: tuple[PairedDevice, ...]) -> None:
        """See `GateHandle`."""
        gone = {device.device_id for device in devices}
        if self._know_who.is_set():
            self._know(tuple(one for one in self._devices if one.device_id not in gone))

    def door_changed(self, news: DoorChanged) -> None:
        """See `GateHandle`."""
        self._know(news.devices)

    # --- who is let in -------------------------------------------------------------------------

    def _begin(self) -> None:
        start = self._inside.start
        way_in = (start.port, start.secret)
        self._newsroom = Newsroom(self._place, self._session, self._inside, self._send)
        post = Post(
            session=self._session,
            clock=SteadyClock(SystemClock()),
            way_in=way_in,
            waits=lambda: self._keeps,
            changed=self._changed,
        )
        self._reception = Reception(post, self._inside.guests, self._newsroom)

    def _know(self, devices: tuple[PairedDevice, ...]) -> None:
        self._devices = devices
        self._other_devices.set()

    async def _follow_devices(self) -> None:
        while self._reception is not None and self._newsroom is not None:
            await self._other_devices.wait()
            self._other_devices.clear()
            revoked = await self._reception.know(self._devices)
            self._know_who.set()
            if revoked:
                self._newsroom.change_keys()
                with suppress(ConnectionLost, ProtocolError):
                    await self._newsroom.tell_again()

    # --- the line ------------------------------------------------------------------------------

    async def _keep_line(self, server: NatsAddress, credentials: Credentials) -> None:
        """Connect, serve, and connect again; until cancelled."""
        await self._know_who.wait()  # nobody is to be turned away who is let in
        wait_s = FIRST_WAIT_S
        while True:
            try:
                hub = await Hub.connect(server, credentials, f"cuecard {self._place.studio}")
            except (ConnectionLost, BadInput) as error:
                self._say_trouble("relay_away", f"The relay is called again and again: {error}.")
            except NotAllowed as error:
                key = shown(credentials.public)
                self._say_trouble(
                    "relay_refused", f"The relay refuses this studio ({key}): {error}"
                )
            else:
                wait_s = FIRST_WAIT_S
                await self._while_connected(hub)
            await asyncio.sleep(wait_s)
            wait_s = min(LONGEST_WAIT_S, wait_s * 2)

    async def _while_connected(self, hub: Hub) -> None:
        hub.refused = self._hear_refusal
        tasks: tuple[asyncio.Task[None], ...] = ()
        try:
            await hub.listen(self._place.all_asked, self._receive)
            self._hub = hub
            self._say_trouble("", "")
            tasks = self._serve(hub)
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                with suppress(ConnectionLost, ProtocolError):
                    task.result()
            self._say_trouble("relay_away", "The line to the relay broke; it is called again.")
        except ConnectionLost as error:
            self._say_trouble("relay_away", f"The relay is called again and again: {error}.")
        finally:
            self._hub = None
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await hub.close()

    def _serve(self, hub: Hub) -> tuple[asyncio.Task[None], ...]:
        assert self._reception is not None  # noqa: S101 - it is open
        assert self._newsroom is not None  # noqa: S101 - it is open
        return (
            asyncio.create_task(hub.until_lost(), name="relay's end"),
            asyncio.create_task(self._say_hello(hub), name="relay's hello"),
            asyncio.create_task(self._serve_waiting(hub), name="what waited"),
            asyncio.create_task(self._newsroom.run(), name="far news"),
            asyncio.create_task(self._reception.look_after(), name="far people"),
        )

    async def _say_hello(self, hub: Hub) -> None:
        if self._newsroom is not None:
            await self._newsroom.tell_again()
        while True:
            await self._say_here(hub, leaves=False)
            await asyncio.sleep(HELLO_EVERY_S)

    async def _say_here(self, hub: Hub, *, leaves: bool) -> None:
        names = self._reception.names if self._reception is not None else ()
        here = Here(session=self._session, people=names, leaves=leaves)
        await hub.publish(self._place.hello, write(here))

    async def _serve_waiting(self, hub: Hub) -> None:
        """Do what waited, in order; where the server keeps nothing, do nothing."""
        self._keeps = await hub.keep_streams(self._place)
        if not self._keeps:
            _log.info("the relay keeps nothing: what may wait is asked at once, too")
            await asyncio.Event().wait()

        async def hear(kept: Kept) -> None:
            await self._do_waiting(hub, kept)

        await hub.serve_waiting(self._place, hear)

    async def _do_waiting(self, hub: Hub, kept: Kept) -> None:
        if self._reception is None:
            return
        came = kept.came
        carried = await self._reception.hear_waiting(came.data, came.subject)
        await kept.done()
        if carried is not None:
            person = came.subject.rpartition(".")[2]
            await hub.publish(self._place.word(person), write(carried))

    # --- letters -------------------------------------------------------------------------------

    async def _receive(self, came: Came) -> None:
        """Answer beside others: a take must not wait for a search."""
        await self._room.acquire()
        task = asyncio.create_task(self._answer(came), name="a far person's letter")
        self._answering.add(task)
        task.add_done_callback(self._answered)

    def _answered(self, task: asyncio.Task[None]) -> None:
        self._room.release()
        self._answering.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("a far person's letter was not answered", exc_info=error)

    async def _answer(self, came: Came) -> None:
        hub, reception = self._hub, self._reception
        if hub is None or reception is None:
            return
        with suppress(ConnectionLost, ProtocolError):
            answer = await reception.hear(came.data, came.subject)
            if answer is not None and came.reply:
                await hub.publish(came.reply, write(answer))

    async def _send(self, subject: str, data: bytes) -> None:
        if self._hub is None:
            raise ConnectionLost("the relay's server is away")
        await self._hub.publish(subject, data)

    def _hear_refusal(self, text: str) -> None:
        self._say_trouble("relay_refused", f"The relay does not let this studio work: {text}")

    def _say_trouble(self, code: str, text: str) -> None:
        if (code, text) != self._trouble:
            _log.info("relay: %s", text or "connected")
            self._trouble = (code, text)
            self._changed()


def kept_credentials() -> str:
    """Return the credentials' text: from the keyring, which holds them or their file's address.

    Raises:
        BadInput: There are none, or the file can't be read.
    """
    kept = read_key(SECRET)
    if not kept:
        raise BadInput("the relay needs this studio's credentials: choose their file")
    return credentials_text(kept)
