"""Changing the rundown: each step is small, so that two people can work on it at once."""

from dataclasses import replace

from studio.core.errors import BadInput, CueNotFound, Refused
from studio.core.ids import CueId
from studio.show.cue import Cue
from studio.show.offer_request import Known
from studio.show.selling import with_needed_products
from studio.show.staging import Staged
from studio.show.state import ShowState, advance
from studio.show.taking import next_in_preview, staged_of

MOST_CUES = 120
SHORTEST_SHOW_S, LONGEST_SHOW_S = 60, 12 * 3600


def add_cue(state: ShowState, cue: Cue, *, before: CueId | None, known: Known) -> ShowState:
    """Add a cue before another, or at the end.

    Raises:
        Refused: The rundown is locked or full.
        BadInput: There is a cue with its id already, or no such product.
        CueNotFound: There is no such other cue.
    """
    _check_open(state)
    if len(state.rundown) >= MOST_CUES:
        raise Refused(f"a rundown has at most {MOST_CUES} cues")
    if state.cue(cue.cue_id) is not None:
        raise BadInput(f"there is a cue {cue.cue_id} already")
    at = _index(state, before)
    rundown = (*state.rundown[:at], cue, *state.rundown[at:])
    after = advance(state, rundown=rundown)
    if state.preview == Staged() and state.program.cue_id is None:
        after = replace(after, preview=staged_of(rundown[0]))
    return with_needed_products(after, known)


def change_cue(state: ShowState, cue: Cue, *, known: Known) -> ShowState:
    """Change a cue.

    Raises:
        CueNotFound: There is none with its id.
        Refused: The rundown is locked, or the cue is on program and would become another thing.
        BadInput: There is no such product.
    """
    _check_open(state)
    old = _cue(state, cue.cue_id)
    if state.program.cue_id == cue.cue_id and not _same_thing(old, cue):
        raise Refused("this cue is on program; take another one before it becomes another product")
    rundown = tuple(cue if one.cue_id == cue.cue_id else one for one in state.rundown)
    after = advance(state, rundown=rundown)
    after = replace(after, preview=_restaged(state, after))
    return with_needed_products(_consistent(state, after), known)


def remove_cue(state: ShowState, cue_id: CueId) -> ShowState:
    """Take a cue out of the rundown; the others are timed anew, and its follower is previewed.

    Raises:
        CueNotFound: It is not there.
        Refused: The rundown is locked, or the cue is on program.
    """
    _check_open(state)
    _cue(state, cue_id)
    if state.program.cue_id == cue_id:
        raise Refused("this cue is on program; take another one first")
    rundown = tuple(one for one in state.rundown if one.cue_id != cue_id)
    previewed = state.preview.cue_id == cue_id
    preview = next_in_preview(state, cue_id) if previewed else state.preview
    after = advance(state, rundown=rundown, preview=preview)
    return with_needed_products(_consistent(state, after))


def move_cue(state: ShowState, cue_id: CueId, *, before: CueId | None) -> ShowState:
    """Move a cue before another, or to the end.

    Raises:
        CueNotFound: One of the two is not there.
        Refused: The rundown is locked.
    """
    _check_open(state)
    cue = _cue(state, cue_id)
    if before == cue_id:
        return advance(state)
    rest = replace(state, rundown=tuple(one for one in state.rundown if one.cue_id != cue_id))
    at = _index(rest, before)
    return advance(state, rundown=(*rest.rundown[:at], cue, *rest.rundown[at:]))


def set_rundown(state: ShowState, cues: tuple[Cue, ...], *, known: Known) -> ShowState:
    """Replace the whole rundown: a template, a file.

    Raises:
        Refused: It is locked, or a cue of it is on program and would be gone, or another thing.
        BadInput: An id twice, too many cues, or no such product.
    """
    _check_open(state)
    if len(cues) > MOST_CUES or len({cue.cue_id for cue in cues}) != len(cues):
        raise BadInput(f"a rundown has at most {MOST_CUES} cues, each id once")
    after = advance(state, rundown=cues)
    on_program = state.cue(state.program.cue_id)
    if on_program is not None and not _same_thing(on_program, after.cue(on_program.cue_id)):
        if state.on_air:
            raise Refused("the cue on program is not among the new ones; take another one first")
        after = replace(after, program=Staged())
    preview = _restaged(state, after)
    if preview == Staged() and cues and after.program.cue_id is None:
        preview = staged_of(cues[0])
    after = replace(after, preview=preview)
    return with_needed_products(_consistent(state, after), known)


def set_length(state: ShowState, length_s: int | None) -> ShowState:
    """Choose how long the show shall be; None: as its cues are planned.

    Raises:
        BadInput: It is no such length.
    """
    if length_s is not None and not SHORTEST_SHOW_S <= length_s <= LONGEST_SHOW_S:
        raise BadInput("a show lasts from a minute to twelve hours")
    return advance(state, length_s=length_s)


def lock_rundown(state: ShowState, *, locked: bool) -> ShowState:
    """Keep the rundown from being edited by accident, or let it be edited."""
    return advance(state, locked=locked)


def _check_open(state: ShowState) -> None:
    if state.locked:
        raise Refused("the rundown is locked; unlock it to change it")


def _cue(state: ShowState, cue_id: CueId) -> Cue:
    cue = state.cue(cue_id)
    if cue is None:
        raise CueNotFound(f"there is no cue {cue_id} in the rundown")
    return cue


def _index(state: ShowState, before: CueId | None) -> int:
    if before is None:
        return len(state.rundown)
    return state.rundown.index(_cue(state, before))


def _same_thing(old: Cue | None, new: Cue | None) -> bool:
    if old is None or new is None:
        return False
    return (old.kind, old.product_id) == (new.kind, new.product_id)


def _restaged(before: ShowState, after: ShowState) -> Staged:
    """Return the preview after its cue was changed; what was chosen by hand stays, if it can."""
    preview = before.preview
    if preview.cue_id is None:
        return preview
    old, new = before.cue(preview.cue_id), after.cue(preview.cue_id)
    if new is None:
        return Staged()
    begins_alike = old is not None and staged_of(old) == staged_of(new)
    return preview if begins_alike else staged_of(new)


def _consistent(before: ShowState, after: ShowState) -> ShowState:
    """Return the state without what belonged to cues that are gone or another thing now."""
    return _without_stale_undo(before, _trimmed_points(after))


def _trimmed_points(state: ShowState) -> ShowState:
    cue = state.cue(state.program.cue_id)
    most = len(cue.points) if cue is not None else 0
    if state.program.points_done <= most:
        return state
    return replace(state, program=replace(state.program, points_done=most))


def _without_stale_undo(before: ShowState, after: ShowState) -> ShowState:
    """Forget a take that could only be undone to a cue which is gone or another thing."""
    last = after.last_take
    if last is None:
        return after
    cue_ids = (last.program.cue_id, last.preview.cue_id)
    stale = any(
        cue_id is not None and not _same_thing(before.cue(cue_id), after.cue(cue_id))
        for cue_id in cue_ids
    )
    return replace(after, last_take=None) if stale else after
