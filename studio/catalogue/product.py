"""A product as viewers are shown it."""

import unicodedata
from dataclasses import dataclass

from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money, market_locale

LONGEST_TITLE = 120
LONGEST_FACT = 60
LONGEST_PATH = 1_000
MOST_FACTS = 3
MOST_LANGUAGES = 40
MOST_MINOR = 10**12
"""Ten thousand million euros: beyond it somebody's price is a serial number."""
MOST_STOCK = 10**6
LONGEST_WARRANTY_MONTHS = 1_200
LONGEST_RETURNS_DAYS = 3_650
LONGEST_ID = 100
LONGEST_LINE = 300
LONGEST_PARAGRAPH = 1_000
LONGEST_URL = 2_000
MOST_ITEMS = 200
"""Aliases, tags, photos and variants of one product, each."""

_DIRECTION_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that make 19 read as 91; right-to-left text needs none of them."""

_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, halves of characters, and line breaks: no title has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalText:
    """A text in one language.

    Attributes:
        language: ISO 639 code, lower case: `es`.
        text: Plain text; never markup.
    """

    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What a card says of a product.

    Attributes:
        product_id: Stays the same when the names change.
        titles: At least one, each language once; the first is used for a language not given.
        facts: Up to three short ones, in reading order.
        price: What a buyer pays now.
        list_price: The struck reference price, if there is one; never below `price`.
        market: Tag such as `es-ES`: decides language, digits, currency style and direction.
        photo: Absolute path of a picture file, or empty.
        stock: Pieces left, or None when not counted; 0 is sold out.
        stock_full: Pieces at the start, the full length of the stock bar.
        lowest_price: Of the 30 days before, where the market's law wants it shown; or None.
    """

    product_id: ProductId
    titles: tuple[LocalText, ...]
    facts: tuple[str, ...] = ()
    price: Money
    list_price: Money | None = None
    market: str
    photo: str = ""
    stock: int | None = None
    stock_full: int | None = None
    lowest_price: Money | None = None

    def __post_init__(self) -> None:
        if not self.titles:
            raise BadInput("a product needs a title in at least one language")
        self._check_texts()
        self._check_numbers()
        if self.list_price is not None:
            _check_list_price(self.price, self.list_price)
        if self.lowest_price is not None:
            _check_lowest_price(self.price, self.lowest_price)

    def _check_texts(self) -> None:
        if len(self.titles) > MOST_LANGUAGES or len(self.facts) > MOST_FACTS:
            raise BadInput(f"a product has at most {MOST_LANGUAGES} titles and {MOST_FACTS} facts")
        for title in self.titles:
            check_text("a title", title.text, LONGEST_TITLE)
        for fact in self.facts:
            check_text("a fact", fact, LONGEST_FACT)
        if self.photo:
            check_text("a photo's path", self.photo, LONGEST_PATH)
        market_locale(self.market)

    def _check_numbers(self) -> None:
        check_number("the price", self.price.amount_minor, low=1, high=MOST_MINOR)
        if self.stock is not None:
            check_number("the stock", self.stock, low=0, high=MOST_STOCK)
        if self.stock_full is not None:
            check_number("the full stock", self.stock_full, low=1, high=MOST_STOCK)

    def title_in(self, language: str) -> str:
        """Return the title in a language, or in the first language given."""
        return next((t.text for t in self.titles if t.language == language), self.titles[0].text)


def check_text(what: str, text: str, longest: int) -> None:
    """Refuse a text that can't stand on a card.

    Raises:
        BadInput: It is empty, too long, or has a character that is not text in it.
    """
    if not text.strip() or len(text) > longest:
        raise BadInput(f"{what} must be a text of 1 to {longest} characters, got {len(text)}")
    check_characters(what, text)


def check_characters(what: str, text: str) -> None:
    """Refuse a text, which may be empty, with characters that can't stand in a line.

    Joiners, direction marks and spaces that don't break are text: Persian, emoji and French need
    them.

    Raises:
        BadInput: It has a character that is not text in it.
    """
    for character in text:
        if character in _DIRECTION_OVERRIDES or unicodedata.category(character) in _UNPRINTABLE:
            raise BadInput(f"{what} has a character in it that is not text: U+{ord(character):04X}")


def check_number(what: str, number: int, *, low: int, high: int) -> None:
    """Refuse a number that can't be meant.

    Raises:
        BadInput: It is out of its range.
    """
    if not low <= number <= high:
        raise BadInput(f"{what} must be a whole number from {low} to {high}, got {number}")


def _check_lowest_price(price: Money, lowest_price: Money) -> None:
    if lowest_price.currency != price.currency:
        raise BadInput(f"lowest price is in {lowest_price.currency}, price in {price.currency}")
    check_number("the lowest price", lowest_price.amount_minor, low=1, high=MOST_MINOR)


def _check_list_price(price: Money, list_price: Money) -> None:
    if list_price.currency != price.currency:
        raise BadInput(f"list price is in {list_price.currency}, price in {price.currency}")
    check_number("the list price", list_price.amount_minor, low=1, high=MOST_MINOR)
    if list_price.amount_minor < price.amount_minor:
        raise BadInput("the list price is below the price; a card must not strike a lower price")
