"""A stand-in for Shopify's admin interface. It knows the documents that are sent by their names."""

import re
from datetime import UTC, datetime
from typing import Any, TypeVar

from tests.servers.faulty_http import Asked, Said
from tests.servers.shops.stand_in import Back, Sale, ShopStandIn, Ware, golden

TOKEN = "shpat_0123456789abcdef0123"  # noqa: S105 - of nobody
PATH = "/admin/api/2026-01/graphql.json"
T = TypeVar("T")
STATUSES = {"placed": "PENDING", "paid": "PAID", "settled": "PAID", "cancelled": "VOIDED"}


class ShopifyServer(ShopStandIn):
    """A shop.

    Attributes:
        left: Points that may be asked for.
        scopes: What the token may do.
    """

    def __init__(self) -> None:
        super().__init__()
        self.token = TOKEN
        self.left = 2_000
        self.scopes = ["read_products", "read_orders", "write_discounts"]

    def answer(self, asked: Asked) -> Said:
        """See `FaultyHttp.answer`."""
        if asked.path != PATH:
            return Said(status=404, body={"errors": "Not Found"})
        if asked.headers.get("x-shopify-access-token") != self.token:
            text = "[API] Invalid API key or access token (unrecognized login or wrong password)"
            return Said(status=401, body={"errors": text})
        sent = asked.json()
        name = re.match(r"(?:query|mutation) (\w+)", sent["query"])
        assert name is not None
        assert "{" in sent["query"]
        assert sent["query"].count("{") == sent["query"].count("}")
        document = golden("shopify/envelope")
        throttle = document["extensions"]["cost"]["throttleStatus"]
        cost = document["extensions"]["cost"]["requestedQueryCost"]
        throttle["currentlyAvailable"] = self.left
        if self.left < cost:
            error = {"message": "Throttled", "extensions": {"code": "THROTTLED"}}
            return Said(body={"errors": [error], "extensions": document["extensions"]})
        document["data"] = getattr(self, f"_{name[1].lower()}")(sent["variables"])
        return Said(body=document)

    def _check(self, _: dict[str, Any]) -> dict[str, Any]:
        scopes = [{"handle": handle} for handle in self.scopes]
        return {
            "shop": {"name": "A shop", "currencyCode": "EUR"},
            "currentAppInstallation": {"accessScopes": scopes},
        }

    def _products(self, variables: dict[str, Any]) -> dict[str, Any]:
        some, info = _page(self.wares, variables["after"], 25)
        nodes = [_product(ware) for ware in some]
        return {"shop": {"currencyCode": "EUR"}, "products": {"pageInfo": info, "nodes": nodes}}

    def _stock(self, variables: dict[str, Any]) -> dict[str, Any]:
        known = {f"gid://shopify/Product/{w.number}": _product(w) for w in self.wares}
        return {"nodes": [known.get(gid) for gid in variables["ids"]]}

    def _orders(self, variables: dict[str, Any]) -> dict[str, Any]:
        begin, end = re.findall(r"'([^']+)'", variables["query"])
        found = self.changed_between(_utc_ms(begin), _utc_ms(end))
        some, info = _page(found, variables["after"], 10)
        nodes = [_order(sale) for sale in some]
        for node in nodes:
            node["refunds"] = node["refunds"][:3]
        return {"orders": {"pageInfo": info, "nodes": nodes}}

    def _order(self, variables: dict[str, Any]) -> dict[str, Any]:
        return {"order": _order(self.sales[variables["id"].rpartition("/")[2]])}

    def _coupon(self, variables: dict[str, Any]) -> dict[str, Any]:
        numbers = {f"gid://shopify/Product/{w.number}": w for w in self.wares}
        ware = numbers.get(variables["id"])
        price = {"amount": ware.price, "currencyCode": "EUR"} if ware else {}
        product = {"priceRangeV2": {"minVariantPrice": price}} if ware else None
        return {"product": product} | self._findcoupon(variables)

    def _findcoupon(self, variables: dict[str, Any]) -> dict[str, Any]:
        found = self.codes.get(variables["code"])
        node = {"id": found["id"], "codeDiscount": {"title": found["title"]}} if found else None
        return {"codeDiscountNodeByCode": node}

    def _makecoupon(self, variables: dict[str, Any]) -> dict[str, Any]:
        wanted = variables["coupon"]
        errors = []
        if wanted["code"] in self.codes:
            errors = [{"field": ["code"], "code": "TAKEN", "message": "Code must be unique"}]
        else:
            number = len(self.codes) + 1
            self.codes[wanted["code"]] = self._kept(wanted, f"gid://shopify/D/{number}")
        return {"discountCodeBasicCreate": {"codeDiscountNode": None, "userErrors": errors}}

    def _changecoupon(self, variables: dict[str, Any]) -> dict[str, Any]:
        wanted = variables["coupon"]
        assert self.codes[wanted["code"]]["id"] == variables["id"]
        self.codes[wanted["code"]] = self._kept(wanted, variables["id"])
        return {"discountCodeBasicUpdate": {"codeDiscountNode": None, "userErrors": []}}

    def _endcoupon(self, variables: dict[str, Any]) -> dict[str, Any]:
        for code in self.codes.values():
            if code["id"] == variables["id"]:
                code["active"] = False
        return {"discountCodeDeactivate": {"codeDiscountNode": None, "userErrors": []}}

    def _kept(self, wanted: dict[str, Any], gid: str) -> dict[str, Any]:
        gets = wanted["customerGets"]
        (product,) = gets["items"]["products"]["productsToAdd"]
        assert gets["value"]["discountAmount"]["appliesOnEachItem"] is True
        return {
            "id": gid,
            "title": wanted["title"],
            "active": True,
            "off": gets["value"]["discountAmount"]["amount"],
            "product": product.rpartition("/")[2],
            "ends": wanted["endsAt"],
        }


