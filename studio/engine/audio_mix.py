"""The sound track: microphone to 48 kHz stereo on the master clock, with gain, mute and meter.

A clip's sound is added at the moment it belongs to, whatever the microphone does.

The track never stops: where no sound comes, silence is put in on the same clock.
"""

import logging
import math
import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studio.capture.source import AudioSource, SoundBlock
from studio.core.clock import Clock
from studio.engine.sound_clock import (
    FRAME_SAMPLES,
    RATE_HZ,
    DelayLockedLoop,
    StereoFrame,
    Stretcher,
)
from studio.show.state import Sound

_logger = logging.getLogger(__name__)

TURN_S = 0.02
PATIENCE_S = 0.25  # how long the track waits for sound before it goes on with silence
_SILENCE_DB = -96.0

_LOUDEST = 0.97
_RECOVERS = 1.02
"""A frame of 21 ms: 8 dB in a second."""

ClipSound = Callable[[int, int], StereoFrame | None]
"""Takes the number of the first sample and a count, and returns float32 (count, 2) or None."""

EmitFrame = Callable[[int, StereoFrame], None]
"""Takes the number of the first sample since the master's zero, and float32 (1024, 2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How loud the last 100 ms were, after gain and mute; 0 dB is full scale."""

    peak_db: float = _SILENCE_DB
    rms_db: float = _SILENCE_DB
    clipping: bool = False


class LevelMeter:
    """Gathers frames until somebody reads the level."""

    def __init__(self) -> None:
        self._peak = 0.0
        self._squares = 0.0
        self._samples = 0

    def add(self, frame: StereoFrame) -> None:
        """Count a frame, float32 (samples, channels)."""
        flat = frame.ravel()
        self._peak = max(self._peak, float(flat.max()), -float(flat.min()))
        self._squares += float(np.dot(flat, flat))
        self._samples += flat.size

    def read(self) -> Level:
        """Return the level since the last reading and begin anew."""
        mean = self._squares / self._samples if self._samples else 0.0
        level = Level(
            peak_db=_decibels(self._peak),
            rms_db=_decibels(math.sqrt(mean)),
            clipping=self._peak >= 1.0,
        )
        self._peak, self._squares, self._samples = 0.0, 0.0, 0
        return level


def _decibels(amplitude: float) -> float:
    return max(_SILENCE_DB, 20 * math.log10(amplitude)) if amplitude > 0 else _SILENCE_DB


class Limiter:
    """Keeps a sum of sounds below full scale: down at once, up again slowly."""

    def __init__(self) -> None:
        self._gain = 1.0

    @property
    def rests(self) -> bool:
        """Whether it changes nothing now."""
        return self._gain == 1.0

    def apply(self, frame: StereoFrame) -> StereoFrame:
        """Return the frame, quieter where it was too loud."""
        peak = max(float(frame.max()), -float(frame.min()))
        wanted = min(1.0, _LOUDEST / peak) if peak > 0 else 1.0
        gain = min(wanted, self._gain * _RECOVERS)
        steps = np.linspace(self._gain, gain, len(frame), dtype=np.float32)
        self._gain = gain
        limited: StereoFrame = np.clip(frame * steps[:, None], -1.0, 1.0)
        return limited


