"""Messages to frames and back, for pipes: four bytes of length, then MessagePack."""

from typing import TypeVar

import msgspec

from studio.core.errors import ProtocolError, StudioError
from studio.protocol.courier_messages import FromCourier, ToCourier
from studio.protocol.listener_messages import FromListener, ToListener
from studio.protocol.message import Message

LENGTH_BYTES = 4
MAX_FRAME_BYTES = 16 * 1024 * 1024
"""A show's spec sheets in one message stay far below."""

T = TypeVar("T")

_encoder = msgspec.msgpack.Encoder()
_to_listener: msgspec.msgpack.Decoder[ToListener] = msgspec.msgpack.Decoder(ToListener)
_from_listener: msgspec.msgpack.Decoder[FromListener] = msgspec.msgpack.Decoder(FromListener)
_to_courier: msgspec.msgpack.Decoder[ToCourier] = msgspec.msgpack.Decoder(ToCourier)
_from_courier: msgspec.msgpack.Decoder[FromCourier] = msgspec.msgpack.Decoder(FromCourier)


def frame(message: Message) -> bytes:
    """Return the message as one frame.

    Raises:
        ProtocolError: It would be longer than a frame may be.
    """
    body = _encoder.encode(message)
    if len(body) > MAX_FRAME_BYTES:
        raise ProtocolError(f"{type(message).__name__} is {len(body)} bytes, more than a frame")
    return len(body).to_bytes(LENGTH_BYTES, "big") + body


def frame_length(head: bytes) -> int:
    """Return how many bytes follow a frame's head.

    Raises:
        ProtocolError: More than a frame may have.
    """
    length = int.from_bytes(head, "big")
    if length > MAX_FRAME_BYTES:
        raise ProtocolError(f"a frame of {length} bytes is longer than the protocol allows")
    return length


def read_to_listener(body: bytes) -> ToListener:
    """Read a frame's body that the control room sent.

    Raises:
        ProtocolError: It is no such message.
    """
    return _read(_to_listener, body)


def read_from_listener(body: bytes) -> FromListener:
    """Read a frame's body that the listener sent; see `read_to_listener`."""
    return _read(_from_listener, body)


def read_to_courier(body: bytes) -> ToCourier:
    """Read a frame's body that the control room sent to the courier; see `read_to_listener`."""
    return _read(_to_courier, body)


def read_from_courier(body: bytes) -> FromCourier:
    """Read a frame's body that the courier sent; see `read_to_listener`."""
    return _read(_from_courier, body)


def _read(decoder: msgspec.msgpack.Decoder[T], body: bytes) -> T:
    try:
        return decoder.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, StudioError) as error:
        raise ProtocolError(f"not a message of this protocol: {error}") from error
