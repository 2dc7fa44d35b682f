"""A product that comes by message is held to the rules that an imported one is held to."""

from dataclasses import replace
from typing import Any

import pytest

from studio.catalogue.listing import Link, LocalFacts, Variant
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, TestEvidence
from studio.control.product_check import checked_product
from studio.core.errors import BadInput
from studio.core.money import Money
from tests.builders import a_listing, a_sheet, euros

HOSTILE = ["x" * 2_001, "\x00", "a\x1b[31mb", "\u202e19", "\ud800", "\u2028", "   "]
TOO_DEAR = Money(amount_minor=10**12 + 1, currency="EUR")
ROW = a_sheet().rows[0]
TEST = TestEvidence(tested_on="2026-11-18", how="tried", passed=True)


def named(text: str) -> tuple[LocalText, ...]:
    """Return a text in one language."""
    return (LocalText(language="en", text=text),)


def refused(listing: Any = None, row: Any = None) -> None:  # noqa: ANN401 - either of the two
    """Expect that a product with that listing, or that row in its sheet, is refused."""
    sheet = a_sheet() if row is None else a_sheet("watch", row)
    with pytest.raises(BadInput):
        checked_product(listing or a_listing(), sheet)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_text_that_is_none_is_refused_wherever_it_stands(text: str) -> None:
    refused(replace(a_listing(), names=named(text)))
    refused(replace(a_listing(), aliases=(text,)))
    refused(replace(a_listing(), brand=text))
    refused(replace(a_listing(), tags=(text,)))
    refused(replace(a_listing(), photos=(text,)))
    refused(replace(a_listing(), facts=(LocalFacts(language="en", facts=(text,)),)))
    refused(replace(a_listing(), market_texts=(LocalText(language="es-ES", text=text),)))
    refused(replace(a_listing(), links=(Link(market="", url=text),)))
    refused(replace(a_listing(), variants=(Variant(variant_id=text, names=named("Black")),)))
    refused(replace(a_listing(), variants=(Variant(variant_id="b", names=named(text)),)))
    refused(row=replace(ROW, label=text))
    refused(row=replace(ROW, value=text))
    refused(row=replace(ROW, unit=text))
    refused(row=replace(ROW, conditions=text))
    refused(row=replace(ROW, source=text))
    refused(row=replace(ROW, labels=(LocalText(language="es", text=text),)))
    refused(row=replace(ROW, evidence=(replace(TEST, how=text),)))
    refused(row=replace(ROW, evidence=(replace(TEST, result=text),)))


@pytest.mark.parametrize(
    "changes",
    [
        {"aliases": ("",)},
        {"aliases": ("x",) * 201},
        {"names": (LocalText(language="Spanish", text="Reloj"),)},
        {"market_texts": (LocalText(language="xx-XX", text="Law"),)},
        {"links": (Link(market="nowhere", url="https://example.com"),)},
        {"price": euros(0)},
        {"price": TOO_DEAR},
        {"list_price": TOO_DEAR},
        {"list_price": euros(1)},
        {"list_price": Money(amount_minor=9_990, currency="USD")},
        {"cost_floor": euros(-1)},
        {"stock": -1},
        {"stock": 10**6 + 1},
        {"stock_full": 0},
        {"warranty_months": -1},
        {"warranty_months": 1_201},
        {"returns_days": 3_651},
        {"photos": ("//server/share/watch.png",)},
        {"photos": ("\\\\server\\share\\watch.png",)},
    ],
    ids=ascii,
)
def test_a_product_that_can_not_be_meant_is_refused(changes: dict[str, Any]) -> None:
    refused(replace(a_listing(), **changes))


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.com", "https://", "http:// x"],
)
def test_a_link_leads_to_the_web_and_nowhere_else(url: str) -> None:
    refused(replace(a_listing(), links=(Link(market="", url=url),)))
    tracked = Link(market="", url="https://example.com", tracking_url=url)
    refused(replace(a_listing(), links=(tracked,)))


@pytest.mark.parametrize(
    "changes",
    [{"variant_id": ""}, {"names": ()}, {"price": euros(0)}, {"stock": -1}, {"photo": "//a/b.png"}],
    ids=ascii,
)
def test_a_variant_that_can_not_be_meant_is_refused(changes: dict[str, Any]) -> None:
    variant = replace(Variant(variant_id="black", names=named("Black")), **changes)

    refused(replace(a_listing(), variants=(variant,)))


@pytest.mark.parametrize(
    "changes", [{"tested_on": "yesterday"}, {"tested_on": ""}, {"media": "//server/a.png"}]
)
def test_a_test_that_can_not_be_meant_is_refused(changes: dict[str, Any]) -> None:
    refused(row=replace(ROW, evidence=(replace(TEST, **changes),)))


def test_what_is_odd_and_can_be_meant_is_kept_as_it_is() -> None:
    odd = replace(
        a_listing(), cost_floor=euros(0), stock=0, returns_days=0, brand="Fjellmo\u00a0& Co"
    )
    lines = SpecRow(row_id="box", label="In the box", value="watch\nstrap\ncable")
    sheet = a_sheet("watch", lines)

    assert checked_product(odd, sheet) == (odd, sheet)
