"""Who asks first, who decides, who puts it into the cart, who buys."""

import math
from collections.abc import Mapping
from operator import attrgetter
from random import Random

from studio.core.ids import ProductId
from studio.rehearsal.appetite import above_threshold, pull_of
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.chance import draw_of, source, within
from studio.rehearsal.curiosity import Curiosity
from studio.rehearsal.market_profile import MarketProfile
from studio.rehearsal.orders import OrderBook
from studio.rehearsal.partner import Bought, Seen
from studio.rehearsal.prospects import Around, Prospects, Sale, Waiter

_APPEAL = 0.35
"""How differently products please: the standard deviation of the logarithm of their reach."""
_CART_S = 150.0
_CART_FORGOTTEN_S = 900.0
_HURRY_BUYS = 4.0
"""How long things stay in carts, and how much faster they are bought in a hurry."""
_FADES = 1.5
"""Of those who asked, a third still cares after so many times their patience."""
_TOLD_OF_TRUST = 0.7
"""What hearing about warranty or returns does, beside seeing the trust strip."""
_LATE_NEEDS_CALM = 0.7
"""How much hurry keeps people from sleeping over it."""
_HARDLY_ANY = 1e-9


class Buyers:
    """The part of an audience that may buy what is on program.

    Args:
        profile: Of the market.
        curiosity: What viewers ask and hear.
        orders: Makes orders.
        seed: Of the audience; products please differently with each.
        rng: Random numbers of its own.
    """

    def __init__(
        self,
        profile: MarketProfile,
        curiosity: Curiosity,
        orders: OrderBook,
        *,
        seed: int,
        rng: Random,
    ) -> None:
        self._profile = profile
        self._curiosity = curiosity
        self._orders = orders
        self._seed = seed
        self._rng = rng
        self._by_product: dict[ProductId, Prospects] = {}
        self._product: ProductId | None = None
        self._stay = 0.0
        self._bought: list[Bought] = []

    def doubts(self, seen: Seen) -> bool:
        """Return whether viewers miss warranty and returns before they buy."""
        return above_threshold(seen.price) and not seen.trust_strip

    def carts(self, product_id: ProductId | None) -> int:
        """Return how many have a product in their cart."""
        known = self._by_product.get(product_id) if product_id is not None else None
        return 0 if known is None else known.carts

    def step(self, seen: Seen, product: AudienceProduct | None, around: Around) -> list[Bought]:
        """Return the orders of a step, oldest first.

        Args:
            seen: What there is to see.
            product: On program; None: none, or one that the audience does not know.
            around: The audience.
        """
        self._stay += math.log(max(_HARDLY_ANY, around.stayed))
        self._bought = []
        last, self._product = self._product, None if product is None else product.product_id
        if product is None:
            return []
        prospects = self._prospects(product.product_id)
        if last != product.product_id:
            prospects.shown_s = 0.0
        stayed = prospects.thin(self._stay)
        prospects.waiting = [w for w in prospects.waiting if self._rng.random() < stayed]
        prospects.show(seen, product, self._profile.buying, around)
        told = _TOLD_OF_TRUST * self._curiosity.trusted(product.product_id)
        pull = pull_of(
            seen,
            product,
            self._profile.buying,
            trust=max(prospects.trust.seen, told),
            attention=around.attention,
        )
        if pull.price is not None:
            sale = Sale(seen=seen, product=product, pull=pull, around=around)
            self._listen(prospects, sale)
            for _ in range(prospects.decide(sale, self._profile.buying, self._rng)):
                self._consider(prospects, sale)
            self._empty_carts(prospects, sale)
        self._bought.sort(key=attrgetter("at_ms"))
        return self._bought

    def close(self, products: Mapping[ProductId, AudienceProduct]) -> None:
        """Let those whose carts are full sleep over it: the show has ended."""
        late = self._profile.afterwards.late
        for product_id, prospects in self._by_product.items():
            product = products[product_id]
            seen = Seen(at_ms=0, product_id=product_id)
            for _ in range(draw_of(self._rng, prospects.carts, late)):
                if product.price is not None:
                    self._orders.sleep(product, seen, product.price, "")
            prospects.carts = 0
            prospects.waiting.clear()

    def _prospects(self, product_id: ProductId) -> Prospects:
        known = self._by_product.get(product_id)
        if known is None:
            taste = source(self._seed, f"appeal:{product_id}").gauss(0.0, _APPEAL)
            known = self._by_product[product_id] = Prospects(math.exp(taste), stay=self._stay)
        return known

    def _listen(self, prospects: Prospects, sale: Sale) -> None:
        """Let those go on who wait for an answer: they got it, or they give up."""
        patience_s, now_s = self._profile.talking.answer_s, sale.around.until_ms / 1_000
        buying, still = self._profile.buying, []
        for waiter in prospects.waiting:
            answered_s = waiter.wondering.answered_s
            if answered_s is not None and answered_s >= waiter.since_s:
                cares = math.exp(-(answered_s - waiter.since_s) / (_FADES * patience_s))
                row_id = waiter.wondering.topic.row_id
                if self._rng.random() < cares:
                    self._settle(prospects, sale, 1.0 + (buying.answered - 1.0) * cares, row_id)
                else:
                    self._settle(prospects, sale, buying.unanswered, "")
            elif now_s - waiter.since_s > patience_s:
                self._settle(prospects, sale, buying.unanswered, "")
            else:
                still.append(waiter)
        prospects.waiting = still

    def _consider(self, prospects: Prospects, sale: Sale) -> None:
        """Let one decide, or ask first."""
        buying = self._profile.buying
        if self._rng.random() >= buying.asks_first:
            self._settle(prospects, sale, 1.0, "")
            return
        wondering = self._curiosity.concern(sale.product.product_id)
        if self._curiosity.knows(wondering):
            self._settle(prospects, sale, buying.answered, wondering.topic.row_id)
            return
        wondering.untold += 1
        prospects.waiting.append(Waiter(wondering, sale.around.until_ms / 1_000))

    def _settle(self, prospects: Prospects, sale: Sale, times: float, row_id: str) -> None:
        """Let one say yes or no; who says yes buys, fills the cart, or sleeps over it."""
        pull, chance = sale.pull, self._rng.random
        if pull.price is None or chance() >= pull.want * times:
            return
        late = self._profile.afterwards.late * (1.0 - _LATE_NEEDS_CALM * pull.hurry)
        if chance() < late:
            self._orders.sleep(sale.product, sale.seen, pull.price, row_id)
        elif chance() < self._profile.buying.carts * (1.0 - pull.hurry):
            prospects.carts += 1
        else:
            self._buy(sale, row_id)

    def _empty_carts(self, prospects: Prospects, sale: Sale) -> None:
        around, pull = sale.around, sale.pull
        rate = around.attention * (1.0 + _HURRY_BUYS * pull.hurry) / _CART_S
        for _ in range(draw_of(self._rng, prospects.carts, within(rate, around.seconds))):
            prospects.carts -= 1
            self._buy(sale, "")
        forgotten = within(1.0 / _CART_FORGOTTEN_S, around.seconds)
        for _ in range(draw_of(self._rng, prospects.carts, forgotten)):
            prospects.carts -= 1
            if pull.price is not None and self._rng.random() < self._profile.afterwards.late:
                self._orders.sleep(sale.product, sale.seen, pull.price, "")

    def _buy(self, sale: Sale, row_id: str) -> None:
        around, price = sale.around, sale.pull.price
        if price is None:
            return
        length_ms = max(1, around.until_ms - around.from_ms)
        at_ms = around.from_ms + 1 + int(self._rng.random() * length_ms)
        self._bought += self._orders.order(
            sale.seen, price, min(around.until_ms, at_ms), offer=sale.pull.offer, row_id=row_id
        )
