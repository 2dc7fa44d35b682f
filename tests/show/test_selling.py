"""Cards, overlays of a cue, offers and stock: each effect and each refusal."""

from dataclasses import replace

import pytest

from studio.catalogue.offer import OfferEnd, OfferPlan
from studio.core.errors import BadInput, NothingToShow, Refused
from studio.core.ids import OfferId, ProductId
from studio.show import selling
from studio.show.offer_request import CARD_STATES_IT, Asked, Known
from studio.show.staging import OF_A_CUE, OverlayKind
from studio.show.state import ShowState, go_live
from studio.show.taking import staged_of, take
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_product,
    a_rundown_show,
    a_selling_show,
    a_show,
    an_empty_show,
    euros,
)
from tests.show.selling_shows import last, started, the_cue

CARD_WATCH = ProductId("product-watch")


# --- cards ---------------------------------------------------------------------------------------


def test_a_card_file_brings_its_market_its_price_and_its_lowest_price() -> None:
    card = a_product(market="fr-FR", lowest_price=euros(4500))

    state = selling.set_card(an_empty_show(), card, now_utc_ms=NOW_UTC_MS)

    assert state.market == "fr-FR"
    assert state.program.product_id == CARD_WATCH
    assert (last(state).price, last(state).lowest_price) == (euros(3890), euros(4500))
    assert last(state).override == CARD_STATES_IT
    assert last(state).end_utc_ms is None


def test_another_card_ends_every_price_of_the_one_before() -> None:
    other = a_product(product_id=ProductId("product-buds"), price=euros(7200), list_price=None)

    state = selling.set_card(a_show(), other, now_utc_ms=NOW_UTC_MS + 5)

    assert [o.ended_by for o in state.offers] == [OfferEnd.REPLACED, None]
    assert [p.product_id for p in state.products] == ["product-buds"]


def test_the_same_card_again_ends_its_offer_and_keeps_what_is_shown() -> None:
    state = selling.set_card(a_selling_show(), a_product(), now_utc_ms=NOW_UTC_MS + 5)

    assert state.program.shows(OverlayKind.CARD)
    assert all(o.ended_at_utc_ms is not None for o in state.offers[:-1])
    assert last(state).price == a_product().price


def test_taking_the_card_away_takes_its_product_away() -> None:
    state = selling.set_card(a_selling_show(), None, now_utc_ms=NOW_UTC_MS + 5)

    assert state.program.product_id is None
    assert state.program.shown == ()


def test_taking_a_card_away_ends_its_price_that_had_no_end() -> None:
    state = selling.set_card(a_show(), None, now_utc_ms=NOW_UTC_MS + 5)

    assert state.products == ()
    assert last(state).ended_at_utc_ms == NOW_UTC_MS + 5


def test_loading_cards_all_day_does_not_make_the_show_grow() -> None:
    state = an_empty_show()
    for number in range(3 * selling.MOST_OFFERS):
        card = a_product(product_id=ProductId(f"product-{number}"))
        state = selling.set_card(state, card, now_utc_ms=NOW_UTC_MS + number)

    assert len(state.offers) <= selling.MOST_OFFERS
    assert len(state.products) == 1
    assert last(state).ended_at_utc_ms is None


def test_a_card_of_another_market_waits_for_the_offers_of_this_one() -> None:
    state = started(an_empty_show())

    with pytest.raises(Refused, match="stop the running offers"):
        selling.set_card(state, a_product(market="en-US"), now_utc_ms=NOW_UTC_MS)
    assert selling.set_card(state, a_product(), now_utc_ms=NOW_UTC_MS).market == "es-ES"


def test_a_card_closes_the_time_of_the_cue_it_replaces() -> None:
    live = go_live(a_rundown_show(), now_utc_ms=NOW_UTC_MS)
    taken = take(live, expected=live.preview.cue_id, now_utc_ms=NOW_UTC_MS)

    state = selling.set_card(taken, a_product(), now_utc_ms=NOW_UTC_MS + 9_000)

    assert [run.ended_utc_ms for run in state.runs] == [NOW_UTC_MS + 9_000]


