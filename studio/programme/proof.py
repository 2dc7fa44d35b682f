"""The proof of a fulfilled task as a value: what was asked, what was done, and the events of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from studio.core.ids import ProductId, ShowId
from studio.programme.progress import TaskCount
from studio.programme.show_count import ShowCount
from studio.programme.task import RequirementKind, Task, TaskProgress
from studio.show.events import ShowEvent

MOST_PRODUCTS = 20
"""Of which a proof shows how they were shown."""

_ON_AIR = frozenset({"show.started", "show.ended"})
_SHOWING = frozenset({"product.shown", "product.left"})
_LABEL = frozenset({"label.shown", "label.hidden"})
_LASTING = _ON_AIR | _SHOWING | _LABEL
_SOLD = frozenset({"order.received", "order.refunded"})
_KINDS: Mapping[RequirementKind, frozenset[str]] = {
    RequirementKind.MINUTES_LIVE: frozenset(),
    RequirementKind.SHOWS: frozenset(),
    RequirementKind.PRODUCT_MINUTES: _SHOWING,
    RequirementKind.PRODUCTS_SHOWN: _SHOWING,
    RequirementKind.LABEL_SECONDS: _LABEL,
    RequirementKind.ORDERS: _SOLD,
    RequirementKind.UNITS: _SOLD,
    RequirementKind.REVENUE: _SOLD,
    RequirementKind.QUESTIONS_ANSWERED: frozenset({"question.answered"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductProof:
    """How a product was shown in a show.

    Attributes:
        product_id: Which.
        name: As it was called on air, or empty.
        shown_s: How long it was on program.
        first_at_utc_ms: When it was on program first.
        first_on_air_ms: The same, since the show went on air; None: it is not known.
        orders: Of it.
        units: Of it.
    """

    product_id: ProductId
    name: str
    shown_s: int
    first_at_utc_ms: int
    first_on_air_ms: int | None
    orders: int
    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowProof:
    """What was done in a show.

    Attributes:
        show_id: Which.
        title: As it was called when it went on air, or empty.
        started_at_utc_ms: When it went on air; None: before the task's time.
        live_s: How long it was on air within the task's time.
        label_s: How long the label on advertising was on the picture.
        questions: How many that count were answered.
        orders: Lines that count, without cancelled ones.
        units: Pieces that count, without those that came back.
        revenue_minor: By currency, what was paid less what was given back.
        products: Those that were asked for, the one that was shown first before others.
    """

    show_id: ShowId
    title: str
    started_at_utc_ms: int | None
    live_s: int
    label_s: int
    questions: int
    orders: int
    units: int
    revenue_minor: Mapping[str, int]
    products: tuple[ProductProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """That a task was fulfilled.

    Attributes:
        task: It.
        progress: Of each requirement.
        made_at_utc_ms: When the proof was made.
        source: Of the studio's events, as those who receive them know it.
        market: For prices.
        shows: In which it was, the oldest first.
    """

    task: Task
    progress: TaskProgress
    made_at_utc_ms: int
    source: str
    market: str
    shows: tuple[ShowProof, ...]


def proof_of(
    task: Task, events: Sequence[ShowEvent], *, source: str, market: str, now_utc_ms: int
) -> Proof:
    """Return the proof of a task, given every event that may count.

    Args:
        task: Which.
        events: Of any shows, each show's in their order.
        source: See `Proof`.
        market: See `Proof`.
        now_utc_ms: What is on air runs until now.
    """
    count = TaskCount(task)
    for event in events:
        count.note(event)
    progress = count.progress(now_utc_ms)
    in_them = dict.fromkeys(show for one in progress.progress for show in one.shows)
    shows = [_show_proof(task, count.shows[s], _of(events, s), now_utc_ms) for s in in_them]
    return Proof(
        task=task,
        progress=progress,
        made_at_utc_ms=now_utc_ms,
        source=source,
        market=market,
        shows=tuple(sorted(shows, key=lambda show: show.started_at_utc_ms or 0)),
    )


def counted_events(proof: Proof, events: Iterable[ShowEvent]) -> tuple[ShowEvent, ...]:
    """Return those events that a proof rests on; what others sell is nobody's business.

    What began before the task's time and went on in it has its beginning in them, too.
    """
    shows = {show.show_id for show in proof.shows}
    until = proof.task.ends_at_utc_ms
    return tuple(
        event
        for event in events
        if event.show_id in shows
        and (until is None or event.at_utc_ms < until)
        and (event.kind in _ON_AIR or _counts(proof.task, event))
    )


def wanted_products(task: Task) -> frozenset[ProductId]:
    """Return the products that a task names; empty: any."""
    return frozenset(product for one in task.requirements for product in one.products)


def _products_of(task: Task, kinds: frozenset[str]) -> frozenset[ProductId]:
    """Return the products of which some kinds of events count; empty: any.

    Where a task does not ask for such events, they are told of the products that it names.
    """
    asking = [one for one in task.requirements if _KINDS[one.kind] & kinds]
    if not asking:
        return wanted_products(task)
    if not all(one.products for one in asking):
        return frozenset()
    return frozenset(product for one in asking for product in one.products)


# --- one show ----------------------------------------------------------------------------------


def _counts(task: Task, event: ShowEvent) -> bool:
    early = event.at_utc_ms < (task.starts_at_utc_ms or 0)
    if early and event.kind not in _LASTING:
        return False
    product = event.facts.get("product")
    for requirement in task.requirements:
        names_none = event.kind in _LABEL or not requirement.products
        if event.kind in _KINDS[requirement.kind] and (
            names_none or product in requirement.products
        ):
            return True
    # What was sold well is shown to have been shown.
    return event.kind in _SHOWING and product in wanted_products(task)


def _of(events: Iterable[ShowEvent], show_id: ShowId) -> list[ShowEvent]:
    return [event for event in events if event.show_id == show_id]


def _show_proof(
    task: Task, count: ShowCount, events: Sequence[ShowEvent], now_utc_ms: int
) -> ShowProof:
    of_sales = _products_of(task, _SOLD)
    of_questions = _products_of(task, _KINDS[RequirementKind.QUESTIONS_ANSWERED])
    sold = [one for product, one in count.sold.items() if not of_sales or product in of_sales]
    asked = [p for p in count.questions.values() if not of_questions or p in of_questions]
    revenue: dict[str, int] = {}
    for one in sold:
        for currency, minor in one.minor.items():
            revenue[currency] = revenue.get(currency, 0) + minor
    started = next((event for event in events if event.kind == "show.started"), None)
    return ShowProof(
        show_id=events[0].show_id,
        title=str(started.facts.get("title", "")) if started is not None else "",
        started_at_utc_ms=started.at_utc_ms if started is not None else None,
        live_s=count.live_ms(now_utc_ms) // 1_000,
        label_s=count.label_ms(now_utc_ms) // 1_000,
        questions=len(asked),
        orders=sum(one.orders for one in sold),
        units=sum(one.units for one in sold),
        revenue_minor={key: minor for key, minor in revenue.items() if minor},
        products=tuple(_product_proofs(task, count, events, now_utc_ms)),
    )


def _product_proofs(
    task: Task, count: ShowCount, events: Sequence[ShowEvent], now_utc_ms: int
) -> Iterator[ProductProof]:
    for product_id, event in list(first_showings(task, events).items())[:MOST_PRODUCTS]:
        sold = count.sold.get(product_id)
        yield ProductProof(
            product_id=product_id,
            name=str(event.facts.get("name", "")),
            shown_s=count.shown_ms(product_id, now_utc_ms) // 1_000,
            first_at_utc_ms=event.at_utc_ms,
            first_on_air_ms=event.on_air_ms,
            orders=sold.orders if sold is not None else 0,
            units=sold.units if sold is not None else 0,
        )


def first_showings(task: Task, events: Iterable[ShowEvent]) -> dict[ProductId, ShowEvent]:
    """Return when each product that was asked for was on program first, in the task's time.

    Args:
        task: Which.
        events: Of one show, in their order.
    """
    wanted = wanted_products(task)
    found: dict[ProductId, ShowEvent] = {}
    for event in events:
        product_id = ProductId(str(event.facts.get("product")))
        late = task.ends_at_utc_ms is not None and event.at_utc_ms >= task.ends_at_utc_ms
        early = event.at_utc_ms < (task.starts_at_utc_ms or 0)
        if event.kind != "product.shown" or early or late:
            continue
        if not wanted or product_id in wanted:
            found.setdefault(product_id, event)
    return found
