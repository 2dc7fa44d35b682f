"""By which of its ways a chat is read next. Pure."""

from studio.chat.reason import BAD_SETTING, NOT_ALLOWED, SIGNED_OUT, WAY_CLOSED
from studio.core.errors import ChatRefused

FALLS_WHEN = frozenset({WAY_CLOSED, NOT_ALLOWED, SIGNED_OUT, BAD_SETTING})
"""One way may be closed to a token, or not set up, and another one open."""

FALLS_AFTER_LOSSES = 3
BACK_TO_FIRST_AFTER_S = 300.0


class WayChoice:
    """Falls from one way to the next, and goes back to the first after a while.

    Attributes:
        index: Of the way to take.
    """

    def __init__(self, count: int) -> None:
        self.index = 0
        self._count = count
        self._losses = 0
        self._fell_s: float | None = None
        self._refusals: dict[int, ChatRefused] = {}

    def begin(self, now_s: float) -> int:
        """Return the way to try now; the first again where it was left long ago."""
        if self._fell_s is not None and now_s - self._fell_s >= BACK_TO_FIRST_AFTER_S:
            self.begin_anew()
        return self.index

    def begin_anew(self) -> None:
        """Forget what went wrong."""
        self.index = 0
        self._losses = 0
        self._fell_s = None
        self._refusals.clear()

    def joined(self) -> None:
        """The way works."""
        self._losses = 0

    def lost(self, now_s: float) -> None:
        """The way did not get as far as being joined, and may at another time."""
        self._losses += 1
        if self._losses >= FALLS_AFTER_LOSSES:
            self._fall(now_s)

    def refused(self, error: ChatRefused, now_s: float) -> ChatRefused | None:
        """The way is closed: return why the chat failed, or None where another may do.

        Where all are closed, the best way's reason is the one that is worth putting right.
        """
        if error.reason_code not in FALLS_WHEN:
            return error
        self._refusals[self.index] = error
        if len(self._refusals) >= self._count:
            return self._refusals[min(self._refusals)]
        self._fall(now_s)
        return None

    def _fall(self, now_s: float) -> None:
        self._losses = 0
        later = [(self.index + step) % self._count for step in range(1, self._count + 1)]
        self.index = next((way for way in later if way not in self._refusals), self.index)
        if self.index == 0:
            self._fell_s = None
        elif self._fell_s is None:
            self._fell_s = now_s
