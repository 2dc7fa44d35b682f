"""Sales: what the modelled viewers bought, beside the best run of the same pack.

Nobody real bought anything. A run is measured against the best of: earlier runs with the same seed,
or else of the same pack; and what the model sold a scripted good host. Where there is neither, by
pieces for the time that viewers watched. The fewer pieces there are, the less sales weigh.
"""

from collections.abc import Sequence

from studio.coach.evidence import Evidence
from studio.coach.judged import (
    NOT_JUDGED,
    Advice,
    Judged,
    Moment,
    advise,
    moment,
    points_of,
    within,
)
from studio.coach.record import Sold
from studio.coach.scorecard import Fact, Figure, Line
from studio.core.money import Money, major_of

PIECES_PER_1000_MIN = 6.0
"""Pieces that a good host's show sells for each thousand minutes that viewers watch it."""

ENOUGH_PIECES = 10.0
"""Of fewer, chance decides more than the host: sales weigh less."""

_BURST_MS = 30_000


def judge(evidence: Evidence, beside: Sequence[Line] = ()) -> Judged:
    """Judge what was sold.

    Args:
        evidence: The run.
        beside: Earlier runs and other hosts' runs of the same pack.
    """
    run = evidence.run
    watched_min = sum(
        sample.viewers * seconds / 60
        for sample, seconds in zip(run.samples, evidence.seconds, strict=True)
    )
    if watched_min <= 0 and not run.sold:
        return NOT_JUDGED
    kept = [one for one in run.sold if not one.refunded]
    pieces = sum(one.pieces for one in kept)
    per_1000 = 1_000 * pieces / watched_min if watched_min > 0 else 0.0
    sold = sold_by_currency(kept)
    best = _best(evidence, beside)
    share = per_1000 / PIECES_PER_1000_MIN
    if best is not None:
        mine = sum(one.amount_minor for one in sold if one.currency == best.currency)
        share = mine / best.amount_minor
    points = points_of(share)
    figures = [
        Figure(code="orders", value=len(run.sold), unit="count"),
        Figure(code="pieces", value=pieces, unit="count"),
        Figure(code="refunds", value=len(run.sold) - len(kept), unit="count"),
        *(Figure(code="sold", value=float(major_of(one)), unit=one.currency) for one in sold),
    ]
    if best is not None:
        value = float(major_of(best))
        figures.append(Figure(code="best_sold", value=value, unit=best.currency))
    figures.append(Figure(code="per_1000_min", value=per_1000, unit="count"))
    expected = PIECES_PER_1000_MIN * watched_min / 1_000
    return Judged(
        points=points,
        certain=within(max(pieces, expected) / ENOUGH_PIECES),
        figures=tuple(figures),
        advice=_advice(100 - points, pieces, sold, best),
        moments=_burst(run.sold),
    )


def sold_by_currency(sold: Sequence[Sold]) -> tuple[Money, ...]:
    """Return what was sold and did not come back, the largest number first."""
    sums: dict[str, int] = {}
    for one in sold:
        if not one.refunded:
            currency = one.total.currency
            sums[currency] = sums.get(currency, 0) + one.total.amount_minor
    largest = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Money(amount_minor=minor, currency=currency) for currency, minor in largest)


def _best(evidence: Evidence, beside: Sequence[Line]) -> Money | None:
    """Return the most that was sold of this pack in the run's currency; None: nobody tried."""
    run = evidence.run
    same_seed = [one for one in beside if one.seed == run.seed]
    amounts = [money for line in (same_seed or beside) for money in line.sold]
    amounts += run.possible
    own = sold_by_currency(run.sold)
    currency = own[0].currency if own else next((one.currency for one in amounts), None)
    best = [one for one in amounts if one.currency == currency and one.amount_minor > 0]
    return max(best, key=lambda one: one.amount_minor, default=None)


def _advice(
    lost: float, pieces: int, sold: Sequence[Money], best: Money | None
) -> tuple[Advice, ...]:
    if lost <= 0:
        return ()
    if best is None:
        return (advise(lost, "advice.sales_some", pieces=pieces),)
    mine = next((one for one in sold if one.currency == best.currency), None)
    facts: dict[str, Fact] = {
        "sold_minor": mine.amount_minor if mine is not None else 0,
        "sold_currency": best.currency,
        "best_minor": best.amount_minor,
        "best_currency": best.currency,
    }
    return (advise(lost, "advice.sales_more", **facts),)


def _burst(sold: Sequence[Sold]) -> tuple[Moment, ...]:
    """Return the half minute with the most orders."""
    times = sorted(one.at_ms for one in sold)
    best, best_at, first = 0, 0, 0
    for last, at_ms in enumerate(times):
        while times[first] <= at_ms - _BURST_MS:
            first += 1
        if last - first + 1 > best:
            best, best_at = last - first + 1, at_ms
    if best < 2:
        return ()
    span = (best_at - _BURST_MS, best_at)
    return (moment(0.35 + best / 100, "highlight.best_sales", span, good=True, orders=best),)
