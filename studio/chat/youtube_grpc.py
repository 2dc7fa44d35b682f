"""YouTube's live chat as a stream: `StreamList` over gRPC.

A stream begins with the chat's history, unless a token says where it was left. YouTube ends it
every ten seconds or so, without an error: whoever listens comes back with the token.

Source: developers.google.com, "Streaming Live Chat".
"""

import asyncio
import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import aclosing

import grpc
import grpc.aio

from studio.chat.address import CONNECT_WITHIN_S, is_loopback
from studio.chat.port import Joined, Resume, Told
from studio.chat.reason import (
    BAD_ANSWER,
    BAD_SETTING,
    BUSY,
    CUT,
    ENDED,
    NO_SUCH_ROOM,
    NOT_ALLOWED,
    SIGNED_OUT,
    UNREACHABLE,
    USED_UP,
    WAY_CLOSED,
    lost,
    refused,
)
from studio.chat.youtube_messages import Room, all_of_item, check_not_ended, item_of_wire
from studio.chat.youtube_proto import METHOD, WireResponse, read_response, write_request
from studio.core.clock import Clock
from studio.core.errors import ChatError
from studio.questions.cleaning import clean_text

HISTORY_WITHIN_S = 5.0
"""What comes later than this after the start is no history any more."""
LONGEST_RESUME = 2_000
_OPTIONS = (
    ("grpc.max_receive_message_length", 8_388_608),
    ("grpc.keepalive_time_ms", 60_000),
    ("grpc.keepalive_timeout_ms", 15_000),
    ("grpc.enable_retries", 0),  # one attempt is one attempt
)
_CODES: dict[str, tuple[Callable[[str, str], ChatError], str]] = {
    "UNAUTHENTICATED": (refused, SIGNED_OUT),
    "PERMISSION_DENIED": (refused, NOT_ALLOWED),
    "NOT_FOUND": (refused, NO_SUCH_ROOM),
    "INVALID_ARGUMENT": (refused, NO_SUCH_ROOM),
    "FAILED_PRECONDITION": (refused, ENDED),
    "UNIMPLEMENTED": (refused, WAY_CLOSED),
    "RESOURCE_EXHAUSTED": (refused, USED_UP),
    "UNAVAILABLE": (lost, CUT),
    "CANCELLED": (lost, CUT),
    "DEADLINE_EXCEEDED": (lost, BUSY),
    "ABORTED": (lost, BUSY),
}

_PER_DAY = re.compile(r"per day|daily", re.IGNORECASE)
_SOON_OVER = re.compile(
    r"per (?:[\d,]+ )?(?:second|minute)|rate.?limit|too many requests", re.IGNORECASE
)
"""What the text of a used-up quota says, where it is one of minutes."""


