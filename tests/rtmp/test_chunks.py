"""Messages to chunks and back, however the network cuts the bytes."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ProtocolError
from studio.rtmp.chunks import ChunkReader, Kind, RtmpMessage, write_message

messages = st.builds(
    RtmpMessage,
    kind=st.sampled_from([Kind.AUDIO, Kind.VIDEO, Kind.DATA, Kind.COMMAND]),
    stream_id=st.integers(0, 2**32 - 1),
    timestamp_ms=st.integers(0, 2**32 - 1) | st.integers(0xFFFFFE, 0x1000001),
    body=st.binary(max_size=700),
)


def _set_chunk_size(size: int) -> bytes:
    message = RtmpMessage(
        kind=Kind.SET_CHUNK_SIZE, stream_id=0, timestamp_ms=0, body=size.to_bytes(4, "big")
    )
    return write_message(message, chunk_stream=2, chunk_size=128)


@given(
    sent=st.lists(st.tuples(messages, st.integers(3, 63)), max_size=6),
    chunk_size=st.integers(1, 900),
    piece=st.integers(1, 400),
)
def test_what_is_written_is_read_again_in_pieces_of_any_size(
    sent: list[tuple[RtmpMessage, int]], chunk_size: int, piece: int
) -> None:
    data = _set_chunk_size(chunk_size) + b"".join(
        write_message(message, chunk_stream=number, chunk_size=chunk_size)
        for message, number in sent
    )
    reader = ChunkReader()

    read = [
        message
        for start in range(0, len(data), piece)
        for message in reader.feed(data[start : start + piece])
    ]

    assert read[1:] == [message for message, _ in sent]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    reader = ChunkReader()
    with contextlib.suppress(ProtocolError):
        reader.feed(data)


def test_later_chunks_may_leave_out_what_stays_the_same() -> None:
    first = bytes([3]) + b"\x00\x00\x0a" + b"\x00\x00\x01" + b"\x14" + b"\x01\x00\x00\x00" + b"a"
    same_length = bytes([0x80 | 3]) + b"\x00\x00\x05" + b"b"
    all_the_same = bytes([0xC0 | 3]) + b"c"

    read = ChunkReader().feed(first + same_length + all_the_same)

    assert [(m.timestamp_ms, m.body, m.stream_id) for m in read] == [
        (10, b"a", 1),
        (15, b"b", 1),
        (20, b"c", 1),
    ]


@pytest.mark.parametrize(("number", "header"), [(64, b"\x00\x00"), (319, b"\x00\xff")])
def test_wide_chunk_stream_numbers_are_read(number: int, header: bytes) -> None:
    rest = b"\x00\x00\x00" + b"\x00\x00\x01" + b"\x14" + b"\x00\x00\x00\x00" + b"a"

    read = ChunkReader().feed(header + rest)

    assert [m.body for m in read] == [b"a"], number


def test_an_aborted_message_is_forgotten() -> None:
    begun = bytes([4]) + b"\x00\x00\x00" + b"\x00\x01\x00" + b"\x08" + bytes(4) + bytes(128)
    abort = RtmpMessage(kind=Kind.ABORT, stream_id=0, timestamp_ms=0, body=bytes([0, 0, 0, 4]))
    whole = RtmpMessage(kind=Kind.DATA, stream_id=1, timestamp_ms=0, body=b"x")

    read = ChunkReader().feed(
        begun
        + write_message(abort, chunk_stream=2, chunk_size=128)
        + write_message(whole, chunk_stream=4, chunk_size=128)
    )

    assert read == [abort, whole]


def test_a_message_of_many_megabytes_is_refused_before_it_comes() -> None:
    announced = bytes([3]) + b"\x00\x00\x00" + b"\xff\xff\xff" + b"\x14" + bytes(4)

    with pytest.raises(ProtocolError, match="16777215 bytes"):
        ChunkReader().feed(announced)


def test_too_many_messages_at_once_are_refused() -> None:
    begun = b"".join(
        bytes([number]) + b"\x00\x00\x00" + b"\x00\x01\x00" + b"\x08" + bytes(4) + bytes(128)
        for number in range(3, 30)
    )

    with pytest.raises(ProtocolError, match="at once"):
        ChunkReader().feed(begun)
