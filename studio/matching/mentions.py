"""Which product of the show a question names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from studio.catalogue.folding import words_of
from studio.core.ids import ProductId
from studio.matching.everyday_words import everyday_words, is_common
from studio.matching.kinds import MOST_WORDS, Kinds
from studio.matching.name_heads import SHORTEST_NAME, read_name
from studio.matching.plain_words import PLAIN_WORDS
from studio.matching.word_forms import same_noun, same_word
from studio.questions.known_product import KnownProduct

NAME_WEIGHT = 1.0
KIND_WEIGHT = 0.8
SHARED_WEIGHT = 0.3
"""Of a kind that several products of the show are of."""
STEM_WEIGHT = 0.3
"""Of a word that only has its stem from a name: `does it charge`, beside a charger."""
PART_WEIGHT = 0.2
"""Of words that only tell which one a thing is, times their share of the name: `iron` of a pan."""


@dataclass(frozen=True, slots=True)
class _Named:
    """What a product is called.

    Attributes:
        product_id: Which.
        words: All that say something of it.
        whole: Those that name it alone.
        phrases: Those of each name, and how many it has: each alone says but a part.
        aliases: Names of several words, word by word.
        kinds: Of products, that it is of.
    """

    product_id: ProductId
    words: frozenset[str]
    whole: frozenset[str]
    phrases: tuple[tuple[frozenset[str], int], ...]
    aliases: Set[tuple[str, ...]]
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands in a text.

    Attributes:
        said: Words of products, and how surely each is one.
        kinds: Of products.
        aliases: Of several words.
    """

    said: Mapping[str, float]
    kinds: Set[str]
    aliases: Set[tuple[str, ...]]


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
        self._bearers_of_alias = Counter(a for named in self._named for a in named.aliases)
        self._aliases: dict[str, list[tuple[str, ...]]] = {}
        for alias in self._bearers_of_alias:
            self._aliases.setdefault(alias[0], []).append(alias)
        self._met: dict[str, tuple[tuple[str, float], ...]] = {}
        self._bearing: dict[str, list[int]] = {}
        for at, named in enumerate(self._named):
            kind_signs = map(_kind_sign, named.kinds)
            alias_signs = map(_alias_sign, named.aliases)
            for sign in {*named.words, *kind_signs, *alias_signs}:
                self._bearing.setdefault(sign, []).append(at)

    def in_text(self, text: str, on_air: ProductId | None = None) -> dict[ProductId, float]:
        """Return how strongly a text names each product that it names, 0 to 1.

        A word that several products bear says less the more they are, and so does one that only
        tells which of its kind a thing is: see `name_heads`. A form of a name that stands on a row
        of the product on air asks for that row.
        """
        said: dict[str, float] = {}
        words = words_of(text)
        for word in words:
            for own, weight in self._own_words(word):
                if own == word or not self._is_on_row(word, on_air):
                    said[own] = max(weight, said.get(own, 0.0))
        told = _Told(said, self._kinds.named(text).keys(), frozenset(self._aliases_in(words)))
        signs = (*said, *map(_kind_sign, told.kinds), *map(_alias_sign, told.aliases))
        bearers = {at for sign in signs for at in self._bearing.get(sign, ())}
        named = (self._named[at] for at in sorted(bearers))
        return {n.product_id: self._strength(n, told) for n in named}

    def _aliases_in(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Yield the aliases of several words that stand in a text as they are."""
        for at, word in enumerate(words):
            for alias in self._aliases.get(word, ()):
                rest = words[at + 1 : at + len(alias)]
                if len(rest) + 1 == len(alias) and all(map(_is_form, alias[1:], rest)):
                    yield alias

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

    def _strength(self, named: _Named, told: _Told) -> float:
        said = told.said
        whole = (said[word] / self._bearers[word] for word in named.whole & said.keys())
        parts = (self._part_weight(said, *phrase) for phrase in named.phrases)
        aliases = told.aliases & named.aliases
        phrases = (NAME_WEIGHT / self._bearers_of_alias[alias] for alias in aliases)
        kinds = (self._kind_weight(kind) for kind in named.kinds & told.kinds)
        return max((*whole, *parts, *phrases, *kinds))

    def _part_weight(self, said: Mapping[str, float], phrase: Set[str], count: int) -> float:
        """Return what the words of a name that were said are worth: all, if none is missing."""
        found = [said[word] / self._bearers[word] for word in phrase & said.keys()]
        if len(found) == count:
            return max(found)
        return PART_WEIGHT * max(found, default=0.0) * len(found) / count

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


def _alias_sign(alias: tuple[str, ...]) -> str:
    """Return what an alias of several words is looked up by; no word and no kind is so."""
    return " ".join(alias)


def _is_form(own: str, word: str) -> bool:
    return own == word or (same_word(own, word) and same_noun(own, word))


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
    called = _Called(product, kinds)
    said = {w for w in called.words - PLAIN_WORDS if len(w) >= SHORTEST_NAME}
    words = {w for w in said if sheets.get(w, 0) <= (w in own)}
    return _Named(
        product_id=product.product_id,
        words=frozenset(words),
        whole=frozenset(called.whole & words),
        phrases=tuple((phrase & words, len(phrase)) for phrase in called.phrases if phrase & words),
        aliases={a for a in called.aliases if any(sheets.get(w, 0) <= (w in own) for w in a)},
        kinds=frozenset(called.kinds),
    )


class _Called:
    """What the names and aliases of a product say of it, each word for itself and together.

    Attributes:
        whole: Words that name it alone.
        phrases: The words of each name that has several.
        aliases: Those of several words, in their order.
        kinds: Of products, that it is of.
    """

    def __init__(self, product: KnownProduct, kinds: Kinds) -> None:
        self._all_kinds = kinds
        self.kinds = {kind for tag in product.tags for kind in kinds.named(tag)}
        self.whole = {words[0] for a in product.aliases if len(words := words_of(a)) == 1}
        self.aliases: set[tuple[str, ...]] = set()
        self.phrases: set[frozenset[str]] = set()
        alone = frozenset(self.whole)
        for alias in product.aliases:
            self._take_alias(alias, alone)
        for name in product.names:
            self._take_name(name, alone)

    @property
    def words(self) -> Set[str]:
        """All words that say something of it."""
        return self.whole.union(*self.phrases)

    def _take_alias(self, alias: str, alone: frozenset[str]) -> None:
        read = read_name(alias, self._all_kinds, alone)
        self.kinds |= read.kinds
        if len(read.words) > 1:
            self.aliases.add(read.words)
        if len(read.content) > 1:
            self.phrases.add(frozenset(read.content))
            self.whole.add(read.head)
        else:
            self.whole.update(read.content)

    def _take_name(self, name: str, alone: frozenset[str]) -> None:
        """Take in a name: a word in it that nobody uses else says as much as all of it."""
        read = read_name(name, self._all_kinds, alone)
        content = frozenset(read.content) - PLAIN_WORDS
        kinds = read.kinds or self._all_kinds.named(name).keys()
        self.kinds |= kinds
        self.whole |= {
            word
            for word in content
            if len(content) == 1
            or not (word in everyday_words() or (word != read.head and is_common(word)))
            or self._is_kind(word, kinds)
        }
        self.phrases.add(content)

    def _is_kind(self, word: str, kinds: Set[str]) -> bool:
        return bool(self._all_kinds.named(word).keys() & kinds)
