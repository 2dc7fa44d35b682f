"""Make `resources/language/model.npz` from the language bank: `python scripts/train_language.py`.

Run it after the bank was changed. The same bank gives the same model, up to rounding. It takes a
few minutes; vectors of sentences are kept under `build/` for the next time. A first argument says
where to write the model; a second names a model whose heads are taken over, so that only what
ranks rows is learned anew.
"""

import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from language_training.corpus import (
    Line,
    TrainingRow,
    TrainingSheet,
    concept_lines,
    message_lines,
    sheets,
)
from language_training.distort import distorted
from language_training.fit import rarity_of
from language_training.heads import concept_head, language_head, message_head
from language_training.naming import SHARE_NAMED, naming
from language_training.nets import fit_answers, fit_ranking
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
from studio.matching.shapes import SHAPES, shape_of
from studio.matching.signs import SIGNS
from studio.questions.known_product import KnownProduct, KnownRow

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
TOWERS = 3
TOWER_EPOCHS = 6
FITTING_WIDTH = 64
FITTING_EPOCHS = 15


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {text}\n")
    sys.stdout.flush()


def main() -> int:
    """Train everything and write it."""
    lines, messages, products = list(concept_lines()), list(message_lines()), list(sheets())
    say(f"{len(lines)} phrases, {len(messages)} messages, {len(products)} sheets")
    accents, latin = spellings_in((x.language, x.text) for x in (*lines, *messages))
    vectors = Vectors(read_bridges(accents, latin))
    if len(sys.argv) > 2:
        model = read_model(Path(sys.argv[2]))
    else:
        model = with_heads(
            bare_model(lines, messages, accents, latin), lines, messages, products, vectors
        )
    vectors.keep()
    model = with_ranking(model, lines, products, vectors)
    vectors.keep()
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else resource(*MODEL_FILE)
    write_model(replace(model, bank=bank_digest()), target)
    say(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB")
    return 0


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


def with_heads(
    model: LanguageModel,
    lines: list[Line],
    messages: list[Line],
    products: list[TrainingSheet],
    vectors: Vectors,
) -> LanguageModel:
    """Return the model with what tells languages, messages and kinds of rows."""
    model = replace(model, languages=language_head([*lines, *messages], model.rarity))
    say("languages")
    model = replace(model, messages=message_head(messages, lines, products, vectors, model.rarity))
    say("messages")
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
    """

    signs: Floats
    kinds: Floats
    covered: Floats
    right: Ints

    @property
    def answered(self) -> npt.NDArray[np.bool_]:
        """Return which questions a row answers."""
        return self.right >= 0


def with_ranking(
    model: LanguageModel, lines: list[Line], products: list[TrainingSheet], vectors: Vectors
) -> LanguageModel:
    """Return the model with towers, and what tells how well rows fit and how sure that is.

    The latter two are learned from sheets that the towers have not seen.
    """
    bank, read = (
        bank_pairs(model, lines, vectors),
        [tower_sheet(model, s, vectors) for s in products],
    )
    whole: list[Case] = []
    shorter: list[Case] = []
    for fold in sorted({sheet.fold for sheet in products}):
        others = [x for x, sheet in zip(read, products, strict=True) if sheet.fold != fold]
        unseen = with_towers(model, others, bank)
        chance = random.Random(fold)
        for sheet in (s for s in products if s.fold == fold):
            whole.append(case_of(unseen, sheet, vectors))
            shorter.append(case_of(unseen, without_rows(sheet, chance), vectors))
        say(f"fold {fold}")
    answered = [(case.signs[case.answered], case.right[case.answered]) for case in whole]
    fitting = fit_ranking(answered, hidden=FITTING_WIDTH, epochs=FITTING_EPOCHS)
    right = [fitting(signs)[..., 0].argmax(axis=1) == rows for signs, rows in answered]
    say(f"right first, on sheets not seen: {np.mean(np.concatenate(right)):.3f}")
    sureness = fit_sureness([*whole, *shorter], fitting)
    model = with_towers(model, read, bank)
    return replace(model, fitting=fitting, sureness=sureness)


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
    told = fit_answers(asks, shapes, np.ones(len(asks), np.float32), hidden=64, epochs=8)
    usual = np.clip(shapes.mean(axis=0), 1e-4, 1 - 1e-4)
    return replace(told, bias=told.bias - np.log(usual / (1 - usual)))


def tower_input(model: LanguageModel, tagged: Sequence[Tagged], vectors: Vectors) -> Floats:
    """Return what towers read of texts."""
    encoded = vectors.of(tagged)
    spelling = model.spelled([text for _, text in tagged])
    return before_tower(encoded, model.concepts.log_scores(encoded, spelling))


def bank_pairs(model: LanguageModel, lines: list[Line], vectors: Vectors) -> TowerPairs:
    """Return every question of the bank with a label of its kind of row, mostly an English one."""
    chance = random.Random(4)
    labels: dict[str, dict[str, list[str]]] = {}
    for line in lines:
        if line.part == "label":
            labels.setdefault(line.about, {}).setdefault(line.language, []).append(line.text)
    asks: list[Tagged] = []
    rows: list[Tagged] = []
    about: list[str] = []
    for line in (x for x in lines if x.part == "ask"):
        language = "en" if chance.random() < 0.7 else chance.choice(sorted(labels[line.about]))
        label = chance.choice(labels[line.about][language])
        text = line.text
        if chance.random() < 0.4:
            text = distorted(text, line.language, chance)
        asks.append((line.language, text))
        rows.append((language, label))
        about.append(line.about)
    return TowerPairs(
        asks=tower_input(model, asks, vectors),
        rows=tower_input(model, rows, vectors),
        about=tuple(about),
    )


def tower_sheet(model: LanguageModel, sheet: TrainingSheet, vectors: Vectors) -> TowerSheet:
    """Return a sheet as towers read it: each question as it is, and some with slips besides."""
    chance = random.Random(sheet.name)
    asks = [(ask, at) for at, row in enumerate(sheet.rows) for ask in row.asks]
    asks += [
        ((language, distorted(text, language, chance)), at)
        for (language, text), at in asks
        if chance.random() < 0.3
    ]
    asks += named_asks(sheet)
    rows = [_known_row(at, row) for at, row in enumerate(sheet.rows)]
    return TowerSheet(
        asks=tower_input(model, [ask for ask, _ in asks], vectors),
        rows=np.array([at for _, at in asks]),
        whole=tower_input(model, [("en", row_text(row)) for row in rows], vectors),
        labels=tower_input(model, [("en", row.labels[0]) for row in rows], vectors),
        shapes=np.array([shape_of(row.value) for row in sheet.rows], np.float32),
        about=tuple(f"row {row.label.lower()}" for row in sheet.rows),
    )


def named_asks(sheet: TrainingSheet) -> list[tuple[Tagged, int]]:
    """Return some of a sheet's questions as they are asked while another product is on screen."""
    chance = random.Random(f"named {sheet.name}")
    return [
        ((language, naming(text, language, sheet.name, chance)), at)
        for at, row in enumerate(sheet.rows)
        for language, text in row.asks
        if chance.random() < SHARE_NAMED
    ]


def without_rows(sheet: TrainingSheet, chance: random.Random) -> TrainingSheet:
    """Return a sheet that lacks some rows: no row answers what was asked for those."""
    gone = set(chance.sample(range(len(sheet.rows)), max(1, len(sheet.rows) // 4)))
    unanswered = [ask for at in sorted(gone) for ask in sheet.rows[at].asks]
    kept = tuple(row for at, row in enumerate(sheet.rows) if at not in gone)
    return replace(sheet, rows=kept, none=tuple(unanswered))


def case_of(model: LanguageModel, sheet: TrainingSheet, vectors: Vectors) -> Case:
    """Return a sheet beside its questions, and beside those that it does not answer."""
    ranker = Ranker(model)
    ready = ready_sheet(ranker, sheet, vectors)
    asks = [(tagged, at) for at, row in enumerate(sheet.rows) for tagged in row.asks]
    asks += named_asks(sheet)
    tagged = [*(ask for ask, _ in asks), *sheet.none]
    texts = [text for _, text in tagged]
    asked = ranker.asked(texts, vectors.of(tagged), model.spelled(texts))
    return Case(
        signs=ranker.signs(asked, ready),
        kinds=asked.kinds,
        covered=coverage(asked, ready)[:, 0],
        right=np.array([*(at for _, at in asks), *([-1] * len(sheet.none))]),
    )


def ready_sheet(ranker: Ranker, sheet: TrainingSheet, vectors: Vectors) -> Sheet:
    """Return a training sheet as the ranker wants it."""
    rows = tuple(_known_row(at, row) for at, row in enumerate(sheet.rows))
    product = KnownProduct(product_id=ProductId(sheet.name), names=(sheet.name,), rows=rows)
    return ranker.sheet(
        product,
        vectors.of([("en", row_text(row)) for row in rows]),
        vectors.of([("en", row.labels[0]) for row in rows]),
    )


def _known_row(at: int, row: TrainingRow) -> KnownRow:
    return KnownRow(row_id=str(at), labels=(row.label,), value=row.value)


def fit_sureness(cases: list[Case], fitting: Net) -> Net:
    """Return what tells whether the best row is right, and whether any answers."""
    facts, answers = [], []
    for case in cases:
        scores = fitting(case.signs)[..., 0]
        facts.append(facts_of(case.signs, scores, case.kinds, case.covered))
        answers.append(np.column_stack([scores.argmax(axis=1) == case.right, case.answered]))
    every, told = np.concatenate(facts), np.concatenate(answers).astype(np.float32)
    return fit_answers(every, told, np.ones(len(every), np.float32), hidden=24, epochs=20)


if __name__ == "__main__":
    sys.exit(main())
