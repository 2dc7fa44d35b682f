"""A sheet of one or two rows answers what is in it, and nothing else."""

import pytest

from studio.core.ids import ProductId
from studio.matching.matcher import Matcher
from studio.questions.known_product import KnownProduct, KnownRow

THING = ProductId("thing")
COLOUR, MATERIAL = ("Colour", "black"), ("Material", "oak")


def shown(matcher: Matcher, text: str, *written: tuple[str, str]) -> list[str]:
    """Return the labels of the rows that are shown."""
    rows = tuple(KnownRow(row_id=label, labels=(label,), value=value) for label, value in written)
    matcher.know([KnownProduct(product_id=THING, names=("Alpha",), rows=rows)], restart=True)
    matcher.look_at(THING)
    return [row.row_id for row in matcher.understand([text])[0].rows]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("how heavy is it?", COLOUR),
        ("how heavy is it?", MATERIAL),
        ("is it waterproof", MATERIAL),
        ("¿cuánto pesa?", COLOUR),
        ("сколько держит батарея?", MATERIAL),
    ],
)
def test_a_single_row_does_not_answer_what_is_not_in_it(
    matcher: Matcher, text: str, row: tuple[str, str]
) -> None:
    assert shown(matcher, text, row) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("how heavy is it?", ("Weight", "2 kg")),
        ("what colour is it?", COLOUR),
        ("из чего сделан?", MATERIAL),
        ("can i swim with it?", ("Water resistance", "5 ATM")),
    ],
)
def test_a_single_row_answers_what_is_in_it(
    matcher: Matcher, text: str, row: tuple[str, str]
) -> None:
    assert shown(matcher, text, row) == [row[0]]


def test_the_right_one_of_two_rows_answers(matcher: Matcher) -> None:
    assert shown(matcher, "what is it made of?", COLOUR, MATERIAL)[0] == "Material"
    assert shown(matcher, "how long does the battery last?", COLOUR, MATERIAL) == []


@pytest.mark.parametrize("wordless", [("---", "!!!"), ("", ""), ("-", "…")])
def test_a_row_without_a_word_answers_nothing(matcher: Matcher, wordless: tuple[str, str]) -> None:
    assert shown(matcher, "how heavy is it?", wordless) == []
    assert shown(matcher, "how heavy is it?", wordless, ("Weight", "2 kg")) == ["Weight"]
    assert wordless[0] not in shown(matcher, "how heavy is it?", wordless, COLOUR, MATERIAL)


def test_a_product_of_such_rows_alone_is_known_as_one_without_any(matcher: Matcher) -> None:
    assert shown(matcher, "how heavy is it?", ("---", "!!!")) == []
    assert matcher.understand(["how heavy is the alpha?"])[0].product_id == THING
