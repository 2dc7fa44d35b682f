"""Questions made from spec sheets: what can be asked of a product, and in which words.

No language model writes them. A row's kind is found by its label; the language bank has, for each
kind, how people ask for it in eleven languages, directly (`how long does the battery last`) and
not (`will it get me through a weekend`). Where nothing is known of a row, its label is put into a
phrase. Tables are made once for each product.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.catalogue.specsheet import SpecRow
from studio.core.ids import ProductId
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.phrase_bank import Phrases, messages, printable, row_asks
from studio.rehearsal.row_kind import kind_of
from studio.rehearsal.row_phrases import RowPhrases, fitting

LONGEST_NAME = 80

_ROW = "row"
_OF_PRODUCT = ("price", "stock", "warranty", "returns")
"""Subjects of the shop that are about one product."""
_OF_SHOP = ("shipping", "how_to_buy", "code", "show")
_INTENT = {"code": "discount_code", "show": "about_show"}
"""Where the bank has another name for a subject."""

_OFTEN = {
    "price": 5.0,
    "shipping": 3.0,
    "how_to_buy": 2.0,
    "stock": 1.6,
    "warranty": 1.4,
    "code": 1.2,
    "returns": 1.0,
    "show": 0.8,
    "battery_life": 2.2,
    "water_resistance": 2.2,
    "phone_compatibility": 1.7,
    "charging_time": 1.4,
    "noise_level": 1.4,
    "dimensions": 1.3,
    "weight": 1.2,
    "material": 1.2,
    "in_the_box": 1.2,
    "certification": 0.5,
    "gift_packaging": 0.4,
}
"""How often a subject is asked for beside an ordinary row; guesses, see the document."""
_UNKNOWN = 0.4
"""A row whose kind nobody knows is asked for less: few viewers know the word either."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Topic:
    """Something that can be asked.

    Attributes:
        product_id: About which product; None: about the show or the shop.
        row_id: The row that answers it, or empty.
        subject: `row`, or what of the shop: `price`, `stock`, `warranty`, `returns`, `shipping`,
            `how_to_buy`, `code`, `show`.
        kind: Of the row, as the language bank names it, or empty.
        often: How often it is asked for, beside an ordinary row.
        phrases: How it is asked; languages that have no word for it are left out.
    """

    product_id: ProductId | None
    row_id: str
    subject: str
    kind: str
    often: float
    phrases: Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """What can be asked of a product.

    Attributes:
        spec: For which a spec sheet is needed.
        shop: Price, stock, warranty, returns.
    """

    spec: tuple[Topic, ...]
    shop: tuple[Topic, ...]


class AskBook:
    """What can be asked in one show, product by product; tables are made when first needed."""

    def __init__(
        self, products: Sequence[AudienceProduct], languages: Sequence[str], *, own: str
    ) -> None:
        """Prepare for the products of a show.

        Args:
            products: All that may be asked about.
            languages: Of the viewers.
            own: Language of the show's market, in which labels are written unless they say so.
        """
        self._products = {product.product_id: product for product in products}
        self._languages = tuple(languages)
        self._own = own
        self._made: dict[ProductId, Topics] = {}
        self._shop: tuple[Topic, ...] | None = None

    def of(self, product_id: ProductId) -> Topics:
        """Return what can be asked of a product; of an unknown one, price and the like."""
        topics = self._made.get(product_id)
        if topics is None:
            product = self._products.get(product_id)
            topics = self._made[product_id] = self._make(product_id, product)
        return topics

    def shop(self) -> tuple[Topic, ...]:
        """Return what can be asked of the show and the shop."""
        if self._shop is None:
            self._shop = tuple(self._of_shop(subject, None, None) for subject in _OF_SHOP)
        return self._shop

    def others(self, product_id: ProductId | None) -> tuple[ProductId, ...]:
        """Return which products are asked about beside one; of no product: any of the show's."""
        product = self._products.get(product_id) if product_id is not None else None
        if product is not None and product.related:
            return product.related
        return tuple(other for other in self._products if other != product_id)

    def name_of(self, product_id: ProductId, language: str) -> str:
        """Return a product's name as it is put into a question."""
        product = self._products.get(product_id)
        name = str(product_id) if product is None else product.name_in(language)
        return printable(name)[:LONGEST_NAME]

    def _make(self, product_id: ProductId, product: AudienceProduct | None) -> Topics:
        if product is None:
            return Topics(
                spec=(), shop=tuple(self._of_shop(s, product_id, None) for s in _OF_PRODUCT)
            )
        rows = RowPhrases(product, self._languages, own=self._own)
        by_row = _kinds_once(product.sheet.rows)
        spec = (_of_row(product_id, row, kind, rows.of(row, kind)) for row, kind in by_row)
        shop = []
        for subject in _OF_PRODUCT:
            answer = next((row for row, kind in by_row if kind == subject), None)
            shop.append(self._of_shop(subject, product_id, answer, rows.kinds))
        return Topics(
            spec=tuple(t for t in spec if t.kind not in _OF_PRODUCT and t.phrases),
            shop=tuple(shop),
        )

    def _of_shop(
        self,
        subject: str,
        product_id: ProductId | None,
        row: SpecRow | None,
        kinds: frozenset[str] = frozenset(),
    ) -> Topic:
        bank = [messages(_INTENT.get(subject, subject))]
        if row is not None:
            bank.append(row_asks()[subject])
        return Topic(
            product_id=product_id,
            row_id="" if row is None else row.row_id,
            subject=subject,
            kind=subject,
            often=_OFTEN[subject],
            phrases=fitting(bank, kinds, self._languages),
        )


def _kinds_once(rows: Sequence[SpecRow]) -> list[tuple[SpecRow, str]]:
    """Return rows with their kinds, each kind once: a question is answered by one row."""
    found, taken = [], set[str]()
    for row in rows:
        kind = kind_of(row)
        found.append((row, "" if kind in taken else kind))
        taken.add(kind)
    return found


def _of_row(product_id: ProductId, row: SpecRow, kind: str, worded: tuple[Phrases, bool]) -> Topic:
    phrases, known = worded
    return Topic(
        product_id=product_id,
        row_id=row.row_id,
        subject=_ROW,
        kind=kind,
        often=_OFTEN.get(kind, 1.0) if known else _UNKNOWN,
        phrases=phrases,
    )
