"""The colours of the canvas, against arithmetic in floating point."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.engine.colour import ColourChange, Plane, Planes
from tests.engine.colour_reference import KINDS, Matrix, reference, wrong_by


def changed(planes: Planes, matrix: Matrix, *, full_range: bool) -> tuple[Plane, ...]:
    """Return the planes in the canvas's colours."""
    height, width = planes[0].shape
    target = tuple(np.zeros_like(plane) for plane in planes)
    change = ColourChange(matrix, full_range=full_range, width_px=width, height_px=height)
    change.apply(planes, (target[0], target[1], target[2]))
    return target


@pytest.mark.parametrize(("matrix", "full_range"), KINDS)
@given(
    seed=st.integers(0, 2**32 - 1), half_width=st.integers(1, 40), half_height=st.integers(1, 40)
)
@settings(max_examples=25)
def test_every_even_colour_of_every_size_is_within_two_steps(
    matrix: Matrix, *, full_range: bool, seed: int, half_width: int, half_height: int
) -> None:
    # One colour for all of the picture: how chroma is enlarged is another matter.
    random = np.random.default_rng(seed)
    y = random.integers(0, 256, (half_height * 2, half_width * 2), np.uint8)
    u, v = (
        np.full((half_height, half_width), value, np.uint8) for value in random.integers(0, 256, 2)
    )

    got = changed((y, u, v), matrix, full_range=full_range)

    wanted = reference((y, u, v), matrix, full_range=full_range)
    assert wrong_by(got[0], wanted[0]) <= 2.1
    assert wrong_by(got[1], wanted[1]) <= 1.1
    assert wrong_by(got[2], wanted[2]) <= 1.1


@pytest.mark.parametrize(("matrix", "full_range"), KINDS)
def test_chroma_of_any_picture_is_within_a_step(matrix: Matrix, *, full_range: bool) -> None:
    random = np.random.default_rng(5)
    y = random.integers(0, 256, (64, 96), np.uint8)
    u, v = (random.integers(0, 256, (32, 48), np.uint8) for _ in range(2))

    got = changed((y, u, v), matrix, full_range=full_range)

    wanted = reference((y, u, v), matrix, full_range=full_range)
    assert wrong_by(got[1], wanted[1]) <= 1.1
    assert wrong_by(got[2], wanted[2]) <= 1.1


def test_black_and_white_of_a_jpeg_become_those_of_television() -> None:
    y = np.array([[0, 255], [0, 255]], np.uint8)
    grey = np.full((1, 1), 128, np.uint8)

    got = changed((y, grey, grey), "bt601", full_range=True)

    assert got[0].tolist() == [[16, 235], [16, 235]]
    assert (int(got[1][0, 0]), int(got[2][0, 0])) == (128, 128)


def test_colours_that_are_right_already_are_left_alone_to_the_bit() -> None:
    random = np.random.default_rng(7)
    y = random.integers(0, 256, (6, 8), np.uint8)
    u, v = (random.integers(0, 256, (3, 4), np.uint8) for _ in range(2))

    got = changed((y, u, v), "bt709", full_range=False)

    assert all(np.array_equal(one, other) for one, other in zip(got, (y, u, v), strict=True))
