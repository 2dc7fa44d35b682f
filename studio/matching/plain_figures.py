"""What words and signs say beside a number, in figures: `минус 20 °C`, `1½ inch`, `6+ years`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from studio.catalogue.folding import fold
from studio.catalogue.unit_table import UNITS_BY_SPELLING

_NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
_DEGREES = (
    r"\s?(?:[°℃℉度cfCF]\b|[°℃℉度]|celsius|fahrenheit|(?:deg|grad|град|stopni)\w{0,6}|مئوية|درجة)"
    r"(?:\s?[cfCF]\b)?"
)
_MINUS = r"(?:minus|menos|moins|meno|mínus|минус|мінус|零下|负|ناقص|سالب)"
_BELOW_ZERO = (
    r"\s{0,2}(?:below zero|below 0|sub-?zero|ниже нуля|ниже ноля|мороза|нижче нуля|морозу|"
    r"bajo cero|sous zéro|en dessous de zéro|تحت الصفر|poniżej zera|mrozu|abaixo de zero|"
    r"negativos|unter null|unter 0|sotto zero|sotto lo zero)"
)
_JOIN = r"\s{0,2}(?:-|–|—|~|to|bis|до|do|a|à|at[eé]|至|到)\s{0,2}"
_SIDE = rf"[-+−]?{_NUMBER}(?:\s?[^\W\d_]{{1,9}}|\s?°\s?[cf]?|\s?℃)?"
_FRACTIONAL = (
    r"(?:in\b|inch|\"|″|''|zoll|дюйм|pulgad|polegad|pouce|pollic|cal[ei]\b|بوص|英?寸|"
    r"lbs?\b|pound|oz\b|ounce|ft\b|f[oe][oe]t|cups?\b|hours?\b|h\b)"
)
"""What is measured in fractions; `12/16 V` is none."""
_VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}
_VULGAR |= {"⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text with figures for words, and where its characters come from.

    Attributes:
        text: In figures.
        starts: For each character, where what it stands for begins in the text as written.
        ends: Where that ends.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of `text`, not empty, was written."""
        return self.starts[start], self.ends[end - 1]


def _fraction(match: re.Match[str]) -> str:
    whole = int(match["whole"] or 0)
    if match["sign"]:
        above, below = _VULGAR[match["sign"]]
    else:
        above, below = int(match["above"]), int(match["below"])
    return f"{whole + above / below:.10g}" if above < below else match[0]


def _minus_sign(match: re.Match[str]) -> str:
    before = match["before"] or ""
    return match[0] if fold(before) in UNITS_BY_SPELLING else f"{before} -{match['number']}"


def _or_more(match: re.Match[str]) -> str:
    known = fold(match["unit"]) in UNITS_BY_SPELLING
    return f"{match['number']} {match['unit']}+" if known else match[0]


def _between(match: re.Match[str]) -> str:
    return f"{match['low']} - {match['high']}"


_REWRITTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"(?<![\w.,])(?P<number>\d{1,3})\s?\+\s?(?P<unit>[^\W\d_]{1,9})"),
        _or_more,
    ),
    (
        re.compile(
            r"(?<![\d.,/⁄])(?:(?P<whole>\d{1,3})\s?)?"
            rf"(?:(?P<sign>[{''.join(_VULGAR)}])|"
            rf"(?:(?<=\s)|(?<!\d))(?P<above>\d{{1,2}})[/⁄](?P<below>2|3|4|8|16|32)(?=[\s-]?{_FRACTIONAL}))"
        ),
        _fraction,
    ),
    (
        re.compile(
            rf"(?<!\w)(?<!-){_MINUS}\s{{0,2}}(?P<number>{_NUMBER})(?={_DEGREES}|{_JOIN})", re.I
        ),
        lambda match: f"-{match['number']}",
    ),
    (
        re.compile(rf"(?:零下|负)\s?(?P<number>{_NUMBER})(?={_DEGREES})"),
        lambda match: f" -{match['number']}",
    ),
    (
        re.compile(rf"(?<![\w.,+-])(?P<number>{_NUMBER}(?:{_DEGREES})?){_BELOW_ZERO}", re.I),
        lambda match: f"-{match['number']}",
    ),
    (
        re.compile(
            r"(?:^|(?<![^\W\d_])(?P<before>[^\W\d_]{1,12}))\s{0,2}[-−–]\s"
            rf"(?P<number>{_NUMBER})(?={_DEGREES})"
        ),
        _minus_sign,
    ),
    (
        re.compile(
            rf"\b(?:plus|плюс|más|mais|più|زائد)\s{{1,2}}(?P<number>{_NUMBER})(?={_DEGREES})", re.I
        ),
        lambda match: f"+{match['number']}",
    ),
    (
        re.compile(rf"(?<=\d)\s?[°º](?={_JOIN}[-+−]?{_NUMBER}\s?[°º]?\s?[cf]\b)", re.I),
        lambda match: "",
    ),
    (
        re.compile(
            r"\b(?:between|entre|tra|fra|zwischen|между|між|miedzy|między|بين)\s{1,2}"
            rf"(?P<low>{_SIDE})\s{{1,2}}(?:and|e|y|et|und|и|і|та|i|a|و)\s{{0,2}}(?P<high>{_SIDE})",
            re.I,
        ),
        _between,
    ),
)


def plainly(text: str) -> PlainText:
    """Return a text with figures for what words say: signs, fractions, both ends of a range."""
    plain = PlainText(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))
    for pattern, rewrite in _REWRITTEN:
        plain = _rewritten(plain, pattern, rewrite)
    return plain


def _rewritten(
    plain: PlainText, pattern: re.Pattern[str], rewrite: Callable[[re.Match[str]], str]
) -> PlainText:
    text, starts, ends, done = "", list[int](), list[int](), 0
    for match in pattern.finditer(plain.text):
        said = rewrite(match)
        if said == match[0]:
            continue
        first, last = match.span()
        start, end = plain.written(first, last)
        text += plain.text[done:first] + said
        starts += [*plain.starts[done:first], *[start] * len(said)]
        ends += [*plain.ends[done:first], *[end] * len(said)]
        done = last
    if not done:
        return plain
    return PlainText(
        text + plain.text[done:],
        (*starts, *plain.starts[done:]),
        (*ends, *plain.ends[done:]),
    )
