"""Connections that end by themselves: silent ones, idle ones, slow ones."""

import contextlib
import ssl
import time

import pytest
from websockets.frames import Frame, Opcode

from studio.protocol.setup_commands import SetTitle
from studio.remote import page_session, websocket
from tests.remote.clients import Device
from tests.remote.doors import an_open_door


def test_one_that_answers_no_ping_is_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "PING_EVERY_S", 0.2)
    with an_open_door() as door, door.entered(door.pair(), "show") as device:
        door.until(lambda news: news.callers.devices)
        time.sleep(0.8)  # it says nothing, and reads nothing it would have to answer

        door.until(lambda news: not news.callers.devices)
        assert device.closed_with() in (1011, 1006)


def test_one_that_answers_pings_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "PING_EVERY_S", 0.5)
    with an_open_door() as door, door.entered(door.pair(), "show") as device:
        deadline_s = time.monotonic() + 2.0
        while time.monotonic() < deadline_s:
            with contextlib.suppress(TimeoutError):
                device.receive(within_s=0.1)

        assert device.request("SetTitle", title="still here")["type"] == "Done"


def test_one_that_asks_nothing_for_hours_is_told_and_comes_back_by_a_touch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(page_session, "IDLE_S", 0.3)
    with an_open_door() as door:
        token = door.pair()
        with door.entered(token, "show") as device:
            assert device.until("Gone")["code"] == "idle"
            assert device.closed_with() == 4004
        with door.entered(token, "show") as device:
            device.until("ShowChanged")


def _ask_for_ever_and_read_nothing(device: Device) -> None:
    while True:
        device.send_frame(Frame(Opcode.PING, b"?" * 125))


def test_one_that_takes_nothing_is_let_go_and_the_others_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(websocket, "SLOW_S", 0.3)
    with an_open_door() as door:
        slow_token, token = door.pair(name="slow"), door.pair(name="quick")
        with door.entered(slow_token, "show") as slow, door.entered(token, "show") as quick:
            with pytest.raises((ssl.SSLError, ConnectionError)):
                _ask_for_ever_and_read_nothing(slow)
            door.host.request(SetTitle(title="for all"))

            quick.until("ShowChanged", lambda said: said["show"]["title"] == "for all")
