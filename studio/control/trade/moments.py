"""What stands on a show's timeline beside its sales."""

from collections.abc import Iterable

from studio.control.event_log import read_events
from studio.core.ids import ProductId, ShowId
from studio.sales.totals import Moment
from studio.show.events import ShowEvent
from studio.storage.database import Database
from studio.storage.show_facts_store import ShowFactsStore

KINDS = (
    "show.started",
    "show.ended",
    "product.shown",
    "product.sold_out",
    "offer.started",
    "offer.ended",
    "coupon.announced",
    "giveaway.started",
    "question.shown",
    "question.answered",
    "moment.marked",
    "slate.shown",
    "correction.shown",
)
MOST_LIVE = 100
MOST_OF_SHOW = 2_000
LONGEST_TEXT = 80
_TELLING = ("note", "name", "title", "code", "text")


class Moments:
    """Keeps the newest of the open show, and reads those of any other."""

    def __init__(self, database: Database) -> None:
        self._store = ShowFactsStore(database)
        self._newest: tuple[Moment, ...] = ()

    async def load(self, show_id: ShowId) -> None:
        """Begin with what a show has so far.

        Raises:
            StorageError: It can't be read.
        """
        self._newest = await self._read(show_id, MOST_LIVE)

    def note(self, events: Iterable[ShowEvent]) -> None:
        """Take in what became true in the open show."""
        self._newest = (*self._newest, *_moments(events))[-MOST_LIVE:]

    def newest(self) -> tuple[Moment, ...]:
        """Return the newest of the open show, oldest first."""
        return self._newest

    async def of(self, show_id: ShowId) -> tuple[Moment, ...]:
        """Return those of a show, oldest first.

        Raises:
            StorageError: They can't be read.
        """
        return await self._read(show_id, MOST_OF_SHOW)

    async def _read(self, show_id: ShowId, most: int) -> tuple[Moment, ...]:
        return _moments(read_events(await self._store.of_show(show_id, KINDS, most=most)))


def _moments(events: Iterable[ShowEvent]) -> tuple[Moment, ...]:
    return tuple(
        _moment(event, event.on_air_ms)
        for event in events
        if event.kind in KINDS and event.on_air_ms is not None
    )


def _moment(event: ShowEvent, on_air_ms: int) -> Moment:
    told = (event.facts.get(name) for name in _TELLING)
    text = next((one for one in told if isinstance(one, str) and one), "")
    product = event.facts.get("product")
    return Moment(
        on_air_ms=on_air_ms,
        kind=event.kind,
        product_id=ProductId(product) if isinstance(product, str) else None,
        text=text[:LONGEST_TEXT],
        epoch=event.epoch,
        pts_ms=event.pts_ms,
    )
