"""Under which names gifts were told.

A gift that goes on keeps its id, and each of its messages is told under a name of its own. Who
removes it names the id alone: all of them are meant.
"""

from collections import deque

MOST_GIFTS = 1_000
MOST_NAMES = 200
"""Of one gift."""


class Gifts:
    """What was told of the newest gifts of one chat."""

    def __init__(self) -> None:
        self._names: dict[str, deque[str]] = {}

    def note(self, gift_id: str, name: str) -> None:
        """Remember a message of a gift."""
        names = self._names.pop(gift_id, None) or deque(maxlen=MOST_NAMES)
        if name not in names:
            names.append(name)
        self._names[gift_id] = names  # the newest stands last
        while len(self._names) > MOST_GIFTS:
            del self._names[next(iter(self._names))]

    def names(self, gift_id: str) -> tuple[str, ...]:
        """Return the names of its messages, oldest first; none where it is no gift."""
        return tuple(self._names.get(gift_id, ()))
