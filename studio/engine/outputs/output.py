"""The port every output fits.

An output owns one thread and one bounded queue. `offer` never waits, so that one slow far end
slows nobody: a full queue is cut up to the next keyframe, and the cut is counted.
"""

from collections.abc import Callable
from typing import Protocol

from studio.engine.packets import EncodedPacket, StreamTemplates
from studio.protocol.engine_messages import OutputSpec
from studio.protocol.reports import OutputReport

QUEUE_S = 4.0
"""Seconds of packets that wait for a slow far end before the queue is cut."""

WantKeyframe = Callable[[], None]
"""What an output calls when it is connected and needs a keyframe to begin with."""

Changed = Callable[[], None]
"""What an output calls when its state changed; called on the output's own thread."""


class Output(Protocol):
    """Sends packets somewhere.

    Attributes:
        spec: What was asked for.
    """

    spec: OutputSpec

    def start(self, templates: StreamTemplates) -> None:
        """Begin connecting, in a thread of its own."""
        ...

    def offer(self, packet: EncodedPacket) -> None:
        """Take a packet; never waits, never raises."""
        ...

    def retry_now(self) -> None:
        """End the wait before the next try."""
        ...

    def stop(self, *, timeout_s: float = 2.0) -> None:
        """Send what waits as far as the time allows, say goodbye, end the thread."""
        ...

    def report(self) -> OutputReport:
        """Return how it does now."""
        ...
