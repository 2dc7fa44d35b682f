"""Any server of WebSockets, against a real one."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from studio.chat.generic_websocket import WebSocketChat
from studio.chat.port import Chat
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.chat.records import ROOM, a_record
from tests.contracts.chat_cases.case import CHAT_ID, Ability, ChatCase, Stage
from tests.servers.websocket_server import WebSocketServer


class WebSocketStage(Stage):
    """A room on the server."""

    def __init__(self, server: WebSocketServer) -> None:
        super().__init__(token="goodtoken0123")  # noqa: S106 - of a server in this test
        server.authorization = f"Bearer {self.token}"
        self._server = server
        self._spec = ChatSpec(
            chat_id=CHAT_ID,
            kind=ChatKind.WEBSOCKET,
            name="Bridge",
            room=ROOM,
            address=server.address,
        )

    def chat(self, *, signed_in: bool = True) -> Chat:
        """See `Stage.chat`."""
        token = self.token if signed_in else f"bad{self.token}"
        return WebSocketChat(self._spec, token, clock=self.clock)

    async def say(self, text: str, *, author: str = "Viewer") -> str:
        """See `Stage.say`."""
        record = a_record(text, author_name=author)
        await self._server.send(json.dumps(record))
        return str(record["id"])

    async def say_twice(self, text: str) -> None:
        """See `Stage.say_twice`."""
        record = a_record(text)
        await self._server.send(json.dumps(record))
        await self._server.send(json.dumps([record]))

    async def say_elsewhere(self, text: str) -> None:
        """See `Stage.say_elsewhere`."""
        await self._server.send(json.dumps(a_record(text, room="room-2")))

    async def take_back(self, source_id: str) -> None:
        """See `Stage.take_back`."""
        await self._server.send(json.dumps({"id": source_id, "taken_back": True}))

    async def send_raw(self, payload: bytes) -> None:
        """See `Stage.send_raw`."""
        await self._server.send(payload)

    async def cut(self) -> None:
        """See `Stage.cut`."""
        self._server.cut()

    async def leave(self) -> None:
        """See `Stage.leave`."""
        await self._server.leave()

    def connections(self) -> int:
        """See `Stage.connections`."""
        return self._server.connections()


class WebSocketCase:
    """`WebSocketChat`."""

    name = "websocket"
    abilities = frozenset(Ability) - {Ability.RESUMES}

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        server = WebSocketServer()
        async with server.running():
            yield WebSocketStage(server)


CASE: ChatCase = WebSocketCase()
