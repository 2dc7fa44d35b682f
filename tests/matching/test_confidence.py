"""How sure a match is: a probability, and the same whatever longer sheet stands beside it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.matching.confidence import (
    ANSWERED,
    FACTS,
    MANY_ROWS,
    NO_ROW,
    RIGHT,
    confidence,
    facts_of,
    on_sheet,
    together,
)
from studio.matching.net import Net
from studio.matching.signs import SIGNS, sign

SURENESS = Net(
    straight=np.eye(FACTS, 2, dtype=np.float32),
    bias=np.zeros(2, np.float32),
    hidden=np.zeros((FACTS, 1), np.float32),
    hidden_bias=np.zeros(1, np.float32),
    out=np.zeros((1, 2), np.float32),
)
KINDS = np.array([[0.7, 0.2, 0.1]], np.float32)
COVERED = np.array([0.4], np.float32)


def told(*scores: float) -> tuple[np.ndarray, np.ndarray]:
    """Return signs and scores of one question; a sign is told apart by its row."""
    signs = np.arange(len(scores), dtype=np.float32)[None, :, None].repeat(len(SIGNS), axis=2)
    return signs, np.array([scores], np.float32)


@given(raw=st.lists(st.floats(-50, 50), min_size=FACTS, max_size=FACTS))
def test_both_are_probabilities(raw: list[float]) -> None:
    sure = confidence(np.array([raw], np.float32), SURENESS)

    assert sure.shape == (1, 2)
    assert ((sure >= 0) & (sure <= 1)).all()


def test_each_is_learned_by_itself() -> None:
    facts = np.zeros((2, FACTS), np.float32)
    facts[0, :2] = 4.0, -4.0

    sure = confidence(facts, SURENESS)

    assert sure[0, RIGHT] > 0.9
    assert sure[0, ANSWERED] < 0.1
    assert np.allclose(sure[1], 0.5)


@pytest.mark.parametrize("scores", [(2.0,), (0.5, 3.0), (1.0, -2.0, 0.0)])
def test_places_without_a_row_change_nothing(scores: tuple[float, ...]) -> None:
    signs, numbers = told(*scores)
    more = np.full((1, 4, len(SIGNS)), NO_ROW, np.float32)
    facts = facts_of(signs, numbers, KINDS, COVERED)

    longer = facts_of(
        np.concatenate([signs, more], axis=1),
        np.concatenate([numbers, more[:, :, 0]], axis=1),
        KINDS,
        COVERED,
    )

    assert facts.shape == (1, FACTS)
    assert np.isfinite(facts).all()
    assert np.allclose(facts, longer)


@given(answered=st.floats(0, 1, width=32), few=st.integers(1, MANY_ROWS - 2))
def test_the_same_is_less_sure_on_a_sheet_of_few_rows(answered: float, few: int) -> None:
    sure = np.array([0.8, answered], np.float32)

    less = on_sheet(sure, few)

    assert 0 <= less[ANSWERED] <= answered
    assert less[ANSWERED] < answered or answered in (0, 1) or answered < 1e-30
    assert less[RIGHT] == sure[RIGHT]
    assert less[ANSWERED] <= on_sheet(sure, few + 1)[ANSWERED]
    assert on_sheet(sure, MANY_ROWS).tolist() == sure.tolist()


def test_the_best_rows_signs_are_told() -> None:
    signs, numbers = told(0.5, 3.0, 1.0)

    facts = facts_of(signs, numbers, KINDS, COVERED)

    assert facts[0, 0] == pytest.approx(2.0)
    assert facts[0, FACTS - len(SIGNS) + sign("kind")] == 1.0


@given(right=st.floats(0, 1), answered=st.floats(0, 1), more=st.floats(0, 1))
def test_one_number_grows_with_both_and_stays_a_share(
    right: float, answered: float, more: float
) -> None:
    both = together(np.array([right, answered], np.float32))

    assert 0 <= both <= 1
    assert together(np.array([max(right, more), answered], np.float32)) >= both
    assert together(np.array([right, max(answered, more)], np.float32)) >= both
