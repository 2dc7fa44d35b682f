"""What the door and the phone process say to each other; frames as in `studio.protocol.frames`."""

import asyncio
from enum import StrEnum
from typing import TypeVar

import msgspec

from studio.core.errors import ProtocolError
from studio.protocol.frames import LENGTH_BYTES, frame_length
from studio.protocol.message import Message

CONNECTION_VARIABLE = "CUECARD_PHONE"
"""Holds `port:secret`; the phone process takes it out of its environment at once."""


T = TypeVar("T")


class PhoneState(StrEnum):
    """How a phone does."""

    CONNECTING = "connecting"
    LIVE = "live"
    STALLED = "stalled"
    LOST = "lost"
    CLOSED = "closed"


class PhoneReport(Message, frozen=True, kw_only=True):
    """How one phone does now.

    Attributes:
        device_id: Which.
        state: As above; after `lost` and `closed` it is not there any more.
        code: Stable word for why, or empty.
        text: One sentence, or empty.
        width_px: Of its last picture.
        height_px: Likewise.
        fps: Pictures that came in the last second or so.
    """

    device_id: str
    state: PhoneState
    code: str = ""
    text: str = ""
    width_px: int = 0
    height_px: int = 0
    fps: float = 0.0


class TakeOffer(Message, frozen=True, kw_only=True):
    """Connect to a phone; the answer is `OfferTaken` or `OfferRefused` with the same number."""

    number: int
    device_id: str
    name: str
    sdp: str

    def __repr__(self) -> str:
        return f"TakeOffer({self.number}, {self.device_id!r}, <{len(self.sdp)} characters>)"


class HangUp(Message, frozen=True, kw_only=True):
    """Let a phone go; one that is not there is no mistake."""

    device_id: str


class OfferTaken(Message, frozen=True, kw_only=True):
    """What the phone is to be answered."""

    number: int
    sdp: str

    def __repr__(self) -> str:
        return f"OfferTaken({self.number}, <{len(self.sdp)} characters>)"


class OfferRefused(Message, frozen=True, kw_only=True):
    """Why there is no answer: a stable word and a sentence."""

    number: int
    code: str
    text: str


ToPhone = TakeOffer | HangUp
FromPhone = OfferTaken | OfferRefused | PhoneReport

_to_phone: msgspec.msgpack.Decoder[ToPhone] = msgspec.msgpack.Decoder(ToPhone)
_from_phone: msgspec.msgpack.Decoder[FromPhone] = msgspec.msgpack.Decoder(FromPhone)


async def read_to_phone(reader: asyncio.StreamReader) -> ToPhone | None:
    """Return what the door says next; None at the end.

    Raises:
        ProtocolError: It is no such message.
    """
    return await _read(reader, _to_phone)


async def read_from_phone(reader: asyncio.StreamReader) -> FromPhone | None:
    """Return what the phone process says next; see `read_to_phone`."""
    return await _read(reader, _from_phone)


async def _read(reader: asyncio.StreamReader, decoder: msgspec.msgpack.Decoder[T]) -> T | None:
    try:
        head = await reader.readexactly(LENGTH_BYTES)
        body = await reader.readexactly(frame_length(head))
    except (asyncio.IncompleteReadError, OSError):
        return None
    try:
        return decoder.decode(body)
    except msgspec.MsgspecError as error:
        raise ProtocolError("the phone process and the door misunderstand each other") from error
