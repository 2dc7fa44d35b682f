"""Make `resources/language/model.npz` from the language bank: `python scripts/train_language.py`.

Run it after the bank was changed. The same bank gives the same model, up to rounding. It takes a
quarter of an hour; vectors of sentences are kept under `build/` for the next time. Where only
messages were added, `--messages` takes a few minutes; where signs of rows are told in another way,
`--ranking` does.

It reads the encoders that ship, whose tuning left some sheets out: how well rows fit, and how sure
that is, is learned on sheets that nothing before has seen. `scripts/tune_encoder.py` makes the one,
`scripts/tune_second_encoder.py` the other.
"""

import argparse
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from language_training.corpus import (
    UNSEEN,
    Line,
    TrainingSheet,
    concept_lines,
    message_lines,
    sheets,
)
from language_training.examples import (
    about_rows,
    bank_pairs,
    known_rows,
    named_asks,
    sheet_asks,
)
from language_training.fit import rarity_of
from language_training.heads import concept_head, language_head, message_heads
from language_training.nets import averaged, fit_answers, fit_ranking
from language_training.towers import TowerPairs, TowerSheet, fit_towers
from language_training.vectors import Tagged, Vectors

from studio.core.ids import ProductId
from studio.core.paths import resource
from studio.matching.bank import bank_digest
from studio.matching.bridges import read_bridges, spellings_in
from studio.matching.confidence import FACTS, facts_of
from studio.matching.encoder import WIDTH
from studio.matching.grams import DIMENSIONS
from studio.matching.head import Head, spelled
from studio.matching.model_file import MODEL_FILE, LanguageModel, read_model, write_model
from studio.matching.net import Net
from studio.matching.ranking import Ranker, Sheet, before_tower, coverage, row_text
from studio.matching.second_encoder import SECOND_WIDTH, unasked
from studio.matching.shapes import SHAPES, shape_of
from studio.matching.signs import SIGNS
from studio.questions.known_product import KnownProduct

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
TOWERS = 3
TOWER_EPOCHS = 4
FITTING_WIDTH = 64
FITTING_EPOCHS = 15
NETS = 3
HURRIED = 3
"""Of so many sheets, one is learned as it is read in a hurry, too."""


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {text}\n")
    sys.stdout.flush()


def main() -> int:
    """Train and write."""
    options = read_options()
    lines, messages, products = list(concept_lines()), list(message_lines()), list(sheets())
    say(f"{len(lines)} phrases, {len(messages)} messages, {len(products)} sheets")
    accents, latin = spellings_in((x.language, x.text) for x in (*lines, *messages))
    bridges = read_bridges(accents, latin)
    vectors = Vectors(bridges)
    if options.messages or options.ranking:
        model = read_model()
        if (model.encoder, model.second) != (vectors.encoder, vectors.second.digest):
            sys.stderr.write("the encoders are others now: everything has to be learned anew\n")
            return 1
    else:
        model = with_kinds(bare_model(lines, messages, accents, latin), lines, vectors)
        seen = [tower_sheet(model, s, vectors) for s in products if s.fold != UNSEEN]
        model = with_towers(model, seen, tower_pairs(model, lines, vectors))
        say(f"towers, from {len(seen)} sheets")
        languages = language_head([*lines, *messages], model.rarity)
        model = replace(model, languages=languages)
        say("languages")
    if not options.messages:
        model = with_ranking(model, [s for s in products if s.fold == UNSEEN], vectors)
    if not options.ranking:
        first, second = message_heads(messages, lines, products, vectors, model.rarity)
        model = replace(model, messages=first, messages_second=second)
        say("messages")
    vectors.keep()
    model = replace(
        model, bank=bank_digest(), encoder=vectors.encoder, second=vectors.second.digest
    )
    write_model(model, options.target)
    say(f"{options.target.name}: {options.target.stat().st_size / 1e6:.1f} MB")
    return 0


def read_options() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(description="Make the language model from the bank.")
    parser.add_argument("--target", type=Path, default=resource(*MODEL_FILE))
    parser.add_argument(
        "--messages", action="store_true", help="learn kinds of messages alone anew"
    )
    parser.add_argument("--ranking", action="store_true", help="learn alone anew how well rows fit")
    return parser.parse_args()


