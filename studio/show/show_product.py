"""A product as a show carries it: what cards and panels need of the catalogue, in its languages."""

from dataclasses import dataclass, replace

from studio.catalogue.listing import MOST_CARD_FACTS, Link, Listing, LocalFacts, Variant
from studio.catalogue.product import LocalText, Product
from studio.catalogue.specsheet import SpecSheet
from studio.core.ids import ProductId
from studio.core.money import Money, market_locale

MOST_VARIANTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowProduct:
    """One product of the show.

    Attributes:
        listing: Names in the show's language and the first one, the facts and variants that a card
            has room for, the market's link.
        rows: How many rows its spec sheet has.
        tested_rows: How many of them were tested and passed.
        tested_on: ISO date of the latest passed test, or empty.
        deal: The price a card file states for it; None for products of the catalogue.
        lowest_price: Of the 30 days before, as a card file states it.
    """

    listing: Listing
    rows: int = 0
    tested_rows: int = 0
    tested_on: str = ""
    deal: Money | None = None
    lowest_price: Money | None = None

    @property
    def product_id(self) -> ProductId:
        """Of the listing."""
        return self.listing.product_id


def for_show(listing: Listing, sheet: SpecSheet | None, market: str) -> ShowProduct:
    """Return what a show in a market needs of a product.

    Raises:
        BadInput: The market is unknown.
    """
    language = market_locale(market).language
    rows = sheet.rows if sheet is not None else ()
    passed = [[e.tested_on for e in row.evidence if e.passed] for row in rows]
    return ShowProduct(
        listing=_trimmed(listing, language, market),
        rows=len(rows),
        tested_rows=sum(bool(dates) for dates in passed),
        tested_on=max((date for dates in passed for date in dates), default=""),
    )


def of_card(card: Product) -> ShowProduct:
    """Return a product that was loaded from a card file.

    Its price is a deal: once an offer ended, the list price stands, and without one there is no
    price to go back to.
    """
    language = market_locale(card.market).language
    listing = Listing(
        product_id=card.product_id,
        names=_names_in(card.titles, language),
        facts=(LocalFacts(language=language, facts=card.facts),) if card.facts else (),
        price=card.list_price,
        stock=card.stock,
        stock_full=card.stock_full,
        photos=(card.photo,) if card.photo else (),
    )
    return ShowProduct(listing=listing, deal=card.price, lowest_price=card.lowest_price)


def _trimmed(listing: Listing, language: str, market: str) -> Listing:
    facts = [f for f in listing.facts if f.language == language] or list(listing.facts[:1])
    return replace(
        listing,
        names=_names_in(listing.names, language),
        aliases=(),
        facts=tuple(replace(f, facts=f.facts[:MOST_CARD_FACTS]) for f in facts),
        variants=tuple(
            replace(v, names=_names_in(v.names, language)[:1], photo="")
            for v in _chosen(listing.variants)
        ),
        photos=listing.photos[:1],
        links=_link_for(listing.links, market),
        market_texts=tuple(t for t in listing.market_texts if t.language == market),
        tags=(),
    )


def _chosen(variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
    """Return as many as a show carries, in order; what is sold out goes first."""
    if len(variants) <= MOST_VARIANTS:
        return variants
    best = sorted(variants, key=lambda v: v.stock == 0)[:MOST_VARIANTS]
    return tuple(v for v in variants if v in best)


def _names_in(names: tuple[LocalText, ...], language: str) -> tuple[LocalText, ...]:
    wanted = tuple(name for name in names if name.language == language)
    return wanted + tuple(name for name in names[:1] if name not in wanted)


def _link_for(links: tuple[Link, ...], market: str) -> tuple[Link, ...]:
    found = [link for link in links if link.market == market]
    return tuple(found or [link for link in links if not link.market])[:1]
