"""What differs between outputs: one far end, as the worker uses it, on the worker's thread."""

from fractions import Fraction
from typing import Protocol

from studio.engine.packets import EncodedPacket, StreamTemplates


class Link(Protocol):
    """A server, a file, or nothing at all.

    Every method but `abandon` may raise `OutputLost` (worth trying again) or `OutputRefused`
    (not before the host has done something); `open` may be called again after either.
    """

    @property
    def bytes_sent(self) -> int:
        """In all, over every time it was open; read by any thread."""
        ...

    @property
    def path(self) -> str:
        """Of the file being written, or empty."""
        ...

    @property
    def notice(self) -> tuple[str, str]:
        """Code and sentence about something that may soon go wrong, or two empty texts."""
        ...

    def open(self, templates: StreamTemplates) -> None:
        """Go as far as the far end being ready for a keyframe."""
        ...

    def write(self, packet: EncodedPacket, *, first_s: Fraction) -> None:
        """Send a packet, on a clock that is 0 at `first_s`; may wait for a slow far end."""
        ...

    def idle(self, timeout_s: float) -> None:
        """Heed the far end until something happens there, the doorbell rings or time is up."""
        ...

    def close(self) -> None:
        """Bring everything to the far end and say goodbye, as far as the doorbell allows."""
        ...

    def abandon(self) -> None:
        """Give everything back, in whatever state it is; never raises."""
        ...
