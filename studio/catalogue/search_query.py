"""What was typed into a search, taken apart into words and quantities."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from studio.catalogue.folding import Word, placed_words
from studio.catalogue.unit_table import Dimension, units_starting
from studio.catalogue.units import Quantity, depth_rating, quantities_in, readings

LONGEST_QUERY_CHARS = 120
"""Nobody types more to find a row; what is pasted is cut here."""

_LOG_STEP = 0.0075
_KELVIN_STEP = 0.5

Step = tuple[Dimension, int, int]
"""Dimension, sign, and a step on a logarithmic scale (temperatures: a linear one)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityGroup:
    """What one quantity in a query may mean, and the words it was written with.

    Attributes:
        readings: Usually one; more for an unclear separator or a unit still being typed.
        start: First character in the query.
        end: After the last one.
    """

    readings: tuple[Quantity, ...]
    start: int
    end: int

    def steps(self) -> frozenset[Step]:
        """Return the steps at which an equal quantity may stand."""
        return frozenset(step for q in self.readings for step in near_steps(q))

    def depth_steps(self) -> frozenset[Step]:
        """Return the steps of the same depth rating, a pressure for a length and the other way."""
        depths = (depth_rating(q) for q in self.readings)
        return frozenset(step for q in depths if q is not None for step in near_steps(q))


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search taken apart.

    Attributes:
        words: Folded, each once, in the order typed.
        groups: The quantities among them.
        plain_words: The words that belong to no quantity.
        whole_words: Numbers with something typed after them: nobody who typed `1 kg` means 12 kg,
            though 1.2 kg may be meant.
    """

    words: tuple[str, ...]
    groups: tuple[QuantityGroup, ...]
    plain_words: tuple[str, ...]
    whole_words: frozenset[str]

    def meets(self, word: str, text: str) -> bool:
        """Return whether a word of the query is met by a word of a text."""
        if word not in self.whole_words:
            return text.startswith(word)
        return text == word or text.startswith(f"{word}.")


def parse_query(text: str) -> Query:
    """Take apart what was typed so far."""
    text = text[:LONGEST_QUERY_CHARS]
    placed = placed_words(text)
    groups = _groups(text, placed)
    plain = (w.text for w in placed if not any(g.start <= w.start < g.end for g in groups))
    return Query(
        words=tuple(dict.fromkeys(word.text for word in placed)),
        groups=groups,
        plain_words=tuple(dict.fromkeys(plain)),
        whole_words=frozenset(w.text for w in placed[:-1] if w.text[0].isdigit())
        - {w.text for w in placed[-1:]},
    )


def _groups(text: str, placed: tuple[Word, ...]) -> tuple[QuantityGroup, ...]:
    by_place: dict[tuple[int, int], list[Quantity]] = {}
    for quantity in quantities_in(text):
        by_place.setdefault((quantity.start, quantity.end), []).append(quantity)
    groups = [
        QuantityGroup(readings=tuple(found), start=start, end=end)
        for (start, end), found in by_place.items()
    ]
    if not any(group.end == len(text.rstrip()) for group in groups):
        groups.extend(_being_typed(placed))
    return tuple(groups)


def _being_typed(placed: tuple[Word, ...]) -> Iterator[QuantityGroup]:
    """Yield what `50 met` is about to become."""
    if len(placed) < 2 or not placed[-2].text[0].isdigit():
        return
    number, unit_start = placed[-2:]
    found = tuple(
        Quantity(value=value, unit=unit, start=number.start, end=unit_start.end)
        for unit in units_starting(unit_start.text)
        for value in readings(number.text)
    )
    if found:
        yield QuantityGroup(readings=found, start=number.start, end=unit_start.end)


def step_of(quantity: Quantity) -> Step:
    """Return where a quantity stands; equal ones stand on the same step or on neighbours.

    About one percent apart counts as equal, because 165 ft is sold as 50 m; for temperatures it is
    about half a degree.
    """
    value = quantity.base_value
    if value == 0 or not math.isfinite(value):
        return quantity.dimension, 0, 0
    if quantity.dimension is Dimension.TEMPERATURE_K:
        return quantity.dimension, 1, math.floor(value / _KELVIN_STEP)
    sign = 1 if value > 0 else -1
    return quantity.dimension, sign, math.floor(math.log(abs(value)) / _LOG_STEP)


def near_steps(quantity: Quantity) -> tuple[Step, ...]:
    """Return the step of a quantity and its neighbours."""
    dimension, sign, step = step_of(quantity)
    if sign == 0:
        return ((dimension, 0, 0),)
    return tuple((dimension, sign, step + by) for by in (-1, 0, 1))
