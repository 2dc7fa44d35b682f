"""What the encoder is tuned by at once: some sheets with their questions, and the bank's."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import jax
import numpy as np
import numpy.typing as npt

from language_training.encoder_net import Packed, packed
from language_training.fit import Ints
from language_training.tuning_texts import TuningPairs, TuningSheet
from studio.matching.marks import MOST_MARKS
from studio.matching.net_weights import NetWeights

SHEETS_AT_ONCE, ASKS_A_SHEET, BANK_AT_ONCE = 3, 96, 64
MOST_ROWS = 42
LABEL_ONLY = 0.35
ASKS = SHEETS_AT_ONCE * ASKS_A_SHEET + BANK_AT_ONCE
ROWS = SHEETS_AT_ONCE * MOST_ROWS + BANK_AT_ONCE
_ASK_ROOM = {"texts": ASKS, "places": 5_760, "distinct": 2_176}
_ROW_ROOM = {"texts": ROWS, "places": 2_304, "distinct": 1_024}
_PIECES_A_SHEET = 1_920
"""Of its questions; a piece more is left out."""

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The questions and rows of each sheet by itself, filled up to a fixed size.

    Attributes:
        asks: (sheets, asks): which of the batch's questions.
        rows: (sheets, rows): which of its rows.
        answers: (sheets, asks): which of these rows answers; -1: nothing was asked there.
        barred: (sheets, asks, rows): what is not set against the answer.
        ask_pieces: (sheets, pieces): where pieces of the questions are; past the end: nowhere.
        ask_of: (sheets, pieces): which of these questions a piece is of.
        row_pieces: (sheets, rows, pieces): where pieces of the rows are.
    """

    asks: Any
    rows: Any
    answers: Any
    barred: Any
    ask_pieces: Any
    ask_of: Any
    row_pieces: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Questions and rows.

    Attributes:
        asks: As the network reads them.
        rows: Likewise.
        answers: (asks,): which row answers; -1: nothing was asked there.
        barred: (asks, rows): what is not set against the answer.
        apart: (asks, rows): rows of other sheets.
        inside: (asks,): 1 where the question is a sheet's.
        own: The same of each sheet by itself.
    """

    asks: Packed
    rows: Packed
    answers: Any
    barred: Any
    apart: Any
    inside: Any
    own: Own


for _tree in (Own, Batch):
    jax.tree_util.register_dataclass(_tree)


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts, as pieces, and what pieces mean."""

    pieces: Sequence[Sequence[int]]
    weights: NetWeights

    def packed(self, which: Sequence[int], room: dict[str, int]) -> Packed:
        """Return some of them as the network reads them.

        Raises:
            ValueError: There is no room for so much.
        """
        return packed(self.weights, [self.pieces[at] for at in which], **room)


def batch_of(
    texts: Texts, sheets: Sequence[TuningSheet], bank: TuningPairs, chance: np.random.Generator
) -> Batch | None:
    """Return some questions with all rows of their sheets, and some pairs of the bank.

    None where they would need more room than there is.
    """
    asks, rows, answers, about, owners, row_owners = [], [], [], [], [], []
    for which, sheet in enumerate(sheets):
        most = min(ASKS_A_SHEET, len(sheet.rows))
        chosen = chance.choice(len(sheet.rows), most, replace=False)
        alone = chance.random(len(sheet.labels)) < LABEL_ONLY
        asks += sheet.asks[chosen].tolist()
        answers += (len(rows) + sheet.rows[chosen]).tolist()
        rows += np.where(alone, sheet.labels, sheet.whole).tolist()
        about += sheet.about
        owners += [which] * most
        row_owners += [which] * len(sheet.about)
    chosen = chance.choice(len(bank.about), BANK_AT_ONCE, replace=False)
    answers += (len(rows) + np.arange(BANK_AT_ONCE)).tolist()
    asks += bank.asks[chosen].tolist()
    rows += bank.rows[chosen].tolist()
    about += [bank.about[at] for at in chosen]
    if len(rows) > ROWS or any(len(sheet.about) > MOST_ROWS for sheet in sheets):
        return None
    right, topics = _padded(answers, ASKS, -1), np.unique(about, return_inverse=True)[1]
    of_ask, of_row = _padded(owners, ASKS, -2), _padded(row_owners, ROWS, -3)
    barred = _barred(right, _padded(topics.tolist(), ROWS, -1))
    try:
        read, told = texts.packed(asks, _ASK_ROOM), texts.packed(rows, _ROW_ROOM)
    except ValueError:
        return None
    return Batch(
        asks=read,
        rows=told,
        answers=right,
        barred=barred,
        apart=of_ask[:, None] != of_row[None, :],
        inside=(of_ask >= 0).astype(np.float32),
        own=_own(read, told, (of_ask, of_row), (right, barred)),
    )


def _padded(numbers: Sequence[int], size: int, filler: int) -> Ints:
    return np.array([*numbers, *([filler] * (size - len(numbers)))], np.int64)


def _barred(answers: Ints, topics: Ints) -> Bools:
    """Return (asks, rows): rows of the answer's own topic but itself, and where no row is."""
    same = topics[answers][:, None] == topics[None, :]
    same[np.arange(len(answers)), answers] = False
    return np.asarray(same | (topics < 0)[None, :])


def _own(asks: Packed, rows: Packed, owners: tuple[Ints, Ints], told: tuple[Ints, Bools]) -> Own:
    """Return each sheet by itself.

    Args:
        asks: All questions.
        rows: All rows.
        owners: Which sheet each question is of, and each row.
        told: Answers, and what is barred.
    """
    of_ask, of_row = owners
    right, barred = told
    sheets = SHEETS_AT_ONCE
    own = Own(
        asks=np.zeros((sheets, ASKS_A_SHEET), np.int32),
        rows=np.zeros((sheets, MOST_ROWS), np.int32),
        answers=np.full((sheets, ASKS_A_SHEET), -1, np.int32),
        barred=np.ones((sheets, ASKS_A_SHEET, MOST_ROWS), np.bool_),
        ask_pieces=np.full((sheets, _PIECES_A_SHEET), len(asks.texts), np.int32),
        ask_of=np.full((sheets, _PIECES_A_SHEET), ASKS_A_SHEET, np.int32),
        row_pieces=np.full((sheets, MOST_ROWS, MOST_MARKS), len(rows.texts), np.int32),
    )
    own.barred[:, :, 0] = False  # where nothing is asked, something has to be left
    for sheet in range(sheets):
        mine, row_mine = np.flatnonzero(of_ask == sheet), np.flatnonzero(of_row == sheet)
        own.asks[sheet, : len(mine)], own.rows[sheet, : len(row_mine)] = mine, row_mine
        own.answers[sheet, : len(mine)] = right[mine] - row_mine[0]
        own.barred[sheet, : len(mine), : len(row_mine)] = barred[np.ix_(mine, row_mine)]
        places = np.flatnonzero(np.isin(asks.texts, mine))[:_PIECES_A_SHEET]
        own.ask_pieces[sheet, : len(places)] = places
        own.ask_of[sheet, : len(places)] = asks.texts[places] - mine[0]
        for at, row in enumerate(row_mine):
            pieces = np.flatnonzero(rows.texts == row)[:MOST_MARKS]
            own.row_pieces[sheet, at, : len(pieces)] = pieces
    return own
