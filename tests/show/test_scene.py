"""What viewers see follows from the state alone, and a price with an end carries it."""

from dataclasses import replace

import pytest

from studio.catalogue.listing import Variant
from studio.catalogue.offer import OfferPlan
from studio.catalogue.product import LocalText
from studio.core.ids import CueId, OfferId
from studio.core.money import Money
from studio.core.source_spec import SourceKind, SourceSpec
from studio.show import selling, taking
from studio.show.look import LYING, UPRIGHT
from studio.show.offer_request import Asked
from studio.show.overlays import (
    AdLabel,
    Countdown,
    Coupon,
    Giveaway,
    Overlay,
    ProductCard,
    QrCode,
    RehearsalMark,
    Slate,
    StockLeft,
    TimedOverlay,
    TrustStrip,
)
from studio.show.rundown_steps import set_rundown
from studio.show.scene import Scene, scene_of, scenes_of
from studio.show.selling_overlays import card_at
from studio.show.staging import OF_A_CUE, OverlayKind, Side
from studio.show.state import ShowState, show_slate
from tests.builders import (
    NOW_UTC_MS,
    WATCH,
    a_canvas,
    a_cue,
    a_price_history,
    a_product,
    a_rundown_show,
    a_scene,
    a_selling_show,
    a_show,
    a_show_product,
    an_empty_show,
    euros,
    known,
)

END_UTC_MS = NOW_UTC_MS + 60_000
CANVASES = (a_canvas("portrait"), a_canvas("landscape"))
CAMERA = SourceSpec(kind=SourceKind.CAMERA, name="C920")


def seen(state: ShowState, at_utc_ms: int = NOW_UTC_MS, side: Side = Side.PROGRAM) -> list[Overlay]:
    """Return what lies over the picture at a moment."""
    overlays = scene_of(state, a_canvas(), side).overlays
    return [timed.overlay for timed in overlays if timed.seen_at(at_utc_ms)]


def cards(state: ShowState, at_utc_ms: int = NOW_UTC_MS) -> list[ProductCard]:
    """Return the cards that are seen at a moment."""
    return [o for o in seen(state, at_utc_ms) if isinstance(o, ProductCard)]


def prices(state: ShowState, at_utc_ms: int) -> list[Money]:
    """Return the prices that viewers would take for the price to pay."""
    return [card.price for card in cards(state, at_utc_ms)]


def catalogue_show(*, market: str = "es-ES", **listing: object) -> ShowState:
    """Return a show with a product of the catalogue on program, its card up."""
    products = known(a_show_product(WATCH, **listing))
    state = set_rundown(an_empty_show(market=market), (a_cue(),), known=products)
    return taking.take(state, expected=state.preview.cue_id, now_utc_ms=NOW_UTC_MS)


def offered(state: ShowState, plan: OfferPlan, lowest: Money | None = None) -> ShowState:
    """Return the show with an offer for the product on program."""
    asked = Asked(offer_id=OfferId("offer-1"), plan=plan, override="for this test")
    told = replace(known(*state.products), history=a_price_history(WATCH, lowest or euros(5990)))
    return selling.start_offer(state, asked, known=told, now_utc_ms=NOW_UTC_MS)


def with_overlay(state: ShowState, kind: OverlayKind) -> ShowState:
    """Return the show with an overlay on program."""
    return selling.show_overlay(state, kind, shown=True, preview=False)


# --- cards and their prices ----------------------------------------------------------------------


def test_nothing_lies_over_the_picture_before_anything_was_asked() -> None:
    assert a_scene(a_show()).overlays == ()


def test_a_card_without_an_offer_stays_with_its_price_and_what_is_struck() -> None:
    state = with_overlay(a_show(), OverlayKind.CARD)

    [card] = cards(state, NOW_UTC_MS + 10**9)

    assert (card.price, card.list_price) == (euros(3890), euros(5990))


def test_the_title_is_in_the_markets_language() -> None:
    loaded = selling.set_card(a_show(), a_product(market="ar-AE"), now_utc_ms=NOW_UTC_MS)

    [card] = cards(with_overlay(loaded, OverlayKind.CARD))

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
    bare = selling.set_card(an_empty_show(), a_product(list_price=None), now_utc_ms=NOW_UTC_MS)
    state = a_selling_show(bare, duration_s=60)

    assert prices(state, END_UTC_MS - 1) == [euros(3890)]
    assert seen(state, END_UTC_MS) == []


