"""Make `resources/language/second_encoder`: `python scripts/tune_second_encoder.py`.

The second sentence encoder is trained on the bank's questions and the rows that answer them. It
needs the dependency group `training`, and four seconds a step, 420 steps an epoch, on two cores
that know half floats. Run it after much was added to the bank, and `scripts/train_language.py`
after it. Some sheets are left out: how well rows fit is learned on those. `--go-on` begins with
what ships already, not with the package.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from language_training.corpus import (
    UNSEEN,
    TrainingSheet,
    concept_lines,
    message_lines,
    sheets,
)
from language_training.examples import about_rows, bank_pairs, known_rows, sheet_asks
from language_training.fit import Ints
from language_training.second.e5 import read_e5
from language_training.second.sentence_net import SentenceNet
from language_training.second.shipping import all_pieces, meanings_of, ship, take_up
from language_training.second.tuning import Tuning, now
from language_training.second.tuning_batch import (
    ASKS_A_SHEET,
    SHEETS_AT_ONCE,
    TuningPairs,
    TuningSheet,
)
from language_training.vectors import Tagged

from studio.core.paths import resource
from studio.matching.ranking import row_text
from studio.matching.second_encoder import SECOND_FOLDER

EPOCHS = 4.0
TRIED_ON = 40
"""Sheets that were left out on which it is tried."""


@dataclass(slots=True)
class Collected:
    """Texts, each once, and where they stand."""

    places: dict[str, int] = field(default_factory=dict)

    def of(self, tagged: Sequence[Tagged]) -> Ints:
        """Return the place of each text."""
        found = [self.places.setdefault(text, len(self.places)) for _, text in tagged]
        return np.array(found, np.int64)


def main() -> int:
    """Tune, and write."""
    options = read_options()
    products, collected = list(sheets()), Collected()
    seen = [tuning_sheet(sheet, collected) for sheet in products if sheet.fold != UNSEEN]
    left_out = [tuning_sheet(sheet, collected) for sheet in products if sheet.fold == UNSEEN]
    bank = tuning_pairs(collected)
    collected.of([(line.language, line.text) for line in (*concept_lines(), *message_lines())])
    e5, net = read_e5(), SentenceNet()
    if options.go_on:
        take_up(net, options.target)
    else:
        net.begin_with(e5)
    texts = all_pieces(e5).of(list(collected.places))
    say(f"{len(texts)} texts, {len(seen)} sheets of {len(products)}")
    tuning = Tuning(net, texts, meanings_of(e5), say)
    total = sum(len(sheet.rows) for sheet in seen) / (SHEETS_AT_ONCE * ASKS_A_SHEET)
    tuning.run(seen, bank, steps=int(options.epochs * total))
    say(f"right first, on sheets not seen: {tuning.tried_on(left_out[:TRIED_ON]):.3f}")
    ship(net, e5, texts, options.target)
    return 0


def read_options() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(description="Train the second sentence encoder.")
    parser.add_argument("--target", type=Path, default=resource(*SECOND_FOLDER))
    parser.add_argument("--go-on", action="store_true", help="begin with what the target holds")
    parser.add_argument("--epochs", type=float, default=EPOCHS, help="how often all is seen")
    return parser.parse_args()


def tuning_sheet(sheet: TrainingSheet, collected: Collected) -> TuningSheet:
    """Return a sheet as places of texts."""
    asks, rows = sheet_asks(sheet), known_rows(sheet)
    return TuningSheet(
        asks=collected.of([ask for ask, _ in asks]),
        rows=np.array([at for _, at in asks], np.int64),
        whole=collected.of([("en", row_text(row)) for row in rows]),
        labels=collected.of([("en", row.labels[0]) for row in rows]),
        about=_numbered(about_rows(sheet)),
    )


def tuning_pairs(collected: Collected) -> TuningPairs:
    """Return the bank's pairs as places of texts."""
    pairs = bank_pairs(list(concept_lines()))
    return TuningPairs(
        asks=collected.of(pairs.asks),
        rows=collected.of(pairs.rows),
        about=_numbered(pairs.about),
    )


def _numbered(about: Sequence[str]) -> Ints:
    return np.unique(about, return_inverse=True)[1].astype(np.int64)


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{now()} {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
