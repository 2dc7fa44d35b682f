"""Screenshots: a fresh picture out of the engine's ring, in the size and kind that is asked."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
import pytest

from studio.protocol.preview_ring import PreviewWriter
from studio.remote.obs import picture
from studio.remote.obs.general_requests import IMAGE_FORMATS
from studio.remote.obs.picture import PictureTaker, pixels_of
from studio.remote.obs.studio import PictureAsk
from studio.show.staging import Side

RED = (63, 102, 240)  # BT.709, limited range
SIZE = (96, 160)


def draw(writer: PreviewWriter, colour: tuple[int, int, int]) -> None:
    """Draw one picture of a colour."""
    for plane, value in zip(writer.begin(), colour, strict=True):
        plane[:] = value
    writer.end(1, time.monotonic_ns())


@contextmanager
def an_engine(path: Path) -> Iterator[None]:
    """Draw red pictures while somebody looks, as the engine does."""
    writer = PreviewWriter(path, *SIZE)
    ended = threading.Event()

    def work() -> None:
        while not ended.wait(0.005):
            if writer.watched(time.monotonic_ns()):
                draw(writer, RED)

    thread = threading.Thread(target=work, name="engine")
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        writer.close()


def ask(**changes: object) -> PictureAsk:
    """Return what is asked for: the program as PNG, if nothing else is said."""
    fields: dict[str, object] = {"side": Side.PROGRAM, "image_format": "png"}
    return PictureAsk(**{**fields, **changes})  # type: ignore[arg-type]


def taken(path: Path, asked: PictureAsk) -> np.ndarray:
    """Return the pixels of the file that comes."""
    file = PictureTaker().take(str(path), asked)
    assert file is not None
    found = cv2.imdecode(np.frombuffer(file, np.uint8), cv2.IMREAD_COLOR)
    assert found is not None
    return np.asarray(found)


@pytest.mark.parametrize("image_format", IMAGE_FORMATS)
def test_a_picture_comes_in_each_kind_of_file(tmp_path: Path, image_format: str) -> None:
    path = tmp_path / "ring"
    with an_engine(path):
        pixels = taken(path, ask(image_format=image_format, quality=90))

    assert pixels.shape == (SIZE[1], SIZE[0], 3)
    assert np.abs(pixels[80, 48].astype(int) - (0, 0, 255)).max() <= 4


@pytest.mark.parametrize(
    ("asked", "size"),
    [
        ({"width_px": 48}, (48, 80)),
        ({"height_px": 16}, (10, 16)),
        ({"width_px": 50, "height_px": 20}, (50, 20)),
        ({"width_px": 4_096}, (1_152, 1_920)),
    ],
)
def test_one_length_keeps_the_shape_and_none_is_without_end(
    tmp_path: Path, asked: dict[str, int], size: tuple[int, int]
) -> None:
    path = tmp_path / "ring"
    with an_engine(path):
        height_px, width_px = taken(path, ask(**asked)).shape[:2]

    assert (width_px, height_px) == size


def test_a_picture_from_when_somebody_looked_last_is_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture, "WITHIN_S", 0.05)
    monkeypatch.setattr(picture, "FRESH_NS", -1)
    writer = PreviewWriter(tmp_path / "ring", *SIZE)
    draw(writer, RED)

    file = PictureTaker().take(str(tmp_path / "ring"), ask())

    assert file is None
    assert writer.watched(time.monotonic_ns())
    writer.close()


def test_without_a_ring_there_is_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture, "WITHIN_S", 0.02)

    assert PictureTaker().take(str(tmp_path / "nothing"), ask()) is None


def test_colours_are_those_of_bt_709() -> None:
    def plane(value: int, size: int) -> "np.ndarray[tuple[int, int], np.dtype[np.uint8]]":
        return np.full((size, size), value, np.uint8)

    for yuv, bgr in (((235, 128, 128), (255, 255, 255)), ((16, 128, 128), (0, 0, 0))):
        pixels = pixels_of((plane(yuv[0], 4), plane(yuv[1], 2), plane(yuv[2], 2)))
        assert pixels[0, 0].tolist() == list(bgr)
