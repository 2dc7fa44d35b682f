"""What a planned offer comes to: its price, what stands beside it, what speaks against it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.catalogue.offer import Offer, OfferPlan
from studio.catalogue.offer_checks import Finding, check_offer, rules_of
from studio.catalogue.price_history import PricePoint, lowest_price
from studio.core.errors import BadInput
from studio.core.ids import OfferId
from studio.core.money import Money
from studio.show.offer_request import earlier_offers, offer_price
from studio.show.overlays import ProductCard
from studio.show.selling_overlays import card_at
from studio.show.show_product import ShowProduct
from studio.show.staging import Staged
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferTerms:
    """One planned offer as viewers would get it.

    Attributes:
        price: What a buyer would pay; None: it can't be worked out.
        struck: The price that would be struck out beside it, or None.
        lowest: Of the days before, where the market's law wants it shown and it is known.
        findings: What speaks against it, as the control room will find it.
        endless: Whether it has no end, neither by time nor by quantity.
        known: Whether the price history was there to check it with.
    """

    price: Money | None = None
    struck: Money | None = None
    lowest: Money | None = None
    findings: tuple[Finding, ...] = ()
    endless: bool = False
    known: bool = True

    @property
    def before(self) -> Money | None:
        """What the percent is reckoned from: the lowest price where it is told, as on the card."""
        return self.struck if self.lowest is None else self.lowest

    @property
    def blocked(self) -> bool:
        """Whether it could not go on air without a written reason."""
        return self.endless or self.price is None or any(f.blocks for f in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferCase:
    """What an offer is checked against.

    Attributes:
        show: With its market and the offers it had.
        product: Whose offer.
        history: Its prices; None: not told yet.
        now_utc_ms: The moment it is checked for.
    """

    show: ShowState
    product: ShowProduct
    history: Sequence[PricePoint] | None
    now_utc_ms: int


def offer_terms(plan: OfferPlan, case: OfferCase) -> OfferTerms:
    """Return what a plan comes to, by the same checks and the same card as on air."""
    known = case.history is not None
    try:
        price = offer_price(case.product, plan)
    except BadInput:
        return OfferTerms(endless=_is_endless(plan), known=known)
    offer = _offer(plan, price, case)
    card = _card(offer, case)
    return OfferTerms(
        price=price,
        struck=card.list_price if card is not None else None,
        lowest=offer.lowest_price,
        findings=_findings(offer, case) if known else (),
        endless=_is_endless(plan),
        known=known,
    )


def _card(offer: Offer, case: OfferCase) -> ProductCard | None:
    """Return the card as viewers would get it if the offer started now."""
    product_id = case.product.product_id
    others = tuple(o for o in case.show.offers if o.product_id != product_id)
    show = replace(case.show, offers=(*others, offer))
    return card_at(show, Staged(product_id=product_id), case.now_utc_ms)


def _offer(plan: OfferPlan, price: Money, case: OfferCase) -> Offer:
    now = case.now_utc_ms
    lasts_ms = None if plan.lasts_s is None else max(1, round(plan.lasts_s * 1_000))
    return Offer(
        offer_id=OfferId("planned"),
        product_id=case.product.product_id,
        price=price,
        starts_at_utc_ms=now,
        ends_at_utc_ms=None if lasts_ms is None else now + lasts_ms,
        quantity=plan.quantity,
        lowest_price=_lowest(price, case),
    )


def _findings(offer: Offer, case: OfferCase) -> tuple[Finding, ...]:
    return check_offer(
        offer,
        listing=case.product.listing,
        market=case.show.market,
        history=case.history or (),
        earlier=earlier_offers(case.show, case.product.product_id),
    )


def _is_endless(plan: OfferPlan) -> bool:
    return plan.lasts_s is None and plan.quantity is None


def _lowest(price: Money, case: OfferCase) -> Money | None:
    days = rules_of(case.show.market).lowest_price_days
    if days is None or case.history is None:
        return None
    try:
        lowest = lowest_price(
            case.history, market=case.show.market, before_utc_ms=case.now_utc_ms, days=days
        )
    except BadInput:  # prices in several currencies: a finding says so
        return None
    return lowest if lowest is not None and lowest.currency == price.currency else None
