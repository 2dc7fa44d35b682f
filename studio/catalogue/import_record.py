"""What one record of a file says, once its cells are understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from studio.catalogue.cell_value import Value, value_of
from studio.catalogue.flat_field import Told
from studio.catalogue.headings import heading_of
from studio.catalogue.sheet_record import MOST_CELLS, Fault, Key, Record, WrongCell

Part = Literal["product", "variant", "spec", "test", "past"]
PARTS: tuple[Part, ...] = ("product", "variant", "spec", "test", "past")

_SPEC = frozenset({"label", "value", "unit", "conditions", "source", "label_order"})
_NEEDED = frozenset({"product", "variant", "row", "value", "tested_on", "test_how", "test_passed"})
_NEEDED_PLAIN = frozenset({"label", "name", "variant_name"})
"""Fields that can't be taken away, while their translations can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A record whose cells are understood.

    Attributes:
        record: Where it stood.
        variant_id: Of which variant it speaks, or empty.
        row_id: Of which spec row it speaks, or empty.
        said: What it says of each part.
    """

    record: Record
    variant_id: str = ""
    row_id: str = ""
    said: Mapping[Part, Told] = field(default_factory=dict)

    def fault(self, error: WrongCell, key: Key | None = None) -> Fault:
        """Return an error as a fault of this record."""
        return fault_in(self.record, error, key)


def spoken_in(record: Record) -> Spoken | tuple[Fault, ...]:
    """Return what a record says, or everything that is wrong with its cells."""
    if len(record.cells) > MOST_CELLS:
        error = WrongCell(f"it tells {len(record.cells)} things", expected=f"at most {MOST_CELLS}")
        return (fault_in(record, error),)
    faults = list(record.faults)
    said: dict[Part, dict[Key, Value | None]] = {part: {} for part in PARTS}
    ids: dict[str, str] = {}
    for key, cell in record.cells.items():
        try:
            value = None if cell.content in (None, ()) else value_of(key, cell.content)
            _check_needed(key, value)
        except WrongCell as error:
            faults.append(fault_in(record, error, key))
            continue
        if key.field in ("product", "variant", "row"):
            ids[key.field] = str(value)
        else:
            said[_part_of(key)][key] = value
    faults += [fault_in(record, error) for error in _missing_ids(record, said)]
    if faults:
        return tuple(faults)
    return Spoken(
        record=record, variant_id=ids.get("variant", ""), row_id=ids.get("row", ""), said=said
    )


def product_of(record: Record) -> str:
    """Return the id of the product that a record speaks of, empty where none can be read."""
    cell = record.cells.get(Key("product"))
    try:
        return str(value_of(Key("product"), cell.content)) if cell else ""
    except WrongCell:
        return ""


def fault_in(record: Record, error: WrongCell, key: Key | None = None) -> Fault:
    """Return an error as a fault of a record, at the cell it is about if there is one."""
    cell = record.cells.get(key or error.key or Key(""))
    return Fault(
        row=record.row,
        column=cell.column if cell else "",
        reason=str(error),
        expected=error.expected,
    )


def _check_needed(key: Key, value: Value | None) -> None:
    if value is None and (key.field in _NEEDED or (key.field in _NEEDED_PLAIN and not key.tag)):
        raise WrongCell("it can't be empty", expected=f"a {heading_of(Key(key.field))}")


def _part_of(key: Key) -> Part:
    if key.field.startswith("variant_"):
        return "variant"
    if key.field.startswith("test"):
        return "test"
    if key.field.startswith("past_"):
        return "past"
    return "spec" if key.field in _SPEC else "product"


def _missing_ids(record: Record, said: Mapping[Part, Told]) -> list[WrongCell]:
    needed = [("product", True, "the id of the product")]
    needed.append(("variant", bool(said["variant"]), "the id of the variant"))
    needed.append(("row", bool(said["spec"] or said["test"]), "the id of the spec row"))
    return [
        WrongCell(f"the {field} is missing", expected=words)
        for field, wanted, words in needed
        if wanted and Key(field) not in record.cells
    ]
