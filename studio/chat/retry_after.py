"""How long a server asks to be left alone, by the header of its answer. Pure.

Source: RFC 9110, "Retry-After".
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Return how many seconds to stay away; None: the server does not say.

    A moment is taken by the server's own clock, the `Date` of the answer: ours may be wrong.

    Args:
        headers: Of the answer; their names in any case, as `httpx.Headers` has them.
    """
    asked = headers.get("Retry-After", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked)
    until, now = moment_of(asked), moment_of(headers.get("Date", ""))
    return max(0.0, (until - now).total_seconds()) if until and now else None


def until_s(headers: Mapping[str, str], second: str) -> float | None:
    """Return how many seconds there are until one that a server names; None: nobody knows.

    Args:
        headers: Of its answer, for its own clock; see `retry_after_s`.
        second: Since 1970, as it was written.
    """
    now = moment_of(headers.get("Date", ""))
    if now is None or not (second.isascii() and second.isdigit()):
        return None
    return max(0.0, float(second) - now.timestamp())


def moment_of(text: str) -> datetime | None:
    """Return a moment as HTTP writes it, or None where the text is none."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
