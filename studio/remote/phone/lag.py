"""Whether a phone's pictures are decoded more slowly than they come: arithmetic only."""

SLOW_S = 1.0
"""So far behind, pictures wait for the decoder, or for a network that is bad for a moment."""
PATIENCE_S = 4.0
"""A network gets over it, a computer that is too slow does not."""
_FORGETS_S = 0.000_2
"""A picture. Two clocks run apart by a few thousandths of that."""
_JUMP_S = 10.0


class Lag:
    """Compares the moments at which pictures are there with their own times.

    The shortest way seen so far counts as none; what a picture is later than that, it waited.
    """

    def __init__(self) -> None:
        self._shortest_s: float | None = None
        self._behind_since_s: float | None = None

    def is_lasting(self, now_s: float, own_s: float) -> bool:
        """Take note of a picture; return whether they have been far behind for long.

        Args:
            now_s: Monotonic moment at which it is there.
            own_s: Its own time, from any zero; one that jumps begins anew.
        """
        if self._waited_s(now_s, own_s) < SLOW_S:
            self._behind_since_s = None
            return False
        if self._behind_since_s is None:
            self._behind_since_s = now_s
        return now_s - self._behind_since_s > PATIENCE_S

    def _waited_s(self, now_s: float, own_s: float) -> float:
        way_s = now_s - own_s
        shortest_s = self._shortest_s
        if shortest_s is None or abs(way_s - shortest_s) > _JUMP_S:
            shortest_s = way_s
        self._shortest_s = min(shortest_s + _FORGETS_S, way_s)
        return way_s - self._shortest_s