def test_stopping_takes_the_price_off_at_once() -> None:
    state = selling.stop_offer(
        a_selling_show(duration_s=60), product_id=None, now_utc_ms=NOW_UTC_MS + 5_000
    )

    assert prices(state, NOW_UTC_MS + 5_000) == [euros(5990)]


def test_extending_keeps_the_price_to_the_new_end() -> None:
    state = selling.extend_offer(
        a_selling_show(duration_s=60), by_s=60, product_id=None, now_utc_ms=NOW_UTC_MS
    )

    assert prices(state, END_UTC_MS + 59_999) == [euros(3890)]
    assert prices(state, END_UTC_MS + 60_000) == [euros(5990)]


def test_a_countdown_runs_with_the_card_hidden() -> None:
    state = selling.show_overlay(a_selling_show(), OverlayKind.CARD, shown=False, preview=False)

    assert [type(o) for o in seen(state, NOW_UTC_MS)] == [Countdown]
    assert seen(state, END_UTC_MS) == []


def test_an_offer_by_pieces_counts_them_on_the_card_and_has_no_clock() -> None:
    state = offered(catalogue_show(), OfferPlan(percent=35, quantity=5))

    [card] = cards(selling.count_sold(state, WATCH, 2, now_utc_ms=NOW_UTC_MS))

    assert (card.price, card.stock, card.stock_full) == (euros(3893), 3, 5)
    assert not any(isinstance(o, Countdown) for o in seen(state))


def test_an_offer_strikes_the_price_it_goes_below_and_says_the_lowest() -> None:
    [card] = cards(offered(catalogue_show(), OfferPlan(percent=35, lasts_s=60)))

    assert (card.price, card.list_price, card.lowest_price) == (
        euros(3893),
        euros(5990),
        euros(5990),
    )


def test_a_reduction_counts_from_the_lowest_price_of_thirty_days() -> None:
    plan = OfferPlan(percent=35, lasts_s=60)

    [lower] = cards(offered(catalogue_show(), plan, lowest=euros(4990)))
    [higher] = cards(offered(catalogue_show(), plan, lowest=euros(3500)))

    assert (lower.list_price, lower.lowest_price) == (euros(4990), euros(4990))
    assert (higher.list_price, higher.lowest_price) == (None, euros(3500))


@pytest.mark.parametrize(("market", "struck"), [("es-ES", None), ("en-US", euros(7990))])
def test_without_an_offer_a_list_price_is_struck_only_where_no_law_asks_for_checks(
    market: str, struck: Money | None
) -> None:
    [card] = cards(catalogue_show(market=market, list_price=euros(7990)))

    assert (card.price, card.list_price) == (euros(5990), struck)


def test_a_sold_out_product_says_so_and_shows_its_usual_price() -> None:
    state = offered(catalogue_show(), OfferPlan(percent=35, lasts_s=60))

    [card] = cards(selling.set_stock(state, WATCH, 0, now_utc_ms=NOW_UTC_MS + 1))

    assert (card.price, card.stock) == (euros(5990), 0)


def test_variants_that_are_sold_out_are_left_out_until_all_are() -> None:
    variants = tuple(
        Variant(variant_id=name, names=(LocalText(language="es", text=name),), stock=stock)
        for name, stock in (("negro", 0), ("blanco", 3), ("rojo", None))
    )

    [card] = cards(catalogue_show(variants=variants))
    gone = tuple(replace(v, stock=0) for v in variants)
    state = with_overlay(catalogue_show(variants=gone), OverlayKind.STOCK)

    assert card.variants == ("blanco", "rojo")
    assert card.stock == 23
    assert [c.stock for c in cards(state)] == [0]
    assert [o.stock for o in seen(state) if isinstance(o, StockLeft)] == [0]


def test_the_card_of_a_panel_is_the_card_that_viewers_would_see() -> None:
    state = offered(catalogue_show(), OfferPlan(percent=35, lasts_s=60))
    hidden = selling.show_overlay(state, OverlayKind.CARD, shown=False, preview=False)

    assert card_at(hidden, hidden.program, NOW_UTC_MS) == cards(state)[0]
    assert card_at(hidden, hidden.program, END_UTC_MS) == cards(state, END_UTC_MS)[0]
    assert card_at(an_empty_show(), an_empty_show().program, NOW_UTC_MS) is None


