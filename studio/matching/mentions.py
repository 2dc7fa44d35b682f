"""Which product of the show a question names."""

from collections import Counter
from collections.abc import Sequence, Set
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
        self._by_start: dict[str, list[str]] = {}
        for word in self._bearers:
            self._by_start.setdefault(word[:SHORTEST_NAME], []).append(word)

    def in_text(self, text: str) -> dict[ProductId, float]:
        """Return how strongly a text names each product that it names, 0 to 1.

        A word that several products bear says less the more they are.
        """
        said = {
            own
            for word in words_of(text)
            for own in self._by_start.get(word[:SHORTEST_NAME], ())
            if same_word(own, word)
        }
        kinds = self._kinds.named(text).keys()
        found = {n.product_id: self._strength(n, said, kinds) for n in self._named}
        return {product_id: strength for product_id, strength in found.items() if strength > 0}

    def _strength(self, named: _Named, said: Set[str], kinds: Set[str]) -> float:
        own = named.words & said
        by_name = max((NAME_WEIGHT / self._bearers[word] for word in own), default=0.0)
        by_kind = max((self._kind_weight(kind) for kind in named.kinds & kinds), default=0.0)
        return max(by_name, by_kind)

    def _kind_weight(self, kind: str) -> float:
        return KIND_WEIGHT if self._of_kind[kind] == 1 else SHARED_WEIGHT


def _named(product: KnownProduct, kinds: Kinds) -> _Named:
    names = (*product.names, *product.aliases)
    words = {w for name in names for w in words_of(name) if len(w) >= SHORTEST_NAME}
    of_kind = {kind for name in (*names, *product.tags) for kind in kinds.named(name)}
    return _Named(product.product_id, frozenset(words), frozenset(of_kind))
