"""Quantities written in text: `5 ATM`, `1,5 l`, `٣٠ دقيقة`, `466 × 466 px`, `0–40 °C`.

Search compares what is meant, so that `1500 ml` finds `1,5 l`. What is no number with a known
unit, such as `IP68`, stays text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from studio.catalogue.folding import fold, fold_places
from studio.catalogue.unit_table import UNITS_BY_SPELLING, Dimension, Unit, unit_of

METRES_PER_BAR = 10.0
"""The trade's rounding of 10.2 m of fresh water; see `depth_rating`."""

_NUMBER = r"\d+(?:[.,]\d+)*"
_THIN_SPACES = "\u00a0\u2009\u202f\u2007\u2008"
_MOST_GROUPS = 5
"""Thousands up to 10^18; a bound, as `_MOST_JOINED`."""
_GROUPED = rf"\d{{1,3}}(?:[ {_THIN_SPACES}']\d{{3}}){{1,{_MOST_GROUPS}}}(?!\d)(?:[.,]\d+)?"
_SPELLED = "|".join(re.escape(s) for s in sorted(UNITS_BY_SPELLING, key=len, reverse=True))
_JOIN = r"\s{0,2}(?:x|\*|-|–|—|/|~|÷|\.\.\.?|to|a|bis|до|do|ate|至|到|الي)\s{0,2}"
_MOST_JOINED = 3
"""Length x width x height and one more; a bound keeps hostile text from taking quadratic time."""

_HAN = "\u3400-\u9fff"
"""Chinese is written without spaces: 能潜水20米吗 has a quantity in it."""

_QUANTITY = re.compile(
    rf"(?<![^\W{_HAN}]|[.,⁄])(?P<numbers>[-+]?(?:{_GROUPED}|{_NUMBER})"
    rf"(?:{_JOIN}[-+]?(?:{_GROUPED}|{_NUMBER})){{0,{_MOST_JOINED}}})"
    rf"[\s\-]?\s?(?P<unit>{_SPELLED})(?![^\W{_HAN}]|[/·])"
)
_ONE_NUMBER = re.compile(rf"(?:^|{_JOIN})(?P<sign>[-+]?)(?P<number>{_GROUPED}|{_NUMBER})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with a unit, and where it stands.

    Attributes:
        value: In `unit`.
        unit: As written.
        start: First character in the text.
        end: After the last one.
        number_start: First character of the written number, its sign included, of which this is a
            reading. Readings of one number share it; numbers joined before one unit do not.
        number_end: After the last one.
    """

    value: float
    unit: Unit
    start: int
    end: int
    number_start: int = -1
    number_end: int = -1

    @property
    def base_value(self) -> float:
        """The value in the base unit of its dimension."""
        return self.value * self.unit.factor + self.unit.offset

    @property
    def dimension(self) -> Dimension:
        """What it measures."""
        return self.unit.dimension


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in their order.

    A unit counts for all numbers joined before it: `0–40 °C` is two temperatures. A number whose
    separator may be a decimal comma or group thousands (`1,500`, `1.500`) is read both ways, since
    nobody knows which country the sheet comes from.

    Args:
        text: Digits of any script; point, comma, spaces and thin spaces in numbers.
    """
    found = tuple(_QUANTITY.finditer(fold(text)))
    if not found:  # as in most of what is written in a chat
        return ()
    places = fold_places(text)
    return tuple(q for match in found for q in _read(text, match, places))


def depth_rating(quantity: Quantity) -> Quantity | None:
    """Return the depth in metres that a pressure is marked as, or the pressure of such a depth.

    Watches are tested at an overpressure and marked in bar, ATM or metres; the trade writes
    5 ATM = 5 bar = 50 m. It is a rating of a still test in a tank: nobody may dive to 50 m with it.

    Returns:
        None when it is neither a pressure nor a length.

    Source:
        ISO 22810:2010, water-resistant watches: overpressure in bar and its mark in metres.
    """
    match quantity.dimension:
        case Dimension.PRESSURE_BAR:
            value, symbol = quantity.base_value * METRES_PER_BAR, "m"
        case Dimension.LENGTH_M:
            value, symbol = quantity.base_value / METRES_PER_BAR, "bar"
        case _:
            return None
    unit = UNITS_BY_SPELLING[symbol]
    return replace(quantity, value=value, unit=unit)


def _read(text: str, match: re.Match[str], places: tuple[int, ...]) -> Iterator[Quantity]:
    written = text[places[match.start("unit")] : places[match.end("unit") - 1] + 1]
    unit = unit_of(written.strip()) or UNITS_BY_SPELLING[match["unit"]]
    if match["unit"] == "in" and re.match(r"\s+\d", match.string[match.end() :]):
        return  # 2 in 1
    start, end = places[match.start()], places[match.end() - 1] + 1
    for number in _ONE_NUMBER.finditer(match["numbers"]):
        sign = -1.0 if number["sign"] == "-" else 1.0
        first, last = match.start() + number.start("sign"), match.start() + number.end() - 1
        for value in readings(number["number"]):
            yield Quantity(
                value=sign * value,
                unit=unit,
                start=start,
                end=end,
                number_start=places[first],
                number_end=places[last] + 1,
            )


def readings(number: str) -> tuple[float, ...]:
    """Return what a written number may mean: one value, or two where the separator is unclear.

    Args:
        number: ASCII digits with points, commas, spaces and apostrophes inside.
    """
    bare = re.sub(rf"[ {_THIN_SPACES}']", "", number)
    separators = re.findall(r"[.,]", bare)
    if not separators:
        return (float(bare),)
    whole = float(re.sub(r"[.,]", "", bare))
    if len(separators) > 1 and len(set(separators)) == 1:
        return (whole,)
    head, _, tail = bare.rpartition(separators[-1])
    decimal = float(f"{re.sub('[.,]', '', head)}.{tail}")
    groups = len(separators) == 1 and len(tail) == 3 and len(head) <= 3 and head[0] != "0"
    return (decimal, whole) if groups else (decimal,)
