"""Shows that sell, for the tests of offers and stock."""

from studio.catalogue.listing import Listing
from studio.catalogue.offer import Offer, OfferPlan
from studio.core.ids import OfferId, ProductId
from studio.show import selling
from studio.show.cue import Cue
from studio.show.offer_request import Asked
from studio.show.state import ShowState
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_show_product,
    euros,
    known,
)


def started(
    state: ShowState,
    product_id: ProductId = WATCH,
    *,
    at_utc_ms: int = NOW_UTC_MS,
    override: str = "",
    **plan: object,
) -> ShowState:
    """Return the show with an offer of 35 % for a minute, or another one."""
    terms = plan or {"percent": 35, "lasts_s": 60.0}
    asked = Asked(
        offer_id=OfferId(f"offer-{state.revision + 1}"),
        product_id=product_id,
        plan=OfferPlan(**terms),  # type: ignore[arg-type]  # whatever a plan has
        override=override,
    )
    products = known(a_show_product(WATCH), a_show_product(BUDS, price=euros(8990)))
    return selling.start_offer(state, asked, known=products, now_utc_ms=at_utc_ms)


def the_cue(state: ShowState, cue_id: str) -> Cue:
    """Return a cue that is there."""
    return next(cue for cue in state.rundown if cue.cue_id == cue_id)


def the_watch(state: ShowState) -> Listing:
    """Return the watch's listing, which is there."""
    return next(p.listing for p in state.products if p.product_id == WATCH)


def last(state: ShowState) -> Offer:
    """Return the newest offer."""
    return state.offers[-1]
