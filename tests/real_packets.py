"""Real packets from real encoders, for everything that takes packets."""

import os
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream

from studio.engine.outputs.output import Output
from studio.engine.packets import EncodedPacket

FPS = 30
RATE_HZ = 48_000
GOP_FRAMES = 15


class HeldEncoders:
    """Open encoders, kept open by a container that is never written to."""

    def __init__(self, *, width_px: int, height_px: int, bitrate_bps: int) -> None:
        self._holder = av.open(os.devnull, "w", format="flv")
        self.video: VideoStream = self._holder.add_stream("libx264", rate=FPS)
        self.video.width, self.video.height = width_px, height_px
        self.video.pix_fmt = "yuv420p"
        self.video.codec_context.max_b_frames = 0
        self.video.codec_context.gop_size = GOP_FRAMES
        self.video.codec_context.bit_rate = bitrate_bps
        self.video.codec_context.options = {
            "preset": "veryfast", "maxrate": str(bitrate_bps), "bufsize": str(bitrate_bps // 2),
            "x264-params": "scenecut=0",
        }  # fmt: skip
        self.audio: AudioStream = self._holder.add_stream("aac", rate=RATE_HZ)
        self.audio.layout = "stereo"
        self._holder.start_encoding()

    def add_to(self, container: OutputContainer) -> tuple[VideoStream, AudioStream]:
        """See `studio.engine.packets.StreamTemplates.add_to`."""
        return (
            container.add_stream_from_template(self.video),
            container.add_stream_from_template(self.audio),
        )


@dataclass(frozen=True, slots=True)
class EncodedShow:
    """A few seconds of show, encoded; it can be repeated without a seam for the far end.

    Attributes:
        templates: The open encoders.
        packets: In order of time; pictures and sound begin at 0.
        duration_s: Of one round.
    """

    templates: HeldEncoders
    packets: tuple[EncodedPacket, ...]
    duration_s: int

    @property
    def pictures(self) -> int:
        """How many pictures one round has."""
        return sum(packet.is_video for packet in self.packets)

    def endless(self) -> Iterator[EncodedPacket]:
        """Yield round after round, time going on."""
        turn = 0
        while True:
            for packet in self.packets:
                shift = round(turn * self.duration_s / packet.time_base)
                yield replace(packet, pts=packet.pts + shift, dts=packet.dts + shift)
            turn += 1


@lru_cache(maxsize=4)
def encode_show(
    seconds: int = 4, *, width_px: int = 320, height_px: int = 180, bitrate_bps: int = 2_500_000
) -> EncodedShow:
    """Encode noise and silence, once for all tests that ask for the same."""
    held = HeldEncoders(width_px=width_px, height_px=height_px, bitrate_bps=bitrate_bps)
    packets = [*_pictures(held, seconds), *_sound(held, seconds)]
    packets.sort(key=lambda packet: (packet.at_s, not packet.is_video))
    return EncodedShow(held, tuple(packets), seconds)


def _pictures(held: HeldEncoders, seconds: int) -> Iterator[EncodedPacket]:
    context = held.video.codec_context
    random = np.random.default_rng(7)
    for number in range(seconds * FPS):
        size = (context.height * 3 // 2, context.width)
        noise = random.integers(16, 235, size, dtype=np.uint8)
        frame = av.VideoFrame.from_ndarray(noise, format="yuv420p")
        frame.pts, frame.time_base = number, Fraction(1, FPS)
        yield from (_packet(p, is_video=True, each=1) for p in context.encode(frame))
    yield from (_packet(p, is_video=True, each=1) for p in context.encode(None))


def _sound(held: HeldEncoders, seconds: int) -> Iterator[EncodedPacket]:
    context = held.audio.codec_context
    each = context.frame_size
    for number in range(seconds * RATE_HZ // each):
        silence = np.zeros((2, each), dtype=np.float32)
        frame = av.AudioFrame.from_ndarray(silence, format="fltp", layout="stereo")
        frame.rate, frame.pts, frame.time_base = RATE_HZ, number * each, Fraction(1, RATE_HZ)
        for packet in context.encode(frame):
            made = _packet(packet, is_video=False, each=each)
            if made.pts >= 0:
                yield made


def _packet(
    packet: "av.Packet[VideoStream] | av.Packet[AudioStream]", *, is_video: bool, each: int
) -> EncodedPacket:
    assert packet.pts is not None
    assert packet.dts is not None
    return EncodedPacket(
        is_video=is_video,
        data=bytes(packet),
        pts=packet.pts,
        dts=packet.dts,
        time_base=packet.time_base,
        is_keyframe=packet.is_keyframe,
        duration_s=float(each * packet.time_base),
    )


class OnAir:
    """Offers an endless show to outputs, at the pace of the clock or a multiple of it.

    Attributes:
        pictures: How many have been offered.
    """

    def __init__(self, show: EncodedShow, outputs: Sequence[Output], *, speed: float) -> None:
        self._packets = show.endless()
        self._outputs = outputs
        self._speed = speed
        self._over = threading.Event()
        self.pictures = 0
        self._thread = threading.Thread(target=self._run, name="on-air")
        self._thread.start()

    def _run(self) -> None:
        begin_s = time.monotonic()
        for packet in self._packets:
            due_s = begin_s + float(packet.at_s) / self._speed
            if self._over.wait(max(0.0, due_s - time.monotonic())):
                return
            for output in self._outputs:
                output.offer(packet)
            self.pictures += packet.is_video

    def end(self) -> None:
        """Offer nothing more."""
        self._over.set()
        self._thread.join()


@contextmanager
def on_air(show: EncodedShow, *outputs: Output, speed: float = 1.0) -> Iterator[OnAir]:
    """Offer a show to outputs meanwhile; whoever started them stops them."""
    running = OnAir(show, outputs, speed=speed)
    try:
        yield running
    finally:
        running.end()
