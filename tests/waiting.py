"""Waiting for something to become true, with a deadline instead of a guess."""

import time
from collections.abc import Callable

LONG_S = 60.0
"""Far more than anything here takes: the machine may be busy."""


def wait_until(true: Callable[[], object], what: str = "", *, within_s: float = LONG_S) -> None:
    """Return as soon as it is true.

    Raises:
        AssertionError: It never was.
    """
    deadline_s = time.monotonic() + within_s
    while not true():
        assert time.monotonic() < deadline_s, f"waited {within_s:.0f} s in vain: {what}"
        time.sleep(0.005)
