"""What was typed, step by step, so that each step can be taken back and done again."""

from dataclasses import dataclass, field

from studio.ui.catalogue.draft import ProductDraft

MOST_STEPS = 500
_ONE_STEP_S = 1.2
"""Letters typed into one field without such a pause are one step."""


@dataclass(slots=True, kw_only=True)
class History:
    """The drafts of one product.

    Attributes:
        present: As it is now.
    """

    present: ProductDraft
    _past: list[ProductDraft] = field(default_factory=list)
    _future: list[ProductDraft] = field(default_factory=list)
    _key: str = ""
    _at_s: float = 0.0

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._future)

    def put(self, draft: ProductDraft, *, key: str, at_s: float) -> None:
        """Go on to another draft.

        Args:
            draft: As it is from now on.
            key: The field that was typed into; steps of one field in a row become one. Empty: a
                step of its own.
            at_s: When, of any clock that only goes forward.
        """
        if draft == self.present:
            return
        goes_on = key and key == self._key and at_s - self._at_s < _ONE_STEP_S and self._past
        if not goes_on:
            self._past.append(self.present)
            del self._past[:-MOST_STEPS]
        self._future.clear()
        self.present, self._key, self._at_s = draft, key, at_s

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self._past:
            self._future.append(self.present)
            self.present, self._key = self._past.pop(), ""

    def redo(self) -> None:
        """Do again what was taken back last, if there is anything."""
        if self._future:
            self._past.append(self.present)
            self.present, self._key = self._future.pop(), ""
