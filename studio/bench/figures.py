"""A measured figure beside its target, and the arithmetic of several runs."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of the report.

    Attributes:
        name: What was measured.
        show: Format it was measured on, or empty.
        unit: Of `value` and `target`.
        value: Median of the runs; None when it could not be measured.
        target: The most it may be; None when nothing was promised.
        runs: The value of each run that counts.
        beside: The same of the programs it is measured beside, by name.
        note: One sentence to read it by.
    """

    name: str
    unit: str
    value: float | None
    show: str = ""
    target: float | None = None
    runs: tuple[float, ...] = ()
    beside: tuple[tuple[str, float | None], ...] = ()
    note: str = ""

    @property
    def reached(self) -> bool | None:
        """Whether the target was kept; None where there is none."""
        if self.target is None:
            return None
        return self.value is not None and self.value <= self.target


def on_show(figures: Iterable[Figure], show: str) -> list[Figure]:
    """Return the figures with the name of the format they were measured on."""
    return [replace(figure, show=show) for figure in figures]


def median(values: Sequence[float]) -> float | None:
    """Return the middle value, or None of nothing."""
    return statistics.median(values) if values else None


def percentile(values: Sequence[float], percent: float) -> float | None:
    """Return the value that `percent` of the values do not exceed, or None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    index = min(len(ordered) - 1, int(len(ordered) * percent / 100))
    return ordered[index]


def ratio(ours: float | None, theirs: float | None) -> float | None:
    """Return ours over theirs, or None when one is not known."""
    return ours / theirs if ours is not None and theirs else None


def figure_of(
    name: str,
    runs: Sequence[float | None],
    *,
    unit: str,
    target: float | None = None,
    note: str = "",
) -> Figure:
    """Return the figure of several runs; those without a value do not count."""
    counted = tuple(one for one in runs if one is not None)
    return Figure(
        name=name, unit=unit, value=median(counted), target=target, runs=counted, note=note
    )
