"""Twitch over IRC: signing in, joining, dying and writing."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import pytest

from studio.chat import irc_connection, twitch_irc
from studio.chat.port import Chat, Joined
from studio.chat.twitch_messages import Room
from studio.chat.twitch_ways import twitch_speaker, twitch_ways
from studio.core.errors import ChatError, ChatLost, ChatRefused
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatMessage, TakenBack
from tests.chat.hearing import joined, listening, messages, run
from tests.servers.irc_server import SIGNS_IN, Viewer, irc_server
from tests.servers.scripted_irc import HANG_UP, ScriptedIrc, scripted_irc
from tests.servers.tag_proxy import tag_proxy
from tests.servers.tls_front import tls_front
from tests.waiting import wait_until

PRIVMSG = "@id=m-{0};room-id=713936733;user-id=4 :a!a@a PRIVMSG #shop :{1}"


def spec_of(address: str, *, channel: str = "shop") -> ChatSpec:
    return ChatSpec(
        chat_id=ChatId("chat-1"),
        kind=ChatKind.TWITCH,
        name="Twitch",
        room="713936733",
        channel=channel,
        address=address,
    )


def way_to(server: ScriptedIrc, token: str = "", *, channel: str = "shop") -> Chat:
    spec = spec_of(f"irc://127.0.0.1:{server.port}", channel=channel)
    (way,) = twitch_ways(spec, token)
    return way


Act = Callable[[ScriptedIrc], Awaitable[None]]


def failure(act: Act | None = None, token: str = "", **changes: Sequence[str]) -> ChatError:
    """Return how reading ends when a server answers otherwise, or when something happens."""

    async def story() -> ChatError:
        async with scripted_irc(**changes) as server:
            with pytest.raises(ChatError) as caught:
                await _read_on(server, token, act)
            return caught.value

    return run(story())


async def _read_on(server: ScriptedIrc, token: str, act: Act | None) -> None:
    async with listening(way_to(server, token)) as told:
        await joined(told)
        if act is not None:
            await act(server)
        await messages(told, 1)


def test_without_a_token_it_reads_without_a_name_and_asks_for_tags() -> None:
    async def story() -> list[str]:
        async with scripted_irc() as server:
            async with listening(way_to(server, channel="#Shop")) as told:
                assert await joined(told) == Joined(via="irc")
            return server.received

    received = run(story())

    assert received[0] == "CAP REQ :twitch.tv/tags twitch.tv/commands"
    assert received[1].startswith("NICK :justinfan")
    assert received[2:] == ["JOIN :#shop"]


def test_a_token_is_given_as_twitch_wants_it() -> None:
    async def story() -> list[str]:
        async with scripted_irc() as server:
            async with listening(way_to(server, "oauth:abc123")) as told:
                await joined(told)
            return server.received

    assert run(story())[1:3] == ["PASS :oauth:abc123", "NICK :shop"]


@pytest.mark.parametrize(
    "notice", ["Login authentication failed", "Improperly formatted auth", "Login unsuccessful"]
)
def test_a_refused_sign_in_is_refused(notice: str) -> None:
    error = failure(None, "abc", NICK=[f":tmi.twitch.tv NOTICE * :{notice}", HANG_UP])

    assert isinstance(error, ChatRefused)
    assert error.reason_code == "signed_out"
    assert "abc" not in str(error)


def test_a_channel_with_another_id_is_refused() -> None:
    error = failure(JOIN=["@room-id=1 :tmi.twitch.tv ROOMSTATE #shop"])

    assert isinstance(error, ChatRefused)
    assert error.reason_code == "no_such_room"


def test_a_suspended_channel_is_refused() -> None:
    error = failure(JOIN=["@msg-id=msg_channel_suspended :tmi.twitch.tv NOTICE #shop :Gone."])

    assert error.reason_code == "no_such_room"


def test_a_server_without_tags_closes_this_way() -> None:
    error = failure(CAP=[":irc.test CAP * NAK :twitch.tv/tags twitch.tv/commands"])

    assert isinstance(error, ChatRefused)
    assert error.reason_code == "way_closed"


def test_a_channel_that_never_answers_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twitch_irc, "LETS_IN_WITHIN_S", 0.05)

    error = failure(JOIN=[])

    assert isinstance(error, ChatLost)
    assert error.reason_code == "silent"


@pytest.mark.parametrize("channel", ["", "two words", "a\rb", "x" * 50, "ümlaut", "a,b"])
def test_a_name_that_is_no_channel_is_refused_before_anything_is_sent(channel: str) -> None:
    async def story() -> tuple[str, int]:
        async with scripted_irc() as server:
            room = Room(chat_id=ChatId("c"), broadcaster="1", channel=channel)
            address = f"irc://127.0.0.1:{server.port}"
            speaker = twitch_irc.TwitchIrcSpeaker(room, address=address, token=SIGNS_IN)
            with pytest.raises(ChatRefused) as caught:
                await speaker.say("hello", reply_to="")
            return caught.value.reason_code, server.connections

    assert run(story()) == ("bad_setting", 0)


@pytest.mark.parametrize(
    "address", ["irc://chat.example:6667", "ircs://", "ircs://host", "ircs://host:99999", "irc://["]
)
def test_an_address_that_is_none_or_is_not_encrypted_is_refused(address: str) -> None:
    async def story() -> str:
        with pytest.raises(ChatRefused) as caught:
            await irc_connection.connect(address)
        return caught.value.reason_code

    assert run(story()) == "bad_setting"


def test_a_ping_is_answered() -> None:
    async def story() -> list[str]:
        async with scripted_irc() as server, listening(way_to(server)) as told:
            await joined(told)
            server.send("PING :tmi.twitch.tv", PRIVMSG.format(1, "hello"))
            await messages(told, 1)
            await asyncio.to_thread(wait_until, lambda: server.received[-1].startswith("PONG"))
            return server.received[-1:]

    assert run(story()) == ["PONG :tmi.twitch.tv"]


def test_a_silent_server_is_asked_and_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(irc_connection, "SILENT_AFTER_S", 0.05)

    async def story() -> str:
        async with scripted_irc() as server, listening(way_to(server)) as told:
            await joined(told)
            waiting = asyncio.create_task(messages(told, 1))
            pings = "PING :still-there"
            await asyncio.to_thread(wait_until, lambda: server.received.count(pings) >= 2)
            server.send(PRIVMSG.format(1, "hello"))
            return (await waiting)[0].text

    assert run(story()) == "hello"


def test_a_server_that_does_not_answer_any_more_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(irc_connection, "SILENT_AFTER_S", 0.05)
    monkeypatch.setattr(irc_connection, "ANSWERS_WITHIN_S", 0.05)

    error = failure(PING=[])

    assert isinstance(error, ChatLost)
    assert error.reason_code == "silent"


def test_a_server_that_hangs_up_is_lost() -> None:
    async def hang_up(server: ScriptedIrc) -> None:
        server.send("ERROR :Closing link")

    error = failure(hang_up)

    assert isinstance(error, ChatLost)
    assert error.reason_code == "cut"


def test_a_request_to_come_back_ends_without_an_error() -> None:
    async def story() -> list[str]:
        async with scripted_irc() as server, listening(way_to(server)) as told:
            await joined(told)
            server.send(PRIVMSG.format(1, "last"), ":tmi.twitch.tv RECONNECT")
            return [item.text async for item in told if isinstance(item, ChatMessage)]

    assert run(story()) == ["last"]


def test_hostile_lines_are_passed_over() -> None:
    async def story() -> list[object]:
        async with scripted_irc() as server, listening(way_to(server)) as told:
            await joined(told)
            server.send(
                b"\xff\xfe\x00 \x01",
                b"@" + b"a=b;" * 300_000,
                b"@id=x;room-id=713936733 :a PRIVMSG #shop :" + b"\xf0\x9f\x92" * 400_000,
                b"@room-id=713936733 : CLEARCHAT #shop :",
                PRIVMSG.format(1, "hello \u202e there").encode(),
                b"@room-id=713936733;target-user-id=4 : CLEARCHAT #shop :a",
            )
            return [await anext(told), await anext(told)]

    message, taken_back = run(story())

    assert isinstance(message, ChatMessage)
    assert message.text == "hello there"
    assert taken_back == TakenBack(chat_id=ChatId("chat-1"), author_id="4")


def test_over_tls_it_reads_from_who_can_prove_to_be_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(server: ScriptedIrc, port: int) -> str:
        (way,) = twitch_ways(spec_of(f"ircs://localhost:{port}"), "")
        async with listening(way) as told:
            await joined(told)
            server.send(PRIVMSG.format(1, "hello"))
            return (await messages(told, 1))[0].text

    async def both() -> tuple[str, ChatError]:
        async with scripted_irc() as server:
            with tls_front(server.port, tmp_path, "localhost") as front:
                with pytest.raises(ChatLost) as caught:
                    await story(server, front.port)
                monkeypatch.setenv("SSL_CERT_FILE", str(front.trusted))
                return await story(server, front.port), caught.value

    text, error = run(both())

    assert text == "hello"
    assert error.reason_code == "unreachable"


def test_writing_goes_through_a_real_server_and_is_confirmed(tmp_path: Path) -> None:
    async def story() -> tuple[list[str], list[str]]:
        async with irc_server(tmp_path / "irc") as port, tag_proxy(port) as proxy:
            spec = spec_of(f"irc://127.0.0.1:{proxy.port}")
            speaker = twitch_speaker(spec, SIGNS_IN)
            assert speaker is not None
            (way,) = twitch_ways(spec, "")
            async with listening(way) as told:
                await joined(told)
                await speaker.say("yes:\r\nQUIT " + "é" * 200, reply_to="m;1")
                (message,) = await messages(told, 1)
            return proxy.written, [message.text]

    written, texts = run(story())

    assert texts == ["yes: QUIT " + "é" * 200]
    assert written[0].startswith("@reply-parent-msg-id=m\\:1 PRIVMSG #shop :yes: QUIT")


def test_what_would_be_a_command_is_written_as_text() -> None:
    async def story() -> list[str]:
        answer = ["@badges= :tmi.twitch.tv USERSTATE #shop"]
        async with scripted_irc(PRIVMSG=answer) as server:
            speaker = twitch_speaker(spec_of(f"irc://127.0.0.1:{server.port}"), "abc")
            assert speaker is not None
            await speaker.say(" " * 20 + "/me .5 mm", reply_to="")
            with pytest.raises(ChatRefused, match="this message has 501"):
                await speaker.say("/" + "x" * 498, reply_to="")
            return [line for line in server.received if line.startswith("PRIVMSG")]

    assert run(story()) == ["PRIVMSG #shop :- /me .5 mm"]


def test_what_twitch_does_not_take_was_not_written() -> None:
    async def story() -> ChatError:
        answer = ["@msg-id=msg_slowmode :tmi.twitch.tv NOTICE #shop :This room is in slow mode."]
        async with scripted_irc(PRIVMSG=answer) as server:
            speaker = twitch_speaker(spec_of(f"irc://127.0.0.1:{server.port}"), "abc")
            assert speaker is not None
            with pytest.raises(ChatRefused) as caught:
                await speaker.say("hello", reply_to="")
            return caught.value

    error = run(story())

    assert error.reason_code == "not_allowed"
    assert "slow mode" in str(error)


def test_what_is_not_confirmed_may_or_may_not_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twitch_irc, "TAKES_WITHIN_S", 0.05)

    async def story() -> ChatError:
        async with scripted_irc() as server:
            speaker = twitch_speaker(spec_of(f"irc://127.0.0.1:{server.port}"), "abc")
            assert speaker is not None
            with pytest.raises(ChatLost) as caught:
                await speaker.say("hello", reply_to="")
            return caught.value

    assert run(story()).reason_code == "silent"


def test_a_viewer_of_the_real_server_is_heard_through_rename_and_right_to_left(
    tmp_path: Path,
) -> None:
    async def story() -> list[ChatMessage]:
        async with irc_server(tmp_path / "irc") as port, tag_proxy(port) as proxy:
            viewer = Viewer(port)
            await viewer.start()
            (way,) = twitch_ways(spec_of(f"irc://127.0.0.1:{proxy.port}"), "")
            async with listening(way) as told:
                await joined(told)
                await viewer.say("shop", "هل هو مقاوم للماء؟", author="Amal")
                await viewer.say("shop", "ok", author="Olek")
                heard = await messages(told, 2)
            await viewer.leave()
            return heard

    first, second = run(story())

    assert (first.author_name, first.text) == ("Amal", "هل هو مقاوم للماء؟")
    assert (second.author_name, second.text) == ("Olek", "ok")
