"""A catalogue as one table: a row a product, then one a variant, then one a spec row or test.

`sheet_table` and `import_plan` read it back to the same catalogue.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from studio.catalogue.cell_guard import guarded
from studio.catalogue.cell_value import Value, join_items
from studio.catalogue.flat_field import Fields
from studio.catalogue.flat_listing import fields_of_listing, fields_of_variant
from studio.catalogue.flat_past import fields_of_point
from studio.catalogue.flat_row import fields_of_evidence, fields_of_row
from studio.catalogue.headings import FIELDS, heading_of
from studio.catalogue.import_merge import EVERYWHERE
from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint, points_by_product
from studio.catalogue.sheet_record import Key, Scalar
from studio.catalogue.specsheet import SpecSheet
from studio.core.ids import ProductId
from studio.core.money import Money, major_of

_OF_PARTS = ("variant_price", "past_price")
_ORDERED = ("name", "facts", "link", "market_text", "variant_name", "label")

Cells = list[Scalar | None]


def table_of(
    listings: Iterable[Listing], sheets: Iterable[SpecSheet], prices: Iterable[PricePoint] = ()
) -> Iterator[Cells]:
    """Yield the headings and all rows; texts that a spreadsheet would compute are guarded.

    Spec sheets of products that are not among `listings` come last, with no more than their id.
    """
    by_product = {sheet.product_id: sheet for sheet in sheets}
    lines = list(_lines(tuple(listings), by_product, points_by_product(prices)))
    tags = _tags(lines)
    for line in lines:
        line.update(_orders(line, tags))
    used = {key for line in lines for key in line} | {Key("product"), *_LEAST_KEYS}
    columns = [Key(f, t) for f in FIELDS for t in ("", *tags.get(f, ())) if Key(f, t) in used]
    columns = list(dict.fromkeys(columns))
    yield [heading_of(key) for key in columns]
    for line in lines:
        yield [_cell(line[key]) if key in line else None for key in columns]


_LEAST_KEYS = (Key("row"), Key("label"), Key("value"))
"""Columns that are there even when nothing fills them, to show where spec rows go."""


def _lines(
    listings: Sequence[Listing],
    sheets: Mapping[ProductId, SpecSheet],
    prices: Mapping[ProductId, Sequence[PricePoint]],
) -> Iterator[Fields]:
    for listing in listings:
        product: Fields = {Key("product"): listing.product_id}
        fields = fields_of_listing(listing)
        yield {**product, **fields, **_currencies(fields, "")}
        base = listing.price.currency if listing.price else ""
        for variant in listing.variants:
            fields = fields_of_variant(variant)
            own: Fields = {Key("variant"): variant.variant_id}
            yield {**product, **own, **fields, **_currencies(fields, base)}
        for point in prices.get(listing.product_id, ()):
            fields = fields_of_point(point)
            yield {**product, **fields, **_currencies(fields, base)}
        yield from _spec_lines(sheets.get(listing.product_id))
    alone = {listing.product_id for listing in listings}
    for sheet in sheets.values():
        if sheet.product_id not in alone:
            yield from _spec_lines(sheet)


def _spec_lines(sheet: SpecSheet | None) -> Iterator[Fields]:
    for row in sheet.rows if sheet else ():
        ids: Fields = {Key("product"): sheet.product_id if sheet else "", Key("row"): row.row_id}
        first, *more = map(fields_of_evidence, row.evidence) if row.evidence else ({},)
        yield {**ids, **fields_of_row(row), **first}
        yield from ({**ids, **test} for test in more)


def _currencies(fields: Fields, base: str) -> Fields:
    """The currency of the first price, and of those that are in another one."""
    found: Fields = {}
    for key, value in fields.items():
        if isinstance(value, Money) and not base and key.field not in _OF_PARTS:
            base = value.currency
            found[Key("currency")] = base
        elif isinstance(value, Money) and value.currency != base:
            found[Key(f"{key.field}_currency")] = value.currency
    return found


def _tags(lines: Iterable[Fields]) -> Mapping[str, Mapping[str, None]]:
    """Languages and markets of each field, in the order they first come."""
    tags: dict[str, dict[str, None]] = {}
    for line in lines:
        for key in line:
            tags.setdefault(key.field, {})[key.tag] = None
    return tags


def _orders(line: Fields, tags: Mapping[str, Mapping[str, None]]) -> Fields:
    """What is in another order than the columns are says so in a column of its own."""
    orders: Fields = {}
    for field in _ORDERED:
        own = [key.tag for key in line if key.field == field]
        usual = [tag for tag in ("", *tags.get(field, ())) if Key(field, tag) in line]
        if own != list(dict.fromkeys(usual)):
            orders[Key(f"{field}_order")] = tuple(tag or EVERYWHERE for tag in own)
    return orders


def _cell(value: Value) -> Scalar:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, Decimal)):
        return value
    if isinstance(value, Money):
        return major_of(value)
    return guarded(join_items(value) if isinstance(value, tuple) else str(value))
