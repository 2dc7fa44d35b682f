"""What is measured of a stream: by its own times, and without decoding anything."""

from dataclasses import replace
from fractions import Fraction
from functools import cache
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.engine.outputs.flv import FlvWriter
from studio.local_platform.stream_meter import StreamMeter
from studio.local_platform.stream_report import StreamReport, health_of
from studio.local_platform.timeline import Timeline
from studio.rtmp.chunks import Kind
from studio.rtmp.flv import FlvTag
from tests.real_packets import encode_show

OURS = UUID("5c1e7a4d-93b6-4f28-a7d1-c0e5b84f9a63")


@cache
def show_tags() -> tuple[FlvTag, ...]:
    """Return four seconds of a show as tags."""
    show = encode_show()
    writer = FlvWriter(show.templates)
    tags = [tag for packet in show.packets for tag in writer.write(packet, first_s=Fraction(0))]
    return (*tags, *writer.finish())


def measured(tags: tuple[FlvTag, ...] | list[FlvTag]) -> StreamReport:
    """Measure tags that come 10 ms apart."""
    meter = StreamMeter(0)
    for number, tag in enumerate(tags):
        meter.take(tag, now_ns=number * 10_000_000)
    return meter.report(now_ns=len(tags) * 10_000_000)


def is_picture(tag: FlvTag) -> bool:
    return tag.kind == Kind.VIDEO and tag.body[1] == 1


def with_message(tag: FlvTag, uuid: UUID, text: bytes) -> FlvTag:
    """Put a message beside a picture, as H.264 has it."""
    payload = uuid.bytes + text
    unit = b"\x06\x05" + bytes((len(payload),)) + payload + b"\x80"
    body = tag.body[:5] + len(unit).to_bytes(4, "big") + unit + tag.body[5:]
    return replace(tag, body=body)


def test_a_whole_stream_is_good() -> None:
    report = measured(show_tags())

    assert health_of(report).status == "good"
    assert report.video.frames == encode_show().pictures
    assert report.longest_silence_s == 0.01
    assert report.metadata["width"] == 320


@pytest.mark.parametrize("lost", [4, 12])
def test_pictures_that_are_left_out_are_a_gap(lost: int) -> None:
    pictures = [tag for tag in show_tags() if is_picture(tag)]
    gone = set(map(id, pictures[60 : 60 + lost]))

    report = measured([tag for tag in show_tags() if id(tag) not in gone])

    assert report.video.gaps == 1
    assert report.video.longest_step_ms == pytest.approx((lost + 1) * 1000 / 30, abs=2)
    assert health_of(report).issues == ("gaps",)


def test_a_clock_that_jumps_is_told_and_is_no_gap() -> None:
    half = len(show_tags()) // 2
    later = [replace(tag, timestamp_ms=tag.timestamp_ms + 60_000) for tag in show_tags()[half:]]

    report = measured([*show_tags()[:half], *later])

    assert (report.video.jumps, report.video.gaps) == (1, 0)
    assert "time_jumps" in health_of(report).issues


def test_sound_that_is_missing_or_far_off_is_told() -> None:
    silent = [tag for tag in show_tags() if tag.kind != Kind.AUDIO]
    off = [
        replace(tag, timestamp_ms=tag.timestamp_ms + 700) if tag.kind == Kind.AUDIO else tag
        for tag in show_tags()
    ]

    assert health_of(measured(silent)).issues == ("no_audio",)
    assert measured(off).offset_ms == pytest.approx(700, abs=60)
    assert health_of(measured(off)).issues == ("sound_off",)


def test_keyframes_that_are_too_far_apart_are_bad() -> None:
    slow = [replace(tag, timestamp_ms=tag.timestamp_ms * 10) for tag in show_tags()]

    health = health_of(measured(slow))

    assert health.status == "bad"
    assert "keyframes_far_apart" in health.issues


def test_messages_beside_pictures_are_listed_with_their_moment() -> None:
    tags = list(show_tags())
    place, later = [n for n, tag in enumerate(tags) if is_picture(tag)][30:32]
    tags[place] = with_message(tags[place], OURS, '{"e":["é"]}'.encode())
    tags[later] = with_message(tags[later], OURS, b"\x01\xff")

    report = measured(tags)

    ours = [marker for marker in report.markers if marker.uuid == str(OURS)]
    assert [marker.text for marker in ours] == ['{"e":["é"]}', "01ff"]
    assert ours[0].pts_ms == tags[place].timestamp_ms
    assert report.markers_of[str(OURS)] == 2


@given(
    start=st.integers(0, 2**32 - 1), steps=st.lists(st.integers(0, 1_000), min_size=2, max_size=60)
)
def test_time_goes_on_where_its_32_bits_end(start: int, steps: list[int]) -> None:
    timeline, at_ms = Timeline(), start
    timeline.add(start, 1)

    for step in steps:
        at_ms += step
        assert timeline.add(at_ms % 2**32, 1) == at_ms

    assert timeline.jumps == 0
    assert timeline.longest_step_ms == max(steps)


@given(
    kind=st.sampled_from([Kind.VIDEO, Kind.AUDIO, Kind.DATA]),
    body=st.binary(max_size=120),
    header=st.binary(max_size=60),
)
def test_any_bytes_are_measured_and_none_break_it(kind: Kind, body: bytes, header: bytes) -> None:
    strange = [
        FlvTag(kind=Kind.VIDEO, timestamp_ms=0, body=b"\x17\x00\x00\x00\x00\x01" + header),
        FlvTag(kind=Kind.VIDEO, timestamp_ms=0, body=b"\x17\x01\x00\x00\x00" + body),
        FlvTag(kind=kind, timestamp_ms=0, body=body),
    ]

    health_of(measured(strange))
