"""Which ways there are of reading a Twitch channel, by what is set up."""

import pytest

from studio.chat.twitch_api import TwitchApi
from studio.chat.twitch_eventsub import TwitchEventSubChat
from studio.chat.twitch_irc import TwitchIrcChat, TwitchIrcSpeaker
from studio.chat.twitch_ways import plain_token, twitch_speaker, twitch_ways
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec


def spec(**given: str) -> ChatSpec:
    return ChatSpec(
        chat_id=ChatId("c"),
        kind=ChatKind.TWITCH,
        name="Twitch",
        room="1",
        channel=given.get("channel", ""),
        account=given.get("account", ""),
        client_id=given.get("client_id", ""),
        address=given.get("address", ""),
    )


WHOLE = {"channel": "shop", "account": "1", "client_id": "app"}


@pytest.mark.parametrize(
    ("given", "token", "expected"),
    [
        (WHOLE, "abc", [TwitchEventSubChat, TwitchIrcChat]),
        (WHOLE, "", [TwitchIrcChat]),
        ({**WHOLE, "channel": ""}, "abc", [TwitchEventSubChat]),
        ({**WHOLE, "account": ""}, "abc", [TwitchIrcChat]),
        ({**WHOLE, "client_id": "ümlaut"}, "abc", [TwitchIrcChat]),
        ({**WHOLE, "address": "irc://127.0.0.1:1"}, "abc", [TwitchIrcChat]),
        ({**WHOLE, "address": "ws://127.0.0.1:1 http://chat.example"}, "abc", []),
        ({"account": "1"}, "abc", []),
    ],
)
def test_the_best_way_that_is_set_up_comes_first(
    given: dict[str, str], token: str, expected: list[type]
) -> None:
    assert [type(way) for way in twitch_ways(spec(**given), token)] == expected


@pytest.mark.parametrize(
    ("given", "token", "expected"),
    [
        (WHOLE, "abc", TwitchApi),
        (WHOLE, "", type(None)),
        ({"channel": "shop"}, "abc", TwitchIrcSpeaker),
        ({"channel": "shop"}, "", type(None)),
        ({"account": "1"}, "abc", type(None)),
    ],
)
def test_only_who_is_signed_in_writes(given: dict[str, str], token: str, expected: type) -> None:
    assert type(twitch_speaker(spec(**given), token)) is expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        (" oauth:abc\n", "abc"),
        ("abc", "abc"),
        ("a b", ""),
        ("a\r\nJOIN #x", ""),
        ("ключ", ""),
        ("", ""),
    ],
)
def test_a_token_is_taken_as_it_was_meant(token: str, expected: str) -> None:
    assert plain_token(token) == expected
