"""Pages that were asked for and have not come yet, so that an old page is never taken for a new."""

from collections import deque
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Asked = TypeVar("Asked")


@dataclass(slots=True)
class Pending(Generic[Asked]):
    """Questions in the order they were asked; answers come in the same order.

    Attributes:
        generation: Grows when everything asked before counts no more.
    """

    generation: int = 0
    _asked: deque[tuple[Asked, int]] = field(default_factory=deque)

    def put(self, asked: Asked) -> None:
        """Remember a question."""
        self._asked.append((asked, self.generation))

    def start_anew(self) -> None:
        """Let what was asked before count no more."""
        self.generation += 1

    @property
    def waits(self) -> bool:
        """Whether an answer that counts is still out."""
        return any(generation == self.generation for _, generation in self._asked)

    def first(self) -> Asked | None:
        """Return the question that is answered next."""
        return self._asked[0][0] if self._asked else None

    def take(self) -> bool:
        """Take the answer to the first question; return whether it counts."""
        return bool(self._asked) and self._asked.popleft()[1] == self.generation

    def drop(self, asked: Asked) -> None:
        """Forget a question that was refused."""
        for entry in self._asked:
            if entry[0] == asked:
                self._asked.remove(entry)
                return
