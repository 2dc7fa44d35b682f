"""A receiver of events that believes nothing: it checks every request with code of its own.

It runs in a thread, so that tests with and without a loop, and journeys, can use it. It can fail
in every way that a receiver does.
"""

import asyncio
import base64
import contextlib
import hashlib
import hmac
import json
import ssl
import threading
import time
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

SECRET = "whsec_" + base64.b64encode(b"a secret of twenty-four.").decode()
TOLERANCE_S = 300
HUGE_BYTES = 20 * 1024 * 1024

PLAIN_FAULTS: Mapping[str, tuple[int, str]] = {
    "400": (400, ""),
    "401": (401, ""),
    "404": (404, ""),
    "408": (408, ""),
    "409": (409, ""),
    "422": (422, ""),
    "425": (425, ""),
    "429": (429, "Retry-After: 7\r\n"),
    "500": (500, ""),
    "503": (503, "Retry-After: 2\r\n"),
    "redirect": (307, "Location: /elsewhere\r\n"),
    "loop": (302, "Location: /\r\n"),
}


@dataclass(slots=True)
class Received:
    """What came in.

    Attributes:
        bodies: First text of each event, by its id, in the order of arrival.
        times: How often each event came.
        requests: How often something was posted.
        wrong: What was wrong with requests; empty is how it should be.
        paths: Where was posted to.
    """

    bodies: dict[str, dict[str, Any]] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)
    requests: int = 0
    wrong: list[str] = field(default_factory=list)
    paths: set[str] = field(default_factory=set)

    def of_show(self, show_id: str) -> list[str]:
        """Return the ids of a show's events, in the order in which each came first."""
        return [key for key, body in self.bodies.items() if body["partitionkey"] == show_id]

    def out_of_order(self) -> list[str]:
        """Return what came after something later of the same show."""
        newest: dict[str, str] = {}
        late = []
        for key, body in self.bodies.items():
            show_id, sequence = body["partitionkey"], body["sequence"]
            if sequence <= newest.get(show_id, ""):
                late.append(key)
            newest[show_id] = max(newest.get(show_id, ""), sequence)
        return late


