"""Figures of a text: `-10 to +40 °C` is one range, `30 x 20 x 10 cm` one size, `2 h 30 min` one."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from studio.catalogue.folding import fold
from studio.catalogue.unit_table import Dimension, Unit
from studio.catalogue.units import Quantity, quantities_in
from studio.matching.plain_figures import PlainText, plainly

MOST_CHARS = 2_000
MOST_QUANTITIES = 32
"""Of more nobody could say which are meant; the bounds keep hostile text from taking long."""


class Form(Enum):
    """What numbers that belong together say."""

    ONE = auto()
    RANGE = auto()
    SIZE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One or several numbers of one dimension that say one thing.

    Attributes:
        form: How its numbers belong together.
        numbers: The readings of each written number: one, or two where the separator is unclear.
        unit: Of the first number.
        start: First character in the text as written.
        end: After the last one.
        before: Folded text since the figure before it.
        after: Folded text up to the next figure.
    """

    form: Form
    numbers: tuple[tuple[float, ...], ...]
    unit: Unit
    start: int
    end: int
    before: str = ""
    after: str = ""

    @property
    def dimension(self) -> Dimension:
        """What it measures."""
        return self.unit.dimension

    def values(self, style: int) -> tuple[float, ...]:
        """Return its numbers in the base unit, unclear ones read in one way.

        Args:
            style: 0 for decimals, 1 for grouped thousands.
        """
        return tuple(readings[min(style, len(readings) - 1)] for readings in self.numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    readings: tuple[Quantity, ...]
    values: tuple[float, ...]
    end: int
    """After its own unit, or after the number where the next one has the unit."""

    @property
    def first(self) -> Quantity:
        return self.readings[0]


_RANGE = re.compile(r"\s{0,3}(?:-|–|—|~|〜|÷|\.\.\.?|to|a|bis|до|do|ate|至|到|الي)\s{0,3}")
_SIZE = re.compile(r"\s{0,2}(?:x|\*)\s{0,2}")
_GENERATION = re.compile(r"[2-9][kdg]|1[0-9]k")
"""4K, 3D and 5G are no temperature, no time and no weight."""
_ENUMERATED = re.compile(
    r"\s{0,2}(?:[/,;|+&、]|and|or|e|o|y|u|und|oder|et|ou|и|или|і|та|або|i|lub|oraz|或|和|و|او)\s{0,2}(?:max\w{0,5}\.?\s{1,2}|макс\w{0,7}\.?\s{1,2})?"
)
_COMPOUND = frozenset({Dimension.MASS_KG, Dimension.TIME_S, Dimension.LENGTH_M})
_SIGNED = frozenset({Dimension.TEMPERATURE_K, Dimension.ANGLE_DEGREE})
_SIZED = frozenset({Dimension.LENGTH_M, Dimension.PIXELS})


def figures_in(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text, in their order; none of one far too long."""
    if len(text) > MOST_CHARS:
        return ()
    plain = plainly(text)
    numbers = list(_compounded(list(_numbers(plain.text)), plain.text))
    groups: list[list[_Number]] = []
    forms: list[Form] = []
    for number in numbers:
        form = _joined(groups[-1][-1], number, plain.text) if groups else None
        if (
            form is None
            or forms[-1] not in (Form.ONE, form)
            or (form is Form.RANGE and len(groups[-1]) > 1)
        ):
            groups.append([number])
            forms.append(Form.ONE)
        else:
            groups[-1].append(number)
            forms[-1] = form
    return tuple(_placed(groups, forms, plain))


def enumerated(text: str, one: Figure, other: Figure) -> bool:
    """Return whether two figures stand beside each other as of one list: `2.4 GHz and 5 GHz`."""
    return (
        one.end > other.start
        or _ENUMERATED.fullmatch(fold(text[one.end : other.start])) is not None
    )


def _numbers(text: str) -> Iterator[_Number]:
    found = [q for q in quantities_in(text) if math.isfinite(q.value)]
    if len(found) > MOST_QUANTITIES:
        return
    for at, quantity in enumerate(found):
        if at and found[at - 1].number_start == quantity.number_start:
            continue
        readings = tuple(q for q in found[at : at + 2] if q.number_start == quantity.number_start)
        if _GENERATION.fullmatch(fold(text[quantity.start : quantity.end])):
            continue
        if quantity.dimension not in _SIGNED:  # a sign is a dash there
            readings = tuple(replace(q, value=abs(q.value)) for q in readings)
        shared = any(
            q.start == quantity.start and q.number_start > quantity.number_start
            for q in found[at + 1 : at + 9]
        )
        yield _Number(
            readings=readings,
            values=tuple(q.base_value for q in readings),
            end=quantity.number_end if shared else quantity.end,
        )


def _compounded(numbers: Sequence[_Number], text: str) -> Iterator[_Number]:
    at = 0
    while at < len(numbers):
        number = numbers[at]
        unit = number.first.unit
        while at + 1 < len(numbers) and _continues(number, unit, numbers[at + 1], text):
            at += 1
            unit = numbers[at].first.unit
            number = replace(
                number,
                values=(number.values[0] + numbers[at].values[0],),
                end=numbers[at].end,
            )
        yield number
        at += 1


def _continues(number: _Number, unit: Unit, other: _Number, text: str) -> bool:
    return (
        unit.dimension in _COMPOUND
        and unit.dimension is other.first.dimension
        and other.first.start >= number.end
        and other.first.unit.factor < unit.factor
        and other.values[0] < unit.factor
        and not text[number.end : other.first.start].strip()
    )


def _joined(one: _Number, other: _Number, text: str) -> Form | None:
    if one.first.dimension is not other.first.dimension:
        return None
    start = other.first.number_start
    gap = fold(text[one.end : start])
    signed = text[start] in "-+−"
    if (
        signed
        and start > one.end
        and gap.strip() == ""
        and other.first.dimension is not Dimension.TEMPERATURE_K
    ):
        return Form.RANGE
    if (gap.strip() == "/" and signed) or _RANGE.fullmatch(gap):
        return Form.RANGE
    return Form.SIZE if _SIZE.fullmatch(gap) else None


def _placed(
    groups: Sequence[Sequence[_Number]], forms: Sequence[Form], plain: PlainText
) -> Iterator[Figure]:
    bounds = [(g[0].first.number_start, max(n.end for n in g)) for g in groups]
    for at, (group, joined) in enumerate(zip(groups, forms, strict=True)):
        numbers, form = group, joined
        unit = group[0].first.unit
        if form is Form.SIZE and unit.dimension not in _SIZED:
            numbers, form = _counted(group)
        first, last = bounds[at]
        since = bounds[at - 1][1] if at else 0
        until = bounds[at + 1][0] if at + 1 < len(bounds) else len(plain.text)
        start, end = plain.written(
            first, max(last, group[-1].first.end if len(group) > 1 else last)
        )
        yield Figure(
            form=form,
            numbers=tuple(number.values for number in numbers),
            unit=unit,
            start=start,
            end=end,
            before=fold(plain.text[min(since, first) : first]),
            after=fold(plain.text[last : max(last, until)]),
        )


def _counted(group: Sequence[_Number]) -> tuple[Sequence[_Number], Form]:
    """Return one and all of `6 x 330 ml` as a range: nobody says which of them is meant."""
    each = group[-1]
    count = math.prod(number.first.value for number in group[:-1])
    if count <= 1:
        return (each,), Form.ONE
    return (each, replace(each, values=tuple(count * value for value in each.values))), Form.RANGE
