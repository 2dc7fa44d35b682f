"""An offer that would lie is found before it goes on air."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.listing import Listing, Variant
from studio.catalogue.offer import Offer
from studio.catalogue.offer_checks import RESTART_WITHIN_MIN, Finding, check_offer, rules_of
from studio.catalogue.price_history import DAY_MS, PricePoint
from studio.catalogue.product import LocalText
from studio.core.errors import BadInput
from studio.core.ids import OfferId, ProductId
from studio.core.money import Money
from tests.builders import NOW_UTC_MS, euros

MINUTE_MS = 60_000


def a_listing(**changes: Any) -> Listing:  # noqa: ANN401 - whatever fields a listing has
    """Return a watch for 49.90 € that was once 59.90 € and costs 20 € itself."""
    fields: dict[str, Any] = {
        "product_id": ProductId("watch"),
        "names": (LocalText(language="en", text="Trek Watch"),),
        "price": euros(4_990),
        "list_price": euros(5_990),
        "cost_floor": euros(2_000),
        "stock": 10,
    }
    return Listing(**{**fields, **changes})


def an_offer(minor: int = 3_890, *, starts_min: float = 0, lasts_min: float = 5) -> Offer:
    """Return an offer that starts so many minutes from now."""
    starts = NOW_UTC_MS + round(starts_min * MINUTE_MS)
    ends = starts + round(lasts_min * MINUTE_MS)
    return Offer(
        offer_id=OfferId("offer-1"),
        product_id=ProductId("watch"),
        price=euros(minor),
        starts_at_utc_ms=starts,
        ends_at_utc_ms=ends,
    )


def a_history(*prices: tuple[int, int], market: str = "es-ES") -> tuple[PricePoint, ...]:
    """Return standing prices: cents, and how many days ago."""
    return tuple(
        PricePoint(
            product_id=ProductId("watch"),
            market=market,
            price=euros(minor),
            from_utc_ms=NOW_UTC_MS - days_ago * DAY_MS,
        )
        for minor, days_ago in prices
    )


HISTORY = a_history((5_990, 200))


def check(
    offer: Offer | None = None,
    *,
    market: str = "es-ES",
    history: tuple[PricePoint, ...] = HISTORY,
    earlier: tuple[Offer, ...] = (),
    **changes: Any,  # noqa: ANN401 - as above
) -> dict[str, Finding]:
    """Return the findings by their code."""
    found = check_offer(
        offer or an_offer(),
        listing=a_listing(**changes),
        market=market,
        history=history,
        earlier=earlier,
    )
    return {finding.code: finding for finding in found}


def test_nothing_speaks_against_a_sound_offer() -> None:
    assert check() == {}


def test_a_price_above_the_list_price_blocks() -> None:
    finding = check(an_offer(5_991))["above_list_price"]

    assert finding.blocks
    assert finding.facts == (euros(5_991), euros(5_990))
    assert finding.sentence == "€59.91 is above the list price of €59.90."


def test_a_price_at_the_list_price_is_not_above_it() -> None:
    assert "above_list_price" not in check(an_offer(5_990))


def test_an_offer_that_is_not_below_the_price_warns() -> None:
    assert not check(an_offer(4_990))["not_below_price"].blocks
    assert "not_below_price" not in check(an_offer(4_989))


@pytest.mark.parametrize(("minor", "found"), [(1_999, True), (2_000, False)])
def test_a_price_below_the_cost_floor_blocks(minor: int, found: bool) -> None:
    assert ("below_cost_floor" in check(an_offer(minor))) is found


@pytest.mark.parametrize(("market", "blocks"), [("es-ES", True), ("en-US", False)])
def test_a_list_price_that_was_never_asked_blocks_where_the_law_is_strict(
    market: str, blocks: bool
) -> None:
    history = a_history((4_990, 60), market=market)

    assert check(market=market, history=history)["list_price_unused"].blocks is blocks


def test_a_list_price_asked_in_another_market_was_not_asked_here() -> None:
    history = (*a_history((5_990, 60), market="fr-FR"), *a_history((4_990, 60)))

    assert "list_price_unused" in check(history=history)


def test_without_a_known_lowest_price_an_offer_in_the_union_is_blocked() -> None:
    finding = check(history=(), list_price=None)["lowest_price_missing"]

    assert finding.blocks
    assert finding.facts == ("es-ES", 30, "EUR")


def test_elsewhere_no_lowest_price_is_asked_for() -> None:
    assert check(market="en-US", history=(), list_price=None) == {}


@pytest.mark.parametrize(("minor", "found"), [(3_999, False), (4_000, True), (4_001, True)])
def test_an_offer_must_be_below_the_lowest_price_of_thirty_days(minor: int, found: bool) -> None:
    history = a_history((5_990, 200), (4_000, 40), (4_990, 20))

    assert ("not_below_lowest_price" in check(an_offer(minor), history=history)) is found


def test_a_list_price_above_the_lowest_price_warns_because_the_percentage_would_lie() -> None:
    finding = check(history=a_history((5_990, 200), (4_990, 60)))["list_price_above_lowest_price"]

    assert not finding.blocks
    assert finding.facts == (30, euros(4_990), euros(5_990))


def test_a_history_that_starts_late_warns() -> None:
    finding = check(history=a_history((5_990, 10)))["price_history_short"]

    assert not finding.blocks


def test_a_history_in_two_currencies_blocks() -> None:
    leva = replace(HISTORY[0], price=Money(amount_minor=9_780, currency="BGN"))
    late = a_history((4_990, 10))

    assert check(history=(leva, *late), list_price=None)["price_history_mixed"].blocks


@pytest.mark.parametrize(
    "changes",
    [
        {"stock": 0},
        {
            "stock": None,
            "variants": tuple(
                Variant(variant_id=name, names=(LocalText(language="en", text=name),), stock=0)
                for name in ("black", "white")
            ),
        },
    ],
    ids=["the product", "all variants"],
)
def test_with_nothing_left_to_sell_an_offer_is_blocked(changes: dict[str, Any]) -> None:
    assert check(**changes)["stock_zero"].blocks


def test_stock_that_is_not_counted_is_not_empty() -> None:
    assert check(stock=None) == {}


@pytest.mark.parametrize(
    ("gap_min", "found"),
    [(0, True), (RESTART_WITHIN_MIN - 0.01, True), (RESTART_WITHIN_MIN, False)],
)
def test_a_countdown_that_restarts_for_the_same_price_asks_for_a_reason(
    gap_min: float, found: bool
) -> None:
    earlier = an_offer(starts_min=-5 - gap_min, lasts_min=5)

    assert ("restarted_countdown" in check(earlier=(earlier,))) is found


def test_a_countdown_for_another_price_may_follow_at_once() -> None:
    assert check(earlier=(an_offer(3_900, starts_min=-5),)) == {}


def test_one_more_minute_is_no_new_countdown() -> None:
    assert check(an_offer(lasts_min=6), earlier=(an_offer(lasts_min=5),)) == {}


def test_every_other_currency_is_named_and_not_compared() -> None:
    dollars = Offer(
        offer_id=OfferId("offer-1"),
        product_id=ProductId("watch"),
        price=Money(amount_minor=9_999, currency="USD"),
        starts_at_utc_ms=NOW_UTC_MS,
        ends_at_utc_ms=NOW_UTC_MS + 1,
    )

    found = check_offer(dollars, listing=a_listing(), market="en-US")

    assert [f.code for f in found] == ["currency_mismatch"] * 3
    assert [f.facts for f in found] == [
        ("USD", "price", "EUR"),
        ("USD", "list price", "EUR"),
        ("USD", "cost floor", "EUR"),
    ]


def test_a_history_of_another_product_is_refused() -> None:
    with pytest.raises(BadInput, match="not of buds alone"):
        check(product_id=ProductId("buds"))


def test_an_unknown_market_is_bad_input() -> None:
    with pytest.raises(BadInput, match="market must be a tag"):
        check(market="nowhere")


@pytest.mark.parametrize(
    ("market", "days"),
    [
        ("es-ES", 30),
        ("pl-PL", 30),
        ("nb-NO", 30),
        ("fr-RE", 30),
        ("es", 30),
        ("en-GB", None),
        ("de-CH", None),
        ("en-US", None),
        ("ar-SA", None),
        ("ru-RU", None),
    ],
)
def test_the_lowest_price_is_asked_for_where_the_directive_holds(
    market: str, days: int | None
) -> None:
    assert rules_of(market).lowest_price_days == days


@given(
    st.integers(1, 10_000),
    st.integers(1, 10_000),
    st.sampled_from(["es-ES", "en-US", "ar-AE"]),
    st.integers(0, 3),
)
def test_findings_are_in_one_order_and_say_what_they_found(
    minor: int, floor: int, market: str, stock: int
) -> None:
    def found() -> tuple[Finding, ...]:
        listing = a_listing(cost_floor=euros(floor), stock=stock)
        return check_offer(an_offer(minor), listing=listing, market=market, history=HISTORY)

    assert found() == found()
    assert all(f.sentence.endswith(".") and f.code.islower() for f in found())
    assert ("below_cost_floor" in {f.code for f in found()}) == (minor < floor)
