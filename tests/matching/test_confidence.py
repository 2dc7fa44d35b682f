"""How sure a match is: a probability, and less of one where rows stand close together."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from studio.matching.confidence import ANSWERED, FACTS, RIGHT, confidence

SURENESS = np.concatenate([np.eye(FACTS, 2), np.zeros((1, 2))]).astype(np.float32)


@given(raw=st.lists(st.floats(-50, 50), min_size=FACTS, max_size=FACTS))
def test_both_are_probabilities(raw: list[float]) -> None:
    sure = confidence(np.array(raw, np.float32), SURENESS)

    assert sure.shape == (2,)
    assert ((sure >= 0) & (sure <= 1)).all()


def test_each_is_learned_by_itself() -> None:
    facts = np.zeros(FACTS, np.float32)
    facts[0], facts[1] = 4.0, -4.0

    sure = confidence(facts, SURENESS)

    assert sure[RIGHT] > 0.9
    assert sure[ANSWERED] < 0.1
    assert np.allclose(confidence(np.zeros(FACTS, np.float32), SURENESS), 0.5)
