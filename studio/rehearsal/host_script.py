"""A scripted host's steps, written as people tell them: wait, do this, wait, do that.

A script is a generator that is handed what the host sees and gives what the host asks for, or
nothing. It is asked on whenever the host has a hand free.
"""

from collections.abc import Generator, Iterable

from studio.protocol.messages import Command
from studio.rehearsal.host_port import Sight

Script = Generator[Command | None, Sight, None]
Waited = Generator[Command | None, Sight, Sight]


def waited(seconds: float, sight: Sight) -> Waited:
    """Do nothing for a time; give what is seen then."""
    until_ms = sight.at_ms + seconds * 1_000
    while sight.at_ms < until_ms:
        sight = yield None
    return sight


class Scripts:
    """Scripts that go on side by side, the oldest first."""

    def __init__(self) -> None:
        self._running: list[Script] = []

    def begin(self, scripts: Iterable[Script]) -> None:
        """Start some; each begins with waiting, and counts from this moment on."""
        for script in scripts:
            next(script, None)
            self._running.append(script)

    def next_command(self, sight: Sight) -> Command | None:
        """Return the first thing that one of them asks for."""
        for script in tuple(self._running):
            try:
                command = script.send(sight)
            except StopIteration:
                self._running.remove(script)
                continue
            if command is not None:
                return command
        return None
