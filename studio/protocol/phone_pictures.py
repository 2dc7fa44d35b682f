"""The pictures of a phone, from the phone process to the engine, through a memory-mapped file.

The phone process overwrites the oldest of four slots and never waits; the newest picture wins. A
slot has a sequence number that is odd while it is written: a reader reads the number, copies, and
reads it again. Pictures may change their size from one to the next, as when a phone is turned.

Layout, little endian, every number a u64 so that it is written in one step:

    header, 64 bytes: magic b"CUEPHON1", bytes of a slot's pixels, pictures written so far, ended
    4 slots, each: sequence, number of the picture, captured at (monotonic ns), width_px,
                   height_px, meaning (bit 0: BT.709, else BT.601; bit 1: full range), 16 bytes
                   unused, then Y (h, w), U (h/2, w/2), V (h/2, w/2)
"""

import contextlib
import mmap
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from studio.core.errors import ProtocolError

Plane = npt.NDArray[np.uint8]
Planes = tuple[Plane, Plane, Plane]
Words = npt.NDArray[np.uint64]

SLOTS = 4
MOST_PX = 1920 * 1088
"""Of one picture; 1080p as encoders pad it."""
_MAGIC = int.from_bytes(b"CUEPHON1", "little")
_HEADER_BYTES = 64
_SLOT_HEADER_BYTES = 64
_MAGIC_AT, _ROOM, _COUNT, _ENDED = range(4)
_SEQUENCE, _NUMBER, _CAPTURED, _WIDTH, _HEIGHT, _MEANING = range(6)
_BT709, _FULL_RANGE = 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonePicture:
    """One picture of a phone.

    Attributes:
        planes: Y, U, V as 4:2:0, uint8, even sides; out of a ring they are copies, free to keep.
        matrix: Which luma weights made them.
        full_range: 0 to 255, or 16 to 235.
        captured_ns: Monotonic moment it came.
        number: Counts the phone's pictures from 0; set by the ring.
    """

    planes: Planes
    matrix: Literal["bt601", "bt709"]
    full_range: bool
    captured_ns: int
    number: int = 0


class _Ring:
    def __init__(self, mapping: mmap.mmap) -> None:
        head: Words = np.frombuffer(mapping, np.uint64, _HEADER_BYTES // 8)
        room = int(head[_ROOM])
        whole = _HEADER_BYTES + SLOTS * (_SLOT_HEADER_BYTES + room)
        if int(head[_MAGIC_AT]) != _MAGIC or room % 8 or len(mapping) != whole:
            raise ProtocolError("the phone's file is not a ring of pictures")
        self._head = head
        self._room = room
        self._slots = tuple(self._slot(mapping, slot) for slot in range(SLOTS))

    def _slot(self, mapping: mmap.mmap, slot: int) -> tuple[Words, Plane]:
        at = _HEADER_BYTES + slot * (_SLOT_HEADER_BYTES + self._room)
        words = np.frombuffer(mapping, np.uint64, _SLOT_HEADER_BYTES // 8, at)
        return words, np.frombuffer(mapping, np.uint8, self._room, at + _SLOT_HEADER_BYTES)

    @property
    def count(self) -> int:
        """How many pictures were written so far."""
        return int(self._head[_COUNT])


def _planes(pixels: Plane, width_px: int, height_px: int) -> Planes:
    luma = width_px * height_px
    quarter = luma // 4
    half = (height_px // 2, width_px // 2)
    return (
        pixels[:luma].reshape(height_px, width_px),
        pixels[luma : luma + quarter].reshape(half),
        pixels[luma + quarter : luma + 2 * quarter].reshape(half),
    )


def claim(descriptor: int, size: int) -> None:
    """Make an empty file so large, with its room on the disk: a map that finds none is fatal.

    Raises:
        OSError: There is no room.
    """
    os.truncate(descriptor, size)
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(descriptor, 0, size)


class PhonePictureWriter(_Ring):
    """The phone process's end; makes the file, which must not be there.

    Args:
        path: Of the file.
        most_px: Pixels of the largest picture.
    """

    def __init__(self, path: Path, most_px: int = MOST_PX) -> None:
        self.path = path
        room = -(-most_px * 3 // 2 // 8) * 8
        size = _HEADER_BYTES + SLOTS * (_SLOT_HEADER_BYTES + room)
        path.touch(mode=0o600, exist_ok=False)
        with path.open("r+b") as file:
            claim(file.fileno(), size)
            file.write(np.array([_MAGIC, room], np.uint64).tobytes())
            file.flush()
            super().__init__(mmap.mmap(file.fileno(), size))

    def put(self, picture: PhonePicture) -> None:
        """Let readers have a picture.

        Raises:
            ProtocolError: It is larger than a slot, or its sides are not even.
        """
        height, width = picture.planes[0].shape
        if width * height * 3 // 2 > self._room or width % 2 or height % 2 or not width * height:
            raise ProtocolError(f"a picture of {width}x{height} does not fit the phone's ring")
        number = self.count
        words, pixels = self._slots[number % SLOTS]
        sequence = int(words[_SEQUENCE]) | 1
        words[_SEQUENCE] = sequence
        for room, plane in zip(_planes(pixels, width, height), picture.planes, strict=True):
            np.copyto(room, plane)
        words[_NUMBER], words[_CAPTURED] = number, picture.captured_ns
        words[_WIDTH], words[_HEIGHT] = width, height
        is_709 = _BT709 if picture.matrix == "bt709" else 0
        words[_MEANING] = is_709 | (_FULL_RANGE if picture.full_range else 0)
        words[_SEQUENCE] = sequence + 1
        self._head[_COUNT] = number + 1

    def close(self) -> None:
        """Tell readers that nothing follows, and remove the file; they keep what they mapped."""
        self._head[_ENDED] = 1
        with contextlib.suppress(PermissionError):  # Windows keeps a file that is mapped
            self.path.unlink(missing_ok=True)


class PhonePictureReader(_Ring):
    """The engine's end.

    Args:
        path: As the phone's card gives it.

    Raises:
        OSError: The file is not there.
        ProtocolError: It is no such ring.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size < _HEADER_BYTES:
                raise ProtocolError("the phone's file is not a ring of pictures")
            super().__init__(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    @property
    def ended(self) -> bool:
        """Whether the writer said that nothing follows."""
        return bool(self._head[_ENDED])

    def read(self, after: int = -1) -> PhonePicture | None:
        """Return a copy of the newest picture; None when it is not newer, or was overtaken.

        Args:
            after: Number of the picture that was read last.
        """
        number = self.count - 1
        if number <= after:
            return None
        words, pixels = self._slots[number % SLOTS]
        before = int(words[_SEQUENCE])
        if before == 0 or before % 2:
            return None
        width, height = int(words[_WIDTH]), int(words[_HEIGHT])
        if not 0 < width * height * 3 // 2 <= self._room:
            return None
        y, u, v = _planes(pixels, width, height)
        planes = (y.copy(), u.copy(), v.copy())
        meaning = int(words[_MEANING])
        picture = PhonePicture(
            planes=planes,
            matrix="bt709" if meaning & _BT709 else "bt601",
            full_range=bool(meaning & _FULL_RANGE),
            captured_ns=int(words[_CAPTURED]),
            number=int(words[_NUMBER]),
        )
        return picture if int(words[_SEQUENCE]) == before else None
