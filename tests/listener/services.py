"""A listener service and the control room at the other end of a real socket."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from typing import TypeVar

from studio.core.clock import SystemClock
from studio.core.errors import ModelUnavailable
from studio.listener.connection import Connection
from studio.listener.service import ListenerService
from studio.matching.matcher import Matcher
from studio.protocol.frames import LENGTH_BYTES, frame, frame_length, read_from_listener
from studio.protocol.listener_messages import (
    ChatsTold,
    FromListener,
    Heard,
    Kept,
    ModelsTold,
    ToListener,
)
from studio.protocol.question_reports import ModelState
from studio.questions.question import Question
from studio.questions.translator import Translator
from tests.control.listener_links import until

T = TypeVar("T", bound=FromListener)


def no_models() -> Matcher:
    """Load nothing."""
    raise ModelUnavailable("they are not there")


class Room:
    """The control room.

    Attributes:
        said: Everything the listener said.
        keeps: Whether what is heard is said to be kept.
    """

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.said: list[FromListener] = []
        self.keeps = True
        self._reader = reader
        self._writer = writer

    def post(self, *orders: ToListener) -> None:
        """Tell the listener something."""
        self._writer.write(b"".join(map(frame, orders)))

    def write(self, raw: bytes) -> None:
        """Send what may be no message."""
        self._writer.write(raw)

    def hang_up(self) -> None:
        """End the connection."""
        self._writer.close()

    def of(self, kind: type[T]) -> list[T]:
        """Return what was said of a kind."""
        return [message for message in self.said if isinstance(message, kind)]

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something is so.

        Raises:
            TimeoutError: It never was.
        """
        await until(true)

    async def until_ready(self) -> ModelState:
        """Wait until the models are loaded or can't be; return which."""
        await self.until(lambda: self.of(ModelsTold)[1:])
        return self.of(ModelsTold)[-1].models.state

    async def until_live(self) -> None:
        """Wait until a chat is live."""
        await self.until(
            lambda: any(chat.state == "live" for told in self.of(ChatsTold) for chat in told.chats)
        )

    async def until_heard(self, count: int) -> None:
        """Wait until so much was heard."""
        await self.until(lambda: len(self.heards) >= count)

    @property
    def heards(self) -> list[Heard]:
        """Everything that was heard."""
        return self.of(Heard)

    @property
    def opened(self) -> list[Question]:
        """Every question."""
        return [question for heard in self.heards for question in heard.opened]

    @property
    def messages(self) -> int:
        """How many came."""
        return sum(heard.messages for heard in self.heards)

    async def listen(self) -> None:
        """Take in what the listener says, until it hangs up."""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = await self._reader.readexactly(LENGTH_BYTES)
                message = read_from_listener(await self._reader.readexactly(frame_length(head)))
                self.said.append(message)
                if isinstance(message, Heard) and self.keeps:
                    self.post(Kept(number=message.number))


@contextlib.asynccontextmanager
async def a_pair() -> AsyncIterator[tuple[Connection, Room]]:
    """Connect a listener's end and a control room's over a real socket."""
    came: asyncio.Queue[Room] = asyncio.Queue()
    server = await asyncio.start_server(
        lambda reader, writer: came.put_nowait(Room(reader, writer)), "127.0.0.1", 0
    )
    port = server.sockets[0].getsockname()[1]
    connection = Connection(*await asyncio.open_connection("127.0.0.1", port))
    room = await came.get()
    try:
        yield connection, room
    finally:
        room.hang_up()
        await connection.close()
        server.close()


@contextlib.asynccontextmanager
async def a_service(
    load: Callable[[], Matcher] = no_models,
    translator: Translator | None = None,
) -> AsyncIterator[tuple[Room, asyncio.Task[None]]]:
    """Run a service, and end it by hanging up."""
    async with a_pair() as (connection, room):
        service = ListenerService(connection, SystemClock(), load=load, translator=translator)
        running = asyncio.create_task(service.run())
        listening = asyncio.create_task(room.listen())
        try:
            yield room, running
        finally:
            room.hang_up()
            await asyncio.gather(running, listening, return_exceptions=True)
