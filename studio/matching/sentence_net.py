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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.matching.marks import MOST_MARKS, Marks, Reading, readings_joined
from studio.matching.net_weights import WINDOWS, NetWeights

MOST_PIECES = 2_000
"""Pieces whose contributions are kept: 13 KB each."""

MOST_WORDS = 20_000
PIECES_AT_ONCE = 384
"""More do not fit the processor's cache."""

_MEANING, _BRANCH = 512, 256
_OWN = _BRANCH * len(WINDOWS)
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
    """Runs the network."""

    def __init__(self, weights: NetWeights, pieces: Pieces) -> None:
        """Make weights ready.

        Args:
            weights: The package's own, or what was made of them.
            pieces: Splits texts.
        """
        self._pieces = pieces
        self._table, self._scale, self._lowest = weights.table, weights.scale, weights.lowest
        self._eps = weights.eps
        self._into, self._into_bias = weights.into, weights.into_bias
        self._into_norm = weights.into_norm
        self._first = [_by_place(w, n) for w, (n, _) in zip(weights.first, WINDOWS, strict=True)]
        self._first_bias = weights.first_bias
        self._second = [_by_place(w, n) for w, (n, _) in zip(weights.second, WINDOWS, strict=True)]
        self._second_bias = weights.second_bias
        stretched, moved = weights.norm
        self._early = stretched[:, None] * weights.early
        self._early_bias = moved @ weights.early + weights.early_bias
        self._late, self._bent = weights.late, weights.bent
        self._asks, self._rows = _Marking(weights, weights.asks), _Marking(weights, weights.rows)
        self._kept = _Kept(self._contributions)

    def encode(self, texts: Sequence[str]) -> _Floats:
        """Return (texts, width): vectors of length 1."""
        return np.concatenate([self._summed(self._run(group)) for group in self._groups(texts)])

    def read_questions(self, texts: Sequence[str]) -> Reading:
        """Return vectors of length 1, and the marks by which pieces of questions look for rows'."""
        return self._read(texts, self._asks, most=MOST_PIECES)

    def read_rows(self, texts: Sequence[str]) -> Reading:
        """Return vectors of length 1, and the marks by which pieces of rows are found."""
        return self._read(texts, self._rows, most=MOST_MARKS)

    def _read(self, texts: Sequence[str], marking: "_Marking", *, most: int) -> Reading:
        parts: list[Reading] = []
        for group in self._groups(texts):
            run = self._run(group)
            vectors = self._summed(run)
            parts.append(Reading(vectors=vectors, marks=marking.marks(run, most=most)))
        return readings_joined(parts)

    def _groups(self, texts: Sequence[str]) -> Iterator[list[Sequence[int]]]:
        """Yield the pieces of texts, so many texts at once as fit."""
        group: list[Sequence[int]] = []
        size = 0
        for pieces in map(self._pieces.of, texts):
            if group and size + len(pieces) > PIECES_AT_ONCE:
                yield group
                group, size = [], 0
            group.append(pieces[:MOST_PIECES])
            size += len(pieces)
        yield group

    def _run(self, group: Sequence[Sequence[int]]) -> "_Run":
        """Return what is made of pieces, each brought to spread 1."""
        sizes = np.fromiter(map(len, group), np.int64, len(group))
        flat = np.array([piece for pieces in group for piece in pieces], np.int64)
        at = np.arange(len(flat)) + _GAP * np.repeat(np.arange(1, len(group) + 1), sizes)
        wide = np.empty((len(flat), _MEANING + _OWN), np.float32)
        self._meaning(flat, out=wide[:, :_MEANING])
        kept = np.zeros(int(at[-1]) + _GAP + 1, np.int64)
        kept[at] = self._kept.rows_of(flat)
        brought = self._kept.table.take(kept, axis=0)
        begin = _OWN
        for branch, (window, before) in enumerate(WINDOWS):
            part = slice(branch * _BRANCH, (branch + 1) * _BRANCH)
            end = begin + window * _BRANCH
            once = _slid(brought[:, begin:end], before)[at - _GAP]
            once += self._first_bias[branch]
            np.maximum(once, 0, out=once)
            once += brought[at, part]
            again = np.zeros((len(kept), end - begin), np.float32)
            again[at] = once @ self._second[branch]
            more = _slid(again, before)[at - _GAP]
            more += self._second_bias[branch]
            np.maximum(more, 0, out=more)
            np.add(more, once, out=wide[:, _MEANING + part.start : _MEANING + part.stop])
            begin = end
        width = np.float32(wide.shape[1])
        middle = np.add.reduce(wide, axis=1) / width
        spread = np.einsum("ij,ij->i", wide, wide) / width - middle * middle
        weights = 1 / np.sqrt(np.maximum(spread, 0) + np.float32(self._eps))
        wide *= weights[:, None]
        return _Run(pieces=wide, off=middle * weights, sizes=sizes)

    def _summed(self, run: "_Run") -> _Floats:
        """Return a vector for each text.

        How far each number is stretched and moved before the sum stands in `_early`.
        """
        sizes = run.sizes
        starts = np.cumsum(sizes) - sizes
        summed = np.add.reduceat(run.pieces, starts, axis=0)
        summed -= np.add.reduceat(run.off, starts)[:, None]
        lengths = np.sqrt(sizes.astype(np.float32))[:, None]
        early = (summed / lengths) @ self._early + lengths * self._early_bias
        half = self._late.shape[0]
        bent = np.maximum(early[:, half:], 0) @ self._bent[0]
        inner = np.maximum(early[:, :half] + bent, 0)
        found = inner @ self._late + np.maximum(inner @ self._bent[1], 0) @ self._bent[2]
        np.tanh(found, out=found)
        squares = np.einsum("ij,ij->i", found, found)
        found /= np.sqrt(np.maximum(squares, self._eps))[:, None]
        return np.asarray(found, np.float32)

    def _meaning(self, pieces: _Places, out: _Floats) -> None:
        """Fill (pieces, 512) with each piece alone, out of eighths of floats."""
        chunk = pieces % len(self._scale)
        np.multiply(self._table.take(pieces, axis=0), self._scale.take(chunk)[:, None], out=out)
        out += self._lowest.take(chunk)[:, None]

    def _contributions(self, pieces: _Places) -> _Floats:
        """Return what each piece brings: itself for each branch, then to each place of windows."""
        meaning = np.empty((len(pieces), _MEANING), np.float32)
        self._meaning(pieces, out=meaning)
        own = _levelled(meaning @ self._into + self._into_bias, self._into_norm, self._eps)
        parts = np.split(own, len(WINDOWS), axis=1)
        first = [part @ weights for part, weights in zip(parts, self._first, strict=True)]
        return np.concatenate([own, *first], axis=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What was made of the pieces of some texts.

    Attributes:
        pieces: (pieces, 1280), of spread 1.
        off: (pieces,): how far off 0 the mean of each is.
        sizes: (texts,): how many pieces each has.
    """

    pieces: _Floats
    off: _Floats
    sizes: _Places


class _Marking:
    """Makes marks of pieces."""

    def __init__(self, weights: NetWeights, points: _Floats) -> None:
        stretched, moved = weights.norm
        both = np.concatenate([points, weights.counts], axis=1)
        self._to = stretched[:, None] * both
        self._off = self._to.sum(axis=0)
        self._bias = moved @ both
        self._bias[-1] += weights.counts_bias[0]

    def marks(self, run: _Run, *, most: int) -> Marks:
        """Return the marks of each text's first pieces, at most so many."""
        found = run.pieces @ self._to - run.off[:, None] * self._off + self._bias
        sizes = np.minimum(run.sizes, most)
        if (sizes < run.sizes).any():
            within = np.arange(len(found)) - np.repeat(np.cumsum(run.sizes) - run.sizes, run.sizes)
            found = found[within < most]
        points = found[:, :-1] / np.sqrt((found[:, :-1] ** 2).sum(axis=1, keepdims=True) + 1e-9)
        counts = np.logaddexp(0, found[:, -1])
        total = np.add.reduceat(counts, np.cumsum(sizes) - sizes)
        shares = counts / np.repeat(total, sizes)
        return Marks(points=_floats(points), weights=_floats(shares), sizes=sizes)


class _Kept:
    """What pieces contribute; those that were not met for longest are forgotten.

    Attributes:
        table: (`MOST_PIECES` + 1, numbers); the first row is of no piece, and 0.
    """

    def __init__(self, contributions: Callable[[_Places], _Floats]) -> None:
        self._contributions = contributions
        numbers = _OWN + _BRANCH * sum(window for window, _ in WINDOWS)
        self.table = np.zeros((MOST_PIECES + 1, numbers), np.float32)
        self.table.fill(0)  # taken from the system now, and not piece by piece in a flood
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


def _floats(numbers: npt.NDArray[np.floating]) -> _Floats:
    return np.asarray(numbers, np.float32)


def _by_place(weights: _Floats, window: int) -> _Floats:
    """Return a convolution as (from, window x to), so that each piece is multiplied once."""
    by_place = weights.reshape(window, _BRANCH, _BRANCH)
    return np.ascontiguousarray(by_place.transpose(1, 0, 2)).reshape(_BRANCH, window * _BRANCH)


def _slid(brought: _Floats, before: int) -> _Floats:
    """Return for each place the sum of what the pieces of its window bring to it.

    Args:
        brought: (places, window x 256); as many places at both ends as gaps have are of no piece,
            and not returned.
        before: How many pieces of a window stand before its place.
    """
    window, places = brought.shape[1] // _BRANCH, len(brought) - 2 * _GAP
    begin = _GAP - before
    total = brought[begin : begin + places, :_BRANCH].copy()
    for at in range(1, window):
        first = begin + at
        total += brought[first : first + places, at * _BRANCH : (at + 1) * _BRANCH]
    return total


def _levelled(numbers: _Floats, norm: tuple[_Floats, _Floats], eps: float) -> _Floats:
    """Return rows brought to mean 0 and spread 1, then stretched and moved as was learned."""
    numbers -= numbers.mean(axis=1, keepdims=True)
    spread = np.einsum("ij,ij->i", numbers, numbers) / np.float32(numbers.shape[1])
    numbers /= np.sqrt(spread + np.float32(eps))[:, None]
    numbers *= norm[0]
    numbers += norm[1]
    return numbers
