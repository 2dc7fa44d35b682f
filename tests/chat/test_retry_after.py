"""How long a platform asks to be left alone."""

from collections.abc import Awaitable, Callable
from functools import partial
from http import HTTPStatus

import httpx
import pytest

from studio.chat.facebook_api import FacebookApi
from studio.chat.generic_websocket import WebSocketChat
from studio.chat.port import Chat
from studio.chat.retry_after import retry_after_s
from studio.chat.twitch_api import TwitchApi
from studio.chat.youtube_messages import Room
from studio.chat.youtube_rest import YouTubeRestChat
from studio.core.errors import ChatLost
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.chat.hearing import joined, listening, run
from tests.fakes.fake_clock import FakeClock
from tests.servers.websocket_server import WebSocketServer

DATE = "Fri, 15 Jan 2027 08:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "expected_s"),
    [
        ({}, None),
        ({"Retry-After": "120"}, 120.0),
        ({"Retry-After": " 0 "}, 0.0),
        ({"Retry-After": "Fri, 15 Jan 2027 08:02:30 GMT", "Date": DATE}, 150.0),
        ({"Retry-After": "Fri, 15 Jan 2027 07:00:00 GMT", "Date": DATE}, 0.0),
        ({"Retry-After": "Fri, 15 Jan 2027 08:02:30 GMT"}, None),
        ({"Retry-After": "Fri, 15 Jan 2027 08:02:30 -0000", "Date": DATE}, 150.0),
        ({"Retry-After": "Fri, 99 Jan 2027 08:02:30 GMT", "Date": DATE}, None),
        ({"Retry-After": "soon", "Date": DATE}, None),
        ({"Retry-After": "-5", "Date": DATE}, None),
        ({"Retry-After": "", "Date": DATE}, None),
    ],
)
def test_it_is_seconds_or_a_moment_by_the_servers_own_clock(
    headers: dict[str, str], expected_s: float | None
) -> None:
    assert retry_after_s(httpx.Headers(headers)) == expected_s


def _client(status: int) -> httpx.AsyncClient:
    def answer(_asked: httpx.Request) -> httpx.Response:
        return httpx.Response(status, headers={"Retry-After": "77"}, json={})

    return httpx.AsyncClient(
        base_url="https://platform.example", transport=httpx.MockTransport(answer)
    )


async def _youtube(status: int) -> None:
    chat: Chat = YouTubeRestChat(
        Room(chat_id=ChatId("c"), live_chat="room"),
        headers={},
        client=partial(_client, status),
        clock=FakeClock(),
    )
    async with listening(chat) as told:
        await joined(told)


async def _facebook(status: int) -> None:
    api = FacebookApi(address="https://platform.example", video="1", token="t")  # noqa: S106
    async with _client(status) as client:
        await api.comments(client, since_s=0)


async def _twitch(status: int) -> None:
    await _twitch_api(partial(_client, status)).subscribe("session")


def _twitch_api(client: Callable[[], httpx.AsyncClient]) -> TwitchApi:
    return TwitchApi(broadcaster="1", account="2", headers={}, client=client)


async def _websocket(status: int) -> None:
    server = WebSocketServer()
    server.status, server.retry_after = HTTPStatus(status), "77"
    async with server.running():
        spec = ChatSpec(
            chat_id=ChatId("c"), kind=ChatKind.WEBSOCKET, name="Bridge", address=server.address
        )
        async with listening(WebSocketChat(spec, "", clock=FakeClock())) as told:
            await joined(told)


@pytest.mark.parametrize("ask", [_youtube, _facebook, _twitch, _websocket])
@pytest.mark.parametrize("status", [429, 503])
def test_a_platform_that_is_busy_says_how_long(
    ask: Callable[[int], Awaitable[None]], status: int
) -> None:
    async def story() -> ChatLost:
        with pytest.raises(ChatLost) as caught:
            await ask(status)
        return caught.value

    error = run(story())

    assert (error.reason_code, error.retry_after_s) == ("busy", 77.0)


@pytest.mark.parametrize(
    ("headers", "expected_s"),
    [
        ({"Ratelimit-Reset": "1799999942", "Date": DATE}, 0.0),
        ({"Ratelimit-Reset": "1800000042", "Date": DATE}, 42.0),
        ({"Ratelimit-Reset": "1800000042"}, None),
        ({"Ratelimit-Reset": "soon", "Date": DATE}, None),
        ({"Ratelimit-Reset": "1800000042", "Date": DATE, "Retry-After": "5"}, 5.0),
    ],
)
def test_twitch_names_the_second_from_which_on_it_may_be_asked(
    headers: dict[str, str], expected_s: float | None
) -> None:
    def client() -> httpx.AsyncClient:
        return httpx.AsyncClient(
            base_url="https://twitch.example/",
            transport=httpx.MockTransport(lambda _: httpx.Response(429, headers=headers)),
        )

    with pytest.raises(ChatLost) as caught:
        run(_twitch_api(client).subscribe("session"))

    assert caught.value.retry_after_s == expected_s
