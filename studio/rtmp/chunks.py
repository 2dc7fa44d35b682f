"""RTMP messages to chunks and back: framing only, no socket and no meaning.

Source:
    Adobe, "Real-Time Messaging Protocol (RTMP) specification 1.0", 2012, sections 5.3 and 6.1.
"""

import struct
from dataclasses import dataclass, field, replace
from enum import IntEnum

from studio.core.errors import ProtocolError

FIRST_CHUNK_SIZE = 128
"""What both sides begin with."""

_LONGEST_CHUNK = 0x7FFFFFFF
LONGEST_ANSWER = 1024 * 1024
"""To a publisher a server sends commands and acknowledgements; a megabyte is no such thing."""

_MOST_AT_ONCE = 16
"""Messages under way; with the limit above, what a hostile other side can make us keep."""

_EXTENDED = 0xFFFFFF
_HEADER_BYTES = {0: 11, 1: 7, 2: 3, 3: 0}


class Kind(IntEnum):
    """Message types that a publisher or its server sends or heeds."""

    SET_CHUNK_SIZE = 1
    ABORT = 2
    ACKNOWLEDGEMENT = 3
    USER_CONTROL = 4
    WINDOW_SIZE = 5
    SET_PEER_BANDWIDTH = 6
    AUDIO = 8
    VIDEO = 9
    DATA = 18
    COMMAND = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class RtmpMessage:
    """One message.

    Attributes:
        kind: A `Kind`, or a number that nobody here knows.
        stream_id: 0 for commands about the connection.
        timestamp_ms: Modulo 2**32.
        body: As it stands on the wire.
    """

    kind: int
    stream_id: int
    timestamp_ms: int
    body: bytes = field(repr=False)


def write_message(message: RtmpMessage, *, chunk_stream: int, chunk_size: int) -> bytes:
    """Return the message as chunks: a full header, then continuations.

    Every message gets the full 11-byte header: compressing it would save 0.05 % of a stream and
    tie each message to the one before.

    Args:
        message: What to send.
        chunk_stream: From 2 to 63.
        chunk_size: As last announced to the other side.
    """
    timestamp = message.timestamp_ms & 0xFFFFFFFF
    extended = struct.pack(">I", timestamp) if timestamp >= _EXTENDED else b""
    parts = [
        bytes((chunk_stream,)),
        min(timestamp, _EXTENDED).to_bytes(3, "big"),
        len(message.body).to_bytes(3, "big"),
        bytes((message.kind,)),
        struct.pack("<I", message.stream_id),
        extended,
        message.body[:chunk_size],
    ]
    continuation = bytes((0xC0 | chunk_stream,)) + extended
    for start in range(chunk_size, len(message.body), chunk_size):
        parts += (continuation, message.body[start : start + chunk_size])
    return b"".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """What later chunks of the same chunk stream may leave out."""

    timestamp_ms: int = 0
    delta_ms: int = 0
    length: int = 0
    kind: int = 0
    stream_id: int = 0
    extended: bool = False


