"""The flood is let in by a real control room's server, is answered, and changes nothing."""

import asyncio
import threading
import time
from collections.abc import Iterator

import pytest

from studio.bench.child import MeasurementFailed
from studio.bench.flood import Flood
from studio.control.answer import Answer
from studio.control.asker import Asker
from studio.control.server import ControlServer
from studio.core.process import Rendezvous
from studio.protocol.message import Message, Topic
from studio.protocol.messages import Command


class _Office:
    """A show in which nothing is allowed to be asked."""

    def __init__(self) -> None:
        self.asked: list[Command] = []

    async def carry_out(self, command: Command, asker: Asker) -> Answer:
        self.asked.append(command)
        raise AssertionError(asker)

    def topic(self, topic: Topic) -> Message | None:
        return None


class _Room:
    """The server in a loop and a thread of its own."""

    def __init__(self) -> None:
        self.office = _Office()
        self._server = ControlServer(self.office)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        opening = asyncio.run_coroutine_threadsafe(self._server.open(), self._loop)
        self.where: Rendezvous = opening.result(60)

    def close(self) -> None:
        asyncio.run_coroutine_threadsafe(self._server.close(), self._loop).result(60)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@pytest.fixture
def room() -> Iterator[_Room]:
    made = _Room()
    yield made
    made.close()


def test_every_message_is_answered_and_nothing_reaches_the_show(room: _Room) -> None:
    flood = Flood(room.where)
    flood.start()
    deadline_s = time.monotonic() + 20
    while flood.answered < 500 and time.monotonic() < deadline_s:
        time.sleep(0.01)

    flood.stop()

    assert flood.answered >= 500
    assert flood.answered <= flood.sent
    assert room.office.asked == []


def test_a_control_room_that_is_gone_is_said_to_let_nobody_in(room: _Room) -> None:
    gone = Rendezvous(pid=1, port=1, secret=room.where.secret, version=1)

    with pytest.raises(MeasurementFailed, match="let nobody in"):
        Flood(gone)
