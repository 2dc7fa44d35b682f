"""Products, offers and stock: what viewers can buy, and at which price.

An offer belongs to its product: it goes on while another product is shown, and ends by its time,
with the last of its pieces, with the last of the stock, or by hand.
"""

from collections.abc import Sequence
from dataclasses import replace

from studio.catalogue.listing import Listing, Variant
from studio.catalogue.offer import LONGEST_OFFER_S, Offer, OfferEnd
from studio.catalogue.product import MOST_STOCK, Product, check_number
from studio.core.errors import BadInput, NothingToShow, Refused
from studio.core.ids import OfferId, ProductId
from studio.show.offer_request import CARD_STATES_IT, Asked, Known, requested_offer
from studio.show.rundown import closed_runs
from studio.show.show_product import ShowProduct, of_card
from studio.show.staging import OverlayKind, Staged
from studio.show.state import ShowState, advance, check_no_offer_runs

MOST_OFFERS = 60
"""In a state: those that run and the last of those that ended. The events know them all."""


def set_card(state: ShowState, card: Product | None, *, now_utc_ms: int) -> ShowState:
    """Put a product that was loaded from a card file on program, or none.

    Its price holds without end until an offer is started or stopped, or another card is loaded.

    Raises:
        Refused: It is for another market, and an offer runs that was checked by this one's law.
    """
    ended = _without_deals(state.offers, card, now_utc_ms)
    runs = closed_runs(state.runs, now_utc_ms)
    if card is None:
        bare = replace(state.program, cue_id=None, product_id=None, shown=(), points_done=0)
        return with_needed_products(advance(state, program=bare, offers=ended, runs=runs))
    if card.market != state.market:
        check_no_offer_runs(state)
    product = of_card(card)
    staged = Staged(
        product_id=card.product_id,
        scene=state.program.scene,
        clip=state.program.clip,
        shown=state.program.shown,
        since_utc_ms=now_utc_ms,
    )
    deal = Offer(
        offer_id=OfferId(f"card-{state.revision + 1}"),
        product_id=card.product_id,
        price=card.price,
        starts_at_utc_ms=now_utc_ms,
        lowest_price=card.lowest_price,
        override=CARD_STATES_IT,
    )
    after = advance(
        state,
        market=card.market,
        products=_upserted(state.products, (product,)),
        program=staged,
        runs=runs,
        offers=_kept((*ended, deal)),
    )
    return _ended_by_stock(with_needed_products(after), now_utc_ms)


def _without_deals(
    offers: tuple[Offer, ...], card: Product | None, now_utc_ms: int
) -> tuple[Offer, ...]:
    """End the prices of card files that hold without end, and every offer of the card's product."""
    replaced = card.product_id if card is not None else None
    return tuple(
        _ended(o, OfferEnd.REPLACED, now_utc_ms)
        if o.product_id == replaced or _is_deal_without_end(o)
        else o
        for o in offers
    )


def _is_deal_without_end(offer: Offer) -> bool:
    return offer.ends_at_utc_ms is None and offer.quantity is None


