"""What the contract suite of the chats asks for: a server with a room, and things happening in it.

A module beside this one registers an adapter by a `CASE`; `tests/contracts/test_chats.py` finds it
there by itself. A case says what its platform is able to; only what is able is tested.
"""

from contextlib import AbstractAsyncContextManager
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from studio.chat.port import Chat
from studio.core.ids import ChatId
from tests.fakes.fake_clock import FakeClock

CHAT_ID = ChatId("chat-1")
"""Of every chat that a stage makes."""


class Ability(StrEnum):
    """What can happen on a stage."""

    LIVE = "live"  # what is said after `Joined` is told; else all is said before listening
    NAMES = "names"  # messages tell who wrote them
    ELSEWHERE = "elsewhere"  # another room's messages come over the same connection
    TWICE = "twice"  # the same message can come again
    TAKES_BACK = "takes_back"  # one message can be taken back
    RESUMES = "resumes"  # what was said while nobody listened comes when resumed
    CUT = "cut"  # there is a connection that can break
    LEAVES = "leaves"  # there is a server that can be gone
    REFUSES = "refuses"  # a wrong token is refused
    RAW = "raw"  # whatever bytes can be sent to the adapter


class Stage:
    """A server with a room, running; a case overrides what its abilities need.

    Attributes:
        clock: The one its chats are given.
        token: What signs in, if anything does: it must never be seen in an error.
    """

    def __init__(self, *, token: str = "") -> None:
        self.clock = FakeClock()
        self.token = token

    def chat(self, *, signed_in: bool = True) -> Chat:
        """Return a new adapter of the room, not listening yet.

        Args:
            signed_in: Whether its token is right.
        """
        raise NotImplementedError

    async def say(self, text: str, *, author: str = "Viewer") -> str:
        """Let a viewer write in the room, and return the `source_id` of the message.

        What the transport can't carry at all (a line break in IRC) may be left out.
        """
        raise NotImplementedError

    async def say_twice(self, text: str) -> None:
        """Let one message come twice, as platforms do that promise "at least once"."""
        raise NotImplementedError

    async def say_elsewhere(self, text: str) -> None:
        """Let a message of another room come to the adapter."""
        raise NotImplementedError

    async def take_back(self, source_id: str) -> None:
        """Let a moderator remove a message."""
        raise NotImplementedError

    async def send_raw(self, payload: bytes) -> None:
        """Send bytes where the next message would be, as raw as the transport has them."""
        raise NotImplementedError

    async def cut(self) -> None:
        """Break every connection without a word."""
        raise NotImplementedError

    async def leave(self) -> None:
        """Listen no more, so that nobody answers at the room's address."""
        raise NotImplementedError

    def connections(self) -> int:
        """Return how many adapters are connected now; with `CUT` only."""
        raise NotImplementedError


class ChatCase(Protocol):
    """One adapter, as the suite tries it.

    Attributes:
        name: Shown with the test.
        abilities: What its stage is able to.
    """

    name: str
    abilities: frozenset[Ability]

    def stage(self, folder: Path) -> AbstractAsyncContextManager[Stage]:
        """Start a server with a room, for as long as the test needs it.

        Args:
            folder: Empty, for whatever the server writes.
        """
        ...
