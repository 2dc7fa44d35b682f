"""Products as JSON: an array, or one product a line, read and written.

    {"product": "watch", "name": "Trek Watch S2", "names": {"es": "…"}, "aliases": ["reloj"],
     "price_minor": 5990, "currency": "EUR", "stock": 23,
     "rows": [{"id": "ip", "label": "Water resistance", "value": "5", "unit": "ATM",
               "source": "maker's sheet p. 2"}]}

`price_history` says what it cost before, so that a reduction can be told by the law: `[{"market":
"es-ES", "price_minor": 7990, "from": "2026-05-01", "until": "2026-06-01"}]`; without a market it
held everywhere, without an end it stands until the next one, and `until` is the first day on which
it held no more. `price_since` says since when the present price holds.

Only product, name, and a row's id, label and value are needed. A key that is not there says
nothing; null takes away what was known.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from studio.catalogue.sheet_record import (
    LONGEST_CELL,
    Cell,
    Content,
    Fault,
    Key,
    Record,
    Watch,
    check_count,
)
from studio.core.errors import BadInput

_Keys = Mapping[str, str]

PRODUCT_KEYS: _Keys = {
    key: key
    for key in (
        *("product", "name", "aliases", "facts", "brand", "price", "price_minor", "currency"),
        *("price_currency", "list_price", "list_price_minor", "list_price_currency"),
        *("cost_floor", "cost_floor_minor", "cost_floor_currency", "stock", "photos", "tags"),
        *("stock_full", "warranty_months", "returns_days", "paid", "price_since"),
    )
}
VARIANT_KEYS: _Keys = {
    "id": "variant",
    "name": "variant_name",
    "price": "variant_price",
    "price_minor": "variant_price_minor",
    "price_currency": "variant_price_currency",
    "stock": "variant_stock",
    "photo": "variant_photo",
}
ROW_KEYS: _Keys = {
    "id": "row",
    **{key: key for key in ("label", "value", "unit", "conditions", "source")},
}
EVIDENCE_KEYS: _Keys = {
    "tested_on": "tested_on",
    **{key: f"test_{key}" for key in ("how", "passed", "result", "media")},
}
PAST_KEYS: _Keys = {
    "price": "past_price",
    "price_minor": "past_price_minor",
    "currency": "past_price_currency",
    **{key: f"past_{key}" for key in ("market", "from", "until")},
}
LINK_KEYS: _Keys = {"url": "link", "tracking_url": "tracking_link"}
_PRODUCT_MAPS: _Keys = {"names": "name", "facts": "facts", "market_texts": "market_text"}
_VARIANT_MAPS: _Keys = {"names": "variant_name"}
_ROW_MAPS: _Keys = {"labels": "label"}


def records_of_json(text: str, watch: Watch) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """Return the records of a JSON text and the keys nobody knows.

    Raises:
        BadInput: It is not JSON; says where.
        Cancelled: It was stopped.
    """
    products = list(_products(text))
    reader = _Reader()
    for number, (row, product) in enumerate(products, start=1):
        watch.step(number, len(products))
        reader.read_product(row, product)
        check_count(len(reader.records))
    return tuple(reader.records), tuple(reader.ignored)


def _products(text: str) -> Iterator[tuple[int, object]]:
    if text.lstrip().startswith("["):
        products = _parsed(text, 1)
        yield from enumerate(products if isinstance(products, list) else [], start=1)
        return
    lines = [(n, line) for n, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if not _stands_alone(lines[0][1]):  # one product over many lines
        yield 1, _parsed(text, 1)
        return
    for number, line in lines:
        yield number, _parsed(line, number)


def _stands_alone(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return line.rstrip().endswith("}")
    return True


def _parsed(text: str, line: int) -> object:
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_refused)
    except json.JSONDecodeError as error:
        raise BadInput(
            f"row {line + error.lineno - 1}, column {error.colno}: it is not JSON ({error.msg}); "
            "expected an array of products, or one product a line"
        ) from error
    except (ValueError, RecursionError) as error:
        raise BadInput(f"row {line}: it is not JSON a person would write") from error


def _refused(constant: str) -> object:
    raise ValueError(constant)


@dataclass(slots=True)
class _Reader:
    records: list[Record] = field(default_factory=list)
    ignored: dict[str, None] = field(default_factory=dict)

    def read_product(self, row: int, product: object) -> None:
        """Add the records of one product: itself, its variants, its spec rows and their tests."""
        draft = _Draft(row=row, ignored=self.ignored)
        if not isinstance(product, dict):
            draft.fault("", "it is no object", 'a product such as {"product": …, "name": …}')
            self.records.append(draft.record())
            return
        draft.take(product, "", PRODUCT_KEYS, _PRODUCT_MAPS)
        for path, link in draft.objects(product, "links"):
            market = link.pop("market", None) or ""
            draft.take(link, path, LINK_KEYS, {}, tag=str(market))
        variants = list(draft.objects(product, "variants"))
        rows = list(draft.objects(product, "rows"))
        past = list(draft.objects(product, "price_history"))
        lists = {"links", "variants", "rows", "price_history"}
        draft.ignore(product, "", {*PRODUCT_KEYS, *_PRODUCT_MAPS, *lists})
        self.records.append(draft.record())
        for path, variant in variants:
            part = draft.part()
            part.take(variant, path, VARIANT_KEYS, _VARIANT_MAPS)
            part.ignore(variant, path, {*VARIANT_KEYS, *_VARIANT_MAPS})
            self.records.append(part.record())
        for path, price in past:
            part = draft.part()
            part.take(price, path, PAST_KEYS, {})
            part.ignore(price, path, set(PAST_KEYS))
            self.records.append(part.record())
        for path, spec in rows:
            self._read_row(draft.part(), path, spec)

    def _read_row(self, part: "_Draft", path: str, spec: dict[str, object]) -> None:
        part.take(spec, path, ROW_KEYS, _ROW_MAPS)
        tests = list(part.objects(spec, "evidence", path))
        part.ignore(spec, path, {*ROW_KEYS, *_ROW_MAPS, "evidence"})
        own = part.part("row")
        self.records.append(part.record())
        for test_path, test in tests:
            evidence = own.part("row")
            evidence.take(test, test_path, EVIDENCE_KEYS, {})
            evidence.ignore(test, test_path, set(EVIDENCE_KEYS))
            self.records.append(evidence.record())


@dataclass(slots=True)
class _Draft:
    """A record while it is put together."""

    row: int
    ignored: dict[str, None]
    cells: dict[Key, Cell] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def record(self) -> Record:
        """Return what was put together."""
        return Record(row=self.row, cells=self.cells, faults=tuple(self.faults))

    def part(self, *ids: str) -> "_Draft":
        """Return the beginning of a record about a part of the same product."""
        kept = {k: c for k, c in self.cells.items() if k.field in ("product", *ids) and not k.tag}
        return _Draft(row=self.row, ignored=self.ignored, cells=kept)

    def fault(self, column: str, reason: str, expected: str) -> None:
        """Note what is wrong."""
        self.faults.append(Fault(row=self.row, column=column, reason=reason, expected=expected))

    def take(
        self, source: dict[str, object], path: str, keys: _Keys, maps: _Keys, *, tag: str = ""
    ) -> None:
        """Take the cells that an object tells, texts in several languages among them."""
        for name, value in source.items():
            if name in maps and isinstance(value, dict):
                for language, text in value.items():
                    self._cell(Key(maps[name], language), f"{path}{name}.{language}", text)
            elif name in keys:
                self._cell(Key(keys[name], tag), f"{path}{name}", value)
            elif name in maps:
                self.fault(f"{path}{name}", "it is no object", 'texts by language: {"es": "…"}')

    def objects(
        self, source: dict[str, object], name: str, path: str = ""
    ) -> Iterator[tuple[str, dict[str, object]]]:
        """Yield the objects of a list, each with the path to what is in it."""
        values = source.get(name)
        if not isinstance(values, list | None):
            self.fault(f"{path}{name}", "it is no list", f"a list of {name}")
            return
        for place, value in enumerate(values or ()):
            if isinstance(value, dict):
                yield f"{path}{name}[{place}].", dict(value)
            else:
                self.fault(f"{path}{name}[{place}]", "it is no object", f"an object in {name}")

    def ignore(self, source: dict[str, object], path: str, known: set[str]) -> None:
        """Note the keys nobody knows."""
        generic = "".join(c for c in path if not c.isdigit())
        self.ignored |= {f"{generic}{name[:40]}": None for name in source if name not in known}

    def _cell(self, key: Key, column: str, value: object) -> None:
        column = column[:100]
        if _is_content(value):
            self.cells[key] = Cell(content=None if value == "" else _content(value), column=column)
        else:
            self.fault(column, "it is no plain value", "a text, a number or a list of texts")


def _is_content(value: object) -> bool:
    if isinstance(value, list):
        return all(_is_content(v) and not isinstance(v, list) and v is not None for v in value)
    if isinstance(value, str):
        return len(value) <= LONGEST_CELL
    return value is None or isinstance(value, (bool, int, Decimal))


def _content(value: object) -> Content:
    if isinstance(value, list):
        return tuple(v for v in value if isinstance(v, (str, int, Decimal)))
    return value if isinstance(value, (str, int, Decimal)) else None
