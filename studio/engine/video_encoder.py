"""A canvas's encoder: one thread that turns composed frames into packets for every output.

The profile is the one that every platform takes (platform.md, 1.1): H.264 main, a keyframe every
two seconds exactly, no B frames, constant bitrate by VBV. `nal-hrd=cbr` is left out, since with
it x264 ignores later changes of the bitrate.
"""

import contextlib
import logging
import os
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

import av
from av.container import OutputContainer
from av.video.frame import PictureType
from av.video.stream import VideoStream

from studio.core.errors import EncoderError
from studio.engine.encoders import SOFTWARE
from studio.engine.frame_pool import CanvasFrame
from studio.engine.packets import EncodedPacket
from studio.engine.sei import Framing, framing_of
from studio.engine.stats import Counters

_logger = logging.getLogger(__name__)

QUEUE_FRAMES = 15
"""Half a second: a burst of other work on the machine passes without a hole."""
KEYFRAME_EVERY_S = 2
LOWER_PRESETS = {"veryfast": "superfast"}
_FULL_FOR_LOWERING = 4  # frames waiting at this many encodes in a row: the preset is too much
_LONG_BUSY = 20
_BUSY_TEXT = "This computer is busy: a lighter encoding is used."
_FAILED_TEXT = "The encoder failed and was started anew."


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoQuality:
    """How to encode a canvas.

    Attributes:
        width_px: Even.
        height_px: Even.
        fps: Pictures a second.
        bitrate_bps: Constant.
        encoder: As FFmpeg calls it.
        preset: Of x264.
    """

    width_px: int
    height_px: int
    fps: int
    bitrate_bps: int
    encoder: str = SOFTWARE
    preset: str = "veryfast"


class OpenEncoder:
    """An encoder that is open, inside a container that is never written to.

    Its stream is the template that gives every muxer the same headers.

    Raises:
        EncoderError: It does not open.
    """

    def __init__(self, quality: VideoQuality) -> None:
        self.quality = quality
        try:
            self._holder = av.open(os.devnull, "w", format="flv")
            stream = self._holder.add_stream(quality.encoder, rate=quality.fps)
            if not isinstance(stream, VideoStream):
                raise EncoderError(f"{quality.encoder} encodes no pictures")
            self.stream: VideoStream = stream
            self._configure(self.stream)
            self._holder.start_encoding()
        except (av.error.FFmpegError, ValueError) as error:
            raise EncoderError(f"{quality.encoder} does not open: {error}") from error

    def _configure(self, stream: VideoStream) -> None:
        quality, context = self.quality, stream.codec_context
        context.width, context.height = quality.width_px, quality.height_px
        context.pix_fmt = "yuv420p"
        context.time_base = Fraction(1, quality.fps)
        context.framerate = Fraction(quality.fps)
        context.bit_rate = quality.bitrate_bps
        context.gop_size = KEYFRAME_EVERY_S * quality.fps
        context.max_b_frames = 0
        context.colorspace, context.color_range = 1, 1  # BT.709, limited
        context.color_primaries, context.color_trc = 1, 1
        options = {"maxrate": str(quality.bitrate_bps), "bufsize": str(quality.bitrate_bps)}
        if quality.encoder == SOFTWARE:
            options |= {
                "preset": quality.preset,
                "profile": "main",
                "forced-idr": "1",
                # A short look ahead: each frame of it is 33 ms between camera and viewer.
                "x264-params": "scenecut=0:rc-lookahead=2:sync-lookahead=0:sliced-threads=0",
            }
            context.thread_count = 2 if quality.width_px * quality.height_px > 1_000_000 else 1
        context.options = options

    @property
    def headers(self) -> bytes:
        """Sequence and picture parameter sets, as the far end is told them."""
        return bytes(self.stream.codec_context.extradata or b"")

    def encode(
        self, frame: CanvasFrame | None, *, tick: int = 0, key: bool = False
    ) -> list[EncodedPacket]:
        """Encode a frame, or with None give out what is still inside.

        Raises:
            EncoderError: The encoder failed; it can't be used again.
        """
        picture = None
        if frame is not None:
            picture = frame.frame
            picture.pts, picture.time_base = tick, Fraction(1, self.quality.fps)
            picture.pict_type = PictureType.I if key else PictureType.NONE
        try:
            packets = self.stream.encode(picture)
        except av.error.FFmpegError as error:
            raise EncoderError(f"{self.quality.encoder} failed: {error}") from error
        return [self._packet(packet) for packet in packets]

    def _packet(self, packet: "av.Packet[VideoStream]") -> EncodedPacket:
        if packet.pts is None or packet.time_base is None:
            raise EncoderError("the encoder gave a packet without a time")
        return EncodedPacket(
            is_video=True,
            data=bytes(packet),
            pts=packet.pts,
            dts=packet.dts if packet.dts is not None else packet.pts,
            time_base=packet.time_base,
            is_keyframe=packet.is_keyframe,
            duration_s=1 / self.quality.fps,
        )

    def add_stream_to(self, container: OutputContainer) -> VideoStream:
        """Add a stream with this encoder's headers to a fresh container."""
        return container.add_stream_from_template(self.stream)


