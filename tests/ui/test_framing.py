"""Pulling the picture never leaves it, and the same pull back brings it back."""

from hypothesis import given
from hypothesis import strategies as st

from studio.show.canvas import Fill, Framing
from studio.ui.framing import dragged, visible_share, zoomed
from tests.builders import a_canvas

PORTRAIT = a_canvas()
pulls = st.floats(-2, 2)
zooms = st.floats(1, 4)


@given(across=pulls, down=pulls, zoom=zooms)
def test_the_canvas_stays_filled_however_far_it_is_pulled(
    across: float, down: float, zoom: float
) -> None:
    framing = Framing(fill=Fill.CROP, zoom=zoom)

    moved = dragged(framing, (across, down), (1920, 1080), PORTRAIT)

    wide, high = visible_share(moved, (1920, 1080), PORTRAIT)
    assert wide / 2 - 1e-9 <= moved.centre_x <= 1 - wide / 2 + 1e-9
    assert high / 2 - 1e-9 <= moved.centre_y <= 1 - high / 2 + 1e-9


def test_pulling_to_the_right_shows_what_is_further_left() -> None:
    moved = dragged(Framing(fill=Fill.CROP), (0.2, 0.0), (1920, 1080), PORTRAIT)

    assert moved.centre_x < 0.5


@given(steps=st.floats(-100, 100), zoom=zooms)
def test_the_wheel_stays_within_the_zoom(steps: float, zoom: float) -> None:
    assert 1 <= zoomed(Framing(fill=Fill.CROP, zoom=zoom), steps).zoom <= 4


def test_fitting_has_no_zoom() -> None:
    assert zoomed(Framing(fill=Fill.FIT), 5) == Framing(fill=Fill.FIT)
