"""How a market watches, writes and buys: read from TOML, every key checked by name and range."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from studio.core.errors import BadInput
from studio.core.paths import resource
from studio.core.setting_rules import Number, Text
from studio.rehearsal.languages import LANGUAGES

VERSION = 1
LARGEST_FILE_BYTES = 64 * 1024
LONGEST_ABOUT = 400
_MOST_BITS = 64
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_COUNTRY = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """How viewers come and go.

    Attributes:
        watch_s: How long a viewer stays on average while nothing bores them.
        at_start: Part of the fullest audience that is there when the show begins.
        ramp: Part of the show after which the audience is fullest.
        left_at_end: Part of the fullest audience that is left when the planned time is over.
        silence_s: Silence that viewers forgive.
        empty_s: How long they watch without any product.
        product_s: How long one product holds them.
        leaving: How many times faster they leave when nothing holds them.
    """

    watch_s: float
    at_start: float
    ramp: float
    left_at_end: float
    silence_s: float
    empty_s: float
    product_s: float
    leaving: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Talking:
    """What they write.

    Attributes:
        small_talk: Part of all messages that wants no answer.
        trolls: Part of all messages that is abuse or spam.
        related: Part of the questions that is about products that are not on air.
        shop: Part of the questions that is about price, shipping, stock, warranty, how to buy.
        repeats: By how much likelier a question is asked again while it is unanswered.
        answer_s: How long those who asked wait for an answer.
        writers: Part of the viewers who write at all.
    """

    small_talk: float
    trolls: float
    related: float
    shop: float
    repeats: float
    answer_s: float
    writers: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How they write it: parts of the messages."""

    typos: float
    no_accents: float
    no_question_mark: float
    lower_case: float
    capitals: float
    short_words: float
    emoji: float
    latin_letters: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Buying:
    """How they buy.

    Attributes:
        reach: Part of the viewers who think of buying an ordinary product that they are shown.
        look_s: How long they look at it before they begin to decide.
        decides_s: How long a decision takes on average after that.
        wants: Part of the decisions that end with yes, at the list price, with a good host.
        asks_first: Part of those who decide who want an answer first.
        unanswered: What is left of the will to buy of those who never get it.
        answered: By how much an answer that was heard raises the will to buy.
        discount: By how much a price of nothing would raise it; a tenth off raises it by a tenth.
        elasticity: How demand falls with the price; at 0.5 a fourfold price halves it.
        trust: What is left of it above the threshold, about US$30, when nothing builds trust.
        rush: How many times faster they decide when time or stock run out.
        carts: Part of those who want it who put it into the cart first.
        tells: Part of the buyers who write that they bought.
        codes: Part of the buyers who use a coupon that holds.
    """

    reach: float
    look_s: float
    decides_s: float
    wants: float
    asks_first: float
    unanswered: float
    answered: float
    discount: float
    elasticity: float
    trust: float
    rush: float
    carts: float
    tells: float
    codes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Afterwards:
    """What comes after the show.

    Attributes:
        late: Part of those who want it who sleep over it first.
        comes_back: Part of them who do order in the end.
        median_h: When half of the late orders are there.
        longest_d: When all of them are.
        refunds: Part of the orders that come back.
        refund_d: After how long they do, half of them.
    """

    late: float
    comes_back: float
    median_h: float
    longest_d: float
    refunds: float
    refund_d: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketProfile:
    """One market.

    Attributes:
        name: Of its file, without the ending.
        about: One or two sentences in English.
        languages: Shares of the viewers; they add up to 1.
        countries: Shares of the buyers; they add up to 1.
    """

    name: str
    about: str
    languages: Mapping[str, float]
    countries: Mapping[str, float]
    watching: Watching
    talking: Talking
    spelling: Spelling
    buying: Buying
    afterwards: Afterwards


def _part(high: float = 1.0, low: float = 0.0) -> Number:
    return Number(low=low, high=high, unit="(a part of the whole)", whole=False)


def _times(low: float, high: float) -> Number:
    return Number(low=low, high=high, unit="times", whole=False)


def _span(low: float, high: float, unit: str) -> Number:
    return Number(low=low, high=high, unit=unit, whole=False)


RULES: Mapping[str, Mapping[str, Number]] = {
    "watching": {
        "watch_s": _span(20, 7_200, "s"),
        "at_start": _part(low=0.01),
        "ramp": _part(0.9, 0.01),
        "left_at_end": _part(low=0.02),
        "silence_s": _span(1, 120, "s"),
        "empty_s": _span(5, 600, "s"),
        "product_s": _span(30, 3_600, "s"),
        "leaving": _times(1, 50),
    },
    "talking": {
        "small_talk": _part(0.95),
        "trolls": _part(0.5),
        "related": _part(0.9),
        "shop": _part(0.9),
        "repeats": _times(0, 20),
        "answer_s": _span(5, 600, "s"),
        "writers": _part(low=0.01),
    },
    "spelling": {field.name: _part() for field in fields(Spelling)},
    "buying": {
        "reach": _part(0.5),
        "look_s": _span(1, 600, "s"),
        "decides_s": _span(5, 3_600, "s"),
        "wants": _part(),
        "asks_first": _part(),
        "unanswered": _part(),
        "answered": _times(1, 4),
        "discount": _times(0, 5),
        "elasticity": _times(0, 2),
        "trust": _part(),
        "rush": _times(0, 20),
        "carts": _part(0.9),
        "tells": _part(),
        "codes": _part(),
    },
    "afterwards": {
        "late": _part(0.95),
        "comes_back": _part(),
        "median_h": _span(1, 336, "h"),
        "longest_d": _span(1, 60, "days"),
        "refunds": _part(0.8),
        "refund_d": _span(1, 60, "days"),
    },
}
"""What each key of each table may be; there are no defaults: a market says all of it."""

