"""Shopify."""

from studio.platforms.port import Ability
from studio.sales.connection import PlatformKind
from tests.contracts.platform_cases.case import PlatformCase
from tests.servers.shops.shopify_server import TOKEN, ShopifyServer

CASE = PlatformCase(
    name="shopify",
    kind=PlatformKind.SHOPIFY,
    server=ShopifyServer,
    secrets={"token": TOKEN},
    abilities=frozenset({Ability.PRODUCTS, Ability.STOCK, Ability.ORDERS, Ability.COUPONS}),
)
