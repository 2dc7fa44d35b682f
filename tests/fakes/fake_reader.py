"""A reader that understands a few words, and says how often it was asked."""

from collections.abc import Sequence

from studio.catalogue.folding import words_of
from studio.core.ids import ProductId
from studio.questions.understood import Compared, Holds, Intent, Nearness, RowMatch, Understood

WATCH, LAMP = ProductId("watch"), ProductId("lamp")
ROWS = {"survive": "ip", "swim": "ip", "nado": "ip", "strap": "strap", "band": "strap"}
"""Words that ask for a row: the same row may be asked for in several languages."""

PRODUCTS = {"watch": WATCH, "reloj": WATCH, "lamp": LAMP}
INTENTS = {
    "cheap": Intent.PRICE,
    "code": Intent.DISCOUNT,
    "stock": Intent.STOCK,
    "order": Intent.HOW_TO_BUY,
    "follow": Intent.SPAM,
    "idiot": Intent.ABUSE,
}
ASKING = frozenset({"does", "can", "which", "puedo", "is"})


class FakeReader:
    """`studio.listener.reader.Reader` without models.

    Attributes:
        read: Every text that was understood, in order.
        hurried: Those of them that were read in a hurry.
        on_air: Product that is meant where none is named.
        sure: Confidence of every row.
    """

    def __init__(self) -> None:
        self.read: list[str] = []
        self.hurried: list[str] = []
        self.on_air: ProductId | None = WATCH
        self.sure = 0.9

    def understand(self, texts: Sequence[str], *, hurried: bool = False) -> list[Understood]:
        """See `Reader.understand`."""
        self.read += texts
        self.hurried += texts if hurried else []
        return [self._understand(text) for text in texts]

    def names(self, text: str) -> frozenset[ProductId]:
        """See `Reader.names`."""
        return frozenset(PRODUCTS[word] for word in words_of(text) if word in PRODUCTS)

    def may_ask(self, text: str) -> bool:
        """See `Reader.may_ask`."""
        return "?" in text or not ASKING.isdisjoint(words_of(text))

    def _understand(self, text: str) -> Understood:
        words = words_of(text)
        named = next((PRODUCTS[word] for word in words if word in PRODUCTS), None)
        product_id = named or self.on_air
        row_id = next((ROWS[word] for word in words if word in ROWS), None)
        intent = next((INTENTS[word] for word in words if word in INTENTS), Intent.SPEC)
        return Understood(
            language="es" if "nado" in words or "reloj" in words else "en",
            is_question=self.may_ask(text),
            question_score=0.9,
            intent=intent,
            product_id=product_id,
            nearness=Nearness.ON_AIR if named is None else Nearness.NAMED,
            rows=self._rows(product_id, row_id, words),
            buying="buy" in words,
        )

    def _rows(
        self, product_id: ProductId | None, row_id: str | None, words: Sequence[str]
    ) -> tuple[RowMatch, ...]:
        if product_id is None or row_id is None:
            return ()
        number = next((word for word in words if word.isdigit()), "")
        asked = Compared(asked=number, given="50", holds=Holds.YES) if number else None
        row = RowMatch(product_id=product_id, row_id=row_id, score=self.sure, compared=asked)
        return (row,)

    def prepare_next(self) -> bool:
        """See `Matcher.prepare_next`: everything is ready here."""
        return False
