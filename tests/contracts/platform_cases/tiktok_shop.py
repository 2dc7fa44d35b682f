"""TikTok Shop."""

from studio.platforms.port import Ability
from studio.sales.connection import PlatformKind
from tests.contracts.platform_cases.case import PlatformCase
from tests.servers.shops.tiktok_shop_server import (
    APP_KEY,
    CIPHER,
    REFRESH,
    SECRET,
    TOKEN,
    TikTokShopServer,
)

CASE = PlatformCase(
    name="tiktok_shop",
    kind=PlatformKind.TIKTOK_SHOP,
    server=TikTokShopServer,
    options={"app_key": APP_KEY, "shop_cipher": CIPHER},
    secrets={"secret": SECRET, "token": TOKEN, "refresh": REFRESH},
    abilities=frozenset({Ability.PRODUCTS, Ability.STOCK, Ability.ORDERS, Ability.LIVE}),
    signs=True,
    pages=210,
)
