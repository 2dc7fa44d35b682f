"""The gate: who may come in, how many, how fast, and what becomes of those who misbehave."""

import asyncio
import json
import logging
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from websockets.asyncio.client import connect as connect_deaf
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from studio.remote.obs.codes import CloseCode, OpCode
from studio.remote.obs.frames import LONGEST_FRAME_BYTES, Encoding
from studio.remote.obs.login import Challenge, authentication
from studio.remote.obs.server import MOST_BOXES, MOST_SOCKETS, MOST_STRANGERS, ObsGate
from studio.remote.obs.session import BURST, REQUESTS_PER_S
from tests.remote.obs.asking import PASSWORD, Box, RunningGate, a_box, a_gate, a_stranger
from tests.remote.obs.fake_studio import FakeStudio
from tests.waiting import LONG_S, wait_until


@pytest.fixture
def gate() -> Iterator[RunningGate]:
    """A gate in front of a show."""
    with a_gate() as running:
        yield running


def end_of(box: Box) -> tuple[int, str]:
    """Return with what a connection ends."""
    with pytest.raises(ConnectionClosed) as ended:
        box.until(OpCode.HELLO)
    assert ended.value.rcvd is not None
    return ended.value.rcvd.code, ended.value.rcvd.reason


# --- who may come in -----------------------------------------------------------------------------


def test_who_knows_the_password_is_in(gate: RunningGate) -> None:
    with a_box(gate.port) as box:
        there = gate.gate.connections
        answer = box.ask("GetVersion")
    wait_until(lambda: gate.gate.connections == 0, "its leaving")

    assert there == 1
    assert answer["requestStatus"] == {"result": True, "code": 100}


def test_a_wrong_password_is_refused_and_nothing_is_told(gate: RunningGate) -> None:
    with a_stranger(gate.port) as box:
        box.send(OpCode.IDENTIFY, {"rpcVersion": 1, "authentication": box.answer_of("wrong")})
        ended = end_of(box)

    assert ended == (CloseCode.AUTHENTICATION_FAILED, "Authentication failed.")
    wait_until(lambda: gate.gate.refused == 1, "its being counted")


def test_an_answer_that_was_heard_is_worth_nothing_again(gate: RunningGate) -> None:
    with a_stranger(gate.port) as box:
        answer = box.answer_of(PASSWORD)
    with a_stranger(gate.port) as other:
        other.send(OpCode.IDENTIFY, {"rpcVersion": 1, "authentication": answer})

        assert end_of(other)[0] == CloseCode.AUTHENTICATION_FAILED


def test_guessing_is_slow(gate: RunningGate) -> None:
    began_s = time.monotonic()
    for _ in range(4):
        with a_stranger(gate.port) as box:
            box.send(OpCode.IDENTIFY, {"rpcVersion": 1, "authentication": "guessed"})
            end_of(box)

    assert time.monotonic() - began_s >= 0.25 + 0.5 + 1.0


@pytest.mark.parametrize("encoding", list(Encoding))
def test_who_names_an_encoding_gets_it(gate: RunningGate, encoding: Encoding) -> None:
    with a_box(gate.port, encoding) as box:
        assert box.connection.subprotocol == encoding.value
        assert box.ask("GetStudioModeEnabled")["responseData"] == {"studioModeEnabled": True}


def test_who_names_none_or_another_speaks_json(gate: RunningGate) -> None:
    address = f"ws://127.0.0.1:{gate.port}"
    with connect(address) as plain, connect(address, subprotocols=[Subprotocol("x")]) as other:
        for connection in (plain, other):
            assert connection.subprotocol is None
            assert Box(connection, Encoding.JSON).hello["op"] == OpCode.HELLO


def test_a_page_of_another_place_is_refused_before_it_can_say_a_word(gate: RunningGate) -> None:
    for origin in ("https://evil.example", "null", "http://192.168.1.9", "https://[", ""):
        with pytest.raises(InvalidStatus) as refused, a_stranger(gate.port, origin=origin):
            pass
        assert refused.value.response.status_code == 403


