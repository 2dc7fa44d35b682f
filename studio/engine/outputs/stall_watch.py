"""Notices a server that is connected and takes nothing any more: arithmetic only."""

STALL_S = 2.0
"""Longer than a lost packet and its repetition take, short enough to lose few pictures."""


class StallWatch:
    """Watches whether anything of what was sent arrives.

    Bytes are acknowledged by the far end's system, not by the server, so a stopped server is
    noticed when its system's buffer is full: within a second at usual bitrates.
    """

    def __init__(self, now_ns: int) -> None:
        self._arrived = 0
        self._progress_ns = now_ns

    def stalled(self, *, now_ns: int, sent: int, unsent: int | None, backlog: int) -> bool:
        """Return whether nothing has arrived for `STALL_S` although something waits.

        Args:
            now_ns: Monotonic.
            sent: Bytes handed to the system in all.
            unsent: Of them, not acknowledged yet; None where the system does not tell: then what
                the system took counts as arrived, and a stall shows when its buffer is full.
            backlog: Bytes waiting on this side of the system.
        """
        arrived = sent - (unsent or 0)
        if arrived > self._arrived or not (unsent or backlog):
            self._arrived = max(arrived, self._arrived)
            self._progress_ns = now_ns
        return now_ns - self._progress_ns > STALL_S * 1e9
