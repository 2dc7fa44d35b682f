"""Starting and watching the listener: chats are read by a process of their own.

It is started when it is wanted for the first time, and from then on again whenever it dies: a
listener costs 200 MB, which a studio without chats need not pay. It connects to a port that is
opened for it alone and says the secret it was given. Nothing of a show depends on it: pictures,
takes and offers go on while there is none.
"""

import asyncio
import contextlib
import hmac
import itertools
import logging
import secrets
from typing import Protocol, assert_never

from studio.control.listener_process import ListenerStarter, RunningListener
from studio.core.clock import Clock
from studio.core.errors import ListenerUnavailable, ProtocolError, RefusedElsewhere
from studio.core.ids import ChatId
from studio.protocol.frames import LENGTH_BYTES, frame, frame_length, read_from_listener
from studio.protocol.listener_messages import (
    ChatsTold,
    FromListener,
    Heard,
    ModelsTold,
    RowsMatched,
    Said,
    SayInChat,
    ToListener,
    Translated,
)
from studio.protocol.question_reports import Models, ModelState
from studio.questions.chat_report import ChatReport

CONNECTS_WITHIN_S = 30.0
"""A cold start on a slow disk loads some hundred megabytes."""

SAYS_SECRET_WITHIN_S = 5.0
ENDS_WITHIN_S = 3.0
SAID_WITHIN_S = 10.0
LOOK_EVERY_S = 0.05

WAITS_S = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
"""Before the next start, by the number of failures in a row."""

PROVED_S = 30.0
"""A listener that ran this long did start; its end is no failed start."""

GIVEN_UP_AFTER = 3
"""So many failures in a row are told as an absence, not as a start."""

LONGEST_SECRET_LINE = 200

_log = logging.getLogger(__name__)


class Hearer(Protocol):
    """Who is told what the listener says."""

    async def listener_arrived(self) -> None:
        """Tell a listener that was just reached everything it has to know."""
        ...

    async def heard(self, heard: Heard, run: int) -> None:
        """Take in what came in; `run` says in which run of the listener."""
        ...

    async def rows_matched(self, matched: RowsMatched) -> None:
        """Take in which rows answer a question that was corrected."""
        ...

    async def translated(self, told: Translated) -> None:
        """Take in a question in the host's language."""
        ...

    def chats_told(self, chats: tuple[ChatReport, ...]) -> None:
        """Take in how the chats go."""
        ...

    def models_changed(self) -> None:
        """The listener, or its models, are otherwise than before."""
        ...


