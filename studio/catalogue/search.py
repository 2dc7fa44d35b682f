"""Searching all spec sheets while somebody types.

Every word typed must be in a row as the beginning of a word (a number that is typed out, as a whole
one): in its label in any language, value, unit or conditions, or in a name, alias, brand or tag of
its product. `50 m` also finds what is 50 m in other words: `5000 cm`, `5 ATM`. Sources and tests
are not searched: "maker's sheet" is in every row. Rows of the product at hand come first, then
those of its relatives, then the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

from studio.catalogue.folding import fold
from studio.catalogue.listing import Listing
from studio.catalogue.search_marks import Mark, product_marks, row_marks
from studio.catalogue.search_match import Match
from studio.catalogue.search_query import Query, parse_query
from studio.catalogue.search_tables import Tables, keys_of
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.errors import BadInput
from studio.core.ids import ProductId

MOST_FOUND = 30
"""More than a panel shows, and nobody reads the thirty-first; marking each takes time."""


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


class SpecIndex:
    """Spec sheets made ready for searching; kept in step sheet by sheet."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}
        self._numbers: dict[ProductId, int] = {}
        self._next_number = 0
        self._placed: dict[int, int] = {}
        self._tables = Tables()

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
        self._placed = {}
        self._tables.put(number, keys_of(listing, sheet.rows))

    def remove(self, product_id: ProductId) -> None:
        """Forget a product; one that is not known needs no forgetting."""
        number = self._numbers.pop(product_id, None)
        if number is not None:
            entry = self._entries.pop(number)
            self._placed = {}
            self._tables.drop(number, keys_of(entry.listing, entry.rows))

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
        ranked = self._ranked(Match(self._tables, query), self._nearness_to(product_id))
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
        self, match: Match, nearness: dict[int, Nearness]
    ) -> Iterator[tuple[Nearness, int, int]]:
        """Yield nearness, product and bit, best first."""
        tiers: dict[Nearness, list[int]] = {tier: [] for tier in Nearness}
        for number in match.candidates():
            tiers[nearness.get(number, Nearness.OTHER)].append(number)
        for tier, numbers in tiers.items():
            numbers.sort(key=self._places().__getitem__)
            sizes = [len(self._entries[number].rows) for number in numbers]
            for number, bit in match.ranked(numbers, sizes):
                yield tier, number, bit

    def _places(self) -> dict[int, int]:
        """Return where each product stands when all are in order."""
        if not self._placed:
            ordered = sorted(self._entries, key=lambda number: self._entries[number].order)
            self._placed = {number: place for place, number in enumerate(ordered)}
        return self._placed


def _found(query: Query, entry: _Entry, nearness: Nearness, bit: int) -> Found:
    marks = product_marks(query, entry.listing)
    row_id = ""
    if bit:
        row = entry.rows[bit - 1]
        marks, row_id = (*row_marks(query, row), *marks), row.row_id
    return Found(product_id=entry.listing.product_id, row_id=row_id, nearness=nearness, marks=marks)


def _relations_of(listing: Listing) -> frozenset[str]:
    """Return what makes products relatives: a tag or the brand in common."""
    tags = (f"tag {fold(tag)}" for tag in listing.tags if tag.strip())
    brand = (f"brand {fold(listing.brand)}",) if listing.brand.strip() else ()
    return frozenset((*tags, *brand))
