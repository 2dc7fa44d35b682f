"""What an audience wants to know, what it has asked, and what it has heard."""

import math
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from random import Random

from studio.core.ids import ProductId
from studio.rehearsal.asking import AskBook, Topic
from studio.rehearsal.chance import cumulative, pick, pick_weighted
from studio.rehearsal.market_profile import MarketProfile
from studio.rehearsal.partner import Answered

_ECHO_S = 60.0
"""For so long others take a question up."""
_MANY_ASKED = 3
_SERVES = 2.0
"""Who is answered pleases others, too: so many for each who had asked."""
_HEARD = 0.94
"""Part of the viewers who need not ask once an answer was given."""
_NEWCOMERS = 1.5
"""An answer is forgotten with viewers who leave: after so many average stays, mostly."""
_TASTE = 0.5
"""How differently shows go: the standard deviation of the logarithm of a topic's weight."""
_PRICE_ANSWERS_ITSELF = 0.4
_MOST_TEXTS = 20_000

_NO_PRICE = 2.0
_DEAR = 2.0
"""How much likelier warranty and returns are asked for above the threshold without trust strip."""


class Wondering:
    """One topic in one show.

    Attributes:
        topic: What it is about.
        asked: How many asked since it was answered last.
        since_s: When the first of them asked.
        last_s: When the last of them asked.
        answered_s: When it was answered last; None: never.
        untold: How many buyers wait for the answer and have not written that they do.
    """

    __slots__ = ("answered_s", "asked", "last_s", "since_s", "taste", "topic", "untold")

    def __init__(self, topic: Topic, taste: float) -> None:
        self.topic = topic
        self.taste = taste
        self.asked = 0
        self.since_s = 0.0
        self.last_s = 0.0
        self.answered_s: float | None = None
        self.untold = 0

    def ask(self, at_s: float) -> None:
        """Count one who asks."""
        if self.asked == 0:
            self.since_s = at_s
        self.asked += 1
        self.last_s = at_s


