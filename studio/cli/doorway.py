"""Other devices at a show without a window: the door is opened, and codes lie in a file."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from studio.cli.client import StudioClient
from studio.core.addresses import is_loopback
from studio.core.errors import BadInput, StudioError
from studio.core.ids import SecretName
from studio.protocol.door_commands import OfferPairing, SetDoor
from studio.protocol.door_reports import DoorChanged, Gate, GateState, PairingRole
from studio.protocol.setup_commands import HoldKey

OBS_SECRET = SecretName("obs_websocket")


@dataclass(frozen=True, slots=True, kw_only=True)
class GatePlan:
    """A gate that shall be open.

    Attributes:
        gate: Which.
        network: Whether other machines reach it.
        port: It listens on.
    """

    gate: Gate
    network: bool
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorPlan:
    """What shall stand open.

    Attributes:
        gates: Which gates.
        pairing_file: Where the pages' address with a fresh code goes, always; None: nowhere.
        role: What a device gets for the code.
        obs_password: Of the button boxes; empty: as the keyring has it.
    """

    gates: tuple[GatePlan, ...] = ()
    pairing_file: Path | None = None
    role: PairingRole = "producer"
    obs_password: str = ""


def read_door(
    door: str | None,
    pairing_file: str | None,
    role: str,
    obs: str | None,
    password_name: str | None,
) -> DoorPlan | None:
    """Return what was typed; None: nothing shall be open.

    Raises:
        BadInput: It can't be.
    """
    if door is None and (pairing_file or role != "producer"):
        raise BadInput("--pairing-file and --door-role belong to --door")
    if obs is None and password_name:
        raise BadInput("--obs-password-env belongs to --obs-websocket")
    if role not in get_args(PairingRole):
        raise BadInput(f"--door-role is one of {', '.join(get_args(PairingRole))}")
    typed = ((Gate.PAGES, "--door", door), (Gate.OBS, "--obs-websocket", obs))
    gates = tuple(_read(gate, option, text) for gate, option, text in typed if text is not None)
    if not gates:
        return None
    return DoorPlan(
        gates=gates,
        pairing_file=Path(pairing_file) if pairing_file else None,
        role=cast(PairingRole, role),
        obs_password=_password(password_name) if password_name else "",
    )


def _read(gate: Gate, option: str, text: str) -> GatePlan:
    host, _, port = text.rpartition(":")
    bare = host.strip("[]")
    if not bare or not port.isdecimal() or not 1_024 <= int(port) <= 65_535:
        raise BadInput(f"{option} is an address and a port from 1024, as 127.0.0.1:8737")
    return GatePlan(gate=gate, network=not is_loopback(bare), port=int(port))


def _password(name: str) -> str:
    password = os.environ.pop(name, "")
    if not password:
        raise BadInput(f"the variable {name} holds no password")
    return password


class Doorway:
    """Opens the door, and keeps a code that is good in the file."""

    def __init__(self, plan: DoorPlan, client: StudioClient) -> None:
        self._plan = plan
        self._client = client
        self._written = ""

    def open(self) -> None:
        """Ask for the gates.

        Raises:
            StudioError: They were refused.
        """
        if self._plan.obs_password:
            self._client.request(HoldKey(secret_name=OBS_SECRET, key=self._plan.obs_password))
        for gate in self._plan.gates:
            wish = SetDoor(gate=gate.gate, is_open=True, network=gate.network, port=gate.port)
            self._client.request(wish)

    def look(self) -> None:
        """Have a code on offer, and write where it is good when that is another than before.

        Raises:
            StudioError: It was refused, or can't be written.
        """
        door = self._client.door
        if self._plan.pairing_file is None or door is None:
            return
        address = _address(door)
        if address is None:
            return
        if door.offer is None:
            self._client.door = None  # until the next word, which knows the code
            self._client.request(OfferPairing(role=self._plan.role))
            return
        line = f"{address}#{door.offer.token}"
        if line != self._written:
            write_private(self._plan.pairing_file, f"{line}\n")
            self._written = line

    def close(self) -> None:
        """Remove the file: what it says is good no more."""
        if self._plan.pairing_file is not None and self._written:
            self._plan.pairing_file.unlink(missing_ok=True)


def _address(door: DoorChanged) -> str | None:
    for report in door.gates:
        if report.gate is Gate.PAGES and report.state is GateState.OPEN and report.addresses:
            return report.addresses[0]
        if report.gate is Gate.PAGES and report.state is GateState.FAILED:
            raise StudioError(report.text)
    return None


def write_private(path: Path, text: str) -> None:
    """Write a file in one step, for this user alone.

    Raises:
        BadInput: It can't be written.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.unlink(missing_ok=True)
        fresh.touch(mode=0o600, exist_ok=False)
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise BadInput(f"{path} can't be written: {error.strerror}") from error
