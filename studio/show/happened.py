"""One thing that happened, before it has a name and a time; and what its facts are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from studio.core.ids import ProductId
from studio.core.money import Money
from studio.show.selling_overlays import card_at
from studio.show.staging import Staged
from studio.show.state import ShowState

Fact = str | int | float | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event before it has a name and a time.

    Attributes:
        kind: As in `product.shown`.
        facts: Names, amounts in smallest units, codes.
        at_utc_ms: Where it was true before it was noticed: an offer's end.
    """

    kind: str
    facts: Mapping[str, Fact]
    at_utc_ms: int | None = None


def amount(name: str, money: Money | None) -> dict[str, Fact]:
    """Return an amount as facts: `price_minor` and `price_currency`; none without one."""
    if money is None:
        return {}
    return {f"{name}_minor": money.amount_minor, f"{name}_currency": money.currency}


def told_of_product(state: ShowState, product_id: ProductId, at_utc_ms: int) -> dict[str, Fact]:
    """Return what a platform needs to know of a product that is shown at a moment.

    The price is the one that the card shows, or would show, then.
    """
    product = state.product(product_id)
    if product is None:
        return {"product": product_id}
    listing = product.listing
    card = card_at(state, Staged(product_id=product_id), at_utc_ms)
    return {
        "product": product_id,
        "name": listing.names[0].text,
        "brand": listing.brand,
        **amount("price", card.price if card is not None else None),
        **amount("list_price", card.list_price if card is not None else None),
        "url": next((link.url for link in listing.links), ""),
        "stock": listing.left,
        "sold_out": listing.sold_out,
    }


def plain(foreign_id: str) -> str:
    """Return what a platform or a file calls something, so that it can stand in an event's id.

    An event's id goes into a header of HTTP, where a stranger's line break would begin another.
    """
    return quote(foreign_id, safe="")
