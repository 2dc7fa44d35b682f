"""A drawn code is read by a real decoder: from the picture, and from what x264 leaves of it."""

import io

import av
import cv2
import numpy as np
import numpy.typing as npt
import pytest

from studio.overlay import registry
from studio.overlay.blend import blend_layer
from studio.overlay.layer import Layer
from studio.show.look import CLEAN, Look, Theme
from studio.show.overlays import LONGEST_CODE, QrCode
from studio.show.platform_areas import UPRIGHT_AREAS
from tests.overlay.samples import ALL_AT_ONCE, BOLD, CANVASES, URL

Picture = npt.NDArray[np.uint8]
Planes = tuple[Picture, Picture, Picture]

FPS, SHOWN, BITS_PER_S = 30, 40, 2_500_000

ADDRESSES = {
    "short": "https://ex.am/1",
    "usual": URL,
    "long": f"https://example.com/es/products/trek-watch-s2?{'utm_source=show&' * 4}ref=42",
    "Cyrillic": "https://пример.рф/часы-trek?зритель=42",
    "words": "SAVE10",
}

every_canvas = pytest.mark.parametrize("canvas_px", CANVASES.values(), ids=CANVASES)


def a_code(url: str = URL) -> QrCode:
    return QrCode(url=url, caption="Escanéame", market="es-ES")


def a_ground(canvas_px: tuple[int, int], turn: int = 0) -> Planes:
    """Return a picture with grain and light that moves from turn to turn."""
    width, height = canvas_px
    random = np.random.default_rng(turn)
    waves = np.sin(np.arange(width) / 40 + turn / 5) * 50 + np.sin(np.arange(height) / 30)[:, None]
    luma = (125 + waves + random.normal(0, 6, (height, width))).clip(16, 235).astype(np.uint8)
    u, v = random.integers(118, 138, (2, height // 2, width // 2), dtype=np.uint8)
    return luma, u, v


def composed(layers: list[Layer], canvas_px: tuple[int, int], turn: int = 0) -> Planes:
    planes = a_ground(canvas_px, turn)
    for layer in layers:
        blend_layer(planes, layer)
    return planes


def read(luma: Picture, *, enlarged: bool = False) -> str:
    """Return what a code says; enlarged as on a screen, because this decoder looks from afar."""
    seen = cv2.resize(luma, None, fx=2, fy=2) if enlarged else luma
    return str(cv2.QRCodeDetector().detectAndDecode(seen)[0])


@every_canvas
@pytest.mark.parametrize("url", ADDRESSES.values(), ids=ADDRESSES)
def test_a_code_on_the_picture_is_read(url: str, canvas_px: tuple[int, int]) -> None:
    layer = registry.draw(a_code(url), canvas_px, 0)

    assert read(composed([layer], canvas_px)[0], enlarged=len(url) > 60) == url


@every_canvas
@pytest.mark.parametrize(
    "look",
    [
        BOLD,
        Look(theme=Theme(roundness=2.0)),
        Look(theme=Theme(scale=0.75)),
        Look(safe=UPRIGHT_AREAS["tiktok"]),
    ],
    ids=["bold", "round", "small", "tiktok"],
)
def test_a_code_is_read_in_every_look(look: Look, canvas_px: tuple[int, int]) -> None:
    layer = registry.draw(a_code(), canvas_px, 0, look=look)

    assert read(composed([layer], canvas_px)[0], enlarged=look.safe is not None) == URL


@every_canvas
def test_a_code_is_read_among_all_other_overlays(canvas_px: tuple[int, int]) -> None:
    layers = [registry.draw(one, canvas_px, 0, look=CLEAN) for one in ALL_AT_ONCE["plain"]]

    assert read(composed(layers, canvas_px)[0]) == URL


@every_canvas
def test_a_code_is_read_from_what_x264_leaves_of_it(canvas_px: tuple[int, int]) -> None:
    layer = registry.draw(a_code(), canvas_px, 0)

    pictures = through_x264([composed([layer], canvas_px, turn) for turn in range(SHOWN)])

    # The first ones come while the encoder still has no bits to spare.
    assert [read(luma) for luma in pictures[5::5]] == [URL] * 7


def through_x264(pictures: list[Planes]) -> list[Picture]:
    """Return the luma of pictures that were encoded as a show is, and decoded again."""
    height, width = pictures[0][0].shape
    file = io.BytesIO()
    with av.open(file, "w", format="matroska") as written:
        stream = written.add_stream("libx264", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.bit_rate = BITS_PER_S
        stream.options = {
            "preset": "veryfast",
            "maxrate": str(BITS_PER_S),
            "bufsize": str(BITS_PER_S),
            "bf": "0",
        }
        for y, u, v in pictures:
            halves = np.concatenate([u.reshape(-1, width), v.reshape(-1, width)])
            frame = av.VideoFrame.from_ndarray(np.concatenate([y, halves]), format="yuv420p")
            written.mux(stream.encode(frame))
        written.mux(stream.encode())
    assert len(file.getvalue()) * 8 < BITS_PER_S * len(pictures) / FPS * 1.5
    file.seek(0)
    with av.open(file, "r") as arrived:
        frames = [frame.to_ndarray()[:height] for frame in arrived.decode(video=0)]
    return [frame.astype(np.uint8, copy=False) for frame in frames]


@pytest.mark.parametrize("url", ["", "x" * (LONGEST_CODE + 1)])
def test_a_text_that_no_telephone_could_read_is_left_out(
    url: str, caplog: pytest.LogCaptureFixture
) -> None:
    layer = registry.draw(a_code(url), (720, 1280), 0)

    assert (layer.luma_transparency == 255).all()
    assert "left out" in caplog.text


def test_a_code_is_black_on_white_in_every_theme() -> None:
    layer = registry.draw(a_code(), (720, 1280), 0, look=BOLD)
    solid = layer.planes[0][layer.luma_transparency == 0]

    assert (solid.min(), solid.max()) == (16, 235)
