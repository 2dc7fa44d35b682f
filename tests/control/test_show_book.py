"""Shows stay known while they are read anew, and those of long ago can be asked for."""

import asyncio
from pathlib import Path

from studio.control.event_log import stored_event
from studio.control.trade.show_book import AT_ONCE, DAY_MS, ShowBook, shown_in
from studio.core.ids import EventId, ShowId
from studio.show.events import ShowEvent
from studio.show.happened import Fact
from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.show_store import ShowStore
from tests.builders import NOW_UTC_MS

LONG, OTHER = ShowId("a-long-one"), ShowId("b")


def an_event(show: ShowId, number: int, kind: str, **facts: Fact) -> ShowEvent:
    """Return an event of a show, a second after the one before."""
    return ShowEvent(
        event_id=EventId(f"{show}/{number}"),
        kind=kind,
        show_id=show,
        revision=number,
        at_utc_ms=NOW_UTC_MS + number * 1_000,
        facts=facts,
    )


def shown(show: ShowId, number: int) -> ShowEvent:
    """Return that a product came on program."""
    return an_event(show, number, "product.shown", product=f"p{number % 3}", cue="c")


async def two_shows(place: Path) -> Database:
    """Open a database with two shows, one of them with a long history."""
    database = Database(place)
    await database.open()
    store = ShowStore(database)
    histories = {
        LONG: [an_event(LONG, 0, "show.started"), *(shown(LONG, n) for n in range(1, 3 * AT_ONCE))],
        OTHER: [an_event(OTHER, 0, "show.started"), shown(OTHER, 1)],
    }
    for show_id, events in histories.items():
        stored = [stored_event(event) for event in events]
        state = ShowState(show_id=show_id)
        await store.keep(state, by="Ana", at_utc_ms=NOW_UTC_MS, events=stored)
    return database


def test_no_show_is_forgotten_while_they_are_read_anew_and_what_happens_then_is_known(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        database = await two_shows(tmp_path / "cuecard.db")
        book = ShowBook(database)
        await book.load(now_utc_ms=NOW_UTC_MS, window_days=7, open_show=LONG)

        reading = asyncio.create_task(
            book.load(now_utc_ms=NOW_UTC_MS, window_days=7, open_show=LONG)
        )
        turns = 0
        while not reading.done():
            assert {show.show_id for show in book.all()} == {LONG, OTHER}
            if turns == 1:
                book.note([an_event(OTHER, 2, "show.ended")])
            turns += 1
            await asyncio.sleep(0)
        await reading

        assert turns > 1
        assert book.show(OTHER).ended_utc_ms == NOW_UTC_MS + 2_000
        await database.close()

    asyncio.run(story())


def test_a_show_of_long_ago_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    async def story() -> None:
        database = await two_shows(tmp_path / "cuecard.db")
        book = ShowBook(database)
        later_utc_ms = NOW_UTC_MS + 40 * DAY_MS
        await book.load(now_utc_ms=later_utc_ms, window_days=7, open_show=LONG)

        assert [show.show_id for show in book.all()] == [LONG]
        found = await book.any_show(OTHER)
        assert shown_in(found)[OTHER].products == {"p1"}
        never = await book.any_show(ShowId("never"))
        assert shown_in(never) == {}
        await database.close()

    asyncio.run(story())
