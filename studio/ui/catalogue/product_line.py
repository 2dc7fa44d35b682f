"""One line of the product list, every word of it ready to be painted."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studio.catalogue.summary import ProductSummary
from studio.core.ids import ProductId
from studio.core.money import format_count, format_money
from studio.ui.figures import isolated

LOW_STOCK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductLine:
    """What is painted of a product.

    Attributes:
        product_id: Which.
        name: In the host's language.
        about: Brand and tags, parted by dots.
        price: As the market writes it; what is missing is said.
        struck: The list price, or empty.
        stock: In words.
        rows: In words: how many spec rows, how many tested.
        photo: Path, or empty.
        no_price: Whether `price` is a warning.
        low_stock: Whether `stock` is one.
        untested: Whether `rows` is one.
        spoken: All of it, for tooltips and whoever does not see the list.
    """

    product_id: ProductId
    name: str
    about: str
    price: str
    struck: str
    stock: str
    rows: str
    photo: str
    no_price: bool
    low_stock: bool
    untested: bool
    spoken: str


def line_of(product: ProductSummary, market: str) -> ProductLine:
    """Return what the list shows of a product."""
    translate = QCoreApplication.translate
    price, struck = translate("ProductLine", "no price"), ""
    if product.price is not None:
        price = isolated(format_money(product.price, market))
        if product.list_price is not None and product.list_price != product.price:
            struck = format_money(product.list_price, market)
    stock, rows = _stock(product.stock, market), _rows(product)
    about = " · ".join(part for part in (product.brand, *product.tags) if part)
    spoken = ", ".join(part for part in (product.name, about, price, stock, rows) if part)
    return ProductLine(
        product_id=product.product_id,
        name=product.name,
        about=about,
        price=price,
        struck=struck,
        stock=stock,
        rows=rows,
        photo=product.photo,
        no_price=product.price is None,
        low_stock=product.stock is not None and product.stock <= LOW_STOCK,
        untested=product.tested_rows == 0,
        spoken=spoken,
    )


def _stock(stock: int | None, market: str) -> str:
    translate = QCoreApplication.translate
    if stock is None:
        return translate("ProductLine", "stock not counted")
    if stock == 0:
        return translate("ProductLine", "sold out")
    count = isolated(format_count(stock, market))
    return translate("ProductLine", "{count} in stock").format(count=count)


def _rows(product: ProductSummary) -> str:
    translate = QCoreApplication.translate
    if product.rows == 0:
        return translate("ProductLine", "no spec sheet")
    if product.tested_rows == 0:
        told = translate("ProductLine", "{rows} rows, none tested")
        return told.format(rows=product.rows)
    told = translate("ProductLine", "{rows} rows, {tested} tested")
    return told.format(rows=product.rows, tested=product.tested_rows)
