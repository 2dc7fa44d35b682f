"""Classes from a vector and spelling: probabilities, whatever the text."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.matching.encoder import WIDTH
from studio.matching.grams import DIMENSIONS
from studio.matching.head import GRAM_SCALE, Head, log_softmax, spelled

RARITY = np.ones(DIMENSIONS, np.float32)
texts = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=5)


def a_head(trust: float = 1.0) -> Head:
    chance = np.random.default_rng(5)
    return Head(
        classes=("one", "two", "three"),
        hidden=chance.normal(size=(WIDTH, 4)).astype(np.float32),
        hidden_bias=np.zeros(4, np.float32),
        out=chance.normal(size=(4, 3)).astype(np.float32),
        out_bias=np.zeros(3, np.float32),
        pieces=chance.integers(-127, 127, (DIMENSIONS, 3)).astype(np.int8),
        piece_scale=np.full(3, 0.01, np.float32),
        piece_bias=np.array([0.1, 0.0, -0.1], np.float32),
        trust=trust,
    )


@given(lines=texts)
def test_each_text_gets_probabilities(lines: list[str]) -> None:
    head, spelling = a_head(), spelled(lines, RARITY)
    vectors = np.zeros((len(lines), WIDTH), np.float32)

    for logs in (head.log_scores(vectors, spelling), head.log_by_spelling(spelling)):
        assert logs.shape == (len(lines), 3)
        assert np.allclose(np.exp(logs).sum(axis=1), 1, atol=1e-4)


@given(lines=texts)
def test_pieces_of_a_text_weigh_the_same_together_however_many(lines: list[str]) -> None:
    spelling = spelled(lines, RARITY)

    for weights in spelling.weights:
        assert not len(weights) or np.linalg.norm(weights) == pytest.approx(GRAM_SCALE, rel=1e-4)


def test_a_rare_piece_weighs_more() -> None:
    rarity = RARITY.copy()
    first = spelled(["deep"], RARITY).places[0][0]
    rarity[first] = 3.0

    weights = spelled(["deep"], rarity).weights[0]

    assert weights[0] == pytest.approx(3 * weights[1], rel=1e-5)


def test_spelling_that_is_not_trusted_changes_nothing() -> None:
    head = a_head(trust=0.0)
    vectors = np.ones((2, WIDTH), np.float32)

    logs = head.log_scores(vectors, spelled(["how deep", "гарантия"], RARITY))

    assert np.allclose(logs[0], logs[1])


def test_very_large_scores_are_no_trouble() -> None:
    logs = log_softmax(np.array([[1e4, 0.0], [-1e4, -1e4]], np.float32))

    assert np.isfinite(np.exp(logs)).all()
    assert np.allclose(np.exp(logs), np.array([[1.0, 0.0], [0.5, 0.5]]))
