"""Facebook's Graph API: what the chat of a live video needs of it.

Source: developers.facebook.com, "Live Video API" and "Handling errors" of the Graph API.
"""

import logging
import re
from dataclasses import dataclass, field

import httpx
import msgspec

from studio.chat.address import http_client
from studio.chat.event_stream import translated
from studio.chat.http_answer import failure_of
from studio.chat.json_in import decode_json, read_json
from studio.chat.reason import (
    BAD_ANSWER,
    BUSY,
    CUT,
    NO_SUCH_ROOM,
    NOT_ALLOWED,
    SIGNED_OUT,
    lost,
    refused,
)
from studio.chat.retry_after import retry_after_s
from studio.chat.saying import whole_line
from studio.core.errors import ChatError
from studio.questions.cleaning import clean_text

WHO = "Facebook"
FIELDS = "id,from{name,id},message,created_time"
LONGEST_SAID = 500
LONGEST_PAGE = 4_194_304
LONGEST_CURSOR = 2_000
"""It is asked for in an address, and those have an end."""

_REFUSED = {
    190: SIGNED_OUT,
    102: SIGNED_OUT,
    10: NOT_ALLOWED,
    3: NOT_ALLOWED,
    100: NO_SUCH_ROOM,
    803: NO_SUCH_ROOM,
}
_BUSY = frozenset({1, 2, 4, 17, 32, 341, 613})

_COMMENT = re.compile(r"[0-9_]{1,100}")

# It writes addresses into the log, and Facebook's hold the token.
logging.getLogger("httpx").setLevel(logging.WARNING)


class _From(msgspec.Struct):
    id: str | int = ""
    name: str = ""


class Comment(msgspec.Struct):
    """One comment; who wrote it is told only to tokens that may know."""

    id: str | int = ""
    message: str = ""
    created_time: str = ""
    sender: _From | None = msgspec.field(default=None, name="from")


class _Cursors(msgspec.Struct):
    after: str = ""


class _Paging(msgspec.Struct):
    cursors: _Cursors = msgspec.field(default_factory=_Cursors)
    next: str = ""


class Page(msgspec.Struct):
    """Comments, newest first, and where older ones are."""

    data: list[Comment] = msgspec.field(default_factory=list)
    paging: _Paging = msgspec.field(default_factory=_Paging)

    @property
    def older(self) -> str:
        """Cursor of the next page; empty: there is none."""
        return self.paging.cursors.after if self.paging.next else ""


class _Error(msgspec.Struct):
    code: int = 0
    message: str = ""


class _Failure(msgspec.Struct):
    error: _Error


@dataclass(frozen=True, slots=True, kw_only=True)
class FacebookApi:
    """What one token asks of one live video.

    Attributes:
        address: Of the Graph API, with its version.
        video: The live video's id.
        token: Access token of the page or the user.
    """

    address: str
    video: str
    token: str = field(repr=False)

    @property
    def params(self) -> dict[str, str]:
        """What every request says."""
        return {"access_token": self.token}

    def client(self) -> httpx.AsyncClient:
        """Return a client for `comments`; whoever asked closes it."""
        return http_client(self.address)

    async def comments(self, client: httpx.AsyncClient, *, since_s: int, after: str = "") -> Page:
        """Return a page of comments, newest first.

        Args:
            client: Of `client`.
            since_s: None older than this moment are needed, seconds since the epoch; 0: all.
            after: Cursor of the page; empty: the newest.

        Raises:
            ChatError: There is none.
        """
        params = {
            **self.params,
            "fields": FIELDS,
            "order": "reverse_chronological",
            "filter": "stream",
            "live_filter": "no_filter",
            "limit": "100",
            **({"since": str(since_s)} if since_s else {}),
            **({"after": after} if after else {}),
        }
        request = client.build_request("GET", f"{self.video}/comments", params=params)
        raw = await _ask(client, request)
        page = read_json(raw, Page, "a page of Facebook's comments")
        if len(page.older) > LONGEST_CURSOR:
            raise lost(BAD_ANSWER, "Facebook names the next page by a cursor without end")
        return page

    async def say(self, text: str, *, reply_to: str, name: str = "") -> None:
        """See `studio.chat.port.Speaker.say`."""
        body = {**self.params, "message": whole_line(text, LONGEST_SAID, WHO)}
        under = reply_to if _COMMENT.fullmatch(reply_to) else self.video
        async with self.client() as client:
            await _ask(client, client.build_request("POST", f"{under}/comments", data=body))


async def _ask(client: httpx.AsyncClient, request: httpx.Request) -> bytes:
    with translated(WHO):
        answer = await client.send(request, stream=True)
        try:
            body = await _body(answer)
        finally:
            await answer.aclose()
    if not answer.is_success:
        raise failure(answer.status_code, body, retry_after_s=retry_after_s(answer.headers))
    return body


async def _body(answer: httpx.Response) -> bytes:
    found = bytearray()
    async for chunk in answer.aiter_bytes():
        found += chunk
        if len(found) > LONGEST_PAGE:
            raise lost(BAD_ANSWER, "Facebook sends an answer without end")
    return bytes(found)


def failure(status: int, body: bytes, *, retry_after_s: float | None = None) -> ChatError:
    """Return what Facebook says went wrong.

    Args:
        status: HTTP's.
        body: JSON with an error's code, or anything.
        retry_after_s: How long Facebook wants to be left alone, where it says so.
    """
    try:
        error = decode_json(body, _Failure).error
    except (ValueError, RecursionError):
        return failure_of(status, WHO, retry_after_s=retry_after_s)
    why = clean_text(error.message, 200)
    text = f"Facebook answered {error.code}{': ' if why else ''}{why}"
    if error.code in _REFUSED:
        return refused(_REFUSED[error.code], text)
    if 200 <= error.code <= 299:
        return refused(NOT_ALLOWED, text)
    if error.code in _BUSY or status == 429:
        return lost(BUSY, text, retry_after_s=retry_after_s)
    reason = CUT if status >= 500 else BAD_ANSWER
    return lost(reason, text, retry_after_s=retry_after_s)
