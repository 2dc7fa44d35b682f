"""What brings an order: a coupon, a link, the show that is on air, one that ended lately."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ProductId
from studio.sales.attribution import attribute
from studio.sales.order import Attribution, Way
from tests.builders import NOW_UTC_MS
from tests.sales.builders import MINUTE_MS, WATCH, a_show, an_order

DAY_MIN = 24 * 60


def week(_product_id: ProductId | None) -> int:
    """Let orders count for a week."""
    return 7


@pytest.mark.parametrize(
    ("minute", "offer", "question"),
    [
        (11, None, None),
        (13, "offer-1", None),
        (16, "offer-1", "question-1"),
        (19, None, "question-1"),
        (29, None, "question-1"),  # after it was shown, and still in the show
        (31, None, None),
    ],
)
def test_an_order_while_on_air_knows_offer_and_question_of_its_minute(
    minute: int, offer: str | None, question: str | None
) -> None:
    order = an_order(ordered_at_utc_ms=NOW_UTC_MS + minute * MINUTE_MS)

    found = attribute(order, [a_show()], week)

    assert (found.way, found.show_id, found.cue_id) == (Way.LIVE, "show-1", "cue-1")
    assert (found.offer_id, found.question_id) == (offer, question)
    assert found.on_air_ms == minute * MINUTE_MS


def test_before_the_product_was_shown_no_show_brought_it() -> None:
    order = an_order(ordered_at_utc_ms=NOW_UTC_MS + 9 * MINUTE_MS)

    assert attribute(order, [a_show()], week) == Attribution()


@pytest.mark.parametrize(("days", "way"), [(0, Way.LATE), (6, Way.LATE), (8, Way.NONE)])
def test_a_late_order_counts_within_the_window(days: int, way: Way) -> None:
    order = an_order(ordered_at_utc_ms=NOW_UTC_MS + (61 + days * DAY_MIN) * MINUTE_MS)

    assert attribute(order, [a_show()], week).way is way


def test_a_coupon_is_believed_before_the_show_that_is_on_air() -> None:
    earlier, now = a_show("show-1"), a_show("show-2", began_min=3 * DAY_MIN, lasts_min=None)
    at_utc_ms = NOW_UTC_MS + (3 * DAY_MIN + 11) * MINUTE_MS
    with_code = an_order(ordered_at_utc_ms=at_utc_ms, code=" lunes ")
    other_code = an_order(ordered_at_utc_ms=at_utc_ms, code="MARTES")
    linked = an_order(ordered_at_utc_ms=at_utc_ms, tracking="host-7_show-1")

    assert attribute(with_code, [earlier], week).way is Way.CODE
    assert attribute(other_code, [earlier, now], week).show_id == "show-2"
    assert attribute(linked, [earlier, now], week).show_id == "show-1"
    assert attribute(linked, [earlier, now], week).way is Way.LINK


def test_a_product_outside_the_catalogue_is_brought_by_no_show() -> None:
    order = an_order(product_id=None, ordered_at_utc_ms=NOW_UTC_MS + 15 * MINUTE_MS)

    assert attribute(order, [a_show()], week) == Attribution()


minutes = st.integers(-10, 12 * DAY_MIN)


@given(minutes, st.permutations(["show-1", "show-2", "show-3"]), st.sampled_from(["", "lunes"]))
def test_the_order_in_which_shows_are_known_does_not_matter(
    minute: int, names: list[str], code: str
) -> None:
    shows = {
        name: a_show(name, began_min=n * 2 * DAY_MIN)
        for n, name in enumerate(("show-1", "show-2", "show-3"))
    }
    order = an_order(ordered_at_utc_ms=NOW_UTC_MS + minute * MINUTE_MS, code=code)

    found = attribute(order, [shows[name] for name in names], week)

    assert found == attribute(order, list(shows.values()), week)
    assert (found.show_id is None) == (found.way is Way.NONE)
    if found.show_id is not None:
        assert found.on_air_ms is not None
        assert found.on_air_ms >= 0
        assert shows[found.show_id].shown(WATCH, until_utc_ms=order.ordered_at_utc_ms) or code
