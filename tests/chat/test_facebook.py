"""Facebook's comments: what was missed, what its errors mean, and where its token goes."""

import logging

import httpx
import pytest

from studio.chat.facebook import (
    LONGEST_TOKEN,
    FacebookPollChat,
    facebook_speaker,
    facebook_ways,
)
from studio.chat.facebook_api import FacebookApi
from studio.chat.port import Chat, Joined, Resume, Told
from studio.core.errors import ChatError, ChatLost, ChatRefused
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatMessage
from tests.chat.hearing import joined, listening, messages, run
from tests.chat.records import MOMENT_UTC_MS, json_of
from tests.contracts.chat_cases.case import CHAT_ID
from tests.contracts.chat_cases.facebook_poll import soon
from tests.fakes.fake_clock import FakeClock
from tests.servers.facebook_server import PAGE, SIGNS_IN, VIDEO, FacebookServer, facebook_server

SECOND = MOMENT_UTC_MS // 1_000


def a_spec(address: str = "", room: str = VIDEO) -> ChatSpec:
    """Return a live video that is set up."""
    return ChatSpec(
        chat_id=CHAT_ID, kind=ChatKind.FACEBOOK, name="Facebook", room=room, address=address
    )


def clock_at(ahead_s: int = 0) -> FakeClock:
    """Return a clock that goes so far ahead of Facebook's."""
    clock = FakeClock()
    clock.now_ns += ahead_s * 1_000_000_000
    return clock


def stream_of(server: FacebookServer, ahead_s: int = 0) -> Chat:
    """Return the way of reading its stream."""
    return facebook_ways(a_spec(server.address), SIGNS_IN, clock=clock_at(ahead_s))[0]


def poll_of(server: FacebookServer, ahead_s: int = 0) -> Chat:
    """Return the way of asking again and again, without much waiting."""
    poll = facebook_ways(a_spec(server.address), SIGNS_IN, clock=clock_at(ahead_s))[1]
    assert isinstance(poll, FacebookPollChat)
    poll.sleep = soon
    return poll


async def failure_of(chat: Chat) -> ChatError:
    """Return why a chat can't be joined."""
    async with listening(chat) as told:
        with pytest.raises(ChatError) as caught:
            await joined(told)
    return caught.value


def test_a_comment_of_a_nameless_viewer_is_told() -> None:
    async def story() -> list[ChatMessage]:
        async with facebook_server() as server, listening(stream_of(server)) as told:
            await joined(told)
            await server.comment("How much?", author=None)
            return await messages(told, 1)

    (message,) = run(story())

    assert (message.author_id, message.author_name) == ("", "")
    assert message.published_at_utc_ms == MOMENT_UTC_MS


def test_several_comments_in_one_event_and_what_is_no_comment_are_no_trouble() -> None:
    comment = {"id": 5, "message": "one", "from": {"id": 7, "name": "Joe"}}

    async def story() -> list[ChatMessage]:
        async with facebook_server() as server, listening(stream_of(server)) as told:
            await joined(told)
            await server.send("no JSON")
            await server.send(json_of([comment, {"id": "6"}, {**comment, "id": "7"}]))
            return await messages(told, 2)

    assert [(m.source_id, m.author_id) for m in run(story())] == [("5", "7"), ("7", "7")]


@pytest.mark.parametrize("way", [stream_of, poll_of])
@pytest.mark.parametrize(
    ("error", "code"),
    [
        (190, "signed_out"),
        (10, "not_allowed"),
        (200, "not_allowed"),
        (299, "not_allowed"),
        (100, "no_such_room"),
        (4, "busy"),
        (17, "busy"),
        (32, "busy"),
        (613, "busy"),
        (99_999, "bad_answer"),
    ],
)
def test_facebooks_errors_mean_something(way: object, error: int, code: str) -> None:
    async def story() -> ChatError:
        async with facebook_server() as server:
            server.error = error
            return await failure_of(stream_of(server) if way is stream_of else poll_of(server))

    assert run(story()).reason_code == code


