"""A canvas is one of the studio's sizes and rates; a framing stays inside the picture."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.core.ids import CanvasId
from studio.show.canvas import RATES_FPS, SIZES_PX, Canvas, Fill, Framing, parse_canvas


@pytest.mark.parametrize("size_px", SIZES_PX)
@pytest.mark.parametrize("fps", RATES_FPS)
def test_every_size_and_rate_can_be_typed(size_px: tuple[int, int], fps: int) -> None:
    canvas = parse_canvas(f"{size_px[0]}x{size_px[1]}@{fps}")

    assert (canvas.size_px, canvas.fps) == (size_px, fps)
    assert canvas.canvas_id == ("portrait" if size_px[0] < size_px[1] else "landscape")


def test_the_rate_is_thirty_unless_said() -> None:
    assert parse_canvas("720x1280").fps == 30


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1080x1921@30", "canvas 1080x1921 is none of 1080x1920"),
        ("0x0", "canvas 0x0 is none of"),
        ("1280x720@0", "canvas rate 0 is none of 25, 30, 60"),
        ("1280x720@29", "canvas rate 29"),
        ("1280x720@", "written like 1080x1920@30"),
        ("-1280x720", "written like 1080x1920@30"),
        ("1280x720@30 ", "written like 1080x1920@30"),
        ("99999999999999999999x1", "written like 1080x1920@30"),
        ("", "written like 1080x1920@30"),
    ],
)
def test_another_size_or_form_is_one_sentence(text: str, expected: str) -> None:
    with pytest.raises(BadInput, match=expected):
        parse_canvas(text)


@pytest.mark.parametrize("name", ["", "../up", "Portrait", "a b", "x" * 33, "a\n"])
def test_a_canvas_id_that_is_no_part_of_a_file_name_is_bad_input(name: str) -> None:
    with pytest.raises(BadInput, match="a canvas is named"):
        Canvas(canvas_id=CanvasId(name), width_px=720, height_px=1280)


@given(st.text(max_size=30))
def test_no_text_raises_anything_but_bad_input(text: str) -> None:
    with contextlib.suppress(BadInput):
        parse_canvas(text)


@pytest.mark.parametrize("centre", [-0.01, 1.01, float("nan"), float("inf")])
def test_a_centre_outside_the_picture_is_bad_input(centre: float) -> None:
    with pytest.raises(BadInput, match="between 0 and 1"):
        Framing(fill=Fill.CROP, centre_x=centre)
    with pytest.raises(BadInput, match="between 0 and 1"):
        Framing(fill=Fill.CROP, centre_y=centre)


@pytest.mark.parametrize("zoom", [0.99, 4.01, float("nan")])
def test_a_zoom_out_of_range_is_bad_input(zoom: float) -> None:
    with pytest.raises(BadInput, match="between 1 and 4"):
        Framing(fill=Fill.CROP, zoom=zoom)
