"""A product as the catalogue keeps it: everything known, in every language and for every market.

What a card says of it in one market is a `studio.catalogue.product.Product`, made by `card_of`.
"""

from dataclasses import dataclass

from studio.catalogue.product import (
    LONGEST_FACT,
    LONGEST_ID,
    LONGEST_PARAGRAPH,
    LONGEST_RETURNS_DAYS,
    LONGEST_TITLE,
    LONGEST_WARRANTY_MONTHS,
    MOST_ITEMS,
    LocalText,
    Product,
)
from studio.catalogue.text_check import (
    LONGEST_TAG,
    check_count,
    check_line,
    check_lines,
    check_local,
    check_money,
    check_paragraph,
    check_path,
    check_pieces,
    check_url,
)
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money, market_locale

MOST_CARD_FACTS = 3
MOST_TAGS = 100
"""Languages or markets that one thing is told in; nobody writes so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalFacts:
    """The short facts of a product in one language.

    Attributes:
        language: ISO 639 code, lower case.
        facts: In reading order; a card shows the first three.
    """

    language: str
    facts: tuple[str, ...]

    def __post_init__(self) -> None:
        check_line("the language of a fact", self.language, LONGEST_TAG)
        check_count("facts", len(self.facts), MOST_ITEMS)
        check_lines("a fact", self.facts, LONGEST_FACT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One colour or size of a product.

    Attributes:
        variant_id: Within the product.
        names: At least one.
        price: Where it differs from the product's.
        stock: Pieces left, None when not counted.
        photo: Path of a picture file, or empty.
    """

    variant_id: str
    names: tuple[LocalText, ...]
    price: Money | None = None
    stock: int | None = None
    photo: str = ""

    def __post_init__(self) -> None:
        if not self.names:
            raise BadInput("a variant needs a name in at least one language")
        check_lines("a variant's id", (self.variant_id,), LONGEST_ID)
        check_count("names of a variant", len(self.names), MOST_TAGS)
        check_local("a variant's name", self.names, LONGEST_TITLE)
        check_money("a variant's price", self.price)
        check_pieces("a variant's stock", self.stock)
        check_path("a variant's photo", self.photo)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a market buys the product.

    Attributes:
        market: Tag such as `es-ES`, or empty: everywhere else.
        url: The shop's page.
        tracking_url: The same page with the host's tracking, or empty.
    """

    market: str
    url: str
    tracking_url: str = ""

    def __post_init__(self) -> None:
        check_line("the market of a link", self.market, LONGEST_TAG)
        check_url("a link", self.url)
        check_url("a tracking link", self.tracking_url)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One product of the catalogue.

    Attributes:
        product_id: Stays when everything else changes.
        names: At least one, each language once; the first serves every other language.
        aliases: Other words viewers use for it, in any language.
        facts: Each language once.
        brand: Plain text, or empty.
        price: None until one is known; without it the product can't be sold.
        list_price: The reference price, never below `price`.
        cost_floor: Below this an offer loses money; None when not told.
        stock: Pieces left, None when not counted.
        stock_full: Pieces at the start, the full length of the stock bar; None when not told.
        warranty_months: None when not told.
        returns_days: How long a buyer may send it back; None when not told.
        paid: Whether the host is paid for showing it: the picture says so.
        variants: In the order shown.
        photos: Paths of picture files; the first is the card's.
        links: Each market once.
        market_texts: What a market's law or custom wants said; `language` holds the market's tag.
        tags: For finding it again.
    """

    product_id: ProductId
    names: tuple[LocalText, ...]
    aliases: tuple[str, ...] = ()
    facts: tuple[LocalFacts, ...] = ()
    brand: str = ""
    price: Money | None = None
    list_price: Money | None = None
    cost_floor: Money | None = None
    stock: int | None = None
    stock_full: int | None = None
    warranty_months: int | None = None
    returns_days: int | None = None
    paid: bool = False
    variants: tuple[Variant, ...] = ()
    photos: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    market_texts: tuple[LocalText, ...] = ()
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.names:
            raise BadInput("a product needs a name in at least one language")
        check_lines("a product's id", (self.product_id,), LONGEST_ID)
        self._check_counts()
        self._check_texts()
        self._check_numbers()

    def _check_counts(self) -> None:
        for what, count in (
            ("names", len(self.names)),
            ("languages of facts", len(self.facts)),
            ("market texts", len(self.market_texts)),
        ):
            check_count(what, count, MOST_TAGS)
        for what, items in (
            ("aliases", self.aliases),
            ("variants", self.variants),
            ("photos", self.photos),
            ("links", self.links),
            ("tags", self.tags),
        ):
            check_count(what, len(items), MOST_ITEMS)

    def _check_texts(self) -> None:
        check_local("a name", self.names, LONGEST_TITLE)
        check_lines("an alias", self.aliases, LONGEST_TITLE)
        check_line("the brand", self.brand, LONGEST_TITLE)
        check_lines("a tag", self.tags, LONGEST_ID)
        for text in self.market_texts:
            check_line("the market of a text", text.language, LONGEST_TAG)
            check_paragraph("a market text", text.text, LONGEST_PARAGRAPH)
        for photo in self.photos:
            check_path("a photo", photo)

    def _check_numbers(self) -> None:
        check_money("the price", self.price)
        check_money("the list price", self.list_price)
        check_money("the cost floor", self.cost_floor, low=0)
        check_pieces("the stock", self.stock)
        check_pieces("the full stock", self.stock_full, low=1)
        check_pieces("the warranty", self.warranty_months, high=LONGEST_WARRANTY_MONTHS)
        check_pieces("the returns", self.returns_days, high=LONGEST_RETURNS_DAYS)

    @property
    def sold_out(self) -> bool:
        """Whether nothing of it is left."""
        of_variants = bool(self.variants) and all(v.stock == 0 for v in self.variants)
        return self.stock == 0 or of_variants

    @property
    def left(self) -> int | None:
        """Pieces left, 0 when it is sold out, None when not counted."""
        return 0 if self.sold_out else self.stock

    def name_in(self, language: str) -> str:
        """Return the name in a language, or the first one."""
        return next((n.text for n in self.names if n.language == language), self.names[0].text)

    def facts_in(self, language: str) -> tuple[str, ...]:
        """Return the facts in a language, or the first ones given, or none."""
        found = next((f.facts for f in self.facts if f.language == language), None)
        return found if found is not None else next((f.facts for f in self.facts), ())


def card_facts(listing: Listing, language: str) -> tuple[str, ...]:
    """Return the facts that a card has room for."""
    return listing.facts_in(language)[:MOST_CARD_FACTS]


def card_of(listing: Listing, market: str) -> Product:
    """Return what a card says of a product in a market.

    Raises:
        BadInput: The product has no price, or the market is unknown.
    """
    if listing.price is None:
        raise BadInput(f"{listing.names[0].text} has no price yet")
    language = market_locale(market).language
    return Product(
        product_id=listing.product_id,
        titles=listing.names,
        facts=card_facts(listing, language),
        price=listing.price,
        list_price=listing.list_price,
        market=market,
        photo=next(iter(listing.photos), ""),
        stock=listing.stock,
        stock_full=listing.stock_full,
    )