@pytest.mark.parametrize("way", [stream_of, poll_of])
def test_all_that_was_missed_comes_over_several_pages_oldest_first(way: object) -> None:
    async def story() -> tuple[Joined, list[str]]:
        async with facebook_server() as server:
            await server.comment("long ago")
            server.second = 30
            for number in range(PAGE * 2 + 10):
                await server.comment(str(number))
            chat = stream_of(server) if way is stream_of else poll_of(server)
            async with listening(chat, str(SECOND + 30)) as told:
                again = await joined(told)
                return again, [m.text for m in await messages(told, PAGE * 2 + 10)]

    again, texts = run(story())

    assert again.resumed
    assert texts == [str(number) for number in range(PAGE * 2 + 10)]


def test_what_was_missed_and_can_not_be_asked_for_is_a_gap() -> None:
    async def story() -> tuple[Joined, list[str]]:
        async with facebook_server() as server:
            server.raw_page = b"broken"
            async with listening(stream_of(server), str(SECOND)) as told:
                again = await joined(told)
                await server.comment("and on")
                return again, [m.text for m in await messages(told, 1)]

    again, texts = run(story())

    assert not again.resumed
    assert texts == ["and on"]


def test_asking_begins_with_what_comes_after_joining() -> None:
    async def story() -> list[str]:
        async with facebook_server() as server:
            await server.comment("before")
            async with listening(poll_of(server)) as told:
                await joined(told)
                await server.comment("after")
                return [m.text for m in await messages(told, 1)]

    assert run(story()) == ["after"]


def test_where_it_is_taken_up_stays_short() -> None:
    async def story() -> list[Told]:
        async with facebook_server() as server, listening(stream_of(server)) as told:
            await joined(told)
            for number in range(300):
                await server.comment(str(number))
            return [await anext(told) for _ in range(601)]

    tokens = [item.token for item in run(story()) if isinstance(item, Resume)]

    assert len(tokens) == 301
    assert max(map(len, tokens)) <= LONGEST_TOKEN
    assert tokens[-1].endswith(f"{VIDEO}_300")


@pytest.mark.parametrize("way", [stream_of, poll_of])
@pytest.mark.parametrize("ahead_s", [0, 3_600, -3_600, 86_400 * 3, -86_400 * 3])
@pytest.mark.parametrize("before", [0, 3])
def test_what_comes_while_nobody_listens_is_told_even_if_nothing_was_told_before(
    way: object, ahead_s: int, before: int
) -> None:
    async def story() -> tuple[Joined, list[str]]:
        async with facebook_server() as server:
            for number in range(before):
                await server.comment(f"before {number}")
            chat = stream_of(server, ahead_s) if way is stream_of else poll_of(server, ahead_s)
            async with listening(chat) as told:
                await joined(told)
                resume = await anext(told)
                assert isinstance(resume, Resume)
            await server.comment("between")
            async with listening(chat, resume.token) as told:
                again = await joined(told)
                return again, [m.text for m in await messages(told, 1)]

    again, texts = run(story())

    assert again.resumed
    assert texts == ["between"]


@pytest.mark.parametrize("way", [stream_of, poll_of])
def test_a_clock_that_was_put_right_in_between_loses_nothing(way: object) -> None:
    async def story() -> list[str]:
        async with facebook_server() as server:
            await server.comment("missed")
            way_now = stream_of if way is stream_of else poll_of
            async with listening(way_now(server, -86_400 * 3), str(SECOND - 5)) as told:
                return [m.text for m in await messages(told, 1)]

    assert run(story()) == ["missed"]


