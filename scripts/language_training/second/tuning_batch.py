"""What the second encoder is tuned by at once: some sheets with their questions, and the bank's."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from language_training.fit import Ints
from language_training.tuning_texts import TuningPairs, TuningSheet

SHEETS_AT_ONCE, ASKS_A_SHEET, BANK_AT_ONCE = 4, 96, 64
LABEL_ONLY = 0.2
"""Share of rows of which only the label is read."""

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Questions and rows, as places in a list of texts.

    Attributes:
        asks: Of the sheets, then of the bank.
        rows: Likewise.
        answers: (asks,): which of the rows answers.
        barred: (asks, rows): what is not set against the answer.
        owners: (asks,): which sheet a question is of; -1: the bank.
        row_owners: (rows,): likewise; -2: the bank.
    """

    asks: Ints
    rows: Ints
    answers: Ints
    barred: Bools
    owners: Ints
    row_owners: Ints

    @property
    def of_sheets(self) -> int:
        """How many of the questions are of sheets."""
        return int((self.owners >= 0).sum())


def batch_of(
    sheets: Sequence[TuningSheet], bank: TuningPairs, chance: np.random.Generator
) -> Batch:
    """Return some questions with all rows of their sheets, and some pairs of the bank."""
    asks, rows, answers = [], [], []
    about: list[str] = []
    count = 0
    for sheet in sheets:
        chosen = _some(len(sheet.rows), ASKS_A_SHEET, chance)
        alone = chance.random(len(sheet.labels)) < LABEL_ONLY
        asks.append(sheet.asks[chosen])
        answers.append(count + sheet.rows[chosen])
        rows.append(np.where(alone, sheet.labels, sheet.whole))
        about += sheet.about
        count += len(sheet.about)
    chosen = _some(len(bank.about), BANK_AT_ONCE, chance)
    right = np.concatenate([*answers, count + np.arange(len(chosen))])
    about += [bank.about[at] for at in chosen]
    topics = np.unique(about, return_inverse=True)[1]
    same = topics[right][:, None] == topics[None, :]
    same[np.arange(len(right)), right] = False
    return Batch(
        asks=np.concatenate([*asks, bank.asks[chosen]]),
        rows=np.concatenate([*rows, bank.rows[chosen]]),
        answers=right,
        barred=same,
        owners=_owners(asks, len(chosen), -1),
        row_owners=_owners(rows, len(chosen), -2),
    )


def _some(count: int, most: int, chance: np.random.Generator) -> Ints:
    return np.asarray(chance.choice(count, min(count, most), replace=False), np.int64)


def _owners(parts: Sequence[Ints], behind: int, last: int) -> Ints:
    owners = [np.full(len(part), at) for at, part in enumerate(parts)]
    return np.concatenate([*owners, np.full(behind, last)]).astype(np.int64)