def bare_model(
    lines: list[Line],
    messages: list[Line],
    accents: dict[str, dict[str, str]],
    latin: dict[str, str],
) -> LanguageModel:
    """Return a model that knows how rare pieces of spelling are, and nothing else."""
    flat = np.ones(DIMENSIONS, np.float32)
    everything = spelled([x.text for x in (*lines, *messages)], flat)
    words = [(lang, k, w) for lang, forms in accents.items() for k, w in forms.items()]
    words += [("latin", key, word) for key, word in latin.items()]
    nothing = np.zeros((0, WIDTH), np.float32)
    none = Head(
        classes=(),
        hidden=nothing,
        hidden_bias=nothing,
        out=nothing,
        out_bias=nothing,
        pieces=np.zeros((DIMENSIONS, 0), np.int8),
        piece_scale=nothing,
        piece_bias=nothing,
        trust=0.0,
    )
    return LanguageModel(
        rarity=rarity_of(everything.places),
        concepts=none,
        messages=none,
        messages_second=no_net(SECOND_WIDTH, 0),
        languages=none,
        asking=np.zeros((0, 0, 0), np.float32),
        answering=np.zeros((0, 0, 0), np.float32),
        examples=nothing,
        example_concepts=np.zeros(0, np.int64),
        shapes=no_net(WIDTH, SHAPES),
        fitting=no_net(len(SIGNS), 1),
        sureness=no_net(FACTS, 2),
        words=np.array(words, np.str_).reshape(-1, 3),
        bank="",
        encoder="",
        second="",
    )


def no_net(numbers: int, answers: int) -> Net:
    """Return a network that says nothing."""
    return Net(
        straight=np.zeros((numbers, answers), np.float32),
        bias=np.zeros(answers, np.float32),
        hidden=np.zeros((numbers, 1), np.float32),
        hidden_bias=np.zeros(1, np.float32),
        out=np.zeros((1, answers), np.float32),
    )


def with_kinds(model: LanguageModel, lines: list[Line], vectors: Vectors) -> LanguageModel:
    """Return the model with what tells kinds of rows."""
    concepts, examples, example_concepts = concept_head(lines, vectors, model.rarity)
    say(f"{len(concepts.classes)} kinds of rows")
    return replace(model, concepts=concepts, examples=examples, example_concepts=example_concepts)


# --- rows --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sheet beside its questions.

    Attributes:
        signs: (questions, rows, signs).
        kinds: (questions, concepts).
        covered: (questions,).
        right: (questions,): which row answers; -1: none.
        hurried: Whether the second encoder was not asked.
    """

    signs: Floats
    kinds: Floats
    covered: Floats
    right: Ints
    hurried: bool

    @property
    def answered(self) -> npt.NDArray[np.bool_]:
        """Return which questions a row answers."""
        return self.right >= 0


def with_ranking(
    model: LanguageModel, products: list[TrainingSheet], vectors: Vectors
) -> LanguageModel:
    """Return the model with what tells how well rows fit, and how sure that is.

    Args:
        model: With all that signs are made of.
        products: Sheets that neither the encoder nor the towers have seen.
        vectors: Of all texts.
    """
    chance = random.Random(UNSEEN)
    whole: list[Case] = []
    shorter: list[Case] = []
    for at, sheet in enumerate(products):
        hurried = at % HURRIED == 0
        whole += cases_of(model, sheet, vectors, hurried=hurried)
        shorter += cases_of(model, without_rows(sheet, chance), vectors, hurried=hurried)
    answered = [(case.signs[case.answered], case.right[case.answered]) for case in whole]
    fitting = averaged(
        [
            fit_ranking(answered, hidden=FITTING_WIDTH, epochs=FITTING_EPOCHS, seed=seed)
            for seed in range(NETS)
        ]
    )
    right = [fitting(signs)[..., 0].argmax(axis=1) == rows for signs, rows in answered]
    for hurried in (False, True):
        part = [r for r, case in zip(right, whole, strict=True) if case.hurried == hurried]
        way = "in a hurry" if hurried else "with care"
        say(f"right first, on sheets not seen, {way}: {np.mean(np.concatenate(part)):.3f}")
    return replace(model, fitting=fitting, sureness=fit_sureness([*whole, *shorter], fitting))


def with_towers(
    model: LanguageModel, products: list[TowerSheet], bank: TowerPairs
) -> LanguageModel:
    """Return the model with towers and shapes learned from sheets and pairs."""
    towers = [fit_towers(products, bank, epochs=TOWER_EPOCHS, seed=seed) for seed in range(TOWERS)]
    return replace(
        model,
        asking=np.stack([asking for asking, _ in towers]),
        answering=np.stack([answering for _, answering in towers]),
        shapes=fit_shapes(products),
    )


def fit_shapes(products: list[TowerSheet]) -> Net:
    """Return what tells of a question which shapes its answer's value has, more than others do."""
    asks = np.concatenate([sheet.asks for sheet in products])
    shapes = np.concatenate([sheet.shapes[sheet.rows] for sheet in products])
    told = fit_answers(asks, shapes, hidden=64, epochs=8)
    usual = np.clip(shapes.mean(axis=0), 1e-4, 1 - 1e-4)
    return replace(told, bias=told.bias - np.log(usual / (1 - usual)))


