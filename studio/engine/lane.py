"""Everything one canvas has: its compositor, frames, preview, encoder and outputs."""

import threading
from collections.abc import Sequence
from pathlib import Path

from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream

from studio.core.ids import DestinationId, EventId
from studio.engine.compositor import Compositor
from studio.engine.drawn import Moment
from studio.engine.frame_pool import FramePool
from studio.engine.ground import Pictures
from studio.engine.marks import Marks
from studio.engine.outputs.output import Output
from studio.engine.packets import EncodedPacket
from studio.engine.preview import Preview
from studio.engine.sei import Framing
from studio.engine.sound_encoder import SoundEncoder
from studio.engine.stats import Counters
from studio.engine.video_encoder import VideoEncoder, VideoQuality
from studio.show.canvas import Canvas
from studio.show.staging import Side

_LEAVES_WITHIN_S = 1.0


class Templates:
    """The open encoders of a lane, for the outputs' containers."""

    def __init__(self, video: VideoEncoder, sound: SoundEncoder) -> None:
        self._video = video
        self._sound = sound

    def add_to(self, container: OutputContainer) -> tuple[VideoStream, AudioStream]:
        """See `studio.engine.packets.StreamTemplates`."""
        return self._video.add_stream_to(container), self._sound.add_stream_to(container)


class Lane:
    """One canvas from composing to its outputs.

    Args:
        canvas: Which.
        ring_folder: Where the preview ring goes.
    """

    def __init__(self, canvas: Canvas, ring_folder: Path) -> None:
        self.canvas = canvas
        self.compositor = Compositor(canvas)
        self.preview = Preview(canvas, ring_folder)
        self.next_compositor = Compositor(canvas)
        self.next_preview = Preview(canvas, ring_folder, Side.PREVIEW)
        self.outputs: dict[DestinationId, Output] = {}
        self._pool = FramePool(*canvas.size_px)
        self._encoder: VideoEncoder | None = None
        self._marks = Marks()
        self._framing: Framing | None = None
        self._lock = threading.Lock()
        self._sent = threading.Condition()
        self._composed_tick = -1
        self._sent_tick = -1

    @property
    def encoder(self) -> VideoEncoder | None:
        """The encoder, while there are outputs."""
        return self._encoder

    def wants_pictures(self, now_ns: int) -> bool:
        """Return whether anybody would see a picture composed now."""
        return self._encoder is not None or self.preview.watched(now_ns)

    def compose(self, pictures: Pictures, *, tick: int, now: Moment) -> "Composed":
        """Compose a tick's picture and hand it to the preview and the encoder."""
        frame = self._pool.take()
        try:
            times = self.compositor.compose(pictures, frame.planes, now)
            if self.preview.watched(now.ns):
                self.preview.write(frame.planes, tick=tick, composed_ns=now.ns)
        except BaseException:
            self._pool.give_back(frame)
            raise
        with self._lock:
            encoder = self._encoder
            if encoder is not None:
                self._composed_tick = tick
                encoder.offer(frame, tick)
                return Composed(times.convert_ns, times.blend_ns, encoded=True)
        self._pool.give_back(frame)
        return Composed(times.convert_ns, times.blend_ns, encoded=False)

    def compose_next(self, pictures: Pictures, *, tick: int, now: Moment) -> None:
        """Compose what a take would show, for whoever looks."""
        frame = self._pool.take()
        try:
            self.next_compositor.compose(pictures, frame.planes, now)
            self.next_preview.write(frame.planes, tick=tick, composed_ns=now.ns)
        finally:
            self._pool.give_back(frame)

    def start_encoder(self, quality: VideoQuality, counters: Counters) -> VideoEncoder:
        """Open the encoder; the next composed picture goes to it.

        Raises:
            EncoderError: It does not open.
        """
        encoder = VideoEncoder(
            quality, emit=self.send, done_with=self._pool.give_back, counters=counters
        )
        encoder.start()
        with self._lock:
            self._marks.clear()
            self._framing = encoder.framing
            self._encoder = encoder
        return encoder

    def stop_encoder(self) -> None:
        """Encode what waits and close; every picture composed so far has gone out then."""
        with self._lock:
            encoder, self._encoder = self._encoder, None
        if encoder is not None:
            encoder.stop()

    def mark(self, events: Sequence[EventId], tick: int | None = None) -> None:
        """Let a picture say that it shows events; nothing where nothing is encoded.

        Args:
            events: Which.
            tick: The first picture that shows them; None: the next one composed.
        """
        with self._lock:
            if self._encoder is not None:
                self._marks.add(self._composed_tick + 1 if tick is None else tick, events)

    def want_keyframe(self) -> None:
        """Ask the encoder for a keyframe."""
        encoder = self._encoder
        if encoder is not None:
            encoder.want_keyframe()

    def send(self, packet: EncodedPacket) -> None:
        """Give a packet to every output, with the marks of its picture."""
        if packet.is_video and self._marks:
            packet = self._marks.put_on(packet, self._framing)
        for output in tuple(self.outputs.values()):
            output.offer(packet)
        if packet.is_video:
            with self._sent:
                self._sent_tick = packet.pts
                self._sent.notify_all()

    def wait_until_sent(self) -> None:
        """Wait until what is composed now has come out of the encoder.

        So an output that leaves while others stay takes its last pictures with it.
        """
        wanted = self._composed_tick
        with self._sent:
            self._sent.wait_for(lambda: self._sent_tick >= wanted, _LEAVES_WITHIN_S)

    def close(self) -> None:
        """Let go of the files of program and preview."""
        self.preview.close()
        self.next_preview.close()


class Composed:
    """What became of a tick on one lane."""

    __slots__ = ("blend_ns", "convert_ns", "encoded")

    def __init__(self, convert_ns: int, blend_ns: int, *, encoded: bool) -> None:
        self.convert_ns = convert_ns
        self.blend_ns = blend_ns
        self.encoded = encoded
