"""The picture: right in colour, small, new, and not made at all while nobody looks."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import msgspec
import numpy as np
import pytest

from studio.core.ids import CanvasId
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.preview_ring import PreviewWriter
from studio.protocol.reports import PreviewRing
from studio.remote.picture import as_jpeg, side_px
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.studio_room import FakeStarter
from tests.remote.doors import OpenDoor, an_open_door
from tests.waiting import wait_until

WIDTH, HEIGHT = 270, 480
JPEG = b"\xff\xd8"


def flat(y: int, u: int, v: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return a picture of one colour."""
    return (
        np.full((HEIGHT, WIDTH), y, np.uint8),
        np.full((HEIGHT // 2, WIDTH // 2), u, np.uint8),
        np.full((HEIGHT // 2, WIDTH // 2), v, np.uint8),
    )


def pixels(jpeg: bytes) -> np.ndarray:
    """Return a JPEG's pixels: blue, green, red."""
    shown = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert shown is not None
    return shown


@pytest.mark.parametrize(
    ("yuv", "rgb"),
    [
        ((16, 128, 128), (0, 0, 0)),
        ((235, 128, 128), (255, 255, 255)),
        ((63, 102, 240), (255, 0, 0)),  # BT.709, limited range
        ((173, 42, 26), (0, 255, 0)),
        ((32, 240, 118), (0, 0, 255)),
    ],
)
def test_colours_are_those_of_the_canvas(
    yuv: tuple[int, int, int], rgb: tuple[int, int, int]
) -> None:
    jpeg = as_jpeg(flat(*yuv), 360)

    shown = pixels(jpeg)
    blue, green, red = shown[100, 100]
    assert (int(red), int(green), int(blue)) == pytest.approx(rgb, abs=6)


def test_a_picture_is_made_smaller_and_never_larger() -> None:
    for wanted, height in ((240, 240), (960, HEIGHT)):
        shown = pixels(as_jpeg(flat(90, 90, 90), wanted))
        assert shown.shape[0] == height


def test_few_sizes_are_made() -> None:
    assert [side_px(wanted) for wanted in (1, 360, 500, 9_999, -4)] == [270, 360, 540, 960, 270]


class RingEngine:
    """Writes pictures into a ring, as the engine does while somebody looks."""

    def __init__(self, path: Path) -> None:
        self.writer = PreviewWriter(path, WIDTH, HEIGHT)
        self.tick = 0

    @property
    def watched(self) -> bool:
        """Whether somebody looked in the last two seconds."""
        return self.writer.watched(time.monotonic_ns())

    def write(self, grey: int) -> None:
        """Show one colour."""
        for plane, value in zip(self.writer.begin(), (grey, 128, 128), strict=True):
            plane[:] = value
        self.tick += 1
        self.writer.end(self.tick, time.monotonic_ns())


@contextmanager
def a_door_with_a_picture(folder: Path) -> Iterator[tuple[OpenDoor, RingEngine]]:
    """Open a door to an engine that has a preview ring."""
    engine = RingEngine(folder / "preview-portrait.ring")
    ring = PreviewRing(canvas_id=CanvasId("portrait"), path=str(engine.writer.path))

    def prepare(fake: FakeEngine) -> None:
        fake.snapshot = replace_previews(fake, ring)

    starter = FakeStarter()
    starter.prepare = prepare
    with an_open_door(starter=starter) as door:
        yield door, engine


def replace_previews(fake: FakeEngine, ring: PreviewRing) -> EngineSnapshot:
    """Return the engine's report with a ring in it."""
    return msgspec.structs.replace(fake.snapshot, previews=(ring,))


def grey_of(jpeg: bytes) -> int:
    return int(pixels(jpeg).mean())


def test_who_looks_sees_the_newest_picture_and_nobody_else_costs_anything(tmp_path: Path) -> None:
    with a_door_with_a_picture(tmp_path) as (door, engine):
        token = door.pair("observer")
        engine.write(100)
        time.sleep(0.3)  # for what must not happen
        assert not engine.watched
        with door.device("/picture") as device:
            device.say(type="Enter", token=token)
            device.until("Entered")
            device.say(type="Picture", width=270, fps=15)
            assert device.receive().startswith(JPEG)
            wait_until(lambda: engine.watched)
            engine.write(200)
            older = 0
            while grey_of(device.receive()) < 150:
                older += 1
            assert older < 2 * 15
        wait_until(lambda: not engine.watched)


def test_one_who_does_not_take_its_pictures_gets_few_and_holds_up_nobody(tmp_path: Path) -> None:
    with a_door_with_a_picture(tmp_path) as (door, engine):
        token = door.pair("observer")
        with door.device("/picture") as slow, door.device("/picture") as quick:
            for device in (slow, quick):
                device.say(type="Enter", token=token)
                device.until("Entered")
            seen = 0
            for number in range(40):
                engine.write(20 + number * 5)
                seen += quick.receive().startswith(JPEG)

            assert seen == 40


def test_nonsense_on_the_way_of_pictures_ends_it(tmp_path: Path) -> None:
    with a_door_with_a_picture(tmp_path) as (door, _engine):
        token = door.pair("observer")
        with door.device("/picture") as device:
            device.say(type="Enter", token=token)
            device.until("Entered")
            device.say(type="Request", request_id=1, command={"type": "GoLive"})

            assert device.until("Denied")["code"] == "protocol"
            assert device.closed_with() == 1008
