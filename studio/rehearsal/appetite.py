"""How much an audience wants what it is shown: price, hurry, trust, answers, the host."""

import math
from dataclasses import dataclass

from studio.catalogue.trust import trust_threshold
from studio.core.money import Money
from studio.rehearsal.audience_product import MOST_TRUST_POINTS, AudienceProduct
from studio.rehearsal.market_profile import Buying
from studio.rehearsal.partner import Seen

_CHEAP, _DEAR = 2.0, 0.25
"""However cheap or dear, demand changes by no more than this."""
_MOST_PULL = 2.5
_HURRY_S = 45.0
_FEW = 6.0
"""Hurry is felt when so many seconds or pieces are left, and fades with e for each more."""
_STRIP_TEACHES_S = 12.0
_STRIP_LASTS_S = 150.0
_STRIP_ALONE = 0.4
"""What a trust strip does by itself; the rest is what stands on it."""
_UNPRICED = 0.3
"""What is left of the will to buy while no price is shown."""
_HOSTLESS = 0.2
"""Likewise while nobody holds the attention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pull:
    """What there is for sale, as one moment looks.

    Attributes:
        price: Asked for now; None: it can't be bought.
        offer: Whether it is an offer's.
        want: Part of the decisions that end with yes, answers aside; 0 to 1.
        hurry: 0: none; 1: the last seconds, or the last piece.
    """

    price: Money | None
    offer: bool
    want: float
    hurry: float


class Trust:
    """How many viewers have seen the trust strip of a product: they remember it for a while."""

    def __init__(self) -> None:
        self.seen = 0.0

    def step(self, seconds: float, *, strip: bool) -> None:
        """Let viewers see it, or forget it."""
        pace_s = _STRIP_TEACHES_S if strip else _STRIP_LASTS_S
        goal = 1.0 if strip else 0.0
        self.seen += (goal - self.seen) * (1.0 - math.exp(-seconds / pace_s))


def above_threshold(price: Money | None) -> bool:
    """Return whether buyers want warranty, returns and tests first, at a price."""
    threshold = None if price is None else trust_threshold(price.currency)
    if price is None or threshold is None:
        return False
    return price.amount_minor > threshold.amount_minor


def demand_at(price: Money | None, elasticity: float) -> float:
    """Return how many think of buying at a price, beside one of about US$30."""
    threshold = None if price is None else trust_threshold(price.currency)
    if price is None or threshold is None or price.amount_minor <= 0:
        return 1.0
    times = price.amount_minor / threshold.amount_minor
    return min(_CHEAP, max(_DEAR, math.pow(times, -elasticity)))


def pull_of(
    seen: Seen, product: AudienceProduct, buying: Buying, *, trust: float, attention: float
) -> Pull:
    """Return how a product pulls buyers at a moment.

    Args:
        seen: What there is to see.
        product: The one on program.
        buying: How the market buys.
        trust: Part of the viewers who know of its trust points, 0 to 1.
        attention: 0 to 1.
    """
    price = seen.price or product.price
    gone = seen.sold_out or (seen.stock is not None and seen.stock <= 0)
    if price is None or price.amount_minor <= 0 or gone:
        return Pull(price=None, offer=False, want=0.0, hurry=0.0)
    lowered = _lowered(seen)
    want = buying.wants * min(_MOST_PULL, 1.0 + buying.discount * lowered)
    if above_threshold(price):
        built = trust * (
            _STRIP_ALONE + (1.0 - _STRIP_ALONE) * product.trust_points / MOST_TRUST_POINTS
        )
        want *= buying.trust + (1.0 - buying.trust) * min(1.0, built)
    want *= 1.0 if seen.price is not None else _UNPRICED
    want *= _HOSTLESS + (1.0 - _HOSTLESS) * attention
    return Pull(
        price=price,
        offer=lowered > 0,
        want=min(1.0, want),
        hurry=_hurry(seen),
    )


def _lowered(seen: Seen) -> float:
    """Return by which part the price is below the list price."""
    price, before = seen.price, seen.list_price
    if price is None or before is None or before.currency != price.currency:
        return 0.0
    if before.amount_minor <= price.amount_minor:
        return 0.0
    return 1.0 - price.amount_minor / before.amount_minor


def _hurry(seen: Seen) -> float:
    time = stock = 0.0
    if seen.offer_left_s is not None:
        time = math.exp(-max(0.0, seen.offer_left_s) / _HURRY_S)
    if seen.stock is not None:
        stock = math.exp(-max(0, seen.stock) / _FEW)
    return max(time, stock)
