"""The conversation of an RTMP publisher with its server, over a wire.

Source:
    Adobe, "Real-Time Messaging Protocol (RTMP) specification 1.0", 2012, sections 5.2 and 7;
    the publisher's `releaseStream`, `FCPublish` and `@setDataFrame` as every encoder sends them.
"""

import os
from collections.abc import Callable

from studio.core.errors import OutputError, OutputLost, ProtocolError
from studio.core.stream_address import ServerAddress
from studio.engine.outputs import reason
from studio.engine.outputs.doorbell import Doorbell
from studio.engine.outputs.server_words import Status, failure, read_status
from studio.engine.outputs.stall_watch import WINDOW_BYTES
from studio.engine.outputs.wire import Wire
from studio.rtmp import amf0
from studio.rtmp.amf0 import AmfValue
from studio.rtmp.chunks import ChunkReader, Kind, RtmpMessage, write_message
from studio.rtmp.flv import FlvTag

HANDSHAKE_S = 5.0
ANSWER_S = 5.0
"""For `connect`, and again for `publish`: servers ask their own database about the key."""

CHUNK_SIZE = 4096
_HANDSHAKE_BYTES = 1536
_SLICE_S = 0.25
_CHUNK_STREAMS = {Kind.AUDIO: 4, Kind.VIDEO: 6, Kind.DATA: 5, Kind.COMMAND: 3}
_CONTROL_CHUNKS = 2
_PING_REQUEST, _PING_RESPONSE = 6, 7
_FLASH_VERSION = "FMLE/3.0 (compatible; Cuecard)"
_SET_DATA_FRAME = amf0.encode("@setDataFrame")


