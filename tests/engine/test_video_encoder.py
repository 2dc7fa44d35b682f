"""The picture's encoder: real x264, its packets decoded again."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import partial

import av
import numpy as np
import pytest
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame

from studio.core.errors import EncoderError
from studio.engine.frame_pool import CanvasFrame, FramePool
from studio.engine.packets import EncodedPacket
from studio.engine.stats import Counters
from studio.engine.video_encoder import (
    QUEUE_FRAMES,
    OpenEncoder,
    VideoEncoder,
    VideoQuality,
)
from tests.waiting import wait_until

SMALL = VideoQuality(width_px=320, height_px=180, fps=30, bitrate_bps=1_000_000)


def paint(frame: CanvasFrame, tick: int) -> CanvasFrame:
    """Draw a picture that says its tick by its grey."""
    frame.planes[0][:] = 40 + tick % 150
    frame.planes[1][:] = 128
    frame.planes[2][:] = 128
    return frame


def a_decoder(quality: VideoQuality) -> VideoCodecContext:
    """Return what a far end decodes with: it was told the headers once, at the beginning."""
    decoder = av.CodecContext.create("h264", "r")
    assert isinstance(decoder, VideoCodecContext)
    decoder.extradata = OpenEncoder(quality).headers
    return decoder


def decoded(packets: list[EncodedPacket], quality: VideoQuality = SMALL) -> list[VideoFrame]:
    """Return every picture of these packets, in order."""
    decoder = a_decoder(quality)
    pictures: list[VideoFrame] = []
    for packet in packets:
        made = av.Packet(packet.data)
        made.pts, made.dts, made.time_base = packet.pts, packet.dts, packet.time_base
        pictures += decoder.decode(made)
    return [*pictures, *decoder.decode(None)]


def encoded(
    quality: VideoQuality, ticks: range, *, keys: tuple[int, ...] = ()
) -> list[EncodedPacket]:
    """Encode pictures of these ticks, a keyframe asked for at `keys`."""
    encoder, pool = OpenEncoder(quality), FramePool(quality.width_px, quality.height_px)
    frame = pool.take()
    packets = []
    for tick in ticks:
        packets += encoder.encode(paint(frame, tick), tick=tick, key=tick in keys)
    return packets + encoder.encode(None)


class Encoding:
    """An encoder in its thread, and what it gave."""

    def __init__(self, quality: VideoQuality) -> None:
        self.packets: list[EncodedPacket] = []
        self.counters = Counters()
        self.pool = FramePool(quality.width_px, quality.height_px)
        self.taken = 0
        self.returned: list[CanvasFrame] = []
        self.encoder = VideoEncoder(
            quality, emit=self.packets.append, done_with=self._back, counters=self.counters
        )

    def _back(self, frame: CanvasFrame) -> None:
        self.returned.append(frame)
        self.pool.give_back(frame)

    def offer(self, tick: int) -> None:
        """Compose and hand over the picture of a tick."""
        self.taken += 1
        self.encoder.offer(paint(self.pool.take(), tick), tick)

    def offer_and_wait(self, tick: int) -> None:
        """As `offer`, and return when it is encoded."""
        self.offer(tick)
        wait_until(lambda: len(self.returned) == self.taken, "the frame came back")


@pytest.fixture
def encoding() -> Iterator[Encoding]:
    made = Encoding(SMALL)
    made.encoder.start()
    yield made
    made.encoder.stop()


@pytest.mark.parametrize("fps", [25, 30, 60])
def test_there_is_a_keyframe_exactly_every_two_seconds(fps: int) -> None:
    packets = encoded(replace(SMALL, fps=fps), range(100, 100 + 5 * fps))

    assert [packet.pts - 100 for packet in packets if packet.is_keyframe] == [0, 2 * fps, 4 * fps]


def test_a_scene_that_changes_all_at_once_brings_no_keyframe_of_its_own() -> None:
    encoder, frame = OpenEncoder(SMALL), FramePool(320, 180).take()
    packets = []

    for tick in range(45):
        paint(frame, 0)
        frame.planes[0][:] = 235 if tick // 15 % 2 else 16
        packets += encoder.encode(frame, tick=tick)
    packets += encoder.encode(None)

    assert [packet.pts for packet in packets if packet.is_keyframe] == [0]


def test_a_keyframe_asked_for_is_exactly_the_frame_it_was_asked_for() -> None:
    packets = encoded(SMALL, range(130), keys=(17, 18, 63))

    keys = [packet.pts for packet in packets if packet.is_keyframe]
    assert keys == [0, 17, 18, 63, 123]


def test_one_can_begin_at_any_keyframe() -> None:
    packets = encoded(SMALL, range(60), keys=(17,))

    pictures = decoded(packets[17:])

    assert [picture.pts for picture in pictures] == list(range(17, 60))


def test_pictures_come_out_in_order_with_nothing_between_their_times() -> None:
    packets = encoded(SMALL, range(1_000, 1_090))

    assert [packet.pts for packet in packets] == list(range(1_000, 1_090))
    assert all(packet.dts == packet.pts for packet in packets)
    assert {packet.time_base for packet in packets} == {Fraction(1, 30)}
    assert {packet.is_video for packet in packets} == {True}
    assert packets[30].at_s == Fraction(1_030, 30)


def test_what_is_decoded_is_what_was_composed() -> None:
    pictures = decoded(encoded(SMALL, range(45)))

    assert len(pictures) == 45
    for tick, picture in enumerate(pictures):
        assert abs(float(picture.to_ndarray()[:180].mean()) - (40 + tick)) < 2
        assert (picture.width, picture.height) == (320, 180)


def test_the_stream_says_its_profile_and_colours() -> None:
    packets = encoded(SMALL, range(3))
    decoder = a_decoder(SMALL)

    for packet in packets:
        decoder.decode(av.Packet(packet.data))

    assert decoder.profile == "Main"
    assert (decoder.colorspace, decoder.color_primaries, decoder.color_trc) == (1, 1, 1)
    assert decoder.color_range == 1
    assert not decoder.has_b_frames


@pytest.mark.parametrize("size_px", [(1280, 720), (1080, 1920)])
def test_the_lighter_preset_has_the_headers_of_the_usual_one(size_px: tuple[int, int]) -> None:
    usual = replace(SMALL, width_px=size_px[0], height_px=size_px[1])

    headers = [
        OpenEncoder(replace(usual, preset=preset)).headers for preset in ("veryfast", "superfast")
    ]

    assert headers[0] == headers[1]
    assert len(headers[0]) > 20


def test_pictures_that_are_hard_to_encode_get_the_bitrate_that_was_asked_for() -> None:
    asked = VideoQuality(width_px=640, height_px=360, fps=30, bitrate_bps=8_000_000)
    encoder, frame = OpenEncoder(asked), FramePool(640, 360).take()
    random = np.random.default_rng(2)
    packets = []

    for tick in range(120):
        frame.planes[0][:] = random.integers(0, 256, (360, 640), np.uint8)
        packets += encoder.encode(frame, tick=tick)
    packets += encoder.encode(None)

    bits_a_second = sum(len(packet.data) for packet in packets) * 8 / 4
    assert 0.85 * 8_000_000 < bits_a_second < 1.15 * 8_000_000


@pytest.mark.parametrize(
    "bad",
    [
        replace(SMALL, encoder="nonsense"),
        replace(SMALL, encoder="aac"),
        replace(SMALL, preset="nonsense"),
        replace(SMALL, width_px=0),
    ],
)
def test_what_does_not_open_is_an_encoder_error(bad: VideoQuality) -> None:
    with pytest.raises(EncoderError):
        OpenEncoder(bad)


def test_every_frame_offered_is_encoded_and_comes_back(encoding: Encoding) -> None:
    for tick in range(20):
        encoding.offer_and_wait(tick)

    encoding.encoder.stop()

    assert [packet.pts for packet in encoding.packets] == list(range(20))
    assert len(encoding.returned) == 20
    assert encoding.encoder.description == "libx264 veryfast"
    assert encoding.counters.stats().encode_ms.max_ms > 0


def test_a_keyframe_wanted_is_the_next_frame(encoding: Encoding) -> None:
    for tick in range(10):
        if tick == 6:
            encoding.encoder.want_keyframe()
            encoding.encoder.want_keyframe()
        encoding.offer_and_wait(tick)

    encoding.encoder.stop()

    assert [packet.pts for packet in encoding.packets if packet.is_keyframe] == [0, 6]


def test_a_full_queue_drops_and_counts_and_never_waits() -> None:
    encoding = Encoding(SMALL)  # its thread does not run yet

    for tick in range(QUEUE_FRAMES + 5):
        encoding.offer(tick)

    assert encoding.counters.stats().dropped == 5
    assert len(encoding.returned) == 5
    encoding.encoder.start()
    encoding.encoder.stop()
    assert [packet.pts for packet in encoding.packets] == list(range(QUEUE_FRAMES))


def test_under_load_the_preset_falls_by_itself_and_every_picture_decodes() -> None:
    quality = replace(SMALL, width_px=640, height_px=360)
    encoding = Encoding(quality)
    encoding.encoder.start()

    tick = 0
    while encoding.encoder.description != "libx264 superfast":
        encoding.offer(tick)  # much faster than they can be encoded
        tick += 1
        assert tick < 100_000
    for _ in range(60):
        encoding.offer(tick)
        tick += 1
    encoding.encoder.stop()

    stats = encoding.counters.stats()
    assert encoding.taken == tick == stats.encoded + stats.dropped
    assert len(encoding.packets) == stats.encoded
    assert [p.pts for p in decoded(encoding.packets, quality)] == [p.pts for p in encoding.packets]
    assert encoding.encoder.text == "This computer is busy: a lighter encoding is used."
    assert len(encoding.returned) == encoding.taken


def test_an_encoder_that_fails_is_opened_anew_and_what_was_lost_is_counted(
    encoding: Encoding, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real, failures = OpenEncoder.encode, iter([False, False, True, True])

    def encode(
        self: OpenEncoder, frame: CanvasFrame | None, *, tick: int = 0, key: bool = False
    ) -> list[EncodedPacket]:
        if frame is not None and next(failures, False):
            raise EncoderError("the driver was updated")
        return real(self, frame, tick=tick, key=key)

    monkeypatch.setattr(OpenEncoder, "encode", encode)  # no driver here fails when asked to
    for tick in range(8):
        encoding.offer_and_wait(tick)
    encoding.encoder.stop()

    stats = encoding.counters.stats()
    assert (stats.encoded, stats.dropped) == (6, 2)
    assert [packet.pts for packet in encoding.packets if packet.is_keyframe][-1] == 4
    assert len(decoded([p for p in encoding.packets if p.pts >= 4])) == 4
    assert encoding.encoder.text == "The encoder failed and was started anew."
    assert len(caplog.records) == 1


def test_whoever_takes_the_packets_can_not_end_the_encoding(
    caplog: pytest.LogCaptureFixture,
) -> None:
    encoding = Encoding(SMALL)
    failing = VideoEncoder(
        SMALL, emit=_refuse, done_with=encoding.returned.append, counters=encoding.counters
    )
    failing.start()

    for tick in range(12):
        failing.offer(paint(encoding.pool.take(), tick), tick)
        wait_until(partial(_is_long, encoding.returned, tick + 1), "the frame came back")
    failing.stop()

    assert "failed at tick" in caplog.text


def _is_long(frames: list[CanvasFrame], length: int) -> bool:
    return len(frames) == length


def _refuse(packet: EncodedPacket) -> None:
    raise ZeroDivisionError(packet.pts)
