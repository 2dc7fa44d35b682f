"""An HTTP server that tells a live chat page by page and is written to, as YouTube documents."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from tests.servers.json_http import Answer, JsonHttp, Request
from tests.servers.live_chat import ROOM, SIGNS_IN, LiveChat, position_of, token_at

POLL_MS = 20


class YouTubeRestServer:
    """The server.

    Attributes:
        chat: The chat it tells.
        http: What listens.
        said: Snippets of messages that were written.
        poll_ms: How long it asks to wait between two pages.
    """

    def __init__(self, chat: LiveChat) -> None:
        self.chat = chat
        self.http = JsonHttp(self._answer)
        self.said: list[dict[str, Any]] = []
        self.poll_ms: int | None = POLL_MS
        self._raws = 0

    @property
    def address(self) -> str:
        """For `ChatSpec.address`."""
        return f"http://127.0.0.1:{self.http.port}/youtube/v3"

    def _answer(self, request: Request) -> Answer:
        if request.headers.get("authorization") != f"Bearer {SIGNS_IN}":
            return _failure(401, "authError")
        status, _, reason = self.chat.failure.partition(": ")
        if status.isdigit():
            return _failure(int(status), reason)
        if request.path != "/youtube/v3/liveChat/messages":
            return _failure(404, "notFound")
        if request.method == "POST":
            self.said.append(request.json()["snippet"])
            return Answer(body={"id": "LCC.new"})
        return self._page(request)

    def _page(self, request: Request) -> Answer:
        if len(self.chat.raws) > self._raws:
            self._raws += 1
            return Answer(body=self.chat.raws[self._raws - 1])
        position = position_of(request.query.get("pageToken", ""))
        if request.query.get("liveChatId") != ROOM:
            return _failure(404, "liveChatNotFound")
        if position is None:
            return _failure(400, "pageTokenInvalid")
        offline = {"offlineAt": self.chat.offline_at} if self.chat.offline_at else {}
        return Answer(
            body={
                "kind": "youtube#liveChatMessageListResponse",
                "nextPageToken": token_at(len(self.chat.items)),
                "pollingIntervalMillis": self.poll_ms,
                "items": self.chat.items[position:],
                **offline,
            }
        )


def _failure(status: int, reason: str) -> Answer:
    errors = [{"message": "no", "domain": "youtube.liveChat", "reason": reason}]
    return Answer(
        status=status, body={"error": {"code": status, "message": "no", "errors": errors}}
    )


@asynccontextmanager
async def youtube_rest_server(chat: LiveChat) -> AsyncIterator[YouTubeRestServer]:
    """Run a server for as long as the test needs it."""
    server = YouTubeRestServer(chat)
    await server.http.start()
    try:
        yield server
    finally:
        await server.http.leave()
