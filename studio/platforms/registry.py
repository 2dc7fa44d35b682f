"""Which adapter a shop's kind needs."""

from typing import assert_never

from studio.core.clock import Clock
from studio.platforms.aliexpress.storefront import AliExpress
from studio.platforms.generic.storefront import GenericShop
from studio.platforms.port import Storefront
from studio.platforms.secrets_of_shop import ShopSecrets
from studio.platforms.shopify.storefront import Shopify
from studio.platforms.tiktok_shop.storefront import TikTokShop
from studio.platforms.woocommerce.storefront import WooCommerce
from studio.sales.connection import ConnectionSpec, PlatformKind


async def open_storefront(spec: ConnectionSpec, secrets: ShopSecrets, clock: Clock) -> Storefront:
    """Return a shop's adapter; nothing is asked yet, and whoever asked closes it.

    Raises:
        PlatformRefused: A setting or a secret is missing.
    """
    match spec.kind:
        case PlatformKind.ALIEXPRESS:
            return await AliExpress.open(spec, secrets, clock)
        case PlatformKind.TIKTOK_SHOP:
            return await TikTokShop.open(spec, secrets, clock)
        case PlatformKind.SHOPIFY:
            return await Shopify.open(spec, secrets, clock)
        case PlatformKind.WOOCOMMERCE:
            return await WooCommerce.open(spec, secrets, clock)
        case PlatformKind.GENERIC:
            return await GenericShop.open(spec, secrets, clock)
        case _:
            assert_never(spec.kind)
