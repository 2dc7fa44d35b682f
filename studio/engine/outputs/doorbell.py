"""How an output's thread waits for its queue, its socket and the wish to stop, all at once."""

import contextlib
import selectors
import socket
import threading
from dataclasses import dataclass

from studio.core.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What ended a wait; nothing of it when the time was up."""

    rung: bool = False
    readable: bool = False
    writable: bool = False


class Doorbell:
    """Wakes one waiting thread, from any other.

    A pair of sockets rather than a condition, because a thread can wait for those together with
    the connection to a server, on every system.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._inside, self._outside = socket.socketpair()
        self._inside.setblocking(False)
        self._outside.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._inside, selectors.EVENT_READ)
        self._watched: tuple[socket.socket | None, bool] = (None, False)
        self._leave_by_ns: int | None = None
        self._lock = threading.Lock()
        self._closed = False

    def ring(self) -> None:
        """End the present wait, or the next one; never blocks."""
        with self._lock:
            if not self._closed:
                with contextlib.suppress(BlockingIOError):
                    self._outside.send(b"!")

    def leave(self, within_s: float) -> None:
        """Ask whoever waits here to come to an end within this time."""
        self._leave_by_ns = self.clock.monotonic_ns() + round(within_s * 1e9)
        self.ring()

    @property
    def leaving(self) -> bool:
        """Whether an end was asked for."""
        return self._leave_by_ns is not None

    @property
    def must_be_gone(self) -> bool:
        """Whether the time for an orderly end is up."""
        leave_by_ns = self._leave_by_ns
        return leave_by_ns is not None and self.clock.monotonic_ns() >= leave_by_ns

    def wait(
        self, timeout_s: float, *, beside: socket.socket | None = None, to_write: bool = False
    ) -> Ready:
        """Wait for a ring, for the time to be up, or for something to happen to a socket.

        Args:
            timeout_s: Longest wait; 0 only looks.
            beside: A socket to watch too.
            to_write: Whether to watch it for room to write as well as for something to read.
        """
        self._watch(beside, to_write=to_write)
        happened = {key.fileobj: mask for key, mask in self._selector.select(max(0.0, timeout_s))}
        rung = self._inside in happened
        if rung:
            self._inside.recv(4096)
        mask = happened.get(beside, 0) if beside is not None else 0
        return Ready(
            rung=rung,
            readable=bool(mask & selectors.EVENT_READ),
            writable=bool(mask & selectors.EVENT_WRITE),
        )

    def forget(self) -> None:
        """Watch no socket any more; asked before the one that was watched is closed."""
        self._watch(None, to_write=False)

    def _watch(self, beside: socket.socket | None, *, to_write: bool) -> None:
        """Set the selector up, unless it is: making one anew for every packet costs too much."""
        wanted = (beside, to_write and beside is not None)
        if wanted == self._watched:
            return
        if self._watched[0] is not None:
            self._selector.unregister(self._watched[0])
        if beside is not None:
            events = selectors.EVENT_READ | (selectors.EVENT_WRITE if to_write else 0)
            self._selector.register(beside, events)
        self._watched = wanted

    def close(self) -> None:
        """Give the sockets back; ringing afterwards does nothing."""
        with self._lock:
            self._closed = True
            self._selector.close()
            self._inside.close()
            self._outside.close()
