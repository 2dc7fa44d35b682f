"""JSON that other programs send: what is documented is read, and nothing that comes can fail."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.chat.incoming import MOST_RECORDS, Door, read_incoming, whole_id
from studio.core.ids import ChatId
from studio.questions.cleaning import clean_name, clean_text
from studio.questions.message import LONGEST_SOURCE_ID, ChatMessage, Money, TakenBack
from tests.chat.incoming_records import NOW, message_of, read
from tests.chat.records import MOMENT_UTC_MS, ROOM, a_record, an_event

DOCUMENT = Path(__file__).parents[2] / "docs" / "chat-in.md"


def test_a_record_is_read_whole() -> None:
    record = a_record(
        "is it deep?",
        id="m1",
        author_id="u7",
        author_name="@Mila",
        roles=["Moderator", "wizard", "buyer"],
        lang="en",
        money={"micros": 5_000_000, "currency": "eur"},
        reply_to="m0",
    )

    assert message_of(read(record)) == ChatMessage(
        chat_id=ChatId("c"),
        source_id="m1",
        author_id="u7",
        author_name="Mila",
        roles=("moderator", "buyer"),
        text="is it deep?",
        published_at_utc_ms=MOMENT_UTC_MS,
        received_at_utc_ms=NOW,
        money=Money(micros=5_000_000, currency="EUR"),
        reply_to="m0",
    )


@pytest.mark.parametrize(
    "moment",
    [MOMENT_UTC_MS, float(MOMENT_UTC_MS), str(MOMENT_UTC_MS), "2027-01-15T09:00:00+01:00"],
)
def test_moments_are_iso_or_milliseconds(moment: object) -> None:
    assert message_of(read(a_record(published_at=moment))).published_at_utc_ms == MOMENT_UTC_MS


@pytest.mark.parametrize("moment", [None, "yesterday", -5, 10**30, "9" * 30])
def test_a_moment_that_is_none_is_now(moment: object) -> None:
    found = read({"text": "hi", "published_at": moment})

    assert [m.published_at_utc_ms for m in found.items if isinstance(m, ChatMessage)] in ([NOW], [])


def test_the_least_record_is_a_text_and_alike_ones_count_once() -> None:
    first, again, other = (message_of(read({"text": text})) for text in ("a", "a", "b"))

    assert first.source_id == again.source_id != other.source_id


def test_numbers_are_ids_too() -> None:
    message = message_of(read({"source_id": 17, "author_id": 0, "text": "hi"}))

    assert (message.source_id, message.author_id) == ("17", "0")


def test_a_cloud_event_lends_its_id_and_time() -> None:
    message = message_of(read(an_event({"text": "hi"}, id="e1")))

    assert (message.source_id, message.published_at_utc_ms) == ("/bridge e1", MOMENT_UTC_MS)


def test_arrays_are_read_in_order_and_bad_records_left_out() -> None:
    found = read([a_record("one"), {"text": 5}, None, 3, "x", [], an_event(a_record("two"))])

    assert [m.text for m in found.items if isinstance(m, ChatMessage)] == ["one", "two"]
    assert found.refused == 5


@pytest.mark.parametrize(
    "raw",
    [
        rb'[{"text":"a\ud83d"},{"text":"ok?"}]',
        b'[{"text":"a\xf0\x9f"},{"text":"ok?"}]',
        b'[{"text":"a\xf0\x9f","author_name":"\\ude00"},{"text":"ok?"}]',
        '[{"text":"a\ud83d"},{"text":"ok?"}]',
    ],
)
def test_half_a_character_costs_no_record(raw: bytes | str) -> None:
    found = read_incoming(raw, Door(chat_id=ChatId("c")), now_utc_ms=NOW)

    texts = [item.text for item in found.items if isinstance(item, ChatMessage)]
    assert [text.rstrip("\ufffd") for text in texts] == ["a", "ok?"]
    assert found.refused == 0


@pytest.mark.parametrize("text", [rb"a\ud83d", b"a\xf0\x9f"])
def test_half_a_character_costs_a_record_that_comes_alone_nothing(text: bytes) -> None:
    for raw in (
        b'{"text":"' + text + b'"}',
        b'{"specversion":"1.0","id":"e","type":"live.shop.question.asked.v1","data":{"text":"'
        + text
        + b'"}}',
    ):
        found = read_incoming(raw, Door(chat_id=ChatId("c")), now_utc_ms=NOW)

        assert message_of(found).text.startswith("a")


def test_more_records_than_are_read_are_refused() -> None:
    found = read([a_record(str(number)) for number in range(MOST_RECORDS + 3)])

    assert (len(found.items), found.refused) == (MOST_RECORDS, 3)


def test_another_room_is_left_aside() -> None:
    found = read([a_record(), a_record(room="other"), {"text": "no room"}], room=ROOM)

    assert (len(found.items), found.aside, found.refused) == (2, 1, 0)


def test_another_type_of_event_is_left_aside() -> None:
    found = read(an_event(a_record(), type="live.shop.product.pinned.v1"))

    assert (found.items, found.aside, found.refused) == ([], 1, 0)


@pytest.mark.parametrize(
    "broken",
    [
        an_event(a_record(), specversion="0.3"),
        an_event(a_record(), id=""),
        an_event("text"),
        an_event(None),
        a_record(text=""),
        a_record(text="\u202e\u0000"),
        a_record(money={"micros": 1.5, "currency": "EUR"}),
        {"taken_back": True},
    ],
)
def test_what_is_not_as_documented_is_refused(broken: object) -> None:
    found = read(broken)

    assert (found.items, found.refused) == ([], 1)


def test_where_only_events_are_let_in_records_are_refused() -> None:
    found = read([a_record(), an_event(a_record())], events_only=True)

    assert (len(found.items), found.refused) == (1, 1)


def test_a_message_can_be_taken_back_and_so_can_all_of_a_viewers() -> None:
    found = read([{"id": "m1", "taken_back": True}, {"author_id": "u1", "taken_back": True}])

    assert found.items == [
        TakenBack(chat_id=ChatId("c"), source_id="m1"),
        TakenBack(chat_id=ChatId("c"), author_id="u1"),
    ]


def test_money_that_can_not_be_is_no_money() -> None:
    for money in ({"micros": -1, "currency": "EUR"}, {"micros": 5, "currency": "EURO"}):
        assert message_of(read(a_record(money=money))).money is None


@given(st.text() | st.integers())
def test_every_id_can_be_kept_and_stays_itself(given_id: str | int) -> None:
    whole = whole_id(given_id)

    assert len(whole) <= LONGEST_SOURCE_ID
    assert whole.isprintable()
    assert whole_id(whole) == whole


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([*a_record(), *an_event(None), "money", "roles", "taken_back", "x"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=200)
@given(raw=st.binary() | json_values.map(lambda value: json.dumps(value).encode()) | st.text())
def test_nothing_that_comes_can_fail_and_what_is_told_is_clean(raw: bytes | str) -> None:
    found = read_incoming(raw, Door(chat_id=ChatId("c"), room=ROOM), now_utc_ms=NOW)

    for item in found.items:
        if isinstance(item, ChatMessage):
            assert item.text == clean_text(item.text) != ""
            assert item.author_name == clean_name(item.author_name)
            assert 0 < len(item.source_id) <= LONGEST_SOURCE_ID
        else:
            assert item.source_id or item.author_id


@pytest.mark.parametrize(
    "raw", [b"[" * 100_000, b'{"a":' * 50_000, b"9" * 50_000, b'"' + b"a" * 1_000_000 + b'"']
)
def test_nesting_and_length_without_end_are_refused(raw: bytes) -> None:
    found = read_incoming(raw, Door(chat_id=ChatId("c")), now_utc_ms=NOW)

    assert (found.items, found.refused) == ([], 1)


def test_every_example_of_the_documentation_is_read() -> None:
    blocks = re.findall(r"```json\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)

    found = [read(json.loads(block)) for block in blocks]

    assert len(found) >= 4
    assert all(one.items and not one.refused for one in found)
