"""What the database knows of shows, as values."""

from dataclasses import dataclass

from studio.core.ids import ShowId
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """A fact of a show; what its body says is not the database's business.

    Attributes:
        event_id: The same fact has the same id, however often it is written.
        kind: Such as `product.shown`.
        at_utc_ms: When it became true, or was promised.
        revision: Of the show that it belongs to.
        body_json: The fact itself.
        seq: Its number in the show, from 1 without gaps; 0 while it has none.
        epoch: Which timeline of the encoder it is on; None: on none.
        pts_ms: Its moment on that timeline; None: none.
    """

    event_id: str
    kind: str
    at_utc_ms: int
    revision: int
    body_json: str
    seq: int = 0
    epoch: int | None = None
    pts_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDeed:
    """A command that changed a show, and what else the change was worked out from.

    Attributes:
        revision: Of the show after it.
        command_json: What was asked.
        known_json: What the show was not told by the command: the time, prices, stock.
        by: Who asked.
        at_utc_ms: When.
    """

    revision: int
    command_json: str
    known_json: str
    by: str
    at_utc_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredShow:
    """A show in the list of shows.

    Attributes:
        show_id: Which.
        title: Its title, or empty.
        state: All of it; None where this program can't read it.
        changed_at_utc_ms: When it was changed last.
        is_current: Whether it is the one that is open.
    """

    show_id: ShowId
    title: str
    state: ShowState | None
    changed_at_utc_ms: int
    is_current: bool
