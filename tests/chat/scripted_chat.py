"""A chat that does what a test wrote down, attempt after attempt, and a follower to follow it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import TypeVar

from studio.chat.follower import Adapters, Follower, Patience
from studio.chat.port import Chat, Joined, Speaker, Told
from studio.chat.reason import lost
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatItem, ChatMessage
from tests.fakes.fake_clock import FakeClock
from tests.waiting import LONG_S

T = TypeVar("T")

CHAT_ID = ChatId("chat-1")
SPEC = ChatSpec(chat_id=CHAT_ID, kind=ChatKind.TWITCH, name="Twitch", room="1")
JOINED = Joined(via="wire")


@dataclass(frozen=True)
class Lives:
    """So many seconds pass."""

    seconds: float


@dataclass(frozen=True)
class Stays:
    """The attempt goes on without another word."""


Step = Told | Lives | Stays | Exception


def message(source_id: str, text: str = "hello") -> ChatMessage:
    """Return a message."""
    return ChatMessage(
        chat_id=CHAT_ID,
        source_id=source_id,
        text=text,
        published_at_utc_ms=1,
        received_at_utc_ms=1,
    )


def cut() -> Exception:
    """Return a loss that is worth trying again."""
    return lost("cut", "the server hung up")


@dataclass
class Play:
    """What several ways do, in the order they are asked.

    Attributes:
        attempts: Of whichever way is asked next; after the last one it stays.
        resumes: What each attempt was given.
        asked: Number of the way that was asked each time.
        clock: What `Lives` moves.
        closed: How many attempts are over.
    """

    attempts: list[Sequence[Step]]
    clock: FakeClock = field(default_factory=FakeClock)
    resumes: list[str] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    closed: int = 0

    async def attempt(self, way: int, resume: str) -> AsyncIterator[Told]:
        """Do the next attempt."""
        self.asked.append(way)
        self.resumes.append(resume)
        steps = self.attempts.pop(0) if self.attempts else [Stays()]
        try:
            for step in steps:
                if isinstance(step, Exception):
                    raise step
                if isinstance(step, Lives):
                    self.clock.now_ns += round(step.seconds * 1e9)
                elif isinstance(step, Stays):
                    await asyncio.Event().wait()
                else:
                    yield step
        finally:
            self.closed += 1


class ScriptedChat:
    """One way of reading the chat."""

    def __init__(self, play: Play, way: int) -> None:
        self._play = play
        self._way = way

    def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `studio.chat.port.Chat.listen`."""
        return self._play.attempt(self._way, resume)


class Listener:
    """Follows a play without waiting.

    Attributes:
        told: All that was told.
        pauses: How long each pause would have been.
        chance: Of every pause.
    """

    def __init__(self, play: Play, *, ways: int = 1, speaker: Speaker | None = None) -> None:
        self.told: list[ChatItem] = []
        self.pauses: list[float] = []
        self.chance = 1.0
        self._play = play
        chats: list[Chat] = [ScriptedChat(play, way) for way in range(ways)]
        self.follower = Follower(
            SPEC,
            Adapters(ways=chats, speaker=speaker),
            self.told.append,
            play.clock,
            patience=Patience(sleep=self._sleep, chance=lambda: self.chance),
        )

    @asynccontextmanager
    async def following(self) -> AsyncIterator[Follower]:
        """Follow for as long as the test needs it."""
        task = asyncio.create_task(self.follower.run())
        try:
            yield self.follower
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _sleep(self, pause_s: float) -> None:
        self.pauses.append(pause_s)
        self._play.clock.now_ns += round(pause_s * 1e9)
        await asyncio.sleep(0)


def run(story: Coroutine[object, object, T]) -> T:
    """Run a story in which nothing real happens to its end."""
    return asyncio.run(asyncio.wait_for(story, LONG_S))


async def until(true: Callable[[], object]) -> None:
    """Return as soon as it is true."""
    async with asyncio.timeout(LONG_S):
        while not true():  # noqa: ASYNC110 - what is waited for has no event
            await asyncio.sleep(0)
