"""What stands on a show's timeline says where it is in the recording, as players count it."""

import asyncio
from pathlib import Path

import pytest

from studio.control.trade.moments import Moments
from studio.core.ids import EventId, ShowId
from studio.show.events import ShowEvent
from studio.show.happened import Fact
from studio.show.stream_events import BEGUN
from studio.storage.database import Database
from tests.builders import NOW_UTC_MS

FIRST_PTS_MS = 19_233


def an_event(kind: str, pts_ms: int | None, *, epoch: int = 1, **facts: Fact) -> ShowEvent:
    """Return an event of a show that went on air 19 s after its camera began."""
    return ShowEvent(
        event_id=EventId(f"{kind} {epoch} {pts_ms}"),
        kind=kind,
        show_id=ShowId("evening"),
        revision=1,
        at_utc_ms=NOW_UTC_MS,
        on_air_ms=15_000,
        epoch=epoch,
        pts_ms=pts_ms,
        facts=facts,
    )


def begun(destination: str, first_pts_ms: int, *, epoch: int = 1) -> ShowEvent:
    """Return the event that a far end, or the recording, has its first picture."""
    return an_event(
        BEGUN,
        first_pts_ms,
        epoch=epoch,
        destination=destination,
        session=1,
        first_pts_ms=first_pts_ms,
        file="evening.mkv",
    )


def positions(path: Path, *events: ShowEvent) -> list[int | None]:
    """Return where in the recording what was noted is."""
    moments = Moments(Database(path / "cuecard.db"))
    moments.note(events)
    return [moment.recorded_ms for moment in moments.newest()]


SHOWN = an_event("product.shown", 35_000)


@pytest.mark.parametrize(
    ("events", "at_ms"),
    [
        ((begun("recording", FIRST_PTS_MS), SHOWN), 35_000 - FIRST_PTS_MS),
        ((SHOWN, begun("recording", FIRST_PTS_MS)), 35_000 - FIRST_PTS_MS),
        ((begun("recording", 1_000), begun("recording", 30_000), SHOWN), 5_000),
        ((begun("recording", 1_000), begun("recording", 90_000), SHOWN), 34_000),
        ((begun("recording", 36_000), SHOWN), 0),
        ((begun("recording", 1_000, epoch=2), SHOWN), None),
        ((begun("far away", 1_000), SHOWN), None),
        ((begun("recording", 1_000), an_event("product.shown", None)), None),
        ((SHOWN,), None),
    ],
    ids=(
        "since its first picture",
        "told before the recording",
        "in the later recording",
        "in the earlier one",
        "a moment before its first picture",
        "of another timeline",
        "a stream is no recording",
        "no moment of the stream",
        "nothing was recorded",
    ),
)
def test_a_moment_is_where_the_recording_shows_it(
    tmp_path: Path, events: tuple[ShowEvent, ...], at_ms: int | None
) -> None:
    assert positions(tmp_path, *events) == [at_ms]


def test_a_show_without_a_log_has_no_moments(tmp_path: Path) -> None:
    async def read() -> tuple[object, ...]:
        database = Database(tmp_path / "cuecard.db")
        await database.open()
        try:
            moments = Moments(database)
            await moments.load(ShowId("evening"))
            return (*moments.newest(), *await moments.of(ShowId("evening")))
        finally:
            await database.close()

    assert asyncio.run(read()) == ()
