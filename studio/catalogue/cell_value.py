"""What the cells of a product table mean, field by field."""

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache, partial

from studio.catalogue.amount_text import Amount, amount_of, currency_of, number_of, shown
from studio.catalogue.headings import OF_LANGUAGES, OF_MARKETS
from studio.catalogue.product import (
    LONGEST_FACT,
    LONGEST_ID,
    LONGEST_LINE,
    LONGEST_PARAGRAPH,
    LONGEST_PATH,
    LONGEST_RETURNS_DAYS,
    LONGEST_TITLE,
    LONGEST_URL,
    LONGEST_WARRANTY_MONTHS,
    MOST_ITEMS,
    MOST_MINOR,
    MOST_STOCK,
    check_text,
)
from studio.catalogue.sheet_record import Content, Key, WrongCell
from studio.core.days import begin_utc_ms
from studio.core.errors import BadInput
from studio.core.money import Money, market_locale

Value = str | int | bool | tuple[str, ...] | Amount | Money
"""What one cell means; a `Money` once its currency is known."""

LONGEST_NUMBER = 30

_YES = frozenset({"yes", "y", "true", "1", "ok", "pass", "passed", "✓"}) | {
    *("sí", "si", "да", "oui", "ja", "نعم", "是", "通过")
}
_NO = frozenset({"no", "n", "false", "0", "fail", "failed", "✗"}) | {
    *("нет", "non", "nein", "لا", "否", "未通过")
}
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def value_of(key: Key, content: Content) -> Value:
    """Return what a cell means.

    Raises:
        WrongCell: It can't mean anything there; says why, and what was expected.
    """
    _check_tag(key)
    try:
        return READERS[key.field](content)
    except WrongCell as error:
        error.key = key
        raise


def _check_tag(key: Key) -> None:
    if key.field in OF_LANGUAGES and key.tag and _LANGUAGE.fullmatch(key.tag) is None:
        raise WrongCell(
            f"{shown(key.tag)} is no language", expected="a language such as es or ar", key=key
        )
    if key.field in OF_MARKETS and not _is_market(key):
        raise WrongCell(
            f"{shown(key.tag)} is no market", expected="a market such as es-ES", key=key
        )


def _is_market(key: Key) -> bool:
    return _known_market(key.tag) if key.tag else key.field != "market_text"


@lru_cache(maxsize=1_000)
def _known_market(tag: str) -> bool:
    try:
        market_locale(tag)
    except BadInput:
        return False
    return True


def _written(content: Content) -> str:
    """Return a cell as a person would type it."""
    if isinstance(content, bool):
        return "yes" if content else "no"
    if isinstance(content, int):
        return str(content)
    if isinstance(content, Decimal):
        if abs(content.adjusted()) > LONGEST_NUMBER:  # it would be written as a gigabyte of noughts
            raise WrongCell(f"{shown(content)} is out of range", expected="a number one can read")
        return format(content, "f")
    if isinstance(content, str):
        return content
    raise WrongCell("a list stands where one text is wanted", expected="one text")


def _text(content: Content, *, longest: int) -> str:
    return _checked(_written(content).replace("\r\n", " ").replace("\n", " "), longest)


def _paragraph(content: Content, *, longest: int) -> str:
    lines = _written(content).replace("\r\n", "\n").strip().split("\n")
    _checked(" ".join(lines), longest)
    return "\n".join(unicodedata.normalize("NFC", line.strip()) for line in lines)


def _checked(text: str, longest: int) -> str:
    text = text.strip()
    if len(text) <= 2 * longest:  # a much longer one could be made to take minutes
        text = unicodedata.normalize("NFC", text)
    if text.isprintable() and 0 < len(text) <= longest:
        return text
    try:
        check_text("it", text, longest)
    except BadInput as error:
        raise WrongCell(str(error), expected=f"a text of 1 to {longest} characters") from error
    return text


def _texts(content: Content, *, longest: int) -> tuple[str, ...]:
    parts = content if isinstance(content, tuple) else split_items(_written(content))
    if len(parts) > MOST_ITEMS:
        raise WrongCell(f"it has {len(parts)} entries", expected=f"at most {MOST_ITEMS}")
    return tuple(_text(part, longest=longest) for part in parts)


def split_items(text: str) -> tuple[str, ...]:
    r"""Return the entries of a cell that holds several: `reloj | watch`, with `\|` for a bar."""
    parts = [""]
    escaped = False
    for character in text:
        if escaped or character not in "\\|\n":
            parts[-1] += character
            escaped = False
        elif character == "\\":
            escaped = True
        else:
            parts.append("")
    return tuple(part.strip() for part in parts if part.strip())


def join_items(items: tuple[str, ...]) -> str:
    """Return a cell that `split_items` reads back."""
    return " | ".join(item.replace("\\", "\\\\").replace("|", "\\|") for item in items)


def _amount(content: Content) -> Amount:
    if isinstance(content, (int, Decimal)) and not isinstance(content, bool):
        return Amount(number=Decimal(content))
    return amount_of(_written(content))


