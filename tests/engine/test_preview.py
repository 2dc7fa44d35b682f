"""The small picture for the window, and that it costs nothing while nobody looks."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from studio.engine.lane import Lane
from studio.overlay.fonts import ensure_gui_application
from studio.protocol.preview_ring import PreviewReader
from studio.show.canvas import Canvas
from tests.builders import NOW_UTC_MS, a_canvas, a_scene, a_show
from tests.engine.drawing import a_picture, a_program, at, from_camera

NOW_NS = 60_000_000_000


@pytest.fixture(params=["portrait", "landscape"])
def lane(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Lane]:
    ensure_gui_application()
    canvas: Canvas = a_canvas(request.param)
    made = Lane(canvas, tmp_path)
    program = a_program(
        (a_scene(a_show(), canvas=canvas),), (canvas,), revision=1, at_utc_ms=NOW_UTC_MS
    )
    made.compositor.scene = program.scenes[canvas.canvas_id]
    yield made
    made.close()


def compose(lane: Lane, *, tick: int, now_ns: int, luma: int = 120) -> None:
    """Compose a tick of grey."""
    lane.compose(from_camera(a_picture(luma=luma)), tick=tick, now=at(NOW_UTC_MS, now_ns))


def test_whoever_looks_sees_the_program_at_half_size(lane: Lane) -> None:
    reader = PreviewReader(lane.preview.path)
    assert reader.read(NOW_NS) is None

    compose(lane, tick=77, now_ns=NOW_NS)
    seen = reader.read(NOW_NS)

    assert seen is not None
    width, height = lane.canvas.size_px
    assert seen.planes[0].shape == (height // 2, width // 2)
    assert (seen.tick, seen.composed_ns) == (77, NOW_NS)
    assert [np.unique(plane).tolist() for plane in seen.planes] == [[120], [128], [128]]


def test_nothing_is_composed_for_nobody(lane: Lane) -> None:
    assert not lane.wants_pictures(NOW_NS)

    PreviewReader(lane.preview.path).read(NOW_NS)

    assert lane.wants_pictures(NOW_NS + 1_000_000_000)
    assert not lane.wants_pictures(NOW_NS + 2_000_000_000)


def test_the_newest_of_many_pictures_is_read(lane: Lane) -> None:
    reader = PreviewReader(lane.preview.path)
    reader.read(NOW_NS)

    for tick in range(11):
        compose(lane, tick=tick, now_ns=NOW_NS, luma=100 + tick)
    seen = reader.read(NOW_NS)

    assert seen is not None
    assert seen.tick == 10
    assert np.unique(seen.planes[0]).tolist() == [110]


def test_a_closed_lane_leaves_no_file(lane: Lane) -> None:
    assert lane.preview.path.exists()

    lane.close()
    lane.close()

    assert not lane.preview.path.exists()
