"""Make `resources/language/model.npz` from the language bank: `python scripts/train_language.py`.

Run it after the bank was changed. The same bank gives the same model, up to rounding. It takes a
few minutes; vectors of sentences are kept under `build/` for the next time. A first argument says
where to write the model; a second names a model whose heads are taken over, so that only what
ranks rows is learned anew.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from language_training import fit
from language_training.corpus import (
    ALSO_MESSAGES,
    Line,
    TrainingRow,
    TrainingSheet,
    concept_lines,
    message_lines,
    sheets,
)
from language_training.distort import distorted
from language_training.vectors import Tagged, Vectors
from sklearn.cluster import KMeans
from sklearn.linear_model import LogisticRegression

from studio.core.ids import ProductId
from studio.core.paths import resource
from studio.matching.bank import bank_digest
from studio.matching.bridges import read_bridges, spellings_in
from studio.matching.confidence import FACTS, facts_of
from studio.matching.encoder import WIDTH
from studio.matching.grams import DIMENSIONS
from studio.matching.head import Head, spelled
from studio.matching.intents import CHATTER
from studio.matching.model_file import MODEL_FILE, LanguageModel, read_model, write_model
from studio.matching.ranking import SIGNS, Ranker, Sheet, coverage, row_text
from studio.questions.known_product import KnownProduct, KnownRow

Floats = npt.NDArray[np.float32]
PART_WEIGHT = {"ask": 1.0, "label": 0.7, "word": 0.35}
EXAMPLES_EACH = 8
FIRST_WEIGHTS = np.array([0.3, 1.0, 1.0, 1.0, 0.5, 0.3, 0.3, 0.2, 0.2, 0.3], np.float32)


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
        model = with_heads(bare_model(lines, messages, accents, latin), lines, messages, vectors)
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
        rarity=fit.rarity_of(everything.places),
        concepts=none,
        messages=none,
        languages=none,
        asking=np.eye(WIDTH, dtype=np.float32),
        answering=np.eye(WIDTH, dtype=np.float32),
        examples=nothing,
        example_concepts=np.zeros(0, np.int64),
        weights=FIRST_WEIGHTS,
        sureness=np.zeros((FACTS + 1, 2), np.float32),
        words=np.array(words, np.str_).reshape(-1, 3),
        bank="",
    )


def with_heads(
    model: LanguageModel, lines: list[Line], messages: list[Line], vectors: Vectors
) -> LanguageModel:
    """Return the model with what tells languages, messages and kinds of rows."""
    model = replace(model, languages=language_head([*lines, *messages], model.rarity))
    say("languages")
    model = replace(model, messages=message_head(messages, lines, vectors, model.rarity))
    say("messages")
    concepts, examples, example_concepts = concept_head(lines, vectors, model.rarity)
    say(f"{len(concepts.classes)} kinds of rows")
    return replace(model, concepts=concepts, examples=examples, example_concepts=example_concepts)


# --- heads -------------------------------------------------------------------------------------


def language_head(lines: Sequence[Line], rarity: Floats) -> Head:
    """Return what tells languages by spelling."""
    chance = random.Random(1)
    counted = [x for x in lines if x.part != "word"]
    texts = [(x.language, x.text) for x in counted]
    texts += [(x.language, distorted(x.text, x.language, chance)) for x in counted]
    classes = tuple(sorted({language for language, _ in texts}))
    return fit.fit_letters(
        fit.Examples(
            vectors=np.zeros((len(texts), WIDTH), np.float32),
            spelling=spelled([text for _, text in texts], rarity),
            answers=np.array([classes.index(language) for language, _ in texts]),
            weights=np.ones(len(texts), np.float32),
        ),
        classes,
    )


def message_head(messages: list[Line], lines: list[Line], vectors: Vectors, rarity: Floats) -> Head:
    """Return what tells kinds of messages, questions and chatter weighing the same."""
    chance = random.Random(2)
    asks = [x for x in lines if x.part == "ask"]
    chance.shuffle(asks)
    told = [(x.about, x.language, x.text, 1.0) for x in messages]
    told += [
        (x.about, x.language, distorted(x.text, x.language, chance), 0.5)
        for x in messages
        for _ in range(2)
    ]
    told += [
        (ALSO_MESSAGES.get(x.about, "spec_question"), x.language, x.text, 0.5) for x in asks[:6_000]
    ]
    classes = tuple(sorted({kind for kind, *_ in told}))
    sides = Counter[bool]()
    kinds = Counter(kind for kind, *_ in told)
    even = [w / kinds[kind] ** 0.5 for kind, _, _, w in told]
    for (kind, *_), weight in zip(told, even, strict=True):
        sides[kind in CHATTER] += weight
    weights = [
        w / sides[kind in CHATTER] * len(told) / 2 for (kind, *_), w in zip(told, even, strict=True)
    ]
    return fit.fit_head(
        fit.Examples(
            vectors=vectors.of([(language, text) for _, language, text, _ in told]),
            spelling=spelled([text for _, _, text, _ in told], rarity),
            answers=np.array([classes.index(kind) for kind, *_ in told]),
            weights=np.array(weights, np.float32),
        ),
        classes,
        hidden=256,
        epochs=12,
        trust=0.3,
    )


def concept_head(
    lines: list[Line], vectors: Vectors, rarity: Floats
) -> tuple[Head, Floats, npt.NDArray[np.int64]]:
    """Return what tells kinds of rows, and a few examples of each."""
    chance = random.Random(3)
    told = [(x.about, x.language, x.text, PART_WEIGHT[x.part]) for x in lines]
    told += [
        (x.about, x.language, distorted(x.text, x.language, chance), 0.5)
        for x in lines
        if x.part == "ask"
        for _ in range(2)
    ]
    classes = tuple(sorted({concept for concept, *_ in told}))
    answers = np.array([classes.index(concept) for concept, *_ in told])
    encoded = vectors.of([(language, text) for _, language, text, _ in told])
    head = fit.fit_head(
        fit.Examples(
            vectors=encoded,
            spelling=spelled([text for _, _, text, _ in told], rarity),
            answers=answers,
            weights=np.array([weight for *_, weight in told], np.float32),
        ),
        classes,
        hidden=512,
        epochs=8,
        trust=0.7,
    )
    kept = np.array([weight > PART_WEIGHT["word"] for *_, weight in told])
    centres = [
        KMeans(EXAMPLES_EACH, n_init=1, random_state=0)
        .fit(encoded[kept & (answers == at)])
        .cluster_centers_
        for at in range(len(classes))
    ]
    examples = np.concatenate(centres)
    examples /= np.linalg.norm(examples, axis=1, keepdims=True)
    return head, examples.astype(np.float32), np.repeat(np.arange(len(classes)), EXAMPLES_EACH)


# --- rows --------------------------------------------------------------------------------------

Found = tuple[Floats, float, tuple[int, ...]]
"""Signs of a question over a sheet's rows, how likely they cover it, and which rows are right."""

