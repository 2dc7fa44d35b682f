"""The program picture for the pages: read while somebody looks, made once for all who do."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from studio.core.errors import ProtocolError
from studio.protocol.preview_ring import Planes, PreviewPicture, PreviewReader
from studio.protocol.reports import Health
from studio.show.staging import Side

QUALITY = 70
SIDES_PX = (270, 360, 540, 720, 960)
MOST_FPS, LEAST_FPS = 15, 1
LOOK_EVERY_S = 0.01
NOTHING_YET_S = 0.25
STALE_S = 1.0
"""Without a new picture for so long: the engine may be another one, with another file."""


_TO_BGR = np.array(
    [[1.16438, 2.11240, 0.0], [1.16438, -0.21325, -0.53291], [1.16438, 0.0, 1.79274]],
    dtype=np.float32,
)
"""From Y, U, V of BT.709 in limited range, offsets taken off."""

_OFFSET = _TO_BGR @ np.array([-16.0, -128.0, -128.0], dtype=np.float32)
_MATRIX = np.hstack([_TO_BGR, _OFFSET.reshape(3, 1)])

_log = logging.getLogger(__name__)
cv2.setNumThreads(1)


def side_px(wanted: int) -> int:
    """Return the size that is made nearest to the one wanted, so that few are made."""
    return next((side for side in SIDES_PX if side >= wanted), SIDES_PX[-1])


def as_jpeg(planes: Planes, longer_px: int) -> bytes:
    """Return a picture as JPEG.

    Args:
        planes: Y, U, V as 4:2:0 BT.709 limited range.
        longer_px: Of the longer side; no picture is made larger.
    """
    height, width = planes[0].shape
    scale = min(1.0, longer_px / max(height, width))
    size = (max(2, round(width * scale)), max(2, round(height * scale)))
    scaled = [_scaled(plane, size) for plane in planes]
    bgr = cv2.transform(cv2.merge(scaled), _MATRIX)
    _, jpeg = cv2.imencode(".jpg", bgr, (cv2.IMWRITE_JPEG_QUALITY, QUALITY))
    return jpeg.tobytes()


def _scaled(plane: npt.NDArray[np.uint8], size: tuple[int, int]) -> npt.NDArray[np.uint8]:
    if (plane.shape[1], plane.shape[0]) == size:
        return plane
    smaller = plane.shape[1] > size[0]
    way = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return cv2.resize(plane, size, interpolation=way).astype(np.uint8, copy=False)


@dataclass(eq=False)
class Viewer:
    """One who looks; has the newest picture that it has not seen.

    Attributes:
        side_px: Longer side of its pictures.
        fps: How often it wants one.
        seen_ns: When the picture it was shown last was composed.
    """

    side_px: int = 540
    fps: int = MOST_FPS
    seen_ns: int = -1
    _newest: bytes | None = None
    _there: asyncio.Event = field(default_factory=asyncio.Event)

    async def next(self) -> bytes:
        """Wait for a picture; those that came while nobody waited are left out but for one."""
        await self._there.wait()
        self._there.clear()
        assert self._newest is not None  # noqa: S101 - set before the event
        return self._newest

    def show(self, jpeg: bytes, composed_ns: int) -> None:
        """Have it see a picture."""
        self._newest, self.seen_ns = jpeg, composed_ns
        self._there.set()


class PictureMaker:
    """Reads and makes pictures while there are viewers, and does nothing else.

    Attributes:
        looks: How often the picture of the engine was looked for.
    """

    def __init__(self) -> None:
        self._viewers: set[Viewer] = set()
        self._somebody = asyncio.Event()
        self._path: Path | None = None
        self._reader: PreviewReader | None = None
        self._read_from: Path | None = None
        self.looks = 0

    def note_health(self, health: Health) -> None:
        """Know where the program picture is."""
        rings = (ring for ring in health.previews if ring.side is Side.PROGRAM)
        ring = next(rings, None) if health.engine_running else None
        self._path = Path(ring.path) if ring is not None else None
        if self._path is None:
            self._reader = None

    @contextlib.contextmanager
    def looking(self, viewer: Viewer) -> Iterator[None]:
        """Let somebody look, as long as the context lasts."""
        self._viewers.add(viewer)
        self._somebody.set()
        try:
            yield
        finally:
            self._viewers.discard(viewer)

    async def run(self) -> None:
        """Make pictures until cancelled."""
        moved_s = time.monotonic()
        while True:
            if not self._viewers:
                self._reader = None
                self._somebody.clear()
                await self._somebody.wait()
            began_s = time.monotonic()
            if await self._make():
                moved_s = began_s
                fps = max((viewer.fps for viewer in self._viewers), default=LEAST_FPS)
                await asyncio.sleep(max(0.0, began_s + 1 / fps - time.monotonic()))
                continue
            if began_s - moved_s > STALE_S:
                self._reader, moved_s = None, began_s
            await asyncio.sleep(LOOK_EVERY_S if self._reader else NOTHING_YET_S)

    async def _make(self) -> bool:
        """Show the newest picture to all who have not seen it; return whether there were any."""
        picture = self._look()
        if picture is None:
            return False
        behind = [viewer for viewer in self._viewers if viewer.seen_ns != picture.composed_ns]
        for side in {viewer.side_px for viewer in behind}:
            jpeg = await asyncio.to_thread(as_jpeg, picture.planes, side)
            for viewer in behind:
                if viewer.side_px == side:
                    viewer.show(jpeg, picture.composed_ns)
        return bool(behind)

    def _look(self) -> PreviewPicture | None:
        self.looks += 1
        if self._reader is None or self._read_from != self._path:
            self._reader = self._open()
        return self._reader.read(time.monotonic_ns()) if self._reader is not None else None

    def _open(self) -> PreviewReader | None:
        if self._path is None:
            return None
        try:
            reader = PreviewReader(self._path)
        except (OSError, ProtocolError, ValueError) as error:
            _log.debug("no picture yet: %s", error)
            return None
        self._read_from = self._path
        return reader
