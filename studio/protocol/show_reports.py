"""What the control room says of shows besides their state: what happened, what is missing."""

from dataclasses import dataclass

from studio.core.ids import ShowId
from studio.protocol.message import Message
from studio.show.events import ShowEvent
from studio.show.readiness import ReadinessItem


class EventsChanged(Message, frozen=True, kw_only=True):
    """The last things that happened in the open show, oldest first; at most 100.

    Attributes:
        events: Each once; a client that has seen one knows it by its id.
    """

    events: tuple[ShowEvent, ...]


class ReadinessChanged(Message, frozen=True, kw_only=True):
    """What is missing for the open show; soon after show or catalogue changed."""

    items: tuple[ReadinessItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSummary:
    """A show in a list.

    Attributes:
        show_id: Which.
        title: May be empty.
        market: Tag.
        cues: How many.
        planned_s: As its cues are planned.
        changed_at_utc_ms: When it was changed last.
        is_open: Whether it is the one this studio has open.
        was_on_air_utc_ms: When it last went on air; None: never.
    """

    show_id: ShowId
    title: str
    market: str
    cues: int
    planned_s: int
    changed_at_utc_ms: int
    is_open: bool = False
    was_on_air_utc_ms: int | None = None


class ShowsChanged(Message, frozen=True, kw_only=True):
    """Every show, the one changed last first; at most 200."""

    shows: tuple[ShowSummary, ...]
