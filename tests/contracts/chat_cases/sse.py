"""Any server of server-sent events, against a real one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from studio.chat.generic_sse import SseChat
from studio.chat.port import Chat
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.chat.records import ROOM, a_record, json_of
from tests.contracts.chat_cases.case import CHAT_ID, Ability, ChatCase, Stage
from tests.servers.sse_server import SseServer, needs_token, sse_server

TOKEN = "goodtoken0123"  # noqa: S105 - of a server in this test


class SseStage(Stage):
    """A room on the server."""

    def __init__(self, server: SseServer) -> None:
        super().__init__(token=TOKEN)
        self._server = server
        self._spec = ChatSpec(
            chat_id=CHAT_ID,
            kind=ChatKind.SSE,
            name="Bridge",
            room=ROOM,
            address=f"http://127.0.0.1:{server.port}/events",
        )

    def chat(self, *, signed_in: bool = True) -> Chat:
        """See `Stage.chat`."""
        token = self.token if signed_in else f"bad{self.token}"
        return SseChat(self._spec, token, clock=self.clock)

    async def say(self, text: str, *, author: str = "Viewer") -> str:
        """See `Stage.say`."""
        record = a_record(text, author_name=author)
        await self._server.send(json_of(record))
        return str(record["id"])

    async def say_twice(self, text: str) -> None:
        """See `Stage.say_twice`."""
        record = a_record(text)
        await self._server.send(json_of(record))
        await self._server.send(json_of(record))

    async def say_elsewhere(self, text: str) -> None:
        """See `Stage.say_elsewhere`."""
        await self._server.send(json_of(a_record(text, room="room-2")))

    async def take_back(self, source_id: str) -> None:
        """See `Stage.take_back`."""
        await self._server.send(json_of({"id": source_id, "taken_back": True}))

    async def send_raw(self, payload: bytes) -> None:
        """See `Stage.send_raw`."""
        await self._server.send_raw(payload)

    async def cut(self) -> None:
        """See `Stage.cut`."""
        self._server.cut()

    async def leave(self) -> None:
        """See `Stage.leave`."""
        await self._server.leave()

    def connections(self) -> int:
        """See `Stage.connections`."""
        return self._server.connections()


class SseCase:
    """`SseChat`."""

    name = "sse"
    abilities = frozenset(Ability)

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        async with sse_server(needs_token(TOKEN)) as server:
            yield SseStage(server)


CASE: ChatCase = SseCase()