def _page(nodes: list[T], after: str | None, size: int) -> tuple[list[T], dict[str, Any]]:
    begin = int(after or 0)
    more = begin + size < len(nodes)
    return nodes[begin : begin + size], {"hasNextPage": more, "endCursor": str(begin + size)}


def _product(ware: Ware) -> dict[str, Any]:
    document = golden("shopify/product") | {
        "id": f"gid://shopify/Product/{ware.number}",
        "title": ware.name,
        "totalInventory": ware.stock,
    }
    document["variants"]["nodes"][0] |= {"price": ware.price, "inventoryQuantity": ware.stock}
    return document


def _order(sale: Sale) -> dict[str, Any]:
    document = golden("shopify/order") | {
        "id": f"gid://shopify/Order/{sale.number}",
        "createdAt": _iso(sale.at_ms),
        "updatedAt": _iso(sale.changed_ms),
        "displayFinancialStatus": STATUSES[sale.state],
        "cancelledAt": _iso(sale.changed_ms) if sale.state == "cancelled" else None,
        "refunds": [_refund(sale, back) for back in sale.backs],
    }
    node = document["lineItems"]["nodes"][0]
    node |= {"id": f"gid://shopify/LineItem/{sale.number}01", "quantity": sale.pieces}
    node["product"]["id"] = f"gid://shopify/Product/{sale.ware}"
    node["discountedTotalSet"]["shopMoney"] = {"amount": sale.total, "currencyCode": sale.currency}
    return document


def _refund(sale: Sale, back: Back) -> dict[str, Any]:
    money = {"shopMoney": {"amount": back.amount, "currencyCode": sale.currency}}
    document = golden("shopify/refund") | {
        "id": f"gid://shopify/Refund/{back.number}",
        "createdAt": _iso(back.at_ms),
        "totalRefundedSet": money,
    }
    if not back.pieces:
        document["refundLineItems"]["nodes"] = []
        return document
    line = {"id": f"gid://shopify/LineItem/{sale.number}01"}
    document["refundLineItems"]["nodes"][0] |= {
        "quantity": back.pieces,
        "lineItem": line,
        "subtotalSet": money,
    }
    return document


def _iso(utc_ms: int) -> str:
    return datetime.fromtimestamp(utc_ms / 1_000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _utc_ms(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp() * 1_000)
