"""The products a matcher knows, their rows made ready for questions one product at a time.

Making 30 rows ready takes 70 ms, and a catalogue may have 40,000: so that is done in the order in
which questions will need it, and only for as many as one show can be about.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from studio.core.ids import ProductId
from studio.matching.everyday_words import load_words
from studio.matching.kinds import Kinds
from studio.matching.marks import Reading
from studio.matching.mentions import Mentions
from studio.matching.ranking import Ranker, Sheet, joined, row_text, with_words
from studio.questions.known_product import KnownProduct

MOST_READY = 120
"""Products whose rows are ready: the rundown's, those that were named, and some besides."""

ReadRows = Callable[[Sequence[str]], Reading]


class Library:
    """Knows products, and makes ready what is wanted first."""

    def __init__(self, read_rows: ReadRows, ranker: Ranker, kinds: Kinds) -> None:
        """Begin with no product.

        Args:
            read_rows: Reads what rows say.
            ranker: Tells how well they answer.
            kinds: Of products.

        Raises:
            ModelUnavailable: Words that no product is named by are missing or broken.
        """
        load_words()
        self._read_rows = read_rows
        self._ranker = ranker
        self._kinds = kinds
        self._products: dict[ProductId, KnownProduct] = {}
        self._sheets: dict[ProductId, Sheet] = {}
        self._first: tuple[ProductId, ...] = ()
        self._all: Sheet | None = None
        self._mentions: Mentions | None = None

    def know(
        self, products: Iterable[KnownProduct], *, gone: Iterable[ProductId], restart: bool
    ) -> None:
        """Take in products that are new or changed, and forget others."""
        if restart:
            self._products.clear()
            self._sheets.clear()
        for product_id in gone:
            self._products.pop(product_id, None)
            self._sheets.pop(product_id, None)
        for product in products:
            self._products[product.product_id] = with_words(product)
            self._sheets.pop(product.product_id, None)
        self._all = self._mentions = None

    def want_first(self, product_ids: Iterable[ProductId]) -> None:
        """Make these ready before all others."""
        self._first = tuple(dict.fromkeys(product_ids))

    def prepare_next(self) -> bool:
        """Make the product ready that is wanted first; return whether there was one."""
        if len(self._sheets) >= MOST_READY:
            return False
        product_id = next((p for p in self._wanted() if p not in self._sheets), None)
        if product_id is None:
            return False
        self._prepare(product_id)
        return True

    def need(self, product_ids: Iterable[ProductId]) -> None:
        """Make products ready now, in place of others where there are too many."""
        for product_id in product_ids:
            product = self._products.get(product_id)
            if product is not None and product.rows and product_id not in self._sheets:
                self._make_room()
                self._prepare(product_id)

    @property
    def ready(self) -> Sheet | None:
        """All rows that are ready, one product after the other; None: none are."""
        if self._all is None and self._sheets:
            self._all = joined(tuple(self._sheets.values()))
        return self._all

    @property
    def mentions(self) -> Mentions:
        """Which product a text names, of all that are known."""
        if self._mentions is None:
            self._mentions = Mentions(tuple(self._products.values()), self._kinds)
        return self._mentions

    def __contains__(self, product_id: ProductId | None) -> bool:
        return product_id in self._sheets

    def is_blank(self, product_id: ProductId) -> bool:
        """Return whether a product is known and has no rows."""
        product = self._products.get(product_id)
        return product is not None and not product.rows

    def _wanted(self) -> Iterator[ProductId]:
        known = (p for p in (*self._first, *self._products) if p in self._products)
        return (p for p in known if self._products[p].rows)

    def _make_room(self) -> None:
        if len(self._sheets) >= MOST_READY:
            spare = next((p for p in self._sheets if p not in self._first), None)
            if spare is not None:
                del self._sheets[spare]

    def _prepare(self, product_id: ProductId) -> None:
        product = self._products[product_id]
        whole = self._read_rows([row_text(row) for row in product.rows])
        labels = self._read_rows([row.labels[0] for row in product.rows])
        self._sheets[product_id] = self._ranker.sheet(product, whole, labels)
        self._all = None
