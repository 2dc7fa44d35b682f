"""How far behind a phone's pictures are decoded, from when they come and what they say of time."""

_FORGETS_S = 0.000_2
"""A picture. Two clocks run apart by a few thousandths of that."""
_JUMP_S = 10.0


class Lag:
    """Compares the moments at which pictures are there with their own times.

    The shortest way seen so far counts as none; what a picture is later than that, it waited.
    """

    def __init__(self) -> None:
        self._shortest_s: float | None = None

    def of(self, now_s: float, own_s: float) -> float:
        """Return how long a picture waited more than the quickest.

        Args:
            now_s: Monotonic moment at which it is there.
            own_s: Its own time, from any zero; one that jumps begins anew.
        """
        way_s = now_s - own_s
        shortest_s = self._shortest_s
        if shortest_s is None or abs(way_s - shortest_s) > _JUMP_S:
            shortest_s = way_s
        self._shortest_s = min(shortest_s + _FORGETS_S, way_s)
        return way_s - self._shortest_s
