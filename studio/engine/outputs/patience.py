"""When to try again, and when to stop trying: arithmetic only, on times that are handed in.

Trying again costs nothing and every second off the air costs sales, so the wait is short and
there is no giving up, except where the server has said no in a way that trying can't change.
"""

from collections.abc import Callable

from studio.core.errors import OutputError, OutputLost
from studio.engine.outputs import reason

EAGER_S = 60.0
"""So long after the loss it is tried every half second: servers that restart are back by then."""

EAGER_WAIT_S = 0.5
LONGEST_WAIT_S = 2.0
"""Later; with jitter, so that all studios of a platform do not come back in step."""

SETTLED_S = 3.0
"""A connection that lasted so long was accepted for real; some servers say yes, then close."""

KEY_IN_USE_S = 30.0
"""A server may believe for a while that our own lost connection is still there."""

REFUSALS = 2
"""A server that closes right after the key says no, when it does it twice running."""

_CLOSED = frozenset({reason.SERVER_CLOSED, reason.NETWORK})
_LOOKS_REFUSED = frozenset({reason.WRONG_KEY, reason.UNKNOWN_APP})


class Patience:
    """Decides after each loss; one for the life of an output, since it learns.

    A server that ever accepted the key and then only closes connections is in trouble itself: it
    is tried for ever.
    """

    def __init__(self, *, random: Callable[[], float]) -> None:
        """Take a source of numbers from 0 to 1."""
        self._random = random
        self._accepted = False
        self.start_over()

    def start_over(self) -> None:
        """Forget the failures: the host asked to try again."""
        self._lost_since_ns: int | None = None
        self._in_use_since_ns: int | None = None
        self._refusals = 0

    def settled(self) -> None:
        """Take note that a connection lasted `SETTLED_S`."""
        self._accepted = True
        self.start_over()

    def wait_s(self, error: OutputLost, *, now_ns: int, live_s: float) -> float | None:
        """Return the seconds until the next try, or None to give up.

        Args:
            error: Why the last try or the connection ended.
            now_ns: Monotonic.
            live_s: How long it had been live; 0 when it never came so far.
        """
        if live_s >= SETTLED_S:
            self.settled()
        if self._lost_since_ns is None:
            self._lost_since_ns = now_ns
        if self._looks_final(error, now_ns, live_s):
            return None
        if now_ns - self._lost_since_ns < EAGER_S * 1e9:
            return EAGER_WAIT_S
        return EAGER_WAIT_S + (LONGEST_WAIT_S - EAGER_WAIT_S) * self._random()

    def _looks_final(self, error: OutputLost, now_ns: int, live_s: float) -> bool:
        if error.reason_code != reason.KEY_IN_USE:
            self._in_use_since_ns = None
        elif self._in_use_since_ns is None:
            self._in_use_since_ns = now_ns
        closed_early = error.reason_code in _CLOSED and 0 < live_s < SETTLED_S
        looks_refused = error.reason_code in _LOOKS_REFUSED or closed_early
        self._refusals = self._refusals + 1 if looks_refused else 0
        if self._in_use_since_ns is not None:
            return now_ns - self._in_use_since_ns > KEY_IN_USE_S * 1e9
        return self._refusals >= REFUSALS and not self._accepted


def final(error: OutputLost) -> OutputError:
    """Return what to tell the host when giving up."""
    if error.reason_code in _CLOSED:
        return reason.refused(
            reason.WRONG_KEY, "The server accepts the stream key and hangs up at once, twice now."
        )
    return reason.refused(error.reason_code, str(error))