Unanswered = tuple[Floats, float]
"""The same of a question that no row answers."""

Pairs = list[tuple[Tagged, Tagged, str]]
"""A question, a row's text, and what both are about."""


def with_ranking(
    model: LanguageModel, lines: list[Line], products: list[TrainingSheet], vectors: Vectors
) -> LanguageModel:
    """Return the model with towers, weights and sureness.

    Weights and sureness are learned from sheets that the towers have not seen.
    """
    bank, rows = bank_pairs(lines), [(sheet.fold, sheet_pairs(sheet)) for sheet in products]
    cases: list[Found] = []
    nothing: list[Unanswered] = []
    for fold in sorted({fold for fold, _ in rows}):
        others = [pair for at, pairs in rows if at != fold for pair in pairs]
        unseen = with_towers(model, [*bank, *others], vectors)
        for sheet in (s for s in products if s.fold == fold):
            found, none = signs_of(unseen, sheet, vectors)
            cases += found
            nothing += none
        say(f"fold {fold}: {len(cases)} questions, {len(nothing)} without an answer")
    weights = fit.fit_weights([(signs, rows) for signs, _, rows in cases], start=FIRST_WEIGHTS)
    say(", ".join(f"{n} {w:.2f}" for n, w in zip(SIGNS, weights, strict=True)))
    right = [int(np.argmax(signs @ weights)) in answers for signs, _, answers in cases]
    say(f"right first, on sheets not seen: {np.mean(right):.3f}")
    sureness = fit_sureness(cases, nothing, weights)
    whole = with_towers(model, [*bank, *(p for _, pairs in rows for p in pairs)], vectors)
    return replace(whole, weights=weights, sureness=sureness)


