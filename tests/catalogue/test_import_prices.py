"""A file may tell what a product cost before, so that the law can be met."""

import json

import pytest

from studio.catalogue.import_plan import ImportPlan, Present, RowState, plan_import
from studio.catalogue.price_history import DAY_MS, PricePoint
from studio.catalogue.sheet_file import read_content
from studio.core.ids import ProductId
from studio.core.money import Money
from tests.catalogue.import_values import a_listing, planned

JUNE_UTC_MS = 1_780_272_000_000
"""The first of June 2026 begins at Greenwich."""


def point(minor: int = 5_990, *, market: str = "", from_utc_ms: int = JUNE_UTC_MS) -> PricePoint:
    """Return a price of the watch that stands since June."""
    return PricePoint(
        product_id=ProductId("watch"),
        market=market,
        price=Money(amount_minor=minor, currency="EUR"),
        from_utc_ms=from_utc_ms,
    )


def with_history(*history: dict[str, object], **product: object) -> ImportPlan:
    """Return the plan of a JSON file with one watch and that history."""
    fields = {"product": "watch", "name": "Watch", "price_minor": 5990, "currency": "EUR"}
    return planned(json.dumps([{**fields, **product, "price_history": list(history)}]))


def test_json_tells_prices_with_and_without_market_and_end() -> None:
    plan = with_history(
        {"price_minor": 7990, "from": "2026-06-01", "until": "2026-06-11"},
        {"market": "es-ES", "price": 69.9, "from": "2026-06-11T10:30:00Z"},
        {"market": "", "price_minor": 5990, "currency": "EUR", "from": "2026-06-11"},
    )

    assert plan.wrong == ()
    assert [
        (p.market, p.price.amount_minor, p.from_utc_ms, p.until_utc_ms) for p in plan.prices
    ] == [
        ("", 7990, JUNE_UTC_MS, JUNE_UTC_MS + 10 * DAY_MS),
        ("es-ES", 6990, JUNE_UTC_MS + 10 * DAY_MS + 37_800_000, None),
        ("", 5990, JUNE_UTC_MS + 10 * DAY_MS, None),
    ]
    assert [row.state for row in plan.rows] == [RowState.NEW] * 4


@pytest.mark.parametrize(
    "heading", ["price since", "Precio desde", "Цена действует с", "Prix depuis", "السعر منذ"]
)
@pytest.mark.parametrize("day", ["2026-06-01", "01.06.2026"])
def test_a_table_tells_since_when_its_price_holds(heading: str, day: str) -> None:
    plan = planned(f"product,name,price,currency,{heading}\nwatch,Watch,59.90,EUR,{day}\n")

    assert plan.wrong == ()
    assert plan.prices == (point(),)


def test_a_table_tells_past_prices_in_rows_of_their_own() -> None:
    plan = planned(
        "product,name,price,currency,past price,past from,past until,past market\n"
        "watch,Watch,59.90,EUR,,,,\n"
        "watch,,,,79.90,2026-06-01,,es-ES\n"
    )

    assert plan.wrong == ()
    assert plan.prices == (point(7_990, market="es-ES"),)


def test_since_when_is_of_the_price_that_is_known_where_the_file_tells_none() -> None:
    plan = planned("product,price since\nwatch,2026-06-01\n", (a_listing(),))

    assert plan.prices == (point(),)
    assert [(row.state, row.changes) for row in plan.rows] == [(RowState.CHANGED, ("price_since",))]


def test_a_price_that_is_known_already_is_nothing_new() -> None:
    file = read_content("new.csv", b"product,price since\nwatch,2026-06-01\n")

    plan = plan_import(file, present=Present(listings=(a_listing(),), prices=(point(),)))

    assert plan.prices == ()
    assert [row.state for row in plan.rows] == [RowState.UNCHANGED]


@pytest.mark.parametrize(
    ("history", "reason"),
    [
        ({"from": "2026-06-01"}, "says no amount"),
        ({"price_minor": 1}, "since when"),
        ({"price_minor": 1, "from": "yesterday"}, "is no date"),
        ({"price_minor": 1, "from": "2026-06-01", "until": "2026-06-01"}, "ends after it starts"),
        ({"price_minor": 0, "from": "2026-06-01"}, "out of range"),
        ({"price_minor": 1, "from": "2026-06-01", "market": "xx-XX"}, "is no market"),
        ({"price_minor": 1, "from": "2026-06-01", "currency": "XXQ"}, "currency"),
        ({"price_minor": 1, "price": 1, "from": "2026-06-01"}, "told twice"),
    ],
)
def test_a_past_price_that_can_not_be_is_wrong_and_the_rest_is_not(
    history: dict[str, object], reason: str
) -> None:
    plan = with_history(history)

    [wrong] = plan.wrong
    assert reason in wrong.faults[0].reason
    assert plan.prices == ()
    assert len(plan.listings) == 1


