"""The sentence encoder's network as JAX runs it, so that its weights can be trained further."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from studio.matching.net_weights import WINDOWS, NetWeights

GAP = 2
"""Empty places between texts: as far as the widest window sees."""

BRANCH = 256

DROP = 0.1
"""Share of numbers, and of pieces, that are left out."""

Tree = dict[str, Any]
"""Trained weights by name, as `NetWeights` calls them; several of a kind in a tuple."""

NOT_TRAINED = ("table", "scale", "lowest", "eps")


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """Texts one after the other, filled up to a fixed size.

    Attributes:
        meanings: (distinct pieces, 512).
        pieces: (places,): which of them stands there.
        mask: (places, 1): 0 between texts.
        texts: (places,): which text a place is of; the number of texts where it is of none.
    """

    meanings: Any
    pieces: Any
    mask: Any
    texts: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """Texts, read.

    Attributes:
        vectors: (texts, 512), each number between -1 and 1, not yet of length 1.
        pieces: (places, 1280): each piece as it is before all are summed up.
        mask: (places, 1): 0 between texts, and where a piece was left out.
    """

    vectors: Any
    pieces: Any
    mask: Any


for _tree in (Packed, Encoded):
    jax.tree_util.register_dataclass(_tree)


def trained(weights: NetWeights) -> Tree:
    """Return what is trained further."""
    names = (field.name for field in fields(NetWeights) if field.name not in NOT_TRAINED)
    return {name: jax.tree.map(jnp.asarray, getattr(weights, name)) for name in names}


def packed(
    weights: NetWeights,
    pieces: Sequence[Sequence[int]],
    *,
    texts: int,
    places: int,
    distinct: int,
) -> Packed:
    """Return texts as the network reads them.

    Args:
        weights: For what pieces mean.
        pieces: Of each text.
        texts: How many texts there are room for.
        places: How many pieces and gaps.
        distinct: How many different pieces.

    Raises:
        ValueError: There is more than there is room for.
    """
    flat = np.zeros(places, np.int64)
    mask = np.zeros((places, 1), np.float32)
    owners = np.full(places, texts, np.int32)
    if sum(map(len, pieces)) + GAP * (len(pieces) + 1) > places:
        raise ValueError("no room for so many pieces")
    at = GAP
    for text, part in enumerate(pieces):
        here = slice(at, at + len(part))
        flat[here], mask[here], owners[here] = part, 1, text
        at = here.stop + GAP
    several, which = np.unique(flat, return_inverse=True)
    if len(several) > distinct:
        raise ValueError("no room for so many different pieces")
    chunk = several % len(weights.scale)
    meanings = np.zeros((distinct, weights.table.shape[1]), np.float32)
    meanings[: len(several)] = weights.table[several] * weights.scale[chunk][:, None]
    meanings[: len(several)] += weights.lowest[chunk][:, None]
    return Packed(meanings=meanings, pieces=which.astype(np.int32), mask=mask, texts=owners)


@partial(jax.jit, static_argnames=("texts", "eps"))
def encode(net: Tree, read: Packed, key: Any, *, texts: int, eps: float) -> Encoded:  # noqa: ANN401
    """Return what is made of texts.

    Args:
        net: As `trained` gives it.
        read: The texts.
        key: Of what is dropped.
        texts: How many.
        eps: Added to spreads.
    """
    keys = jax.random.split(key, 3)
    meanings = _dropped(read.meanings, keys[0])
    mask = read.mask * jax.random.bernoulli(keys[1], 1 - DROP, read.mask.shape)
    own = _levelled(meanings @ net["into"] + net["into_bias"], net["into_norm"], eps)
    wide = [meanings[read.pieces]]
    for branch, (window, before) in enumerate(WINDOWS):
        mine = own[:, branch * BRANCH : (branch + 1) * BRANCH]
        brought = (mine @ _by_place(net["first"][branch], window))[read.pieces] * mask
        once = jax.nn.relu(_slid(brought, window, before) + net["first_bias"][branch])
        once = (once + mine[read.pieces]) * mask
        brought = once @ _by_place(net["second"][branch], window)
        again = _slid(brought, window, before) + net["second_bias"][branch]
        wide.append(jax.nn.relu(again) + once)
    level = _levelled(jnp.concatenate(wide, axis=1), net["norm"], eps) * mask
    summed = jax.ops.segment_sum(level, read.texts, texts + 1)[:texts]
    sizes = jax.ops.segment_sum(mask[:, 0], read.texts, texts + 1)[:texts]
    lengths = jnp.sqrt(jnp.maximum(sizes, 1))[:, None]
    early = (summed / lengths) @ net["early"] + lengths * net["early_bias"]
    half = net["late"].shape[0]
    inner = jax.nn.relu(early[:, :half] + jax.nn.relu(early[:, half:]) @ net["bent"][0])
    inner = _dropped(inner, keys[2])
    found = jnp.tanh(inner @ net["late"] + jax.nn.relu(inner @ net["bent"][1]) @ net["bent"][2])
    return Encoded(vectors=found, pieces=level, mask=mask)


def _dropped(numbers: Any, key: Any) -> Any:  # noqa: ANN401
    return numbers * jax.random.bernoulli(key, 1 - DROP, numbers.shape) / (1 - DROP)


def _levelled(numbers: Any, norm: tuple[Any, Any], eps: float) -> Any:  # noqa: ANN401
    middle = numbers.mean(axis=1, keepdims=True)
    spread = ((numbers - middle) ** 2).mean(axis=1, keepdims=True)
    return (numbers - middle) * jax.lax.rsqrt(spread + eps) * norm[0] + norm[1]


def _by_place(part: Any, window: int) -> Any:  # noqa: ANN401
    """Return a convolution as (from, window x to)."""
    by_place = part.reshape(window, BRANCH, BRANCH).transpose(1, 0, 2)
    return by_place.reshape(BRANCH, window * BRANCH)


def _slid(brought: Any, window: int, before: int) -> Any:  # noqa: ANN401
    """Return for each place the sum of what the pieces of its window bring to it."""
    parts = jnp.split(brought, window, axis=1)
    return sum(jnp.roll(part, before - at, axis=0) for at, part in enumerate(parts))