# --- other overlays ------------------------------------------------------------------------------


def test_the_trust_strip_stands_only_beside_what_is_dear() -> None:
    [dear] = [o for o in seen(catalogue_show()) if isinstance(o, TrustStrip)]
    cheap = seen(catalogue_show(price=euros(2800)))
    unknown = seen(catalogue_show(price=None))

    assert (dear.warranty_months, dear.returns_days, dear.tested_on) == (36, 30, "2026-11-18")
    assert not any(isinstance(o, TrustStrip) for o in (*cheap, *unknown))


def test_a_trust_strip_with_nothing_to_say_is_not_there() -> None:
    product = replace(a_show_product(WATCH, warranty_months=None, returns_days=None), tested_on="")
    state = replace(catalogue_show(), products=(product,))

    assert not any(isinstance(o, TrustStrip) for o in seen(state))


def test_a_code_leads_to_the_tracked_page() -> None:
    [code] = [
        o for o in seen(with_overlay(catalogue_show(), OverlayKind.QR)) if isinstance(o, QrCode)
    ]

    assert code.url == "https://example.com/watch"


def test_the_code_of_an_offer_leaves_the_picture_with_the_offer() -> None:
    state = offered(catalogue_show(), OfferPlan(percent=35, lasts_s=60, code="WATCH35"))
    state = with_overlay(state, OverlayKind.COUPON)

    before = [o.code for o in seen(state, END_UTC_MS - 1) if isinstance(o, Coupon)]
    after = [o.code for o in seen(state, END_UTC_MS) if isinstance(o, Coupon)]

    assert (before, after) == (["WATCH35"], [])


def test_coupon_drop_and_giveaway_say_what_their_cue_says() -> None:
    state = a_rundown_show()
    coupon = taking.set_preview(state, CueId("cue-coupon"))
    giveaway = taking.set_preview(state, CueId("cue-giveaway"))

    assert seen(coupon, side=Side.PREVIEW) == [
        Coupon(title="Coupon drop", code="SAVE10", market="es-ES")
    ]
    assert seen(giveaway, side=Side.PREVIEW) == [
        Giveaway(prize="A watch", how="Write watch", market="es-ES")
    ]


def test_advertising_is_called_so_whatever_else_is_shown() -> None:
    state = catalogue_show(paid=True)
    for kind in OF_A_CUE:
        state = selling.show_overlay(state, kind, shown=False, preview=False)

    worded = replace(state, texts=replace(state.texts, ad_label="Colaboración"))

    assert seen(state) == [AdLabel(market="es-ES")]
    assert seen(worded) == [AdLabel(market="es-ES", text="Colaboración")]


# --- slate, rehearsal, canvases ------------------------------------------------------------------


def test_the_slate_leaves_no_price_beside_it() -> None:
    scene = a_scene(show_slate(a_selling_show(), shown=True))

    assert scene.slate_shown
    assert scene.overlays == ()
    assert scene.slate == Slate(title="Lunes de relojes", line="", market="es-ES")


@pytest.mark.parametrize("slate_shown", [False, True])
@pytest.mark.parametrize("side", Side)
def test_a_rehearsal_says_so_on_top_of_everything(slate_shown: bool, side: Side) -> None:
    state = replace(show_slate(a_selling_show(), shown=slate_shown), rehearsal=True)

    assert isinstance(scene_of(state, a_canvas(), side).overlays[-1].overlay, RehearsalMark)


def test_every_canvas_shows_the_same_in_its_own_free_area() -> None:
    state = replace(a_selling_show(), canvases=CANVASES)

    portrait, landscape = scenes_of(state)

    assert (portrait.canvas_id, landscape.canvas_id) == ("portrait", "landscape")
    assert portrait.overlays == landscape.overlays
    assert (portrait.look.safe, landscape.look.safe) == (UPRIGHT, LYING)


def test_a_scene_is_the_same_for_the_same_state() -> None:
    assert a_scene() == a_scene()
    assert isinstance(a_scene(), Scene)


def test_an_overlay_is_seen_from_its_start_up_to_its_end() -> None:
    timed = TimedOverlay(overlay=RehearsalMark(), from_utc_ms=10, until_utc_ms=20)

    assert [timed.seen_at(at) for at in (9, 10, 19, 20)] == [False, True, True, False]
