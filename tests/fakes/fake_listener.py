"""A listener without chats and models, in the room's own loop, over a real socket.

It says what the test makes it say and keeps what it was told. What is typed in it reads at once,
as a listener does that is ready.
"""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from msgspec import structs

from studio.core.ids import QuestionId
from studio.protocol.frames import LENGTH_BYTES, frame, frame_length, read_to_listener
from studio.protocol.listener_messages import (
    FromListener,
    Heard,
    HearTyped,
    Kept,
    ModelsTold,
    Said,
    SayInChat,
    ToListener,
)
from studio.protocol.question_reports import Models, ModelState
from studio.questions.question import Asker, Question
from tests.builders import a_question
from tests.waiting import wait_until

T = TypeVar("T", bound=ToListener)

READY = Models(state=ModelState.READY)


class FakeListener:
    """One run of a listener.

    Attributes:
        orders: What it was told, in order.
        reads_typed: Whether it reads what is typed in.
        answers: Whether it says how writing into a chat went.
        refuses: What it answers when it shall write into a chat: a code and a sentence, or None.
    """

    def __init__(self, port: int, secret: str) -> None:
        self._loop = asyncio.get_running_loop()
        self._writer: asyncio.StreamWriter | None = None
        self._number = 0
        self.orders: list[ToListener] = []
        self.reads_typed = True
        self.answers = True
        self.refuses: tuple[str, str] | None = None
        self._task = asyncio.create_task(self._run(port, secret), name="fake listener")

    @property
    def alive(self) -> bool:
        """See `RunningListener.alive`."""
        return not self._task.done()

    def kill(self) -> None:
        """See `RunningListener.kill`; also for the test's own thread."""
        self._loop.call_soon_threadsafe(self._task.cancel)

    def told(self, kind: type[T]) -> list[T]:
        """Return what it was told of a kind."""
        return [order for order in tuple(self.orders) if isinstance(order, kind)]

    def last(self, kind: type[T], true: Callable[[T], object] = bool) -> T:
        """Wait until the newest of a kind is as the test wants it, and return it."""
        wait_until(lambda: self.told(kind) and true(self.told(kind)[-1]), kind.__name__)
        return self.told(kind)[-1]

    def say(self, message: FromListener) -> None:
        """Say something."""
        self._loop.call_soon_threadsafe(self._send, message)

    def say_bytes(self, said: bytes) -> None:
        """Say what may be no message."""
        if self._writer is not None:
            self._loop.call_soon_threadsafe(self._writer.write, said)

    def hear(self, heard: Heard) -> Heard:
        """Say what was heard, under the next number; return it."""
        self._number += 1
        numbered = structs.replace(heard, number=self._number)
        self.say(numbered)
        return numbered

    def until_kept(self, heard: Heard) -> Kept:
        """Wait until what was heard is said to be kept."""
        return self.last(Kept, lambda kept: kept.number >= heard.number)

    def _send(self, message: FromListener) -> None:
        if self._writer is not None:
            self._writer.write(frame(message))

    async def _run(self, port: int, secret: str) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        self._writer = writer
        writer.write(secret.encode() + b"\n")
        writer.write(frame(ModelsTold(models=READY)))
        try:
            with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
                while True:
                    head = await reader.readexactly(LENGTH_BYTES)
                    self._take(read_to_listener(await reader.readexactly(frame_length(head))))
        finally:
            writer.close()

    def _take(self, order: ToListener) -> None:
        self.orders.append(order)
        match order:
            case HearTyped() if self.reads_typed:
                self._number += 1
                opened = (_read(order, self._number),)
                self._send(Heard(number=self._number, opened=opened, messages=1))
            case SayInChat(errand_id=number) if self.answers:
                code, text = self.refuses or ("", "")
                self._send(Said(errand_id=number, code=code, text=text))
            case _:
                pass


class FakeListeners:
    """Starts fake listeners.

    Attributes:
        runs: Every one that was started, the newest last.
        refuses: Whether none can be started.
        prepare: Is given each before it is told anything.
    """

    def __init__(self) -> None:
        self.runs: list[FakeListener] = []
        self.refuses = False
        self.prepare: Callable[[FakeListener], None] = lambda _listener: None

    def start(self, port: int, secret: str) -> FakeListener:
        """See `ListenerStarter.start`."""
        if self.refuses:
            raise OSError("no such program")
        listener = FakeListener(port, secret)
        self.prepare(listener)
        self.runs.append(listener)
        return listener

    @property
    def listener(self) -> FakeListener:
        """The newest."""
        wait_until(lambda: self.runs, "a listener")
        return self.runs[-1]


def _read(order: HearTyped, number: int) -> Question:
    """Return what a listener makes of a typed question."""
    message = order.message
    asker = Asker(
        chat_id=message.chat_id,
        source_id=message.source_id,
        author_id=message.author_id,
        name=message.author_name,
        text=message.text,
        language="en",
        at_utc_ms=message.received_at_utc_ms,
    )
    read = a_question(1, text=message.text, askers=(asker,))
    return replace(read, question_id=QuestionId(f"question-typed-{number}"))
