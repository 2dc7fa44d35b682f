"""The ingest: takes streams on 127.0.0.1, one a broadcast, and keeps them as FLV where asked."""

import asyncio
import contextlib
import io
import logging
import socket
from collections.abc import Callable
from pathlib import Path

from studio.core.clock import Clock
from studio.core.errors import ProtocolError
from studio.local_platform.broadcasts import Broadcast, Broadcasts
from studio.local_platform.faults import FaultKind, Faults
from studio.local_platform.publisher import No, Publisher
from studio.local_platform.stream_meter import StreamMeter
from studio.rtmp.flv import FILE_HEADER, FlvTag, write_tag

_log = logging.getLogger(__name__)

_READ_BYTES = 64 * 1024
_BEGIN_WITHIN_S = 10.0
_SILENT_S = 30.0
"""As platforms do: whoever sends nothing for so long is hung up on."""

_TURN_S = 0.1
_KERNEL_BYTES = 32 * 1024
"""What the system takes for us unasked; its own choice would hide seconds of a slow line, and let
the other side wait for them."""

_MOST_CONNECTIONS = 64


class RtmpServer:
    """Listens, and lets connections publish that know a key.

    Args:
        broadcasts: Who may send with which key.
        faults: What is to go wrong.
        clock: For what is measured.
        record: Folder for what is received; None: it is not kept.
    """

    def __init__(
        self, broadcasts: Broadcasts, faults: Faults, clock: Clock, record: Path | None = None
    ) -> None:
        self._broadcasts = broadcasts
        self._faults = faults
        self._clock = clock
        self._record = record
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._senders: dict[str, asyncio.StreamWriter] = {}

    async def start(self, listening: socket.socket) -> None:
        """Take connections on a socket that listens."""
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _KERNEL_BYTES)
        self._server = await asyncio.start_server(self._serve, sock=listening, limit=_READ_BYTES)

    async def stop(self) -> None:
        """Hang up on everybody and free the port."""
        if self._server is not None:
            self._server.close()
        for task in list(self._connections):
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    def hang_up(self, broadcast: Broadcast | None = None) -> None:
        """Cut whoever sends to a broadcast, or everybody, in the middle of what they send."""
        for broadcast_id, writer in list(self._senders.items()):
            if broadcast is None or broadcast.broadcast_id == broadcast_id:
                writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None or len(self._connections) >= _MOST_CONNECTIONS or self._faults.away:
            writer.close()
            return
        self._connections.add(task)
        desk = _Ingest(self, writer)
        publisher = Publisher(desk, writer.write)
        try:
            await self._converse(reader, writer, publisher)
        except ProtocolError as error:
            _log.info("hung up on a connection: %s", error)
        except (OSError, TimeoutError, asyncio.CancelledError):
            pass  # gone, silent, or we are ending
        finally:
            publisher.close()
            self._connections.discard(task)
            writer.close()
            with contextlib.suppress(OSError, TimeoutError, asyncio.CancelledError):
                await asyncio.wait_for(writer.wait_closed(), 1.0)

    async def _converse(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, publisher: Publisher
    ) -> None:
        begun = asyncio.timeout(_BEGIN_WITHIN_S)
        async with begun:
            while not publisher.over:
                await self._faults.taking.wait()
                data = await asyncio.wait_for(reader.read(self._at_once()), _SILENT_S)
                if not data:
                    return
                publisher.feed(data)
                await self._hold_back(len(data))
                if publisher.publishing:
                    begun.reschedule(None)
                if writer.transport.get_write_buffer_size():
                    await asyncio.wait_for(writer.drain(), _SILENT_S)

    def _at_once(self) -> int:
        """Return how many bytes to take at once: where it is to be slow, those of a moment."""
        bps = self._faults.ingest_bps()
        return _READ_BYTES if bps is None else max(256, min(_READ_BYTES, round(bps * _TURN_S / 8)))

    async def _hold_back(self, taken_bytes: int) -> None:
        """Wait as long as it is to take to receive so much."""
        bps = self._faults.ingest_bps()
        if bps is not None:
            await asyncio.sleep(taken_bytes * 8 / bps)

    def begin(self, key: str, writer: asyncio.StreamWriter) -> Broadcast | No:
        """Let somebody send, or say why not."""
        if self._faults.take(FaultKind.RTMP_REFUSE) is not None:
            return No(code="NetStream.Publish.Rejected", text="Refused, as was asked for.")
        broadcast = self._broadcasts.of_key(key.partition("?")[0])
        if broadcast is None:
            return No(code="NetStream.Publish.Rejected", text="Unknown stream key: denied.")
        if broadcast.receiving:
            return No(code="NetStream.Publish.BadName", text="Already publishing.")
        self._senders[broadcast.broadcast_id] = writer
        return broadcast

    def meter(self, broadcast: Broadcast) -> StreamMeter:
        """Begin to receive a broadcast."""
        return self._broadcasts.begin_receiving(broadcast)

    def end(self, broadcast: Broadcast) -> None:
        """Take note that a broadcast is not received any more."""
        self._senders.pop(broadcast.broadcast_id, None)
        self._broadcasts.end_receiving(broadcast)

    def now_ns(self) -> int:
        """Return the moment for what is measured."""
        return self._clock.monotonic_ns()

    def file_for(self, broadcast: Broadcast) -> io.BufferedWriter | None:
        """Open where a stream is kept; None: it is not."""
        if self._record is None:
            return None
        self._record.mkdir(parents=True, exist_ok=True)
        path = self._record / f"{broadcast.broadcast_id}-{broadcast.streams}.flv"
        file = path.open("wb")
        file.write(FILE_HEADER)
        return file


class _Ingest:
    """What one connection asks: the `Desk` of its `Publisher`."""

    def __init__(self, server: RtmpServer, writer: asyncio.StreamWriter) -> None:
        self._server = server
        self._writer = writer
        self._broadcast: Broadcast | None = None
        self._measure: Callable[[FlvTag], None] = lambda _: None
        self._file: io.BufferedWriter | None = None

    def begin(self, key: str) -> No | None:
        """See `Desk.begin`."""
        found = self._server.begin(key, self._writer)
        if isinstance(found, No):
            return found
        meter = self._server.meter(found)
        self._broadcast = found
        self._file = self._server.file_for(found)
        self._measure = lambda tag: meter.take(tag, now_ns=self._server.now_ns())
        return None

    def tag(self, tag: FlvTag) -> None:
        """See `Desk.tag`."""
        self._measure(tag)
        if self._file is not None:
            self._file.write(write_tag(tag))

    def end(self) -> None:
        """See `Desk.end`."""
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._broadcast is not None:
            self._server.end(self._broadcast)
            self._broadcast = None
