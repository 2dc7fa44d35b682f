"""Which gates are to be open, and what the door says became of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from studio.core.addresses import LOOPBACK
from studio.core.errors import BadInput
from studio.core.settings import DoorSettings
from studio.protocol.door_commands import SetDoor
from studio.protocol.door_reports import Gate, GateReport, GateState
from studio.protocol.door_start import DEFAULT_PORTS

LOWEST_PORT, HIGHEST_PORT = 1_024, 65_535
LONGEST_ADDRESS, LONGEST_STUDIO = 300, 60
REHEARSES = "A rehearsal stays on this machine: other devices can't come in."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How one gate is to be.

    Attributes:
        is_open: Whether anybody can come in by it.
        network: Whether from other machines.
        port: 0: the usual one.
        address: Of the relay's server.
        studio: This studio's name there.
    """

    is_open: bool = False
    network: bool = False
    port: int = 0
    address: str = ""
    studio: str = ""


Wishes = Mapping[Gate, Wish]


def wish_of(command: SetDoor) -> Wish:
    """Return what was asked for.

    Raises:
        BadInput: It can't be.
    """
    port = command.port
    if port and not LOWEST_PORT <= port <= HIGHEST_PORT:
        raise BadInput(f"a port is a number from {LOWEST_PORT} to {HIGHEST_PORT}, or 0")
    for text, longest in ((command.address, LONGEST_ADDRESS), (command.studio, LONGEST_STUDIO)):
        if len(text) > longest or not text.isprintable():
            raise BadInput(f"an address or name is plain text of at most {longest} characters")
    if command.gate is Gate.RELAY and command.is_open and not (command.address and command.studio):
        raise BadInput("the relay needs its server's address and a name for this studio")
    return Wish(
        is_open=command.is_open,
        network=command.network,
        port=port,
        address=command.address,
        studio=command.studio,
    )


def wishes_of(kept: DoorSettings) -> Wishes:
    """Return what the settings say."""
    return {
        Gate.PAGES: Wish(is_open=kept.pages_open, network=kept.pages_network, port=kept.pages_port),
        Gate.OBS: Wish(is_open=kept.obs_open, network=kept.obs_network, port=kept.obs_port),
        Gate.RELAY: Wish(
            is_open=kept.relay_open, address=kept.relay_address, studio=kept.relay_studio
        ),
    }


def settings_of(wishes: Wishes) -> DoorSettings:
    """Return what the settings shall say."""
    pages, obs, relay = wishes[Gate.PAGES], wishes[Gate.OBS], wishes[Gate.RELAY]
    return DoorSettings(
        pages_open=pages.is_open,
        pages_network=pages.network,
        pages_port=pages.port,
        obs_open=obs.is_open,
        obs_network=obs.network,
        obs_port=obs.port,
        relay_open=relay.is_open,
        relay_address=relay.address,
        relay_studio=relay.studio,
    )


def reported(
    wishes: Wishes, told: Mapping[Gate, GateReport], *, rehearsal: bool
) -> list[GateReport]:
    """Return each gate as it is: closed where it should be, else what the door says of it."""
    return [_reported(gate, wish, told.get(gate), rehearsal) for gate, wish in wishes.items()]


def _reported(gate: Gate, wish: Wish, told: GateReport | None, rehearsal: bool) -> GateReport:
    relay = gate is Gate.RELAY
    addresses = (wish.address, wish.studio) if relay and wish.address else ()
    if not wish.is_open:
        return GateReport(gate=gate, addresses=addresses)
    if relay and rehearsal and not _is_here(wish.address):
        return GateReport(gate=gate, addresses=addresses, code="rehearsal", text=REHEARSES)
    wanted = GateReport(
        gate=gate,
        state=GateState.OPENING,
        network=wish.network and not rehearsal and not relay,
        port=wish.port or DEFAULT_PORTS[gate],
        addresses=addresses,
    )
    report = told if told is not None and _same_place(told, wanted) else wanted
    if wish.network and rehearsal and not report.text:
        report = replace(report, code="rehearsal", text=REHEARSES)
    return report


def _is_here(address: str) -> bool:
    """Return whether a server is on this machine; what can't be read is not."""
    try:
        host = urlsplit(address if "://" in address else f"nats://{address}").hostname
    except ValueError:
        return False
    return host in (*LOOPBACK, "localhost")


def _same_place(told: GateReport, wanted: GateReport) -> bool:
    """Return whether the door speaks of the gate as it is to be now, and not as it was."""
    if wanted.gate is Gate.RELAY:
        return told.addresses == wanted.addresses
    return (told.network, told.port) == (wanted.network, wanted.port)
