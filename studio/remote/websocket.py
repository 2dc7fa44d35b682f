"""Frames of a WebSocket on a stream: whole messages in, text and pictures out, and its end."""

import asyncio
import contextlib
import logging

from websockets.frames import CloseCode, Frame, Opcode
from websockets.protocol import OPEN
from websockets.server import ServerProtocol

from studio.protocol.codec import MAX_LINE_BYTES

READ_BYTES = 65_536
PING_EVERY_S = 20.0
SLOW_S = 4.0
"""Sooner than the control room loses patience with the door, so that the reason is known."""

CLOSES_WITHIN_S = 1.0
LONGEST_REASON_BYTES = 120

_frames_log = logging.getLogger("studio.remote.frames")
_frames_log.setLevel(logging.WARNING)  # below, the library writes codes and tokens into the log


class Closed(Exception):
    """The conversation is over."""


class WebSocket:
    """A connection whose handshake is done; made by `studio.remote.web`."""

    def __init__(
        self, protocol: ServerProtocol, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._protocol = protocol
        self._reader = reader
        self._writer = writer
        self._parts: list[bytes] = []
        self._came: list[bytes] = []
        self._heard_s = _now_s()
        self._pinged_s = _now_s()
        self._over = False

    @property
    def writer(self) -> asyncio.StreamWriter:
        """The stream beneath, for its buffers."""
        return self._writer

    async def receive(self) -> bytes:
        """Return the next text message; UTF-8 is not checked here.

        Raises:
            Closed: The other side left, broke the rules of frames, or is silent.
        """
        await asyncio.sleep(0)  # one that sends much at once takes its turn with all others
        while not self._came:
            if self._over:
                raise Closed
            await self._read_some()
        return self._came.pop(0)

    async def send_text(self, data: bytes) -> None:
        """Send a text message, and wait until the stream takes more.

        Raises:
            Closed: The other side left or takes nothing.
        """
        if self._protocol.state is not OPEN:
            raise Closed
        self._protocol.send_text(data)
        await self._flush()

    async def send_binary(self, data: bytes) -> None:
        """Send a binary message; see `send_text`."""
        if self._protocol.state is not OPEN:
            raise Closed
        self._protocol.send_binary(data)
        await self._flush()

    async def close(self, code: int = CloseCode.NORMAL_CLOSURE, reason: str = "") -> None:
        """Say goodbye and hang up; safe to call again."""
        with contextlib.suppress(Closed, TimeoutError):
            if self._protocol.state is OPEN:
                self._protocol.send_close(code, _short(reason))
                await self._flush()
                async with asyncio.timeout(CLOSES_WITHIN_S):
                    while not self._over:
                        await self._read_some()
        self._writer.close()

    async def fail(self, code: int, reason: str) -> None:
        """Hang up on one that breaks the rules.

        Raises:
            Closed: Always.
        """
        if self._protocol.state is OPEN:
            self._protocol.fail(code, _short(reason))
            await self._flush()
        self._over = True
        raise Closed

    def cut(self) -> None:
        """Hang up without a word."""
        self._writer.transport.abort()

    async def _read_some(self) -> None:
        """Take what came, and look after one that says nothing."""
        try:
            async with asyncio.timeout(self._until_ping_s()):
                data = await self._reader.read(READ_BYTES)
        except TimeoutError:
            await self._ping()
            return
        except OSError:
            raise Closed from None
        self._heard_s = _now_s()
        if data:
            self._protocol.receive_data(data)
        else:
            self._protocol.receive_eof()
        fine = self._take_all()
        await self._flush()
        self._over = not fine or not data or self._protocol.state is not OPEN

    def _take_all(self) -> bool:
        for event in self._protocol.events_received():
            if isinstance(event, Frame) and not self._take(event):
                return False
        return True

    def _take(self, frame: Frame) -> bool:
        if frame.opcode is Opcode.BINARY:
            self._protocol.fail(CloseCode.UNSUPPORTED_DATA, "text frames only")
            return False
        if frame.opcode in (Opcode.TEXT, Opcode.CONT):
            if frame.data:  # endless empty parts would fill the memory
                self._parts.append(bytes(frame.data))
            if frame.fin:
                self._came.append(b"".join(self._parts))
                self._parts.clear()
        return True

    async def _ping(self) -> None:
        now_s = _now_s()
        if self._pinged_s > self._heard_s:
            self._protocol.fail(CloseCode.INTERNAL_ERROR, "no answer to a ping")
            await self._flush()
            raise Closed
        self._pinged_s = now_s
        self._protocol.send_ping(b"there?")
        await self._flush()

    def _until_ping_s(self) -> float:
        since_s = max(self._heard_s, self._pinged_s)
        return max(0.0, since_s + PING_EVERY_S - _now_s())

    async def _flush(self) -> None:
        if self._writer.is_closing():
            raise Closed
        try:
            for data in self._protocol.data_to_send():
                if data:
                    self._writer.write(data)
            async with asyncio.timeout(SLOW_S):
                await self._writer.drain()
        except TimeoutError:
            self._writer.transport.abort()
            raise Closed from None
        except OSError:
            raise Closed from None


def new_protocol() -> ServerProtocol:
    """Return the rules of frames: no compression, so that nothing small becomes large."""
    return ServerProtocol(extensions=None, max_size=MAX_LINE_BYTES - 1, logger=_frames_log)


def _short(reason: str) -> str:
    return reason.encode()[:LONGEST_REASON_BYTES].decode(errors="ignore")


def _now_s() -> float:
    return asyncio.get_running_loop().time()
