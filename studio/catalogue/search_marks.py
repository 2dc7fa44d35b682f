"""Which letters of a row or a product made it match, so that a list can mark them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from studio.catalogue.folding import Word, fold_places, placed_words
from studio.catalogue.listing import Listing
from studio.catalogue.search_query import Query, Step, step_of
from studio.catalogue.specsheet import SpecRow
from studio.catalogue.units import Quantity, quantities_in

LONGEST_MEASURED_CHARS = 200
"""Quantities are looked for in so much of a field; further on there is prose."""

_UNIT_IN_LABEL = re.compile(r"[(\[,]\s*([^()\[\],]+?)\s*[)\]]?$")


class Part(StrEnum):
    """What of a row or a product a text is."""

    LABEL = "label"
    OTHER_LABEL = "other_label"
    VALUE = "value"
    UNIT = "unit"
    CONDITIONS = "conditions"
    NAME = "name"
    ALIAS = "alias"
    BRAND = "brand"
    TAG = "tag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A piece of text that matched.

    Attributes:
        part: Where it is.
        text: The whole text of that part, as written.
        start: First character that matched.
        end: After the last one.
    """

    part: Part
    text: str
    start: int
    end: int


def row_texts(row: SpecRow) -> tuple[tuple[Part, str], ...]:
    """Return what of a row is searched."""
    return (
        (Part.LABEL, row.label),
        *((Part.OTHER_LABEL, label.text) for label in row.labels),
        (Part.VALUE, row.value),
        (Part.UNIT, row.unit),
        (Part.CONDITIONS, row.conditions),
    )


def product_texts(listing: Listing) -> tuple[tuple[Part, str], ...]:
    """Return what of a product itself is searched."""
    return (
        *((Part.NAME, name.text) for name in listing.names),
        *((Part.ALIAS, alias) for alias in listing.aliases),
        (Part.BRAND, listing.brand),
        *((Part.TAG, tag) for tag in listing.tags),
    )


def row_quantities(row: SpecRow) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the quantities of a row's value with its unit, and those of its conditions.

    A sheet may have the unit in the label, `Weight (g)`; it counts where there is no other.
    """
    unit = row.unit
    if not unit and (in_label := _UNIT_IN_LABEL.search(row.label)):
        unit = in_label[1]
    measured = f"{row.value[:LONGEST_MEASURED_CHARS]} {unit}"
    return _quantities(measured), _quantities(row.conditions[:LONGEST_MEASURED_CHARS])


def row_marks(query: Query, row: SpecRow) -> tuple[Mark, ...]:
    """Return what of a row a query matched, in reading order."""
    return (*_word_marks(query, row_texts(row)), *_quantity_marks(query, row))


def product_marks(query: Query, listing: Listing) -> tuple[Mark, ...]:
    """Return what of a product's names and tags a query matched."""
    return tuple(_word_marks(query, product_texts(listing)))


def _word_marks(query: Query, texts: tuple[tuple[Part, str], ...]) -> Iterator[Mark]:
    for part, text in texts:
        for word in _placed(text):
            met = (typed for typed in query.words if query.meets(typed, word.text))
            longest = max(met, key=len, default="")
            if longest:
                end = _end_of(text, word, len(longest))
                yield Mark(part=part, text=text, start=word.start, end=end)


def _end_of(text: str, word: Word, chars: int) -> int:
    """Return where the first folded characters of a word end, with the accents on the last one."""
    if chars == len(word.text):
        return word.end
    places = fold_places(text[word.start : word.end])
    return word.start + places[chars]


def _quantity_marks(query: Query, row: SpecRow) -> Iterator[Mark]:
    wanted: set[Step] = set()
    for group in query.groups:
        wanted |= group.steps() | group.depth_steps()
    if not wanted:
        return
    of_value, of_conditions = row_quantities(row)
    if any(step_of(q) in wanted for q in of_value):
        yield Mark(part=Part.VALUE, text=row.value, start=0, end=len(row.value))
        if row.unit:
            yield Mark(part=Part.UNIT, text=row.unit, start=0, end=len(row.unit))
    for q in of_conditions:
        if step_of(q) in wanted:
            yield Mark(part=Part.CONDITIONS, text=row.conditions, start=q.start, end=q.end)


@lru_cache(maxsize=8_192)
def _placed(text: str) -> tuple[Word, ...]:
    return placed_words(text)


@lru_cache(maxsize=8_192)
def _quantities(text: str) -> tuple[Quantity, ...]:
    return quantities_in(text)