class ListenerLink:
    """Keeps a connection to the one listener, once it is wanted.

    Attributes:
        models: How the reader of messages is.
        runs: How often a listener connected.
    """

    def __init__(self, hearer: Hearer, starter: ListenerStarter, clock: Clock) -> None:
        self._hearer = hearer
        self._starter = starter
        self._clock = clock
        self._secret = ""
        self._writer: asyncio.StreamWriter | None = None
        self._came: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = (
            asyncio.Queue()
        )
        self._wanted = asyncio.Event()
        self._numbers = itertools.count(1)
        self._said: dict[int, asyncio.Future[Said]] = {}
        self._failures = 0
        self.models = Models()
        self.runs = 0

    @property
    def wanted(self) -> bool:
        """Whether there should be a listener."""
        return self._wanted.is_set()

    @property
    def connected(self) -> bool:
        """Whether there is a listener to talk to."""
        return self._writer is not None

    @property
    def ready(self) -> bool:
        """Whether it reads what it is told at once: its models are loaded, or can't be."""
        return self.connected and self.models.state is not ModelState.STARTING

    def want(self) -> None:
        """Have a listener from now on."""
        self._wanted.set()

    async def run(self) -> None:
        """Keep a listener, once one is wanted, until cancelled; it ends with this."""
        await self._wanted.wait()
        server = await asyncio.start_server(self._let_in, "127.0.0.1", 0)
        try:
            port = server.sockets[0].getsockname()[1]
            while True:
                await asyncio.sleep(WAITS_S[min(self._failures, len(WAITS_S) - 1)])
                try:
                    await self._with_a_listener(port)
                except (OSError, ProtocolError, ListenerUnavailable) as error:
                    self._failures += 1
                    _log.warning("no listener (%d in a row): %s", self._failures, error)
                    self._tell_of_failure()
        finally:
            server.close()
            await server.wait_closed()

    # --- to the listener -----------------------------------------------------------------------

    def post(self, order: ToListener) -> None:
        """Tell the listener something if one is there."""
        if self._writer is not None and not self._writer.is_closing():
            self._writer.write(frame(order))

    async def send(self, order: ToListener) -> None:
        """Tell it something long: wait until it has taken in most of it.

        Raises:
            OSError: It is gone.
        """
        self.post(order)
        if self._writer is not None:
            await self._writer.drain()

    async def say(self, chat_id: ChatId, text: str, *, reply_to: str = "") -> None:
        """Write into a chat, and wait until the platform took it.

        Raises:
            RefusedElsewhere: The chat or the platform said no.
            ListenerUnavailable: Nobody reads chats now, or it took too long.
        """
        if not self.connected:
            raise ListenerUnavailable("chats are not read just now; nothing was written")
        number = next(self._numbers)
        said: asyncio.Future[Said] = asyncio.get_running_loop().create_future()
        self._said[number] = said
        try:
            self.post(SayInChat(errand_id=number, chat_id=chat_id, text=text, reply_to=reply_to))
            async with asyncio.timeout(SAID_WITHIN_S):
                answer = await said
        except TimeoutError:
            raise ListenerUnavailable("the chat did not answer in time") from None
        finally:
            self._said.pop(number, None)
        if answer.code:
            raise RefusedElsewhere(answer.text, code=answer.code)

    # --- from the listener ---------------------------------------------------------------------

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

    async def _with_a_listener(self, port: int) -> None:
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
            await _ended(running)
        raise ListenerUnavailable("it hung up")

    async def _wait_for(
        self, running: RunningListener
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        deadline_ns = self._clock.monotonic_ns() + int(CONNECTS_WITHIN_S * 1e9)
        while self._clock.monotonic_ns() < deadline_ns:
            if not self._came.empty():
                return self._came.get_nowait()
            if not running.alive:
                raise ListenerUnavailable("it ended while it started")
            await asyncio.sleep(LOOK_EVERY_S)
        raise ListenerUnavailable(f"it did not connect within {CONNECTS_WITHIN_S:g} s")

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.runs += 1
        self._writer = writer
        self._set_models(Models())
        arrival = asyncio.create_task(self._arrived(), name="listener's arrival")
        try:
            while (message := await _read(reader)) is not None:
                await self._take(message)
        finally:
            self._writer = None
            for said in self._said.values():
                if not said.done():
                    said.set_exception(ListenerUnavailable("the chat's reader is gone"))
            arrival.cancel()
            await asyncio.gather(arrival, return_exceptions=True)
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _arrived(self) -> None:
        try:
            await self._hearer.listener_arrived()
        except OSError as error:
            _log.info("the listener went away while it was told what it has to know: %s", error)
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("the listener was not told everything it has to know")

    async def _take(self, message: FromListener) -> None:
        match message:
            case Heard():
                await self._hearer.heard(message, self.runs)
            case RowsMatched():
                await self._hearer.rows_matched(message)
            case Translated():
                await self._hearer.translated(message)
            case ChatsTold(chats=chats):
                self._hearer.chats_told(chats)
            case ModelsTold(models=models):
                self._set_models(models)
            case Said(errand_id=number):
                said = self._said.get(number)
                if said is not None and not said.done():
                    said.set_result(message)
            case _:
                assert_never(message)

    def _set_models(self, models: Models) -> None:
        if models != self.models:
            self.models = models
            self._hearer.models_changed()

    def _tell_of_failure(self) -> None:
        text = "the reader of chats ended; it is being started again"
        gone = self._failures >= GIVEN_UP_AFTER
        state = ModelState.MISSING if gone else ModelState.STARTING
        self.models = Models(state=state, text=text)
        self._hearer.models_changed()


async def _read(reader: asyncio.StreamReader) -> FromListener | None:
    """Return the next message, or None when the listener hung up."""
    try:
        head = await reader.readexactly(LENGTH_BYTES)
        return read_from_listener(await reader.readexactly(frame_length(head)))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None


async def _ended(running: RunningListener) -> None:
    """Give a listener that was hung up on a moment to end, and end it."""
    try:
        for _ in range(round(ENDS_WITHIN_S / LOOK_EVERY_S)):
            if not running.alive:
                return
            await asyncio.sleep(LOOK_EVERY_S)
        _log.warning("the listener did not end by itself")
    finally:
        if running.alive:
            running.kill()
