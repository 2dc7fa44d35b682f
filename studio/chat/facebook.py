"""The comments of a Facebook live video: as they come, or asked for every few seconds.

What was missed is asked for, so that coming back leaves no gap. What it is taken up again by is
the moment of the newest comment that was told, in seconds: Facebook tells no finer.

Source: developers.facebook.com, "Live Video API", "Interact with viewers".
"""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import aclosing

import httpx
import msgspec
from httpx_sse import ServerSentEvent

from studio.chat import moment
from studio.chat.address import http_client, may_have_token
from studio.chat.event_stream import open_stream
from studio.chat.facebook_api import FIELDS, WHO, Comment, FacebookApi, failure
from studio.chat.incoming import whole_id
from studio.chat.port import Chat, Joined, Resume, Speaker, Told
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
BEFORE_JOINING_S = 60
"""Where nothing was told yet, it is taken up so long before joining: clocks differ."""
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


class _Mark:
    """How far comments were told: the newest one's second, and which were told about then."""

    def __init__(self, token: str) -> None:
        second, *told = token.split(" ")
        self.second = moment.whole_number(second)
        self._told = dict.fromkeys(told, self.second)

    @property
    def since_s(self) -> int:
        """Comments from this second on may not have been told."""
        return max(0, self.second - OVERLAP_S)

    def take(self, message: ChatMessage) -> bool:
        """Remember a message; return whether it is new."""
        is_new = message.source_id not in self._told
        second = message.published_at_utc_ms // 1_000
        self._told[message.source_id] = second
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
        self._clock = clock

    def begun(self, mark: _Mark) -> Resume:
        """Return where it is taken up before anything more is told."""
        if not mark.second:
            mark.second = self._clock.utc_ms() // 1_000 - BEFORE_JOINING_S
        return Resume(token=mark.token)

    async def missed(
        self, client: httpx.AsyncClient, mark: _Mark
    ) -> tuple[list[ChatMessage], bool]:
        """Return what was written since, oldest first, and whether that is all of it.

        Raises:
            ChatError: Nobody knows.
        """
        found: list[ChatMessage] = []
        after = ""
        for _ in range(MOST_PAGES):
            page = await self.api.comments(client, since_s=mark.since_s, after=after)
            messages = self.of(page.data)
            fresh = [m for m in messages if m.published_at_utc_ms >= mark.since_s * 1_000]
            found += fresh
            after = page.older
            if not after or len(fresh) < len(messages):
                return found[::-1], True
        return found[::-1], False

    def of_event(self, data: str) -> list[ChatMessage]:
        """Return the messages of an event: its data is a comment, or several."""
        try:
            if data.lstrip()[:1] == "[":
                return self.of(msgspec.json.decode(data, type=list[Comment]))
            return self.of([msgspec.json.decode(data, type=Comment)])
        except (ValueError, RecursionError):
            return []  # one comment that nobody understands; the next may be well

    def of(self, comments: Iterable[Comment]) -> list[ChatMessage]:
        """Return the messages of comments that say something."""
        now_utc_ms = self._clock.utc_ms()
        messages = (self._of(comment, now_utc_ms) for comment in comments)
        return [message for message in messages if message is not None]

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
        client = http_client(self._address)
        async with client, open_stream(client, path, WHO, params=params) as stream:
            if stream.status != 200:
                raise failure(stream.status, await stream.body())
            stream.check()
            mark = _Mark(resume)
            missed, is_all = await self._missed(mark)
            yield Joined(via="sse", resumed=is_all)
            yield self._comments.begun(mark)
            for told in _telling(missed, mark):
                yield told
            async with aclosing(stream.events()) as events:
                while (messages := await self._next(events)) is not None:
                    for told in _telling(messages, mark):
                        yield told

    async def _missed(self, mark: _Mark) -> tuple[list[ChatMessage], bool]:
        """Return what was missed, as far as it can be had: the stream alone is worth reading."""
        if not mark.second:
            return [], False
        try:
            async with self._comments.api.client() as client:
                return await self._comments.missed(client, mark)
        except ChatError:
            return [], False

    async def _next(self, events: AsyncIterator[ServerSentEvent]) -> list[ChatMessage] | None:
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
            messages: list[ChatMessage] = []
            is_all = False
            if resume:
                messages, is_all = await self._comments.missed(client, mark)
            else:
                await self._leave_out_past(client, mark)
            yield Joined(via="rest", resumed=is_all)
            yield self._comments.begun(mark)
            while True:
                for told in _telling(messages, mark):
                    yield told
                await self.sleep(ASK_EVERY_S)
                messages, _ = await self._comments.missed(client, mark)

    async def _leave_out_past(self, client: httpx.AsyncClient, mark: _Mark) -> None:
        page = await self._comments.api.comments(client, since_s=0)
        for message in reversed(self._comments.of(page.data)):
            mark.take(message)


def _telling(messages: Iterable[ChatMessage], mark: _Mark) -> Iterator[Told]:
    for message in messages:
        if mark.take(message):
            yield message
            yield Resume(token=mark.token)


def _plain_id(given: str | int) -> str:
    return whole_id(given).replace(" ", "_")
