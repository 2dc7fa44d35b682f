"""The door while the control room is there: opens gates as it says, and says who is at them."""

import asyncio
import contextlib
import importlib
import logging
from dataclasses import dataclass, replace
from typing import Protocol, cast

from studio.core.errors import ConnectionLost, StudioError
from studio.core.ids import DeviceId
from studio.protocol.door_commands import TellDoor
from studio.protocol.door_reports import (
    Callers,
    DoorChanged,
    Gate,
    GateReport,
    GateState,
    PairedDevice,
)
from studio.protocol.door_start import DoorStart
from studio.protocol.messages import HealthChanged, News
from studio.remote.certificate import authority_der, fingerprint_of
from studio.remote.control_line import Caller, ControlLine
from studio.remote.gate import GateHandle, Inside
from studio.remote.guests import Guests
from studio.remote.listening import tls_context
from studio.remote.page_words import Gone
from studio.remote.pages import AUTHORITY_PATH, page_of, read_pages
from studio.remote.pages_gate import PagesGate
from studio.remote.picture import PictureMaker

TRY_AGAIN_S = 5.0
TELL_EVERY_S = 0.25
TELL_ANYWAY_S = 10.0

_CONTROL_GONE = Gone(code="control", text="the control room is being started again")
_log = logging.getLogger(__name__)


class _Makes(Protocol):
    """A module that makes a gate which is not loaded where nobody wants it."""

    def make_gate(self, inside: Inside) -> GateHandle: ...


_LOADED = {Gate.OBS: "studio.remote.obs_gate", Gate.RELAY: "studio.remote.relay_gate"}


@dataclass(slots=True)
class _Standing:
    """One gate as it stands.

    Attributes:
        wish: As it is to be.
        report: What became of it.
        handle: Of the open one.
        again_s: When to try again one that failed.
    """

    wish: GateReport
    report: GateReport
    handle: GateHandle | None = None
    again_s: float = 0.0


