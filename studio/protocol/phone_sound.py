"""The sound of a phone, from the phone process to the engine, through a memory-mapped file.

A ring of blocks; the reader takes each once, in order. One that was away for too long goes on
with the oldest block that is still there. Sample numbers tell what got lost on the way.

Layout, little endian, every number a u64 so that it is written in one step:

    header, 64 bytes: magic b"CUEPHON2", blocks written so far, ended
    128 slots, each: sequence (odd while it is written), number of the block, number of its first
                     sample, samples, channels, ended at (monotonic ns), 16 bytes unused, then
                     int16 samples, those of one moment side by side; room for 40 ms of stereo
"""

import contextlib
import mmap
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from studio.core.errors import ProtocolError
from studio.protocol.phone_pictures import claim

Samples = npt.NDArray[np.int16]
Words = npt.NDArray[np.uint64]

RATE_HZ = 48_000
MOST_SAMPLES = 1_920
SLOTS = 128
"""Two and a half seconds of blocks of 20 ms, as phones send them."""
_MAGIC = int.from_bytes(b"CUEPHON2", "little")
_HEADER_BYTES = 64
_SLOT_HEADER_BYTES = 64
_ROOM = MOST_SAMPLES * 2 * 2
_WHOLE = _HEADER_BYTES + SLOTS * (_SLOT_HEADER_BYTES + _ROOM)
_MAGIC_AT, _COUNT, _ENDED = range(3)
_SEQUENCE, _NUMBER, _FIRST, _SAMPLES, _CHANNELS, _ENDED_AT = range(6)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneBlock:
    """Some sound of a phone.

    Attributes:
        samples: int16 (samples, channels), one or two channels, at `RATE_HZ`.
        first_sample: Number of the first one, by the phone's own count.
        ended_ns: Monotonic moment at which the block was there.
        number: Counts blocks from 0; set by the ring.
    """

    samples: Samples
    first_sample: int
    ended_ns: int
    number: int = 0


class _Ring:
    def __init__(self, mapping: mmap.mmap) -> None:
        if len(mapping) != _WHOLE:
            raise ProtocolError("the phone's file is not a ring of sound")
        head: Words = np.frombuffer(mapping, np.uint64, _HEADER_BYTES // 8)
        if int(head[_MAGIC_AT]) != _MAGIC:
            raise ProtocolError("the phone's file is not a ring of sound")
        self._head = head
        self._slots = tuple(self._slot(mapping, slot) for slot in range(SLOTS))

    def _slot(self, mapping: mmap.mmap, slot: int) -> tuple[Words, Samples]:
        at = _HEADER_BYTES + slot * (_SLOT_HEADER_BYTES + _ROOM)
        words = np.frombuffer(mapping, np.uint64, _SLOT_HEADER_BYTES // 8, at)
        return words, np.frombuffer(mapping, np.int16, _ROOM // 2, at + _SLOT_HEADER_BYTES)

    @property
    def count(self) -> int:
        """How many blocks were written so far."""
        return int(self._head[_COUNT])


class PhoneSoundWriter(_Ring):
    """The phone process's end; makes the file, which must not be there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.touch(mode=0o600, exist_ok=False)
        with path.open("r+b") as file:
            claim(file.fileno(), _WHOLE)
            file.write(np.array([_MAGIC], np.uint64).tobytes())
            file.flush()
            super().__init__(mmap.mmap(file.fileno(), _WHOLE))

    def put(self, block: PhoneBlock) -> None:
        """Let the reader have a block.

        Raises:
            ProtocolError: It is longer than a slot, or has more than two channels.
        """
        length, channels = block.samples.shape
        if not 0 < length <= MOST_SAMPLES or channels not in (1, 2):
            raise ProtocolError(f"a block of {length} x {channels} does not fit the phone's ring")
        number = self.count
        words, room = self._slots[number % SLOTS]
        sequence = int(words[_SEQUENCE]) | 1
        words[_SEQUENCE] = sequence
        np.copyto(room[: length * channels].reshape(length, channels), block.samples)
        words[_NUMBER], words[_FIRST] = number, block.first_sample
        words[_SAMPLES], words[_CHANNELS], words[_ENDED_AT] = length, channels, block.ended_ns
        words[_SEQUENCE] = sequence + 1
        self._head[_COUNT] = number + 1

    def close(self) -> None:
        """Tell readers that nothing follows, and remove the file; they keep what they mapped."""
        self._head[_ENDED] = 1
        with contextlib.suppress(PermissionError):  # Windows keeps a file that is mapped
            self.path.unlink(missing_ok=True)


class PhoneSoundReader(_Ring):
    """The engine's end; begins with what comes after it was opened.

    Args:
        path: As the phone's card gives it.

    Raises:
        OSError: The file is not there.
        ProtocolError: It is no such ring.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size < _HEADER_BYTES:
                raise ProtocolError("the phone's file is not a ring of sound")
            super().__init__(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        self._next = self.count

    @property
    def ended(self) -> bool:
        """Whether the writer said that nothing follows."""
        return bool(self._head[_ENDED])

    def read(self) -> list[PhoneBlock]:
        """Return copies of the blocks that came since the last call, oldest first."""
        count = self.count
        self._next = max(self._next, count - SLOTS + 1)
        blocks = [self._block(number) for number in range(self._next, count)]
        self._next = count
        return [block for block in blocks if block is not None]

    def _block(self, number: int) -> PhoneBlock | None:
        words, room = self._slots[number % SLOTS]
        before = int(words[_SEQUENCE])
        length, channels = int(words[_SAMPLES]), int(words[_CHANNELS])
        if before % 2 or not 0 < length <= MOST_SAMPLES or channels not in (1, 2):
            return None
        block = PhoneBlock(
            samples=room[: length * channels].reshape(length, channels).copy(),
            first_sample=int(words[_FIRST]),
            ended_ns=int(words[_ENDED_AT]),
            number=int(words[_NUMBER]),
        )
        return block if int(words[_SEQUENCE]) == before and block.number == number else None
