"""A proof says what was counted, and rests on no more than that."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from studio.core.ids import ProductId, TaskId
from studio.programme.progress import counted
from studio.programme.proof import Proof, counted_events, proof_of
from studio.programme.task import Requirement, RequirementKind, Task
from studio.show.events import ShowEvent
from tests.builders import NOW_UTC_MS
from tests.programme.test_progress import A_SHOW, LAMP, MINUTE_MS, WATCH, events

LATER_UTC_MS = NOW_UTC_MS + 600 * MINUTE_MS
SHOWS = [*events(), *events(show="show-2", at_min=60)]
WATCH_SOLD = Requirement(kind=RequirementKind.ORDERS, target=2, products=(WATCH,))
LABELLED = Requirement(kind=RequirementKind.LABEL_SECONDS, target=60)


def a_task(*requirements: Requirement) -> Task:
    """Return a task that asks for these."""
    return Task(task_id=TaskId("task-1"), title="Sell the watch", requirements=requirements)


def proof(task: Task, told: Sequence[ShowEvent] = SHOWS) -> Proof:
    """Return its proof."""
    return proof_of(task, told, source="/studio/one", market="es-ES", now_utc_ms=LATER_UTC_MS)


def test_a_proof_says_label_seconds_orders_and_times_show_by_show() -> None:
    made = proof(a_task(WATCH_SOLD, LABELLED))

    assert made.progress.fulfilled
    assert [show.show_id for show in made.shows] == ["show-1", "show-2"]
    (show, _) = made.shows
    assert (show.live_s, show.label_s) == (600, 450)
    assert (show.orders, show.units, dict(show.revenue_minor)) == (1, 1, {"EUR": 6_000})
    (watch,) = show.products
    assert (watch.product_id, watch.shown_s) == (WATCH, 300)
    assert watch.first_at_utc_ms == NOW_UTC_MS + MINUTE_MS


def test_where_anything_sold_counts_all_of_it_is_told() -> None:
    paid = Requirement(kind=RequirementKind.REVENUE, target=1, currency="EUR")

    (show, _) = proof(a_task(WATCH_SOLD, paid)).shows

    assert dict(show.revenue_minor) == {"EUR": 6_900}
    assert [product.product_id for product in show.products] == [WATCH]


def test_what_others_sold_stays_out_of_it() -> None:
    made = proof(a_task(WATCH_SOLD))

    told = counted_events(made, SHOWS)

    products = {event.facts.get("product") for event in told}
    assert LAMP not in products
    assert {event.kind for event in told} == {
        *("show.started", "show.ended", "product.shown", "product.left"),
        *("order.received", "order.refunded"),
    }


def test_a_show_that_counts_for_nothing_and_a_rehearsal_are_not_in_it() -> None:
    quiet = events([s for s in A_SHOW if not s[1].startswith("order")], show="show-3", at_min=120)
    rehearsal = events([(0, "show.started", {"rehearsal": True}), *A_SHOW[1:]], show="show-4")

    made = proof(a_task(WATCH_SOLD), [*SHOWS, *quiet, *rehearsal])

    assert [show.show_id for show in made.shows] == ["show-1", "show-2"]
    told = counted_events(made, [*SHOWS, *quiet, *rehearsal])
    assert {event.show_id for event in told} == {"show-1", "show-2"}


@example(RequirementKind.PRODUCT_MINUTES, (WATCH,), 62.0, 1.0)  # it was shown before
@given(
    st.sampled_from(list(RequirementKind)),
    st.sampled_from([(), (WATCH,), (LAMP,), (WATCH, LAMP), (ProductId("hat"),)]),
    st.floats(-5, 75) | st.none(),
    st.floats(0, 80) | st.none(),
)
def test_the_events_of_a_proof_count_for_as_much_as_all_events_do(
    kind: RequirementKind,
    products: tuple[ProductId, ...],
    from_min: float | None,
    for_min: float | None,
) -> None:
    currency = "EUR" if kind is RequirementKind.REVENUE else ""
    asked = Requirement(kind=kind, target=1, products=products, currency=currency)
    starts = None if from_min is None else NOW_UTC_MS + round(from_min * MINUTE_MS)
    base = NOW_UTC_MS if starts is None else starts
    ends = None if for_min is None else base + round(for_min * MINUTE_MS)
    task = replace(a_task(asked), starts_at_utc_ms=starts, ends_at_utc_ms=ends)

    rests_on = counted_events(proof(task), SHOWS)

    every, of_it = (counted(task, told, LATER_UTC_MS) for told in (SHOWS, rests_on))
    assert of_it.progress == every.progress
