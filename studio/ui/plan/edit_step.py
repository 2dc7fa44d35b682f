"""One edit of the rundown and the way back, as values: what undo and redo ask for.

A step keeps the plan before and after it, and which cues it touched. Undoing goes from the one to
the other for those cues alone, so that what somebody else did meanwhile to other cues stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from studio.core.ids import CueId
from studio.protocol.show_commands import (
    AddCue,
    ChangeCue,
    MoveCue,
    RemoveCue,
    SetLength,
    SetRundown,
)
from studio.show.cue import Cue

Edit = AddCue | ChangeCue | RemoveCue | MoveCue | SetRundown | SetLength


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the editor of the rundown changes.

    Attributes:
        cues: In running order.
        length_s: As in `ShowState`.
    """

    cues: tuple[Cue, ...] = ()
    length_s: int | None = None

    def cue(self, cue_id: CueId | None) -> Cue | None:
        """Return a cue, if it is there."""
        return next((cue for cue in self.cues if cue.cue_id == cue_id), None)

    def next_id(self, cue_id: CueId) -> CueId | None:
        """Return which cue comes after one; None: it is the last, or not there."""
        ids = [cue.cue_id for cue in self.cues]
        at = ids.index(cue_id) + 1 if cue_id in ids else len(ids)
        return ids[at] if at < len(ids) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that was done at once.

    Attributes:
        before: The plan it began with.
        after: The plan it left.
        touched: Cues that came, went or changed.
        moved: Cues that changed their place.
        whole: Whether the rundown was replaced as a whole.
    """

    before: Plan
    after: Plan
    touched: frozenset[CueId] = frozenset()
    moved: frozenset[CueId] = frozenset()
    whole: bool = False

    @property
    def back(self) -> "Step":
        """The step that undoes this one."""
        return replace(self, before=self.after, after=self.before)


def plan_after(plan: Plan, edit: Edit) -> Plan:
    """Return the plan as an edit will leave it; one that makes no sense changes nothing."""
    match edit:
        case SetLength(length_s=length_s):
            return replace(plan, length_s=length_s)
        case SetRundown(cues=cues):
            return replace(plan, cues=cues)
        case ChangeCue(cue=cue):
            changed = tuple(cue if c.cue_id == cue.cue_id else c for c in plan.cues)
            return replace(plan, cues=changed)
        case RemoveCue(cue_id=cue_id):
            return replace(plan, cues=_without(plan, cue_id))
        case AddCue(cue=cue, before=before):
            there = plan.cue(cue.cue_id)
            return plan if there is not None else _placed(plan, cue, before)
        case MoveCue(cue_id=cue_id, before=before):
            moved = plan.cue(cue_id)
            if moved is None or before == cue_id:
                return plan
            return _placed(replace(plan, cues=_without(plan, cue_id)), moved, before)


def step_of(plan: Plan, edits: Sequence[Edit]) -> Step:
    """Return what doing these edits, one after the other, does to a plan."""
    after = plan
    touched: set[CueId] = set()
    moved: set[CueId] = set()
    for edit in edits:
        after = plan_after(after, edit)
        match edit:
            case AddCue(cue=cue) | ChangeCue(cue=cue):
                touched.add(cue.cue_id)
            case RemoveCue(cue_id=cue_id):
                touched.add(cue_id)
            case MoveCue(cue_id=cue_id):
                moved.add(cue_id)
            case SetRundown() | SetLength():
                pass
    return Step(
        before=plan,
        after=after,
        touched=frozenset(touched),
        moved=frozenset(moved),
        whole=any(isinstance(edit, SetRundown) for edit in edits),
    )


def still_stands(step: Step, now: Plan) -> bool:
    """Return whether what a step left is as it left it; otherwise somebody changed it since."""
    left = step.after
    if left.length_s not in {step.before.length_s, now.length_s}:
        return False
    if step.whole:
        return now.cues == left.cues
    if any(now.cue(cue_id) != left.cue(cue_id) for cue_id in step.touched):
        return False
    return all(
        now.cue(cue_id) is not None and now.next_id(cue_id) == left.next_id(cue_id)
        for cue_id in step.moved
    )


def edits_for(step: Step, now: Plan) -> tuple[Edit, ...]:
    """Return what to ask so that the present plan has what a step leaves."""
    return tuple(_edits_for(step, now))


def _edits_for(step: Step, now: Plan) -> Iterator[Edit]:
    goal = step.after
    if step.before.length_s != goal.length_s:
        yield SetLength(length_s=goal.length_s)
    if step.whole:
        yield SetRundown(cues=goal.cues)
        return
    for cue_id in sorted(step.touched):
        if goal.cue(cue_id) is None and now.cue(cue_id) is not None:
            yield RemoveCue(cue_id=cue_id)
            now = plan_after(now, RemoveCue(cue_id=cue_id))
    for cue in reversed(goal.cues):  # from the end, so that what follows is in its place already
        edit = _edit_for(step, cue, now)
        if edit is not None:
            yield edit
            now = plan_after(now, edit)
        if cue.cue_id in step.moved and now.cue(cue.cue_id) not in {None, cue}:
            yield ChangeCue(cue=cue)
            now = plan_after(now, ChangeCue(cue=cue))


def _edit_for(step: Step, cue: Cue, now: Plan) -> Edit | None:
    there = now.cue(cue.cue_id)
    if cue.cue_id in step.touched and there is None:
        return AddCue(cue=cue, before=_follower(step.after, cue.cue_id, now))
    if cue.cue_id in step.moved and there is not None:
        return MoveCue(cue_id=cue.cue_id, before=_follower(step.after, cue.cue_id, now))
    if cue.cue_id in step.touched and there != cue:
        return ChangeCue(cue=cue)
    return None


def _follower(goal: Plan, cue_id: CueId, now: Plan) -> CueId | None:
    """Return the first cue that follows in the goal and is there now."""
    ids = [cue.cue_id for cue in goal.cues]
    later = ids[ids.index(cue_id) + 1 :]
    return next((one for one in later if now.cue(one) is not None), None)


def _without(plan: Plan, cue_id: CueId) -> tuple[Cue, ...]:
    return tuple(cue for cue in plan.cues if cue.cue_id != cue_id)


def _placed(plan: Plan, cue: Cue, before: CueId | None) -> Plan:
    ids = [one.cue_id for one in plan.cues]
    at = ids.index(before) if before in ids else len(ids)
    return replace(plan, cues=(*plan.cues[:at], cue, *plan.cues[at:]))
