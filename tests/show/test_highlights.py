"""The moments of a product that are worth to be seen again."""

from collections.abc import Mapping

import pytest

from studio.core.ids import EventId, ProductId, ShowId
from studio.show.events import ShowEvent
from studio.show.happened import Fact
from studio.show.highlights import Reason, high_moments
from tests.builders import NOW_UTC_MS

WATCH, LAMP = ProductId("watch"), ProductId("lamp")


def event(at_s: float, kind: str, product: ProductId | None = None, **facts: Fact) -> ShowEvent:
    """Return something that happened in a show."""
    told: Mapping[str, Fact] = {**facts, **({"product": product} if product else {})}
    return ShowEvent(
        event_id=EventId(f"{kind}/{at_s}/{product}"),
        kind=kind,
        show_id=ShowId("show-1"),
        revision=1,
        at_utc_ms=NOW_UTC_MS + round(at_s * 1_000),
        on_air_ms=round(at_s * 1_000) if at_s >= 0 else None,
        facts=told,
    )


def order(at_s: float, quantity: int = 1, product: ProductId = WATCH) -> ShowEvent:
    """Return an order."""
    return event(at_s, "order.received", product, quantity=quantity)


def seen(*events: ShowEvent) -> dict[ProductId, list[tuple[Reason, float]]]:
    """Return the moments that were found, in seconds."""
    found = high_moments(events)
    return {
        product: [(one.reason, (one.event.on_air_ms or 0) / 1_000) for one in moments]
        for product, moments in found.items()
    }


def test_a_product_is_seen_where_it_came_first_where_its_offer_began_and_where_it_sold_most() -> (
    None
):
    found = seen(
        event(0, "show.started"),
        event(10, "product.shown", WATCH),
        event(40, "offer.started", WATCH),
        event(70, "offer.started", WATCH),
        order(50),
        order(80),
        order(88, 2),
        event(120, "product.left", WATCH),
        event(120, "product.shown", LAMP),
        event(150, "product.left", LAMP),
        event(150, "product.shown", WATCH),
    )

    assert found == {
        WATCH: [(Reason.SHOWN, 10), (Reason.OFFER, 40), (Reason.SOLD, 80)],
        LAMP: [(Reason.SHOWN, 120)],
    }
    assert list(found) == [WATCH, LAMP]


def test_an_order_that_its_shop_told_later_counts_where_it_was_made() -> None:
    found = seen(
        event(10, "product.shown", WATCH),
        event(30, "product.left", WATCH),
        event(30, "product.shown", LAMP),
        order(21, 5),
    )

    assert found[WATCH] == [(Reason.SHOWN, 10), (Reason.SOLD, 21)]


@pytest.mark.parametrize(
    "others",
    [
        (order(40), order(41)),  # too few
        (order(40), order(61), order(82)),  # too far apart
        (order(210, 9),),  # while something else was shown
        (event(210, "offer.started", WATCH),),
    ],
)
def test_what_nobody_would_want_to_see_is_left_out(others: tuple[ShowEvent, ...]) -> None:
    showing = (event(10, "product.shown", WATCH), event(200, "product.left", WATCH))

    assert seen(*showing, *others) == {WATCH: [(Reason.SHOWN, 10)]}


def test_what_was_shown_before_the_show_counts_from_its_beginning() -> None:
    found = seen(
        event(-5, "product.shown", WATCH),
        event(0, "show.started"),
        event(0, "product.pinned", WATCH),
        event(5, "offer.started", WATCH),
    )

    assert found == {WATCH: [(Reason.SHOWN, 0), (Reason.OFFER, 5)]}
