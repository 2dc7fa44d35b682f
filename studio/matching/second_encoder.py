"""A second opinion on what is near: another encoder, which errs at other questions than the first.

The first sees few pieces at once, and knows many phrasings; this one reads a text as a whole. Both
together find the right row far more often than either alone.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching.encoder import Vectors
from studio.matching.networks import THREADS, Network, digest_of
from studio.matching.pieces import MOST_PIECES, Arrays, Floats, Ints, Pieces

SECOND_WIDTH = 384
SECOND_FOLDER = ("language", "second_encoder")
PIECES_FILE, READER_FILE = "pieces.npz", "reader.onnx"

PIECES_AT_ONCE = 384
"""More do not fit the processor's cache."""

QUESTION, ROW = 0, 1
"""What a text is: questions and rows are read a little differently."""

_UNREADABLE = (OSError, ValueError, KeyError, EOFError, BadZipFile, RuntimeError)


class SecondEncoder:
    """`multilingual-e5-small`, nine of its twelve layers, tuned for questions about products.

    Attributes:
        digest: SHA-256 of what it was tuned to; how rows are ranked, and what is a question, was
            learned from its vectors.

    Source:
        Wang et al., "Multilingual E5 Text Embeddings: A Technical Report", 2024.
        `scripts/tune_second_encoder.py` tunes it.
    """

    def __init__(self, folder: Path | None = None, *, threads: int = THREADS) -> None:
        """Load it.

        Args:
            folder: With its files; else those that ship with the program.
            threads: More are for training alone.

        Raises:
            ModelUnavailable: A file is missing or broken.
        """
        folder = folder or resource(*SECOND_FOLDER)
        try:
            self.digest = digest_of([folder / PIECES_FILE, folder / READER_FILE])
            with np.load(folder / PIECES_FILE, allow_pickle=False) as arrays:
                self._take(dict(arrays))
        except _UNREADABLE as error:
            raise ModelUnavailable(f"the second sentence encoder can't be read: {error}") from error
        self._reader = Network(folder / READER_FILE, threads=threads)

    def _take(self, arrays: Arrays) -> None:
        wide = SECOND_WIDTH
        self._pieces = Pieces(arrays)
        self._places = _floats(arrays, "places", (MOST_PIECES, wide))
        self._kinds = _floats(arrays, "kinds", (2, wide))
        self._out = _floats(arrays, "out", (2, wide, wide))

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Return (texts, SECOND_WIDTH): a vector for each question, of length 1."""
        return self._read(texts, QUESTION)

    def rows(self, texts: Sequence[str]) -> Vectors:
        """Return (texts, SECOND_WIDTH): likewise for rows, or labels of rows."""
        return self._read(texts, ROW)

    def _read(self, texts: Sequence[str], kind: int) -> Vectors:
        pieces = self._pieces.of(texts)
        whole = np.zeros((len(texts), SECOND_WIDTH), np.float32)
        for group in groups([len(some) for some in pieces]):
            whole[group] = self._run([pieces[at] for at in group], kind)
        turned = whole @ self._out[kind]
        sizes = np.linalg.norm(turned, axis=1, keepdims=True)
        return np.asarray(turned / np.maximum(sizes, 1e-9), np.float32)

    def _run(self, pieces: Sequence[Ints], kind: int) -> Floats:
        """Return (texts, SECOND_WIDTH): the mean of each text's pieces."""
        sizes = np.array([len(some) for some in pieces])
        given = np.zeros((len(pieces), int(sizes.max()), SECOND_WIDTH), np.float32)
        mask = np.arange(int(sizes.max())) < sizes[:, None]
        given[mask] = self._pieces.meanings(np.concatenate(pieces))
        given += self._places[: int(sizes.max())] + self._kinds[kind]
        (read,) = self._reader({"given": given, "mask": mask})
        read[~mask] = 0
        return np.asarray(read.sum(axis=1) / sizes[:, None], np.float32)


def unasked(texts: int) -> Vectors:
    """Return (texts, SECOND_WIDTH): what stands for vectors where the encoder was not asked."""
    return np.zeros((texts, SECOND_WIDTH), np.float32)


def groups(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Yield which texts are read together: those of about the same size, as many as fit."""
    group: list[int] = []
    for at in sorted(range(len(sizes)), key=sizes.__getitem__):
        if group and (len(group) + 1) * sizes[at] > PIECES_AT_ONCE:
            yield group
            group = []
        group.append(at)
    if group:
        yield group


def _floats(arrays: Arrays, name: str, shape: tuple[int, ...]) -> Floats:
    """Return numbers of a certain shape.

    Raises:
        KeyError: They are missing.
        ValueError: They are of another shape.
    """
    found: npt.NDArray[np.float32] = np.asarray(arrays[name], np.float32)
    if found.shape != shape:
        raise ValueError(f"{name} does not fit")
    return found
