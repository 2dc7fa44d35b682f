"""What came counts once, however often and in whatever order it is told."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import OrderId
from studio.sales.ledger import KeptOrder, entered
from studio.sales.order import Order, OrderState, Refund
from tests.builders import NOW_UTC_MS
from tests.sales.builders import SHOP, an_order, euros


def a_refund(number: int, of: int = 1, *, quantity: int = 1, minor: int = 5_990) -> Refund:
    """Return money given back for an order."""
    return Refund(
        refund_id=f"{SHOP}/r{number}",
        order_id=OrderId(f"{SHOP}/{of}/1"),
        quantity=quantity,
        amount=euros(minor),
        at_utc_ms=NOW_UTC_MS + number,
    )


Told = Order | Refund
Kept = dict[OrderId, KeptOrder]


def told_in(batches: Sequence[Sequence[Told]]) -> Kept:
    """Tell a book that keeps what it is told, and return the orders in it."""
    kept: Kept = {}
    waiting: dict[str, Refund] = {}
    for batch in batches:
        orders = [one for one in batch if isinstance(one, Order)]
        refunds = [one for one in batch if isinstance(one, Refund)]
        entry = entered(orders, refunds, kept, {}, waiting.values())
        kept.update({step.after.order.order_id: step.after for step in entry.steps})
        waiting = {refund.refund_id: refund for refund in entry.waiting}
    return kept


def test_a_repeated_order_changes_nothing() -> None:
    first = entered([an_order(), an_order()], [], {}, {})
    kept = {step.after.order.order_id: step.after for step in first.steps}

    assert len(first.steps) == 1
    assert entered([an_order()], [], kept, {}).steps == ()


def test_a_refund_that_comes_first_waits_for_its_order() -> None:
    early = entered([], [a_refund(1)], {}, {})

    later = entered([an_order()], [], {}, {}, early.waiting)

    assert early.waiting == (a_refund(1),)
    assert later.waiting == ()
    assert later.steps[0].after.units == 0
    assert later.steps[0].after.paid == euros(0)
    assert later.steps[0].refunds == (a_refund(1),)


def test_an_old_state_that_is_told_late_does_not_bring_an_order_back() -> None:
    gone = an_order(state=OrderState.CANCELLED, changed_at_utc_ms=NOW_UTC_MS + 5)

    kept = told_in([[an_order()], [gone], [an_order()]])

    (order,) = kept.values()
    assert order.order.state is OrderState.CANCELLED
    assert (order.units, order.paid) == (0, euros(0))


def test_a_cancelling_is_noticed_once() -> None:
    gone = an_order(state=OrderState.CANCELLED, changed_at_utc_ms=NOW_UTC_MS + 5)
    kept = told_in([[an_order()]])

    (step,) = entered([gone], [], kept, {}).steps

    assert step.cancelled
    assert entered([gone], [], told_in([[an_order()], [gone]]), {}).steps == ()


def test_more_given_back_than_was_paid_is_nothing_paid() -> None:
    kept = told_in([[an_order(), a_refund(1), a_refund(2)]])

    (order,) = kept.values()
    assert (order.units, order.paid) == (0, euros(0))


STATES = (OrderState.PLACED, OrderState.PAID, OrderState.SETTLED, OrderState.CANCELLED)
things = st.one_of(
    st.builds(
        lambda number, step: an_order(
            number, state=STATES[step], changed_at_utc_ms=NOW_UTC_MS + step, quantity=3
        ),
        st.integers(1, 3),
        st.integers(0, 3),
    ),
    st.builds(a_refund, st.integers(1, 4), st.just(1), minor=st.just(900)),
)


@given(st.lists(things, max_size=12), st.data())
def test_any_order_of_telling_in_any_pieces_and_repeats_come_to_the_same(
    told: list[Told], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations([*told, *told]))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(shuffled)), max_size=4)))
    pieces = [
        shuffled[start:end] for start, end in zip([0, *cuts], [*cuts, len(shuffled)], strict=True)
    ]

    def seen(kept: Kept) -> dict[OrderId, tuple[int, int, OrderState]]:
        return {
            order_id: (order.units, order.paid.amount_minor, order.order.state)
            for order_id, order in kept.items()
        }

    assert seen(told_in(pieces)) == seen(told_in([told]))
