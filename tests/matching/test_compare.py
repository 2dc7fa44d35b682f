"""A viewer's number beside the row's: what is enough, what is not, and under which condition."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from studio.catalogue.units import quantities_in
from studio.matching.compare import comparable_dimensions, compare
from studio.questions.known_product import KnownRow
from studio.questions.understood import Compared, Holds

UNITS = st.sampled_from(["g", "kg", "W", "l", "min", "h", "dB", "lm"])
EXACT_UNITS = st.sampled_from(["mm", "cm", "m", "A", "%"])
numbers = st.integers(1, 999)


def row(value: str) -> KnownRow:
    return KnownRow(row_id="r", labels=("Row",), value=value)


def told(question: str, value: str, *, at_most: bool = False) -> Compared:
    found = compare(question, row(value), at_most=at_most)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("question", "value", "holds"),
    [
        ("does it survive 50 m?", "5 ATM", Holds.YES),
        ("does it survive 100 m?", "5 ATM", Holds.NO),
        ("выдержит 30 м?", "3 bar", Holds.YES),
        ("works at -10 °C?", "-20 – 50 °C", Holds.YES),
        ("works at 60 °C?", "-20 – 50 °C", Holds.NO),
        ("能潜水 20 米 吗", "50 m", Holds.UNSURE),
        ("10 h?", "Up to 12 h (quiet mode), 6 h (max mode)", Holds.UNSURE),
        ("10 cm gap", "9.6 cm", Holds.UNSURE),
        ("more than 1,5 l?", "1400 ml", Holds.NO),
    ],
)
def test_what_is_asked_for_is_held_against_the_row(question: str, value: str, holds: Holds) -> None:
    assert told(question, value).holds is holds


@pytest.mark.parametrize(
    ("question", "value", "holds"),
    [
        ("under 300 g?", "280 g", Holds.YES),
        ("under 300 g?", "0.31 kg", Holds.NO),
        ("is it less than 60 dB", "58 – 72 dB", Holds.UNSURE),
    ],
)
def test_where_less_is_better_the_row_must_not_have_more(
    question: str, value: str, holds: Holds
) -> None:
    assert told(question, value, at_most=True).holds is holds


def test_a_pressure_is_told_with_the_depth_it_stands_for_and_its_condition() -> None:
    found = told("50 m ok?", "5 ATM, fresh water only")

    assert found == Compared(
        asked="50 m", given="5 ATM (50 m)", holds=Holds.YES, condition="fresh water only"
    )


@pytest.mark.parametrize(
    ("question", "value", "condition"),
    [
        ("2000 W?", "2,200 W", ""),
        ("2000 W?", "2,200 W, at 230 V", "at 230 V"),
        ("1 m?", "Max. 1 m, 30 min, fresh water", "30 min, fresh water"),
        ("30 min?", "Max. 1 m, 30 min, fresh water", "Max. 1 m, fresh water"),
        ("10 h?", "Up to 12 h (quiet mode), 6 h (max mode)", "quiet mode"),
        ("5 h?", "5 h", ""),
    ],
)
def test_what_the_row_says_besides_is_its_condition(
    question: str, value: str, condition: str
) -> None:
    assert told(question, value).condition == condition


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how deep?", "5 ATM"),
        ("can it go 50 m?", "IP68"),
        ("50 m?", "38 g"),
        ("how many 5?", "5 pieces"),
        ("", ""),
    ],
)
def test_what_does_not_measure_the_same_is_not_compared(question: str, value: str) -> None:
    assert compare(question, row(value), at_most=False) is None


@given(asked=numbers, given_=numbers, unit=UNITS)
def test_of_one_unit_the_larger_number_is_enough(asked: int, given_: int, unit: str) -> None:
    assume(abs(asked - given_) > 0.01 * given_)

    least = told(f"is it {asked} {unit}?", f"{given_} {unit}")
    most = told(f"is it {asked} {unit}?", f"{given_} {unit}", at_most=True)

    assert least.holds is (Holds.YES if given_ > asked else Holds.NO)
    assert most.holds is (Holds.UNSURE if given_ < asked else Holds.NO)
    assert least.asked == f"{asked} {unit}"
    assert least.given == f"{given_} {unit}"


@given(asked=numbers, given_=numbers, unit=EXACT_UNITS)
def test_of_a_size_another_number_is_neither_yes_nor_no(asked: int, given_: int, unit: str) -> None:
    assume(abs(asked - given_) > 0.01 * given_)

    assert told(f"is it {asked} {unit}?", f"{given_} {unit}").holds is Holds.UNSURE


@given(number=numbers, unit=st.one_of(UNITS, EXACT_UNITS))
def test_the_same_is_enough_both_ways(number: int, unit: str) -> None:
    for at_most in (False, True):
        assert told(f"{number} {unit}?", f"{number} {unit}", at_most=at_most).holds is Holds.YES


@given(low=numbers, width=st.integers(1, 500), asked=numbers)
def test_a_range_holds_what_lies_in_it(low: int, width: int, asked: int) -> None:
    high = low + width
    near = 0.006 * high
    assume(all(abs(asked - end) > near for end in (low, high)))

    found = told(f"at {asked} V?", f"{low} – {high} V")

    assert found.holds is (Holds.YES if low < asked < high else Holds.NO)


WRITTEN = st.text(alphabet="0123456789 .,-+°CcmkgxhV~tomin/", max_size=40)


@given(question=WRITTEN, value=WRITTEN)
def test_whatever_is_written_is_compared_or_not(question: str, value: str) -> None:
    found = compare(question, row(value), at_most=False)

    if found is not None:
        assert found.asked
        assert found.asked in question
        assert found.given
        assert comparable_dimensions(quantities_in(value))
