"""Which question a viewer asks next, about which product, and in which words."""

from dataclasses import dataclass
from random import Random

from studio.core.ids import ProductId
from studio.core.money import Money, format_money
from studio.rehearsal.asking import AskBook, Topic
from studio.rehearsal.chance import pick
from studio.rehearsal.curiosity import Curiosity, Wondering, worded
from studio.rehearsal.market_profile import MarketProfile
from studio.rehearsal.partner import Seen
from studio.rehearsal.phrase_bank import printable, talk

_NAMED = 0.08
_AGAIN = 0.3
_PRICE_SAID = 0.35
_ABOUT_SHOP = 0.5
"""Part of the questions of the shop that is about no product: shipping, how to buy."""
_TRIES = 4


@dataclass(frozen=True, slots=True)
class Worded:
    """A question before it is spelled.

    Attributes:
        text: Correctly spelled.
        about: What it asks.
        buyer: Whether who asks is about to buy.
    """

    text: str
    about: Wondering
    buyer: bool


class Questioner:
    """Makes questions.

    Args:
        book: Names products and knows what can be asked of them.
        curiosity: What viewers want to know.
        profile: Of the market.
        market: As the show has it, for prices in questions.
        rng: Random numbers of its own.
    """

    def __init__(
        self,
        book: AskBook,
        curiosity: Curiosity,
        profile: MarketProfile,
        *,
        market: str,
        rng: Random,
    ) -> None:
        self._book = book
        self._curiosity = curiosity
        self._profile = profile
        self._market = market
        self._rng = rng
        self._prices: dict[Money, str] = {}

    def ask(self, seen: Seen, language: str, at_s: float) -> Worded:
        """Return what a viewer asks, who sees what is to be seen."""
        talking, chance = self._profile.talking, self._rng.random
        shop = chance() < talking.shop
        product_id = seen.product_id
        if shop and chance() < _ABOUT_SHOP:
            product_id = None
        elif product_id is None or chance() < talking.related:
            others = self._book.others(product_id)
            product_id = pick(self._rng, others) if others else product_id
        wondering, text = self._words(product_id, language, seen, shop=shop)
        text = self._addressed(text, wondering, seen.product_id, language, at_s)
        buyer = wondering.untold > 0
        wondering.untold -= buyer
        wondering.ask(at_s)
        return Worded(text, wondering, buyer)

    def _words(
        self, product_id: ProductId | None, language: str, seen: Seen, *, shop: bool
    ) -> tuple[Wondering, str]:
        """Return a topic that the language has words for, and these."""
        for _ in range(_TRIES):
            wondering = self._curiosity.choose(product_id, shop=shop)
            text = self._worded(wondering.topic, language, seen)
            if text is not None:
                return wondering, text
        wondering = self._curiosity.choose(product_id, shop=True)
        return wondering, self._worded(wondering.topic, language, seen) or "?"

    def _worded(self, topic: Topic, language: str, seen: Seen) -> str | None:
        chance, known = self._rng.random, talk(language)
        on_air = topic.product_id is not None and topic.product_id == seen.product_id
        price = seen.price if topic.subject == "price" and on_air else None
        if price is not None and chance() < _PRICE_SAID:
            return pick(self._rng, known["price_said"]).format(price=self._price(price))
        if topic.subject == "stock" and on_air and seen.sold_out:
            return pick(self._rng, known["sold_out"])
        latin = known.get(f"latin_{topic.subject}")
        if latin and chance() < self._profile.spelling.latin_letters:
            return pick(self._rng, latin)
        return worded(self._rng, topic, language)

    def _addressed(
        self,
        text: str,
        wondering: Wondering,
        on_air: ProductId | None,
        language: str,
        at_s: float,
    ) -> str:
        """Return a question with the product's name where it is needed, or asked once more."""
        about, chance, known = wondering.topic.product_id, self._rng.random, talk(language)
        if about is not None and about != on_air:
            template = pick(self._rng, known["other"])
        elif about is not None and chance() < _NAMED:
            template = pick(self._rng, known["named"])
        elif self._overdue(wondering, at_s) and chance() < _AGAIN:
            return pick(self._rng, known["again"]).format(ask=text)
        else:
            return text
        return template.format(ask=text, name=self._book.name_of(about, language))

    def _overdue(self, wondering: Wondering, at_s: float) -> bool:
        late_s = self._profile.talking.answer_s / 2
        return wondering.asked > 0 and at_s - wondering.since_s > late_s

    def _price(self, price: Money) -> str:
        text = self._prices.get(price)
        if text is None:
            text = self._prices[price] = printable(format_money(price, self._market))
        return text
