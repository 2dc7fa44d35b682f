"""What is fuzzed: one function for each way in, and a few whole messages to begin from.

Half of the inputs are bytes as they come; the other half are whole messages with hostile fields,
which get past the first check.
"""

import importlib
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import httpx
from httpx_sse import ServerSentEvent

from studio.catalogue.folding import normal_form
from studio.chat.event_stream import EventStream
from studio.chat.facebook import _Comments
from studio.chat.facebook_api import FacebookApi
from studio.chat.incoming import Door, read_incoming
from studio.chat.irc_line import LONGEST_LINE, LineBuffer, make_line, parse_line
from studio.chat.json_in import read_json
from studio.chat.twitch_messages import (
    CLEAR,
    CLEAR_USER,
    MESSAGE,
    MESSAGE_DELETE,
    of_event,
    of_line,
)
from studio.chat.twitch_messages import Room as Channel
from studio.chat.youtube_messages import JsonItem, item_of_json, item_of_wire, of_item
from studio.chat.youtube_messages import Room as LiveRoom
from studio.chat.youtube_proto import read_response
from studio.core.errors import ChatLost
from studio.core.ids import ChatId
from studio.matching.alike import Alike
from studio.questions.cleaning import clean_name, clean_text
from studio.questions.message import LONGEST_NAME, LONGEST_TEXT
from tests.fakes.fake_clock import FakeClock
from tests.fuzz import door_harnesses
from tests.fuzz.hostile import Choices, as_json
from tests.fuzz.plain import NOW, check_items, check_text
from tests.servers.live_chat import LiveChat
from tests.servers.youtube_grpc_server import item_bytes

CHANNEL = Channel(chat_id=ChatId("c"), broadcaster="713936733", channel="shop")
LIVE = LiveRoom(chat_id=ChatId("c"), live_chat="Cg0KC3Nob3AtbGl2ZS0x")
DOOR = Door(chat_id=ChatId("c"), room="show-12")
PACKS = "tests.fuzz.pack_harnesses"
MOST_COMPARED = 4 * LONGEST_TEXT
"""Only texts that were cut are ever compared."""


def twitch_irc(data: bytes) -> None:
    """Lines of IRC, however they are cut, and what Twitch says with them."""
    choices = Choices(data)
    whole = choices.byte() % 2 == 1
    raw = _irc_line(choices) if whole else choices.rest()
    cut = len(data) * 7 % (len(raw) + 1)
    buffer = LineBuffer()
    for part in (*buffer.feed(raw[:cut]), *buffer.feed(raw[cut:] + b"\n")):
        assert len(part) <= LONGEST_LINE
        line = parse_line(part)
        if line is not None:
            assert line.command.isascii()
            assert line.command.isalnum()
            check_items([of_line(line, CHANNEL, now_utc_ms=NOW)])


def _irc_line(choices: Choices) -> bytes:
    command = ("PRIVMSG", "CLEARCHAT", "CLEARMSG", "NOTICE")[choices.byte() % 4]
    tags = {
        "room-id": CHANNEL.broadcaster,
        "id": choices.text() if choices.byte() % 4 == 0 else "m-1",
        "display-name": choices.text(),
        "badges": choices.text(),
        "user-id": choices.text(),
        "bits": str(choices.number()),
        "tmi-sent-ts": str(choices.number()),
        choices.text(): choices.text(),
        "reply-parent-msg-id": choices.text(),
        "target-msg-id": choices.text(),
        "target-user-id": choices.text(),
    }
    made = make_line(command, "#shop", choices.text(), tags=tags)
    assert made.count(b"\n") == 1
    return made[:-2]


def twitch_eventsub(data: bytes) -> None:
    """Notifications of EventSub."""
    choices = Choices(data)
    kind = (MESSAGE, MESSAGE, MESSAGE_DELETE, CLEAR_USER, CLEAR, choices.text())[choices.byte() % 6]
    raw = as_json(_event(choices), choices) if choices.byte() % 2 else choices.rest()
    published = choices.text()
    try:
        check_items([of_event(kind, raw, CHANNEL, published=published, now_utc_ms=NOW)])
    except ChatLost as error:
        _check_said(error)


