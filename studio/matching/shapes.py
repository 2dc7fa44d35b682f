"""What a row's value looks like: a weight, a number of things, yes or no, a few words.

A question betrays what kind of value would answer it, also where nothing is known of the row:
`how heavy`, `сколько ватт`, `is it included`.
"""

import re

import numpy as np
import numpy.typing as npt

from studio.catalogue.unit_table import Dimension
from studio.catalogue.units import quantities_in
from studio.matching.compare import comparable_dimensions

_DIMENSIONS = tuple(Dimension)
_SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(yes|no|none|not|without|included|supported|available|optional|sold|needs|suitable|fits)\b",
        r"%",
        r"°",
        r",.*,",
        r"\d",
        r"\d\s*(to|–|-)\s*\d",
        r"IP[X\d]|class|certif|EN \d|ISO|tested|approved|standard",
        r"\s[×x]\s",
        r"^\d+( [a-z]|$)",
        r"\b(levels?|steps?|modes?|programmes|speeds?|settings|positions|pieces|colours?)\b",
    )
)
_FEW_WORDS, _MANY_WORDS = 2, 7

SHAPES = len(_DIMENSIONS) + len(_SAID) + 3
"""How many things are told of a value."""


def shape_of(value: str) -> npt.NDArray[np.float32]:
    """Return (SHAPES,): 1 for each thing that is so of a value."""
    quantities = quantities_in(value)
    dimensions = comparable_dimensions(quantities)
    words = len(value.split())
    told = [dimension in dimensions for dimension in _DIMENSIONS]
    told += [pattern.search(value) is not None for pattern in _SAID]
    told += [not quantities and re.search(r"\d", value) is not None]
    told += [words <= _FEW_WORDS, words >= _MANY_WORDS]
    return np.array(told, np.float32)
