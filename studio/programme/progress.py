"""How far a task has come, counted from the shows' own events."""

from collections.abc import Callable, Iterable, Mapping

from studio.core.ids import ShowId
from studio.programme.show_count import ShowCount, Sold
from studio.programme.task import Progress, Requirement, RequirementKind, Task, TaskProgress
from studio.show.events import ShowEvent

MINUTE_MS = 60_000
NO_END_UTC_MS = 2**53

Counts = Mapping[ShowId, ShowCount]


class TaskCount:
    """Counts for one task; an event costs the same however long the shows are.

    Attributes:
        task: It; what it asks for and its time stay as they are.
    """

    def __init__(self, task: Task) -> None:
        self.task = task
        self._shows: dict[ShowId, ShowCount] = {}

    def note(self, event: ShowEvent) -> None:
        """Take in an event of any show, each show's in their order; a repeat changes nothing."""
        count = self._shows.get(event.show_id)
        if count is None:
            count = self._shows[event.show_id] = ShowCount(
                from_utc_ms=self.task.starts_at_utc_ms or 0,
                until_utc_ms=self.task.ends_at_utc_ms or NO_END_UTC_MS,
            )
        count.note(event)

    @property
    def shows(self) -> Counts:
        """What each show counts for; rehearsals are left out."""
        return {show: count for show, count in self._shows.items() if not count.rehearsal}

    def progress(self, now_utc_ms: int) -> TaskProgress:
        """Return how far it is; what is on air runs until now."""
        real = self.shows
        return TaskProgress(
            task=self.task,
            progress=tuple(
                _progress(requirement, real, now_utc_ms) for requirement in self.task.requirements
            ),
        )


def counted(task: Task, events: Iterable[ShowEvent], now_utc_ms: int) -> TaskProgress:
    """Return how far a task has come, given every event there is."""
    count = TaskCount(task)
    for event in events:
        count.note(event)
    return count.progress(now_utc_ms)


def _progress(requirement: Requirement, shows: Counts, now_utc_ms: int) -> Progress:
    wanted = frozenset(requirement.products)
    match requirement.kind:
        case RequirementKind.MINUTES_LIVE:
            return _longest(shows, now_utc_ms)
        case RequirementKind.SHOWS:
            return _summed(shows, lambda show: int(show.went_on_air))
        case RequirementKind.PRODUCT_MINUTES:
            return _product_minutes(requirement, shows, now_utc_ms)
        case RequirementKind.PRODUCTS_SHOWN:
            shown = set[str]().union(*(show.products for show in shows.values()))
            of_them = shown & wanted if wanted else shown
            return Progress(
                done=len(of_them),
                shows=tuple(s for s, show in shows.items() if show.products & of_them),
            )
        case RequirementKind.LABEL_SECONDS:
            found = _summed(shows, lambda show: show.label_ms(now_utc_ms))
            return Progress(done=found.done // 1_000, shows=found.shows)
        case RequirementKind.QUESTIONS_ANSWERED:
            return _summed(
                shows,
                lambda show: sum(not wanted or p in wanted for p in show.questions.values()),
            )
        case RequirementKind.ORDERS:
            return _summed(shows, lambda show: _sold(show, requirement, lambda of: of.orders))
        case RequirementKind.UNITS:
            return _summed(shows, lambda show: _sold(show, requirement, lambda of: of.units))
        case RequirementKind.REVENUE:
            paid = requirement.currency
            return _summed(
                shows, lambda show: _sold(show, requirement, lambda of: of.minor.get(paid, 0))
            )


def _summed(shows: Counts, of: Callable[[ShowCount], int]) -> Progress:
    found = {show_id: of(show) for show_id, show in shows.items()}
    return Progress(
        done=max(0, sum(found.values())),
        shows=tuple(show_id for show_id, number in found.items() if number > 0),
    )


def _longest(shows: Counts, now_utc_ms: int) -> Progress:
    lasted = {show_id: show.live_ms(now_utc_ms) // MINUTE_MS for show_id, show in shows.items()}
    best = max(lasted.values(), default=0)
    return Progress(
        done=best, shows=tuple(s for s, minutes in lasted.items() if minutes == best and best)
    )


def _product_minutes(requirement: Requirement, shows: Counts, now_utc_ms: int) -> Progress:
    """Return the minutes of the product that was shown shortest: each of them is asked for."""
    if not requirement.products:
        found = _summed(shows, lambda show: show.all_shown_ms(now_utc_ms))
        return Progress(done=found.done // MINUTE_MS, shows=found.shows)
    by_product = [
        sum(show.shown_ms(product_id, now_utc_ms) for show in shows.values())
        for product_id in requirement.products
    ]
    wanted = set(requirement.products)
    return Progress(
        done=min(by_product) // MINUTE_MS,
        shows=tuple(
            show_id
            for show_id, show in shows.items()
            if show.products & wanted or any(show.shown_ms(p, now_utc_ms) > 0 for p in wanted)
        ),
    )


def _sold(show: ShowCount, requirement: Requirement, of: Callable[[Sold], int]) -> int:
    wanted = requirement.products
    return sum(
        of(sold) for product_id, sold in show.sold.items() if not wanted or product_id in wanted
    )
