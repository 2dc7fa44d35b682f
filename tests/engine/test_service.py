"""The engine as its clients see it: real sockets, real threads, its own process left out."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.core.clock import SystemClock
from studio.core.ids import DestinationId, SecretName
from studio.core.keychain import read_key
from studio.core.process import Rendezvous, read_rendezvous, rendezvous_path
from studio.core.source_spec import PATTERN, TONE
from studio.engine.service import EngineService
from studio.overlay.fonts import ensure_gui_application
from studio.protocol.codec import MAX_LINE_BYTES, encode
from studio.protocol.engine_messages import (
    EngineSnapshot,
    HoldEngineKey,
    Instruction,
    ListEngineDevices,
    OpenSources,
    OutputSpec,
    ProgramChanged,
    RetryEngineOutput,
    SetEngineSound,
    SetProgram,
    SetUp,
    ShutDown,
    StartOutput,
    StopOutput,
    TestOutput,
)
from studio.protocol.message import VERSION
from studio.protocol.messages import Denied, DevicesListed, Done, Hello, Identify, Meters, Welcome
from studio.show.state import Sound
from tests.builders import a_canvas, a_scene, a_show
from tests.engine.conftest import Serving
from tests.engine.engine_client import EngineClient, a_client
from tests.engine.test_source_desk import SMALL
from tests.waiting import wait_until

CANVAS = a_canvas(fps=25)
SETUP = SetUp(canvases=(CANVAS,), encoder="libx264", preset="ultrafast")
SCENE = a_scene(a_show(), canvas=CANVAS)
NOWHERE = OutputSpec(destination_id=DestinationId("nowhere"), name="Nowhere", url="null:")


def on_air(client: EngineClient) -> None:
    """Let a client set everything up, until its scene is on the picture."""
    for instruction in (
        SETUP,
        OpenSources(camera=SMALL, microphone=TONE),
        SetProgram(revision=1, scenes=(SCENE,)),
    ):
        assert isinstance(client.answer_to(client.ask(instruction)), Done)
    client.wait_for(ProgramChanged)


def test_whoever_knows_the_secret_is_welcome_and_told_how_things_are(serving: Serving) -> None:
    client = serving.client()

    snapshot = client.wait_for(EngineSnapshot)

    kinds = [type(message) for message in client.heard]
    assert kinds[:3] == [Hello, Welcome, EngineSnapshot]
    assert snapshot.canvases == ()
    assert snapshot.started_utc_ms > 0
    client.wait_for(Meters)


def test_whoever_does_not_know_the_secret_is_hung_up_on(serving: Serving) -> None:
    stranger = serving.stranger()

    stranger.shake_hands("00" * 32)

    assert stranger.is_hung_up_on()
    assert not any(isinstance(message, Welcome) for message in stranger.heard)


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"{}\n",
        b"GET / HTTP/1.1\r\n",
        b"\xff\xfe\x00\n",
        b"[" * 50_000 + b"\n",
        b"x" * (MAX_LINE_BYTES + 10),
        encode(Identify(version=VERSION + 1, role="host", name="x", answer="00")),
        encode(Identify(version=VERSION, role="host", name="x", answer="ключ")),
        b'{"type":"EngineRequest","request_id":1,"instruction":{"type":"ShutDown"}}\n',
    ],
)
def test_a_first_word_that_is_none_ends_only_that_connection(serving: Serving, line: bytes) -> None:
    neighbour, stranger = serving.client(), serving.stranger()
    stranger.wait_for(Hello)

    with suppress(ConnectionError):  # hung up on while still talking
        stranger.connection.sendall(line)

    assert stranger.is_hung_up_on()
    assert isinstance(neighbour.answer_to(neighbour.ask(SETUP)), Done)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=12,
)
_hostile = st.one_of(
    st.binary(min_size=1, max_size=400).map(lambda data: data.replace(b"\n", b" ") + b"\n"),
    _values.map(lambda value: json.dumps(value).encode() + b"\n"),
    _values.map(
        lambda value: (
            json.dumps({"type": "EngineRequest", "request_id": 1, "instruction": value}).encode()
            + b"\n"
        )
    ),
)


@given(lines=st.lists(_hostile, min_size=1, max_size=3))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_line_of_a_client_inside_ends_the_engine(serving: Serving, lines: list[bytes]) -> None:
    hostile = a_client(serving.at)

    with suppress(ConnectionError):
        for line in lines:
            hostile.connection.sendall(line)
    assert hostile.is_hung_up_on()
    hostile.close()

    neighbour = a_client(serving.at)
    assert isinstance(neighbour.answer_to(neighbour.ask(SetEngineSound(sound=Sound()))), Done)
    neighbour.close()


def test_a_client_that_says_nothing_or_half_a_line_costs_nobody_anything(serving: Serving) -> None:
    serving.stranger()
    half = serving.stranger()
    half.connection.sendall(b'{"type":"Ident')

    client = serving.client()

    assert isinstance(client.answer_to(client.ask(SETUP)), Done)


def test_every_instruction_has_exactly_one_answer(serving: Serving) -> None:
    client = serving.client()
    instructions: list[Instruction] = [
        SETUP,
        OpenSources(camera=SMALL, microphone=TONE),
        OpenSources(camera=TONE, microphone=PATTERN),
        SetProgram(revision=1, scenes=(SCENE,)),
        SetEngineSound(sound=Sound(muted=True)),
        HoldEngineKey(secret_name=SecretName("k"), key="0000"),
        ListEngineDevices(),
        StartOutput(output=NOWHERE),
        StartOutput(output=NOWHERE),
        SETUP,
        RetryEngineOutput(destination_id=DestinationId("who")),
        StopOutput(destination_id=DestinationId("nowhere")),
        StopOutput(destination_id=DestinationId("nowhere")),
        TestOutput(output=NOWHERE),
    ]

    numbers = [client.ask(instruction) for instruction in instructions]
    answers = {number: client.answer_to(number) for number in numbers}

    client.wait_for(EngineSnapshot, fresh=True)
    heard = [m.request_id for m in client.heard if isinstance(m, Done | Denied)]
    assert sorted(heard) == numbers
    denied = {n: a.code for n, a in answers.items() if isinstance(a, Denied)}
    assert denied == {3: "bad_input", 10: "refused", 11: "refused", 13: "refused"}
    assert read_key(SecretName("k")) == "0000"


def test_devices_are_listed_before_the_answer(serving: Serving) -> None:
    client = serving.client()

    client.answer_to(client.ask(ListEngineDevices()))

    kinds = [type(message) for message in client.heard]
    assert kinds.index(DevicesListed) < kinds.index(Done)


def test_a_program_is_reported_with_its_revision_and_tick_to_everybody(serving: Serving) -> None:
    client, other = serving.client(), serving.client()
    on_air(client)

    client.ask(SetProgram(revision=42, scenes=(SCENE,)))

    for one in (client, other):
        changed = one.wait_for(ProgramChanged, lambda news: news.revision == 42)
        assert changed.at_tick > 0
        assert abs(changed.at_utc_ms - SystemClock().utc_ms()) < 60_000
    snapshot = client.wait_for(EngineSnapshot, lambda news: news.program_revision == 42)
    assert snapshot.scenes == (SCENE,)


def test_who_joins_later_learns_what_is_so(serving: Serving) -> None:
    client = serving.client()
    on_air(client)
    client.answer_to(client.ask(StartOutput(output=NOWHERE)))

    snapshot = serving.client().wait_for(EngineSnapshot)

    assert snapshot.specs == (NOWHERE,)
    assert snapshot.camera == SMALL
    assert snapshot.program_revision == 1
    assert snapshot.encoder == "libx264 ultrafast"


def test_a_price_never_waits_for_a_camera_or_a_destination(serving: Serving) -> None:
    client = serving.client()
    on_air(client)
    with socket.create_server(("127.0.0.1", 0)) as silent:  # accepts and says nothing
        stalled = OutputSpec(
            destination_id=DestinationId("stalled"),
            name="Stalled",
            url=f"rtmp://127.0.0.1:{silent.getsockname()[1]}/live/key",
        )
        slow = client.ask(TestOutput(output=stalled))
        accepted, _ = silent.accept()

        client.ask(SetProgram(revision=2, scenes=(SCENE,)))
        client.wait_for(ProgramChanged, lambda news: news.revision == 2)

        assert not any(isinstance(m, Done | Denied) and m.request_id == slow for m in client.heard)
        accepted.close()
        assert isinstance(client.answer_to(slow), Denied)


def test_a_client_that_does_not_read_blocks_nobody_and_is_hung_up_on(serving: Serving) -> None:
    deaf, client = serving.client(), serving.client()
    asked = encode_many(SetEngineSound(sound=Sound()), 5_000)

    deaf.connection.settimeout(1)

    # It asks until the engine, which has nowhere to put the answers, takes no more of it.
    with suppress(ConnectionError, TimeoutError):
        for _ in range(200):
            deaf.connection.sendall(asked)

    wait_until(lambda: readers() == 1, "it was given up")
    on_air(client)
    client.wait_for(Meters, fresh=True)


def readers() -> int:
    """Return how many clients the engine listens to."""
    return [thread.name for thread in threading.enumerate()].count("client-read")


def encode_many(instruction: Instruction, number: int) -> bytes:
    """Return as many requests in a row."""
    line = (
        b'{"type":"EngineRequest","request_id":9,"instruction":'
        + encode(instruction).rstrip(b"\n")
        + b"}\n"
    )
    return line * number


def test_a_client_that_is_cut_off_leaves_the_show_as_it_is(serving: Serving) -> None:
    first = serving.client()
    on_air(first)
    first.answer_to(first.ask(StartOutput(output=NOWHERE)))

    first.connection.shutdown(socket.SHUT_RDWR)
    first.close()

    later = serving.client()
    before = later.wait_for(EngineSnapshot).outputs[0].frames_sent
    later.wait_for(EngineSnapshot, lambda news: news.outputs[0].frames_sent > before)


@dataclass(slots=True)
class _Ends:
    """An engine that does not stay alone for long."""

    thread: threading.Thread
    at: Rendezvous


@pytest.fixture
def impatient() -> Iterator[_Ends]:
    ensure_gui_application()
    service = EngineService(SystemClock(), unattended_exit_s=1.0)
    thread = threading.Thread(target=service.run, name="engine")
    thread.start()
    wait_until(lambda: read_rendezvous("engine"), "the engine says where it is")
    at = read_rendezvous("engine")
    assert at is not None
    yield _Ends(thread, at)
    service.shut_down()
    thread.join()


def test_an_engine_that_nobody_needs_ends_by_itself(impatient: _Ends) -> None:
    impatient.thread.join(60)

    assert not impatient.thread.is_alive()
    assert not rendezvous_path("engine").exists()


def test_an_engine_on_air_stays_when_everybody_is_gone(impatient: _Ends) -> None:
    client = a_client(impatient.at)
    on_air(client)
    client.answer_to(client.ask(StartOutput(output=NOWHERE)))

    client.close()
    impatient.thread.join(2.5)

    assert impatient.thread.is_alive()
    later = a_client(impatient.at)
    assert later.wait_for(EngineSnapshot).specs == (NOWHERE,)
    later.close()


def test_shutting_down_answers_says_goodbye_and_withdraws(serving: Serving) -> None:
    client = serving.client()
    on_air(client)
    client.answer_to(client.ask(StartOutput(output=NOWHERE)))

    number = client.ask(ShutDown())

    assert isinstance(client.answer_to(number), Done)
    assert client.is_hung_up_on()
    serving.thread.join(60)
    assert not serving.thread.is_alive()
    assert not rendezvous_path("engine").exists()
    with pytest.raises(ConnectionError):
        socket.create_connection(("127.0.0.1", serving.at.port), 5)


def test_a_crowd_of_strangers_is_sent_away_and_the_client_is_served(serving: Serving) -> None:
    client = serving.client()
    crowd = [serving.stranger() for _ in range(100)]

    answer = client.answer_to(client.ask(ListEngineDevices()))

    assert isinstance(answer, Done)
    assert crowd[-1].is_hung_up_on()
    assert threading.active_count() < 100


def test_a_stranger_who_dribbles_is_hung_up_on_all_the_same(
    serving: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.engine.client_link._HANDSHAKE_S", 0.5)
    stranger = serving.stranger()
    wait_until(lambda: serving.service.strangers == 1, "the stranger is there")

    def dribble() -> bool:
        with suppress(OSError):
            stranger.connection.sendall(b"{")
        return not serving.service.strangers

    wait_until(dribble, "the stranger is hung up on")
