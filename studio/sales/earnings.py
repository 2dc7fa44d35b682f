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
    running = RunningEarnings(deals)
    for line in lines:
        running.take(line)
    return running.earned(shown)


class RunningEarnings:
    """What shows earn, worked out line by line; see `earned`.

    A line that is bought last, or falls under terms with one step, costs the same however many
    there are.
    """

    def __init__(self, deals: Sequence[Deal]) -> None:
        self._deals = tuple(deals)
        self._groups: dict[tuple[DealId, ShowId], _Group] = {}

    def take(self, line: SoldLine) -> None:
        """Take a line in; one with the same order takes the place of the one before."""
        deal = deal_for(self._deals, line.product_id, line.ordered_at_utc_ms)
        if deal is None or not deal.tiers:
            return
        key = deal.deal_id, line.show_id
        self._groups.setdefault(key, _Group(deal)).take(line)

    def earned(self, shown: Mapping[ShowId, Shown]) -> tuple[Money, ...]:
        """Return what was earned so far; see `earned`."""
        total: dict[str, int] = defaultdict(int)
        for amounts in self.by_deal(shown).values():
            for amount in amounts:
                total[amount.currency] += amount.amount_minor
        return _amounts(total)

    def by_deal(self, shown: Mapping[ShowId, Shown]) -> dict[DealId, tuple[Money, ...]]:
        """Return what was earned so far by each deal that earned something; see `earned`."""
        totals: dict[DealId, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for (deal_id, _), group in self._groups.items():
            for currency, amount in group.amounts().items():
                totals[deal_id][currency] += round(amount)
        for deal_id, fee in _fees(self._deals, shown):
            totals[deal_id][fee.currency] += fee.amount_minor
        by_deal = {deal_id: _amounts(total) for deal_id, total in totals.items()}
        return {deal_id: amounts for deal_id, amounts in by_deal.items() if amounts}


class _Group:
    """Lines of one show under one deal."""

    def __init__(self, deal: Deal) -> None:
        self._deal = deal
        self._lines: dict[OrderId, SoldLine] = {}
        self._last = (0, OrderId(""))
        self._units = 0
        self._amounts: dict[str, Fraction] = defaultdict(Fraction)
        self._in_doubt = False

    def take(self, line: SoldLine) -> None:
        before = self._lines.get(line.order_id)
        self._lines[line.order_id] = line
        if len(self._deal.tiers) == 1:  # the order of buying does not matter
            if before is not None:
                self._add(before, -1)
            self._add(line, 1)
        elif before is not None or _bought(line) < self._last:
            self._in_doubt = True
        elif not self._in_doubt:
            self._add(line, 1)

    def amounts(self) -> Amounts:
        if self._in_doubt:
            self._in_doubt = False
            self._units, self._amounts = 0, defaultdict(Fraction)
            for line in sorted(self._lines.values(), key=_bought):
                self._add(line, 1)
        return self._amounts

    def _add(self, line: SoldLine, sign: int) -> None:
        if line.units <= 0:
            return
        each = Fraction(line.paid.amount_minor, line.units)
        for units, percent_bp, per_unit in _steps(self._deal, self._units, line.units):
            part = each * units * Fraction(percent_bp, FULL_BP)
            self._amounts[line.paid.currency] += sign * part
            if per_unit is not None:
                self._amounts[per_unit.currency] += sign * per_unit.amount_minor * units
        if len(self._deal.tiers) > 1:
            self._units += line.units
            self._last = _bought(line)


def _bought(line: SoldLine) -> tuple[int, OrderId]:
    return line.ordered_at_utc_ms, line.order_id


def _amounts(total: Mapping[str, int]) -> tuple[Money, ...]:
    return tuple(
        Money(amount_minor=minor, currency=currency)
        for currency, minor in sorted(total.items())
        if minor
    )


def _fees(deals: Sequence[Deal], shown: Mapping[ShowId, Shown]) -> Iterable[tuple[DealId, Money]]:
    for show in shown.values():
        paying = {
            deal.deal_id: deal
            for product_id in show.products
            if (deal := deal_for(deals, product_id, show.at_utc_ms)) is not None
        }
        for deal in paying.values():
            if deal.fee is not None:
                yield deal.deal_id, deal.fee


def _steps(deal: Deal, before: int, units: int) -> Iterable[tuple[int, int, Money | None]]:
    """Yield how many of some pieces fall into each step, and what it pays."""
    ends = [tier.from_units - 1 for tier in deal.tiers[1:]]
    for tier, end in zip(deal.tiers, [*ends, before + units], strict=True):
        first = max(before, tier.from_units - 1)
        within = min(before + units, end) - first
        if within > 0:
            yield within, tier.percent_bp, tier.per_unit
