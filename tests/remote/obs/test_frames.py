"""Frames: whatever comes is a value or a reason to hang up, never a fault."""

import datetime
import json
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.remote.obs.codes import CloseCode
from studio.remote.obs.envelope import batch_of, opened, request_of, wanted_bits
from studio.remote.obs.frames import DEEPEST, Closed, Encoding, Fields, decode, encode

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
objects = st.dictionaries(st.text(), values, max_size=5)
both = pytest.mark.parametrize("encoding", list(Encoding))


def end_of(work: Callable[[], object]) -> Closed | None:
    """Return why it ends a connection, if it does."""
    try:
        work()
    except Closed as closed:
        return closed
    return None


def check_decoded(work: Callable[[], object]) -> None:
    """Check that a value came of it that any client can be told, or the end of the connection."""
    closed = end_of(work)
    if closed is None:
        msgspec.json.encode(work())
        msgspec.msgpack.encode(work())
    else:
        assert closed.code is CloseCode.DECODE_ERROR


@both
@given(message=objects)
def test_what_is_encoded_is_decoded_again(encoding: Encoding, message: dict[str, Any]) -> None:
    assert decode(encode(message, encoding), encoding) == message


@given(frame=st.binary(max_size=200))
def test_any_bytes_are_a_value_that_json_knows_or_the_end(frame: bytes) -> None:
    check_decoded(lambda: decode(frame, Encoding.MSGPACK))


@given(frame=st.text(max_size=200) | values.map(json.dumps))
def test_any_text_is_a_value_or_the_end(frame: str) -> None:
    check_decoded(lambda: decode(frame, Encoding.JSON))


@given(
    message=st.fixed_dictionaries(
        {},
        optional={
            "op": values | st.integers(0, 9),
            "d": values
            | st.fixed_dictionaries(
                {"requestId": values},
                optional={
                    "requestType": values,
                    "requests": values | st.lists(objects | values, max_size=3),
                    "executionType": values | st.integers(-1, 3),
                    "haltOnFailure": values,
                    "variables": values,
                    "eventSubscriptions": values,
                },
            ),
        },
    )
)
def test_any_message_is_read_or_ends_the_connection(message: dict[str, Any]) -> None:
    readers: tuple[Callable[[Fields], object], ...] = (request_of, batch_of, wanted_bits)
    for read in readers:
        closed = end_of(partial(_read, read, message))
        if closed is not None:
            assert closed.code in set(CloseCode)
            assert len(closed.reason.encode()) <= 123  # what a close frame holds


def _read(read: Callable[[Fields], object], message: Fields) -> None:
    read(opened(message)[1])


@pytest.mark.parametrize(
    "value",
    [
        b"bytes",
        {1: "a number as a key"},
        datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
        msgspec.msgpack.Ext(5, b"unknown"),
    ],
)
def test_what_json_does_not_know_is_refused_in_msgpack(value: object) -> None:
    with pytest.raises(Closed):
        decode(msgspec.msgpack.encode({"d": value}), Encoding.MSGPACK)


@both
def test_lists_in_lists_without_end_are_refused(encoding: Encoding) -> None:
    deep: Any = []
    for _ in range(DEEPEST + 5):
        deep = [deep]

    with pytest.raises(Closed):
        decode(encode({"d": deep}, encoding), encoding)


def test_a_depth_that_would_use_up_the_stack_is_refused() -> None:
    with pytest.raises(Closed):
        decode("[" * 100_000, Encoding.JSON)
    with pytest.raises(Closed):
        decode(b"\x91" * 100_000, Encoding.MSGPACK)


def test_a_whole_number_beyond_64_bits_becomes_a_near_one() -> None:
    assert decode('{"n": 123456789012345678901234567890}', Encoding.JSON) == {
        "n": 1.2345678901234568e29
    }


def test_the_wrong_kind_of_frame_is_refused() -> None:
    with pytest.raises(Closed, match="binary message"):
        decode(b"{}", Encoding.JSON)
    with pytest.raises(Closed, match="text message"):
        decode("{}", Encoding.MSGPACK)
