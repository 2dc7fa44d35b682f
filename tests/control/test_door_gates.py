"""Which gates are to be open, told to hosts and to the door's process."""

import pytest

from studio.control.door_gates import Wish, reported
from studio.protocol.door_reports import Gate, GateReport, GateState


def relay(address: str, *, is_open: bool = True, rehearsal: bool = False) -> GateReport:
    """Return what is told of the relay's gate."""
    wish = Wish(is_open=is_open, address=address, studio="acme/madrid")
    (report,) = reported({Gate.RELAY: wish}, {}, rehearsal=rehearsal)
    return report


@pytest.mark.parametrize(
    "address", ["tls://hub.example:4222", "nats://192.0.2.7", "192.0.2.7:4222", "nats://[", ""]
)
def test_a_rehearsal_calls_no_server_of_another_machine(address: str) -> None:
    report = relay(address, rehearsal=True)

    assert (report.state, report.code) == (GateState.CLOSED, "rehearsal")


@pytest.mark.parametrize("address", ["nats://127.0.0.1:4222", "localhost:4222", "nats://[::1]:1"])
def test_a_server_of_this_machine_may_be_rehearsed_with(address: str) -> None:
    assert relay(address, rehearsal=True).state is GateState.OPENING


def test_a_closed_relay_still_says_where_it_would_go() -> None:
    report = relay("tls://hub.example:4222", is_open=False)

    assert report.state is GateState.CLOSED
    assert report.addresses == ("tls://hub.example:4222", "acme/madrid")
