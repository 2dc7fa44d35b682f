"""Events that wait for the picture that shows them."""

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from studio.core.ids import EventId
from studio.engine.packets import EncodedPacket
from studio.engine.sei import MOST_IN_A_PICTURE, Framing, marked

MOST_WAITING = 1_000
"""While an encoder gives nothing, the oldest are forgotten; the show's events know them all."""


class Marks:
    """The marks of one lane; true while one waits."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[int, EventId]] = deque(maxlen=MOST_WAITING)
        self._lock = threading.Lock()

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def add(self, tick: int, events: Sequence[EventId]) -> None:
        """Let the picture of a tick, or the first one after it, say that it shows events."""
        with self._lock:
            self._waiting.extend((tick, event) for event in events)

    def clear(self) -> None:
        """Forget what waits."""
        with self._lock:
            self._waiting.clear()

    def put_on(self, packet: EncodedPacket, framing: Framing | None) -> EncodedPacket:
        """Return a picture's packet with the marks that are due; as it is where it can't have any.

        Args:
            packet: Of a picture.
            framing: How it is cut into units; None: not known.
        """
        events = self._due(packet.pts)
        if not events or framing is None:
            return packet
        return replace(packet, data=marked(packet, framing, events))

    def _due(self, tick: int) -> tuple[EventId, ...]:
        with self._lock:
            due = [one for one in self._waiting if one[0] <= tick][:MOST_IN_A_PICTURE]
            for one in due:
                self._waiting.remove(one)
        return tuple(event for _, event in due)
