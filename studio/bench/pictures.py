"""Reading back the number burnt into the camera's picture."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from studio.bench.child import MeasurementFailed
from studio.bench.formats import NUMBER_BITS, NUMBERS, ShowFormat

Plane = npt.NDArray[np.uint8]

_FARTHEST_SKIP = 300
"""A jump farther than this many pictures is the clip beginning anew."""


_X264_SAYS = re.compile(rb"x264 - core \d+[ -~]*? - options: ([ -~]+)")
_X264_NAMES = ("subme", "ref", "bframes", "rc_lookahead", "threads", "bitrate", "keyint")


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What the viewer saw of the camera's pictures.

    Attributes:
        shown: Pictures looked at.
        repeated: Of them, the same as the one before.
        skipped: Camera pictures that were never seen.
    """

    shown: int
    repeated: int
    skipped: int


def x264_settings_in(path: Path) -> str:
    """Return what x264 wrote into the stream about itself, the last time it did; or nothing."""
    found = _X264_SAYS.findall(path.read_bytes())
    if not found:
        return ""
    told = dict(word.split("=", 1) for word in found[-1].decode("ascii").split() if "=" in word)
    return " ".join(f"{name}={told[name]}" for name in _X264_NAMES if name in told)


def number_in(luma: Plane, cell_px: int) -> int:
    """Return the number that the cells at the top left spell, the lowest bit first.

    Args:
        luma: (height, width), uint8, full or limited range.
        cell_px: Side of a cell; only its middle half is looked at, since edges smear.
    """
    margin = cell_px // 4
    band = luma[margin : cell_px - margin, : NUMBER_BITS * cell_px]
    cells = band.reshape(band.shape[0], NUMBER_BITS, cell_px)[:, :, margin : cell_px - margin]
    bright = cells.mean(axis=(0, 2)) > 128
    return sum(1 << bit for bit in range(NUMBER_BITS) if bright[bit])


def numbers_in(path: Path, show: ShowFormat) -> list[int]:
    """Return the number in every picture of a file, in the order of showing.

    A file cut off in the middle gives the pictures before the cut.

    Raises:
        MeasurementFailed: It is no video at all.
    """
    numbers: list[int] = []
    try:
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            for frame in container.decode(stream):
                plane = frame.planes[0]
                luma = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
                numbers.append(number_in(luma, show.cell_px))
    except (av.FFmpegError, IndexError) as error:
        if not numbers:
            raise MeasurementFailed(f"{path} holds no video: {error}") from error
    return numbers


def content_of(numbers: Sequence[int]) -> Content:
    """Count repeats and skips; the number starts anew after `NUMBERS` and where the clip ends."""
    steps = [(b - a) % NUMBERS for a, b in itertools.pairwise(numbers)]
    skipped = sum(step - 1 for step in steps if 1 < step < _FARTHEST_SKIP)
    return Content(shown=len(numbers), repeated=steps.count(0), skipped=skipped)
