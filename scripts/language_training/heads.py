"""Training the heads: what tells languages, kinds of messages, and kinds of rows."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from sklearn.cluster import KMeans

from language_training import fit
from language_training.corpus import ALSO_MESSAGES, Line, TrainingSheet
from language_training.distort import distorted
from language_training.fit import Floats
from language_training.naming import SHARE_NAMED, naming
from language_training.vectors import Tagged, Vectors
from studio.matching.encoder import WIDTH
from studio.matching.head import Head, spelled
from studio.matching.intents import CHATTER
from studio.matching.net import Net

PART_WEIGHT = {"ask": 1.0, "label": 0.7, "word": 0.35}
EXAMPLES_EACH = 8
MESSAGES_WIDTH, MESSAGES_EPOCHS = 256, 12
SHEET_ASKS = 30_000
"""Questions of sheets that teach what a question is."""


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


def message_heads(
    messages: list[Line],
    lines: list[Line],
    products: list[TrainingSheet],
    vectors: Vectors,
    rarity: Floats,
) -> tuple[Head, Net]:
    """Return what tells kinds of messages, questions and chatter weighing the same.

    The first reads vectors of the encoder, the second those of the second encoder.
    """
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
    told += [("spec_question", language, text, 0.5) for language, text in some_asks(products)]
    classes = tuple(sorted({kind for kind, *_ in told}))
    sides = Counter[bool]()
    kinds = Counter(kind for kind, *_ in told)
    even = [w / kinds[kind] ** 0.5 for kind, _, _, w in told]
    for (kind, *_), weight in zip(told, even, strict=True):
        sides[kind in CHATTER] += weight
    weights = [
        w / sides[kind in CHATTER] * len(told) / 2 for (kind, *_), w in zip(told, even, strict=True)
    ]
    examples = fit.Examples(
        vectors=vectors.of([(language, text) for _, language, text, _ in told]),
        spelling=spelled([text for _, _, text, _ in told], rarity),
        answers=np.array([classes.index(kind) for kind, *_ in told]),
        weights=np.array(weights, np.float32),
    )
    again = replace(examples, vectors=vectors.second.questions([text for _, _, text, _ in told]))
    return (
        fit.fit_head(examples, classes, hidden=MESSAGES_WIDTH, epochs=MESSAGES_EPOCHS, trust=0.3),
        fit.fit_kinds(again, len(classes), hidden=MESSAGES_WIDTH, epochs=MESSAGES_EPOCHS),
    )


def some_asks(products: list[TrainingSheet]) -> list[Tagged]:
    """Return questions of sheets, those that no row answers among them, some with a name."""
    chance = random.Random(5)
    asks = [(s.name, tagged) for s in products for row in s.rows for tagged in row.asks]
    asks += [(s.name, tagged) for s in products for tagged in s.none]
    return [
        (language, naming(text, language, name, chance) if chance.random() < SHARE_NAMED else text)
        for name, (language, text) in chance.sample(asks, min(SHEET_ASKS, len(asks)))
    ]


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
        hidden=1_024,
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
