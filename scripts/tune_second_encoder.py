"""Make `resources/language/second_encoder`: `python scripts/tune_second_encoder.py`.

The second sentence encoder is trained on the bank's questions and the rows that answer them. It
needs the dependency group `training`, and four to six seconds a step, 650 steps an epoch, on two
cores that know half floats. Run it after much was added to the bank, and
`scripts/train_language.py` after it. Some sheets are left out: how well rows fit is learned on
those. `--go-on` begins with what ships already, not with the package.
"""

import argparse
import sys
from pathlib import Path

from language_training.corpus import UNSEEN, concept_lines, message_lines, sheets
from language_training.second.e5 import read_e5
from language_training.second.sentence_net import SentenceNet
from language_training.second.shipping import all_pieces, meanings_of, ship, take_up
from language_training.second.tuning import Tuning, now
from language_training.second.tuning_batch import ASKS_A_SHEET, SHEETS_AT_ONCE
from language_training.tuning_texts import Collected

from studio.core.paths import resource
from studio.matching.second_encoder import SECOND_FOLDER

EPOCHS = 4.0
TRIED_ON = 40
"""Sheets that were left out on which it is tried."""


def main() -> int:
    """Tune, and write."""
    options = read_options()
    products, collected = list(sheets()), Collected()
    seen = [collected.sheet(sheet) for sheet in products if sheet.fold != UNSEEN]
    left_out = [collected.sheet(sheet) for sheet in products if sheet.fold == UNSEEN]
    bank = collected.pairs(list(concept_lines()))
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


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{now()} {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
