"""What is claimed wrongly contradicts the sheet, and what is right is what the sheet says."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.coach.fault import FaultKind
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.rehearsal.complaints import about_price, about_two_orders
from studio.rehearsal.fault_clock import Strike
from studio.rehearsal.wrong_claim import LONGEST, with_claim

STRIKE = Strike(number=0, kind=FaultKind.WRONG_CLAIM, at_ms=0, until_ms=9_000)


def a_sheet(*rows: SpecRow) -> SpecSheet:
    return SpecSheet(product_id=ProductId("watch"), rows=rows)


def a_row(value: str, unit: str = "", **labels: str) -> SpecRow:
    told = tuple(LocalText(language=name, text=text) for name, text in labels.items())
    return SpecRow(row_id="battery", label="Battery life", value=value, unit=unit, labels=told)


def test_the_first_row_with_a_number_is_claimed_to_be_twice_as_much() -> None:
    sheet = a_sheet(
        SpecRow(row_id="ip", label="Protection", value="IP68"),
        SpecRow(row_id="made", label="Made", value="2026-01-02"),
        a_row("1.5", "days", es="Batería"),
        SpecRow(row_id="weight", label="Weight", value="32", unit="g"),
    )

    claimed = with_claim(STRIKE, sheet, "es")

    assert claimed.facts == {"text": "Batería: 3.0 days", "correction": "Batería: 1.5 days"}
    assert (claimed.number, claimed.until_ms) == (STRIKE.number, STRIKE.until_ms)


@pytest.mark.parametrize(("value", "wrong"), [("1,000", "2,000"), ("466 × 466", "932 × 466")])
def test_what_follows_a_number_and_how_it_is_written_stays(value: str, wrong: str) -> None:
    assert with_claim(STRIKE, a_sheet(a_row(value)), "en").facts["text"] == f"Battery life: {wrong}"


def test_what_the_pack_says_stays_and_without_a_number_nothing_is_made_up() -> None:
    own = Strike(number=1, kind=STRIKE.kind, at_ms=0, until_ms=1, facts={"text": "Waterproof"})

    assert with_claim(own, a_sheet(a_row("14")), "en") is own
    for sheet in (None, a_sheet(), a_sheet(a_row("yes")), a_sheet(a_row("0"))):
        assert with_claim(STRIKE, sheet, "en") is STRIKE


@given(value=st.text(max_size=90), unit=st.text(max_size=20), label=st.text(min_size=1))
def test_whatever_a_sheet_says_a_claim_is_another_short_line(
    value: str, unit: str, label: str
) -> None:
    row = SpecRow(row_id="r", label=label, value=value or "-", unit=unit)

    facts = with_claim(STRIKE, a_sheet(row), "en").facts

    if facts:
        assert facts["text"] != facts["correction"]
        assert max(len(str(text)) for text in facts.values()) <= LONGEST + 2


@given(number=st.decimals(min_value=Decimal("0.1"), max_value=9_999, places=1))
def test_a_number_is_doubled_exactly(number: Decimal) -> None:
    text = str(with_claim(STRIKE, a_sheet(a_row(str(number))), "en").facts["text"])

    assert Decimal(text.rpartition(" ")[2]) == number * 2


@pytest.mark.parametrize("market", ["es-ES", "ar-SA", "ru-RU", "uk-UA", "zh-CN", "nl-NL"])
def test_viewers_complain_in_the_language_of_the_market(market: str) -> None:
    price = Money(amount_minor=4_590, currency="EUR")

    dear, twice = about_price(price, market, at_ms=7), about_two_orders(market, at_ms=7)

    assert len(dear) == 2
    assert len(twice) == 1
    assert len({one.author_id for one in (*dear, *twice)}) == 3
    assert {one.language for one in dear} == {"en" if market == "nl-NL" else market[:2]}
    assert all("{" not in one.text and one.at_ms == 7 for one in (*dear, *twice))
