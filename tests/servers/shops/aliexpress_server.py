"""A stand-in for AliExpress's open platform: the affiliate interface."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote_plus
from zoneinfo import ZoneInfo

from tests.servers.faulty_http import Asked, Said
from tests.servers.shops.stand_in import Sale, ShopStandIn, Ware, golden

APP_KEY = "512345"
SECRET = "ali-secret-0123456789abcdef"  # noqa: S105 - of nobody
TOKEN = "ali-token-0123456789abcdef"  # noqa: S105
REFRESH = "ali-refresh-0123456789abcdef"
HOST = "host-one"
PRODUCTS_PAGE = 50
CLOCK_MS = 900_000
LOS_ANGELES = ZoneInfo("America/Los_Angeles")
STATUSES = {
    "paid": "Payment Completed",
    "settled": "Completed Settlement",
    "cancelled": "Invalid",
}


class AliExpressServer(ShopStandIn):
    """The platform."""

    def __init__(self) -> None:
        super().__init__()
        self.secret = SECRET
        self.token = TOKEN
        self.refreshed = 0

    def answer(self, asked: Asked) -> Said:
        """See `FaultyHttp.answer`."""
        pairs = [part.split("=", 1) for part in asked.body.decode().split("&")]
        fields = {unquote_plus(name): unquote_plus(value) for name, value in pairs}
        system = asked.path.removeprefix("/rest") if asked.path.startswith("/rest") else ""
        if fields.get("sign") != self._signature(fields, system):
            return _failure("IncompleteSignature", "The request signature does not conform")
        if abs(int(fields["timestamp"]) - self.now_ms) > CLOCK_MS:
            return _failure("IllegalTimestamp", "The timestamp is out of range")
        if system:
            return self._refresh(fields)
        if fields.get("session") != self.token:
            return _failure("IllegalAccessToken", "The specified access token is invalid")
        method = fields["method"].removeprefix("aliexpress.affiliate.")
        results = {
            "product.query": self._products,
            "productdetail.get": self._details,
            "link.generate": self._links,
            "order.listbyindex": self._orders,
        }
        return _result(method, results[method](fields))

    def _signature(self, fields: dict[str, str], path: str) -> str:
        # HMAC by hand: two hashes around a padded key, RFC 2104.
        text = path + "".join(f"{n}{fields[n]}" for n in sorted(fields) if n != "sign")
        key = self.secret.encode().ljust(64, b"\0")
        inner = hashlib.sha256(bytes(b ^ 0x36 for b in key) + text.encode()).digest()
        return hashlib.sha256(bytes(b ^ 0x5C for b in key) + inner).hexdigest().upper()

    def _refresh(self, fields: dict[str, str]) -> Said:
        if fields["refresh_token"] != REFRESH:
            return Said(body={"code": "IllegalRefreshToken", "type": "ISV", "message": "expired"})
        self.refreshed += 1
        body = {"code": "0", "access_token": self.token, "refresh_token": REFRESH, "expires_in": 9}
        return Said(body=body)

    def _products(self, fields: dict[str, str]) -> dict[str, Any]:
        page = int(fields["page_no"])
        some = self.wares[(page - 1) * PRODUCTS_PAGE : page * PRODUCTS_PAGE]
        pages = -(-len(self.wares) // PRODUCTS_PAGE)
        return {
            "current_page_no": page,
            "current_record_count": len(some),
            "total_page_no": pages,
            "total_record_count": len(self.wares),
            "products": {"product": [_product(ware) for ware in some]},
        }

    def _details(self, fields: dict[str, str]) -> dict[str, Any]:
        wanted = fields["product_ids"].split(",")
        found = [_product(ware) for ware in self.wares if ware.number in wanted]
        return {"current_record_count": len(found), "products": {"product": found}}

    def _links(self, fields: dict[str, str]) -> dict[str, Any]:
        assert fields["tracking_id"] == HOST
        links = [
            {"source_value": page, "promotion_link": f"https://s.example/e/{page[-9:-5]}"}
            for page in fields["source_values"].split(",")
        ]
        return {"total_result_count": len(links), "promotion_links": {"promotion_link": links}}

    def _orders(self, fields: dict[str, str]) -> dict[str, Any] | None:
        begin, end = (_utc_ms(fields[name]) for name in ("start_time", "end_time"))
        wanted = fields["status"]
        found = [
            sale
            for sale in sorted(self.sales.values(), key=lambda s: int(s.number))
            if _status(sale) == wanted and begin <= _time_of(sale, fields) <= end
        ]
        after = int(fields.get("start_query_index_id", "0"))
        size = int(fields["page_size"])
        some = found[after : after + size]
        if not some:
            return None
        return {
            "current_record_count": len(some),
            "max_query_index_id": str(after + len(some)),
            "min_query_index_id": str(after),
            "orders": {"order": [_order(sale) for sale in some]},
        }


def _time_of(sale: Sale, fields: dict[str, str]) -> int:
    """Return the moment that a list goes by; of what came to nothing no other one is told."""
    settled = fields["time_type"] == "Completed Settlement Time"
    return sale.changed_ms if settled else sale.at_ms


def _status(sale: Sale) -> str:
    return "Invalid" if sale.backs else STATUSES[sale.state]


def _product(ware: Ware) -> dict[str, Any]:
    page = f"https://www.aliexpress.com/item/{ware.number}.html"
    return golden("aliexpress/product") | {
        "product_id": int(ware.number),
        "product_title": ware.name,
        "target_sale_price": ware.price,
        "target_original_price": "99.90",
        "product_detail_url": page,
    }


def _order(sale: Sale) -> dict[str, Any]:
    cents = round(float(sale.total) * 100)
    changes: dict[str, Any] = {
        "order_id": int(sale.number),
        "sub_order_id": int(sale.number) + 1,
        "product_id": int(sale.ware),
        "product_count": sale.pieces,
        "paid_amount": cents,
        "settled_currency": sale.currency,
        "order_status": _status(sale),
        "created_time": _local(sale.at_ms),
        "paid_time": _local(sale.at_ms),
    }
    if sale.state == "settled":
        changes["completed_settlement_time"] = _local(sale.changed_ms)
    if sale.backs:
        changes["effect_detail_status"] = "FullRefund"
    return golden("aliexpress/order") | changes


def _local(utc_ms: int) -> str:
    return (
        datetime.fromtimestamp(utc_ms / 1_000, UTC)
        .astimezone(LOS_ANGELES)
        .strftime("%Y-%m-%d %H:%M:%S")
    )


def _utc_ms(text: str) -> int:
    told = datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=LOS_ANGELES)
    return int(told.timestamp() * 1_000)


def _result(method: str, result: dict[str, Any] | None) -> Said:
    document = golden("aliexpress/result")
    (inner,) = document.values()
    if result is None:
        inner["resp_result"] = {"resp_code": 405, "resp_msg": "The result is empty"}
    else:
        inner["resp_result"]["result"] = result
    name = f"aliexpress_affiliate_{method.replace('.', '_')}_response"
    return Said(body=json.loads(json.dumps({name: inner})))


def _failure(code: str, text: str) -> Said:
    document = golden("aliexpress/failure")
    document["error_response"] |= {"code": code, "msg": text}
    return Said(body=document)
