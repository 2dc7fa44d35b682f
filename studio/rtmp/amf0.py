"""AMF0: how commands and metadata are written inside RTMP and FLV.

Only what a publisher and its server say. All that is read here comes from outside, so anything
else, too deep or cut short is the other side's fault and said so.

Source:
    Adobe, "Action Message Format -- AMF 0", 2007, sections 2.1 to 2.18.
"""

import struct
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from studio.core.errors import ProtocolError

AmfValue: TypeAlias = float | bool | str | Mapping[str, "AmfValue"] | Sequence["AmfValue"] | None
"""Number, boolean, string, null, object, array; undefined is read as null, a date as a number."""

_NUMBER, _BOOLEAN, _STRING, _OBJECT, _NULL = 0, 1, 2, 3, 5
_ECMA_ARRAY, _OBJECT_END, _STRICT_ARRAY, _LONG_STRING = 8, 9, 10, 12

_DEEPEST = 8
"""Servers nest twice; the limit keeps a hostile one from exhausting the stack."""


def encode(*values: AmfValue) -> bytes:
    """Return the values one after the other, as they stand in a command."""
    return b"".join(_encode(value) for value in values)


def decode(data: bytes) -> list[AmfValue]:
    """Read all values of a command.

    Raises:
        ProtocolError: It is not AMF0, or is cut short.
    """
    reader = _Reader(data)
    values: list[AmfValue] = []
    try:
        while reader.position < len(data):
            values.append(reader.value(depth=0))
    except (IndexError, UnicodeDecodeError) as error:
        raise ProtocolError("the other side sent a command that is cut short or no AMF0") from error
    return values


def _encode(value: AmfValue) -> bytes:
    match value:
        case bool():
            return bytes((_BOOLEAN, value))
        case int() | float():
            return struct.pack(">Bd", _NUMBER, value)
        case str():
            return _encode_string(value)
        case None:
            return bytes((_NULL,))
        case Mapping():
            members = b"".join(_name(key) + _encode(member) for key, member in value.items())
            return bytes((_OBJECT,)) + members + _name("") + bytes((_OBJECT_END,))
        case _:
            members = b"".join(_encode(member) for member in value)
            return struct.pack(">BI", _STRICT_ARRAY, len(value)) + members


def _encode_string(text: str) -> bytes:
    data = text.encode()
    if len(data) < 65_536:
        return struct.pack(">BH", _STRING, len(data)) + data
    return struct.pack(">BI", _LONG_STRING, len(data)) + data


def _name(text: str) -> bytes:
    data = text.encode()
    return struct.pack(">H", len(data)) + data


class _Reader:
    """Walks through the bytes; every step past the end raises."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.position = 0

    def value(self, *, depth: int) -> AmfValue:
        if depth > _DEEPEST:
            raise ProtocolError("the other side sent a command nested too deeply")
        marker = self._integer(1)
        if marker in (_OBJECT, _ECMA_ARRAY, _STRICT_ARRAY):
            return self._collection(marker, depth + 1)
        return self._scalar(marker)

    def _scalar(self, marker: int) -> AmfValue:
        match marker:
            case 0:
                return self._double()
            case 1:
                return self._integer(1) != 0
            case 2:
                return self._text(length_bytes=2)
            case 5 | 6:
                return None
            case 11:
                moment_ms = self._double()
                self._take(2)  # a time zone that is always 0
                return moment_ms
            case 12:
                return self._text(length_bytes=4)
        raise ProtocolError(f"the other side sent a command with AMF0 type {marker}")

    def _collection(self, marker: int, depth: int) -> AmfValue:
        if marker == _STRICT_ARRAY:
            return [self.value(depth=depth) for _ in range(self._integer(4))]
        if marker == _ECMA_ARRAY:
            self._take(4)  # a count that is a hint only; the end marker counts
        members: dict[str, AmfValue] = {}
        while True:
            name = self._text(length_bytes=2)
            if not name and self._data[self.position] == _OBJECT_END:
                self.position += 1
                return members
            members[name] = self.value(depth=depth)

    def _text(self, *, length_bytes: int) -> str:
        return self._take(self._integer(length_bytes)).decode()

    def _double(self) -> float:
        (number,) = struct.unpack(">d", self._take(8))
        return float(number)

    def _integer(self, size: int) -> int:
        return int.from_bytes(self._take(size), "big")

    def _take(self, size: int) -> bytes:
        data = self._data[self.position : self.position + size]
        if len(data) < size:
            raise IndexError
        self.position += size
        return data
