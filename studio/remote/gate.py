"""What every gate is to the door: something that opens, closes, and counts who is there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from studio.core.ids import DeviceId
from studio.protocol.door_reports import DoorChanged, GateReport, PairedDevice
from studio.protocol.door_start import DoorStart
from studio.remote.guests import Guests
from studio.remote.picture import PictureMaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What a gate is given of the door.

    Attributes:
        start: How to reach the control room.
        guests: Asks it about those who come.
        maker: Of the pictures.
        changed: Called when who is there, or how the gate is, changed.
    """

    start: DoorStart
    guests: Guests
    maker: PictureMaker
    changed: Callable[[], None]


class GateHandle(Protocol):
    """A gate that can be opened."""

    @property
    def devices(self) -> tuple[DeviceId, ...]:
        """Which paired devices are there."""
        ...

    @property
    def boxes(self) -> int:
        """Connections that are there without being devices."""
        ...

    @property
    def strangers(self) -> int:
        """Connections that have not said who they are."""
        ...

    @property
    def refused(self) -> int:
        """How many were refused so far."""
        ...

    @property
    def warning(self) -> tuple[str, str]:
        """What the host should know of it: a code and a sentence; empty: nothing."""
        ...

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

    def door_changed(self, news: DoorChanged) -> None:
        """Know what the control room says of the door."""
        ...


def hosts_to_bind(wish: GateReport) -> tuple[str, ...]:
    """Return the addresses to listen on: loopback alone unless other machines are wanted."""
    return ("0.0.0.0", "::") if wish.network else ("127.0.0.1", "::1")  # noqa: S104 - as wished
