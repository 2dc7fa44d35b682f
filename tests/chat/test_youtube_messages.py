"""What YouTube says becomes our messages, whichever way it came and whatever is wrong with it."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.chat.youtube_messages import (
    GIFT,
    SUPER_CHAT,
    TEXT,
    TOMBSTONE,
    Item,
    JsonItem,
    Room,
    item_of_json,
    item_of_wire,
    of_item,
)
from studio.chat.youtube_proto import read_response, write_request
from studio.core.ids import ChatId
from studio.questions.cleaning import clean_text
from studio.questions.message import LONGEST_TEXT, ChatMessage, TakenBack
from tests.servers.live_chat import ROOM, LiveChat
from tests.servers.youtube_grpc_server import item_bytes

OURS = Room(chat_id=ChatId("c"), live_chat=ROOM)
NOW = 1_800_000_000_000


def told(item: Item) -> ChatMessage | TakenBack | None:
    return of_item(item, OURS, now_utc_ms=NOW)


def items() -> list[dict[str, object]]:
    """Return one item of every kind that is read."""
    chat = LiveChat()
    paid = {"amountMicros": "1750000", "currency": "EUR", "userComment": "heavy?"}
    return [
        chat.message("é 🏊 <b>"),
        chat.event("tombstone", {}),
        chat.event("chatEndedEvent", {}),
        chat.event("messageDeletedEvent", {"messageDeletedDetails": {"deletedMessageId": "a"}}),
        chat.event(
            "messageRetractedEvent", {"messageRetractedDetails": {"retractedMessageId": "b"}}
        ),
        chat.event(
            "userBannedEvent", {"userBannedDetails": {"bannedUserDetails": {"channelId": "UC"}}}
        ),
        chat.event("superChatEvent", {"superChatDetails": paid, "displayMessage": "€1.75"}),
        chat.event(
            "memberMilestoneChatEvent", {"memberMilestoneChatDetails": {"userComment": "2 years"}}
        ),
        chat.event("giftEvent", {"displayMessage": "a rose"}),
    ]


@pytest.mark.parametrize("item", items(), ids=lambda item: str(item["snippet"]["type"]))
def test_both_ways_say_the_same(item: dict[str, object]) -> None:
    over_rest = item_of_json(msgspec.json.decode(json.dumps(item), type=JsonItem))

    response = read_response(b"\xfa\x3e" + _length(item_bytes(item)) + item_bytes(item))

    assert response is not None
    assert item_of_wire(response.items[0]) == over_rest


def _length(raw: bytes) -> bytes:
    return bytes([len(raw) & 0x7F | 0x80, len(raw) >> 7])


@pytest.mark.parametrize(
    "item",
    [
        Item(kind=TEXT, item_id="a", live_chat="another", words="hello"),
        Item(kind=TEXT, item_id="", live_chat=ROOM, words="hello"),
        Item(kind=TEXT, item_id="a" * 201, live_chat=ROOM, words="hello"),
        Item(kind=TEXT, item_id="a", live_chat=ROOM, words="\u202e"),
        Item(kind=SUPER_CHAT, item_id="a", amount_micros=1, currency="EUR"),
        Item(kind=TOMBSTONE, item_id=""),
        Item(kind=TOMBSTONE, item_id="a\n"),
        Item(kind="", item_id="a"),
    ],
)
def test_what_is_not_for_us_or_says_nothing_is_nothing(item: Item) -> None:
    assert told(item) is None


@pytest.mark.parametrize("currency", ["", "eur", "EURO", "€€€", "E"])
def test_an_amount_without_a_currency_is_no_money(currency: str) -> None:
    message = told(
        Item(kind=SUPER_CHAT, item_id="a", words="hi", amount_micros=5, currency=currency)
    )

    assert isinstance(message, ChatMessage)
    assert message.money is None


texts = st.text()


@given(
    item=st.builds(
        Item,
        kind=st.sampled_from([TEXT, TOMBSTONE, SUPER_CHAT, GIFT, "userBannedEvent", ""]),
        item_id=texts,
        live_chat=st.sampled_from(["", ROOM]),
        published=texts,
        author_id=texts,
        author_name=texts,
        words=texts,
        amount_micros=st.integers(),
        currency=texts,
        target=texts,
    )
)
def test_no_item_fails_and_every_message_is_plain(item: Item) -> None:
    found = told(item)

    if isinstance(found, TakenBack):
        assert found.source_id or found.author_id
    if isinstance(found, ChatMessage):
        assert found.text == clean_text(found.text)
        assert 0 < len(found.text) <= LONGEST_TEXT
        assert found.money is None or found.money.micros > 0


@given(raw=st.binary())
def test_no_bytes_make_reading_a_response_fail(raw: bytes) -> None:
    response = read_response(raw)

    for wire in response.items if response else ():
        told(item_of_wire(wire))


@given(data=st.data())
def test_a_response_with_bytes_changed_is_read_or_is_none(data: st.DataObject) -> None:
    whole = b"".join(b"\xfa\x3e" + _length(item_bytes(item)) + item_bytes(item) for item in items())
    raw = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))

    response = read_response(bytes(raw))

    for wire in response.items if response else ():
        told(item_of_wire(wire))


def test_a_request_is_as_youtube_documents_it() -> None:
    request = write_request("chat", "token")

    assert request == (
        b"\x0a\x04chat\x9a\x06\x05token\xa2\x06\x02id\xa2\x06\x07snippet\xa2\x06\x0dauthorDetails"
    )
    assert write_request("chat", "") == request.replace(b"\x9a\x06\x05token", b"")
