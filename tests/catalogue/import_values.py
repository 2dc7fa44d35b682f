"""Products and spec sheets for the tests of import and export, written out and at random."""

import unicodedata
from typing import Any

from hypothesis import strategies as st

from studio.catalogue.import_plan import Defaults, ImportPlan, Present, plan_import
from studio.catalogue.listing import Link, Listing, LocalFacts, Variant
from studio.catalogue.price_history import PricePoint, points_by_product
from studio.catalogue.product import LocalText
from studio.catalogue.sheet_file import read_content
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.ids import ProductId
from studio.core.money import Money

CURRENCIES = ("EUR", "JPY", "KWD", "USD")
LANGUAGES = ("es", "en", "ru", "fr", "de", "ar", "zh")
MARKETS = ("es-ES", "ar-SA", "zh-Hant-TW", "es-419", "de")

_SIGNS = "='+-@|\\\"';, \t=aZя漢ع5٥é€.:\u200f"


def texts(longest: int = 60) -> st.SearchStrategy[str]:
    """Return texts that may stand on a card, those that hurt spreadsheets more often."""
    drawn = st.text(st.sampled_from(_SIGNS.replace("\t", "")), min_size=1, max_size=12) | st.text(
        st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20
    )
    return drawn.map(lambda t: unicodedata.normalize("NFC", t).strip()[:longest]).filter(bool)


def paragraphs() -> st.SearchStrategy[str]:
    """Return texts that may have several lines."""
    return st.lists(texts(), min_size=1, max_size=3).map("\n".join)


def local_texts(tags: tuple[str, ...], *, least: int = 0) -> st.SearchStrategy[Any]:
    """Return texts in several languages or markets, each once, in any order."""
    chosen = st.lists(st.sampled_from(tags), unique=True, min_size=least, max_size=4)
    return chosen.flatmap(
        lambda c: st.tuples(*(st.builds(LocalText, language=st.just(t), text=texts()) for t in c))
    )


def money(currency: str | None = None, *, low: int = 1) -> st.SearchStrategy[Money]:
    """Return a price."""
    return st.builds(
        Money,
        amount_minor=st.integers(low, 10**12),
        currency=st.just(currency) if currency else st.sampled_from(CURRENCIES),
    )


def several(each: st.SearchStrategy[Any], *, least: int = 0) -> st.SearchStrategy[Any]:
    """Return a tuple of a few."""
    return st.lists(each, min_size=least, max_size=3).map(tuple)


def by_id(each: st.SearchStrategy[Any], name: str) -> st.SearchStrategy[Any]:
    """Return a tuple of a few with different ids."""
    return st.lists(each, max_size=3, unique_by=lambda one: getattr(one, name)).map(tuple)


PATHS = texts().filter(lambda t: not t.startswith(("\\\\", "//")))

VARIANTS = st.builds(
    Variant,
    variant_id=texts(),
    names=local_texts(LANGUAGES, least=1),
    price=st.none() | money(),
    stock=st.none() | st.integers(0, 10**6),
    photo=st.just("") | PATHS,
)

EVIDENCE = st.builds(
    TestEvidence,
    tested_on=st.dates().map(lambda day: day.isoformat()),
    how=paragraphs(),
    passed=st.booleans(),
    result=st.just("") | paragraphs(),
    media=st.just("") | PATHS,
)

ROWS = st.builds(
    SpecRow,
    row_id=texts(),
    label=texts(),
    value=paragraphs(),
    unit=st.just("") | texts(),
    conditions=st.just("") | paragraphs(),
    source=st.just("") | texts(),
    labels=local_texts(LANGUAGES),
    evidence=several(EVIDENCE),
)


