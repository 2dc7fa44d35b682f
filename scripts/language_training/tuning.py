"""Training the sentence encoder further: questions should lie near the rows that answer them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from language_training.encoder_net import Packed, Tree, encode, packed, trained
from language_training.fit import Ints
from studio.matching.net_weights import NetWeights

SHEETS_AT_ONCE, ASKS_A_SHEET, BANK_AT_ONCE = 3, 96, 64
MOST_ROWS = 42
LABEL_ONLY = 0.35
HEAT = 0.06
SEED = 0
RATE, HEAD_RATE = 5e-4, 2e-3
BACK = 0.3
"""How strongly weights are drawn back to where they were."""

WARM_STEPS = 50
_ASKS = SHEETS_AT_ONCE * ASKS_A_SHEET + BANK_AT_ONCE
_ROWS = SHEETS_AT_ONCE * MOST_ROWS + BANK_AT_ONCE
_ASK_ROOM = {"texts": _ASKS, "places": 5_760, "distinct": 2_176}
_ROW_ROOM = {"texts": _ROWS, "places": 2_304, "distinct": 1_024}
_NEVER = -1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class TuningSheet:
    """A product's rows and their questions, as places in a list of texts.

    Attributes:
        asks: Of each question.
        rows: Which row answers it.
        whole: Of each row, label and value.
        labels: Of each row, the label alone.
        about: What each row is about: rows of one word are not set against each other.
    """

    asks: Ints
    rows: Ints
    whole: Ints
    labels: Ints
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TuningPairs:
    """Questions of the bank, each with a label of its kind of row; likewise.

    Attributes:
        asks: Of each question.
        rows: Of each label.
        about: What each is about.
    """

    asks: Ints
    rows: Ints
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """Questions and rows.

    Attributes:
        asks: As the network reads them.
        rows: Likewise.
        answers: (asks,): which row answers; -1: nothing was asked there.
        barred: (asks, rows): what is not set against the answer.
        apart: (asks, rows): rows of other sheets.
        inside: (asks,): 1 where the question is a sheet's.
    """

    asks: Packed
    rows: Packed
    answers: Any
    barred: Any
    apart: Any
    inside: Any


jax.tree_util.register_dataclass(_Batch)


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts, as pieces, and what pieces mean."""

    pieces: Sequence[Sequence[int]]
    weights: NetWeights

    def packed(self, which: Sequence[int], room: dict[str, int]) -> Packed:
        """Return some of them as the network reads them.

        Raises:
            ValueError: There is no room for so much.
        """
        return packed(self.weights, [self.pieces[at] for at in which], **room)


def tune(
    texts: Texts,
    sheets: Sequence[TuningSheet],
    bank: TuningPairs,
    *,
    epochs: float,
    say: Callable[[str], None],
) -> NetWeights:
    """Return the encoder's weights, trained further.

    Each batch sets questions against all its rows, and once more against those of their own sheet.
    Two matrices, which begin as leaving everything where it is, stand behind the encoder meanwhile:
    what only tells questions from rows need not go into it.

    Args:
        texts: Of all sheets and of the bank.
        sheets: Products.
        bank: Pairs of all fields of trade.
        epochs: How often all questions of sheets are seen.
        say: Told how far it is.
    """
    chance, key = np.random.default_rng(SEED), jax.random.PRNGKey(SEED)
    width = texts.weights.late.shape[1]
    params: Tree = {"net": trained(texts.weights), "heads": (jnp.eye(width), jnp.eye(width))}
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
            batch = _batch(
                texts, [sheets[order.pop()] for _ in range(SHEETS_AT_ONCE)], bank, chance
            )
        key, dropping = jax.random.split(key)
        loss, gradient = slopes(params, batch, dropping, eps=texts.weights.eps)
        rate = min(1, step / WARM_STEPS) * 0.5 * (1 + np.cos(np.pi * step / (steps + 1)))
        params, first, second = _stepped(params, rest, (first, second, gradient), step, rate)
        losses.append(float(loss))
        if step % 50 == 0:
            say(f"step {step} of {steps}: loss {np.mean(losses[-50:]):.3f}")
    return replace(texts.weights, **jax.tree.map(np.asarray, params["net"]))


