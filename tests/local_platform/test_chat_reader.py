"""The studio's own reader of chats takes the local platform's."""

import asyncio

from studio.chat.generic_sse import SseChat
from studio.chat.port import Resume
from studio.core.clock import SystemClock
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatMessage
from tests.chat.hearing import listening
from tests.servers.local_platform import LocalPlatform


def test_the_studio_reads_what_viewers_write_and_goes_on_after_it(
    own_platform: LocalPlatform,
) -> None:
    said = [{"text": "¿aguanta 50 m?", "author_name": "Viewer 1"}, {"text": "how much?"}]
    own_platform.desk.post("/chat", json=said).raise_for_status()
    spec = ChatSpec(
        chat_id=ChatId("c"),
        kind=ChatKind.SSE,
        name="Own",
        address=f"{own_platform.http}/v1/chat",
    )

    texts, resume = asyncio.run(
        _two_messages(SseChat(spec, own_platform.token, clock=SystemClock()))
    )

    assert texts == ["¿aguanta 50 m?", "how much?"]
    assert resume == "2"


async def _two_messages(chat: SseChat) -> tuple[list[str], str]:
    texts: list[str] = []
    async with asyncio.timeout(30), listening(chat, "0") as told:
        async for one in told:
            if isinstance(one, ChatMessage):
                texts.append(one.text)
            if isinstance(one, Resume) and len(texts) == 2:
                return texts, one.token
    return texts, ""