_SHARE = Number(low=0, high=1_000, unit="(shares; they are made to add up to 1)", whole=False)
_ABOUT = Text(longest=LONGEST_ABOUT, what="one line of text")
_TABLES = ("languages", "countries", *RULES)


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that come with the program, in order of the alphabet."""
    return tuple(sorted(path.stem for path in resource("rehearsal", "markets").glob("*.toml")))


@cache
def read_profile(name: str) -> MarketProfile:
    """Return a profile that comes with the program.

    Raises:
        BadInput: There is none of that name, or its file says something that can't be.
    """
    if _NAME.fullmatch(name) is None or name not in profile_names():
        known = ", ".join(profile_names())
        raise BadInput(f"profile must be one of {known}, got {name[:40]!r}")
    return read_profile_file(resource("rehearsal", "markets", f"{name}.toml"))


def read_profile_file(path: Path) -> MarketProfile:
    """Return the profile of a file.

    Raises:
        BadInput: It can't be read, or says something that can't be; the key and its range are
            named.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path.name} can't be read: {error.strerror}") from error
    if len(data) > LARGEST_FILE_BYTES:
        raise BadInput(f"{path.name} is larger than {LARGEST_FILE_BYTES} bytes")
    return profile_of(data, path.stem)


def profile_of(data: bytes, name: str) -> MarketProfile:
    """Return the profile that a TOML text describes.

    Raises:
        BadInput: It is no TOML, or says something that can't be; the key and its range are named.
    """
    try:
        table = tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{name} is no TOML: {error}") from error
    if _sized(table.get("version")) != VERSION:
        raise BadInput(f"{name}: version must be {VERSION}, got {_told(table, 'version')}")
    _refuse_unknown(name, "", table, ("version", "about", *_TABLES))
    about = table.get("about")
    if (problem := _ABOUT.problem(about)) is not None:
        raise BadInput(f"{name}: about must be {problem}")
    parts = {section: _numbers(name, section, table.get(section)) for section in RULES}
    return MarketProfile(
        name=name,
        about=str(about),
        languages=_shares(name, "languages", table.get("languages")),
        countries=_shares(name, "countries", table.get("countries")),
        watching=Watching(**parts["watching"]),
        talking=Talking(**parts["talking"]),
        spelling=Spelling(**parts["spelling"]),
        buying=Buying(**parts["buying"]),
        afterwards=Afterwards(**parts["afterwards"]),
    )


def _numbers(name: str, section: str, table: object) -> dict[str, float]:
    if not isinstance(table, dict):
        raise BadInput(f"{name}: {section} must be a table of numbers")
    rules = RULES[section]
    _refuse_unknown(name, f"{section}.", table, tuple(rules))
    for key, rule in rules.items():
        problem = rule.problem(_sized(table.get(key)))
        if problem is not None:
            raise BadInput(f"{name}: {section}.{key} must be {problem}, got {_told(table, key)}")
    return {key: float(table[key]) for key in rules}


def _shares(name: str, section: str, table: object) -> dict[str, float]:
    if not isinstance(table, dict) or not table:
        raise BadInput(f"{name}: {section} must be a table of shares")
    for key, share in table.items():
        if section == "languages" and key not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            raise BadInput(f"{name}: languages.{key[:20]} must be one of {known}")
        if section == "countries" and _COUNTRY.fullmatch(key) is None:
            raise BadInput(f"{name}: countries.{key[:20]} must be two capital letters such as ES")
        if (problem := _SHARE.problem(_sized(share))) is not None:
            raise BadInput(f"{name}: {section}.{key} must be {problem}, got {_told(table, key)}")
    total = sum(float(share) for share in table.values())
    if total <= 0:
        raise BadInput(f"{name}: {section} must have a share above 0")
    return {key: float(share) / total for key, share in table.items() if share > 0}


def _refuse_unknown(
    name: str, prefix: str, table: Mapping[str, object], known: tuple[str, ...]
) -> None:
    for key in table:
        if key not in known:
            raise BadInput(f"{name}: {prefix}{key[:40]} is not known; known are {', '.join(known)}")


def _sized(value: object) -> object:
    """Return a value, or infinity for a whole number that is too long to be written out."""
    huge = isinstance(value, int) and value.bit_length() > _MOST_BITS
    return float("inf") if huge else value


def _told(table: Mapping[str, object], key: str) -> str:
    return repr(_sized(table[key]))[:60] if key in table else "nothing"
