"""AMF0 there and back, and what a hostile server may send."""

import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ProtocolError
from studio.rtmp import amf0

names = st.text(min_size=1, max_size=12)
scalars = st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=40)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(values, max_size=5))
def test_what_is_written_is_read_again(written: list[amf0.AmfValue]) -> None:
    assert amf0.decode(amf0.encode(*written)) == written


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        amf0.decode(data)


def test_a_text_longer_than_64_kib_is_a_long_string() -> None:
    text = "é" * 40_000

    assert amf0.decode(amf0.encode(text)) == [text]


def test_an_ecma_array_a_date_and_undefined_are_read() -> None:
    array = b"\x08\x00\x00\x00\x01\x00\x01a\x01\x01\x00\x00\x09"
    date = b"\x0b" + struct.pack(">dh", 5.0, 0)

    assert amf0.decode(array + date + b"\x06") == [{"a": True}, 5.0, None]


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(ProtocolError, match="nested too deeply"):
        amf0.decode(b"\x0a\x00\x00\x00\x01" * 5_000)


def test_a_long_array_that_is_not_there_is_refused_at_once() -> None:
    with pytest.raises(ProtocolError, match="cut short"):
        amf0.decode(b"\x0a\xff\xff\xff\xff")
