"""Pieces of texts, each as what it means in its place, and how well rows meet those of questions.

A vector of a whole text blurs what a single word tells: `on` and `off`, `at least` and `at most`.
Here each piece of a question looks for the piece of a row that is nearest to it.

Source:
    Khattab and Zaharia, "ColBERT: Efficient and Effective Passage Search via Contextualized Late
    Interaction over BERT", 2020. That pieces count differently was learned.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

MARK = 64
"""Numbers a piece."""

MOST_MARKS = 20
"""Pieces of a text that are looked at, with its begin: what a row says first."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Pieces of several texts, one text after the other.

    Attributes:
        points: (pieces, MARK), each of length 1.
        weights: (pieces,): how much each counts in its text; 1 together.
        sizes: (texts,): how many pieces each text has, at least one.
    """

    points: Floats
    weights: Floats
    sizes: npt.NDArray[np.int64]

    @property
    def starts(self) -> npt.NDArray[np.int64]:
        """Where each text begins."""
        return np.asarray(np.cumsum(self.sizes) - self.sizes)

    def of(self, which: Sequence[int]) -> "Marks":
        """Return some of the texts."""
        starts, at = self.starts, np.asarray(which, np.int64)
        ranges = [np.arange(starts[one], starts[one] + self.sizes[one]) for one in at]
        places = np.concatenate([np.zeros(0, np.int64), *ranges])
        return Marks(points=self.points[places], weights=self.weights[places], sizes=self.sizes[at])


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Texts as the encoder reads them.

    Attributes:
        vectors: (texts, width): each as a whole, of length 1.
        marks: Their pieces.
    """

    vectors: Floats
    marks: Marks

    def of(self, which: Sequence[int]) -> "Reading":
        """Return some of the texts."""
        return Reading(
            vectors=self.vectors[np.asarray(which, np.int64)], marks=self.marks.of(which)
        )


def readings_joined(parts: Sequence[Reading]) -> Reading:
    """Return several readings as one."""
    return Reading(
        vectors=np.concatenate([part.vectors for part in parts]),
        marks=one_after_the_other([part.marks for part in parts]),
    )


def no_marks() -> Marks:
    """Return the marks of no text."""
    return Marks(
        points=np.zeros((0, MARK), np.float32),
        weights=np.zeros(0, np.float32),
        sizes=np.zeros(0, np.int64),
    )


def one_after_the_other(parts: Sequence[Marks]) -> Marks:
    """Return several texts' marks as one."""
    return Marks(
        points=np.concatenate([part.points for part in parts]),
        weights=np.concatenate([part.weights for part in parts]),
        sizes=np.concatenate([part.sizes for part in parts]),
    )


def in_turn(first: Marks, second: Marks) -> Marks:
    """Return the texts of two in turn, as many of the one as of the other."""
    count = len(first.sizes)
    return one_after_the_other((first, second)).of(
        np.arange(2 * count).reshape(2, count).T.ravel().tolist()
    )


def touching(questions: Marks, rows: Marks) -> Floats:
    """Return (questions, rows): how near, in the middle, a question's pieces find one of the row's.

    Args:
        questions: At least one.
        rows: At least one; their weights do not count.
    """
    nearness = rows.points @ questions.points.T
    best = np.maximum.reduceat(nearness, rows.starts, axis=0)
    best *= questions.weights
    return np.asarray(np.add.reduceat(best, questions.starts, axis=1).T, np.float32)
