"""How well the pieces of questions are met by those of rows, whatever stands beside them."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from studio.matching.marks import MARK, Marks, one_after_the_other, touching


def marks_of(sizes: Sequence[int], seed: int) -> Marks:
    """Return pieces that point anywhere, in texts of so many."""
    chance = np.random.default_rng(seed)
    points = chance.normal(size=(sum(sizes), MARK))
    counts = [chance.random(size) + 0.1 for size in sizes]
    return Marks(
        points=(points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32),
        weights=np.concatenate([one / one.sum() for one in counts]).astype(np.float32),
        sizes=np.array(sizes, np.int64),
    )


several = st.builds(
    marks_of, st.lists(st.integers(1, 6), min_size=1, max_size=5), st.integers(0, 1_000)
)


@given(questions=several, rows=several)
def test_each_piece_finds_the_nearest_and_counts_as_much_as_it_weighs(
    questions: Marks, rows: Marks
) -> None:
    found = touching(questions, rows)

    for at in range(len(questions.sizes)):
        question = questions.of([at])
        for row in range(len(rows.sizes)):
            nearness = question.points @ rows.of([row]).points.T
            expected = sum(
                weight * max(near)
                for weight, near in zip(question.weights.tolist(), nearness.tolist(), strict=True)
            )
            assert abs(found[at, row] - expected) < 1e-5


@given(parts=st.lists(several, min_size=1, max_size=3))
def test_texts_put_one_after_the_other_are_found_again(parts: list[Marks]) -> None:
    together = one_after_the_other(parts)

    begin = 0
    for part in parts:
        again = together.of(range(begin, begin + len(part.sizes)))
        assert np.array_equal(again.points, part.points)
        assert np.array_equal(again.weights, part.weights)
        begin += len(part.sizes)


@given(rows=several)
def test_a_row_meets_itself_wholly_and_no_other_more(rows: Marks) -> None:
    found = touching(rows, rows)

    assert np.allclose(np.diag(found), 1, atol=1e-5)
    assert found.max() <= 1 + 1e-5
