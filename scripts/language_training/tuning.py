"""Training the sentence encoder further: questions should lie near the rows that answer them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from language_training.encoder_net import Encoded, Tree, encode, trained
from language_training.tuning_batch import (
    ASKS,
    ASKS_A_SHEET,
    ROWS,
    SHEETS_AT_ONCE,
    Batch,
    Own,
    Texts,
    TuningPairs,
    TuningSheet,
    batch_of,
)
from studio.matching.net_weights import NetWeights

HEAT = 0.06
MARK_HEAT = 0.06
SEED = 0
RATE, NEW_RATE = 5e-4, 2e-3
"""Of what the package has learned before us, and of what begins here."""

NEW = ("asks", "rows", "counts", "counts_bias", "heads")
BACK, NEW_BACK = 0.3, 0.01
"""How strongly weights are drawn back to where they were."""

WARM_STEPS = 50
_NEVER = -1e9


def tune(
    texts: Texts,
    sheets: Sequence[TuningSheet],
    bank: TuningPairs,
    *,
    epochs: float,
    say: Callable[[str], None],
) -> NetWeights:
    """Return the encoder's weights, trained further.

    Each batch sets questions against all its rows, and once more against those of their own sheet,
    there by the marks of their pieces, too. Two matrices, which begin as leaving everything where
    it is, stand behind vectors meanwhile: what only tells questions from rows need not go into the
    encoder.

    Args:
        texts: Of all sheets and of the bank.
        sheets: Products.
        bank: Pairs of all fields of trade.
        epochs: How often all questions of sheets are seen.
        say: Told how far it is.
    """
    chance, key = np.random.default_rng(SEED), jax.random.PRNGKey(SEED)
    width = texts.weights.late.shape[1]
    params: Tree = trained(_begun(texts.weights)) | {"heads": (jnp.eye(width), jnp.eye(width))}
    rest = params
    first, second = (jax.tree.map(jnp.zeros_like, params) for _ in range(2))
    total = sum(len(sheet.rows) for sheet in sheets)
    steps = int(epochs * total / (SHEETS_AT_ONCE * ASKS_A_SHEET))
    slopes = jax.jit(jax.value_and_grad(_loss), static_argnames="eps")
    order: list[int] = []
    losses: list[float] = []
    for step in range(1, steps + 1):
        batch = None
        while batch is None:
            if len(order) < SHEETS_AT_ONCE:
                order = chance.permutation(len(sheets)).tolist() + order
            batch = batch_of(
                texts, [sheets[order.pop()] for _ in range(SHEETS_AT_ONCE)], bank, chance
            )
        key, dropping = jax.random.split(key)
        loss, gradient = slopes(params, batch, dropping, eps=texts.weights.eps)
        rate = min(1, step / WARM_STEPS) * 0.5 * (1 + np.cos(np.pi * step / (steps + 1)))
        params, first, second = _stepped(params, rest, (first, second, gradient), step, rate)
        losses.append(float(loss))
        if step % 50 == 0:
            say(f"step {step} of {steps}: loss {np.mean(losses[-50:]):.3f}")
    params.pop("heads")
    return replace(texts.weights, **jax.tree.map(np.asarray, params))


def _begun(weights: NetWeights) -> NetWeights:
    """Return weights by which pieces have marks, where the package's know of none."""
    if weights.asks.any():
        return weights
    chance = np.random.default_rng(SEED)
    wide = len(weights.asks)
    points = chance.normal(0, wide**-0.5, weights.asks.shape).astype(np.float32)
    counts = chance.normal(0, 0.1 * wide**-0.5, weights.counts.shape).astype(np.float32)
    return replace(weights, asks=points, rows=points, counts=counts)


