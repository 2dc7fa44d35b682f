"""What a question is set against: rows about the same are spared, all others are not."""

import importlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


def test_rows_of_other_sheets_are_set_against_the_answer_unless_they_are_about_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    texts: Any = importlib.import_module("language_training.tuning_texts")
    batches: Any = importlib.import_module("language_training.second.tuning_batch")

    def sheet(first: int, *about: str) -> object:
        at = np.arange(len(about))
        return texts.TuningSheet(
            asks=first + at, rows=at, whole=first + at, labels=first + at, about=about
        )

    nothing = np.zeros(0, np.int64)
    bank = texts.TuningPairs(asks=nothing, rows=nothing, about=())
    sheets = [sheet(0, "row weight", "row colour"), sheet(10, "row power", "row weight")]

    batch = batches.batch_of(sheets, bank, np.random.default_rng(0))

    barred = {
        (int(ask), int(batch.rows[row]))
        for ask, bars in zip(batch.asks, batch.barred, strict=True)
        for row in np.flatnonzero(bars)
    }
    assert barred == {(0, 11), (11, 0)}
    assert sorted(batch.rows[batch.answers].tolist()) == sorted(batch.asks.tolist())
