"""The comments of a Facebook live video: as they come, or asked for every few seconds.

What was missed is asked for, so that coming back leaves no gap. What it is taken up again by is
the moment of the newest comment that was met, in seconds by Facebook's clock: it tells no finer,
and ours may be wrong.

Source: developers.facebook.com, "Live Video API", "Interact with viewers".
"""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import aclosing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
from httpx_sse import ServerSentEvent

from studio.chat import moment
from studio.chat.address import http_client, may_have_token
from studio.chat.event_stream import open_stream
from studio.chat.facebook_api import FIELDS, WHO, Comment, FacebookApi, failure
from studio.chat.incoming import whole_id
from studio.chat.json_in import decode_json
from studio.chat.port import Alive, Chat, Joined, Resume, Speaker, Told
from studio.chat.reason import SILENT
from studio.core.clock import Clock, SystemClock
from studio.core.errors import ChatError, ChatLost
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatSpec
from studio.questions.cleaning import clean_name, clean_text
from studio.questions.message import ChatMessage

STREAM = "https://streaming-graph.facebook.com"
GRAPH = "https://graph.facebook.com/v21.0"
RATE = "one_hundred_per_second"
ASK_EVERY_S = 3.0
MOST_PAGES = 20
"""Asked for at once: 2,000 comments; whoever missed more has a gap."""
OVERLAP_S = 2
"""Comments of about the same second may be on both sides of the moment it is taken up by."""
LONGEST_TOKEN = 1_900

_ID = re.compile(r"\w{1,100}", re.ASCII)

Sleep = Callable[[float], Awaitable[None]]


def facebook_ways(spec: ChatSpec, token: str, *, clock: Clock | None = None) -> tuple[Chat, ...]:
    """Return the ways of reading a live video's comments, best first; none without a token.

    Args:
        spec: The chat; its room is the live video's id. Its address, in tests: the stream's and,
            after a space, the Graph API's.
        token: Access token of the page or the user.
        clock: The machine's own, unless a test moves one.
    """
    api = _api_of(spec, token)
    ticking = clock or SystemClock()
    stream = (spec.address.split() or [STREAM])[0]
    if api is None or not may_have_token(stream):
        return ()
    comments = _Comments(spec.chat_id, api, ticking)
    return FacebookSseChat(comments, address=stream), FacebookPollChat(comments)


def facebook_speaker(spec: ChatSpec, token: str) -> Speaker | None:
    """Return what writes comments, or None without a token."""
    return _api_of(spec, token)


def _api_of(spec: ChatSpec, token: str) -> FacebookApi | None:
    plain = token.strip()
    address = (spec.address.split() or [GRAPH])[-1]
    can_be = plain and plain.isascii() and plain.isprintable() and _ID.fullmatch(spec.room)
    if not can_be or not may_have_token(address):
        return None
    return FacebookApi(address=address, video=spec.room, token=plain)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A comment as our message, and its second by Facebook's clock; 0: it tells none."""

    message: ChatMessage
    second: int


class _Mark:
    """How far comments were told: the newest one's second, and which were told about then.

    Attributes:
        second: 0: no comment was met.
        is_begun: Whether what comes from now on can be told from what was there before.
    """

    def __init__(self, token: str) -> None:
        second, *told = token.split(" ")
        self.is_begun = second.isascii() and second.isdigit()
        self.second = moment.whole_number(second)
        self._told = dict.fromkeys(told, self.second)

    @property
    def since_s(self) -> int:
        """Comments from this second on may not have been told."""
        return max(0, self.second - OVERLAP_S)

    def take(self, source_id: str, second: int) -> bool:
        """Remember a comment; return whether it is new."""
        self.is_begun = True
        is_new = source_id not in self._told
        self._told[source_id] = second or self.second
        if second > self.second:
            self.second = second
            self._told = {name: at for name, at in self._told.items() if at >= self.since_s}
        return is_new

    @property
    def token(self) -> str:
        """For `Resume`: as many ids as fit, the newest."""
        length = len(str(self.second))
        kept: list[str] = []
        for name in reversed(self._told):
            length += len(name) + 1
            if length > LONGEST_TOKEN:
                break
            kept.append(name)
        return " ".join((str(self.second), *reversed(kept)))


