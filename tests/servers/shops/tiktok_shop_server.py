"""A stand-in for TikTok Shop's partner interface."""

import hashlib
import hmac
from typing import Any

from tests.servers.faulty_http import Asked, Said
from tests.servers.shops.stand_in import Back, Sale, ShopStandIn, Ware, golden

APP_KEY = "6abcdefg"
SECRET = "tts-secret-0123456789abcdef"  # noqa: S105 - of nobody
TOKEN = "tts-token-0123456789abcdef"  # noqa: S105
REFRESH = "tts-refresh-0123456789abcdef"
CIPHER = "ROW_abcdefgh"
PAGE = 100
STATUSES = {
    "placed": "UNPAID",
    "paid": "AWAITING_SHIPMENT",
    "settled": "COMPLETED",
    "cancelled": "CANCELLED",
}


class TikTokShopServer(ShopStandIn):
    """The platform, with one shop."""

    def __init__(self) -> None:
        super().__init__()
        self.secret = SECRET
        self.token = TOKEN
        self.refreshed = 0

    def answer(self, asked: Asked) -> Said:
        """See `FaultyHttp.answer`."""
        query = asked.query
        if asked.path == "/api/v2/token/refresh":
            return self._refresh(query)
        if query.get("sign") != self._signature(asked):
            return Said(status=401, body={"code": 106001, "message": "sign is invalid"})
        behind_s = self.now_ms // 1_000 - int(query["timestamp"])
        if not -30 <= behind_s <= 300:
            return Said(status=400, body={"code": 36009004, "message": "timestamp is invalid"})
        if asked.headers.get("x-tts-access-token") != self.token:
            return Said(status=401, body={"code": 105002, "message": "access token has expired"})
        return self._of_shop(asked, query)

    def _of_shop(self, asked: Asked, query: dict[str, str]) -> Said:
        if asked.path == "/authorization/202309/shops":
            return _data({"shops": [{"id": "7", "name": "A shop", "cipher": CIPHER}]})
        if query.get("shop_cipher") != CIPHER:
            return Said(status=403, body={"code": 105005, "message": "no such shop"})
        match asked.path.split("/", 2)[2]:
            case "202502/products/search":
                return _data(self._page("products", list(map(_product, self.wares)), query))
            case "202309/inventory/search":
                return _data({"inventory": self._inventory(asked.json()["product_ids"])})
            case "202309/orders/search":
                return _data(self._page("orders", self._orders(asked.json()), query))
            case "202602/returns/search":
                return _data(self._page("return_orders", self._returns(asked.json()), query))
            case "202609/shop_lives/performance":
                sessions = [{"id": "71", "start_time": "5"}, {"id": "72", "start_time": "9"}]
                return _data({"live_stream_sessions": sessions})
            case "202502/live_rooms/72/core_stats":
                return _data({"stats": {"current_visitor_count": 412, "watch_pv": 9000}})
            case "202502/live_rooms/72/product_stats":
                stats = [{"product_id": "1001", "total_click_count": 31, "is_live": True}]
                return _data({"product_stats": stats})
        return Said(status=404, body={"code": 36009009, "message": "no such path"})

    def _signature(self, asked: Asked) -> str:
        parts = [asked.path]
        for name, value in sorted(asked.pairs):
            if name not in ("sign", "access_token"):
                parts += [name, value]
        whole = self.secret.encode() + "".join(parts).encode() + asked.body + self.secret.encode()
        return hmac.new(self.secret.encode(), whole, hashlib.sha256).hexdigest()

    def _refresh(self, query: dict[str, str]) -> Said:
        if query["app_secret"] != self.secret or query["refresh_token"] != REFRESH:
            return Said(body={"code": 36004004, "message": "refresh token is invalid"})
        self.refreshed += 1
        return _data({"access_token": self.token, "refresh_token": REFRESH})

    def _page(self, name: str, all_of_it: list[Any], query: dict[str, str]) -> dict[str, Any]:
        begin, size = int(query.get("page_token", "0")), int(query["page_size"])
        more = str(begin + size) if begin + size < len(all_of_it) else ""
        some = all_of_it[begin : begin + size]
        return {name: some, "next_page_token": more, "total_count": len(all_of_it)}

    def _inventory(self, numbers: list[str]) -> list[dict[str, Any]]:
        return [
            {"product_id": w.number, "skus": [{"id": "9", "total_available_quantity": w.stock}]}
            for w in self.wares
            if w.number in numbers
        ]

    def _orders(self, body: dict[str, int]) -> list[dict[str, Any]]:
        begin, end = body["update_time_ge"] * 1_000, body["update_time_lt"] * 1_000
        return [_order(sale) for sale in self.changed_between(begin, end)]

    def _returns(self, body: dict[str, int]) -> list[dict[str, Any]]:
        begin, end = body["update_time_ge"] * 1_000, body["update_time_lt"] * 1_000
        return [
            _return(sale, back)
            for sale in self.sales.values()
            for back in sale.backs
            if begin <= back.at_ms < end
        ]


def _product(ware: Ware) -> dict[str, Any]:
    document = golden("tiktok_shop/product") | {"id": ware.number, "title": ware.name}
    document["skus"][0]["price"]["tax_exclusive_price"] = ware.price
    document["skus"][0]["inventory"][0]["quantity"] = ware.stock
    return document


def _order(sale: Sale) -> dict[str, Any]:
    status = STATUSES[sale.state]
    document = golden("tiktok_shop/order") | {
        "id": sale.number,
        "status": status,
        "create_time": sale.at_ms // 1_000,
        "update_time": sale.changed_ms // 1_000,
    }
    document["line_items"][0] |= {
        "id": f"{sale.number}01",
        "product_id": sale.ware,
        "sale_price": sale.total,
        "currency": sale.currency,
        "display_status": status,
    }
    return document


def _return(sale: Sale, back: Back) -> dict[str, Any]:
    document = golden("tiktok_shop/return") | {
        "return_id": back.number,
        "order_id": sale.number,
        "update_time": back.at_ms // 1_000,
        "return_type": "RETURN_AND_REFUND" if back.pieces else "REFUND",
    }
    document["return_line_items"][0] |= {
        "order_line_item_id": f"{sale.number}01",
        "refund_amount": {"currency": sale.currency, "refund_subtotal": back.amount},
    }
    return document


def _data(data: dict[str, Any]) -> Said:
    return Said(body=golden("tiktok_shop/envelope") | {"data": data})
