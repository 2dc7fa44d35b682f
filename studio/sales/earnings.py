"""What the host earns, by deal, and what the same sales had earned under other terms."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from studio.core.ids import DealId, OrderId, ProductId, ShowId
from studio.core.money import Money
from studio.sales.deal import FULL_BP, Deal

Amounts = Mapping[str, Fraction]
"""In the currencies' smallest units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoldLine:
    """A line of an order that a show brought, less what came back.

    Attributes:
        order_id: Which.
        show_id: Which show brought it.
        product_id: Of what; None: it is not in the catalogue.
        ordered_at_utc_ms: When.
        units: Pieces that were kept.
        paid: What was paid and not given back.
    """

    order_id: OrderId
    show_id: ShowId
    product_id: ProductId | None
    ordered_at_utc_ms: int
    units: int
    paid: Money


def deal_for(deals: Sequence[Deal], product_id: ProductId | None, at_utc_ms: int) -> Deal | None:
    """Return the terms a sale falls under: those that name the product before those for the rest.

    Of several the one that began last.
    """

    def holds(deal: Deal) -> bool:
        begun = deal.starts_at_utc_ms is None or deal.starts_at_utc_ms <= at_utc_ms
        return begun and (deal.ends_at_utc_ms is None or at_utc_ms < deal.ends_at_utc_ms)

    named = [deal for deal in deals if holds(deal) and product_id in deal.products]
    rest = [deal for deal in deals if holds(deal) and not deal.products]
    return max(named or rest, key=lambda d: (d.starts_at_utc_ms or 0, d.deal_id), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a show showed.

    Attributes:
        at_utc_ms: When it began.
        products: Every product that was on program.
    """

    at_utc_ms: int
    products: frozenset[ProductId]


def earned(
    deals: Sequence[Deal], lines: Iterable[SoldLine], shown: Mapping[ShowId, Shown]
) -> tuple[Money, ...]:
    """Return what shows earned, one amount a currency, those with nothing left out.

    A fee is paid once a show in which a product of the deal was shown. A step of a commission holds
    for the pieces from it on, counted through each show in the order they were bought. Nothing is
    converted; halves of a smallest unit go to the even one, once for each deal and show.

    Args:
        deals: All of them.
        lines: What was sold.
        shown: What each show showed, and when it began.
    """
    by_deal: dict[tuple[DealId, ShowId], list[SoldLine]] = defaultdict(list)
    terms = {deal.deal_id: deal for deal in deals}
    for line in lines:
        deal = deal_for(deals, line.product_id, line.ordered_at_utc_ms)
        if deal is not None:
            by_deal[deal.deal_id, line.show_id].append(line)
    total: dict[str, int] = defaultdict(int)
    for (deal_id, _), sold in by_deal.items():
        for currency, amount in _commission(terms[deal_id], sold).items():
            total[currency] += round(amount)
    for fee in _fees(deals, shown):
        total[fee.currency] += fee.amount_minor
    return tuple(
        Money(amount_minor=minor, currency=currency)
        for currency, minor in sorted(total.items())
        if minor
    )


def _fees(deals: Sequence[Deal], shown: Mapping[ShowId, Shown]) -> Iterable[Money]:
    for show in shown.values():
        paying = {
            deal.deal_id: deal
            for product_id in show.products
            if (deal := deal_for(deals, product_id, show.at_utc_ms)) is not None
        }
        for deal in paying.values():
            if deal.fee is not None:
                yield deal.fee


def _commission(deal: Deal, lines: Iterable[SoldLine]) -> Amounts:
    """Return what the lines of one show earn, exactly."""
    earned: dict[str, Fraction] = defaultdict(Fraction)
    before = 0
    for line in sorted(lines, key=lambda sold: (sold.ordered_at_utc_ms, sold.order_id)):
        if line.units <= 0:
            continue
        each = Fraction(line.paid.amount_minor, line.units)
        for units, percent_bp, per_unit in _steps(deal, before, line.units):
            earned[line.paid.currency] += each * units * Fraction(percent_bp, FULL_BP)
            if per_unit is not None:
                earned[per_unit.currency] += per_unit.amount_minor * units
        before += line.units
    return earned


def _steps(deal: Deal, before: int, units: int) -> Iterable[tuple[int, int, Money | None]]:
    """Yield how many of some pieces fall into each step, and what it pays."""
    if not deal.tiers:
        return
    ends = [tier.from_units - 1 for tier in deal.tiers[1:]]
    for tier, end in zip(deal.tiers, [*ends, before + units], strict=True):
        first = max(before, tier.from_units - 1)
        within = min(before + units, end) - first
        if within > 0:
            yield within, tier.percent_bp, tier.per_unit
