"""What lies below the overlays: pictures in their boxes, the slate, the dark ground."""

from dataclasses import replace

import numpy as np
import pytest

from studio.engine.colour import Plane, Planes
from studio.engine.drawn import DrawnScene
from studio.engine.ground import Ground, Pictures
from studio.overlay.fonts import ensure_gui_application
from studio.show.canvas import Canvas, Fill, Framing
from studio.show.scene import Box, PictureSource, Placed, Scene
from tests.builders import NOW_UTC_MS, a_canvas, a_scene, a_show
from tests.engine.drawing import a_picture, a_target, drawn

CAMERA, SECOND, CLIP = PictureSource.CAMERA, PictureSource.SECOND, PictureSource.CLIP
UPPER, LOWER = Box(height=0.5), Box(top=0.5, height=0.5)
CORNER = Box(left=0.6, top=0.1, width=0.3, height=0.25)
SPLIT = (Placed(source=CAMERA, box=UPPER), Placed(source=SECOND, box=LOWER))
CORNERED = (Placed(source=SECOND), Placed(source=CAMERA, box=CORNER))
CLOSE_UP = (Placed(source=CAMERA), Placed(source=SECOND))
CALM_LUMA = 36


@pytest.fixture(autouse=True, scope="module")
def _qt() -> None:
    ensure_gui_application()


@pytest.fixture(params=["portrait", "landscape"])
def canvas(request: pytest.FixtureRequest) -> Canvas:
    return a_canvas(request.param)


def a_ground(canvas: Canvas, placed: tuple[Placed, ...], **changes: object) -> DrawnScene:
    """Return a scene of these pictures without overlays."""
    bare: Scene = replace(a_scene(a_show(), canvas=canvas), pictures=placed)
    return drawn(replace(bare, **changes), canvas, at_utc_ms=NOW_UTC_MS)  # type: ignore[arg-type]


def shown(canvas: Canvas, scene: DrawnScene, **lumas: int) -> Planes:
    """Return the canvas with sources of these greys."""
    target = a_target(canvas)
    Ground(canvas).draw(scene, greys(**lumas), target)
    return target


def greys(**lumas: int) -> Pictures:
    """Return sources of one grey each."""
    return {PictureSource(name): a_picture(luma=luma) for name, luma in lumas.items()}


def halves(plane: Plane) -> tuple[list[int], list[int]]:
    """Return the values of the upper and of the lower half."""
    middle = len(plane) // 2
    return np.unique(plane[:middle]).tolist(), np.unique(plane[middle:]).tolist()


def test_a_split_shows_both_sources_side_by_side(canvas: Canvas) -> None:
    target = shown(canvas, a_ground(canvas, SPLIT), camera=100, second=200)

    assert halves(target[0]) == ([100], [200])
    assert halves(target[1]) == ([128], [128])


def test_half_of_a_split_without_a_picture_is_dark_and_calm(canvas: Canvas) -> None:
    target = shown(canvas, a_ground(canvas, SPLIT), camera=100)

    assert halves(target[0]) == ([100], [CALM_LUMA])


def test_the_other_half_of_a_split_is_as_calm(canvas: Canvas) -> None:
    target = shown(canvas, a_ground(canvas, SPLIT), second=200)

    assert halves(target[0]) == ([CALM_LUMA], [200])


def test_the_slate_stands_where_the_lowest_picture_is_missing(canvas: Canvas) -> None:
    scene = a_ground(canvas, CORNERED)

    target = shown(canvas, scene, camera=200)

    middle = canvas.height_px // 2
    assert np.array_equal(target[0][middle:], scene.slate.planes[0][middle:])
    assert 200 in target[0][:middle]


def test_without_any_picture_there_is_the_slate_alone(canvas: Canvas) -> None:
    scene = a_ground(canvas, SPLIT)

    target = shown(canvas, scene)

    assert all(np.array_equal(a, b) for a, b in zip(target, scene.slate.planes, strict=True))


def test_a_picture_in_a_picture_stands_in_its_corner(canvas: Canvas) -> None:
    target = shown(canvas, a_ground(canvas, CORNERED), camera=100, second=200)

    height, width = target[0].shape
    inside = target[0][
        int(height * 0.15) : int(height * 0.3), int(width * 0.65) : int(width * 0.85)
    ]
    assert np.unique(inside).tolist() == [100]
    assert np.unique(target[0][height // 2 :]).tolist() == [200]


def test_a_small_picture_that_is_missing_lets_the_large_one_be_seen(canvas: Canvas) -> None:
    target = shown(canvas, a_ground(canvas, CORNERED), second=200)

    assert np.unique(target[0]).tolist() == [200]


@pytest.mark.parametrize("source", [SECOND, CLIP])
def test_below_a_source_that_gives_nothing_the_camera_is_seen(
    canvas: Canvas, source: PictureSource
) -> None:
    scene = a_ground(canvas, (Placed(), Placed(source=source)))

    assert np.unique(shown(canvas, scene, camera=100)[0]).tolist() == [100]
    both = shown(canvas, scene, **{"camera": 100, source.value: 200})
    assert np.unique(both[0]).tolist() == [200]


def test_what_is_wholly_covered_is_not_even_converted(canvas: Canvas) -> None:
    ground = Ground(canvas)

    ground.draw(a_ground(canvas, CLOSE_UP), greys(camera=100, second=200), a_target(canvas))

    assert len(ground._plans) == 1


def test_a_covering_picture_with_bars_leaves_nothing_of_the_one_below(canvas: Canvas) -> None:
    fit = Placed(source=SECOND, framing=Framing(fill=Fill.FIT))

    target = shown(canvas, a_ground(canvas, (Placed(), fit)), camera=100, second=200)

    assert 100 not in target[0]


def test_the_slate_that_is_asked_for_covers_every_picture(canvas: Canvas) -> None:
    scene = a_ground(canvas, CORNERED, slate_shown=True)

    target = shown(canvas, scene, camera=100, second=200)

    assert np.array_equal(target[0], scene.slate.planes[0])


def test_a_scene_without_pictures_is_the_slate(canvas: Canvas) -> None:
    scene = a_ground(canvas, ())

    assert np.array_equal(shown(canvas, scene, camera=100)[0], scene.slate.planes[0])


def test_plans_are_made_once_and_not_kept_for_ever(canvas: Canvas) -> None:
    ground, scene = Ground(canvas), a_ground(canvas, SPLIT)
    ground.draw(scene, greys(camera=100, second=200), a_target(canvas))
    first = list(ground._plans.values())

    for _ in range(3):
        ground.draw(scene, greys(camera=1, second=2), a_target(canvas))
    assert list(ground._plans.values()) == first

    for step in range(20):
        framing = Framing(fill=Fill.CROP, zoom=1 + step / 10)
        zoomed = a_ground(canvas, (Placed(framing=framing),))
        ground.draw(zoomed, greys(camera=100), a_target(canvas))
    assert len(ground._plans) <= 8


def test_every_picture_lies_within_its_box_to_the_pixel() -> None:
    canvas = a_canvas()
    box = Box(left=1 / 3, top=1 / 7, width=1 / 3, height=1 / 5)
    scene = a_ground(canvas, (Placed(), Placed(source=SECOND, box=box)))

    luma = shown(canvas, scene, camera=100, second=200)[0]

    rows, columns = np.nonzero(luma == 200)
    assert (columns.min(), rows.min()) == (240, 182)
    assert (columns.max() + 1, rows.max() + 1) == (480, 438)
    assert (luma[182:438, 240:480] == 200).all()
