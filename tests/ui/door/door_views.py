"""Doors, devices and messages from producers for the window's tests; name only what matters."""

from dataclasses import replace
from typing import Any

from studio.core.ids import DeviceId, PromptId
from studio.protocol.door_reports import (
    Callers,
    DoorChanged,
    Gate,
    GateReport,
    GateState,
    PairedDevice,
    PairingOffer,
)
from studio.show.prompt import Prompt
from studio.show.state import ShowState
from studio.ui.view import View
from tests.builders import NOW_UTC_MS
from tests.ui.ui_values import a_running_show, a_view

FINGERPRINT = ":".join(f"{(7 * at + 3) % 256:02X}" for at in range(32))
TOKEN = "token-of-the-offer"  # noqa: S105 - of nobody


def a_device(name: str = "Ana", **changes: Any) -> PairedDevice:  # noqa: ANN401 - whatever fields it has
    """Return a producer's device that was here an hour ago."""
    fields: dict[str, Any] = {
        "device_id": DeviceId(f"device-{name.lower()}"),
        "name": name,
        "role": "producer",
        "paired_at_utc_ms": NOW_UTC_MS - 86_400_000,
        "seen_at_utc_ms": NOW_UTC_MS - 3_600_000,
        "address": "192.168.1.34",
    }
    return PairedDevice(**{**fields, **changes})


def an_offer_to_pair(**changes: Any) -> PairingOffer:  # noqa: ANN401 - as above
    """Return a code that has a minute and 42 seconds left."""
    fields: dict[str, Any] = {
        "role": "producer",
        "code": "K7QX3MPD",
        "token": TOKEN,
        "until_utc_ms": NOW_UTC_MS + 102_000,
    }
    return PairingOffer(**{**fields, **changes})


OPEN_PAGES = GateReport(
    gate=Gate.PAGES,
    state=GateState.OPEN,
    addresses=("https://192.168.1.20:8737/", "https://desk.local:8737/"),
    network=True,
    port=8737,
)


def a_door(*devices: PairedDevice, **changes: Any) -> DoorChanged:  # noqa: ANN401 - as above
    """Return a door whose pages are open to the network, with devices that are all away."""
    fields: dict[str, Any] = {
        "gates": (OPEN_PAGES, GateReport(gate=Gate.OBS), GateReport(gate=Gate.RELAY)),
        "fingerprint": FINGERPRINT,
        "devices": devices,
    }
    return DoorChanged(**{**fields, **changes})


def with_people(*names: str) -> DoorChanged:
    """Return a door through which these producers came, all of them here."""
    devices = tuple(a_device(name, connected=True) for name in names)
    return a_door(*devices, callers=Callers(devices=tuple(d.device_id for d in devices)))


def a_prompt(number: int = 1, **changes: Any) -> Prompt:  # noqa: ANN401 - as above
    """Return a message that Ana wrote 20 seconds ago and nobody has read."""
    fields: dict[str, Any] = {
        "prompt_id": PromptId(f"prompt-{number}"),
        "text": "Say the strap colours, then start the offer",
        "by": "Ana",
        "at_utc_ms": NOW_UTC_MS - 20_000,
    }
    return Prompt(**{**fields, **changes})


def prompted(*prompts: Prompt, show: ShowState | None = None, **changes: Any) -> View:  # noqa: ANN401 - as above
    """Return a view of a running show with these messages, and other fields of the view."""
    return a_view(replace(show or a_running_show(), prompts=prompts), **changes)
