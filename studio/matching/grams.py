"""Texts as hashed pieces of spelling: what a linear model reads where word order is loose.

Live chat is misspelt, without accents, half transliterated; a word that is off by a letter still
shares most of its pieces with the right one.
"""

import re

import numpy as np
import numpy.typing as npt

from studio.catalogue.folding import fold

BITS = 15
DIMENSIONS = 2**BITS
SHORTEST, LONGEST = 2, 5
"""Characters of a piece."""
MOST_CHARACTERS = 240
"""What comes after says the same again, or is no question."""

_STRETCHED = re.compile(r"(.)\1{2,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NO_TEXT = re.compile(r"[^\w]+")

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2^64 over the golden ratio: spreads low bits upwards
_STEP = np.uint64(0x100000001B3)
_SHIFT = np.uint64(64 - BITS)

_SPACE = np.uint64(ord(" "))
_USUAL = 512
"""Characters; only a text full of ligatures has more when it is folded."""

Indices = npt.NDArray[np.int64]


def _powers(count: int) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64]]:
    """Return so many powers of the step, and what each is divided by with."""
    inverse = np.uint64(pow(int(_STEP), -1, 2**64))
    return np.full(count, _STEP).cumprod(), np.full(count, inverse).cumprod()


_POWERS = _powers(_USUAL)


def spelling(text: str) -> str:
    """Return a text as its pieces are taken: folded, numbers as 0, words between single spaces."""
    folded = _STRETCHED.sub(r"\1\1", fold(text[:MOST_CHARACTERS]))
    words = _NO_TEXT.sub(" ", _NUMBER.sub("0", folded)).strip()
    return f" {words} "


def grams(text: str) -> Indices:
    """Return which pieces a text has, each once, between 0 and `DIMENSIONS`.

    Pieces are runs of `SHORTEST` to `LONGEST` characters, across spaces too, whole words, and pairs
    of neighbouring words.
    """
    line = spelling(text)
    codes = np.frombuffer(line.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    found = []
    running = codes
    for length in range(2, LONGEST + 1):
        running = running[: len(codes) - length + 1] * _STEP + codes[length - 1 :]
        if length >= SHORTEST:
            found.append(running + np.uint64(length))
    found.append(_words(line, codes))
    hashes = np.concatenate(found) * _MULTIPLIER
    met = np.zeros(DIMENSIONS, bool)
    met[hashes >> _SHIFT] = True
    return met.nonzero()[0]


def _words(line: str, codes: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Return a hash of each word, and of each pair."""
    spaces = (codes == _SPACE).nonzero()[0]
    if len(spaces) < 2 or not line.strip():
        return np.zeros(0, dtype=np.uint64)
    powers, inverse = _POWERS if len(codes) <= _USUAL else _powers(len(codes))
    sums = (codes * powers[: len(codes)]).cumsum()
    starts, ends = spaces[:-1], spaces[1:]
    # The sum of a word depends on its place; dividing by an odd power takes that out again.
    words = (sums[ends - 1] - sums[starts]) * inverse[starts + 1]
    pairs = words[:-1] * _STEP + words[1:]
    return np.concatenate([words ^ np.uint64(0x5851F42D4C957F2D), pairs])