# --- overlays of a cue ---------------------------------------------------------------------------


@pytest.mark.parametrize("kind", OF_A_CUE)
@pytest.mark.parametrize("preview", [False, True])
def test_an_overlay_with_nothing_to_say_is_refused(kind: OverlayKind, preview: bool) -> None:
    with pytest.raises(NothingToShow):
        selling.show_overlay(an_empty_show(), kind, shown=True, preview=preview)


@pytest.mark.parametrize("kind", OF_A_CUE)
def test_an_overlay_of_a_cue_can_always_be_hidden(kind: OverlayKind) -> None:
    state = selling.show_overlay(an_empty_show(), kind, shown=False, preview=False)

    assert state.program.shown == ()


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("cue-watch", OverlayKind.CARD),
        ("cue-watch", OverlayKind.STOCK),
        ("cue-watch", OverlayKind.TRUST),
        ("cue-watch", OverlayKind.QR),
        ("cue-coupon", OverlayKind.COUPON),
        ("cue-giveaway", OverlayKind.GIVEAWAY),
    ],
)
def test_an_overlay_of_a_cue_is_shown_on_the_side_that_was_named(
    cue: str, kind: OverlayKind
) -> None:
    rundown = a_rundown_show()
    staged = replace(staged_of(the_cue(rundown, cue)), shown=())
    state = replace(rundown, preview=staged, program=staged)

    on_program = selling.show_overlay(state, kind, shown=True, preview=False)
    in_preview = selling.show_overlay(state, kind, shown=True, preview=True)

    assert (on_program.program.shows(kind), on_program.preview.shows(kind)) == (True, False)
    assert (in_preview.program.shows(kind), in_preview.preview.shows(kind)) == (False, True)


def test_the_code_of_an_offer_is_the_coupons_while_it_runs_and_no_longer() -> None:
    state = started(
        replace(an_empty_show(), program=replace(an_empty_show().program, product_id=WATCH)),
        percent=35,
        lasts_s=60.0,
        code="WATCH35",
    )
    stopped = selling.stop_offer(state, product_id=WATCH, now_utc_ms=NOW_UTC_MS + 1)

    assert selling.coupon_code(state, state.program) == "WATCH35"
    assert selling.coupon_code(stopped, stopped.program) == ""


# --- offers --------------------------------------------------------------------------------------


def test_an_offer_runs_from_now_to_its_end() -> None:
    state = started(an_empty_show())

    offer = last(state)
    assert offer.price == euros(3893)  # 59.90 less 35 %, rounded down
    assert (offer.starts_at_utc_ms, offer.ends_at_utc_ms) == (NOW_UTC_MS, NOW_UTC_MS + 60_000)
    assert selling.running_offer(state, WATCH, NOW_UTC_MS + 59_999) == offer
    assert selling.running_offer(state, WATCH, NOW_UTC_MS + 60_000) is None
    assert selling.running_offer(state, BUDS, NOW_UTC_MS) is None


def test_an_offer_without_a_product_is_refused() -> None:
    asked = Asked(offer_id=OfferId("offer-1"), plan=OfferPlan(percent=5, lasts_s=60))

    with pytest.raises(NothingToShow):
        selling.start_offer(an_empty_show(), asked, known=Known(), now_utc_ms=NOW_UTC_MS)


def test_another_offer_for_the_same_product_replaces_the_first_and_leaves_others() -> None:
    state = started(started(an_empty_show()), BUDS, at_utc_ms=NOW_UTC_MS + 1_000)

    after = started(state, at_utc_ms=NOW_UTC_MS + 2_000, percent=50, lasts_s=60.0)

    ends = [(o.product_id, o.ended_by, o.ended_at_utc_ms) for o in after.offers]
    assert ends == [
        (WATCH, OfferEnd.REPLACED, NOW_UTC_MS + 2_000),
        (BUDS, None, None),
        (WATCH, None, None),
    ]


