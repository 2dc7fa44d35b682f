"""Where each word occurs: in which products, and in which of their rows.

Rows are bits of one integer per product. What is found is then a matter of a few hundred `and`s
and `or`s, whether a sheet has forty rows or ten thousand, and a changed sheet is one entry.
"""

from bisect import bisect_left, insort
from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

Rows = dict[int, int]
"""Product number to rows, the lowest bit the first row."""

NO_ROWS: Rows = {}

SHORT_CHARS = 2
"""Beginnings up to this long are kept ready: a single letter begins half of all words."""

Key = TypeVar("Key", bound=Hashable)


class Postings(Generic[Key]):
    """Keys and the rows they occur in."""

    def __init__(self) -> None:
        self._rows: dict[Key, Rows] = {}

    def put(self, product: int, rows: Mapping[Key, int]) -> None:
        """Add a product that is not in here yet."""
        for key, bits in rows.items():
            self._rows.setdefault(key, {})[product] = bits

    def drop(self, product: int, keys: Mapping[Key, int]) -> None:
        """Take a product out again, by the keys it was put with."""
        for key in keys:
            rows = self._rows[key]
            del rows[product]
            if not rows:
                del self._rows[key]

    def of(self, key: Key) -> Rows:
        """Return the rows of a key; not to be changed."""
        return self._rows.get(key, NO_ROWS)

    def __contains__(self, key: Key) -> bool:
        return key in self._rows


class WordPostings:
    """Words, found whole or by how they begin."""

    def __init__(self) -> None:
        self._whole: Postings[str] = Postings()
        self._beginnings: Postings[str] = Postings()
        self._sorted: list[str] = []

    def put(self, product: int, words: Mapping[str, int]) -> None:
        """Add a product that is not in here yet."""
        for word in words:
            if word not in self._whole:
                insort(self._sorted, word)
        self._whole.put(product, words)
        self._beginnings.put(product, _beginnings(words))

    def drop(self, product: int, words: Mapping[str, int]) -> None:
        """Take a product out again, by the words it was put with."""
        self._whole.drop(product, words)
        self._beginnings.drop(product, _beginnings(words))
        for word in words:
            if word not in self._whole:
                del self._sorted[bisect_left(self._sorted, word)]

    def whole(self, word: str) -> Rows:
        """Return the rows with exactly this word; not to be changed."""
        return self._whole.of(word)

    def beginning(self, start: str) -> Rows:
        """Return the rows with a word that begins so; not to be changed."""
        if len(start) <= SHORT_CHARS:
            return self._beginnings.of(start)
        first = bisect_left(self._sorted, start)
        last = bisect_left(self._sorted, start + "\U0010ffff", lo=first)
        return union(*(self._whole.of(word) for word in self._sorted[first:last]))


def union(*parts: Rows) -> Rows:
    """Return the rows that are in any of the parts; not to be changed."""
    largest_first = sorted(filter(None, parts), key=len, reverse=True)
    if len(largest_first) < 2:
        return next(iter(largest_first), NO_ROWS)
    found = dict(largest_first[0])
    for part in largest_first[1:]:
        for product, bits in part.items():
            found[product] = found.get(product, 0) | bits
    return found


def _beginnings(words: Mapping[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, bits in words.items():
        for length in range(1, min(SHORT_CHARS, len(word)) + 1):
            start = word[:length]
            found[start] = found.get(start, 0) | bits
    return found
