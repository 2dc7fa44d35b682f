"""Preview, take, undo: what viewers see next, and getting it back when it was wrong."""

from dataclasses import replace

from studio.core.errors import BadInput, CueNotFound, NothingInPreview, Refused, StaleRequest
from studio.core.ids import CueId
from studio.show.cue import Cue, CueKind
from studio.show.cue_request import CueRequest
from studio.show.rundown import CueRun, closed_runs, cut
from studio.show.selling import with_needed_products
from studio.show.staging import OverlayKind, SceneKind, Side, Staged, Transition
from studio.show.state import LastTake, ShowState, advance

_FIRST_OVERLAYS: dict[CueKind, tuple[OverlayKind, ...]] = {
    CueKind.PRODUCT: (OverlayKind.CARD, OverlayKind.TRUST),
    CueKind.COUPON: (OverlayKind.COUPON,),
    CueKind.GIVEAWAY: (OverlayKind.GIVEAWAY,),
    CueKind.BREAK: (),
    CueKind.OPENING: (),
    CueKind.CLOSING: (),
}


def staged_of(cue: Cue) -> Staged:
    """Return how a cue begins."""
    return Staged(
        cue_id=cue.cue_id,
        product_id=cue.product_id,
        scene=cue.usual_scene,
        clip=cue.clip,
        shown=_FIRST_OVERLAYS[cue.kind],
    )


def set_preview(state: ShowState, cue_id: CueId | None) -> ShowState:
    """Put a cue in preview, or nothing.

    Raises:
        CueNotFound: It is not in the rundown.
    """
    if cue_id is None:
        return advance(state, preview=Staged())
    cue = state.cue(cue_id)
    if cue is None:
        raise CueNotFound(f"there is no cue {cue_id} in the rundown")
    return advance(state, preview=staged_of(cue))


def request_cue(state: ShowState, cue_id: CueId | None, *, by: str, now_utc_ms: int) -> ShowState:
    """Put a cue in preview that the host is asked to take; nothing takes a request back.

    A cue that is asked for twice was asked for once, by who was first.

    Raises:
        CueNotFound: It is not in the rundown.
    """
    cued, known = set_preview(state, cue_id), state.requested
    if cue_id is None or (known is not None and known.cue_id == cue_id):
        return cued
    asked = CueRequest(cue_id=cue_id, by=by, at_utc_ms=now_utc_ms)
    return replace(cued, requested=asked)


def without_old_request(state: ShowState) -> ShowState:
    """Return a show that asks the host for no cue but the one in preview."""
    asked = state.requested
    if asked is None or asked.cue_id == state.preview.cue_id:
        return state
    return replace(state, requested=None)


def take(state: ShowState, *, expected: CueId | None, now_utc_ms: int) -> ShowState:
    """Put the preview on program, and the cue that follows it in preview.

    Raises:
        NothingInPreview: There is nothing to take.
        StaleRequest: Another cue is in preview than the sender saw.
    """
    preview = state.preview
    if preview.cue_id != expected:
        raise StaleRequest("the preview was changed meanwhile; look again before you take")
    if preview == Staged():
        raise NothingInPreview("put a cue in preview first")
    after = advance(
        state,
        program=replace(preview, since_utc_ms=now_utc_ms),
        preview=next_in_preview(state, preview.cue_id or state.program.cue_id),
        last_take=LastTake(program=state.program, preview=preview, runs=state.runs),
        runs=_runs_after(state, preview.cue_id, now_utc_ms),
    )
    return with_needed_products(after)


def _runs_after(state: ShowState, cue_id: CueId | None, now_utc_ms: int) -> tuple[CueRun, ...]:
    if not state.on_air:
        return ()
    began = () if cue_id is None else (CueRun(cue_id=cue_id, began_utc_ms=now_utc_ms),)
    return (*closed_runs(state.runs, now_utc_ms), *began)


def next_in_preview(state: ShowState, cue_id: CueId | None) -> Staged:
    """Return the side that comes after a cue: the next one that this cut has not left out."""
    slots = cut(state.rundown, state.length_s)
    order = [slot.cue_id for slot in slots]
    at = order.index(cue_id) + 1 if cue_id in order else 0
    following = next((slot.cue_id for slot in slots[at:] if not slot.left_out), None)
    cue = state.cue(following)
    return staged_of(cue) if cue is not None else Staged()


def undo_take(state: ShowState) -> ShowState:
    """Bring back what the last take replaced; what it took is in preview again.

    Raises:
        Refused: There is nothing to undo.
    """
    last = state.last_take
    if last is None:
        raise Refused("there is no take to undo")
    after = advance(
        state, program=last.program, preview=last.preview, runs=last.runs, last_take=None
    )
    return with_needed_products(after)


def set_scene(state: ShowState, scene: SceneKind, *, side: Side, clip: str) -> ShowState:
    """Fill the canvas otherwise on one side.

    Raises:
        BadInput: A clip scene without a clip.
    """
    staged = state.program if side is Side.PROGRAM else state.preview
    clip = clip or staged.clip
    if scene is SceneKind.CLIP and not clip:
        raise BadInput("choose a file for the clip first")
    changed = replace(staged, scene=scene, clip=clip if scene is SceneKind.CLIP else staged.clip)
    if side is Side.PROGRAM:
        return advance(state, program=changed)
    return advance(state, preview=changed)


def set_transition(state: ShowState, transition: Transition) -> ShowState:
    """Choose how takes go over."""
    return advance(state, transition=transition)


def next_point(state: ShowState, *, done: int) -> ShowState:
    """Say how many talking points of the cue on program were said.

    Raises:
        Refused: The cue has not so many.
    """
    cue = state.cue(state.program.cue_id)
    if cue is None or not 0 <= done <= len(cue.points):
        raise Refused("there is no such talking point")
    return advance(state, program=replace(state.program, points_done=done))
