"""Places are even and on the canvas; layers hold what is drawn and nothing around it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from studio.overlay.picture import Place, blank, even_place, layer_of, painting

edges = st.floats(-500, 2_500, allow_nan=False)
lengths = st.floats(0, 3_000, allow_nan=False)


@given(left=edges, top=edges, width=lengths, height=lengths)
def test_every_place_is_even_and_on_the_canvas(
    left: float, top: float, width: float, height: float
) -> None:
    place = even_place(left, top, (width, height), (1080, 1920))

    assert not (place.left | place.top | place.width | place.height) & 1
    assert 0 <= place.left < place.left + place.width <= 1080
    assert 0 <= place.top < place.top + place.height <= 1920


@given(
    left=st.floats(0, 900),
    top=st.floats(0, 1700),
    width=st.floats(1, 180),
    height=st.floats(1, 220),
)
def test_a_place_holds_all_of_what_lies_on_the_canvas(
    left: float, top: float, width: float, height: float
) -> None:
    place = even_place(left, top, (width, height), (1080, 1920))

    assert place.left <= left
    assert place.top <= top
    assert place.left + place.width >= left + width
    assert place.top + place.height >= top + height


def test_a_layer_covers_only_what_is_drawn() -> None:
    place = Place(left=100, top=200, width=80, height=60)
    image = blank(place)
    with painting(image, place) as painter:
        painter.fillRect(QRectF(111, 221, 5, 8), QColor("red"))

    layer = layer_of(image, place)

    assert (layer.left, layer.top, layer.size_px) == (110, 220, (6, 10))


def test_an_empty_drawing_is_the_smallest_layer_and_changes_nothing() -> None:
    place = Place(left=100, top=200, width=80, height=60)

    layer = layer_of(blank(place), place)

    assert layer.size_px == (2, 2)
    assert (layer.luma_transparency == 255).all()
    assert not any(plane.any() for plane in layer.planes)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("#000000", (16, 128, 128)),
        ("#ffffff", (235, 128, 128)),
        ("#ff0000", (63, 102, 240)),
        ("#00ff00", (173, 42, 26)),
        ("#0000ff", (32, 240, 118)),
    ],
)
def test_colours_become_those_of_bt709_in_limited_range(
    colour: str, expected: tuple[int, int, int]
) -> None:
    place = Place(left=0, top=0, width=4, height=4)
    image = blank(place)
    image.fill(QColor(colour))

    layer = layer_of(image, place, opaque=True)

    for plane, value in zip(layer.planes, expected, strict=True):
        assert np.abs(plane.astype(int) - value).max() <= 1
