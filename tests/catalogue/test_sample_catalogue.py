"""The sample catalogue is whole, and its rows are found as a host would ask for them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from studio.catalogue.card_file import read_card
from studio.catalogue.import_plan import ImportPlan, plan_import
from studio.catalogue.listing import Listing
from studio.catalogue.offer_checks import check_offer, rules_of
from studio.catalogue.search import SpecIndex
from studio.catalogue.sheet_file import read_file
from studio.core.ids import ProductId
from studio.show.readiness import Backstage, readiness
from studio.show.rundown_steps import set_rundown
from studio.show.show_product import for_show
from tests.builders import NOW_UTC_MS, a_cue, an_empty_show, an_offer, euros, known

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "rehearsal"
LANGUAGES = {"en", "es", "ru", "fr", "ar", "zh"}


@cache
def products() -> tuple[dict[str, Any], ...]:
    """Return the products as the file has them."""
    return tuple(json.loads((FOLDER / "catalogue.json").read_text(encoding="utf-8")))


@cache
def plan() -> ImportPlan:
    """Return what importing the sample into an empty catalogue does."""
    return plan_import(read_file(FOLDER / "catalogue.json"))


@cache
def index() -> SpecIndex:
    """Return an index of the whole sample."""
    index = SpecIndex()
    for listing, sheet in zip(plan().listings, plan().sheets, strict=True):
        index.put(listing, sheet)
    return index


def test_the_whole_sample_is_imported_without_a_word_against_it() -> None:
    assert plan().wrong == ()
    assert plan().ignored == ()
    assert len(plan().listings) == len(plan().sheets) == 8
    assert len(plan().prices) == 16


def test_there_are_eight_products_with_twenty_five_rows_each() -> None:
    assert [len(product["rows"]) for product in products()] == [25] * 8
    assert len({product["product"] for product in products()}) == 8


@pytest.mark.parametrize("product", products(), ids=lambda product: product["product"])
def test_a_sample_product_is_whole(product: dict[str, Any]) -> None:
    assert set(product["names"]) == LANGUAGES
    assert product["cost_floor_minor"] < product["price_minor"] <= product["list_price_minor"]
    assert {"warranty", "returns"} <= {row["id"] for row in product["rows"]}
    assert all(row["source"] for row in product["rows"])
    assert any(row.get("evidence") for row in product["rows"])
    assert product["links"][0]["tracking_url"].startswith("https://example.com/")
    assert product["warranty_months"] == int(row_of(product, "warranty")["value"])
    assert product["photos"]
    assert all((FOLDER / photo).is_file() for photo in product["photos"])


def row_of(product: dict[str, Any], row_id: str) -> dict[str, Any]:
    """Return a row of a product, as the file has it."""
    return next(row for row in product["rows"] if row["id"] == row_id)


@pytest.mark.parametrize("listing", plan().listings, ids=lambda listing: listing.product_id)
@pytest.mark.parametrize("market", ["es-ES", "de-DE", "en-US", "ar-AE"])
def test_a_fifth_off_a_sample_product_passes_every_check_where_there_is_some_left(
    listing: Listing, market: str
) -> None:
    assert listing.price is not None
    fifth_off = euros(listing.price.amount_minor * 80 // 100)
    offer = an_offer(product_id=listing.product_id, price=fifth_off)
    history = [p for p in plan().prices if p.product_id == listing.product_id]

    findings = check_offer(offer, listing=listing, market=market, history=history)

    blocking = [finding.code for finding in findings if finding.blocks]
    assert blocking == (["stock_zero"] if listing.product_id == "powerbank" else [])


def test_readiness_has_something_to_say_of_the_sample_on_purpose() -> None:
    """A pump that nobody said may be returned, and a power bank that is sold out."""
    sheets = {sheet.product_id: sheet for sheet in plan().sheets}
    products = [for_show(one, sheets[one.product_id], "es-ES") for one in plan().listings]
    cues = tuple(a_cue(f"cue-{p.product_id}", product_id=p.product_id) for p in products)
    state = set_rundown(an_empty_show(), cues, known=known(*products))

    found = readiness(state, Backstage(now_utc_ms=NOW_UTC_MS))

    assert [(item.code, item.product_id) for item in found] == [
        ("no_stock", "powerbank"),
        ("no_returns", "pump"),
    ]


@pytest.mark.parametrize("card", ["watch.json", "buds.json"])
def test_a_sample_card_can_be_shown_and_sold(card: str) -> None:
    product = read_card(FOLDER / card)

    assert product.list_price is not None
    assert product.price.amount_minor < product.list_price.amount_minor
    strict = rules_of(product.market).lowest_price_days is not None
    assert (product.lowest_price is not None) == strict


@pytest.mark.parametrize(
    ("product_id", "typed", "row_id"),
    [
        ("watch", "50 m", "ip"),
        ("watch", "2 weeks", "battery"),
        ("watch", "garantía", "warranty"),
        ("watch", "الضمان", "warranty"),
        ("buds", "noise", "anc"),
        ("bottle", "0,75 l", "volume"),
        ("lamp", "1.8 metros", "cable"),
        ("powerbank", "20 Ah", "capacity"),
        ("backpack", "0,98 kg", "weight"),
        ("grinder", "38 мм", "burrs"),
        ("pump", "10 bar", "pressure"),
    ],
)
def test_a_host_finds_the_row_that_answers(product_id: str, typed: str, row_id: str) -> None:
    found = index().search(typed, product_id=ProductId(product_id))

    assert [(f.product_id, f.row_id) for f in found[:1]] == [(product_id, row_id)]
