"""Vectors of sentences, encoded once and kept under `build/`."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from studio.matching.bridges import Bridges
from studio.matching.encoder import WIDTH, Encoder
from studio.matching.marks import Reading
from studio.matching.second_encoder import SecondEncoder

Floats = npt.NDArray[np.float32]
Tagged = tuple[str, str]
"""Language and text."""

_THREADS = 2
BUILD = Path(__file__).resolve().parent.parent.parent / "build"


class Vectors:
    """Encodes texts, and remembers what it encoded.

    Attributes:
        second: Gives another opinion; what it gives is not kept.
    """

    def __init__(self, bridges: Bridges) -> None:
        """Take up what was encoded before by the same encoder.

        Args:
            bridges: Put texts into words that the encoder knows.
        """
        self._bridges = bridges
        self._encoder = Encoder()
        self.second = SecondEncoder(threads=_THREADS)
        self._known: dict[str, Floats] = {}
        self._kept = BUILD / f"language_vectors_{self._encoder.digest[:12]}.npz"
        if self._kept.exists():
            with np.load(self._kept) as kept:
                self._known = dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))

    @property
    def encoder(self) -> str:
        """Return the encoder's digest."""
        return self._encoder.digest

    def of(self, tagged: Sequence[Tagged]) -> Floats:
        """Return a vector for each text."""
        texts = self._crossed(tagged)
        keys = [hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest() for text in texts]
        new = {k: t for k, t in zip(keys, texts, strict=True) if k not in self._known}
        for key, vector in zip(new, self._encoder.encode(list(new.values())), strict=True):
            self._known[key] = vector.astype(np.float16)
        return np.array([self._known[key] for key in keys], np.float32).reshape(-1, WIDTH)

    def questions(self, tagged: Sequence[Tagged]) -> Reading:
        """Return questions as the encoder reads them; that is not kept."""
        return self._encoder.read_questions(self._crossed(tagged))

    def rows(self, tagged: Sequence[Tagged]) -> Reading:
        """Return texts of rows as the encoder reads them; that is not kept."""
        return self._encoder.read_rows(self._crossed(tagged))

    def _crossed(self, tagged: Sequence[Tagged]) -> list[str]:
        return [self._bridges.cross(text, language) for language, text in tagged]

    def keep(self) -> None:
        """Write down what was encoded."""
        self._kept.parent.mkdir(exist_ok=True)
        keys = np.array(list(self._known))
        np.savez(self._kept, keys=keys, vectors=np.array(list(self._known.values()), np.float16))
