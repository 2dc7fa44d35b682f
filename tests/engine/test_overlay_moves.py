"""Which overlays come and go slowly, and which do not."""

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.engine.colour import Planes
from studio.engine.compositor import Compositor
from studio.engine.drawn import DrawnScene
from studio.overlay.fonts import ensure_gui_application
from studio.show.overlays import (
    AdLabel,
    LowerThird,
    Overlay,
    PinnedQuestion,
    ProductCard,
    RehearsalMark,
    StockLeft,
    TimedOverlay,
)
from studio.show.staging import Transition
from tests.builders import NOW_UTC_MS, a_canvas, a_scene, a_show, euros
from tests.engine.drawing import a_picture, a_target, at, drawn, from_camera

CANVAS = a_canvas()
STEP_MS = 1_000 / CANVAS.fps
MARKET = "es-ES"
TITLE = LowerThird(title="Ana", line="Host", market=MARKET)
QUESTION = PinnedQuestion(asker="Leo", text="How deep?", market=MARKET)
CARD = ProductCard(title="Watch", price=euros(3890), market=MARKET)
STOCK = StockLeft(stock=3, market=MARKET)


@pytest.fixture(autouse=True, scope="module")
def _qt() -> None:
    ensure_gui_application()


def scene(*overlays: Overlay | TimedOverlay, slate_shown: bool = False) -> DrawnScene:
    """Return a scene with these overlays."""
    timed = tuple(o if isinstance(o, TimedOverlay) else TimedOverlay(overlay=o) for o in overlays)
    made = replace(a_scene(a_show(), canvas=CANVAS), overlays=timed, slate_shown=slate_shown)
    return drawn(made, CANVAS, at_utc_ms=NOW_UTC_MS)


class Showing:
    """A compositor over an even grey; time is told in milliseconds since the first take."""

    def __init__(self, first: DrawnScene) -> None:
        self.compositor = Compositor(CANVAS)
        self.compositor.scene = first
        self._pictures = from_camera(a_picture(luma=120))

    def take(self, to: DrawnScene, at_ms: float = 0) -> None:
        """Take a scene."""
        now = at(NOW_UTC_MS + round(at_ms), round(at_ms * 1e6))
        self.compositor.take(to, Transition.CUT, self._pictures, now)

    def look(self, at_ms: float) -> Planes:
        """Return what is seen."""
        target = a_target(CANVAS)
        now = at(NOW_UTC_MS + round(at_ms), round(at_ms * 1e6))
        self.compositor.compose(self._pictures, target, now)
        return target

    def strength(self, at_ms: float) -> float:
        """Return how much the overlays change of the grey."""
        return float(np.abs(self.look(at_ms)[0].astype(int) - 120).mean())


@lru_cache
def scene_of_kinds(kinds: frozenset[int]) -> DrawnScene:
    """Return a scene of some of four overlays."""
    four = (TITLE, QUESTION, CARD, STOCK)
    return scene(*(four[index] for index in sorted(kinds)))


def settled(of: DrawnScene) -> Planes:
    """Return what a scene looks like when nothing moves."""
    return Showing(of).look(0)


def same(one: Planes, other: Planes) -> bool:
    """Return whether two pictures are equal."""
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def test_what_appears_grows_over_a_fifth_of_a_second_and_is_then_as_it_was_drawn() -> None:
    showing, after = Showing(scene()), scene(TITLE)

    showing.take(after)
    seen = [showing.strength(tick * STEP_MS) for tick in range(5)]

    assert 0 < seen[0] < seen[2] < seen[4]
    assert not same(showing.look(140), settled(after))
    assert same(showing.look(200), settled(after))
    assert not showing.compositor._moves._coming


def test_what_disappears_fades_and_is_gone_after_a_fifth_of_a_second() -> None:
    showing, after = Showing(scene(TITLE)), scene()
    whole = showing.strength(-STEP_MS)

    showing.take(after)

    assert whole > showing.strength(0) > showing.strength(66) > showing.strength(133) > 0
    assert same(showing.look(200), settled(after))
    assert not showing.compositor._moves._going


