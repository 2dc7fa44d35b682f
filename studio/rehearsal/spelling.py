"""How a market's viewers spell: no accents, no question mark, slips, short words, emoji."""

import math
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from random import Random

from studio.questions.message import LONGEST_TEXT
from studio.rehearsal.chance import cumulative, pick, pick_weighted
from studio.rehearsal.market_profile import Spelling
from studio.rehearsal.phrase_bank import talk

_SHORTEST_FOR_SLIP = 8
_QUESTION_MARKS = "?؟？"

_PLAIN = str.maketrans(
    {
        letter: bare
        for letter in "áàâãäåăąćčçďéèêëěęíìîïłńñňóòôõöőøřśšşťúùûüůűýÿžźż"
        for bare in [
            "".join(c for c in unicodedata.normalize("NFD", letter) if c.isascii())
            or {"ł": "l", "ø": "o"}[letter]
        ]
    }
    | {"¿": "", "¡": "", "ß": "ss", "œ": "oe", "æ": "ae"}
)
_ARABIC_PLAIN = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي"}
)
_RUSSIAN_PLAIN = str.maketrans({"ё": "е", "Ё": "Е"})
_UKRAINIAN_PLAIN = str.maketrans({"'": "", "ʼ": "", "’": "", "ґ": "г"})
_WITHOUT_ACCENTS: Mapping[str, Mapping[int, str]] = {
    "ar": _ARABIC_PLAIN,
    "ru": _RUSSIAN_PLAIN,
    "uk": _UKRAINIAN_PLAIN,
}

_LATIN_RUSSIAN = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфхыэё", "abvgdezijklmnoprstufhyee", strict=True)),
        **{"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ю": "yu", "я": "ya"},
        **{"ъ": "", "ь": "", "і": "i", "ї": "yi", "є": "ye", "ґ": "g"},
    }
)
"""As people type it, not as a standard has it."""
_CYRILLIC_LANGUAGES = ("ru", "uk")
_NO_SLIPS = ("zh",)
_MOST_KEPT = 5_000


@dataclass(frozen=True, slots=True)
class _Habit:
    """How somebody writes today.

    Attributes:
        letters: `latin`, `lower`, `upper`, or empty: as they should be.
        short: Whether they know short words.
        plain: Whether they leave out accents.
        unmarked: Whether they leave out the question mark.
        slips: Whether their finger slips.
        smiles: Whether they add an emoji.
    """

    letters: str
    short: bool
    plain: bool
    unmarked: bool
    slips: bool
    smiles: bool


class Speller:
    """Writes phrases as a market's viewers do.

    Args:
        spelling: Which parts of the messages have what.
    """

    def __init__(self, spelling: Spelling) -> None:
        likely = [(habit, share) for habit, share in _habits(spelling) if share > 0]
        kept: dict[_Habit, dict[tuple[str, str], str]] = {}
        self._habits = tuple(
            (habit, kept.setdefault(replace(habit, slips=False, smiles=False), {}))
            for habit, _ in likely
        )
        self._sums = cumulative([share for _, share in likely])
        self._short: dict[str, Callable[[str], str]] = {}

    def write(self, rng: Random, text: str, language: str) -> str:
        """Return a phrase as somebody wrote it: printable, at most `LONGEST_TEXT` characters."""
        habit, kept = self._habits[pick_weighted(rng, self._sums)]
        written = kept.get((text, language))
        if written is None:  # chats repeat themselves
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            written = kept[text, language] = self._written(text, language, habit)
        if habit.slips and language not in _NO_SLIPS:
            written = _with_slip(rng, written)
        if habit.smiles:
            written = f"{written} {pick(rng, talk(language)['emoji'])}"
        return written[:LONGEST_TEXT]

    def _written(self, text: str, language: str, habit: _Habit) -> str:
        """Return a phrase as a habit has it, before chance slips in; never nothing."""
        phrase = text
        if habit.short:
            text = self._shortened(language)(text)
        if habit.plain and not text.isascii():
            text = text.translate(_WITHOUT_ACCENTS.get(language, _PLAIN))
        if habit.letters == "latin" and language in _CYRILLIC_LANGUAGES:
            text = text.lower().translate(_LATIN_RUSSIAN)
        elif habit.letters:
            text = text.upper() if habit.letters == "upper" else text.lower()
        if habit.unmarked:
            text = text.rstrip(_QUESTION_MARKS).rstrip()
        return text or phrase

    def _shortened(self, language: str) -> Callable[[str], str]:
        known = self._short.get(language)
        if known is None:
            known = self._short[language] = _shortening(language)
        return known


def _habits(spelling: Spelling) -> Iterator[tuple[_Habit, float]]:
    """Yield all habits with their shares; what people leave out does not depend on the rest."""
    latin = spelling.latin_letters
    lower = (1.0 - latin) * spelling.lower_case
    upper = (1.0 - latin - lower) * spelling.capitals
    letters = (("latin", latin), ("lower", lower), ("upper", upper))
    cases = (*letters, ("", 1.0 - latin - lower - upper))
    parts = (
        spelling.short_words,
        spelling.no_accents,
        spelling.no_question_mark,
        spelling.typos,
        spelling.emoji,
    )
    for case, share in cases:
        for has in product((False, True), repeat=len(parts)):
            shares = (part if yes else 1.0 - part for yes, part in zip(has, parts, strict=True))
            yield _Habit(case, *has), share * math.prod(shares)


def _shortening(language: str) -> Callable[[str], str]:
    pairs = [line.partition("=") for line in talk(language)["short"]]
    if language == "zh":  # no spaces between words

        def replaced(text: str) -> str:
            for long, _, short in pairs:
                text = text.replace(long, short)
            return text

        return replaced
    short = {long: word for long, _, word in pairs}
    return lambda text: " ".join([short.get(word, word) for word in text.split(" ")])


def _with_slip(rng: Random, text: str) -> str:
    """Return a text with one slip of the keyboard: two letters swapped, one twice, one missing."""
    if len(text) < _SHORTEST_FOR_SLIP:
        return text
    at = 1 + int(rng.random() * (len(text) - 3))
    if not (text[at].isalpha() and text[at + 1].isalpha()):
        return text
    kind = rng.random()
    if kind < 0.4:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if kind < 0.6:
        return text[: at + 1] + text[at:]
    return text[:at] + text[at + 1 :]
