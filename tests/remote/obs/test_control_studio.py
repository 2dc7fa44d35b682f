"""The gate in front of a real control room: commands, answers and events all the way."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from studio.cli.client import StudioClient
from studio.core.ids import CueId
from studio.core.process import read_rendezvous
from studio.protocol.setup_commands import SaveDestination, SetMarket, SetRecording
from studio.protocol.show_commands import SetPreview, SetRundown
from studio.remote.obs.control_studio import ControlStudio, CpuShare
from studio.remote.obs.server import ObsGate
from studio.show.staging import SceneKind
from studio.show.state import ShowState
from tests.builders import a_cue, a_destination, a_listing, a_sheet, an_empty_show
from tests.fakes.studio_room import (
    FakeStarter,
    Room,
    a_client,
    a_room,
    add_product,
    hear,
    ready,
)
from tests.remote.obs.asking import PASSWORD, a_box
from tests.waiting import LONG_S, wait_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A gate that is open in front of a room."""

    port: int
    studio: ControlStudio
    gate: ObsGate


@contextmanager
def an_open_gate() -> Iterator[Opened]:
    """Open a gate in front of the room that runs, in a thread of its own."""
    found = read_rendezvous("control")
    assert found is not None
    studio, gate = ControlStudio(found.port, found.secret), ObsGate()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="gate")
    thread.start()
    running = asyncio.run_coroutine_threadsafe(studio.run(), loop)
    opening = gate.open(host="127.0.0.1", port=0, password=PASSWORD, studio=studio)
    try:
        port = asyncio.run_coroutine_threadsafe(opening, loop).result(LONG_S)
        yield Opened(port=port, studio=studio, gate=gate)
    finally:
        asyncio.run_coroutine_threadsafe(_close(gate, running), loop).result(LONG_S)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(LONG_S)
        loop.close()


async def _close(gate: ObsGate, running: "asyncio.Future[None] | object") -> None:
    await gate.close()
    mine = asyncio.current_task()
    others = [task for task in asyncio.all_tasks() if task is not mine]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def shown(opened: Opened) -> ShowState:
    """Return the show as the gate knows it."""
    return opened.studio.known.show or an_empty_show()


def with_products(host: StudioClient) -> None:
    """Fill catalogue and rundown; the watch is in preview."""
    ready(host)
    host.request(SetMarket(market="es-ES"))
    for name in ("watch", "buds"):
        add_product(host, a_listing(name), a_sheet(name))
    host.request(SetRundown(cues=(a_cue(), a_cue("cue-buds", product_id="buds"))))


def test_a_button_changes_the_show_and_the_window_sees_who_did() -> None:
    with a_room(FakeStarter()), a_client() as host, an_open_gate() as opened:
        with_products(host)
        wait_until(lambda: shown(opened).rundown, "the rundown")
        with a_box(opened.port) as box:
            answer = box.ask("SetCurrentProgramScene", sceneName="Split")
            at_once = box.ask("GetCurrentProgramScene")

        hear(host, lambda: host.show and host.show.program.scene is SceneKind.SPLIT)

    assert answer["requestStatus"]["code"] == 100
    assert at_once["responseData"]["sceneName"] == "Split"
    assert host.changed_by == "Button box"


def test_a_change_in_the_window_is_told_to_the_buttons() -> None:
    with a_room(FakeStarter()), a_client() as host, an_open_gate() as opened:
        with_products(host)
        wait_until(lambda: shown(opened).rundown, "the rundown")
        with a_box(opened.port) as box:
            host.request(SetPreview(cue_id=CueId("cue-buds")))
            told = box.event("VendorEvent")

    assert told["eventType"] == "ProductCued"
    assert told["eventData"]["cue_id"] == "cue-buds"
    assert told["eventData"]["by"] == "host"


def test_the_streams_button_goes_live_and_ends_the_show() -> None:
    states: list[str] = []
    with a_room(FakeStarter()), a_client() as host, an_open_gate() as opened:
        with_products(host)
        host.request(SetRecording(record=False))
        with a_box(opened.port) as box:
            none_chosen = box.ask("StartStream")
            host.request(SaveDestination(destination=a_destination()))
            wait_until(lambda: shown(opened).destinations, "the destination")
            started = box.ask("StartStream")
            again = box.ask("StartStream")
            while "OBS_WEBSOCKET_OUTPUT_STARTED" not in states:
                states.append(box.event("StreamStateChanged")["outputState"])
            status = box.ask("GetStreamStatus")["responseData"]
            stopped = box.ask("StopStream")
            while "OBS_WEBSOCKET_OUTPUT_STOPPED" not in states:
                states.append(box.event("StreamStateChanged")["outputState"])

    assert none_chosen["requestStatus"]["code"] == 702
    assert started["requestStatus"]["code"] == stopped["requestStatus"]["code"] == 100
    assert again["requestStatus"]["code"] == 500
    assert status["outputActive"] is True
    assert [state.rpartition("_")[2] for state in states] == [
        "STARTING",
        "STARTED",
        "STOPPING",
        "STOPPED",
    ]


def test_while_the_control_room_is_away_requests_are_refused_and_the_gate_stays() -> None:
    with a_room(FakeStarter()) as room, a_client() as host, an_open_gate() as opened:
        with_products(host)
        wait_until(lambda: shown(opened).rundown, "the rundown")
        with a_box(opened.port) as box:
            _end(room)
            wait_until(lambda: opened.studio.known.show is None, "its end")
            refused = box.ask("SetCurrentProgramScene", sceneName="Split")
            version = box.ask("GetVersion")

    assert refused["requestStatus"]["code"] == 207
    assert version["requestStatus"]["code"] == 100


def _end(room: Room) -> None:
    room.stop()


def test_levels_are_asked_for_only_while_somebody_wants_them() -> None:
    with a_room(FakeStarter()), a_client() as host, an_open_gate() as opened:
        ready(host)
        with a_box(opened.port, eventSubscriptions=1 << 16) as box:
            levels = box.event("InputVolumeMeters")

    assert levels["inputs"][0]["inputName"] == "Microphone"
    assert len(levels["inputs"][0]["inputLevelsMul"][0]) == 3


def test_the_share_of_a_core_is_worked_out_over_about_a_second() -> None:
    share = CpuShare()

    assert share.percent(10.0, 100.0) == 0
    assert share.percent(10.2, 100.4) == 0
    assert share.percent(10.5, 101.0) == 50
    assert share.percent(0.1, 102.0) == 0  # another engine
