"""Stills and the test pattern: right colours, right way up, in step with the tone."""

from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from studio.capture.pattern import PatternPainter, PatternSource, bt709_of
from studio.capture.planes import planar_picture, yuy2_planes
from studio.capture.still import read_still
from studio.capture.tone import BEEP_S, RATE_HZ, one_second
from studio.core.clock import SystemClock
from studio.core.errors import BadInput, DeviceError, DeviceNotFound
from studio.core.source_spec import SourceKind, SourceSpec


def _save(path: Path, pixels: np.ndarray) -> Path:
    assert cv2.imwrite(str(path), pixels)
    return path


@pytest.mark.parametrize("rgb", [(255, 255, 255), (0, 0, 0), (255, 0, 0), (12, 200, 90)])
def test_a_still_has_the_colours_of_bt709(tmp_path: Path, rgb: tuple[int, int, int]) -> None:
    pixels = np.full((20, 31, 3), rgb[::-1], np.uint8)

    planes = read_still(_save(tmp_path / "still.png", pixels))

    assert planes[0].shape == (20, 30)
    assert planes[1].shape == (10, 15)
    for plane, expected in zip(planes, bt709_of(rgb), strict=True):
        assert abs(int(plane[4, 4]) - expected) <= 1


def test_what_is_transparent_becomes_black(tmp_path: Path) -> None:
    pixels = np.full((8, 8, 4), 255, np.uint8)
    pixels[:, :4, 3] = 0

    luma = read_still(_save(tmp_path / "still.png", pixels))[0]

    assert luma[4, 1] == 16
    assert luma[4, 6] == 235


def test_a_photo_is_turned_the_way_it_was_held(tmp_path: Path) -> None:
    path = _save(tmp_path / "photo.jpg", np.full((20, 40, 3), 128, np.uint8))
    exif = bytes.fromhex("ffe100224578696600004d4d002a000000080001011200030000000100060000")
    path.write_bytes(path.read_bytes()[:2] + exif + bytes(4) + path.read_bytes()[2:])

    planes = read_still(path)

    assert planes[0].shape == (40, 20)


def test_a_file_that_is_no_picture_says_so(tmp_path: Path) -> None:
    path = tmp_path / "still.png"
    path.write_bytes(b"no picture")

    with pytest.raises(DeviceError, match=r"still\.png"):
        read_still(path)
    with pytest.raises(DeviceNotFound):
        read_still(tmp_path / "absent.png")


def test_an_empty_file_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "still.png"
    path.touch()

    with pytest.raises(DeviceError):
        read_still(path)


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (720, 1280), (64, 64), (642, 362)])
def test_the_pattern_fits_every_size_and_flashes(width: int, height: int) -> None:
    painter = PatternPainter(width_px=width, height_px=height)

    dark = painter.paint("12:34:56.789 000042", phase=0.0, flash=False)
    light = painter.paint("12:34:56.789 000042", phase=1.0, flash=True)

    assert light[0].shape == (height, width)
    assert light[1].shape == (height // 2, width // 2)
    assert dark[0][-1, -1] == 16
    assert light[0][-1, -1] == 235
    assert light[1] is dark[1]


def test_the_patterns_digits_change_with_the_text() -> None:
    painter = PatternPainter(width_px=640, height_px=360)

    one = painter.paint("00:00:00.000 000001", phase=0.0, flash=False)
    two = painter.paint("00:00:00.000 000002", phase=0.0, flash=False)

    assert (one[0] != two[0]).any()


@pytest.mark.parametrize("fields", [{"width_px": 2}, {"fps": -3}, {"fps": 1000}])
def test_an_impossible_pattern_is_bad_input(fields: dict[str, int]) -> None:
    spec = SourceSpec(kind=SourceKind.PATTERN, name="pattern", **fields)  # type: ignore[arg-type]

    with pytest.raises(BadInput):
        PatternSource(spec, clock=SystemClock(), epoch_ns=0)


def test_the_tone_beeps_at_the_beginning_of_its_second_and_is_gentle() -> None:
    second = one_second()[:, 0]
    beep, rest = second[: round(BEEP_S * RATE_HZ)], second[round(BEEP_S * RATE_HZ) :]

    assert 0.35 < float(np.abs(beep).max()) < 0.45
    assert 0.09 < float(np.abs(rest).max()) <= 0.1001
    assert float(np.abs(np.diff(second)).max()) < 0.15


def test_yuy2_is_split_into_its_planes() -> None:
    packed = np.array([[[1, 50], [2, 60], [3, 51], [4, 61]]], np.uint8)

    luma, blue, red = yuy2_planes(packed, width_px=4, height_px=1)

    assert luma.tolist() == [[1, 2, 3, 4]]
    assert blue.tolist() == [[50, 51]]
    assert red.tolist() == [[60, 61]]


@pytest.mark.parametrize(
    ("pixels", "colour", "size", "matrix", "full"),
    [
        ("yuvj422p", 0, (320, 180), "bt601", True),
        ("yuv420p", 1, (320, 180), "bt709", False),
        ("yuv420p", 2, (320, 180), "bt601", False),
        ("yuv420p", 2, (1280, 720), "bt709", False),
        ("nv12", 2, (320, 180), "bt601", False),
        ("rgb24", 2, (320, 180), "bt709", False),
        ("yuv444p", 5, (1280, 720), "bt601", False),
    ],
)
def test_what_the_numbers_mean_is_taken_from_the_frame_or_its_size(
    pixels: str, colour: int, size: tuple[int, int], matrix: str, full: bool
) -> None:
    frame = av.VideoFrame(*size, pixels)
    frame.colorspace = colour

    picture = planar_picture(frame)

    assert picture.matrix == matrix
    assert picture.full_range is full
    assert picture.planes[0].shape == (size[1], size[0])
