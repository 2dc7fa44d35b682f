"""What page and door say to each other beside the protocol; one JSON object a text frame."""

from typing import TypeVar

import msgspec

from studio.core.errors import ProtocolError, StudioError
from studio.core.ids import DeviceId
from studio.protocol.codec import MAX_LINE_BYTES, decode_from_client
from studio.protocol.door_reports import PairingRole
from studio.protocol.message import Message, Topic
from studio.protocol.messages import Request

LONGEST_CODE, LONGEST_TOKEN, LONGEST_NAME = 64, 128, 200
LONGEST_SDP = 64 * 1024

T = TypeVar("T")


class Pair(Message, frozen=True, kw_only=True):
    """A device's first word when it has a code: typed, or scanned."""

    code: str
    name: str = ""
    topics: tuple[Topic, ...] = ()

    def __repr__(self) -> str:
        return f"Pair(name={self.name!r})"


class Enter(Message, frozen=True, kw_only=True):
    """A device's first word when it was let in before."""

    token: str
    topics: tuple[Topic, ...] = ()

    def __repr__(self) -> str:
        return "Enter()"


class Ping(Message, frozen=True, kw_only=True):
    """Asks how far away the door and the control room are."""

    id: int = 0


class Offer(Message, frozen=True, kw_only=True):
    """A phone's offer to be a camera, as WebRTC has it."""

    sdp: str


class Picture(Message, frozen=True, kw_only=True):
    """How the picture is wanted: pixels of its longer side, pictures a second."""

    width: int = 540
    fps: int = 15


class Entered(Message, frozen=True, kw_only=True):
    """The device is in.

    Attributes:
        device_id: Its own.
        name: What it is called.
        role: What it may do.
        token: What it says the next time; only after `Pair`.
        server_utc_ms: The studio's clock.
    """

    device_id: DeviceId
    name: str
    role: PairingRole
    token: str = ""
    server_utc_ms: int

    def __repr__(self) -> str:
        return f"Entered(name={self.name!r}, role={self.role!r})"


class Denied(Message, frozen=True, kw_only=True):
    """The device, or what it asked before it was in, is refused; the connection ends.

    Attributes:
        code: Stable word.
        text: One sentence.
        retry_after_s: When it is worth trying again; 0: not unchanged.
    """

    code: str
    text: str
    retry_after_s: int = 0


class Pong(Message, frozen=True, kw_only=True):
    """The answer to `Ping`.

    Attributes:
        id: As asked.
        server_utc_ms: The studio's clock.
        control_ms: How long the control room took to answer the door last; -1: not known.
    """

    id: int
    server_utc_ms: int
    control_ms: float = -1.0


class Gone(Message, frozen=True, kw_only=True):
    """What the page shows is old from now on.

    Attributes:
        code: `control` or `engine`: it comes back by itself; `revoked`: not let in any more;
            `closed`: the host closed the door; `idle`: nobody asked anything for hours; `slow`:
            this device takes what it is told too slowly.
        text: One sentence.
    """

    code: str
    text: str


class Answer(Message, frozen=True, kw_only=True):
    """The studio's side of a phone's offer."""

    sdp: str


class NoAnswer(Message, frozen=True, kw_only=True):
    """A phone's offer is refused."""

    code: str
    text: str


class HangUp(Message, frozen=True, kw_only=True):
    """The phone is no camera any more."""


class Phone(Message, frozen=True, kw_only=True):
    """How the phone does as a camera; see `studio.remote.phone.words.PhoneReport`."""

    state: str
    code: str = ""
    text: str = ""
    width_px: int = 0
    height_px: int = 0
    fps: float = 0.0


First = Pair | Enter
Later = Request | Ping | Offer | HangUp

_first: msgspec.json.Decoder[First] = msgspec.json.Decoder(First)
_later: msgspec.json.Decoder[Ping | Offer | HangUp] = msgspec.json.Decoder(Ping | Offer | HangUp)
_picture: msgspec.json.Decoder[Picture] = msgspec.json.Decoder(Picture)


class _Head(msgspec.Struct):
    type: str = ""
    request_id: int = -1


_head: msgspec.json.Decoder[_Head] = msgspec.json.Decoder(_Head)


def read_first(frame: bytes) -> First:
    """Read a device's first frame.

    Raises:
        ProtocolError: It is neither; the text repeats nothing of it.
    """
    said = _read(_first, frame, "a device says Pair or Enter first")
    given = said.code if isinstance(said, Pair) else said.token
    longest = LONGEST_CODE if isinstance(said, Pair) else LONGEST_TOKEN
    name = said.name if isinstance(said, Pair) else ""
    if not 0 < len(given) <= longest or len(name) > LONGEST_NAME:
        raise ProtocolError("code, token or name has an impossible length")
    return said


def read_later(frame: bytes) -> Later:
    """Read what a device says once it is in.

    Raises:
        ProtocolError: It is no such message.
    """
    head = _read(_head, frame, "not a message of this protocol")
    if head.type in ("Ping", "Offer", "HangUp"):
        said = _read(_later, frame, f"not a proper {head.type}")
        if isinstance(said, Offer) and len(said.sdp) > LONGEST_SDP:
            raise ProtocolError("an offer is longer than it may be")
        return said
    if head.type != "Request":
        raise ProtocolError("a device says Request, Ping, Offer or HangUp")
    _check_text(frame)
    request = decode_from_client(frame)
    if not isinstance(request, Request):
        raise ProtocolError("a device says Request, Ping, Offer or HangUp")
    return request


def read_picture(frame: bytes) -> Picture:
    """Read how a picture is wanted.

    Raises:
        ProtocolError: It is no such message.
    """
    return _read(_picture, frame, "on this way only Picture is said")


def request_id_of(frame: bytes) -> int | None:
    """Return the number that an answer to a frame must carry; None where it has none."""
    try:
        head = _read(_head, frame, "")
    except ProtocolError:
        return None
    return head.request_id if head.type == "Request" and head.request_id >= 0 else None


def as_line(frame: bytes) -> bytes:
    """Return a frame that was read as one line: a break can only stand between its words."""
    return frame.replace(b"\n", b" ").replace(b"\r", b" ")


def _read(decoder: msgspec.json.Decoder[T], frame: bytes, wrong: str) -> T:
    _check_text(frame)
    try:
        return decoder.decode(frame)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, StudioError):
        raise ProtocolError(wrong) from None


def _check_text(frame: bytes) -> None:
    if len(frame) >= MAX_LINE_BYTES:  # the end of the line counts, too
        raise ProtocolError("a frame is longer than the protocol allows")
    try:
        frame.decode()
    except UnicodeDecodeError:
        raise ProtocolError("a text frame is not UTF-8") from None
