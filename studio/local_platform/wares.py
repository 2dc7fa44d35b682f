"""What the platform sells: the sample catalogue, or something else, with stock that goes down."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from studio.core.money import Money
from studio.core.paths import resource
from studio.local_platform.moment import money_record, read_money
from studio.local_platform.records import Amount, Record, WareWish
from studio.local_platform.refusal import Refusal, malformed, not_found

_MOST_ASKED = 100
_MOST_WARES = 2_000
_PAGE = 50


@dataclass(slots=True, kw_only=True)
class Ware:
    """A product.

    Attributes:
        product_id: As its catalogue calls it.
        price: Of one piece, now.
        stock: Pieces left; None: they are not counted.
        variants: Their ids.
        record: The rest, as `Product` has it.
    """

    product_id: str
    price: Money
    stock: int | None
    variants: tuple[str, ...]
    record: Record


class Wares:
    """All products.

    Args:
        address: Of the platform's own pages, without a slash at the end.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        text = resource("rehearsal", "catalogue.json").read_text(encoding="utf-8")
        self._all = {p["product"]: _ware(p, address) for p in json.loads(text)}

    def ids(self) -> tuple[str, ...]:
        """Return the products' ids, in their order."""
        return tuple(self._all)

    def get(self, product_id: str) -> Ware:
        """Return a product.

        Raises:
            Refusal: There is no such product.
        """
        found = self._all.get(product_id)
        if found is None:
            raise not_found("product")
        return found

    def page(self, cursor: str, limit: int) -> Record:
        """Return a `ProductPage`.

        Raises:
            Refusal: The cursor is none of ours.
        """
        if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 9):
            raise malformed("The cursor is none of ours.")
        start = int(cursor or 0)
        end = start + min(limit, _PAGE)
        wares = list(self._all.values())
        return {
            "products": [_told(ware) for ware in wares[start:end]],
            "cursor": str(end) if end < len(wares) else None,
        }

    def stock(self, product_ids: list[str]) -> Record:
        """Return a `StockList`.

        Raises:
            Refusal: Too many were asked for.
        """
        if not 1 <= len(product_ids) <= _MOST_ASKED:
            raise malformed(f"Ask for 1 to {_MOST_ASKED} products.")
        found = [self._all[one] for one in dict.fromkeys(product_ids) if one in self._all]
        return {"stock": [{"product_id": w.product_id, "stock": w.stock} for w in found]}

    def set_stock(self, product_id: str, pieces: int) -> None:
        """Say how many pieces are left.

        Raises:
            Refusal: There is no such product, or it is a number below zero.
        """
        if pieces < 0:
            raise Refusal("refused", "Stock can't be below zero.")
        self.get(product_id).stock = pieces

    def set_price(self, product_id: str, price: Amount) -> None:
        """Say what a piece costs from now on.

        Raises:
            Refusal: There is no such product, or it is no amount in the product's currency.
        """
        ware, money = self.get(product_id), read_money(price.amount, price.currency)
        if money.currency != ware.price.currency or money.amount_minor <= 0:
            raise Refusal("refused", f"A price is above zero, in {ware.price.currency}.")
        ware.price = money

    def sell_only(self, wishes: list[WareWish]) -> None:
        """Sell these from now on, and nothing else.

        Raises:
            Refusal: There are too many, or one is twice, or has no price.
        """
        if not 1 <= len(wishes) <= _MOST_WARES or len({w.id for w in wishes}) != len(wishes):
            raise malformed(f"Give 1 to {_MOST_WARES} products, each once.")
        self._all = {wish.id: _wished(wish, self._address) for wish in wishes}

    def move(self, product_id: str, pieces: int) -> None:
        """Add pieces, or take some away; what is not there can't be taken."""
        ware = self._all.get(product_id)
        if ware is not None and ware.stock is not None:
            ware.stock = max(0, ware.stock + pieces)


def _told(ware: Ware) -> Record:
    return {**ware.record, "price": money_record(ware.price), "stock": ware.stock}


def _wished(wish: WareWish, address: str) -> Ware:
    price = read_money(wish.price.amount, wish.price.currency)
    if price.amount_minor <= 0 or (wish.stock or 0) < 0:
        raise Refusal("refused", "A product has a price above zero, and no stock below it.")
    struck = wish.list_price or wish.price
    list_price = money_record(read_money(struck.amount, struck.currency))
    record: Record = {
        "id": wish.id,
        "name": wish.name,
        "names": wish.names,
        "brand": "",
        "list_price": list_price,
        "url": f"{address}/products/{quote(wish.id, safe='')}",
        "photos": [],
        "variants": [],
        "rows": [],
    }
    return Ware(product_id=wish.id, price=price, stock=wish.stock, variants=(), record=record)


def _ware(product: dict[str, Any], address: str) -> Ware:
    currency = product["currency"]
    price = Money(amount_minor=product["price_minor"], currency=currency)
    list_price = Money(amount_minor=product["list_price_minor"], currency=currency)
    variants = [
        {"id": v["id"], "name": v["names"]["en"], "stock": v.get("stock")}
        for v in product.get("variants", [])
    ]
    rows = [
        {name: row[name] for name in ("id", "label", "value", "unit", "source") if name in row}
        for row in product["rows"]
    ]
    record = {
        "id": product["product"],
        "name": product["name"],
        "names": product["names"],
        "brand": product["brand"],
        "list_price": money_record(list_price),
        "url": f"{address}/products/{product['product']}",
        "photos": [f"{address}/photos/{name}" for name in product["photos"]],
        "variants": variants,
        "rows": rows,
    }
    return Ware(
        product_id=product["product"],
        price=price,
        stock=product["stock"],
        variants=tuple(v["id"] for v in variants),
        record=record,
    )
