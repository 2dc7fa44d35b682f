"""How sure a match is: from how its best row stands, alone and beside the others."""

import numpy as np
import numpy.typing as npt

from studio.matching.head import Table
from studio.matching.net import Net
from studio.matching.signs import SIGNS, sign

FACTS = 14 + len(SIGNS)
"""How many numbers `facts_of` gives."""

RIGHT, ANSWERED = 0, 1
"""Columns: the best row is the right one; any row answers."""

NO_ROW = np.float32(-1e9)
"""Score, and every sign, of a place where a shorter sheet has no row."""

RIGHT_WEIGHT = 0.1
"""Of being right beside being answered at all: more puts good and bad answers apart less well."""

_MOST = [sign("near"), sign("kind"), sign("likeness")]
"""Signs of which the best of any row is told."""

FEW_ROWS = 2
MANY_ROWS = 9
FEW_DOUBT = 11.0
"""How much more the odds of `ANSWERED` are where no other row stands beside, in so few rows; each
further row takes away half of that."""

_FAR = 20.0
"""A row this far behind is out of sight."""

Numbers = npt.NDArray[np.float32]


def facts_of(signs: Table, scores: Numbers, kinds: Table, covered: Numbers) -> Numbers:
    """Return (questions, FACTS): what tells how sure matches are, each with one product's rows.

    Args:
        signs: (questions, rows, signs) as `studio.matching.ranking` gives them, or `NO_ROW`.
        scores: (questions, rows), or `NO_ROW`; the first row is never missing.
        kinds: (questions, concepts): probability of each kind of row.
        covered: (questions,): how likely the sheet has a row of the kind that is asked for.
    """
    every = np.arange(len(scores))
    best = scores.argmax(axis=1)
    top = scores[every, best]
    least = np.full((len(scores), 2), NO_ROW, np.float32)
    ordered = -np.sort(-np.concatenate([scores, least], axis=1), axis=1)[:, :3]
    behind = np.minimum(ordered[:, :1] - ordered[:, 1:], _FAR)
    raised = np.exp(scores - top[:, None])
    shares = raised / raised.sum(axis=1, keepdims=True)
    spread = -(shares * np.log(shares + 1e-9)).sum(axis=1)
    asks = -(kinds * np.log(kinds + 1e-9)).sum(axis=1)
    most = signs[:, :, _MOST].max(axis=1)
    columns = (
        shares[every, best],
        spread,
        top,
        top + np.log(raised.sum(axis=1)),
        *most.T,
        covered,
        np.log(0.01 + covered),
        kinds.max(axis=1),
        asks,
        np.log((scores > NO_ROW).sum(axis=1)),
    )
    facts = np.empty((len(scores), FACTS), np.float32)
    facts[:, :2] = behind
    for at, column in enumerate(columns, start=2):
        facts[:, at] = column
    facts[:, 2 + len(columns) :] = signs[every, best]
    return facts


def confidence(facts: Numbers, sureness: Net) -> Numbers:
    """Return the probabilities `RIGHT` and `ANSWERED`, as columns.

    Args:
        facts: As `facts_of` gives them.
        sureness: From facts to the logits of both.
    """
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(sureness(facts), -30, 30))), np.float32)


def on_sheet(sure: Numbers, rows: int) -> Numbers:
    """Return both probabilities of a match with one product, less where its sheet is short.

    Args:
        sure: `RIGHT` and `ANSWERED`.
        rows: How many the sheet has.
    """
    if rows >= MANY_ROWS:
        return sure
    doubt = 1.0 + FEW_DOUBT * 0.5 ** max(0, rows - FEW_ROWS)
    less = sure.copy()
    likely = float(sure[ANSWERED]) / doubt
    less[ANSWERED] = likely / (likely + 1.0 - float(sure[ANSWERED]))
    return less


def together(sure: Numbers) -> float:
    """Return both probabilities as one, by which matches are ordered.

    Whether any row answers weighs more: a wrong row is a smaller mistake where another row of the
    product answers than where none does.
    """
    return float(sure[ANSWERED] * sure[RIGHT] ** RIGHT_WEIGHT)
