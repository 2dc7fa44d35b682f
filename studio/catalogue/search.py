"""Searching all spec sheets while somebody types.

Every word typed must be in a row as the beginning of a word (a number that is typed out, as a whole
one): in its label in any language, value, unit or conditions, or in a name, alias, brand or tag of
its product. `50 m` also finds what is 50 m
in other words: `5000 cm`, `5 ATM`. Sources and tests are not searched: "maker's sheet" is in every
row. Rows of the product at hand come first, then those of its relatives, then the rest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain, islice

from studio.catalogue.folding import fold, words_of
from studio.catalogue.listing import Listing
from studio.catalogue.postings import Postings, Rows, WordPostings, union
from studio.catalogue.search_marks import (
    Mark,
    Part,
    product_marks,
    product_texts,
    row_marks,
    row_quantities,
    row_texts,
)
from studio.catalogue.search_query import Query, Step, parse_query, step_of
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.errors import BadInput
from studio.core.ids import ProductId

MOST_FOUND = 30
"""More than a panel shows, and nobody reads the thirty-first; marking each takes time."""

MOST_WORDS = 8


class Nearness(IntEnum):
    """How near a product is to the one at hand."""

    OWN = 0
    RELATED = 1
    OTHER = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One result.

    Attributes:
        product_id: Whose.
        row_id: Which row, or empty: the product itself, by its name.
        nearness: To the product at hand.
        marks: What matched, never empty.
    """

    product_id: ProductId
    row_id: str
    nearness: Nearness
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A product in the index."""

    listing: Listing
    rows: tuple[SpecRow, ...]
    order: tuple[str, ProductId]
    relations: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Keys:
    """What a product is found by; bit 0 stands for the product itself, bit 1 for its first row."""

    labels: dict[str, int]
    texts: dict[str, int]
    names: dict[str, int]
    steps: dict[Step, int]


class _Tables:
    """Where words and quantities are, over all products."""

    def __init__(self) -> None:
        self.labels = WordPostings()
        self.texts = WordPostings()
        self.names = WordPostings()
        self.steps: Postings[Step] = Postings()

    def put(self, number: int, keys: _Keys) -> None:
        self.labels.put(number, keys.labels)
        self.texts.put(number, keys.texts)
        self.names.put(number, keys.names)
        self.steps.put(number, keys.steps)

    def drop(self, number: int, keys: _Keys) -> None:
        self.labels.drop(number, keys.labels)
        self.texts.drop(number, keys.texts)
        self.names.drop(number, keys.names)
        self.steps.drop(number, keys.steps)


class SpecIndex:
    """Spec sheets made ready for searching; kept in step sheet by sheet."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}
        self._numbers: dict[ProductId, int] = {}
        self._next_number = 0
        self._tables = _Tables()

    def put(self, listing: Listing, sheet: SpecSheet) -> None:
        """Add a product with its sheet, or replace what is known of it.

        Raises:
            BadInput: The sheet is another product's; nothing was changed.
        """
        if sheet.product_id != listing.product_id:
            raise BadInput(f"a spec sheet of {sheet.product_id} is not of {listing.product_id}")
        self.remove(listing.product_id)
        number, self._next_number = self._next_number, self._next_number + 1
        self._entries[number] = _Entry(
            listing=listing,
            rows=sheet.rows,
            order=(fold(listing.names[0].text), listing.product_id),
            relations=_relations_of(listing),
        )
        self._numbers[listing.product_id] = number
        self._tables.put(number, _keys_of(listing, sheet.rows))

    def remove(self, product_id: ProductId) -> None:
        """Forget a product; one that is not known needs no forgetting."""
        number = self._numbers.pop(product_id, None)
        if number is not None:
            entry = self._entries.pop(number)
            self._tables.drop(number, _keys_of(entry.listing, entry.rows))

    def search(
        self, text: str, *, product_id: ProductId | None = None, most: int = MOST_FOUND
    ) -> tuple[Found, ...]:
        """Return the best rows and products for what was typed so far.

        Same catalogue, same text, same answer: the order does not depend on how the index grew.

        Args:
            text: As typed; empty finds nothing.
            product_id: The product at hand, if there is one.
            most: Results at most.
        """
        query = parse_query(text)
        if not query.words:
            return ()
        ranked = self._ranked(_Search(self._tables, query), self._nearness_to(product_id))
        return tuple(
            _found(query, self._entries[number], nearness, bit)
            for nearness, number, bit in islice(ranked, most)
        )

    def _nearness_to(self, product_id: ProductId | None) -> dict[int, Nearness]:
        """Return how near products are; those not in it are others."""
        own = None if product_id is None else self._numbers.get(product_id)
        if own is None:
            return {}
        relations = self._entries[own].relations
        related = (n for n, e in self._entries.items() if not relations.isdisjoint(e.relations))
        return {**dict.fromkeys(related, Nearness.RELATED), own: Nearness.OWN}

    def _ranked(
        self, search: "_Search", nearness: dict[int, Nearness]
    ) -> Iterator[tuple[Nearness, int, int]]:
        """Yield nearness, product and bit, best first."""
        tiers: dict[Nearness, list[int]] = {tier: [] for tier in Nearness}
        for number in search.candidates():
            tiers[nearness.get(number, Nearness.OTHER)].append(number)
        for tier, numbers in tiers.items():
            numbers.sort(key=lambda number: self._entries[number].order)
            sizes = [len(self._entries[number].rows) for number in numbers]
            for number, bit in search.ranked(numbers, sizes):
                yield tier, number, bit


