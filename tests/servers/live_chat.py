"""A YouTube live chat as its stand-ins keep it: what happened, in the form REST has it."""

import asyncio
import itertools
from typing import Any

ROOM = "Cg0KC3Nob3AtbGl2ZS0x"
SIGNS_IN = "ya29.good-token_0123456789"
MOMENT = "2027-01-15T08:00:00.123456+00:00"


class LiveChat:
    """What happened in one chat.

    Attributes:
        items: All of it, oldest first.
        raws: Responses that are sent as they are, once, instead of what they should be.
        offline_at: When the show ended, or empty.
        failure: What requests are answered with: `UNAVAILABLE: why` over gRPC, `403: reason` over
            REST; empty: nothing is wrong.
        ended: How often streams were ended.
        changed: Whoever waits for something new waits here.
    """

    def __init__(self) -> None:
        self.items: list[dict[str, Any]] = []
        self.raws: list[bytes] = []
        self.offline_at = ""
        self.failure = ""
        self.ended = 0
        self.changed = asyncio.Condition()
        self._numbers = itertools.count(1)

    async def add(self, item: dict[str, Any]) -> str:
        """Let something happen, and return its id."""
        return await self.add_all([item])

    async def add_all(self, items: list[dict[str, Any]]) -> str:
        """Let things happen at once, and return the id of the last."""
        async with self.changed:
            self.items += items
            self.changed.notify_all()
        return str(items[-1]["id"])

    async def say(self, text: str, **author: object) -> str:
        """Let a viewer write, and return the id of the message."""
        return await self.add(self.message(text, **author))

    async def send_raw(self, raw: bytes) -> None:
        """Send bytes where the next response would be."""
        async with self.changed:
            self.raws.append(raw)
            self.changed.notify_all()

    async def end_streams(self) -> None:
        """End every stream, without an error if there is no `failure`."""
        async with self.changed:
            self.ended += 1
            self.changed.notify_all()

    def message(self, text: str, **author: object) -> dict[str, Any]:
        """Return a message as YouTube describes it; `author` fields replace or add."""
        return self.event("textMessageEvent", {"textMessageDetails": {"messageText": text}}, author)

    def event(
        self, kind: str, details: dict[str, Any], author: dict[str, object] | None = None
    ) -> dict[str, Any]:
        """Return an item of any kind."""
        return {
            "kind": "youtube#liveChatMessage",
            "etag": "e",
            "id": f"LCC.{next(self._numbers):06d}",
            "snippet": {
                "type": kind,
                "liveChatId": ROOM,
                "authorChannelId": "UCviewer",
                "publishedAt": MOMENT,
                "hasDisplayContent": True,
                **details,
            },
            "authorDetails": {
                "channelId": "UCviewer",
                "channelUrl": "http://www.youtube.com/channel/UCviewer",
                "displayName": "@Viewer",
                "profileImageUrl": "https://yt3.ggpht.com/x",
                "isVerified": False,
                "isChatOwner": False,
                "isChatSponsor": False,
                "isChatModerator": False,
                **(author or {}),
            },
        }


class FailsOnce(LiveChat):
    """A chat whose `failure` is over when it was met."""

    _failure: str

    @property
    def failure(self) -> str:
        """See `LiveChat`."""
        failure, self._failure = self._failure, ""
        return failure

    @failure.setter
    def failure(self, failure: str) -> None:
        self._failure = failure


def token_at(position: int) -> str:
    """Return the token of a place in the chat."""
    return f"page-{position}"


def position_of(token: str) -> int | None:
    """Return the place a token means, the beginning without one, or None where it is stale."""
    if not token:
        return 0
    head, _, number = token.partition("-")
    return int(number) if head == "page" and number.isdigit() else None
