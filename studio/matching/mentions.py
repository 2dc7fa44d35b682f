"""Which product of the show a question names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from studio.catalogue.folding import words_of
from studio.core.ids import ProductId
from studio.matching.kinds import MOST_WORDS, Kinds
from studio.matching.plain_words import PLAIN_WORDS
from studio.matching.word_forms import same_noun, same_word
from studio.questions.known_product import KnownProduct

NAME_WEIGHT = 1.0
KIND_WEIGHT = 0.8
SHARED_WEIGHT = 0.3
"""Of a kind that several products of the show are of."""
STEM_WEIGHT = 0.3
"""Of a word that only has its stem from a name: `does it charge`, beside a charger."""
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
        of_rows = [_row_words(product) for product in products]
        self._on_rows = {p.product_id: words for p, words in zip(products, of_rows, strict=True)}
        sheets = Counter(word for words in of_rows for word in words)
        self._named = tuple(
            _named(product, kinds, sheets=sheets, own=own)
            for product, own in zip(products, of_rows, strict=True)
        )
        self._bearers = Counter(word for named in self._named for word in named.words)
        self._of_kind = Counter(kind for named in self._named for kind in named.kinds)
        self._by_start = _by_start(self._bearers)
        self._rows_by_start = _by_start(sheets)
        self._met: dict[str, tuple[tuple[str, float], ...]] = {}
        self._bearing: dict[str, list[int]] = {}
        for at, named in enumerate(self._named):
            for sign in (*named.words, *(_kind_sign(kind) for kind in named.kinds)):
                self._bearing.setdefault(sign, []).append(at)

    def in_text(self, text: str, on_air: ProductId | None = None) -> dict[ProductId, float]:
        """Return how strongly a text names each product that it names, 0 to 1.

        A word that several products bear says less the more they are. A form of a name that stands
        on a row of the product on air asks for that row.
        """
        said: dict[str, float] = {}
        for word in words_of(text):
            for own, weight in self._own_words(word):
                if own == word or not self._is_on_row(word, on_air):
                    said[own] = max(weight, said.get(own, 0.0))
        kinds = self._kinds.named(text).keys()
        signs = (*said, *map(_kind_sign, kinds))
        bearers = {at for sign in signs for at in self._bearing.get(sign, ())}
        named = (self._named[at] for at in sorted(bearers))
        return {n.product_id: self._strength(n, said, kinds) for n in named}

    def _own_words(self, word: str) -> tuple[tuple[str, float], ...]:
        """Return the words of products that a word may be, and how surely it is.

        Most are none, and chats have few words.
        """
        known = self._met.get(word)
        if known is None:
            if len(self._met) >= MOST_WORDS:
                self._met.clear()
            known = self._met[word] = tuple(self._likely_own_words(word))
        return known

    def _likely_own_words(self, word: str) -> Iterator[tuple[str, float]]:
        start = word[:SHORTEST_NAME]
        of_rows = self._rows_by_start.get(start, ())
        for own in self._by_start.get(start, ()):
            if same_word(own, word):
                if same_noun(own, word):
                    yield own, NAME_WEIGHT
                elif not any(same_word(row, word) for row in of_rows):
                    yield own, STEM_WEIGHT

    def _is_on_row(self, word: str, product_id: ProductId | None) -> bool:
        """Return whether a product's rows are called by a word, in whatever number and case."""
        words = self._on_rows.get(product_id, frozenset()) if product_id else frozenset()
        return any(same_word(row, word) and same_noun(row, word) for row in words)

    def _strength(self, named: _Named, said: Mapping[str, float], kinds: Set[str]) -> float:
        own = named.words & said.keys()
        by_name = max((said[word] / self._bearers[word] for word in own), default=0.0)
        by_kind = max((self._kind_weight(kind) for kind in named.kinds & kinds), default=0.0)
        return max(by_name, by_kind)

    def _kind_weight(self, kind: str) -> float:
        return KIND_WEIGHT if self._of_kind[kind] == 1 else SHARED_WEIGHT


def _by_start(words: Iterable[str]) -> dict[str, list[str]]:
    """Return words by their first letters: what begins otherwise is another word."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:SHORTEST_NAME], []).append(word)
    return found


def _kind_sign(kind: str) -> str:
    """Return what a kind is looked up by; no word begins so."""
    return f" {kind}"


def _row_words(product: KnownProduct) -> Set[str]:
    """Return the words that a product's rows are called by: `driver` of `Driver unit`."""
    return {word for row in product.rows for label in row.labels for word in words_of(label)}


def _named(
    product: KnownProduct, kinds: Kinds, *, sheets: Mapping[str, int], own: Set[str]
) -> _Named:
    """Return what a product is called, without what says as much of others.

    Args:
        product: Whose names.
        kinds: Of products.
        sheets: On how many products' rows each word stands.
        own: Words on the rows of this one.
    """
    names = (*product.names, *product.aliases)
    said = {w for name in names for w in words_of(name) if len(w) >= SHORTEST_NAME}
    words = {w for w in said - PLAIN_WORDS if sheets.get(w, 0) <= (w in own)}
    of_kind = {kind for name in (*names, *product.tags) for kind in kinds.named(name)}
    return _Named(product.product_id, frozenset(words), frozenset(of_kind))
