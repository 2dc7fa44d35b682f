"""How sources fill each canvas, and that a take shows what the preview promised."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import CanvasId, CueId
from studio.core.source_spec import SourceKind, SourceSpec
from studio.show import taking
from studio.show.canvas import Canvas, Fill, Framing, Layout
from studio.show.look import LYING, UPRIGHT, SafeArea
from studio.show.platform_areas import AREAS, platform_area
from studio.show.scene import Box, PictureSource, Placed, scene_of, scenes_of
from studio.show.setup import set_layout
from studio.show.staging import OF_A_CUE, OverlayKind, SceneKind, Side
from tests.builders import (
    NOW_UTC_MS,
    WATCH,
    a_canvas,
    a_rundown_show,
    a_scene,
    a_show,
    an_empty_show,
    an_offer,
)

CANVASES = (a_canvas("portrait"), a_canvas("landscape"))
CAMERA = SourceSpec(kind=SourceKind.CAMERA, name="C920")

UPPER, LOWER = Box(height=0.5), Box(top=0.5, height=0.5)
LEFT, RIGHT = Box(width=0.5), Box(left=0.5, width=0.5)


def pictures(
    scene: SceneKind, canvas: str, *, second: SourceSpec | None = None, market: str = "es-ES"
) -> tuple[Placed, ...]:
    """Return the pictures of a scene on a canvas."""
    state = an_empty_show(second=second, market=market)
    state = taking.set_scene(state, scene, side=Side.PROGRAM, clip="/a.mp4")
    return scene_of(state, a_canvas(canvas)).pictures


@pytest.mark.parametrize("canvas", ["portrait", "landscape"])
@pytest.mark.parametrize("scene", [SceneKind.CAMERA, SceneKind.SLATE])
def test_the_camera_fills_the_canvas(scene: SceneKind, canvas: str) -> None:
    assert pictures(scene, canvas) == (Placed(),)


@pytest.mark.parametrize("canvas", ["portrait", "landscape"])
def test_a_close_up_is_a_part_of_the_camera_or_a_camera_of_its_own(canvas: str) -> None:
    part = Framing(fill=Fill.CROP, zoom=2.0)

    assert pictures(SceneKind.CLOSE_UP, canvas) == (Placed(framing=part),)
    assert pictures(SceneKind.CLOSE_UP, canvas, second=CAMERA) == (
        Placed(),
        Placed(source=PictureSource.SECOND),
    )


@pytest.mark.parametrize(
    ("canvas", "first", "second"), [("portrait", UPPER, LOWER), ("landscape", LEFT, RIGHT)]
)
def test_a_split_parts_the_longer_side(canvas: str, first: Box, second: Box) -> None:
    camera, close_up = pictures(SceneKind.SPLIT, canvas, second=CAMERA)

    assert (camera.box, close_up.box) == (first, second)
    assert (camera.source, close_up.source) == (PictureSource.CAMERA, PictureSource.SECOND)


@pytest.mark.parametrize("canvas", ["portrait", "landscape"])
@pytest.mark.parametrize("market", ["es-ES", "ar-AE"])
def test_a_small_picture_stands_where_text_ends_inside_the_free_area(
    canvas: str, market: str
) -> None:
    _, small = pictures(SceneKind.PICTURE_IN_PICTURE, canvas, second=CAMERA, market=market)
    area = UPRIGHT if canvas == "portrait" else LYING

    right = 1 - (small.box.left + small.box.width)
    end, start = (small.box.left, right) if market == "ar-AE" else (right, small.box.left)
    assert end == pytest.approx(area.right)
    assert start > 0.4
    assert small.box.top == area.top
    assert small.box.top + small.box.height < 0.5


@given(
    safe=st.builds(
        SafeArea,
        top=st.floats(0, 0.45),
        bottom=st.floats(0, 0.45),
        left=st.floats(0, 0.45),
        right=st.floats(0, 0.45),
    ),
    canvas=st.sampled_from(CANVASES),
    market=st.sampled_from(["es-ES", "ar-AE"]),
)
def test_a_small_picture_never_leaves_the_canvas(
    safe: SafeArea, canvas: Canvas, market: str
) -> None:
    state = an_empty_show(canvases=CANVASES, market=market)
    state = taking.set_scene(state, SceneKind.PICTURE_IN_PICTURE, side=Side.PROGRAM, clip="")
    state = set_layout(state, Layout(canvas_id=canvas.canvas_id, safe=safe))

    box = scene_of(state, canvas).pictures[1].box

    assert box.left >= 0
    assert box.top >= 0
    assert box.left + box.width <= 1
    assert box.top + box.height <= 1


@pytest.mark.parametrize("canvas", ["portrait", "landscape"])
def test_a_clip_plays_above_the_camera(canvas: str) -> None:
    state = taking.set_scene(an_empty_show(), SceneKind.CLIP, side=Side.PROGRAM, clip="/a.mp4")

    scene = scene_of(state, a_canvas(canvas))

    assert [p.source for p in scene.pictures] == [PictureSource.CAMERA, PictureSource.CLIP]
    assert scene.clip == "/a.mp4"
    assert a_scene(taking.set_scene(state, SceneKind.CAMERA, side=Side.PROGRAM, clip="")).clip == ""


def test_a_canvas_may_frame_the_camera_otherwise() -> None:
    framing = Framing(fill=Fill.CROP, centre_x=0.1, zoom=1.5)
    state = set_layout(
        an_empty_show(canvases=CANVASES), Layout(canvas_id=CanvasId("portrait"), framing=framing)
    )

    portrait, landscape = scenes_of(state)

    assert (portrait.pictures[0].framing, landscape.pictures[0].framing) == (framing, Framing())


@pytest.mark.parametrize("platform", AREAS)
def test_every_platform_leaves_room_on_an_upright_canvas(platform: str) -> None:
    area = platform_area(platform, a_canvas())

    assert area is not None
    assert area.top + area.bottom < 0.5
    state = set_layout(a_show(), Layout(canvas_id=CanvasId("portrait"), platform=platform))
    assert a_scene(state).look.safe == area


def test_a_platform_that_is_not_known_changes_nothing() -> None:
    state = set_layout(a_show(), Layout(canvas_id=CanvasId("portrait"), platform="nowhere"))

    assert a_scene(state).look.safe == UPRIGHT


# --- preview -------------------------------------------------------------------------------------


@given(
    cue=st.sampled_from([c.cue_id for c in a_rundown_show().rundown]),
    scene=st.none() | st.sampled_from(SceneKind),
    toggled=st.lists(st.sampled_from(OF_A_CUE), max_size=3),
    offer=st.booleans(),
    rehearsal=st.booleans(),
)
def test_preview_is_what_a_take_then_shows(
    cue: CueId, scene: SceneKind | None, toggled: list[OverlayKind], offer: bool, rehearsal: bool
) -> None:
    state = a_rundown_show(canvases=CANVASES, rehearsal=rehearsal)
    if offer:
        state = replace(state, offers=(an_offer(product_id=WATCH, code="WATCH35"),))
    state = taking.set_preview(state, cue)
    if scene is not None:
        state = taking.set_scene(state, scene, side=Side.PREVIEW, clip="/a.mp4")
    for kind in toggled:
        staged = state.preview.with_overlay(kind, shown=not state.preview.shows(kind))
        state = replace(state, preview=staged)

    promised = scenes_of(state, Side.PREVIEW)
    taken = taking.take(state, expected=cue, now_utc_ms=NOW_UTC_MS + 1)

    assert scenes_of(taken) == promised
