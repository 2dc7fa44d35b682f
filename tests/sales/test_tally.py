"""Counting step by step gives what counting all at once would."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ProductId, ShowId
from studio.sales.ledger import KeptOrder, Step
from studio.sales.order import Attribution, OrderState, Way
from studio.sales.tally import DAY_MS, Tally
from tests.builders import NOW_UTC_MS
from tests.sales.builders import MINUTE_MS, WATCH, an_order, euros
from tests.sales.test_ledger import a_refund

LAMP = ProductId("lamp")


def kept(number: int = 1, *, minute: int = 3, way: Way = Way.LIVE, **changes: object) -> KeptOrder:
    """Return an order of the show's third minute."""
    brought = Attribution(way=way, show_id=ShowId("show-1"), on_air_ms=minute * MINUTE_MS + 7)
    order = an_order(number, ordered_at_utc_ms=NOW_UTC_MS + minute * MINUTE_MS, **changes)
    return KeptOrder(order=order, attribution=brought)


def test_orders_units_and_revenue_are_told_by_product_the_best_sold_first() -> None:
    tally = Tally()
    tally.take(Step(before=None, after=kept(1)))
    tally.take(Step(before=None, after=kept(2, product_id=LAMP, quantity=3, total=euros(900))))

    totals = tally.totals(shown_s={WATCH: 61.0}, stock={LAMP: 4}, earned=[euros(77)])

    assert (totals.orders, totals.units, totals.revenue) == (2, 4, (euros(6_890),))
    assert totals.earned == (euros(77),)
    assert [(p.product_id, p.units, p.stock, p.shown_s) for p in totals.products] == [
        (LAMP, 3, 4, 0.0),
        (WATCH, 1, None, 61.0),
    ]


def test_a_product_that_was_shown_and_not_sold_is_listed() -> None:
    (lamp,) = Tally().totals(shown_s={LAMP: 30.0}).products

    assert (lamp.product_id, lamp.orders, lamp.shown_s) == (LAMP, 0, 30.0)


def test_minutes_that_sold_nothing_are_left_out_and_only_the_last_are_told() -> None:
    tally = Tally()
    for number, minute in enumerate((0, 3, 3, 200)):
        tally.take(Step(before=None, after=kept(number, minute=minute)))

    assert [(m.minute, m.orders) for m in tally.minutes()] == [(0, 1), (3, 2), (200, 1)]
    assert [m.minute for m in tally.minutes(last=180)] == [200]


def test_orders_after_the_show_are_counted_by_day() -> None:
    tally = Tally()
    ended = NOW_UTC_MS + 60 * MINUTE_MS
    for number, minute in enumerate((30, 61, 60 + 2 * 24 * 60 + 1)):
        late = kept(number, minute=minute, way=Way.LATE if minute > 60 else Way.LIVE)
        tally.take(Step(before=None, after=late), ended_utc_ms=ended)

    assert tally.days() == (1, 0, 1)
    assert tally.totals().late_orders == 2
    assert DAY_MS == 24 * 60 * MINUTE_MS


changes = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from([OrderState.PAID, OrderState.CANCELLED, OrderState.SETTLED]),
        st.booleans(),
        st.integers(1, 4),
    ),
    max_size=20,
)


@given(changes)
def test_step_by_step_is_all_at_once(
    steps: list[tuple[int, OrderState, bool, int]],
) -> None:
    running, now = Tally(), dict[int, KeptOrder]()
    for number, state, refunded, quantity in steps:
        before = now.get(number)
        base = kept(number, quantity=quantity) if before is None else before
        after = replace(base, order=replace(base.order, state=state))
        if refunded and not after.refunds:
            after = replace(after, refunds=(a_refund(number, of=number, minor=500),))
        running.take(Step(before=before, after=after))
        now[number] = after

    at_once = Tally()
    for order in now.values():
        at_once.take(Step(before=None, after=order))
    sold = [p for p in running.totals().products if p.orders or p.revenue]
    assert sold == [p for p in at_once.totals().products if p.orders or p.revenue]
    assert replace(running.totals(), products=()) == replace(at_once.totals(), products=())
    assert running.minutes() == at_once.minutes()


def test_a_minute_tells_its_pieces_by_product_without_what_was_cancelled() -> None:
    tally = Tally()
    tally.take(Step(before=None, after=kept(1, quantity=2)))
    tally.take(Step(before=None, after=kept(2, product_id=LAMP, quantity=3)))
    gone = kept(3, product_id=LAMP)
    tally.take(Step(before=None, after=gone))
    tally.take(
        Step(
            before=gone,
            after=replace(gone, order=replace(gone.order, state=OrderState.CANCELLED)),
        )
    )

    (minute,) = tally.minutes()

    assert [(one.product_id, one.units) for one in minute.products] == [(LAMP, 3), (WATCH, 2)]
