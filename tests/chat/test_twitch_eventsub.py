"""Twitch over EventSub: subscribing, moving, dying and writing, against the stand-in."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from studio.chat import eventsub_session
from studio.chat.port import Told
from studio.chat.twitch_messages import MESSAGE
from studio.chat.twitch_ways import twitch_speaker, twitch_ways
from studio.core.errors import ChatError, ChatLost, ChatRefused
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatMessage, Money, TakenBack
from tests.chat.hearing import joined, listening, messages, run
from tests.fakes.fake_clock import FakeClock
from tests.servers.eventsub_server import (
    ACCOUNT,
    CLIENT_ID,
    ROOM,
    SIGNS_IN,
    EventSubServer,
    eventsub_server,
)
from tests.waiting import wait_until

CHAT = ChatId("chat-1")
Act = Callable[[EventSubServer], Awaitable[object]]


def spec_of(server: EventSubServer) -> ChatSpec:
    return ChatSpec(
        chat_id=CHAT,
        kind=ChatKind.TWITCH,
        name="Twitch",
        room=ROOM,
        account=ACCOUNT,
        client_id=CLIENT_ID,
        address=server.addresses,
    )


@asynccontextmanager
async def reading(server: EventSubServer) -> AsyncIterator[AsyncIterator[Told]]:
    """Read the channel, joined already."""
    (way,) = twitch_ways(spec_of(server), SIGNS_IN, clock=FakeClock())
    async with listening(way) as told:
        await joined(told)
        yield told


def heard(*acts: Act, count: int) -> list[Told]:
    """Let things happen, and return what is told of it."""

    async def story() -> list[Told]:
        async with eventsub_server() as server, reading(server) as told:
            for act in acts:
                await act(server)
            return [await anext(told) for _ in range(count)]

    return run(story())


def failure(*acts: Act, before: Act | None = None) -> ChatError:
    """Return how reading ends when these things happen."""

    async def story() -> ChatError:
        async with eventsub_server() as server:
            if before is not None:
                await before(server)
            with pytest.raises(ChatError) as caught:
                await _read_on(server, acts)
            return caught.value

    return run(story())


async def _read_on(server: EventSubServer, acts: tuple[Act, ...]) -> None:
    async with reading(server) as told:
        for act in acts:
            await act(server)
        await messages(told, 1)


def test_it_subscribes_to_what_is_said_and_removed_and_never_sends_a_frame() -> None:
    async def story() -> EventSubServer:
        async with eventsub_server() as server:
            async with reading(server) as told:
                await server.say("hello")
                await messages(told, 1)
            await asyncio.to_thread(wait_until, lambda: server.connections() == 0)
            return server

    server = run(story())

    condition = {"broadcaster_user_id": ROOM, "user_id": ACCOUNT}
    assert server.frames_received == []
    assert server.subscriptions == [
        ("channel.chat.message", condition),
        ("channel.chat.message_delete", condition),
        ("channel.chat.clear_user_messages", condition),
        ("channel.chat.clear", condition),
    ]


def test_a_message_has_roles_money_time_and_what_it_answers() -> None:
    (message,) = heard(
        lambda server: server.say(
            "Cheer100 does it float?",
            badges=[{"set_id": "moderator", "id": "1", "info": ""}, {"set_id": "subscriber"}],
            cheer={"bits": 100},
            reply={"parent_message_id": "parent-1"},
            chatter_user_id="42",
        ),
        count=1,
    )

    assert isinstance(message, ChatMessage)
    assert message.roles == ("moderator", "member")
    assert message.money == Money(micros=1_000_000, currency="USD")
    assert message.reply_to == "parent-1"
    assert message.author_id == "42"
    assert message.published_at_utc_ms == 1_800_000_000_123
    assert message.received_at_utc_ms == 1_800_000_000_000


def test_everything_or_all_of_a_viewer_can_be_taken_back() -> None:
    told = heard(
        lambda server: server.notify(
            "channel.chat.clear_user_messages",
            {"broadcaster_user_id": ROOM, "target_user_id": "42"},
        ),
        lambda server: server.notify("channel.chat.clear", {"broadcaster_user_id": ROOM}),
        count=2,
    )

    assert told == [TakenBack(chat_id=CHAT, author_id="42"), TakenBack(chat_id=CHAT)]


def test_another_rooms_removals_and_removals_without_an_id_take_nothing_back() -> None:
    (told,) = heard(
        lambda server: server.notify("channel.chat.clear", {"broadcaster_user_id": "1"}),
        lambda server: server.notify(
            "channel.chat.message_delete", {"broadcaster_user_id": ROOM, "message_id": ""}
        ),
        lambda server: server.say("still here"),
        count=1,
    )

    assert isinstance(told, ChatMessage)


def test_a_keepalive_and_a_kind_that_nobody_knows_are_not_told() -> None:
    (told,) = heard(
        lambda server: server.send(server.frame("session_keepalive", {})),
        lambda server: server.send(server.frame("session_something_new", {})),
        lambda server: server.say("hello"),
        count=1,
    )

    assert isinstance(told, ChatMessage)


def test_removals_that_are_not_allowed_keep_nobody_from_reading(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def story() -> list[str]:
        async with eventsub_server() as server:
            server.refuses = {"channel.chat.message_delete"}
            async with reading(server) as told:
                await server.say("hello")
                return [message.text for message in await messages(told, 1)]

    assert run(story()) == ["hello"]
    assert "message_delete" in caplog.text
    caplog.clear()


def test_a_move_to_another_server_loses_nothing() -> None:
    async def story() -> tuple[list[str], list[int]]:
        async with eventsub_server() as server, reading(server) as told:
            (old,) = server.sockets["session-1"]
            before = server.frame(
                "notification",
                {"subscription": {}, "event": server.message_event("on its way")},
                subscription_type="channel.chat.message",
            )
            await server.say("before")
            await server.move()
            (first,) = await messages(told, 1)
            waiting = asyncio.create_task(messages(told, 1))
            await asyncio.to_thread(wait_until, lambda: server.connections() == 2)
            await old.send(before)
            (second,) = await waiting
            await server.say("after")
            (third,) = await messages(told, 1)
            await asyncio.to_thread(wait_until, lambda: server.connections() == 1)
            await server.say("later")
            (fourth,) = await messages(told, 1)
            made = [len(server.subscriptions), len(server.frames_received)]
            return [m.text for m in (first, second, third, fourth)], made

    texts, made = run(story())

    assert texts == ["before", "on its way", "after", "later"]
    assert made == [4, 0]


def test_only_the_newest_socket_may_ask_to_move() -> None:
    async def story() -> list[str]:
        async with eventsub_server() as server, reading(server) as told:
            (old,) = server.sockets["session-1"]
            await server.move()
            waiting = asyncio.create_task(messages(told, 1))
            await asyncio.to_thread(wait_until, lambda: server.connections() == 2)
            await server.say("moved")
            found = await waiting
            session = {"id": "session-1", "reconnect_url": "ws://stranger.example/ws"}
            await old.send(server.frame("session_reconnect", {"session": session}))
            payload = {"subscription": {}, "event": server.message_event("late")}
            await old.send(server.frame("notification", payload, subscription_type=MESSAGE))
            found += await messages(told, 1)
            await server.say("after")
            return [message.text for message in found + await messages(told, 1)]

    assert run(story()) == ["moved", "late", "after"]


def test_half_a_character_costs_neither_a_message_nor_the_session() -> None:
    first, second = heard(
        lambda server: server.say("is it deep? \ud83d", chatter_user_name="cut \ud83d"),
        lambda server: server.say("still here"),
        count=2,
    )

    assert isinstance(first, ChatMessage)
    assert first.text.startswith("is it deep?")
    assert isinstance(second, ChatMessage)


def test_broken_utf_8_costs_neither_a_message_nor_the_session() -> None:
    async def send_broken(server: EventSubServer) -> None:
        payload = {"event": server.message_event("is it deep? X")}
        frame = server.frame("notification", payload, subscription_type=MESSAGE)
        await server.send(frame.encode().replace(b"deep? X", b"deep? \xf0\x9f"), text=False)

    first, second = heard(send_broken, lambda server: server.say("still here"), count=2)

    assert isinstance(first, ChatMessage)
    assert first.text.startswith("is it deep?")
    assert isinstance(second, ChatMessage)


@pytest.mark.parametrize("host", ["127.0.0.2:9", "127.0.0.2%00.twitch.tv", "a\\b.twitch.tv"])
def test_a_move_to_a_strangers_server_is_not_followed(host: str) -> None:
    async def send_away(server: EventSubServer) -> None:
        session = {"id": "session-1", "reconnect_url": f"ws://{host}/ws"}
        await server.send(server.frame("session_reconnect", {"session": session}))

    error = failure(send_away)

    assert isinstance(error, ChatLost)
    assert error.reason_code == "bad_answer"


def test_a_move_to_where_nobody_answers_is_lost() -> None:
    async def send_away(server: EventSubServer) -> None:
        session = {"id": "session-1", "reconnect_url": "ws://127.0.0.1:1/ws"}
        await server.send(server.frame("session_reconnect", {"session": session}))

    error = failure(send_away)

    assert isinstance(error, ChatLost)
    assert error.reason_code == "unreachable"


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("authorization_revoked", "signed_out"),
        ("user_removed", "no_such_room"),
        ("version_removed", "way_closed"),
        ("something_new", "not_allowed"),
    ],
)
def test_a_revoked_subscription_is_refused(status: str, code: str) -> None:
    error = failure(lambda server: server.revoke(status))

    assert isinstance(error, ChatRefused)
    assert error.reason_code == code


def test_a_revoked_right_to_see_removals_ends_nothing() -> None:
    (told,) = heard(
        lambda server: server.revoke("moderator_removed", "channel.chat.clear"),
        lambda server: server.say("hello"),
        count=1,
    )

    assert isinstance(told, ChatMessage)


@pytest.mark.parametrize("code", [4000, 4003, 4006, 1000, 1011])
def test_a_closed_socket_is_lost(code: int) -> None:
    error = failure(lambda server: server.close(code))

    assert isinstance(error, ChatLost)
    assert error.reason_code == "cut"


def test_silence_longer_than_promised_is_lost() -> None:
    async def promise_little(server: EventSubServer) -> None:
        server.keepalive_s = 0.05

    error = failure(before=promise_little)

    assert isinstance(error, ChatLost)
    assert error.reason_code == "silent"


def test_a_welcome_that_never_comes_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    async def say_nothing(server: EventSubServer) -> None:
        server.silent = True

    monkeypatch.setattr(eventsub_session, "WELCOMES_WITHIN_S", 0.05)

    error = failure(before=say_nothing)

    assert error.reason_code == "silent"


def test_an_account_that_may_not_read_is_refused() -> None:
    async def forbid(server: EventSubServer) -> None:
        server.refuses = {"channel.chat.message"}

    error = failure(before=forbid)

    assert isinstance(error, ChatRefused)
    assert error.reason_code == "not_allowed"


def test_writing_answers_a_message_and_is_refused_where_it_is_too_long() -> None:
    async def story() -> tuple[list[dict[str, str]], ChatError]:
        async with eventsub_server() as server:
            speaker = twitch_speaker(spec_of(server), f"oauth:{SIGNS_IN}")
            assert speaker is not None
            await speaker.say("yes\r\n" + "x" * 496, reply_to="m-1", name="Zoë")
            await speaker.say("no", reply_to="")
            with pytest.raises(ChatRefused) as caught:
                await speaker.say("x" * 501, reply_to="m-1")
            return server.said, caught.value

    (first, second), error = run(story())

    assert first["message"] == "yes " + "x" * 496
    assert error.reason_code == "reply_too_long"
    assert first["reply_parent_message_id"] == "m-1"
    assert (first["broadcaster_id"], first["sender_id"]) == (ROOM, ACCOUNT)
    assert "reply_parent_message_id" not in second


@pytest.mark.parametrize(
    ("signs_in", "drop_reason", "code"),
    [(SIGNS_IN, "followers only", "not_allowed"), ("wrong", "", "signed_out")],
)
def test_what_twitch_does_not_show_was_not_written(
    signs_in: str, drop_reason: str, code: str
) -> None:
    async def story() -> ChatError:
        async with eventsub_server() as server:
            server.drop_reason = drop_reason
            speaker = twitch_speaker(spec_of(server), signs_in)
            assert speaker is not None
            with pytest.raises(ChatRefused) as caught:
                await speaker.say("hello", reply_to="")
            return caught.value

    error = run(story())

    assert error.reason_code == code
    assert drop_reason in str(error)
    assert error.advice


def test_writing_to_nobody_is_lost() -> None:
    async def story() -> ChatError:
        async with eventsub_server() as server:
            speaker = twitch_speaker(spec_of(server), SIGNS_IN)
            await server.leave()
        assert speaker is not None
        with pytest.raises(ChatLost) as caught:
            await speaker.say("hello", reply_to="")
        return caught.value

    assert run(story()).reason_code == "unreachable"