def _loss(params: Tree, batch: Batch, key: Any, eps: float) -> Any:  # noqa: ANN401
    keys = jax.random.split(key)
    asked = encode(params, batch.asks, keys[0], texts=ASKS, eps=eps)
    told = encode(params, batch.rows, keys[1], texts=ROWS, eps=eps)
    left, right = (
        _unit(asked.vectors @ params["heads"][0]),
        _unit(told.vectors @ params["heads"][1]),
    )
    near = left @ right.T / HEAT
    scores = jnp.where(batch.barred, _NEVER, near)
    within = jnp.where(batch.apart, _NEVER, scores)
    every = jnp.arange(ASKS)
    among_all = jax.nn.log_softmax(scores)[every, batch.answers] * (batch.answers >= 0)
    among_own = jax.nn.log_softmax(within)[every, batch.answers] * batch.inside
    own = batch.own
    touch = _touching(params, asked, told, own) / MARK_HEAT
    both = near[own.asks[:, :, None], own.rows[:, None, :]] + touch
    by_marks = 2 * _answered(touch, own) + _answered(both, own)
    return -(among_all.sum() + among_own.sum() + by_marks) / ASKS


def _touching(params: Tree, asked: Encoded, told: Encoded, own: Own) -> Any:  # noqa: ANN401
    """Return (sheets, asks, rows): see `studio.matching.marks.touching`."""
    counts = jax.nn.softplus(asked.pieces @ params["counts"] + params["counts_bias"])
    points = _with_nowhere(_unit(asked.pieces @ params["asks"]))[own.ask_pieces]
    weights = _with_nowhere(counts * asked.mask)[own.ask_pieces][..., 0]
    row_points = _with_nowhere(_unit(told.pieces @ params["rows"]))[own.row_pieces]
    there = _with_nowhere(told.mask)[own.row_pieces][..., 0] > 0

    def of_sheet(points: Any, weights: Any, rows: Any, there: Any, of: Any) -> Any:  # noqa: ANN401
        nearness = jnp.einsum("ad,rjd->arj", points, rows)
        best = jnp.where(there[None], nearness, -1.0).max(axis=2)
        found = jax.ops.segment_sum(best * weights[:, None], of, ASKS_A_SHEET + 1)
        total = jax.ops.segment_sum(weights, of, ASKS_A_SHEET + 1)
        return (found / (total[:, None] + 1e-6))[:ASKS_A_SHEET]

    return jax.vmap(of_sheet)(points, weights, row_points, there, own.ask_of)


def _with_nowhere(numbers: Any) -> Any:  # noqa: ANN401
    """Return pieces with one more behind them, where nothing is."""
    return jnp.concatenate([numbers, jnp.zeros((1, numbers.shape[1]), numbers.dtype)])


def _answered(scores: Any, own: Own) -> Any:  # noqa: ANN401
    """Return the sum of log-probabilities of the answers, within each sheet."""
    shares = jax.nn.log_softmax(jnp.where(own.barred, _NEVER, scores), axis=-1)
    right = jnp.take_along_axis(shares, jnp.maximum(own.answers, 0)[..., None], axis=-1)[..., 0]
    return (right * (own.answers >= 0)).sum()


def _unit(vectors: Any) -> Any:  # noqa: ANN401
    return vectors * jax.lax.rsqrt((vectors * vectors).sum(-1, keepdims=True) + 1e-9)


@jax.jit
def _stepped(
    params: Tree, rest: Tree, moments: tuple[Tree, Tree, Tree], step: int, rate: float
) -> tuple[Tree, Tree, Tree]:
    """Return the weights after a step of Adam (Kingma and Ba, 2015), and its two moments.

    Args:
        params: Weights.
        rest: Where they began.
        moments: First and second, and the gradient.
        step: The how manieth, from 1.
        rate: Share of the full rates.
    """
    first, second, gradient = moments
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, first, gradient)
    second = jax.tree.map(lambda v, g: 0.99 * v + 0.01 * g * g, second, gradient)
    early, late = 1 - 0.9**step, 1 - 0.99**step

    def moved(most: float, back: float) -> Callable[[Any, Any, Any, Any], Any]:
        def move(part: Any, m: Any, v: Any, at_rest: Any) -> Any:  # noqa: ANN401
            wanted = (m / early) / (jnp.sqrt(v / late) + 1e-8) + back * (part - at_rest)
            return part - rate * most * wanted

        return move

    new = {
        name: jax.tree.map(
            moved(NEW_RATE, NEW_BACK) if name in NEW else moved(RATE, BACK),
            params[name],
            first[name],
            second[name],
            rest[name],
        )
        for name in params
    }
    return new, first, second
