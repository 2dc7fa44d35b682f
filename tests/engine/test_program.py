"""The thread that draws: what it hands over, in which order, and what it does not draw again."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from studio.engine.drawn import DrawnProgram
from studio.engine.program import DrawerPorts, ProgramDrawer, Wanted
from studio.overlay.fonts import ensure_gui_application
from studio.show.canvas import Canvas
from studio.show.look import Theme
from studio.show.overlays import LowerThird, ProductCard, TimedOverlay
from studio.show.scene import Scene, scene_of
from studio.show.selling import show_overlay
from studio.show.staging import OverlayKind, Transition
from studio.show.state import show_slate
from tests.builders import NOW_UTC_MS, a_canvas, a_scene, a_selling_show, a_show, euros
from tests.fakes.fake_clock import FakeClock
from tests.waiting import wait_until


@pytest.fixture(autouse=True, scope="module")
def _qt() -> None:
    ensure_gui_application()


class Drawing:
    """A drawer in its thread and what it hands over."""

    def __init__(self) -> None:
        self.clock = FakeClock(utc_ms=NOW_UTC_MS)
        self.ready: list[DrawnProgram] = []
        self.gate = threading.Event()
        self.gate.set()
        self._came = threading.Condition()
        self.previews: list[DrawnProgram] = []
        self.clips: list[tuple[str, str]] = []
        self.begun = threading.Event()
        self.may_draw = threading.Event()
        self.may_draw.set()
        ports = DrawerPorts(
            program=self._take,
            preview=self.previews.append,
            clips=self._open,
        )
        self.drawer = ProgramDrawer(self.clock, ports)

    def show(
        self,
        revision: int,
        scenes: tuple[Scene, ...],
        canvases: tuple[Canvas, ...],
        **more: Any,  # noqa: ANN401 - whatever else is wanted
    ) -> None:
        """Ask for scenes."""
        wanted = Wanted(revision=revision, scenes=scenes, canvases=canvases, **more)
        self.drawer.show(wanted)

    def _open(self, *paths: str) -> None:
        self.clips.append((paths[0], paths[1]))
        self.begun.set()
        self.may_draw.wait(60)

    def _take(self, program: DrawnProgram) -> None:
        with self._came:
            self.ready.append(program)
            self._came.notify_all()
        self.gate.wait(60)

    def wait_for_revision(self, revision: int) -> None:
        """Return when it was handed over."""
        with self._came:
            came = self._came.wait_for(
                lambda: any(p.revision == revision for p in self.ready), timeout=60
            )
        assert came, f"revision {revision} was never drawn"


@pytest.fixture
def drawing() -> Iterator[Drawing]:
    made = Drawing()
    made.drawer.start()
    yield made
    made.gate.set()
    made.may_draw.set()
    made.drawer.stop()


def test_a_program_is_handed_over_complete(drawing: Drawing) -> None:
    canvases = (a_canvas(), a_canvas("landscape"))
    state = a_selling_show(now_utc_ms=NOW_UTC_MS)

    drawing.show(4, tuple(scene_of(state, canvas) for canvas in canvases), canvases)
    drawing.wait_for_revision(4)

    program = drawing.ready[-1]
    assert set(program.scenes) == {canvas.canvas_id for canvas in canvases}
    for scene in program.scenes.values():
        assert scene.slate.opaque
        assert [t.layer_at(NOW_UTC_MS) is not None for t in scene.tracks] == [True, False, True]


def test_only_the_newest_of_what_waits_is_drawn(drawing: Drawing) -> None:
    canvases = (a_canvas(),)
    drawing.gate.clear()
    drawing.show(1, (a_scene(),), canvases)
    drawing.wait_for_revision(1)

    for revision in range(2, 30):
        drawing.show(revision, (a_scene(),), canvases)
    drawing.gate.set()
    drawing.wait_for_revision(29)

    assert [program.revision for program in drawing.ready] == [1, 29]


def test_what_is_taken_back_while_it_is_drawn_is_never_seen(drawing: Drawing) -> None:
    canvases = (a_canvas(),)
    state = a_selling_show(now_utc_ms=NOW_UTC_MS)
    drawing.show(1, (a_scene(),), canvases)
    drawing.wait_for_revision(1)
    drawing.begun.clear()
    drawing.may_draw.clear()

    drawing.show(2, (a_scene(state),), canvases, transition=Transition.FADE)
    assert drawing.begun.wait(60)
    drawing.show(1, (a_scene(),), canvases)
    drawing.may_draw.set()

    wait_until(lambda: len(drawing.ready) == 2)
    assert [program.revision for program in drawing.ready] == [1, 1]


def test_the_next_program_uses_the_drawings_of_the_last(drawing: Drawing) -> None:
    canvases = (a_canvas(),)
    state = show_overlay(a_show(), OverlayKind.CARD, shown=True, preview=False)

    drawing.show(1, (a_scene(state),), canvases)
    drawing.wait_for_revision(1)
    drawing.show(2, (a_scene(show_slate(state, shown=True)),), canvases)
    drawing.wait_for_revision(2)
    drawing.show(3, (a_scene(state),), canvases)
    drawing.wait_for_revision(3)

    first, _, third = (program.scenes[canvases[0].canvas_id] for program in drawing.ready)
    assert third.tracks[0].layer_at(NOW_UTC_MS) is first.tracks[0].layer_at(NOW_UTC_MS)
    assert third.slate is first.slate


def test_a_scene_for_a_canvas_that_is_gone_is_left_out(drawing: Drawing) -> None:
    scene = a_scene(canvas=a_canvas("landscape"))

    drawing.show(1, (scene, a_scene()), (a_canvas(),))
    drawing.wait_for_revision(1)

    assert set(drawing.ready[0].scenes) == {a_canvas().canvas_id}


def test_what_can_not_be_drawn_does_not_end_the_drawing(
    drawing: Drawing, caplog: pytest.LogCaptureFixture
) -> None:
    bad: Scene = replace(
        a_scene(),
        overlays=(
            TimedOverlay(overlay=ProductCard(title="x", price=euros(1), market="no such market")),
        ),
    )

    drawing.show(1, (bad,), (a_canvas(),))
    wait_until(lambda: caplog.messages, "the failure is logged")
    drawing.show(2, (a_scene(),), (a_canvas(),))
    drawing.wait_for_revision(2)

    assert [program.revision for program in drawing.ready] == [2]
    assert caplog.messages == ["an overlay could not be drawn"]


def test_a_take_uses_everything_that_was_drawn_for_the_preview(drawing: Drawing) -> None:
    canvases = (a_canvas(), a_canvas("landscape"))
    bare = tuple(a_scene(a_show(), canvas=canvas) for canvas in canvases)
    selling = tuple(a_scene(canvas=canvas) for canvas in canvases)
    drawing.show(1, bare, canvases, preview=selling)
    wait_until(lambda: drawing.previews, "the preview is drawn")

    drawing.show(2, selling, canvases)
    drawing.wait_for_revision(2)

    for canvas in canvases:
        taken = drawing.ready[-1].scenes[canvas.canvas_id]
        assert taken is drawing.previews[0].scenes[canvas.canvas_id]
        assert taken.tracks[0].layer_at(NOW_UTC_MS) is not None


def test_another_preview_leaves_the_program_the_very_same(drawing: Drawing) -> None:
    canvases = (a_canvas(),)
    scenes = (a_scene(),)
    drawing.show(1, scenes, canvases)
    drawing.wait_for_revision(1)

    drawing.show(2, (a_scene(),), canvases, preview=(a_scene(a_show()),))
    drawing.wait_for_revision(2)

    first, second = (program.scenes[canvases[0].canvas_id] for program in drawing.ready)
    assert second is first


def test_what_two_scenes_have_in_common_is_not_drawn_again(drawing: Drawing) -> None:
    canvases = (a_canvas(),)
    scene = a_scene()
    fewer = replace(scene, overlays=scene.overlays[1:])
    drawing.show(1, (scene,), canvases)
    drawing.wait_for_revision(1)

    drawing.show(2, (fewer,), canvases)
    drawing.wait_for_revision(2)

    first, second = (program.scenes[canvases[0].canvas_id] for program in drawing.ready)
    assert second.tracks == first.tracks[1:]


def test_another_look_is_drawn_anew(drawing: Drawing) -> None:
    canvases, scene = (a_canvas(),), a_scene()
    other = replace(scene, look=replace(scene.look, theme=Theme(price="#00ff00")))
    drawing.show(1, (scene,), canvases, preview=(other,))
    wait_until(lambda: drawing.previews, "the preview is drawn")

    first, second = (
        drawn.scenes[canvases[0].canvas_id].tracks[0].layer_at(NOW_UTC_MS)
        for drawn in (drawing.ready[0], drawing.previews[0])
    )

    assert first is not None
    assert second is not None
    assert not all(map(np.array_equal, first.planes, second.planes))


def test_a_preview_that_can_not_be_drawn_takes_nothing_from_the_program(
    drawing: Drawing, caplog: pytest.LogCaptureFixture
) -> None:
    card = ProductCard(title="x", price=euros(1), market="no such market")
    bad = replace(a_scene(), overlays=(TimedOverlay(overlay=card),))

    drawing.show(1, (a_scene(),), (a_canvas(),), preview=(bad,))
    drawing.wait_for_revision(1)
    wait_until(lambda: caplog.messages, "the failure is logged")
    drawing.show(2, (a_scene(),), (a_canvas(),), preview=(a_scene(),))
    wait_until(lambda: drawing.previews, "the next preview is drawn")

    assert caplog.messages == ["an overlay could not be drawn"]


def test_a_take_in_the_midst_of_the_previews_drawing_goes_first(drawing: Drawing) -> None:
    canvases = (a_canvas(),)
    titles = tuple(
        TimedOverlay(overlay=LowerThird(title=f"Title {n}", market="es-ES")) for n in range(40)
    )
    crowded = replace(a_scene(), overlays=titles)
    drawing.gate.clear()
    drawing.show(1, (a_scene(),), canvases, preview=(crowded,))
    drawing.wait_for_revision(1)

    drawing.show(2, (a_scene(a_show()),), canvases)
    drawing.gate.set()
    drawing.wait_for_revision(2)
    wait_until(lambda: drawing.previews, "there is a preview")

    assert [preview.revision for preview in drawing.previews] == [2]


def test_the_fade_of_a_take_is_kept_by_the_word_that_follows_it_at_once(drawing: Drawing) -> None:
    canvases = (a_canvas(),)
    slated = a_scene(show_slate(a_show(), shown=True))
    drawing.gate.clear()
    drawing.show(1, (a_scene(),), canvases)
    drawing.wait_for_revision(1)

    drawing.show(2, (slated,), canvases, transition=Transition.FADE)
    drawing.show(3, (slated,), canvases, preview=(a_scene(),))
    drawing.gate.set()
    drawing.wait_for_revision(3)

    assert [program.revision for program in drawing.ready] == [1, 3]
    assert drawing.ready[-1].transition is Transition.FADE


def test_a_cut_to_something_else_does_not_inherit_a_fade(drawing: Drawing) -> None:
    canvases = (a_canvas(),)
    drawing.gate.clear()
    drawing.show(1, (a_scene(),), canvases)
    drawing.wait_for_revision(1)

    slated = a_scene(show_slate(a_show(), shown=True))
    drawing.show(2, (slated,), canvases, transition=Transition.FADE)
    drawing.show(3, (a_scene(),), canvases)
    drawing.gate.set()
    drawing.wait_for_revision(3)

    assert drawing.ready[-1].transition is Transition.CUT


def test_clips_are_opened_before_anything_is_drawn(drawing: Drawing) -> None:
    canvases = (a_canvas(),)
    clip, covered = (
        replace(a_scene(), clip="/clips/one.mp4", slate_shown=slated) for slated in (False, True)
    )

    drawing.show(1, (a_scene(),), canvases, preview=(clip,))
    drawing.wait_for_revision(1)
    drawing.show(2, (clip,), canvases, preview=(covered,))
    drawing.wait_for_revision(2)

    assert drawing.clips == [("", "/clips/one.mp4"), ("/clips/one.mp4", "")]
    assert [program.clip for program in drawing.ready] == ["", "/clips/one.mp4"]
