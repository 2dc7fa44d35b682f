"""Commands about the door: who may come in from other devices, and how.

The host opens the door, offers pairings and revokes devices. The door's own process, which is the
only one that strangers reach, asks with its own role what a code or a token is worth.
"""

from studio.core.ids import DeviceId
from studio.protocol.door_reports import Callers, Gate, GateReport, PairingRole
from studio.protocol.message import Message

# --- the host's --------------------------------------------------------------------------------


class SetDoor(Message, frozen=True, kw_only=True):
    """Open or close the door for pages, button boxes or the relay.

    Attributes:
        gate: Which.
        is_open: Whether anybody can come in by it.
        network: Whether other machines can; False: this machine's own programs alone.
        port: To listen on; 0: the usual one.
        address: Of the relay's server; the other two have none.
        studio: Of the relay: this studio's name there.
    """

    gate: Gate
    is_open: bool
    network: bool = False
    port: int = 0
    address: str = ""
    studio: str = ""


class OfferPairing(Message, frozen=True, kw_only=True):
    """Make a fresh code, for one device and one role, for two minutes; an older one is void.

    Attributes:
        role: What the device may do.
        name: What it shall be called; empty: as it calls itself.
    """

    role: PairingRole
    name: str = ""


class CancelPairing(Message, frozen=True, kw_only=True):
    """Make the code void that is on offer."""


class RevokeDevice(Message, frozen=True, kw_only=True):
    """Let a device in no more, and hang up on it at once."""

    device_id: DeviceId


# --- the door process's own --------------------------------------------------------------------


class TellDoor(Message, frozen=True, kw_only=True):
    """Say where the door listens and who is there; only the door's process may.

    Attributes:
        gates: What became of each gate that should be open.
        fingerprint: SHA-256 of the certificate, as pairs of hex digits with colons.
        callers: Who is connected.
    """

    gates: tuple[GateReport, ...] = ()
    fingerprint: str = ""
    callers: Callers = Callers()


class RedeemCode(Message, frozen=True, kw_only=True):
    """Let a device in for good that knows the code on offer; the answer is `DevicePaired`.

    Attributes:
        code: As typed or scanned.
        name: What the device calls itself.
        address: Where it calls from, for the list alone.
    """

    code: str
    name: str
    address: str = ""

    def __repr__(self) -> str:
        return f"RedeemCode(code=<{len(self.code)} characters>, name={self.name!r})"


class AdmitDevice(Message, frozen=True, kw_only=True):
    """Let a device in again that has a token; the answer is `DeviceAdmitted`."""

    token: str
    address: str = ""

    def __repr__(self) -> str:
        return f"AdmitDevice(token=<{len(self.token)} characters>)"


DoorCommand = (
    SetDoor | OfferPairing | CancelPairing | RevokeDevice | TellDoor | RedeemCode | AdmitDevice
)
