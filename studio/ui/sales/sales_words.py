"""Words and figures of sales, in the window's language; shared by panel, results and deals."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money, format_money
from studio.sales.deal import DealKind
from studio.sales.order import Attribution, OrderState, Way
from studio.sales.totals import ProductSales
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.view import View

_CONTEXT = "Sales"
Names = Mapping[ProductId, str]

WAYS = {
    Way.CODE: QT_TRANSLATE_NOOP("Sales", "coupon"),
    Way.LINK: QT_TRANSLATE_NOOP("Sales", "link"),
    Way.LIVE: QT_TRANSLATE_NOOP("Sales", "live"),
    Way.LATE: QT_TRANSLATE_NOOP("Sales", "after the show"),
    Way.NONE: QT_TRANSLATE_NOOP("Sales", "not by a show"),
}
STATES = {
    OrderState.PLACED: QT_TRANSLATE_NOOP("Sales", "not paid yet"),
    OrderState.PAID: QT_TRANSLATE_NOOP("Sales", "paid"),
    OrderState.SETTLED: QT_TRANSLATE_NOOP("Sales", "confirmed"),
    OrderState.CANCELLED: QT_TRANSLATE_NOOP("Sales", "cancelled"),
}
KINDS = {
    DealKind.FEE: QT_TRANSLATE_NOOP("Sales", "Fee"),
    DealKind.COMMISSION: QT_TRANSLATE_NOOP("Sales", "Commission"),
    DealKind.HYBRID: QT_TRANSLATE_NOOP("Sales", "Fee and commission"),
}
MOMENTS = {
    "show.started": QT_TRANSLATE_NOOP("Sales", "Show begins"),
    "show.ended": QT_TRANSLATE_NOOP("Sales", "Show ends"),
    "product.shown": QT_TRANSLATE_NOOP("Sales", "Product shown"),
    "product.sold_out": QT_TRANSLATE_NOOP("Sales", "Sold out"),
    "offer.started": QT_TRANSLATE_NOOP("Sales", "Offer begins"),
    "offer.ended": QT_TRANSLATE_NOOP("Sales", "Offer ends"),
    "coupon.announced": QT_TRANSLATE_NOOP("Sales", "Coupon"),
    "giveaway.started": QT_TRANSLATE_NOOP("Sales", "Giveaway"),
    "question.shown": QT_TRANSLATE_NOOP("Sales", "Question on screen"),
    "question.answered": QT_TRANSLATE_NOOP("Sales", "Question answered"),
    "moment.marked": QT_TRANSLATE_NOOP("Sales", "Mark"),
    "slate.shown": QT_TRANSLATE_NOOP("Sales", "Slate"),
    "correction.shown": QT_TRANSLATE_NOOP("Sales", "Correction"),
}


def said(text: object) -> str:
    """Return one of this file's texts in the window's language."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def amount(money: Money) -> str:
    """Write an amount as the window's language does."""
    try:
        text = format_money(money, QLocale().name())
    except BadInput:  # the system's language is none the library knows
        text = format_money(money, "en")
    return figures.isolated(text)


def amounts(money: Iterable[Money]) -> str:
    """Write what was paid in several currencies, added up in none; a dash for nothing."""
    return " + ".join(map(amount, money)) or "–"


def count(number: int) -> str:
    """Write a count in the window's language."""
    return figures.isolated(QLocale().toString(number))


def times(number: int) -> str:
    """Write how many pieces: `×37`."""
    return figures.isolated(f"×{QLocale().toString(number)}")


def percent(basis_points: int) -> str:
    """Write hundredths of a percent: `8 %`, `7.5 %`."""
    digits = 0 if basis_points % 100 == 0 else 2 if basis_points % 10 else 1
    return figures.isolated(f"{QLocale().toString(basis_points / 100, 'f', digits)} %")


def names_of(view: View) -> dict[ProductId, str]:
    """Return what the show's products are called."""
    products = view.show.products if view.show else ()
    return {one.product_id: one.listing.names[0].text for one in products}


def name_of(product_id: ProductId | None, names: Names) -> str:
    """Return what a product is called, in its own direction; one that is not known, by its id."""
    if product_id is None:
        return QCoreApplication.translate("Sales", "Products outside the catalogue")
    return isolated_text(names.get(product_id, product_id))


def moment_word(kind: str) -> str:
    """Return what a moment of a show is called."""
    return said(MOMENTS[kind]) if kind in MOMENTS else kind


def brought(attribution: Attribution, code: str) -> str:
    """Return what brought an order: `coupon LUNES`, `live`."""
    word = said(WAYS[attribution.way])
    return f"{word} {isolated_text(code)}" if code and attribution.way is Way.CODE else word


def pieces(sales: ProductSales) -> str:
    """Return how many pieces and orders, and how fast while it was shown."""
    translate = QCoreApplication.translate
    parts = [translate("Sales", "Orders: {count}").format(count=count(sales.orders))]
    if sales.shown_s >= 60 and sales.orders:
        a_minute = QLocale().toString(sales.orders / (sales.shown_s / 60), "f", 1)
        rate = translate("Sales", "{rate} a minute shown")
        parts.append(rate.format(rate=figures.isolated(a_minute)))
    if sales.refunds:
        parts.append(translate("Sales", "{count} returned").format(count=count(sales.refunds)))
    return " · ".join(parts)


def stock_left(stock: int | None) -> str:
    """Return how many are left, or empty where nobody counts."""
    if stock is None:
        return ""
    if stock <= 0:
        return QCoreApplication.translate("Sales", "sold out")
    return QCoreApplication.translate("Sales", "{count} left").format(count=count(stock))
