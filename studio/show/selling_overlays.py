"""What the picture says of the product that is shown: its price, and when that price ends.

A price that is an offer's carries the offer's end, so that the compositor leaves it out in time
even when every other process is dead.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from studio.catalogue.listing import Listing, card_facts
from studio.catalogue.offer import Offer
from studio.catalogue.offer_checks import rules_of
from studio.catalogue.trust import trust_threshold
from studio.core.money import Money, market_locale
from studio.show.overlays import Countdown, ProductCard, StockLeft, TimedOverlay, TrustStrip
from studio.show.selling import unended_offer
from studio.show.show_product import ShowProduct
from studio.show.staging import OverlayKind, Staged
from studio.show.state import ShowState

MOST_SHOWN_VARIANTS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Priced:
    """A price, when it holds, and what stands beside it."""

    price: Money
    struck: Money | None
    offer: Offer | None
    from_utc_ms: int | None = None
    until_utc_ms: int | None = None


def product_overlays(state: ShowState, staged: Staged) -> Iterator[TimedOverlay]:
    """Yield card, stock, trust strip and countdown of the product on a side, lowest first."""
    product = state.product(staged.product_id)
    if product is None:
        return
    offer = unended_offer(state, product.product_id)
    prices = _prices(product, offer, state.market)
    for priced in prices if staged.shows(OverlayKind.CARD) else ():
        yield TimedOverlay(
            overlay=_card(product, priced, state.market),
            from_utc_ms=priced.from_utc_ms,
            until_utc_ms=priced.until_utc_ms,
        )
    stock = product.listing.left
    if staged.shows(OverlayKind.STOCK) and stock is not None:
        full = product.listing.stock_full
        yield TimedOverlay(overlay=StockLeft(stock=stock, stock_full=full, market=state.market))
    if staged.shows(OverlayKind.TRUST):
        yield from _trust(product, state.market)
    if offer is not None and offer.ends_at_utc_ms is not None:
        clock = Countdown(
            starts_at_utc_ms=offer.starts_at_utc_ms,
            ends_at_utc_ms=offer.ends_at_utc_ms,
            market=state.market,
        )
        yield TimedOverlay(overlay=clock, until_utc_ms=offer.ends_at_utc_ms)


def card_at(state: ShowState, staged: Staged, utc_ms: int) -> ProductCard | None:
    """Return the card of a side as it is, or would be, at a moment; None without a price."""
    shown = product_overlays(state, staged.with_overlay(OverlayKind.CARD, shown=True))
    cards = (timed.overlay for timed in shown if timed.seen_at(utc_ms))
    return next((card for card in cards if isinstance(card, ProductCard)), None)


def _prices(product: ShowProduct, offer: Offer | None, market: str) -> Iterator[_Priced]:
    """Yield each price and when it holds; without a usual one the card leaves with its offer.

    What is sold out stays to say so, with the price it had.
    """
    usual = product.listing.price or (product.deal if product.listing.sold_out else None)
    if offer is None:
        if usual is not None:
            yield _Priced(price=usual, struck=_list_price(product.listing, market), offer=None)
        return
    struck = _reference(usual, offer)
    yield _Priced(price=offer.price, struck=struck, offer=offer, until_utc_ms=offer.ends_at_utc_ms)
    if usual is not None and offer.ends_at_utc_ms is not None:
        yield _Priced(
            price=usual,
            struck=_list_price(product.listing, market),
            offer=None,
            from_utc_ms=offer.ends_at_utc_ms,
        )


def _reference(usual: Money | None, offer: Offer) -> Money | None:
    """Return what is struck beside an offer: where the law wants the lowest price, that one.

    Source:
        Court of Justice, C-330/23: a reduction is reckoned from the lowest price of 30 days.
    """
    lowest = offer.lowest_price
    if lowest is not None and (usual is None or _is_above(usual, lowest)):
        usual = lowest
    return usual if usual is not None and _is_above(usual, offer.price) else None


def _list_price(listing: Listing, market: str) -> Money | None:
    """Return what is struck without an offer; nothing where the law asks for checks first."""
    price, reference = listing.price, listing.list_price
    if price is None or reference is None or not _is_above(reference, price):
        return None
    return reference if rules_of(market).lowest_price_days is None else None


def _is_above(one: Money, other: Money) -> bool:
    return one.currency == other.currency and one.amount_minor > other.amount_minor


def _card(product: ShowProduct, priced: _Priced, market: str) -> ProductCard:
    listing = product.listing
    language = market_locale(market).language
    offer = priced.offer
    return ProductCard(
        title=listing.name_in(language),
        facts=card_facts(listing, language),
        price=priced.price,
        list_price=priced.struck,
        market=market,
        photo=next(iter(listing.photos), ""),
        stock=_pieces(listing.left, offer),
        stock_full=_pieces_full(listing.stock_full, offer),
        variants=tuple(v.names[0].text for v in listing.variants if v.stock is None or v.stock > 0)[
            :MOST_SHOWN_VARIANTS
        ],
        lowest_price=offer.lowest_price if offer is not None else None,
    )


def _pieces(stock: int | None, offer: Offer | None) -> int | None:
    counts = [n for n in (stock, offer.left if offer is not None else None) if n is not None]
    return min(counts, default=None)


def _pieces_full(stock_full: int | None, offer: Offer | None) -> int | None:
    return offer.quantity if offer is not None and offer.quantity is not None else stock_full


def _trust(product: ShowProduct, market: str) -> Iterator[TimedOverlay]:
    """Yield the strip for products above the threshold, where there is anything to say."""
    listing = product.listing
    dear = listing.price is not None and trust_threshold(listing.price.currency)
    if not dear or listing.price is None or listing.price.amount_minor <= dear.amount_minor:
        return
    strip = TrustStrip(
        warranty_months=listing.warranty_months,
        returns_days=listing.returns_days,
        tested_on=product.tested_on,
        market=market,
    )
    if strip.warranty_months or strip.returns_days or strip.tested_on:
        yield TimedOverlay(overlay=strip)
