"""From an offer that is asked for to one that may go on air.

Its price, its end, what speaks against it, and what the law wants beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from studio.catalogue.offer import Offer, OfferPlan
from studio.catalogue.offer_checks import check_offer, rules_of
from studio.catalogue.price_history import PricePoint, lowest_price
from studio.core.errors import BadInput, OfferBlocked
from studio.core.ids import OfferId, ProductId
from studio.core.money import Money
from studio.show.cue import check_line
from studio.show.show_product import ShowProduct
from studio.show.state import ShowState

CARD_STATES_IT = "the card file states this price"
NONE_LEFT = "There is none left to sell."


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a change needs to know of the catalogue; kept with it, so that it can be replayed.

    Attributes:
        products: As they would stand in the show.
        history: Prices of the product an offer is about.
    """

    products: tuple[ShowProduct, ...] = ()
    history: tuple[PricePoint, ...] = ()

    def product(self, product_id: ProductId | None) -> ShowProduct | None:
        """Return a product, if it is among them."""
        return next((p for p in self.products if p.product_id == product_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An offer as it is asked for.

    Attributes:
        offer_id: For the new offer.
        product_id: None: the product on program.
        plan: Price, time, pieces, code.
        override: A written reason to go on air against a check, or empty.
    """

    offer_id: OfferId
    product_id: ProductId | None = None
    plan: OfferPlan = field(default=OfferPlan())
    override: str = ""


def requested_offer(
    state: ShowState, product: ShowProduct, asked: Asked, *, known: Known, now_utc_ms: int
) -> Offer:
    """Return the offer that would run from now.

    Raises:
        BadInput: It has no price, or no end.
        OfferBlocked: There is none left, whatever the reason given; or a check speaks against it,
            and no reason was given.
    """
    offer = _offer_of(product, asked, now_utc_ms)
    if product.listing.sold_out:
        raise OfferBlocked(NONE_LEFT)
    if product.deal is not None and asked.plan.percent is None and asked.plan.price is None:
        return replace(
            offer,
            override=offer.override or CARD_STATES_IT,
            lowest_price=product.lowest_price,
        )
    return _checked(state, product, offer, known=known)


def _offer_of(product: ShowProduct, asked: Asked, now_utc_ms: int) -> Offer:
    plan = asked.plan
    check_line(asked.override)
    if plan.lasts_s is None and plan.quantity is None:
        raise BadInput("an offer ends by time, by quantity, or by both: say when")
    lasts_ms = None if plan.lasts_s is None else max(1, round(plan.lasts_s * 1_000))
    return Offer(
        offer_id=asked.offer_id,
        product_id=product.product_id,
        price=offer_price(product, plan),
        starts_at_utc_ms=now_utc_ms,
        ends_at_utc_ms=None if lasts_ms is None else now_utc_ms + lasts_ms,
        quantity=plan.quantity,
        code=plan.code,
        override=asked.override.strip(),
    )


def offer_price(product: ShowProduct, plan: OfferPlan) -> Money:
    """Return what a buyer would pay, rounded down to the currency's smallest unit.

    Raises:
        BadInput: Neither plan nor product has a price to go by.
    """
    if plan.price is not None:
        return plan.price
    usual = product.listing.price
    if plan.percent is not None:
        if usual is None:
            raise BadInput("a product without a price can't have percents off")
        amount_minor = usual.amount_minor * (100 - plan.percent) // 100
        if amount_minor < 1:
            raise BadInput("so many percents off leave no price")
        return Money(amount_minor=amount_minor, currency=usual.currency)
    if product.deal is not None:
        return product.deal
    raise BadInput("an offer needs a price or a percent")


def _checked(state: ShowState, product: ShowProduct, offer: Offer, *, known: Known) -> Offer:
    """Return the offer with what the law wants beside it."""
    history = tuple(p for p in known.history if p.product_id == product.product_id)
    findings = check_offer(
        offer,
        listing=product.listing,
        market=state.market,
        history=history,
        earlier=earlier_offers(state, product.product_id),
    )
    blocking = [finding.sentence for finding in findings if finding.blocks]
    if blocking and not offer.override:
        raise OfferBlocked(" ".join(blocking))
    override = offer.override if blocking else ""
    return replace(offer, override=override, lowest_price=_shown_lowest(state, offer, history))


def earlier_offers(state: ShowState, product_id: ProductId) -> tuple[Offer, ...]:
    """Return a product's offers in this show, as they were: ended early where they were."""
    mine = (o for o in state.offers if o.product_id == product_id)
    return tuple(replace(o, ends_at_utc_ms=o.end_utc_ms) for o in mine if _lasted(o))


def _lasted(offer: Offer) -> bool:
    end = offer.end_utc_ms
    return end is None or end > offer.starts_at_utc_ms


def _shown_lowest(state: ShowState, offer: Offer, history: Sequence[PricePoint]) -> Money | None:
    days = rules_of(state.market).lowest_price_days
    if days is None:
        return None
    try:
        lowest = lowest_price(
            history, market=state.market, before_utc_ms=offer.starts_at_utc_ms, days=days
        )
    except BadInput:  # prices in several currencies: a check said so, and somebody overrode it
        return None
    return lowest if lowest is not None and lowest.currency == offer.price.currency else None
