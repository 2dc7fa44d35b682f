"""Fitting the towers: where questions and the rows that answer them meet."""

from dataclasses import dataclass

import numpy as np

from language_training.fit import Adam, Floats, Ints, dropped
from studio.matching.head import log_softmax


@dataclass(frozen=True, slots=True, kw_only=True)
class TowerSheet:
    """A product's rows with their questions, as towers read them.

    Attributes:
        asks: Of each question.
        rows: Which row answers it.
        whole: Of each row, label and value.
        labels: Of each row, the label alone.
        shapes: Of each row's value, `studio.matching.shapes`.
        about: What each row is about: rows of one word are not set against each other.
    """

    asks: Floats
    rows: Ints
    whole: Floats
    labels: Floats
    shapes: Floats
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TowerPairs:
    """Questions of the bank, each with a label of its kind of row.

    Attributes:
        asks: Of each question.
        rows: Of each label.
        about: What each is about.
    """

    asks: Floats
    rows: Floats
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _TowerBatch:
    asks: Floats
    rows: Floats
    answers: Ints
    about: Ints
    sheets: Ints
    """Of each row; -1: of the bank."""


SHEETS_AT_ONCE, ASKS_A_SHEET, BANK_AT_ONCE = 4, 48, 128
_TOWER_HEAT = 0.06
_LABEL_ONLY = 0.35


def fit_towers(
    sheets: list[TowerSheet], bank: TowerPairs, *, epochs: int, seed: int
) -> tuple[Floats, Floats]:
    """Return two matrices under which questions lie near the rows that answer them.

    Each batch sets questions against all its rows, and once more against those of their own sheet.
    The matrices begin as, and lean back to, leaving everything where it is.

    Args:
        sheets: Products.
        bank: Pairs of all fields of trade.
        epochs: How often all questions of sheets are seen.
        seed: Of the order, and of what is left out.
    """
    chance = np.random.default_rng(seed)
    width = bank.asks.shape[1]
    whole = [np.eye(width, dtype=np.float32) for _ in range(2)]
    parts = [np.eye(width, dtype=np.float32) for _ in range(2)]
    total = sum(len(sheet.rows) for sheet in sheets)
    steps = epochs * total // (SHEETS_AT_ONCE * ASKS_A_SHEET)
    adam = Adam(parts, rate=1e-3, decay=1e-2, steps=steps + 1, rest=whole)
    order: list[int] = []
    for _ in range(steps):
        if len(order) < SHEETS_AT_ONCE:
            order += chance.permutation(len(sheets)).tolist()
        chosen = [sheets[order.pop()] for _ in range(SHEETS_AT_ONCE)]
        batch = _tower_batch(chosen, bank, chance)
        adam.update(_tower_slopes(batch, parts, chance))
    return parts[0], parts[1]


def _tower_batch(
    sheets: list[TowerSheet], bank: TowerPairs, chance: np.random.Generator
) -> _TowerBatch:
    asks, rows, answers, about, owners = [], [], [], [], []
    count = 0
    for which, sheet in enumerate(sheets):
        most = min(ASKS_A_SHEET, len(sheet.rows))
        chosen = chance.choice(len(sheet.rows), most, replace=False)
        alone = chance.random(len(sheet.labels)) < _LABEL_ONLY
        asks.append(sheet.asks[chosen])
        answers.append(count + sheet.rows[chosen])
        rows.append(np.where(alone[:, None], sheet.labels, sheet.whole))
        about += sheet.about
        owners += [which] * len(sheet.about)
        count += len(sheet.about)
    chosen = chance.choice(len(bank.about), BANK_AT_ONCE, replace=False)
    return _TowerBatch(
        asks=np.concatenate([*asks, bank.asks[chosen]]),
        rows=np.concatenate([*rows, bank.rows[chosen]]),
        answers=np.concatenate([*answers, count + np.arange(len(chosen))]),
        about=np.unique([*about, *(bank.about[at] for at in chosen)], return_inverse=True)[1],
        sheets=np.array([*owners, *([-1] * len(chosen))]),
    )


def _tower_slopes(
    batch: _TowerBatch, parts: list[Floats], chance: np.random.Generator
) -> list[Floats]:
    asks, rows = dropped(batch.asks, 0.1, chance), dropped(batch.rows, 0.1, chance)
    left, right = asks @ parts[0], rows @ parts[1]
    left_size = np.linalg.norm(left, axis=1, keepdims=True) + 1e-9
    right_size = np.linalg.norm(right, axis=1, keepdims=True) + 1e-9
    left_unit, right_unit = left / left_size, right / right_size
    wrong = _tower_wrong(left_unit @ right_unit.T / np.float32(_TOWER_HEAT), batch)
    wrong /= np.float32(len(asks) * _TOWER_HEAT)
    by_left, by_right = wrong @ right_unit, wrong.T @ left_unit
    by_left -= left_unit * (by_left * left_unit).sum(1, keepdims=True)
    by_right -= right_unit * (by_right * right_unit).sum(1, keepdims=True)
    return [asks.T @ (by_left / left_size), rows.T @ (by_right / right_size)]


def _tower_wrong(scores: Floats, batch: _TowerBatch) -> Floats:
    """Return the gradient of both losses by the scores: among all rows, and within a sheet."""
    every = np.arange(len(batch.answers))
    same = batch.about[batch.answers][:, None] == batch.about[None, :]
    same[every, batch.answers] = False
    scores = np.where(same, np.float32(-1e9), scores)
    wrong = np.exp(log_softmax(scores))
    wrong[every, batch.answers] -= 1
    owners = batch.sheets[batch.answers]
    inside = owners >= 0
    others = owners[inside, None] != batch.sheets[None, :]
    within = np.exp(log_softmax(np.where(others, np.float32(-1e9), scores[inside])))
    within[np.arange(len(within)), batch.answers[inside]] -= 1
    wrong[inside] += within
    return wrong
