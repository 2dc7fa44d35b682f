"""What a planned offer comes to: its price, what stands beside it, what speaks against it."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.catalogue.offer import Offer, OfferPlan
from studio.catalogue.offer_checks import Finding, check_offer, rules_of
from studio.catalogue.price_history import PricePoint, lowest_price
from studio.core.errors import BadInput
from studio.core.ids import OfferId
from studio.core.money import Money
from studio.show.offer_request import earlier_offers, offer_price
from studio.show.show_product import ShowProduct
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
    """Return what a plan comes to, by the same checks that stand before the air."""
    try:
        price = offer_price(case.product, plan)
    except BadInput:
        return OfferTerms(endless=_is_endless(plan), known=case.history is not None)
    listing = case.product.listing
    findings = () if case.history is None else _findings(plan, price, case)
    usual = listing.list_price or listing.price
    struck = usual if usual is not None and _is_below(price, usual) else None
    return OfferTerms(
        price=price,
        struck=struck,
        lowest=_lowest(price, case),
        findings=findings,
        endless=_is_endless(plan),
        known=case.history is not None,
    )


def _is_endless(plan: OfferPlan) -> bool:
    return plan.lasts_s is None and plan.quantity is None


def _findings(plan: OfferPlan, price: Money, case: OfferCase) -> tuple[Finding, ...]:
    now = case.now_utc_ms
    lasts_ms = None if plan.lasts_s is None else max(1, round(plan.lasts_s * 1_000))
    offer = Offer(
        offer_id=OfferId("planned"),
        product_id=case.product.product_id,
        price=price,
        starts_at_utc_ms=now,
        ends_at_utc_ms=None if lasts_ms is None else now + lasts_ms,
        quantity=plan.quantity,
    )
    return check_offer(
        offer,
        listing=case.product.listing,
        market=case.show.market,
        history=case.history or (),
        earlier=earlier_offers(case.show, case.product.product_id),
    )


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


def _is_below(one: Money, other: Money) -> bool:
    return one.currency == other.currency and one.amount_minor < other.amount_minor
