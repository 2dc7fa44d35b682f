"""Codes, devices and gates, as the control room keeps them."""

from pathlib import Path

import pytest

from studio.cli.client import StudioClient
from studio.control.door_devices import plain_name
from studio.control.door_pairing import ALPHABET, CODE_LENGTH, LASTS_S, Pairing
from studio.core.errors import RefusedElsewhere, WrongCode
from studio.core.settings import read_settings
from studio.protocol.door_commands import OfferPairing, RevokeDevice, SetDoor, TellDoor
from studio.protocol.door_reports import DoorChanged, Gate, GateState
from tests.fakes.fake_clock import FakeClock
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear
from tests.remote.doors import ThreadDoors, an_open_door


def door_of(client: StudioClient) -> DoorChanged:
    """Return the topic as a client heard it last."""
    hear(client, lambda: client.door is not None)
    return client.door or DoorChanged()


def test_a_code_is_short_to_type_and_its_token_long() -> None:
    offer = Pairing(FakeClock()).make("producer", "")

    assert len(offer.code) == CODE_LENGTH
    assert set(offer.code) <= set(ALPHABET)
    assert not set("0O1IL") & set(ALPHABET)
    assert len(offer.token) >= 22  # 128 bits


@pytest.mark.parametrize("typed", ["{code}", "{lower}", " {head}-{tail} ", "{token}"])
def test_a_code_is_taken_as_people_type_it(typed: str) -> None:
    pairing = Pairing(FakeClock())
    offer = pairing.make("moderator", "Sofa")
    parts = {"lower": offer.code.lower(), "head": offer.code[:4], "tail": offer.code[4:]}

    worth = pairing.redeem(typed.format(code=offer.code, token=offer.token, **parts))

    assert (worth.role, worth.name) == ("moderator", "Sofa")


def test_a_code_is_good_once() -> None:
    pairing = Pairing(FakeClock())
    offer = pairing.make("producer", "")
    pairing.redeem(offer.code)

    for again in (offer.code, offer.token):
        with pytest.raises(WrongCode):
            pairing.redeem(again)


def test_a_code_runs_out_after_two_minutes() -> None:
    clock = FakeClock()
    pairing = Pairing(clock)
    offer = pairing.make("producer", "")
    clock.advance(LASTS_S * 1_000_000_000 - 1)
    assert pairing.offer == offer

    clock.advance(1)

    assert pairing.offer is None
    with pytest.raises(WrongCode):
        pairing.redeem(offer.code)


def test_five_wrong_codes_make_the_right_one_void() -> None:
    pairing = Pairing(FakeClock())
    offer = pairing.make("producer", "")
    for _ in range(5):
        with pytest.raises(WrongCode):
            pairing.redeem("AAAAAAAA")

    with pytest.raises(WrongCode):
        pairing.redeem(offer.code)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Núria's\ttablet", "Núria's tablet"),
        ("a\u202etelbat\u2066", "a telbat"),
        ("  \n ", ""),
        ("x" * 90, "x" * 40),
        ("<b>bold</b>", "<b>bold</b>"),
    ],
)
def test_a_devices_name_is_one_plain_short_line(given: str, shown: str) -> None:
    assert plain_name(given) == shown


def test_all_gates_are_closed_until_the_host_opens_one() -> None:
    with (
        a_room(FakeStarter(doors=(doors := ThreadDoors()))),
        a_client("Ana", topics=("show", "door")) as host,
    ):
        assert {report.state for report in door_of(host).gates} == {GateState.CLOSED}
        with pytest.raises(RefusedElsewhere, match="closed"):
            host.request(OfferPairing(role="producer"))

    assert doors.doors == []


def test_what_is_open_is_open_the_next_time() -> None:
    with an_open_door() as door:
        kept = read_settings().door
        assert (kept.pages_open, kept.pages_network, kept.pages_port) == (True, False, door.port)

    with (
        a_room(FakeStarter(doors=ThreadDoors())),
        a_client("Ana", topics=("show", "door")) as host,
    ):
        hear(host, lambda: door_of(host).gates[0].state is GateState.OPEN)
        assert door_of(host).gates[0].port == door.port


def test_a_run_of_its_own_leaves_the_settings_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with an_open_door():
        pass
    before = read_settings()
    monkeypatch.setenv("CUECARD_SESSION", str(tmp_path / "session"))

    with (
        a_room(FakeStarter(doors=ThreadDoors())),
        a_client("Ana", topics=("show", "door")) as host,
    ):
        assert {report.state for report in door_of(host).gates} == {GateState.CLOSED}
        host.request(SetDoor(gate=Gate.OBS, is_open=False, port=5000))

    assert read_settings() == before


@pytest.mark.parametrize(
    "command",
    [
        SetDoor(gate=Gate.PAGES, is_open=True, port=80),
        SetDoor(gate=Gate.PAGES, is_open=True, port=70_000),
        SetDoor(gate=Gate.RELAY, is_open=True),
        SetDoor(gate=Gate.RELAY, is_open=True, address="nats://x", studio="a\nb"),
        RevokeDevice(device_id="device-nobody"),  # type: ignore[arg-type]
        TellDoor(),
    ],
)
def test_what_makes_no_sense_is_refused(command: SetDoor) -> None:
    with (
        a_room(FakeStarter(doors=ThreadDoors())),
        a_client("Ana", topics=("show", "door")) as host,
        pytest.raises(RefusedElsewhere),
    ):
        host.request(command)


def test_only_the_door_hears_no_code() -> None:
    with an_open_door() as door:
        door.offer()
        with a_client("spy", role="door", topics=("show", "door")) as spy:
            assert door_of(spy).offer is None
            assert door_of(spy).gates == door.news.gates


def test_a_device_is_known_by_the_digest_of_its_token_alone(tmp_path: Path) -> None:
    database = tmp_path / "cuecard.db"
    with an_open_door(database) as door:
        token = door.pair()

    kept = b"".join(path.read_bytes() for path in tmp_path.glob("cuecard.db*"))
    assert token.encode() not in kept
    with an_open_door(database) as door, door.entered(token, "show") as device:
        device.until("ShowChanged")


def test_a_rehearsal_stays_on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUECARD_REHEARSAL", "1")
    with an_open_door() as door:
        door.host.request(SetDoor(gate=Gate.PAGES, is_open=True, network=True, port=door.port))
        door.until(lambda news: news.gates[0].code == "rehearsal")

        assert door.pages.network is False
        assert door.pages.addresses[0] == f"https://127.0.0.1:{door.port}/"
