"""What a fault is about where the pack does not name it: the same in real and in fast time."""

from studio.core.ids import ProductId
from studio.rehearsal.fault_clock import Strike
from studio.show.show_product import ShowProduct
from studio.show.state import ShowState

CLAIM = "Best in the world, guaranteed"
"""What is typed where the pack has no claim of its own: nobody can prove it."""

PRICE_PERCENT = 115
"""What a price becomes where the pack does not say so."""

RAID_S = 30.0


def product_meant(strike: Strike, state: ShowState) -> ProductId | None:
    """Return the product a fault is about: the named one, or the one on program or next."""
    named = strike.facts.get("product")
    if named:
        return ProductId(str(named))
    staged = state.program.product_id or state.preview.product_id
    return staged or next((product.product_id for product in state.products), None)


def claim_meant(strike: Strike) -> str:
    """Return the wrong claim that is typed."""
    return str(strike.facts.get("text") or CLAIM)


def price_meant_minor(strike: Strike, product: ShowProduct) -> int | None:
    """Return what a product costs at its source from now on; None: it has no price."""
    named = strike.facts.get("price_minor")
    if isinstance(named, int):
        return named
    price = product.listing.price
    return None if price is None else price.amount_minor * PRICE_PERCENT // 100


def pieces_meant(strike: Strike) -> int:
    """Return how many pieces are left at the shop, or were ordered twice."""
    named = strike.facts.get("pieces", 0)
    return max(0, int(named)) if isinstance(named, int | float) else 0