def _kept(offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """Return the offers without the oldest that ended, where there are too many."""
    surplus = len(offers) - MOST_OFFERS
    ended = [o for o in offers if o.ended_at_utc_ms is not None]
    gone = {o.offer_id for o in ended[: max(0, surplus)]}
    return tuple(o for o in offers if o.offer_id not in gone)


def show_overlay(state: ShowState, kind: OverlayKind, *, shown: bool, preview: bool) -> ShowState:
    """Show or hide an overlay of what is on one side.

    Raises:
        NothingToShow: There is nothing it could say.
    """
    side = state.preview if preview else state.program
    if shown:
        _check_can_show(state, side, kind)
    changed = side.with_overlay(kind, shown=shown)
    return advance(state, preview=changed) if preview else advance(state, program=changed)


def _check_can_show(state: ShowState, side: Staged, kind: OverlayKind) -> None:
    cue = state.cue(side.cue_id)
    listing = state.listing(side.product_id)
    missing = {
        OverlayKind.CARD: None if listing else "load a product card first",
        OverlayKind.STOCK: None
        if listing and listing.stock is not None
        else "nobody has counted the stock of this product",
        OverlayKind.TRUST: None if listing else "there is no product whose warranty could be told",
        OverlayKind.QR: None
        if listing and listing.links
        else "this product has no link for a code",
        OverlayKind.COUPON: None
        if coupon_code(state, side)
        else "neither this cue nor its offer has a coupon code",
        OverlayKind.GIVEAWAY: None if cue and cue.title else "this cue gives nothing away",
    }
    reason = missing.get(kind)
    if reason is not None:
        raise NothingToShow(reason)


def coupon_code(state: ShowState, side: Staged) -> str:
    """Return the code that the coupon of a side shows, or nothing.

    An offer's code is shown while the offer was not ended; before and after, nobody gets its price.
    """
    cue = state.cue(side.cue_id)
    if cue is not None and cue.code:
        return cue.code
    offer = unended_offer(state, side.product_id)
    return offer.code if offer is not None else ""


def unended_offer(state: ShowState, product_id: ProductId | None) -> Offer | None:
    """Return a product's offer that was not ended; its own end may have passed meanwhile."""
    offer = state.offer(product_id)
    return offer if offer is not None and offer.ended_at_utc_ms is None else None


# --- offers --------------------------------------------------------------------------------------


def start_offer(state: ShowState, asked: Asked, *, known: Known, now_utc_ms: int) -> ShowState:
    """Let another price hold from now.

    Raises:
        NothingToShow: There is no product to offer.
        Refused: So many offers run already.
        BadInput, OfferBlocked: See `requested_offer`.
    """
    product_id = asked.product_id or state.program.product_id
    product = state.product(product_id) or known.product(product_id)
    if product is None:
        raise NothingToShow("load a product card first")
    offer = requested_offer(state, product, asked, known=known, now_utc_ms=now_utc_ms)
    replaced = tuple(
        _ended(o, OfferEnd.REPLACED, now_utc_ms) if o.product_id == product.product_id else o
        for o in state.offers
    )
    if sum(o.ended_at_utc_ms is None for o in replaced) >= MOST_OFFERS:
        raise Refused(f"at most {MOST_OFFERS} offers run at the same time")
    products = _upserted(state.products, (product,))
    return advance(state, products=products, offers=_kept((*replaced, offer)))


def extend_offer(
    state: ShowState, *, by_s: float, product_id: ProductId | None, now_utc_ms: int
) -> ShowState:
    """Move the end of a running offer.

    Raises:
        Refused: No offer runs, or it has no end by time.
        BadInput: The time is not positive, or the offer would last longer than a day.
    """
    offer = _running(state, product_id, now_utc_ms)
    if offer.ends_at_utc_ms is None:
        raise Refused("this offer has no end by time that could be moved")
    lasts_s = (offer.ends_at_utc_ms - offer.starts_at_utc_ms) / 1_000
    if not 0 < by_s <= LONGEST_OFFER_S - lasts_s:
        raise BadInput("an offer is extended by more than 0 seconds, to at most a day")
    ends_at_utc_ms = offer.ends_at_utc_ms + max(1, round(by_s * 1_000))
    return _with_offer(state, replace(offer, ends_at_utc_ms=ends_at_utc_ms))


def stop_offer(state: ShowState, *, product_id: ProductId | None, now_utc_ms: int) -> ShowState:
    """End an offer now; its price leaves the picture and the usual price stands again.

    Raises:
        Refused: No offer runs.
    """
    offer = _running(state, product_id, now_utc_ms)
    return _with_offer(state, _ended(offer, OfferEnd.HAND, now_utc_ms))


def running_offer(state: ShowState, product_id: ProductId | None, utc_ms: int) -> Offer | None:
    """Return the offer that gives a product its price at a moment, or None."""
    offer = state.offer(product_id)
    return offer if offer is not None and offer.runs_at(utc_ms) else None


def end_what_is_over(state: ShowState, *, now_utc_ms: int) -> ShowState:
    """Write down that offers are over whose time has passed; the same state when none is."""
    offers = tuple(
        _ended(o, OfferEnd.TIME, o.ends_at_utc_ms)
        if o.ended_at_utc_ms is None
        and o.ends_at_utc_ms is not None
        and o.ends_at_utc_ms <= now_utc_ms
        else o
        for o in state.offers
    )
    return state if offers == state.offers else advance(state, offers=offers)


def _running(state: ShowState, product_id: ProductId | None, now_utc_ms: int) -> Offer:
    wanted = product_id or state.program.product_id
    offer = running_offer(state, wanted, now_utc_ms)
    if offer is None and product_id is None:
        running = [o for o in state.offers if o.runs_at(now_utc_ms)]
        others = [o for o in running if not _is_deal_without_end(o)]
        offer = others[0] if len(others) == 1 else None
    if offer is None:
        raise Refused("no offer is running")
    return offer


def _ended(offer: Offer, by: OfferEnd, at_utc_ms: int) -> Offer:
    """Return an offer as ended, unless it is already; where its time has passed, by that."""
    if offer.ended_at_utc_ms is not None:
        return offer
    if offer.ends_at_utc_ms is not None and offer.ends_at_utc_ms <= at_utc_ms:
        return replace(offer, ended_at_utc_ms=offer.ends_at_utc_ms, ended_by=OfferEnd.TIME)
    return replace(offer, ended_at_utc_ms=at_utc_ms, ended_by=by)


def _with_offer(state: ShowState, offer: Offer) -> ShowState:
    offers = tuple(offer if o.offer_id == offer.offer_id else o for o in state.offers)
    return advance(state, offers=offers)


# --- stock ---------------------------------------------------------------------------------------


def set_stock(
    state: ShowState,
    product_id: ProductId,
    stock: int | None,
    *,
    variant_id: str = "",
    now_utc_ms: int,
) -> ShowState:
    """Say how many pieces are left, None: not counted; with the last one an offer ends.

    Raises:
        NothingToShow: The product is not in the show.
        BadInput: It is no such number, or there is no such variant.
    """
    product = state.product(product_id)
    if product is None:
        raise NothingToShow("this product is not in the show")
    if stock is not None:
        check_number("the stock", stock, low=0, high=MOST_STOCK)
    listing = _restocked(product.listing, stock, variant_id)
    return _with_listing(state, replace(product, listing=listing), now_utc_ms)


def count_sold(
    state: ShowState, product_id: ProductId, pieces: int, *, now_utc_ms: int
) -> ShowState:
    """Count pieces that were sold: off the stock, and off the offer that runs.

    Raises:
        NothingToShow: The product is not in the show.
        BadInput: It is no such number.
    """
    product = state.product(product_id)
    if product is None:
        raise NothingToShow("this product is not in the show")
    check_number("the pieces sold", pieces, low=1, high=MOST_STOCK)
    offer = running_offer(state, product_id, now_utc_ms)
    if offer is not None:
        state = replace(
            state,
            offers=tuple(
                replace(o, sold=o.sold + pieces) if o.offer_id == offer.offer_id else o
                for o in state.offers
            ),
        )
    stock = product.listing.stock
    left = None if stock is None else max(0, stock - pieces)
    listing = replace(product.listing, stock=left)
    return _with_listing(state, replace(product, listing=listing), now_utc_ms)


def refresh_products(
    state: ShowState, fresh: Sequence[ShowProduct], *, now_utc_ms: int
) -> ShowState:
    """Take over what changed in the catalogue; the same state where nothing did."""
    known = {p.product_id: p for p in fresh}
    products = tuple(known.get(p.product_id, p) for p in state.products)
    if products == state.products:
        return state
    return _ended_by_stock(advance(state, products=products), now_utc_ms)


def _restocked(listing: Listing, stock: int | None, variant_id: str) -> Listing:
    if not variant_id:
        return replace(listing, stock=stock)
    if all(v.variant_id != variant_id for v in listing.variants):
        raise BadInput(f"there is no variant {variant_id}")
    return replace(
        listing, variants=tuple(_variant(v, variant_id, stock) for v in listing.variants)
    )


def _variant(variant: Variant, variant_id: str, stock: int | None) -> Variant:
    return replace(variant, stock=stock) if variant.variant_id == variant_id else variant


def _with_listing(state: ShowState, product: ShowProduct, now_utc_ms: int) -> ShowState:
    after = advance(state, products=_upserted(state.products, (product,)))
    return _ended_by_stock(after, now_utc_ms)


def _ended_by_stock(state: ShowState, now_utc_ms: int) -> ShowState:
    gone = {p.product_id for p in state.products if p.listing.sold_out}
    offers = []
    for offer in state.offers:
        if offer.product_id in gone:
            offers.append(_ended(offer, OfferEnd.STOCK, now_utc_ms))
        elif offer.left == 0:
            offers.append(_ended(offer, OfferEnd.QUANTITY, now_utc_ms))
        else:
            offers.append(offer)
    return replace(state, offers=tuple(offers))


def _upserted(
    products: tuple[ShowProduct, ...], fresh: Sequence[ShowProduct]
) -> tuple[ShowProduct, ...]:
    known = {p.product_id: p for p in products} | {p.product_id: p for p in fresh}
    return tuple(known.values())


def with_needed_products(state: ShowState, known: Known | None = None) -> ShowState:
    """Return the state with every product it shows or sells, and no other.

    Raises:
        BadInput: A cue is about a product that nobody knows.
    """
    wanted = [cue.product_id for cue in state.rundown]
    wanted += [state.program.product_id, state.preview.product_id]
    if state.last_take is not None:
        wanted += [state.last_take.program.product_id, state.last_take.preview.product_id]
    wanted += [o.product_id for o in state.offers if o.ended_at_utc_ms is None]
    found = []
    for product_id in dict.fromkeys(p for p in wanted if p is not None):
        product = state.product(product_id) or (known.product(product_id) if known else None)
        if product is None:
            raise BadInput(f"there is no product {product_id} in the catalogue")
        found.append(product)
    return replace(state, products=tuple(found))
