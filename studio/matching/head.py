"""What is learned on top of the encoder: from a vector and spelling to classes.

A small network reads the vector, which knows meaning; a linear model reads the spelling, which
knows languages the encoder has never seen, and words misspelt. Their log-probabilities are added.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.matching.encoder import Vectors
from studio.matching.grams import grams

VECTOR_SCALE = np.float32(4.0)
GRAM_SCALE = np.float32(4.0)

Table = npt.NDArray[np.float32]
"""(texts, classes)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Texts as pieces with weights: each row of length `GRAM_SCALE`.

    Attributes:
        places: Pieces of each text.
        weights: Of each piece.
    """

    places: tuple[npt.NDArray[np.int64], ...]
    weights: tuple[npt.NDArray[np.float32], ...]

    def of(self, which: Sequence[int]) -> "Spelling":
        """Return some of the texts."""
        return Spelling(
            places=tuple(self.places[at] for at in which),
            weights=tuple(self.weights[at] for at in which),
        )


def spelled(texts: Sequence[str], rarity: npt.NDArray[np.float32]) -> Spelling:
    """Return the pieces of texts, rare ones weighing more.

    Args:
        texts: As written.
        rarity: Of each piece, `studio.matching.grams.DIMENSIONS` of them.
    """
    places = tuple(grams(text) for text in texts)
    return Spelling(places=places, weights=tuple(_of_length(rarity[at]) for at in places))


def _of_length(weights: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    length = math.sqrt(float(weights @ weights)) or 1.0
    return weights * np.float32(GRAM_SCALE / length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A trained classifier.

    Attributes:
        classes: Their names.
        hidden: (WIDTH, n) and (n,): the network's first layer.
        hidden_bias: See there.
        out: (n, classes): its second.
        out_bias: See there.
        pieces: (DIMENSIONS, classes) int8: weight of each piece of spelling.
        piece_scale: (classes,): what one step of `pieces` is worth.
        piece_bias: (classes,).
        trust: How much spelling counts beside meaning.
    """

    classes: tuple[str, ...]
    hidden: Table
    hidden_bias: Table
    out: Table
    out_bias: Table
    pieces: npt.NDArray[np.int8]
    piece_scale: Table
    piece_bias: Table
    trust: float

    def log_scores(self, vectors: Vectors, spelling: Spelling) -> Table:
        """Return the log-probability of each class, up to the sum of them."""
        inner = vectors * VECTOR_SCALE @ self.hidden
        inner += self.hidden_bias
        np.maximum(inner, 0, out=inner)
        # Both are log-probabilities up to a number for the whole row, which falls out in the end.
        by_letters = np.float32(self.trust) * self.by_spelling(spelling)
        return log_softmax(inner @ self.out + self.out_bias + by_letters)

    def log_by_spelling(self, spelling: Spelling) -> Table:
        """Return the log-probability of each class by spelling alone."""
        return log_softmax(self.by_spelling(spelling))

    def by_spelling(self, spelling: Spelling) -> Table:
        """Return scores by spelling alone: cheap, and needs no encoder."""
        table = np.empty((len(spelling.places), len(self.classes)), np.float32)
        for at, (places, weights) in enumerate(zip(spelling.places, spelling.weights, strict=True)):
            np.matmul(weights, self.pieces.take(places, axis=0).astype(np.float32), out=table[at])
        return table * self.piece_scale + self.piece_bias


def log_softmax(table: Table) -> Table:
    """Return the logarithm of each row's softmax."""
    lowered = table - np.maximum.reduce(table, axis=1, keepdims=True)
    lowered -= np.log(np.add.reduce(np.exp(lowered), axis=1, keepdims=True))
    return np.asarray(lowered, np.float32)
