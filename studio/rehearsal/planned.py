"""A show's plan as the coach wants it: which cue should come when, and what it needs."""

from collections.abc import Iterator

from studio.catalogue.trust import trust_threshold
from studio.coach.record import Planned
from studio.core.money import market_locale
from studio.show.cue import Cue
from studio.show.rundown import cut
from studio.show.show_product import ShowProduct
from studio.show.state import ShowState


def planned_cues(state: ShowState) -> tuple[Planned, ...]:
    """Return the cut of a show, in running order; cues without a place in it last 0 s."""
    return tuple(_planned(state))


def planned_s(plan: tuple[Planned, ...]) -> float:
    """Return how long a show should be, in seconds."""
    return sum(cue.lasts_s for cue in plan)


def _planned(state: ShowState) -> Iterator[Planned]:
    language = market_locale(state.market).language
    begins_s = 0.0
    for cue, slot in zip(state.rundown, cut(state.rundown, state.length_s), strict=True):
        product = state.product(cue.product_id)
        yield Planned(
            cue_id=cue.cue_id,
            title=_title(cue, product, language),
            product_id=cue.product_id,
            begins_s=begins_s,
            lasts_s=float(slot.lasts_s),
            essential=cue.essential,
            offer=cue.offer is not None,
            needs_trust=product is not None and needs_trust(product),
            trust_points=0 if product is None else trust_points(product),
            paid=product is not None and product.listing.paid,
        )
        begins_s += slot.lasts_s


def needs_trust(product: ShowProduct) -> bool:
    """Return whether a product's price is above the threshold of the trust strip."""
    price = product.listing.price or product.deal
    threshold = None if price is None else trust_threshold(price.currency)
    return (
        price is not None and threshold is not None and price.amount_minor > threshold.amount_minor
    )


def trust_points(product: ShowProduct) -> int:
    """Return how many of warranty, returns and tests a product has."""
    listing = product.listing
    return sum(
        bool(one) for one in (listing.warranty_months, listing.returns_days, product.tested_on)
    )


def _title(cue: Cue, product: ShowProduct | None, language: str) -> str:
    if product is None:
        return cue.title or cue.kind.value
    return product.listing.name_in(language)
