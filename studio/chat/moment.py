"""Moments as platforms write them: ISO 8601 in text, or milliseconds in digits."""

from datetime import UTC, datetime

MOST_AHEAD_MS = 86_400_000
"""A message from later than tomorrow has a wrong clock behind it, not a time."""
LONGEST_DIGITS = 16


def of_iso(text: str, *, now_utc_ms: int, latest_utc_ms: int | None = None) -> int:
    """Return a moment in milliseconds since the epoch; now, where the text is none.

    Args:
        text: ISO 8601.
        now_utc_ms: Now.
        latest_utc_ms: What is later is none; without it, what is later than tomorrow.
    """
    try:
        moment = datetime.fromisoformat(text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return _sensible(int(aware.timestamp() * 1_000), now_utc_ms, latest_utc_ms)
    except (ValueError, OverflowError):
        return now_utc_ms


def of_digits(text: str, *, now_utc_ms: int, latest_utc_ms: int | None = None) -> int:
    """Return a moment from its milliseconds since the epoch; else like `of_iso`."""
    return _sensible(whole_number(text), now_utc_ms, latest_utc_ms)


def whole_number(text: str) -> int:
    """Return what plain digits say, or 0."""
    plain = text.isascii() and text.isdigit() and len(text) <= LONGEST_DIGITS
    return int(text) if plain else 0


def _sensible(utc_ms: int, now_utc_ms: int, latest_utc_ms: int | None) -> int:
    latest = now_utc_ms + MOST_AHEAD_MS if latest_utc_ms is None else latest_utc_ms
    return utc_ms if 0 < utc_ms <= latest else now_utc_ms
