"""The spec sheets that questions point into, as the control room told them."""

from collections.abc import Iterable

from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.catalogue_reports import ProductOpened
from studio.protocol.messages import Told
from studio.ui.on_air.spec_rows import SpecLine, lines_of_sheet
from studio.ui.view import View

_MOST_ASKED = 6
"""Sheets asked for at once: a flood of questions about many products must not be one of asking."""
_MOST_KEPT = 60
"""Sheets that are kept, unless questions point into more."""


class RowBook:
    """Knows the rows of products, and asks for those it does not know.

    Attributes:
        version: Grows when something became known or was forgotten.
    """

    def __init__(self) -> None:
        self.version = 0
        self._lines: dict[ProductId, tuple[SpecLine, ...]] = {}
        self._names: dict[ProductId, str] = {}
        self._asked: set[ProductId] = set()
        self._wanted: frozenset[ProductId] = frozenset()
        self._missing: set[ProductId] = set()
        self._revision = 0

    def ask(self, view: View, wanted: Iterable[ProductId]) -> tuple[AskProduct, ...]:
        """Return what is to be asked now, so that these products' rows become known."""
        if not view.attached:
            self._asked.clear()
            return ()
        self._forget_changed(view)
        in_order = tuple(wanted)
        self._wanted = frozenset(in_order)
        asking = []
        for product_id in in_order:
            if len(self._asked) >= _MOST_ASKED:
                break
            if not self.knows(product_id) and product_id not in self._asked:
                self._asked.add(product_id)
                asking.append(AskProduct(product_id=product_id))
        return tuple(asking)

    def hear(self, told: Told) -> None:
        """Keep a sheet that was told, whoever asked for it."""
        if not isinstance(told, ProductOpened):
            return
        product_id = told.listing.product_id
        self._asked.discard(product_id)
        self._missing.discard(product_id)
        spare = [one for one in self._lines if one not in self._wanted]
        for one in spare[: max(0, len(self._lines) - _MOST_KEPT + 1)]:
            del self._lines[one]
        self._lines[product_id] = lines_of_sheet(told.sheet)
        self._names[product_id] = told.listing.names[0].text if told.listing.names else ""
        self.version += 1

    def hear_missing(self, product_id: ProductId) -> bool:
        """Hear that a product is not to be had; return whether it was asked for here."""
        if product_id not in self._asked:
            return False
        self._asked.discard(product_id)
        self._missing.add(product_id)
        self.version += 1
        return True

    def knows(self, product_id: ProductId) -> bool:
        """Return whether the rows of a product are known, or that it is not to be had."""
        return product_id in self._lines or product_id in self._missing

    def lines(self, product_id: ProductId) -> tuple[SpecLine, ...]:
        """Return the rows of a product; none while they are not known."""
        return self._lines.get(product_id, ())

    def line(self, product_id: ProductId, row_id: str) -> SpecLine | None:
        """Return one row, if it is known."""
        return next((one for one in self.lines(product_id) if one.row_id == row_id), None)

    def name(self, product_id: ProductId) -> str:
        """Return what a product is called, or empty while that is not known."""
        return self._names.get(product_id, "")

    def _forget_changed(self, view: View) -> None:
        catalogue = view.catalogue
        if catalogue is None or catalogue.revision == self._revision:
            return
        self._revision = catalogue.revision
        self._missing.clear()
        for product_id in catalogue.changed or tuple(self._lines):
            if self._lines.pop(product_id, None) is not None:
                self.version += 1
