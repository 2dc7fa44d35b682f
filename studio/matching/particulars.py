"""What makes two questions that read nearly the same two questions, in whatever language they are.

Numbers with their units and signs, colours, sizes, for whom, what it goes with, places and days,
`with` or `without`, and whether something is denied. An encoder hardly sees these: to it a red one
is as good as a blue one.
"""

import logging
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from studio.catalogue.folding import MINUS, fold
from studio.catalogue.unit_table import Dimension
from studio.catalogue.units import quantities_in, readings
from studio.core.names_of import days_in, lands_in
from studio.core.paths import resource
from studio.matching.plain_figures import plainly

FILE = ("language", "particulars.toml")
LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk", "zh")
LONGEST = 500
"""Characters; of a longer text the rest is not looked at."""

KEPT_READY = 4_096
LONGEST_ENDING, LONGEST_LATIN_ENDING = 3, 2
SHORTEST_STEM = 4

DENIED = "denial not"
"""The one particular that no row of a sheet answers otherwise."""

_FREEZES_K = 273.15

_ENDS = "аеёиоуыэюяіїєьй"
_BY_ENDING = frozenset({"ru", "uk", "pl"})

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+")
_DENIED_SHORT = re.compile(r"n['’]t\b")
_BEFORE_ARABIC = re.compile(r"^(?:وال|بال|لل|ال|و|ب|ل)(?=\w{3})")
_MINUS_WORD = re.compile(rf"(?<!\w){MINUS}\s(?=\d)", re.IGNORECASE)
_BARE = re.compile(r"(?<![\w.,])([-+]?)(\d+(?:[.,]\d+)*)")
_AFTER_LETTERS = re.compile(r"(?<!\w)(?:[^\W\d_]{3,}|ip)(\d+)(?!\w)")
_SIZE_WORD = (
    r"(?:sizes?|tallas?|размер\w*|розмір\w*|tailles?|größen?|taglia|tamanho|rozmiar\w*|مقاس)"
)
_SIZE = re.compile(
    r"(?<![\w'’.,])(?<!\d\s)(S|M|L|(?i:xx?s|x{1,3}l|[2-5]xl))(?![\w'’])"
    rf"|(?i:{_SIZE_WORD}\s+([smlсмл]))(?!\w)"
)


_NEVER = re.compile(r"(?!)")
_LATIN_SIZES = str.maketrans("смл", "sml")

