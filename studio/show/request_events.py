"""What became of cues that producers asked the host for: requested, accepted, rejected."""

from collections.abc import Iterator

from studio.show.cue_request import CueRequest
from studio.show.happened import Fact, Happened
from studio.show.state import ShowState


def requests_between(before: ShowState, after: ShowState) -> Iterator[Happened]:
    """Yield what became of a request, then a new one.

    A request is accepted when its cue is taken, whoever takes it, and rejected when another cue, or
    none, is in preview instead.
    """
    was, now = before.requested, after.requested
    if was == now:
        return
    if was is not None:
        facts = _facts(before, was)
        if _is_taken(before, after, was):
            yield Happened(kind="cue.accepted", facts=facts)
        else:
            yield Happened(kind="cue.rejected", facts={**facts, "reason": _reason(after, was)})
    if now is not None:
        yield Happened(kind="cue.requested", facts=_facts(after, now))


def _facts(state: ShowState, request: CueRequest) -> dict[str, Fact]:
    cue = state.cue(request.cue_id)
    return {
        "cue": request.cue_id,
        "cue_kind": cue.kind if cue is not None else None,
        "product": cue.product_id if cue is not None else None,
    }


def _is_taken(before: ShowState, after: ShowState, request: CueRequest) -> bool:
    last = after.last_take
    return last is not None and last != before.last_take and last.preview.cue_id == request.cue_id


def _reason(after: ShowState, request: CueRequest) -> str:
    """Return why a request stands no more: a stable word."""
    if after.cue(request.cue_id) is None:
        return "removed"
    return "cleared" if after.preview.cue_id is None else "replaced"
