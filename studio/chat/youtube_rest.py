"""YouTube's live chat by asking again and again, and writing into it.

Asking costs quota each time, a stream costs it once: this is for where gRPC does not get through.

Source: developers.google.com, "LiveChatMessages: list" and "insert".
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Set
from contextlib import AbstractAsyncContextManager

import httpx
import msgspec

from studio.chat.json_in import decode_json, read_json
from studio.chat.port import Alive, Joined, Resume, Told
from studio.chat.reason import (
    BAD_ANSWER,
    BUSY,
    CUT,
    ENDED,
    NO_SUCH_ROOM,
    NOT_ALLOWED,
    SIGNED_OUT,
    UNREACHABLE,
    USED_UP,
    lost,
    refused,
)
from studio.chat.retry_after import retry_after_s
from studio.chat.saying import whole_line
from studio.chat.youtube_messages import (
    Item,
    JsonItem,
    Room,
    all_of_item,
    check_not_ended,
    item_of_json,
)
from studio.core.clock import Clock
from studio.core.errors import ChatError
from studio.questions.cleaning import clean_text

PATH = "liveChat/messages"
MOST_ITEMS = 2_000
USUAL_PAUSE_MS = 5_000
SHORTEST_PAUSE_MS = 50
LONGEST_PAUSE_MS = 60_000
LONGEST_RESUME = 2_000
LONGEST_SAID = 200

_Reason = tuple[Callable[[str, str], ChatError], str]

_REASONS: dict[str, _Reason] = {
    "quotaExceeded": (refused, USED_UP),
    "dailyLimitExceeded": (refused, USED_UP),
    "rateLimitExceeded": (lost, BUSY),
    "userRateLimitExceeded": (lost, BUSY),
    "liveChatEnded": (refused, ENDED),
    "liveChatDisabled": (refused, NO_SUCH_ROOM),
    "liveChatNotFound": (refused, NO_SUCH_ROOM),
}
_STATUSES: dict[int, _Reason] = {
    401: (refused, SIGNED_OUT),
    403: (refused, NOT_ALLOWED),
    404: (refused, NO_SUCH_ROOM),
    400: (refused, NO_SUCH_ROOM),
    429: (lost, BUSY),
}

ClientMaker = Callable[[], AbstractAsyncContextManager[httpx.AsyncClient]]


class _Page(msgspec.Struct, rename="camel"):
    items: list[JsonItem] = msgspec.field(default_factory=list)
    next_page_token: str = ""
    polling_interval_millis: int | None = None
    offline_at: str | None = None

    @property
    def told(self) -> list[Item]:
        """What happened, oldest first."""
        return [item_of_json(read) for read in self.items]


class _Detail(msgspec.Struct):
    reason: str = ""


class _Error(msgspec.Struct):
    message: str = ""
    errors: list[_Detail] = msgspec.field(default_factory=list)


class _Failure(msgspec.Struct):
    error: _Error = msgspec.field(default_factory=_Error)


class YouTubeRestChat:
    """`studio.chat.port.Chat` over REST."""

    def __init__(
        self,
        room: Room,
        *,
        headers: Mapping[str, str],
        client: ClientMaker,
        clock: Clock,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._room = room
        self._headers = dict(headers)
        self._client = client
        self._clock = clock
        self._sleep = sleep

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`."""
        async with self._client() as client:
            asked_utc_ms = self._clock.utc_ms()
            page, resumed = await self._page_from(client, resume)
            yield Joined(via="rest", resumed=resumed)
            token = resume if resumed else ""
            history = frozenset[Item]() if resumed else frozenset(page.told)
            while True:
                for told in self._told_of(page, history):
                    yield told
                token = page.next_page_token or token
                if not page.items:  # else there may be more that was not told yet
                    yield Alive(at_utc_ms=asked_utc_ms)
                await self._sleep(_pause_s(page))
                asked_utc_ms = self._clock.utc_ms()
                page, is_taken_up = await self._page_from(client, token, heard=True)
                if token and not is_taken_up:
                    yield Joined(via="rest")
                    token, history = "", frozenset(page.told)

    def _told_of(self, page: _Page, history: Set[Item]) -> Iterator[Told]:
        items = page.told
        for item in items:
            for told in all_of_item(item, self._room, now_utc_ms=self._clock.utc_ms()):
                if item not in history:
                    yield told
        check_not_ended(items)
        if page.offline_at and not items:
            raise refused(ENDED, "the live show is over, and its chat with it")
        if page.next_page_token:
            yield Resume(token=page.next_page_token)

    async def _page_from(
        self, client: httpx.AsyncClient, token: str, *, heard: bool = False
    ) -> tuple[_Page, bool]:
        """Return the page a token names, or else the first, and whether the token was taken up."""
        try:
            return await self._page(client, token, heard=heard), bool(token)
        except _NotTakenUp:
            return await self._page(client, "", heard=heard), False

    async def _page(self, client: httpx.AsyncClient, token: str, *, heard: bool) -> _Page:
        asked = {
            "liveChatId": self._room.live_chat,
            "part": "id,snippet,authorDetails",
            "maxResults": str(MOST_ITEMS),
            **({"pageToken": token} if token else {}),
        }
        answer = await _ask(client.get(PATH, params=asked, headers=self._headers), heard=heard)
        if answer.status_code == 400 and token:
            raise _NotTakenUp
        if not answer.is_success:
            raise _failure(answer)
        page = read_json(answer.content, _Page, "a page of YouTube's chat")
        if len(page.next_page_token) > LONGEST_RESUME:
            raise lost(BAD_ANSWER, "YouTube names the next page by a token without end")
        return page


