"""What shows were like, for telling which of them brought an order."""

import asyncio
from collections.abc import Iterable

from studio.control.event_log import read_events
from studio.core.ids import ProductId, ShowId
from studio.sales.earnings import Shown
from studio.sales.show_facts import ShowFacts, noted
from studio.show.events import ShowEvent
from studio.storage.database import Database
from studio.storage.show_facts_store import ShowFactsStore
from studio.storage.show_values import StoredEvent

KINDS = (
    "show.started",
    "show.ended",
    "product.shown",
    "product.left",
    "offer.started",
    "offer.ended",
    "question.answered",
)
DAY_MS = 86_400_000
LONGEST_SHOW_DAYS = 2
AT_ONCE = 200
MOST_OF_SHOW = 20_000


class _Gathered:
    """Shows, event by event."""

    def __init__(self) -> None:
        self.shows: dict[ShowId, ShowFacts] = {}
        self._known: set[str] = set()

    def note(self, events: Iterable[ShowEvent]) -> None:
        """Take in what became true; what is known already changes nothing."""
        for event in events:
            if event.kind not in KINDS or event.event_id in self._known:
                continue
            self._known.add(event.event_id)
            show = self.shows.get(event.show_id) or ShowFacts(show_id=event.show_id)
            self.shows[event.show_id] = noted(
                show, event.kind, event.facts, at_utc_ms=event.at_utc_ms
            )

    async def note_stored(self, stored: tuple[StoredEvent, ...]) -> None:
        """Take in what is in the database, in slices: a long history must hold up no take."""
        for first in range(0, len(stored), AT_ONCE):
            self.note(read_events(stored[first : first + AT_ONCE]))
            await asyncio.sleep(0)


class ShowBook:
    """Knows every show that may bring an order still, and the open one."""

    def __init__(self, database: Database) -> None:
        self._store = ShowFactsStore(database)
        self._now = _Gathered()
        self._meanwhile: list[ShowEvent] | None = None

    async def load(self, *, now_utc_ms: int, window_days: int, open_show: ShowId) -> None:
        """Read the shows of the last days; until that is done, what was known counts.

        Raises:
            StorageError: They can't be read.
        """
        since_utc_ms = now_utc_ms - (window_days + LONGEST_SHOW_DAYS) * DAY_MS
        meanwhile = self._meanwhile = []
        fresh = _Gathered()
        await fresh.note_stored(await self._store.of_show(open_show, KINDS, most=MOST_OF_SHOW))
        lately = await self._store.events(KINDS, since_utc_ms=since_utc_ms)
        await fresh.note_stored(tuple(event for _, event in lately))
        fresh.note(meanwhile)
        self._now, self._meanwhile = fresh, None

    def note(self, events: Iterable[ShowEvent]) -> None:
        """Take in what became true; what is known already changes nothing."""
        some = tuple(event for event in events if event.kind in KINDS)
        self._now.note(some)
        if self._meanwhile is not None:
            self._meanwhile += some

    def all(self) -> tuple[ShowFacts, ...]:
        """Return every show that is known."""
        return tuple(self._now.shows.values())

    def show(self, show_id: ShowId) -> ShowFacts:
        """Return a show that is known; any other has no facts."""
        return self._now.shows.get(show_id) or ShowFacts(show_id=show_id)

    async def any_show(self, show_id: ShowId) -> ShowFacts:
        """Return a show, however long ago it was.

        Raises:
            StorageError: It can't be read.
        """
        known = self.show(show_id)
        if known.started_utc_ms is not None:
            return known
        read = _Gathered()
        await read.note_stored(await self._store.of_show(show_id, KINDS, most=MOST_OF_SHOW))
        return read.shows.get(show_id, known)


def shown_in(show: ShowFacts) -> dict[ShowId, Shown]:
    """Return what a show showed, for its fees; nothing where it was never on air."""
    if show.started_utc_ms is None:
        return {}
    products = frozenset(stretch.product_id for stretch in show.stretches)
    return {show.show_id: Shown(at_utc_ms=show.started_utc_ms, products=products)}


def shown_s(show: ShowFacts, *, now_utc_ms: int) -> dict[ProductId, float]:
    """Return how long each product was on program."""
    lasted: dict[ProductId, float] = {}
    for stretch in show.stretches:
        until_utc_ms = now_utc_ms if stretch.until_utc_ms is None else stretch.until_utc_ms
        longer_s = max(0, until_utc_ms - stretch.from_utc_ms) / 1_000
        lasted[stretch.product_id] = lasted.get(stretch.product_id, 0.0) + longer_s
    return lasted