def test_an_offer_whose_time_passed_was_ended_by_time_whenever_it_is_noticed() -> None:
    state = started(an_empty_show())

    noticed = selling.end_what_is_over(state, now_utc_ms=NOW_UTC_MS + 90_000)
    replaced = started(state, at_utc_ms=NOW_UTC_MS + 90_000, percent=50, lasts_s=60.0)

    for after in (noticed, replaced):
        assert after.offers[0].ended_by is OfferEnd.TIME
        assert after.offers[0].ended_at_utc_ms == NOW_UTC_MS + 60_000


def test_where_nothing_is_over_the_state_is_the_very_same() -> None:
    state = started(an_empty_show())

    assert selling.end_what_is_over(state, now_utc_ms=NOW_UTC_MS + 59_999) is state


def test_an_offer_is_extended_and_stopped() -> None:
    state = started(an_empty_show())

    longer = selling.extend_offer(state, by_s=60, product_id=WATCH, now_utc_ms=NOW_UTC_MS + 1)
    stopped = selling.stop_offer(longer, product_id=WATCH, now_utc_ms=NOW_UTC_MS + 70_000)

    assert last(longer).ends_at_utc_ms == NOW_UTC_MS + 120_000
    assert (last(stopped).ended_by, last(stopped).ended_at_utc_ms) == (
        OfferEnd.HAND,
        NOW_UTC_MS + 70_000,
    )
    assert last(stopped).ends_at_utc_ms == NOW_UTC_MS + 120_000


def test_without_a_product_on_program_the_only_offer_that_runs_is_meant() -> None:
    one = started(an_empty_show())
    two = started(one, BUDS)

    assert selling.stop_offer(one, product_id=None, now_utc_ms=NOW_UTC_MS + 1).offers[0].ended_by
    with pytest.raises(Refused, match="no offer is running"):
        selling.stop_offer(two, product_id=None, now_utc_ms=NOW_UTC_MS + 1)


@pytest.mark.parametrize("by_s", [0, -1, float("nan"), float("inf"), 86_400.0])
def test_an_extension_that_is_none_or_too_long_is_bad_input(by_s: float) -> None:
    with pytest.raises(BadInput, match="extended by more than 0 seconds"):
        selling.extend_offer(
            started(an_empty_show()), by_s=by_s, product_id=WATCH, now_utc_ms=NOW_UTC_MS
        )


@pytest.mark.parametrize(
    "state",
    [
        an_empty_show(),
        selling.end_what_is_over(started(an_empty_show()), now_utc_ms=NOW_UTC_MS + 60_000),
    ],
    ids=["never", "not any more"],
)
def test_what_does_not_run_is_neither_extended_nor_stopped(state: ShowState) -> None:
    with pytest.raises(Refused, match="no offer is running"):
        selling.extend_offer(state, by_s=60, product_id=WATCH, now_utc_ms=NOW_UTC_MS + 60_000)
    with pytest.raises(Refused, match="no offer is running"):
        selling.stop_offer(state, product_id=WATCH, now_utc_ms=NOW_UTC_MS + 60_000)


def test_an_offer_by_pieces_has_no_time_to_extend() -> None:
    state = started(an_empty_show(), percent=35, quantity=5)

    with pytest.raises(Refused, match="no end by time"):
        selling.extend_offer(state, by_s=60, product_id=WATCH, now_utc_ms=NOW_UTC_MS)


def test_a_show_forgets_old_offers_and_none_that_runs() -> None:
    state = started(an_empty_show(), BUDS, percent=10, lasts_s=86_400.0)
    for number in range(2 * selling.MOST_OFFERS):
        state = started(
            state,
            at_utc_ms=NOW_UTC_MS + number,
            percent=30 + number % 50,
            lasts_s=60.0,
            override="we try every price",
        )

    assert len(state.offers) == selling.MOST_OFFERS
    assert [o.product_id for o in state.offers if o.ended_at_utc_ms is None] == [BUDS, WATCH]
