"""Server-sent events over one HTTP answer, within limits.

`httpx_sse` reads the lines; here is what keeps a server from filling the memory with a line that
never ends, and what turns a broken connection into an error of ours.

Source: WHATWG HTML, "Server-sent events".
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping
from contextlib import aclosing, asynccontextmanager, contextmanager

import httpx
from httpx_sse import EventSource, ServerSentEvent

from studio.chat.address import CONNECT_WITHIN_S
from studio.chat.last_heard import nobody
from studio.chat.reason import BAD_ANSWER, BAD_SETTING, CUT, SILENT, UNREACHABLE, lost, refused
from studio.chat.retry_after import retry_after_s

LONGEST_EVENT = 1_048_576
SILENT_AFTER_S = 120.0
"""Servers send a comment every 15 to 60 seconds; the standard advises 15."""

_BLANK_LINES = (b"\n\n", b"\r\n\r\n", b"\r\r")
_WITHIN = httpx.Timeout(CONNECT_WITHIN_S, read=SILENT_AFTER_S)
_HEADERS = {
    "Accept": "text/event-stream",
    "Cache-Control": "no-store",
    "Accept-Encoding": "identity",  # a few bytes must not unpack to gigabytes
}


class EventStream:
    """One answer that does not end.

    Attributes:
        status: HTTP's.
        retry_after_s: How long the server wants to be left alone; None: it does not say.
        heard: Is told whenever something comes, be it a comment or the end.
    """

    def __init__(self, answer: httpx.Response, who: str) -> None:
        self.heard: Callable[[], None] = nobody
        self.status = answer.status_code
        self.retry_after_s = retry_after_s(answer.headers)
        self._answer = answer
        self._who = who
        self._unread = 0

    async def body(self, longest: int = 65_536) -> bytes:
        """Return the beginning of an answer that is no stream."""
        found = b""
        with translated(self._who):
            async for chunk in self._answer.aiter_raw():
                found += chunk
                if len(found) >= longest:
                    break
        return found[:longest]

    def check(self) -> None:
        """Return if the answer is a stream of events.

        Raises:
            ChatLost: It is something else.
        """
        kind = self._answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "text/event-stream" or "content-encoding" in self._answer.headers:
            raise lost(BAD_ANSWER, f"{self._who} does not send server-sent events")

    async def events(self) -> AsyncGenerator[ServerSentEvent, None]:
        """Yield the events until the server ends the answer in peace.

        Raises:
            ChatLost: The connection broke, or is dead.
        """
        source = EventSource(
            httpx.Response(  # a byte order mark in front is no part of the first line
                self.status,
                headers={"Content-Type": "text/event-stream; charset=utf-8-sig"},
                stream=_Stream(self._chunks),
            )
        )
        async with aclosing(source.aiter_sse()) as events:
            async for event in events:
                self._unread = 0
                yield event

    async def _chunks(self) -> AsyncIterator[bytes]:
        with translated(self._who):
            try:
                async for chunk in self._answer.aiter_raw():
                    self.heard()
                    self._measure(chunk)
                    yield chunk
            except httpx.RemoteProtocolError:  # it hung up in the middle
                self.heard()
                raise
            self.heard()

    def _measure(self, chunk: bytes) -> None:
        """Count what came since the last event ended.

        Raises:
            ChatLost: It is more than any event has.
        """
        self._unread += len(chunk)
        if any(blank in chunk for blank in _BLANK_LINES):
            self._unread = len(chunk)
        if self._unread > LONGEST_EVENT:
            raise lost(BAD_ANSWER, f"{self._who} sends an event without end")


class _Stream(httpx.AsyncByteStream):
    def __init__(self, chunks: Callable[[], AsyncIterator[bytes]]) -> None:
        self._chunks = chunks

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._chunks():
            yield chunk


@asynccontextmanager
async def open_stream(
    client: httpx.AsyncClient,
    path: str,
    who: str,
    *,
    headers: Mapping[str, str] | None = None,
    params: Mapping[str, str] | None = None,
) -> AsyncIterator[EventStream]:
    """Ask for a stream; whatever the status is.

    Raises:
        ChatLost: Nobody answers.
    """
    every = httpx.Headers({**_HEADERS, **(headers or {})}, encoding="utf-8")
    with translated(who):
        request = client.build_request("GET", path, headers=every, params=params, timeout=_WITHIN)
        answer = await client.send(request, stream=True)
    try:
        yield EventStream(answer, who)
    finally:
        await answer.aclose()


@contextmanager
def translated(who: str) -> Iterator[None]:
    """Turn what goes wrong on the way to a server into an error of ours.

    The texts name no address: a token may be in it.

    Raises:
        ChatLost: Always instead of an error of `httpx`.
    """
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise lost(UNREACHABLE, f"{who} can't be reached") from error
    except httpx.TimeoutException as error:
        raise lost(SILENT, f"{who} says nothing any more") from error
    except (httpx.HTTPError, httpx.StreamError) as error:
        raise lost(CUT, f"{who} hung up") from error
    except (httpx.InvalidURL, UnicodeError) as error:
        raise refused(BAD_SETTING, f"{who} has an address that is none") from error
