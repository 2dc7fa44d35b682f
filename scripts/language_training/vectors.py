"""Vectors of sentences, encoded once and kept under `build/`."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from studio.matching.bridges import Bridges
from studio.matching.encoder import WIDTH, Encoder

Floats = npt.NDArray[np.float32]
Tagged = tuple[str, str]
"""Language and text."""

KEPT = Path(__file__).resolve().parent.parent.parent / "build" / "language_vectors.npz"


class Vectors:
    """Encodes texts, and remembers what it encoded."""

    def __init__(self, bridges: Bridges) -> None:
        self._bridges = bridges
        self._encoder = Encoder()
        self._known: dict[str, Floats] = {}
        if KEPT.exists():
            with np.load(KEPT) as kept:
                self._known = dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))

    def of(self, tagged: Sequence[Tagged]) -> Floats:
        """Return a vector for each text."""
        texts = [self._bridges.cross(text, language) for language, text in tagged]
        keys = [hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest() for text in texts]
        new = {k: t for k, t in zip(keys, texts, strict=True) if k not in self._known}
        for key, vector in zip(new, self._encoder.encode(list(new.values())), strict=True):
            self._known[key] = vector.astype(np.float16)
        return np.array([self._known[key] for key in keys], np.float32).reshape(-1, WIDTH)

    def keep(self) -> None:
        """Write down what was encoded."""
        KEPT.parent.mkdir(exist_ok=True)
        keys = np.array(list(self._known))
        np.savez(KEPT, keys=keys, vectors=np.array(list(self._known.values()), np.float16))
