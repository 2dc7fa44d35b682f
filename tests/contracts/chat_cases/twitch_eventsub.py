"""Twitch over EventSub, against a stand-in made from the messages Twitch documents."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from studio.chat.port import Chat
from studio.chat.twitch_ways import twitch_ways
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.contracts.chat_cases.case import CHAT_ID, Ability, ChatCase, Stage
from tests.servers.eventsub_server import ACCOUNT, CLIENT_ID, ROOM, SIGNS_IN, EventSubServer


class EventSubStage(Stage):
    """A channel on the stand-in."""

    def __init__(self, server: EventSubServer) -> None:
        super().__init__(token=SIGNS_IN)
        self._server = server
        self._spec = ChatSpec(
            chat_id=CHAT_ID,
            kind=ChatKind.TWITCH,
            name="Twitch",
            room=ROOM,
            account=ACCOUNT,
            client_id=CLIENT_ID,
            address=server.addresses,
        )

    def chat(self, *, signed_in: bool = True) -> Chat:
        """See `Stage.chat`."""
        token = self.token if signed_in else f"bad{self.token}"
        (way,) = twitch_ways(self._spec, token, clock=self.clock)
        return way

    async def say(self, text: str, *, author: str = "Viewer") -> str:
        """See `Stage.say`."""
        return await self._server.say(text, chatter_user_name=author)

    async def say_twice(self, text: str) -> None:
        """See `Stage.say_twice`."""
        event = self._server.message_event(text)
        await self._server.notify("channel.chat.message", event)
        await self._server.notify("channel.chat.message", event)

    async def say_elsewhere(self, text: str) -> None:
        """See `Stage.say_elsewhere`."""
        await self._server.say(text, broadcaster_user_id="1")
        await self._server.say(text, source_broadcaster_user_id="1")

    async def take_back(self, source_id: str) -> None:
        """See `Stage.take_back`."""
        event = {"broadcaster_user_id": ROOM, "target_user_id": "1", "message_id": source_id}
        await self._server.notify("channel.chat.message_delete", event)

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


class EventSubCase:
    """`TwitchEventSubChat`."""

    name = "twitch-eventsub"
    abilities = frozenset(Ability) - {Ability.RESUMES}

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        server = EventSubServer()
        async with server.running():
            yield EventSubStage(server)


CASE: ChatCase = EventSubCase()
