"""Random numbers of the simulated audience: nothing here is a secret, all of it can be repeated."""

import math
from bisect import bisect
from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")

_MANY = 30.0
"""From here on a Poisson number is drawn as a rounded normal one."""


def source(seed: int, part: str) -> Random:
    """Return the random numbers of one part: drawing more of them moves no other part's."""
    return Random(f"{seed}:{part}")  # noqa: S311 - a model, not a secret


def draw(rng: Random, expected: float) -> int:
    """Return how many of independent things happen, of which so many are expected.

    Source:
        Poisson's distribution: Knuth's product of uniform numbers below 30, above it the normal
        distribution of the same mean and variance.
    """
    if expected <= 0:
        return 0
    if expected >= _MANY:
        return max(0, round(rng.gauss(expected, math.sqrt(expected))))
    limit, product, count = math.exp(-expected), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count


def draw_of(rng: Random, count: int, share: float) -> int:
    """Return how many of `count` things a share of them is; never more than all."""
    return min(count, draw(rng, count * share))


def pick(rng: Random, things: Sequence[Thing]) -> Thing:
    """Return one of some things; there must be one."""
    return things[int(rng.random() * len(things))]


def cumulative(weights: Sequence[float]) -> list[float]:
    """Return running sums, for `pick_weighted`."""
    total, sums = 0.0, []
    for weight in weights:
        total += weight
        sums.append(total)
    return sums


def pick_weighted(rng: Random, sums: Sequence[float]) -> int:
    """Return the place of one of some weights, which come summed up; their sum must not be 0."""
    return min(bisect(sums, rng.random() * sums[-1]), len(sums) - 1)


def within(rate_per_s: float, seconds: float) -> float:
    """Return the probability that what happens at a rate happens within a time."""
    return 1.0 - math.exp(-rate_per_s * seconds) if rate_per_s > 0 else 0.0
