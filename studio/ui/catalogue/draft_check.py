"""From what was typed to a product that can be saved, or to what is wrong, field by field.

Fields are read as an import reads its cells, so that both take the same for right.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.catalogue.amount_text import amount_of, money_from
from studio.catalogue.cell_value import READERS, split_items, value_of
from studio.catalogue.listing import Link, Listing, LocalFacts, Variant
from studio.catalogue.product import LocalText
from studio.catalogue.sheet_record import Key, WrongCell
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.ui.catalogue.draft import Line, ProductDraft, RowDraft, TestDraft, items_in
from studio.ui.catalogue.field_words import missing_words, wrong_words

translate = QCoreApplication.translate

MOST_MONTHS, MOST_DAYS = 600, 3_650
ROW_FIELDS = ("label", "value", "unit", "conditions", "source")

_TAGGED = re.compile(r"\s*([A-Za-z]{2,3})\s*:\s*(.*)", re.DOTALL)


class Place(NamedTuple):
    """Where something is wrong: a field, or a line and column of a small table.

    `tests` of row 2 are the field `tests.2`.
    """

    field: str
    line: int = -1
    column: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """What is wrong with a field.

    Attributes:
        text: In words, with what was expected; in the window's language.
        missing: Whether nothing was typed yet, which is not worth a word before saving.
    """

    text: str
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A draft that was read.

    Attributes:
        listing: None where anything is wrong.
        sheet: Likewise.
        wrong: What is.
    """

    listing: Listing | None = None
    sheet: SpecSheet | None = None
    wrong: dict[Place, Wrong] = field(default_factory=dict)


def check(product_id: ProductId, draft: ProductDraft, *, language: str) -> Checked:
    """Read a draft.

    Args:
        product_id: Whose it is.
        draft: As typed.
        language: Of a variant's name that names none.
    """
    reader = _Reader(draft, language)
    listing, sheet = reader.listing(product_id), reader.sheet(product_id)
    if reader.wrong:
        return Checked(wrong=reader.wrong)
    return Checked(listing=listing, sheet=sheet)


