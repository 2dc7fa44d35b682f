"""What is earned: fees once a show, commissions by steps, nothing of what came back."""

from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import DealId, ProductId, ShowId
from studio.core.money import Money
from studio.sales.deal import Deal, DealKind, Tier
from studio.sales.earnings import RunningEarnings, Shown, SoldLine, deal_for, earned
from tests.builders import NOW_UTC_MS
from tests.sales.builders import WATCH, a_sold_line, euros

SHOWN = {ShowId("show-1"): Shown(at_utc_ms=NOW_UTC_MS, products=frozenset({WATCH}))}


def a_deal(**changes: Any) -> Deal:  # noqa: ANN401 - whatever fields it has
    """Return ten percent on everything."""
    deal = Deal(
        deal_id=DealId("deal-1"),
        name="All",
        kind=DealKind.COMMISSION,
        currency="EUR",
        tiers=(Tier(from_units=1, percent_bp=1_000),),
    )
    return replace(deal, **changes)


def test_a_fee_is_paid_once_a_show_that_showed_its_product_however_much_was_sold() -> None:
    fee = a_deal(products=(WATCH,), kind=DealKind.FEE, fee=euros(20_000), tiers=())
    two = {**SHOWN, ShowId("show-2"): Shown(at_utc_ms=NOW_UTC_MS, products=frozenset({WATCH}))}
    other = {ShowId("show-3"): Shown(at_utc_ms=NOW_UTC_MS, products=frozenset())}

    assert earned([fee], [a_sold_line(n) for n in range(5)], SHOWN) == (euros(20_000),)
    assert earned([fee], [], two) == (euros(40_000),)
    assert earned([fee], [], other) == ()


def test_a_step_holds_for_the_pieces_from_it_on() -> None:
    stepped = a_deal(
        tiers=(Tier(from_units=1, percent_bp=1_000), Tier(from_units=3, per_unit=euros(500)))
    )

    sold = [a_sold_line(1), a_sold_line(2, units=3, paid=euros(3 * 6_000))]

    assert earned([stepped], sold, SHOWN) == (euros(599 + 600 + 2 * 500),)


def test_a_hybrid_pays_both_and_nothing_is_converted() -> None:
    both = a_deal(kind=DealKind.HYBRID, fee=euros(1_000))
    crowns = a_sold_line(2, paid=Money(amount_minor=100_000, currency="CZK"))

    assert earned([both], [a_sold_line(1), crowns], SHOWN) == (
        Money(amount_minor=10_000, currency="CZK"),
        euros(1_599),
    )


def test_terms_that_name_the_product_hold_before_those_for_the_rest() -> None:
    rest, named = a_deal(), a_deal(deal_id=DealId("deal-2"), products=(WATCH,))
    newer = a_deal(deal_id=DealId("deal-3"), products=(WATCH,), starts_at_utc_ms=NOW_UTC_MS + 1_000)
    deals = [rest, named, newer]

    assert deal_for(deals, WATCH, NOW_UTC_MS) == named
    assert deal_for(deals, WATCH, NOW_UTC_MS + 1_000) == newer
    assert deal_for(deals, ProductId("lamp"), NOW_UTC_MS) == rest
    assert deal_for([named], None, NOW_UTC_MS) is None


def test_what_came_back_earns_nothing() -> None:
    returned = a_sold_line(1, units=0, paid=euros(0))

    assert earned([a_deal()], [returned], SHOWN) == ()


lines = st.lists(st.tuples(st.integers(1, 5), st.integers(0, 100_000)), min_size=1, max_size=12)
percents = st.integers(0, 10_000)


@given(lines, percents, st.integers(2, 20), st.randoms(use_true_random=False))
def test_steps_of_one_percentage_are_that_percentage_in_any_order_of_telling(
    sold: list[tuple[int, int]], percent_bp: int, step: int, random: Random
) -> None:
    one = a_deal(tiers=(Tier(from_units=1, percent_bp=percent_bp),))
    two = a_deal(
        tiers=(
            Tier(from_units=1, percent_bp=percent_bp),
            Tier(from_units=step, percent_bp=percent_bp),
        )
    )
    made = [a_sold_line(n, units=u, paid=euros(paid)) for n, (u, paid) in enumerate(sold)]
    shuffled = random.sample(made, len(made))

    assert earned([one], made, SHOWN) == earned([two], shuffled, SHOWN)
    whole = sum(paid for _, paid in sold) * percent_bp / 10_000
    got = sum(money.amount_minor for money in earned([one], made, SHOWN))
    assert abs(got - whole) <= 0.5


changes = st.lists(
    st.builds(
        lambda number, at, units: a_sold_line(
            number, ordered_at_utc_ms=NOW_UTC_MS + at, units=units, paid=euros(units * 700)
        ),
        st.integers(1, 6),
        st.integers(0, 9),
        st.integers(0, 4),
    ),
    max_size=25,
)


@given(changes, st.booleans(), st.integers(0, 5))
def test_line_by_line_is_all_at_once(told: list[SoldLine], stepped: bool, asked: int) -> None:
    tiers = (Tier(from_units=1, percent_bp=333), Tier(from_units=5, per_unit=euros(41)))
    deal = a_deal(tiers=tiers if stepped else tiers[:1])
    running = RunningEarnings([deal])
    for number, line in enumerate(told):
        running.take(line)
        if number == asked:
            running.earned(SHOWN)

    newest = {line.order_id: line for line in told}
    assert running.earned(SHOWN) == earned([deal], newest.values(), SHOWN)


def test_what_each_deal_earned_adds_up_to_the_whole() -> None:
    hybrid = a_deal(deal_id=DealId("deal-2"), kind=DealKind.HYBRID, fee=euros(700))
    named = replace(hybrid, products=(WATCH,))
    running = RunningEarnings([a_deal(), named])
    running.take(a_sold_line(1))
    running.take(a_sold_line(2, product_id=ProductId("lamp"), paid=euros(1_000)))

    by_deal = running.by_deal(SHOWN)

    assert by_deal == {DealId("deal-1"): (euros(100),), DealId("deal-2"): (euros(1_299),)}
    assert running.earned(SHOWN) == (euros(1_399),)
