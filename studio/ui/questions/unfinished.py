"""What was begun on the typing line and left: the last few. Pure."""

from dataclasses import dataclass, replace

from studio.protocol.message import Message
from studio.protocol.messages import Command

MOST_KEPT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What stood on the line when it was left.

    Attributes:
        text: As it was typed.
        given: What was asked with it and is not answered yet, or None.
    """

    text: str
    given: Message | None = None


class Unfinished:
    """Words by what they are for, the one left last at the end."""

    def __init__(self) -> None:
        self._left: dict[str, Left] = {}

    def keep(self, about: str, left: Left) -> None:
        """Keep words; beyond the last few, the ones left first are forgotten."""
        self._left.pop(about, None)
        self._left[about] = left
        for oldest in tuple(self._left)[:-MOST_KEPT]:
            del self._left[oldest]

    def take(self, about: str) -> Left | None:
        """Return what was left of this, and keep it no longer."""
        return self._left.pop(about, None)

    def hear(self, command: Command, *, done: bool) -> None:
        """Hear how a command went; words that were taken are forgotten."""
        for about, left in tuple(self._left.items()):
            if left.given is None or left.given != command:
                continue
            if done:
                del self._left[about]
            else:
                self._left[about] = replace(left, given=None)
