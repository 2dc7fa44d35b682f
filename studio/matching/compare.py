"""A viewer's number beside the row's: `survives 50 m?` and `5 ATM`."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, product

from studio.catalogue.unit_table import Dimension
from studio.catalogue.units import METRES_PER_BAR, Quantity
from studio.matching.figures import Figure, Form, enumerated, figures_in
from studio.matching.row_says import Bound, bound_of, labelled
from studio.matching.verdicts import Interval, Sides, mixed, verdict, verdict_of_sizes
from studio.matching.wishes import Wish, dives, holds_up, weighs, wish_of
from studio.questions.known_product import KnownRow
from studio.questions.understood import Compared, Holds

MOST_READ = 2_000
"""Texts whose quantities are remembered: a question's are set beside several rows."""

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

_figures = lru_cache(MOST_READ)(figures_in)

_NEARER = math.log(10)
"""How much nearer one way of reading unclear separators must be, for the other not to count."""
_WEIGHED = frozenset({Dimension.MASS_KG})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """What is asked in one dimension, and what the row says in it."""

    asked: tuple[Figure, ...]
    given: tuple[Figure, ...]
    holds: Holds


def compare(question: str, row: KnownRow, *, at_most: bool) -> Compared | None:
    """Return how a question's quantities stand to a row, or None where none compares.

    Where several are asked for, one that does not hold decides, else one that depends.

    Args:
        question: As asked.
        row: Row that may answer.
        at_most: Whether less is better: weight, noise, the time charging takes.
    """
    wanted = _figures(question)
    given = _figures(row.value) if wanted else ()
    pairs = []
    for asked, same in _beside_each_other(wanted, given):
        holds = mixed(
            _holds(one, same, _sides(question, row, one, same, at_most=at_most)) for one in asked
        )
        if holds is Holds.YES and _is_no_depth(question, row, asked):
            holds = Holds.UNSURE
        pairs.append(_Pair(asked=asked, given=same, holds=holds))
    if not pairs:
        return None
    order = (Holds.NO, Holds.UNSURE, Holds.YES)
    decides = min(pairs, key=lambda pair: order.index(pair.holds))
    shown = pairs if decides.holds is Holds.YES else [decides]
    told = _together(row.value, (figure for pair in shown for figure in pair.given))
    written = row.value[told[0].start : told[-1].end].strip()
    if shown[0].given[0].dimension is not shown[0].asked[0].dimension:
        metres = shown[0].given[0].values(0)[0] * METRES_PER_BAR
        written = f"{written} ({metres:g} m)"
    asked = _together(question, (figure for pair in shown for figure in pair.asked))
    return Compared(
        asked=question[asked[0].start : asked[-1].end].strip(),
        given=written,
        holds=decides.holds,
        condition=_condition(row.value, told[0].start, told[-1].end),
    )


def comparable_dimensions(row: Sequence[Quantity]) -> set[Dimension]:
    """Return of which dimensions a question's quantity can be that is set beside a row's."""
    found = {quantity.dimension for quantity in row}
    if Dimension.PRESSURE_BAR in found:  # other lengths are its conditions
        found.add(Dimension.LENGTH_M)
    return found


def _beside_each_other(
    wanted: Sequence[Figure], given: Sequence[Figure]
) -> Iterator[tuple[tuple[Figure, ...], tuple[Figure, ...]]]:
    said = {figure.dimension for figure in given}
    by_dimension: dict[Dimension, list[Figure]] = {}
    for figure in wanted:
        asked = figure
        if figure.dimension is Dimension.ANGLE_DEGREE and figure.dimension not in said:
            asked = _as_temperature(figure, given)
        by_dimension.setdefault(asked.dimension, []).append(asked)
    for dimension, of_one in by_dimension.items():
        same = _comparable(dimension, given)
        if same:
            yield tuple(of_one), same


def _as_temperature(degrees: Figure, given: Sequence[Figure]) -> Figure:
    for figure in given:
        if figure.dimension is Dimension.TEMPERATURE_K:
            unit = figure.unit
            numbers = tuple(
                tuple(value * unit.factor + unit.offset for value in readings)
                for readings in degrees.numbers
            )
            return replace(degrees, unit=unit, numbers=numbers)
    return degrees


def _comparable(dimension: Dimension, given: Sequence[Figure]) -> tuple[Figure, ...]:
    if dimension is Dimension.LENGTH_M:  # where there is a pressure, lengths are its conditions
        pressures = tuple(f for f in given if f.dimension is Dimension.PRESSURE_BAR)
        if pressures:
            return pressures
    return tuple(f for f in given if f.dimension is dimension)


