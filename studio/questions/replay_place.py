"""Where a replay of a file stands: in which run, after which line."""

import re
from dataclasses import dataclass, replace

_PLACE = re.compile(r"(?:@\d{1,15} )?(?:(\d{1,9}):)?(\d{1,15}|over)")
"""In front may stand when the chat was heard last, see `studio.chat.follower.Follower.resume`."""


@dataclass(frozen=True, slots=True)
class ReplayPlace:
    """A place in a replay; its text form is what it is taken up again by.

    Attributes:
        run: How often the file was begun.
        line: Of the last line that was told.
        over: Whether the file was heard to its end.
    """

    run: int = 1
    line: int = 0
    over: bool = False

    def anew(self) -> "ReplayPlace":
        """Return the beginning of the next run."""
        return ReplayPlace(run=self.run + 1)

    def __str__(self) -> str:
        place = "over" if self.over else str(self.line)
        return place if self.run == 1 else f"{self.run}:{place}"


def replay_place(resume: str) -> ReplayPlace:
    """Return where a replay was left; the beginning, where that is not said."""
    found = _PLACE.fullmatch(resume)
    if found is None:
        return ReplayPlace()
    place = ReplayPlace(run=max(1, int(found[1] or 1)))
    return replace(place, over=True) if found[2] == "over" else replace(place, line=int(found[2]))