def tower_input(model: LanguageModel, tagged: Sequence[Tagged], vectors: Vectors) -> Floats:
    """Return what towers read of texts."""
    encoded = vectors.of(tagged)
    spelling = model.spelled([text for _, text in tagged])
    return before_tower(encoded, model.concepts.log_scores(encoded, spelling))


def tower_pairs(model: LanguageModel, lines: list[Line], vectors: Vectors) -> TowerPairs:
    """Return questions of the bank beside labels, as towers read them."""
    pairs = bank_pairs(lines)
    return TowerPairs(
        asks=tower_input(model, pairs.asks, vectors),
        rows=tower_input(model, pairs.rows, vectors),
        about=pairs.about,
    )


def tower_sheet(model: LanguageModel, sheet: TrainingSheet, vectors: Vectors) -> TowerSheet:
    """Return a sheet as towers read it."""
    asks, rows = sheet_asks(sheet), known_rows(sheet)
    return TowerSheet(
        asks=tower_input(model, [ask for ask, _ in asks], vectors),
        rows=np.array([at for _, at in asks]),
        whole=tower_input(model, [("en", row_text(row)) for row in rows], vectors),
        labels=tower_input(model, [("en", row.labels[0]) for row in rows], vectors),
        shapes=np.array([shape_of(row.value) for row in sheet.rows], np.float32),
        about=about_rows(sheet),
    )


def without_rows(sheet: TrainingSheet, chance: random.Random) -> TrainingSheet:
    """Return a sheet that lacks some rows: no row answers what was asked for those."""
    gone = set(chance.sample(range(len(sheet.rows)), max(1, len(sheet.rows) // 4)))
    unanswered = [ask for at in sorted(gone) for ask in sheet.rows[at].asks]
    kept = tuple(row for at, row in enumerate(sheet.rows) if at not in gone)
    return replace(sheet, rows=kept, none=tuple(unanswered))


def cases_of(
    model: LanguageModel, sheet: TrainingSheet, vectors: Vectors, *, hurried: bool
) -> list[Case]:
    """Return a sheet beside its questions, and beside those that it does not answer.

    Args:
        model: With all that signs are made of.
        sheet: The sheet.
        vectors: Of all texts.
        hurried: Return it once more, read in a hurry.
    """
    ranker = Ranker(model, vectors.second)
    ready = ready_sheet(ranker, sheet, vectors)
    asks = [(tagged, at) for at, row in enumerate(sheet.rows) for tagged in row.asks]
    asks += named_asks(sheet)
    tagged = [*(ask for ask, _ in asks), *sheet.none]
    texts = [text for _, text in tagged]
    read, spelling = vectors.questions(tagged), model.spelled(texts)
    asked = ranker.asked(texts, read, spelling, vectors.second.questions(texts))
    in_a_hurry = replace(asked, second=unasked(len(texts)))
    return [
        Case(
            signs=ranker.signs(way, ready),
            kinds=way.kinds,
            covered=coverage(way, ready)[:, 0],
            right=np.array([*(at for _, at in asks), *([-1] * len(sheet.none))]),
            hurried=way is not asked,
        )
        for way in ([asked, in_a_hurry] if hurried else [asked])
    ]


def ready_sheet(ranker: Ranker, sheet: TrainingSheet, vectors: Vectors) -> Sheet:
    """Return a training sheet as the ranker wants it."""
    rows = known_rows(sheet)
    product = KnownProduct(product_id=ProductId(sheet.name), names=(sheet.name,), rows=rows)
    return ranker.sheet(
        product,
        vectors.rows([("en", row_text(row)) for row in rows]),
        vectors.rows([("en", row.labels[0]) for row in rows]),
    )


def fit_sureness(cases: list[Case], fitting: Net) -> Net:
    """Return what tells whether the best row is right, and whether any answers."""
    facts, answers = [], []
    for case in cases:
        scores = fitting(case.signs)[..., 0]
        facts.append(facts_of(case.signs, scores, case.kinds, case.covered))
        answers.append(np.column_stack([scores.argmax(axis=1) == case.right, case.answered]))
    every, told = np.concatenate(facts), np.concatenate(answers).astype(np.float32)
    return averaged(
        [fit_answers(every, told, hidden=24, epochs=20, seed=seed) for seed in range(NETS)]
    )


if __name__ == "__main__":
    sys.exit(main())
