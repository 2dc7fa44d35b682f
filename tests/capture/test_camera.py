"""A plugged-in camera: what it gives becomes planes, and it is never silently another one."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from studio.capture.camera import DeviceCamera, PixelFormat, wish_of
from studio.capture.device import choose
from studio.capture.source import Condition, Picture
from studio.core.clock import SystemClock
from studio.core.errors import BadInput, DeviceNotFound
from studio.core.source_spec import SourceKind, SourceSpec
from tests.fakes.cameras import FakeCameras, a_camera

CLOCK = SystemClock()
DESK = a_camera()
TWIN = a_camera(device_id="046d:0825:A1@1-2")
OTHER = a_camera(name="Top camera", device_id="05a3:9230:@1-3")


def _until(condition: Callable[[], bool]) -> None:
    deadline_s = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline_s
        time.sleep(0.005)


def _spec(**fields: Any) -> SourceSpec:  # noqa: ANN401 - whatever fields a spec has
    return SourceSpec(kind=SourceKind.CAMERA, **{"name": DESK.name, **fields})


def _first_picture(cameras: FakeCameras, spec: SourceSpec) -> tuple[Picture, str]:
    camera = DeviceCamera(spec, clock=CLOCK, system=cameras)
    camera.start()
    _until(lambda: camera.latest.peek() is not None)
    picture, text = camera.latest.peek(), camera.status().text
    camera.stop()
    assert picture is not None
    return picture, text


@pytest.mark.parametrize(
    ("gives", "chroma", "full"),
    [("MJPG", (180, 160), True), ("YUY2", (180, 160), False), ("BGR", (90, 160), False)],
)
def test_each_format_becomes_planes_of_the_right_shape_and_level(
    gives: PixelFormat, chroma: tuple[int, int], full: bool
) -> None:
    picture, _ = _first_picture(FakeCameras(DESK, gives=gives), _spec())

    assert picture.planes[0].shape == (180, 320)
    assert picture.planes[1].shape == chroma
    assert picture.full_range is full
    assert picture.matrix == "bt601"
    assert abs(float(np.median(picture.planes[0])) - 128) <= 3


def test_the_format_size_and_rate_are_asked_for() -> None:
    cameras = FakeCameras(DESK, gives="YUY2")

    _first_picture(cameras, _spec(width_px=640, height_px=480, fps=25, pixel_format="YUY2"))

    wish = cameras.wishes[0]
    assert (wish.width_px, wish.height_px, wish.fps) == (640, 480, 25)
    assert wish.pixel_format == "YUY2"


def test_a_system_that_ignores_the_format_is_told_of() -> None:
    _, text = _first_picture(FakeCameras(DESK, gives="BGR"), _spec())

    assert "MJPG" in text


def test_another_camera_in_its_place_is_not_taken(caplog: pytest.LogCaptureFixture) -> None:
    cameras = FakeCameras(DESK)
    camera = DeviceCamera(_spec(), clock=CLOCK, system=cameras)
    camera.start()
    _until(lambda: camera.status().condition is Condition.LIVE)

    cameras.plugged = (OTHER, a_camera(device_id="1234:5678:B@1-1"))
    _until(lambda: camera.status().condition is Condition.LOST)
    _until(lambda: "not plugged in" in camera.status().text)
    cameras.plugged = (OTHER, DESK)
    _until(lambda: camera.status().condition is Condition.LIVE)
    camera.stop()

    assert set(cameras.opened) == {DESK.device_id}
    assert caplog.records


def test_its_twin_is_not_taken_either(caplog: pytest.LogCaptureFixture) -> None:
    cameras = FakeCameras(DESK, TWIN)
    camera = DeviceCamera(_spec(device_id=DESK.device_id), clock=CLOCK, system=cameras)
    camera.start()
    _until(lambda: camera.status().condition is Condition.LIVE)

    cameras.plugged = (TWIN,)
    _until(lambda: "not plugged in" in camera.status().text)
    camera.stop()

    assert set(cameras.opened) == {DESK.device_id}
    assert caplog.records


def test_at_another_port_a_camera_with_its_own_number_is_the_same() -> None:
    moved = a_camera(device_id="046d:0825:A1@2-4")

    assert choose((moved, OTHER), _spec(device_id=DESK.device_id)) is moved


def test_at_another_port_a_camera_without_a_number_is_another() -> None:
    moved = a_camera(name="Top camera", device_id="05a3:9230:@2-4")

    with pytest.raises(DeviceNotFound):
        choose((moved,), _spec(name="Top camera", device_id=OTHER.device_id))


def test_a_name_that_fits_two_is_refused_and_both_are_named() -> None:
    with pytest.raises(DeviceNotFound, match=r"1-1.*1-2"):
        choose((DESK, TWIN), _spec())


def test_pictures_that_cannot_be_decoded_are_left_out(caplog: pytest.LogCaptureFixture) -> None:
    cameras = FakeCameras(DESK)
    camera = DeviceCamera(_spec(), clock=CLOCK, system=cameras)
    camera.start()
    _until(lambda: camera.latest.peek() is not None)

    cameras.damaged.set()
    _until(lambda: camera.status().condition is not Condition.LIVE)
    cameras.damaged.clear()
    _until(lambda: camera.status().condition is Condition.LIVE)
    camera.stop()

    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize(
    "fields", [{"fps": -1}, {"fps": 1000}, {"width_px": 100_000}, {"pixel_format": "H264"}]
)
def test_what_no_camera_has_is_bad_input(fields: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        wish_of(_spec(**fields))
