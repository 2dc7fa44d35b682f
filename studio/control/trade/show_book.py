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


class ShowBook:
    """Knows every show that may bring an order still."""

    def __init__(self, database: Database) -> None:
        self._store = ShowFactsStore(database)
        self._shows: dict[ShowId, ShowFacts] = {}
        self._known: set[str] = set()

    async def load(self, *, now_utc_ms: int, window_days: int) -> None:
        """Read the shows of the last days.

        Raises:
            StorageError: They can't be read.
        """
        since_utc_ms = now_utc_ms - (window_days + LONGEST_SHOW_DAYS) * DAY_MS
        stored = await self._store.events(KINDS, since_utc_ms=since_utc_ms)
        self._shows.clear()
        self._known.clear()
        for first in range(0, len(stored), AT_ONCE):
            some = stored[first : first + AT_ONCE]
            self.note(read_events(event for _, event in some))
            await asyncio.sleep(0)  # a long history must hold up no take

    def note(self, events: Iterable[ShowEvent]) -> None:
        """Take in what became true; what is known already changes nothing."""
        for event in events:
            if event.kind not in KINDS or event.event_id in self._known:
                continue
            self._known.add(event.event_id)
            show = self._shows.get(event.show_id) or ShowFacts(show_id=event.show_id)
            self._shows[event.show_id] = noted(
                show, event.kind, event.facts, at_utc_ms=event.at_utc_ms
            )

    def all(self) -> tuple[ShowFacts, ...]:
        """Return every show that is known."""
        return tuple(self._shows.values())

    def show(self, show_id: ShowId) -> ShowFacts:
        """Return a show; one that never went on air has no facts."""
        return self._shows.get(show_id) or ShowFacts(show_id=show_id)

    def shown(self, show_id: ShowId) -> dict[ShowId, Shown]:
        """Return what a show showed, for its fees; nothing where it was never on air."""
        show = self.show(show_id)
        if show.started_utc_ms is None:
            return {}
        products = frozenset(stretch.product_id for stretch in show.stretches)
        return {show_id: Shown(at_utc_ms=show.started_utc_ms, products=products)}

    def shown_s(self, show_id: ShowId, *, now_utc_ms: int) -> dict[ProductId, float]:
        """Return how long each product was on program."""
        lasted: dict[ProductId, float] = {}
        for stretch in self.show(show_id).stretches:
            until_utc_ms = now_utc_ms if stretch.until_utc_ms is None else stretch.until_utc_ms
            longer_s = max(0, until_utc_ms - stretch.from_utc_ms) / 1_000
            lasted[stretch.product_id] = lasted.get(stretch.product_id, 0.0) + longer_s
        return lasted
