"""A plan says of each row what would become of it, and only a plan without fault is carried out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.import_plan import Present, RowState, apply, plan_import, sentence
from studio.catalogue.listing import Link, Variant
from studio.catalogue.product import LocalText
from studio.catalogue.sheet_file import read_content
from studio.catalogue.sheet_record import Watch
from studio.catalogue.specsheet import SpecRow, TestEvidence
from studio.core.errors import Cancelled, Refused
from tests.builders import euros
from tests.catalogue.import_values import a_listing, a_sheet, planned

WATCH = a_listing()
SHEET = a_sheet()
ALL = ((WATCH,), (SHEET,))


def states(text: str) -> list[str]:
    """Return what becomes of each row of a table, beside the watch."""
    return [row.state.value for row in planned(text, *ALL).rows]


def test_each_row_is_new_changed_unchanged_or_wrong() -> None:
    table = "product,name.en,price,stock\nwatch,Trek Watch S2,59.90 €,23\n"

    assert states(table) == ["unchanged"]
    assert states(table.replace("23", "22")) == ["changed"]
    assert states(table.replace("watch", "case")) == ["new"]
    assert states(table.replace("23", "many")) == ["wrong"]


def test_spec_rows_beside_the_product_or_alone_say_the_same() -> None:
    beside = planned("product,name,row,label,value\nw,Trek,ip,Water,5\nw,Trek,h,Height,9\n")
    alone = planned("product,row,label,value\nw,ip,Water,5\nw,h,Height,9\n", (a_listing("w"),))

    assert [r.item for r in beside.rows] == ["ip", "h"]
    assert beside.sheets == alone.sheets
    assert alone.listings == ()
    assert [r.state for r in alone.rows] == [RowState.NEW, RowState.NEW]


def test_what_a_file_does_not_tell_stays() -> None:
    variant = Variant(variant_id="42", names=(LocalText(language="en", text="42 mm"),))
    link = Link(market="", url="https://a.example")
    before = replace(WATCH, brand="Trek", variants=(variant,), links=(link,))

    plan = planned("product,stock,brand\nwatch,5,\n", (before,), (SHEET,))

    assert plan.listings == (replace(before, stock=5),)
    assert plan.sheets == ()
    assert plan.rows[0].changes == ("stock",)


def test_a_dash_takes_away_and_a_guarded_dash_is_a_dash() -> None:
    before = replace(WATCH, brand="Trek")

    assert planned("product,brand\nwatch,-\n", (before,)).listings[0].brand == ""
    assert planned("product,brand\nwatch,'-\n", (before,)).listings[0].brand == "-"


def test_a_row_of_a_known_sheet_keeps_what_is_not_told() -> None:
    plan = planned("product,row,value\nwatch,ip,10\n", *ALL)

    assert plan.sheets[0].rows == (replace(SHEET.rows[0], value="10"),)
    assert (plan.rows[0].item, plan.rows[0].changes) == ("ip", ("value",))


def test_a_test_of_the_same_day_and_way_takes_the_place_of_the_old_one() -> None:
    old = TestEvidence(tested_on="2026-11-18", how="a bucket", passed=True)
    sheet = a_sheet("watch", replace(SHEET.rows[0], evidence=(old,)))
    table = (
        "product,row,tested on,test how,test passed,test result\n"
        "watch,ip,18.11.2026,a bucket,no,wet\nwatch,ip,2026-11-19,a sink,yes,dry\n"
    )

    plan = planned(table, (WATCH,), (sheet,))

    tests = plan.sheets[0].rows[0].evidence
    assert [(t.how, t.passed, t.result) for t in tests] == [
        ("a bucket", False, "wet"),
        ("a sink", True, "dry"),
    ]


def test_a_wrong_cell_is_told_with_row_column_reason_and_what_was_expected() -> None:
    plan = planned("product;name;Precio\nw;Trek;gratis\n")

    fault = plan.wrong[0].faults[0]
    assert sentence(plan.name, fault) == (
        "new.csv, row 2, column C (Precio): 'gratis' is no price; "
        "expected a price such as 38.90 or 38,90 €"
    )


@pytest.mark.parametrize(
    ("table", "rows", "expected"),
    [
        ("product,name\n,Trek\n", [2], "the id of the product"),
        ("product,price\nw,5 €\nw,5 €\n", [2, 3], "a name, or the id of a product"),
        ("product,name,price\nw,A,5\n", [2], "a currency beside it"),
        ("product,name,price,currency\nw,A,5 €,USD\n", [2], "a price in USD"),
        ("product,name,stock\nw,A,5\nw,A,6\n", [3], "what row 2 says"),
        ("product,name,price,list price\nw,A,6 €,5 €\nw,,,\n", [2, 3], "not below the price"),
        ("product,name,label,value\nw,A,L,V\n", [2], "the id of the spec row"),
        ("product,name,row,label\nw,A,ip,L\n", [2], "a value"),
        ("product,name,row,label,value\nw,A,ip,L,1\nw,A,ip,L,2\n", [3], "what row 2 says"),
        ("product,name,variant,variant stock\nw,A,v,1\n", [2], "a variant name"),
        ("product,name,tracking link\nw,A,https://a.example\n", [2], "a link"),
        ("product,name,price,price minor,currency\nw,A,5,500,EUR\n", [2], "either price or price_"),
        ("product,name\nw,A\x07B\n", [2], "a text of 1 to 120 characters"),
        ("product,name\nw," + "A" * 40_000 + "\n", [2], "at most 32767"),
        ("product,currency\nwatch,USD\n", [2], "a price beside the currency"),
        ("product,name,tested on,row,label,value\nw,A,11/12/2026,r,L,V\n", [2], "2026-11-18"),
    ],
)
def test_what_does_not_fit_is_wrong_where_it_was_told(
    table: str, rows: list[int], expected: str
) -> None:
    plan = planned(table, *ALL)

    assert [row.row for row in plan.wrong] == rows
    assert expected in plan.wrong[0].faults[0].expected


def test_nothing_is_imported_while_anything_is_wrong() -> None:
    plan = planned("product,name,stock\nw,Trek,5\nx,Case,many\n")

    with pytest.raises(Refused, match=r"nothing was imported; wrong rows: 1; .*row 3, column C"):
        apply(plan)


def test_wrong_rows_are_left_out_when_somebody_says_so() -> None:
    plan = planned("product,name,row,label,value\nw,Trek,,,\nw,,a,L,\nw,,b,L,1\nx,,,,\n")

    listings, sheets = apply(plan, leave_out_wrong=True)

    assert [row.row for row in plan.wrong] == [3, 5]
    assert [listing.product_id for listing in listings] == ["w"]
    assert [row.row_id for row in sheets[0].rows] == ["b"]


def test_a_wrong_row_counts_for_nothing_at_all() -> None:
    plan = planned("product,brand,stock\nwatch,Trek,many\nwatch,Other,5\n", *ALL)

    (listing,) = apply(plan, leave_out_wrong=True)[0]

    assert (listing.brand, listing.stock) == ("Other", 5)


def test_a_price_without_a_currency_is_in_the_one_it_was_or_the_markets() -> None:
    table = "product,name,price\nwatch,Trek Watch S2,49\nnew,New,49\n"

    plan = planned(table, *ALL, currency="USD")

    assert [str(p.price and p.price.currency) for p in plan.listings] == ["EUR", "USD"]
    assert plan.listings[0].price == euros(4_900)


def test_a_name_without_a_language_is_in_the_one_it_was_or_the_hosts() -> None:
    plan = planned("product,name\nwatch,New\ncase,Funda\n", *ALL, language="es")

    assert [p.names for p in plan.listings] == [
        (LocalText(language="en", text="New"),),
        (LocalText(language="es", text="Funda"),),
    ]


def test_planning_changes_nothing_and_can_be_stopped() -> None:
    table = "product,stock\n" + "".join(f"p{n},5\n" for n in range(300))
    file = read_content("a.csv", table.encode())
    steps: list[int] = []
    watch = Watch(progress=lambda done, _: steps.append(done), cancelled=lambda: len(steps) > 1)

    with pytest.raises(Cancelled, match="nothing was changed"):
        plan_import(file, present=Present(listings=(WATCH,)), watch=watch)

    assert steps == [100, 200]
    assert a_listing() == WATCH


def test_twenty_thousand_rows_of_one_product_are_planned_without_growing_slow() -> None:
    rows = "".join(f"w,row{n},Label,{n}\n" for n in range(20_000))
    counted: list[tuple[int, int]] = []

    file = read_content("a.csv", f"product,row,label,value\n{rows}".encode())
    present = Present(listings=(a_listing("w"),))
    plan = plan_import(file, present=present, watch=Watch(progress=lambda *s: counted.append(s)))

    assert len(plan.sheets[0].rows) == plan.count(RowState.NEW) == 20_000
    assert counted[-1] == (20_000, 20_000)


def test_twenty_thousand_wrong_rows_of_one_product_are_planned_without_growing_slow() -> None:
    rows = "".join(f"w,row,{n},no\n" for n in range(20_000))

    plan = planned(f"product,row,test how,test passed\n{rows}")

    assert plan.count(RowState.WRONG) == 20_000


CELLS = st.sampled_from(
    ["", "w", "x", "A", "5", "5 €", "many", "-", "2026-11-18", "yes", "https://a"]
)


@given(st.lists(st.tuples(*[CELLS] * 8), max_size=8), st.booleans())
def test_no_table_breaks_the_planner(rows: list[tuple[str, ...]], known: bool) -> None:
    heading = "product,name,price,list price,row,label,value,tested on"
    table = "\n".join([heading, *(",".join(row) for row in rows)])

    plan = planned(table, (a_listing("w"),) if known else ())
    listings, sheets = apply(plan, leave_out_wrong=True)

    assert len(plan.rows) == sum(any(row) for row in rows)
    assert all(row.faults for row in plan.wrong)
    again = planned(
        table, (*listings, a_listing("w")) if not listings and known else listings, sheets
    )
    assert again.count(RowState.WRONG) <= len(plan.rows)


def test_a_new_row_has_its_value_and_place_in_the_sheet() -> None:
    plan = planned("product,row,label,value,unit\nwatch,h,Height,9,mm\n", *ALL)

    assert plan.sheets[0].rows == (
        *SHEET.rows,
        SpecRow(row_id="h", label="Height", value="9", unit="mm"),
    )
