"""What the host is told of a gate that talks in clear."""

import asyncio
from typing import cast

import pytest

from studio.protocol.door_reports import Gate, GateReport
from studio.protocol.door_start import DoorStart
from studio.remote import obs_gate
from studio.remote.gate import Inside
from studio.remote.guests import Guests
from studio.remote.obs_gate import ButtonBoxes
from studio.remote.picture import PictureMaker


def warned(*, network: bool) -> tuple[str, str]:
    """Return what an open gate warns of."""
    start = DoorStart(port=1, secret="", key_pem="", password="", chain_pem="")
    inside = Inside(
        start=start, guests=cast(Guests, None), maker=PictureMaker(), changed=lambda: None
    )

    async def story() -> tuple[str, str]:
        gate = ButtonBoxes(inside)
        await gate.open(GateReport(gate=Gate.OBS, network=network, port=0))
        try:
            return gate.warning
        finally:
            await gate.close()

    return asyncio.run(story())


@pytest.fixture(autouse=True)
def _on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test listens on loopback, whatever it wishes, and asks no keyring."""
    monkeypatch.setattr(obs_gate, "hosts_to_bind", lambda _wish: ("127.0.0.1",))
    monkeypatch.setattr(obs_gate, "obs_password", lambda: "x" * 20)


def test_boxes_of_the_network_are_said_to_talk_unencrypted() -> None:
    code, text = warned(network=True)

    assert code == "not_encrypted"
    assert "the password never travels" in text


def test_on_this_machine_alone_there_is_nothing_to_warn_of() -> None:
    assert warned(network=False) == ("", "")
