"""What days and countries are called in other languages."""

from collections.abc import Mapping
from functools import lru_cache

from babel import Locale


@lru_cache(16)
def days_in(language: str) -> Mapping[int, str]:
    """Return the names of weekdays, Monday being 0.

    Args:
        language: ISO 639-1.

    Source:
        Unicode CLDR.
    """
    names: Mapping[int, str] = Locale(language).days["stand-alone"]["wide"]
    return names


@lru_cache(16)
def lands_in(language: str) -> Mapping[str, str]:
    """Return the names of countries by their ISO 3166-1 codes; see `days_in`."""
    names: Mapping[str, str] = Locale(language).territories
    return names