def test_two_prices_for_one_moment_and_market_are_wrong() -> None:
    plan = with_history(
        {"price_minor": 7990, "from": "2026-06-01"}, {"price_minor": 6990, "from": "2026-06-01"}
    )

    assert [f.reason for f in plan.wrong[0].faults] == [
        "another price of this file holds from the same moment"
    ]


def test_since_when_without_a_price_is_wrong() -> None:
    plan = planned("product,name,price since\nwatch,Watch,2026-06-01\n")

    assert "no price that could hold" in plan.wrong[0].faults[0].reason


def test_a_price_of_a_product_that_nobody_knows_is_not_written() -> None:
    plan = planned("product,past price,currency,past from\npump,1.00,EUR,2026-06-01\n")

    assert plan.prices == ()
    assert len(plan.wrong) == 1


def test_warranty_returns_advertising_and_full_stock_are_told_in_seven_languages() -> None:
    for headings in (
        "warranty months,returns days,paid,stock full",
        "garantía,días de devolución,publicidad,existencias iniciales",
        "гарантия,возврат,реклама,начальный остаток",
        "garantie,retours,publicité,stock de départ",
        "garantie monate,rückgabe,werbung,anfangsbestand",
        "الضمان,الإرجاع,إعلان,المخزون الأصلي",
        "保修,退货,广告,初始库存",
    ):
        [listing] = planned(f"product,name,{headings}\nwatch,Watch,36,30,yes,60\n").listings

        told = (listing.warranty_months, listing.returns_days, listing.paid, listing.stock_full)
        assert told == (36, 30, True, 60)


def test_what_a_file_does_not_tell_stays_and_a_dash_takes_it_away() -> None:
    before = a_listing(warranty_months=36, returns_days=30, paid=True, stock_full=60)

    silent = planned("product,stock\nwatch,5\n", (before,)).listings[0]
    dashes = "product,warranty,returns,paid,stock full\nwatch,-,-,-,-\n"
    taken = planned(dashes, (before,)).listings[0]
    no_advertising = planned("product,paid\nwatch,no\n", (before,)).listings[0]

    assert (silent.warranty_months, silent.returns_days, silent.paid) == (36, 30, True)
    assert (taken.warranty_months, taken.returns_days, taken.paid, taken.stock_full) == (
        None,
        None,
        False,
        None,
    )
    assert not no_advertising.paid


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("warranty", "1201"),
        ("warranty", "-1"),
        ("returns", "9999"),
        ("paid", "maybe"),
        ("stock full", "0"),
        ("warranty", "two years"),
    ],
)
def test_a_promise_that_can_not_be_meant_is_wrong(column: str, cell: str) -> None:
    plan = planned(f"product,name,{column}\nwatch,Watch,{cell}\n")

    assert len(plan.wrong) == 1
    assert plan.listings == ()


def test_the_least_json_is_product_name_and_rows() -> None:
    row = {"id": "ip", "label": "Water resistance", "value": "5"}
    plan = planned(json.dumps([{"product": "watch", "name": "Trek Watch S2", "rows": [row]}]))

    assert plan.wrong == ()
    assert (plan.listings[0].names[0].text, plan.sheets[0].rows[0].value) == ("Trek Watch S2", "5")


ISSUE = """{"product": "watch", "name": "Trek Watch S2", "names": {"es": "Reloj"}, "aliases":
["reloj"], "price_minor": 5990, "currency": "EUR", "stock": 23, "rows": [{"id": "ip", "label":
"Water resistance", "value": "5", "unit": "ATM", "source": "maker's sheet p. 2"}]}"""


@pytest.mark.parametrize(
    "text",
    [
        "[" + ISSUE + "]",
        ISSUE,
        ISSUE.replace("\n", " ") + "\n" + ISSUE.replace("\n", " ").replace("watch", "pump"),
    ],
    ids=["an array", "one product", "one a line"],
)
def test_json_is_an_array_or_one_product_a_line(text: str) -> None:
    plan = planned(text)

    assert plan.wrong == ()
    assert plan.listings[0].product_id == "watch"
    assert plan.sheets[0].rows[0].source == "maker's sheet p. 2"
