"""What the law asks of offers afterwards: which price held from when to when."""

from collections.abc import Iterable, Iterator

from studio.catalogue.offer import LONGEST_OFFER_S, Offer
from studio.catalogue.price_history import PricePoint
from studio.show.events import ShowEvent
from studio.show.state import ShowState


def points_of_offers(before: ShowState, after: ShowState) -> tuple[PricePoint, ...]:
    """Return what the price history has to be told after a change; on air only.

    A rehearsal sells nothing, so what is offered in it was nobody's price.

    An offer is told when it starts, and again with every new end. One without an end by time is
    told with the longest there can be, so that it has an end even if nobody comes back to say so.
    A price that only a card file states is none of the catalogue's.
    """
    return tuple(_points(before, after))


def points_of_events(state: ShowState, events: Iterable[ShowEvent]) -> tuple[PricePoint, ...]:
    """Return what the price history should know of the offers that events of the air speak of."""
    if state.rehearsal:
        return ()
    on_air = {e.facts.get("offer") for e in events if e.on_air_ms is not None}
    spoken_of = (offer for offer in state.offers if offer.offer_id in on_air)
    return tuple(_point(state, offer) for offer in spoken_of if _is_ours(state, offer))


def _points(before: ShowState, after: ShowState) -> Iterator[PricePoint]:
    if after.rehearsal or not (after.on_air or before.on_air):
        return
    same_show = before.show_id == after.show_id
    known = {o.offer_id: o for o in before.offers} if same_show and before.on_air else {}
    for offer in after.offers:
        old = known.get(offer.offer_id)
        if old is None and offer.ended_at_utc_ms is not None:
            continue  # it was over before the show went on air
        changed = old is None or _until(old) != _until(offer)
        if changed and (_is_ours(after, offer) or _is_ours(before, offer)):
            yield _point(after, offer)


def _is_ours(state: ShowState, offer: Offer) -> bool:
    product = state.product(offer.product_id)
    return product is not None and product.deal is None


def _point(state: ShowState, offer: Offer) -> PricePoint:
    return PricePoint(
        product_id=offer.product_id,
        market=state.market,
        price=offer.price,
        from_utc_ms=offer.starts_at_utc_ms,
        until_utc_ms=_until(offer),
    )


def _until(offer: Offer) -> int:
    """Return a moment after the start: an offer that was stopped at once held all the same."""
    latest = offer.starts_at_utc_ms + round(LONGEST_OFFER_S * 1_000)
    end = offer.end_utc_ms
    return max(offer.starts_at_utc_ms + 1, latest if end is None else end)
