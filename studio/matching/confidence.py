"""How sure a match is: from how its best row stands, alone and beside the others."""

import numpy as np
import numpy.typing as npt

from studio.matching.head import Table

FACTS = 14
"""How many numbers `facts_of` gives."""

RIGHT, ANSWERED = 0, 1
"""Columns: the best row is the right one; any row answers."""


def facts_of(
    signs: Table, scores: npt.NDArray[np.float32], covered: float
) -> npt.NDArray[np.float32]:
    """Return what tells how sure a match is.

    Args:
        signs: (rows, signs) as `studio.matching.ranking` gives them; at least one row.
        scores: Of each row.
        covered: How likely the sheet has a row of the kind that is asked for.
    """
    order = np.argsort(-scores)
    best, second = order[0], order[min(1, len(order) - 1)]
    third = order[min(2, len(order) - 1)]
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    facts = (
        scores[best] - scores[second],
        scores[best] - scores[third],
        shares[best],
        float(-(shares * np.log(shares + 1e-9)).sum()),
        signs[best, 0],
        signs[best, 2],
        signs[best, 4],
        signs[best, 5],
        signs[best, 9],
        scores[best],
        covered,
        np.log(0.01 + covered),
        signs[:, 2].max(),
        signs[best, 2] * signs[best, 0],
    )
    return np.array(facts, np.float32)


def confidence(facts: npt.NDArray[np.float32], sureness: Table) -> npt.NDArray[np.float32]:
    """Return the probabilities `RIGHT` and `ANSWERED`.

    Args:
        facts: As `facts_of` gives them.
        sureness: (FACTS + 1, 2): learned; the last row is the bias.
    """
    raw = facts @ sureness[:-1] + sureness[-1]
    return np.asarray(1.0 / (1.0 + np.exp(-raw)), np.float32)
