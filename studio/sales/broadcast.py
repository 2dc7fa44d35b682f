"""A broadcast that a platform made for a show: what has to be remembered to look at and end it."""

from dataclasses import dataclass
from enum import StrEnum

from studio.core.ids import AccountId, DestinationId, ShowId


class BroadcastStep(StrEnum):
    """How far a broadcast has come, as the studio sees it."""

    MADE = "made"  # the show was not on air with it yet
    LIVE = "live"  # the show is on air with it
    ENDING = "ending"  # the show is over; the platform does not know yet
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """A broadcast.

    Attributes:
        destination_id: Where the show is sent to for it.
        account_id: Whose it is.
        handle: The platform's own ids, as its adapter wrote them; nothing secret.
        show_id: Of which show.
        made_at_utc_ms: When.
        watch_url: Where viewers see it, or empty.
        step: As above.
    """

    destination_id: DestinationId
    account_id: AccountId
    handle: str
    show_id: ShowId
    made_at_utc_ms: int
    watch_url: str = ""
    step: BroadcastStep = BroadcastStep.MADE
