"""YouTube over REST, against an HTTP server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.contracts.chat_cases.case import Ability, ChatCase, Stage
from tests.contracts.chat_cases.youtube_grpc import YouTubeStage
from tests.servers.live_chat import LiveChat
from tests.servers.youtube_rest_server import YouTubeRestServer, youtube_rest_server


class RestStage(YouTubeStage):
    """A live chat on the HTTP server."""

    def __init__(self, server: YouTubeRestServer) -> None:
        super().__init__(server.chat, server.address)
        self._http = server.http

    async def cut(self) -> None:
        """See `Stage.cut`."""
        self._http.is_broken = True

    async def leave(self) -> None:
        """See `Stage.leave`."""
        await self._http.leave()

    def connections(self) -> int:
        """See `Stage.connections`."""
        return self._http.connections()


class RestCase:
    """`YouTubeRestChat`."""

    name = "youtube-rest"
    abilities = frozenset(Ability)

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        chat = LiveChat()
        await chat.say("history")
        async with youtube_rest_server(chat) as server:
            yield RestStage(server)


CASE: ChatCase = RestCase()