@st.composite
def listings(draw: st.DrawFn, product_id: str) -> Listing:
    """Return a product with anything it may have."""
    price = draw(st.none() | money())
    dearer = (
        st.none()
        if price is None
        else money(price.currency).filter(lambda m: m.amount_minor >= price.amount_minor)
    )
    links = [
        Link(market=m, url=f"https://shop.example/{m}", tracking_url=draw(st.sampled_from(_URLS)))
        for m in draw(st.lists(st.sampled_from(("", *MARKETS)), unique=True, max_size=3))
    ]
    languages = draw(st.lists(st.sampled_from(LANGUAGES), unique=True, max_size=3))
    facts = [LocalFacts(language=t, facts=draw(several(texts(), least=1))) for t in languages]
    return Listing(
        product_id=ProductId(product_id),
        names=draw(local_texts(LANGUAGES, least=1)),
        aliases=draw(several(texts())),
        facts=tuple(facts),
        brand=draw(st.just("") | texts()),
        price=price,
        list_price=draw(st.none() | dearer),
        cost_floor=draw(st.none() | money(low=0)),
        stock=draw(st.none() | st.integers(0, 10**6)),
        stock_full=draw(st.none() | st.integers(1, 10**6)),
        warranty_months=draw(st.none() | st.integers(0, 1_200)),
        returns_days=draw(st.none() | st.integers(0, 3_650)),
        paid=draw(st.booleans()),
        variants=draw(by_id(VARIANTS, "variant_id")),
        photos=draw(several(PATHS)),
        links=tuple(links),
        market_texts=draw(local_texts(MARKETS)),
        tags=draw(several(texts())),
    )


_URLS = ("", "https://shop.example/?ref=host")


@st.composite
def price_points(draw: st.DrawFn, listings: tuple[Listing, ...]) -> tuple[PricePoint, ...]:
    """Return what products cost before, each moment and market once, oldest first."""
    points = {}
    for listing in listings:
        for since in draw(st.lists(st.integers(0, 4 * 10**12), max_size=3)):
            market = draw(st.sampled_from(("", *MARKETS)))
            points[listing.product_id, since, market] = PricePoint(
                product_id=listing.product_id,
                market=market,
                price=draw(money()),
                from_utc_ms=since,
                until_utc_ms=draw(st.none() | st.integers(since + 1, 5 * 10**12)),
            )
    return tuple(point for mine in points_by_product(points.values()).values() for point in mine)


@st.composite
def catalogues(draw: st.DrawFn) -> tuple[tuple[Listing, ...], tuple[SpecSheet, ...]]:
    """Return a few products and the spec sheets of some."""
    names = draw(st.lists(texts(), unique=True, max_size=3))
    made = tuple(draw(listings(name)) for name in names)
    sheets = [SpecSheet(product_id=m.product_id, rows=draw(by_id(ROWS, "row_id"))) for m in made]
    return made, tuple(sheet for sheet in sheets if sheet.rows)


def a_listing(product_id: str = "watch", **changes: Any) -> Listing:  # noqa: ANN401 - any field
    """Return a watch with a price and some stock."""
    fields: dict[str, Any] = {
        "product_id": ProductId(product_id),
        "names": (LocalText(language="en", text="Trek Watch S2"),),
        "price": Money(amount_minor=5_990, currency="EUR"),
        "stock": 23,
    }
    return Listing(**{**fields, **changes})


def a_sheet(product_id: str = "watch", *rows: SpecRow) -> SpecSheet:
    """Return a spec sheet, with its water resistance if nothing else is told."""
    water = SpecRow(row_id="ip", label="Water resistance", value="5", unit="ATM")
    return SpecSheet(product_id=ProductId(product_id), rows=rows or (water,))


def planned(
    text: str | bytes,
    listings: tuple[Listing, ...] = (),
    sheets: tuple[SpecSheet, ...] = (),
    **defaults: str,
) -> ImportPlan:
    """Return the plan of a file called `new.csv` with that in it."""
    content = text.encode() if isinstance(text, str) else text
    file = read_content("new.csv", content)
    present = Present(listings=listings, sheets=sheets)
    return plan_import(file, present=present, defaults=Defaults(**defaults))
