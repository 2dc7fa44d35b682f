"""Numbers as typed."""

import math

from studio.core.errors import BadInput


def read_number(text: str, what: str, *, low: float, high: float) -> float:
    """Read a number in a range.

    Raises:
        BadInput: It is none, or out of range; the text says `what`.
    """
    try:
        number = float(text)
    except ValueError:
        raise BadInput(f"{what} is a number, got {text!r}") from None
    if not math.isfinite(number) or not low <= number <= high:
        raise BadInput(f"{what} lies between {low:.10g} and {high:.10g}, got {text}")
    return number


def read_whole(text: str, what: str, *, low: int, high: int) -> int:
    """Read a whole number in a range; see `read_number`."""
    number = read_number(text, what, low=low, high=high)
    if number != int(number):
        raise BadInput(f"{what} is a whole number, got {text}")
    return int(number)
