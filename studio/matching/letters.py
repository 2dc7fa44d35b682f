"""Rare pieces of spelling that a question and a row have in common: names of standards, numbers."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.matching.grams import DIMENSIONS
from studio.matching.head import GRAM_SCALE, Spelling

RARE = 2.5
"""Pieces of spelling that stand in more texts than one in twelve say nothing in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """Where rare pieces of spelling stand, so that a question looks its own up and no others.

    Attributes:
        pieces: In order, each as often as rows have it.
        first: (DIMENSIONS + 1,): where each piece begins among them, and the next one.
        rows: That have it.
        weights: What it counts there.
    """

    pieces: npt.NDArray[np.int64]
    first: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float32]

    @classmethod
    def of(
        cls,
        pieces: npt.NDArray[np.int64],
        rows: npt.NDArray[np.int64],
        weights: npt.NDArray[np.float32],
    ) -> "Letters":
        """Return pieces, the rows that have them and their weights, brought into order."""
        order = np.argsort(pieces, kind="stable")
        return cls(
            pieces=pieces[order],
            first=np.searchsorted(pieces[order], np.arange(DIMENSIONS + 1)),
            rows=rows[order],
            weights=weights[order],
        )


def letters_of(spelling: Spelling, rarity: npt.NDArray[np.float32]) -> Letters:
    """Return the rare pieces of rows.

    Args:
        spelling: Of the rows.
        rarity: Of each piece.
    """
    pieces, rows, weights = _strung(spelling)
    kept = np.flatnonzero(rarity[pieces] >= RARE)
    return Letters.of(pieces[kept], rows[kept], weights[kept])


def _strung(
    spelling: Spelling,
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Return all pieces one after the other, the text each is of, and their weights."""
    if not spelling.places:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32)
    texts = np.repeat(np.arange(len(spelling.places)), [len(p) for p in spelling.places])
    return np.concatenate(spelling.places), texts, np.concatenate(spelling.weights)


def shared(spelling: Spelling, letters: Letters, rows: int) -> npt.NDArray[np.floating]:
    """Return (texts, rows): the cosine of pieces in common."""
    pieces, texts, mine = _strung(spelling)
    first, after = letters.first.take(pieces), letters.first.take(pieces + 1)
    found = (after > first).nonzero()[0]
    first, counts = first[found], (after - first)[found]
    ends = counts.cumsum()
    places = np.arange(counts.sum()) + (first - (ends - counts)).repeat(counts)
    into = (texts[found] * rows).repeat(counts) + letters.rows.take(places)
    product = mine[found].repeat(counts) * letters.weights.take(places)
    shared = np.bincount(into, product, minlength=len(spelling.places) * rows)
    return (shared / float(GRAM_SCALE) ** 2).reshape(len(spelling.places), rows)
