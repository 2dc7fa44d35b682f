"""Devices come in, see and do what their role allows, and are hung up on when they must be."""

import json
import socket
import time

import pytest

from studio.protocol.door_commands import RevokeDevice, SetDoor
from studio.protocol.door_reports import Gate, GateState
from studio.protocol.setup_commands import SetTitle
from studio.remote import limits
from tests.fakes.studio_room import a_client, hear
from tests.remote.clients import Rejected
from tests.remote.doors import an_open_door


def test_a_device_pairs_by_token_and_is_told_the_show() -> None:
    with an_open_door() as door:
        _, token = door.offer("producer")
        with door.device() as device:
            device.say(type="Pair", code=token, name="Tablet", topics=["show", "health"])

            entered = device.until("Entered")
            assert (entered["name"], entered["role"]) == ("Tablet", "producer")
            assert len(entered["token"]) >= 43  # 256 bits
            assert abs(entered["server_utc_ms"] - time.time() * 1000) < 60_000
            assert device.until("Welcome")["role"] == "producer"
            device.until("ShowChanged")
            device.until("HealthChanged")
            news = door.until(lambda news: news.devices and news.devices[0].connected)
            assert (news.devices[0].name, news.devices[0].address) == ("Tablet", "127.0.0.1")
            assert news.offer is None
        door.until(lambda news: not news.devices[0].connected)


def test_a_device_pairs_by_the_code_a_person_types() -> None:
    with an_open_door() as door:
        code, _ = door.offer("observer")
        with door.device() as device:
            device.say(type="Pair", code=f"{code[:4].lower()} {code[4:]}", name="TV")

            assert device.until("Entered")["role"] == "observer"


def test_a_code_is_good_for_one_device_only() -> None:
    with an_open_door() as door:
        _, token = door.offer()
        with door.device() as first:
            first.say(type="Pair", code=token, name="first")
            first.until("Entered")
        with door.device() as second:
            second.say(type="Pair", code=token, name="second")

            assert second.until("Denied")["code"] == "wrong_code"
            assert second.closed_with() == 1008
        news = door.until(lambda news: news.devices)
        assert [device.name for device in news.devices] == ["first"]


def test_devices_of_one_name_are_told_apart() -> None:
    with an_open_door() as door:
        for _ in range(2):
            door.pair(name="Tablet")

        door.until(lambda news: len(news.devices) == 2)
        assert {device.name for device in door.news.devices} == {"Tablet", "Tablet 2"}


def test_what_a_producer_changes_carries_its_name() -> None:
    with an_open_door() as door, door.entered(door.pair(name="Luis's phone"), "show") as device:
        answer = device.request("SetTitle", title="From afar")

        assert answer["type"] == "Done"
        hear(door.host, lambda: door.host.show is not None and door.host.show.title == "From afar")
        assert door.host.changed_by == "Luis's phone"


@pytest.mark.parametrize("role", ["moderator", "observer", "camera"])
def test_a_role_that_may_not_is_refused(role: str) -> None:
    with an_open_door() as door, door.entered(door.pair(role)) as device:  # type: ignore[arg-type]
        answer = device.request("SetTitle", title="no")

        assert (answer["type"], answer["code"]) == ("Denied", "not_allowed")


@pytest.mark.parametrize("command", ["GoLive", "SetDoor", "RedeemCode", "TellDoor", "CloseStudio"])
def test_no_device_does_what_is_the_hosts_or_the_doors(command: str) -> None:
    fields: dict[str, dict[str, object]] = {
        "SetDoor": {"gate": "pages", "is_open": True},
        "RedeemCode": {"code": "x", "name": "y"},
    }
    with an_open_door() as door, door.entered(door.pair()) as device:
        assert device.request(command, **fields.get(command, {}))["code"] == "not_allowed"


def test_no_device_is_told_of_the_door() -> None:
    with an_open_door() as door, door.entered(door.pair(), "show", "door") as device:
        door.offer()
        door.host.request(SetTitle(title="now"))
        device.until("ShowChanged", lambda said: said["show"]["title"] == "now")

        assert "DoorChanged" not in {said["type"] for said in device.heard}


def test_a_command_of_several_lines_is_one_command() -> None:
    with an_open_door() as door, door.entered(door.pair(), "show") as device:
        device.send(
            json.dumps(
                {"type": "Request", "request_id": 3, "command": {"type": "SetTitle", "title": "x"}},
                indent=2,
            )
            .replace("\n", "\r\n")
            .encode()
        )

        assert device.until("Done")["request_id"] == 3