def _is_no_depth(question: str, row: KnownRow, asked: Sequence[Figure]) -> bool:
    """Return whether a rating would be taken for a depth to dive to: it was tested at rest."""
    length = asked[0].dimension is Dimension.LENGTH_M
    return length and dives(question) and not any(dives(label) for label in row.labels)


def _sides(
    question: str, row: KnownRow, asked: Figure, given: Sequence[Figure], *, at_most: bool
) -> Sides:
    label = labelled(row.labels)
    rated = given[0].dimension is not asked.dimension
    length = asked.dimension is Dimension.LENGTH_M
    enough = rated or holds_up(question) or (length and label.distance)
    wish = wish_of(asked)
    if length and (rated or label.distance) and wish in (Wish.LESS, Wish.MOST):
        wish = Wish.UNCLEAR  # under 50 m of water
    return Sides(
        wish=wish,
        at_most=at_most,
        enough=enough,
        exact=asked.dimension in _WEIGHED and weighs(question),
        label=label,
        listed=all(enumerated(row.value, one, other) for one, other in pairwise(given)),
    )


def _holds(asked: Figure, given: Sequence[Figure], sides: Sides) -> Holds:
    """Return the verdict of the likeliest ways to read separators, where they agree."""
    found: list[tuple[float, Holds]] = []
    for asked_style, given_style in product((0, 1), (0, 1)):
        values = asked.values(asked_style)
        rows = [_values(figure, asked.dimension, given_style) for figure in given]
        apart = min(_apart(v, w) for v in values for numbers in rows for w in numbers)
        found.append((apart, _verdict(asked, values, list(zip(given, rows, strict=True)), sides)))
    nearest = min(apart for apart, _ in found)
    return mixed(holds for apart, holds in found if apart - nearest < _NEARER)


def _verdict(
    asked: Figure,
    values: Sequence[float],
    given: Sequence[tuple[Figure, tuple[float, ...]]],
    sides: Sides,
) -> Holds:
    if asked.form is Form.SIZE:
        sizes = [numbers for figure, numbers in given if figure.form is Form.SIZE]
        return mixed(verdict_of_sizes(values, numbers, sides) for numbers in sizes)
    spans = [(figure, (min(numbers), max(numbers))) for figure, numbers in given]
    return verdict(asked, values, _joined_bounds(spans, sides), sides)


def _joined_bounds(
    given: Sequence[tuple[Figure, Interval]], sides: Sides
) -> Sequence[tuple[Figure, Interval]]:
    """Return one range for `min. -10 °C, max. 40 °C`."""
    if len(given) != 2:
        return given
    (one, (low, _)), (_, (_, high)) = given
    bounds = [bound_of(figure, sides.label) for figure, _ in given]
    if bounds == [Bound.MOST, Bound.LEAST]:
        return _joined_bounds((given[1], given[0]), sides)
    if bounds == [Bound.LEAST, Bound.MOST] and low < high:
        return [(replace(one, form=Form.RANGE), (low, high))]
    return given


def _values(given: Figure, dimension: Dimension, style: int) -> tuple[float, ...]:
    values = given.values(style)
    if given.dimension is dimension:
        return values
    return tuple(value * METRES_PER_BAR for value in values)


def _apart(one: float, other: float) -> float:
    tiny = 1e-30
    return abs(math.log((abs(one) + tiny) / (abs(other) + tiny)))


def _together(text: str, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return the first of the figures and those that stand in one list with it."""
    first, *others = sorted(figures, key=lambda figure: figure.start)
    found = [first]
    for figure in others:
        if not enumerated(text, found[-1], figure):
            break
        found.append(figure)
    return tuple(found)


def _condition(value: str, start: int, end: int) -> str:
    """Return what a row says besides what is told of it, or empty.

    A further number alone is none where there are words: `5 ATM (50 m), no diving`.
    """
    found = _CONDITION.search(value)
    if found is None:
        return ""
    if start < found.start():
        later = [_bare(match["condition"]) for match in _CONDITION.finditer(value, end)]
        worded = (part for part in later if not _is_number(part))
        return next(worded, later[0] if later else "")
    divided = [*re.finditer(_BETWEEN, value[: found.end()])]
    ends = [*(d.start() for d in divided), found.end()]
    parts = zip((0, *(d.end() for d in divided)), ends, strict=True)
    bare = (_bare(value[a:b]) for a, b in parts if not (a < end and start < b))
    return ", ".join(part for part in bare if part)


def _is_number(part: str) -> bool:
    figures = _figures(part)
    return len(figures) == 1 and (figures[0].start, figures[0].end) == (0, len(part))


def _bare(part: str) -> str:
    return part.strip(" ,;.")
