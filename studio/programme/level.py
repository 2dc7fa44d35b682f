"""Levels: what was reached, and what it opens."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A step of a creator's way.

    Attributes:
        number: From 1.
        name: What the platform calls it.
        from_points: How many points it takes.
        opens: What it opens, one line each.
        best_percent_bp: Highest commission of campaigns it lets in to, in hundredths of a percent.
    """

    number: int
    name: str
    from_points: int
    opens: tuple[str, ...] = ()
    best_percent_bp: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a creator stands.

    Attributes:
        points: Of tasks that were rewarded.
        level: What was reached; None: nothing yet.
        next_level: What comes next; None: there is no higher one.
    """

    points: int
    level: Level | None
    next_level: Level | None


def standing(levels: tuple[Level, ...], points: int) -> Standing:
    """Return where somebody with these points stands."""
    rising = sorted(levels, key=lambda level: level.from_points)
    reached = [level for level in rising if level.from_points <= points]
    ahead = [level for level in rising if level.from_points > points]
    return Standing(
        points=points,
        level=reached[-1] if reached else None,
        next_level=ahead[0] if ahead else None,
    )
