"""WooCommerce, without TLS."""

from studio.platforms.port import Ability
from studio.sales.connection import PlatformKind
from tests.contracts.platform_cases.case import PlatformCase
from tests.servers.shops.woocommerce_server import KEY, SECRET, WooCommerceServer

CASE = PlatformCase(
    name="woocommerce",
    kind=PlatformKind.WOOCOMMERCE,
    server=WooCommerceServer,
    options={"consumer_key": KEY},
    secrets={"secret": SECRET},
    abilities=frozenset({Ability.PRODUCTS, Ability.STOCK, Ability.ORDERS, Ability.COUPONS}),
    signs=True,
    expires=False,
)
