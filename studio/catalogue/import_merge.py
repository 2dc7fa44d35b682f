"""What one product becomes when the records of a file that speak of it are merged into it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from studio.catalogue.cell_value import Value
from studio.catalogue.flat_field import Fields, Told, in_order, merged, with_first_name
from studio.catalogue.flat_listing import (
    fields_of_listing,
    fields_of_variant,
    listing_from,
    variant_from,
)
from studio.catalogue.flat_past import point_from, standing_point
from studio.catalogue.flat_price import check_list_price, with_money
from studio.catalogue.flat_row import evidence_from, fields_of_row, row_from
from studio.catalogue.import_record import Part, Spoken
from studio.catalogue.listing import Listing, Variant
from studio.catalogue.price_history import PricePoint
from studio.catalogue.sheet_record import Fault, Key, WrongCell
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.ids import ProductId
from studio.core.money import Money

EVERYWHERE = "*"
"""How an order of markets writes the link that serves all others."""

_PRICES = ("price", "list_price", "cost_floor")

Group = Mapping[int, Spoken]
"""Records that speak of one thing, by their place among those of the product."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A product after all that a file can tell of it.

    Attributes:
        listing: None when nothing usable made it one.
        rows: Its spec rows.
        faults: What is wrong, by the record's place.
        prices: What it costs since when, and what it cost, by the place of the record that told.
    """

    listing: Listing | None
    rows: tuple[SpecRow, ...]
    faults: Mapping[int, tuple[Fault, ...]]
    prices: Mapping[int, tuple[PricePoint, ...]] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class ProductMerge:
    """Merges records into one product; a record with anything wrong in it counts for nothing.

    Attributes:
        product_id: Of which product all records speak.
        listing: The product so far, None when it is new.
        sheet: Its spec sheet so far.
        language: Of a name that has none, usually the host's.
        currency: Of a price that has none, usually the market's; may be empty.
    """

    product_id: ProductId
    listing: Listing | None
    sheet: SpecSheet | None
    language: str
    currency: str
    _found: list[tuple[int, Fault]] = field(default_factory=list)

    def run(self, records: Sequence[Spoken | tuple[Fault, ...]]) -> Merged:
        """Merge what can be merged, leaving out records until the others fit together."""
        faults = {i: list(r) for i, r in enumerate(records) if isinstance(r, tuple)}
        good = {i: r for i, r in enumerate(records) if isinstance(r, Spoken)}
        listing, rows, prices = self._merge(good)
        while self._found:
            for index, fault in self._found:
                faults.setdefault(index, []).append(fault)
                good.pop(index, None)
            self._found.clear()
            listing, rows, prices = self._merge(good)
        whole = {i: tuple(found) for i, found in faults.items()}
        return Merged(listing=listing, rows=rows, faults=whole, prices=prices)

    def _merge(
        self, good: Group
    ) -> tuple[Listing | None, tuple[SpecRow, ...], Mapping[int, tuple[PricePoint, ...]]]:
        listing = self.listing
        told, tellers = self._fold(good, "product")
        if good:
            with self._blaming(good, tellers):
                listing = self._listing(told)
        if listing is not None:
            currency = listing.price.currency if listing.price else told.get(Key("currency"))
            variants = self._variants(good, listing, str(currency or self._currency()))
            listing = replace(listing, variants=variants)
        return listing, self._rows(good), self._prices(good, listing)

    def _prices(self, good: Group, listing: Listing | None) -> Mapping[int, tuple[PricePoint, ...]]:
        price = listing.price if listing is not None else None
        currency = price.currency if price is not None else self._currency()
        found: dict[int, tuple[PricePoint, ...]] = {}
        taken: set[tuple[str, int]] = set()
        for index, spoken in good.items():
            told = spoken.said
            if not told["past"] and Key("price_since") not in told["product"]:
                continue
            tellers = dict.fromkeys((*told["past"], *told["product"]), index)
            with self._blaming({index: spoken}, tellers):
                points = [standing_point(self.product_id, price, told["product"])]
                if told["past"]:
                    points.append(point_from(self.product_id, told["past"], currency))
                for point in points:
                    self._take_price(point, index, taken, found)
        return found

    def _take_price(
        self,
        point: PricePoint | None,
        index: int,
        taken: set[tuple[str, int]],
        found: dict[int, tuple[PricePoint, ...]],
    ) -> None:
        if point is None:
            return
        place = (point.market, point.from_utc_ms)
        if place in taken and all(point not in points for points in found.values()):
            raise WrongCell(
                "another price of this file holds from the same moment",
                expected="one price for a moment and a market",
            )
        taken.add(place)
        found[index] = (*found.get(index, ()), point)

    def _listing(self, told: Told) -> Listing:
        old = fields_of_listing(self.listing) if self.listing else {}
        fields = with_first_name(merged(old, told), told, "name", self.language)
        fields.pop(Key("price_since"), None)
        fields = with_money(self._with_facts(fields), told, _PRICES, self._currency())
        fields = _ordered(fields, ("name", "facts", "link", "market_text"))
        made = listing_from(self.product_id, fields)
        check_list_price(told, made.price, made.list_price)
        _check_currency_alone(told, made)
        return made if self.listing is None else replace(made, variants=self.listing.variants)

    def _with_facts(self, fields: Fields) -> Fields:
        facts = fields.pop(Key("facts"), None)
        if facts is None:
            return fields
        first = next((k.tag for k in fields if k.field == "facts"), self.language)
        return {**fields, Key("facts", first): facts}

    def _currency(self) -> str:
        prices = (getattr(self.listing, price, None) for price in _PRICES)
        return next((p.currency for p in prices if isinstance(p, Money)), self.currency)

    def _variants(self, good: Group, listing: Listing, currency: str) -> tuple[Variant, ...]:
        made = {variant.variant_id: variant for variant in listing.variants}
        for name, group in _grouped(good, lambda spoken: spoken.variant_id).items():
            told, tellers = self._fold(group, "variant")
            with self._blaming(group, tellers):
                old = fields_of_variant(made[name]) if name in made else {}
                fields = with_first_name(merged(old, told), told, "variant_name", self.language)
                fields = with_money(fields, told, ("variant_price",), currency)
                made[name] = variant_from(name, _ordered(fields, ("variant_name",)))
        return tuple(made.values())

    def _rows(self, good: Group) -> tuple[SpecRow, ...]:
        made = {row.row_id: row for row in (self.sheet.rows if self.sheet else ())}
        for name, group in _grouped(good, lambda spoken: spoken.row_id).items():
            told, tellers = self._fold(group, "spec")
            with self._blaming(group, tellers):
                old = made.get(name)
                fields = merged(fields_of_row(old) if old else {}, told)
                tests = self._evidence(group, old.evidence if old else ())
                made[name] = row_from(name, _ordered(fields, ("label",)), tests)
        return tuple(made.values())

    def _evidence(self, group: Group, old: tuple[TestEvidence, ...]) -> tuple[TestEvidence, ...]:
        """A test of a known day and way takes that one's place; any other is added."""
        tests = list(old)
        free = _Places(old)
        for index, spoken in group.items():
            told = spoken.said["test"]
            if not told:
                continue
            with self._blaming({index: spoken}, dict.fromkeys(told, index)):
                test = evidence_from(merged({}, told))
                place = free.take(test)
                if place is None:
                    tests.append(test)
                else:
                    tests[place] = test
        return tuple(tests)

    def _fold(self, group: Group, part: Part) -> tuple[Told, Mapping[Key, int]]:
        """What several records say of one thing, and which said it; the first one is believed."""
        told: dict[Key, Value | None] = {}
        tellers: dict[Key, int] = {}
        for index, spoken in group.items():
            for key, value in spoken.said[part].items():
                if key not in told:
                    told[key] = value
                    tellers[key] = index
                elif told[key] != value:
                    row = group[tellers[key]].record.row
                    error = WrongCell(f"row {row} says otherwise", expected=f"what row {row} says")
                    self._found.append((index, spoken.fault(error, key)))
        return told, tellers

    @contextmanager
    def _blaming(self, group: Group, tellers: Mapping[Key, int]) -> Iterator[None]:
        """Lay an error at the record that told the cell; or at all, when none told it."""
        try:
            yield
        except WrongCell as error:
            guilty = tellers.get(error.key) if error.key else None
            for index in group if guilty is None else (guilty,):
                self._found.append((index, group[index].fault(error)))