class _Reader:
    """Reads fields and remembers what is wrong with them."""

    def __init__(self, draft: ProductDraft, language: str) -> None:
        self._draft = draft
        self._language = language
        self.wrong: dict[Place, Wrong] = {}

    def listing(self, product_id: ProductId) -> Listing | None:
        """Return the product, None where it can't be made."""
        draft = self._draft
        names = self._names()
        price = self._money(Place("price"), draft.price)
        list_price = self._money(Place("list_price"), draft.list_price)
        self._check_pair(price, list_price)
        parts: dict[str, object] = {
            "aliases": self._items("aliases", draft.aliases),
            "facts": self._facts(),
            "brand": self._text(Place("brand"), Key("brand"), draft.brand),
            "price": price,
            "list_price": list_price,
            "cost_floor": self._money(Place("cost_floor"), draft.cost_floor, may_be_nothing=True),
            "stock": self._whole(Place("stock"), draft.stock),
            "stock_full": self._whole(Place("stock_full"), draft.stock_full, low=1),
            "warranty_months": self._whole(
                Place("warranty_months"), draft.warranty_months, high=MOST_MONTHS
            ),
            "returns_days": self._whole(Place("returns_days"), draft.returns_days, high=MOST_DAYS),
            "variants": self._variants(),
            "photos": tuple(self._photo(n, path) for n, path in enumerate(draft.photos)),
            "links": self._links(),
            "market_texts": self._market_texts(),
            "tags": self._items("tags", draft.tags),
        }
        if self.wrong:
            return None
        return Listing(product_id=product_id, names=names, paid=draft.paid, **parts)  # type: ignore[arg-type]

    def sheet(self, product_id: ProductId) -> SpecSheet | None:
        """Return the spec sheet, None where it can't be made."""
        told = [(n, row) for n, row in enumerate(self._draft.rows) if not row.is_blank]
        rows = [self._row(n, row) for n, row in told]
        if self.wrong:
            return None
        return SpecSheet(product_id=product_id, rows=tuple(row for row in rows if row))

    # --- lines -----------------------------------------------------------------------------------

    def _names(self) -> tuple[LocalText, ...]:
        names = []
        lines = self._lines("names", self._draft.names)
        for n, line in lines:
            if line[1].strip() or not line[2].strip():
                names.append(self._local(Place("names", n), "name", line))
        if not names:
            self._miss(Place("names", 0, 1), missing_words("name"))
        return tuple(names)

    def _facts(self) -> tuple[LocalFacts, ...]:
        found = []
        for n, line in self._lines("names", self._draft.names):
            facts = self._read(Place("names", n, 2), Key("facts"), line[2])
            if isinstance(facts, tuple) and facts:
                found.append(LocalFacts(language=_folded(line[0]), facts=facts))
        return tuple(found)

    def _local(self, place: Place, name: str, line: Line) -> LocalText:
        """Read a line of a language and a text."""
        language = _folded(line[0])
        if not line[1].strip():
            self._miss(place._replace(column=1), missing_words(name))
            return LocalText(language=language, text="")
        try:
            value_of(Key(name, language or "?"), line[1])
        except WrongCell:
            if _is_language(language):
                self._fault(place._replace(column=1), name, line[1])
            else:
                self._fault(place._replace(column=0), "language", line[0])
        return LocalText(language=language, text=line[1].strip())

    def _variants(self) -> tuple[Variant, ...]:
        found = []
        for n, line in self._lines("variants", self._draft.variants):
            variant_id, names, price, stock, photo = line
            self._read(Place("variants", n, 0), Key("variant"), variant_id)
            found.append(
                Variant(
                    variant_id=variant_id.strip(),
                    names=self._variant_names(Place("variants", n, 1), names),
                    price=self._money(Place("variants", n, 2), price),
                    stock=self._whole(Place("variants", n, 3), stock),
                    photo=self._text(Place("variants", n, 4), Key("variant_photo"), photo),
                )
            )
        return tuple(found)

    def _variant_names(self, place: Place, text: str) -> tuple[LocalText, ...]:
        names = []
        for part in split_items(text):
            tagged = _TAGGED.fullmatch(part)
            language, name = tagged.groups() if tagged else (self._language, part)
            self._read(place, Key("variant_name", language.lower()), name)
            names.append(LocalText(language=language.lower(), text=name.strip()))
        if not names:
            self._miss(place, missing_words("variant"))
        return tuple(names)

    def _links(self) -> tuple[Link, ...]:
        found = []
        for n, (market, url, tracking) in self._lines("links", self._draft.links):
            self._market(Place("links", n, 0), market, needed=False)
            if not url.strip():
                self._miss(Place("links", n, 1), missing_words(""))
            found.append(
                Link(
                    market=market.strip(),
                    url=self._text(Place("links", n, 1), Key("link"), url),
                    tracking_url=self._text(Place("links", n, 2), Key("tracking_link"), tracking),
                )
            )
        return tuple(found)

    def _market_texts(self) -> tuple[LocalText, ...]:
        found = []
        for n, (market, text) in self._lines("market_texts", self._draft.market_texts):
            self._market(Place("market_texts", n, 0), market, needed=True)
            if not text.strip():
                self._miss(Place("market_texts", n, 1), missing_words(""))
            key = Key("market_text", market.strip() or "en-US")
            self._read(Place("market_texts", n, 1), key, text)
            found.append(LocalText(language=market.strip(), text=text.strip()))
        return tuple(found)

    def _market(self, place: Place, market: str, *, needed: bool) -> None:
        if not market.strip():
            if needed:
                self._miss(place, missing_words("market"))
            return
        try:
            value_of(Key("link", market.strip()), "https://example.net")
        except WrongCell:
            self._fault(place, "market", market)

    def _lines(self, name: str, lines: tuple[Line, ...]) -> list[tuple[int, Line]]:
        """Return the lines in which anything is typed; two of the same language are wrong."""
        told = [(n, line) for n, line in enumerate(lines) if any(cell.strip() for cell in line)]
        seen: set[str] = set()
        for n, line in told:
            if _folded(line[0]) in seen:
                self.wrong[Place(name, n, 0)] = Wrong(
                    text=translate("CatalogueFields", "This is here twice.")
                )
            seen.add(_folded(line[0]))
        return told

    # --- the spec sheet --------------------------------------------------------------------------

    def _row(self, n: int, row: RowDraft) -> SpecRow | None:
        for column, name in enumerate(ROW_FIELDS):
            self._read(Place("rows", n, column), Key(name), getattr(row, name))
        for column, name in ((0, "label"), (1, "value")):
            if not getattr(row, name).strip():
                self._miss(Place("rows", n, column), missing_words(""))
        labels = tuple(
            self._local(Place(f"labels.{n}", at), "label", line)
            for at, line in self._lines(f"labels.{n}", row.labels)
        )
        tests = tuple(self._test(Place(f"tests.{n}", at), t) for at, t in enumerate(row.tests))
        if not (row.label.strip() and row.value.strip()):
            return None
        texts = {name: getattr(row, name).strip() for name in ROW_FIELDS}
        return SpecRow(row_id=row.row_id, **texts, labels=labels, evidence=tests)

    def _test(self, place: Place, test: TestDraft) -> TestEvidence:
        fields = {
            "tested_on": Key("tested_on"),
            "how": Key("test_how"),
            "result": Key("test_result"),
            "media": Key("test_media"),
        }
        texts = {}
        for column, (name, key) in enumerate(fields.items()):
            text = getattr(test, name)
            if not text.strip() and name in ("tested_on", "how"):
                self._miss(place._replace(column=column), missing_words(""))
            texts[name] = self._text(place._replace(column=column), key, text)
        return TestEvidence(passed=test.passed, **texts)

    # --- single fields ---------------------------------------------------------------------------

    def _photo(self, n: int, path: str) -> str:
        return self._text(Place("photos", n), Key("test_media"), path)

    def _items(self, name: str, text: str) -> tuple[str, ...]:
        items = items_in(text)
        try:
            READERS[name](items)
        except WrongCell:
            self._fault(Place(name), name, text)
        return items

    def _read(self, place: Place, key: Key, text: str) -> object:
        if not text.strip():
            return None
        try:
            return value_of(key, text)
        except WrongCell:
            self._fault(place, key.field, text)
            return None

    def _text(self, place: Place, key: Key, text: str) -> str:
        found = self._read(place, key, text)
        return found if isinstance(found, str) else ""

    def _whole(self, place: Place, text: str, *, low: int = 0, high: int = 10**6) -> int | None:
        found = self._read(place, Key("stock"), text)
        if not isinstance(found, int):
            return None
        if not low <= found <= high:
            told = translate("CatalogueFields", "Expected a whole number from {low} to {high}.")
            self.wrong[place] = Wrong(text=told.format(low=low, high=high))
        return found

    def _money(self, place: Place, text: str, *, may_be_nothing: bool = False) -> Money | None:
        if not text.strip():
            return None
        try:
            amount = amount_of(text)
            own = not amount.currencies or self._draft.currency in amount.currencies
            money = money_from(amount, self._draft.currency if own else amount.currencies[0])
        except WrongCell:
            self._fault(place, "price", text)
            return None
        except BadInput:
            told = translate("CatalogueFields", "Choose a currency, such as EUR.")
            self.wrong[Place("currency")] = Wrong(text=told)
            return None
        if money.amount_minor == 0 and not may_be_nothing:
            self.wrong[place] = Wrong(
                text=translate("CatalogueFields", "Nothing is sold for nothing.")
            )
        return money

    def _check_pair(self, price: Money | None, list_price: Money | None) -> None:
        if price is None or list_price is None:
            return
        if price.currency != list_price.currency:
            told = translate("CatalogueFields", "Price and list price must be in one currency.")
            self.wrong[Place("list_price")] = Wrong(text=told)
        elif list_price.amount_minor < price.amount_minor:
            told = translate("CatalogueFields", "The list price is below the price.")
            self.wrong[Place("list_price")] = Wrong(text=told)

    def _miss(self, place: Place, text: str) -> None:
        self.wrong[place] = Wrong(text=text, missing=True)

    def _fault(self, place: Place, field: str, text: str) -> None:
        self.wrong[place] = Wrong(text=wrong_words(field, text))


def worth_saying(wrong: dict[Place, Wrong], *, tried: bool) -> dict[Place, Wrong]:
    """Return what is to be said now: what is merely missing is, once saving was tried."""
    return {place: found for place, found in wrong.items() if tried or not found.missing}


def _folded(text: str) -> str:
    return text.strip().lower()


def _is_language(text: str) -> bool:
    return re.fullmatch(r"[a-z]{2,3}", text) is not None
