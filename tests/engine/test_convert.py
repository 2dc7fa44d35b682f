"""Where the camera's picture lands on the canvas, and in which colours."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.capture.source import Picture, Plane
from studio.engine.colour import Planes
from studio.engine.convert import PicturePlan, Rect, kind_of, place, rect_of
from studio.show.canvas import SIZES_PX, Fill, Framing
from studio.show.scene import Box
from tests.engine.colour_reference import KINDS, Matrix, reference, wrong_by

FIT, FILL = Framing(fill=Fill.FIT), Framing(fill=Fill.FILL)
SUBSAMPLINGS = {"4:4:4": (1, 1), "4:2:2": (2, 1), "4:2:0": (2, 2)}

sides = st.integers(1, 5_000)
framings = st.builds(
    Framing,
    fill=st.sampled_from(Fill),
    centre_x=st.floats(0, 1),
    centre_y=st.floats(0, 1),
    zoom=st.floats(1, 4),
)


def picture(
    planes: Planes, *, matrix: Matrix = "bt709", full_range: bool = False, number: int = 0
) -> Picture:
    """Return a picture of these planes."""
    return Picture(
        planes=planes, matrix=matrix, full_range=full_range, captured_ns=0, number=number
    )


def grey(width: int, height: int, *, luma: int = 100, across: int = 2, down: int = 2) -> Planes:
    """Return planes of one grey; an odd size has a chroma sample for its last half pair."""
    chroma = (-(-height // down), -(-width // across))
    return (
        np.full((height, width), luma, np.uint8),
        np.full(chroma, 128, np.uint8),
        np.full(chroma, 128, np.uint8),
    )


def canvas_of(width: int, height: int, *, filled_with: int = 77) -> Planes:
    """Return a canvas with remains of an earlier picture."""
    half = (height // 2, width // 2)
    y, u, v = (np.full(size, filled_with, np.uint8) for size in ((height, width), half, half))
    return y, u, v


def applied(shown: Picture, canvas_px: tuple[int, int], framing: Framing) -> Planes:
    """Return a canvas with this picture on it."""
    canvas = canvas_of(*canvas_px)
    PicturePlan(shown, canvas_px, framing).apply(shown, canvas)
    return canvas


def spread(plane: Plane, *, gap: int) -> Plane:
    """Return the same values in rows that lie apart."""
    roomy = np.zeros((plane.shape[0], plane.shape[1] + gap), np.uint8)
    roomy[:, : plane.shape[1]] = plane
    return roomy[:, : plane.shape[1]]


@given(width=sides, height=sides, canvas_px=st.sampled_from(SIZES_PX), framing=framings)
@settings(max_examples=400)
def test_every_picture_has_an_even_place_inside_the_canvas(
    width: int, height: int, canvas_px: tuple[int, int], framing: Framing
) -> None:
    part, target = place((width, height), canvas_px, framing)

    for rect, (whole_width, whole_height) in ((part, (width, height)), (target, canvas_px)):
        assert 0 <= rect.left <= rect.left + rect.width <= whole_width
        assert 0 <= rect.top <= rect.top + rect.height <= whole_height
        assert min(rect.width, rect.height) >= 1
        assert rect.left % 2 == rect.top % 2 == 0
    assert target.width % 2 == target.height % 2 == 0
    assert part.width % 2 == 0 or width == 1
    assert part.height % 2 == 0 or height == 1


@given(
    width=st.integers(64, 4_096),
    height=st.integers(64, 4_096),
    canvas_px=st.sampled_from(SIZES_PX),
    framing=framings,
)
@settings(max_examples=400)
def test_no_picture_is_stretched_by_more_than_rounding(
    width: int, height: int, canvas_px: tuple[int, int], framing: Framing
) -> None:
    part, target = place((width, height), canvas_px, framing)

    across, down = target.width / part.width, target.height / part.height

    # Two pixels of rounding on either rectangle, of the shorter side.
    allowed = 1 + 2.5 / min(part.width, part.height) + 2.5 / min(target.width, target.height)
    assert max(across, down) / min(across, down) <= allowed


@given(width=sides, height=sides, canvas_px=st.sampled_from(SIZES_PX))
def test_fit_shows_all_of_the_picture_and_touches_two_edges(
    width: int, height: int, canvas_px: tuple[int, int]
) -> None:
    part, target = place((width, height), canvas_px, FIT)

    assert width - part.width <= 1
    assert height - part.height <= 1
    assert canvas_px[0] - target.width <= 2 or canvas_px[1] - target.height <= 2


@pytest.mark.parametrize("subsampling", SUBSAMPLINGS)
@pytest.mark.parametrize(("matrix", "full_range"), KINDS)
@given(seed=st.integers(0, 2**32 - 1), half=st.tuples(st.integers(1, 24), st.integers(1, 24)))
@settings(max_examples=12)
def test_a_picture_of_the_canvas_size_keeps_its_colours(
    matrix: Matrix, subsampling: str, *, full_range: bool, seed: int, half: tuple[int, int]
) -> None:
    across, down = SUBSAMPLINGS[subsampling]
    width, height = half[1] * 2, half[0] * 2
    random = np.random.default_rng(seed)
    y = random.integers(0, 256, (height, width), np.uint8)
    u, v = (
        spread(np.full((height // down, width // across), value, np.uint8), gap=5)
        for value in random.integers(0, 256, 2)
    )
    shown = picture((spread(y, gap=3), u, v), matrix=matrix, full_range=full_range)

    got = applied(shown, (width, height), FILL)

    wanted = reference(
        (y, np.full(half, u[0, 0]), np.full(half, v[0, 0])), matrix, full_range=full_range
    )
    assert wrong_by(got[0], wanted[0]) <= 2.1
    assert wrong_by(got[1], wanted[1]) <= 1.1
    assert wrong_by(got[2], wanted[2]) <= 1.1


@pytest.mark.parametrize("subsampling", SUBSAMPLINGS)
def test_chroma_of_a_larger_plane_is_its_mean(subsampling: str) -> None:
    across, down = SUBSAMPLINGS[subsampling]
    random = np.random.default_rng(11)
    y = random.integers(0, 256, (64, 96), np.uint8)
    u, v = (random.integers(0, 256, (64 // down, 96 // across), np.uint8) for _ in range(2))

    got = applied(picture((y, u, v)), (96, 64), FILL)

    for plane, chroma in ((got[1], u), (got[2], v)):
        rows, columns = 2 // down, 2 // across
        mean = chroma.reshape(32, rows, 48, columns).mean((1, 3))
        assert wrong_by(plane, mean) <= 1.0
    assert np.array_equal(got[0], y)


@given(width=st.integers(1, 90), height=st.integers(1, 90), kind=st.sampled_from(KINDS))
@settings(max_examples=80)
def test_odd_and_tiny_pictures_fill_the_canvas(
    width: int, height: int, kind: tuple[Matrix, bool]
) -> None:
    matrix, full_range = kind
    shown = picture(grey(width, height), matrix=matrix, full_range=full_range)

    for framing in (FILL, Framing(fill=Fill.CROP, centre_x=1, centre_y=0, zoom=3)):
        canvas = applied(shown, (64, 48), framing)

        expected = 16 + 100 * 219 / 255 if full_range else 100
        assert np.abs(canvas[0] - expected).max() <= 1.5
        assert np.abs(canvas[1] - 128.0).max() <= 1


@given(width=st.integers(2, 300), height=st.integers(2, 300), kind=st.sampled_from(KINDS))
@settings(max_examples=60)
def test_fit_leaves_exactly_black_around_the_picture(
    width: int, height: int, kind: tuple[Matrix, bool]
) -> None:
    matrix, full_range = kind
    shown = picture(grey(width, height, luma=200), matrix=matrix, full_range=full_range)

    canvas = applied(shown, (72, 128), FIT)

    _, target = place((width, height), (72, 128), FIT)
    for plane, black, step in zip(canvas, (16, 128, 128), (1, 2, 2), strict=True):
        bars = plane.copy()
        target.of(bars, step, step)[:] = black
        assert (bars == black).all()
    assert (target.of(canvas[0]) > 150).all()


def test_bars_of_an_earlier_picture_do_not_stay() -> None:
    wide, tall = picture(grey(160, 40, luma=200)), picture(grey(40, 160, luma=200))
    canvas = canvas_of(72, 128)

    PicturePlan(wide, (72, 128), FIT).apply(wide, canvas)
    PicturePlan(tall, (72, 128), FIT).apply(tall, canvas)

    assert canvas[0][64, 0] == 16
    assert canvas[0][0, 36] > 190


@pytest.mark.parametrize("framing", [FIT, FILL])
@pytest.mark.parametrize("size", [(160, 90), (90, 160), (72, 128), (31, 17)])
def test_nothing_outside_the_canvas_is_written(size: tuple[int, int], framing: Framing) -> None:
    shown = picture(grey(*size, luma=200), matrix="bt601", full_range=True)
    around = [np.full((200, 200), 3, np.uint8) for _ in range(3)]
    canvas = (around[0][10:138, 20:92], around[1][10:74, 20:56], around[2][10:74, 20:56])

    PicturePlan(shown, (72, 128), framing).apply(shown, canvas)

    for whole, inner in zip(around, canvas, strict=True):
        inner[:] = 3
        assert (whole == 3).all()


def test_the_picture_that_was_given_is_not_changed() -> None:
    planes = grey(72, 128)
    before = [plane.copy() for plane in planes]

    applied(picture(planes, matrix="bt601", full_range=True), (72, 128), FILL)

    assert all(np.array_equal(a, b) for a, b in zip(planes, before, strict=True))


def test_a_crop_shows_the_chosen_spot_in_its_middle() -> None:
    y, u, v = grey(320, 180, luma=16)
    y[40:48, 200:208] = 235
    spot = Framing(fill=Fill.CROP, centre_x=204 / 320, centre_y=45 / 180, zoom=2)

    canvas = applied(picture((y, u, v)), (160, 90), spot)

    rows, columns = np.nonzero(canvas[0] > 150)
    assert abs(rows.mean() - 45) <= 2
    assert abs(columns.mean() - 80) <= 2


def test_fill_shows_the_middle_of_the_picture_and_cuts_both_sides_alike() -> None:
    y, u, v = grey(320, 180, luma=16)
    y[:, 158:162] = 235  # the middle
    y[:, :80] = 200  # outside of what an upright canvas shows
    y[:, 240:] = 200

    canvas = applied(picture((y, u, v)), (72, 128), FILL)

    columns = np.nonzero(canvas[0].mean(0) > 100)[0]
    assert abs(columns.mean() - 35.5) <= 1
    assert columns.max() - columns.min() <= 6


def test_a_crop_at_the_edge_stays_inside_the_picture() -> None:
    corner = Framing(fill=Fill.CROP, centre_x=1, centre_y=1, zoom=4)

    part, _ = place((1281, 721), (1280, 720), corner)

    assert part == Rect(left=960, top=540, width=320, height=180)


def test_a_plan_serves_only_pictures_of_its_kind() -> None:
    kind = kind_of(picture(grey(64, 48)))

    assert kind_of(picture(grey(64, 48, luma=9), number=7)) == kind
    assert kind_of(picture(grey(66, 48))) != kind
    assert kind_of(picture(grey(64, 48, down=1))) != kind
    assert kind_of(picture(grey(64, 48), matrix="bt601")) != kind
    assert kind_of(picture(grey(64, 48), full_range=True)) != kind


@pytest.mark.parametrize("framing", [FILL, FIT])
def test_a_picture_in_a_box_touches_nothing_beside_it(framing: Framing) -> None:
    shown = picture(grey(64, 48, luma=200))
    canvas = canvas_of(72, 128)
    for plane in canvas:
        plane[:] = 60
    box = Box(left=0.25, top=0.5, width=0.5, height=0.25)

    PicturePlan(shown, (72, 128), framing, box).apply(shown, canvas)

    inside = np.zeros((128, 72), bool)
    inside[64:96, 18:54] = True
    assert set(np.unique(canvas[0][~inside])) == {60}
    assert 60 not in canvas[0][inside]
    assert 200 in canvas[0][inside]


@given(
    left=st.floats(-0.1, 1.1),
    top=st.floats(-0.1, 1.1),
    width=st.floats(0, 2),
    height=st.floats(0, 2),
)
def test_a_box_in_pixels_is_even_and_on_the_canvas(
    left: float, top: float, width: float, height: float
) -> None:
    rect = rect_of(Box(left=left, top=top, width=width, height=height), (1080, 1920))

    assert not any(side % 2 for side in (rect.left, rect.top, rect.width, rect.height))
    assert rect.left >= 0
    assert rect.top >= 0
    assert 2 <= rect.width <= 1080 - rect.left
    assert 2 <= rect.height <= 1920 - rect.top


@pytest.mark.parametrize("canvas_px", [(720, 1280), (1280, 720), (1080, 1920), (1920, 1080)])
def test_two_halves_leave_no_line_between_them(canvas_px: tuple[int, int]) -> None:
    upper = rect_of(Box(height=0.5), canvas_px)
    lower = rect_of(Box(top=0.5, height=0.5), canvas_px)

    assert upper.top + upper.height == lower.top
    assert lower.top + lower.height == canvas_px[1]


def test_a_plan_used_again_shows_the_new_picture_and_nothing_of_the_old() -> None:
    dark, light = (
        picture(grey(64, 48, luma=luma), matrix="bt601", full_range=True) for luma in (0, 255)
    )
    plan = PicturePlan(dark, (72, 128), FILL)
    canvas = canvas_of(72, 128)

    plan.apply(dark, canvas)
    plan.apply(light, canvas)

    assert (canvas[0] >= 234).all()
