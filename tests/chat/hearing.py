"""Listening to a chat in a test, and getting out of it what is asked for."""

import asyncio
import gc
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

from studio.chat.port import Alive, Chat, Joined, Told
from studio.core.errors import ChatError
from studio.questions.message import ChatMessage
from tests.waiting import LONG_S

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failure:
    """How listening ended, without the error itself: its traceback keeps connections alive.

    Attributes:
        code: Why.
        advice: For the host.
        text: All of it, to be searched for what must not be there.
    """

    code: str
    advice: str
    text: str

    @classmethod
    def of(cls, error: ChatError) -> "Failure":
        """Return what an error says."""
        return cls(error.reason_code, error.advice, f"{error} {error.advice}")


def run(story: Coroutine[object, object, T]) -> T:
    """Run a story to its end, within a time that is far too long."""

    async def within() -> T:
        async with asyncio.timeout(LONG_S):
            return await story

    before = threading.active_count()
    try:
        return asyncio.run(within())
    finally:
        if threading.active_count() > before:
            gc.collect()  # gRPC's thread ends with the last of its objects; some hold another


@asynccontextmanager
async def listening(
    chat: Chat, resume: str = "", *, signs: bool = False
) -> AsyncIterator[AsyncIterator[Told]]:
    """Listen, and close the connection in the end.

    Args:
        chat: What is listened to.
        resume: Where it is taken up.
        signs: Whether signs of life are wanted, too.
    """
    told = chat.listen(resume)
    assert isinstance(told, AsyncGenerator)
    async with aclosing(told), aclosing(_without_signs(told)) as rest:
        yield told if signs else rest


async def _without_signs(told: AsyncIterator[Told]) -> AsyncGenerator[Told, None]:
    async for item in told:
        if not isinstance(item, Alive):
            yield item


async def joined(told: AsyncIterator[Told]) -> Joined:
    """Return the first that is told, which says that the chat can be heard."""
    first = await anext(told)
    assert isinstance(first, Joined)
    return first


async def messages(told: AsyncIterator[Told], count: int) -> list[ChatMessage]:
    """Return the next messages, without what stands between them."""
    found: list[ChatMessage] = []
    while len(found) < count:
        item = await anext(told)
        if isinstance(item, ChatMessage):
            found.append(item)
    return found
