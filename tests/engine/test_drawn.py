"""Which drawing is seen when, whatever the wall clock does."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.engine.drawn import AHEAD_MS, LayerCache, Moment, Track
from studio.overlay.fonts import ensure_gui_application
from studio.overlay.layer import Layer
from studio.show.overlays import Countdown, ProductCard, TimedOverlay
from tests.builders import NOW_UTC_MS, a_canvas, euros

CANVAS = a_canvas()
ENDS_UTC_MS = NOW_UTC_MS + 7_300

CARD = ProductCard(title="Watch", price=euros(3890), market="es-ES")
COUNTDOWN = Countdown(starts_at_utc_ms=NOW_UTC_MS, ends_at_utc_ms=ENDS_UTC_MS, market="es-ES")


@pytest.fixture(autouse=True, scope="module")
def _qt() -> None:
    ensure_gui_application()


@pytest.fixture(scope="module")
def cache() -> LayerCache:
    return LayerCache()


@given(
    looks=st.lists(st.tuples(st.integers(-3_000, 9_000), st.booleans()), min_size=1, max_size=12),
    is_countdown=st.booleans(),
)
@settings(max_examples=25)
def test_an_offer_is_never_seen_at_its_end_or_after(
    cache: LayerCache, looks: list[tuple[int, bool]], *, is_countdown: bool
) -> None:
    overlay = COUNTDOWN if is_countdown else CARD
    track = Track(TimedOverlay(overlay=overlay, until_utc_ms=ENDS_UTC_MS), CANVAS)
    track.draw_until(NOW_UTC_MS + AHEAD_MS, NOW_UTC_MS, cache)

    for after_ms, draws in looks:
        utc_ms = NOW_UTC_MS + after_ms
        if draws:
            track.draw_until(utc_ms + AHEAD_MS, utc_ms, cache)
        if utc_ms >= ENDS_UTC_MS:
            assert track.layer_at(utc_ms) is None


def test_an_offer_ends_in_time_even_when_nobody_draws_any_more(cache: LayerCache) -> None:
    track = Track(TimedOverlay(overlay=COUNTDOWN, until_utc_ms=ENDS_UTC_MS), CANVAS)
    track.draw_until(NOW_UTC_MS + AHEAD_MS, NOW_UTC_MS, cache)

    assert track.layer_at(ENDS_UTC_MS - 1) is not None
    assert track.layer_at(ENDS_UTC_MS) is None


def test_the_price_that_follows_is_drawn_before_its_time_and_not_seen(cache: LayerCache) -> None:
    track = Track(TimedOverlay(overlay=CARD, from_utc_ms=ENDS_UTC_MS), CANVAS)

    track.draw_until(NOW_UTC_MS + AHEAD_MS, NOW_UTC_MS, cache)

    assert track.layer_at(ENDS_UTC_MS - 1) is None
    assert track.layer_at(ENDS_UTC_MS) is not None


def test_a_countdown_changes_once_a_second_and_has_a_drawing_for_each(cache: LayerCache) -> None:
    track = Track(TimedOverlay(overlay=COUNTDOWN, until_utc_ms=ENDS_UTC_MS), CANVAS)
    seen: list[Layer] = []

    for utc_ms in range(NOW_UTC_MS, ENDS_UTC_MS, 100):
        if utc_ms % 200 == 0:
            track.draw_until(utc_ms + AHEAD_MS, utc_ms, cache)
        layer = track.layer_at(utc_ms)
        assert layer is not None
        if not seen or seen[-1] is not layer:
            seen.append(layer)

    assert len(seen) == 8  # 00:08 to 00:01
    assert len({id(layer) for layer in seen}) == 8


def test_drawing_again_keeps_what_is_drawn(cache: LayerCache) -> None:
    track = Track(TimedOverlay(overlay=COUNTDOWN, until_utc_ms=ENDS_UTC_MS), CANVAS)
    track.draw_until(NOW_UTC_MS + AHEAD_MS, NOW_UTC_MS, cache)
    before = track.layer_at(NOW_UTC_MS + 2_000)

    track.draw_until(NOW_UTC_MS + 1_000 + AHEAD_MS, NOW_UTC_MS + 1_000, cache)

    assert track.layer_at(NOW_UTC_MS + 2_000) is before


def test_what_is_past_is_forgotten(cache: LayerCache) -> None:
    track = Track(TimedOverlay(overlay=COUNTDOWN, until_utc_ms=ENDS_UTC_MS), CANVAS)

    for after_ms in range(0, 5_001, 250):
        utc_ms = NOW_UTC_MS + after_ms
        track.draw_until(utc_ms + AHEAD_MS, utc_ms, cache)

    # A day's countdown has 86,400 drawings; of the past ones not even the first is there.
    assert track.layer_at(NOW_UTC_MS) is track.layer_at(NOW_UTC_MS + 5_000)


def test_a_wall_clock_set_back_does_not_leave_a_countdown_standing(cache: LayerCache) -> None:
    track = Track(TimedOverlay(overlay=COUNTDOWN, until_utc_ms=ENDS_UTC_MS), CANVAS)
    track.draw_until(NOW_UTC_MS + 5_000 + AHEAD_MS, NOW_UTC_MS + 5_000, cache)
    late = track.layer_at(NOW_UTC_MS + 5_000)

    track.draw_until(NOW_UTC_MS + AHEAD_MS, NOW_UTC_MS, cache)

    assert track.layer_at(NOW_UTC_MS) is not late
    assert track.layer_at(NOW_UTC_MS) is not track.layer_at(NOW_UTC_MS + 2_000)


def test_a_wall_clock_set_forward_shows_the_right_second_after_the_next_drawing(
    cache: LayerCache,
) -> None:
    track = Track(TimedOverlay(overlay=COUNTDOWN, until_utc_ms=ENDS_UTC_MS), CANVAS)
    track.draw_until(NOW_UTC_MS + AHEAD_MS, NOW_UTC_MS, cache)
    early = track.layer_at(NOW_UTC_MS)

    track.draw_until(NOW_UTC_MS + 6_000 + AHEAD_MS, NOW_UTC_MS + 6_000, cache)

    now = track.layer_at(NOW_UTC_MS + 6_000)
    assert now is not None
    assert now is not early


def test_what_did_not_change_is_drawn_once() -> None:
    cache = LayerCache()
    same = ProductCard(title="Watch", price=euros(3890), market="es-ES")

    first = cache.layer(CARD, CANVAS.size_px, NOW_UTC_MS, changes=False)

    assert cache.layer(same, CANVAS.size_px, NOW_UTC_MS + 9, changes=False) is first
    assert cache.layer(CARD, (1280, 720), NOW_UTC_MS, changes=False) is not first


def test_the_cache_does_not_grow_for_ever() -> None:
    cache = LayerCache()
    small = a_canvas().size_px
    cards = [ProductCard(title=f"{n}", price=euros(1), market="es-ES") for n in range(100)]
    first = cache.layer(cards[0], small, 0, changes=False)

    layers = [cache.layer(card, small, 0, changes=False) for card in cards]

    assert layers[0] is first
    assert cache.layer(cards[-1], small, 0, changes=False) is layers[-1]
    assert cache.layer(cards[0], small, 0, changes=False) is not first


def test_an_offer_ends_when_it_was_promised_though_the_wall_clock_is_set_back(
    cache: LayerCache,
) -> None:
    born = Moment(NOW_UTC_MS, 50_000_000_000)
    timed = TimedOverlay(overlay=CARD, until_utc_ms=ENDS_UTC_MS)
    usual = TimedOverlay(overlay=CARD, from_utc_ms=ENDS_UTC_MS)
    offer, after = (Track(one, CANVAS, born=born) for one in (timed, usual))
    for track in (offer, after):
        track.draw_ahead(born, cache)
    hour_ms = 3_600_000

    def seen(after_ms: int) -> tuple[bool, bool]:
        now = Moment(NOW_UTC_MS - hour_ms + after_ms, born.ns + after_ms * 1_000_000)
        for track in (offer, after):
            track.draw_ahead(now, cache)
        return offer.seen(now) is not None, after.seen(now) is not None

    assert seen(7_299) == (True, False)
    assert seen(7_300) == (False, True)


def test_a_countdown_goes_on_counting_though_the_wall_clock_is_set_back(
    cache: LayerCache,
) -> None:
    born = Moment(NOW_UTC_MS, 0)
    track, straight = (
        Track(TimedOverlay(overlay=COUNTDOWN, until_utc_ms=ENDS_UTC_MS), CANVAS, born=one)
        for one in (born, None)
    )
    track.draw_ahead(born, cache)
    straight.draw_until(NOW_UTC_MS + 3_000 + AHEAD_MS, NOW_UTC_MS + 3_000, cache)

    set_back = Moment(NOW_UTC_MS - 600_000, 3_000_000_000)
    track.draw_ahead(set_back, cache)
    layer, expected = track.seen(set_back), straight.layer_at(NOW_UTC_MS + 3_000)

    assert layer is not None
    assert expected is not None
    assert all(map(np.array_equal, layer.planes, expected.planes))


def test_a_wall_clock_set_forward_ends_an_offer_at_once(cache: LayerCache) -> None:
    born = Moment(NOW_UTC_MS, 0)
    track = Track(TimedOverlay(overlay=CARD, until_utc_ms=ENDS_UTC_MS), CANVAS, born=born)
    track.draw_ahead(born, cache)

    assert track.seen(Moment(ENDS_UTC_MS, 1_000_000)) is None
