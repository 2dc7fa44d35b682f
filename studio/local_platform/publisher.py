"""One connection of somebody who publishes: bytes in, bytes out, no socket.

Source:
    Adobe, "Real-Time Messaging Protocol (RTMP) specification 1.0", 2012, sections 5.2 to 7.2.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from studio.core.errors import ProtocolError
from studio.local_platform import rtmp_answers as answers
from studio.rtmp import amf0
from studio.rtmp.amf0 import AmfValue
from studio.rtmp.chunks import ChunkReader, Kind, RtmpMessage
from studio.rtmp.flv import FlvTag

APP = "live"
LONGEST_MESSAGE = 8 * 1024 * 1024
"""A picture that stands by itself, at the highest rates platforms take."""

_HANDSHAKE_BYTES = 1536
_STREAM_ID = 1
_SET_DATA_FRAME = amf0.encode("@setDataFrame")


@dataclass(frozen=True, slots=True, kw_only=True)
class No:
    """Why a key may not publish: RTMP's word and a sentence without the key."""

    code: str
    text: str


class Desk(Protocol):
    """Whom a connection asks."""

    def begin(self, key: str) -> No | None:
        """Let somebody publish, or say why not."""
        ...

    def tag(self, tag: FlvTag) -> None:
        """Take a tag of whoever publishes."""
        ...

    def end(self) -> None:
        """Take note that they have ended."""
        ...


class Publisher:
    """The conversation.

    Attributes:
        publishing: Whether tags are taken.
        over: Whether the connection is to be closed once what was said is written.

    Args:
        desk: Whom to ask.
        say: Takes bytes for the other side.
    """

    def __init__(self, desk: Desk, say: Callable[[bytes], object]) -> None:
        self.publishing = False
        self.over = False
        self._desk = desk
        self._say = say
        self._opening = bytearray()
        self._hands_shaken = self._connected = False
        self._reader = ChunkReader(longest_message=LONGEST_MESSAGE)
        self._received = self._acknowledged = 0
        self._window = 0

    def feed(self, data: bytes) -> None:
        """Take bytes as they come.

        Raises:
            ProtocolError: It is not RTMP, or what belongs into no conversation of a publisher.
        """
        self._received += len(data)
        if not self._hands_shaken:
            data = self._shake_hands(data)
        for message in self._reader.feed(data) if data else ():
            if self.over:
                return
            self._heed(message)
        if self._window and self._received - self._acknowledged >= self._window:
            self._acknowledged = self._received
            self._say(answers.acknowledgement(self._received))

    def close(self) -> None:
        """Take note that the connection is gone."""
        if self.publishing:
            self.publishing = False
            self._desk.end()

    def _shake_hands(self, data: bytes) -> bytes:
        """Answer the opening; return what comes behind it."""
        before = len(self._opening)
        self._opening += data
        if self._opening and self._opening[0] != 3:
            raise ProtocolError("the other side does not speak RTMP")
        first = 1 + _HANDSHAKE_BYTES
        if before < first <= len(self._opening):
            ours = bytes(8) + os.urandom(_HANDSHAKE_BYTES - 8)
            self._say(b"\x03" + ours + bytes(self._opening[1:first]))
        if len(self._opening) < first + _HANDSHAKE_BYTES:
            return b""
        self._hands_shaken = True
        rest = bytes(self._opening[first + _HANDSHAKE_BYTES :])
        self._opening.clear()
        return rest

    def _heed(self, message: RtmpMessage) -> None:
        match message.kind:
            case Kind.WINDOW_SIZE:
                self._window = int.from_bytes(message.body[:4], "big")
            case Kind.VIDEO | Kind.AUDIO if self.publishing:
                self._take(message, message.body)
            case Kind.DATA if self.publishing:
                self._take(message, message.body.removeprefix(_SET_DATA_FRAME))
            case Kind.COMMAND:
                self._obey(amf0.decode(message.body))
            case _:
                pass  # what belongs to the connection, or comes before its time

    def _take(self, message: RtmpMessage, body: bytes) -> None:
        tag = FlvTag(kind=message.kind, timestamp_ms=message.timestamp_ms, body=body)
        self._desk.tag(tag)

    def _obey(self, values: list[AmfValue]) -> None:
        name, number, *rest = [*values, None, None]
        number = number if isinstance(number, float) else 0.0
        if not self._connected and name != "connect":
            raise ProtocolError("the other side did not say what it connects to")
        match name:
            case "connect":
                self._connect(number, rest[0])
            case "releaseStream" | "FCPublish" | "FCUnpublish":
                self._say(answers.result(number, None))
                if name == "FCUnpublish":
                    self._unpublish()
            case "createStream":
                self._say(answers.result(number, float(_STREAM_ID)))
            case "publish":
                self._publish(rest[1] if len(rest) > 1 else None)
            case "deleteStream" | "closeStream":
                self._unpublish()
            case _:
                pass  # a name nobody here knows is passed over, as servers do

    def _connect(self, number: float, asked: AmfValue) -> None:
        app = asked.get("app") if isinstance(asked, dict) else None
        self._say(answers.greeting())
        if str(app).strip("/") != APP:
            code, text = "NetConnection.Connect.InvalidApp", "There is no such app here."
            status: dict[str, AmfValue] = {"level": "error", "code": code, "description": text}
            self._say(answers.command("_error", number, None, status))
            self.over = True
            return
        self._connected = True
        self._say(answers.connected(number))

    def _publish(self, key: AmfValue) -> None:
        if self.publishing:
            raise ProtocolError("the other side publishes twice")
        no = self._desk.begin(key if isinstance(key, str) else "")
        if no is not None:
            self._say(answers.refused(_STREAM_ID, no.code, no.text))
            self.over = True
            return
        self.publishing = True
        self._say(answers.started(_STREAM_ID))

    def _unpublish(self) -> None:
        if self.publishing:
            self.close()
            self._say(
                answers.on_status(
                    _STREAM_ID, "NetStream.Unpublish.Success", "Thank you.", level="status"
                )
            )
