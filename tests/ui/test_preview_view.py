"""The program picture comes through a real ring, keeps its shape, and says when it is old."""

import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from studio.protocol.preview_ring import PreviewWriter
from studio.ui.colour import PictureConverter
from studio.ui.preview_view import PreviewSetup, PreviewView, Tally

pytestmark = pytest.mark.usefixtures("styled")

WIDTH_PX, HEIGHT_PX = 90, 160


def _write(writer: PreviewWriter, tick: int, *, luma: int = 81, u: int = 90, v: int = 240) -> None:
    """Draw one colour; the usual one is the red of colour bars."""
    for plane, value in zip(writer.begin(), (luma, u, v), strict=True):
        plane[:] = value
    writer.end(tick, time.monotonic_ns())


@pytest.fixture
def writer(tmp_path: Path) -> PreviewWriter:
    return PreviewWriter(tmp_path / "preview.ring", WIDTH_PX, HEIGHT_PX)


@pytest.fixture
def view(qtbot: QtBot, writer: PreviewWriter) -> PreviewView:
    made = PreviewView()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.set_up(PreviewSetup(path=str(writer.path), tally=Tally.ON_AIR))
    return made


def _pixel(image: QImage, x: int, y: int) -> tuple[int, int, int]:
    colour = image.pixelColor(x, y)
    return colour.red(), colour.green(), colour.blue()


def test_a_picture_from_the_ring_is_shown(
    qtbot: QtBot, view: PreviewView, writer: PreviewWriter
) -> None:
    _write(writer, 7)

    view.show()

    qtbot.waitUntil(lambda: view.tick == 7)
    red, green, blue = _pixel(view.image, 10, 10)
    assert red > 230
    assert max(green, blue) < 40
    _write(writer, 8)  # a busy machine may have let the first grow old
    qtbot.waitUntil(lambda: view.tick == 8)
    assert view.words == ""


def test_before_the_first_picture_it_says_so(qtbot: QtBot, view: PreviewView) -> None:
    view.show()

    qtbot.waitUntil(lambda: view.words == "No picture yet")
    assert view.image.isNull()


@pytest.mark.parametrize("content", [None, b"", b"rubbish", b"CUERING1" + b"\0" * 8])
def test_a_ring_that_is_none_leaves_the_view_without_a_picture(
    qtbot: QtBot, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "bad.ring"
    if content is not None:
        path.write_bytes(content)
    view = PreviewView()
    qtbot.addWidget(view)
    view.set_up(PreviewSetup(path=str(path)))

    view.show()

    qtbot.waitUntil(lambda: view.words == "No picture yet")


def test_an_old_picture_is_greyed_and_says_its_age(
    qtbot: QtBot, view: PreviewView, writer: PreviewWriter
) -> None:
    _write(writer, 1)
    view.show()
    qtbot.waitUntil(lambda: view.tick == 1)

    qtbot.waitUntil(lambda: view.words.startswith("No new picture for"))

    middle = view.grab().toImage().pixelColor(200, 100)
    assert middle.red() < 130


def test_a_new_engine_with_a_new_file_is_found(
    qtbot: QtBot, view: PreviewView, writer: PreviewWriter
) -> None:
    _write(writer, 500)
    view.show()
    qtbot.waitUntil(lambda: view.tick == 500)
    newer = PreviewWriter(writer.path, WIDTH_PX * 2, HEIGHT_PX * 2)

    _write(newer, 3)

    qtbot.waitUntil(lambda: view.tick == 3)
    assert view.image.width() == WIDTH_PX * 2


def test_looking_ends_when_the_view_is_hidden(
    qtbot: QtBot, view: PreviewView, writer: PreviewWriter
) -> None:
    _write(writer, 1)
    view.show()
    qtbot.waitUntil(lambda: view.tick == 1)

    view.hide()
    _write(writer, 2)
    qtbot.wait(60)

    assert view.tick == 1


def test_the_shape_of_the_canvas_is_kept(view: PreviewView) -> None:
    view.set_up(PreviewSetup(width_px=1080, height_px=1920))

    place = view.picture_place()

    assert (place.width(), place.height()) == (225.0, 400.0)
    assert place.center().x() == pytest.approx(200.0)


def test_the_mirror_is_for_the_host_alone(
    qtbot: QtBot, view: PreviewView, writer: PreviewWriter
) -> None:
    y, u, v = writer.begin()
    y[:], u[:], v[:] = 16, 128, 128
    y[:, : WIDTH_PX // 2] = 235
    writer.end(1, time.monotonic_ns())
    view.show()
    qtbot.waitUntil(lambda: view.tick == 1)
    assert _pixel(view.grab().toImage(), 110, 200)[0] > 200

    view.set_up(PreviewSetup(path=str(writer.path), mirrored=True))

    assert _pixel(view.grab().toImage(), 110, 200)[0] < 60
    assert _pixel(view.image, 5, 5)[0] > 200


@pytest.mark.parametrize("mirrored", [False, True])
def test_pulling_says_how_far_as_viewers_see_it(
    qtbot: QtBot, view: PreviewView, *, mirrored: bool
) -> None:
    view.set_up(PreviewSetup(width_px=100, height_px=100, mirrored=mirrored))
    view.show()

    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    with qtbot.waitSignal(view.dragged) as pulled:
        qtbot.mouseMove(view, QPoint(240, 180))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(240, 180))

    across, down = pulled.args
    assert across == pytest.approx(-0.1 if mirrored else 0.1)
    assert down == pytest.approx(-0.05)


@given(luma=st.integers(0, 255), u=st.integers(0, 255), v=st.integers(0, 255))
def test_every_colour_is_within_two_steps_of_a_float_reference(luma: int, u: int, v: int) -> None:
    planes = tuple(
        np.full(shape, value, np.uint8)
        for shape, value in (((2, 4), luma), ((1, 2), u), ((1, 2), v))
    )

    pixels = PictureConverter(4, 2).pixels(planes)  # type: ignore[arg-type]

    grey = min(255.0, max(0.0, 255 / 219 * (luma - 16)))
    wanted = np.clip(
        [
            grey + 1.79274 * (v - 128),
            grey - 0.21325 * (u - 128) - 0.53291 * (v - 128),
            grey + 2.11240 * (u - 128),
        ],
        0,
        255,
    )
    found = [(int(pixels[0, 0]) >> shift) & 0xFF for shift in (16, 8, 0)]
    assert np.abs(wanted - found).max() <= 2
    assert (pixels == pixels[0, 0]).all()
    assert int(pixels[0, 0]) >> 24 == 0xFF


def test_each_chroma_pair_colours_its_own_four_pixels() -> None:
    y = np.full((4, 4), 126, np.uint8)
    u = np.full((2, 2), 128, np.uint8)
    v = np.array([[200, 128], [128, 128]], np.uint8)

    pixels = PictureConverter(4, 4).pixels((y, u, v))

    assert len(set(pixels[:2, :2].ravel().tolist())) == 1
    assert pixels[0, 0] != pixels[0, 2]
    assert pixels[0, 2] == pixels[2, 0] == pixels[3, 3]