def _whole(content: Content, *, low: int, high: int) -> int:
    expected = f"a whole number from {low} to {high}"
    try:
        number = number_of(_written(content), places=0)
    except WrongCell as error:
        raise WrongCell(str(error), expected=expected) from error
    if isinstance(content, bool) or number != number.to_integral_value():
        raise WrongCell(f"{shown(content)} is no whole number", expected=expected)
    if not low <= number <= high:
        raise WrongCell(f"{shown(content)} is out of range", expected=expected)
    return int(number)


def _yes_or_no(content: Content) -> bool:
    word = _written(content).strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise WrongCell(f"{shown(word)} is neither yes nor no", expected="yes or no")


def _day(content: Content) -> str:
    text = _written(content).strip()
    dotted = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text)
    try:
        if dotted:
            return date(int(dotted[3]), int(dotted[2]), int(dotted[1])).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise WrongCell(
            f"{shown(text)} is no date", expected="a date such as 2026-11-18"
        ) from error


def _moment(content: Content) -> int:
    """Return milliseconds since the Unix epoch; a day alone is its beginning at Greenwich."""
    text = _written(content).strip()
    if re.fullmatch(r"[\d.-]{8,10}", text):
        return begin_utc_ms(date.fromisoformat(_day(text)))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise WrongCell(
            f"{shown(text)} is no date", expected="a date such as 2026-06-01"
        ) from error
    moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return round((moment - _EPOCH).total_seconds() * 1_000)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _market(content: Content) -> str:
    market = _text(content, longest=LONGEST_ID)
    if not _known_market(market):
        raise WrongCell(f"{shown(market)} is no market", expected="a market such as es-ES")
    return market


def _url(content: Content) -> str:
    url = _text(content, longest=LONGEST_URL)
    if re.fullmatch(r"https?://[^\s/][^\s]*", url, re.IGNORECASE) is None:
        raise WrongCell(f"{shown(url)} is no web address", expected="https://…")
    return url


def _path(content: Content) -> str:
    path = _text(content, longest=LONGEST_PATH)
    if path.startswith(("\\\\", "//")):  # looking at it would tell a stranger's server who we are
        raise WrongCell(f"{shown(path)} is on another machine", expected="a file on this one")
    return path


def _paths(content: Content) -> tuple[str, ...]:
    return tuple(_path(part) for part in _texts(content, longest=LONGEST_PATH))


_TITLE = partial(_text, longest=LONGEST_TITLE)
_ID = partial(_text, longest=LONGEST_ID)
_LINE = partial(_text, longest=LONGEST_LINE)
_PARAGRAPH = partial(_paragraph, longest=LONGEST_PARAGRAPH)
_TAGS = partial(_texts, longest=LONGEST_ID)
_FACTS = partial(_texts, longest=LONGEST_FACT)
_ALIASES = partial(_texts, longest=LONGEST_TITLE)
_MINOR = partial(_whole, low=1, high=MOST_MINOR)
_STOCK = partial(_whole, low=0, high=MOST_STOCK)


def _currency(content: Content) -> str:
    return currency_of(_written(content))


# After the functions it names.
READERS: dict[str, Callable[[Content], Value]] = {
    "product": _ID,
    "name": _TITLE,
    "aliases": _ALIASES,
    "facts": _FACTS,
    "brand": _TITLE,
    "price": _amount,
    "price_minor": _MINOR,
    "price_currency": _currency,
    "currency": _currency,
    "list_price": _amount,
    "list_price_minor": _MINOR,
    "list_price_currency": _currency,
    "cost_floor": _amount,
    "cost_floor_minor": partial(_whole, low=0, high=MOST_MINOR),
    "cost_floor_currency": _currency,
    "stock": _STOCK,
    "stock_full": partial(_whole, low=1, high=MOST_STOCK),
    "warranty_months": partial(_whole, low=0, high=LONGEST_WARRANTY_MONTHS),
    "returns_days": partial(_whole, low=0, high=LONGEST_RETURNS_DAYS),
    "paid": _yes_or_no,
    "price_since": _moment,
    "past_price": _amount,
    "past_price_minor": _MINOR,
    "past_price_currency": _currency,
    "past_market": _market,
    "past_from": _moment,
    "past_until": _moment,
    "photos": _paths,
    "link": _url,
    "tracking_link": _url,
    "market_text": _PARAGRAPH,
    "tags": _TAGS,
    "name_order": _TAGS,
    "facts_order": _TAGS,
    "link_order": _TAGS,
    "market_text_order": _TAGS,
    "variant": _ID,
    "variant_name": _TITLE,
    "variant_price": _amount,
    "variant_price_minor": _MINOR,
    "variant_price_currency": _currency,
    "variant_stock": _STOCK,
    "variant_photo": _path,
    "variant_name_order": _TAGS,
    "row": _ID,
    "label": _TITLE,
    "value": _PARAGRAPH,
    "unit": _ID,
    "conditions": _PARAGRAPH,
    "source": _LINE,
    "label_order": _TAGS,
    "tested_on": _day,
    "test_how": _PARAGRAPH,
    "test_passed": _yes_or_no,
    "test_result": _PARAGRAPH,
    "test_media": _path,
}
