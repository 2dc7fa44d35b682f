"""What stands on a show's timeline beside its sales."""

from collections.abc import Iterable, Sequence

from studio.control.event_log import read_events
from studio.control.trade.recorded import begins_recording, begun_recordings, position_ms
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
        self._newest: tuple[ShowEvent, ...] = ()
        self._begun: tuple[ShowEvent, ...] = ()

    async def load(self, show_id: ShowId) -> None:
        """Begin with what a show has so far.

        Raises:
            StorageError: It can't be read.
        """
        self._newest = await self._read(show_id, MOST_LIVE)
        self._begun = await begun_recordings(self._store, show_id)

    def note(self, events: Iterable[ShowEvent]) -> None:
        """Take in what became true in the open show."""
        fresh = tuple(events)
        self._newest = (*self._newest, *filter(_is_moment, fresh))[-MOST_LIVE:]
        self._begun = (*self._begun, *filter(begins_recording, fresh))

    def newest(self) -> tuple[Moment, ...]:
        """Return the newest of the open show, oldest first."""
        return _moments(self._newest, self._begun)

    async def of(self, show_id: ShowId) -> tuple[Moment, ...]:
        """Return those of a show, oldest first.

        Raises:
            StorageError: They can't be read.
        """
        read = await self._read(show_id, MOST_OF_SHOW)
        return _moments(read, await begun_recordings(self._store, show_id))

    async def _read(self, show_id: ShowId, most: int) -> tuple[ShowEvent, ...]:
        stored = await self._store.of_show(show_id, KINDS, most=most)
        return tuple(filter(_is_moment, read_events(stored)))


def _is_moment(event: ShowEvent) -> bool:
    return event.kind in KINDS and event.on_air_ms is not None


def _moments(events: Iterable[ShowEvent], begun: Sequence[ShowEvent]) -> tuple[Moment, ...]:
    return tuple(_moment(event, begun) for event in events)


def _moment(event: ShowEvent, begun: Sequence[ShowEvent]) -> Moment:
    """Return a moment; of several recordings it is in the one that began last before it."""
    told = (event.facts.get(name) for name in _TELLING)
    text = next((one for one in told if isinstance(one, str) and one), "")
    product = event.facts.get("product")
    positions = (position_ms(event, started) for started in reversed(begun))
    return Moment(
        on_air_ms=event.on_air_ms or 0,
        kind=event.kind,
        product_id=ProductId(product) if isinstance(product, str) else None,
        text=text[:LONGEST_TEXT],
        epoch=event.epoch,
        recorded_ms=next((at for at in positions if at is not None), None),
    )
