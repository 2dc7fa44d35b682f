"""Messages to lines and back."""

from typing import TypeVar

import msgspec

from studio.core.errors import ProtocolError, StudioError
from studio.protocol.engine_messages import FromEngine, ToEngine
from studio.protocol.message import Message
from studio.protocol.messages import FromClient, FromServer

MAX_LINE_BYTES = 256 * 1024
LONGEST_REASON = 200

T = TypeVar("T")

_encoder = msgspec.json.Encoder()
_from_client: msgspec.json.Decoder[FromClient] = msgspec.json.Decoder(FromClient)
_from_server: msgspec.json.Decoder[FromServer] = msgspec.json.Decoder(FromServer)
_to_engine: msgspec.json.Decoder[ToEngine] = msgspec.json.Decoder(ToEngine)
_from_engine: msgspec.json.Decoder[FromEngine] = msgspec.json.Decoder(FromEngine)


def encode(message: Message) -> bytes:
    r"""Return the message as one line, ending in `\n`.

    Raises:
        ProtocolError: It would be longer than a line may be.
    """
    line = _encoder.encode(message) + b"\n"
    if len(line) > MAX_LINE_BYTES:
        raise ProtocolError(
            f"{type(message).__name__} is {len(line)} bytes, more than a line holds"
        )
    return line


def decode_from_client(line: bytes) -> FromClient:
    """Read a line that a client of the control room sent.

    Raises:
        ProtocolError: It is no such message; the text is one short line.
    """
    return _decode(_from_client, line)


def decode_from_server(line: bytes) -> FromServer:
    """Read a line that the control room sent; see `decode_from_client`."""
    return _decode(_from_server, line)


def decode_to_engine(line: bytes) -> ToEngine:
    """Read a line that the control room sent the engine; see `decode_from_client`."""
    return _decode(_to_engine, line)


def decode_from_engine(line: bytes) -> FromEngine:
    """Read a line that the engine sent; see `decode_from_client`."""
    return _decode(_from_engine, line)


def _decode(decoder: msgspec.json.Decoder[T], line: bytes) -> T:
    if len(line) > MAX_LINE_BYTES:
        raise ProtocolError(f"a line of {len(line)} bytes is longer than the protocol allows")
    try:
        return decoder.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, StudioError) as error:
        raise ProtocolError(f"not a message of this protocol: {_told(error)}") from error


def _told(error: Exception) -> str:
    """What went wrong, on one short line: the words in it may be a stranger's."""
    text = str(error)[:LONGEST_REASON]
    return "".join(c if c.isprintable() else "?" for c in text)
