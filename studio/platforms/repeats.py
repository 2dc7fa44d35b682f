"""What a shop tells twice: polls overlap, so that nothing is missed, and the repeats are dropped.

What a page held is dropped only once somebody says that it is kept: until then the same lines are
told again, so that a page lost on its way is no order lost.
"""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import replace

from studio.platforms.port import OrderPage

MOST_KEPT = 20_000
"""Lines that are remembered: far more than are ordered within any overlap."""


class Repeats:
    """Drops what was kept already."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, None] = OrderedDict()
        self._given: tuple[Hashable, ...] = ()

    def sift(self, page: OrderPage) -> OrderPage:
        """Return a page without what was kept, and with what came twice in it once."""
        orders = tuple(dict.fromkeys(o for o in page.orders if o not in self._kept))
        refunds = tuple(dict.fromkeys(r for r in page.refunds if r not in self._kept))
        self._given = (*orders, *refunds)
        return replace(page, orders=orders, refunds=refunds)

    def keep(self) -> None:
        """Take in that the last page is kept."""
        for value in self._given:
            self._kept[value] = None
        self._given = ()
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
