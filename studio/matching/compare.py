"""A viewer's number beside the row's: `survives 50 m?` and `5 ATM`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from studio.catalogue.unit_table import Dimension
from studio.catalogue.units import Quantity, depth_rating, quantities_in
from studio.questions.known_product import KnownRow
from studio.questions.understood import Compared, Holds

NEAR = 0.005
"""Relative: 50 m and 5 ATM are the same, whatever the rounding."""

MOST_READ = 2_000
"""Texts whose quantities are remembered: a question's are set beside several rows."""

_RANGE = re.compile(
    r"\d\s*(?:°\s*[CF]?\s*)?(?:-|–|—|\.\.\.?|~|÷|\bto\b|\ba\b|\bbis\b|до|至|إلى)\s*[-−]?\d"
)
_BETWEEN = r"(?:(?<!\d),|,(?!\d)|[;(（，；])"
"""What divides a value into parts; a comma between digits is part of a number."""
_CONDITION = re.compile(rf"{_BETWEEN}(?P<condition>[^,;()（）]*\w[^()（）]*)")

AT_MOST = frozenset(
    {
        "weight",
        "dimensions",
        "thickness",
        "packed_size",
        "noise_level",
        "charging_time",
        "heating_time",
        "setup_time",
        "results_time",
        "shipping_time",
        "shipping_cost",
        "price",
        "latency",
        "power_consumption",
    }
)
"""Kinds of rows of which less is better: `under 300 g?`"""

_quantities = lru_cache(MOST_READ)(quantities_in)


def compare(question: str, row: KnownRow, *, at_most: bool) -> Compared | None:
    """Return how the first quantity of a question stands to a row, or None where none compares.

    Args:
        question: As asked.
        row: Row that may answer.
        at_most: Whether less is better: weight, noise, the time charging takes.
    """
    wanted = _quantities(question)
    if not wanted:
        return None
    given = _quantities(row.value)
    for asked in wanted:
        same = _comparable(asked, given)
        if same:
            return Compared(
                asked=question[asked.start : asked.end].strip(),
                given=_told(row.value, same),
                holds=_holds(asked, same, ranged=_RANGE.search(row.value) is not None)
                if not at_most
                else _holds_at_most(asked, same),
                condition=_condition(row.value, same[0]),
            )
    return None


def comparable_dimensions(row: Sequence[Quantity]) -> set[Dimension]:
    """Return of which dimensions a question's quantity can be that is set beside a row's."""
    found = {quantity.dimension for quantity in row}
    if Dimension.PRESSURE_BAR in found:  # other lengths are its conditions
        found.add(Dimension.LENGTH_M)
    return found


def _comparable(asked: Quantity, given: Sequence[Quantity]) -> tuple[Quantity, ...]:
    pressures = [q for q in given if q.dimension is Dimension.PRESSURE_BAR]
    if asked.dimension is Dimension.LENGTH_M and pressures:  # other lengths are its conditions
        return tuple(rated for q in pressures if (rated := depth_rating(q)) is not None)
    return tuple(q for q in given if q.dimension is asked.dimension)


def _holds(asked: Quantity, given: Sequence[Quantity], *, ranged: bool) -> Holds:
    values = [q.base_value for q in given]
    wanted = asked.base_value
    if ranged and len(values) > 1:
        slack = NEAR * max(abs(v) for v in values)
        inside = min(values) - slack <= wanted <= max(values) + slack
        return Holds.YES if inside else Holds.NO
    enough = [value >= wanted * (1 - NEAR) for value in values]
    if all(enough):
        return Holds.YES
    return Holds.UNSURE if any(enough) else Holds.NO


def _holds_at_most(asked: Quantity, given: Sequence[Quantity]) -> Holds:
    enough = [q.base_value <= asked.base_value * (1 + NEAR) for q in given]
    if all(enough):
        return Holds.YES
    return Holds.UNSURE if any(enough) else Holds.NO


def _told(value: str, given: Sequence[Quantity]) -> str:
    first = given[0]
    written = value[first.start : first.end].strip()
    said = _quantities(written)
    if said and said[0].dimension is not first.dimension:
        return f"{written} ({first.value:g} {first.unit.symbol})"
    return written


def _condition(value: str, given: Quantity) -> str:
    """Return what a row says besides a quantity, or empty."""
    found = _CONDITION.search(value)
    if found is None:
        return ""
    if given.start < found.start():
        return _bare(found["condition"])
    told = value[given.start : given.end]
    parts = (_bare(p) for p in re.split(_BETWEEN, value[: found.end()]) if told not in p)
    return ", ".join(part for part in parts if part)


def _bare(part: str) -> str:
    return part.strip(" ,;.")
