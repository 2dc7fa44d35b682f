"""A webhook that listens, and sending to it, for tests."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx

from studio.chat.generic_webhook import EVENT, PATH, Thanks, WebhookChat
from studio.chat.port import Joined, Told
from studio.chat.receipts import Receipts
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.chat.hearing import joined, listening, run
from tests.chat.records import MOMENT_UTC_MS, a_record, an_event, json_of
from tests.chat.signing import SECRET, signed
from tests.contracts.chat_cases.case import CHAT_ID
from tests.fakes.fake_clock import FakeClock

GOOD = json_of(an_event(a_record("Is it waterproof?")))


@dataclass
class Door:
    """A webhook that listens, and what came in by it.

    Attributes:
        url: Where questions go.
        told: All that was told.
        receipts: Whether it is kept; all is at once unless `keeps` is false.
        client: To send with.
    """

    url: str
    client: httpx.AsyncClient
    receipts: Receipts
    told: list[Told] = field(default_factory=list)
    keeps: bool = True

    async def post(self, body: bytes, *, kind: str = EVENT) -> httpx.Response:
        """Send a body, signed."""
        headers = {"Content-Type": kind, **signed(body, now_utc_ms=MOMENT_UTC_MS)}
        return await self.client.post(self.url, content=body, headers=headers)

    def hear(self, item: Told) -> None:
        """Take what is told, as a follower does."""
        self.told.append(item)
        self.receipts.heard()
        if self.keeps:
            self.receipts.told(len(self.told))
            self.receipts.kept(len(self.told))


def a_spec(address: str = "127.0.0.1:0", room: str = "") -> ChatSpec:
    """Return a webhook that is set up."""
    return ChatSpec(
        chat_id=CHAT_ID, kind=ChatKind.WEBHOOK, name="Bridge", address=address, room=room
    )


@asynccontextmanager
async def open_door(
    *, within_s: float = 5.0, room: str = "", machine: FakeClock | None = None
) -> AsyncIterator[Door]:
    """Listen for as long as the test needs it."""
    signing_clock = machine or FakeClock()
    receipts = Receipts()
    thanks = Thanks(until_kept=receipts.until_kept, within_s=within_s)
    chat = WebhookChat(
        a_spec(room=room), SECRET, clock=FakeClock(), thanks=thanks, signing_clock=signing_clock
    )
    async with httpx.AsyncClient(trust_env=False) as client, listening(chat) as told:
        assert await joined(told) == Joined(via="webhook", resumed=True)
        door = Door(f"http://127.0.0.1:{chat.port}{PATH}", client, receipts)

        async def hear() -> None:
            async for item in told:
                door.hear(item)

        task = asyncio.create_task(hear())
        try:
            yield door
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def answer_to(body: bytes, **more: object) -> httpx.Response:
    """Send a body to a webhook, and return its answer."""

    async def story() -> httpx.Response:
        async with open_door() as door:
            headers = {"Content-Type": EVENT, **signed(body, now_utc_ms=MOMENT_UTC_MS)}
            headers |= {name.replace("_", "-"): str(value) for name, value in more.items()}
            return await door.client.post(door.url, content=body, headers=headers)

    return run(story())