class YouTubeGrpcChat:
    """`studio.chat.port.Chat` over gRPC.

    The address is `grpcs://host:port`, or on this machine `grpc://127.0.0.1:port`; the header is
    name and value of what signs in.

    Attributes:
        connect_within_s: How long connecting may take; tests wait less.
    """

    def __init__(
        self,
        room: Room,
        *,
        address: str,
        header: tuple[str, str],
        clock: Clock,
        history_within_s: float = HISTORY_WITHIN_S,
    ) -> None:
        self.connect_within_s = CONNECT_WITHIN_S
        self._room = room
        self._address = address
        self._header = header
        self._clock = clock
        self._history_within_s = history_within_s

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`."""
        async with _channel(self._address) as channel:
            for token in (resume, ""):
                try:
                    async with aclosing(self._read(channel, token)) as told:
                        async for item in told:
                            yield item
                except _NotTakenUp:
                    continue  # from now on, and `Joined` says so
                else:
                    return

    async def _read(self, channel: grpc.aio.Channel, resume: str) -> AsyncGenerator[Told, None]:
        stream = self._stream(channel, resume)
        try:
            await stream.reach(channel, self.connect_within_s)
            first = await stream.first(self._history_within_s)
            yield Joined(via="grpc", resumed=bool(resume))
            if first is not None:
                for told in self._told_of(first, is_history=not resume):
                    yield told
            while (response := await stream.next()) is not None:
                for told in self._told_of(response):
                    yield told
        finally:
            stream.cancel()

    def _stream(self, channel: grpc.aio.Channel, resume: str) -> "_Stream":
        call = channel.unary_stream(METHOD)(
            write_request(self._room.live_chat, resume), metadata=(self._header,)
        )
        return _Stream(call, resumes=bool(resume))

    def _told_of(self, response: WireResponse, *, is_history: bool = False) -> Iterator[Told]:
        items = [item_of_wire(wire) for wire in response.items]
        for item in items:
            for told in all_of_item(item, self._room, now_utc_ms=self._clock.utc_ms()):
                if not is_history:
                    yield told
        check_not_ended(items)
        token = response.next_page_token.decode("utf-8", "replace")
        if 0 < len(token) <= LONGEST_RESUME:
            yield Resume(token=token)


class _NotTakenUp(Exception):
    """YouTube does not know the token any more."""


class _Stream:
    """One call, response by response."""

    def __init__(self, call: grpc.aio.UnaryStreamCall, *, resumes: bool) -> None:
        self._call = call
        self._resumes = resumes
        self._reading: asyncio.Task[bytes] | None = None
        self._responses = 0
        self._is_offline = False
        self._has_ended = False

    async def reach(self, channel: grpc.aio.Channel, within_s: float) -> None:
        """Return as soon as the server is connected to, or the call has ended.

        Raises:
            ChatLost: Neither comes in time (`unreachable`).
        """
        ready = asyncio.ensure_future(channel.channel_ready())
        ways = {ready, self._start_reading()}
        done, _ = await asyncio.wait(ways, timeout=within_s, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        await asyncio.wait({ready})
        if not done:
            raise lost(UNREACHABLE, "YouTube can't be reached")

    async def first(self, within_s: float) -> WireResponse | None:
        """Return the first response; None: there is none in time, or before a friendly end.

        Raises:
            _NotTakenUp: The token is not known any more.
            ChatError: The chat can't be read.
        """
        await asyncio.wait({self._start_reading()}, timeout=within_s)
        return await self.next() if self._start_reading().done() else None

    async def next(self) -> WireResponse | None:
        """Return the next response, or None at a friendly end, and ever after.

        Raises:
            _NotTakenUp: The token is not known any more.
            ChatError: The chat can't be read.
        """
        if self._has_ended:
            return None
        try:
            raw = await self._start_reading()
        except grpc.aio.AioRpcError as error:
            raise self._failure(error) from error
        finally:
            self._reading = None
        if raw is grpc.aio.EOF:
            if self._is_offline:
                raise refused(ENDED, "the live show is over, and its chat with it")
            self._has_ended = True
            return None
        response = read_response(raw)
        if response is None:
            raise lost(BAD_ANSWER, "a response of YouTube's is not what it documents")
        self._responses += 1
        self._is_offline = bool(response.offline_at)
        return response

    def _start_reading(self) -> "asyncio.Task[bytes]":
        if self._reading is None:
            self._reading = asyncio.ensure_future(self._call.read())
        return self._reading

    def _failure(self, error: grpc.aio.AioRpcError) -> ChatError | _NotTakenUp:
        code, why = error.code().name, clean_text(error.details() or "")
        text = f"YouTube ended the stream: {code}{': ' if why else ''}{why}"
        if code == "INVALID_ARGUMENT" and self._resumes and not self._responses:
            return _NotTakenUp()
        if code == "UNAVAILABLE" and not self._responses:
            return lost(UNREACHABLE, text)
        if code == "RESOURCE_EXHAUSTED" and "message larger than max" in why:
            return lost(BAD_ANSWER, text)
        if code == "RESOURCE_EXHAUSTED" and _SOON_OVER.search(why) and not _PER_DAY.search(why):
            return lost(BUSY, text)
        make, reason = _CODES.get(code, (lost, BAD_ANSWER))
        return make(reason, text)

    def cancel(self) -> None:
        """End the call."""
        self._call.cancel()
        if self._reading is not None:
            self._reading.cancel()


def _channel(address: str) -> grpc.aio.Channel:
    scheme, _, place = address.partition("://")
    if scheme == "grpcs":
        credentials = grpc.ssl_channel_credentials()
        return grpc.aio.secure_channel(f"dns:///{place}", credentials, options=_OPTIONS)
    if scheme == "grpc" and is_loopback(address):
        options = (*_OPTIONS, ("grpc.enable_http_proxy", 0))
        return grpc.aio.insecure_channel(place, options=options)
    raise refused(BAD_SETTING, "YouTube's address looks like grpcs://host:443")
