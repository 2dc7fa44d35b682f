"""Fitting the small networks: how well a row fits, and how sure that is."""

from collections.abc import Sequence

import numpy as np

from language_training.fit import BATCH, Adam, Floats, Ints, dropped
from studio.matching.head import log_softmax
from studio.matching.net import Net


def averaged(nets: Sequence[Net]) -> Net:
    """Return one network that answers what several answer in the middle: it errs less than each."""
    share = np.float32(1 / len(nets))
    return Net(
        straight=share * np.sum([net.straight for net in nets], axis=0, dtype=np.float32),
        bias=share * np.sum([net.bias for net in nets], axis=0, dtype=np.float32),
        hidden=np.concatenate([net.hidden for net in nets], axis=1),
        hidden_bias=np.concatenate([net.hidden_bias for net in nets]),
        out=share * np.concatenate([net.out for net in nets]),
    )


def fit_ranking(
    cases: list[tuple[Floats, Ints]], *, hidden: int, epochs: int, seed: int = 0
) -> Net:
    """Return what tells how well a row fits: a softmax over the rows of a product.

    Args:
        cases: Of each sheet: signs (questions, rows, signs), and which row is right.
        hidden: Width of the layer.
        epochs: How often all sheets are seen.
        seed: Of how it begins, and of what is left out.
    """
    chance = np.random.default_rng(seed)
    count = cases[0][0].shape[2]
    middle, spread = _scale(np.concatenate([signs.reshape(-1, count)[::5] for signs, _ in cases]))
    parts = _net_parts(count, hidden, 1, chance)
    most = 8
    adam = Adam(parts, rate=3e-3, decay=1e-3, steps=epochs * (len(cases) // most + 1) + 1)
    for _ in range(epochs):
        order = chance.permutation(len(cases))
        for at in range(0, len(cases), most):
            slopes = [np.zeros_like(part) for part in parts]
            chosen = [cases[which] for which in order[at : at + most]]
            total = sum(len(right) for _, right in chosen)
            for signs, right in chosen:
                kept = dropped(np.ones((1, 1, count), np.float32), 0.2, chance)
                given = (signs - middle) / spread * kept
                scores, inner = _net_forward(parts, given)
                wrong = np.exp(log_softmax(scores[..., 0]))
                wrong[np.arange(len(right)), right] -= 1
                _net_slopes(parts, slopes, given, inner, wrong[..., None] / np.float32(total))
            adam.update(slopes)
    return _net(parts, middle, spread)


def fit_answers(facts: Floats, answers: Floats, *, hidden: int, epochs: int, seed: int = 0) -> Net:
    """Return what tells from facts which of several things are so: a logit for each.

    Args:
        facts: (n, facts).
        answers: (n, things), 0 or 1.
        hidden: Width of the layer.
        epochs: How often all are seen.
        seed: Of how it begins, and of what is left out.
    """
    chance = np.random.default_rng(seed)
    middle, spread = _scale(facts)
    parts = _net_parts(facts.shape[1], hidden, answers.shape[1], chance)
    adam = Adam(parts, rate=3e-3, decay=1e-3, steps=epochs * (len(facts) // BATCH + 1) + 1)
    for _ in range(epochs):
        order = chance.permutation(len(facts))
        for at in range(0, len(facts), BATCH):
            chosen = order[at : at + BATCH]
            given = dropped((facts[chosen] - middle) / spread, 0.1, chance)
            scores, inner = _net_forward(parts, given)
            wrong = 1 / (1 + np.exp(-scores)) - answers[chosen]
            wrong /= len(chosen)
            slopes = [np.zeros_like(part) for part in parts]
            _net_slopes(parts, slopes, given, inner, wrong)
            adam.update(slopes)
    return _net(parts, middle, spread)


def _scale(numbers: Floats) -> tuple[Floats, Floats]:
    return numbers.mean(axis=0), numbers.std(axis=0) + np.float32(1e-3)


def _net_parts(
    numbers: int, hidden: int, answers: int, chance: np.random.Generator
) -> list[Floats]:
    return [
        chance.normal(0, 0.05, (numbers, answers)).astype(np.float32),
        np.zeros(answers, np.float32),
        chance.normal(0, numbers**-0.5, (numbers, hidden)).astype(np.float32),
        np.zeros(hidden, np.float32),
        chance.normal(0, 0.1, (hidden, answers)).astype(np.float32),
    ]


def _net_forward(parts: list[Floats], given: Floats) -> tuple[Floats, Floats]:
    straight, bias, hidden, hidden_bias, out = parts
    inner = np.maximum(given @ hidden + hidden_bias, 0)
    return given @ straight + bias + inner @ out, inner


def _net_slopes(
    parts: list[Floats], slopes: list[Floats], given: Floats, inner: Floats, wrong: Floats
) -> None:
    """Add to the slopes what is wrong with the answers."""
    numbers = given.reshape(-1, given.shape[-1])
    bent = inner.reshape(-1, inner.shape[-1])
    off = wrong.reshape(-1, wrong.shape[-1]).astype(np.float32)
    back = (off @ parts[4].T) * (bent > 0)
    slopes[0] += numbers.T @ off
    slopes[1] += off.sum(axis=0)
    slopes[2] += numbers.T @ back
    slopes[3] += back.sum(axis=0)
    slopes[4] += bent.T @ off


def _net(parts: list[Floats], middle: Floats, spread: Floats) -> Net:
    """Return a network that takes numbers as they are."""
    straight, bias, hidden, hidden_bias, out = parts
    straight, hidden = straight / spread[:, None], hidden / spread[:, None]
    return Net(
        straight=straight,
        bias=bias - middle @ straight,
        hidden=hidden,
        hidden_bias=hidden_bias - middle @ hidden,
        out=out,
    )
