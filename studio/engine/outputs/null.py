"""Sending nowhere: for rehearsals, which must run like a show and reach nobody."""

from fractions import Fraction

from studio.engine.outputs.doorbell import Doorbell
from studio.engine.packets import EncodedPacket, StreamTemplates


class NullLink:
    """`studio.engine.outputs.link.Link` that only counts.

    Attributes:
        bytes_sent: See `Link`.
        path: See `Link`; empty.
        notice: See `Link`; empty.
    """

    path = ""
    notice = ("", "")

    def __init__(self, bell: Doorbell) -> None:
        self._bell = bell
        self.bytes_sent = 0

    def open(self, templates: StreamTemplates) -> None:
        """See `Link.open`."""

    def write(self, packet: EncodedPacket, *, first_s: Fraction) -> None:
        """See `Link.write`."""
        self.bytes_sent += len(packet.data)

    def idle(self, timeout_s: float) -> None:
        """See `Link.idle`."""
        self._bell.wait(timeout_s)

    def close(self) -> None:
        """See `Link.close`."""

    def abandon(self) -> None:
        """See `Link.abandon`."""
