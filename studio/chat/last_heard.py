"""When something was heard last on a connection: a message, a comment, an answer to a ping.

A connection that is found dead may have been so since then; what was said meanwhile is missing. A
server that hangs up is heard doing so: until then nothing is.
"""

from studio.chat.port import Alive
from studio.core.clock import Clock


class LastHeard:
    """Is told whenever something comes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._at_utc_ms = clock.utc_ms()

    def note(self) -> None:
        """Something came just now."""
        self._at_utc_ms = self._clock.utc_ms()

    @property
    def sign(self) -> Alive:
        """What to tell of it."""
        return Alive(at_utc_ms=self._at_utc_ms)


def nobody() -> None:
    """Nobody wants to know."""
