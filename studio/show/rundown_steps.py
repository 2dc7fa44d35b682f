"""Changing the rundown: each step is small, so that two people can work on it at once."""

from dataclasses import replace

from studio.core.errors import BadInput, CueNotFound, Refused
from studio.core.ids import CueId
from studio.show.cue import Cue
from studio.show.selling import Known, with_needed_products
from studio.show.staging import Staged
from studio.show.state import ShowState, advance
from studio.show.taking import staged_of

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
    on_program = state.program.cue_id == cue.cue_id
    if on_program and (old.kind, old.product_id) != (cue.kind, cue.product_id):
        raise Refused("this cue is on program; take another one before it becomes another product")
    rundown = tuple(cue if one.cue_id == cue.cue_id else one for one in state.rundown)
    after = advance(state, rundown=rundown)
    if state.preview.cue_id == cue.cue_id:
        after = replace(after, preview=staged_of(cue))
    return with_needed_products(_trimmed_points(after), known)


def remove_cue(state: ShowState, cue_id: CueId) -> ShowState:
    """Take a cue out of the rundown; the others are timed anew.

    Raises:
        CueNotFound: It is not there.
        Refused: The rundown is locked, or the cue is on program.
    """
    _check_open(state)
    _cue(state, cue_id)
    if state.program.cue_id == cue_id:
        raise Refused("this cue is on program; take another one first")
    rundown = tuple(one for one in state.rundown if one.cue_id != cue_id)
    preview = Staged() if state.preview.cue_id == cue_id else state.preview
    return with_needed_products(
        _without_stale_undo(advance(state, rundown=rundown, preview=preview))
    )


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
        Refused: It is locked, or a cue of it is on program and would be gone.
        BadInput: An id twice, too many cues, or no such product.
    """
    _check_open(state)
    if len(cues) > MOST_CUES or len({cue.cue_id for cue in cues}) != len(cues):
        raise BadInput(f"a rundown has at most {MOST_CUES} cues, each id once")
    on_program = state.program.cue_id
    if state.on_air and on_program and all(cue.cue_id != on_program for cue in cues):
        raise Refused("the cue on program is not among the new ones; take another one first")
    after = advance(state, rundown=cues)
    if state.cue(on_program) is not None and after.cue(on_program) is None:
        after = replace(after, program=Staged())
    preview = after.cue(state.preview.cue_id)
    first = cues[0] if cues and after.program.cue_id is None else None
    chosen = preview or first
    after = replace(after, preview=staged_of(chosen) if chosen is not None else Staged())
    return with_needed_products(_without_stale_undo(_trimmed_points(after)), known)


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


def _trimmed_points(state: ShowState) -> ShowState:
    cue = state.cue(state.program.cue_id)
    most = len(cue.points) if cue is not None else 0
    if state.program.points_done <= most:
        return state
    return replace(state, program=replace(state.program, points_done=most))


def _without_stale_undo(state: ShowState) -> ShowState:
    """Forget a take that could only be undone to a cue which is gone."""
    last = state.last_take
    sides = (last.program, last.preview) if last is not None else ()
    gone = any(side.cue_id is not None and state.cue(side.cue_id) is None for side in sides)
    return replace(state, last_take=None) if gone else state
