"""Why records are refused, what `null` means in them, and whose ids are whose."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chat.incoming_records import message_of, read
from tests.chat.records import an_event


@pytest.mark.parametrize(
    "field",
    [
        "author_id",
        "author_name",
        "id",
        "source_id",
        "roles",
        "published_at",
        "money",
        "reply_to",
        "room",
        "taken_back",
    ],
)
def test_null_reads_as_left_out(field: str) -> None:
    record = {"id": "m1", "text": "hi", "author_name": "Mila"}
    left_out = {name: value for name, value in record.items() if name != field}

    found = message_of(read({**record, field: None}))

    whole = message_of(read(left_out))
    if field == "id":  # then the digest of the record stands for it
        whole = replace(whole, source_id=found.source_id)
    assert found == whole


def test_a_text_that_is_null_is_missing() -> None:
    found = read({"text": None})

    assert (found.items, found.refused) == ([], 1)
    assert "text" in found.why


def test_a_name_may_be_a_number_as_an_id_may() -> None:
    assert message_of(read({"text": "hi", "author_name": 77})).author_name == "77"


def test_events_of_two_sources_are_two_messages_though_their_ids_are_alike() -> None:
    events = [
        an_event({"text": "hi"}, id="1", source=source) for source in ("/a", "/b", "/a", "/a 1")
    ]

    first, other, again, odd = (message_of(read(event)).source_id for event in events)

    assert first == again
    assert len({first, other, odd}) == 3


@pytest.mark.parametrize("own_id", ["1", "1" * 1_000])
def test_an_event_is_taken_back_by_its_bare_id_by_who_sent_it(own_id: str) -> None:
    sent = message_of(read(an_event({"text": "hi"}, id=own_id, source="/a")))
    sent_with_id = message_of(read(an_event({"text": "hi", "id": own_id}, id="x", source="/a")))
    without_source = message_of(read(an_event({"text": "hi"}, id=own_id, source="")))
    of_other = message_of(read(an_event({"text": "hi"}, id=own_id, source="/b")))

    found = read(an_event({"taken_back": True, "id": own_id}, id="2", source="/a"))

    gone = {item.source_id for item in found.items}
    assert {sent.source_id, sent_with_id.source_id, without_source.source_id} <= gone
    assert of_other.source_id not in gone
    assert found.taken == 1


@pytest.mark.parametrize(
    ("broken", "field"),
    [
        ({"text": 5}, "text"),
        ({"text": "hi", "money": {"micros": 1.5, "currency": "EUR"}}, "money.micros"),
        ({"text": "hi", "money": {"micros": 5}}, "currency"),
        ({"text": "hi", "roles": ["member", 5]}, "roles"),
        ({"text": " "}, "text"),
        ({"taken_back": True}, "author_id"),
        (an_event({"text": 5}), "data.text"),
        (an_event("text"), "data"),
        (an_event({"text": "hi"}, id=""), "id"),
        (an_event({"text": "hi"}, id=None), "id"),
        (an_event({"text": "hi"}, type=""), "type"),
        (an_event({"text": "hi"}, specversion="0.3"), "specversion"),
        ([{"text": "ok"}, {"text": 5}, {"author_id": 1.5}], "record 2: text"),
    ],
)
def test_the_first_reason_names_its_field(broken: object, field: str) -> None:
    assert field in read(broken).why


@given(st.text("<>&abcxyz", min_size=8, max_size=20))
def test_a_reason_repeats_nothing_that_a_stranger_wrote(text: str) -> None:
    strange: list[object] = [
        {"text": [text]},
        {"text": {text: text}},
        {"text": "hi", "roles": text},
        {"text": "hi", "money": {"micros": text, "currency": text}},
        an_event(text),
        an_event({"text": "hi"}, specversion=text),
        an_event({"text": "hi"}, source={text: text}),
        text,
    ]

    for value in strange:
        why = read(value).why
        assert why
        assert text not in why
