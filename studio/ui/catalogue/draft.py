"""A product as it is being typed: every field the text that stands in it, right or wrong."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale

from studio.catalogue.cell_value import join_items
from studio.catalogue.listing import LocalFacts, Variant
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, TestEvidence
from studio.core.ids import new_id
from studio.core.money import Money, currency_places, major_of
from studio.protocol.catalogue_reports import ProductOpened

Line = tuple[str, ...]
"""The cells of one line of a small table: one language, one market, one variant."""

_COMMAS = ",،，、\n"
_SPLIT = re.compile(rf"(?<!\\)[{_COMMAS}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TestDraft:
    """One test of a spec row, as typed."""

    __test__ = False  # no test case, whatever its name suggests

    tested_on: str = ""
    how: str = ""
    passed: bool = True
    result: str = ""
    media: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDraft:
    """One spec row, as typed; `labels` are lines of language and text."""

    row_id: str
    label: str = ""
    value: str = ""
    unit: str = ""
    conditions: str = ""
    source: str = ""
    labels: tuple[Line, ...] = ()
    tests: tuple[TestDraft, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed: such a row is not saved."""
        return self == RowDraft(row_id=self.row_id)

    @property
    def is_tested(self) -> bool:
        """Whether a test of it passed."""
        return any(test.passed for test in self.tests)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductDraft:
    """A product with its spec sheet, as typed.

    Attributes:
        names: Lines of language, name, facts; the facts parted by bars.
        aliases: Parted by commas; a comma of its own has a backslash before it.
        currency: Of every price that names none.
        variants: Lines of id, names, price, stock, photo.
        links: Lines of market, address, tracking address.
        market_texts: Lines of market and text.
        tags: As `aliases`.
        rows: The spec sheet.
    """

    names: tuple[Line, ...] = ()
    aliases: str = ""
    brand: str = ""
    currency: str = ""
    price: str = ""
    list_price: str = ""
    cost_floor: str = ""
    stock: str = ""
    stock_full: str = ""
    warranty_months: str = ""
    returns_days: str = ""
    paid: bool = False
    photos: tuple[str, ...] = ()
    variants: tuple[Line, ...] = ()
    links: tuple[Line, ...] = ()
    market_texts: tuple[Line, ...] = ()
    tags: str = ""
    rows: tuple[RowDraft, ...] = ()

    @property
    def title(self) -> str:
        """What to call it; empty while it has no name."""
        return next((line[1].strip() for line in self.names if line[1].strip()), "")


def new_draft(*, language: str, currency: str) -> ProductDraft:
    """Return an empty product that waits for its name."""
    return ProductDraft(names=((language, "", ""),), currency=currency)


def draft_of(opened: ProductOpened, *, market: str, currency: str) -> ProductDraft:
    """Return a product as its fields show it.

    Args:
        opened: As the control room has it.
        market: Decides whether amounts have a comma or a point.
        currency: Of a product that has no price yet.
    """
    listing = opened.listing
    own = listing.price.currency if listing.price else currency
    point = decimal_point(market)

    def shown(money: Money | None) -> str:
        return amount_text(money, currency=own, point=point) if money else ""

    return ProductDraft(
        names=_name_lines(listing.names, listing.facts),
        aliases=comma_text(listing.aliases),
        brand=listing.brand,
        currency=own,
        price=shown(listing.price),
        list_price=shown(listing.list_price),
        cost_floor=shown(listing.cost_floor),
        stock=_number(listing.stock),
        stock_full=_number(listing.stock_full),
        warranty_months=_number(listing.warranty_months),
        returns_days=_number(listing.returns_days),
        paid=listing.paid,
        photos=listing.photos,
        variants=tuple(_variant_line(v, shown(v.price)) for v in listing.variants),
        links=tuple((link.market, link.url, link.tracking_url) for link in listing.links),
        market_texts=tuple((text.language, text.text) for text in listing.market_texts),
        tags=comma_text(listing.tags),
        rows=tuple(_row_draft(row) for row in opened.sheet.rows),
    )


def duplicate_of(draft: ProductDraft) -> ProductDraft:
    """Return another product that is like this one and is not mistaken for it; links are its own.

    Tests stay behind: they were made with the other product.
    """
    names = tuple((line[0], f"{line[1]} 2" if line[1] else "", *line[2:]) for line in draft.names)
    rows = tuple(replace(row, tests=(), row_id=new_id("row")) for row in draft.rows)
    return replace(draft, names=names, rows=rows, links=())


def amount_text(money: Money, *, currency: str, point: str) -> str:
    """Return an amount as a person of the market types it; with its currency if it is another."""
    number = format(major_of(money), f".{currency_places(money.currency)}f").replace(".", point)
    return number if money.currency == currency else f"{number} {money.currency}"


def decimal_point(market: str) -> str:
    """Return the sign between euros and cents in a market: a point or a comma."""
    sign = QLocale(market.replace("-", "_")).decimalPoint()
    return sign if sign in (".", ",") else "."


def comma_text(items: Iterable[str]) -> str:
    """Return a field that `items_in` reads back."""
    return ", ".join(re.sub(rf"([{_COMMAS}])", r"\\\1", item) for item in items)


def items_in(text: str) -> tuple[str, ...]:
    """Return the entries of a field that holds several, parted by commas of any script."""
    parts = (re.sub(rf"\\([{_COMMAS}])", r"\1", part).strip() for part in _SPLIT.split(text))
    return tuple(part for part in parts if part)


def names_text(names: Iterable[LocalText]) -> str:
    """Return the names of a variant in one cell: `en: Black | es: Negro`."""
    return join_items(tuple(f"{name.language}: {name.text}" for name in names))


def _name_lines(names: tuple[LocalText, ...], facts: tuple[LocalFacts, ...]) -> tuple[Line, ...]:
    texts = {name.language: name.text for name in names}
    told = {local.language: join_items(local.facts) for local in facts}
    return tuple(
        (language, texts.get(language, ""), told.get(language, ""))
        for language in dict.fromkeys((*texts, *told))
    )


def _variant_line(variant: Variant, price: str) -> Line:
    names, stock = names_text(variant.names), _number(variant.stock)
    return (variant.variant_id, names, price, stock, variant.photo)


def _row_draft(row: SpecRow) -> RowDraft:
    return RowDraft(
        row_id=row.row_id,
        label=row.label,
        value=row.value,
        unit=row.unit,
        conditions=row.conditions,
        source=row.source,
        labels=tuple((label.language, label.text) for label in row.labels),
        tests=tuple(_test_draft(test) for test in row.evidence),
    )


def _test_draft(test: TestEvidence) -> TestDraft:
    return TestDraft(
        tested_on=test.tested_on,
        how=test.how,
        passed=test.passed,
        result=test.result,
        media=test.media,
    )


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
