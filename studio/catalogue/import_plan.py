"""What an import would do, row by row, before anything is written; and then all of it at once.

An import never deletes: what a file does not tell stays as it is, spec rows, variants and tests
that it does not name too. A single thing is taken away by `-` in its cell, or null in JSON.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio.catalogue.flat_field import Fields
from studio.catalogue.flat_listing import fields_of_listing, fields_of_variant
from studio.catalogue.flat_row import fields_of_row
from studio.catalogue.import_merge import Merged, ProductMerge
from studio.catalogue.import_record import Spoken, product_of, spoken_in
from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.sheet_record import Fault, Key, Record, RecordFile, Watch
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.errors import Refused
from studio.core.ids import ProductId


class RowState(StrEnum):
    """What an import does with a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One row of the preview.

    Attributes:
        row: As in `Fault`.
        product_id: Empty where the row names none.
        item: Id of the spec row or variant it is about; empty: the product itself.
        state: What the import does with it.
        changes: Fields that get another value; all it tells, when it is new.
        faults: Why it is wrong.
    """

    row: int
    product_id: str
    item: str = ""
    state: RowState
    changes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What importing a file would do; making it writes nothing.

    Attributes:
        name: Of the file.
        rows: In the file's order.
        listings: Products as they would be, new and changed ones only; wrong rows left out.
        sheets: Spec sheets as they would be, likewise.
        prices: What products cost since when, and what they cost, as far as that is new.
        encoding: How the file's text was read, to be shown: a wrong guess shows in the letters.
        ignored: Columns nobody knows.
    """

    name: str
    rows: tuple[PlannedRow, ...]
    listings: tuple[Listing, ...]
    sheets: tuple[SpecSheet, ...]
    encoding: str = ""
    ignored: tuple[str, ...] = ()
    prices: tuple[PricePoint, ...] = ()

    @property
    def wrong(self) -> tuple[PlannedRow, ...]:
        """The rows that can't be imported."""
        return tuple(row for row in self.rows if row.state is RowState.WRONG)

    def count(self, state: RowState) -> int:
        """Return how many rows are in a state."""
        return sum(row.state is state for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What a file leaves unsaid.

    Attributes:
        language: Of a name that has none, usually the host's.
        currency: Of a price that has none, usually the market's; empty: such a price is wrong.
    """

    language: str = "en"
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """The catalogue that a file is held against.

    Attributes:
        listings: The products so far.
        sheets: Their spec sheets.
        prices: What is known of their prices.
    """

    listings: Sequence[Listing] = ()
    sheets: Sequence[SpecSheet] = ()
    prices: Iterable[PricePoint] = ()


def plan_import(
    file: RecordFile,
    *,
    present: Present | None = None,
    defaults: Defaults | None = None,
    watch: Watch | None = None,
) -> ImportPlan:
    """Work out what importing a file would do to a catalogue.

    Args:
        file: As read by `sheet_file`.
        present: The catalogue so far; None: it is empty.
        defaults: What the file leaves unsaid.
        watch: Who is told how far it is, and may stop it.

    Raises:
        Cancelled: It was stopped.
    """
    present = present or Present()
    planner = _Planner(
        listings={listing.product_id: listing for listing in present.listings},
        sheets={sheet.product_id: sheet for sheet in present.sheets},
        defaults=defaults or Defaults(),
        known=frozenset(present.prices),
        rows={},
        changed=([], []),
        prices={},
    )
    done = 0
    watch = watch or Watch()
    for product_id, records in _by_product(file.records).items():
        spoken: dict[int, Spoken | tuple[Fault, ...]] = {}
        for index in records:
            spoken[index] = spoken_in(file.records[index])
            done += 1
            watch.step(done, len(file.records))
        planner.plan(product_id, file.records, spoken)
    return ImportPlan(
        name=file.name,
        rows=tuple(planner.rows[index] for index in range(len(file.records))),
        listings=tuple(planner.changed[0]),
        sheets=tuple(planner.changed[1]),
        encoding=file.encoding,
        ignored=file.ignored,
        prices=tuple(planner.prices),
    )


def apply(
    plan: ImportPlan, *, leave_out_wrong: bool = False
) -> tuple[tuple[Listing, ...], tuple[SpecSheet, ...]]:
    """Return the products and spec sheets to write: the new and the changed ones, whole.

    Raises:
        Refused: Something is wrong, and nobody said to leave it out; nothing is to be written.
    """
    wrong = plan.wrong
    if wrong and not leave_out_wrong:
        first = sentence(plan.name, wrong[0].faults[0])
        raise Refused(f"nothing was imported; wrong rows: {len(wrong)}; the first: {first}")
    return plan.listings, plan.sheets


def sentence(name: str, fault: Fault) -> str:
    """Return a fault as one sentence with file, row, column, reason and what was expected."""
    column = f", column {fault.column}" if fault.column else ""
    return f"{name}, row {fault.row}{column}: {fault.reason}; expected {fault.expected}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planner:
    listings: Mapping[ProductId, Listing]
    sheets: Mapping[ProductId, SpecSheet]
    defaults: Defaults
    known: frozenset[PricePoint]
    rows: dict[int, PlannedRow]
    prices: dict[PricePoint, None]
    changed: tuple[list[Listing], list[SpecSheet]]

    def plan(
        self,
        product_id: str,
        records: Sequence[Record],
        spoken: Mapping[int, Spoken | tuple[Fault, ...]],
    ) -> None:
        """Plan all records of one product."""
        key = ProductId(product_id)
        listing, sheet = self.listings.get(key), self.sheets.get(key)
        merge = ProductMerge(
            product_id=key,
            listing=listing,
            sheet=sheet,
            language=self.defaults.language,
            currency=self.defaults.currency,
        )
        merged = merge.run(tuple(spoken.values()))
        if merged.listing is not None and merged.listing != listing:
            self.changed[0].append(merged.listing)
        if merged.listing is not None and merged.rows != (sheet.rows if sheet else ()):
            self.changed[1].append(SpecSheet(product_id=key, rows=merged.rows))
        news = {
            place: tuple(point for point in points if point not in self.known)
            for place, points in merged.prices.items()
        }
        if merged.listing is not None:
            self.prices.update(dict.fromkeys(p for points in news.values() for p in points))
        compared = _Compared(listing, sheet, merged)
        for place, (index, said) in enumerate(spoken.items()):
            faults = merged.faults.get(place, ())
            if faults or not isinstance(said, Spoken):
                row = _wrong_row(product_id, records[index], faults)
            else:
                row = compared.row(product_id, said, news.get(place, ()))
            self.rows[index] = row


class _Compared:
    """A product before and after, to tell which record changed what."""

    def __init__(self, listing: Listing | None, sheet: SpecSheet | None, merged: Merged) -> None:
        self._is_new = listing is None
        after = merged.listing
        self._product = _differing(
            fields_of_listing(listing) if listing else {},
            fields_of_listing(after) if after else {},
        )
        self._old_rows = {row.row_id: row for row in (sheet.rows if sheet else ())}
        self._rows = {row.row_id: row for row in merged.rows}
        self._old_variants = {v.variant_id: v for v in (listing.variants if listing else ())}
        self._variants = {v.variant_id: v for v in (after.variants if after else ())}

    def row(self, product_id: str, spoken: Spoken, prices: Sequence[PricePoint]) -> PlannedRow:
        """Return what becomes of a record that is right."""
        said = spoken.said
        changes = _told(said["product"], self._product)
        is_new = self._is_new and not (spoken.row_id or spoken.variant_id)
        if spoken.variant_id:
            old = self._old_variants.get(spoken.variant_id)
            before = fields_of_variant(old) if old else {}
            after = fields_of_variant(self._variants[spoken.variant_id])
            changes += _told(said["variant"], _differing(before, after))
            is_new = is_new or old is None
        if spoken.row_id:
            row = self._old_rows.get(spoken.row_id)
            changes += self._row_changes(row, spoken)
            is_new = is_new or row is None
        if prices:
            changes += ("price_since",) if Key("price_since") in said["product"] else ()
            changes += ("past_price",) if said["past"] else ()
        state = RowState.CHANGED if changes else RowState.UNCHANGED
        return PlannedRow(
            row=spoken.record.row,
            product_id=product_id,
            item=spoken.row_id or spoken.variant_id,
            state=RowState.NEW if is_new else state,
            changes=changes,
        )

    def _row_changes(self, old: SpecRow | None, spoken: Spoken) -> tuple[str, ...]:
        new = self._rows[spoken.row_id]
        differing = _differing(fields_of_row(old) if old else {}, fields_of_row(new))
        changes = _told(spoken.said["spec"], differing)
        tests_differ = new.evidence != (old.evidence if old else ())
        return (*changes, "test") if spoken.said["test"] and tests_differ else changes


def _differing(before: Fields, after: Fields) -> frozenset[str]:
    """Return the fields that are not as they were, their order of languages among it."""
    if before == after and list(before) == list(after):
        return frozenset()
    fields = {key.field for key in (*before, *after)}
    return frozenset(f for f in fields if _of_field(before, f) != _of_field(after, f))


def _of_field(fields: Fields, name: str) -> list[tuple[Key, object]]:
    return [item for item in fields.items() if item[0].field == name]


_MONEY = ("price", "list_price", "cost_floor", "variant_price", "past_price")


def _told(told: Mapping[Key, object], differing: frozenset[str]) -> tuple[str, ...]:
    """Return which of the fields that differ a record spoke of."""
    fields: dict[str, None] = {}
    for key in told:
        stem = key.field
        for ending in ("_minor", "_currency", "_order"):
            stem = stem.removesuffix(ending)
        if stem == "currency":
            fields |= dict.fromkeys(m for m in _MONEY if m in differing)
        elif stem in differing:
            fields[stem] = None
    return tuple(fields)


def _wrong_row(product_id: str, record: Record, faults: tuple[Fault, ...]) -> PlannedRow:
    return PlannedRow(row=record.row, product_id=product_id, state=RowState.WRONG, faults=faults)


def _by_product(records: Sequence[Record]) -> Mapping[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for index, record in enumerate(records):
        groups.setdefault(product_of(record), []).append(index)
    return groups
