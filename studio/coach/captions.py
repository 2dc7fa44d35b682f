"""What captions tell of a host's talk: how many words, and which prices.

Captions grow word by word and roll on: each text repeats much of the one before. Prices count where
their currency is named; numbers that are written out in words are not read.
"""

import re
from functools import lru_cache

from studio.catalogue.amount_text import number_of, signs_of
from studio.catalogue.sheet_record import WrongCell
from studio.core.errors import BadInput
from studio.core.money import Money, currency_places, money_of

_UNFINISHED = 3
"""So many words at the end of a caption may still change: an amount, its currency, its cents."""

_HAN_PER_WORD = 1.5
"""Chinese is written without gaps; a word has one sign or two."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,٫]\d+)*")
_NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,٫]\d+)?|\d+(?:[.,٫٬'’]\d+)*)"
_CENTS = r"(?:\s*(?:con|y|e|et|and|und|и|و)?\s*(?P<cents>\d\d)(?!\d|[.,٫]\d|\s?%))?"

_SPOKEN = {
    "EUR": ("euros", "euro", "eur", "евро", "يورو", "欧元", "євро"),
    "USD": ("dollars", "dollar", "dólares", "dólar", "долларов", "доллара", "دولار", "美元"),
    "GBP": ("pounds", "pound", "libras", "livres"),
    "RUB": ("рублей", "рубля", "рубль", "rubles", "roubles"),
    "UAH": ("гривень", "гривні", "гривен", "гривны"),
    "PLN": ("złotych", "złote", "złoty"),
    "BRL": ("reais", "real"),
    "MXN": ("pesos", "peso"),
    "CNY": ("块钱", "块", "元", "yuan"),
    "SAR": ("ريال", "riyals"),
    "AED": ("درهم", "dirhams"),
    "MAD": ("درهم", "dirhams"),
}


class CaptionReader:
    """Puts captions together to what was said, each word once.

    What the newest caption ends with may still grow: it is told with the next one.
    """

    def __init__(self) -> None:
        self._last: tuple[str, ...] = ()
        self._told = 0

    def read(self, text: str) -> str:
        """Return what was said for certain by now, and was not returned before."""
        words = tuple(text.split())
        rolled, same = _overlap(self._last, words)
        gone = self._last[self._told : rolled]
        told = min(max(0, self._told - rolled), same)
        settled = max(told, _settled(words))
        self._last, self._told = words, settled
        return " ".join((*gone, *words[told:settled]))

    def rest(self) -> str:
        """Return what the last caption ended with."""
        said = self._last[self._told :]
        self._last, self._told = (), 0
        return " ".join(said)


def _settled(words: tuple[str, ...]) -> int:
    """Return how many words are sure by now; an amount is not told in pieces."""
    end = max(0, len(words) - _UNFINISHED)
    near = range(max(0, end - _UNFINISHED), end)
    first = next((at for at in near if any(sign.isdecimal() for sign in words[at])), None)
    return end if first is None else max(0, first - 1)


def _overlap(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[int, int]:
    """Return how many words of a caption rolled away, and how many stand in the next one, too.

    The last word of the one before may have been cut short, and is another now.
    """
    for cut in range(min(2, len(before))):
        whole = before[: len(before) - cut]
        for start in range(len(whole)):
            if after[: len(whole) - start] == whole[start:]:
                return start, len(whole) - start
    return len(before), 0


def words_in(text: str) -> int:
    """Return how many words a text has."""
    han = len(_HAN.findall(text))
    others = len(_WORD.findall(_HAN.sub(" ", text)))
    return others + round(han / _HAN_PER_WORD)


def prices_said_in(text: str, currency: str) -> tuple[tuple[Money, ...], ...]:
    """Return the prices of a text that name a currency, each with its possible readings.

    "38 euros 90" is 38.90 or 38, and what comes next is about something else.
    """
    found = (_readings(match, currency) for match in _pattern(currency).finditer(text))
    return tuple(readings for readings in found if readings)


def _readings(match: re.Match[str], currency: str) -> tuple[Money, ...]:
    number = match["number"] or match["after"]
    try:
        major = number_of(number, places=currency_places(currency))
        readings = [money_of(major, currency)]
    except (WrongCell, BadInput):
        return ()
    cents = match["cents"]
    whole = currency_places(currency) == 2 and major == major.to_integral_value()
    if cents is not None and whole:
        minor = readings[0].amount_minor + int(cents)
        readings.insert(0, Money(amount_minor=minor, currency=currency))
    return tuple(readings)


@lru_cache(maxsize=64)
def _pattern(currency: str) -> re.Pattern[str]:
    marks = {currency.casefold(), *signs_of(currency), *_SPOKEN.get(currency, ())}
    ordered = sorted(marks, key=lambda mark: (-len(mark), mark))
    behind = "|".join(_bounded(mark) for mark in ordered)
    before = "|".join(re.escape(mark) for mark in ordered)
    return re.compile(
        rf"(?<![A-Za-z\d.,])(?P<number>{_NUMBER})\s?(?:{behind}){_CENTS}"
        rf"|(?<!\w)(?:{before})\s?(?P<after>{_NUMBER})(?!\w)",
        re.IGNORECASE,
    )


def _bounded(mark: str) -> str:
    """Match a mark as a word of its own, unless it is of a script without gaps."""
    return re.escape(mark) + ("" if _HAN.search(mark) or not mark[-1].isalpha() else r"(?!\w)")
