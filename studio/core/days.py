"""A day of the calendar, written out as a market writes it."""

from datetime import date

from babel.dates import format_skeleton

from studio.core.errors import BadInput
from studio.core.money import format_count, market_locale

DAY_MS = 86_400_000


def day_of(iso_date: str) -> date:
    """Return the day of a text such as `2026-11-18`.

    Raises:
        BadInput: It is none.
    """
    try:
        return date.fromisoformat(iso_date)
    except ValueError as error:
        raise BadInput(f"a day is written like 2026-11-18, got {iso_date!r}") from error


def format_day(day: date, market: str, *, with_year: bool) -> str:
    """Write a day as viewers of `market` read it: 18 nov, 18/11/2026, 11月18日, in its digits."""
    skeleton = "yMd" if with_year else "MMMd"
    text = format_skeleton(skeleton, day, locale=market_locale(market))
    digits = {ord(str(digit)): format_count(digit, market) for digit in range(10)}
    return text.translate(digits)


def begin_utc_ms(day: date, *, days_later: int = 0) -> int:
    """Return when a day begins at Greenwich, milliseconds since the Unix epoch."""
    days = day.toordinal() - date(1970, 1, 1).toordinal() + days_later
    return days * DAY_MS


def day_at(utc_ms: int) -> date:
    """Return the day that a moment is on, at Greenwich."""
    return date.fromordinal(date(1970, 1, 1).toordinal() + utc_ms // DAY_MS)
