"""Which product of the show a question names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from studio.catalogue.folding import words_of
from studio.core.ids import ProductId
from studio.matching.kinds import Kinds, same_word
from studio.questions.known_product import KnownProduct

NAME_WEIGHT = 1.0
KIND_WEIGHT = 0.8
SHARED_WEIGHT = 0.3
"""Of a kind that several products of the show are of."""
SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class _Named:
    product_id: ProductId
    words: frozenset[str]
    kinds: frozenset[str]


class Mentions:
    """Knows the names and kinds of a show's products."""

    def __init__(self, products: Sequence[KnownProduct], kinds: Kinds) -> None:
        self._kinds = kinds
        self._named = tuple(_named(product, kinds) for product in products)
        self._bearers = Counter(word for named in self._named for word in named.words)
        self._of_kind = Counter(kind for named in self._named for kind in named.kinds)

    def in_text(self, text: str) -> dict[ProductId, float]:
        """Return how strongly a text names each product that it names, 0 to 1.

        A word that several products bear says less the more they are.
        """
        words = [word for word in words_of(text) if len(word) >= SHORTEST_NAME]
        kinds = self._kinds.named(text)
        found = {n.product_id: self._strength(n, words, kinds) for n in self._named}
        return {product_id: strength for product_id, strength in found.items() if strength > 0}

    def _strength(self, named: _Named, words: list[str], kinds: dict[str, int]) -> float:
        said = {own for own in named.words for word in words if same_word(own, word)}
        by_name = max((NAME_WEIGHT / self._bearers[own] for own in said), default=0.0)
        by_kind = max((self._kind_weight(k) for k in kinds if k in named.kinds), default=0.0)
        return max(by_name, by_kind)

    def _kind_weight(self, kind: str) -> float:
        return KIND_WEIGHT if self._of_kind[kind] == 1 else SHARED_WEIGHT


def _named(product: KnownProduct, kinds: Kinds) -> _Named:
    names = (*product.names, *product.aliases)
    words = {w for name in names for w in words_of(name) if len(w) >= SHORTEST_NAME}
    of_kind = {kind for name in (*names, *product.tags) for kind in kinds.named(name)}
    return _Named(product.product_id, frozenset(words), frozenset(of_kind))
