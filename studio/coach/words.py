"""The coach's sentences in the host's language: one table for window, prompter and documents.

`resources/rehearsal/words/<language>.toml` has a table for each kind of name; a sentence's code and
a name are `table.key`. What is missing in a language is said in English.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from studio.coach.scorecard import Fact, Figure, Sentence
from studio.core.errors import BadInput
from studio.core.money import (
    Money,
    currency_places,
    format_money,
    format_number,
    format_percent,
    market_locale,
)
from studio.core.paths import resource

LANGUAGES = ("en", "es", "fr", "ru", "ar", "zh")
_RIGHT_TO_LEFT = frozenset({"ar"})
_ISOLATE, _POP = "\u2068", "\u2069"
_PLACE = re.compile(r"\{(\w+)\}")
_TURNING = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_NAMED = {"fault": "fault", "subject": "mark", "lane": "lane"}
_NOTHING = "–"
_LONG_S = 100
"""From here on a time is written in minutes and seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said in one language.

    Attributes:
        language: Of the table, two letters.
        locale: How numbers are written: a language or a market tag.
        table: Texts by `table.key`.
    """

    language: str
    locale: str
    table: Mapping[str, str]

    @property
    def right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return self.language in _RIGHT_TO_LEFT

    def name(self, code: str) -> str:
        """Return a name or a heading, such as `mark.pace`; the code where none is known."""
        return self.table.get(code, code)

    def say(self, sentence: Sentence) -> str:
        """Return a sentence with its facts; its code where nobody knows it."""
        text = self.table.get(sentence.code, sentence.code)
        return _PLACE.sub(lambda found: self._fact(found[1], sentence.facts), text)

    def figure(self, figure: Figure) -> str:
        """Return a figure's value with its unit."""
        return self.value(figure.value, figure.unit)

    def value(self, value: float, unit: str) -> str:
        """Write a number in a unit of `Figure`: `s`, `%`, `per_min`, `count`, or a currency."""
        if unit == "s":
            return self.time(value)
        if unit == "%":
            return format_percent(value, self.locale)
        if len(unit) == 3 and unit.isupper():
            minor = round(value * 10 ** currency_places(unit))
            return self.amount(Money(amount_minor=minor, currency=unit))
        written, name = self.number(value), self.table.get(f"unit.{unit}", "")
        return f"{written} {name}" if name else written

    def number(self, value: float) -> str:
        """Write a number: whole where it is whole or large, else with one decimal."""
        whole = float(value).is_integer() or abs(value) >= _LONG_S
        return format_number(value, self.locale, places=0 if whole else 1)

    def amount(self, money: Money) -> str:
        """Write an amount of money."""
        return format_money(money, self.locale)

    def time(self, seconds: float) -> str:
        """Write how long something lasted: `12 s`, `3:20 min`."""
        if abs(seconds) < _LONG_S:
            whole = round(seconds)
            exact = seconds if abs(seconds) < 10 and abs(seconds - whole) >= 0.05 else whole
            return f"{self.number(exact)} {self.table['unit.s']}"
        return f"{self.moment(round(seconds) * 1_000)} {self.table['unit.min']}"

    def moment(self, at_ms: int) -> str:
        """Write a moment of the show, or a length: `12:05`, `1:02:05`."""
        sign, whole_s = ("-" if at_ms < 0 else ""), abs(at_ms) // 1_000
        hours, minutes, seconds = whole_s // 3_600, whole_s // 60 % 60, whole_s % 60
        parts = (hours, minutes, seconds) if hours else (minutes, seconds)
        first, *rest = (format_number(part, self.locale, places=0) for part in parts)
        zero = format_number(0, self.locale, places=0)
        return sign + ":".join((first, *(part.rjust(2, zero) for part in rest)))

    def _fact(self, name: str, facts: Mapping[str, Fact]) -> str:
        if name.endswith("_money"):
            return self._money(name.removesuffix("_money"), facts)
        fact = facts.get(name)
        if fact is None:
            return _NOTHING
        if isinstance(fact, str):
            return self.name(f"{_NAMED[name]}.{fact}") if name in _NAMED else self._foreign(fact)
        if name.endswith("_ms"):
            return self.moment(int(fact))
        if name.endswith("_s"):
            return self.time(fact)
        if name.endswith("_percent"):
            return format_percent(fact, self.locale)
        return self.number(fact)

    def _money(self, name: str, facts: Mapping[str, Fact]) -> str:
        minor, currency = facts.get(f"{name}_minor"), facts.get(f"{name}_currency")
        if not isinstance(minor, int) or not isinstance(currency, str):
            return _NOTHING
        return self.amount(Money(amount_minor=minor, currency=currency))

    def _foreign(self, text: str) -> str:
        """Keep a text that may run the other way from turning the sentence around it."""
        turns = self.right_to_left or _TURNING.search(text) is not None
        return f"{_ISOLATE}{text}{_POP}" if turns else text


def words_for(language: str) -> Words:
    """Return the words of a language or a market tag (`es`, `es-ES`); English where there are none.

    Numbers are written as the tag has it, or as English where it is of no known language.
    """
    short = language.replace("_", "-").split("-")[0].lower()
    known = short if short in LANGUAGES else "en"
    return Words(language=known, locale=_locale(language, known), table=_table(known))


def _locale(tag: str, known: str) -> str:
    if not tag.lower().startswith(known):
        return known
    try:
        market_locale(tag)
    except BadInput:
        return known
    return tag


@lru_cache(maxsize=len(LANGUAGES))
def _table(language: str) -> Mapping[str, str]:
    english = dict(_table("en")) if language != "en" else {}
    return english | texts_of(language)


def texts_of(language: str) -> dict[str, str]:
    """Return what a language's own file says, by `table.key`."""
    text = resource("rehearsal", "words", f"{language}.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return {f"{table}.{key}": said for table, says in tables.items() for key, said in says.items()}
