"""How one ground goes over into the next."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.engine.compositor import Compositor
from studio.engine.drawn import DrawnScene
from studio.engine.ground import Pictures
from studio.overlay.fonts import ensure_gui_application
from studio.show.overlays import Countdown, Coupon, LowerThird, Overlay, ProductCard, TimedOverlay
from studio.show.scene import PictureSource, Placed
from studio.show.staging import Transition
from tests.builders import NOW_UTC_MS, a_canvas, a_scene, a_show, euros
from tests.engine.drawing import a_picture, a_target, at, drawn

CANVAS = a_canvas()
STEP_NS = 1_000_000_000 // CANVAS.fps
FADE_TICKS = 9
FADE, CUT = Transition.FADE, Transition.CUT


@pytest.fixture(autouse=True, scope="module")
def _qt() -> None:
    ensure_gui_application()


def scene(*sources: PictureSource, overlays: tuple[TimedOverlay, ...] = ()) -> DrawnScene:
    """Return a scene of these sources, each over the whole canvas."""
    placed = tuple(Placed(source=source) for source in sources)
    bare = replace(a_scene(a_show(), canvas=CANVAS), pictures=placed, overlays=overlays)
    return drawn(bare, CANVAS, at_utc_ms=NOW_UTC_MS)


CAMERA, SECOND, CLIP = PictureSource.CAMERA, PictureSource.SECOND, PictureSource.CLIP


class Showing:
    """A compositor and its ticks; the camera is dark, the second source light."""

    def __init__(self, first: DrawnScene) -> None:
        self.compositor = Compositor(CANVAS)
        self.tick = 0
        self.lumas = {CAMERA: 100, SECOND: 200}
        self.compositor.scene = first
        self.target = a_target(CANVAS)

    @property
    def pictures(self) -> Pictures:
        """What the sources show."""
        return {source: a_picture(luma=luma) for source, luma in self.lumas.items()}

    @property
    def _now_ns(self) -> int:
        return self.tick * STEP_NS

    def take(self, to: DrawnScene, transition: Transition = CUT) -> None:
        """Take a scene at the next tick."""
        now = at(NOW_UTC_MS + self._now_ns // 1_000_000, self._now_ns)
        self.compositor.take(to, transition, self.pictures, now)

    def look(self) -> int:
        """Compose the next tick and return the luma in a corner that no overlay reaches."""
        now = at(NOW_UTC_MS + self._now_ns // 1_000_000, self._now_ns)
        self.compositor.compose(self.pictures, self.target, now)
        self.tick += 1
        return int(self.target[0][2, 2])


def test_a_cut_shows_the_whole_new_picture_at_once() -> None:
    showing = Showing(scene(CAMERA))
    assert showing.look() == 100

    showing.take(scene(SECOND), CUT)

    assert showing.look() == 200


def test_a_fade_shows_more_of_the_new_picture_with_every_tick_and_ends() -> None:
    showing = Showing(scene(CAMERA))
    showing.look()

    showing.take(scene(SECOND), FADE)
    seen = [showing.look() for _ in range(12)]

    assert 100 < seen[0] < 120
    assert seen == sorted(seen)
    assert len(set(seen[:FADE_TICKS])) == FADE_TICKS
    assert seen[FADE_TICKS - 1 :] == [200] * (12 - FADE_TICKS + 1)
    assert showing.compositor._fade is None


def test_both_pictures_go_on_moving_while_they_fade() -> None:
    still, moving = Showing(scene(CAMERA)), Showing(scene(CAMERA))
    for showing in (still, moving):
        showing.take(scene(SECOND), FADE)
    moving.lumas[CAMERA] = 20

    assert moving.look() < still.look() - 50


def test_a_take_in_mid_fade_goes_on_from_what_is_seen() -> None:
    showing = Showing(scene(CAMERA))
    showing.take(scene(SECOND), FADE)
    seen = [showing.look() for _ in range(4)]

    showing.take(scene(CAMERA), FADE)
    back = [showing.look() for _ in range(10)]

    assert abs(back[0] - seen[-1]) < 25
    assert back[-1] == 100
    # What was seen was about half and half, and still is for most of the way.
    assert all(95 <= luma <= seen[-1] + 25 for luma in back)


def test_a_cut_in_mid_fade_ends_it() -> None:
    showing = Showing(scene(CAMERA))
    showing.take(scene(SECOND), FADE)
    showing.look()

    showing.take(scene(CAMERA), CUT)

    assert showing.look() == 100


def test_another_overlay_in_mid_fade_does_not_disturb_it() -> None:
    plain, disturbed = Showing(scene(CAMERA)), Showing(scene(CAMERA))
    for showing in (plain, disturbed):
        showing.take(scene(SECOND), FADE)
        showing.look()

    title = TimedOverlay(overlay=LowerThird(title="Ana", market="es-ES"))
    disturbed.take(scene(SECOND, overlays=(title,)), CUT)

    assert [plain.look() for _ in range(9)] == [disturbed.look() for _ in range(9)]


def test_the_same_scene_again_changes_nothing() -> None:
    showing = Showing(scene(CAMERA))
    same = showing.compositor.scene
    assert same is not None

    showing.take(same, FADE)

    assert showing.compositor._fade is None


def test_a_clip_that_is_left_fades_from_its_last_picture() -> None:
    showing = Showing(scene(CAMERA, CLIP))
    showing.lumas[CLIP] = 220
    assert showing.look() == 220

    showing.take(scene(CAMERA), FADE)
    del showing.lumas[CLIP]
    seen = [showing.look() for _ in range(10)]

    assert 180 < seen[0] < 220
    assert seen == sorted(seen, reverse=True)
    assert seen[-1] == 100


def test_a_clip_that_comes_is_not_seen_in_the_old_picture() -> None:
    showing = Showing(scene(CAMERA))
    showing.look()

    showing.take(scene(CAMERA, CLIP), FADE)
    showing.lumas[CLIP] = 220
    seen = [showing.look() for _ in range(10)]

    assert seen[0] < 120
    assert seen[-1] == 220


def test_the_slate_can_be_faded_to() -> None:
    showing = Showing(scene(CAMERA))
    slated = drawn(
        replace(a_scene(a_show(), canvas=CANVAS), slate_shown=True), CANVAS, at_utc_ms=NOW_UTC_MS
    )
    slate = int(slated.slate.planes[0][2, 2])

    showing.take(slated, FADE)
    seen = [showing.look() for _ in range(10)]

    assert slate < seen[3] < 100
    assert seen[-1] == slate


SAYS_A_PRICE: tuple[Overlay, ...] = (
    ProductCard(title="Watch", price=euros(3890), market="es-ES"),
    Countdown(starts_at_utc_ms=NOW_UTC_MS, ends_at_utc_ms=NOW_UTC_MS + 60_000, market="es-ES"),
    Coupon(code="SAVE10", market="es-ES"),
)


@pytest.mark.parametrize("overlay", SAYS_A_PRICE, ids=lambda overlay: type(overlay).__name__)
@pytest.mark.parametrize("transition", Transition)
def test_a_price_that_is_taken_away_is_gone_within_a_tenth_of_a_second(
    overlay: Overlay, transition: Transition
) -> None:
    priced = Showing(scene(CAMERA, overlays=(TimedOverlay(overlay=overlay),)))
    bare = Showing(scene(CAMERA))
    priced.look()
    bare.look()
    assert not np.array_equal(priced.target[0], bare.target[0])

    for showing in (priced, bare):
        showing.take(scene(SECOND), transition)

    # The instruction came at most one tick before the first of these three.
    for _ in range(3):
        priced.look()
        bare.look()
    assert all(np.array_equal(a, b) for a, b in zip(priced.target, bare.target, strict=True))


@given(ends_after_ms=st.integers(1, 250))
@settings(max_examples=20)
def test_a_price_that_ends_by_itself_in_mid_fade_is_gone_at_that_tick(ends_after_ms: int) -> None:
    ends = NOW_UTC_MS + ends_after_ms
    card = TimedOverlay(overlay=SAYS_A_PRICE[0], until_utc_ms=ends)
    priced, bare = Showing(scene(CAMERA, overlays=(card,))), Showing(scene(CAMERA))
    for showing in (priced, bare):
        showing.look()
        showing.take(scene(SECOND), FADE)

    for _ in range(FADE_TICKS):
        now_ms = NOW_UTC_MS + priced.tick * STEP_NS // 1_000_000
        priced.look()
        bare.look()
        if now_ms >= ends:
            assert np.array_equal(priced.target[0], bare.target[0])


def test_the_price_that_follows_is_never_mixed_with_the_one_before() -> None:
    old, new = (
        TimedOverlay(overlay=ProductCard(title="Watch", price=euros(cents), market="es-ES"))
        for cents in (3890, 5990)
    )
    changed, plain = (
        Showing(scene(CAMERA, overlays=(old,))),
        Showing(scene(CAMERA, overlays=(new,))),
    )
    changed.look()
    plain.look()

    for showing in (changed, plain):
        showing.take(scene(SECOND, overlays=(new,)), FADE)

    for _ in range(FADE_TICKS + 1):
        changed.look()
        plain.look()
        assert np.array_equal(changed.target[0], plain.target[0])
