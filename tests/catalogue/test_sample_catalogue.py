"""The sample catalogue is whole, and its rows are found as a host would ask for them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from studio.catalogue.listing import Listing
from studio.catalogue.product import LocalText
from studio.catalogue.search import SpecIndex
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.ids import ProductId

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "rehearsal"
LANGUAGES = {"en", "es", "ru", "fr", "ar", "zh"}


@cache
def products() -> tuple[dict[str, Any], ...]:
    """Return the products as the file has them."""
    return tuple(json.loads((FOLDER / "catalogue.json").read_text(encoding="utf-8")))


@cache
def index() -> SpecIndex:
    """Return an index of the whole sample."""
    index = SpecIndex()
    for product in products():
        product_id = ProductId(product["product"])
        names = (LocalText(language=tag, text=name) for tag, name in product["names"].items())
        rows = (
            SpecRow(
                row_id=row["id"],
                label=row["label"],
                value=row["value"],
                unit=row.get("unit", ""),
                conditions=row.get("conditions", ""),
                labels=tuple(
                    LocalText(language=tag, text=text)
                    for tag, text in row.get("labels", {}).items()
                ),
            )
            for row in product["rows"]
        )
        index.put(
            Listing(
                product_id=product_id,
                names=tuple(names),
                aliases=tuple(product["aliases"]),
                brand=product["brand"],
                tags=tuple(product["tags"]),
            ),
            SpecSheet(product_id=product_id, rows=tuple(rows)),
        )
    return index


def test_there_are_eight_products_with_twenty_five_rows_each() -> None:
    assert [len(product["rows"]) for product in products()] == [25] * 8
    assert len({product["product"] for product in products()}) == 8


@pytest.mark.parametrize("product", products(), ids=lambda product: product["product"])
def test_a_sample_product_is_whole(product: dict[str, Any]) -> None:
    assert set(product["names"]) == LANGUAGES
    assert product["cost_floor_minor"] < product["price_minor"] <= product["list_price_minor"]
    assert {"warranty", "returns"} <= {row["id"] for row in product["rows"]}
    assert all(row["source"] for row in product["rows"])
    assert any(row.get("evidence") for row in product["rows"])
    assert product["photos"]
    assert all((FOLDER / photo).is_file() for photo in product["photos"])


@pytest.mark.parametrize(
    ("product_id", "typed", "row_id"),
    [
        ("watch", "50 m", "ip"),
        ("watch", "2 weeks", "battery"),
        ("watch", "garantía", "warranty"),
        ("watch", "الضمان", "warranty"),
        ("buds", "noise", "anc"),
        ("bottle", "0,75 l", "volume"),
        ("lamp", "1.8 metros", "cable"),
        ("powerbank", "20 Ah", "capacity"),
        ("backpack", "0,98 kg", "weight"),
        ("grinder", "38 мм", "burrs"),
        ("pump", "10 bar", "pressure"),
    ],
)
def test_a_host_finds_the_row_that_answers(product_id: str, typed: str, row_id: str) -> None:
    found = index().search(typed, product_id=ProductId(product_id))

    assert [(f.product_id, f.row_id) for f in found[:1]] == [(product_id, row_id)]