INCIDENTAL = re.compile(
    r"@\S+(?: \d{3,4}\b)?|"  # who is spoken to
    r"\+\d[\d ()-]{6,20}|"  # a telephone
    r"\d\ufe0f?\u20e3|\U0001f4af|"  # an emoji
    r"\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|\b\d{1,2}:\d\d\b|"  # a time of day
    r"\b(\d{1,3})/\1\b|\b100\s?%|"  # praise
    r"\b\d{1,3}(?:st|nd|rd|th)\b|\b\d{1,3}(?:[ºª]|-?(?:й|я|ий|ій)\b)|"  # the so manieth
    r"\b(?:in|en|в|у|im|seit|since|desde|depuis|od|dal|nel)\s(?:19|20)\d\d\b|"  # a year
    r"\b(?:order|pedido|заказ|замовлення|bestellung|commande|ordine|zam[oó]wienie)"
    r"\s?(?:no\.?|nr\.?|№|#)?\s?\d{3,20}|"
    r"\b(?:waiting|asking|asked|жду|чекаю|espero|esperando|attends|warte|aspetto|czekam)"
    r"\s(?:for\s|уже\s|hace\s|depuis\s|seit\s|da\s|od\s)?\d{1,3}\s?\w{1,12}|"
    r"\b(?:i am|i'?m|tengo|tenho|ho|mam|j'ai|ich bin|мне|мені)\s\d{1,2}"
    r"\s?(?:years?|años|anos|anni|lat|ans|jahre|лет|года?|років|роки)\b|"  # one's age
    r"\b\d-in-\d\b",
    re.IGNORECASE,
)
"""Numbers that are no part of what is asked."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Names:
    """Words that name something.

    Attributes:
        words: Each with what it names.
        stems: Likewise, whatever ending follows.
        han: Parts of Chinese texts with what they name.
        fillers: Words that say nothing of what is asked.
        figures: Words for numbers, with their figures.
        number_words: Finds these.
        otherwise: Finds phrases in which a word means something else.
        from_where: Words before a country that somebody is from.
        hello: Words before whom somebody greets.
    """

    words: dict[str, str] = field(default_factory=dict)
    stems: dict[str, str] = field(default_factory=dict)
    han: dict[str, str] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()
    figures: dict[str, str] = field(default_factory=dict)
    number_words: re.Pattern[str] = _NEVER
    otherwise: re.Pattern[str] = _NEVER
    from_where: frozenset[str] = frozenset()
    hello: frozenset[str] = frozenset()

    def add(self, written: str, named: str) -> None:
        """Know a word, or a stem with a star."""
        word = fold(written.rstrip("*"))
        if _HAN.search(word):
            self.han.setdefault(word, named)
        elif written.endswith("*"):
            self.stems.setdefault(word, named)
        else:
            self.words.setdefault(word, named)

    def is_by_the_way(self, named: str, before: str) -> bool:
        """Return whether a word is of a greeting, by the word before it: `hi from italy`."""
        return (named.startswith("land ") and before in self.from_where) or (
            named.startswith("person ") and before in self.hello
        )

    def of(self, word: str) -> str | None:
        """Return what a word names, or None."""
        bare = _BEFORE_ARABIC.sub("", word)
        named = self.words.get(word) or self.words.get(bare)
        if named is not None:
            return named
        longest = LONGEST_LATIN_ENDING if word.isascii() else LONGEST_ENDING
        for ending in range(min(longest, len(word) - SHORTEST_STEM + 1) + 1):
            named = self.stems.get(word[: len(word) - ending])
            if named is not None:
                return named
        return None


@lru_cache(KEPT_READY)
def particulars_of(text: str) -> frozenset[str]:
    """Return what a text names that makes it another question than one that names other things.

    Args:
        text: As it was written, or brought to a normal form.
    """
    names = _names()
    text = INCIDENTAL.sub(" ", text[:LONGEST])
    folded = names.otherwise.sub(" ", _DENIED_SHORT.sub(" not", fold(text)))
    found = {*_numbers(names.number_words.sub(_in_figures, text)), *_sizes(text)}
    if _HAN.search(folded):
        found.update(named for part, named in names.han.items() if part in folded)
    before = ""
    for word in _WORD.findall(folded):
        named = _named_by(word)
        if named is not None and not names.is_by_the_way(named, before):
            found.add(named)
        before = word
    return frozenset(found)


@lru_cache(KEPT_READY)
def _named_by(word: str) -> str | None:
    return _names().of(word)


def _in_figures(match: re.Match[str]) -> str:
    return _names().figures[fold(match[0])]


def _sizes(text: str) -> Iterator[str]:
    for match in _SIZE.finditer(text):
        yield f"size {(match[1] or match[2]).lower().translate(_LATIN_SIZES)}"


def says_nothing_of_it(word: str) -> bool:
    """Return whether a folded word may stand or not in the same question."""
    return word in _names().fillers


def _numbers(text: str) -> Iterator[str]:
    if not any(map(str.isdigit, text)):
        return
    plain = _MINUS_WORD.sub("-", plainly(text).text)
    rest = list(plain)
    seen: set[int] = set()
    for quantity in quantities_in(plain):
        if quantity.number_start not in seen:
            seen.add(quantity.number_start)
            yield _measured(quantity.dimension, quantity.base_value)
        rest[quantity.number_start : quantity.number_end] = " " * (
            quantity.number_end - quantity.number_start
        )
    folded = fold("".join(rest))
    for match in _BARE.finditer(folded):
        sign = "-" if match[1] == "-" else ""
        yield f"number {sign}{readings(match[2])[0]:.6g}"
    for match in _AFTER_LETTERS.finditer(folded):
        yield f"number {float(match[1]):.6g}"


def _measured(dimension: Dimension, base: float) -> str:
    """Return a quantity; of degrees only some viewers say what they are degrees of."""
    match dimension:
        case Dimension.TEMPERATURE_K:
            return f"number {round(base - _FREEZES_K, 3):.6g}"
        case Dimension.ANGLE_DEGREE:
            return f"number {base:.6g}"
        case _:
            return f"{dimension.name} {base:.6g}"


@lru_cache(1)
def _names() -> _Names:
    names = _Names()
    written = dict(read_particulars())
    names.fillers = frozenset(fold(" ".join(written.pop("filler", {}).values())).split())
    lands = written.pop("map", {}).get("lands", "").split()
    _add_what_is_meant(names, written.pop("meant", {}), written.pop("number", {}))
    for group, named in written.items():
        for name, words in named.items():
            for word in words.split():
                names.add(word, f"{group} {name}")
    for language in LANGUAGES:
        _add_of_the_calendar_and_the_map(names, language, lands)
    return names


def _add_what_is_meant(names: _Names, meant: Mapping[str, str], numbers: Mapping[str, str]) -> None:
    names.figures = {fold(word): n for n, words in numbers.items() for word in words.split()}
    names.from_where = frozenset(fold(meant.get("from", "")).split())
    names.hello = frozenset(fold(meant.get("hello", "")).split())
    phrases = [re.escape(fold(one.strip())) for one in meant.get("otherwise", "").split("|")]
    words = [word for words in numbers.values() for word in words.split()]
    alone = [word for word in words if _HAN.search(word)]
    spaced = [re.escape(word) for word in words if not _HAN.search(word)]
    if words:
        written = rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)|[{''.join(alone)}](?!\w?[月号])"
        names.number_words = re.compile(written, re.IGNORECASE)
        names.otherwise = re.compile(rf"\b(?:{'|'.join(phrases)})\b")


def _add_of_the_calendar_and_the_map(names: _Names, language: str, lands: Sequence[str]) -> None:
    for day, name in days_in(language).items():
        names.add(name, f"day {day}")
    for land in lands:
        name = lands_in(language).get(land, "")
        stem = fold(name).rstrip(_ENDS + "a" if language == "pl" else _ENDS)
        if " " in name or not name:
            continue
        names.add(name, f"land {land}")
        if language in _BY_ENDING and len(stem) >= SHORTEST_STEM:
            names.add(f"{stem}*", f"land {land}")


def read_particulars(path: Path | None = None) -> Mapping[str, Mapping[str, str]]:
    """Return words by what they name, in groups; none where they are missing or broken.

    Numbers, sizes and days are told apart without them.

    Args:
        path: Of the file; else the one that ships with the program.
    """
    try:
        with (path or resource(*FILE)).open("rb") as file:
            found: Mapping[str, Mapping[str, str]] = tomllib.load(file)
    except (OSError, ValueError) as error:
        _log.warning("questions are told apart a little less well: %s", error)
        return {}
    return found
