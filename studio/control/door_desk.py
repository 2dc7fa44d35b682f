"""The door as the control room knows it: what is open, who may come in, who is there."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from studio.control.answer import Answer
from studio.control.door_devices import Devices, plain_name
from studio.control.door_gates import Wish, reported, settings_of, wish_of, wishes_of
from studio.control.door_link import DoorLink
from studio.control.door_pairing import Pairing
from studio.control.door_process import DoorStarter
from studio.core.clock import Clock
from studio.core.errors import BadInput, Refused
from studio.core.ids import SecretName
from studio.core.keychain import hold_key, variable_name
from studio.core.settings import (
    DoorSettings,
    read_settings,
    settings_or_defaults,
    write_settings,
)
from studio.protocol.door_commands import (
    AdmitDevice,
    CancelPairing,
    DoorCommand,
    OfferPairing,
    RedeemCode,
    RevokeDevice,
    SetDoor,
    TellDoor,
)
from studio.protocol.door_reports import (
    Callers,
    DeviceAdmitted,
    DevicePaired,
    DoorChanged,
    Gate,
    GateReport,
)
from studio.protocol.setup_commands import HoldKey
from studio.storage.database import Database
from studio.storage.device_store import DeviceStore

LOOK_EVERY_S = 0.5
HELD_FOR_DOOR = frozenset({SecretName("obs_websocket"), SecretName("relay_credentials")})
"""Secrets that the door's own process uses; a held one travels to it in its environment."""

NOT_KEPT = (
    "This machine has no keyring: the certificate lasts for this run only, "
    "and devices will warn of a new one the next time."
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What the door needs of the rest of the control room.

    Attributes:
        way_in: Gives port and secret of the control room.
        tell: Says that the topic is otherwise.
        hang_up: Hangs up on a device's own connection, by its name.
        rehearses: Says whether nothing may leave the machine.
        remembers: Whether what is set is kept for the next start: not for a run of its own.
    """

    way_in: Callable[[], tuple[int, str]]
    tell: Callable[[], None]
    hang_up: Callable[[str], None]
    rehearses: Callable[[], bool]
    remembers: bool


class DoorDesk:
    """Everything about the door."""

    def __init__(
        self, database: Database, starter: DoorStarter, clock: Clock, outside: Outside
    ) -> None:
        self._outside = outside
        self._starter = starter
        self._pairing = Pairing(clock)
        self._devices = Devices(DeviceStore(database), clock)
        self._link = DoorLink(
            starter=starter, clock=clock, way_in=outside.way_in, ended=self._door_ended
        )
        kept = settings_or_defaults().door if outside.remembers else DoorSettings()
        self._wishes = dict(wishes_of(kept))
        self._told: Mapping[Gate, GateReport] = {}
        self._fingerprint = ""
        self._callers = Callers()
        self._news: DoorChanged | None = None
        self._remembering = asyncio.Lock()

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {"door": self._run_link, "paired devices": self._load, "door's news": self._look}

    async def carry_out(self, command: DoorCommand) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done, and nothing was changed.
        """
        match command:
            case SetDoor():
                return await self._set(command)
            case OfferPairing(role=role, name=name):
                if not any(wish.is_open for wish in self._wishes.values()):
                    raise Refused("the door is closed; open it first")
                self._pairing.make(role, plain_name(name))
            case CancelPairing():
                self._pairing.cancel()
            case RevokeDevice():
                return await self._revoke(command)
            case TellDoor(gates=gates, fingerprint=fingerprint, callers=callers):
                self._told = {report.gate: report for report in gates}
                self._fingerprint = fingerprint
                self._callers = callers
                self._devices.note_present(callers.devices)
            case RedeemCode():
                return await self._redeem(command)
            case AdmitDevice(token=token, address=address):
                return Answer(told=DeviceAdmitted(device=self._devices.admit(token, address)))
            case _:
                assert_never(command)
        self._tell()
        return Answer()

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a key is the door's."""
        return name in HELD_FOR_DOOR

    def hold_key(self, command: HoldKey) -> Answer:
        """Keep a key of the door's for this run; one that runs is started anew with it.

        Raises:
            BadInput: It can't be a key.
        """
        hold_key(command.secret_name, command.key)
        held = {variable_name(command.secret_name): command.key.strip()}
        self._link.variables = {**self._link.variables, **held}
        self._link.start_again()
        return Answer()

    def news(self) -> DoorChanged:
        """Return the topic as it is now, for hosts."""
        gates = reported(self._wishes, self._told, rehearsal=self._outside.rehearses())
        if not self._starter.kept:
            gates = [_not_kept(report) for report in gates]
        return DoorChanged(
            gates=tuple(gates),
            fingerprint=self._fingerprint,
            devices=self._devices.listed(),
            offer=self._pairing.offer,
            callers=self._callers,
        )

    async def close(self) -> None:
        """End the door, which was hung up on, and write what is still owed."""
        await self._devices.write_seen()
        await self._link.close()

    # --- commands ------------------------------------------------------------------------------

    async def _set(self, command: SetDoor) -> Answer:
        wish = wish_of(command)
        self._wishes[command.gate] = wish
        if not wish.is_open:  # what was true of it is not when it is opened again
            self._told = {gate: told for gate, told in self._told.items() if gate != command.gate}
        if not wish.is_open and not any(one.is_open for one in self._wishes.values()):
            self._pairing.cancel()
        self._follow_wishes()
        self._tell()
        text = ""
        if self._outside.remembers:
            text = await self._remember()
        return Answer(text=text)

    async def _remember(self) -> str:
        async with self._remembering:
            try:
                await asyncio.to_thread(_write, self._wishes)
            except BadInput as error:
                return f"done for this run; it can't be remembered: {error}"
        return ""

    async def _revoke(self, command: RevokeDevice) -> Answer:
        name = next(
            (d.name for d in self._devices.listed() if d.device_id == command.device_id), ""
        )
        try:
            await self._devices.remove(command.device_id)
        finally:
            if name:
                self._outside.hang_up(name)
            self._tell()
        return Answer()

    async def _redeem(self, command: RedeemCode) -> Answer:
        try:
            worth = self._pairing.redeem(command.code)
            name = worth.name or command.name
            device, token = await self._devices.add(worth.role, name, command.address)
        finally:
            self._tell()
        _log.info("%s was let in for good, as %s", device.name, device.role)
        return Answer(told=DevicePaired(device=device, token=token))

    # --- by itself -----------------------------------------------------------------------------

    async def _run_link(self) -> None:
        self._follow_wishes()
        await self._link.run()

    async def _load(self) -> None:
        await self._devices.load()
        self._tell()
        await asyncio.Event().wait()

    async def _look(self) -> None:
        """Tell of offers that ran out, and write now and then who was there."""
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            self._tell()
            await self._devices.write_seen()

    def _follow_wishes(self) -> None:
        wishes = self._wishes.values()
        self._link.on_network = any(wish.is_open and wish.network for wish in wishes)
        self._link.want(wanted=any(wish.is_open for wish in wishes))

    def _door_ended(self) -> None:
        self._told, self._callers = {}, Callers()
        self._devices.note_present(())
        self._tell()

    def _tell(self) -> None:
        news = self.news()
        if news != self._news:
            self._news = news
            self._outside.tell()


def _not_kept(report: GateReport) -> GateReport:
    if report.gate is not Gate.PAGES or report.text or not report.port:
        return report
    return replace(report, code="certificate_not_kept", text=NOT_KEPT)


def _write(wishes: Mapping[Gate, Wish]) -> None:
    write_settings(replace(read_settings(), door=settings_of(wishes)))
