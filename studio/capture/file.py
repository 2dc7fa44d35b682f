"""A media file, looped, as a camera."""

from collections.abc import Iterator
from pathlib import Path

import av
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from studio.capture.looped_file import LATE_NS, LoopedFile
from studio.capture.media import open_media, picture_stream, plain_errors
from studio.capture.planes import planar_picture
from studio.capture.worker import VideoWorker
from studio.core.clock import Clock
from studio.core.errors import DeviceLost
from studio.core.source_spec import SourceSpec

DAMAGED_IN_A_ROW = 25
"""About a second of pictures that can't be decoded: the file is no use as a camera."""
_DEFAULT_STEP_NS = 40_000_000


class FileCamera(VideoWorker):
    """A file's pictures, each at its time: `epoch_ns` is when the first turn began."""

    def __init__(self, spec: SourceSpec, *, clock: Clock, epoch_ns: int) -> None:
        super().__init__(spec, clock)
        self._epoch_ns = epoch_ns
        self._path = Path(spec.name)
        self._damaged = 0

    def _attempt(self) -> None:
        what = self._path.name
        with open_media(spec_path(self.spec), what) as container:
            stream = picture_stream(container, what)
            file = LoopedFile(self._path, container, stream, epoch_ns=self._epoch_ns)
            turn = PictureTurn(file, stream)
            from_ns = file.place(self._clock.monotonic_ns())
            while not self.stopping:
                if self._play_turn(turn, from_ns):
                    file.next_turn(turn.last_ns + turn.step_ns)
                    from_ns = 0
                else:
                    from_ns = file.place(self._clock.monotonic_ns())

    def _play_turn(self, turn: "PictureTurn", from_ns: int) -> bool:
        """Give the pictures of a turn from a place on; return False if it fell behind."""
        file = turn.file
        turn.last_ns = from_ns - turn.step_ns
        first_ns = from_ns - turn.step_ns
        for packet in self._packets(turn):
            for frame in self._decoded(packet):
                at_ns = turn.place_of(frame)
                if at_ns <= first_ns:
                    continue
                if file.period_ns and at_ns >= file.period_ns:
                    return True
                due_ns = file.base_ns + at_ns
                picture = planar_picture(frame)
                if not self.rest_until(due_ns):
                    return True
                self._give(
                    picture.planes,
                    picture.matrix,
                    full_range=picture.full_range,
                    captured_ns=due_ns,
                )
                if self._clock.monotonic_ns() > due_ns + LATE_NS:
                    return False
        return True

    def _packets(self, turn: "PictureTurn") -> "Iterator[Packet[VideoStream]]":
        """Yield what is worth decoding: of a slow machine's backlog only the newest."""
        file = turn.file
        packets = file.container.demux(turn.stream)
        while not self.stopping:
            with plain_errors(self._path.name):
                packet = next(packets, None)
            if packet is None:
                return
            now_ns = self._clock.monotonic_ns()
            file.check(now_ns)
            if turn.intra_only and packet.pts is not None:
                at_ns = file.offset_ns(packet) or 0
                if file.base_ns + at_ns + turn.step_ns < now_ns:
                    continue
            yield packet

    def _decoded(self, packet: "Packet[VideoStream]") -> list[VideoFrame]:
        try:
            frames = packet.decode()
        except av.FFmpegError as error:
            self._damaged += 1
            if self._damaged < DAMAGED_IN_A_ROW:
                return []
            raise DeviceLost(f"{self._path.name} is damaged: it can't be decoded.") from error
        if frames:
            self._damaged = 0
        return frames


class PictureTurn:
    """Where in a turn the pictures belong, for files that say and for those that don't.

    Attributes:
        file: What is played.
        stream: Its pictures.
        step_ns: From one picture to the next, about.
        last_ns: Place of the last picture.
        intra_only: Whether each picture can be decoded by itself.
    """

    def __init__(self, file: LoopedFile, stream: VideoStream) -> None:
        self.file = file
        self.stream = stream
        rate = stream.average_rate or stream.guessed_rate
        self.step_ns = int(1_000_000_000 / rate) if rate else _DEFAULT_STEP_NS
        self.last_ns = -self.step_ns
        self.intra_only = bool(stream.codec_context.codec.intra_only)

    def place_of(self, frame: VideoFrame) -> int:
        """Return where in the turn a picture belongs, in ns; one that doesn't say comes next."""
        at_ns = self.file.offset_ns(frame)
        self.last_ns = self.last_ns + self.step_ns if at_ns is None else at_ns
        return self.last_ns


def spec_path(spec: SourceSpec) -> str:
    """Return the file of a spec the way FFmpeg can't take it for an address (`a:b.mkv`)."""
    return f"file:{Path(spec.name).resolve()}"
