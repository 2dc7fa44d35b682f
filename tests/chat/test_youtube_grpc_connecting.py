"""How a stream of YouTube's begins where it does not begin as usual."""

import asyncio

import pytest

from studio.chat.port import Joined, Told
from studio.chat.youtube_grpc import YouTubeGrpcChat
from studio.chat.youtube_messages import Room
from studio.core.errors import ChatError, ChatLost, ChatRefused
from studio.core.ids import ChatId
from tests.chat.hearing import joined, listening, messages, run
from tests.fakes.fake_clock import FakeClock
from tests.servers.live_chat import ROOM, SIGNS_IN, FailsOnce, LiveChat, token_at
from tests.servers.youtube_grpc_server import youtube_grpc_server
from tests.waiting import wait_until


def reader(port: int, *, history_within_s: float = 0.05) -> YouTubeGrpcChat:
    return YouTubeGrpcChat(
        Room(chat_id=ChatId("chat-1"), live_chat=ROOM),
        address=f"grpc://127.0.0.1:{port}",
        header=("authorization", f"Bearer {SIGNS_IN}"),
        clock=FakeClock(),
        history_within_s=history_within_s,
    )


def test_a_server_that_takes_the_connection_and_says_nothing_is_unreachable() -> None:
    async def story() -> str:
        writers: list[asyncio.StreamWriter] = []
        server = await asyncio.start_server(lambda _, writer: writers.append(writer), "127.0.0.1")
        way = reader(server.sockets[0].getsockname()[1])
        way.connect_within_s = 0.2
        try:
            async with listening(way) as told:
                with pytest.raises(ChatLost) as caught:
                    await joined(told)
                return caught.value.reason_code
        finally:
            server.close()
            for writer in writers:
                writer.close()

    assert run(story()) == "unreachable"


def test_a_token_that_is_refused_late_begins_anew_and_says_so() -> None:
    async def story() -> tuple[list[Told], list[str], list[str]]:
        chat = FailsOnce()
        async with youtube_grpc_server(chat) as server:
            server.quiet = True
            async with listening(reader(server.port), token_at(0)) as told:
                found: list[Told] = [await anext(told)]
                chat.failure = "INVALID_ARGUMENT: page token is not valid"
                await chat.end_streams()
                found.append(await anext(told))
                await chat.say("new")
                texts = [message.text for message in await messages(told, 1)]
                return found, texts, [token for token, _ in server.requests]

    found, texts, tokens = run(story())

    assert found == [Joined(via="grpc", resumed=True), Joined(via="grpc", resumed=False)]
    assert texts == ["new"]
    assert tokens == [token_at(0), ""]


@pytest.mark.parametrize("resume", ["", token_at(0)])
def test_a_quiet_stream_that_ends_in_peace_was_joined(resume: str) -> None:
    async def story() -> list[Told]:
        chat = LiveChat()
        async with youtube_grpc_server(chat) as server:
            server.quiet = True
            async with listening(reader(server.port, history_within_s=60.0), resume) as told:
                first = asyncio.ensure_future(anext(told))
                await asyncio.to_thread(wait_until, lambda: server.streams == 1)
                await chat.end_streams()
                return [await first, *[item async for item in told]]

    assert run(story()) == [Joined(via="grpc", resumed=bool(resume))]


@pytest.mark.parametrize(
    ("why", "kind", "code"),
    [
        (
            "Quota exceeded for quota metric 'Queries' and limit 'Queries per day': see separate"
            " page",
            ChatRefused,
            "used_up",
        ),
        ("dailyLimitExceeded", ChatRefused, "used_up"),
        ("Quota exceeded for quota metric 'Queries'", ChatRefused, "used_up"),
        ("The separate budget is spent", ChatRefused, "used_up"),
        ("Quota exceeded for limit 'Queries per minute per user'", ChatLost, "busy"),
        ("Quota exceeded for limit 'Queries per 100 seconds'", ChatLost, "busy"),
        ("Too many requests", ChatLost, "busy"),
        ("rateLimitExceeded", ChatLost, "busy"),
    ],
)
def test_a_quota_of_a_day_is_used_up_and_a_shorter_one_is_waited_for(
    why: str, kind: type, code: str
) -> None:
    async def story() -> tuple[type, str]:
        chat = LiveChat()
        chat.failure = f"RESOURCE_EXHAUSTED: {why}"
        async with youtube_grpc_server(chat) as server, listening(reader(server.port)) as told:
            with pytest.raises(ChatError) as caught:
                await joined(told)
            return type(caught.value), caught.value.reason_code

    assert run(story()) == (kind, code)