def _event(choices: Choices) -> object:
    return {
        "broadcaster_user_id": CHANNEL.broadcaster,
        "message_id": choices.json() if choices.byte() % 4 == 0 else "m-1",
        "message": {"text": choices.text()},
        "chatter_user_id": choices.text(),
        "chatter_user_name": choices.text(),
        "target_user_id": choices.text(),
        "badges": [{"set_id": choices.text()}, {"set_id": "moderator"}],
        "cheer": {"bits": choices.number()} if choices.byte() % 2 else None,
        "reply": {"parent_message_id": choices.text()} if choices.byte() % 2 else None,
        choices.text(): choices.json(),
    }


def _check_said(error: ChatLost) -> None:
    """A refusal repeats nothing of what strangers sent."""
    assert len(str(error)) < 200
    assert str(error).isprintable()


def records(data: bytes) -> None:
    """JSON in the forms of `docs/chat-in.md`."""
    choices = Choices(data)
    fallback = choices.text() if choices.byte() % 2 else ""
    raw = as_json(_records(choices), choices) if choices.byte() % 2 else choices.rest()
    found = read_incoming(raw, DOOR, now_utc_ms=NOW, fallback_id=fallback)
    assert found.refused >= 0
    assert found.items or found.refused or found.aside or raw.strip()[:1] == b"["
    check_items(found.items)


def _records(choices: Choices) -> object:
    several = [_record(choices) for _ in range(choices.byte() % 3)]
    return several if choices.byte() % 2 else _record(choices)


def _record(choices: Choices) -> object:
    record = {
        "text": choices.text(),
        "id": choices.json() if choices.byte() % 4 == 0 else choices.text(),
        "author_id": choices.number() if choices.byte() % 2 else choices.text(),
        "author_name": choices.text(),
        "roles": [choices.text(), "buyer", "OWNER"],
        "published_at": choices.json(),
        "money": {"micros": choices.number(), "currency": choices.text()},
        "reply_to": choices.text(),
        "room": choices.text() if choices.byte() % 8 == 0 else "show-12",
        "taken_back": choices.byte() % 8 == 0,
        choices.text(): choices.json(),
    }
    if choices.byte() % 2:
        return record
    return {
        "specversion": "1.0" if choices.byte() % 8 else choices.json(),
        "id": choices.text(),
        "type": "live.shop.question.asked.v1" if choices.byte() % 8 else choices.text(),
        "time": choices.text(),
        "data": record if choices.byte() % 8 else choices.json(),
    }


class _Body(httpx.AsyncByteStream):
    def __init__(self, raw: bytes, step: int) -> None:
        self._parts = [raw[at : at + step] for at in range(0, len(raw), step)]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._parts:
            yield part


