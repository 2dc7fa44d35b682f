"""What a far person and the studio write to each other, beside the protocol itself.

A letter of a person carries its moment by the studio's clock and is signed with the person's key:
whoever runs the server can read it, and can't make one.
"""

import base64
import binascii
from typing import TypeVar

import msgspec

from studio.core.errors import ProtocolError, StudioError
from studio.core.ids import DeviceId
from studio.core.nkey import Credentials, is_signed
from studio.protocol.codec import MAX_LINE_BYTES
from studio.protocol.door_reports import PairingRole
from studio.protocol.message import Message, Topic
from studio.protocol.messages import Denied, Done, Request, Told

LARGEST_BYTES = MAX_LINE_BYTES + 4 * 1024
LONGEST_CODE, LONGEST_NAME = 64, 200

T = TypeVar("T")

# --- from a person -----------------------------------------------------------------------------


class Knock(Message, frozen=True, kw_only=True):
    """Asks to be let in, or how far away the studio is; said again every two seconds.

    Attributes:
        name: What the person's machine calls itself.
        looks: Whether pictures are wanted.
        again: Whether news got lost, and every topic should be told once more.
    """

    name: str = ""
    looks: bool = False
    again: bool = False


class Present(Message, frozen=True, kw_only=True):
    """Asks to be let in for good, with the code that the host reads out."""

    code: str
    name: str = ""

    def __repr__(self) -> str:
        return f"Present(name={self.name!r})"


class Leave(Message, frozen=True, kw_only=True):
    """The person is gone."""


Said = Knock | Present | Leave | Request


class Signed(msgspec.Struct, frozen=True, kw_only=True):
    """A letter as it travels.

    Attributes:
        at_ms: When it was written, by the studio's clock.
        said: The message, as JSON.
        signature: Base 64, of moment, subject and message.
    """

    at_ms: int
    said: msgspec.Raw
    signature: str


# --- from the studio ---------------------------------------------------------------------------


class Admitted(Message, frozen=True, kw_only=True):
    """The person is let in.

    Attributes:
        session: Of the studio's side; another one has other keys and another clock.
        at_ms: The studio's clock.
        device_id: The person's, in the studio's list.
        name: What the person is called there.
        role: What the person may do.
        keys: To what is told, by topic; `picture` is one of them.
        number: Of the newest news.
        waits: Whether things can be kept for the studio while it is away.
    """

    session: str
    at_ms: int
    device_id: DeviceId
    name: str
    role: PairingRole
    keys: dict[str, str]
    number: int
    waits: bool

    def __repr__(self) -> str:
        return f"Admitted(session={self.session!r}, name={self.name!r}, role={self.role!r})"


class NotAdmitted(Message, frozen=True, kw_only=True):
    """The person is not let in.

    Attributes:
        session: As in `Admitted`.
        at_ms: The studio's clock.
        code: Stable word.
        text: One sentence.
        retry_after_s: When it is worth trying again; 0: not unchanged.
    """

    session: str
    at_ms: int
    code: str
    text: str
    retry_after_s: float = 0.0


class Carried(Message, frozen=True, kw_only=True):
    """What became of a command.

    Attributes:
        session: As in `Admitted`.
        key: Of the command.
        answer: Its one answer.
        told: What is told to the asker alone, before it.
    """

    session: str
    key: str
    answer: Done | Denied
    told: Told | None = None


class Here(Message, frozen=True, kw_only=True):
    """The studio is there; said to all every two seconds, and a last time when it leaves.

    Attributes:
        session: As in `Admitted`.
        people: Who else is there, by name.
        leaves: Whether this is the last word.
    """

    session: str
    people: tuple[str, ...] = ()
    leaves: bool = False


FromStudio = Admitted | NotAdmitted | Carried


class Locked(msgspec.Struct, frozen=True, kw_only=True):
    """The head of news that are locked.

    Attributes:
        session: As in `Admitted`.
        number: Counts up with every news of a session.
        topic: Which.
    """

    session: str
    number: int
    topic: Topic


_encoder = msgspec.json.Encoder()
_signed: msgspec.json.Decoder[Signed] = msgspec.json.Decoder(Signed)
_said: msgspec.json.Decoder[Said] = msgspec.json.Decoder(Said)
_from_studio: msgspec.json.Decoder[FromStudio] = msgspec.json.Decoder(FromStudio)
_here: msgspec.json.Decoder[Here] = msgspec.json.Decoder(Here)
_locked: msgspec.json.Decoder[Locked] = msgspec.json.Decoder(Locked)


def write(message: Message | Locked) -> bytes:
    """Return a message as JSON."""
    return _encoder.encode(message)


def sign(said: Said, at_ms: int, subject: str, credentials: Credentials) -> bytes:
    """Return a letter to be sent to a subject.

    Raises:
        ProtocolError: It is longer than a letter may be.
    """
    body = _encoder.encode(said)
    signature = credentials.sign(_to_sign(at_ms, subject, body))
    letter = Signed(
        at_ms=at_ms, said=msgspec.Raw(body), signature=base64.b64encode(signature).decode()
    )
    written = _encoder.encode(letter)
    if len(written) > LARGEST_BYTES:
        raise ProtocolError("this is longer than the relay carries")
    return written


def read_signed(letter: bytes, subject: str) -> tuple[Said, int]:
    """Return what a person wrote, and when; the last word of the subject is the person's key.

    Raises:
        ProtocolError: It is no letter, or of somebody else; the text repeats nothing of it.
    """
    read = _read(_signed, letter)
    try:
        signature = base64.b64decode(read.signature.encode(), validate=True)
    except (binascii.Error, ValueError):
        raise ProtocolError("a letter's signature is none") from None
    person = subject.rpartition(".")[2]
    body = bytes(read.said)
    if not -(1 << 62) < read.at_ms < 1 << 62:
        raise ProtocolError("a letter's moment is none")
    if not is_signed(person, signature, _to_sign(read.at_ms, subject, body)):
        raise ProtocolError("a letter is not signed by whom it seems to be from")
    said = _read(_said, body)
    name = said.name if isinstance(said, Knock | Present) else ""
    if len(name) > LONGEST_NAME or (isinstance(said, Present) and len(said.code) > LONGEST_CODE):
        raise ProtocolError("a code or name has an impossible length")
    return said, read.at_ms


def read_answer(letter: bytes) -> FromStudio:
    """Read what the studio answers.

    Raises:
        ProtocolError: It is no such message.
    """
    return _read(_from_studio, letter)


def read_here(letter: bytes) -> Here:
    """Read that the studio is there; see `read_answer`."""
    return _read(_here, letter)


def read_locked(head: bytes) -> Locked:
    """Read the head of locked news; see `read_answer`."""
    return _read(_locked, head)


def _to_sign(at_ms: int, subject: str, body: bytes) -> bytes:
    return b"cuecard letter\0%d\0%b\0%b" % (at_ms, subject.encode(), body)


def _read(decoder: msgspec.json.Decoder[T], letter: bytes) -> T:
    if len(letter) > LARGEST_BYTES:
        raise ProtocolError("a letter is longer than the relay carries")
    try:
        return decoder.decode(letter)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, StudioError):
        raise ProtocolError("not a letter of the relay") from None
