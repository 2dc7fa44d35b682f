"""Which kind of row a spec row is, by its labels, its unit and its value."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from studio.catalogue.folding import fold
from studio.catalogue.specsheet import SpecRow
from studio.rehearsal.label_index import LabelIndex
from studio.rehearsal.phrase_bank import (
    Phrases,
    Sheet,
    SheetRow,
    product_kinds,
    row_labels,
    rows_of,
    sheets,
)

ALIKE = 0.79
"""From this likeness of labels on, a row is taken for one of a kind."""
SHEET_ALIKE = 0.7
"""Likewise for a row of a sheet about the same kind of product, where there is less to mix up."""
_SAME_KIND = 0.5
"""How much of the kinds two products name must be shared."""
_MOST_SHEETS = 4
_MOST_REMEMBERED = 5_000

_MEANT = {
    "height": "dimensions",
    "width": "dimensions",
    "length": "dimensions",
    "depth": "dimensions",
    "diameter": "dimensions",
    "works with": "phone_compatibility",
    "dust and water protection": "water_resistance",
    "ingress protection": "water_resistance",
    "coating": "",
    "memory": "",
}
"""Plain labels that lie near a kind they don't mean; empty: no kind is meant."""

_BY_UNIT = {
    "mah": "battery_capacity",
    "lm": "light_output",
    "k": "color_temperature",
    "nit": "brightness",
    "fps": "frame_rate",
    "pa": "suction_power",
    "nm": "torque",
    "dpi": "pointer_precision",
}
"""Units that are used for one thing only."""


def kind_of(row: SpecRow) -> str:
    """Return the kind of a row, as `resources/language/rows` names it; empty: none is like it."""
    meant = _MEANT.get(fold(row.label).strip())
    if meant is not None:
        return meant
    best: dict[str, float] = {}
    for label in (row.label, *(local.text for local in row.labels)):
        for kind, likeness in _near(label).items():
            best[kind] = max(best.get(kind, 0.0), likeness)
    kind = max(best, key=lambda k: best[k], default="")
    if kind and best[kind] >= ALIKE:
        return kind
    return _BY_UNIT.get(fold(row.unit).strip(), "")


@lru_cache(_MOST_REMEMBERED)
def _near(label: str) -> Mapping[str, float]:
    return row_labels().near(label)


def kinds_named(names: Iterable[str]) -> frozenset[str]:
    """Return which kinds of product most of a product's names name."""
    counted: dict[str, int] = {}
    for name in names:
        for kind in product_kinds().named(name):
            counted[kind] = counted.get(kind, 0) + 1
    most = max(counted.values(), default=0)
    return frozenset(kind for kind, count in counted.items() if 2 * count >= most)


class SheetRows:
    """Rows of the bank's sheets about one kind of product, to find how a row is asked for."""

    def __init__(self, kinds: frozenset[str]) -> None:
        rows = [row for sheet in _sheets_about(kinds) for row in rows_of(sheet)]
        self._rows: Sequence[SheetRow] = rows
        self._labels = LabelIndex((place, row.label) for place, row in enumerate(rows))

    def asks(self, row: SpecRow) -> tuple[Phrases, ...]:
        """Return how rows like this one are asked for, the likest first."""
        near = self._labels.near(row.label)
        found = sorted((-likeness, place) for place, likeness in near.items())
        return tuple(self._rows[place].asks for likeness, place in found if -likeness > SHEET_ALIKE)


def _sheets_about(kinds: frozenset[str]) -> list[Sheet]:
    found = []
    for place, sheet in enumerate(sheets()):
        shared = len(kinds & sheet.kinds) / max(1, len(kinds | sheet.kinds))
        if shared >= _SAME_KIND:
            found.append((-shared, place))
    return [sheets()[place] for _, place in sorted(found)[:_MOST_SHEETS]]