class EventReceiver:
    """The receiver.

    Attributes:
        port: Where it listens, on 127.0.0.1.
        received: What came in.
        faults: What it does wrong with the next requests, one each; see `PLAIN_FAULTS`, and
            `cut`, `cut_then_taken`, `huge`, `silent`, `drip`, `hang_up`, `nonsense`.
        always: What it does wrong with every request; empty: nothing.
        refuses: Ids of events that it refuses with 400, whatever they come with.
        clock_ahead_s: How wrong its clock is.
        path: Of the newest request, with its query.
        says: What it answers where all is well.
    """

    def __init__(self, *, secret: str = SECRET, tls: ssl.SSLContext | None = None) -> None:
        self.port = 0
        self.received = Received()
        self.faults: deque[str] = deque()
        self.always = ""
        self.refuses: set[str] = set()
        self.clock_ahead_s = 0.0
        self.path = ""
        self.says = b"{}"
        self._key = base64.b64decode(secret.removeprefix("whsec_"))
        self._tls = tls
        self._loop = asyncio.new_event_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._open = threading.Event()
        self._thread = threading.Thread(target=self._run, name="event receiver")
        self._thread.start()
        assert self._open.wait(60)

    @property
    def url(self) -> str:
        """Where to post to."""
        return f"{'http' if self._tls is None else 'https'}://127.0.0.1:{self.port}/events"

    def close(self) -> None:
        """Hang up on everybody."""
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(60)
        assert not self._thread.is_alive()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        self._end = asyncio.Event()
        server = await asyncio.start_server(self._accept, "127.0.0.1", 0, ssl=self._tls)
        self.port = int(server.sockets[0].getsockname()[1])
        self._open.set()
        await self._end.wait()
        server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(self._converse(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (request := await _read_request(reader)) is not None:
                if not await self._answer(*request, writer):
                    break
        except (OSError, asyncio.IncompleteReadError, ssl.SSLError):
            with contextlib.suppress(OSError):
                writer.write(_answered(400, b""))
        finally:
            writer.close()

    async def _answer(
        self, path: str, headers: dict[str, str], body: bytes, writer: asyncio.StreamWriter
    ) -> bool:
        """Answer a request; return whether the connection goes on."""
        self.received.requests += 1
        self.received.paths.add(path)
        self.path = path
        fault = self.faults.popleft() if self.faults else self.always
        if fault in PLAIN_FAULTS:
            status, more = PLAIN_FAULTS[fault]
            writer.write(_answered(status, b"it is a test <b>\x1b[31m", more))
        elif fault in {"", "cut_then_taken", "huge"}:
            status = self._take(headers, body)
            if fault == "cut_then_taken":
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf of it")
                await writer.drain()
                return False
            writer.write(_answered(status, b" " * HUGE_BYTES if fault == "huge" else self.says))
        else:
            return await self._misbehave(fault, writer)
        await writer.drain()
        return True

    async def _misbehave(self, fault: str, writer: asyncio.StreamWriter) -> bool:
        match fault:
            case "cut":
                writer.write(b"HTTP/1.1 500 Oh\r\nContent-Length: 900\r\n\r\nhalf of it")
                await writer.drain()
            case "nonsense":
                writer.write(b"\x00\xff what is HTTP?\r\n\r\n")
                await writer.drain()
            case "silent":
                await asyncio.sleep(60)
            case "drip":
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n")
                for _ in range(900):
                    writer.write(b".")
                    await writer.drain()
                    await asyncio.sleep(0.1)
            case "hang_up":
                pass
            case _:
                raise AssertionError(fault)
        return False

    def _take(self, headers: dict[str, str], body: bytes) -> int:
        """Check a request and keep its events; return the status."""
        wrong = self._signature_wrong(headers, body)
        if wrong:
            self.received.wrong.append(wrong)
            return 401
        found = json.loads(body)
        is_batch = headers["content-type"].startswith("application/cloudevents-batch+json")
        if is_batch != isinstance(found, list):
            self.received.wrong.append(f"content type {headers['content-type']}")
            return 415
        events = found if is_batch else [found]
        if not is_batch and headers["webhook-id"] != found["id"]:
            self.received.wrong.append("the key of a single event is not its id")
        if any(event["id"] in self.refuses for event in events):
            return 400
        for event in events:
            if event["specversion"] != "1.0" or not event["type"].startswith("live.shop."):
                self.received.wrong.append(f"no event: {event}")
            before = self.received.bodies.setdefault(event["id"], event)
            if before != event:
                self.received.wrong.append(f"two events with the key {event['id']}")
                return 422
            self.received.times[event["id"]] += 1
        return 202

    def _signature_wrong(self, headers: dict[str, str], body: bytes) -> str:
        """Return what is wrong with the signature, by Standard Webhooks; empty: nothing."""
        try:
            key, at_s = headers["webhook-id"], headers["webhook-timestamp"]
            given = headers["webhook-signature"].split(" ")
        except KeyError as missing:
            return f"no header {missing}"
        if abs(time.time() + self.clock_ahead_s - int(at_s)) > TOLERANCE_S:
            return "the timestamp is too old, or too new"
        signed = f"{key}.{at_s}.".encode() + body
        digest = hmac.new(self._key, signed, hashlib.sha256).digest()
        if "v1," + base64.b64encode(digest).decode() not in given:
            return "the signature is wrong"
        if headers.get("idempotency-key") != key:
            return "the idempotency key is another one"
        return ""


async def _read_request(
    reader: asyncio.StreamReader,
) -> tuple[str, dict[str, str], bytes] | None:
    try:
        first_byte = await reader.readexactly(1)
        if first_byte == b"\x16":  # somebody speaks TLS to a server that does not
            raise OSError("no HTTP")
        head = first_byte + await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.decode("ascii").split("\r\n")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return first.split(" ")[1], headers, body


def _answered(status: int, body: bytes, more: str = "") -> bytes:
    head = f"HTTP/1.1 {status} .\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


@contextlib.contextmanager
def event_receiver(
    *, secret: str = SECRET, tls: ssl.SSLContext | None = None
) -> Iterator[EventReceiver]:
    """Receive events for as long as the test needs it."""
    receiver = EventReceiver(secret=secret, tls=tls)
    try:
        yield receiver
    finally:
        receiver.close()
