"""What is on a canvas at a tick."""

from dataclasses import replace

import numpy as np
import pytest

from studio.engine.colour import Plane, Planes
from studio.engine.compositor import Compositor
from studio.overlay.fonts import ensure_gui_application
from studio.show.canvas import Fill, Framing
from studio.show.scene import Placed, Scene
from studio.show.state import show_slate
from tests.builders import NOW_UTC_MS, a_canvas, a_scene, a_selling_show, a_show
from tests.engine.drawing import a_picture, a_target, at, drawn, from_camera

CANVAS = a_canvas()
BARE = a_scene(a_show())
ENDS_UTC_MS = NOW_UTC_MS + 2_000


@pytest.fixture(autouse=True, scope="module")
def _qt() -> None:
    ensure_gui_application()


def showing(scene: Scene) -> Compositor:
    """Return a compositor with this scene."""
    compositor = Compositor(CANVAS)
    compositor.scene = drawn(scene, CANVAS, at_utc_ms=NOW_UTC_MS)
    return compositor


def is_slate(target: Planes, compositor: Compositor) -> bool:
    """Return whether the canvas is the slate and nothing else."""
    assert compositor.scene is not None
    slate: tuple[Plane, ...] = compositor.scene.slate.planes
    return all(np.array_equal(a, b) for a, b in zip(target, slate, strict=True))


def test_before_any_scene_the_canvas_is_black() -> None:
    target = a_target(CANVAS)

    Compositor(CANVAS).compose(from_camera(a_picture()), target, at(NOW_UTC_MS))

    assert [np.unique(plane).tolist() for plane in target] == [[16], [128], [128]]


def test_the_camera_is_the_ground() -> None:
    target = a_target(CANVAS)

    showing(BARE).compose(from_camera(a_picture(luma=120)), target, at(NOW_UTC_MS))

    assert [np.unique(plane).tolist() for plane in target] == [[120], [128], [128]]


def test_without_a_picture_there_is_the_slate() -> None:
    compositor, target = showing(BARE), a_target(CANVAS)

    compositor.compose(from_camera(None), target, at(NOW_UTC_MS))

    assert is_slate(target, compositor)


def test_the_slate_covers_the_camera_and_what_is_sold() -> None:
    state = show_slate(a_selling_show(), shown=True)
    compositor, target = showing(a_scene(state)), a_target(CANVAS)

    compositor.compose(from_camera(a_picture()), target, at(NOW_UTC_MS))

    assert is_slate(target, compositor)


def test_a_card_stays_above_the_slate_of_a_lost_camera() -> None:
    compositor, target = showing(a_scene(a_selling_show())), a_target(CANVAS)

    compositor.compose(from_camera(None), target, at(NOW_UTC_MS))

    assert not is_slate(target, compositor)


def test_an_offer_that_ended_is_left_out_from_the_very_millisecond() -> None:
    state = a_selling_show(duration_s=2.0)
    offer_only = replace(a_scene(state), overlays=a_scene(state).overlays[:1])
    compositor, before, after = showing(offer_only), a_target(CANVAS), a_target(CANVAS)

    compositor.compose(from_camera(a_picture()), before, at(ENDS_UTC_MS - 1))
    compositor.compose(from_camera(a_picture()), after, at(ENDS_UTC_MS))

    assert len(np.unique(before[0])) > 10
    assert np.unique(after[0]).tolist() == [120]


def test_the_list_price_follows_at_the_same_tick() -> None:
    compositor = showing(a_scene(a_selling_show(duration_s=2.0)))
    before, after = a_target(CANVAS), a_target(CANVAS)

    compositor.compose(from_camera(a_picture()), before, at(ENDS_UTC_MS - 1))
    compositor.compose(from_camera(a_picture()), after, at(ENDS_UTC_MS))

    assert len(np.unique(after[0])) > 10
    assert not np.array_equal(before[0], after[0])


def test_another_framing_and_another_kind_of_picture_are_followed() -> None:
    fit = replace(BARE, pictures=(Placed(framing=Framing(fill=Fill.FIT)),))
    compositor, target = showing(BARE), a_target(CANVAS)
    compositor.compose(from_camera(a_picture(luma=200)), target, at(NOW_UTC_MS))

    compositor.scene = drawn(fit, CANVAS, at_utc_ms=NOW_UTC_MS)
    compositor.compose(from_camera(a_picture(luma=200)), target, at(NOW_UTC_MS))

    assert int(target[0][0, 0]) == 16
    assert int(target[0][640, 360]) == 200

    jpeg = replace(a_picture(luma=255), full_range=True)
    compositor.compose(from_camera(jpeg), target, at(NOW_UTC_MS))

    assert int(target[0][640, 360]) == 235


def test_composing_says_how_long_it_took() -> None:
    times = showing(BARE).compose(from_camera(a_picture()), a_target(CANVAS), at(NOW_UTC_MS))

    assert times.convert_ns > 0
    assert times.blend_ns >= 0
