r"""The picture of a canvas and side, from the engine to the window, through a memory-mapped file.

The engine overwrites the oldest of four slots and never waits. A slot has a sequence number that
is odd while it is written: a reader reads the number, copies, and reads it again. The reader
stamps the file with the moment of its last look; the engine draws no preview that nobody has
looked at for two seconds.

A plain file and not `multiprocessing.shared_memory`: in Python 3.11 a reader that exits removes
the segment under the writer.

Layout, little endian:

    header, 64 bytes: magic b"CUERING1", width_px u32, height_px u32, newest slot u64,
                      reader's last look u64 (monotonic ns)
    4 slots, each: sequence u64, tick u64, composed at u64 (monotonic ns), 40 bytes unused,
                   then Y (h, w), U (h/2, w/2), V (h/2, w/2)
"""

import contextlib
import mmap
import os
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from studio.core.errors import ProtocolError

Plane = npt.NDArray[np.uint8]
Planes = tuple[Plane, Plane, Plane]

SLOTS = 4
WATCHED_NS = 2_000_000_000
_MAGIC = b"CUERING1"
_HEADER_BYTES = 64
_SLOT_HEADER_BYTES = 64
_NEWEST, _LOOKED = 16, 24
_LONGEST_SIDE_PX = 960


def preview_size_px(width_px: int, height_px: int) -> tuple[int, int]:
    """Return the preview's size for a canvas: half of it, the longer side at most 960."""
    scale = min(0.5, _LONGEST_SIDE_PX / max(width_px, height_px))
    return int(width_px * scale) // 2 * 2, int(height_px * scale) // 2 * 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPicture:
    """One picture out of the ring.

    Attributes:
        planes: Y, U, V as 4:2:0 BT.709 limited range; copies, free to keep.
        tick: Which tick it was.
        composed_ns: Monotonic moment it was composed.
    """

    planes: Planes
    tick: int
    composed_ns: int


class _Ring:
    def __init__(self, mapping: mmap.mmap) -> None:
        self._map = mapping
        magic, self.width_px, self.height_px = struct.unpack_from("<8sII", mapping, 0)
        self._luma: int = self.width_px * self.height_px
        self._slot_bytes: int = _SLOT_HEADER_BYTES + self._luma * 3 // 2
        if magic != _MAGIC or len(mapping) != _HEADER_BYTES + SLOTS * self._slot_bytes:
            raise ProtocolError("the preview file is not a preview ring")

    def _slot_at(self, slot: int) -> int:
        return _HEADER_BYTES + slot * self._slot_bytes

    def _planes(self, slot: int) -> Planes:
        width, height = self.width_px, self.height_px
        start = self._slot_at(slot) + _SLOT_HEADER_BYTES
        pixels = np.frombuffer(self._map, np.uint8, self._luma * 3 // 2, start)
        luma, quarter = self._luma, self._luma // 4
        return (
            pixels[:luma].reshape(height, width),
            pixels[luma : luma + quarter].reshape(height // 2, width // 2),
            pixels[luma + quarter :].reshape(height // 2, width // 2),
        )

    def _u64(self, at: int) -> int:
        return int(struct.unpack_from("<Q", self._map, at)[0])

    def _put_u64(self, at: int, value: int) -> None:
        struct.pack_into("<Q", self._map, at, value)


class PreviewWriter(_Ring):
    """The engine's end; makes the file anew.

    Args:
        path: Of the file; one that is there is replaced, so that a reader of the old one keeps
            its own.
        width_px: Of the preview, even.
        height_px: Likewise.
    """

    def __init__(self, path: Path, width_px: int, height_px: int) -> None:
        self.path = path
        size = _HEADER_BYTES + SLOTS * (_SLOT_HEADER_BYTES + width_px * height_px * 3 // 2)
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        with path.open("r+b") as file:
            file.truncate(size)
            file.write(struct.pack("<8sII", _MAGIC, width_px, height_px))
            file.flush()
            super().__init__(mmap.mmap(file.fileno(), size))
        self._next = 0

    def watched(self, now_ns: int) -> bool:
        """Return whether a reader has looked in the last two seconds."""
        return now_ns - self._u64(_LOOKED) < WATCHED_NS

    def begin(self) -> Planes:
        """Return the planes of the next slot to draw into; readers leave it alone until `end`."""
        at = self._slot_at(self._next)
        self._put_u64(at, self._u64(at) | 1)
        return self._planes(self._next)

    def end(self, tick: int, composed_ns: int) -> None:
        """Let readers have what was drawn since `begin`."""
        at = self._slot_at(self._next)
        struct.pack_into("<QQ", self._map, at + 8, tick, composed_ns)
        self._put_u64(at, (self._u64(at) | 1) + 1)
        self._put_u64(_NEWEST, self._next)
        self._next = (self._next + 1) % SLOTS

    def close(self) -> None:
        """Remove the file; readers keep what they have mapped."""
        with contextlib.suppress(PermissionError):  # Windows keeps a file that is mapped
            self.path.unlink(missing_ok=True)


class PreviewReader(_Ring):
    """The window's end.

    Args:
        path: As the health report gives it.

    Raises:
        OSError: The file is not there; the engine may be starting.
        ProtocolError: It is no preview ring.
    """

    def __init__(self, path: Path) -> None:
        with path.open("r+b") as file:
            if os.fstat(file.fileno()).st_size < _HEADER_BYTES:
                raise ProtocolError("the preview file is not a preview ring")
            super().__init__(mmap.mmap(file.fileno(), 0))

    def read(self, now_ns: int) -> PreviewPicture | None:
        """Return a copy of the newest picture, or None before the first or when it was overtaken.

        Args:
            now_ns: Stamped into the file, so that the engine knows somebody looks.
        """
        self._put_u64(_LOOKED, now_ns)
        slot = self._u64(_NEWEST) % SLOTS
        at = self._slot_at(slot)
        before = self._u64(at)
        if before == 0 or before % 2:
            return None
        tick, composed_ns = struct.unpack_from("<QQ", self._map, at + 8)
        y, u, v = self._planes(slot)
        planes = (y.copy(), u.copy(), v.copy())
        if self._u64(at) != before:
            return None
        return PreviewPicture(planes=planes, tick=tick, composed_ns=composed_ns)
