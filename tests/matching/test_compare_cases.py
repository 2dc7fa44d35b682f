"""Numbers beside rows as they are asked and written in eleven languages; a wrong yes is worst."""

import pytest

from studio.matching.compare import compare
from studio.questions.known_product import KnownRow
from studio.questions.understood import Holds
from tests.matching.compare_cases import (
    COMPOUNDS,
    DIRECTIONS,
    EXACT,
    MINIMA,
    NEGATIVES,
    RANGES,
    SEPARATORS,
    SEVERAL,
    Case,
)

CASES = (
    *SEPARATORS,
    *RANGES,
    *EXACT,
    *MINIMA,
    *DIRECTIONS,
    *NEGATIVES,
    *SEVERAL,
    *COMPOUNDS,
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]} {case[2]}")
def test_a_number_is_held_against_what_the_row_means(case: Case) -> None:
    question, label, value, at_most, holds = case
    row = KnownRow(row_id="r", labels=(label,), value=value)

    found = compare(question, row, at_most=at_most)

    assert found is not None
    assert found.holds is holds


@pytest.mark.parametrize(
    ("question", "value", "given"),
    [
        ("-20 °C?", "-10 °C ~ +40 °C, dry", "-10 °C ~ +40 °C"),
        ("5 GHz?", "2.4 GHz and 5 GHz", "2.4 GHz and 5 GHz"),
        ("5 GHz?", "2.4/5 GHz", "2.4/5 GHz"),
        ("-20 °C?", "min. -10 °C, max. 40 °C", "-10 °C, max. 40 °C"),
        ("10 h?", "12 h (quiet mode), 6 h (max mode)", "12 h"),
    ],
)
def test_what_belongs_together_is_told_together(question: str, value: str, given: str) -> None:
    row = KnownRow(row_id="r", labels=("Row",), value=value)

    found = compare(question, row, at_most=False)

    assert found is not None
    assert found.given == given


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("is it 4K?", "-10 to 40 °C"),
        ("is it 3D?", "2 days"),
        ("5G phone?", "200 g"),
        ("is it 4K?", "300 K"),
    ],
)
def test_what_is_no_measure_is_not_compared(question: str, value: str) -> None:
    row = KnownRow(row_id="r", labels=("Row",), value=value)

    assert compare(question, row, at_most=False) is None


@pytest.mark.parametrize(
    "piece",
    ["minus 1 ", "1/2 ", "between 1 and ", "- 1", "比1克", "no more than ", "1 h ", "- 1°", "6+ a"],
)
def test_a_hostile_text_is_compared_in_bounded_time(piece: str) -> None:
    row = KnownRow(row_id="r", labels=("Row",), value="-10 to 40 °C, 5 h, 2 kg")

    found = compare(piece * 3_000, row, at_most=False)

    assert found is None or found.holds in set(type(found.holds))


@pytest.mark.parametrize(
    ("question", "label", "holds"),
    [
        ("can I dive to 30 m with it?", "Water resistance", Holds.UNSURE),
        ("можно с ним нырять на 30 м?", "Water resistance", Holds.UNSURE),
        ("ok for diving to 60 m?", "Water resistance", Holds.NO),
        ("can I dive to 30 m with it?", "Diving depth", Holds.YES),
        ("survives 30 m?", "Water resistance", Holds.YES),
    ],
)
def test_nobody_is_told_to_dive_by_a_rating(question: str, label: str, holds: Holds) -> None:
    found = compare(
        question, KnownRow(row_id="r", labels=(label,), value="5 ATM (50 m)"), at_most=False
    )

    assert found is not None
    assert found.holds is holds


@pytest.mark.parametrize(
    ("value", "condition"),
    [
        ("5 ATM (50 m), no scuba diving", "no scuba diving"),
        ("5 ATM (50 m)", "50 m"),
        ("50 m, 30 min in salt water", "30 min in salt water"),
    ],
)
def test_words_are_a_condition_before_a_further_number(value: str, condition: str) -> None:
    row = KnownRow(row_id="r", labels=("Water resistance",), value=value)

    found = compare("survives 50 m?", row, at_most=False)

    assert found is not None
    assert found.condition == condition
