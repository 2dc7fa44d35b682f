"""Texts that ask the same in nearly the same letters, found without a language model.

Each text is a set of three-letter pieces, kept as 512 bits; two texts are alike when most of the
bits either has are in both, and their numbers are the same. Comparing one with thousands is a few
numpy operations over their bits.
"""

import re
from functools import lru_cache
from zlib import crc32

import numpy as np
import numpy.typing as npt

from studio.catalogue.folding import MINUS

ALIKE = 0.62
"""Shared pieces over all pieces of both; in `cuecard bench` 0.6 kept typos together and other
questions apart, one step up keeps short ones apart, too."""

BITS = 512
MOST_TEXTS = 4_096
"""Of one show and one product on air; the oldest are forgotten."""

KEPT_READY = 64

_HUNDREDTHS = int(100 * ALIKE / (1 + ALIKE))
"""Of the bits of two texts together, so many at least are shared where they are alike."""

_WORDS = BITS // 64
_NUMBER = re.compile(rf"(?:{MINUS} )?\d+(?:\.\d+)*")

Bits = npt.NDArray[np.uint64]


class Alike:
    """Texts that were seen, each under a key of the caller's."""

    def __init__(self) -> None:
        self._bits: Bits = np.zeros((_WORDS, 64), np.uint64)
        self._counts = np.zeros(64, np.uint16)
        self._numbers = np.zeros(64, np.uint32)
        self._keys: list[str] = []
        self._next = 0

    def __len__(self) -> int:
        return len(self._keys)

    def find(self, normal: str) -> str | None:
        """Return the key of the text most like this one, or None where none is alike.

        Args:
            normal: As `normal_form` gives it.
        """
        size = len(self._keys)
        if size == 0:
            return None
        bits = _bits_of(normal)
        shared = np.zeros(size, np.uint16)
        for word in bits.nonzero()[0]:
            shared += np.bitwise_count(self._bits[word, :size] & bits[word])
        both = self._counts[:size] + np.uint16(np.bitwise_count(bits).sum())
        near = (shared * np.uint16(100) >= both * np.uint16(_HUNDREDTHS)).nonzero()[0]
        near = near[self._numbers[near] == _numbers_of(normal)]
        if not len(near):
            return None
        likeness = shared[near] / np.maximum(both[near] - shared[near], 1)
        best = int(likeness.argmax())
        return self._keys[int(near[best])] if likeness[best] >= ALIKE else None

    def add(self, normal: str, key: str) -> None:
        """Remember a text; where there are too many, instead of the oldest."""
        place = self._place(key)
        bits = _bits_of(normal)
        self._bits[:, place] = bits
        self._counts[place] = int(np.bitwise_count(bits).sum())
        self._numbers[place] = _numbers_of(normal)

    def _place(self, key: str) -> int:
        if len(self._keys) < MOST_TEXTS:
            self._keys.append(key)
            if len(self._keys) > len(self._counts):
                self._grow()
            return len(self._keys) - 1
        place, self._next = self._next, (self._next + 1) % MOST_TEXTS
        self._keys[place] = key
        return place

    def _grow(self) -> None:
        more = len(self._counts)
        self._bits = np.concatenate([self._bits, np.zeros((_WORDS, more), np.uint64)], axis=1)
        self._counts = np.concatenate([self._counts, np.zeros(more, np.uint16)])
        self._numbers = np.concatenate([self._numbers, np.zeros(more, np.uint32)])


@lru_cache(KEPT_READY)
def _bits_of(normal: str) -> Bits:
    """Return the bits of a text; it is looked for first, and added soon after."""
    line = f" {normal} ".encode("utf-32-le")
    codes = np.frombuffer(line, np.uint32).astype(np.uint64)
    if len(codes) < 3:
        return np.zeros(_WORDS, np.uint64)
    pieces = (codes[:-2] * np.uint64(0x1F35) + codes[1:-1]) * np.uint64(0x1F35) + codes[2:]
    places = (pieces * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(55)
    bits = np.zeros(BITS, np.uint8)
    bits[places] = 1
    return np.packbits(bits).view(np.uint64)


def _numbers_of(normal: str) -> int:
    return crc32(" ".join(sorted(_NUMBER.findall(normal))).encode())
