"""What a shop's product is called in the catalogue, where it came from the shop."""

from collections.abc import Container

from studio.core.ids import ConnectionId, ProductId
from studio.sales.connection import ConnectionSpec

PLAIN_IDS = {"ids": "plain"}
"""Option of a shop that sells what is in the host's own catalogue, under the same ids."""


def shop_name_of(spec: ConnectionSpec, product_id: ProductId) -> str:
    """Return what a shop calls a product of the catalogue; empty: it is not of this shop."""
    if spec.options.get("ids") == PLAIN_IDS["ids"]:
        return product_id
    return platform_product_of(spec.connection_id, product_id)


def product_id_of(
    connection_id: ConnectionId, platform_product_id: str, *, known: Container[ProductId] = ()
) -> ProductId:
    """Return the catalogue's id of a shop's product: always the same, and of no other shop.

    Args:
        connection_id: Which shop.
        platform_product_id: What the shop calls it.
        known: Products of the catalogue; one that has the shop's own id is that product, as the
            host's own file had it.
    """
    own = ProductId(f"{connection_id}-{platform_product_id}")
    plain = ProductId(platform_product_id)
    return plain if own not in known and plain in known else own


def platform_product_of(connection_id: ConnectionId, product_id: ProductId) -> str:
    """Return what a shop calls a product of the catalogue; empty: it did not come from there."""
    own = f"{connection_id}-"
    return product_id.removeprefix(own) if product_id.startswith(own) else ""