def test_a_comment_that_tells_no_time_does_not_move_where_it_is_taken_up() -> None:
    timeless = {"id": "5", "message": "when?"}

    async def story() -> list[Told]:
        async with facebook_server() as server:
            await server.comment("before")
            async with listening(stream_of(server, 3_600)) as told:
                await joined(told)
                await server.send(json_of(timeless))
                return [await anext(told) for _ in range(3)]

    first, message, second = run(story())

    assert isinstance(message, ChatMessage)
    assert isinstance(first, Resume)
    assert isinstance(second, Resume)
    assert first.token.split(" ")[0] == second.token.split(" ")[0] == str(SECOND)


def test_where_the_past_can_not_be_asked_for_the_stream_is_read_all_the_same() -> None:
    async def story() -> list[Told]:
        async with facebook_server() as server:
            server.raw_page = b"broken"
            async with listening(stream_of(server)) as told:
                first = await joined(told)
                await server.comment("now")
                return [first, await anext(told), await anext(told)]

    first, message, resume = run(story())

    assert first == Joined(via="sse")
    assert isinstance(message, ChatMessage)
    assert message.text == "now"
    assert isinstance(resume, Resume)


def test_an_end_in_peace_is_no_error() -> None:
    async def story() -> list[Told]:
        async with facebook_server() as server, listening(stream_of(server)) as told:
            await joined(told)
            server.end_streams()
            return [item async for item in told]

    assert all(isinstance(item, Resume) for item in run(story()))


@pytest.mark.parametrize(
    ("reply_to", "under"),
    [("", VIDEO), (f"{VIDEO}_5", f"{VIDEO}_5"), ("../me", VIDEO), ("sha256:ab", VIDEO)],
)
def test_an_answer_is_written_under_the_comment_or_the_video(reply_to: str, under: str) -> None:
    async def story() -> list[tuple[str, str]]:
        async with facebook_server() as server:
            speaker = facebook_speaker(a_spec(server.address), SIGNS_IN)
            assert speaker is not None
            await speaker.say("Yes,\n50 m", reply_to=reply_to)
            return server.said

    assert run(story()) == [(under, "Yes, 50 m")]


def test_an_answer_that_is_not_allowed_is_refused() -> None:
    async def story() -> None:
        async with facebook_server() as server:
            server.error = 200
            speaker = facebook_speaker(a_spec(server.address), SIGNS_IN)
            assert speaker is not None
            with pytest.raises(ChatRefused) as caught:
                await speaker.say("Yes", reply_to="")
            assert caught.value.reason_code == "not_allowed"

    run(story())


@pytest.mark.parametrize(
    ("token", "address", "room"),
    [
        ("", "", VIDEO),
        ("to\nken", "", VIDEO),
        (SIGNS_IN, "http://192.0.2.1", VIDEO),
        (SIGNS_IN, "", "../me"),
    ],
)
def test_without_a_token_a_video_and_a_road_nobody_sees_there_is_no_way(
    token: str, address: str, room: str
) -> None:
    spec = a_spec(address, room)

    assert facebook_ways(spec, token) == ()
    assert facebook_speaker(spec, token) is None


def test_a_cursor_that_fits_in_no_address_is_a_bad_answer() -> None:
    page = {"paging": {"cursors": {"after": "x" * 100_000}, "next": "https://graph.example.com/"}}
    api = FacebookApi(address="https://graph.example.com", video=VIDEO, token=SIGNS_IN)
    road = httpx.MockTransport(lambda _: httpx.Response(200, content=json_of(page)))

    async def story() -> None:
        async with httpx.AsyncClient(base_url=api.address, transport=road) as client:
            await api.comments(client, since_s=0)

    with pytest.raises(ChatLost) as caught:
        run(story())

    assert caught.value.reason_code == "bad_answer"


def test_the_token_is_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    async def story() -> None:
        async with facebook_server() as server:
            async with listening(poll_of(server)) as told:
                await joined(told)
            server.error = 190
            await failure_of(stream_of(server))

    with caplog.at_level(logging.INFO):
        run(story())

    assert SIGNS_IN not in caplog.text
