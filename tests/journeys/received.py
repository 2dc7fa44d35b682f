"""What arrived: a recording or a server's file, read back picture by picture."""

import itertools
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.container import InputContainer

from tests.journeys.clips import BITS, CELL_PX, HEIGHT_PX, WIDTH_PX

Picture = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One picture that arrived.

    Attributes:
        at_s: Presentation time in the file.
        number: As burnt into the camera's clip.
        flash: Whether the clip's flash was lit.
        keyframe: Whether a far end can begin here.
    """

    at_s: float
    number: int
    flash: bool
    keyframe: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file read back.

    Attributes:
        frames: In order.
        beeps_s: When each beep began.
        audio_s: First and last moment with sound.
    """

    frames: tuple[Frame, ...]
    beeps_s: tuple[float, ...]
    audio_s: tuple[float, float]

    def flashes_s(self) -> tuple[float, ...]:
        """Return when each flash began."""
        pairs = zip(self.frames, self.frames[1:], strict=False)
        return tuple(now.at_s for before, now in pairs if now.flash and not before.flash)

    def missing_numbers(self) -> int:
        """Return how many camera pictures between the first and the last never came."""
        numbers = [frame.number for frame in self.frames]
        steps = [(b - a) % (1 << BITS) for a, b in itertools.pairwise(numbers)]
        return sum(step - 1 for step in steps if 1 < step < (1 << BITS) // 2)


def luma(frame: av.VideoFrame) -> Picture:
    """Return a picture's Y plane, (height, width)."""
    plane = frame.planes[0]
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    return rows[: plane.height, : plane.width]


def pictures(path: Path) -> list[tuple[float, av.VideoFrame]]:
    """Return every picture of a file with its time; keep the files short."""
    with av.open(str(path)) as container:
        return [(float(frame.time or 0), frame) for frame in container.decode(video=0)]


def read_back(path: Path) -> Received:
    """Read a landscape 16:9 file whose camera was a clip of `tests.journeys.clips`."""
    with av.open(str(path)) as container:
        return _read(container)


def read_last(path: Path, *, seconds: float) -> Received:
    """Read the end of a long file; see `read_back`."""
    with av.open(str(path)) as container:
        container.seek(max(0, round((_length_s(container) - seconds) * 1e6)))
        return _read(container)


def _length_s(container: InputContainer) -> float:
    """Return where the last packet is; a live server's file says nothing of its length."""
    times = (packet.dts * packet.time_base for packet in container.demux() if packet.dts)
    return float(max(times))


def _read(container: InputContainer) -> Received:
    frames: list[Frame] = []
    samples: list[npt.NDArray[np.float32]] = []
    began_s = None
    for frame in container.decode(video=0, audio=0):
        if isinstance(frame, av.VideoFrame):
            frames.append(_frame(frame))
        elif isinstance(frame, AudioFrame):
            began_s = float(frame.time or 0) if began_s is None else began_s
            samples.append(frame.to_ndarray().reshape(-1, frame.samples)[0])
    sound = np.concatenate(samples) if samples else np.zeros(0, np.float32)
    first_s = began_s or 0.0
    return Received(
        frames=tuple(frames),
        beeps_s=_onsets(sound, first_s),
        audio_s=(first_s, first_s + len(sound) / 48_000),
    )


def _frame(frame: av.VideoFrame) -> Frame:
    picture = luma(frame)
    scale = picture.shape[1] / WIDTH_PX
    assert abs(picture.shape[0] / HEIGHT_PX - scale) < 0.01, "only 16:9 pictures can be read back"
    cell = round(CELL_PX * scale)
    number = 0
    for bit in range(BITS):
        middle = picture[
            cell // 4 : 3 * cell // 4, bit * cell + cell // 4 : (bit + 1) * cell - cell // 4
        ]
        number |= int(middle.mean() > 128) << bit
    flash = picture[round(75 * scale) : round(95 * scale), round(450 * scale) : round(570 * scale)]
    return Frame(
        at_s=float(frame.time or 0),
        number=number,
        flash=bool(flash.mean() > 128),
        keyframe=bool(frame.key_frame),
    )


def _onsets(sound: npt.NDArray[np.float32], first_s: float) -> tuple[float, ...]:
    """Return where silence of at least 300 ms turns into sound, to the millisecond."""
    step = 48
    loud = np.abs(sound[: len(sound) // step * step]).reshape(-1, step).max(axis=1) > 0.05
    onsets = []
    quiet = 300
    for index, is_loud in enumerate(loud):
        if is_loud and quiet >= 300:
            onsets.append(first_s + index * step / 48_000)
        quiet = 0 if is_loud else quiet + 1
    return tuple(onsets)