class RtmpSession:
    """One connection's conversation; every step has a deadline."""

    def __init__(self, wire: Wire, bell: Doorbell, *, key: str) -> None:
        self._wire = wire
        self._bell = bell
        self._key = key
        self._reader = ChunkReader()
        self._chunk_size = 128
        self._stream_id = 1
        self._publishing = False
        self._answers: dict[int, AmfValue] = {}
        self._started = False
        self._heard = bytearray()
        self._received = self._acknowledged = 0
        self._their_window = 0

    def shake_hands(self) -> None:
        """Exchange the opening bytes; neither side checks them, as the standard allows."""
        opening = bytes(8) + os.urandom(_HANDSHAKE_BYTES - 8)
        self._wire.put(b"\x03" + opening)
        self._hear(1)
        if self._heard[0] != 3:
            raise reason.lost(reason.NOT_RTMP, "The server answered with something else than RTMP.")
        self._hear(1 + _HANDSHAKE_BYTES)
        self._wire.put(bytes(self._heard[1 : 1 + _HANDSHAKE_BYTES]))
        self._hear(1 + 2 * _HANDSHAKE_BYTES)
        rest = bytes(self._heard[1 + 2 * _HANDSHAKE_BYTES :])
        self._heard.clear()
        self._take_in(rest)

    def connect(self, address: ServerAddress) -> None:
        """Ask for the app.

        Raises:
            OutputLost: No answer, or the server closed: which is how some say no to an app.
            OutputRefused: It said why.
        """
        self._control(Kind.SET_CHUNK_SIZE, CHUNK_SIZE.to_bytes(4, "big"))
        self._chunk_size = CHUNK_SIZE
        self._control(Kind.WINDOW_SIZE, WINDOW_BYTES.to_bytes(4, "big"))
        asked: dict[str, AmfValue] = {
            "app": address.app,
            "type": "nonprivate",
            "flashVer": _FLASH_VERSION,
            "tcUrl": address.url,
        }
        self._command("connect", 1, asked)
        with _Meaning(reason.UNKNOWN_APP, "The server closed when it heard the app's name."):
            self._until(lambda: 1 in self._answers)

    def publish(self) -> None:
        """Ask to publish under the key.

        Raises:
            OutputLost: No answer, the key is in use, or the server closed: which is how some say
                no to a key.
            OutputRefused: It said why.
        """
        self._command("releaseStream", 2, None, self._key)
        self._command("FCPublish", 3, None, self._key)
        self._command("createStream", 4, None)
        self._publishing = True
        with _Meaning(reason.WRONG_KEY, "The server closed when it heard the stream key."):
            self._until(lambda: 4 in self._answers)
            number = self._answers[4]
            self._stream_id = int(number) if isinstance(number, int | float) else 1
            self._command("publish", 5, None, self._key, "live", stream_id=self._stream_id)
            self._until(lambda: self._started)

    def send_tag(self, tag: FlvTag) -> None:
        """Put a tag among what is to be sent."""
        body = _SET_DATA_FRAME + tag.body if tag.kind == Kind.DATA else tag.body
        self._send(Kind(tag.kind), body, stream_id=self._stream_id, timestamp_ms=tag.timestamp_ms)

    def turn(self, timeout_s: float) -> None:
        """Send, and heed what came.

        Raises:
            OutputLost: As `Wire.turn`, or the server sent what is not RTMP, or ended the stream.
            OutputRefused: It said no for good.
        """
        self._take_in(self._wire.turn(timeout_s))

    def say_goodbye(self) -> None:
        """End the stream in order; what the server answers is not waited for."""
        self._started = False
        self._command("FCUnpublish", 6, None, self._key)
        self._command("deleteStream", 7, None, self._stream_id)
        while self._wire.backlog and not self._bell.must_be_gone:
            self.turn(_SLICE_S)

    def _hear(self, size: int) -> None:
        until_ns = self._bell.clock.monotonic_ns() + round(HANDSHAKE_S * 1e9)
        while len(self._heard) < size:
            self._check_time(until_ns)
            self._heard += self._wire.turn(_SLICE_S)

    def _until(self, done: Callable[[], bool]) -> None:
        until_ns = self._bell.clock.monotonic_ns() + round(ANSWER_S * 1e9)
        while not done():
            self._check_time(until_ns)
            self.turn(_SLICE_S)

    def _check_time(self, until_ns: int) -> None:
        if self._bell.leaving:
            raise reason.lost(reason.STOPPED, "Stopped while connecting.")
        if self._bell.clock.monotonic_ns() > until_ns:
            raise reason.lost(reason.TIMEOUT, "The server took the connection and says nothing.")

    def _take_in(self, data: bytes) -> None:
        self._received += len(data)
        try:
            messages = self._reader.feed(data) if data else []
            for message in messages:
                self._heed(message)
        except ProtocolError as error:
            raise reason.lost(reason.NOT_RTMP, reason.as_sentence(str(error))) from error
        if self._their_window and self._received - self._acknowledged >= self._their_window:
            self._acknowledged = self._received
            self._control(Kind.ACKNOWLEDGEMENT, (self._received & 0xFFFFFFFF).to_bytes(4, "big"))

    def _heed(self, message: RtmpMessage) -> None:
        match message.kind:
            case Kind.WINDOW_SIZE:
                self._their_window = int.from_bytes(message.body[:4], "big")
            case Kind.ACKNOWLEDGEMENT:
                self._wire.acknowledged(int.from_bytes(message.body[:4], "big"))
            case Kind.USER_CONTROL:
                if int.from_bytes(message.body[:2], "big") == _PING_REQUEST:
                    answer = _PING_RESPONSE.to_bytes(2, "big") + message.body[2:6]
                    self._control(Kind.USER_CONTROL, answer)
            case Kind.COMMAND:
                self._heed_command(amf0.decode(message.body))
            case _:
                pass  # whatever servers say beside

    def _heed_command(self, values: list[AmfValue]) -> None:
        name, number = [*values, None, None][:2]
        status = read_status(values)
        if name == "_error" and number in (1.0, 4.0, 5.0):
            raise self._failure(status)
        if name == "_result" and isinstance(number, float):
            self._answers[int(number)] = values[-1]
        elif name == "onStatus":
            self._heed_status(status)
        elif name == "close":
            raise reason.lost(reason.SERVER_CLOSED, "The server ended the connection.")

    def _heed_status(self, status: Status) -> None:
        if status.is_error:
            raise self._failure(status)
        if status.code == "NetStream.Publish.Start":
            self._started = True
        elif status.code == "NetStream.Unpublish.Success" and self._started:
            raise reason.lost(reason.SERVER_CLOSED, "The server ended the stream.")

    def _failure(self, status: Status) -> OutputError:
        return failure(status, key=self._key, publishing=self._publishing)

    def _command(self, *values: AmfValue, stream_id: int = 0) -> None:
        self._send(Kind.COMMAND, amf0.encode(*values), stream_id=stream_id)

    def _control(self, kind: Kind, body: bytes) -> None:
        self._send(kind, body)

    def _send(self, kind: Kind, body: bytes, *, stream_id: int = 0, timestamp_ms: int = 0) -> None:
        message = RtmpMessage(kind=kind, stream_id=stream_id, timestamp_ms=timestamp_ms, body=body)
        chunk_stream = _CHUNK_STREAMS.get(kind, _CONTROL_CHUNKS)
        self._wire.put(
            write_message(message, chunk_stream=chunk_stream, chunk_size=self._chunk_size)
        )


class _Meaning:
    """Names a closed connection by the moment at which it was closed."""

    def __init__(self, code: str, text: str) -> None:
        self._code = code
        self._text = text

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        closed = (reason.SERVER_CLOSED, reason.NETWORK)
        if isinstance(error, OutputLost) and error.reason_code in closed:
            raise reason.lost(self._code, self._text) from error
