"""One line of the blocked words, however hosts write it: `• idiot`, `fuck*`, `a$$`, an emoji."""

import re
import unicodedata
from dataclasses import dataclass

from studio.catalogue.folding import fold, words_of

_LEAST_STEM = 3
"""A star beside fewer letters stands for some that are not told, as in `f***`."""

_SIGN = re.compile(r"[^\w\s\-'\".,:;/&()\[\]{}«»–—!?¿¡؟،。、]|\w[!?]\w")
"""What makes an entry more than words: a sign that stands not between words, but in them."""

_AMOUNT = re.compile(r"(?<=\d)\s*(?=[%$€£¥₽°])|(?<=[$€£¥₽])\s*(?=\d)")
"""Where an amount and its sign meet, with a space or without."""

_BEFORE = re.compile(r"(\*+)?((?:[$€£¥₽]+|(?<!\S)[+<])?)$")
_AFTER_LETTER = re.compile(r"([$€£]*)(\*+)?")
_AFTER_DIGIT = re.compile(r"([$€£¥₽%°+]*)(\*+)?")
_AFTER_ONE = re.compile(r"([$€£+#]*)(\*+)?")
"""Of `c++` and `c#`; after more letters they are marks."""

_ONE_LETTER = re.compile(r"(?<![^\W_])[^\W\d_]$")


@dataclass(frozen=True, slots=True)
class BlockedEntry:
    """What is looked for.

    Attributes:
        text: Folded, without what is around it and says nothing.
        begun: Whether its first word may have any beginning.
        ended: Whether its last word may have any ending.
    """

    text: str
    begun: bool = False
    ended: bool = False

    @property
    def is_words(self) -> bool:
        """Whether it is looked for word by word, not letter by letter."""
        return _SIGN.search(self.text) is None and bool(words_of(self.text))

    @property
    def pattern(self) -> str:
        """What finds it as it is written; its words go on beyond it only where they may."""
        if self.is_words:
            found = r"[\W_]+".join(map(re.escape, re.findall(r"[^\W_]+", self.text)))
        else:
            found = r"\s+".join(map(_spaced, self.text.split()))
        start = "" if self.begun else _border("(?<!", self.text[0])
        end = "" if self.ended else _border("(?!", self.text[-1])
        return start + found + end


def read_entry(written: str) -> BlockedEntry | None:
    """Return what a line blocks; None where it holds nothing, or punctuation alone."""
    folded = _AMOUNT.sub("", " ".join(fold(written).split()))
    letters = [at for at, sign in enumerate(folded) if _is_letter(sign)]
    if not letters:
        signs = [at for at, sign in enumerate(folded) if not _is_punctuation(sign)]
        return BlockedEntry(folded[signs[0] : signs[-1] + 1]) if signs else None
    first, last = letters[0], letters[-1] + 1
    many, before = _before(folded[:first], folded[first])
    after, more = _after(folded[:last], folded[last:])
    text = before + folded[first:last] + after
    if not (many or more):
        return BlockedEntry(text)
    if len(text) < _LEAST_STEM and all(map(goes_on, text)):
        return BlockedEntry(many + text + more)
    return BlockedEntry(
        text, begun=bool(many) and goes_on(text[0]), ended=bool(more) and goes_on(text[-1])
    )


def goes_on(letter: str) -> bool:
    """Return whether a letter is part of a word; some scripts write without spaces."""
    return not letter.isalnum() or len(words_of(letter * 2)) == 1


def _before(signs: str, letter: str) -> tuple[str, str]:
    """Return the stars in front of an entry, and the signs that belong to it."""
    found = _BEFORE.search(signs)
    stars, kept = (found[1] or "", found[2]) if found else ("", "")
    return stars, kept if kept not in {"+", "<"} or letter.isdigit() else ""


def _after(entry: str, signs: str) -> tuple[str, str]:
    """Return the signs after an entry that belong to it, and the stars."""
    way = _AFTER_DIGIT if entry[-1].isdigit() else _AFTER_LETTER
    found = (_AFTER_ONE if _ONE_LETTER.search(entry) else way).match(signs)
    return (found[1], found[2] or "") if found else ("", "")


def _is_letter(sign: str) -> bool:
    """Return whether a sign is part of a word: some vowels are marks, as in `साला`."""
    return sign.isalnum() or unicodedata.category(sign) == "Mc"


def _is_punctuation(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign)[0] in "PZC" or sign in "+<=>^`|~"


def _spaced(written: str) -> str:
    return r"\s*".join(map(re.escape, _AMOUNT.split(written)))


def _border(look: str, letter: str) -> str:
    if not letter.isalnum() or not goes_on(letter):
        return ""
    return look + (r"\d)" if letter.isdigit() else r"[^\W\d_])")
