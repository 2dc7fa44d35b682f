"""A catalogue as JSON, in the form `sheet_json` reads."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from studio.catalogue.flat_past import moment_text
from studio.catalogue.listing import Link, Listing, Variant
from studio.catalogue.price_history import PricePoint, points_by_product
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.ids import ProductId
from studio.core.money import Money

Object = dict[str, object]


def json_of(
    listings: Iterable[Listing], sheets: Iterable[SpecSheet], prices: Iterable[PricePoint] = ()
) -> str:
    """Return an array with one product a line."""
    by_product = {sheet.product_id: sheet for sheet in sheets}
    objects = list(_objects(listings, by_product, points_by_product(prices)))
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in objects)
    return f"[\n{lines}\n]\n"


def _objects(
    listings: Iterable[Listing],
    sheets: dict[ProductId, SpecSheet],
    prices: Mapping[ProductId, Sequence[PricePoint]],
) -> Iterator[Object]:
    for listing in listings:
        sheet = sheets.pop(listing.product_id, None)
        rows = [_row(row) for row in sheet.rows] if sheet else []
        past = [_past(point) for point in prices.get(listing.product_id, ())]
        yield _told({**_product(listing), "price_history": past, "rows": rows})
    for sheet in sheets.values():
        yield _told({"product": sheet.product_id, "rows": [_row(row) for row in sheet.rows]})


def _product(listing: Listing) -> Object:
    prices = (listing.price, listing.list_price, listing.cost_floor)
    base = next((price.currency for price in prices if price), "")
    return {
        "product": listing.product_id,
        "name": listing.names[0].text,
        "names": _by_language(listing.names),
        "aliases": listing.aliases,
        "facts": {local.language: local.facts for local in listing.facts},
        "brand": listing.brand,
        "currency": base,
        **_price("price", listing.price, base),
        **_price("list_price", listing.list_price, base),
        **_price("cost_floor", listing.cost_floor, base),
        "stock": listing.stock,
        "stock_full": listing.stock_full,
        "warranty_months": listing.warranty_months,
        "returns_days": listing.returns_days,
        "paid": listing.paid or None,
        "photos": listing.photos,
        "links": [_link(link) for link in listing.links],
        "market_texts": _by_language(listing.market_texts),
        "tags": listing.tags,
        "variants": [_variant(v, listing.price) for v in listing.variants],
    }


def _variant(variant: Variant, price: Money | None) -> Object:
    return _told(
        {
            "id": variant.variant_id,
            "name": variant.names[0].text,
            "names": _by_language(variant.names),
            **_price("price", variant.price, price.currency if price else ""),
            "stock": variant.stock,
            "photo": variant.photo,
        }
    )


def _price(name: str, price: Money | None, base: str) -> Object:
    if price is None:
        return {}
    told: Object = {f"{name}_minor": price.amount_minor}
    return told if price.currency == base else {**told, f"{name}_currency": price.currency}


def _past(point: PricePoint) -> Object:
    until = "" if point.until_utc_ms is None else moment_text(point.until_utc_ms)
    return _told(
        {
            "market": point.market,
            "price_minor": point.price.amount_minor,
            "currency": point.price.currency,
            "from": moment_text(point.from_utc_ms),
            "until": until,
        }
    )


def _link(link: Link) -> Object:
    return _told({"market": link.market, "url": link.url, "tracking_url": link.tracking_url})


def _row(row: SpecRow) -> Object:
    return _told(
        {
            "id": row.row_id,
            "label": row.label,
            "labels": _by_language(row.labels),
            "value": row.value,
            "unit": row.unit,
            "conditions": row.conditions,
            "source": row.source,
            "evidence": [_evidence(test) for test in row.evidence],
        }
    )


def _evidence(test: TestEvidence) -> Object:
    return _told(
        {
            "tested_on": test.tested_on,
            "how": test.how,
            "passed": test.passed,
            "result": test.result,
            "media": test.media,
        }
    )


def _by_language(texts: tuple[LocalText, ...]) -> Mapping[str, str]:
    return {local.language: local.text for local in texts}


def _told(fields: Object) -> Object:
    """Leave out what is not known; False and nought are known."""
    return {name: value for name, value in fields.items() if value not in (None, "", (), [], {})}
