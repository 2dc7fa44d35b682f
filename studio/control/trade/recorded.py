"""Where recordings show what happened: the file, and the moment in it."""

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path

from studio.control.event_log import read_events
from studio.core.ids import ShowId
from studio.core.settings import chosen_recordings_folder
from studio.protocol.proof_order import Place
from studio.show.destination import RECORDING
from studio.show.events import ShowEvent
from studio.show.stream_events import BEGUN, session_of
from studio.storage.database import Database
from studio.storage.show_facts_store import ShowFactsStore
from studio.storage.show_store import ShowStore

MOST_SESSIONS = 1_000
MOST_PLACES = 4
BEGINS_WITHIN_MS = 5_000
"""So long a recording may take to begin: what is on program when the show goes on air is seen in
its first picture."""


class Recorded:
    """Finds moments of shows in their recordings."""

    def __init__(self, database: Database) -> None:
        self._facts = ShowFactsStore(database)
        self._shows = ShowStore(database)

    async def places(
        self, show_id: ShowId, events: Iterable[ShowEvent]
    ) -> dict[str, tuple[Place, ...]]:
        """Return where each of a show's events is seen, by its id; only files that are there.

        Raises:
            StorageError: The show's log can't be read.
        """
        begun = await begun_recordings(self._facts, show_id)
        folders = await self._folders(show_id)
        wanted = tuple(events)
        return await asyncio.to_thread(
            lambda: {event.event_id: places_of(event, begun, folders) for event in wanted}
        )

    async def _folders(self, show_id: ShowId) -> tuple[Path, ...]:
        shows = await self._shows.list_shows()
        paths = [s.state.recording_path for s in shows if s.show_id == show_id and s.state]
        own = [Path(path).parent for path in paths if path]
        return (*own, await asyncio.to_thread(chosen_recordings_folder))


async def begun_recordings(facts: ShowFactsStore, show_id: ShowId) -> tuple[ShowEvent, ...]:
    """Return the events that say that a recording of a show began, oldest first.

    Raises:
        StorageError: The show's log can't be read.
    """
    stored = await facts.of_show(show_id, (BEGUN,), most=MOST_SESSIONS)
    return tuple(event for event in read_events(stored) if begins_recording(event))


def begins_recording(event: ShowEvent) -> bool:
    """Return whether an event says that a recording began."""
    return event.kind == BEGUN and event.facts.get("destination") == RECORDING


def position_ms(event: ShowEvent, started: ShowEvent) -> int | None:
    """Return where in a recording an event is seen, in milliseconds; None: not in this one.

    Args:
        event: It.
        started: What says that the recording began.
    """
    session = session_of(started)
    if session is None or event.pts_ms is None or started.epoch != event.epoch:
        return None
    since_first_ms = event.pts_ms - session.first_pts_ms
    return max(0, since_first_ms) if since_first_ms > -BEGINS_WITHIN_MS else None


def places_of(
    event: ShowEvent, begun: Sequence[ShowEvent], folders: Sequence[Path]
) -> tuple[Place, ...]:
    """Return where an event is seen, the recording that began last before others.

    Args:
        event: It.
        begun: Events of recordings that began.
        folders: Where their files may be.
    """
    found: list[Place] = []
    for started in reversed(begun):
        session, at_ms = session_of(started), position_ms(event, started)
        if session is None or at_ms is None:
            continue
        if session.file and Path(session.file).name == session.file:
            paths = (folder / session.file for folder in folders)
            found += [Place(file=str(path), at_ms=at_ms) for path in paths if path.is_file()]
    return tuple(dict.fromkeys(found))[:MOST_PLACES]
