"""Who is owed which event is written with it, is read in order, and is lost by nothing."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest
from sqlalchemy import Connection

from studio.core.errors import Refused
from studio.core.ids import EventId, ShowId, SinkId
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.sink import MOST_SINKS, SinkKind, SinkSpec
from studio.storage.database import Database
from studio.storage.outbox_rows import Owed
from studio.storage.outbox_store import Counts, OutboxStore, Progress, Settled, Waiting
from studio.storage.place import Place
from studio.storage.show_log import write_events
from studio.storage.show_store import ShowStore
from studio.storage.show_values import StoredEvent
from tests.storage.stores import SHOW, with_database

T = TypeVar("T")

SENT, PENDING, PARKED = DeliveryState.SENT, DeliveryState.PENDING, DeliveryState.PARKED
SHOP = SinkId("shop")


def a_sink(sink_id: str = "shop", *, kinds: tuple[str, ...] = (), enabled: bool = True) -> SinkSpec:
    return SinkSpec(
        sink_id=SinkId(sink_id),
        kind=SinkKind.FILE,
        name=sink_id,
        address="/nowhere",
        kinds=kinds,
        enabled=enabled,
    )


def an_event(number: int, kind: str = "product.shown") -> StoredEvent:
    return StoredEvent(
        event_id=f"show-1/{number}/0", kind=kind, at_utc_ms=number, revision=number, body_json="{}"
    )


class Books:
    """An open database with a show, and what it told."""

    def __init__(self, database: Database) -> None:
        self.shows, self.outbox = ShowStore(database), OutboxStore(database)
        self.told: list[object] = []
        database.follow(self.told.append)

    async def keep(self, *events: StoredEvent) -> None:
        """Keep the show, with events that became true."""
        await self.shows.keep(SHOW, by="Ana", at_utc_ms=1, events=events)

    async def waiting(self) -> list[str]:
        """Return the ids that wait for the shop, in order."""
        found = await self.outbox.next_events(SHOP, SHOW.show_id, most=1_000)
        return [event.event_id for event in found]

    async def settle(self, *outcomes: Outcome, attempts: int = 1, next_at: int = 0) -> None:
        """Write down what came of a batch for the shop."""
        await self.outbox.settle(
            Settled(
                sink_id=SHOP,
                show_id=SHOW.show_id,
                outcomes=outcomes,
                attempts=attempts,
                next_at_utc_ms=next_at,
                at_utc_ms=9,
            )
        )


def outcome(number: int, state: DeliveryState, reason: str = "") -> Outcome:
    return Outcome(
        event_id=EventId(f"show-1/{number}/0"), state=state, status=503, code="x", reason=reason
    )


def with_books(place: Place, story: Callable[[Books], Awaitable[T]]) -> T:
    return with_database(place, lambda database: story(Books(database)))


def test_each_receiver_is_owed_what_it_wants_in_the_same_transaction(place: Place) -> None:
    async def story(books: Books) -> None:
        await books.keep(an_event(1))
        await books.outbox.save_sink(a_sink(kinds=("order.", "offer.started")))
        await books.outbox.save_sink(a_sink("file", enabled=False))
        books.told.clear()

        await books.keep(an_event(2), an_event(3, "offer.started"), an_event(4, "order.received"))
        await books.keep(an_event(3, "offer.started"))  # written twice is written once

        assert await books.waiting() == ["show-1/3/0", "show-1/4/0"]
        assert books.told == [
            Owed(sink_id=SHOP, show_id=SHOW.show_id, events=2, oldest_utc_ms=3),
            Owed(sink_id=SinkId("file"), show_id=SHOW.show_id, events=3, oldest_utc_ms=2),
        ]

    with_books(place, story)


def test_what_a_promise_holds_is_owed_when_it_comes_about(place: Place) -> None:
    async def story(books: Books) -> None:
        await books.keep()
        await books.outbox.save_sink(a_sink())
        await books.shows.promise(SHOW, by="Ana", events=(an_event(1), an_event(2)))
        assert await books.waiting() == []

        await books.keep()

        assert await books.waiting() == ["show-1/1/0", "show-1/2/0"]

    with_books(place, story)


def test_a_new_receiver_may_be_owed_a_shows_past(place: Place) -> None:
    async def story(books: Books) -> None:
        await books.keep(an_event(1), an_event(2, "order.received"), an_event(3, "orderly"))

        await books.outbox.save_sink(a_sink(kinds=("order.",)), with_show=SHOW.show_id)
        await books.outbox.save_sink(a_sink("all"), with_show=SHOW.show_id)
        await books.outbox.save_sink(a_sink("none"))
        await books.outbox.save_sink(a_sink("none"), with_show=SHOW.show_id)  # it is not new
        await books.outbox.look()

        waiting = books.told[-1]
        assert isinstance(waiting, Waiting)
        assert waiting.counts == {SHOP: Counts(waiting=1), SinkId("all"): Counts(waiting=3)}
        assert [show.oldest_utc_ms for show in waiting.shows if show.sink_id == "all"] == [1]

    with_books(place, story)


def test_what_is_settled_stays_so_and_what_is_parked_blocks_nobody(place: Place) -> None:
    async def story(books: Books) -> None:
        await books.keep()
        await books.outbox.save_sink(a_sink())
        await books.keep(*(an_event(number) for number in range(1, 6)))

        await books.settle(
            outcome(1, SENT), outcome(2, PARKED, "no"), outcome(3, PENDING, "later"), next_at=77
        )

        assert books.told[-1] == Progress(sink_id=SHOP, sent=1, parked=1)
        assert await books.waiting() == ["show-1/3/0", "show-1/4/0", "show-1/5/0"]
        await books.settle(outcome(1, PENDING), outcome(1, PARKED))  # of a batch that came late
        assert await books.outbox.sent() == {SHOP: 1}
        parked, total = await books.outbox.parked(SHOP, offset=0, most=10)
        assert total == 1
        assert (parked[0].event_id, parked[0].reason, parked[0].status) == (
            "show-1/2/0",
            "no",
            503,
        )
        await books.outbox.look()
        waiting = books.told[-1]
        assert isinstance(waiting, Waiting)
        (show,) = waiting.shows
        assert (show.attempts, show.next_at_utc_ms, show.reason) == (1, 77, "later")
        await books.outbox.try_now(SHOP)
        assert await books.outbox.resend(SHOP, ()) == 1
        assert (await books.waiting())[0] == "show-1/2/0"

    with_books(place, story)


def test_a_receiver_that_is_removed_is_owed_nothing_and_there_is_an_end_to_them(
    place: Place,
) -> None:
    async def story(books: Books) -> None:
        await books.keep()
        await books.outbox.save_sink(a_sink())
        await books.keep(an_event(1))

        await books.outbox.remove_sink(SHOP)

        assert await books.waiting() == []
        with pytest.raises(Refused):
            await books.outbox.remove_sink(SHOP)
        for number in range(MOST_SINKS):
            await books.outbox.save_sink(a_sink(f"sink-{number}"))
        with pytest.raises(Refused):
            await books.outbox.save_sink(a_sink("one-more"))
        saved = [sink.sink_id for sink in await books.outbox.sinks()]
        assert saved == [f"sink-{number}" for number in range(MOST_SINKS)]

    with_books(place, story)


def test_a_show_that_is_still_owed_to_somebody_is_not_removed(place: Place) -> None:
    async def story(books: Books) -> None:
        await books.keep()
        await books.outbox.save_sink(a_sink())
        await books.keep(an_event(1))
        other = type(SHOW)(show_id=ShowId("show-2"))
        await books.shows.keep(other, by="Ana", at_utc_ms=2)

        with pytest.raises(Refused, match="not delivered"):
            await books.shows.remove_show(SHOW.show_id)
        await books.settle(outcome(1, SENT))
        await books.shows.remove_show(SHOW.show_id)

        assert await books.outbox.sent() == {}

    with_books(place, story)


def test_whatever_comes_of_batches_everything_arrives_in_order(place: Place) -> None:
    """Play a receiver that fails at random; what was sent comes in order, and once."""
    chance = random.Random(3)  # noqa: S311 - the same story each time

    async def story(books: Books) -> None:
        await books.keep()
        await books.outbox.save_sink(a_sink())
        arrived: list[str] = []
        written = 0
        while len(arrived) < 60:
            if written < 60:
                more = chance.randint(0, 9)
                await books.keep(*(an_event(written + n + 1) for n in range(more)))
                written += more
            batch = (await books.waiting())[: chance.randint(1, 20)]
            done = batch[: chance.randint(0, len(batch))]
            outcomes = [Outcome(event_id=EventId(one), state=SENT) for one in done]
            if len(done) < len(batch):
                outcomes.append(Outcome(event_id=EventId(batch[len(done)]), state=PENDING))
            if outcomes:
                await books.settle(*outcomes)
                arrived += done

        assert arrived == [f"show-1/{number + 1}/0" for number in range(len(arrived))]

    with_books(place, story)


def test_a_transaction_that_fails_tells_nothing(place: Place) -> None:
    async def story(database: Database) -> None:
        books = Books(database)
        await books.keep()
        await books.outbox.save_sink(a_sink())
        books.told.clear()
        with pytest.raises(ZeroDivisionError):
            await database.run(_fails_late)
        await asyncio.sleep(0)

        assert books.told == []
        await books.keep(an_event(2))
        assert len(books.told) == 1

    with_database(place, story)


def _fails_late(connection: Connection) -> None:
    write_events(connection, SHOW.show_id, [an_event(1)])
    raise ZeroDivisionError
