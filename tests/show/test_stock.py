"""Stock: what is counted, what ends with the last piece, and what is refused."""

import pytest

from studio.catalogue.listing import Variant
from studio.catalogue.offer import OfferEnd, OfferPlan
from studio.catalogue.product import LocalText
from studio.core.errors import BadInput, NothingToShow, StudioError
from studio.core.ids import OfferId, ProductId
from studio.show import selling
from studio.show.offer_request import Asked
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_rundown_show,
    a_show_product,
    an_empty_show,
    known,
)
from tests.show.selling_shows import last, started, the_watch


def test_the_last_piece_sold_ends_the_offer_with_it() -> None:
    state = started(an_empty_show())

    some = selling.count_sold(state, WATCH, 22, now_utc_ms=NOW_UTC_MS + 1)
    gone = selling.count_sold(some, WATCH, 1, now_utc_ms=NOW_UTC_MS + 2)

    assert (some.products[0].listing.stock, last(some).sold, last(some).ended_by) == (1, 22, None)
    assert gone.products[0].listing.stock == 0
    assert (last(gone).ended_by, last(gone).ended_at_utc_ms) == (OfferEnd.STOCK, NOW_UTC_MS + 2)


def test_the_last_piece_of_an_offer_ends_it_and_leaves_the_rest_of_the_stock() -> None:
    state = started(an_empty_show(), percent=35, quantity=5)

    gone = selling.count_sold(state, WATCH, 7, now_utc_ms=NOW_UTC_MS + 2)

    assert last(gone).ended_by is OfferEnd.QUANTITY
    assert (last(gone).left, gone.products[0].listing.stock) == (0, 16)


def test_pieces_sold_without_an_offer_come_off_the_stock_alone() -> None:
    state = selling.count_sold(a_rundown_show(), WATCH, 3, now_utc_ms=NOW_UTC_MS)

    assert the_watch(state).stock == 20
    assert state.offers == ()


def test_stock_that_nobody_counts_stays_uncounted() -> None:
    state = selling.set_stock(a_rundown_show(), WATCH, None, now_utc_ms=NOW_UTC_MS)

    sold = selling.count_sold(state, WATCH, 3, now_utc_ms=NOW_UTC_MS)

    assert the_watch(sold).stock is None


def test_more_pieces_than_there_are_leave_none_not_less() -> None:
    state = selling.count_sold(a_rundown_show(), WATCH, 99, now_utc_ms=NOW_UTC_MS)

    assert the_watch(state).stock == 0


def test_an_offer_that_ended_with_the_stock_does_not_come_back_with_it() -> None:
    gone = selling.set_stock(started(an_empty_show()), WATCH, 0, now_utc_ms=NOW_UTC_MS + 1)

    again = selling.set_stock(gone, WATCH, 50, now_utc_ms=NOW_UTC_MS + 2)

    assert selling.running_offer(again, WATCH, NOW_UTC_MS + 2) is None


def test_a_product_is_sold_out_with_the_last_of_its_variants() -> None:
    names = (LocalText(language="en", text="Black"),)
    variants = tuple(Variant(variant_id=v, names=names, stock=1) for v in ("black", "white"))
    products = known(a_show_product(WATCH, variants=variants), a_show_product(BUDS))
    state = selling.start_offer(
        an_empty_show(),
        Asked(offer_id=OfferId("o"), product_id=WATCH, plan=OfferPlan(percent=35, lasts_s=60)),
        known=products,
        now_utc_ms=NOW_UTC_MS,
    )

    one = selling.set_stock(state, WATCH, 0, variant_id="black", now_utc_ms=NOW_UTC_MS)
    both = selling.set_stock(one, WATCH, 0, variant_id="white", now_utc_ms=NOW_UTC_MS + 3)

    assert (last(one).ended_by, last(both).ended_by) == (None, OfferEnd.STOCK)
    assert the_watch(both).left == 0


@pytest.mark.parametrize(
    ("stock", "product_id", "variant_id", "error"),
    [
        (-1, WATCH, "", BadInput),
        (10**6 + 1, WATCH, "", BadInput),
        (5, WATCH, "none", BadInput),
        (5, ProductId("none"), "", NothingToShow),
    ],
)
def test_a_stock_that_can_not_be_is_refused(
    stock: int, product_id: ProductId, variant_id: str, error: type[StudioError]
) -> None:
    with pytest.raises(error):
        selling.set_stock(
            a_rundown_show(), product_id, stock, variant_id=variant_id, now_utc_ms=NOW_UTC_MS
        )


@pytest.mark.parametrize(
    ("pieces", "product_id", "error"),
    [(0, WATCH, BadInput), (-5, WATCH, BadInput), (1, ProductId("none"), NothingToShow)],
)
def test_a_number_sold_that_can_not_be_is_refused(
    pieces: int, product_id: ProductId, error: type[StudioError]
) -> None:
    with pytest.raises(error):
        selling.count_sold(a_rundown_show(), product_id, pieces, now_utc_ms=NOW_UTC_MS)


def test_what_changed_in_the_catalogue_is_taken_over_and_ends_what_it_sells_out() -> None:
    state = started(a_rundown_show())
    fresh = a_show_product(WATCH, stock=0)

    after = selling.refresh_products(state, [fresh], now_utc_ms=NOW_UTC_MS + 4)

    assert after.product(WATCH) == fresh
    assert after.product(BUDS) == state.product(BUDS)
    assert last(after).ended_by is OfferEnd.STOCK
    assert selling.refresh_products(after, [fresh], now_utc_ms=NOW_UTC_MS + 5) is after


def test_products_that_nothing_needs_any_more_leave_the_show() -> None:
    state = started(an_empty_show())
    over = selling.stop_offer(state, product_id=WATCH, now_utc_ms=NOW_UTC_MS + 1)

    assert [p.product_id for p in selling.with_needed_products(state).products] == [WATCH]
    assert selling.with_needed_products(over).products == ()
