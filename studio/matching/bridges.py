"""Words the sentence encoder does not know, replaced by words it does.

It knows Russian and standard Arabic, but no Ukrainian and no dialect; and chat is typed without
accents, or in Latin letters. Each word is looked up once; what is not found stays.
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from studio.catalogue.folding import fold
from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching.depths import with_depth

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\w+")
_TYPED_WORD = re.compile(r"\w+(?:['’]\w+)*")
"""Arabic in Latin letters has digits for sounds that these lack: `se3r`, `3ala`."""
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_VOWEL_SIGNS = re.compile(r"[\u0640\u064b-\u065f\u0670]")
"""Seldom typed, and no letters: a word would end at them."""
_ARTICLE_APART = re.compile(r"(?<!\w)(ال|لل) (?=\w)")
_ARABIC_PREFIXES = ("و", "ف", "ع")
_ACCENTED = frozenset({"es", "fr", "pl", "pt", "de", "it"})

_UKRAINIAN = str.maketrans("іїєґІЇЄҐ", "ииегИИЕГ", "'’ʼ")
"""The letters by which a Ukrainian word often becomes its Russian sister."""

_CYRILLIC_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґ"
_LATIN_LETTERS = "a b v g d e e zh z i y k l m n o p r s t u f h c ch sh sch y e yu ya i yi ye g"
_LATIN = dict(zip(_CYRILLIC_LETTERS, _LATIN_LETTERS.split(" "), strict=True)) | {"ъ": "", "ь": ""}

Words = Mapping[str, str]


class Bridges:
    """Knows the replacements.

    Attributes:
        ukrainian: To Russian.
        dialect: To standard Arabic; keys of several words, too.
        arabizi: From Latin letters to Arabic.
        accents: By language, from a folded word to the word as it is written.
        latin: From a Cyrillic word typed in Latin letters to the word.
    """

    def __init__(
        self, tables: Mapping[str, Words], accents: Mapping[str, Words], latin: Words
    ) -> None:
        """Make replacements ready.

        Args:
            tables: `uk_ru`, `ar_msa`, `arabizi`.
            accents: See the attribute.
            latin: Likewise.
        """
        self.ukrainian = tables["uk_ru"]
        self.dialect = {_VOWEL_SIGNS.sub("", k): word for k, word in tables["ar_msa"].items()}
        self.arabizi = tables["arabizi"]
        self.accents = accents
        self.latin = latin
        self._several = _several_in(self.dialect)
        self._several_arabizi = _several_in(self.arabizi)
        self._joined_ukrainian = _several_in(self.ukrainian, "-")

    def cross(self, text: str, language: str) -> str:
        """Return a text in words that the encoder knows better.

        Args:
            text: As written.
            language: Of it.
        """
        text = with_depth(text, language)
        if language == "uk":
            return self._ukrainian(self._typed_in_latin(text))
        if language == "ru":
            return self._ukrainian(self._typed_in_latin(text), but=_known_by_letters)
        if language == "ar":
            return self._arabic(text) if _ARABIC.search(text) else self._from_arabizi(text)
        if language in _ACCENTED:
            accents = self.accents.get(language, {})
            return _each_word(text, lambda word: accents.get(word.lower(), word))
        return text

    def _typed_in_latin(self, text: str) -> str:
        if _CYRILLIC.search(text):
            return text
        return _each_word(text, lambda word: self.latin.get(word.lower(), word))

    def _ukrainian(self, text: str, but: Callable[[str], bool] | None = None) -> str:
        joined = text if but is not None else _each_word(text, self._whole, self._joined_ukrainian)

        def russian(word: str) -> str:
            if but is not None and but(word):
                return word
            plain = word.lower().replace("’", "'").replace("ʼ", "'")
            return self.ukrainian.get(plain) or plain.translate(_UKRAINIAN)

        return _each_word(joined, russian)

    def _whole(self, word: str) -> str:
        return self.ukrainian.get(word.lower(), word)

    def _arabic(self, text: str) -> str:
        bare = _VOWEL_SIGNS.sub("", text)
        joined = _each_word(bare, lambda words: self.dialect.get(words, words), self._several)
        return _each_word(joined, self._standard)

    def _standard(self, word: str) -> str:
        if word in self.dialect:
            return self.dialect[word]
        for prefix in _ARABIC_PREFIXES:
            if word.startswith(prefix) and word[1:] in self.dialect:
                return prefix + self.dialect[word[1:]]
        return word

    def _from_arabizi(self, text: str) -> str:
        def arabic(word: str) -> str:
            return self.arabizi.get(word.lower(), word)

        joined = _each_word(text, arabic, self._several_arabizi)
        return _ARTICLE_APART.sub(r"\1", _each_word(joined, arabic, _TYPED_WORD))


def read_bridges(accents: Mapping[str, Words], latin: Words, path: Path | None = None) -> Bridges:
    """Return the replacements that ship with the program.

    Args:
        accents: See `Bridges`.
        latin: Likewise.
        path: Another file.

    Raises:
        ModelUnavailable: They are missing or broken.
    """
    try:
        with (path or resource("language", "bridges.toml")).open("rb") as file:
            return Bridges(tomllib.load(file), accents, latin)
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise ModelUnavailable(f"the bridges between words can't be read: {error}") from error


def in_latin(word: str) -> str:
    """Return a Cyrillic word as it is typed on a Latin keyboard."""
    return "".join(_LATIN.get(letter, letter) for letter in word.lower())


def _known_by_letters(word: str) -> bool:
    """Return whether a word has none of the letters that only Ukrainian has."""
    return word.translate(_UKRAINIAN) == word


def _several_in(words: Words, joint: str = " ") -> re.Pattern[str]:
    """Return what finds the keys of several words, longest first."""
    several = sorted((key for key in words if joint in key), key=len, reverse=True)
    either = "|".join(map(re.escape, several)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _each_word(text: str, change: Callable[[str], str], word: re.Pattern[str] = _WORD) -> str:
    return word.sub(lambda found: change(found[0]), text)


def spellings_in(
    lines: Iterable[tuple[str, str]],
) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """Return accents and Cyrillic words, as `Bridges` takes them, of well-written text.

    Args:
        lines: (language, text).
    """
    accents: dict[str, dict[str, Counter[str]]] = {
        language: defaultdict(Counter) for language in _ACCENTED
    }
    latin: dict[str, Counter[str]] = defaultdict(Counter)
    for language, text in lines:
        for word in _WORD.findall(text.lower()):
            if language in _ACCENTED:
                accents[language][fold(word)][word] += 1
            elif language in {"ru", "uk"} and _CYRILLIC.search(word):
                latin[in_latin(word)][word] += 1
    usual = {lang: _usual(forms) for lang, forms in accents.items()}
    return usual, _usual(latin)


def _usual(forms: Mapping[str, Counter[str]]) -> dict[str, str]:
    most = {bare: counts.most_common(1)[0][0] for bare, counts in forms.items()}
    return {bare: word for bare, word in most.items() if word != bare}
