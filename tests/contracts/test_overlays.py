"""What every overlay must do, and how each looks: plain, longest, Arabic, Russian, Chinese."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from studio.core.money import Money
from studio.core.paths import resource
from studio.overlay import registry
from studio.overlay.blend import blend_layer
from studio.overlay.layer import Layer
from studio.show.canvas import SIZES_PX
from studio.show.overlays import Countdown, Overlay, ProductCard, RehearsalMark, Slate
from tests.builders import NOW_UTC_MS, euros

GOLDEN = Path(__file__).parent.parent / "golden" / "overlays"
CANVASES = {"portrait": (720, 1280), "landscape": (1280, 720)}
Picture = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An overlay as the golden pictures show it.

    Attributes:
        name: Of the picture's file.
        overlay: What is drawn.
        canvas_px: Where.
    """

    name: str
    overlay: Overlay
    canvas_px: tuple[int, int]


def a_card(market: str, **changes: Any) -> ProductCard:  # noqa: ANN401 - any field of a card
    fields: dict[str, Any] = {
        "title": "Trek Watch S2",
        "facts": ("AMOLED 1,43″", "5 ATM", "14 días"),
        "price": euros(3890),
        "list_price": euros(5990),
        "photo": str(resource("rehearsal", "watch.png")),
        "stock": 23,
        "stock_full": 100,
    }
    return ProductCard(market=market, **{**fields, **changes})


def in_currency(currency: str, price: int, list_price: int) -> dict[str, Money]:
    return {
        "price": Money(amount_minor=price, currency=currency),
        "list_price": Money(amount_minor=list_price, currency=currency),
    }


def a_countdown(market: str, left_s: int) -> Countdown:
    starts = NOW_UTC_MS - 300_000 + left_s * 1_000
    return Countdown(starts_at_utc_ms=starts, ends_at_utc_ms=starts + 300_000, market=market)


LONG = "Trek Watch S2 Ultra con correa de silicona y cargador rápido, edición limitada de otoño"

OVERLAYS: dict[str, Overlay] = {
    "card_plain": a_card("es-ES"),
    "card_longest": a_card(
        "es-ES",
        title=LONG,
        facts=("Pantalla AMOLED de 1,43″", "Sumergible 5 ATM", "14 días de batería"),
        photo="",
        **in_currency("EUR", 123_456_789, 198_765_432),
    ),
    "card_sold_out": a_card("es-ES", stock=0),
    "card_arabic": a_card(
        "ar-AE",
        title="ساعة تريك S2",
        facts=("شاشة أموليد", "مقاومة للماء", "١٤ يومًا"),
        **in_currency("AED", 15_900, 24_500),
    ),
    "card_russian": a_card(
        "ru-RU",
        title="Часы Trek Watch S2",
        facts=("AMOLED 1,43″", "5 ATM", "14 дней"),
        **in_currency("RUB", 389_000, 599_000),
    ),
    "card_chinese": a_card(
        "zh-CN",
        title="Trek 智能手表 S2",
        facts=("AMOLED 1.43″", "5 ATM 防水", "续航 14 天"),
        **in_currency("CNY", 29_900, 45_900),
    ),
    "countdown_plain": a_countdown("es-ES", 161),
    "countdown_warning": a_countdown("es-ES", 7),
    "countdown_longest": a_countdown("es-ES", 38_405),
    "countdown_arabic": a_countdown("ar-AE", 161),
    "countdown_russian": a_countdown("ru-RU", 59),
    "countdown_chinese": a_countdown("zh-CN", 300),
    "slate_plain": Slate(title="Ofertas de otoño", market="es-ES"),
    "slate_longest": Slate(title=LONG, line=LONG, market="es-ES"),
    "slate_arabic": Slate(title="عروض الخريف", market="ar-AE"),
    "slate_russian": Slate(title="Осенние скидки", market="ru-RU"),
    "slate_chinese": Slate(title="秋季好物", market="zh-CN"),
    "mark_plain": RehearsalMark(market="en-US"),
    "mark_longest": RehearsalMark(market="uk-UA"),
    "mark_arabic": RehearsalMark(market="ar-AE"),
    "mark_russian": RehearsalMark(market="ru-RU"),
    "mark_chinese": RehearsalMark(market="zh-CN"),
}

SAMPLES = [
    Sample(name=f"{name}_{shape}", overlay=overlay, canvas_px=canvas_px)
    for name, overlay in OVERLAYS.items()
    for shape, canvas_px in CANVASES.items()
]

every_overlay = pytest.mark.parametrize("overlay", OVERLAYS.values(), ids=OVERLAYS)
every_canvas = pytest.mark.parametrize("canvas_px", SIZES_PX, ids=lambda s: f"{s[0]}x{s[1]}")


@pytest.fixture(autouse=True)
def _qt(qapp: object) -> None:
    """Start Qt without a display before anything is drawn."""


def drawn(overlay: Overlay, canvas_px: tuple[int, int]) -> Layer:
    return registry.draw(overlay, canvas_px, NOW_UTC_MS)


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
    picture = on_grey(drawn(sample.overlay, sample.canvas_px))
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
