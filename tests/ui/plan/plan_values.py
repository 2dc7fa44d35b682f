"""Shows, views and told things for the tests of the planning screens."""

from dataclasses import replace
from typing import Any

from studio.catalogue.offer import OfferPlan
from studio.catalogue.price_history import PricePoint
from studio.catalogue.summary import summary_of
from studio.control.commands import Change, Moment, next_state
from studio.core.ids import ProductId, ShowId
from studio.protocol.catalogue_reports import CatalogueChanged, ProductOpened, ProductsListed
from studio.protocol.show_reports import ShowSummary
from studio.show.cue import Cue, CueKind
from studio.show.offer_request import Known
from studio.show.readiness import Place, ReadinessItem
from studio.show.state import ShowState
from studio.ui.view import LinkState, View
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_cue,
    a_listing,
    a_price_history,
    a_rundown_show,
    a_sheet,
    a_show_product,
    euros,
    known,
)

KNOWN: Known = known(a_show_product(WATCH), a_show_product(BUDS, price=euros(8990)))
CATALOGUE = CatalogueChanged(revision=3, products=2)


def a_plan_view(show: ShowState | None = None, **changes: Any) -> View:  # noqa: ANN401 - whatever fields it has
    """Return an attached view of a planned show off air."""
    fields: dict[str, Any] = {
        "show": show or a_rundown_show(),
        "link": LinkState.ATTACHED,
        "as_of_utc_ms": NOW_UTC_MS,
        "now_utc_ms": NOW_UTC_MS,
        "catalogue": CATALOGUE,
    }
    return View(**{**fields, **changes})


def after(show: ShowState, *commands: Change) -> ShowState:
    """Return the show as the control room would make it."""
    for command in commands:
        show = next_state(show, command, Moment(now_utc_ms=NOW_UTC_MS), known=KNOWN)
    return show


def a_long_show(count: int = 60) -> ShowState:
    """Return a show of many cues, all kinds among them."""
    cues: list[Cue] = []
    for number in range(count):
        kind = CueKind.COUPON if number % 7 == 3 else CueKind.PRODUCT
        more: dict[str, Any] = {"kind": kind, "essential": number % 3 == 0}
        if kind is CueKind.COUPON:
            more |= {"title": "Coupon drop", "code": "SAVE10"}
        elif number % 2:
            more |= {"product_id": BUDS, "offer": OfferPlan(percent=20, lasts_s=300.0)}
        cues.append(a_cue(f"cue-{number:02d}", planned_s=120 + 30 * (number % 5), **more))
    return a_rundown_show(*cues)


def listed(*product_ids: ProductId, text: str = "") -> ProductsListed:
    """Return what the catalogue answers."""
    products = tuple(
        summary_of(a_listing(one), a_sheet(one), language="en", revision=1) for one in product_ids
    )
    return ProductsListed(text=text, offset=0, total=len(products), products=products)


def opened(
    product_id: ProductId = WATCH, prices: tuple[PricePoint, ...] | None = None
) -> ProductOpened:
    """Return all that is known of a product; its price has held for long."""
    history = a_price_history(product_id) if prices is None else prices
    return ProductOpened(
        listing=a_listing(product_id), sheet=a_sheet(product_id), revision=1, prices=history
    )


def missing(code: str = "no_warranty", *, blocks: bool = False, **more: Any) -> ReadinessItem:  # noqa: ANN401 - as above
    """Return one thing that is missing for the watch."""
    fields: dict[str, Any] = {
        "place": Place.PRODUCT,
        "product_id": WATCH,
        "facts": ("The watch",),
        "text": "The watch: something is missing.",
    }
    return ReadinessItem(code=code, blocks=blocks, **{**fields, **more})


def a_summary(name: str = "show-2", **changes: Any) -> ShowSummary:  # noqa: ANN401 - as above
    """Return a show of the list that is not open."""
    summary = ShowSummary(
        show_id=ShowId(name),
        title="Winter warmers, Spain",
        market="es-ES",
        cues=12,
        planned_s=5400,
        changed_at_utc_ms=NOW_UTC_MS - 86_400_000,
    )
    return replace(summary, **changes)
