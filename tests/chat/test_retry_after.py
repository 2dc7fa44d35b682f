"""How long a platform asks to be left alone."""

from collections.abc import Awaitable, Callable
from functools import partial

import httpx
import pytest

from studio.chat.facebook_api import FacebookApi
from studio.chat.port import Chat
from studio.chat.retry_after import retry_after_s
from studio.chat.youtube_messages import Room
from studio.chat.youtube_rest import YouTubeRestChat
from studio.core.errors import ChatLost
from studio.core.ids import ChatId
from tests.chat.hearing import joined, listening, run
from tests.fakes.fake_clock import FakeClock

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


@pytest.mark.parametrize("ask", [_youtube, _facebook])
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
