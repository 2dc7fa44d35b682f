"""The courier's real process: it serves a control room, and ends with it."""

import asyncio

import pytest

from studio.control.trade.courier_process import ChildCourier, CourierChild
from studio.core.ids import SinkId
from studio.core.process import start_child
from studio.outbox.sink import SinkKind, SinkSpec, secret_of_sink
from studio.protocol.courier_errands import CheckSink
from studio.protocol.courier_messages import (
    COURIER_VARIABLE,
    ErrandDone,
    RunErrand,
    Serve,
)
from studio.protocol.frames import LENGTH_BYTES, frame, frame_length, read_from_courier
from tests.servers.event_receiver import SECRET, event_receiver

ENDS_WITHIN_S = 60.0
SHOP = SinkId("shop")


@pytest.mark.parametrize("connection", ["", "no port:00", "1:00"])
def test_without_a_control_room_it_ends(connection: str) -> None:
    child = start_child("courier", {COURIER_VARIABLE: connection})

    assert child.wait(ENDS_WITHIN_S) in {0, 2}


def test_it_says_the_secret_delivers_what_it_is_asked_and_ends_when_it_is_hung_up_on() -> None:
    with event_receiver() as receiver:
        sink = SinkSpec(sink_id=SHOP, kind=SinkKind.WEBHOOK, name="Shop", address=receiver.url)
        serve = Serve(sinks=(sink,), secrets={secret_of_sink(SHOP): SECRET}, rehearsal=True)
        errand = RunErrand(errand_id=7, errand=CheckSink(sink=sink))

        child, said, answer = asyncio.run(_serve(frame(serve) + frame(errand)))

        assert said == b"5e\n"
        assert isinstance(answer, ErrandDone)
        assert answer.errand_id == 7
        assert (receiver.received.wrong, len(receiver.received.bodies)) == ([], 1)
        (body,) = receiver.received.bodies.values()
        assert body["source"].endswith("/rehearsal")
        assert not child.alive


async def _serve(orders: bytes) -> tuple[CourierChild, bytes, object]:
    """Be its control room: give it orders, hear one answer, hang up, wait for its end."""
    came: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    server = await asyncio.start_server(lambda *pair: came.put_nowait(pair), "127.0.0.1", 0)
    child = ChildCourier().start(server.sockets[0].getsockname()[1], "5e")
    try:
        async with asyncio.timeout(ENDS_WITHIN_S):
            reader, writer = await came.get()
            said = await reader.readuntil(b"\n")
            writer.write(orders)
            length = frame_length(await reader.readexactly(LENGTH_BYTES))
            answer = read_from_courier(await reader.readexactly(length))
            writer.close()
            while child.alive:  # noqa: ASYNC110 - a process's end has no event
                await asyncio.sleep(0.02)
    finally:
        server.close()
        if child.alive:
            child.kill()
    return child, said, answer
