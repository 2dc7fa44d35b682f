"""What every gate is to the door: something that opens, closes, and counts who is there."""

from typing import Protocol

from studio.core.ids import DeviceId
from studio.protocol.door_reports import GateReport, PairedDevice


class GateHandle(Protocol):
    """A gate that can be opened.

    Attributes:
        devices: Which paired devices are there.
        boxes: Connections that are there without being devices.
        strangers: Connections that have not said who they are.
        refused: How many were refused so far.
        warning: What the host should know of it: a code and a sentence; empty: nothing.
    """

    @property
    def devices(self) -> tuple[DeviceId, ...]: ...  # noqa: D102
    @property
    def boxes(self) -> int: ...  # noqa: D102
    @property
    def strangers(self) -> int: ...  # noqa: D102
    @property
    def refused(self) -> int: ...  # noqa: D102
    @property
    def warning(self) -> tuple[str, str]: ...  # noqa: D102

    async def open(self, wish: GateReport) -> tuple[str, ...]:
        """Open as wished; return its addresses, the best for other machines first.

        Raises:
            OSError: The port can't be listened on.
            StudioError: It can't be opened for another reason.
        """
        ...

    async def close(self) -> None:
        """Tell everybody that it is closed, and hang up."""
        ...

    def let_go(self, devices: tuple[PairedDevice, ...]) -> None:
        """Hang up on devices that are let in no more."""
        ...


def hosts_to_bind(wish: GateReport) -> tuple[str, ...]:
    """Return the addresses to listen on: loopback alone unless other machines are wanted."""
    return ("0.0.0.0", "::") if wish.network else ("127.0.0.1", "::1")  # noqa: S104 - as wished
