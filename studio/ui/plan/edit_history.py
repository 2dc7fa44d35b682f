"""What was done in the rundown's editor, to be undone and done again."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from studio.ui.plan.edit_step import Edit, Plan, Step, edits_for, plan_after, step_of, still_stands

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class _Entry:
    """A step, and the commands that were asked for it last: one may be refused."""

    step: Step
    asked: tuple[Edit, ...]


@dataclass(slots=True)
class EditHistory:
    """The steps of one editor on one show.

    The state comes back a moment after it was asked for. What was asked and not answered yet is
    kept here, so that two quick edits are not reckoned from one and the same plan.

    Attributes:
        outstanding: Edits that were asked and not answered yet.
    """

    outstanding: list[Edit] = field(default_factory=list)
    _done: deque[_Entry] = field(default_factory=lambda: deque(maxlen=MOST_STEPS))
    _undone: list[_Entry] = field(default_factory=list)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to go back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was undone."""
        return bool(self._undone)

    def expected(self, plan: Plan) -> Plan:
        """Return the plan as it will be when everything asked is answered."""
        for edit in self.outstanding:
            plan = plan_after(plan, edit)
        return plan

    def note(self, plan: Plan, edits: Sequence[Edit]) -> None:
        """Keep what is being asked as one step; `plan` is the one in the state."""
        step = step_of(self.expected(plan), edits)
        self._done.append(_Entry(step, tuple(edits)))
        self._undone.clear()
        self.outstanding.extend(edits)

    def undo(self, plan: Plan) -> tuple[Edit, ...] | None:
        """Return what undoes the last step; None: somebody changed it since, it can't be undone.

        A step that can't be undone is forgotten, and the one before it is next.
        """
        now = self.expected(plan)
        entry = self._done.pop()
        if not still_stands(entry.step, now):
            return None
        edits = edits_for(entry.step.back, now)
        self._undone.append(_Entry(entry.step, edits))
        self.outstanding.extend(edits)
        return edits

    def redo(self, plan: Plan) -> tuple[Edit, ...] | None:
        """Return what does the last undone step again; None: as for `undo`."""
        now = self.expected(plan)
        entry = self._undone.pop()
        if not still_stands(entry.step.back, now):
            return None
        edits = edits_for(entry.step, now)
        self._done.append(_Entry(entry.step, edits))
        self.outstanding.extend(edits)
        return edits

    def hear(self, edit: object, *, done: bool) -> bool:
        """Hear how an edit went; return whether it was asked here.

        The step of an edit that was refused is forgotten: there is nothing to undo.
        """
        at = next((i for i, one in enumerate(self.outstanding) if one is edit), None)
        if at is None:
            return False
        del self.outstanding[at]
        if not done:
            for entries in (self._done, self._undone):
                for entry in [e for e in entries if any(one is edit for one in e.asked)]:
                    entries.remove(entry)
        return True

    def forget(self) -> None:
        """Begin anew: another show is open."""
        self.outstanding.clear()
        self._done.clear()
        self._undone.clear()
