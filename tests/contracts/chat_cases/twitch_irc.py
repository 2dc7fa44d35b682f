"""Twitch over IRC, against a real IRC server behind a proxy that adds Twitch's tags."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from studio.chat.port import Chat
from studio.chat.twitch_ways import twitch_ways
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.contracts.chat_cases.case import CHAT_ID, Ability, ChatCase, Stage
from tests.servers.irc_server import SIGNS_IN, Viewer, irc_server
from tests.servers.tag_proxy import CHANNEL, ROOM, TagProxy, tag_proxy


class IrcStage(Stage):
    """A channel on the server."""

    def __init__(self, proxy: TagProxy, viewer: Viewer) -> None:
        super().__init__(token=SIGNS_IN.removeprefix("oauth:"))
        self._proxy = proxy
        self._viewer = viewer
        self._spec = ChatSpec(
            chat_id=CHAT_ID,
            kind=ChatKind.TWITCH,
            name="Twitch",
            room=ROOM,
            channel=CHANNEL,
            address=f"irc://127.0.0.1:{proxy.port}",
        )

    def chat(self, *, signed_in: bool = True) -> Chat:
        """See `Stage.chat`."""
        token = self.token if signed_in else f"bad{self.token}"
        (way,) = twitch_ways(self._spec, token, clock=self.clock)
        return way

    async def say(self, text: str, *, author: str = "Viewer") -> str:
        """See `Stage.say`."""
        number = len(self._proxy.ids)
        await self._viewer.say(CHANNEL, text, author=author)
        return await self._proxy.passed_on(number)

    async def say_twice(self, text: str) -> None:
        """See `Stage.say_twice`."""
        self._proxy.repeats = 2
        await self.say(text)

    async def say_elsewhere(self, text: str) -> None:
        """See `Stage.say_elsewhere`."""
        self._proxy.next_tags = {"room-id": "1"}
        await self.say(text)
        self._proxy.next_tags = {"source-room-id": "1", "source-id": "x"}
        await self.say(text)

    async def take_back(self, source_id: str) -> None:
        """See `Stage.take_back`."""
        tags = f"login=viewer;room-id=;target-msg-id={source_id};tmi-sent-ts=1799999999900"
        self._proxy.send(f"@{tags} :tmi.twitch.tv CLEARMSG #{CHANNEL} :rude")

    async def send_raw(self, payload: bytes) -> None:
        """See `Stage.send_raw`."""
        self._proxy.send(payload)

    async def cut(self) -> None:
        """See `Stage.cut`."""
        self._proxy.cut()

    async def leave(self) -> None:
        """See `Stage.leave`."""
        await self._proxy.leave()

    def connections(self) -> int:
        """See `Stage.connections`."""
        return self._proxy.connections()


class IrcCase:
    """`TwitchIrcChat`."""

    name = "twitch-irc"
    abilities = frozenset(Ability) - {Ability.RESUMES}

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        async with irc_server(folder / "irc") as port, tag_proxy(port) as proxy:
            viewer = Viewer(port)
            await viewer.start()
            try:
                yield IrcStage(proxy, viewer)
            finally:
                await viewer.leave()


CASE: ChatCase = IrcCase()
