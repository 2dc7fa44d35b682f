"""YouTube over gRPC, against a real gRPC server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from studio.chat.port import Chat
from studio.chat.youtube_ways import youtube_ways
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.contracts.chat_cases.case import CHAT_ID, Ability, ChatCase, Stage
from tests.servers.breakable_road import BreakableRoad, breakable_road
from tests.servers.live_chat import ROOM, SIGNS_IN, LiveChat
from tests.servers.youtube_grpc_server import YouTubeGrpcServer, youtube_grpc_server


class YouTubeStage(Stage):
    """A live chat, whichever server tells it."""

    def __init__(self, chat: LiveChat, address: str) -> None:
        super().__init__(token=SIGNS_IN)
        self._chat = chat
        self._spec = ChatSpec(
            chat_id=CHAT_ID, kind=ChatKind.YOUTUBE, name="YouTube", room=ROOM, address=address
        )

    def chat(self, *, signed_in: bool = True) -> Chat:
        """See `Stage.chat`."""
        token = self.token if signed_in else f"bad{self.token}"
        (way,) = youtube_ways(self._spec, token, clock=self.clock)
        return way

    async def say(self, text: str, *, author: str = "Viewer") -> str:
        """See `Stage.say`."""
        return await self._chat.say(text, displayName=f"@{author}")

    async def say_twice(self, text: str) -> None:
        """See `Stage.say_twice`."""
        message = self._chat.message(text)
        await self._chat.add(message)
        await self._chat.add(message)

    async def say_elsewhere(self, text: str) -> None:
        """See `Stage.say_elsewhere`."""
        message = self._chat.message(text)
        message["snippet"]["liveChatId"] = "another"
        await self._chat.add(message)

    async def take_back(self, source_id: str) -> None:
        """See `Stage.take_back`."""
        tombstone = self._chat.event("tombstone", {})
        await self._chat.add({**tombstone, "id": source_id})

    async def send_raw(self, payload: bytes) -> None:
        """See `Stage.send_raw`."""
        await self._chat.send_raw(payload)


class GrpcStage(YouTubeStage):
    """A live chat on the gRPC server."""

    def __init__(self, server: YouTubeGrpcServer, road: BreakableRoad) -> None:
        super().__init__(server.chat, f"grpc://127.0.0.1:{road.port}")
        self._road = road

    async def cut(self) -> None:
        """See `Stage.cut`."""
        self._road.cut()

    async def leave(self) -> None:
        """See `Stage.leave`."""
        await self._road.leave()

    def connections(self) -> int:
        """See `Stage.connections`."""
        return self._road.connections()


class GrpcCase:
    """`YouTubeGrpcChat`."""

    name = "youtube-grpc"
    abilities = frozenset(Ability)

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        chat = LiveChat()
        await chat.say("history")
        async with youtube_grpc_server(chat) as server, breakable_road(server.port) as road:
            yield GrpcStage(server, road)


CASE: ChatCase = GrpcCase()
