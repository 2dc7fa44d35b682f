"""What two canvases show is converted once, and looks as if each had done it."""

import cv2
import numpy as np
import pytest

from studio.capture.source import Picture
from studio.engine.compositor import Compositor
from studio.engine.ground import Pictures
from studio.engine.shared_pictures import SharedColours
from studio.overlay.fonts import ensure_gui_application
from studio.show.scene import PictureSource
from tests.builders import NOW_UTC_MS, a_canvas, a_scene, a_show
from tests.engine.drawing import a_picture, a_target, at, drawn

CANVASES = (a_canvas(), a_canvas("landscape"))
CAMERA, SECOND = PictureSource.CAMERA, PictureSource.SECOND


def a_jpeg(width: int = 1280, height: int = 720, *, seed: int = 1) -> Picture:
    """Return a camera's picture as most give it: BT.601, full range, 4:2:2, not even."""
    made = np.random.default_rng(seed)
    sizes = ((height, width), (height, width // 2), (height, width // 2))
    y, u, v = (
        np.asarray(
            cv2.resize(made.integers(30, 220, (9, 16), np.uint8), (w, h), interpolation=1), np.uint8
        )
        for h, w in sizes
    )
    return Picture(planes=(y, u, v), matrix="bt601", full_range=True, captured_ns=0, number=seed)


def test_each_canvas_looks_as_if_it_had_converted_the_picture_itself() -> None:
    ensure_gui_application()
    pictures: Pictures = {CAMERA: a_jpeg()}
    shared = SharedColours(CANVASES).of(pictures)

    for canvas in CANVASES:
        compositor = Compositor(canvas)
        compositor.scene = drawn(a_scene(a_show(), canvas=canvas), canvas, at_utc_ms=NOW_UTC_MS)
        alone, together = a_target(canvas), a_target(canvas)
        compositor.compose(pictures, alone, at(NOW_UTC_MS))
        compositor.compose(shared, together, at(NOW_UTC_MS))
        for one, other in zip(alone, together, strict=True):
            apart = np.abs(one.astype(int) - other.astype(int))
            assert apart.max() <= 3
            assert apart.mean() < 0.5


def test_a_picture_is_converted_once_however_many_ask_and_again_when_it_is_another() -> None:
    colours = SharedColours(CANVASES)
    first, second = a_jpeg(seed=1), a_jpeg(seed=2)

    one = colours.of({CAMERA: first})[CAMERA]
    again = colours.of({CAMERA: first})[CAMERA]
    before = one.planes[0].copy()
    other = colours.of({CAMERA: second})[CAMERA]

    assert again is one
    assert (one.matrix, one.full_range) == ("bt709", False)
    assert other is not one
    assert not np.array_equal(other.planes[0], before)


def test_what_nobody_asks_for_is_not_converted() -> None:
    colours = SharedColours(CANVASES)

    shared = colours.of({CAMERA: a_jpeg(), SECOND: a_jpeg(seed=2)})

    assert CAMERA in shared
    assert PictureSource.CLIP not in shared
    assert shared.get(PictureSource.CLIP) is None
    assert colours._kept == {}
    assert set(shared) == {CAMERA, SECOND}
    assert len(shared) == 2


def test_two_sources_do_not_share_their_memory() -> None:
    shared = SharedColours(CANVASES).of({CAMERA: a_jpeg(seed=1), SECOND: a_jpeg(seed=2)})

    camera, second = shared[CAMERA], shared[SECOND]

    assert not np.array_equal(camera.planes[0], second.planes[0])


def test_one_canvas_alone_gets_the_pictures_as_they_are() -> None:
    pictures: Pictures = {CAMERA: a_jpeg()}

    assert SharedColours(CANVASES[:1]).of(pictures) is pictures


@pytest.mark.parametrize(
    "picture",
    [a_picture(), a_jpeg(3840, 2160), a_jpeg(1281 // 8 * 8 + 8, 720, seed=3)],
    ids=["ready", "huge", "other"],
)
def test_what_is_ready_or_far_larger_is_left_as_it_is(picture: Picture) -> None:
    shared = SharedColours(CANVASES).of({CAMERA: picture})[CAMERA]

    much_larger = picture.size_px[0] > 2_000
    ready = picture.matrix == "bt709"
    assert (shared is picture) == (much_larger or ready)


def test_another_kind_of_picture_gets_memory_of_its_own_size() -> None:
    colours = SharedColours(CANVASES)
    assert colours.of({CAMERA: a_jpeg()})[CAMERA].size_px == (1280, 720)

    assert colours.of({CAMERA: a_jpeg(640, 360)})[CAMERA].size_px == (640, 360)
