"""Facebook's comments, asked for again and again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from studio.chat.facebook import FacebookPollChat, facebook_ways
from studio.chat.port import Chat
from tests.contracts.chat_cases.case import Ability, ChatCase, Stage
from tests.contracts.chat_cases.facebook import FacebookStage
from tests.servers.facebook_server import facebook_server


class PollStage(FacebookStage):
    """A live video on the stand-in, asked without much waiting."""

    def chat(self, *, signed_in: bool = True) -> Chat:
        """See `Stage.chat`."""
        token = self.token if signed_in else f"bad{self.token}"
        _stream, poll = facebook_ways(self._spec, token, clock=self.clock)
        assert isinstance(poll, FacebookPollChat)
        poll.sleep = soon
        return poll

    async def say_twice(self, text: str) -> None:
        """See `Stage.say_twice`."""
        comment = await self._server.comment(text)
        self._server.comments.append(comment)

    async def send_raw(self, payload: bytes) -> None:
        """See `Stage.send_raw`."""
        self._server.raw_page = payload


async def soon(_pause_s: float) -> None:
    """Wait a moment instead."""
    await asyncio.sleep(0.01)


class FacebookPollCase:
    """`FacebookPollChat`."""

    name = "facebook-poll"
    abilities = frozenset(
        {Ability.LIVE, Ability.NAMES, Ability.TWICE, Ability.RESUMES, Ability.LEAVES}
        | {Ability.REFUSES, Ability.RAW}
    )

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        async with facebook_server() as server:
            yield PollStage(server)


CASE: ChatCase = FacebookPollCase()
