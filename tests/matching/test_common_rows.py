"""A question about what any product may have is told from one about what few have."""

import numpy as np
import pytest

from studio.matching.common_rows import COMMON, asks_for_common
from studio.matching.model_file import LanguageModel


@pytest.mark.parametrize(
    ("shares", "common"),
    [
        ([0.9, 0.0, 0.1], 0.9),
        ([0.4, 0.3, 0.3], 0.7),
        ([0.1, 0.1, 0.8], 0.2),
        ([0.0, 0.0, 1.0], 0.0),
    ],
)
def test_the_shares_of_all_that_are_common_count(shares: list[float], common: float) -> None:
    kinds = np.array([shares], np.float32)

    assert asks_for_common(kinds, ("weight", "warranty", "zoom")) == pytest.approx([common])


def test_where_no_kind_is_common_no_question_is() -> None:
    assert not asks_for_common(np.ones((2, 1), np.float32), ("zoom",)).any()


def test_what_few_products_can_do_is_not_common() -> None:
    assert not asks_for_common(np.ones((1, 1), np.float32), ("washing",)).any()


def test_the_model_knows_every_common_kind(model: LanguageModel) -> None:
    assert set(model.concepts.classes) >= COMMON
