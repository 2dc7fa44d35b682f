"""A claim that contradicts a product's spec sheet, and what is right instead."""

import re
from dataclasses import replace
from fractions import Fraction

from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.rehearsal.fault_clock import Strike

_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?(?=\s|$)", re.ASCII)
_MOST = 2
LONGEST = 60
"""What a lower third has room for."""


def with_claim(strike: Strike, sheet: SpecSheet | None, language: str) -> Strike:
    """Return a strike that says what is claimed, and what is right.

    What the pack says stays. Of the sheet the first row counts whose value begins with a number:
    twice as much is claimed.

    Args:
        strike: That somebody types a wrong claim.
        sheet: Of the product on program; None: there is none.
        language: In which the row is named, where the sheet names it so.
    """
    if sheet is None or strike.facts.get("text"):
        return strike
    for row in sheet.rows:
        label, right = _label(row, language), _value(row, row.value)
        wrong = _value(row, _doubled(row.value))
        if wrong != right and max(len(label) + len(wrong), len(label) + len(right)) < LONGEST:
            facts = {"text": f"{label}: {wrong}", "correction": f"{label}: {right}"}
            return replace(strike, facts={**facts, **strike.facts})
    return strike


def _doubled(value: str) -> str:
    """Return a value twice as large; the same where it does not begin with a number by itself."""
    found = _NUMBER.match(value)
    if found is None:
        return value
    number = found.group()
    mark = "," if "," in number else "."
    doubled = Fraction(number.replace(",", ".")) * _MOST
    places = len(number.partition(mark)[2])
    written = f"{float(doubled):.{places}f}".replace(".", mark)
    return written + value[found.end() :]


def _label(row: SpecRow, language: str) -> str:
    return next((one.text for one in row.labels if one.language == language), row.label)


def _value(row: SpecRow, value: str) -> str:
    return f"{value} {row.unit}".strip()
