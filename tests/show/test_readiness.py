"""What is missing before a show: each thing, and nothing where nothing is."""

from dataclasses import replace
from typing import Any

import pytest

from studio.catalogue.offer import OfferPlan
from studio.catalogue.price_history import DAY_MS, PricePoint
from studio.catalogue.specsheet import SpecRow
from studio.core.days import day_at
from studio.core.ids import ProductId
from studio.show.cue import CueKind
from studio.show.readiness import Backstage, Place, ReadinessItem, readiness
from studio.show.rundown_steps import set_length, set_rundown
from studio.show.show_product import ShowProduct, for_show
from studio.show.state import ShowState
from tests.builders import (
    NOW_UTC_MS,
    WATCH,
    a_cue,
    a_destination,
    a_listing,
    a_price_history,
    a_sheet,
    a_show_product,
    an_empty_show,
    an_offer,
    euros,
    known,
)

BACKSTAGE = Backstage(history={WATCH: a_price_history()}, now_utc_ms=NOW_UTC_MS)
OFFER = OfferPlan(percent=35, lasts_s=60)


def a_ready_show(product: ShowProduct | None = None, **cue: Any) -> ShowState:  # noqa: ANN401 - whatever a cue has
    """Return a show of one cue in which nothing is missing, unless something is taken away."""
    terms: dict[str, Any] = {"offer": OFFER, **cue}
    return set_rundown(an_empty_show(), (a_cue(**terms),), known=known(product or a_show_product()))


def items(state: ShowState, backstage: Backstage = BACKSTAGE) -> list[ReadinessItem]:
    """Return what is missing."""
    return list(readiness(state, backstage))


def codes(state: ShowState, backstage: Backstage = BACKSTAGE) -> list[str]:
    """Return the words for what is missing."""
    return [item.code for item in items(state, backstage)]


def test_a_show_in_which_nothing_is_missing_is_ready() -> None:
    assert items(a_ready_show()) == []


def test_a_show_without_cues_says_so_once() -> None:
    assert codes(an_empty_show()) == ["rundown_empty"]
    assert codes(set_length(an_empty_show(), 1_800)) == ["rundown_empty"]


UNTESTED = SpecRow(row_id="ip", label="Water", value="5", unit="ATM")


