"""What every overlay must do, and how each looks: plain, longest, Arabic, Russian, Chinese."""

import itertools
from dataclasses import replace
from pathlib import Path
from typing import get_args

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from studio.overlay import registry
from studio.overlay.blend import blend_layer
from studio.overlay.layer import Layer
from studio.show.canvas import SIZES_PX
from studio.show.look import CLEAN, CardSide, Look, SafeArea, Theme, usual_area
from studio.show.overlays import Overlay, Slate, Ticker
from studio.show.platform_areas import LYING_AREAS, UPRIGHT_AREAS
from tests.builders import NOW_UTC_MS
from tests.overlay.samples import ALL_AT_ONCE, BOLD, OVERLAYS, SAMPLES, Sample

GOLDEN = Path(__file__).parent.parent / "golden" / "overlays"
Picture = npt.NDArray[np.uint8]


every_overlay = pytest.mark.parametrize("overlay", OVERLAYS.values(), ids=OVERLAYS)
every_canvas = pytest.mark.parametrize("canvas_px", SIZES_PX, ids=lambda s: f"{s[0]}x{s[1]}")


@pytest.fixture(autouse=True)
def _qt(qapp: object) -> None:
    """Start Qt without a display before anything is drawn."""


def drawn(overlay: Overlay, canvas_px: tuple[int, int], look: Look = CLEAN) -> Layer:
    return registry.draw(overlay, canvas_px, NOW_UTC_MS, look=look)


def test_every_kind_of_overlay_is_tried_here() -> None:
    assert {type(overlay) for overlay in OVERLAYS.values()} == set(get_args(Overlay))