class ChunkReader:
    """Puts messages together from bytes as they come, in pieces of any size.

    Args:
        longest_message: In bytes; what a server receives is longer than what it answers.
    """

    def __init__(self, *, longest_message: int = LONGEST_ANSWER) -> None:
        self._longest_message = longest_message
        self._chunk_size = FIRST_CHUNK_SIZE
        self._waiting = bytearray()
        self._headers: dict[int, _Header] = {}
        self._bodies: dict[int, bytearray] = {}

    def feed(self, data: bytes) -> list[RtmpMessage]:
        """Return the messages that these bytes complete.

        Raises:
            ProtocolError: It is not RTMP, or a message is longer than it may be.
        """
        self._waiting += data
        messages: list[RtmpMessage] = []
        while (taken := self._chunk(messages)) > 0:
            del self._waiting[:taken]
        return messages

    def _chunk(self, messages: list[RtmpMessage]) -> int:
        """Take one whole chunk; return how many bytes it had, 0 when it is not all there."""
        header = self._basic_header()
        if header is None:
            return 0
        layout, number, start = header
        body_start = self._message_header_end(layout, number, start)
        if body_start is None:
            return 0
        body = self._bodies.get(number, bytearray())
        read = self._read_header(layout, number, bytes(self._waiting[start:body_start]))
        size = min(self._chunk_size, read.length - len(body))
        if len(self._waiting) < body_start + size:
            return 0
        body += self._waiting[body_start : body_start + size]
        self._headers[number], self._bodies[number] = read, body
        if len(self._bodies) > _MOST_AT_ONCE:
            raise ProtocolError("the other side began too many messages at once")
        if len(body) == read.length:
            messages.append(self._finish(number))
        return body_start + size

    def _basic_header(self) -> tuple[int, int, int] | None:
        """Return layout, chunk stream and where the message header starts."""
        if not self._waiting:
            return None
        layout, number = self._waiting[0] >> 6, self._waiting[0] & 0x3F
        more = 2 - number if number < 2 else 0
        if more == 0:
            return layout, number, 1
        wide = 1 if number == 0 else 2
        if len(self._waiting) < 1 + wide:
            return None
        return layout, 64 + int.from_bytes(self._waiting[1 : 1 + wide], "little"), 1 + wide

    def _message_header_end(self, layout: int, number: int, start: int) -> int | None:
        if layout != 0 and number not in self._headers:
            raise ProtocolError("the other side did not speak RTMP: a chunk continues nothing")
        end = start + _HEADER_BYTES[layout]
        if len(self._waiting) < end:
            return None
        if layout == 3:
            extended = self._headers[number].extended
        else:
            extended = self._waiting[start : start + 3] == b"\xff\xff\xff"
        end += 4 if extended else 0
        return end if len(self._waiting) >= end else None

    def _read_header(self, layout: int, number: int, header: bytes) -> _Header:
        before = self._headers.get(number, _Header())
        if self._bodies.get(number):
            if layout != 3:
                raise ProtocolError("the other side did not speak RTMP: a message breaks off")
            return before
        read = _next_header(before, layout, header)
        if read.length > self._longest_message:
            raise ProtocolError(f"the other side announced a message of {read.length} bytes")
        return read

    def _finish(self, number: int) -> RtmpMessage:
        header = self._headers[number]
        message = RtmpMessage(
            kind=header.kind,
            stream_id=header.stream_id,
            timestamp_ms=header.timestamp_ms,
            body=bytes(self._bodies.pop(number)),
        )
        self._heed(message)
        return message

    def _heed(self, message: RtmpMessage) -> None:
        """Follow what the other side says about its chunks."""
        if message.kind not in (Kind.SET_CHUNK_SIZE, Kind.ABORT):
            return
        if len(message.body) < 4:
            raise ProtocolError("the other side sent a control message that is cut short")
        value = int.from_bytes(message.body[:4], "big")
        if message.kind == Kind.ABORT:
            self._bodies.pop(value, None)
            return
        if not 0 < value <= _LONGEST_CHUNK:
            raise ProtocolError("the other side announced chunks of no size")
        self._chunk_size = value


def _next_header(before: _Header, layout: int, header: bytes) -> _Header:
    """Return the header of a new message: what is said, and the rest as it was before."""
    if layout == 3:
        later_ms = (before.timestamp_ms + before.delta_ms) & 0xFFFFFFFF
        return replace(before, timestamp_ms=later_ms)
    extended = header[:3] == b"\xff\xff\xff"
    time_ms = int.from_bytes(header[-4:] if extended else header[:3], "big")
    start_ms, delta_ms = (time_ms, 0) if layout == 0 else (before.timestamp_ms + time_ms, time_ms)
    read = replace(before, timestamp_ms=start_ms & 0xFFFFFFFF, delta_ms=delta_ms, extended=extended)
    if layout < 2:
        read = replace(read, length=int.from_bytes(header[3:6], "big"), kind=header[6])
    if layout == 0:
        read = replace(read, stream_id=int.from_bytes(header[7:11], "little"))
    return read
