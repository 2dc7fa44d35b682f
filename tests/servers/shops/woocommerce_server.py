"""A stand-in for a shop made with WooCommerce, reached without TLS: it checks OAuth 1.0a."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from tests.servers.faulty_http import Asked, Said
from tests.servers.shops.stand_in import Back, Sale, ShopStandIn, Ware, golden

KEY = "ck_0123456789abcdef"
SECRET = "cs_0123456789abcdef0123456789abcdef"  # noqa: S105 - of nobody
ROOT = "/wp-json/wc/v3"
CLOCK_S = 900
STATUSES = {
    "placed": "pending",
    "paid": "processing",
    "settled": "completed",
    "cancelled": "cancelled",
}


class WooCommerceServer(ShopStandIn):
    """A shop."""

    def __init__(self) -> None:
        super().__init__()
        self.secret = SECRET
        self.nonces: set[str] = set()

    def answer(self, asked: Asked) -> Said:
        """See `FaultyHttp.answer`."""
        wrong = self._wrong(asked)
        if wrong:
            return Said(status=401, body=golden("woocommerce/failure") | {"message": wrong})
        parts = asked.path.removeprefix(f"{ROOT}/").split("/")
        query = asked.query
        match parts:
            case ["data", "currencies", "current"]:
                return Said(body={"code": "EUR", "name": "Euro", "symbol": "&euro;"})
            case ["products"]:
                return Said(body=self._products(query))
            case ["products", number]:
                found = [w for w in self.wares if w.number == number]
                return Said(body=_product(found[0])) if found else _missing()
            case ["orders"]:
                return Said(body=self._orders(query))
            case ["orders", number, "refunds"]:
                sale = self.sales[number]
                return Said(body=[_refund(sale, back) for back in sale.backs])
            case ["coupons", *_]:
                return self._coupons(asked, parts[1:], query)
        return _missing()

    def _wrong(self, asked: Asked) -> str:
        pairs = asked.pairs
        query = dict(pairs)
        if query.get("oauth_consumer_key") != KEY:
            return "Consumer key is invalid."
        joined = "&".join(
            f"{_twice(name)}%3D{_twice(value)}".replace("&", "%26")
            for name, value in sorted(pairs, key=lambda p: (quote(p[0], ""), quote(p[1], "")))
            if name != "oauth_signature"
        ).replace("&", "%26")
        address = quote(f"http://{asked.headers['host']}{asked.path}", safe="")
        base = f"{asked.method}&{address}&{joined}".encode()
        digest = hmac.digest(f"{self.secret}&".encode(), base, hashlib.sha256)
        if base64.b64encode(digest).decode() != query.get("oauth_signature"):
            return "Invalid signature - provided signature does not match."
        if abs(int(query["oauth_timestamp"]) - self.now_ms // 1_000) > CLOCK_S:
            return "Invalid timestamp."
        if query["oauth_nonce"] in self.nonces:
            return "Invalid nonce - nonce has already been used."
        self.nonces.add(query["oauth_nonce"])
        return ""

    def _products(self, query: dict[str, str]) -> list[dict[str, Any]]:
        wares = self.wares
        if "include" in query:
            wares = [w for w in wares if w.number in query["include"].split(",")]
        page, size = int(query.get("page", "1")), int(query["per_page"])
        return [_product(ware) for ware in wares[(page - 1) * size : page * size]]

    def _orders(self, query: dict[str, str]) -> list[dict[str, Any]]:
        begin = datetime.fromisoformat(query.get("modified_after", "2020-01-01T00:00:00Z"))
        found = self.changed_between(int(begin.timestamp() * 1_000) + 1_000, self.now_ms + 1)
        page, size = int(query.get("page", "1")), int(query["per_page"])
        return [_order(sale) for sale in found[(page - 1) * size : page * size]]

    def _coupons(self, asked: Asked, parts: list[str], query: dict[str, str]) -> Said:
        if asked.method == "GET":
            return Said(body=[c for code, c in self.codes.items() if code == query["code"]])
        wanted = asked.json()
        if asked.method == "POST":
            if wanted["code"] in self.codes:
                return Said(
                    status=400, body={"code": "woocommerce_rest_coupon_code_already_exists"}
                )
            number = len(self.codes) + 1
            self.codes[wanted["code"]] = {"id": number} | wanted
            return Said(status=201, body=self.codes[wanted["code"]])
        for coupon in self.codes.values():
            if str(coupon["id"]) == parts[0]:
                coupon.update(wanted)
                return Said(body=coupon)
        return _missing()


def _twice(text: str) -> str:
    return quote(quote(text, safe=""), safe="")


def _product(ware: Ware) -> dict[str, Any]:
    return golden("woocommerce/product") | {
        "id": int(ware.number),
        "name": ware.name,
        "price": ware.price,
        "regular_price": "99.90",
        "stock_quantity": ware.stock,
    }


def _order(sale: Sale) -> dict[str, Any]:
    document = golden("woocommerce/order") | {
        "id": int(sale.number),
        "status": STATUSES[sale.state],
        "currency": sale.currency,
        "date_created_gmt": _gmt(sale.at_ms),
        "date_modified_gmt": _gmt(sale.changed_ms),
        "refunds": [
            {"id": int(b.number), "reason": "", "total": f"-{b.amount}"} for b in sale.backs
        ],
    }
    document["line_items"][0] |= {
        "id": int(sale.number) * 100 + 1,
        "product_id": int(sale.ware),
        "quantity": sale.pieces,
        "total": sale.total,
        "total_tax": "0.00",
    }
    return document


def _refund(sale: Sale, back: Back) -> dict[str, Any]:
    document = golden("woocommerce/refund") | {
        "id": int(back.number),
        "date_created_gmt": _gmt(back.at_ms),
        "amount": back.amount,
    }
    if not back.pieces:
        document["line_items"] = []
        return document
    line = document["line_items"][0]
    line |= {"quantity": -back.pieces, "total": f"-{back.amount}", "total_tax": "0.00"}
    line["meta_data"][0]["value"] = f"{sale.number}01"
    return document


def _gmt(utc_ms: int) -> str:
    return datetime.fromtimestamp(utc_ms / 1_000, UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _missing() -> Said:
    return Said(status=404, body={"code": "rest_no_route", "message": "No route was found"})
