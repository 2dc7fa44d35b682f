"""The sentence encoder's network, run for chat: short texts, one or a few at a time, same words.

The package runs it as well, and faster for long documents. For one short question, most of its
time goes into streaming weights from memory, and half of these meet nothing but single pieces of
words: what they make of a piece is kept, and the next text with this piece adds it up. Texts are
split into pieces word by word, and what a word's pieces are is kept, too.

Source:
    Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval", 2019: pieces,
    two convolutions over windows of 2, 3 and 5 pieces, the sum of all, a small network.
"""

import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

MOST_PIECES = 3_000
"""Pieces whose contributions are kept: 13 KB each."""

MOST_WORDS = 20_000
PIECES_AT_ONCE = 384
"""More do not fit the processor's cache."""

_MEANING, _BRANCH = 512, 256
_WINDOWS = ((2, 0), (3, 1), (5, 2))
"""How many pieces each branch sees, and how many of them stand before the piece it is about."""

_GAP = 2
"""Empty places between texts: as far as the widest window sees."""

_BEGIN, _END, _UNKNOWN = 1, 2, 0

_Floats = npt.NDArray[np.float32]
_Places = npt.NDArray[np.int64]


class Pieces:
    """Splits texts into the pieces that the encoder knows, word by word."""

    def __init__(self, split: Callable[[str], Sequence[int]]) -> None:
        """Begin with no word.

        Args:
            split: Returns the pieces of any text; no piece reaches from one word into the next.
        """
        self._split = split
        self._words: dict[str, tuple[int, ...]] = {}

    def of(self, text: str) -> list[int]:
        """Return the pieces of a text between its begin and its end."""
        found = [_BEGIN]
        for word in text.split(" "):
            if not word:
                continue
            pieces = self._words.get(word) or self._pieces(word)
            if not pieces:
                return [_BEGIN, *self._split(text), _END]
            found += pieces
        if len(found) == 1:
            found += self._split(text)
        found.append(_END)
        return found

    def _pieces(self, word: str) -> tuple[int, ...]:
        """Return the pieces of a word; none where they may depend on what stands beside it."""
        if unicodedata.combining(word[0]):
            return ()
        pieces = tuple(self._split(word))
        if pieces == (_UNKNOWN,):  # or of nothing at all
            return ()
        if len(self._words) >= MOST_WORDS:
            self._words.clear()
        self._words[word] = pieces
        return pieces


class SentenceNet:
    """Runs the network on weights that the package has loaded."""

    def __init__(self, backend: Any, pieces: Pieces) -> None:  # noqa: ANN401 - has no types
        """Take the weights out of the package's own network.

        Args:
            backend: Its `NumpyBackend`.
            pieces: Splits texts.

        Raises:
            AttributeError: It is another version's.
            ValueError: Likewise.
        """
        self._pieces = pieces
        self._table, self._scale, self._lowest = backend.table, backend.scale, backend.lo
        self._eps = float(backend.eps)
        self._into, self._into_bias = backend.proj_W, backend.proj_b
        self._into_norm = backend.ln_g_all, backend.ln_b_all
        self._first = [_by_place(w, n) for w, (n, _) in zip(backend.w1, _WINDOWS, strict=True)]
        self._first_bias = backend.b1
        self._second = [_by_place(w, n) for w, (n, _) in zip(backend.w2, _WINDOWS, strict=True)]
        self._second_bias = backend.b2
        self._norm = backend.ln_g, backend.ln_b
        early = np.concatenate([backend.p1, backend.d0], axis=1)  # nothing bends before it
        self._early, self._early_bias = backend.cnn_W @ early, backend.cnn_b @ early
        self._late, self._bent = backend.p3, (backend.d1, backend.d2, backend.d3)
        self._kept = _Kept(self._contributions)

    def encode(self, texts: Sequence[str]) -> _Floats:
        """Return (texts, width): vectors of length 1."""
        parts: list[_Floats] = []
        group: list[Sequence[int]] = []
        size = 0
        for pieces in map(self._pieces.of, texts):
            if group and size + len(pieces) > PIECES_AT_ONCE:
                parts.append(self._run(group))
                group, size = [], 0
            group.append(pieces[:MOST_PIECES])
            size += len(pieces)
        parts.append(self._run(group))
        return np.concatenate(parts)

    def _run(self, group: Sequence[Sequence[int]]) -> _Floats:
        sizes = np.fromiter(map(len, group), np.int64, len(group))
        flat = np.array([piece for pieces in group for piece in pieces], np.int64)
        starts = np.cumsum(sizes) - sizes
        at = np.arange(len(flat)) + _GAP * np.repeat(np.arange(1, len(group) + 1), sizes)
        kept = self._kept.rows_of(flat)
        wide = np.empty((len(flat), _MEANING + _BRANCH * len(_WINDOWS)), np.float32)
        wide[:, :_MEANING] = self._meaning(flat)
        own = self._kept.table[kept, : _BRANCH * len(_WINDOWS)]
        seen = _padded(kept, at, 0)
        again = _padded(np.arange(len(flat)), at, len(flat))
        done = _BRANCH * len(_WINDOWS)
        for branch, (window, before) in enumerate(_WINDOWS):
            part = slice(branch * _BRANCH, (branch + 1) * _BRANCH)
            table = self._kept.table[:, done : done + window * _BRANCH]
            done += window * _BRANCH
            once = _slid(table, seen, at, before) + self._first_bias[branch]
            once = np.maximum(once, 0, out=once)
            once += own[:, part]
            twice = np.zeros((len(flat) + 1, window * _BRANCH), np.float32)
            np.matmul(once, self._second[branch], out=twice[:-1])
            more = _slid(twice, again, at, before) + self._second_bias[branch]
            more = np.maximum(more, 0, out=more)
            more += once
            wide[:, _MEANING + branch * _BRANCH : _MEANING + (branch + 1) * _BRANCH] = more
        return self._summed(wide, starts, sizes)

    def _summed(self, wide: _Floats, starts: _Places, sizes: _Places) -> _Floats:
        """Return a vector for each text of what was made of its pieces."""
        levelled = _levelled(wide, self._norm, self._eps)
        lengths = sizes.astype(np.float32)[:, None]
        summed = np.add.reduceat(levelled, starts, axis=0) / np.sqrt(lengths)
        early = summed @ self._early + np.sqrt(lengths) * self._early_bias
        width = self._late.shape[0]
        bent = np.maximum(early[:, width:], 0) @ self._bent[0]
        inner = np.maximum(early[:, :width] + bent, 0)
        found = inner @ self._late + np.maximum(inner @ self._bent[1], 0) @ self._bent[2]
        found = np.tanh(found, out=found)
        squares = np.einsum("ij,ij->i", found, found)
        found /= np.sqrt(np.maximum(squares, self._eps))[:, None]
        return np.asarray(found, np.float32)

    def _meaning(self, pieces: _Places) -> _Floats:
        """Return (pieces, 512): each piece alone, out of eighths of floats."""
        chunk = pieces % len(self._scale)
        return np.asarray(
            self._table[pieces] * self._scale[chunk, None] + self._lowest[chunk, None], np.float32
        )

    def _contributions(self, pieces: _Places) -> _Floats:
        """Return what each piece brings: itself for each branch, then to each place of windows."""
        own = self._meaning(pieces) @ self._into + self._into_bias
        own = _levelled(own, self._into_norm, self._eps)
        parts = np.split(own, len(_WINDOWS), axis=1)
        first = [part @ weights for part, weights in zip(parts, self._first, strict=True)]
        return np.concatenate([own, *first], axis=1)


