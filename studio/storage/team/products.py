"""Products as what is shared, and back."""

from dataclasses import replace

import msgspec

from studio.catalogue.listing import Listing
from studio.catalogue.specsheet import SpecSheet
from studio.core.errors import StorageError
from studio.core.ids import ProductId
from studio.storage.catalogue_store import StoredProduct
from studio.storage.mapping import listing_from_json, sheet_from_json, to_json
from studio.storage.team.items import Item, Key, Kind


class _Body(msgspec.Struct, frozen=True):
    listing: msgspec.Raw
    sheet: msgspec.Raw


_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[_Body] = msgspec.json.Decoder(_Body)


def item_of(stored: StoredProduct) -> Item:
    """Return a product as it is shared: without its stock, which shops count for each studio."""
    listing, sheet = (to_json(p).encode() for p in (_uncounted(stored.listing), stored.sheet))
    body = _encoder.encode(_Body(listing=msgspec.Raw(listing), sheet=msgspec.Raw(sheet)))
    return Item(
        key=Key(Kind.PRODUCT, stored.listing.product_id),
        body_json=body.decode(),
        changed_by=stored.changed_by,
        changed_at_utc_ms=stored.changed_at_utc_ms,
    )


def _uncounted(listing: Listing) -> Listing:
    variants = tuple(replace(variant, stock=None) for variant in listing.variants)
    return replace(listing, stock=None, stock_full=None, variants=variants)


def product_of(item: Item) -> tuple[Listing, SpecSheet]:
    """Return the product that somebody shares; it is a stranger's text until it is checked.

    Raises:
        StorageError: It can't be read.
    """
    product_id = ProductId(item.key.item_id)
    try:
        body = _decoder.decode(item.body_json)
    except msgspec.MsgspecError as error:
        raise StorageError(f"the team's {product_id} can't be read") from error
    listing = listing_from_json(product_id, bytes(body.listing).decode())
    sheet = sheet_from_json(product_id, bytes(body.sheet).decode())
    if {listing.product_id, sheet.product_id} != {product_id}:
        raise StorageError(f"the team's {product_id} is another product")
    return listing, sheet