@dataclass(frozen=True, slots=True)
class _WordRows:
    """Where one word of the query is."""

    whole_label: Rows
    label: Rows
    whole: Rows
    any: Rows
    product: Rows


class _Search:
    """One query at work."""

    def __init__(self, tables: _Tables, query: Query) -> None:
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
        words = set.intersection(*(w.any.keys() | w.product.keys() for w in self._words))
        if not self._equal:
            return words
        plain = (w.any.keys() | w.product.keys() for w in self._plain)
        return words | set.intersection(*(set(rows) for rows in self._equal), *plain)

    def ranked(self, numbers: Sequence[int], sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield product and bit of what matches, by quality, and as the products come.

        Args:
            numbers: Of the products.
            sizes: How many rows each has.
        """
        qualities = [self._qualities(n, size) for n, size in zip(numbers, sizes, strict=True)]
        for quality in zip(*qualities, strict=True):
            for number, bits in zip(numbers, quality, strict=True):
                yield from ((number, bit) for bit in _bits(bits))

    def _qualities(self, number: int, size: int) -> tuple[int, ...]:
        """Return disjoint sets of a product's bits, the best first."""
        every = (1 << size + 1) - 2
        product, somewhere = 1, 0
        whole_label = label = whole = any_ = every
        for word in self._words:
            if number in word.product:  # then it counts for each row
                somewhere |= word.any.get(number, 0)
                continue
            product = 0
            here = word.any.get(number, 0)
            somewhere |= here
            any_ &= here
            whole &= word.whole.get(number, 0)
            label &= word.label.get(number, 0)
            whole_label &= word.whole_label.get(number, 0)
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
                exact &= word.any.get(number, 0)
                equal &= word.any.get(number, 0)
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


def _rows_of(word: str, tables: _Tables) -> _WordRows:
    whole_label = tables.labels.whole(word)
    label = tables.labels.beginning(word)
    return _WordRows(
        whole_label=whole_label,
        label=label,
        whole=union(whole_label, tables.texts.whole(word)),
        any=union(label, tables.texts.beginning(word)),
        product=tables.names.beginning(word),
    )


def _whole_rows_of(word: str, tables: _Tables) -> _WordRows:
    """Where a number is that is typed out, or what follows its decimal point is left open."""
    label, text, product = (
        union(table.whole(word), table.beginning(f"{word}."))
        for table in (tables.labels, tables.texts, tables.names)
    )
    whole_label = tables.labels.whole(word)
    return _WordRows(
        whole_label=whole_label,
        label=label,
        whole=union(whole_label, tables.texts.whole(word)),
        any=union(label, text),
        product=product,
    )


def _found(query: Query, entry: _Entry, nearness: Nearness, bit: int) -> Found:
    marks = product_marks(query, entry.listing)
    row_id = ""
    if bit:
        row = entry.rows[bit - 1]
        marks, row_id = (*row_marks(query, row), *marks), row.row_id
    return Found(product_id=entry.listing.product_id, row_id=row_id, nearness=nearness, marks=marks)


def _keys_of(listing: Listing, rows: tuple[SpecRow, ...]) -> _Keys:
    labels: dict[str, int] = {}
    texts: dict[str, int] = {}
    steps: dict[Step, int] = {}
    for number, row in enumerate(rows, start=1):
        bit = 1 << number
        for part, text in row_texts(row):
            into = labels if part in {Part.LABEL, Part.OTHER_LABEL} else texts
            for word in words_of(text):
                into[word] = into.get(word, 0) | bit
        for quantity in chain(*row_quantities(row)):
            step = step_of(quantity)
            steps[step] = steps.get(step, 0) | bit
    names = {word: 1 for _, text in product_texts(listing) for word in words_of(text)}
    return _Keys(labels=labels, texts=texts, names=names, steps=steps)


def _relations_of(listing: Listing) -> frozenset[str]:
    """Return what makes products relatives: a tag or the brand in common."""
    tags = (f"tag {fold(tag)}" for tag in listing.tags)
    brand = (f"brand {fold(listing.brand)}",) if listing.brand.strip() else ()
    return frozenset((*tags, *brand))
