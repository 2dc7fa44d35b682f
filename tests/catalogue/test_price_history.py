"""The lowest price of thirty days is the lowest that a buyer could have paid in them."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.price_history import (
    DAY_MS,
    EVERY_MARKET,
    PricePoint,
    has_held,
    is_known_throughout,
    lowest_price,
)
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money
from tests.builders import NOW_UTC_MS, euros

SPAIN = "es-ES"


def a_point(
    minor: int, *, from_day: float, until_day: float | None = None, market: str = SPAIN
) -> PricePoint:
    """Return a price in euro cents; days count from now, the past below zero."""
    return PricePoint(
        product_id=ProductId("watch"),
        market=market,
        price=euros(minor),
        from_utc_ms=NOW_UTC_MS + round(from_day * DAY_MS),
        until_utc_ms=None if until_day is None else NOW_UTC_MS + round(until_day * DAY_MS),
    )


def lowest_now(*points: PricePoint) -> Money | None:
    """Return the lowest price in Spain before a reduction that starts now."""
    return lowest_price(points, market=SPAIN, before_utc_ms=NOW_UTC_MS)


def test_a_price_set_long_ago_that_still_held_counts() -> None:
    assert lowest_now(a_point(3_000, from_day=-400), a_point(4_000, from_day=-10)) == euros(3_000)


def test_a_price_that_was_changed_thirty_days_ago_counts_no_more() -> None:
    assert lowest_now(a_point(3_000, from_day=-400), a_point(4_000, from_day=-30)) == euros(4_000)


def test_an_earlier_offer_counts_with_its_last_moment() -> None:
    usual = a_point(5_000, from_day=-400)
    just_in = a_point(3_000, from_day=-31, until_day=-30 + 1 / DAY_MS)
    just_out = a_point(2_000, from_day=-31, until_day=-30)

    assert lowest_now(usual, just_in, just_out) == euros(3_000)


def test_the_standing_price_is_there_again_after_an_offer() -> None:
    offer = a_point(3_000, from_day=-50, until_day=-49)

    assert lowest_now(a_point(5_000, from_day=-400), offer) == euros(5_000)


def test_the_reduction_itself_does_not_count() -> None:
    offer = a_point(3_000, from_day=0, until_day=1)

    assert lowest_now(a_point(5_000, from_day=-400), offer) == euros(5_000)


def test_other_markets_have_prices_of_their_own() -> None:
    french = a_point(1_000, from_day=-10, market="fr-FR")

    assert lowest_now(a_point(5_000, from_day=-400), french) == euros(5_000)


def test_a_price_of_every_market_counts_in_each() -> None:
    everywhere = a_point(4_000, from_day=-400, market=EVERY_MARKET)

    assert lowest_now(everywhere) == euros(4_000)
    assert lowest_price([everywhere], market=EVERY_MARKET, before_utc_ms=NOW_UTC_MS) == euros(4_000)
    assert is_known_throughout([everywhere], market=SPAIN, before_utc_ms=NOW_UTC_MS)
    assert has_held([everywhere], euros(4_000), market=SPAIN, before_utc_ms=NOW_UTC_MS)


def test_an_offer_in_every_market_counts_beside_a_markets_own_price() -> None:
    own = a_point(5_000, from_day=-400)
    offer = a_point(3_000, from_day=-10, until_day=-9, market=EVERY_MARKET)

    assert lowest_now(own, offer) == euros(3_000)


def test_a_markets_own_price_ends_the_one_of_every_market() -> None:
    everywhere = a_point(3_000, from_day=-400, market=EVERY_MARKET)

    assert lowest_now(everywhere, a_point(5_000, from_day=-10)) == euros(3_000)
    assert lowest_now(everywhere, a_point(5_000, from_day=-30)) == euros(5_000)
    assert lowest_now(everywhere, a_point(5_000, from_day=-400)) == euros(5_000)


def test_a_later_price_of_every_market_leaves_a_markets_own_alone() -> None:
    own = a_point(5_000, from_day=-400)
    later = a_point(3_000, from_day=-10, market=EVERY_MARKET)

    assert lowest_now(own, later) == euros(5_000)
    assert not has_held(
        [own, a_point(9_000, from_day=-10, market=EVERY_MARKET)],
        euros(9_000),
        market=SPAIN,
        before_utc_ms=NOW_UTC_MS,
    )


def test_another_markets_own_price_leaves_the_one_of_every_market_alone() -> None:
    everywhere = a_point(4_000, from_day=-400, market=EVERY_MARKET)
    french = a_point(1_000, from_day=-20, market="fr-FR")

    assert lowest_now(everywhere, french) == euros(4_000)


def test_a_gap_without_a_price_changes_nothing() -> None:
    before = a_point(4_000, from_day=-40, until_day=-20)
    after = a_point(5_000, from_day=-5)

    assert lowest_now(before, after) == euros(4_000)


@pytest.mark.parametrize(
    "points",
    [(), (a_point(4_000, from_day=1),), (a_point(4_000, from_day=-60, until_day=-30),)],
    ids=["nothing known", "only later", "only long ago"],
)
def test_without_a_price_in_that_time_there_is_no_lowest(points: tuple[PricePoint, ...]) -> None:
    assert lowest_now(*points) is None


def test_two_currencies_in_that_time_are_refused() -> None:
    leva = PricePoint(
        product_id=ProductId("watch"),
        market=SPAIN,
        price=Money(amount_minor=100, currency="BGN"),
        from_utc_ms=NOW_UTC_MS - 400 * DAY_MS,
    )

    with pytest.raises(BadInput, match="mixes BGN and EUR"):
        lowest_now(leva, a_point(5_000, from_day=-10))

    assert lowest_now(leva, a_point(5_000, from_day=-30)) == euros(5_000)


def test_a_history_of_two_products_is_refused() -> None:
    other = PricePoint(
        product_id=ProductId("buds"), market=SPAIN, price=euros(1), from_utc_ms=NOW_UTC_MS
    )

    with pytest.raises(BadInput, match="of one product"):
        lowest_now(a_point(5_000, from_day=-10), other)


def test_a_price_that_ends_before_it_starts_is_bad_input() -> None:
    with pytest.raises(BadInput, match="ends after it starts"):
        a_point(5_000, from_day=-1, until_day=-1)


@pytest.mark.parametrize(("from_day", "known"), [(-31, True), (-30, True), (-29.9, False)])
def test_a_history_is_known_when_it_reaches_back_far_enough(from_day: float, known: bool) -> None:
    points = [a_point(5_000, from_day=from_day)]

    assert is_known_throughout(points, market=SPAIN, before_utc_ms=NOW_UTC_MS) is known


@pytest.mark.parametrize(("minor", "held"), [(4_999, True), (5_000, True), (5_001, False)])
def test_a_price_or_a_higher_one_has_held(minor: int, held: bool) -> None:
    points = [a_point(5_000, from_day=-1), a_point(9_000, from_day=0)]

    assert has_held(points, euros(minor), market=SPAIN, before_utc_ms=NOW_UTC_MS) is held


POINTS = st.lists(
    st.builds(
        lambda minor, start, length, market: a_point(
            minor,
            from_day=start,
            until_day=None if length is None else start + length,
            market=market,
        ),
        st.integers(1, 50),
        st.integers(-60, 10),
        st.none() | st.integers(1, 40),
        st.sampled_from([SPAIN, EVERY_MARKET, "fr-FR"]),
    ),
    max_size=8,
)


def price_on(points: list[PricePoint], utc_ms: int) -> int | None:
    """Return the lowest price at a moment, found the slow way."""
    here = [p for p in points if p.market in {SPAIN, EVERY_MARKET}]
    started = [p for p in here if p.from_utc_ms <= utc_ms]
    standing = [p for p in started if p.until_utc_ms is None]
    standing = [p for p in standing if p.market == SPAIN] or standing
    latest = max((p.from_utc_ms for p in standing), default=None)
    held = [p for p in standing if p.from_utc_ms == latest]
    held += [p for p in started if p.until_utc_ms is not None and utc_ms < p.until_utc_ms]
    return min((p.price.amount_minor for p in held), default=None)


@given(POINTS)
def test_the_lowest_price_is_the_lowest_of_all_days(points: list[PricePoint]) -> None:
    daily = [price_on(points, NOW_UTC_MS - day * DAY_MS) for day in range(1, 31)]
    expected = min((minor for minor in daily if minor is not None), default=None)

    lowest = lowest_now(*points)

    assert (None if lowest is None else lowest.amount_minor) == expected


@given(POINTS, st.randoms(use_true_random=False))
def test_the_order_of_a_history_says_nothing(
    points: list[PricePoint],
    random: Random,
) -> None:
    shuffled = sorted(points, key=lambda _: random.random())

    assert lowest_now(*shuffled) == lowest_now(*points)
