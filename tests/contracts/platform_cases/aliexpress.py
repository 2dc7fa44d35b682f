"""AliExpress."""

from studio.platforms.port import Ability
from studio.sales.connection import PlatformKind
from tests.contracts.platform_cases.case import PlatformCase
from tests.servers.shops.aliexpress_server import (
    APP_KEY,
    HOST,
    REFRESH,
    SECRET,
    TOKEN,
    AliExpressServer,
)

CASE = PlatformCase(
    name="aliexpress",
    kind=PlatformKind.ALIEXPRESS,
    server=AliExpressServer,
    options={"app_key": APP_KEY, "keywords": "watch", "tracking_id": HOST, "currency": "EUR"},
    secrets={"secret": SECRET, "token": TOKEN, "refresh": REFRESH},
    abilities=frozenset({Ability.PRODUCTS, Ability.ORDERS, Ability.LINKS}),
    signs=True,
    tells_total=False,
)
