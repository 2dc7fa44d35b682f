"""Whole ways in as they are in use: HTTP of a webhook, a session of EventSub, pages of Facebook.

Each runs in an event loop, over streams and transports that lead nowhere: an address that is asked
for is held against the platform's own.
"""

import asyncio
import atexit
import json
import re
from collections.abc import AsyncIterator, Coroutine
from contextlib import aclosing
from typing import Any, TypeVar, cast
from unittest.mock import patch

import httpx
from websockets.exceptions import ConnectionClosedError
from websockets.uri import parse_uri

from studio.chat import eventsub_session, facebook_api
from studio.chat.facebook import GRAPH, FacebookPollChat, _Comments
from studio.chat.facebook_api import FacebookApi
from studio.chat.generic_webhook import BATCH, EVENT, PATH, Thanks, _Check, _Desk, _precheck
from studio.chat.http_in import HttpIn
from studio.chat.incoming import Door
from studio.chat.port import Resume, Told
from studio.chat.twitch_api import TwitchApi
from studio.chat.twitch_eventsub import TwitchEventSubChat
from studio.chat.twitch_messages import MESSAGE, Room
from studio.chat.twitch_ways import EVENTSUB
from studio.chat.webhook_signature import Signature
from studio.core.errors import ChatError
from studio.core.ids import ChatId
from tests.chat.signing import SECRET, signed
from tests.fakes.fake_clock import FakeClock
from tests.fuzz.hostile import Choices, as_json
from tests.fuzz.plain import NOW, check_items, check_text

CHANNEL = Room(chat_id=ChatId("c"), broadcaster="713936733", channel="shop")
DOOR = Door(chat_id=ChatId("c"), room="show-12", events_only=True)
ANSWERED = frozenset({100, 200, 400, 401, 404, 405, 413, 415, 431, 501})
LONGEST_RESUME = 2_000
LONGEST_SAID = 400

_TWITCHS = re.compile(r"(?:[a-z0-9-]+\.)+twitch\.tv")
_LOOP = asyncio.new_event_loop()
"""Made before anybody watches for sockets: a loop has a pair of them to wake itself."""
_unheard: list[object] = []
"""What went wrong in tasks that nobody waits for."""
_LOOP.set_exception_handler(lambda _loop, context: _unheard.append(context))
atexit.register(_LOOP.close)

T = TypeVar("T")


def _run(work: Coroutine[Any, Any, T]) -> T:
    """Run work to its end; nothing may have gone wrong beside it."""
    result = _LOOP.run_until_complete(work)
    assert _unheard == []
    return result


# --- the webhook ---------------------------------------------------------------------------------


def webhook(data: bytes) -> None:
    """Bytes that come to the webhook's port: the answers are ours alone, and what is told plain."""
    choices = Choices(data)
    raw = _requests(choices) if choices.byte() % 2 else choices.rest()
    told, answered = _run(_served(raw))
    check_items(told)
    _check_answers(answered)


def _requests(choices: Choices) -> bytes:
    return b"".join(_request(choices) for _ in range(1 + choices.byte() % 2))


def _request(choices: Choices) -> bytes:
    body = as_json(_events(choices), choices)
    method = ("POST", "POST", "POST", "GET", "HEAD", "CONNECT", choices.text())[choices.byte() % 7]
    path = PATH if choices.byte() % 8 else choices.text()
    length = len(body) if choices.byte() % 8 else choices.number()
    lines = {
        "Host": "127.0.0.1",
        "Content-Type": (EVENT, BATCH, choices.text())[choices.byte() % 3],
        **({"Content-Length": str(length)} if choices.byte() % 4 else _CHUNKED),
        **({"Expect": "100-continue"} if choices.byte() % 8 == 1 else {}),
        **(signed(body, now_utc_ms=NOW) if choices.byte() % 4 else {"webhook-id": choices.text()}),
        **({choices.text(): choices.text()} if choices.byte() % 8 == 1 else {}),
    }
    head = f"{method} {path} HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in lines.items())
    whole = body if "Content-Length" in lines else b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    return head.encode("utf-8", "replace") + b"\r\n" + whole


_CHUNKED = {"Transfer-Encoding": "chunked"}


def _events(choices: Choices) -> object:
    several = [_event(choices) for _ in range(choices.byte() % 3)]
    return several if choices.byte() % 2 else _event(choices)


def _event(choices: Choices) -> object:
    return {
        "specversion": "1.0",
        "id": choices.text(),
        "type": "live.shop.question.asked.v1",
        "data": {"text": choices.text(), "author_name": choices.text(), "room": "show-12"},
    }


