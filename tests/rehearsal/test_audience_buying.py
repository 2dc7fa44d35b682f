"""What a simulated audience buys, and on what it depends."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.money import Money
from studio.rehearsal.appetite import Pull, demand_at, pull_of
from studio.rehearsal.market_profile import read_profile
from studio.rehearsal.orders import later_price
from studio.rehearsal.partner import Answered, Bought, Said, Seen
from studio.rehearsal.stock_shown import StockShown
from tests.rehearsal.audience_shows import (
    EVENING_S,
    WATCH,
    Sight,
    a_spec,
    an_audience,
    an_evening,
    good,
    listed,
    sample_products,
    shared_evening,
    silent,
    untrusted,
)

_DAY_MS = 86_400_000
_END_MS = EVENING_S * 1_000


def euros(minor: int) -> Money:
    return Money(amount_minor=minor, currency="EUR")


def the_pull(*, trust: float = 1.0, attention: float = 1.0, **changes: object) -> Pull:
    """Return how a watch for 40 euros instead of 50 pulls, but for some changes."""
    seen = Seen(at_ms=0, product_id=WATCH, price=euros(4_000), list_price=euros(5_000))
    return pull_of(
        replace(seen, **changes),  # type: ignore[arg-type]
        sample_products()[0],
        read_profile("southern_europe").buying,
        trust=trust,
        attention=attention,
    )


# --- one moment --------------------------------------------------------------------------------


def test_a_lower_price_pulls_and_the_struck_one_shows_by_how_much() -> None:
    full = the_pull(list_price=None)

    assert the_pull().want > full.want
    assert the_pull(list_price=euros(8_000)).want > the_pull().want
    assert (the_pull().offer, full.offer) == (True, False)
    assert the_pull(price=None).want < 0.5 * full.want  # nobody sees what it costs
    assert (
        demand_at(euros(1_400), 0.5) > demand_at(euros(2_800), 0.5) > demand_at(euros(9_000), 0.5)
    )


def test_above_the_threshold_trust_decides_and_below_it_does_not() -> None:
    doubted, trusted = the_pull(trust=0.0), the_pull(trust=1.0)
    cheap = [the_pull(trust=t, price=euros(2_000), list_price=None).want for t in (0.0, 1.0)]

    assert doubted.want < 0.6 * trusted.want
    assert cheap[0] == cheap[1]


def test_what_is_gone_or_free_cannot_be_bought() -> None:
    for changes in ({"sold_out": True}, {"stock": 0}, {"price": euros(0)}):
        assert the_pull(**changes).price is None
        assert the_pull(**changes).want == 0


def test_little_time_and_few_pieces_hurry() -> None:
    hours = [the_pull(offer_left_s=left).hurry for left in (600.0, 60.0, 20.0, 0.0)]
    pieces = [the_pull(stock=left).hurry for left in (100, 10, 3, 1)]

    assert hours == sorted(hours)
    assert pieces == sorted(pieces)
    assert hours[0] < 0.01
    assert hours[-1] == 1
    assert the_pull().hurry == 0


def test_a_host_who_holds_nobody_sells_little() -> None:
    assert the_pull(attention=0.0).want < 0.3 * the_pull(attention=1.0).want


# --- a whole show ------------------------------------------------------------------------------


def sold(sight: Sight) -> int:
    """Return how many pieces two audiences buy."""
    return sum(shared_evening(sight, seed).pieces for seed in (1, 2))


def test_offers_trust_and_answers_each_sell() -> None:
    everything = sold(good)

    assert sold(listed) < 0.9 * everything
    assert sold(untrusted) < 0.8 * everything
    assert sold(silent) < 0.85 * everything


def test_an_answer_sells_and_a_late_one_sells_less() -> None:
    bought = shared_evening(good).bought
    rows = {row.row_id for product in sample_products() for row in product.sheet.rows}

    brought = [order for order in bought if order.row_id]

    assert len(brought) > 0.05 * len(bought)
    assert {order.row_id for order in brought} <= rows
    assert not any(order.row_id for order in shared_evening(silent).bought)
    assert sold(_slow) < sold(good)


def _slow(second: int, said: Sequence[Said]) -> Seen:
    """Answer only what was asked two minutes ago, all at once."""
    seen = replace(good(second, said), answered=())
    if second % 150 != 140 or seen.product_id is None:
        return seen
    rows = next(p for p in sample_products() if p.product_id == seen.product_id).sheet.rows
    answers = (Answered(product_id=seen.product_id, row_id=r.row_id, at_ms=0) for r in rows)
    return replace(seen, answered=tuple(answers))


def test_a_product_that_is_hardly_shown_hardly_sells() -> None:
    def shown(lasts_s: int) -> int:
        audience, pieces = an_audience(), 0
        for second in range(1, 240):
            seen = good(second % 150, ())
            there = second % 60 < lasts_s
            seen = replace(seen, at_ms=second * 1_000, product_id=WATCH if there else None)
            pieces += sum(order.pieces for order in audience.step(seen, 1.0).bought)
        return pieces

    assert shown(6) < 0.3 * shown(60)


def test_totals_codes_countries_and_refunds_are_as_the_market_has_them() -> None:
    def sight(second: int, said: Sequence[Said]) -> Seen:
        return replace(good(second, said), code="LIVE10")

    bought = an_evening(sight, spec=a_spec(profile="rushing")).bought
    profile = read_profile("rushing")
    coded = sum(order.code == "LIVE10" for order in bought) / len(bought)
    back = [order for order in bought if order.refunded_at_ms is not None]

    assert len({order.order_id for order in bought}) == len(bought)
    assert {order.country for order in bought} <= set(profile.countries)
    assert coded == pytest.approx(profile.buying.codes, abs=0.1)
    assert len(back) / len(bought) == pytest.approx(profile.afterwards.refunds, abs=0.08)
    assert all(order.offer for order in bought)
    assert any(order.pieces > 1 for order in bought)


def test_carts_fill_and_empty_into_orders() -> None:
    carts = [step.carts for step in shared_evening(good).happened]

    assert max(carts) > 3
    assert min(carts) == 0


# --- after the show ----------------------------------------------------------------------------


def test_late_orders_come_only_after_the_end_and_each_once() -> None:
    audience = an_audience(spec=a_spec(profile="slow_europe"))
    early: list[Bought] = []
    for second in range(1, EVENING_S + 1):
        audience.step(good(second, ()), 1.0)
        early += audience.late(second * 1_000)
    audience.step(Seen(at_ms=_END_MS + 1_000, on_air=False), 1.0)

    soon = audience.late(_END_MS + _DAY_MS)
    later = audience.late(_END_MS + 60 * _DAY_MS)

    assert early == []
    assert all(_END_MS < order.at_ms <= _END_MS + _DAY_MS for order in soon)
    assert all(order.at_ms > _END_MS + _DAY_MS for order in later)
    assert [o.at_ms for o in (*soon, *later)] == sorted(o.at_ms for o in (*soon, *later))
    assert len(later) > 0.2 * len(soon)
    assert audience.late(_END_MS + 90 * _DAY_MS) == ()


def test_slow_europe_sleeps_over_it_and_the_rushing_do_not() -> None:
    def late_share(profile: str) -> float:
        evening = an_evening(good, spec=a_spec(profile=profile))
        return len(evening.late) / (len(evening.late) + len(evening.bought))

    assert late_share("slow_europe") > 0.25
    assert late_share("rushing") < 0.05


def test_who_sleeps_over_an_offer_pays_the_full_price() -> None:
    late = shared_evening(good).late
    full = {
        product.product_id: product.price.amount_minor * 5 // 4
        for product in sample_products()
        if product.price is not None
    }

    assert late
    dear = [o for o in late if o.total.amount_minor == full[o.product_id] * o.pieces]
    assert len(dear) > 0.5 * len(late)  # the others had it in their cart
    assert not any(order.offer for order in late)


def test_the_later_price_is_that_of_the_shop_once_an_offer_has_ended() -> None:
    product = sample_products()[0]
    offer = Seen(at_ms=0, price=euros(100), list_price=euros(9_900), offer_left_s=10)

    assert later_price(product, offer, euros(100)) == euros(9_900)
    assert later_price(product, replace(offer, offer_left_s=None), euros(100)) == euros(100)


# --- stock -------------------------------------------------------------------------------------


def test_no_more_is_bought_than_is_there_however_late_the_picture_follows() -> None:
    def sight(second: int, said: Sequence[Said]) -> Seen:
        return replace(good(second, said), stock=7)  # the picture never follows

    evening = an_evening(sight, spec=a_spec(profile="rushing"))

    for product in sample_products()[:5]:
        all_orders = [*evening.bought, *evening.late]
        mine = [order.pieces for order in all_orders if order.product_id == product.product_id]
        assert sum(mine) <= 7
    assert evening.pieces >= 3 * 7


@given(
    looks=st.lists(
        st.tuples(st.none() | st.integers(0, 12), st.booleans(), st.integers(1, 4)), max_size=20
    )
)
def test_what_is_sold_since_a_stock_was_shown_never_exceeds_it(
    looks: list[tuple[int | None, bool, int]],
) -> None:
    stock, shown, sold_since = StockShown(), None, 0

    for stock_now, gone, wanted in looks:
        stock.look(Seen(at_ms=0, product_id=WATCH, stock=stock_now, sold_out=gone))
        if stock_now != shown:
            shown, sold_since = stock_now, 0
        pieces = stock.take(WATCH, wanted)
        sold_since += pieces
        assert 0 <= pieces <= wanted
        assert not (gone and pieces)
        assert shown is None or sold_since <= shown