def test_the_door_says_how_far_away_everybody_is() -> None:
    with an_open_door() as door, door.entered(door.pair()) as device:
        device.say(type="Ping", id=7)

        pong = device.until("Pong")
        assert pong["id"] == 7
        assert 0 <= pong["control_ms"] < 5_000


def test_a_revoked_device_is_hung_up_on_at_once_and_stays_out() -> None:
    with an_open_door() as door:
        token = door.pair(name="lost phone")
        kept = door.pair(name="kept")
        with door.entered(token, "show") as device, door.entered(kept, "show") as other:
            lost = next(d for d in door.news.devices if d.name == "lost phone")
            door.host.request(RevokeDevice(device_id=lost.device_id))

            assert device.until("Gone")["code"] == "revoked"
            assert device.closed_with() == 4001
            assert other.request("SetTitle", title="still here")["type"] == "Done"
        with door.device() as again:
            again.say(type="Enter", token=token)
            assert again.until("Denied")["code"] == "unknown_device"
        with a_client("lost phone", topics=("show",)):
            pass  # a program of this machine is not meant by the name


def test_closing_the_door_says_so_and_opening_it_lets_the_same_devices_in() -> None:
    with an_open_door() as door:
        token = door.pair()
        with door.entered(token, "show") as device:
            door.host.request(SetDoor(gate=Gate.PAGES, is_open=False))

            assert device.until("Gone")["code"] == "closed"
        door.until(lambda _news: door.pages.state is GateState.CLOSED)
        door.host.request(SetDoor(gate=Gate.PAGES, is_open=True, port=door.port))
        door.until(lambda _news: door.pages.state is GateState.OPEN)
        with door.entered(token, "show") as device:
            device.until("ShowChanged")


@pytest.mark.usefixtures("caplog")
def test_a_door_that_dies_comes_back_with_the_same_devices() -> None:
    with an_open_door() as door:
        token = door.pair()
        with door.entered(token, "show"):
            door.doors.doors[-1].kill()
            door.until(lambda _news: door.pages.state is GateState.OPENING)
        door.until(lambda _news: door.pages.state is GateState.OPEN)

        with door.entered(token, "show") as device:
            device.until("ShowChanged")
        assert len(door.doors.doors) == 2


@pytest.mark.usefixtures("caplog")
def test_a_port_that_is_taken_is_said_and_another_one_works() -> None:
    with an_open_door() as door, socket.create_server(("127.0.0.1", 0)) as other:
        taken = int(other.getsockname()[1])
        door.host.request(SetDoor(gate=Gate.PAGES, is_open=True, port=taken))

        door.until(lambda _news: door.pages.state is GateState.FAILED)
        assert door.pages.code == "port_taken"
        assert str(taken) in door.pages.text
        door.host.request(SetDoor(gate=Gate.PAGES, is_open=True, port=door.port))
        door.until(lambda _news: door.pages.state is GateState.OPEN)


def test_who_asks_too_often_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "REQUESTS_IN_S", 600.0)  # a busy machine may take its time
    with an_open_door() as door, door.entered(door.pair(), "show") as device:
        codes: list[str] = []
        for first in range(0, 230, 23):  # in parts: who takes no answers is hung up on
            for number in range(first, first + 23):
                device.say(type="Request", request_id=number, command={"type": "AskProducts"})
            while len(codes) < first + 23:
                said = device.next()
                if said["type"] in ("Done", "Denied"):
                    codes.append(said.get("code", ""))

        assert codes.count("too_many") == 30


def test_a_frame_that_makes_no_sense_is_refused_and_twenty_end_it() -> None:
    with an_open_door() as door, door.entered(door.pair(), "show") as device:
        device.say(type="Request", request_id=5, command={"type": "Dance"})
        denied = device.until("Denied")
        assert (denied["code"], denied["request_id"]) == ("protocol", 5)
        assert device.request("SetTitle", title="goes on")["type"] == "Done"
        for _ in range(19):
            device.say(type="Identify")

        assert device.closed_with() == 1008


def test_a_page_of_another_version_is_told_to_load_itself_anew() -> None:
    with an_open_door() as door:
        with pytest.raises(Rejected) as refused:
            door.device(subprotocol="cuecard.v4")
        assert refused.value.status == 400
        assert b"load the page anew" in refused.value.body