@dataclass(frozen=True, slots=True)
class _Job:
    frame: CanvasFrame
    tick: int


class VideoEncoder:
    """The encoder's thread and its queue.

    Args:
        quality: How to encode.
        emit: Takes each packet, on the encoder's thread.
        done_with: Takes each frame back.
        counters: Counts.
    """

    def __init__(
        self,
        quality: VideoQuality,
        *,
        emit: Callable[[EncodedPacket], None],
        done_with: Callable[[CanvasFrame], None],
        counters: Counters,
    ) -> None:
        self._encoder = OpenEncoder(quality)
        self._framing = framing_of(quality.encoder, self._encoder.headers)
        self._emit = emit
        self._done_with = done_with
        self._counters = counters
        self._queue: queue.Queue[_Job | None] = queue.Queue(QUEUE_FRAMES)
        self._key_wanted = threading.Event()
        self._busy_row = 0
        self.text = ""
        self._thread = threading.Thread(target=self._run, name="video-encoder", daemon=True)

    @property
    def description(self) -> str:
        """Encoder and preset: `libx264 veryfast`."""
        quality = self._encoder.quality
        return (
            f"{quality.encoder} {quality.preset}"
            if quality.encoder == SOFTWARE
            else quality.encoder
        )

    @property
    def framing(self) -> Framing | None:
        """How its packets are cut into units; None where that is not known."""
        return self._framing

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def offer(self, frame: CanvasFrame, tick: int) -> None:
        """Take a composed frame; with a full queue it is dropped and counted."""
        try:
            self._queue.put_nowait(_Job(frame, tick))
        except queue.Full:
            self._counters.drop()
            self._done_with(frame)

    def want_keyframe(self) -> None:
        """Make the next frame one that a far end can begin at; requests are put together."""
        self._key_wanted.set()

    def stop(self) -> None:
        """Encode what waits, give out what is inside, end the thread."""
        self._queue.put(None)
        self._thread.join()

    def add_stream_to(self, container: OutputContainer) -> VideoStream:
        """See `OpenEncoder.add_stream_to`."""
        return self._encoder.add_stream_to(container)

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            try:
                self._turn(job)
            except Exception:
                _logger.exception("the video encoder's thread failed at tick %d", job.tick)
            finally:
                self._done_with(job.frame)
        try:
            self._drain()
        except Exception:
            _logger.exception("the video encoder's thread failed at its end")

    def _turn(self, job: _Job) -> None:
        try:
            packets = self._encode(job)
        except EncoderError as error:
            self._counters.drop()
            self._begin_anew(error)
            return
        for packet in packets:
            self._emit(packet)
        self._watch_load()

    def _encode(self, job: _Job) -> list[EncodedPacket]:
        key = self._key_wanted.is_set()
        if key:
            self._key_wanted.clear()
        began_ns = time.monotonic_ns()
        packets = self._encoder.encode(job.frame, tick=job.tick, key=key)
        self._counters.encode_done(time.monotonic_ns() - began_ns)
        return packets

    def _begin_anew(self, error: EncoderError) -> None:
        """Open the same encoder again: only its own headers are those of the running streams."""
        if self.text != _FAILED_TEXT:
            _logger.error("the encoder is opened anew: %s", error)
            self.text = _FAILED_TEXT
        with contextlib.suppress(EncoderError):  # as every tick from here on, until it opens
            self._encoder = OpenEncoder(self._encoder.quality)
            self._key_wanted.set()

    def _drain(self) -> None:
        try:
            packets = self._encoder.encode(None)
        except EncoderError as error:
            _logger.warning("the last pictures were lost: %s", error)
            return
        for packet in packets:
            self._emit(packet)

    def _watch_load(self) -> None:
        """Go down to a cheaper preset when the queue stays long; the picture goes on unbroken."""
        busy = self._queue.qsize() >= _FULL_FOR_LOWERING
        self._busy_row = self._busy_row + 1 if busy else 0
        lower = LOWER_PRESETS.get(self._encoder.quality.preset)
        if self._busy_row >= _LONG_BUSY and lower and self._encoder.quality.encoder == SOFTWARE:
            self._busy_row = 0
            self._lower(lower)

    def _lower(self, preset: str) -> None:
        """Swap the encoder between two frames.

        The outputs' containers were made with the old headers, so only an encoder with equal
        ones can take over in mid-stream; `superfast` has those of `veryfast`.
        """
        try:
            fresh = OpenEncoder(replace(self._encoder.quality, preset=preset))
        except EncoderError as error:
            _logger.warning("the lighter encoding was not used: %s", error)
            return
        if fresh.headers != self._encoder.headers:
            _logger.warning("%s has other headers than the stream; it was not used", preset)
            return
        self._drain()
        self._encoder = fresh
        self.text = _BUSY_TEXT
        self._key_wanted.set()
