"""Marks in the video: one more unit before the picture, and nothing else changed."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import EventId
from studio.engine.marks import MOST_WAITING, Marks
from studio.engine.packets import EncodedPacket
from studio.engine.sei import MOST_IN_A_PICTURE, Framing, framing_of, marked
from tests.engine.marks_read import by_length, told_by
from tests.real_packets import encode_show

EVENT = EventId("show-1/7/0")
SLICE, IDR, SPS, SEI, DELIMITER = b"\x41ab", b"\x65cd", b"\x67s", b"\x06\x05x", b"\x09\xf0"


def packet(data: bytes, *, tick: int = 90) -> EncodedPacket:
    """Return a picture's packet at 30 a second."""
    return EncodedPacket(
        is_video=True,
        data=data,
        pts=tick,
        dts=tick,
        time_base=Fraction(1, 30),
        is_keyframe=True,
        duration_s=1 / 30,
    )


def with_codes(*units: bytes, code: bytes = b"\0\0\0\1") -> bytes:
    """Return units with start codes before them."""
    return b"".join(code + unit for unit in units)


def with_lengths(*units: bytes, size: int) -> bytes:
    """Return units with their lengths before them."""
    return b"".join(len(unit).to_bytes(size, "big") + unit for unit in units)


def units_of(data: bytes) -> list[bytes]:
    """Return the units between start codes."""
    return [part.removesuffix(b"\0") for part in data.split(b"\0\0\1") if part not in (b"", b"\0")]


@pytest.mark.parametrize("code", [b"\0\0\1", b"\0\0\0\1"])
def test_a_mark_stands_before_the_picture_and_after_all_that_comes_first(code: bytes) -> None:
    data = with_codes(DELIMITER, SPS, SEI, IDR, SLICE, code=code)

    after = units_of(marked(packet(data), Framing(0), (EVENT,)))

    mark = after.pop(3)
    assert after == [DELIMITER, SPS, SEI, IDR, SLICE]
    assert list(told_by(mark)) == [{"ptsms": 3_000, "events": ["show-1/7/0"]}]


units = st.lists(st.binary(min_size=1, max_size=40).map(lambda b: b"\x67" + b), max_size=4)


@given(before=units, size=st.sampled_from([2, 4]), count=st.integers(1, MOST_IN_A_PICTURE))
def test_units_with_lengths_keep_theirs(before: list[bytes], size: int, count: int) -> None:
    data = with_lengths(*before, IDR, SLICE, size=size)
    events = tuple(EventId(f"{'x' * 40}/{n}") for n in range(count))

    after = list(by_length(marked(packet(data), Framing(size), events), size))

    mark = after.pop(len(before))
    assert after == [*before, IDR, SLICE]
    assert list(told_by(mark)) == [{"ptsms": 3_000, "events": list(events)}]


@given(st.binary(max_size=60), st.sampled_from([0, 1, 2, 4]))
def test_what_is_no_picture_is_left_as_it_is_or_gets_a_mark_and_is_otherwise_the_same(
    data: bytes, size: int
) -> None:
    after = marked(packet(data), Framing(size), (EVENT,))

    at = next((n for n, pair in enumerate(zip(data, after, strict=False)) if len(set(pair)) > 1), 0)
    added = len(after) - len(data)
    assert added == 0 or any(data == after[:cut] + after[cut + added :] for cut in range(at + 1))


def test_the_real_encoder_s_packets_are_cut_by_start_codes() -> None:
    show = encode_show(1)
    headers = bytes(show.templates.video.codec_context.extradata or b"")
    framing = framing_of("libx264", headers)
    assert framing == Framing(0)

    picture = next(p for p in show.packets if p.is_video)

    told = [t for unit in units_of(marked(picture, framing, (EVENT,))) for t in told_by(unit)]
    assert told == [{"ptsms": round(picture.at_s * 1_000), "events": [EVENT]}]


def test_what_is_not_known_to_be_h264_is_not_touched() -> None:
    assert framing_of("hevc_nvenc", b"\0\0\0\1\x67") is None
    assert framing_of("h264_videotoolbox", b"") is None
    assert framing_of("h264_videotoolbox", b"\x01\x4d\x00\x1f\xff\xe1") == Framing(4)


def test_marks_wait_for_their_tick_and_a_burst_is_spread() -> None:
    marks = Marks()
    marks.add(90, [EventId(f"e-{n}") for n in range(MOST_IN_A_PICTURE + 1)])
    marks.add(92, [EventId("later")])
    data = with_codes(IDR)

    told = []
    for tick in (89, 90, 91, 93):
        done = marks.put_on(packet(data, tick=tick), Framing(0))
        told.append([t["events"] for unit in units_of(done.data) for t in told_by(unit)])

    assert [len(events[0]) if events else 0 for events in told] == [0, MOST_IN_A_PICTURE, 1, 1]
    assert not marks


def test_marks_that_nobody_takes_are_forgotten() -> None:
    marks = Marks()

    marks.add(0, [EventId(f"e-{n}") for n in range(MOST_WAITING + 5)])
    unknown = marks.put_on(packet(with_codes(IDR)), None)

    assert unknown.data == with_codes(IDR)
    assert len(marks._waiting) == MOST_WAITING - MOST_IN_A_PICTURE
