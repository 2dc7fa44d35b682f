"""A product as the catalogue keeps it: everything known, in every language and for every market.

What a card says of it in one market is a `studio.catalogue.product.Product`, made by `card_of`.
"""

from dataclasses import dataclass

from studio.catalogue.product import LocalText, Product
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money, market_locale

MOST_CARD_FACTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalFacts:
    """The short facts of a product in one language.

    Attributes:
        language: ISO 639 code, lower case.
        facts: In reading order; a card shows the first three.
    """

    language: str
    facts: tuple[str, ...]


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
