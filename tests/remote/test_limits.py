"""How many may come, how often, how wrong; and which frames are taken at all."""

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ProtocolError
from studio.protocol.codec import MAX_LINE_BYTES, decode_from_client
from studio.protocol.messages import Request
from studio.remote import limits
from studio.remote.limits import Crowd, Guesses, Rate
from studio.remote.page_words import (
    Enter,
    HangUp,
    Offer,
    Pair,
    Ping,
    as_line,
    read_first,
    read_later,
    read_picture,
    request_id_of,
)
from studio.remote.web import hosts_of

T = "a-token"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
KINDS = st.sampled_from(
    ["Pair", "Enter", "Ping", "Offer", "HangUp", "Request", "Picture", "Identify", "Hello", ""]
)


@st.composite
def frames(draw: st.DrawFn) -> bytes:
    """Draw what a stranger may send: bytes, any JSON, or something near a message."""
    way = draw(st.integers(0, 2))
    if way == 0:
        return draw(st.binary(max_size=200))
    if way == 1:
        return json.dumps(draw(JSON)).encode()
    fields: dict[str, Any] = draw(st.dictionaries(st.text(max_size=8), JSON, max_size=3))
    for name in draw(st.sets(st.sampled_from(["code", "token", "id", "sdp", "name", "topics"]))):
        fields[name] = draw(JSON)
    fields["request_id"] = draw(JSON)
    fields["command"] = draw(JSON | st.builds(lambda kind: {"type": kind}, st.text(max_size=6)))
    return json.dumps({"type": draw(KINDS), **fields}).encode()


def _read_or_reason(read: Callable[[bytes], msgspec.Struct], frame: bytes) -> msgspec.Struct | str:
    try:
        return read(frame)
    except ProtocolError as error:
        return str(error)


@given(frame=frames())
def test_every_frame_is_read_or_refused_in_one_plain_sentence(frame: bytes) -> None:
    for read in (read_first, read_later, read_picture):
        said = _read_or_reason(read, frame)
        assert isinstance(said, msgspec.Struct) or (said.isprintable() and len(said) < 400)
    number = request_id_of(frame)
    assert number is None or number >= 0


@given(frame=frames())
def test_what_is_passed_on_is_one_line_and_the_same_message(frame: bytes) -> None:
    spread = frame.replace(b",", b",\n").replace(b":", b": \r\n")
    try:
        said = read_later(spread)
    except ProtocolError:
        return
    if isinstance(said, Request):
        line = as_line(spread)
        assert b"\n" not in line
        assert decode_from_client(line) == said


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (b'{"type":"Pair","code":"ABCD2345","name":"x"}', Pair(code="ABCD2345", name="x")),
        (b'{"type":"Enter","token":"a-token","topics":["show"]}', Enter(token=T, topics=("show",))),
    ],
)
def test_first_words(frame: bytes, said: object) -> None:
    assert read_first(frame) == said


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (b'{"type":"Ping"}', Ping()),
        (b'{"type":"HangUp"}', HangUp()),
        (b'{"type":"Offer","sdp":"v=0"}', Offer(sdp="v=0")),
    ],
)
def test_later_words(frame: bytes, said: object) -> None:
    assert read_later(frame) == said


def test_codes_and_tokens_do_not_show_in_texts() -> None:
    for said in (Pair(code="ABCD2345", name="x"), Enter(token=T)):
        assert "ABCD2345" not in repr(said)
        assert T not in repr(said)


def test_a_frame_as_long_as_a_line_leaves_no_room_for_its_end() -> None:
    with pytest.raises(ProtocolError):
        read_later(b'{"type":"Ping"}' + b" " * MAX_LINE_BYTES)


def test_strangers_are_few_and_those_of_one_address_fewer() -> None:
    crowd = Crowd()
    of_one = sum(crowd.come("a") for _ in range(1_000))
    of_all = of_one + sum(crowd.come(f"b{n}") for n in range(1_000))

    assert of_one == limits.STRANGERS_OF_ONE_ADDRESS
    assert of_all == limits.STRANGERS_AT_ONCE
    assert crowd.refused == 2_000 - of_all


def test_who_is_known_makes_room_for_strangers_up_to_a_limit() -> None:
    crowd = Crowd()
    come = 0
    while crowd.come("a"):
        crowd.known("a")
        come += 1

    assert come == limits.MOST_OF_ONE_ADDRESS
    crowd.leave("a", stranger=False)
    assert crowd.come("a")
    assert crowd.strangers == 1
    crowd.leave("a", stranger=True)
    assert crowd.strangers == 0


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["come", "known", "leave"]))))
def test_counting_never_goes_wrong(steps: list[tuple[str, str]]) -> None:
    crowd = Crowd()
    there: list[tuple[str, bool]] = []
    for address, step in steps:
        if step == "come" and crowd.come(address):
            there.append((address, True))
        elif step == "known" and (address, True) in there:
            there.remove((address, True))
            there.append((address, False))
            crowd.known(address)
        elif step == "leave" and there:
            left, stranger = there.pop()
            crowd.leave(left, stranger=stranger)

    assert crowd.strangers == sum(stranger for _, stranger in there)


def test_requests_are_counted_over_the_last_ten_seconds() -> None:
    rate = Rate()
    assert [rate.wait_s(0.0) for _ in range(limits.REQUESTS)] == [0.0] * limits.REQUESTS

    assert rate.wait_s(4.0) == pytest.approx(6.0)
    assert rate.wait_s(10.0) == 0.0


def test_each_wrong_guess_doubles_the_wait_of_its_address_alone() -> None:
    guesses = Guesses()
    waits = []
    now_s = 0.0
    for _ in range(8):
        guesses.wrong("a", now_s)
        waits.append(guesses.wait_s("a", now_s))
        now_s += waits[-1]

    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]
    assert guesses.wait_s("b", now_s) == 0
    guesses.right("a")
    assert guesses.wait_s("a", now_s) == 0


def test_twenty_wrong_guesses_of_anybody_shut_the_gate_for_a_minute() -> None:
    guesses = Guesses()
    shut = [guesses.wrong(f"address-{n}", float(n)) for n in range(limits.WRONG_OF_ALL)]

    assert shut == [False] * (limits.WRONG_OF_ALL - 1) + [True]
    assert guesses.shut_s(19.0) == pytest.approx(limits.SHUT_S)
    assert guesses.shut_s(19.0 + limits.SHUT_S) == 0
    assert guesses.last_address == "address-19"


def test_guesses_of_many_addresses_fill_no_memory() -> None:
    guesses = Guesses()
    for number in range(limits.MOST_ADDRESSES + 100):
        guesses.wrong(f"{number}", 0.0)

    assert guesses.wait_s("0", 0.0) == 0
    assert guesses.wait_s(f"{limits.MOST_ADDRESSES + 99}", 0.0) > 0


def test_the_port_belongs_to_the_host_but_for_the_usual_one() -> None:
    assert hosts_of(["Studio.local", "[::1]"], 8737) == {"studio.local:8737", "[::1]:8737"}
    assert "localhost" in hosts_of(["localhost"], 443)
