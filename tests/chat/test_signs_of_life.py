"""How long a quiet Twitch was heard: a gap begins there, not at the last message."""

import pytest

from studio.chat import irc_connection
from studio.chat.port import Alive, Told
from studio.chat.twitch_irc import TwitchIrcChat
from studio.chat.twitch_messages import Room
from studio.core.errors import ChatLost
from tests.chat.hearing import joined, listening, run
from tests.contracts.chat_cases.case import CHAT_ID
from tests.fakes.fake_clock import FakeClock
from tests.servers.scripted_irc import ScriptedIrc, scripted_irc

MINUTE_NS = 60_000_000_000


def reader_of(server: ScriptedIrc, clock: FakeClock) -> TwitchIrcChat:
    """Return what reads a server's channel."""
    room = Room(chat_id=CHAT_ID, broadcaster="713936733", channel="shop")
    return TwitchIrcChat(room, address=f"irc://127.0.0.1:{server.port}", token="", clock=clock)


def test_a_server_that_sends_us_elsewhere_was_there_until_then() -> None:
    async def story() -> tuple[list[Told], int]:
        clock = FakeClock()
        async with (
            scripted_irc() as server,
            listening(reader_of(server, clock), signs=True) as told,
        ):
            await joined(told)
            clock.advance(MINUTE_NS)
            server.send(":tmi.twitch.tv RECONNECT")
            return [item async for item in told], clock.utc_ms()

    found, left_utc_ms = run(story())

    assert found == [Alive(at_utc_ms=left_utc_ms)]


def test_a_server_that_answers_no_more_was_there_until_it_was_heard_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(irc_connection, "SILENT_AFTER_S", 0.05)
    monkeypatch.setattr(irc_connection, "ANSWERS_WITHIN_S", 0.05)

    async def story() -> tuple[Told, int]:
        clock = FakeClock()
        async with (
            scripted_irc(PING=[]) as server,
            listening(reader_of(server, clock), signs=True) as told,
        ):
            await joined(told)
            heard_utc_ms = clock.utc_ms()
            clock.advance(MINUTE_NS)
            sign = await anext(told)
            with pytest.raises(ChatLost):
                await anext(told)
            return sign, heard_utc_ms

    sign, heard_utc_ms = run(story())

    assert sign == Alive(at_utc_ms=heard_utc_ms)
