"""How long to wait before the next try.

Full jitter: a wait is drawn evenly from nothing up to a limit that doubles with every failure, so
that those who failed together do not come back together.
"""

from collections.abc import Callable

BASE_S = 0.5
CAP_S = 60.0
SLOW_S = 60.0
"""What only somebody can mend, such as a certificate, is tried again about so often."""

LONGEST_WISH_S = 3_600.0
"""So long at most a receiver is left alone because it asked for it."""


def wait_s(
    failures: int,
    draw: Callable[[], float],
    *,
    retry_after_s: float | None = None,
    slowly: bool = False,
) -> float:
    """Return how long to wait, in seconds.

    Args:
        failures: How often it failed in a row, from 1.
        draw: Gives a number from 0 to 1, evenly.
        retry_after_s: How long the receiver wants to be left alone; it is never tried sooner,
            `LONGEST_WISH_S` aside.
        slowly: Whether trying again soon is pointless.
    """
    doublings = min(max(failures, 1), 16) - 1
    wait = draw() * min(CAP_S, BASE_S * 2.0**doublings)
    if slowly:
        wait = SLOW_S * (1 + draw()) / 2
    if retry_after_s is not None:
        wait = max(wait, min(retry_after_s, LONGEST_WISH_S))
    return wait
