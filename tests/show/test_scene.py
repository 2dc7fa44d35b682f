"""What viewers see follows from the state alone, and a price with an end carries it."""

import pytest

from studio.core.money import Money
from studio.show.overlays import Countdown, Overlay, ProductCard, RehearsalMark, Slate
from studio.show.scene import Scene, TimedOverlay, scene_of
from studio.show.state import (
    ShowState,
    extend_offer,
    set_card,
    show_card,
    show_slate,
    stop_offer,
)
from tests.builders import (
    NOW_UTC_MS,
    a_canvas,
    a_product,
    a_scene,
    a_selling_show,
    a_show,
    euros,
)

END_UTC_MS = NOW_UTC_MS + 60_000


def seen(state: ShowState, at_utc_ms: int) -> list[Overlay]:
    """Return what lies over the picture at a moment."""
    overlays = scene_of(state, a_canvas()).overlays
    return [timed.overlay for timed in overlays if timed.seen_at(at_utc_ms)]


def prices(state: ShowState, at_utc_ms: int) -> list[Money]:
    """Return the prices that viewers would take for the price to pay."""
    return [o.price for o in seen(state, at_utc_ms) if isinstance(o, ProductCard)]


def test_nothing_lies_over_the_picture_before_anything_was_asked() -> None:
    assert a_scene(a_show()).overlays == ()


def test_a_card_without_an_offer_stays_with_its_price_and_what_is_struck() -> None:
    state = show_card(a_show(), shown=True)

    [card] = seen(state, NOW_UTC_MS + 10**9)

    assert isinstance(card, ProductCard)
    assert (card.price, card.list_price) == (euros(3890), euros(5990))


def test_the_title_is_in_the_markets_language() -> None:
    state = show_card(set_card(a_show(), a_product(market="ar-AE")), shown=True)

    [card] = seen(state, NOW_UTC_MS)

    assert isinstance(card, ProductCard)
    assert card.title == "ساعة تريك S2"


def test_at_the_end_of_an_offer_its_price_and_countdown_go_and_the_list_price_stands() -> None:
    state = a_selling_show(duration_s=60)

    card, countdown = seen(state, END_UTC_MS - 1)
    [after] = seen(state, END_UTC_MS)

    assert isinstance(card, ProductCard)
    assert isinstance(countdown, Countdown)
    assert isinstance(after, ProductCard)
    assert (card.price, card.list_price) == (euros(3890), euros(5990))
    assert (countdown.starts_at_utc_ms, countdown.ends_at_utc_ms) == (NOW_UTC_MS, END_UTC_MS)
    assert (after.price, after.list_price) == (euros(5990), None)


def test_without_a_list_price_the_card_leaves_with_the_offer() -> None:
    state = a_selling_show(duration_s=60)
    state = ShowState(
        show_id=state.show_id,
        product=a_product(list_price=None),
        card_shown=True,
        offer=state.offer,
    )

    assert prices(state, END_UTC_MS - 1) == [euros(3890)]
    assert seen(state, END_UTC_MS) == []


def test_stopping_takes_the_price_off_at_once() -> None:
    state = stop_offer(a_selling_show(duration_s=60), now_utc_ms=NOW_UTC_MS + 5_000)

    assert prices(state, NOW_UTC_MS + 4_999) == [euros(3890)]
    assert prices(state, NOW_UTC_MS + 5_000) == [euros(5990)]


def test_extending_keeps_the_price_to_the_new_end() -> None:
    state = extend_offer(a_selling_show(duration_s=60), by_s=60, now_utc_ms=NOW_UTC_MS)

    assert prices(state, END_UTC_MS + 59_999) == [euros(3890)]
    assert prices(state, END_UTC_MS + 60_000) == [euros(5990)]


def test_a_countdown_runs_with_the_card_hidden() -> None:
    state = show_card(a_selling_show(duration_s=60), shown=False)

    assert [type(o) for o in seen(state, NOW_UTC_MS)] == [Countdown]
    assert seen(state, END_UTC_MS) == []


def test_the_slate_leaves_no_price_beside_it() -> None:
    state = show_slate(a_selling_show(), shown=True)

    scene = a_scene(state)

    assert scene.slate_shown
    assert scene.overlays == ()
    assert scene.slate == Slate(title="Lunes de relojes", line="", market="es-ES")


@pytest.mark.parametrize("slate_shown", [False, True])
def test_a_rehearsal_says_so_on_top_of_everything(slate_shown: bool) -> None:
    state = show_slate(a_selling_show(), shown=slate_shown)
    rehearsal = ShowState(
        show_id=state.show_id,
        rehearsal=True,
        product=state.product,
        card_shown=True,
        slate_shown=slate_shown,
    )

    assert isinstance(a_scene(rehearsal).overlays[-1].overlay, RehearsalMark)


def test_every_canvas_shows_the_same() -> None:
    state = a_selling_show()

    portrait = scene_of(state, a_canvas("portrait"))
    landscape = scene_of(state, a_canvas("landscape"))

    assert (portrait.canvas_id, landscape.canvas_id) == ("portrait", "landscape")
    assert portrait.overlays == landscape.overlays


def test_a_scene_is_the_same_for_the_same_state() -> None:
    assert a_scene() == a_scene()
    assert isinstance(a_scene(), Scene)


def test_an_overlay_is_seen_from_its_start_up_to_its_end() -> None:
    timed = TimedOverlay(overlay=RehearsalMark(), from_utc_ms=10, until_utc_ms=20)

    assert [timed.seen_at(at) for at in (9, 10, 19, 20)] == [False, True, True, False]
