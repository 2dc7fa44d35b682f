"""A listing and a spec sheet refuse what can't be meant, whoever makes them."""

from dataclasses import replace
from typing import Any

import pytest

from studio.catalogue.listing import Link, LocalFacts, Variant
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money
from tests.builders import a_listing, a_sheet, euros

BAD_LINES = ["x" * 2_001, "two\nlines", "\x00", "\u202e19", "\ud800", "\u2028"]
NAMES = (LocalText(language="en", text="Black"),)
TOO_DEAR = Money(amount_minor=10**12 + 1, currency="EUR")


def named(text: str) -> tuple[LocalText, ...]:
    """Return a name."""
    return (LocalText(language="en", text=text),)


@pytest.mark.parametrize("text", BAD_LINES, ids=ascii)
@pytest.mark.parametrize("field", ["product_id", "names", "aliases", "brand", "tags", "photos"])
def test_a_text_of_a_product_is_a_line(field: str, text: str) -> None:
    many = field in {"aliases", "tags", "photos"}
    value: Any = named(text) if field == "names" else (text,) if many else text

    with pytest.raises(BadInput):
        replace(a_listing(), **{field: value})


@pytest.mark.parametrize(
    "changes",
    [
        {"product_id": ""},
        {"names": ()},
        {"names": named("")},
        {"names": (LocalText(language="e" * 36, text="Watch"),)},
        {"aliases": ("",)},
        {"aliases": ("x",) * 201},
        {"names": NAMES * 101},
        {"price": euros(0)},
        {"price": TOO_DEAR},
        {"list_price": TOO_DEAR},
        {"cost_floor": euros(-1)},
        {"stock": -1},
        {"stock": 10**6 + 1},
        {"stock_full": 0},
        {"warranty_months": -1},
        {"warranty_months": 1_201},
        {"returns_days": 3_651},
        {"photos": ("//server/share/watch.png",)},
        {"market_texts": (LocalText(language="es-ES", text="x" * 1_001),)},
    ],
    ids=ascii,
)
def test_a_product_that_can_not_be_is_bad_input(changes: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        replace(a_listing(), **changes)


@pytest.mark.parametrize(
    "changes",
    [{"cost_floor": euros(0)}, {"stock": 0}, {"returns_days": 0}, {"brand": "Fjellmo\u00a0& Co"}],
    ids=ascii,
)
def test_what_is_odd_and_can_be_meant_is_taken(changes: dict[str, Any]) -> None:
    assert replace(a_listing(), **changes).product_id == "watch"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.com",
        "https://",
        "http:// x",
        "https://example.com/\n",
        "https://example.com/" + "x" * 2_000,
    ],
    ids=ascii,
)
def test_a_link_leads_to_the_web_and_nowhere_else(url: str) -> None:
    with pytest.raises(BadInput):
        Link(market="", url=url)
    with pytest.raises(BadInput):
        Link(market="", url="https://example.com/", tracking_url=url)


@pytest.mark.parametrize(
    "changes",
    [
        {"variant_id": ""},
        {"names": ()},
        {"names": named("a\nb")},
        {"price": euros(0)},
        {"stock": -1},
        {"photo": "\\\\server\\share"},
    ],
    ids=ascii,
)
def test_a_variant_that_can_not_be_is_bad_input(changes: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        replace(Variant(variant_id="black", names=NAMES), **changes)


@pytest.mark.parametrize("facts", [("x" * 61,), ("",), ("a\nb",), ("x",) * 201], ids=ascii)
def test_a_fact_is_a_short_line(facts: tuple[str, ...]) -> None:
    with pytest.raises(BadInput):
        LocalFacts(language="en", facts=facts)


@pytest.mark.parametrize(
    "changes",
    [
        {"row_id": ""},
        {"label": ""},
        {"value": ""},
        {"label": "a\nb"},
        {"label": "x" * 121},
        {"value": "x" * 1_001},
        {"value": "a\x1bb"},
        {"unit": "\u202em"},
        {"conditions": "x" * 1_001},
        {"source": "x" * 301},
        {"labels": named("a\nb") * 201},
    ],
    ids=ascii,
)
def test_a_spec_row_that_can_not_be_is_bad_input(changes: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        replace(a_sheet().rows[0], **changes)


def test_a_value_and_a_test_may_have_several_lines() -> None:
    row = SpecRow(row_id="a", label="In the box", value="watch\nstrap\ncable")
    test = TestEvidence(tested_on="2026-11-18", how="opened it\ncounted", passed=True)

    assert replace(row, evidence=(test,)).evidence[0].how.count("\n") == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"tested_on": "yesterday"},
        {"tested_on": ""},
        {"how": "\x00"},
        {"result": "x" * 1_001},
        {"media": "//server/a.png"},
    ],
    ids=ascii,
)
def test_a_test_that_can_not_be_is_bad_input(changes: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        replace(TestEvidence(tested_on="2026-11-18", how="tried", passed=True), **changes)


def test_a_sheet_has_each_row_id_once() -> None:
    row = a_sheet().rows[0]

    with pytest.raises(BadInput, match="a row id twice"):
        SpecSheet(product_id=ProductId("watch"), rows=(row, row))
