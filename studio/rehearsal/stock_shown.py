"""How many pieces are left, as far as viewers know and buy."""

from dataclasses import dataclass

from studio.core.ids import ProductId
from studio.rehearsal.partner import Seen


@dataclass(slots=True)
class _Shelf:
    shown: int | None = None
    sold_since: int = 0
    gone: bool = False


class StockShown:
    """Keeps an audience from buying more than it is shown.

    A studio may show a stock late; what was bought since a number was first shown is taken off it
    until the shown number follows.
    """

    def __init__(self) -> None:
        self._shelves: dict[ProductId, _Shelf] = {}

    def look(self, seen: Seen) -> None:
        """Take note of what is shown of the product on program."""
        if seen.product_id is None:
            return
        shelf = self._shelves.setdefault(seen.product_id, _Shelf())
        shelf.gone = seen.sold_out
        if seen.stock == shelf.shown:
            return
        if seen.stock is None or shelf.shown is None or seen.stock > shelf.shown:
            shelf.sold_since = 0
        else:
            shelf.sold_since = max(0, shelf.sold_since - (shelf.shown - seen.stock))
        shelf.shown = seen.stock

    def take(self, product_id: ProductId, wanted: int) -> int:
        """Sell up to some pieces; return how many there were."""
        shelf = self._shelves.setdefault(product_id, _Shelf())
        if shelf.gone:
            return 0
        pieces = wanted
        if shelf.shown is not None:
            pieces = max(0, min(wanted, shelf.shown - shelf.sold_since))
        shelf.sold_since += pieces
        return pieces
