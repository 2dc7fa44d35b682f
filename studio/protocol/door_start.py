"""What the door's process is given when it is started, in its environment."""

import msgspec

from studio.core.errors import ProtocolError
from studio.protocol.door_reports import Gate

DOOR_VARIABLE = "CUECARD_DOOR"
"""Holds a `DoorStart`, as JSON; the door takes it out of its environment at once."""

DEFAULT_PORTS = {Gate.PAGES: 8737, Gate.OBS: 4455, Gate.RELAY: 0}


class DoorStart(msgspec.Struct, frozen=True, kw_only=True):
    """How to reach the control room, and what the door shows to strangers.

    Attributes:
        port: The control room's.
        secret: The control room's; what a client of it must know.
        key_pem: The certificate's key, locked with the password.
        password: Of the key; it is good for this start alone.
        chain_pem: The certificate and that of the studio's authority, in this order.
    """

    port: int
    secret: str
    key_pem: str
    password: str
    chain_pem: str

    def __repr__(self) -> str:
        return f"DoorStart(port={self.port})"


def encode_start(start: DoorStart) -> str:
    """Return it as the variable holds it."""
    return msgspec.json.encode(start).decode()


def decode_start(text: str) -> DoorStart:
    """Read the variable.

    Raises:
        ProtocolError: Whoever started this process is no control room.
    """
    try:
        return msgspec.json.decode(text.encode(), type=DoorStart)
    except msgspec.MsgspecError:
        raise ProtocolError("started without a control room to open the door for") from None
