"""One query against all products: which rows match, and how well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.catalogue.postings import Rows, union
from studio.catalogue.search_query import Query
from studio.catalogue.search_tables import Tables

MOST_WORDS = 8
"""More words make nothing clearer; the rest is passed over."""


@dataclass(frozen=True, slots=True)
class _WordRows:
    """Where one word of the query is: whole or as a beginning, in labels, other texts and names."""

    whole_label: Rows
    label: Rows
    whole_text: Rows
    text: Rows
    product: Rows

    def products(self) -> set[int]:
        """Return the products that have it anywhere."""
        return self.label.keys() | self.text.keys() | self.product.keys()

    def at_best(self) -> tuple[set[int], ...]:
        """Return where it can be: whole in a label, in the name, in a label, whole anywhere."""
        named = self.product.keys()
        return (
            named | self.whole_label.keys(),
            set(named),
            named | self.label.keys(),
            named | self.whole_label.keys() | self.whole_text.keys(),
        )

    def rows(self, number: int) -> int:
        """Return the rows of a product that have it."""
        return self.label.get(number, 0) | self.text.get(number, 0)


class Match:
    """One query at work.

    From best to worst: a row with the quantity asked for, or one with that depth rating; all words
    whole in the label; the product itself; all words in the label; all words whole; the rest.
    """

    def __init__(self, tables: Tables, query: Query) -> None:
        rows = {
            word: _whole_rows_of(word, tables)
            if word in query.whole_words
            else _rows_of(word, tables)
            for word in query.words[:MOST_WORDS]
        }
        self._words = tuple(rows.values())
        self._plain = tuple(rows[word] for word in query.plain_words if word in rows)
        self._exact = [union(*map(tables.steps.of, group.steps())) for group in query.groups]
        self._equal = [
            union(exact, *map(tables.steps.of, group.depth_steps()))
            for exact, group in zip(self._exact, query.groups, strict=True)
        ]

    def candidates(self) -> set[int]:
        """Return the products that have all words or quantities, in whatever rows."""
        words = set.intersection(*(word.products() for word in self._words))
        if not self._equal:
            return words
        plain = (word.products() for word in self._plain)
        return words | set.intersection(*(set(rows) for rows in self._equal), *plain)

    def ranked(self, numbers: Sequence[int], sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield product and bit of what matches, by quality, and as the products come.

        Who takes a few of a thousand pays for a few: only products that can be of the quality that
        is next are looked into.

        Args:
            numbers: Of the products.
            sizes: How many rows each has.
        """
        size_of = dict(zip(numbers, sizes, strict=True))
        looked_into: dict[int, tuple[int, ...]] = {}
        for quality, members in enumerate(self._members(set(numbers))):
            for number in numbers if members else ():
                if number not in members:
                    continue
                qualities = looked_into.get(number)
                if qualities is None:
                    qualities = looked_into[number] = self._qualities(number, size_of[number])
                for bit in _bits(qualities[quality]):
                    yield number, bit

    def _members(self, numbers: set[int]) -> Iterator[set[int]]:
        """Yield which products can be of each quality at all, in the order of `_qualities`."""
        for measured in (self._exact, self._equal):
            yield numbers.intersection(*measured) if measured else set()
        for sets in zip(*(word.at_best() for word in self._words), strict=True):
            yield numbers.intersection(*sets)
        yield numbers

    def _qualities(self, number: int, size: int) -> tuple[int, ...]:
        """Return disjoint sets of a product's bits, the best first."""
        every = (1 << size + 1) - 2
        product, somewhere = 1, 0
        whole_label = label = whole = any_ = every
        for word in self._words:
            if number in word.product:  # then it counts for each row
                somewhere |= word.rows(number)
                continue
            product = 0
            in_label = word.label.get(number, 0)
            in_whole_label = word.whole_label.get(number, 0)
            here = in_label | word.text.get(number, 0)
            somewhere |= here
            any_ &= here
            whole &= in_whole_label | word.whole_text.get(number, 0)
            label &= in_label
            whole_label &= in_whole_label
        exact, equal = self._measured(number, every)
        best_first = (
            exact,
            equal,
            whole_label & somewhere,
            product,
            label & somewhere,
            whole & somewhere,
            any_ & somewhere,
        )
        return _disjoint(best_first)

    def _measured(self, number: int, every: int) -> tuple[int, int]:
        """Return the rows with the quantities asked for, and those with such a depth rating too."""
        if not self._equal:
            return 0, 0
        exact = equal = every
        for rows in self._exact:
            exact &= rows.get(number, 0)
        for rows in self._equal:
            equal &= rows.get(number, 0)
        for word in self._plain:
            if number not in word.product:
                exact &= word.rows(number)
                equal &= word.rows(number)
        return exact, equal


def _bits(left: int) -> Iterator[int]:
    while left:
        lowest = left & -left
        yield lowest.bit_length() - 1
        left ^= lowest


def _disjoint(sets: tuple[int, ...]) -> tuple[int, ...]:
    seen = 0
    apart = []
    for bits in sets:
        apart.append(bits & ~seen)
        seen |= bits
    return tuple(apart)


def _rows_of(word: str, tables: Tables) -> _WordRows:
    return _WordRows(
        whole_label=tables.labels.whole(word),
        label=tables.labels.beginning(word),
        whole_text=tables.texts.whole(word),
        text=tables.texts.beginning(word),
        product=tables.names.beginning(word),
    )


def _whole_rows_of(word: str, tables: Tables) -> _WordRows:
    """Where a number is that is typed out, or what follows its decimal point is left open."""
    label, text, product = (
        union(table.whole(word), table.beginning(f"{word}."))
        for table in (tables.labels, tables.texts, tables.names)
    )
    return _WordRows(
        whole_label=tables.labels.whole(word),
        label=label,
        whole_text=tables.texts.whole(word),
        text=text,
        product=product,
    )