class Door:
    """One run of the door; over when the control room hangs up, or no gate is to be open."""

    def __init__(self, start: DoorStart) -> None:
        self._start = start
        self._standing: dict[Gate, _Standing] = {}
        self._devices: dict[DeviceId, PairedDevice] = {}
        self._wishes: tuple[GateReport, ...] | None = None
        self._something = asyncio.Event()
        self._other_wishes = asyncio.Event()
        self._line: ControlLine | None = None
        self._inside: Inside | None = None
        self._maker = PictureMaker()

    async def run(self) -> None:
        """Keep gates as the control room wants them.

        Raises:
            ConnectionLost: There is no control room.
            ProtocolError: It is another one.
        """
        way_in = (self._start.port, self._start.secret)
        caller = Caller(role="door", name="door", topics=("door", "health"))
        self._line = await ControlLine.attach(*way_in, caller, self._hear)
        self._inside = Inside(
            start=self._start,
            guests=Guests(self._line, way_in, self._something.set),
            maker=self._maker,
            changed=self._something.set,
        )
        tasks = [
            asyncio.create_task(self._line.until_closed(), name="control room"),
            asyncio.create_task(self._follow(), name="gates"),
            asyncio.create_task(self._tell(), name="telling"),
            asyncio.create_task(self._maker.run(), name="making pictures"),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                with contextlib.suppress(ConnectionLost):
                    task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._close()

    def _hear(self, news: News) -> None:
        if isinstance(news, DoorChanged):
            devices = {device.device_id: device for device in news.devices}
            vanished = [d for key, d in self._devices.items() if key not in devices]
            self._devices = devices
            if vanished:
                self._let_go(tuple(vanished))
            for standing in self._standing.values():
                if standing.handle is not None:
                    standing.handle.door_changed(news)
            self._wishes = tuple(gate for gate in news.gates if gate.state is not GateState.CLOSED)
            self._other_wishes.set()
        elif isinstance(news, HealthChanged):
            self._maker.note_health(news.health)

    def _let_go(self, devices: tuple[PairedDevice, ...]) -> None:
        for device in devices:
            if self._inside is not None:
                self._inside.guests.let_go(device.device_id)
        for standing in self._standing.values():
            if standing.handle is not None:
                standing.handle.let_go(devices)

    # --- gates ---------------------------------------------------------------------------------

    async def _follow(self) -> None:
        """Open and close gates until none is to be open."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._until_again_s()):
                    await self._other_wishes.wait()
            self._other_wishes.clear()
            if self._wishes is None:
                continue
            wanted = {wish.gate: wish for wish in self._wishes}
            for gate in tuple(self._standing):
                if gate not in wanted or _other(self._standing[gate].wish, wanted[gate]):
                    await self._shut(gate)
            for gate, wish in wanted.items():
                await self._have_open(gate, wish)
            if not wanted:
                return

    def _until_again_s(self) -> float | None:
        failed = [one.again_s for one in self._standing.values() if one.handle is None]
        return max(0.0, min(failed) - _now_s()) if failed else None

    async def _have_open(self, gate: Gate, wish: GateReport) -> None:
        standing = self._standing.get(gate)
        if standing is None:
            standing = _Standing(wish, replace(wish, state=GateState.OPENING, code="", text=""))
            self._standing[gate] = standing
        if standing.handle is not None or standing.again_s > _now_s():
            return
        try:
            handle = self._make(gate)
            addresses = await handle.open(wish)
        except (OSError, StudioError) as error:
            standing.again_s = _now_s() + TRY_AGAIN_S
            standing.report = _failed(wish, error)
        else:
            standing.handle = handle
            standing.report = replace(
                wish, state=GateState.OPEN, addresses=addresses, code="", text=""
            )
            _log.info("the gate %s is open on port %d", gate, wish.port)
        self._something.set()

    def _make(self, gate: Gate) -> GateHandle:
        if self._inside is None:
            raise ConnectionLost("the control room is not there yet")
        if gate is Gate.PAGES:
            authority = page_of(authority_der(self._start), "application/x-x509-ca-cert")
            pages = {**read_pages(), AUTHORITY_PATH: authority}
            tls = tls_context(self._start)
            return PagesGate(tls, pages, self._inside)
        # Loaded here: what only this gate needs is nobody else's to carry.
        try:
            made = cast(_Makes, importlib.import_module(_LOADED[gate]))
        except ImportError as error:
            raise StudioError(f"this studio has no such gate: {error}") from error
        return made.make_gate(self._inside)

    async def _shut(self, gate: Gate) -> None:
        standing = self._standing.pop(gate)
        if standing.handle is not None:
            await standing.handle.close()
        self._something.set()

    async def _close(self) -> None:
        line_is_gone = self._wishes is None or bool(self._wishes)
        for gate in tuple(self._standing):
            handle = self._standing[gate].handle
            if isinstance(handle, PagesGate) and line_is_gone:
                self._standing.pop(gate)
                await handle.say_goodbye(_CONTROL_GONE)
            else:
                await self._shut(gate)
        if self._line is not None:
            await self._line.close()

    # --- telling -------------------------------------------------------------------------------

    async def _tell(self) -> None:
        """Say what became of the gates and who is there, after changes and now and then."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(TELL_ANYWAY_S):
                    await self._something.wait()
            self._something.clear()
            if self._inside is not None:
                await self._inside.guests.tell(self._told())
            await asyncio.sleep(TELL_EVERY_S)

    def _told(self) -> TellDoor:
        handles = [one.handle for one in self._standing.values() if one.handle is not None]
        return TellDoor(
            gates=tuple(_with_warning(one) for one in self._standing.values()),
            fingerprint=fingerprint_of(self._start),
            callers=Callers(
                devices=tuple(device for handle in handles for device in handle.devices),
                boxes=sum(handle.boxes for handle in handles),
                strangers=sum(handle.strangers for handle in handles),
                refused=sum(handle.refused for handle in handles),
            ),
        )


def _with_warning(standing: _Standing) -> GateReport:
    code, text = standing.handle.warning if standing.handle is not None else ("", "")
    return replace(standing.report, code=code, text=text) if code else standing.report


def _failed(wish: GateReport, error: Exception) -> GateReport:
    if isinstance(error, StudioError):
        code, text = error.code, str(error)
    else:
        code = "port_taken"
        text = f"Port {wish.port} can't be used: another program may have it. Choose another one."
    _log.warning("the gate %s does not open: %s", wish.gate, error)
    return replace(wish, state=GateState.FAILED, addresses=(), code=code, text=text)


def _other(before: GateReport, now: GateReport) -> bool:
    """Return whether a gate must be closed and opened anew."""
    relay = before.gate is Gate.RELAY and bool(now.addresses) and before.addresses != now.addresses
    return relay or (before.network, before.port) != (now.network, now.port)


def _now_s() -> float:
    return asyncio.get_running_loop().time()
