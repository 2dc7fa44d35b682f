"""A product that was typed by hand, held to the rules that an imported one is held to."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from studio.catalogue.cell_value import Value, value_of
from studio.catalogue.flat_field import Fields
from studio.catalogue.flat_listing import (
    fields_of_listing,
    fields_of_variant,
    listing_from,
    variant_from,
)
from studio.catalogue.flat_price import check_list_price
from studio.catalogue.flat_row import evidence_from, fields_of_evidence, fields_of_row, row_from
from studio.catalogue.headings import heading_of
from studio.catalogue.listing import Listing, Variant
from studio.catalogue.product import (
    LONGEST_RETURNS_DAYS,
    LONGEST_WARRANTY_MONTHS,
    MOST_STOCK,
    check_number,
)
from studio.catalogue.sheet_record import Key, WrongCell
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.errors import BadInput
from studio.core.money import Money

MOST_ROWS = 500


def checked_product(listing: Listing, sheet: SpecSheet) -> tuple[Listing, SpecSheet]:
    """Return a product as it is kept: its texts without space around them, letters composed.

    Raises:
        BadInput: Something in it can't be used; says what, where, and what was expected.
    """
    if sheet.product_id != listing.product_id:
        raise BadInput("the spec sheet is another product's")
    if len(sheet.rows) > MOST_ROWS:
        raise BadInput(f"a spec sheet has at most {MOST_ROWS} rows")
    try:
        kept = _listing(listing)
        rows = tuple(_row(row) for row in sheet.rows)
    except WrongCell as error:
        where = f"{heading_of(error.key)}: " if error.key is not None else ""
        raise BadInput(f"{where}{error}; expected {error.expected}") from error
    return kept, SpecSheet(product_id=kept.product_id, rows=rows)


def _listing(listing: Listing) -> Listing:
    _check_once("name", (name.language for name in listing.names))
    _check_once("facts", (facts.language for facts in listing.facts))
    _check_once("link", (link.market for link in listing.links))
    _check_once("market text", (text.language for text in listing.market_texts))
    _check_once("variant", (variant.variant_id for variant in listing.variants))
    _check_limits(listing)
    product_id = type(listing.product_id)(str(value_of(Key("product"), listing.product_id)))
    fields = _checked(fields_of_listing(listing))
    made = listing_from(product_id, fields)
    check_list_price(fields, made.price, made.list_price)
    return replace(
        listing,
        product_id=product_id,
        names=made.names,
        aliases=made.aliases,
        facts=made.facts,
        brand=made.brand,
        photos=made.photos,
        links=made.links,
        market_texts=made.market_texts,
        tags=made.tags,
        variants=tuple(_variant(variant) for variant in listing.variants),
    )


def _check_once(what: str, tags: Iterable[str]) -> None:
    given = list(tags)
    if len(set(given)) != len(given):
        raise BadInput(f"a product has each {what} once")


def _check_limits(listing: Listing) -> None:
    limits = (
        ("the full stock", listing.stock_full, 1, MOST_STOCK),
        ("the warranty in months", listing.warranty_months, 0, LONGEST_WARRANTY_MONTHS),
        ("the days of returns", listing.returns_days, 0, LONGEST_RETURNS_DAYS),
    )
    for what, number, low, high in limits:
        if number is not None:
            check_number(what, number, low=low, high=high)


def _variant(variant: Variant) -> Variant:
    variant_id = str(value_of(Key("variant"), variant.variant_id))
    return variant_from(variant_id, _checked(fields_of_variant(variant)))


def _row(row: SpecRow) -> SpecRow:
    row_id = str(value_of(Key("row"), row.row_id))
    evidence = tuple(_evidence(test) for test in row.evidence)
    return row_from(row_id, _checked(fields_of_row(row)), evidence)


def _evidence(test: TestEvidence) -> TestEvidence:
    return evidence_from(_checked(fields_of_evidence(test)))


def _checked(fields: Mapping[Key, Value]) -> Fields:
    return {key: _value(key, value) for key, value in fields.items()}


def _value(key: Key, value: Value) -> Value:
    if isinstance(value, Money):
        minor = Key(f"{key.field}_minor", key.tag)
        value_of(minor, value.amount_minor)
        return value
    if isinstance(value, str | int | bool) or (
        isinstance(value, tuple) and all(isinstance(one, str) for one in value)
    ):
        return value_of(key, value)
    raise BadInput(f"{heading_of(key)} can't be used")