def with_towers(model: LanguageModel, pairs: Pairs, vectors: Vectors) -> LanguageModel:
    """Return the model with towers learned from pairs."""
    numbers = {about: at for at, about in enumerate(sorted({about for *_, about in pairs}))}
    ranker = Ranker(model)

    def read(tagged: Sequence[Tagged]) -> Floats:
        return ranker.before_tower(vectors.of(tagged), model.spelled([text for _, text in tagged]))

    asking, answering = fit.fit_towers(
        read([ask for ask, *_ in pairs]),
        read([row for _, row, _ in pairs]),
        np.array([numbers[about] for *_, about in pairs]),
        epochs=5,
    )
    return replace(model, asking=asking, answering=answering)


def bank_pairs(lines: list[Line]) -> Pairs:
    """Return every question of the bank with a label of its kind of row, mostly an English one."""
    chance = random.Random(4)
    labels: dict[str, dict[str, list[str]]] = {}
    for line in lines:
        if line.part == "label":
            labels.setdefault(line.about, {}).setdefault(line.language, []).append(line.text)
    pairs: Pairs = []
    for line in lines:
        if line.part != "ask":
            continue
        language = "en" if chance.random() < 0.7 else chance.choice(sorted(labels[line.about]))
        label = chance.choice(labels[line.about][language])
        text = line.text
        if chance.random() < 0.4:
            text = distorted(text, line.language, chance)
        pairs.append(((line.language, text), (language, label), line.about))
    return pairs


def sheet_pairs(sheet: TrainingSheet) -> Pairs:
    """Return every question of a sheet with its row: the whole of it, and its label alone."""
    chance = random.Random(sheet.name)
    pairs: Pairs = []
    for row in sheet.rows:
        about = f"row {row.label.lower()}"
        for language, text in row.asks:
            whole = ("en", f"{row.label}: {row.value}")
            asked = distorted(text, language, chance) if chance.random() < 0.3 else text
            pairs.append(((language, text), whole, about))
            pairs.append(((language, asked), ("en", row.label), about))
    return pairs


def signs_of(
    model: LanguageModel, sheet: TrainingSheet, vectors: Vectors
) -> tuple[list[Found], list[Unanswered]]:
    """Return the signs of each question of a sheet, and of those without an answer."""
    ranker = Ranker(model)
    ready = ready_sheet(ranker, sheet, vectors)
    asks = [(tagged, at) for at, row in enumerate(sheet.rows) for tagged in row.asks]
    tagged = [*(ask for ask, _ in asks), *sheet.none]
    texts = [text for _, text in tagged]
    asked = ranker.asked(texts, vectors.of(tagged), model.spelled(texts))
    signs = [
        (ranker.signs(asked, which, ready), float(coverage(asked, which, ready)[0]))
        for which in range(len(tagged))
    ]
    found: list[Found] = [(*signs[which], (row,)) for which, (_, row) in enumerate(asks)]
    return found, signs[len(asks) :]


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


def fit_sureness(cases: list[Found], nothing: list[Unanswered], weights: Floats) -> Floats:
    """Return what tells whether the best row is right, and whether any answers."""
    facts = np.array([facts_of(signs, signs @ weights, share) for signs, share, _ in cases])
    none = np.array([facts_of(signs, signs @ weights, share) for signs, share in nothing])
    right = np.array([int(np.argmax(signs @ weights)) in rows for signs, _, rows in cases])
    every = np.concatenate([facts, none])
    columns = []
    for answers in (np.concatenate([right, np.zeros(len(none))]), _first(len(facts), len(every))):
        middle, spread = every.mean(0), every.std(0) + 1e-6
        fitted = LogisticRegression(C=1.0, class_weight=None, max_iter=1_000)
        fitted.fit((every - middle) / spread, answers)
        slope = fitted.coef_[0] / spread
        columns.append([*slope, fitted.intercept_[0] - float(slope @ middle)])
    return np.array(columns, np.float32).T


def _first(count: int, total: int) -> npt.NDArray[np.float64]:
    return (np.arange(total) < count).astype(np.float64)


if __name__ == "__main__":
    sys.exit(main())
