"""The card file: one product for a show, as JSON somebody wrote by hand or a shop exported.

    {"title": {"es": "Trek Watch S2", "ar": "ساعة تريك S2"},
     "facts": ["AMOLED 1.43″", "5 ATM", "14 días"],
     "price_minor": 3890, "list_price_minor": 5990, "currency": "EUR", "market": "es-ES",
     "photo": "watch.png", "stock": 23, "stock_full": 60}

Facts, list price, photo, stock and its full length may be left out. Where the market's law wants
the lowest price of the 30 days before beside a reduction, `lowest_price_minor` says it.
Everything in it is taken for hostile: what does not fit is refused with one sentence, and nothing
of the file is used.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.catalogue.product import (
    LONGEST_FACT,
    LONGEST_PATH,
    LONGEST_TITLE,
    MOST_FACTS,
    MOST_LANGUAGES,
    MOST_MINOR,
    MOST_STOCK,
    LocalText,
    Product,
    check_number,
    check_text,
)
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money, market_locale
from studio.core.source_spec import STILL_SUFFIXES

LARGEST_FILE_BYTES = 64 * 1024
LARGEST_PHOTO_BYTES = 32 * 1024 * 1024

_NEEDED = ("title", "price_minor", "currency", "market")
_KNOWN = (
    *(*_NEEDED, "facts", "list_price_minor", "lowest_price_minor"),
    *("photo", "stock", "stock_full"),
)


def read_card(path: Path) -> Product:
    """Read a card file.

    Raises:
        BadInput: In one sentence, with the file, the key, and what was expected.
    """
    try:
        return _Card(fields=_load(path), folder=path.resolve().parent).product(_id_of(path))
    except BadInput as error:
        raise BadInput(f"card file {path}: {error}") from error
    except (OSError, ValueError) as error:  # a path the system can't even look up
        raise BadInput(f"card file {path} can't be read") from error


def _id_of(path: Path) -> ProductId:
    """The same file is the same product, whatever is changed in it."""
    digest = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape"))
    return ProductId(f"product-{digest.hexdigest()[:12]}")


def _load(path: Path) -> Mapping[str, object]:
    if not path.is_file():
        raise BadInput("there is no such file")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise BadInput(f"it can't be read: {error.strerror}") from error
    if len(content) > LARGEST_FILE_BYTES:
        raise BadInput(f"it is larger than the {LARGEST_FILE_BYTES} bytes a card may have")
    try:
        fields = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput("it is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise BadInput(f"it is not JSON: {error.msg} in line {error.lineno}") from error
    except (ValueError, RecursionError) as error:
        raise BadInput("it is not JSON a person would write") from error
    if not isinstance(fields, dict):
        raise BadInput('expected an object with "title", "price_minor", "currency" and "market"')
    return fields


@dataclass(frozen=True, slots=True, kw_only=True)
class _Card:
    fields: Mapping[str, object]
    folder: Path

    def product(self, product_id: ProductId) -> Product:
        self._check_keys()
        currency = self._text("currency", longest=3)
        market = self._text("market", longest=20)
        market_locale(market)
        stock, stock_full = self._stock()
        price_minor = self._number("price_minor", low=1, high=MOST_MINOR)
        return Product(
            product_id=product_id,
            titles=self._titles(),
            facts=self._facts(),
            price=Money(amount_minor=price_minor, currency=currency),
            list_price=self._money("list_price_minor", currency),
            lowest_price=self._money("lowest_price_minor", currency),
            market=market,
            photo=self._photo(),
            stock=stock,
            stock_full=stock_full,
        )

    def _check_keys(self) -> None:
        for key in _NEEDED:
            if key not in self.fields:
                raise BadInput(f'"{key}" is missing')
        for key in self.fields:
            if key not in _KNOWN:
                raise BadInput(f"{_shown(key)} is no key of a card; known are {', '.join(_KNOWN)}")

    def _titles(self) -> tuple[LocalText, ...]:
        titles = self.fields["title"]
        if not isinstance(titles, dict) or not 1 <= len(titles) <= MOST_LANGUAGES:
            raise BadInput('"title" must be an object with a text a language: {"es": "…"}')
        return tuple(
            LocalText(language=_language(tag), text=_plain(f"title.{tag}", text, LONGEST_TITLE))
            for tag, text in titles.items()
        )

    def _facts(self) -> tuple[str, ...]:
        facts = self.fields.get("facts", [])
        if not isinstance(facts, list) or len(facts) > MOST_FACTS:
            raise BadInput(f'"facts" must be a list of at most {MOST_FACTS} texts')
        return tuple(_plain("facts", fact, LONGEST_FACT) for fact in facts)

    def _money(self, key: str, currency: str) -> Money | None:
        if self.fields.get(key) is None:
            return None
        minor = self._number(key, low=1, high=MOST_MINOR)
        return Money(amount_minor=minor, currency=currency)

    def _stock(self) -> tuple[int | None, int | None]:
        if self.fields.get("stock") is None:
            return None, None
        stock = self._number("stock", low=0, high=MOST_STOCK)
        if self.fields.get("stock_full") is None:
            return stock, None
        return stock, self._number("stock_full", low=max(1, stock), high=MOST_STOCK)

    def _photo(self) -> str:
        if self.fields.get("photo") in (None, ""):
            return ""
        name = self._text("photo", longest=LONGEST_PATH)
        photo = (self.folder / name).resolve()
        if photo.suffix.lower() not in STILL_SUFFIXES:
            known = ", ".join(sorted(STILL_SUFFIXES))
            raise BadInput(f'"photo" must be a picture file ({known}), got {_shown(name)}')
        if not photo.is_file():
            raise BadInput(f'"photo" names {_shown(name)}, and there is no such file beside it')
        if photo.stat().st_size > LARGEST_PHOTO_BYTES:
            raise BadInput(f'"photo" must be at most {LARGEST_PHOTO_BYTES} bytes large')
        return str(photo)

    def _text(self, key: str, *, longest: int) -> str:
        return _plain(key, self.fields[key], longest)

    def _number(self, key: str, *, low: int, high: int) -> int:
        number = self.fields[key]
        if isinstance(number, bool) or not isinstance(number, int):
            raise BadInput(
                f'"{key}" must be a whole number from {low} to {high}, got {_shown(number)}'
            )
        check_number(f'"{key}"', number, low=low, high=high)
        return number


def _language(tag: str) -> str:
    if not (tag.isascii() and tag.isalpha() and tag.islower() and 2 <= len(tag) <= 3):
        raise BadInput(f'"title" has languages such as es or ar as its keys, got {_shown(tag)}')
    return tag


def _plain(key: str, text: object, longest: int) -> str:
    if not isinstance(text, str):
        raise BadInput(f'"{key}" must be a text of 1 to {longest} characters, got {_shown(text)}')
    check_text(f'"{key}"', text, longest)
    return unicodedata.normalize("NFC", text.strip())


def _shown(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= 40 else text[:40] + "…"
