"""Make `resources/language/encoder.npz` from the language bank: `python scripts/tune_encoder.py`.

The sentence encoder is trained further on the bank's questions and the rows that answer them. It
needs JAX (the dependency group `training`), and half an hour on two cores. Run it after much was
added to the bank, and `scripts/train_language.py` after it. Some sheets are left out: how well rows
fit is learned on those. `--go-on` begins with what the file holds already, not with the package.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from language_training.corpus import (
    UNSEEN,
    Line,
    TrainingSheet,
    concept_lines,
    message_lines,
    sheets,
)
from language_training.examples import about_rows, bank_pairs, known_rows, sheet_asks
from language_training.fit import Ints
from language_training.tuning import tune
from language_training.tuning_batch import Texts, TuningPairs, TuningSheet
from language_training.vectors import Tagged

from studio.core.paths import resource
from studio.matching.bridges import Bridges, read_bridges, spellings_in
from studio.matching.encoder import own_weights
from studio.matching.net_weights import ENCODER_FILE, tuned, write_tuned
from studio.matching.ranking import row_text

EPOCHS = 4.0
MOST_PIECES = 40


@dataclass(slots=True)
class Collected:
    """Texts, each once, and where they stand."""

    bridges: Bridges
    places: dict[str, int] = field(default_factory=dict)

    def of(self, tagged: Sequence[Tagged]) -> Ints:
        """Return the place of each text."""
        texts = (self.bridges.cross(text, language) for language, text in tagged)
        return np.array([self.places.setdefault(text, len(self.places)) for text in texts])


def main() -> int:
    """Tune, and write."""
    options = read_options()
    lines, messages, products = list(concept_lines()), list(message_lines()), list(sheets())
    bridges = read_bridges(*spellings_in((x.language, x.text) for x in (*lines, *messages)))
    collected = Collected(bridges)
    seen = [tuning_sheet(sheet, collected) for sheet in products if sheet.fold != UNSEEN]
    bank = tuning_pairs(lines, collected)
    weights, pieces = own_weights()
    if options.go_on:
        weights, _ = tuned(weights, options.target)
    texts = Texts([pieces.of(text)[:MOST_PIECES] for text in collected.places], weights)
    say(f"{len(texts.pieces)} texts, {len(seen)} sheets of {len(products)}")
    write_tuned(tune(texts, seen, bank, epochs=options.epochs, say=say), options.target)
    return 0


def read_options() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(description="Train the sentence encoder further.")
    parser.add_argument("--target", type=Path, default=resource(*ENCODER_FILE))
    parser.add_argument("--go-on", action="store_true", help="begin with what the target holds")
    parser.add_argument("--epochs", type=float, default=EPOCHS, help="how often all is seen")
    return parser.parse_args()


def tuning_sheet(sheet: TrainingSheet, collected: Collected) -> TuningSheet:
    """Return a sheet as places of texts."""
    asks, rows = sheet_asks(sheet), known_rows(sheet)
    return TuningSheet(
        asks=collected.of([ask for ask, _ in asks]),
        rows=np.array([at for _, at in asks]),
        whole=collected.of([("en", row_text(row)) for row in rows]),
        labels=collected.of([("en", row.labels[0]) for row in rows]),
        about=about_rows(sheet),
    )


def tuning_pairs(lines: Sequence[Line], collected: Collected) -> TuningPairs:
    """Return the bank's pairs as places of texts."""
    pairs = bank_pairs(lines)
    return TuningPairs(
        asks=collected.of(pairs.asks), rows=collected.of(pairs.rows), about=pairs.about
    )


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
