"""A value's shape is what a question can betray of it: a weight, a count, yes or no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.matching.shapes import SHAPES, shape_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("265 g (size 42)", "1.3 kg without cable"),
        ("yes, with cover", "none"),
        ("12", "3"),
        ("EN 71, tested", "certified by EN 1335"),
    ],
)
def test_values_of_one_kind_look_more_alike_than_others(one: str, other: str) -> None:
    stranger = "black, sand, forest green"

    alike = abs(shape_of(one) - shape_of(other)).sum()

    assert alike < abs(shape_of(one) - shape_of(stranger)).sum()


def test_a_weight_is_told_from_a_length_and_from_a_count() -> None:
    shapes = [shape_of(value).tolist() for value in ("20 kg", "20 cm", "20")]

    assert len({tuple(shape) for shape in shapes}) == len(shapes)


@given(value=st.text())
def test_any_value_has_a_shape(value: str) -> None:
    shape = shape_of(value)

    assert shape.shape == (SHAPES,)
    assert set(shape.tolist()) <= {0.0, 1.0}