@pytest.mark.parametrize("origin", ["http://127.0.0.1:9000", "http://localhost", "file://"])
def test_a_page_of_this_machine_may_knock(gate: RunningGate, origin: str) -> None:
    with a_stranger(gate.port, origin=origin) as box:
        assert box.hello["op"] == OpCode.HELLO


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example"]
)
def test_a_name_that_is_not_ours_is_refused(gate: RunningGate, host: str) -> None:
    with closing(socket.create_connection(("127.0.0.1", gate.port))) as knocking:
        answer = b""
        knocking.settimeout(LONG_S)
        asked = (
            f"GET / HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        )
        knocking.sendall(asked.encode())
        while got := knocking.recv(4_096):
            answer += got

    assert answer.startswith(b"HTTP/1.1 421")


# --- how many ------------------------------------------------------------------------------------


def test_one_box_too_many_is_sent_away_and_the_others_stay(gate: RunningGate) -> None:
    with ExitStack() as stack:
        boxes = [stack.enter_context(a_box(gate.port)) for _ in range(MOST_BOXES)]
        late = stack.enter_context(a_stranger(gate.port))
        late.send(OpCode.IDENTIFY, {"rpcVersion": 1, "authentication": late.answer_of(PASSWORD)})

        assert end_of(late)[1] == "Too many clients are connected already."
        assert all(box.ask("GetVersion")["requestStatus"]["result"] for box in boxes)


def test_strangers_that_say_nothing_keep_no_box_out(gate: RunningGate) -> None:
    with a_box(gate.port) as box, ExitStack() as stack:
        for _ in range(MOST_STRANGERS):
            stack.enter_context(a_stranger(gate.port))
        with pytest.raises(InvalidStatus) as refused, a_stranger(gate.port):
            pass

        assert refused.value.response.status_code == 503
        assert box.ask("GetVersion")["requestStatus"]["result"]


def test_hundreds_of_sockets_do_not_reach_the_one_that_is_in(gate: RunningGate) -> None:
    with a_box(gate.port) as box, ExitStack() as stack:
        for _ in range(300):
            stack.enter_context(closing(socket.create_connection(("127.0.0.1", gate.port))))
        wait_until(lambda: gate.gate.refused >= 300 - MOST_SOCKETS, "their being refused")
        wait_until(lambda: gate.gate.strangers <= MOST_SOCKETS, "their being cut off")

        assert box.ask("GetVersion")["requestStatus"]["result"]


def test_who_does_not_say_who_it_is_in_time_is_sent_away(
    gate: RunningGate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.remote.obs.session.IDENTIFY_WITHIN_S", 0.05)
    with a_stranger(gate.port) as box:
        assert end_of(box) == (CloseCode.NOT_IDENTIFIED, "You did not identify in time.")


# --- how much ------------------------------------------------------------------------------------


def test_a_frame_that_is_too_long_ends_the_connection_and_no_other(gate: RunningGate) -> None:
    with a_box(gate.port) as box, a_box(gate.port) as other:
        box.connection.send("x" * (LONGEST_FRAME_BYTES + 1))

        assert end_of(box)[0] == 1009
        assert other.ask("GetVersion")["requestStatus"]["result"]


def test_who_asks_too_fast_is_answered_slowly_and_completely(gate: RunningGate) -> None:
    more = 30
    with a_box(gate.port) as box:
        began_s = time.monotonic()
        batch = [{"requestType": "GetGroupList"}] * int(BURST)
        box.send(OpCode.REQUEST_BATCH, {"requestId": "a", "requests": batch})
        for number in range(more):
            box.send(OpCode.REQUEST, {"requestType": "GetGroupList", "requestId": number})
        told = [box.receive() for _ in range(more + 1)]

    # A batch is worked at beside the requests that follow it.
    (whole,) = [one["d"] for one in told if one["op"] == OpCode.REQUEST_BATCH_RESPONSE]
    answers = [one["d"]["requestId"] for one in told if one["op"] == OpCode.REQUEST_RESPONSE]
    assert len(whole["results"]) == BURST
    assert sorted(answers) == list(range(more))
    assert time.monotonic() - began_s > 0.5 * more / REQUESTS_PER_S


def test_who_takes_nothing_is_let_go_and_holds_up_nobody(gate: RunningGate) -> None:
    lamp = {"lamp": "x" * 100_000}

    async def say_hello_and_read_no_more() -> dict[str, object]:
        address = f"ws://127.0.0.1:{gate.port}"
        async with connect_deaf(
            address, max_queue=1, ping_interval=None, close_timeout=0.1
        ) as deaf:
            asked = json.loads(await deaf.recv())["d"]["authentication"]
            challenge = Challenge(salt=asked["salt"], challenge=asked["challenge"])
            said = {"rpcVersion": 1, "authentication": authentication(PASSWORD, challenge)}
            await deaf.send(json.dumps({"op": 1, "d": said}))
            await deaf.recv()
            return await asyncio.to_thread(broadcast_until_alone)

    def broadcast_until_alone() -> dict[str, object]:
        with a_box(gate.port, eventSubscriptions=0) as box:
            wait_until(
                lambda: (
                    box.ask("BroadcastCustomEvent", eventData=lamp) and gate.gate.connections == 1
                ),
                "its being let go",
            )
            return dict(box.ask("GetVersion")["requestStatus"])

    assert asyncio.run(say_hello_and_read_no_more())["result"]


def test_two_at_once_are_answered_though_one_sleeps(gate: RunningGate) -> None:
    sleeping = [{"requestType": "Sleep", "requestData": {"sleepMillis": 50_000}}]
    with a_box(gate.port) as box:
        box.send(OpCode.REQUEST_BATCH, {"requestId": "a", "requests": sleeping})

        assert box.ask("GetVersion")["requestStatus"]["result"]


# --- closing -------------------------------------------------------------------------------------


def test_when_the_gate_closes_boxes_are_told() -> None:
    with a_gate() as gate:
        stack = ExitStack()
        box = stack.enter_context(a_box(gate.port))
    with stack:
        box.event("ExitStarted")
        assert end_of(box)[0] == 1001


def test_a_port_that_is_taken_is_said() -> None:
    with a_gate() as gate:
        other = RunningGate(FakeStudio())
        other.gate = _OnPort(gate.port)
        with pytest.raises(OSError, match="address already in use"):
            other.open()
        other.close()


class _OnPort(ObsGate):
    def __init__(self, port: int) -> None:
        super().__init__()
        self._wanted = port

    async def open(self, **asked: Any) -> int:  # noqa: ANN401 - passed on
        return await super().open(**{**asked, "port": self._wanted})


def test_no_password_and_no_answer_is_in_the_log(
    gate: RunningGate, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with a_stranger(gate.port) as box:
        guessed = box.answer_of("guessed")
        box.send(OpCode.IDENTIFY, {"rpcVersion": 1, "authentication": guessed})
        end_of(box)
    with a_box(gate.port) as box:
        right = box.answer_of(PASSWORD)

    theirs = [r.getMessage() for r in caplog.records if r.name.startswith("studio")]
    assert not any(text in line for line in theirs for text in (PASSWORD, right, guessed))


# --- whatever comes ------------------------------------------------------------------------------


def test_any_frame_is_answered_or_ends_its_connection_alone(gate: RunningGate) -> None:
    frames = st.lists(st.text(max_size=80) | st.binary(max_size=80), min_size=1, max_size=3)
    with a_box(gate.port) as well_behaved:

        @given(frames=frames, identified=st.booleans(), encoding=st.sampled_from(list(Encoding)))
        @settings(max_examples=25)
        def anything(frames: list[str | bytes], identified: bool, encoding: Encoding) -> None:
            with a_stranger(gate.port, encoding) as box:
                if identified:
                    box.identify()
                try:
                    for frame in frames:
                        box.connection.send(frame)
                    end_of(box)
                except ConnectionClosed:
                    pass
            assert well_behaved.ask("GetVersion")["requestStatus"]["result"]

        anything()
