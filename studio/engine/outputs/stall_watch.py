"""Notices a server that is connected and takes nothing any more: arithmetic only."""

STALL_S = 2.0
"""Longer than a lost packet and its repetition take, short enough to lose few pictures."""

WINDOW_BYTES = 64 * 1024
"""What we ask a server to acknowledge: a fifth of a second of an ordinary stream."""

_OWED_BYTES = WINDOW_BYTES * 5 // 4
"""A server that holds so much unread should have acknowledged some."""

_PROOFS = 3
"""After so many acknowledgements of about that size we rely on more of them coming."""


class StallWatch:
    """Watches whether anything of what was sent arrives, in two ways.

    The far end's system acknowledges bytes, and fills a buffer of up to some megabytes on behalf
    of a server that is stopped; this sees a cut network, and a stopped server late. The server
    itself acknowledges too, if it keeps to the window it was asked for; this sees a stopped
    server at once. Only bytes that have reached the far end's system count there, so that a slow
    upload is not taken for a stopped server.
    """

    def __init__(self, now_ns: int) -> None:
        self._arrived = 0
        self._progress_ns = now_ns
        self._proofs = 0
        self._sequence = 0
        self._heard_ns = now_ns
        self._arrived_when_heard = 0

    def acknowledged(self, sequence: int, *, now_ns: int) -> None:
        """Take note of a server's acknowledgement.

        Args:
            sequence: Bytes the server has read, modulo 2**32.
            now_ns: Monotonic.
        """
        step = (sequence - self._sequence) & 0xFFFFFFFF
        self._proofs = self._proofs + 1 if 0 < step <= 2 * WINDOW_BYTES else 0
        self._sequence = sequence
        self._heard_ns, self._arrived_when_heard = now_ns, self._arrived

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
        owed = self._arrived - self._arrived_when_heard
        owes = self._proofs >= _PROOFS and owed >= _OWED_BYTES
        since_ns = min(self._progress_ns, self._heard_ns) if owes else self._progress_ns
        return now_ns - since_ns > STALL_S * 1e9