class _Kept:
    """What pieces contribute; those that were not met for longest are forgotten.

    Attributes:
        table: (`MOST_PIECES` + 1, numbers); the first row is of no piece, and 0.
    """

    def __init__(self, contributions: Callable[[_Places], _Floats]) -> None:
        self._contributions = contributions
        numbers = _BRANCH * (len(_WINDOWS) + sum(window for window, _ in _WINDOWS))
        self.table = np.zeros((MOST_PIECES + 1, numbers), np.float32)
        self._rows: OrderedDict[int, int] = OrderedDict()

    def rows_of(self, pieces: _Places) -> _Places:
        """Return where contributions stand; at most `MOST_PIECES` are asked for at once."""
        listed = pieces.tolist()
        rows = self._rows
        missing = []
        for piece in dict.fromkeys(listed):
            if piece in rows:
                rows.move_to_end(piece)
            else:
                missing.append(piece)
        if missing:
            self._keep(missing)
        return np.array([rows[piece] for piece in listed], np.int64)

    def _keep(self, missing: Sequence[int]) -> None:
        made = self._contributions(np.array(missing, np.int64))
        for piece in missing:
            full = len(self._rows) >= MOST_PIECES
            self._rows[piece] = self._rows.popitem(last=False)[1] if full else len(self._rows) + 1
        self.table[[self._rows[piece] for piece in missing]] = made


def _by_place(weights: _Floats, window: int) -> _Floats:
    """Return a convolution as (from, window x to), so that each piece is multiplied once."""
    by_place = weights.reshape(window, _BRANCH, _BRANCH)
    return np.ascontiguousarray(by_place.transpose(1, 0, 2)).reshape(_BRANCH, window * _BRANCH)


def _padded(rows: _Places, at: _Places, empty: int) -> _Places:
    """Return rows in their places, with the empty one in all gaps."""
    padded = np.full(int(at[-1]) + _GAP + 1, empty, np.int64)
    padded[at] = rows
    return padded


def _slid(table: _Floats, rows: _Places, at: _Places, before: int) -> _Floats:
    """Return for each place the sum of what the pieces of its window bring to it.

    Args:
        table: (rows, window x 256).
        rows: Which row stands where, gaps included.
        at: Places that are wanted.
        before: How many pieces of a window stand before its place.
    """
    window = table.shape[1] // _BRANCH
    total = table[rows[at - before], :_BRANCH]
    for place in range(1, window):
        part = slice(place * _BRANCH, (place + 1) * _BRANCH)
        total += table[rows[at - before + place], part]
    return total


def _levelled(numbers: _Floats, norm: tuple[_Floats, _Floats], eps: float) -> _Floats:
    """Return rows brought to mean 0 and spread 1, then stretched and moved as was learned."""
    numbers -= numbers.mean(axis=1, keepdims=True)
    spread = np.einsum("ij,ij->i", numbers, numbers) / np.float32(numbers.shape[1])
    numbers /= np.sqrt(spread + np.float32(eps))[:, None]
    numbers *= norm[0]
    numbers += norm[1]
    return numbers
