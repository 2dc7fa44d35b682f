"""What a viewer wrote, without what tells who they are or how to reach them."""

import re
from collections.abc import Iterable, Iterator

from studio.questions.cleaning import clean_text
from studio.questions.message import LONGEST_TEXT

LEFT_OUT = "…"

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+", re.IGNORECASE)
_MENTION = re.compile(r"@[^\s@,;:!?()]{1,60}")
_NUMBER = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){6,}")
"""Seven digits or more: of a telephone, a card, an order. No spec row asks for so many."""

_SHORTEST_NAME = 3
_SURELY_A_NAME = 5
"""Shorter ones are taken out only as they are written: Sol is somebody, the sun is not."""


class Unnamed:
    """Takes names, addresses and long numbers out of texts.

    Args:
        names: Of viewers, as the platform shows them.
        words: That are no names here, whoever is called so: those of the catalogue.
    """

    def __init__(self, names: Iterable[str], words: Iterable[str] = ()) -> None:
        known = {word for text in words for word in _words(text)}
        told = {name for name in map(str.strip, names) if len(name) >= _SHORTEST_NAME}
        told = {name for name in told if not known.issuperset(_words(name))}
        self._patterns = (
            *(_ADDRESS, _MENTION, _NUMBER),
            *_any_of({name for name in told if len(name) < _SURELY_A_NAME}, re.NOFLAG),
            *_any_of({name for name in told if len(name) >= _SURELY_A_NAME}, re.IGNORECASE),
        )

    def text(self, text: str) -> str:
        """Return a text without them; empty where nothing else was in it."""
        for pattern in self._patterns:
            text = pattern.sub(LEFT_OUT, text)
        plain = clean_text(text, LONGEST_TEXT)
        return plain if any(map(str.isalnum, plain)) else ""


def _any_of(names: set[str], flags: re.RegexFlag) -> Iterator[re.Pattern[str]]:
    """Yield what finds one of some names as a whole word, the longest first; nothing for none."""
    if names:
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        pattern = "|".join(map(re.escape, longest_first))
        yield re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
