"""Questions that are sent in, signed, over real HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx

from studio.chat.generic_webhook import EVENT, PATH, Thanks, WebhookChat
from studio.chat.port import Chat
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.chat.records import ROOM, a_record, an_event, json_of
from tests.chat.signing import SECRET, signed
from tests.contracts.chat_cases.case import CHAT_ID, Ability, ChatCase, Stage


async def at_once() -> None:
    """Everything is kept at once."""


class WebhookStage(Stage):
    """A program that sends in what is said; it does not wait for thanks."""

    def __init__(self) -> None:
        super().__init__(token=SECRET)
        self._chat: WebhookChat | None = None
        self._client = httpx.AsyncClient(trust_env=False)
        self._sent: set[asyncio.Task[None]] = set()
        self._spec = ChatSpec(
            chat_id=CHAT_ID,
            kind=ChatKind.WEBHOOK,
            name="Bridge",
            room=ROOM,
            address="127.0.0.1:0",
        )

    def chat(self, *, signed_in: bool = True) -> Chat:
        """See `Stage.chat`."""
        thanks = Thanks(until_kept=at_once)
        self._chat = WebhookChat(
            self._spec, self.token, clock=self.clock, thanks=thanks, signing_clock=self.clock
        )
        return self._chat

    async def say(self, text: str, *, author: str = "Viewer") -> str:
        """See `Stage.say`."""
        record = a_record(text, author_name=author)
        await self.send_raw(json_of(an_event(record)))
        return str(record["id"])

    async def say_twice(self, text: str) -> None:
        """See `Stage.say_twice`."""
        event = an_event(a_record(text))
        await self.send_raw(json_of(event))
        await self.send_raw(json_of(event))

    async def say_elsewhere(self, text: str) -> None:
        """See `Stage.say_elsewhere`."""
        await self.send_raw(json_of(an_event(a_record(text, room="room-2"))))

    async def take_back(self, source_id: str) -> None:
        """See `Stage.take_back`."""
        await self.send_raw(json_of(an_event({"id": source_id, "taken_back": True})))

    async def send_raw(self, payload: bytes) -> None:
        """See `Stage.send_raw`."""
        before = tuple(self._sent)
        self._sent.add(asyncio.create_task(self._post(payload, before)))

    async def _post(self, payload: bytes, after: tuple[asyncio.Task[None], ...]) -> None:
        await asyncio.gather(*after)
        assert self._chat is not None
        headers = {"Content-Type": EVENT, **signed(payload, now_utc_ms=self.clock.utc_ms())}
        url = f"http://127.0.0.1:{self._chat.port}{PATH}"
        with suppress(httpx.HTTPError):  # the test may be over
            await self._client.post(url, content=payload, headers=headers)

    async def close(self) -> None:
        """Send no more."""
        for task in self._sent:
            task.cancel()
        await asyncio.gather(*self._sent, return_exceptions=True)
        await self._client.aclose()


class WebhookCase:
    """`WebhookChat`."""

    name = "webhook"
    abilities = frozenset(
        {Ability.LIVE, Ability.NAMES, Ability.ELSEWHERE, Ability.TWICE, Ability.TAKES_BACK}
        | {Ability.RAW}
    )

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        stage = WebhookStage()
        try:
            yield stage
        finally:
            await stage.close()


CASE: ChatCase = WebhookCase()
