"""The latest orders: they hold still while somebody is at them. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.ui.widgets.line_list import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Still:
    """What stands in a list that is held.

    Attributes:
        lines: In this order; those that are known still are as they are now.
        fresh: How many came since, and wait.
    """

    lines: tuple[Line, ...]
    fresh: int


def held(before: Sequence[Line], now: Sequence[Line]) -> Still:
    """Return the list in which nothing moves: what left stays, what came waits."""
    known = {line.key: line for line in now}
    standing = {line.key for line in before}
    return Still(
        lines=tuple(known.get(line.key, line) for line in before),
        fresh=sum(line.key not in standing for line in now),
    )
