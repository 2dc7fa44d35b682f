"""An offer gets its price, its end, its checks, and what the law wants beside it."""

import pytest

from studio.catalogue.listing import Variant
from studio.catalogue.offer import Offer, OfferPlan
from studio.catalogue.price_history import DAY_MS, PricePoint
from studio.catalogue.product import LocalText
from studio.core.errors import BadInput, OfferBlocked
from studio.core.ids import OfferId
from studio.core.money import Money
from studio.show.offer_request import (
    CARD_STATES_IT,
    Asked,
    Known,
    earlier_offers,
    offer_price,
    requested_offer,
)
from studio.show.selling import stop_offer
from studio.show.show_product import ShowProduct, of_card
from tests.builders import (
    NOW_UTC_MS,
    WATCH,
    a_price_history,
    a_product,
    a_selling_show,
    a_show_product,
    an_empty_show,
    an_offer,
    euros,
    known,
)

MINUTE = OfferPlan(percent=35, lasts_s=60.0)


def ask(plan: OfferPlan = MINUTE, override: str = "") -> Asked:
    """Return what is asked."""
    return Asked(offer_id=OfferId("offer-9"), product_id=WATCH, plan=plan, override=override)


def request(
    product: ShowProduct | None = None,
    asked: Asked | None = None,
    *,
    market: str = "es-ES",
    told: Known | None = None,
) -> Offer:
    """Return the offer that would run."""
    product = product or a_show_product()
    return requested_offer(
        an_empty_show(market=market),
        product,
        asked or ask(),
        known=told or known(product),
        now_utc_ms=NOW_UTC_MS,
    )


def test_a_sound_offer_carries_the_lowest_price_where_the_law_wants_it() -> None:
    assert request().lowest_price == euros(5990)
    assert request().override == ""
    assert request(market="en-US").lowest_price is None


@pytest.mark.parametrize(
    ("usual", "percent", "expected"), [(5990, 35, 3893), (100, 99, 1), (3, 33, 2), (1, 1, 0)]
)
def test_percents_are_rounded_down_to_the_buyers_good(
    usual: int, percent: int, expected: int
) -> None:
    product, plan = a_show_product(price=euros(usual)), OfferPlan(percent=percent, lasts_s=1)

    if expected:
        assert offer_price(product, plan) == euros(expected)
    else:
        with pytest.raises(BadInput, match="leave no price"):
            offer_price(product, plan)


def test_a_fixed_price_is_taken_as_it_is() -> None:
    assert offer_price(a_show_product(), OfferPlan(price=euros(4000))) == euros(4000)


def test_a_card_file_states_the_price_and_answers_for_it() -> None:
    product = of_card(a_product(lowest_price=euros(4200)))

    offer = request(product, ask(OfferPlan(lasts_s=60)), told=Known())

    assert (offer.price, offer.lowest_price) == (euros(3890), euros(4200))
    assert offer.override == CARD_STATES_IT


def test_a_price_that_the_card_file_does_not_state_is_checked_as_any_other() -> None:
    with pytest.raises(OfferBlocked, match="lowest price"):
        request(of_card(a_product()), ask(), told=Known())


