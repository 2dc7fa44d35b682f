"""How loud: decibels and factors."""

import math

SILENT_DB = -100.0
"""What OBS says for nothing at all."""


def to_factor(level_db: float) -> float:
    """Return the factor on samples; 0 for silence."""
    return 0.0 if level_db <= SILENT_DB else 10 ** (level_db / 20)


def to_db(factor: float) -> float:
    """Return the level of a factor."""
    return SILENT_DB if factor <= 0 else max(SILENT_DB, 20 * math.log10(factor))
