"""Blended pixels against arithmetic in floats, and places that are refused."""

import tracemalloc
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from studio.overlay.blend import blend_layer
from studio.overlay.layer import Layer, Plane
from studio.overlay.picture import Place, layer_of, pixels_of

Planes = tuple[Plane, Plane, Plane]
Floats = npt.NDArray[np.float64]

TO_PLANES = np.array(
    [[0.0722, 0.7152, 0.2126], [0.5, -0.38543, -0.11457], [-0.04585, -0.45415, 0.5]]
)
"""Blue, green, red to Y, Cb, Cr of BT.709, as printed in the standard."""


def a_canvas(seed: int, width: int = 64, height: int = 48) -> Planes:
    random = np.random.default_rng(seed)
    y = random.integers(16, 236, (height, width), dtype=np.uint8)
    u, v = random.integers(16, 241, (2, height // 2, width // 2), dtype=np.uint8)
    return y, u, v


def a_drawing(seed: int, width: int, height: int) -> QImage:
    """Return noise with premultiplied alpha, whole rows of it clear or solid."""
    random = np.random.default_rng(seed)
    alpha = random.integers(0, 256, (height, width, 1))
    alpha[: height // 4] = 255
    alpha[-(height // 4) :] = random.choice([0, 255])
    colour = random.integers(0, 256, (height, width, 3))
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    pixels_of(image)[:] = np.concatenate([(colour * alpha + 127) // 255, alpha], axis=2)
    return image


def over(canvas: Planes, image: QImage, place: Place) -> tuple[Floats, Floats, Floats]:
    """Composite in floats: what the planes should be."""
    pixels = pixels_of(image).astype(float)
    halves = pixels.reshape(place.height // 2, 2, place.width // 2, 2, 4).mean((1, 3))
    result = [plane.astype(float) for plane in canvas]
    steps = ((1, 219.0, 16.0), (2, 224.0, 128.0), (2, 224.0, 128.0))
    for number, (step, gain, offset) in enumerate(steps):
        drawn = pixels if step == 1 else halves
        alpha = drawn[..., 3] / 255
        colour = drawn[..., :3] @ TO_PLANES[number] / 255 * gain + offset * alpha
        top, left = place.top // step, place.left // step
        below = result[number][top : top + len(drawn), left : left + drawn.shape[1]]
        below[:] = below * (1 - alpha) + colour
    return result[0], result[1], result[2]


@given(
    seed=st.integers(0, 2**32 - 1),
    left=st.integers(0, 15),
    top=st.integers(0, 11),
    width=st.integers(2, 16),
    height=st.integers(2, 12),
)
def test_blended_colours_are_within_two_steps_of_floats(
    seed: int, left: int, top: int, width: int, height: int
) -> None:
    canvas = a_canvas(seed)
    place = Place(left=2 * left, top=2 * top, width=2 * width, height=2 * height)
    image = a_drawing(seed, place.width, place.height)
    expected = over(canvas, image, place)

    blend_layer(canvas, layer_of(image, place))

    for plane, wanted in zip(canvas, expected, strict=True):
        assert np.abs(plane - wanted).max() <= 2.0


def faded(canvas: Planes, layer: Layer, opacity: float, shift: tuple[int, int]) -> list[Floats]:
    """Composite a drawn layer in floats at an opacity, moved by whole colour samples."""
    result = [plane.astype(float) for plane in canvas]
    through = (layer.luma_transparency, layer.chroma_transparency, layer.chroma_transparency)
    for plane, drawn, clear, step in zip(result, layer.planes, through, (1, 2, 2), strict=True):
        left, top = (layer.left + 2 * shift[0]) // step, (layer.top + 2 * shift[1]) // step
        for row, column in np.ndindex(*drawn.shape):
            y, x = top + row, left + column
            if 0 <= y < plane.shape[0] and 0 <= x < plane.shape[1]:
                kept = 0.0 if layer.opaque else clear[row, column] / 255
                over = plane[y, x] * kept + float(drawn[row, column])
                plane[y, x] += (over - plane[y, x]) * opacity
    return result


@settings(max_examples=60)
@given(
    seed=st.integers(0, 2**32 - 1),
    opacity=st.floats(0, 1.2),
    shift=st.tuples(st.integers(-90, 90), st.integers(-70, 70)),
    opaque=st.booleans(),
)
def test_a_layer_that_fades_and_moves_is_within_two_steps_of_floats_and_cut_at_the_edge(
    seed: int, opacity: float, shift: tuple[int, int], *, opaque: bool
) -> None:
    canvas = a_canvas(seed)
    place = Place(left=18, top=12, width=22, height=16)
    layer = layer_of(a_drawing(seed, 22, 16), place, opaque=opaque)
    samples = shift[0] // 2, shift[1] // 2
    expected = faded(canvas, layer, min(1.0, opacity), samples)

    blend_layer(canvas, layer, opacity, shift)

    for plane, wanted in zip(canvas, expected, strict=True):
        assert np.abs(plane - wanted).max() <= 1.5


def test_a_layer_at_full_opacity_in_its_place_is_blended_as_ever() -> None:
    canvas, other = a_canvas(3), a_canvas(3)
    layer = layer_of(a_drawing(3, 22, 16), Place(left=18, top=12, width=22, height=16))

    blend_layer(canvas, layer)
    blend_layer(other, layer, 1.0, (1, 1))

    for plane, same in zip(canvas, other, strict=True):
        assert np.array_equal(plane, same)


def test_a_layer_that_is_not_seen_changes_nothing() -> None:
    canvas = a_canvas(4)
    before = [plane.copy() for plane in canvas]

    blend_layer(canvas, a_layer(), 0.0)
    blend_layer(canvas, a_layer(), 1.0, (64, 0))
    blend_layer(canvas, a_layer(), 0.5, (0, -48))

    for plane, kept in zip(canvas, before, strict=True):
        assert np.array_equal(plane, kept)


def test_fading_takes_no_new_memory_from_frame_to_frame() -> None:
    canvas = a_canvas(5, 640, 480)
    image = QImage(600, 400, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0x80400000)
    layer = layer_of(image, Place(left=0, top=0, width=600, height=400))
    blend_layer(canvas, layer, 0.5, (8, 8))
    tracemalloc.start()

    for step in range(20):
        blend_layer(canvas, layer, step / 20, (step, 8))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert most < 40_000  # one plane of the layer has 240,000 bytes


def test_an_opaque_layer_replaces_what_was_below() -> None:
    canvas = a_canvas(1)
    place = Place(left=0, top=0, width=64, height=48)
    image = QImage(64, 48, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0xFF204060)
    layer = layer_of(image, place, opaque=True)

    blend_layer(canvas, layer)

    for plane, drawn in zip(canvas, layer.planes, strict=True):
        assert np.array_equal(plane, drawn)


def a_layer(**changes: object) -> Layer:
    image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0x80400000)
    layer = layer_of(image, Place(left=0, top=0, width=8, height=8))
    return replace(layer, **changes)  # type: ignore[arg-type]  # whatever fields a layer has


@pytest.mark.parametrize(
    ("left", "top"), [(-2, 0), (0, -2), (58, 0), (0, 42), (1000, 1000), (1, 0), (0, 1)]
)
def test_a_layer_that_leaves_the_canvas_or_is_not_even_is_refused(left: int, top: int) -> None:
    canvas = a_canvas(2)
    before = [plane.copy() for plane in canvas]

    with pytest.raises(ValueError, match="layer 8x8"):
        blend_layer(canvas, a_layer(left=left, top=top))

    for plane, kept in zip(canvas, before, strict=True):
        assert np.array_equal(plane, kept)


def test_planes_with_padded_rows_as_an_encoder_has_them_are_blended_in_place() -> None:
    padded = np.full((48, 96), 100, np.uint8), np.full((24, 64), 100, np.uint8)
    planes = padded[0][:, :64], padded[1][:, :32], padded[1].copy()[:, :32]

    blend_layer(planes, a_layer(left=56, top=40))

    assert (padded[0][40:, 56:64] != 100).all()
    assert (padded[0][:, 64:] == 100).all()
    assert (padded[1][:, 32:] == 100).all()