class SoundTrack:
    """Turns blocks of one source after another into an unbroken row of frames.

    Times are seconds on the master clock since its zero; sample 0 is at zero.

    Args:
        emit: Called for every frame, in order, none left out.
        clips: What is heard beside the source.
    """

    def __init__(self, emit: EmitFrame, clips: ClipSound | None = None) -> None:
        self._emit = emit
        self._clips = clips
        self._limiter = Limiter()
        self._loop = DelayLockedLoop()
        self._stretcher: Stretcher | None = None
        self._heard_until_s = -math.inf
        self._next_sample = 0  # the first sample not yet given to `_rest`
        self._emitted = 0
        self._rest: list[StereoFrame] = []
        self._rest_samples = 0
        self._gain = 1.0
        self._wanted_gain = 1.0
        self.sound = Sound()
        self.picture_delay_s = 0.0
        self.silence_s = 0.0
        self.offset_ms = 0.0
        self.meter = LevelMeter()

    def begin_at(self, now_s: float) -> None:
        """Begin the track now instead of filling it with silence since zero."""
        self._next_sample = self._emitted = int(now_s * RATE_HZ)

    def forget_source(self) -> None:
        """Let the next block come from another source."""
        self._stretcher = None
        self._loop.reset()

    def add(self, block: SoundBlock, ended_s: float) -> None:
        """Take a block that was complete at `ended_s`."""
        if not len(block.samples):
            return
        length_s = len(block.samples) / block.rate_hz
        if ended_s - length_s - self._heard_until_s > PATIENCE_S:
            self.forget_source()  # it was away: its time starts anew, nothing is stretched over it
        self._heard_until_s = ended_s
        began_s = self._loop.smooth(ended_s, length_s) + self._delay_s()
        if began_s + length_s < self._next_sample / RATE_HZ:
            return  # the track went on without it
        stretcher = self._fitting(block, began_s)
        stretcher.push(block.samples, began_s)
        for first, frame in stretcher.pull():
            self._append(first, frame)
        error_ms = (self._next_sample / RATE_HZ - began_s - length_s) * 1_000
        self.offset_ms += 0.02 * (error_ms - self.offset_ms)

    def go_on(self, now_s: float) -> None:
        """Put in silence where sound is overdue, and give out what is complete."""
        # Sound that shall be heard before its picture belongs to a time that has passed already.
        waits_s = PATIENCE_S + max(0.0, -self._delay_s())
        overdue = int((now_s - waits_s) * RATE_HZ) - self._next_sample
        if overdue > 0:
            self._append(self._next_sample, np.zeros((overdue, 2), np.float32))
            self.silence_s += overdue / RATE_HZ
        self._give_out(int(now_s * RATE_HZ))

    def _delay_s(self) -> float:
        return self.picture_delay_s + self.sound.lip_sync_ms / 1_000

    def _fitting(self, block: SoundBlock, began_s: float) -> Stretcher:
        """Return the stretcher for this kind of block; a new one begins where the block does."""
        channels = block.samples.shape[1]
        stretcher = self._stretcher
        if stretcher is None or (stretcher.rate_hz, stretcher.channels) != (
            block.rate_hz,
            channels,
        ):
            first_sample = max(self._next_sample, round(began_s * RATE_HZ))
            self._append(first_sample, np.zeros((0, 2), np.float32))
            stretcher = Stretcher(block.rate_hz, channels, first_sample=first_sample)
            self._stretcher = stretcher
        return stretcher

    def _append(self, first: int, frame: StereoFrame) -> None:
        missing = first - self._next_sample
        if missing > 0:
            self._rest.append(np.zeros((missing, 2), np.float32))
            self._rest_samples += missing
            self._next_sample += missing
        fresh = frame[max(0, -missing) :]
        if len(fresh):
            self._rest.append(fresh)
            self._rest_samples += len(fresh)
            self._next_sample += len(fresh)

    def _give_out(self, now_sample: int) -> None:
        """Give out whole frames; none before its time, since a clip may begin in it yet."""
        ready = min(self._rest_samples, now_sample - self._emitted)
        if ready < FRAME_SAMPLES:
            return
        row = np.concatenate(self._rest)
        whole = ready // FRAME_SAMPLES * FRAME_SAMPLES
        self._rest, self._rest_samples = [row[whole:]], len(row) - whole
        for at in range(0, whole, FRAME_SAMPLES):
            frame = self._with_clips(self._treated(row[at : at + FRAME_SAMPLES]))
            self.meter.add(frame)
            self._emit(self._emitted, frame)
            self._emitted += FRAME_SAMPLES

    def _with_clips(self, frame: StereoFrame) -> StereoFrame:
        clips = self._clips(self._emitted, len(frame)) if self._clips is not None else None
        if clips is None and self._limiter.rests:
            return frame
        return self._limiter.apply(frame if clips is None else frame + clips)

    def _treated(self, frame: StereoFrame) -> StereoFrame:
        """Apply gain and mute; a change is drawn out over a frame, so that it does not click."""
        self._wanted_gain = 0.0 if self.sound.muted else 10 ** (self.sound.gain_db / 20)
        if self._gain == self._wanted_gain == 1.0:
            loud: StereoFrame = np.clip(frame, -1.0, 1.0)
            return loud
        steps = np.linspace(self._gain, self._wanted_gain, len(frame), dtype=np.float32)
        self._gain = self._wanted_gain
        treated: StereoFrame = np.clip(frame * steps[:, None], -1.0, 1.0)
        return treated


class AudioMix:
    """The thread that runs the sound track.

    Args:
        clock: The master.
        zero_ns: Its zero; sample 0 and tick 0 are there.
        source: Returns the microphone now, or None.
        emit: See `SoundTrack`.
        clips: Likewise.
    """

    def __init__(
        self,
        clock: Clock,
        zero_ns: int,
        *,
        source: Callable[[], AudioSource | None],
        emit: EmitFrame,
        clips: ClipSound | None = None,
    ) -> None:
        self._clock = clock
        self._zero_ns = zero_ns
        self._source_now = source
        self._open: AudioSource | None = None
        self._stopping = threading.Event()
        self.track = SoundTrack(emit, clips)
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)

    def start(self) -> None:
        """Begin."""
        self.track.begin_at(self._since_zero_s(self._clock.monotonic_ns()))
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stopping.set()
        self._thread.join()

    def _since_zero_s(self, at_ns: int) -> float:
        return (at_ns - self._zero_ns) / 1e9

    def _run(self) -> None:
        due_ns = self._clock.monotonic_ns()
        while not self._stopping.is_set():
            due_ns = max(due_ns + int(TURN_S * 1e9), self._clock.monotonic_ns())
            self._clock.sleep_until_ns(due_ns)
            try:
                self._turn()
            except Exception:
                _logger.exception("a turn of the sound track failed")
                self.track.forget_source()

    def _turn(self) -> None:
        source = self._source_now()
        if source is not self._open:
            self._open = source
            self.track.forget_source()
        if source is not None:
            for block in source.ring.take_all():
                self.track.add(block, self._since_zero_s(block.ended_ns))
        self.track.go_on(self._since_zero_s(self._clock.monotonic_ns()))
