"""Certificates: a server that can't show who it is gets no token, and says nothing to us."""

from pathlib import Path

import pytest

from studio.chat.generic_sse import SseChat
from studio.chat.generic_websocket import WebSocketChat
from studio.chat.port import Chat
from studio.core.errors import ChatLost
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.chat.hearing import joined, listening, run
from tests.contracts.chat_cases.case import CHAT_ID
from tests.fakes.fake_clock import FakeClock
from tests.servers.json_http import Answer
from tests.servers.sse_server import sse_server
from tests.servers.tls_front import tls_front


def a_chat(kind: ChatKind, address: str) -> Chat:
    """Return a chat at an address."""
    spec = ChatSpec(chat_id=CHAT_ID, kind=kind, name="Bridge", address=address)
    adapter = SseChat if kind is ChatKind.SSE else WebSocketChat
    return adapter(spec, "token-0123", clock=FakeClock())


@pytest.mark.parametrize(("kind", "scheme"), [(ChatKind.SSE, "https"), (ChatKind.WEBSOCKET, "wss")])
def test_a_certificate_that_nobody_vouches_for_is_not_trusted(
    kind: ChatKind, scheme: str, tmp_path: Path
) -> None:
    async def story() -> tuple[str, int]:
        async with sse_server(lambda _: Answer()) as server:
            with tls_front(server.port, tmp_path, "localhost") as front:
                chat = a_chat(kind, f"{scheme}://localhost:{front.port}/events")
                async with listening(chat) as told:
                    with pytest.raises(ChatLost) as caught:
                        await joined(told)
                return caught.value.reason_code, len(server.requests)

    assert run(story()) == ("unreachable", 0)
