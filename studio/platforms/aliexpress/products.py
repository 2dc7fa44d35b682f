"""AliExpress's products as ours."""

import msgspec

from studio.platforms.port import ShopProduct
from studio.platforms.told import Unclear, line, money, name_of_id

LONGEST_NAME = 120
LONGEST_URL = 2_000


class _Pictures(msgspec.Struct):
    string: list[str] = []


class AliProduct(msgspec.Struct):
    """A product as the platform writes it."""

    product_id: int | str
    product_title: str = ""
    target_sale_price: str | float = ""
    target_sale_price_currency: str = ""
    target_original_price: str | float = ""
    target_original_price_currency: str = ""
    sale_price: str | float = ""
    sale_price_currency: str = ""
    original_price: str | float = ""
    original_price_currency: str = ""
    product_detail_url: str = ""
    promotion_link: str = ""
    product_main_image_url: str = ""
    product_small_image_urls: _Pictures | None = None


class _Products(msgspec.Struct):
    product: list[AliProduct] = []


class ProductResult(msgspec.Struct):
    """A page of products."""

    products: _Products = msgspec.field(default_factory=_Products)
    total_page_no: int = 0
    current_page_no: int = 0


class Link(msgspec.Struct):
    """A tracked address."""

    source_value: str
    promotion_link: str = ""


class _Links(msgspec.Struct):
    promotion_link: list[Link] = []


class LinkResult(msgspec.Struct):
    """Tracked addresses."""

    promotion_links: _Links = msgspec.field(default_factory=_Links)


def product_of(told: AliProduct) -> ShopProduct:
    """Return a product.

    Raises:
        Unclear: It can't be understood.
    """
    name = line(told.product_title, LONGEST_NAME)
    if not name:
        raise Unclear("a product has no title")
    target = told.target_sale_price not in ("", None)
    price = (
        money(told.target_sale_price, told.target_sale_price_currency)
        if target
        else money(told.sale_price, told.sale_price_currency)
    )
    was, currency = (
        (told.target_original_price, told.target_original_price_currency)
        if target
        else (told.original_price, told.original_price_currency)
    )
    reference = money(was, currency) if was else None
    if reference is not None and (
        reference.currency != price.currency or reference.amount_minor <= price.amount_minor
    ):
        reference = None
    small = told.product_small_image_urls.string if told.product_small_image_urls else []
    return ShopProduct(
        platform_product_id=name_of_id(told.product_id),
        name=name,
        price=price,
        list_price=reference,
        url=line(told.product_detail_url, LONGEST_URL),
        tracking_url=line(told.promotion_link, LONGEST_URL),
        photos=tuple(
            dict.fromkeys(
                line(url, LONGEST_URL) for url in (told.product_main_image_url, *small[:50]) if url
            )
        ),
    )


def page_url(platform_product_id: str) -> str:
    """Return the address of a product's page."""
    return f"https://www.aliexpress.com/item/{platform_product_id}.html"
