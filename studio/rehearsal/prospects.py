"""The viewers who think of buying one product: counted until they decide."""

import math
from dataclasses import dataclass, field
from random import Random

from studio.rehearsal.appetite import Pull, Trust, demand_at
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.chance import draw, within
from studio.rehearsal.curiosity import Wondering
from studio.rehearsal.market_profile import Buying
from studio.rehearsal.partner import Seen

_NOTICES_S = 15.0
"""How fast viewers take in what is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The audience of one step.

    Attributes:
        viewers: How many watch.
        stayed: Part of those who watched before who still do.
        attention: 0 to 1.
        from_ms: The end of the step before.
        until_ms: The end of this one.
    """

    viewers: int
    stayed: float
    attention: float
    from_ms: int
    until_ms: int

    @property
    def seconds(self) -> float:
        """How long the step was."""
        return (self.until_ms - self.from_ms) / 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """What is for sale in one step, and to whom."""

    seen: Seen
    product: AudienceProduct
    pull: Pull
    around: Around


@dataclass(frozen=True, slots=True)
class Waiter:
    """A buyer who waits for an answer."""

    wondering: Wondering
    since_s: float


@dataclass(slots=True)
class Prospects:
    """What one product did to the audience so far; numbers of people, not whole ones.

    Attributes:
        appeal: How it pleases, beside an ordinary product.
        seen: Viewers present who have taken it in.
        thinking: Of these, who think of buying it.
        carts: Who have it in the cart.
        waiting: Who wait for an answer, oldest first.
        shown_s: How long it has been on program this time.
        stay: Logarithm of the part of the first viewers who were still there when it was shown.
        trust: Who knows of its trust points.
    """

    appeal: float
    seen: float = 0.0
    thinking: float = 0.0
    carts: int = 0
    waiting: list[Waiter] = field(default_factory=list)
    shown_s: float = 0.0
    stay: float = 0.0
    trust: Trust = field(default_factory=Trust)

    def thin(self, stay: float) -> float:
        """Let those go who left since it was shown last; return which part stayed."""
        stayed = math.exp(min(0.0, stay - self.stay))
        self.stay = stay
        self.seen *= stayed
        self.thinking *= stayed
        return stayed

    def show(self, seen: Seen, product: AudienceProduct, buying: Buying, around: Around) -> None:
        """Let viewers take in what is shown; some begin to think of buying it."""
        self.shown_s += around.seconds
        self.trust.step(around.seconds, strip=seen.trust_strip)
        unseen = max(0.0, around.viewers - self.seen)
        new = unseen * within(around.attention / _NOTICES_S, around.seconds)
        self.seen = min(float(around.viewers), self.seen + new)
        price = seen.price or product.price
        reach = min(1.0, buying.reach * self.appeal * demand_at(price, buying.elasticity))
        self.thinking += new * reach

    def decide(self, sale: Sale, buying: Buying, rng: Random) -> int:
        """Return how many decide in a step; they think no longer."""
        around = sale.around
        looked = 1.0 - math.exp(-self.shown_s / buying.look_s)
        rate = looked * around.attention * (1.0 + buying.rush * sale.pull.hurry) / buying.decides_s
        deciding = draw(rng, self.thinking * within(rate, around.seconds))
        deciding = min(deciding, math.ceil(self.thinking))
        self.thinking = max(0.0, self.thinking - deciding)
        return deciding
