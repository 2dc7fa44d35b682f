"""A deed as it is written down: the show after it, and what became true with it."""

from dataclasses import replace

from studio.control.around import Changed
from studio.control.deeds import Deed, RefreshProducts, stored_deed
from studio.control.event_log import stored_event
from studio.control.keeper import Entry
from studio.control.media_clock import MediaClock
from studio.show.events import ShowEvent, events_between
from studio.show.state import ShowState


def entry_of_deed(before: ShowState, after: ShowState, deed: Deed) -> tuple[Entry, Changed]:
    """Return what is written of a deed, and what everybody is told of it."""
    events = events_between(before, after, by=deed.by, at_utc_ms=deed.at_utc_ms)
    entry = entry_of(after, deed.by, at_utc_ms=deed.at_utc_ms, deed=deed, events=events)
    in_catalogue = isinstance(deed.command, RefreshProducts)
    return entry, Changed(before=before, after=after, events=events, in_catalogue=in_catalogue)


def entry_of(
    state: ShowState,
    by: str,
    *,
    at_utc_ms: int,
    deed: Deed | None = None,
    events: tuple[ShowEvent, ...] = (),
) -> Entry:
    """Return what is written of a show.

    Args:
        state: As it is.
        by: Who made it so.
        at_utc_ms: When.
        deed: What made it so; None: nothing did.
        events: What became true.
    """
    return Entry(
        state=state,
        by=by,
        at_utc_ms=at_utc_ms,
        deed=None if deed is None else stored_deed(deed, state.revision),
        events=tuple(stored_event(event) for event in events),
    )


def placed(
    entry: Entry, changed: Changed, media: MediaClock, *, shown_pts_ms: int | None
) -> tuple[Entry, Changed]:
    """Return both with each event's place in the stream.

    The first event of a timeline is preceded by the one that names it, in the same transaction.

    Args:
        entry: What is written.
        changed: What is told; its events are the entry's.
        media: Knows the places.
        shown_pts_ms: Of the first picture that shows it; None: the engine did not say so.
    """
    if not media.wants_place(changed.events):
        return entry, changed
    named = media.begin_epoch(changed.after, at_utc_ms=entry.at_utc_ms)
    events = (*named, *media.placed(changed.events, shown_pts_ms=shown_pts_ms))
    stored = tuple(stored_event(event) for event in events)
    return replace(entry, events=stored), replace(changed, events=events)