class _Written:
    """What a server writes into; like an `asyncio.StreamWriter` as far as it is used."""

    def __init__(self) -> None:
        self.data = bytearray()

    def write(self, data: bytes) -> None:
        self.data += data

    async def drain(self) -> None:
        pass

    def close(self) -> None:
        pass

    async def wait_closed(self) -> None:
        pass


async def _served(raw: bytes) -> tuple[list[Told], bytes]:
    """Return what is told of bytes that come over one connection, and what is answered."""
    clock = FakeClock(utc_ms=NOW)
    desk = _Desk(DOOR, _Check(Signature(SECRET), clock), clock, Thanks(until_kept=_nothing))
    told: list[Told] = []

    async def tell() -> None:
        while True:
            delivery = await desk.deliveries.get()
            told.extend(delivery.found.items)
            delivery.told.set()

    reader, written = asyncio.StreamReader(), _Written()
    reader.feed_data(raw)
    reader.feed_eof()
    telling = asyncio.create_task(tell())
    try:
        server = HttpIn(desk.answer, precheck=_precheck)
        await server._serve(reader, cast("asyncio.StreamWriter", written))
    finally:
        telling.cancel()
        await asyncio.gather(telling, return_exceptions=True)
    return told, bytes(written.data)


async def _nothing(*_given: object, **_named: object) -> None:
    pass


def _check_answers(answered: bytes) -> None:
    """Fail if an answer is none of ours, or repeats what came."""
    assert b"<" not in answered
    while answered:
        head, _, rest = answered.partition(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        assert head.startswith(b"HTTP/1.1 ")
        assert status in ANSWERED, status
        named = re.search(rb"^content-length: (\d+)\r?$", head, re.IGNORECASE | re.MULTILINE)
        length = int(named[1]) if named else 0
        if length <= len(rest) and named:
            assert isinstance(json.loads(rest[:length]), dict)
        answered = rest[length:]


# --- EventSub ------------------------------------------------------------------------------------


class _Socket:
    """A connection over which so many frames come before it ends."""

    def __init__(self, frames: list[bytes]) -> None:
        self._frames = frames

    async def recv(self) -> bytes:
        if not self._frames:
            raise ConnectionClosedError(None, None)
        return self._frames.pop(0)

    async def close(self) -> None:
        pass


class _Twitch:
    """Lets in whoever comes to Twitch's own address.

    Attributes:
        strange: Where else a connection was asked for: nowhere should it be.
    """

    def __init__(self, frames: list[bytes]) -> None:
        self.strange: list[str] = []
        self._frames = frames

    async def connect(self, address: str, **_how: object) -> _Socket:
        there = parse_uri(address)
        if not (there.secure and _TWITCHS.fullmatch(there.host)):
            self.strange.append(address)
            raise OSError("nobody is there")
        frames, self._frames = self._frames, []
        return _Socket([_WELCOME, *frames])


def eventsub_envelope(data: bytes) -> None:
    """Frames of a session, requests to move to another server among them."""
    choices = Choices(data)
    raw = choices.byte() % 4 == 0
    frames = [choices.rest()] if raw else [_frame(choices) for _ in range(1 + choices.byte() % 3)]
    twitch = _Twitch(frames)
    check_items(_run(_session(twitch)))
    assert twitch.strange == []


def _frame(choices: Choices) -> bytes:
    kinds = ("session_reconnect", "session_reconnect", "notification", "revocation")
    kind = (*kinds, "session_keepalive", choices.text())[choices.byte() % 6]
    event = {
        "broadcaster_user_id": CHANNEL.broadcaster,
        "message_id": "m-1",
        "message": {"text": choices.text()},
        "chatter_user_name": choices.text(),
    }
    payload = {
        "session": {"id": choices.text(), "reconnect_url": _address(choices)},
        "subscription": {"type": MESSAGE, "status": choices.text()},
        "event": event if choices.byte() % 8 else choices.json(),
    }
    about = {
        "message_type": kind,
        "message_timestamp": choices.text(),
        "subscription_type": MESSAGE if choices.byte() % 8 else choices.text(),
    }
    return as_json(
        {"metadata": about, "payload": payload if choices.byte() % 8 else choices.json()}, choices
    )


def _address(choices: Choices) -> object:
    """Return where a session is asked to move to: to Twitch, or to what looks like it."""
    ours, theirs = "eventsub.wss.twitch.tv", "192.0.2.1"
    sign = ("", "#", "/", "?", "@", "\\", "%00", ":", " ", "\x00", "\u3002", choices.text())
    between = sign[choices.byte() % len(sign)]
    hosts = (
        ours,
        theirs,
        f"{theirs}{between}.twitch.tv",
        f"{ours}{between}{theirs}",
        f"{theirs}{between}{ours}",
        f"evil{ours.removeprefix('eventsub.wss.')}",
        f"{choices.text()}.twitch.tv",
        choices.text(),
    )
    scheme = ("wss://", "wss://", "wss://", "ws://", "https://", "WSS://", "//", choices.text())
    address = f"{scheme[choices.byte() % 8]}{hosts[choices.byte() % 8]}/ws?id={choices.text()}"
    return address if choices.byte() % 16 else choices.json()


async def _session(twitch: _Twitch) -> list[Told]:
    api = cast("TwitchApi", _Subscriber())
    chat = TwitchEventSubChat(CHANNEL, address=EVENTSUB, api=api, clock=FakeClock(utc_ms=NOW))
    with patch.object(eventsub_session, "connect", twitch.connect):
        return await _heard(chat.listen(""))


class _Subscriber:
    """Twitch's Helix, which takes whatever is subscribed to."""

    subscribe = _nothing


_WELCOME = json.dumps(
    {
        "metadata": {"message_type": "session_welcome"},
        "payload": {"session": {"id": "s", "keepalive_timeout_seconds": 10}},
    }
).encode()


# --- Facebook ------------------------------------------------------------------------------------


class _Graph:
    """Facebook, with pages that are asked for one after another; nobody should ask another host.

    Attributes:
        pages: Status and body of each.
    """

    def __init__(self, pages: list[tuple[int, bytes]]) -> None:
        self.pages = pages

    def client(self, address: str) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            base_url=address, transport=httpx.MockTransport(self._answer), trust_env=False
        )

    def _answer(self, request: httpx.Request) -> httpx.Response:
        assert str(request.url).startswith(f"{GRAPH}/1/comments?"), request.url
        status, body = self.pages.pop(0) if self.pages else (500, b"")
        return httpx.Response(status, content=body, headers={"Location": "http://192.0.2.1/"})


