"""Whether what is asked for holds of a row: a wrong yes or no is worse than `depends`."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from studio.catalogue.unit_table import Dimension
from studio.matching.figures import Figure, Form
from studio.matching.row_says import Bound, Labelled, bound_of
from studio.matching.wishes import Wish
from studio.questions.understood import Holds

NEAR = 0.005
"""Relative: 50 m and 5 ATM are the same, whatever the rounding."""
NEAR_KELVIN = 0.6
NEAR_VOLTS = 0.05
NEAR_HERTZ = 0.02

_MAINS = ((110.0, 115.0, 120.0), (220.0, 230.0, 240.0))
"""What sockets give is written in several ways."""

_FREEZING_K = 273.15
_ACCEPTED = frozenset({Dimension.TEMPERATURE_K, Dimension.VOLTAGE_V, Dimension.FREQUENCY_HZ})
_EXACT = frozenset(
    {
        Dimension.LENGTH_M,
        Dimension.SHARE,
        Dimension.ANGLE_DEGREE,
        Dimension.IMPEDANCE_OHM,
        Dimension.CURRENT_A,
    }
)
"""Of which more is not simply enough."""

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """How a question's numbers and a row's are to be set beside each other.

    Attributes:
        wish: What the question's words want.
        at_most: Whether less is better in this row.
        enough: Whether more is enough of what is else a size.
        exact: Whether just this number is asked about.
        label: What the row's labels say.
        listed: Whether the row's figures stand in one list.
    """

    wish: Wish
    at_most: bool
    enough: bool
    exact: bool
    label: Labelled
    listed: bool


def mixed(verdicts: Iterable[Holds]) -> Holds:
    """Return the verdict that all agree on, else that it depends."""
    found = set(verdicts)
    return found.pop() if len(found) == 1 else Holds.UNSURE


def near(one: float, other: float, dimension: Dimension) -> bool:
    """Return whether two values in the base unit are the same for those who say them."""
    match dimension:
        case Dimension.TEMPERATURE_K:
            return abs(one - other) <= NEAR_KELVIN
        case Dimension.VOLTAGE_V:
            if any(_like(one, mains, NEAR) and _like(other, mains, NEAR) for mains in _MAINS):
                return True
            return abs(one - other) <= NEAR_VOLTS * max(abs(one), abs(other))
        case Dimension.FREQUENCY_HZ:
            return abs(one - other) <= NEAR_HERTZ * max(abs(one), abs(other))
    return abs(one - other) <= NEAR * max(abs(one), abs(other))


def verdict(
    asked: Figure, values: Sequence[float], given: Sequence[tuple[Figure, Interval]], sides: Sides
) -> Holds:
    """Return whether what is asked holds of a row's figures of that dimension.

    Args:
        asked: The figure asked for.
        values: Its numbers, as they are read.
        given: The row's figures, and from where to where each goes.
        sides: How they are set beside each other.
    """
    if len(values) == 1:
        return _of_one(asked, values[0], given, sides)
    found = {_of_one(asked, value, given, sides) for value in (min(values), max(values))}
    accepted = asked.dimension in _ACCEPTED and sides.wish is Wish.NONE
    return Holds.NO if accepted and Holds.NO in found else mixed(found)


def verdict_of_sizes(asked: Sequence[float], given: Sequence[float], sides: Sides) -> Holds:
    """Return how one size stands to another, whichever way round it is written."""
    if len(asked) != len(given):
        return Holds.UNSURE
    pairs = list(zip(sorted(asked), sorted(given), strict=True))
    same = all(near(a, g, Dimension.LENGTH_M) for a, g in pairs)
    within = all(g <= a * (1 + NEAR) for a, g in pairs)
    holding = all(g >= a * (1 - NEAR) for a, g in pairs)
    match sides.wish:
        case Wish.MOST | Wish.LESS:
            return Holds.YES if within else Holds.NO
        case Wish.LEAST:
            return Holds.YES if holding else Holds.NO
        case Wish.NONE if same:
            return Holds.YES
    return Holds.UNSURE


def _of_one(
    asked: Figure, wanted: float, given: Sequence[tuple[Figure, Interval]], sides: Sides
) -> Holds:
    dimension = asked.dimension
    if sides.wish is Wish.UNCLEAR:
        return Holds.UNSURE
    if sides.label.age and dimension is Dimension.TIME_S:
        return mixed(_of_age(wanted, f, interval, sides) for f, interval in given)
    if sides.wish in _DIRECTIONS:
        return _directed(wanted, given, sides, dimension)
    if dimension in _ACCEPTED:
        return _accepted(wanted, given, sides, dimension)
    if any(f.form is Form.SIZE for f, _ in given):
        return Holds.UNSURE
    one_by_one = _one_way(sides, dimension)
    return mixed(one_by_one(wanted, f, interval, sides) for f, interval in given)


def _one_way(
    sides: Sides, dimension: Dimension
) -> Callable[[float, Figure, Interval, Sides], Holds]:
    if sides.at_most:
        return _not_more
    if not sides.enough and (sides.exact or dimension in _EXACT):
        return _the_same
    return _enough


def _directed(
    wanted: float,
    given: Sequence[tuple[Figure, Interval]],
    sides: Sides,
    dimension: Dimension,
) -> Holds:
    in_range = any(f.form is Form.RANGE for f, _ in given)
    bounded = any(bound_of(f, sides.label) is not Bound.NONE for f, _ in given)
    if dimension is Dimension.VOLTAGE_V or (dimension in _ACCEPTED and (in_range or bounded)):
        return Holds.UNSURE
    if dimension is Dimension.TEMPERATURE_K and wanted < _FREEZING_K:
        return Holds.UNSURE  # less may be meant by more: more frost
    return mixed(
        _beside(wanted, _open(interval, bound_of(f, sides.label)), sides.wish, dimension)
        for f, interval in given
    )


_DIRECTIONS = frozenset({Wish.MORE, Wish.LESS, Wish.LEAST, Wish.MOST})


def _beside(wanted: float, interval: Interval, wish: Wish, dimension: Dimension) -> Holds:
    low, high = interval
    if wish in (Wish.LESS, Wish.MOST):
        wish = Wish.MORE if wish is Wish.LESS else Wish.LEAST
        low, high, wanted = -high, -low, -wanted
    if wish is Wish.LEAST and near(low, wanted, dimension):
        return Holds.YES
    if near(low, wanted, dimension) or near(high, wanted, dimension):
        return Holds.UNSURE
    if low > wanted:
        return Holds.YES
    return Holds.NO if high < wanted else Holds.UNSURE


def _open(interval: Interval, bound: Bound) -> Interval:
    low, high = interval
    return (low, float("inf")) if bound is Bound.LEAST else (low, high)


def _of_age(wanted: float, given: Figure, interval: Interval, sides: Sides) -> Holds:
    low, high = interval
    bound = bound_of(given, sides.label)
    if bound is Bound.MOST:
        return Holds.NO if wanted > high * (1 + NEAR) and sides.wish is Wish.NONE else Holds.UNSURE
    if sides.wish is Wish.LESS:
        return Holds.NO if wanted <= low * (1 + NEAR) else Holds.UNSURE
    if sides.wish in (Wish.MORE, Wish.LEAST):
        return Holds.UNSURE if given.form is Form.RANGE or wanted < low else Holds.YES
    if wanted < low * (1 - NEAR):
        return Holds.NO
    if sides.wish is not Wish.NONE:
        return Holds.UNSURE
    if given.form is Form.RANGE:
        return Holds.YES if wanted <= high * (1 + NEAR) else Holds.UNSURE
    return Holds.YES


def _accepted(
    wanted: float,
    given: Sequence[tuple[Figure, Interval]],
    sides: Sides,
    dimension: Dimension,
) -> Holds:
    if dimension is Dimension.TEMPERATURE_K:
        return mixed(_of_temperature(wanted, f, interval, sides) for f, interval in given)
    found = [_of_supply(wanted, f, interval, sides) for f, interval in given]
    if sides.listed and Holds.YES in found:
        return Holds.YES
    return mixed(found)


def _of_temperature(wanted: float, given: Figure, interval: Interval, sides: Sides) -> Holds:
    low, high = interval
    if given.form is Form.RANGE:
        inside = low - NEAR_KELVIN <= wanted <= high + NEAR_KELVIN
        return Holds.YES if inside else Holds.NO
    bound = bound_of(given, sides.label)
    if near(wanted, low, Dimension.TEMPERATURE_K):
        return Holds.YES
    if bound is Bound.LEAST or (bound is Bound.NONE and low < _FREEZING_K):
        if wanted < low:
            return Holds.NO
        said = bound is Bound.LEAST and wanted <= _FREEZING_K
        return Holds.YES if said else Holds.UNSURE
    if wanted > high:
        return Holds.NO
    return Holds.YES if wanted >= _FREEZING_K else Holds.UNSURE


def _of_supply(wanted: float, given: Figure, interval: Interval, sides: Sides) -> Holds:
    low, high = interval
    if given.form is Form.RANGE:
        inside = low * (1 - NEAR) <= wanted <= high * (1 + NEAR)
        return Holds.YES if inside else Holds.NO
    if near(wanted, low, given.dimension):
        return Holds.YES
    bound = bound_of(given, sides.label)
    turning = given.unit.symbol == "rpm"
    if (bound is Bound.LEAST and wanted > low) or (
        (bound is Bound.MOST or turning) and wanted < low
    ):
        return Holds.UNSURE
    return Holds.NO


def _not_more(wanted: float, given: Figure, interval: Interval, sides: Sides) -> Holds:
    low, high = interval
    if near(low, high, given.dimension) and near(low, wanted, given.dimension):
        return Holds.YES
    return Holds.NO if low > wanted and not sides.enough else Holds.UNSURE


def _the_same(wanted: float, given: Figure, interval: Interval, sides: Sides) -> Holds:
    low, high = interval
    if given.form is Form.RANGE:
        if given.dimension is not Dimension.LENGTH_M:
            return Holds.UNSURE
        inside = low * (1 - NEAR) <= wanted <= high * (1 + NEAR)
        return Holds.YES if inside else Holds.NO
    if near(low, wanted, given.dimension):
        return Holds.YES
    bound = bound_of(given, sides.label)
    if bound is Bound.LEAST and given.dimension is Dimension.LENGTH_M:
        if wanted < low:
            return Holds.NO
        return Holds.YES if sides.label.rider else Holds.UNSURE
    if bound is Bound.MOST and wanted > high:
        return Holds.NO
    return Holds.UNSURE


def _enough(wanted: float, given: Figure, interval: Interval, sides: Sides) -> Holds:
    low, high = interval
    bound = bound_of(given, sides.label)
    if near(low, wanted, given.dimension):
        return Holds.YES
    if bound is Bound.LEAST:
        guaranteed = sides.label.bound is Bound.NONE and given.dimension is Dimension.TIME_S
        return Holds.YES if guaranteed and low > wanted else Holds.UNSURE
    if low > wanted:
        return Holds.YES
    return Holds.NO if high < wanted * (1 - NEAR) else Holds.UNSURE


def _like(value: float, among: Sequence[float], share: float) -> bool:
    return any(abs(value - one) <= share * one for one in among)