class YouTubeSpeaker:
    """`studio.chat.port.Speaker`; YouTube knows no answers to a message: the viewer is named."""

    def __init__(self, room: Room, *, headers: Mapping[str, str], client: ClientMaker) -> None:
        self._room = room
        self._headers = dict(headers)
        self._client = client

    async def say(self, text: str, *, reply_to: str, name: str = "") -> None:
        """See `Speaker.say`."""
        line = whole_line(text, LONGEST_SAID, "YouTube", to=name)
        snippet = {
            "liveChatId": self._room.live_chat,
            "type": "textMessageEvent",
            "textMessageDetails": {"messageText": line},
        }
        async with self._client() as client:
            answer = await _ask(
                client.post(
                    PATH,
                    params={"part": "snippet"},
                    json={"snippet": snippet},
                    headers=self._headers,
                )
            )
        if not answer.is_success:
            raise _failure(answer)


class _NotTakenUp(Exception):
    """YouTube does not know the token any more."""


async def _ask(asking: Awaitable[httpx.Response], *, heard: bool = False) -> httpx.Response:
    try:
        return await asking
    except httpx.HTTPError as error:
        reached = heard or not isinstance(error, httpx.ConnectError)
        reason = CUT if reached else UNREACHABLE
        raise lost(reason, "YouTube does not answer") from error


def _pause_s(page: _Page) -> float:
    asked_ms = page.polling_interval_millis or USUAL_PAUSE_MS
    return min(max(asked_ms, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS) / 1_000


def _failure(answer: httpx.Response) -> ChatError:
    status = answer.status_code
    try:
        said = decode_json(answer.content, _Failure).error
    except (ValueError, RecursionError):
        said = _Error()
    known = [_REASONS[detail.reason] for detail in said.errors if detail.reason in _REASONS]
    by_status: _Reason = (
        (lost, BUSY) if status >= 500 else _STATUSES.get(status, (lost, BAD_ANSWER))
    )
    make, reason = known[0] if known else by_status
    why = clean_text(said.message)
    text = f"YouTube answered {status}{': ' if why else ''}{why}"
    if make is lost:
        return lost(reason, text, retry_after_s=retry_after_s(answer.headers))
    return make(reason, text)
