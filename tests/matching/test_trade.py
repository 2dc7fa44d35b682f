"""Who asks about buying gets no row about the product itself, but the one that answers."""

import pytest

from studio.core.ids import ProductId
from studio.matching.matcher import Matcher
from studio.questions.known_product import KnownProduct, KnownRow

WATCH = ProductId("watch")
BARE = (("Water resistance", "5 ATM"), ("Battery life", "14 days"))
DELIVERY = ("Delivery time", "2 to 4 days in the EU")
PRICE = ("Recommended retail price", "129 EUR")


def first_label(matcher: Matcher, text: str, *written: tuple[str, str]) -> str:
    rows = tuple(
        KnownRow(row_id=label, labels=(label,), value=value) for label, value in (*BARE, *written)
    )
    matcher.know((KnownProduct(product_id=WATCH, names=("Trek Watch S2",), rows=rows),))
    matcher.look_at(WATCH)
    found = matcher.understand([text])[0]
    assert found.is_question
    return found.rows[0].row_id if found.rows else ""


@pytest.mark.parametrize(
    "text",
    [
        "do you deliver to Belgium?",
        "how long does delivery take?",
        "do you ship worldwide",
        "hacéis envíos a méxico?",
        "сколько стоит доставка?",
        "how much is it?",
        "is there a discount code?",
    ],
)
def test_no_row_about_the_product_answers_a_question_about_buying(
    matcher: Matcher, text: str
) -> None:
    assert first_label(matcher, text, ("Weight", "52 g")) == ""


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("how long does delivery take?", DELIVERY[0]),
        ("how much is it?", PRICE[0]),
        ("how long does the battery last?", "Battery life"),
        ("can i swim with it?", "Water resistance"),
    ],
)
def test_the_row_that_answers_is_found_all_the_same(
    matcher: Matcher, text: str, label: str
) -> None:
    assert first_label(matcher, text, DELIVERY, PRICE) == label
