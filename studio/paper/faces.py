"""Which of the program's fonts a text needs."""

import unicodedata
from collections.abc import Iterable

from studio.core.paths import resource

MAIN = "sans"
FILES = {
    MAIN: ("CuecardSans-Regular.otf", "CuecardSans-Bold.otf"),
    "arabic": ("CuecardArabic-Regular.ttf", "CuecardArabic-Bold.ttf"),
    "han": ("CuecardHan-Regular.otf", "CuecardHan-Bold.otf"),
}
_RANGES = {
    "arabic": ((0x0600, 0x06FF), (0x0750, 0x077F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
    "han": ((0x2E80, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x2FA1F)),
}


def paths_of(face: str) -> tuple[str, str]:
    """Return the files of a face: regular, bold."""
    regular, bold = FILES[face]
    return str(resource("fonts", regular)), str(resource("fonts", bold))


def faces_for(text: str) -> frozenset[str]:
    """Return the faces besides the main one that have a text's letters."""
    points = {ord(letter) for letter in text}
    return frozenset(
        face
        for face, ranges in _RANGES.items()
        if any(low <= point <= high for point in points for low, high in ranges)
    )


def runs_from_right(text: str) -> bool:
    """Return whether a text's first letter belongs to a script written from the right."""
    sides = (unicodedata.bidirectional(letter) for letter in text)
    return next((side in {"R", "AL"} for side in sides if side in {"L", "R", "AL"}), False)


def printable(text: str) -> str:
    """Return a text without what steers a terminal or turns a line around; lines stay lines."""
    kept = (c for c in text if c == "\n" or not _steers(c))
    return "".join(kept)


def _steers(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn"}


def all_text(parts: Iterable[str]) -> str:
    """Return several texts as one."""
    return "\n".join(parts)
