"""Bytes that were once a message, broken in every way: nothing fails, and what is told is plain.

The same million of inputs each time; `make soak` tries all of them, an ordinary run a part.
"""

import json
import random
import unicodedata
from collections.abc import Callable

import pytest

from studio.chat.irc_line import LineBuffer, parse_line
from studio.chat.json_in import read_json
from studio.chat.port import Told
from studio.chat.twitch_messages import MESSAGE, of_event, of_line
from studio.chat.twitch_messages import Room as Channel
from studio.chat.youtube_messages import JsonItem, item_of_json, item_of_wire, of_item
from studio.chat.youtube_messages import Room as LiveRoom
from studio.chat.youtube_proto import read_response
from studio.core.errors import ChatLost
from studio.core.ids import ChatId
from studio.questions.message import LONGEST_NAME, LONGEST_SOURCE_ID, LONGEST_TEXT, ChatMessage
from tests.servers.eventsub_server import ROOM as CHANNEL_ID
from tests.servers.eventsub_server import EventSubServer
from tests.servers.live_chat import ROOM as LIVE_ID
from tests.servers.live_chat import LiveChat
from tests.servers.youtube_grpc_server import item_bytes

CHANNEL = Channel(chat_id=ChatId("c"), broadcaster=CHANNEL_ID, channel="shop")
LIVE = LiveRoom(chat_id=ChatId("c"), live_chat=LIVE_ID)
NOW = 1_800_000_000_000
EACH = 250_000
OFTEN = 2_500

WORDS = "how <b>deep</b> \u202e50 m\u202c \u2066?\u2069 e\u0301\u0301\u0301\u0301 🏊 هل؟"
NASTY = (
    b"\x00", b"\xff", b"\xf0\x9f", b"\r\n", b"\n", b" :", b";", b"=", b"\\", b"\\s", b'"', b"{",
    b"}", b"[" * 2_000, b"]", b",", b"null", b"1e999", b"-1", b"9" * 400, b"\\ud800", b"\\u202e",
    "\u202e".encode(), "e\u0301".encode() * 50, b"\x01ACTION ", b"<script>", b"%s%n", b"A" * 5_000,
    b"\x80" * 12, b"\xfa\x3e\xff\xff\xff\xff\x0f",
)  # fmt: skip


def twitch_line(raw: bytes) -> list[Told | None]:
    lines = [parse_line(line) for line in LineBuffer().feed(raw + b"\n")]
    return [of_line(line, CHANNEL, now_utc_ms=NOW) for line in lines if line]


def twitch_event(raw: bytes) -> list[Told | None]:
    return [of_event(MESSAGE, raw, CHANNEL, published="", now_utc_ms=NOW)]


def youtube_json(raw: bytes) -> list[Told | None]:
    item = item_of_json(read_json(raw, JsonItem, "an item"))
    return [of_item(item, LIVE, now_utc_ms=NOW)]


def youtube_wire(raw: bytes) -> list[Told | None]:
    response = read_response(raw)
    items = [item_of_wire(wire) for wire in response.items] if response else []
    return [of_item(item, LIVE, now_utc_ms=NOW) for item in items]


def _line() -> bytes:
    tags = f"badges=vip/1;bits=5;display-name=A;id=m-1;room-id={CHANNEL_ID};user-id=4"
    return f"@{tags} :a!a@a PRIVMSG #shop :{WORDS}".encode()


def _event() -> bytes:
    return json.dumps(EventSubServer().message_event(WORDS, cheer={"bits": 1})).encode()


def _item() -> bytes:
    return json.dumps(LiveChat().message(WORDS)).encode()


def _response() -> bytes:
    raw = item_bytes(LiveChat().message(WORDS))
    return b"\xfa\x3e" + bytes([len(raw) & 0x7F | 0x80, len(raw) >> 7]) + raw


Parser = Callable[[bytes], list[Told | None]]
PARSERS = pytest.mark.parametrize(
    ("parser", "whole"),
    [
        pytest.param(twitch_line, _line(), id="twitch-line"),
        pytest.param(twitch_event, _event(), id="twitch-event"),
        pytest.param(youtube_json, _item(), id="youtube-json"),
        pytest.param(youtube_wire, _response(), id="youtube-wire"),
    ],
)


def broken(whole: bytes, chance: random.Random) -> bytes:
    """Return a message with one to four things wrong with it."""
    raw = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(raw) + 1)
        match chance.randrange(4):
            case 0:
                raw[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del raw[at : at + chance.randint(1, 20)]
            case 2:
                raw[at:at] = chance.choice(NASTY)
            case _:
                raw[at:at] = raw[at : at + chance.randint(1, 60)]
    return bytes(raw)


def endure(parser: Parser, whole: bytes, count: int) -> int:
    """Put broken messages through a parser; return how many were told all the same."""
    chance = random.Random(20270115)  # noqa: S311 - the same each time
    told = 0
    for _ in range(count):
        try:
            found = parser(broken(whole, chance))
        except ChatLost:
            continue  # a bad answer
        for item in found:
            told += item is not None
            assert not isinstance(item, ChatMessage) or is_plain(item)
    return told


def is_plain(message: ChatMessage) -> bool:
    """Return whether a message is nothing but text, and not long."""
    shown = message.text + message.author_name
    return (
        0 < len(message.text) <= LONGEST_TEXT
        and len(message.author_name) <= LONGEST_NAME
        and 0 < len(message.source_id) <= LONGEST_SOURCE_ID
        and message.source_id.isprintable()
        and not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in shown)
        and not any("\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069" for sign in shown)
    )


@PARSERS
def test_broken_messages_are_told_as_plain_text_or_not_at_all(parser: Parser, whole: bytes) -> None:
    assert endure(parser, whole, OFTEN) > 0


@pytest.mark.soak
@PARSERS
def test_a_million_broken_messages_are_endured(parser: Parser, whole: bytes) -> None:
    assert endure(parser, whole, EACH) > 0
