"""The gate of the button boxes, as the door opens it."""

import asyncio

from studio.core.ids import DeviceId
from studio.protocol.door_reports import DoorChanged, GateReport, PairedDevice
from studio.remote.gate import Inside, hosts_to_bind
from studio.remote.obs.control_studio import ControlStudio
from studio.remote.obs.password import obs_password
from studio.remote.obs.server import ObsGate
from studio.remote.own_names import names_of

IN_CLEAR = (
    "not_encrypted",
    "Button boxes talk unencrypted, as OBS's do: the password never travels, but who listens on"
    " this network sees which buttons are pressed.",
)


class ButtonBoxes:
    """Lets button boxes in; see `GateHandle`."""

    def __init__(self, inside: Inside) -> None:
        self._studio = ControlStudio(inside.start.port, inside.start.secret)
        self._gate = ObsGate()
        self._running: asyncio.Task[None] | None = None
        self._on_network = False

    @property
    def devices(self) -> tuple[DeviceId, ...]:
        """See `GateHandle`."""
        return ()

    @property
    def boxes(self) -> int:
        """See `GateHandle`."""
        return self._gate.connections

    @property
    def strangers(self) -> int:
        """See `GateHandle`."""
        return self._gate.strangers

    @property
    def refused(self) -> int:
        """See `GateHandle`."""
        return self._gate.refused

    @property
    def warning(self) -> tuple[str, str]:
        """See `GateHandle`; on this machine alone nobody can listen in."""
        return IN_CLEAR if self._on_network else ("", "")

    async def open(self, wish: GateReport) -> tuple[str, ...]:
        """See `GateHandle`."""
        password = await asyncio.to_thread(obs_password)
        host = hosts_to_bind(wish)[0]
        self._on_network = wish.network
        await self._gate.open(host=host, port=wish.port, password=password, studio=self._studio)
        self._running = asyncio.create_task(self._studio.run(), name="button boxes")
        return tuple(f"{name}:{wish.port}" for name in names_of(network=wish.network))

    async def close(self) -> None:
        """See `GateHandle`."""
        await self._gate.close()
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    def let_go(self, devices: tuple[PairedDevice, ...]) -> None:
        """See `GateHandle`; a box is no device: its password is changed instead."""

    def door_changed(self, news: DoorChanged) -> None:
        """See `GateHandle`."""


def make_gate(inside: Inside) -> ButtonBoxes:
    """Return the gate."""
    return ButtonBoxes(inside)
