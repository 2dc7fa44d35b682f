"""Text brought to the form it is searched in: `Água`, `agua` and `AGUA` are one word.

Folding works character by character, so that a place in the folded text is always known in the
text as it was written.
"""

import re
import unicodedata
from dataclasses import dataclass

_ARABIC = {
    "ى": "ي",
    "ی": "ي",  # the Persian ya
    "ة": "ه",
    "ک": "ك",  # the Persian kaf
    "ٱ": "ا",
    "ـ": "",  # stretches a word, says nothing
}
"""Letters that Arabic is typed with one way and searched for with the other.

Alef, waw and ya with a hamza lose it by decomposition.
"""

_NUMBER_SIGNS = {"٫": ".", "٬": ",", "−": "-", "×": "x", "’": "'", "′": "'", "″": '"', "”": '"'}
_LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ı": "i"}
"""Letters with a stroke, which no decomposition takes off."""

_FIXED = {**_ARABIC, **_NUMBER_SIGNS, **_LETTERS}

ALONE = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
"""Scripts written without spaces (Thai, Lao, Burmese, Khmer, kana, Han): a character is a word."""

_WORD = re.compile(rf"\d+(?:[.,]\d+)*|[{ALONE}]|[^\W\d_{ALONE}]+")
"""A number is one word, whatever its separators; letters beside it are another: `IP68` is two."""


MINUS = "minus"
_MINUS_SIGN = re.compile(r"(?<!\w)[-–](?=\d)")
_STRETCHED = re.compile(r"(\D)\1{2,}")
"""Digits are meant: 1000 W are not 10 W."""
_NO_TEXT = re.compile(r"(?:(?<!\d)[.,]|[.,](?!\d)|[^\w.,]|_)+")
"""A point between digits is of a number."""

_SILENT = frozenset({"Mn", "Cf"})
"""Accents and vowel signs, and characters that only steer the direction of writing."""


class _FoldTable(dict[int, str]):
    """Folds each character the first time it is met: `str.translate` remembers it here."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _FIXED:
        return _FIXED[character]
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    parts = unicodedata.normalize("NFKD", character).casefold()
    bare = "".join(p for p in parts if unicodedata.category(p) not in _SILENT)
    return "".join(str(unicodedata.decimal(p)) if p.isdecimal() else _FIXED.get(p, p) for p in bare)


_TABLE = _FoldTable()


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word and its place.

    Attributes:
        text: Folded; a number has a point for its decimal comma.
        start: First character in the text that was searched.
        end: After the last one.
    """

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return a text without case, accents, Arabic vowel signs and letter variants.

    Digits of every script become ASCII, full-width letters narrow ones.

    Source:
        Unicode Standard Annex 15, form NFKD; non-spacing marks are left out after it.
    """
    return text.translate(_TABLE)


def normal_form(text: str) -> str:
    """Return a text without case, accents, punctuation, emoji and stretched letters.

    Numbers stay what they are: -20 is not 20, nor 1.5 the same as 5.1.
    """
    signed = _MINUS_SIGN.sub(f" {MINUS} ", fold(text))
    return _STRETCHED.sub(r"\1", _NO_TEXT.sub(" ", signed)).strip().replace(",", ".")


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, in their order."""
    return tuple(_normal(match[0]) for match in _WORD.finditer(fold(text)))


def placed_words(text: str) -> tuple[Word, ...]:
    """Return the folded words of a text with their places in the text as written."""
    places = fold_places(text)
    return tuple(
        Word(text=_normal(m[0]), start=places[m.start()], end=places[m.end() - 1] + 1)
        for m in _WORD.finditer(fold(text))
    )


def fold_places(text: str) -> tuple[int, ...]:
    """Return for each character of the folded text the place it comes from."""
    return tuple(place for place, character in enumerate(text) for _ in _TABLE[ord(character)])


def _normal(word: str) -> str:
    return word.replace(",", ".") if word[0].isdigit() else word