def server_sent_events(data: bytes) -> None:
    """A stream of server-sent events, however it is cut, as our records and as Facebook's."""
    choices = Choices(data)
    step = 1 + choices.byte() * 61
    raw = _stream(choices) if choices.byte() % 2 else choices.rest()
    answer = httpx.Response(
        200,
        headers={"content-type": "text/event-stream"},
        stream=_Body(raw, max(step, len(raw) // 400)),
    )
    try:
        events = _at_once(_all(EventStream(answer, "a stand-in").events()))
    except ChatLost as error:
        _check_said(error)
        return
    for event in events:
        found = read_incoming(event.data, DOOR, now_utc_ms=NOW, fallback_id=event.id)
        check_items(found.items)
        check_items([heard.message for heard in FACEBOOK.of_event(event.data)])


def _stream(choices: Choices) -> bytes:
    lines = []
    for _ in range(1 + choices.byte() % 3):
        name = ("data", "data", "data", "id", "event", "retry", "", choices.text())
        value = _record(choices) if choices.byte() % 2 else _comment(choices)
        lines.append(name[choices.byte() % 8].encode("utf-8", "replace") + b": ")
        lines.append(as_json(value, choices))
        lines.append((b"\n\n", b"\n", b"\r\n\r\n", b"\r")[choices.byte() % 4])
    return b"".join(lines)


def _comment(choices: Choices) -> object:
    return {
        "id": choices.text() if choices.byte() % 2 else choices.number(),
        "message": choices.text(),
        "created_time": choices.text(),
        "from": {"id": choices.text(), "name": choices.text()} if choices.byte() % 2 else None,
    }


async def _all(events: AsyncGenerator[ServerSentEvent, None]) -> list[ServerSentEvent]:
    return [event async for event in events]


def _at_once(work: Coroutine[Any, Any, list[ServerSentEvent]]) -> list[ServerSentEvent]:
    """Run what waits for nothing; an event loop for each input would be most of the work."""
    try:
        work.send(None)
    except StopIteration as end:
        found: list[ServerSentEvent] = end.value
        return found
    raise AssertionError("it waits for something")


def youtube_grpc(data: bytes) -> None:
    """Responses of YouTube's streaming chat."""
    choices = Choices(data)
    whole = choices.byte() % 2 == 1
    raw = _response(item_bytes(_item(choices))) if whole else choices.rest()
    response = read_response(raw)
    items = [item_of_wire(wire) for wire in response.items] if response else []
    check_items([of_item(item, LIVE, now_utc_ms=NOW) for item in items])
    assert response is not None or not whole


def _response(item: bytes) -> bytes:
    """Return an item as the response that holds it alone; 1007 is its field there."""
    length, head = len(item), bytearray(b"\xfa\x3e")
    while length > 0x7F:
        head.append(length & 0x7F | 0x80)
        length >>= 7
    return bytes([*head, length]) + item


def youtube_rest(data: bytes) -> None:
    """Items of YouTube's REST interface."""
    choices = Choices(data)
    raw = as_json(_item(choices), choices) if choices.byte() % 2 else choices.rest()
    try:
        item = item_of_json(read_json(raw, JsonItem, "an item"))
    except ChatLost as error:
        _check_said(error)
        return
    check_items([of_item(item, LIVE, now_utc_ms=NOW)])


_CHAT = LiveChat()
_YOUTUBE_KINDS = (
    *("textMessageEvent", "superChatEvent", "memberMilestoneChatEvent", "giftEvent"),
    *("tombstone", "messageDeletedEvent", "messageRetractedEvent", "userBannedEvent"),
)


def _item(choices: Choices) -> dict[str, Any]:
    details = {
        "displayMessage": choices.text(),
        "publishedAt": choices.text(),
        "textMessageDetails": {"messageText": choices.text()},
        "superChatDetails": {
            "amountMicros": str(choices.number() & (1 << 63) - 1),
            "currency": choices.text(),
            "userComment": choices.text(),
        },
        "memberMilestoneChatDetails": {"userComment": choices.text()},
        "messageDeletedDetails": {"deletedMessageId": choices.text()},
        "userBannedDetails": {"bannedUserDetails": {"channelId": choices.text()}},
    }
    kind = _YOUTUBE_KINDS[choices.byte() % 8]
    author: dict[str, object] = {"channelId": choices.text(), "displayName": choices.text()}
    item = _CHAT.event(kind, details, author)
    return {**item, "id": choices.text() if choices.byte() % 4 == 0 else "LCC.1"}


def names(data: bytes) -> None:
    """Names and texts, and that cleaning twice changes nothing."""
    choices = Choices(data)
    raw = choices.text() if choices.byte() % 2 else data.decode("utf-8", "surrogateescape")
    text, name = clean_text(raw), clean_name(raw)
    check_text(text, LONGEST_TEXT)
    check_text(name, LONGEST_NAME)
    assert clean_text(text) == text
    assert not name.startswith("@")


def likeness(data: bytes) -> None:
    """The form in which texts are held against each other."""
    choices = Choices(data)
    raw = choices.text() if choices.byte() % 2 else data.decode("utf-8", "surrogateescape")
    normal = normal_form(raw[:MOST_COMPARED])
    assert normal_form(normal) == normal
    assert normal == normal.strip()
    alike = Alike()
    alike.add(normal, "key")
    assert alike.find(normal) in ({"key"} if normal else {"key", None})
    assert alike.find(f"{normal} 7351") is None


def packs(data: bytes) -> None:
    """Training packs: see `tests.fuzz.pack_harnesses`, which half the studio is loaded for."""
    importlib.import_module(PACKS).packs(data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Harness:
    """One way in.

    Attributes:
        run: Takes a fuzzer's bytes; an error that gets out of it is a fault.
        seeds: Inputs to begin from.
        module: Loaded before it is run, for it alone; empty: none.
    """

    run: Callable[[bytes], None]
    seeds: tuple[bytes, ...] = ()
    module: str = ""


_LINE = (
    b"\x00@badges=moderator/1,subscriber/6;bits=5;display-name=A;id=m-1;room-id=713936733;"
    b"tmi-sent-ts=1700000000000;user-id=4 :a!a@a PRIVMSG #shop :how deep? \xe2\x80\xae50 m"
)
_RECORD = (
    b'\x00\x00{"id": "m", "room": "show-12", "text": "is it <b>ok</b>?", "author_name": "A", '
    b'"money": {"micros": 5, "currency": "EUR"}, "published_at": "2026-11-22T05:00:12Z"}'
)
_COMMENT = (
    b'\x40\x00data: {"id": "1_2", "message": "how deep?", "from": {"id": "7", "name": "A"}}\n\n'
)
_ASKED = (
    b"\x00POST /in/v1/questions HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
    b"Content-Type: application/cloudevents+json\r\nwebhook-id: 1\r\n\r\n{}"
)
_MOVE = (
    b'\x00{"metadata": {"message_type": "session_reconnect"}, "payload": {"session": '
    b'{"id": "s", "reconnect_url": "wss://192.0.2.1%00.twitch.tv/ws"}}}'
)
_PAGE = (
    b'\x00\x00{"data": [{"id": "1_2", "message": "how <b>deep</b>?"}], "paging": '
    b'{"cursors": {"after": "x"}, "next": "http://192.0.2.1/"}}'
)
_MESSAGE = json.dumps(LiveChat().message("how deep?")).encode()

FACEBOOK = _Comments(
    ChatId("c"),
    FacebookApi(address="https://127.0.0.1/", video="1", token=""),
    FakeClock(utc_ms=NOW),
)
HARNESSES = {
    "twitch_irc": Harness(run=twitch_irc, seeds=(_LINE, b"\x01" * 60)),
    "twitch_eventsub": Harness(run=twitch_eventsub, seeds=(b"\x01" * 60,)),
    "records": Harness(run=records, seeds=(_RECORD, b"\x01" * 80)),
    "server_sent_events": Harness(run=server_sent_events, seeds=(_COMMENT, b"\x01" * 80)),
    "youtube_grpc": Harness(run=youtube_grpc, seeds=(b"\x01" * 60,)),
    "youtube_rest": Harness(run=youtube_rest, seeds=(b"\x00" + _MESSAGE, b"\x01" * 60)),
    "names": Harness(run=names, seeds=("\x00@Zoë \u202e<b>".encode(),)),
    "webhook": Harness(run=door_harnesses.webhook, seeds=(_ASKED, b"\x01" * 80)),
    "eventsub_envelope": Harness(run=door_harnesses.eventsub_envelope, seeds=(_MOVE, b"\x01" * 80)),
    "facebook_pages": Harness(run=door_harnesses.facebook_pages, seeds=(_PAGE, b"\x01" * 80)),
    "packs": Harness(run=packs, seeds=(b"\x01" * 60, b"\x02" * 60), module=PACKS),
    "likeness": Harness(run=likeness, seeds=("\x00Wie laaaange hält der Akku?? 5 ATM".encode(),)),
}