@pytest.mark.parametrize(
    ("product", "plan", "sentence"),
    [
        (a_show_product(price=None), MINUTE, "without a price"),
        (a_show_product(), OfferPlan(lasts_s=60), "needs a price or a percent"),
        (a_show_product(), OfferPlan(percent=10), "say when"),
    ],
    ids=["no usual price", "no offer price", "no end"],
)
def test_an_offer_without_price_or_end_is_bad_input(
    product: ShowProduct, plan: OfferPlan, sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        request(product, ask(plan))


@pytest.mark.parametrize(
    ("product", "asked", "told", "sentence"),
    [
        (
            a_show_product(list_price=euros(7990)),
            ask(OfferPlan(price=euros(8000), lasts_s=60)),
            None,
            "above the list price",
        ),
        (a_show_product(cost_floor=euros(5000)), ask(), None, "below the cost floor"),
        (a_show_product(list_price=euros(7990)), ask(), None, "was never asked"),
        (a_show_product(), ask(), Known(), "asks for the lowest price of 30 days"),
        (
            a_show_product(),
            ask(OfferPlan(price=euros(5990), lasts_s=60)),
            None,
            "not below the lowest price",
        ),
        (
            a_show_product(),
            ask(OfferPlan(price=Money(amount_minor=1, currency="USD"), lasts_s=60)),
            None,
            "The offer is in USD",
        ),
    ],
    ids=["above list", "below floor", "list unused", "no history", "not lower", "currency"],
)
def test_what_a_check_speaks_against_goes_on_air_with_a_written_reason_alone(
    product: ShowProduct, asked: Asked, told: Known | None, sentence: str
) -> None:
    with pytest.raises(OfferBlocked, match=sentence):
        request(product, asked, told=told)
    with pytest.raises(OfferBlocked, match=sentence):
        request(product, ask(asked.plan, override="   "), told=told)
    offer = request(product, ask(asked.plan, override=" the shop asked for it "), told=told)
    assert offer.override == "the shop asked for it"


def test_a_reason_that_was_not_needed_is_not_kept() -> None:
    assert request(asked=ask(override="just in case")).override == ""


@pytest.mark.parametrize("amount_minor", [0, -1, 10**12 + 1, 10**30])
def test_a_price_that_can_not_be_meant_is_bad_input(amount_minor: int) -> None:
    with pytest.raises(BadInput, match="the price of an offer"):
        OfferPlan(price=Money(amount_minor=amount_minor, currency="EUR"))


@pytest.mark.parametrize("reason", ["x" * 201, "a\nb"])
def test_a_reason_that_is_no_line_is_bad_input(reason: str) -> None:
    with pytest.raises(BadInput):
        request(asked=ask(override=reason))


def test_no_reason_sells_what_is_not_there() -> None:
    variants = (Variant(variant_id="b", names=(LocalText(language="en", text="B"),), stock=0),)

    for gone in (a_show_product(stock=0), a_show_product(variants=variants)):
        with pytest.raises(OfferBlocked, match="none left"):
            request(gone, ask(override="we'll find one"))


def test_the_lowest_price_is_left_out_where_the_history_can_not_say_it() -> None:
    mixed = (
        *a_price_history(),
        PricePoint(
            product_id=WATCH,
            market="",
            price=Money(amount_minor=10, currency="USD"),
            from_utc_ms=NOW_UTC_MS - DAY_MS,
        ),
    )
    told = Known(products=(a_show_product(),), history=mixed)

    with pytest.raises(OfferBlocked, match="can't be said"):
        request(told=told)
    assert request(asked=ask(override="checked by hand"), told=told).lowest_price is None


def test_a_countdown_that_starts_again_for_the_same_price_asks_for_a_reason() -> None:
    product = a_show_product()
    first = request(product)
    state = an_empty_show(products=(product,), offers=(first,))
    later = NOW_UTC_MS + 65_000

    def again(override: str = "") -> None:
        asked = ask(override=override)
        requested_offer(state, product, asked, known=known(product), now_utc_ms=later)

    with pytest.raises(OfferBlocked, match="A countdown for the same price"):
        again()
    again("the stream broke off")


def test_earlier_offers_are_told_as_they_ended() -> None:
    state = a_selling_show()
    stopped = stop_offer(state, product_id=None, now_utc_ms=NOW_UTC_MS + 5_000)

    earlier = earlier_offers(stopped, stopped.offers[-1].product_id)

    assert earlier[-1].ends_at_utc_ms == NOW_UTC_MS + 5_000
    assert earlier_offers(stopped, WATCH) == ()


def test_an_offer_that_was_replaced_in_the_moment_it_started_never_was() -> None:
    offer = an_offer(ended_at_utc_ms=NOW_UTC_MS)

    assert earlier_offers(an_empty_show(offers=(offer,)), offer.product_id) == ()
