"""What strangers write, made into plain text that can be shown anywhere.

Nothing here knows markup: `<b>` stays three characters, and whoever draws them draws plain text.
"""

import unicodedata

from studio.questions.message import LONGEST_NAME, LONGEST_TEXT

MOST_MARKS = 3
"""Signs above and below one letter; Vietnamese and pointed Arabic need two, Hebrew three."""

_READ_AT_MOST = 8
"""Characters looked at for each that is kept: a megabyte of marks must not be walked through."""

_STEERING = frozenset("\u200c\u200d\u200e\u200f\u061c\ufe0f")
"""Joiners, direction marks and the emoji selector: Persian, Arabic and emoji need them."""

_GONE = frozenset({"Cc", "Cs", "Co", "Cn", "Cf"})
_MARKS = frozenset({"Mn", "Me"})
_SPACES = frozenset({"Zs", "Zl", "Zp"})


def clean_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a stranger's text in one line of plain characters, cut to a length.

    Control characters, direction overrides, invisible characters and heaps of accents are left
    out; any white space becomes one space. Cleaning twice changes nothing.

    Args:
        text: Anything, halves of surrogate pairs included.
        longest: Characters kept.
    """
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text[: longest * _READ_AT_MOST]):
        category = unicodedata.category(character)
        if category in _SPACES or character in "\t\n\r\x0b\x0c\x85":
            character = " "  # noqa: PLW2901 - all white space is one
            if not kept or kept[-1] == " ":
                continue
        elif category in _GONE and character not in _STEERING:
            continue
        marks = marks + 1 if category in _MARKS and character != "\ufe0f" else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))[:longest].strip()


def clean_name(name: str) -> str:
    """Return a viewer's name as plain text, without the @ in front; may be empty."""
    return clean_text(name, LONGEST_NAME).lstrip("@ ")
