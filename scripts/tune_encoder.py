"""Make `resources/language/encoder.npz` from the language bank: `python scripts/tune_encoder.py`.

The sentence encoder is trained further on the bank's questions and the rows that answer them. It
needs JAX (the dependency group `training`), and half an hour on two cores. Run it after much was
added to the bank, and `scripts/train_language.py` after it. Some sheets are left out: how well rows
fit is learned on those. `--go-on` begins with what the file holds already, not with the package.
"""

import argparse
import sys
import time
from pathlib import Path

from language_training.corpus import UNSEEN, concept_lines, message_lines, sheets
from language_training.tuning import tune
from language_training.tuning_batch import Texts
from language_training.tuning_texts import Collected

from studio.core.paths import resource
from studio.matching.bridges import read_bridges, spellings_in
from studio.matching.encoder import own_weights
from studio.matching.net_weights import ENCODER_FILE, tuned, write_tuned

EPOCHS = 4.0
MOST_PIECES = 40


def main() -> int:
    """Tune, and write."""
    options = read_options()
    lines, messages, products = list(concept_lines()), list(message_lines()), list(sheets())
    bridges = read_bridges(*spellings_in((x.language, x.text) for x in (*lines, *messages)))
    collected = Collected(bridges.cross)
    seen = [collected.sheet(sheet) for sheet in products if sheet.fold != UNSEEN]
    bank = collected.pairs(lines)
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


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
