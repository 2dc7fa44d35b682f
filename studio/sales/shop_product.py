"""What a shop's product is called in the catalogue, where it came from the shop."""

from studio.core.ids import ProductId
from studio.sales.connection import ConnectionSpec, PlatformKind

PREFIX_OPTION = "product_prefix"
"""Option of a shop that sets its products apart, where two shops are on one platform."""

_PREFIXES = {
    PlatformKind.ALIEXPRESS: "AE-",
    PlatformKind.TIKTOK_SHOP: "TT-",
    PlatformKind.SHOPIFY: "SH-",
    PlatformKind.WOOCOMMERCE: "WC-",
    PlatformKind.GENERIC: "",  # the shop's own ids are made for this
}


def product_id_of(spec: ConnectionSpec, platform_product_id: str) -> ProductId:
    """Return the catalogue's id of a shop's product: always the same, and of no other shop."""
    prefix = spec.options.get(PREFIX_OPTION, _PREFIXES[spec.kind])
    return ProductId(f"{prefix}{platform_product_id}")


def platform_product_of(spec: ConnectionSpec, product_id: ProductId) -> str | None:
    """Return what a shop calls a product of the catalogue; None: it did not come from there."""
    prefix = spec.options.get(PREFIX_OPTION, _PREFIXES[spec.kind])
    return product_id.removeprefix(prefix) if product_id.startswith(prefix) else None