class Curiosity:
    """All topics of a show, and how likely each is asked now.

    Args:
        book: Makes the topics.
        profile: Of the market.
        rng: Random numbers of its own.
    """

    def __init__(self, book: AskBook, profile: MarketProfile, rng: Random) -> None:
        self._book = book
        self._profile = profile
        self._rng = rng
        self._forget_s = profile.watching.watch_s * _NEWCOMERS
        self._spec: dict[ProductId, list[Wondering]] = {}
        self._shop: dict[ProductId, list[Wondering]] = {}
        self._show = [self._begin(topic) for topic in book.shop()]
        self._texts: OrderedDict[str, Wondering] = OrderedDict()
        self._sums: dict[tuple[ProductId | None, bool], list[float]] = {}
        self._concerns: dict[ProductId, list[float]] = {}
        self._served = 0.0
        self._served_s = 0.0
        self._now_s = 0.0
        self._priced = True
        self._doubted = False

    def look(self, at_s: float, *, priced: bool, doubted: bool) -> None:
        """Begin a step: what viewers see decides what they ask.

        Args:
            at_s: Now.
            priced: Whether a price is shown.
            doubted: Whether the price is above the threshold and nothing builds trust.
        """
        self._now_s, self._priced, self._doubted = at_s, priced, doubted
        self._sums.clear()

    def choose(self, product_id: ProductId | None, *, shop: bool) -> Wondering:
        """Return what somebody wants to know.

        Args:
            product_id: About which product; None: about the show.
            shop: Whether about price, shipping and the like, or about the spec sheet.
        """
        wonderings = self._of(product_id, shop=shop)
        sums = self._sums.get((product_id, shop))
        if sums is None:
            weights = [self._weight(wondering) for wondering in wonderings]
            sums = self._sums[product_id, shop] = cumulative(weights)
        return wonderings[pick_weighted(self._rng, sums)]

    def remember(self, text: str, wondering: Wondering) -> None:
        """Keep what a text asked, for when somebody answers it."""
        if len(self._texts) >= _MOST_TEXTS:
            self._texts.popitem(last=False)
        self._texts[text] = wondering

    def concern(self, product_id: ProductId) -> Wondering:
        """Return what somebody wants to know before they buy, whether it was answered or not."""
        wonderings = self.of_product(product_id)
        sums = self._concerns.get(product_id)
        if sums is None:
            weights = [w.topic.often * w.taste for w in wonderings]
            sums = self._concerns[product_id] = cumulative(weights)
        return wonderings[pick_weighted(self._rng, sums)]

    def hear(self, answers: Iterable[Answered], at_s: float) -> None:
        """Take answers that viewers heard."""
        for answer in answers:
            wondering = self._meant(answer)
            if wondering is not None:
                fresh = math.exp(-(at_s - self._served_s) / self._forget_s)
                self._served = self._served * fresh + _SERVES * max(1, wondering.asked)
                self._served_s = at_s
                wondering.answered_s = at_s
                wondering.asked = wondering.untold = 0

    def knows(self, wondering: Wondering) -> bool:
        """Return whether a viewer has heard the answer."""
        return self._rng.random() < self._heard(wondering)

    def waiting_share(self, product_id: ProductId | None) -> float:
        """Return which part of those who asked lately has waited too long for an answer."""
        late = 0.0
        for wondering in self._asked_about(product_id):
            if self._now_s - wondering.since_s > self._profile.talking.answer_s:
                lately = math.exp(-(self._now_s - wondering.last_s) / self._forget_s)
                late += wondering.asked * lately
        served = self._served * math.exp(-(self._now_s - self._served_s) / self._forget_s)
        return late / (late + served + _MANY_ASKED)

    def trusted(self, product_id: ProductId) -> float:
        """Return which part of the viewers has heard about a product's warranty or returns."""
        about = self._of(product_id, shop=True)
        return max(
            (self._heard(w) for w in about if w.topic.subject in ("warranty", "returns")),
            default=0.0,
        )

    def of_product(self, product_id: ProductId) -> Sequence[Wondering]:
        """Return all topics about a product, always in the same order."""
        shop, spec = self._of(product_id, shop=True), self._of(product_id, shop=False)
        return shop if spec is shop else [*spec, *shop]

    def _asked_about(self, product_id: ProductId | None) -> list[Wondering]:
        return [*self._show, *(self.of_product(product_id) if product_id is not None else ())]

    def _of(self, product_id: ProductId | None, *, shop: bool) -> list[Wondering]:
        if product_id is None:
            return self._show
        if product_id not in self._spec:
            topics = self._book.of(product_id)
            of_shop = self._shop[product_id] = [self._begin(topic) for topic in topics.shop]
            self._spec[product_id] = [self._begin(topic) for topic in topics.spec] or of_shop
        return self._shop[product_id] if shop else self._spec[product_id]

    def _begin(self, topic: Topic) -> Wondering:
        return Wondering(topic, math.exp(self._rng.gauss(0.0, _TASTE)))

    def _weight(self, wondering: Wondering) -> float:
        topic, weight = wondering.topic, wondering.topic.often * wondering.taste
        if wondering.asked:
            taken_up = math.exp(-(self._now_s - wondering.last_s) / _ECHO_S)
            many = min(1.0, wondering.asked / _MANY_ASKED)
            weight *= 1.0 + self._profile.talking.repeats * many * taken_up
        weight *= 1.0 - self._heard(wondering)
        if topic.subject == "price":
            weight *= _PRICE_ANSWERS_ITSELF if self._priced else _NO_PRICE
        if self._doubted and topic.subject in ("warranty", "returns"):
            weight *= _DEAR
        return weight

    def _heard(self, wondering: Wondering) -> float:
        if wondering.answered_s is None:
            return 0.0
        return _HEARD * math.exp(-(self._now_s - wondering.answered_s) / self._forget_s)

    def _meant(self, answer: Answered) -> Wondering | None:
        """Return what an answer is to: by its row, by the question's words, or the likeliest."""
        about = self._show if answer.product_id is None else self.of_product(answer.product_id)
        if answer.row_id:
            by_row = next((w for w in about if w.topic.row_id == answer.row_id), None)
            if by_row is not None:
                return by_row
        known = self._texts.get(answer.text) if answer.text else None
        if known is not None and (
            None in (answer.product_id, known.topic.product_id)
            or answer.product_id == known.topic.product_id
        ):
            return known
        rowless = [w for w in about if w.asked and not w.topic.row_id]
        return max(rowless, key=lambda w: w.asked, default=None) if not answer.row_id else None


def worded(rng: Random, topic: Topic, language: str) -> str | None:
    """Return a topic in one of a language's wordings; None: the language has no word for it."""
    phrases = topic.phrases.get(language)
    return pick(rng, phrases) if phrases else None