class _Comments:
    """Reads one live video's comments as our messages."""

    def __init__(self, chat_id: ChatId, api: FacebookApi, clock: Clock) -> None:
        self.api = api
        self._chat_id = chat_id
        self.clock = clock

    async def leave_out_past(self, client: httpx.AsyncClient, mark: _Mark) -> None:
        """Mark what was written before now.

        Raises:
            ChatError: Nobody knows.
        """
        page = await self.api.comments(client, since_s=0)
        for comment in reversed(page.data):
            mark.take(_plain_id(comment.id), _second_of(comment))
        mark.is_begun = True

    async def missed(self, client: httpx.AsyncClient, mark: _Mark) -> tuple[list[_Heard], bool]:
        """Return what was written since, oldest first, and whether that is all of it.

        Raises:
            ChatError: Nobody knows.
        """
        found: list[_Heard] = []
        after = ""
        for _ in range(MOST_PAGES):
            page = await self.api.comments(client, since_s=mark.since_s, after=after)
            heard = self.of(page.data)
            fresh = [one for one in heard if not one.second or one.second >= mark.since_s]
            found += fresh
            after = page.older
            if not after or len(fresh) < len(heard):
                return found[::-1], True
        return found[::-1], False

    def of_event(self, data: str) -> list[_Heard]:
        """Return the messages of an event: its data is a comment, or several."""
        try:
            if data.lstrip()[:1] == "[":
                return self.of(decode_json(data, list[Comment]))
            return self.of([decode_json(data, Comment)])
        except (ValueError, RecursionError):
            return []  # one comment that nobody understands; the next may be well

    def of(self, comments: Iterable[Comment]) -> list[_Heard]:
        """Return the messages of comments that say something."""
        now_utc_ms = self.clock.utc_ms()
        return [
            _Heard(message, _second_of(comment))
            for comment in comments
            if (message := self._of(comment, now_utc_ms)) is not None
        ]

    def _of(self, comment: Comment, now_utc_ms: int) -> ChatMessage | None:
        text = clean_text(comment.message)
        if not text or not comment.id:
            return None
        author = comment.sender
        return ChatMessage(
            chat_id=self._chat_id,
            source_id=_plain_id(comment.id),
            author_id=_plain_id(author.id) if author and author.id else "",
            author_name=clean_name(author.name) if author else "",
            text=text,
            published_at_utc_ms=moment.of_iso(comment.created_time, now_utc_ms=now_utc_ms),
            received_at_utc_ms=now_utc_ms,
        )


class FacebookSseChat:
    """`studio.chat.port.Chat` over Facebook's server-sent events."""

    def __init__(self, comments: _Comments, *, address: str) -> None:
        self._comments = comments
        self._address = address

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`."""
        api = self._comments.api
        path = f"{self._address.rstrip('/')}/{api.video}/live_comments"
        params = {**api.params, "comment_rate": RATE, "fields": FIELDS}
        mark = _Mark(resume)
        resumes = mark.is_begun
        if not resumes:
            with suppress(ChatError):  # then what comes first says where it is taken up
                async with api.client() as client:
                    await self._comments.leave_out_past(client, mark)
        client = http_client(self._address)
        async with client, open_stream(client, path, WHO, params=params) as stream:
            if stream.status != 200:
                body = await stream.body()
                raise failure(stream.status, body, retry_after_s=stream.retry_after_s)
            stream.check()
            missed, is_all = await self._missed(mark) if resumes else ([], False)
            yield Joined(via="sse", resumed=is_all)
            if mark.is_begun:
                yield Resume(token=mark.token)
            for told in _telling(missed, mark):
                yield told
            async with aclosing(stream.events()) as events:
                while (messages := await self._next(events)) is not None:
                    for told in _telling(messages, mark):
                        yield told

    async def _missed(self, mark: _Mark) -> tuple[list[_Heard], bool]:
        """Return what was missed, as far as it can be had: the stream alone is worth reading."""
        try:
            async with self._comments.api.client() as client:
                return await self._comments.missed(client, mark)
        except ChatError:
            return [], False

    async def _next(self, events: AsyncIterator[ServerSentEvent]) -> list[_Heard] | None:
        """Return the messages of the next event; None: connect anew, at once.

        Nobody knows whether Facebook gives signs of life in a silent show: after a silence what
        was missed is asked for.
        """
        try:
            event = await anext(events, None)
        except ChatLost as error:
            if error.reason_code == SILENT:
                return None
            raise
        return None if event is None else self._comments.of_event(event.data)


class FacebookPollChat:
    """`studio.chat.port.Chat` by asking every few seconds.

    Attributes:
        sleep: Waits so many seconds; tests don't.
    """

    def __init__(self, comments: _Comments) -> None:
        self.sleep: Sleep = asyncio.sleep
        self._comments = comments

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`."""
        async with self._comments.api.client() as client:
            mark = _Mark(resume)
            messages: list[_Heard] = []
            is_all = False
            asked_utc_ms = self._comments.clock.utc_ms()
            if mark.is_begun:
                messages, is_all = await self._comments.missed(client, mark)
            else:
                await self._comments.leave_out_past(client, mark)
            yield Joined(via="rest", resumed=is_all)
            yield Resume(token=mark.token)
            while True:
                for told in _telling(messages, mark):
                    yield told
                if is_all:
                    yield Alive(at_utc_ms=asked_utc_ms)
                await self.sleep(ASK_EVERY_S)
                asked_utc_ms = self._comments.clock.utc_ms()
                messages, is_all = await self._comments.missed(client, mark)


def _telling(heard: Iterable[_Heard], mark: _Mark) -> Iterator[Told]:
    for one in heard:
        if mark.take(one.message.source_id, one.second):
            yield one.message
            yield Resume(token=mark.token)


def _second_of(comment: Comment) -> int:
    try:
        created = datetime.fromisoformat(comment.created_time)
        aware = created if created.tzinfo else created.replace(tzinfo=UTC)
        return max(0, int(aware.timestamp()))
    except (ValueError, OverflowError):
        return 0


def _plain_id(given: str | int) -> str:
    return whole_id(given).replace(" ", "_")
