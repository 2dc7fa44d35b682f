"""Which show brought an order.

Believed in this order: a coupon of a show that was used; a link that names it; that the product was
shown in the show that was on air; that it was shown in a show that ended within the deal's window,
because buyers in Europe decide late.
"""

from collections.abc import Callable, Sequence

from studio.core.ids import ProductId
from studio.sales.order import Attribution, Order, Way
from studio.sales.show_facts import OfferTime, ShowFacts

DAY_MS = 86_400_000
ANSWERED_WITHIN_MS = 900_000

WindowDays = Callable[[ProductId | None], int]
"""How long after a show an order of a product still counts, in days."""


def attribute(order: Order, shows: Sequence[ShowFacts], window_days: WindowDays) -> Attribution:
    """Return what brought an order.

    Args:
        order: It.
        shows: Every show that may have; their order does not matter.
        window_days: Of the deals.
    """
    at_utc_ms = order.ordered_at_utc_ms
    newest_first = sorted(
        (s for s in shows if s.started_utc_ms is not None and s.started_utc_ms <= at_utc_ms),
        key=lambda show: (show.started_utc_ms or 0, show.show_id),
        reverse=True,
    )
    ways: tuple[tuple[Way, Callable[[ShowFacts], bool]], ...] = (
        (Way.CODE, lambda show: _code_of(show, order) is not None),
        (Way.LINK, lambda show: show.show_id in order.tracking),
        (Way.LIVE, lambda show: _was_live(show, order)),
        (Way.LATE, lambda show: _was_late(show, order, window_days)),
    )
    for way, brought in ways:
        found = next((show for show in newest_first if brought(show)), None)
        if found is not None:
            return _attribution(way, found, order)
    return Attribution()


def _code_of(show: ShowFacts, order: Order) -> OfferTime | None:
    """Return the offer whose coupon was used."""
    used = order.code.strip().casefold()
    if not used:
        return None
    coupons = (offer for offer in reversed(show.offers) if offer.code.strip().casefold() == used)
    return next(coupons, None)


def _was_live(show: ShowFacts, order: Order) -> bool:
    on_air = show.ended_utc_ms is None or order.ordered_at_utc_ms <= show.ended_utc_ms
    return on_air and _was_shown(show, order)


def _was_late(show: ShowFacts, order: Order, window_days: WindowDays) -> bool:
    if show.ended_utc_ms is None or order.ordered_at_utc_ms <= show.ended_utc_ms:
        return False
    late_ms = order.ordered_at_utc_ms - show.ended_utc_ms
    return late_ms <= window_days(order.product_id) * DAY_MS and _was_shown(show, order)


def _was_shown(show: ShowFacts, order: Order) -> bool:
    if order.product_id is None:
        return False
    return show.shown(order.product_id, until_utc_ms=order.ordered_at_utc_ms) is not None


def _attribution(way: Way, show: ShowFacts, order: Order) -> Attribution:
    at_utc_ms = order.ordered_at_utc_ms
    shown = show.shown(order.product_id, until_utc_ms=at_utc_ms)
    offer = _code_of(show, order) or _offer_at(show, order.product_id, at_utc_ms)
    answered = (
        answer.question_id
        for answer in reversed(show.answered)
        if answer.product_id == order.product_id is not None
        and 0 <= at_utc_ms - answer.at_utc_ms <= ANSWERED_WITHIN_MS
    )
    return Attribution(
        way=way,
        show_id=show.show_id,
        cue_id=shown.cue_id if shown is not None else None,
        offer_id=offer.offer_id if offer is not None else None,
        question_id=next(answered, None),
        on_air_ms=at_utc_ms - (show.started_utc_ms or at_utc_ms),
    )


def _offer_at(show: ShowFacts, product_id: ProductId | None, at_utc_ms: int) -> OfferTime | None:
    standing = (
        offer
        for offer in reversed(show.offers)
        if offer.product_id == product_id
        and offer.from_utc_ms <= at_utc_ms
        and (offer.until_utc_ms is None or at_utc_ms < offer.until_utc_ms)
    )
    return next(standing, None)
