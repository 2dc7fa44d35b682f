"""A button box at a studio of real processes: control room, engine, door."""

import base64
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import cv2
import numpy as np
import pytest

from studio.core.source_spec import PATTERN, TONE
from studio.protocol.door_commands import SetDoor
from studio.protocol.door_reports import Gate
from studio.protocol.setup_commands import HoldKey
from studio.remote.obs.password import OBS_PASSWORD
from tests.journeys.studio_run import StudioRun, studio_run
from tests.remote.obs.asking import Box, a_box
from tests.waiting import wait_until

PASSWORD = "of-this-test-alone"  # noqa: S105 - of a gate that lives for a test


@pytest.fixture
def studio() -> Iterator[StudioRun]:
    """A studio that is off air, with a destination that throws everything away."""
    with studio_run() as run:
        run.prepare(PATTERN, TONE, "720x1280@30")
        run.add_destination("nowhere", "null:", "unused")
        run.record_to(None)
        yield run


@contextmanager
def a_box_at(port: int) -> Iterator[Box]:
    """Return a box that is in, as soon as the door is open."""
    reached: list[bool] = []

    def reach() -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            reached.append(True)
        return bool(reached)

    wait_until(reach, "the door", within_s=60)
    with a_box(port, password=PASSWORD) as box:
        wait_until(lambda: box.ask("GetSceneList")["requestStatus"]["result"], "the show")
        yield box


def counted(box: Box) -> dict[str, Any]:
    """Return the figures once they count pictures: they are of the last second."""
    figures: dict[str, Any] = {}

    def some() -> bool:
        figures.update(box.ask("GetStats")["responseData"])
        return bool(figures["outputTotalFrames"])

    wait_until(some, "pictures are counted")
    return figures


def test_a_box_opens_a_show_changes_the_picture_and_ends_it(studio: StudioRun) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    studio.client.request(HoldKey(secret_name=OBS_PASSWORD, key=PASSWORD))
    studio.client.request(SetDoor(gate=Gate.OBS, is_open=True, port=port))

    with a_box_at(port) as box:
        box.ask("StartStream")
        states = []
        while "OBS_WEBSOCKET_OUTPUT_STARTED" not in states:
            states.append(box.event("StreamStateChanged")["outputState"])
        before = picture(box, "Camera")
        box.ask("SetCurrentProgramScene", sceneName="Slate")
        after = picture(box, "Slate")
        figures = counted(box)
        box.ask("StopStream")
        while "OBS_WEBSOCKET_OUTPUT_STOPPED" not in states:
            states.append(box.event("StreamStateChanged")["outputState"])

    assert before.shape == after.shape == (640, 360, 3)
    assert np.abs(before.astype(int) - after).mean() > 10
    assert figures["outputTotalFrames"] > 0
    assert figures["renderSkippedFrames"] == 0
    assert [state.rpartition("_")[2] for state in states] == [
        "STARTING",
        "STARTED",
        "STOPPING",
        "STOPPED",
    ]


def picture(box: Box, scene: str) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """Return what viewers see, as a screenshot."""
    fields = {"sourceName": scene, "imageFormat": "png", "imageWidth": 360}
    answer = box.ask("GetSourceScreenshot", **fields)
    assert answer["requestStatus"]["result"], answer
    kind, _, data = answer["responseData"]["imageData"].partition(",")
    assert kind == "data:image/png;base64"
    found = cv2.imdecode(np.frombuffer(base64.b64decode(data), np.uint8), cv2.IMREAD_COLOR)
    return np.asarray(found, np.uint8)
