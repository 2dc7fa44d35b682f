"""Frames to values and back: JSON as text, msgpack as binary.

Values are what JSON knows, in both: whatever one client says may be passed on to one that speaks
the other encoding.
"""

from enum import StrEnum
from typing import cast

import msgspec

from studio.remote.obs.codes import CloseCode

LONGEST_FRAME_BYTES = 256 * 1024
DEEPEST = 32
"""Lists in lists; what clients say has four or five."""

Value = None | bool | int | float | str | list["Value"] | dict[str, "Value"]
Fields = dict[str, Value]


class Encoding(StrEnum):
    """The two subprotocols."""

    JSON = "obswebsocket.json"
    MSGPACK = "obswebsocket.msgpack"


class Closed(Exception):
    """What came ends the connection.

    Attributes:
        code: To close with.
        reason: In OBS's own words.
    """

    def __init__(self, code: CloseCode, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def encode(message: Fields, encoding: Encoding) -> str | bytes:
    """Return a message as a frame: text for JSON, bytes for msgpack."""
    if encoding is Encoding.JSON:
        return msgspec.json.encode(message).decode()
    return msgspec.msgpack.encode(message)


def decode(frame: str | bytes, encoding: Encoding) -> Value:
    """Read a frame.

    Raises:
        Closed: It is none of this encoding.
    """
    try:
        if encoding is Encoding.JSON:
            return _plain(msgspec.json.decode(_text(frame)), DEEPEST)
        return _plain(msgspec.msgpack.decode(_bytes(frame)), DEEPEST)
    except (msgspec.MsgspecError, ValueError, TypeError, RecursionError, OverflowError) as error:
        name = "Json" if encoding is Encoding.JSON else "MsgPack"
        reason = f"Unable to decode {name}: it is not valid."
        raise Closed(CloseCode.DECODE_ERROR, reason) from error


def _text(frame: str | bytes) -> str:
    if isinstance(frame, str):
        return frame
    reason = "Your session encoding is set to Json, but a binary message was received."
    raise Closed(CloseCode.DECODE_ERROR, reason)


def _bytes(frame: str | bytes) -> bytes:
    if isinstance(frame, bytes):
        return frame
    reason = "Your session encoding is set to MsgPack, but a text message was received."
    raise Closed(CloseCode.DECODE_ERROR, reason)


def _plain(value: object, deepest: int) -> Value:
    """Return the value if JSON knows it and every client can be told it.

    Raises:
        ValueError: It has bytes, moments, keys that are no text, or too many levels.
    """
    if deepest < 0:
        raise ValueError("too many levels")
    match value:
        case None | bool() | str() | float():
            return value
        case int():
            return value if -(2**63) <= value < 2**64 else float(value)
        case list():
            return [_plain(one, deepest - 1) for one in value]
        case dict():
            if not all(isinstance(key, str) for key in value):
                raise ValueError("a key is no text")
            return {cast("str", key): _plain(one, deepest - 1) for key, one in value.items()}
        case _:
            raise ValueError(f"no {type(value).__name__} in JSON")
