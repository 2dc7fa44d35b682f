"""What a product cost, when and where: the law asks for the lowest of thirty days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money

DAY_MS = 24 * 60 * 60 * 1_000
LOWEST_PRICE_DAYS = 30
EVERY_MARKET = ""
"""The market of a price that was set without naming one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PricePoint:
    """A price that held in a market for a time.

    A standing price has no end of its own: it holds until the next standing price of its market.
    An offer is a point with an end; the standing price is there again when it is over.

    A price of every market holds in each of them. From the first standing price of a market's own
    on, standing prices of every market hold there no more: the market's own follow one another.

    Attributes:
        product_id: Whose.
        market: Tag such as `es-ES`, or `EVERY_MARKET`.
        price: What a buyer paid.
        from_utc_ms: Milliseconds since the Unix epoch.
        until_utc_ms: From this moment it held no more; None for a standing price.
    """

    product_id: ProductId
    market: str
    price: Money
    from_utc_ms: int
    until_utc_ms: int | None = None

    def __post_init__(self) -> None:
        if self.until_utc_ms is not None and self.until_utc_ms <= self.from_utc_ms:
            raise BadInput("a price ends after it starts to hold")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A price, and when it held.

    Attributes:
        price: What a buyer paid.
        from_utc_ms: Milliseconds since the Unix epoch.
        until_utc_ms: From this moment it held no more; None: it still holds.
        in_an_offer: Whether it was lowered for a time, and not the price that stood.
    """

    price: Money
    from_utc_ms: int
    until_utc_ms: int | None
    in_an_offer: bool = False


def points_by_product(
    points: Iterable[PricePoint],
) -> dict[ProductId, tuple[PricePoint, ...]]:
    """Return the prices of each product, oldest first."""
    found: dict[ProductId, list[PricePoint]] = {}
    for point in points:
        found.setdefault(point.product_id, []).append(point)
    return {
        product_id: tuple(sorted(mine, key=lambda point: (point.from_utc_ms, point.market)))
        for product_id, mine in found.items()
    }


def lowest_price(
    points: Iterable[PricePoint],
    *,
    market: str,
    before_utc_ms: int,
    days: int = LOWEST_PRICE_DAYS,
) -> Money | None:
    """Return the lowest price that held at any moment of the days before a reduction.

    A price set long ago counts as long as it still held. Where two points overlap both held, and
    the lower one counts, because a buyer could have had it. Times without a price change nothing.

    Args:
        points: Of one product, in any order; other markets are passed over.
        market: Tag such as `es-ES`.
        before_utc_ms: When the reduction starts; for one that grows in steps, its first step.
        days: Of 24 hours.

    Returns:
        None when no price is known to have held in that time.

    Raises:
        BadInput: Points of several products, or prices in more than one currency in that time.

    Source:
        Directive 98/6/EC, article 6a (1) and (2), as amended by Directive (EU) 2019/2161, article
        2; Commission notice 2021/C 526/02, section 2.1. Member states may ask for less where goods
        perish or are new (sections 4.1 and 4.2); this never asks for less.
    """
    held = lowest_held(points, market=market, before_utc_ms=before_utc_ms, days=days)
    return None if held is None else held.price


def lowest_held(
    points: Iterable[PricePoint],
    *,
    market: str,
    before_utc_ms: int,
    days: int = LOWEST_PRICE_DAYS,
) -> Held | None:
    """Return the lowest price as `lowest_price` finds it, with when it held.

    Of several that are as low, one that stood; of offers alone, the last.
    """
    held = _held_within(points, market, before_utc_ms - days * DAY_MS, before_utc_ms)
    currencies = sorted({piece.price.currency for piece in held})
    if len(currencies) > 1:
        raise BadInput(f"the price history mixes {' and '.join(currencies)}")
    return min(
        held, key=lambda h: (h.price.amount_minor, h.in_an_offer, -h.from_utc_ms), default=None
    )


def is_known_throughout(
    points: Iterable[PricePoint],
    *,
    market: str,
    before_utc_ms: int,
    days: int = LOWEST_PRICE_DAYS,
) -> bool:
    """Return whether the history reaches back over all the days before a reduction.

    Where it starts later, lower prices may have held that nobody wrote down. A gap inside counts
    as known: the product was not sold then.

    Raises:
        BadInput: Points of several products.
    """
    mine = _of_market(points, market)
    return any(point.from_utc_ms <= before_utc_ms - days * DAY_MS for point in mine)


def has_held(
    points: Iterable[PricePoint], price: Money, *, market: str, before_utc_ms: int
) -> bool:
    """Return whether a price, or a higher one, ever held before a moment.

    Raises:
        BadInput: Points of several products.
    """
    return any(
        point.price.currency == price.currency
        and point.price.amount_minor >= price.amount_minor
        and point.from_utc_ms < before_utc_ms
        for point in _of_market(points, market)
    )


def _held_within(
    points: Iterable[PricePoint], market: str, start_utc_ms: int, end_utc_ms: int
) -> tuple[Held, ...]:
    return tuple(
        piece
        for piece in _pieces(_of_market(points, market))
        if piece.from_utc_ms < end_utc_ms
        and (piece.until_utc_ms is None or piece.until_utc_ms > start_utc_ms)
    )


def _pieces(points: Sequence[PricePoint]) -> Iterator[Held]:
    """Give each standing price the end that the next one brought."""
    changes = sorted({p.from_utc_ms for p in points if p.until_utc_ms is None})
    next_change = dict(pairwise(changes))
    for point in points:
        until = point.until_utc_ms
        if until is None:
            until = next_change.get(point.from_utc_ms)
        yield Held(
            price=point.price,
            from_utc_ms=point.from_utc_ms,
            until_utc_ms=until,
            in_an_offer=point.until_utc_ms is not None,
        )


def _of_market(points: Iterable[PricePoint], market: str) -> tuple[PricePoint, ...]:
    points = tuple(points)
    if len({point.product_id for point in points}) > 1:
        raise BadInput("a price history is of one product")
    own = [point for point in points if point.market == market]
    if market == EVERY_MARKET:
        return tuple(own)
    own_from_utc_ms = min((p.from_utc_ms for p in own if p.until_utc_ms is None), default=None)
    shared = (point for point in points if point.market == EVERY_MARKET)
    return (*own, *(point for point in shared if _holds_beside(point, own_from_utc_ms)))


def _holds_beside(shared: PricePoint, own_from_utc_ms: int | None) -> bool:
    """Return whether a price of every market ever held where a market has its own from a moment."""
    if shared.until_utc_ms is not None or own_from_utc_ms is None:
        return True
    return shared.from_utc_ms < own_from_utc_ms
