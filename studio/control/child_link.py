"""Starting and watching a process of the studio's own that calls back: the listener, the courier.

A child is started when it is wanted for the first time, and from then on again whenever it dies.
It connects to a port that is opened for it alone and says the secret it was given; frames go both
ways from then on. Nothing of a show depends on it: pictures, takes and offers go on while there is
none.
"""

import asyncio
import contextlib
import hmac
import logging
import secrets
from collections.abc import Callable
from typing import Protocol

from studio.core.clock import Clock
from studio.core.errors import ProtocolError
from studio.protocol.frames import LENGTH_BYTES, frame, frame_length
from studio.protocol.message import Message

CONNECTS_WITHIN_S = 30.0
"""A cold start on a slow disk loads some hundred megabytes."""

SAYS_SECRET_WITHIN_S = 5.0
ENDS_WITHIN_S = 3.0
LOOK_EVERY_S = 0.05

WAITS_S = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
"""Before the next start, by the number of failures in a row."""

PROVED_S = 30.0
"""A child that ran this long did start; its end is no failed start."""

SILENT_S = 30.0
"""A child that has to say something every few seconds and says nothing for so long hangs."""

SILENT_LOOKS = 6
"""So often in a row it is looked whether it said something. A machine that sleeps, or is too busy
to look, counts as one look at most."""

_log = logging.getLogger(__name__)


class RunningChild(Protocol):
    """A child that was started."""

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        ...

    def kill(self) -> None:
        """End it, whatever it does."""
        ...


class ChildStarter(Protocol):
    """How a child is started; tests start another one."""

    def start(self, port: int, secret: str) -> RunningChild:
        """Start one that connects to this port and says this secret.

        Raises:
            OSError: It can't be started.
        """
        ...


class ChildEars(Protocol):
    """Who is told of a child, and what it says."""

    def child_came(self) -> None:
        """One connected; it can be written to from now on."""
        ...

    async def tell_child(self) -> None:
        """Tell one that just connected everything it has to know.

        Raises:
            OSError: It is gone.
        """
        ...

    async def take_frame(self, body: bytes) -> None:
        """Take in a frame's body.

        Raises:
            ProtocolError: It is no message of this protocol.
        """
        ...

    def child_left(self) -> None:
        """It is gone, and can't be written to any more."""
        ...

    def child_failed(self, failures: int) -> None:
        """There is none, so often in a row; another one is started after a while."""
        ...


class _Gone(Exception):
    """There is no child, or not any more."""


_Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class ChildLink:
    """Keeps a connection to one child, once it is wanted.

    Attributes:
        runs: How often one connected.
    """

    def __init__(
        self,
        name: str,
        ears: ChildEars,
        starter: ChildStarter,
        clock: Clock,
        *,
        must_speak: Callable[[], bool] = lambda: False,
    ) -> None:
        """Begin without a child.

        Args:
            name: What it is called in the log.
            ears: Are told of it, and what it says.
            starter: Starts it.
            clock: Tells how long it ran.
            must_speak: Says whether it has to say something every few seconds now, if only that
                it lives.
        """
        self._name = name
        self._ears = ears
        self._starter = starter
        self._clock = clock
        self._must_speak = must_speak
        self._secret = ""
        self._writer: asyncio.StreamWriter | None = None
        self._came: asyncio.Queue[_Streams] = asyncio.Queue()
        self._wanted = asyncio.Event()
        self._failures = 0
        self._frames = 0
        self._reading = False
        self.runs = 0

    @property
    def wanted(self) -> bool:
        """Whether there should be a child."""
        return self._wanted.is_set()

    @property
    def connected(self) -> bool:
        """Whether there is one to talk to."""
        return self._writer is not None

    def want(self) -> None:
        """Have one from now on."""
        self._wanted.set()

    def post(self, message: Message) -> None:
        """Tell it something if it is there."""
        if self._writer is not None and not self._writer.is_closing():
            self._writer.write(frame(message))

    async def send(self, message: Message) -> None:
        """Tell it something long: wait until it has taken in most of it.

        Raises:
            OSError: It is gone.
        """
        self.post(message)
        if self._writer is not None:
            await self._writer.drain()

    async def run(self) -> None:
        """Keep a child, once one is wanted, until cancelled; it ends with this."""
        await self._wanted.wait()
        server = await asyncio.start_server(self._let_in, "127.0.0.1", 0)
        try:
            port = server.sockets[0].getsockname()[1]
            while True:
                await asyncio.sleep(WAITS_S[min(self._failures, len(WAITS_S) - 1)])
                try:
                    await self._with_a_child(port)
                except (OSError, ProtocolError, _Gone) as error:
                    self._failures += 1
                    _log.warning("no %s (%d in a row): %s", self._name, self._failures, error)
                    self._ears.child_failed(self._failures)
        finally:
            server.close()
            await server.wait_closed()

    async def _let_in(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Let in who says the secret; whoever else found the port is hung up on."""
        try:
            async with asyncio.timeout(SAYS_SECRET_WITHIN_S):
                said = await reader.readuntil(b"\n")
            right = hmac.compare_digest(said.strip(), self._secret.encode())
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            right = False
        except BaseException:
            writer.close()
            raise
        if right and self._secret:
            self._secret = ""  # it was for one connection
            self._came.put_nowait((reader, writer))
        else:
            writer.close()

    async def _with_a_child(self, port: int) -> None:
        self._secret = secrets.token_hex(32)
        running = self._starter.start(port, self._secret)
        try:
            reader, writer = await self._wait_for(running)
            began_ns = self._clock.monotonic_ns()
            try:
                await self._converse(reader, writer)
            finally:
                if (self._clock.monotonic_ns() - began_ns) / 1e9 > PROVED_S:
                    self._failures = 0
        finally:
            self._secret = ""
            while not self._came.empty():  # it connected when nobody waited for it any more
                self._came.get_nowait()[1].close()
            await self._ended(running)
        raise _Gone("it hung up")

    async def _wait_for(self, running: RunningChild) -> _Streams:
        deadline_ns = self._clock.monotonic_ns() + int(CONNECTS_WITHIN_S * 1e9)
        while self._clock.monotonic_ns() < deadline_ns:
            if not self._came.empty():
                return self._came.get_nowait()
            if not running.alive:
                raise _Gone("it ended while it started")
            await asyncio.sleep(LOOK_EVERY_S)
        raise _Gone(f"it did not connect within {CONNECTS_WITHIN_S:g} s")

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.runs += 1
        self._writer = writer
        self._ears.child_came()
        tasks = (
            asyncio.create_task(self._arrived(), name=f"{self._name}'s arrival"),
            asyncio.create_task(self._watch(writer), name=f"{self._name}'s watch"),
        )
        try:
            while (body := await self._next(reader)) is not None:
                await self._ears.take_frame(body)
        finally:
            self._writer = None
            self._ears.child_left()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _next(self, reader: asyncio.StreamReader) -> bytes | None:
        self._reading = True
        body = await _read(reader)
        self._reading = False
        self._frames += 1
        return body

    async def _watch(self, writer: asyncio.StreamWriter) -> None:
        """Hang up on a child that hangs: it has to speak, is listened to, and says nothing."""
        silent = 0
        while silent < SILENT_LOOKS:
            frames = self._frames
            await asyncio.sleep(SILENT_S / SILENT_LOOKS)
            waits = self._reading and self._must_speak()
            silent = silent + 1 if waits and frames == self._frames else 0
        _log.warning("the %s has said nothing for %g s", self._name, SILENT_S)
        writer.transport.abort()

    async def _arrived(self) -> None:
        try:
            await self._ears.tell_child()
        except OSError as error:
            _log.info("the %s went away while it was told things: %s", self._name, error)
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("the %s was not told everything it has to know", self._name)

    async def _ended(self, running: RunningChild) -> None:
        """Give a child that was hung up on a moment to end, and end it."""
        try:
            for _ in range(round(ENDS_WITHIN_S / LOOK_EVERY_S)):
                if not running.alive:
                    return
                await asyncio.sleep(LOOK_EVERY_S)
            _log.warning("the %s did not end by itself", self._name)
        finally:
            if running.alive:
                running.kill()


async def _read(reader: asyncio.StreamReader) -> bytes | None:
    """Return the next frame's body, or None when the child hung up."""
    try:
        head = await reader.readexactly(LENGTH_BYTES)
        return await reader.readexactly(frame_length(head))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
