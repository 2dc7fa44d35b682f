"""Facebook's stream of comments, against a stand-in made from what Facebook documents."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from studio.chat.facebook import facebook_ways
from studio.chat.port import Chat
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.chat.records import json_of
from tests.contracts.chat_cases.case import CHAT_ID, Ability, ChatCase, Stage
from tests.servers.facebook_server import SIGNS_IN, VIDEO, FacebookServer, facebook_server


class FacebookStage(Stage):
    """A live video on the stand-in."""

    def __init__(self, server: FacebookServer) -> None:
        super().__init__(token=SIGNS_IN)
        self._server = server
        self._spec = ChatSpec(
            chat_id=CHAT_ID,
            kind=ChatKind.FACEBOOK,
            name="Facebook",
            room=VIDEO,
            address=server.address,
        )

    def chat(self, *, signed_in: bool = True) -> Chat:
        """See `Stage.chat`."""
        token = self.token if signed_in else f"bad{self.token}"
        stream, _poll = facebook_ways(self._spec, token, clock=self.clock)
        return stream

    async def say(self, text: str, *, author: str = "Viewer") -> str:
        """See `Stage.say`."""
        return str((await self._server.comment(text, author=author))["id"])

    async def say_twice(self, text: str) -> None:
        """See `Stage.say_twice`."""
        comment = await self._server.comment(text)
        await self._server.send(json_of([comment]))

    async def send_raw(self, payload: bytes) -> None:
        """See `Stage.send_raw`."""
        await self._server.send_raw(payload + b"\n\n")

    async def cut(self) -> None:
        """See `Stage.cut`."""
        self._server.cut()

    async def leave(self) -> None:
        """See `Stage.leave`."""
        await self._server.leave()

    def connections(self) -> int:
        """See `Stage.connections`."""
        return self._server.connections()


class FacebookCase:
    """`FacebookSseChat`."""

    name = "facebook"
    abilities = frozenset(Ability) - {Ability.ELSEWHERE, Ability.TAKES_BACK}

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        async with facebook_server() as server:
            yield FacebookStage(server)


CASE: ChatCase = FacebookCase()