def facebook_pages(data: bytes) -> None:
    """Pages of comments and what Facebook says instead of one."""
    choices = Choices(data)
    resume = ("", "1800000000 1_2", choices.text())[choices.byte() % 3]
    if choices.byte() % 4 == 0:
        pages = [(200, choices.rest())]
    else:
        pages = [_page(choices) for _ in range(1 + choices.byte() % 3)]
    told = _run(_polled(_Graph(pages), resume))
    check_items(told)
    assert all(len(one.token) <= LONGEST_RESUME for one in told if isinstance(one, Resume))


def _page(choices: Choices) -> tuple[int, bytes]:
    page: dict[str, object] = {
        "data": [_comment(choices) for _ in range(choices.byte() % 3)],
        "paging": {
            "cursors": {"after": choices.text()},
            "next": (GRAPH, "http://192.0.2.1/", choices.text())[choices.byte() % 3],
        },
        choices.text(): choices.json(),
    }
    failure = {"error": {"code": choices.number(), "message": choices.text()}}
    status = (200, 200, 200, 200, 302, 400, 403, 500)[choices.byte() % 8]
    return status, as_json(page if status == 200 else failure, choices)


def _comment(choices: Choices) -> object:
    return {
        "id": choices.text() if choices.byte() % 2 else choices.number(),
        "message": choices.text(),
        "created_time": choices.text() if choices.byte() % 2 else "2027-01-15T08:00:00+0000",
        "from": {"id": choices.text(), "name": choices.text()} if choices.byte() % 2 else None,
    }


async def _polled(graph: _Graph, resume: str) -> list[Told]:
    api = FacebookApi(address=GRAPH, video="1", token="goodtoken")  # noqa: S106 - nobody's
    chat = FacebookPollChat(_Comments(ChatId("c"), api, FakeClock(utc_ms=NOW)))
    chat.sleep = _nothing
    with patch.object(facebook_api, "http_client", graph.client):
        return await _heard(chat.listen(resume))


# --- all of them ---------------------------------------------------------------------------------


async def _heard(listening: AsyncIterator[Told]) -> list[Told]:
    """Return what a chat tells before it ends; why it ends is plain, too."""
    found: list[Told] = []
    try:
        async with aclosing(cast("Any", listening)) as told:
            async for one in told:
                found.append(one)  # noqa: PERF401 - what was told before an error is kept, too
    except ChatError as error:
        check_text(str(error), LONGEST_SAID)
    return found