def _batch(
    texts: Texts, sheets: Sequence[TuningSheet], bank: TuningPairs, chance: np.random.Generator
) -> _Batch | None:
    """Return some questions with all rows of their sheets, and some pairs of the bank.

    None where they would need more room than there is.
    """
    asks, rows, answers, about, owners, row_owners = [], [], [], [], [], []
    for which, sheet in enumerate(sheets):
        most = min(ASKS_A_SHEET, len(sheet.rows))
        chosen = chance.choice(len(sheet.rows), most, replace=False)
        alone = chance.random(len(sheet.labels)) < LABEL_ONLY
        asks += sheet.asks[chosen].tolist()
        answers += (len(rows) + sheet.rows[chosen]).tolist()
        rows += np.where(alone, sheet.labels, sheet.whole).tolist()
        about += sheet.about
        owners += [which] * most
        row_owners += [which] * len(sheet.about)
    chosen = chance.choice(len(bank.about), BANK_AT_ONCE, replace=False)
    answers += (len(rows) + np.arange(BANK_AT_ONCE)).tolist()
    asks += bank.asks[chosen].tolist()
    rows += bank.rows[chosen].tolist()
    about += [bank.about[at] for at in chosen]
    if len(rows) > _ROWS:
        return None
    right, topics = _padded(answers, _ASKS, -1), np.unique(about, return_inverse=True)[1]
    of_ask = _padded(owners, _ASKS, -2)
    of_row = _padded(row_owners, _ROWS, -3)
    try:
        return _Batch(
            asks=texts.packed(asks, _ASK_ROOM),
            rows=texts.packed(rows, _ROW_ROOM),
            answers=right,
            barred=_barred(right, _padded(topics.tolist(), _ROWS, -1)),
            apart=of_ask[:, None] != of_row[None, :],
            inside=(of_ask >= 0).astype(np.float32),
        )
    except ValueError:
        return None


def _padded(numbers: Sequence[int], size: int, filler: int) -> Ints:
    return np.array([*numbers, *([filler] * (size - len(numbers)))], np.int64)


def _barred(answers: Ints, topics: Ints) -> Any:  # noqa: ANN401
    """Return (asks, rows): rows of the answer's own topic but itself, and where no row is."""
    same = topics[answers][:, None] == topics[None, :]
    same[np.arange(len(answers)), answers] = False
    return same | (topics < 0)[None, :]


def _loss(params: Tree, batch: _Batch, key: Any, eps: float) -> Any:  # noqa: ANN401
    keys = jax.random.split(key)
    asked = encode(params["net"], batch.asks, keys[0], texts=_ASKS, eps=eps)
    told = encode(params["net"], batch.rows, keys[1], texts=_ROWS, eps=eps)
    left, right = _unit(asked @ params["heads"][0]), _unit(told @ params["heads"][1])
    scores = jnp.where(batch.barred, _NEVER, left @ right.T / HEAT)
    within = jnp.where(batch.apart, _NEVER, scores)
    every = jnp.arange(_ASKS)
    among_all = jax.nn.log_softmax(scores)[every, batch.answers] * (batch.answers >= 0)
    among_own = jax.nn.log_softmax(within)[every, batch.answers] * batch.inside
    return -(among_all + among_own).sum() / _ASKS


def _unit(vectors: Any) -> Any:  # noqa: ANN401
    return vectors / (jnp.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


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

    def moved(most: float) -> Callable[[Any, Any, Any, Any], Any]:
        def move(part: Any, m: Any, v: Any, at_rest: Any) -> Any:  # noqa: ANN401
            wanted = (m / early) / (jnp.sqrt(v / late) + 1e-8) + BACK * (part - at_rest)
            return part - rate * most * wanted

        return move

    new = {
        name: jax.tree.map(moved(most), params[name], first[name], second[name], rest[name])
        for name, most in (("net", RATE), ("heads", HEAD_RATE))
    }
    return new, first, second
