"""A clip: a media file that waits at its first picture, plays once with its sound, and ends.

Other than a camera it is asked for the picture of a moment, and for the sound of a moment: so
both are exactly where the file has them, whatever the machine does.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import av
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from studio.capture.clip_sound import RATE_HZ, SoundStore, StereoReader, decoded
from studio.capture.file import DAMAGED_IN_A_ROW, PictureTurn
from studio.capture.looped_file import LoopedFile
from studio.capture.media import open_media, picture_stream, plain_errors, sound_stream
from studio.capture.planes import planar_picture
from studio.capture.source import Condition, Picture, Samples, SourceStatus
from studio.core.clock import Clock
from studio.core.errors import DeviceError, DeviceLost

_logger = logging.getLogger(__name__)

AHEAD_PICTURES = 4
AGAIN_AFTER_S = 1.0
_NEAR_NS = 5_000_000
"""Files round their times: a picture this little ahead of its tick is the tick's."""
_STALLED_NS = 500_000_000
_JOIN_S = 2.0


@dataclass(frozen=True, slots=True)
class _Waiting:
    offset_ns: int
    picture: Picture


class Clip:
    """One playing of a file.

    `begin`, `end` and `picture` belong to the ticker, `sound` to the sound's thread.

    Attributes:
        path: Of the file.
        first: Its first picture; None until it is there.
        begun_ns: When it began to play; None: not yet.
        ended_ns: When it was ended from outside; None: it was not.
    """

    def __init__(self, path: str, clock: Clock) -> None:
        self.path = path
        self.first: Picture | None = None
        self.begun_ns: int | None = None
        self.ended_ns: int | None = None
        self._clock = clock
        self._file = Path(path)
        self._taken = False
        self._pictures: deque[_Waiting] = deque()
        self._room = threading.Semaphore(AHEAD_PICTURES)
        self._sound = SoundStore()
        self._now: _Waiting | None = None
        self._length_ns: int | None = None
        self._fps = 0.0
        self._trouble = ""
        self._number = 0
        self._closing = threading.Event()
        self._threads = tuple(
            threading.Thread(target=self._run, args=(work,), name=name, daemon=True)
            for name, work in (("clip-pictures", self._show), ("clip-sound", self._speak))
        )

    @property
    def name(self) -> str:
        """What a person calls it."""
        return self._file.name

    @property
    def is_over(self) -> bool:
        """Whether it has shown its last picture."""
        length_ns, begun_ns = self._length_ns, self.begun_ns
        if length_ns is None or begun_ns is None or self._pictures:
            return False
        return self._clock.monotonic_ns() >= begun_ns + length_ns

    @property
    def is_open(self) -> bool:
        """Whether one of its threads still lives."""
        return any(thread.is_alive() for thread in self._threads)

    def start(self) -> None:
        """Open it and wait at the first picture."""
        for thread in self._threads:
            thread.start()

    def begin(self) -> None:
        """Play from now on, or as soon as the first picture is there."""
        self._taken = True

    def end(self, at_ns: int) -> None:
        """Play no more from a moment on."""
        self.ended_ns = at_ns

    def close(self) -> None:
        """Let the threads end; returns at once."""
        self._closing.set()
        self._room.release()
        self._sound.close()

    def join(self) -> None:
        """Wait for the threads after `close`."""
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(_JOIN_S)

    def picture(self, at_ns: int) -> Picture | None:
        """Return what is seen at a tick: the first picture before it plays, None after the end."""
        if not self._taken:
            return self.first
        if self.begun_ns is None:
            if not self._pictures:
                return None
            self.begun_ns = at_ns
        offset_ns = at_ns - self.begun_ns
        while self._pictures and self._pictures[0].offset_ns <= offset_ns + _NEAR_NS:
            self._now = self._pictures.popleft()
            self._room.release()
        return self._seen(offset_ns)

    def _seen(self, offset_ns: int) -> Picture | None:
        now = self._now
        if now is None or self._pictures:
            return now.picture if now is not None else None
        length_ns = self._length_ns
        if length_ns is not None:
            return now.picture if offset_ns + _NEAR_NS < length_ns else None
        return now.picture if offset_ns - now.offset_ns < _STALLED_NS else None

    def sound(self, first_sample: int, count: int) -> Samples | None:
        """Return sound at 48 kHz, counted from the clip's beginning, or None where there is none.

        Returns:
            float32 (count, 2).
        """
        if self.begun_ns is None:
            return None
        heard = self._sound.read(first_sample, count)
        length_ns = self._length_ns
        if heard is not None and length_ns is not None:
            heard[max(0, length_ns * RATE_HZ // 1_000_000_000 - first_sample) :] = 0
        return heard

    def status(self) -> SourceStatus:
        """Return how it does."""
        trouble = self._trouble
        condition = Condition.LIVE if self.first is not None else Condition.STARTING
        if trouble:
            condition = Condition.LOST
        elif self.is_over:
            trouble = f"{self.name} has ended."
        width_px, height_px = self.first.size_px if self.first is not None else (0, 0)
        return SourceStatus(
            condition=condition,
            age_s=0.0,
            text=trouble,
            width_px=width_px,
            height_px=height_px,
            fps=self._fps,
        )

    # --- threads -------------------------------------------------------------------------------

    def _run(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception:
            _logger.exception("the clip %s failed in a way nobody foresaw", self.name)
            self._trouble = "It failed in an unexpected way; the log says more."

    def _show(self) -> None:
        """Decode the pictures; a file that can't be opened is tried again until it is wanted."""
        while not self._closing.is_set():
            try:
                with self._opened() as container:
                    self._trouble = ""
                    self._decode_pictures(container)
            except DeviceError as error:
                self._trouble = str(error)
            else:
                return
            if self._taken or self.first is not None:
                self._finish()
                return
            self._closing.wait(AGAIN_AFTER_S)

    def _opened(self) -> InputContainer:
        return open_media(f"file:{self._file.resolve()}", self.name)

    def _decode_pictures(self, container: InputContainer) -> None:
        stream = picture_stream(container, self.name)
        self._fps = float(stream.average_rate or stream.guessed_rate or 0)
        turn = PictureTurn(LoopedFile(self._file, container, stream, epoch_ns=0), stream)
        damaged = 0
        packets = container.demux(stream)
        while not self._closing.is_set():
            with plain_errors(self.name):
                packet = next(packets, None)
            if packet is None:
                break
            frames = _pictures_of(packet)
            damaged = 0 if frames is not None else damaged + 1
            if damaged >= DAMAGED_IN_A_ROW:
                raise DeviceLost(f"{self.name} is damaged: it can't be decoded.")
            for frame in frames or ():
                self._give(frame, turn)
        if self.first is None and not self._closing.is_set():
            raise DeviceLost(f"{self.name} holds nothing that can be played.")
        self._length_ns = turn.last_ns + turn.step_ns

    def _finish(self) -> None:
        """Let what was decoded so far be all."""
        waiting = tuple(self._pictures)
        last = waiting[-1] if waiting else self._now
        self._length_ns = last.offset_ns if last is not None else 0

    def _give(self, frame: VideoFrame, turn: PictureTurn) -> None:
        self._room.acquire()
        if self._closing.is_set():
            return
        offset_ns = max(0, turn.place_of(frame))
        planar = planar_picture(frame)
        picture = Picture(
            planes=planar.planes,
            matrix=planar.matrix,
            full_range=planar.full_range,
            captured_ns=offset_ns,
            number=self._number,
        )
        self._number += 1
        self._pictures.append(_Waiting(offset_ns, picture))
        if self.first is None:
            self.first = picture

    def _speak(self) -> None:
        """Decode the sound; a file without any, or with a damaged one, plays in silence."""
        while not self._closing.is_set():
            try:
                with self._opened() as container:
                    self._decode_sound(container)
            except DeviceError as error:
                _logger.debug("the clip %s has no sound: %s", self.name, error)
            else:
                return
            if self._taken or self.first is not None:
                return
            self._closing.wait(AGAIN_AFTER_S)

    def _decode_sound(self, container: InputContainer) -> None:
        stream = sound_stream(container, self.name)
        file = LoopedFile(self._file, container, stream, epoch_ns=0)
        reader = StereoReader(stream)
        packets = container.demux(stream)
        while not self._closing.is_set():
            with plain_errors(self.name):
                packet = next(packets, None)
            for frame in decoded(packet) if packet is not None else (None,):
                at_ns = file.offset_ns(frame) if frame is not None else None
                for part in reader.read(frame, None if at_ns is None else at_ns / 1e9):
                    if not self._sound.put(part):
                        return
            if packet is None:
                return


def _pictures_of(packet: "av.Packet[VideoStream]") -> list[VideoFrame] | None:
    """Return the frames of a packet, or None when it is damaged."""
    try:
        return packet.decode()
    except av.FFmpegError:
        return None
