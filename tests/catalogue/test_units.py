"""Quantities are read as sheets of many countries write them, and compared by what they mean."""

import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.unit_table import UNITS_BY_SPELLING, Dimension, unit_of, units_starting
from studio.catalogue.units import Quantity, depth_rating, quantities_in, readings


def read(text: str) -> list[tuple[float, str]]:
    """Return value and symbol of each quantity in a text."""
    return [(q.value, q.unit.symbol) for q in quantities_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 ATM", (5, "ATM")),
        ("5ATM", (5, "ATM")),
        ("50 m", (50, "m")),
        ("30 min", (30, "min")),
        ("1,5 l", (1.5, "l")),
        ("1.5 L", (1.5, "l")),
        ("10 bar", (10, "bar")),
        ("14 days", (14, "d")),
        ("14 días", (14, "d")),
        ("14 дней", (14, "d")),
        ("14 أيام", (14, "d")),
        ("14天", (14, "d")),
        ("100 °F", (100, "°F")),
        ("1,43″", (1.43, "in")),
        ('1.43"', (1.43, "in")),
        ("5-inch screen", (5, "in")),
        ("3 fl oz", (3, "fl oz")),
        ("0.5 lb", (0.5, "lb")),
        ("5 000 mAh", (5_000, "mAh")),
        ("5\u2009000 мА·ч", (5_000, "mAh")),
        ("5\u202f000\u00a0mAh", (5_000, "mAh")),
        ("20 W", (20, "W")),
        ("3 mW", (3, "mW")),
        ("3 MW", (3, "MW")),
        ("512 GB", (512, "GB")),
        ("120 Hz", (120, "Hz")),
        ("800 lumens", (800, "lm")),
        ("500 cd/m²", (500, "nit")),
        ("100 Mbit/s", (100, "Mbps")),
        ("٣٠ دقيقة", (30, "min")),
        ("٥٫٥ م", (5.5, "m")),
        ("５０ｍ", (50, "m")),
        ("−20 °C", (-20, "°C")),
        ("32 Ω", (32, "ohm")),
        ("up to 12 h of music", (12, "h")),
    ],
)
def test_a_quantity_is_read(text: str, expected: tuple[float, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text", ["IP68", "Bluetooth 5.3", "iOS 13+", "M3", "802.11 a/b", "2 in 1", "50 mAhx", "½ l", ""]
)
def test_what_is_no_quantity_stays_text(text: str) -> None:
    assert read(text) == []


def test_a_unit_counts_for_all_numbers_joined_before_it() -> None:
    assert read("466 × 466 px") == [(466, "px"), (466, "px")]
    assert read("-20 – -5 °C") == [(-20, "°C"), (-5, "°C")]
    assert read("0-40 °C") == [(0, "°C"), (40, "°C")]


def test_an_unclear_separator_is_read_both_ways() -> None:
    assert readings("1,500") == (1.5, 1_500)
    assert readings("1.500") == (1.5, 1_500)
    assert readings("0,500") == (0.5,)
    assert readings("1.234,5") == (1_234.5,)
    assert readings("1,234.5") == (1_234.5,)
    assert readings("1.234.567") == (1_234_567,)


def test_the_place_of_a_quantity_is_in_the_text_as_written() -> None:
    text = "Água: ５０ ｍ, 30 min"

    assert [text[q.start : q.end] for q in quantities_in(text)] == ["５０ ｍ", "30 min"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1500 ml", "1,5 l"),
        ("2 weeks", "14 days"),
        ("90 min", "1,5 h"),
        ("5 cm", "50 mm"),
        ("100 °C", "212 °F"),
        ("0 °C", "273.15 K"),
        ("16 oz", "1 lb"),
        ("12 in", "1 ft"),
        ("10 bar", "1 MPa"),
        ("1 TB", "1000 GB"),
        ("5 Ah", "5000 mAh"),
    ],
)
def test_equal_quantities_have_one_base_value(one: str, other: str) -> None:
    (first,), second = quantities_in(one), quantities_in(other)

    assert first.base_value == pytest.approx(second[-1].base_value)
    assert first.dimension is second[-1].dimension


@pytest.mark.parametrize(
    ("text", "value", "symbol"),
    [("5 ATM", 50, "m"), ("10 bar", 100, "m"), ("50 m", 5, "bar")],
)
def test_a_pressure_is_marked_as_a_depth(text: str, value: float, symbol: str) -> None:
    rating = depth_rating(quantities_in(text)[0])

    assert rating is not None
    assert (rating.value, rating.unit.symbol) == (value, symbol)


def test_a_weight_has_no_depth_rating() -> None:
    assert depth_rating(quantities_in("5 kg")[0]) is None


def test_a_unit_being_typed_is_guessed_from_two_letters_on() -> None:
    assert [unit.symbol for unit in units_starting("met")] == ["m"]
    assert "min" in [unit.symbol for unit in units_starting("mi")]
    assert units_starting("m") == ()


def test_a_unit_is_known_whatever_its_case() -> None:
    assert [unit_of(s) is not None for s in ("ATM", "atm", "Días", "nonsense")] == [
        True, True, True, False,
    ]  # fmt: skip


@given(st.integers(0, 10**6), st.sampled_from(["m", "kg", "h", "ATM", "GB", "°C"]))
def test_a_written_quantity_is_read_back(number: int, symbol: str) -> None:
    (quantity,) = quantities_in(f"{number} {symbol}")

    assert (quantity.value, quantity.unit.symbol) == (number, symbol)


@given(st.text(alphabet="0123456789.,-x×–/ '\"mminATMbar°C½٣\u2009\u202f", max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    for quantity in quantities_in(text):
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert isinstance(quantity.base_value, float)


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    assert all(isinstance(q, Quantity) for q in quantities_in(text))


@pytest.mark.parametrize("piece", ["1-", "1 ", "1 111 ", "1.", "1 x ", "11,", "1' "])
def test_a_hostile_text_is_read_in_bounded_time(piece: str) -> None:
    """A pattern that backtracks without end would run into the test's own time limit."""
    assert quantities_in(piece * 3_000 + "!") == ()


@pytest.mark.parametrize("spelling", sorted(UNITS_BY_SPELLING))
def test_each_spelling_is_read_as_its_unit(spelling: str) -> None:
    assert [q.unit for q in quantities_in(f"7 {spelling}")] == [UNITS_BY_SPELLING[spelling]]


def test_each_dimension_has_a_unit() -> None:
    assert {unit.dimension for unit in UNITS_BY_SPELLING.values()} == set(Dimension)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 000 g", 1_000),
        ("10 000 000 km", 10_000_000),
        ("1 234 567 890 123 456 g", 1_234_567_890_123_456),
    ],
)
def test_thousands_are_read_in_as_many_groups_as_anybody_writes(text: str, value: int) -> None:
    (quantity,) = quantities_in(text)

    assert quantity.value == value


@pytest.mark.parametrize("piece", ["111 ", "1'111'", "111\u2009"])
def test_the_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    """A text of eight times the length takes eight times as long; quadratic, 64 times."""
    short, long = (piece * (count // len(piece)) for count in (1_000, 8_000))

    assert _least_s(long) < 24 * _least_s(short)


def _least_s(text: str) -> float:
    """Return the time of the fastest of several readings."""
    return min(timeit.repeat(lambda: quantities_in(text), number=1, repeat=5))
