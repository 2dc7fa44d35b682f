"""What is said of the door: where it stands open, who was let in, who is there."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from studio.core.ids import DeviceId
from studio.protocol.message import Message

PairingRole = Literal["producer", "moderator", "observer", "camera"]


class Gate(StrEnum):
    """A way in for other devices."""

    PAGES = "pages"  # the producer's page, the glance page, a phone as a camera
    OBS = "obs"  # obs-websocket 5: button boxes
    RELAY = "relay"  # NATS: producers far away


class GateState(StrEnum):
    """How a gate is."""

    CLOSED = "closed"
    OPENING = "opening"
    OPEN = "open"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class GateReport:
    """One gate now.

    Attributes:
        gate: Which.
        state: How it is.
        addresses: Where to reach it; the first is the best for other machines.
        network: Whether other machines reach it.
        port: It listens on; 0: on none.
        code: Stable word for why it is not open, or empty.
        text: What happened and what to do, or empty.
    """

    gate: Gate
    state: GateState = GateState.CLOSED
    addresses: tuple[str, ...] = ()
    network: bool = False
    port: int = 0
    code: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Callers:
    """Who is connected now.

    Attributes:
        devices: Paired devices that are there.
        boxes: Connections by obs-websocket.
        strangers: Connections that have not said who they are.
        refused: How many were refused since the door's process began.
    """

    devices: tuple[DeviceId, ...] = ()
    boxes: int = 0
    strangers: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedDevice:
    """A device that was let in.

    Attributes:
        device_id: Which.
        name: What a person calls it; shown beside everything it changes.
        role: What it may do.
        paired_at_utc_ms: When.
        seen_at_utc_ms: When it was last there.
        address: Where it called from last.
        connected: Whether it is there now.
    """

    device_id: DeviceId
    name: str
    role: PairingRole
    paired_at_utc_ms: int
    seen_at_utc_ms: int
    address: str = ""
    connected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingOffer:
    """A code that is on offer.

    Attributes:
        role: What a device gets for it.
        code: Short, to be typed in.
        token: Long, for the QR code; worth the same.
        until_utc_ms: Until when.
    """

    role: PairingRole
    code: str
    token: str
    until_utc_ms: int

    def __repr__(self) -> str:
        return f"PairingOffer(role={self.role!r}, until_utc_ms={self.until_utc_ms})"


class DoorChanged(Message, frozen=True, kw_only=True):
    """The door as it is; told to hosts, and to the door's process without the offer.

    Attributes:
        gates: Each.
        fingerprint: SHA-256 of the certificate; empty: there is none yet.
        devices: Every paired device, the one seen last first.
        offer: The code on offer; None: none.
        callers: Who is connected.
    """

    gates: tuple[GateReport, ...] = ()
    fingerprint: str = ""
    devices: tuple[PairedDevice, ...] = ()
    offer: PairingOffer | None = None
    callers: Callers = Callers()


class DevicePaired(Message, frozen=True, kw_only=True):
    """The answer to `RedeemCode`; told to the door's process alone.

    Attributes:
        device: As it is known from now on.
        token: What it says when it comes again; kept nowhere but on the device.
    """

    device: PairedDevice
    token: str

    def __repr__(self) -> str:
        return f"DevicePaired(device={self.device!r}, token=<{len(self.token)} characters>)"


class DeviceAdmitted(Message, frozen=True, kw_only=True):
    """The answer to `AdmitDevice`."""

    device: PairedDevice
