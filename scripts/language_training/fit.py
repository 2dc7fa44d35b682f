"""Fitting the heads that `studio.matching` reads. Plain numpy, a few minutes."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from studio.matching.grams import DIMENSIONS
from studio.matching.head import VECTOR_SCALE, Head, Spelling, log_softmax
from studio.matching.net import Net

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

BATCH = 256
SMOOTHED = 0.05
"""Share of each answer that is spread over all classes: no example is beyond doubt."""


@dataclass(slots=True)
class Adam:
    """The optimiser of Kingma and Ba, 2015, with weight decay beside it."""

    parts: list[Floats]
    rate: float
    decay: float
    steps: int
    rest: list[Floats] | None = None
    _first: list[Floats] | None = None
    _second: list[Floats] | None = None
    _step: int = 0

    def update(self, gradients: list[Floats]) -> None:
        """Take a step; weights decay towards `rest`, or towards nothing."""
        if self._first is None or self._second is None:
            self._first = [np.zeros_like(p) for p in self.parts]
            self._second = [np.zeros_like(p) for p in self.parts]
        self._step += 1
        rate = self.rate * (1 - self._step / self.steps)
        for at, (part, gradient) in enumerate(zip(self.parts, gradients, strict=True)):
            first, second = self._first[at], self._second[at]
            first *= 0.9
            first += 0.1 * gradient
            second *= 0.999
            second += 0.001 * gradient**2
            lean = first / (1 - 0.9**self._step)
            size = np.sqrt(second / (1 - 0.999**self._step)) + 1e-8
            home = self.rest[at] if self.rest is not None else np.float32(0)
            np.subtract(part, rate * (lean / size + self.decay * (part - home)), out=part)


def as_matrix(spelling: Spelling) -> sparse.csr_matrix:
    """Return spelled texts as (texts, DIMENSIONS)."""
    ends = np.cumsum([0, *(len(places) for places in spelling.places)])
    return sparse.csr_matrix(
        (np.concatenate(spelling.weights), np.concatenate(spelling.places), ends),
        shape=(len(spelling.places), DIMENSIONS),
    )


def rarity_of(places: tuple[Ints, ...]) -> Floats:
    """Return how rare each piece of spelling is: the logarithm of one over its share."""
    counts = np.bincount(np.concatenate(places), minlength=DIMENSIONS)
    return np.log((1 + len(places)) / (1 + counts)).astype(np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """What a head learns from.

    Attributes:
        vectors: Of the texts.
        spelling: Of the texts.
        answers: Class of each.
        weights: How much each counts.
    """

    vectors: Floats
    spelling: Spelling
    answers: Ints
    weights: Floats


def fit_head(
    examples: Examples, classes: tuple[str, ...], *, hidden: int, epochs: int, trust: float
) -> Head:
    """Return a head that tells the classes."""
    first, first_bias, out, out_bias = _network(examples, len(classes), hidden, epochs)
    pieces, bias = _by_letters(examples, len(classes))
    scale = np.abs(pieces).max(axis=0) / 127 + 1e-9
    return Head(
        classes=classes,
        hidden=first,
        hidden_bias=first_bias,
        out=out,
        out_bias=out_bias,
        pieces=np.round(pieces / scale).astype(np.int8),
        piece_scale=scale.astype(np.float32),
        piece_bias=bias,
        trust=trust,
    )


def fit_kinds(examples: Examples, classes: int, *, hidden: int, epochs: int) -> Net:
    """Return what tells by vectors alone how likely each class is: before a softmax."""
    first, first_bias, out, out_bias = _network(examples, classes, hidden, epochs)
    return Net(
        straight=np.zeros((len(first), classes), np.float32),
        bias=out_bias,
        hidden=first * VECTOR_SCALE,
        hidden_bias=first_bias,
        out=out,
    )


def fit_letters(examples: Examples, classes: tuple[str, ...]) -> Head:
    """Return a head that reads spelling alone."""
    pieces, bias = _by_letters(examples, len(classes))
    scale = np.abs(pieces).max(axis=0) / 127 + 1e-9
    return Head(
        classes=classes,
        hidden=np.zeros((examples.vectors.shape[1], 1), np.float32),
        hidden_bias=np.zeros(1, np.float32),
        out=np.zeros((1, len(classes)), np.float32),
        out_bias=np.zeros(len(classes), np.float32),
        pieces=np.round(pieces / scale).astype(np.int8),
        piece_scale=scale.astype(np.float32),
        piece_bias=bias,
        trust=1.0,
    )


def _network(examples: Examples, classes: int, hidden: int, epochs: int) -> list[Floats]:
    chance = np.random.default_rng(0)
    count, width = examples.vectors.shape
    parts: list[Floats] = [
        chance.normal(0, width**-0.5, (width, hidden)).astype(np.float32),
        np.zeros(hidden, np.float32),
        chance.normal(0, 0.05, (hidden, classes)).astype(np.float32),
        np.zeros(classes, np.float32),
    ]
    adam = Adam(parts, rate=3e-3, decay=1e-4, steps=epochs * (count // BATCH) + 1)
    for _ in range(epochs):
        order = chance.permutation(count)
        for at in range(0, count - BATCH + 1, BATCH):
            chosen = order[at : at + BATCH]
            given = dropped(examples.vectors[chosen] * VECTOR_SCALE, 0.3, chance)
            inner = given @ parts[0] + parts[1]
            kept = dropped((inner > 0).astype(np.float32), 0.5, chance)
            active = inner * kept
            wrong = _wrong(active @ parts[2] + parts[3], examples, chosen)
            back = (wrong @ parts[2].T) * kept
            adam.update([given.T @ back, back.sum(0), active.T @ wrong, wrong.sum(0)])
    return parts


def dropped(values: Floats, share: float, chance: np.random.Generator) -> Floats:
    """Return values with a share of them left out, the others so much larger."""
    kept = chance.random(values.shape, dtype=np.float32) >= share
    return np.asarray(values * kept / np.float32(1 - share), np.float32)


def _wrong(scores: Floats, examples: Examples, chosen: Ints) -> Floats:
    """Return the gradient of the loss by the scores."""
    wrong = np.exp(log_softmax(scores)) - np.float32(SMOOTHED / scores.shape[1])
    answers = examples.answers[chosen]
    wrong[np.arange(len(chosen)), answers] -= 1 - SMOOTHED
    return np.asarray(wrong * examples.weights[chosen][:, None] / len(chosen), np.float32)


def _by_letters(examples: Examples, classes: int) -> tuple[Floats, Floats]:
    """Return weights of the pieces by Adagrad: only those that occur are touched."""
    chance = np.random.default_rng(0)
    table = as_matrix(examples.spelling)
    weights = np.zeros((DIMENSIONS, classes), np.float32)
    seen = np.full((DIMENSIONS, classes), 1e-8, np.float32)
    bias = np.zeros(classes, np.float32)
    epochs = 6
    for epoch in range(epochs):
        order = chance.permutation(table.shape[0])
        rate = np.float32(0.3 * (1 - epoch / epochs))
        for at in range(0, len(order), BATCH):
            chosen = order[at : at + BATCH]
            part = table[chosen]
            scores = part @ weights + bias
            wrong = np.exp(log_softmax(scores))
            wrong[np.arange(len(chosen)), examples.answers[chosen]] -= 1
            wrong *= examples.weights[chosen][:, None] / len(chosen)
            touched = np.unique(part.indices)
            slope = np.asarray(part[:, touched].T @ wrong, np.float32)
            seen[touched] += slope * slope
            weights[touched] -= rate * slope / np.sqrt(seen[touched])
            bias -= rate * np.float32(0.1) * wrong.sum(0)
    return weights, bias
