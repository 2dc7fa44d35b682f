"""A cue that a producer put in preview for the host to take."""

from dataclasses import dataclass

from studio.core.ids import CueId


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRequest:
    """What a producer asks the host to show next.

    Attributes:
        cue_id: It; in preview for as long as the request stands.
        by: Who asks.
        at_utc_ms: Since when.
    """

    cue_id: CueId
    by: str
    at_utc_ms: int
