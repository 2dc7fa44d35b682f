"""The real way to cameras, as far as a machine without one can try it."""

import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from studio.capture.camera import Wish
from studio.capture.opencv_camera import OpenCvCameras, OpenCvGrabber, recognised
from studio.capture.registry import find_device, open_camera, open_microphone
from studio.core.clock import SystemClock
from studio.core.errors import BadInput, DeviceLost, DeviceNotFound
from studio.core.source_spec import PATTERN, TONE, SourceKind, SourceSpec
from tests.fakes.cameras import a_camera
from tests.fakes.media_files import jpeg, write_clip

WISH = Wish(width_px=1280, height_px=720, fps=30, pixel_format="MJPG")


def test_where_the_untouched_bytes_are_unknown_converted_ones_are_taken(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "clip.mkv", seconds=0.2)
    grabber = OpenCvGrabber(str(clip), cv2.CAP_FFMPEG, WISH, name="film")

    pictures = [grabber.read() for _ in range(8)]
    grabber.close()

    assert pictures[0] is None
    assert pictures[1] is not None
    assert pictures[1].pixel_format == "BGR"
    assert pictures[-1] is None


def test_what_cannot_be_opened_is_lost(tmp_path: Path) -> None:
    with pytest.raises(DeviceLost, match="desk"):
        OpenCvGrabber(str(tmp_path / "absent.mkv"), cv2.CAP_FFMPEG, WISH, name="desk")


def test_a_camera_that_is_not_there_is_lost_or_not_found() -> None:
    with pytest.raises(DeviceLost):
        OpenCvCameras().open(a_camera(name="No such camera"), WISH)
    with pytest.raises(DeviceNotFound):
        find_device(SourceSpec(kind=SourceKind.CAMERA, name="No such camera"))


def test_what_a_backend_gives_is_recognised_by_its_bytes() -> None:
    packed = np.frombuffer(jpeg(), np.uint8).reshape(1, -1)

    yuy2 = np.zeros((180, 320, 2), np.uint8)
    bgr = np.zeros((90, 160, 3), np.uint8)

    given = [recognised(each, width_px=320, height_px=180) for each in (packed, yuy2, bgr)]

    assert [each.pixel_format for each in given if each] == ["MJPG", "YUY2", "BGR"]
    assert recognised(np.zeros((7, 9), np.uint8), width_px=320, height_px=180) is None


def test_importing_opencv_leaves_qt_alone() -> None:
    program = "import os, studio.capture._opencv\nprint([k for k in os.environ if 'QT_QPA_P' in k])"
    environment = {k: v for k, v in os.environ.items() if not k.startswith("QT_")}
    root = Path(__file__).resolve().parents[2]

    ran = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )

    assert ran.stdout.strip() == "[]"


def test_a_tone_is_no_camera_and_a_pattern_no_microphone() -> None:
    with pytest.raises(BadInput):
        open_camera(TONE, clock=SystemClock(), epoch_ns=0)
    with pytest.raises(BadInput):
        open_microphone(PATTERN, clock=SystemClock(), epoch_ns=0)
    with pytest.raises(BadInput):
        find_device(PATTERN)