@every_canvas
@every_overlay
def test_a_layer_is_even_and_lies_on_its_canvas(
    overlay: Overlay, canvas_px: tuple[int, int]
) -> None:
    layer = drawn(overlay, canvas_px)
    width, height = layer.size_px

    assert not (layer.left | layer.top | width | height) & 1
    assert 0 <= layer.left < layer.left + width <= canvas_px[0]
    assert 0 <= layer.top < layer.top + height <= canvas_px[1]
    assert layer.luma_transparency.shape == (height, width)
    for plane in (*layer.planes[1:], layer.chroma_transparency):
        assert plane.shape == (height // 2, width // 2)
    for plane in (*layer.planes, layer.luma_transparency, layer.chroma_transparency):
        assert plane.dtype == np.uint8
        assert plane.flags.c_contiguous


@every_overlay
def test_the_same_arguments_give_the_same_pixels(overlay: Overlay) -> None:
    first, second = drawn(overlay, (720, 1280)), drawn(overlay, (720, 1280))

    assert (first.left, first.top) == (second.left, second.top)
    for one, other in zip(first.planes, second.planes, strict=True):
        assert np.array_equal(one, other)


@every_overlay
def test_pixels_stay_until_the_next_change_and_differ_after_it(overlay: Overlay) -> None:
    def luma(at_utc_ms: int) -> Picture:
        return registry.draw(overlay, (720, 1280), at_utc_ms).planes[0]

    change = registry.next_change_utc_ms(overlay, NOW_UTC_MS)

    if change is None:
        assert np.array_equal(luma(NOW_UTC_MS), luma(NOW_UTC_MS + 3_600_000))
    else:
        assert change > NOW_UTC_MS
        assert np.array_equal(luma(NOW_UTC_MS), luma(change - 1))
        assert not np.array_equal(luma(NOW_UTC_MS), luma(change))


@every_overlay
def test_an_overlay_leaves_most_of_the_picture_free_unless_it_is_the_slate(
    overlay: Overlay,
) -> None:
    for canvas_px in SIZES_PX:
        layer = drawn(overlay, canvas_px)
        covered = layer.size_px[0] * layer.size_px[1] / (canvas_px[0] * canvas_px[1])

        assert layer.opaque is isinstance(overlay, Slate)
        assert covered == 1 if layer.opaque else covered < 0.4


def on_grey(layer: Layer) -> Picture:
    """Return the layer over grey at half size, in blue, green and red."""
    width, height = layer.size_px
    half = (height // 2, width // 2)
    canvas = tuple(
        np.full(size, value, np.uint8)
        for size, value in (((height, width), 120), (half, 128), (half, 128))
    )
    y, u, v = canvas
    blend_layer((y, u, v), _at_origin(layer))
    luma = (cv2.resize(y, half[::-1], interpolation=cv2.INTER_AREA).astype(float) - 16) / 219
    blue = luma + 1.8556 * (u.astype(float) - 128) / 224
    red = luma + 1.5748 * (v.astype(float) - 128) / 224
    green = (luma - 0.2126 * red - 0.0722 * blue) / 0.7152
    picture = np.stack([blue, green, red], axis=2).clip(0, 1) * 255
    return picture.round().astype(np.uint8)


def _at_origin(layer: Layer) -> Layer:
    return Layer(
        left=0,
        top=0,
        planes=layer.planes,
        luma_transparency=layer.luma_transparency,
        chroma_transparency=layer.chroma_transparency,
        opaque=layer.opaque,
    )


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_an_overlay_looks_as_it_did(sample: Sample, tmp_path: Path, *, update_golden: bool) -> None:
    """Other builds of Qt's font rasteriser round edges differently; a moved line shows anyway."""
    picture = on_grey(drawn(sample.overlay, sample.canvas_px, sample.look))
    golden = GOLDEN / f"{sample.name}.png"
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        cv2.imwrite(str(golden), picture, [cv2.IMWRITE_PNG_COMPRESSION, 9])
    expected = cv2.imread(str(golden))
    assert expected is not None, f"no golden picture {golden}; see tests/contracts/conftest.py"
    cv2.imwrite(str(tmp_path / golden.name), picture)

    size_off = np.abs(np.subtract(picture.shape, expected.shape)).max()
    height, width = np.minimum(picture.shape, expected.shape)[:2]
    difference = cv2.absdiff(picture[:height, :width], expected[:height, :width])

    assert size_off <= 1, f"size changed; drawn in {tmp_path}"
    assert difference.mean() < 1.5, f"looks different; drawn in {tmp_path}"
    assert (difference.max(axis=2) > 64).mean() < 0.005, f"parts moved; drawn in {tmp_path}"


Rectangle = tuple[int, int, int, int]

OPAQUE = 110
"""Transparencies below belong to an overlay, above to its shadow."""


def core(layer: Layer) -> Rectangle | None:
    """Return left, top, right and bottom of what is not shadow; None: nothing was drawn."""
    solid = layer.luma_transparency < OPAQUE
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if not len(rows):
        return None
    left, top = layer.left + int(columns[0]), layer.top + int(rows[0])
    return left, top, layer.left + int(columns[-1]) + 1, layer.top + int(rows[-1]) + 1


def overlap(one: Rectangle, other: Rectangle) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


def looks() -> dict[str, Look]:
    """Return looks that move everything: themes, sides, ends, sizes, what platforms cover."""
    clean = CLEAN.theme
    themes: dict[str, Theme] = {"clean": clean, "bold": BOLD.theme}
    themes |= {f"card {side}": replace(clean, card_side=side) for side in CardSide}
    themes |= {f"{name} at top": replace(one, card_at_top=True) for name, one in themes.items()}
    themes |= {f"scale {scale}": replace(clean, scale=scale) for scale in (0.75, 1.2, 1.4)}
    themes |= {"round": replace(clean, roundness=2.0), "square": replace(clean, roundness=0.0)}
    areas: dict[str, SafeArea] = {**UPRIGHT_AREAS}
    areas |= {f"lying {name}": area for name, area in LYING_AREAS.items()}
    areas["narrow"] = SafeArea(left=0.3, right=0.3, top=0.2, bottom=0.3)
    return {name: Look(theme=theme) for name, theme in themes.items()} | {
        name: Look(safe=area) for name, area in areas.items()
    }


@pytest.mark.parametrize("look", looks().values(), ids=looks())
@pytest.mark.parametrize("overlays", ALL_AT_ONCE.values(), ids=ALL_AT_ONCE)
@pytest.mark.parametrize("canvas_px", [(720, 1280), (1280, 720)], ids=["portrait", "landscape"])
def test_all_overlays_together_lie_side_by_side_in_the_safe_area(
    canvas_px: tuple[int, int], overlays: tuple[Overlay, ...], look: Look
) -> None:
    width, height = canvas_px
    safe = look.safe or usual_area(canvas_px)

    drawings = {type(one).__name__: core(drawn(one, canvas_px, look)) for one in overlays}

    shown = {name: place for name, place in drawings.items() if place is not None}
    assert len(shown) == len(get_args(Overlay)) - 1
    for (name, place), (other, beside) in itertools.combinations(shown.items(), 2):
        assert not overlap(place, beside), f"{name} {place} and {other} {beside}"
    for name, (left, top, right, bottom) in shown.items():
        whole = name == Ticker.__name__
        assert left >= (0 if whole else width * safe.left - 1), name
        assert right <= (width if whole else width * (1 - safe.right) + 1), name
        assert top >= height * safe.top - 1, name
        assert bottom <= height * (1 - safe.bottom) + 1, name
