"""A stand-in for a shop that speaks the studio's own interface, by token or by signature."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from tests.servers.faulty_http import Asked, Said
from tests.servers.shops.stand_in import Back, Sale, ShopStandIn, Ware, golden

KEY = b"0123456789abcdef0123456789abcdef"
SECRET = "whsec_" + base64.b64encode(KEY).decode()
TOKEN = "gen-token-0123456789abcdef"  # noqa: S105 - of nobody
CLOCK_S = 300


class GenericServer(ShopStandIn):
    """A shop."""

    def __init__(self) -> None:
        super().__init__()
        self.token = TOKEN
        self.key = KEY

    def answer(self, asked: Asked) -> Said:
        """See `FaultyHttp.answer`."""
        wrong = self._wrong(asked)
        if wrong:
            return _error(401, wrong)
        what, _, rest = asked.path.removeprefix("/v1/").partition("/")
        match asked.method, what:
            case "GET", "about":
                return Said(body=self._about())
            case "GET", "products":
                return Said(body=self._products(asked.query))
            case "GET", "stock":
                wanted = {value for name, value in asked.pairs if name == "product_id"}
                found = [w for w in self.wares if w.number in wanted]
                return Said(
                    body={"stock": [{"product_id": w.number, "stock": w.stock} for w in found]}
                )
            case "GET", "orders":
                return Said(body=self._orders(asked.query))
            case _, "coupons":
                return self._coupons(asked, unquote(rest))
            case "POST", "links":
                numbers = asked.json()["product_ids"]
                links = [{"product_id": n, "url": f"https://shop.example/t/{n}"} for n in numbers]
                return Said(body={"links": links})
            case "GET", "live":
                return Said(
                    body={"viewers": 412, "products": [{"product_id": "1001", "clicks": 31}]}
                )
        return _error(404, "not_found")

    def _wrong(self, asked: Asked) -> str:
        headers = asked.headers
        if headers.get("authorization", "").startswith("Bearer "):
            return "" if headers["authorization"] == f"Bearer {self.token}" else "signed_out"
        if "webhook-id" not in headers:
            return "signed_out"
        payload = f"{asked.method} {asked.target}\n".encode() + asked.body
        signed = b".".join(
            (headers["webhook-id"].encode(), headers["webhook-timestamp"].encode(), payload)
        )
        digest = base64.b64encode(hmac.digest(self.key, signed, hashlib.sha256)).decode()
        if f"v1,{digest}" not in headers.get("webhook-signature", "").split():
            return "wrong_signature"
        late = abs(int(headers["webhook-timestamp"]) - self.now_ms // 1_000) > CLOCK_S
        return "clock" if late else ""

    def _about(self) -> dict[str, Any]:
        abilities = ["products", "stock", "orders", "coupons", "links", "live", "more-to-come"]
        return {"name": "A shop", "api": "1", "time": _iso(self.now_ms), "abilities": abilities}

    def _products(self, query: dict[str, str]) -> dict[str, Any]:
        begin, size = int(query.get("cursor", "0")), min(int(query["limit"]), 40)
        more = str(begin + size) if begin + size < len(self.wares) else None
        some = self.wares[begin : begin + size]
        return {"products": [_product(ware) for ware in some], "cursor": more}

    def _orders(self, query: dict[str, str]) -> dict[str, Any]:
        since, size = int(query.get("cursor", "0")), min(int(query["limit"]), 40)
        found = self.changed_between(max(0, since - 60_000), self.now_ms + 1)
        fresh = [sale for sale in found if sale.changed_ms >= since]
        again = [sale for sale in found if sale.changed_ms < since]
        some = [*again, *fresh[:size]]
        refunds = [_refund(sale, back) for sale in some for back in sale.backs]
        cursor = some[-1].changed_ms + 1 if fresh else since
        return {
            "orders": [_order(sale) for sale in some],
            "refunds": refunds,
            "cursor": str(cursor),
            "more": len(fresh) > size,
        }

    def _coupons(self, asked: Asked, code: str) -> Said:
        if asked.method == "DELETE":
            if code not in self.codes:
                return _error(404, "not_found")
            self.codes[code]["active"] = False
            return Said(body=self.codes[code])
        wanted = asked.json()
        known = self.codes.get(wanted["code"])
        if known and (known["product_id"], known["price"]) != (
            wanted["product_id"],
            wanted["price"],
        ):
            return _error(409, "conflict")
        self.codes[wanted["code"]] = wanted | {"active": True}
        return Said(status=200 if known else 201, body=self.codes[wanted["code"]])


def _product(ware: Ware) -> dict[str, Any]:
    return golden("generic/product") | {
        "id": ware.number,
        "name": ware.name,
        "price": {"amount": ware.price, "currency": "EUR"},
        "list_price": {"amount": "99.90", "currency": "EUR"},
        "stock": ware.stock,
    }


def _order(sale: Sale) -> dict[str, Any]:
    return golden("generic/order") | {
        "id": f"{sale.number}-1",
        "product_id": sale.ware,
        "quantity": sale.pieces,
        "total": {"amount": sale.total, "currency": sale.currency},
        "state": sale.state,
        "ordered_at": _iso(sale.at_ms),
        "changed_at": _iso(sale.changed_ms),
    }


def _refund(sale: Sale, back: Back) -> dict[str, Any]:
    return golden("generic/refund") | {
        "id": back.number,
        "order_id": f"{sale.number}-1",
        "quantity": back.pieces,
        "amount": {"amount": back.amount, "currency": sale.currency},
        "at": _iso(back.at_ms),
    }


def _error(status: int, code: str) -> Said:
    return Said(status=status, body={"error": {"code": code, "text": "It says why."}})


def _iso(utc_ms: int) -> str:
    return datetime.fromtimestamp(utc_ms / 1_000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