@pytest.mark.parametrize("overlay", [CARD, STOCK], ids=["card", "stock"])
def test_what_says_a_price_leaves_faster(overlay: Overlay) -> None:
    showing, after = Showing(scene(overlay, TITLE)), scene(TITLE)

    showing.take(after)

    assert not same(showing.look(0), settled(after))
    assert same(showing.look(80), settled(after))


def test_another_content_of_the_same_kind_is_there_at_once() -> None:
    after = scene(LowerThird(title="Eva", market=MARKET), TITLE)
    showing = Showing(scene(TITLE))

    showing.take(after)

    assert same(showing.look(0), settled(after))


def test_only_what_changed_moves() -> None:
    showing = Showing(scene(CARD, TITLE))
    after = scene(CARD, QUESTION)

    showing.take(after)

    assert set(showing.compositor._moves._coming) == {PinnedQuestion}
    assert [track.kind for track, _ in showing.compositor._moves._going] == [LowerThird]


@pytest.mark.parametrize("overlay", [AdLabel(market=MARKET), RehearsalMark(market=MARKET)])
def test_what_has_to_be_there_is_there_at_once_and_whole(overlay: Overlay) -> None:
    showing, after = Showing(scene()), scene(overlay)

    showing.take(after)
    assert same(showing.look(0), settled(after))

    showing.take(scene(), 100)
    assert same(showing.look(100), settled(scene()))


def test_under_the_slate_nothing_lingers() -> None:
    showing, slated = Showing(scene(CARD, TITLE)), scene(slate_shown=True)

    showing.take(slated)

    assert same(showing.look(0), settled(slated))


def test_a_price_that_ended_by_itself_does_not_come_back_to_leave() -> None:
    ended = TimedOverlay(overlay=CARD, until_utc_ms=NOW_UTC_MS)
    showing = Showing(scene(ended))

    showing.take(scene(), 10)

    assert not showing.compositor._moves._going
    assert same(showing.look(10), settled(scene()))


def test_a_price_whose_time_comes_while_it_leaves_is_gone_at_that_tick() -> None:
    ends = TimedOverlay(overlay=CARD, until_utc_ms=NOW_UTC_MS + 20)
    showing = Showing(scene(ends))

    showing.take(scene())

    assert not same(showing.look(0), settled(scene()))
    assert same(showing.look(20), settled(scene()))


def test_what_is_to_come_later_does_not_move_when_its_time_comes() -> None:
    later = TimedOverlay(overlay=CARD, from_utc_ms=NOW_UTC_MS + 500)
    showing = Showing(scene())

    showing.take(scene(later))

    assert same(showing.look(499), settled(scene()))
    assert showing.strength(500) == pytest.approx(showing.strength(5_000))


def test_what_comes_back_while_it_leaves_does_not_jump() -> None:
    showing, with_title = Showing(scene(TITLE)), scene(TITLE)
    showing.take(scene())
    leaving = showing.strength(100)

    showing.take(with_title, 133)

    assert showing.strength(133) - leaving * 0.3 > 0
    assert showing.strength(166) > showing.strength(133)
    assert same(showing.look(400), settled(with_title))


def test_a_change_beside_it_does_not_begin_a_move_anew() -> None:
    showing = Showing(scene())
    showing.take(scene(TITLE))
    showing.look(0)

    after = scene(TITLE, CARD)
    showing.take(after, 100)

    assert showing.compositor._moves._coming[LowerThird].is_over(200_000_000)
    assert same(showing.look(350), settled(after))


@given(
    takes=st.lists(
        st.tuples(st.integers(0, 150), st.sets(st.sampled_from([0, 1, 2, 3]))), max_size=8
    )
)
def test_whatever_is_taken_when_it_all_comes_to_rest(takes: list[tuple[int, set[int]]]) -> None:
    last = scene_of_kinds(frozenset())
    showing, at_ms = Showing(last), 0

    for after_ms, chosen in takes:
        at_ms += after_ms
        last = scene_of_kinds(frozenset(chosen))
        showing.take(last, at_ms)
        showing.look(at_ms)

    assert same(showing.look(at_ms + 200), settled(last))
