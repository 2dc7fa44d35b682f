"""What happens at a moment without anybody asking: offers that end, planned ones that start."""

from dataclasses import dataclass

from studio.core.ids import CueId, ProductId
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStart:
    """An offer that a cue plans for some time after its take.

    Attributes:
        cue_id: Which cue.
        product_id: Whose offer.
        taken_utc_ms: When viewers began to see the cue.
        at_utc_ms: When the offer starts.
    """

    cue_id: CueId
    product_id: ProductId
    taken_utc_ms: int
    at_utc_ms: int


def planned_start(state: ShowState) -> PlannedStart | None:
    """Return the offer that the cue on program still has to start, if there is one.

    It starts once, on air only, counted from the take or from going on air; an offer for the
    product that was started by hand meanwhile takes its place.
    """
    cue = state.cue(state.program.cue_id)
    since, on_air = state.program.since_utc_ms, state.on_air_since_utc_ms
    if cue is None or cue.product_id is None or since is None or on_air is None:
        return None
    if cue.offer is None or cue.offer.starts_after_s is None:
        return None
    taken = max(since, on_air)
    offer = state.offer(cue.product_id)
    if offer is not None and offer.starts_at_utc_ms >= taken:
        return None
    return PlannedStart(
        cue_id=cue.cue_id,
        product_id=cue.product_id,
        taken_utc_ms=taken,
        at_utc_ms=taken + round(cue.offer.starts_after_s * 1_000),
    )


def next_end_utc_ms(state: ShowState) -> int | None:
    """Return when the next offer ends by time, or None."""
    ends = (o.ends_at_utc_ms for o in state.offers if o.ended_at_utc_ms is None)
    return min((end for end in ends if end is not None), default=None)
