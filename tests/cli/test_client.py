"""Attaching to a control room, or to one that has to be started first."""

import os
import socket

import pytest

from studio.cli import client as client_module
from studio.cli.client import StudioClient
from studio.core.process import Rendezvous, publish_rendezvous
from studio.protocol.message import VERSION
from tests.fakes.studio_room import FakeStarter, Room


def test_the_number_of_a_dead_control_room_that_a_stranger_has_now_does_not_keep_one_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    stale = Rendezvous(pid=os.getpid(), port=port, secret="ab" * 32, version=VERSION)
    publish_rendezvous("control", stale)
    rooms: list[Room] = []
    starter = FakeStarter()

    def start(_name: str) -> int:
        rooms.append(Room(starter, None))
        return os.getpid()

    monkeypatch.setattr(client_module, "start_detached", start)
    client = StudioClient("command")
    try:
        client.attach()

        assert len(rooms) == 1
    finally:
        client.close()
        for room in rooms:
            room.stop()
        for engine in starter.engines:
            engine.die()
