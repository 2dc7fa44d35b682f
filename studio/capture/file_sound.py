"""The sound of a media file, looped, as a microphone."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np

from studio.capture.file import DAMAGED_IN_A_ROW, spec_path
from studio.capture.looped_file import LATE_NS, LoopedFile
from studio.capture.media import SampleReader, open_media, plain_errors, sound_stream
from studio.capture.source import Samples
from studio.capture.worker import AudioWorker
from studio.core.clock import Clock
from studio.core.errors import DeviceLost
from studio.core.source_spec import SourceSpec

BLOCK_S = 0.03
_SMALL_GAP_S = 0.05
"""Time stamps of files are rounded; only more than this is a gap."""


class Turn:
    """Cuts one turn's sound into blocks, without a sample too many or too few.

    Attributes:
        next_index: Number in the turn of the first sample not yet in a block.
    """

    def __init__(self, *, rate_hz: int, channels: int, first_index: int, length: int) -> None:
        """Begin at a sample of the turn; `length` is the turn's samples, 0 if not known."""
        self.next_index = first_index
        self._rate_hz = rate_hz
        self._channels = channels
        self._length = length
        self._block = max(1, round(rate_hz * BLOCK_S))
        self._waiting: list[Samples] = []
        self._waiting_count = 0
        self._placed = False

    @property
    def is_full(self) -> bool:
        """Whether the turn has all its samples."""
        return 0 < self._length <= self._end

    @property
    def _end(self) -> int:
        return self.next_index + self._waiting_count

    def add(self, samples: Samples, at_s: float | None) -> Iterator[Samples]:
        """Take samples that belong to a place of the turn; yield the blocks that are ready."""
        self._append(self._fitted(samples, at_s))
        while self._waiting_count >= self._block:
            yield self._cut(self._block)

    def finish(self) -> Iterator[Samples]:
        """Fill the rest of the turn with silence and yield its last blocks."""
        while self._length > self._end:
            self._append(self._silence(min(self._block, self._length - self._end)))
        while self._waiting_count:
            yield self._cut(min(self._block, self._waiting_count))

    def _fitted(self, samples: Samples, at_s: float | None) -> Samples:
        """Make the samples begin where the last ones ended, and end with the turn."""
        missing = 0
        if at_s is not None:
            missing = round(at_s * self._rate_hz) - self._end
            if self._placed and abs(missing) <= _SMALL_GAP_S * self._rate_hz:
                missing = 0
        self._placed = self._placed or missing > -len(samples)
        if missing < 0:
            samples = samples[-missing:]
        elif missing > 0:
            samples = np.concatenate([self._silence(missing), samples])
        return samples[: max(0, self._length - self._end)] if self._length else samples

    def _append(self, samples: Samples) -> None:
        if len(samples):
            self._waiting.append(samples)
            self._waiting_count += len(samples)

    def _cut(self, count: int) -> Samples:
        whole = self._waiting[0] if len(self._waiting) == 1 else np.concatenate(self._waiting)
        self._waiting = [whole[count:]] if len(whole) > count else []
        self._waiting_count = len(whole) - count
        self.next_index += count
        return whole[:count]

    def _silence(self, count: int) -> Samples:
        return np.zeros((count, self._channels), np.float32)


class FileMicrophone(AudioWorker):
    """A file's sound, each block at its time; see `FileCamera`."""

    def __init__(self, spec: SourceSpec, *, clock: Clock, epoch_ns: int) -> None:
        super().__init__(spec, clock)
        self._epoch_ns = epoch_ns
        self._path = Path(spec.name)

    def _attempt(self) -> None:
        what = self._path.name
        with open_media(spec_path(self.spec), what) as container:
            stream = sound_stream(container, what)
            file = LoopedFile(self._path, container, stream, epoch_ns=self._epoch_ns)
            rate_hz = stream.codec_context.sample_rate
            from_ns = file.place(self._clock.monotonic_ns())
            while not self.stopping:
                reader = SampleReader(stream)
                turn = Turn(
                    rate_hz=rate_hz,
                    channels=reader.channels,
                    first_index=from_ns * rate_hz // 1_000_000_000,
                    length=round(file.period_ns * rate_hz / 1e9),
                )
                if self._play_turn(file, reader, turn):
                    file.next_turn(turn.next_index * 1_000_000_000 // rate_hz)
                    from_ns = 0
                else:
                    from_ns = file.place(self._clock.monotonic_ns())

    def _play_turn(self, file: LoopedFile, reader: SampleReader, turn: Turn) -> bool:
        """Give the blocks of a turn; return False if it fell behind."""
        ended_index = turn.next_index
        for block in self._blocks(file, reader, turn):
            ended_index += len(block)
            ended_ns = file.base_ns + ended_index * 1_000_000_000 // reader.rate_hz
            if not self.rest_until(ended_ns):
                return True
            file.check(ended_ns)
            self._give(block, reader.rate_hz, ended_ns)
            if self._clock.monotonic_ns() > ended_ns + LATE_NS:
                return False
        return True

    def _blocks(self, file: LoopedFile, reader: SampleReader, turn: Turn) -> Iterator[Samples]:
        for samples, at_s in self._decoded(file, reader):
            yield from turn.add(samples, at_s)
            if turn.is_full:
                break
        yield from turn.finish()

    def _decoded(
        self, file: LoopedFile, reader: SampleReader
    ) -> Iterator[tuple[Samples, float | None]]:
        damaged = 0
        packets = file.container.demux(reader.stream)
        while True:
            with plain_errors(self._path.name):
                packet = next(packets, None)
            if packet is None:
                return
            try:
                frames = packet.decode()
            except av.FFmpegError as error:
                damaged += 1
                if damaged >= DAMAGED_IN_A_ROW:
                    raise DeviceLost(f"{self._path.name} is damaged.") from error
                continue
            for frame in frames:
                damaged = 0
                at_ns = file.offset_ns(frame)
                for part in reader.read(frame):
                    yield part, None if at_ns is None else at_ns / 1e9
                    at_ns = None
