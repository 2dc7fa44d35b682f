"""JSON is read as an array, as one product a line, or as a single product."""

import json

import pytest

from studio.catalogue.import_plan import Defaults, plan_import
from studio.catalogue.product import LocalText
from studio.catalogue.sheet_file import read_content
from studio.core.errors import BadInput
from tests.catalogue.import_values import planned

WATCH = {
    "product": "watch",
    "name": "Trek Watch S2",
    "names": {"es": "Reloj Trek S2"},
    "aliases": ["reloj"],
    "price_minor": 5990,
    "currency": "EUR",
    "stock": 23,
    "rows": [
        {
            "id": "ip",
            "label": "Water resistance",
            "value": "5",
            "unit": "ATM",
            "source": "maker's sheet p. 2",
        }
    ],
}
CASE = {"product": "case", "name": "Case"}

FORMS = {
    "array": json.dumps([WATCH, CASE]),
    "array over many lines": json.dumps([WATCH, CASE], indent=2),
    "a product a line": json.dumps(WATCH) + "\n\n" + json.dumps(CASE) + "\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_json_says_the_same(form: str) -> None:
    plan = planned(FORMS[form])

    assert plan.wrong == ()
    watch, case = plan.listings
    assert watch.names == (
        LocalText(language="en", text="Trek Watch S2"),
        LocalText(language="es", text="Reloj Trek S2"),
    )
    assert (watch.aliases, watch.stock) == (("reloj",), 23)
    assert case.name_in("es") == "Case"
    (sheet,) = plan.sheets
    assert (sheet.rows[0].row_id, sheet.rows[0].unit) == ("ip", "ATM")
    assert sheet.rows[0].source == "maker's sheet p. 2"


def test_one_product_over_many_lines_is_read() -> None:
    assert len(planned(json.dumps(CASE, indent=2)).listings) == 1


def test_a_name_whose_language_is_taken_by_another_name_serves_all_the_rest() -> None:
    file = read_content("a.json", json.dumps([WATCH]).encode())

    plan = plan_import(file, defaults=Defaults(language="es"))

    assert plan.listings[0].name_in("es") == "Reloj Trek S2"
    assert plan.listings[0].name_in("fr") == "Trek Watch S2"


def test_null_takes_away_and_a_key_that_is_not_there_does_not() -> None:
    (before,) = planned(json.dumps([{**WATCH, "brand": "Trek"}])).listings

    plan = planned('[{"product": "watch", "stock": null}]', (before,))

    (after,) = plan.listings
    assert (after.stock, after.brand, after.price) == (None, "Trek", before.price)
    assert plan.rows[0].changes == ("stock",)


@pytest.mark.parametrize(
    ("changes", "column", "expected"),
    [
        ({"name": ["a", "b"]}, "name", "one text"),
        ({"name": None}, "name", "a name"),
        ({"names": ["a"]}, "names", "texts by language"),
        ({"names": {"Spanish": "a"}}, "names.Spanish", "a language such as es"),
        ({"price_minor": 59.9}, "price_minor", "a whole number from 1 to"),
        ({"price_minor": True}, "price_minor", "a whole number from 1 to"),
        ({"price_minor": 0}, "price_minor", "a whole number from 1 to"),
        ({"price": 0}, "price", "a price above 0"),
        ({"price": 10.005}, "price", "a price with 2 decimals"),
        ({"currency": "Euro"}, "currency", "an ISO 4217 code such as EUR"),
        ({"stock": -1}, "stock", "a whole number from 0 to"),
        ({"stock": {"es": 1}}, "stock", "a text, a number or a list of texts"),
        ({"rows": {"id": "ip"}}, "rows", "a list of rows"),
        ({"rows": ["ip"]}, "rows[0]", "an object in rows"),
        ({"links": [{"market": "es-ES", "url": "javascript:x"}]}, "links[0].url", "https://"),
        ({"links": [{"market": "Moon", "url": "https://a.example"}]}, "links[0].url", "a market"),
        ({"list_price_minor": 1}, "list_price_minor", "not below the price"),
        ({"photos": ["\\\\host\\share\\a.png"]}, "photos", "a file on this one"),
        ({"aliases": ["a\u202eb"]}, "aliases", "a text of 1 to 120 characters"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    changes: dict[str, object], column: str, expected: str
) -> None:
    product = {k: v for k, v in WATCH.items() if k != "price_minor" or "price" not in changes}

    plan = planned(json.dumps([CASE, {**product, **changes}]))

    fault = plan.wrong[0].faults[0]
    assert (fault.row, fault.column) == (2, column)
    assert expected in fault.expected


def test_a_spec_row_without_a_value_is_wrong_at_its_place() -> None:
    plan = planned(json.dumps([{**WATCH, "rows": [{"id": "ip", "label": "Water"}]}]))

    assert [row.faults[0].reason for row in plan.wrong] == ["spec row 'ip' is new and has no value"]
    assert len(plan.listings) == 1


def test_a_number_that_would_fill_the_memory_when_written_out_is_wrong() -> None:
    plan = planned('[{"product": "w", "name": 1e999999999, "price": 1e999999999, "stock": 1e-99}]')

    assert [fault.column for fault in plan.wrong[0].faults] == ["name", "stock"]


def test_a_product_named_in_every_language_that_could_be_is_wrong() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = {a + b: "W" for a in letters for b in letters}

    plan = planned(json.dumps([{**CASE, "names": names}]))

    assert plan.wrong[0].faults[0].expected == "at most 500"


def test_keys_nobody_knows_are_told() -> None:
    plan = planned(json.dumps([{**CASE, "colour": "red", "rows": [{"weight": 1}]}]))

    assert plan.ignored == ("colour", "rows[].weight")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[{"product": "a",}]', r"new\.csv: row 1, column 1\d: it is not JSON"),
        ('{"product": "a"}\n{"product": b}', r"new\.csv: row 2, column \d+: it is not JSON"),
        ('[{"stock": NaN}]', "it is not JSON a person would write"),
        ("[" * 100_000, "it is not JSON"),
        ('[{"stock": ' + "9" * 5_000 + "}]", "it is not JSON a person would write"),
    ],
)
def test_what_is_not_json_is_refused_with_its_place(text: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        planned(text)


def test_what_is_no_product_is_a_wrong_row() -> None:
    plan = planned('["watch", {"name": "Case"}]')

    assert [row.faults[0].reason for row in plan.wrong] == [
        "it is no object",
        "the product is missing",
    ]