class _Places:
    """Where the tests of a day and a way stand among those known, each given out once."""

    def __init__(self, known: tuple[TestEvidence, ...]) -> None:
        self._free: dict[tuple[str, str], list[int]] = {}
        for place, test in enumerate(known):
            self._free.setdefault((test.tested_on, test.how), []).append(place)

    def take(self, test: TestEvidence) -> int | None:
        """Return the place of a known test like this one, if there is one left."""
        free = self._free.get((test.tested_on, test.how))
        return free.pop(0) if free else None


def _grouped(good: Group, name_of: Callable[[Spoken], str]) -> Mapping[str, Group]:
    groups: dict[str, dict[int, Spoken]] = {}
    for index, spoken in good.items():
        if name_of(spoken):
            groups.setdefault(name_of(spoken), {})[index] = spoken
    return groups


def _ordered(fields: Fields, ordered: tuple[str, ...]) -> Fields:
    for field_name in ordered:
        order = fields.pop(Key(f"{field_name}_order"), None)
        if isinstance(order, tuple):
            tags = ["" if tag == EVERYWHERE else tag for tag in order]
            fields = in_order(fields, field_name, tags)
    return fields


def _check_currency_alone(told: Told, made: Listing) -> None:
    currency = told.get(Key("currency"))
    if currency and made.price and made.price.currency != currency and not _priced(told):
        raise WrongCell(
            f"the price is in {made.price.currency} and stays so without a new one",
            expected="a price beside the currency",
            key=Key("currency"),
        )


def _priced(told: Told) -> bool:
    return any(key.field.removesuffix("_minor") in _PRICES for key in told)
