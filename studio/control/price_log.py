"""What the law asks of offers afterwards: which price held from when to when."""

from collections.abc import Iterator

from studio.catalogue.offer import LONGEST_OFFER_S, Offer
from studio.catalogue.price_history import PricePoint
from studio.show.state import ShowState


def points_of_offers(before: ShowState, after: ShowState) -> tuple[PricePoint, ...]:
    """Return what the price history has to be told after a change; on air only.

    An offer is told when it starts, and again with every new end. One without an end by time is
    told with the longest there can be, so that it has an end even if nobody comes back to say so.
    A price that only a card file states is none of the catalogue's.
    """
    return tuple(_points(before, after))


def _points(before: ShowState, after: ShowState) -> Iterator[PricePoint]:
    if not (after.on_air or before.on_air):
        return
    same_show = before.show_id == after.show_id
    known = {o.offer_id: o for o in before.offers} if same_show and before.on_air else {}
    for offer in after.offers:
        product = after.product(offer.product_id) or before.product(offer.product_id)
        old = known.get(offer.offer_id)
        if product is None or product.deal is not None:
            continue
        if old is None and offer.ended_at_utc_ms is not None:
            continue  # it was over before the show went on air
        if old is None or _until(old) != _until(offer):
            yield PricePoint(
                product_id=offer.product_id,
                market=after.market,
                price=offer.price,
                from_utc_ms=offer.starts_at_utc_ms,
                until_utc_ms=_until(offer),
            )


def _until(offer: Offer) -> int:
    """Return a moment after the start: an offer that was stopped at once held all the same."""
    latest = offer.starts_at_utc_ms + round(LONGEST_OFFER_S * 1_000)
    end = offer.end_utc_ms
    return max(offer.starts_at_utc_ms + 1, latest if end is None else end)
