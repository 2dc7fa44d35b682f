"""The port every picture and sound source fits, and the two holders that hand over what it gives.

A source owns its thread (or its device's callback). It never waits for whoever uses it: a new
picture replaces the one nobody took, and sound nobody took for two seconds is dropped and counted.
"""

import threading
from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from studio.core.source_spec import SourceSpec

Plane = npt.NDArray[np.uint8]
Samples = npt.NDArray[np.float32]

RING_S = 2.0


class Condition(StrEnum):
    """How a source is doing."""

    STARTING = "starting"
    LIVE = "live"
    STALLED = "stalled"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """One source at one moment.

    Attributes:
        condition: As above.
        age_s: Since the last picture or block; since the start when none came yet.
        text: One sentence in plain words when something is wrong, else empty.
        width_px: Of the last picture, 0 for sound.
        height_px: Likewise.
        fps: Pictures a second over the last second or two, 0 for sound.
    """

    condition: Condition
    age_s: float
    text: str = ""
    width_px: int = 0
    height_px: int = 0
    fps: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture as the source gave it; never BGR.

    Attributes:
        planes: Y, U, V; uint8 (height, width) each. U and V are as large as Y, or half as wide,
            or half as wide and high: 4:4:4, 4:2:2, 4:2:0. Rows need not lie close together.
        matrix: Which luma weights made the planes.
        full_range: 0 to 255 as in JPEG, or 16 to 235 as in television.
        captured_ns: Monotonic moment of capture.
        number: Counts the source's pictures from 0.
    """

    planes: tuple[Plane, Plane, Plane]
    matrix: Literal["bt601", "bt709"]
    full_range: bool
    captured_ns: int
    number: int

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height."""
        height, width = self.planes[0].shape
        return width, height


class LatestFrame:
    """The newest pictures, for one writer and one reader; what nobody took is replaced.

    Two wait at most. Where camera and canvas have one rate, their clocks beat against each other:
    with one place alone a picture that comes a moment late is shown twice and the next one never.
    The second place takes that up, at the price of a tick of delay once it was needed.
    """

    def __init__(self) -> None:
        self._waiting: deque[Picture] = deque(maxlen=2)
        self._newest: Picture | None = None

    def put(self, picture: Picture) -> None:
        """Add a picture; the oldest of three goes."""
        self._newest = picture
        self._waiting.append(picture)

    def take(self) -> Picture | None:
        """Return the oldest picture that waits and remove it, or None when nothing new came."""
        try:
            return self._waiting.popleft()
        except IndexError:
            return None

    def peek(self) -> Picture | None:
        """Return the newest picture, taken or not; None before the first."""
        return self._newest

    def clear(self) -> None:
        """Forget every picture."""
        self._waiting.clear()
        self._newest = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundBlock:
    """Some samples in a row.

    Attributes:
        samples: float32 (samples, channels), -1 to 1; one or two channels.
        rate_hz: Nominal.
        ended_ns: Monotonic moment at which the block was complete; jitters, see the sound clock.
    """

    samples: Samples
    rate_hz: int
    ended_ns: int


class SampleRing:
    """Blocks on their way from a source to the mix; the oldest go when two seconds wait.

    The writer is a device's callback: it appends and returns. One writer, one reader.
    """

    def __init__(self) -> None:
        self._blocks: deque[SoundBlock] = deque()
        self._waiting_s = 0.0
        self._lock = threading.Lock()
        self.dropped_s = 0.0

    def put(self, block: SoundBlock) -> None:
        """Append a block; what has waited longest is dropped beyond `RING_S`."""
        length_s = len(block.samples) / block.rate_hz
        with self._lock:
            self._blocks.append(block)
            self._waiting_s += length_s
            while self._waiting_s > RING_S:
                oldest = self._blocks.popleft()
                gone_s = len(oldest.samples) / oldest.rate_hz
                self._waiting_s -= gone_s
                self.dropped_s += gone_s

    def take_all(self) -> list[SoundBlock]:
        """Return what waits, oldest first, and empty the ring."""
        with self._lock:
            blocks = list(self._blocks)
            self._blocks.clear()
            self._waiting_s = 0.0
        return blocks


class VideoSource(Protocol):
    """A thing that gives pictures by itself.

    Attributes:
        spec: What was asked for.
        latest: Where the newest picture is.
    """

    spec: SourceSpec
    latest: LatestFrame

    def start(self) -> None:
        """Begin in a thread of its own; returns at once. Trouble shows in `status`."""
        ...

    def stop(self) -> None:
        """End the thread and let go of the device; returns within two seconds."""
        ...

    def status(self) -> SourceStatus:
        """Return how it does now."""
        ...


class AudioSource(Protocol):
    """A thing that gives sound by itself.

    Attributes:
        spec: What was asked for.
        ring: Where its blocks are.
    """

    spec: SourceSpec
    ring: SampleRing

    def start(self) -> None:
        """See `VideoSource.start`."""
        ...

    def stop(self) -> None:
        """See `VideoSource.stop`."""
        ...

    def status(self) -> SourceStatus:
        """See `VideoSource.status`."""
        ...
