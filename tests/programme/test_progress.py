"""Tasks are counted from what happened: once each, in any pieces, and never from a rehearsal."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import EventId, ProductId, ShowId, TaskId
from studio.programme.progress import TaskCount, counted
from studio.programme.task import Requirement, RequirementKind, Task
from studio.show.events import ShowEvent
from studio.show.happened import Fact
from tests.builders import NOW_UTC_MS

MINUTE_MS = 60_000
WATCH, LAMP = ProductId("watch"), ProductId("lamp")
Steps = list[tuple[float, str, Mapping[str, Fact]]]


def of_sale(product: ProductId, quantity: int, minor: int) -> Mapping[str, Fact]:
    """Return what an order's or a refund's event says."""
    return {
        "product": product,
        "quantity": quantity,
        "total_minor": minor,
        "total_currency": "EUR",
    }


A_SHOW: Steps = [
    (0, "show.started", {"rehearsal": False}),
    (1, "label.shown", {}),
    (1, "product.shown", {"product": WATCH}),
    (3, "question.answered", {"question": "q1", "product": WATCH}),
    (3.1, "question.answered", {"question": "q1", "product": WATCH}),
    (
        4,
        "order.received",
        of_sale(WATCH, 2, 12_000),
    ),
    (
        5,
        "order.received",
        of_sale(LAMP, 1, 900),
    ),
    (6, "product.left", {"product": WATCH}),
    (6, "product.shown", {"product": LAMP}),
    (8.5, "label.hidden", {}),
    (
        9,
        "order.refunded",
        of_sale(WATCH, 1, 6_000),
    ),
    (10, "show.ended", {}),
]


def events(steps: Steps = A_SHOW, *, show: str = "show-1", at_min: float = 0) -> list[ShowEvent]:
    """Return events of a show that begins some minutes after `NOW_UTC_MS`."""
    return [
        ShowEvent(
            event_id=EventId(f"{show}/{number}"),
            kind=kind,
            show_id=ShowId(show),
            revision=number,
            at_utc_ms=NOW_UTC_MS + round((at_min + minute) * MINUTE_MS),
            facts=facts,
        )
        for number, (minute, kind, facts) in enumerate(steps)
    ]


def a_task(
    kind: RequirementKind,
    *products: ProductId,
    starts_at_utc_ms: int | None = None,
    ends_at_utc_ms: int | None = None,
) -> Task:
    """Return a task that asks for one thing."""
    currency = "EUR" if kind is RequirementKind.REVENUE else ""
    asked = Requirement(kind=kind, target=1, products=products, currency=currency)
    return Task(
        task_id=TaskId("task-1"),
        title="Once",
        requirements=(asked,),
        starts_at_utc_ms=starts_at_utc_ms,
        ends_at_utc_ms=ends_at_utc_ms,
    )


def done(task: Task, told: list[ShowEvent], *, at_min: float = 600) -> int:
    """Return how much is counted, some minutes after `NOW_UTC_MS`."""
    return counted(task, told, NOW_UTC_MS + round(at_min * MINUTE_MS)).progress[0].done


@pytest.mark.parametrize(
    ("kind", "products", "expected"),
    [
        (RequirementKind.MINUTES_LIVE, (), 10),
        (RequirementKind.SHOWS, (), 1),
        (RequirementKind.PRODUCT_MINUTES, (WATCH,), 5),
        (RequirementKind.PRODUCT_MINUTES, (WATCH, LAMP), 4),
        (RequirementKind.PRODUCT_MINUTES, (), 9),
        (RequirementKind.PRODUCTS_SHOWN, (), 2),
        (RequirementKind.PRODUCTS_SHOWN, (LAMP,), 1),
        (RequirementKind.LABEL_SECONDS, (), 450),
        (RequirementKind.ORDERS, (), 2),
        (RequirementKind.UNITS, (), 2),
        (RequirementKind.UNITS, (WATCH,), 1),
        (RequirementKind.REVENUE, (), 6_900),
        (RequirementKind.QUESTIONS_ANSWERED, (), 1),
        (RequirementKind.QUESTIONS_ANSWERED, (LAMP,), 0),
    ],
)
def test_each_thing_is_counted_as_it_was(
    kind: RequirementKind, products: tuple[ProductId, ...], expected: int
) -> None:
    assert done(a_task(kind, *products), events()) == expected


def test_the_longest_show_counts_and_shows_are_not_added_up() -> None:
    two = [*events(), *events(show="show-2", at_min=60)]

    assert done(a_task(RequirementKind.MINUTES_LIVE), two) == 10
    assert done(a_task(RequirementKind.SHOWS), two) == 2
    assert done(a_task(RequirementKind.UNITS), two) == 4


def test_a_show_that_is_on_air_counts_until_now() -> None:
    assert done(a_task(RequirementKind.MINUTES_LIVE), events(A_SHOW[:3]), at_min=7.9) == 7
    assert done(a_task(RequirementKind.PRODUCT_MINUTES, WATCH), events(A_SHOW[:3]), at_min=8) == 7


def test_only_what_lies_within_the_tasks_time_counts() -> None:
    window = {
        "starts_at_utc_ms": NOW_UTC_MS + 2 * MINUTE_MS,
        "ends_at_utc_ms": NOW_UTC_MS + 8 * MINUTE_MS,
    }

    assert done(a_task(RequirementKind.MINUTES_LIVE, **window), events()) == 6
    assert done(a_task(RequirementKind.PRODUCT_MINUTES, WATCH, **window), events()) == 4
    assert done(a_task(RequirementKind.LABEL_SECONDS, **window), events()) == 360
    assert done(a_task(RequirementKind.UNITS, **window), events()) == 3
    assert done(a_task(RequirementKind.SHOWS, **window), events()) == 0


def test_a_rehearsal_counts_for_nothing() -> None:
    drill: Steps = [(0, "show.started", {"rehearsal": True}), *A_SHOW[1:]]

    for kind in RequirementKind:
        assert done(a_task(kind), events(drill)) == 0, kind


@given(
    st.sampled_from(RequirementKind),
    st.lists(st.integers(0, len(A_SHOW)), max_size=4),
    st.integers(-2, 12),
    st.integers(0, 12),
)
def test_in_any_pieces_and_repeated_it_is_the_same(
    kind: RequirementKind, again_from: list[int], start_min: int, lasts_min: int
) -> None:
    task = a_task(
        kind,
        starts_at_utc_ms=NOW_UTC_MS + start_min * MINUTE_MS,
        ends_at_utc_ms=NOW_UTC_MS + (start_min + lasts_min) * MINUTE_MS,
    )
    told = events()
    count = TaskCount(task)
    for number, event in enumerate(told):
        count.note(event)
        if number in again_from:
            count.progress(event.at_utc_ms)
            for repeated in told[: number + 1]:
                count.note(repeated)

    later = NOW_UTC_MS + 600 * MINUTE_MS
    assert count.progress(later) == counted(task, told, later)