@pytest.mark.parametrize(
    ("product", "code", "place", "blocks"),
    [
        (a_show_product(price=None), "no_price", Place.PRODUCT, True),
        (a_show_product(stock=0), "no_stock", Place.PRODUCT, True),
        (a_show_product(photos=()), "no_photo", Place.PRODUCT, False),
        (for_show(a_listing(), None, "es-ES"), "no_spec_sheet", Place.SPEC_SHEET, False),
        (
            for_show(a_listing(), a_sheet(WATCH, UNTESTED), "es-ES"),
            "not_tested",
            Place.SPEC_SHEET,
            False,
        ),
        (a_show_product(warranty_months=None), "no_warranty", Place.PRODUCT, False),
        (a_show_product(returns_days=None), "no_returns", Place.PRODUCT, False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_product_lacks_is_said_with_the_way_to_it(
    product: ShowProduct, code: str, place: Place, blocks: bool
) -> None:
    [item] = items(a_ready_show(product, offer=None))

    assert (item.code, item.place, item.blocks) == (code, place, blocks)
    assert (item.cue_id, item.product_id, item.facts) == ("cue-watch", WATCH, ("El watch",))
    assert item.text.startswith("El watch: ")


def test_nobody_asks_for_the_warranty_of_a_cheap_thing() -> None:
    cheap = a_show_product(price=euros(2800), warranty_months=None, returns_days=None)

    assert codes(a_ready_show(cheap, offer=None)) == []


def test_no_returns_are_told_and_are_not_the_same_as_unknown_ones() -> None:
    assert codes(a_ready_show(a_show_product(returns_days=0))) == []


def test_a_product_of_two_cues_is_looked_at_once() -> None:
    state = set_rundown(
        an_empty_show(),
        (a_cue("one"), a_cue("two")),
        known=known(a_show_product(photos=())),
    )

    assert codes(state) == ["no_photo"]


def test_questions_of_last_time_are_counted() -> None:
    backstage = replace(BACKSTAGE, unanswered={WATCH: ("Does it float?", "Is it loud?")})

    [item] = items(a_ready_show(), backstage)

    assert (item.code, item.place, item.facts) == (
        "unanswered",
        Place.SPEC_SHEET,
        ("El watch", "2"),
    )


def test_talking_points_are_missed_of_products_alone() -> None:
    assert codes(a_ready_show(points=())) == ["no_points"]
    pause = a_cue("pause", kind=CueKind.BREAK, points=())
    assert codes(set_rundown(an_empty_show(), (pause,), known=known())) == []


@pytest.mark.parametrize(
    ("offer", "listing", "sentence"),
    [
        (OfferPlan(percent=35), {}, "has no end"),
        (OfferPlan(lasts_s=60), {}, "needs a price or a percent"),
        (OfferPlan(price=euros(5990), lasts_s=60), {}, "not below the lowest price"),
        (OFFER, {"cost_floor": euros(5000)}, "below the cost floor"),
        (OFFER, {"list_price": euros(9990)}, "never asked"),
    ],
)
def test_an_offer_that_could_not_start_is_found_before_the_show(
    offer: OfferPlan, listing: dict[str, Any], sentence: str
) -> None:
    [item] = items(a_ready_show(a_show_product(**listing), offer=offer))

    assert (item.code, item.place, item.blocks) == ("offer_illegal", Place.OFFER, True)
    assert sentence in item.text
    assert item.facts == ("El watch", item.text.removeprefix("El watch: "))


def test_an_offer_without_a_price_history_can_not_start_in_spain() -> None:
    [item] = items(a_ready_show(), Backstage(now_utc_ms=NOW_UTC_MS))

    assert "asks for the lowest price of 30 days" in item.text


def an_aired_offer() -> PricePoint:
    """The planned offer, as it ran two days ago."""
    return PricePoint(
        product_id=WATCH,
        market="es-ES",
        price=euros(3893),
        from_utc_ms=NOW_UTC_MS - 2 * DAY_MS,
        until_utc_ms=NOW_UTC_MS - 2 * DAY_MS + 60_000,
    )


def test_an_offer_that_ran_already_is_named_as_what_makes_it_illegal() -> None:
    history = {WATCH: (*a_price_history(), an_aired_offer())}

    [item] = items(a_ready_show(), replace(BACKSTAGE, history=history))

    day = day_at(NOW_UTC_MS - 2 * DAY_MS).isoformat()
    assert f"that was the price of the offer of {day} (UTC)" in item.text


def test_an_offer_that_runs_speaks_not_against_itself() -> None:
    point = replace(an_aired_offer(), from_utc_ms=NOW_UTC_MS - 5, until_utc_ms=NOW_UTC_MS + 5)
    backstage = replace(BACKSTAGE, history={WATCH: (*a_price_history(), point)})
    offer = an_offer(
        product_id=WATCH,
        price=point.price,
        starts_at_utc_ms=point.from_utc_ms,
        ends_at_utc_ms=point.until_utc_ms,
    )

    assert items(replace(a_ready_show(), offers=(offer,)), backstage) == []


def test_a_show_that_nobody_would_see_is_told() -> None:
    state = replace(a_ready_show(), record=False)
    sent = replace(state, destinations=(a_destination(),))

    assert [(i.code, i.blocks) for i in items(state)] == [("no_destination", True)]
    assert codes(sent) == []
    assert codes(replace(state, destinations=(a_destination(enabled=False),))) == ["no_destination"]


def lasting(*cues: tuple[int, int, bool]) -> ShowState:
    """Return a show of pauses: planned, shortest, essential."""
    rundown = tuple(
        a_cue(
            f"cue-{n}",
            kind=CueKind.BREAK,
            planned_s=planned,
            shortest_s=shortest,
            essential=essential,
        )
        for n, (planned, shortest, essential) in enumerate(cues)
    )
    return set_rundown(an_empty_show(), rundown, known=known())


@pytest.mark.parametrize(
    ("state", "length_s", "code", "fact"),
    [
        (lasting((600, 300, True), (600, 300, True)), 300, "too_long", "5"),
        (lasting((600, 300, True)), 1_800, "too_short", "10"),
        (lasting((600, 300, True), (600, 300, False)), 360, "cues_left_out", "1"),
    ],
)
def test_the_length_is_held_against_the_plan(
    state: ShowState, length_s: int, code: str, fact: str
) -> None:
    [item] = items(set_length(state, length_s))

    assert (item.code, item.place, item.facts) == (code, Place.RUNDOWN, (fact,))
    assert fact in item.text


def test_what_blocks_comes_first_and_the_rest_in_the_order_of_the_rundown() -> None:
    products = known(
        a_show_product("a", photos=()), a_show_product("b", stock=0), a_show_product("c", photos=())
    )
    cues = tuple(a_cue(name, product_id=ProductId(name)) for name in ("a", "b", "c"))
    state = set_rundown(an_empty_show(), cues, known=products)

    assert [(i.code, i.product_id) for i in items(state)] == [
        ("no_stock", "b"),
        ("no_photo", "a"),
        ("no_photo", "c"),
    ]
