"""What becomes of the stream itself, as events: the encoder's timelines, and what each far end has.

An event names its moment as `pts_ms` on the timeline `epoch`. A destination's video, and the
recording's file, begin at the `first_pts_ms` of their session: the event is at their difference.
"""

from dataclasses import dataclass, replace

from studio.core.ids import DestinationId, EventId
from studio.show.events import ShowEvent, on_air_ms
from studio.show.happened import plain
from studio.show.state import ShowState

TIMELINE = "stream.timeline.started"
BEGUN, LOST, ENDED = "stream.epoch.started", "stream.epoch.lost", "stream.epoch.ended"
KINDS = (TIMELINE, BEGUN, LOST, ENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One unbroken connection of an output: what its far end has is one video.

    Attributes:
        destination_id: Whose; `recording` is the recording.
        name: What the host calls it.
        number: Counted from 1 since the output was started.
        first_pts_ms: Moment on the timeline of its first picture.
        file: Of a recording, the file's name without its folder; else empty.
    """

    destination_id: DestinationId
    name: str
    number: int
    first_pts_ms: int
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Epoch:
    """One timeline of the encoder, in a show.

    Attributes:
        number: From 1 in each show.
        timeline_id: As the engine calls it: another one is another timeline.
        zero_utc_ms: When its moment 0 was.
    """

    number: int
    timeline_id: str
    zero_utc_ms: int


def of_timeline(state: ShowState, epoch: Epoch, *, at_utc_ms: int) -> ShowEvent:
    """Return the event that says which timeline an epoch is; it comes before all that is on it."""
    return ShowEvent(
        event_id=EventId(f"{state.show_id}/timeline/{epoch.number}"),
        kind=TIMELINE,
        show_id=state.show_id,
        revision=state.revision,
        at_utc_ms=at_utc_ms,
        on_air_ms=on_air_ms(state, at_utc_ms),
        epoch=epoch.number,
        facts={"timeline": epoch.timeline_id, "zero_utc_ms": epoch.zero_utc_ms},
    )


def of_session(state: ShowState, epoch: Epoch, session: Session, *, at_utc_ms: int) -> ShowEvent:
    """Return the event that a far end, or the recording, has its first picture."""
    return ShowEvent(
        event_id=_id_of(state, epoch, session, "started"),
        kind=BEGUN,
        show_id=state.show_id,
        revision=state.revision,
        at_utc_ms=at_utc_ms,
        on_air_ms=on_air_ms(state, at_utc_ms),
        epoch=epoch.number,
        pts_ms=session.first_pts_ms,
        facts={
            "destination": session.destination_id,
            "name": session.name,
            "session": session.number,
            "first_pts_ms": session.first_pts_ms,
            "file": session.file,
        },
    )


def of_session_over(
    state: ShowState, epoch: Epoch, session: Session, *, reason: str, at_utc_ms: int
) -> ShowEvent:
    """Return the event that a session is over.

    Args:
        state: The show.
        epoch: On which timeline it was.
        session: Which.
        reason: Stable word for why it was lost; empty: it was ended as it should.
        at_utc_ms: When.
    """
    begun = of_session(state, epoch, session, at_utc_ms=at_utc_ms)
    return replace(
        begun,
        event_id=_id_of(state, epoch, session, "over"),
        kind=LOST if reason else ENDED,
        pts_ms=None,
        facts={**begun.facts, "reason": reason},
    )


def session_of(event: ShowEvent) -> Session | None:
    """Return the session that an event is about; None where it is about none."""
    facts = event.facts
    destination, number, first = (facts.get(n) for n in ("destination", "session", "first_pts_ms"))
    if event.kind not in (BEGUN, LOST, ENDED):
        return None
    if not isinstance(destination, str) or not isinstance(number, int):
        return None
    return Session(
        destination_id=DestinationId(destination),
        name=str(facts.get("name", "")),
        number=number,
        first_pts_ms=first if isinstance(first, int) else 0,
        file=str(facts.get("file", "")),
    )


def is_begun(event: ShowEvent) -> bool:
    """Return whether an event says that a session began, and not that it is over."""
    return event.kind == BEGUN


def file_name(path: str) -> str:
    """Return the name of a recording's file, whichever system wrote its path."""
    return path.replace("\\", "/").rpartition("/")[2]


def _id_of(state: ShowState, epoch: Epoch, session: Session, what: str) -> EventId:
    """Return the id of what happened to a session; where it began tells it from all others."""
    where = f"{plain(session.destination_id)}/{session.first_pts_ms}"
    return EventId(f"{state.show_id}/stream/{epoch.number}/{where}/{what}")
