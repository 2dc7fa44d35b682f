"""How a market's viewers spell: no accents, no question mark, slips, short words, emoji."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from random import Random

from studio.questions.message import LONGEST_TEXT
from studio.rehearsal.chance import pick
from studio.rehearsal.market_profile import Spelling
from studio.rehearsal.phrase_bank import talk

_SHORTEST_FOR_SLIP = 8
_QUESTION_MARKS = "?؟？"
_WORD = re.compile(r"[^\W\d_]+")

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
_MOST_KEPT = 50_000
_Habit = tuple[str, str, bool, bool, str]
"""Text, language, whether in short words, whether without accents, in which letters."""


class Speller:
    """Writes phrases as a market's viewers do.

    Args:
        spelling: Which parts of the messages have what.
    """

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self._short: dict[str, Callable[[str], str]] = {}
        self._habits: dict[_Habit, str] = {}

    def write(self, rng: Random, text: str, language: str) -> str:
        """Return a phrase as somebody wrote it: printable, at most `LONGEST_TEXT` characters."""
        spelling, chance = self._spelling, rng.random
        letters = ""
        if language in _CYRILLIC_LANGUAGES and chance() < spelling.latin_letters:
            letters = "latin"
        elif chance() < spelling.lower_case:
            letters = "lower"
        elif chance() < spelling.capitals:
            letters = "upper"
        short, plain = chance() < spelling.short_words, chance() < spelling.no_accents
        text = self._in_habit((text, language, short, plain, letters))
        if chance() < spelling.typos and language not in _NO_SLIPS:
            text = _with_slip(rng, text)
        if chance() < spelling.no_question_mark:
            text = text.rstrip(_QUESTION_MARKS).rstrip() or text
        if chance() < spelling.emoji:
            text = f"{text} {pick(rng, talk(language)['emoji'])}"
        return text[:LONGEST_TEXT]

    def _in_habit(self, habit: _Habit) -> str:
        """Return a phrase before chance slips in; it is kept, because chats repeat themselves."""
        written = self._habits.get(habit)
        if written is None:
            if len(self._habits) >= _MOST_KEPT:
                self._habits.clear()
            written = self._habits[habit] = self._written(habit)
        return written

    def _written(self, habit: _Habit) -> str:
        text, language, short, plain, letters = habit
        if short:
            text = self._shortened(language)(text)
        if plain:
            text = text.translate(_WITHOUT_ACCENTS.get(language, _PLAIN))
        if letters == "latin":
            return text.lower().translate(_LATIN_RUSSIAN)
        return text.lower() if letters == "lower" else text.upper() if letters else text

    def _shortened(self, language: str) -> Callable[[str], str]:
        known = self._short.get(language)
        if known is None:
            known = self._short[language] = _shortening(language)
        return known


def _shortening(language: str) -> Callable[[str], str]:
    pairs = [line.partition("=") for line in talk(language)["short"]]
    if language == "zh":  # no spaces between words

        def replaced(text: str) -> str:
            for long, _, short in pairs:
                text = text.replace(long, short)
            return text

        return replaced
    short = {long: word for long, _, word in pairs}
    return lambda text: _WORD.sub(lambda word: short.get(word[0], word[0]), text)


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
