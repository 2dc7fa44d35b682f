"""A receiver of events for the benchmark: takes batches, and looks whether they are in order."""

import asyncio
import threading

import msgspec

_ANSWER = b"HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"


class _Event(msgspec.Struct):
    id: str
    sequence: str


_events: msgspec.json.Decoder[list[_Event]] = msgspec.json.Decoder(list[_Event])
_event: msgspec.json.Decoder[_Event] = msgspec.json.Decoder(_Event)


class EventServer:
    """Listens on 127.0.0.1, in a thread of its own.

    Attributes:
        port: Where.
        ids: Of every event that came, each once.
        late: Events that came after something later.
    """

    def __init__(self) -> None:
        self.port = 0
        self.ids: set[str] = set()
        self.late = 0
        self._newest = ""
        self._loop = asyncio.new_event_loop()
        self._end = asyncio.Event()
        self._open = threading.Event()
        self._thread = threading.Thread(target=self._run, name="event server")
        self._thread.start()
        self._open.wait()

    def close(self) -> None:
        """Hang up on everybody."""
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join()

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._converse, "127.0.0.1", 0)
        self.port = int(server.sockets[0].getsockname()[1])
        self._open.set()
        await self._end.wait()
        server.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).lower()
                length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
                self._take(await reader.readexactly(length))
                writer.write(_ANSWER)
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            writer.close()

    def _take(self, body: bytes) -> None:
        events = _events.decode(body) if body.startswith(b"[") else [_event.decode(body)]
        for event in events:
            if event.id not in self.ids:
                self.late += event.sequence <= self._newest
                self._newest = max(self._newest, event.sequence)
                self.ids.add(event.id)
