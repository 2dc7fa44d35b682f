"""A product or a variant as flat fields, and made again from them."""

from collections.abc import Iterable, Mapping

from studio.catalogue.cell_value import Value
from studio.catalogue.flat_field import (
    Fields,
    known,
    money_in,
    number_in,
    of_texts,
    string_in,
    strings_in,
    texts_in,
)
from studio.catalogue.listing import Link, Listing, LocalFacts, Variant
from studio.catalogue.sheet_record import Key, WrongCell
from studio.core.ids import ProductId


def fields_of_listing(listing: Listing) -> Fields:
    """Return what is known of a product, spec rows and variants left out."""
    fields: Fields = of_texts("name", listing.names)
    fields |= known("aliases", listing.aliases)
    fields |= {Key("facts", local.language): local.facts for local in listing.facts}
    fields |= known("brand", listing.brand)
    fields |= known("price", listing.price)
    fields |= known("list_price", listing.list_price)
    fields |= known("cost_floor", listing.cost_floor)
    fields |= known("stock", listing.stock)
    fields |= known("stock_full", listing.stock_full)
    fields |= known("warranty_months", listing.warranty_months)
    fields |= known("returns_days", listing.returns_days)
    fields |= known("paid", listing.paid or None)
    fields |= known("photos", listing.photos)
    fields |= {Key("link", link.market): link.url for link in listing.links}
    fields |= {
        Key("tracking_link", link.market): link.tracking_url
        for link in listing.links
        if link.tracking_url
    }
    fields |= of_texts("market_text", listing.market_texts)
    return fields | known("tags", listing.tags)


def listing_from(product_id: ProductId, fields: Mapping[Key, Value]) -> Listing:
    """Make a product without variants from all that is known of it.

    Raises:
        WrongCell: Something is missing, or two things don't fit together.
    """
    names = texts_in(fields, "name")
    if not names:
        raise WrongCell(
            f"product {product_id!r} is not in the catalogue, and no usable row gives it a name",
            expected="a name, or the id of a product of the catalogue",
        )
    return Listing(
        product_id=product_id,
        names=names,
        aliases=strings_in(fields, "aliases"),
        facts=tuple(
            LocalFacts(language=key.tag, facts=strings_in(fields, key.field, key.tag))
            for key in fields
            if key.field == "facts"
        ),
        brand=string_in(fields, "brand"),
        price=money_in(fields, "price"),
        list_price=money_in(fields, "list_price"),
        cost_floor=money_in(fields, "cost_floor"),
        stock=number_in(fields, "stock"),
        stock_full=number_in(fields, "stock_full"),
        warranty_months=number_in(fields, "warranty_months"),
        returns_days=number_in(fields, "returns_days"),
        paid=fields.get(Key("paid")) is True,
        photos=strings_in(fields, "photos"),
        links=tuple(_links(fields)),
        market_texts=texts_in(fields, "market_text"),
        tags=strings_in(fields, "tags"),
    )


def fields_of_variant(variant: Variant) -> Fields:
    """Return what is known of a variant, without its id."""
    fields = of_texts("variant_name", variant.names)
    fields |= known("variant_price", variant.price)
    fields |= known("variant_stock", variant.stock)
    return fields | known("variant_photo", variant.photo)


def variant_from(variant_id: str, fields: Mapping[Key, Value]) -> Variant:
    """Make a variant from all that is known of it.

    Raises:
        WrongCell: It has no name.
    """
    names = texts_in(fields, "variant_name")
    if not names:
        raise WrongCell(f"variant {variant_id!r} is new and has no name", expected="a variant name")
    return Variant(
        variant_id=variant_id,
        names=names,
        price=money_in(fields, "variant_price"),
        stock=number_in(fields, "variant_stock"),
        photo=string_in(fields, "variant_photo"),
    )


def _links(fields: Mapping[Key, Value]) -> Iterable[Link]:
    for key in fields:
        if key.field == "tracking_link" and Key("link", key.tag) not in fields:
            raise WrongCell("there is no link beside it", expected="a link", key=key)
        if key.field == "link":
            yield Link(
                market=key.tag,
                url=string_in(fields, "link", key.tag),
                tracking_url=string_in(fields, "tracking_link", key.tag),
            )
