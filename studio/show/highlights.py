"""Which moments of a show belong into a product's highlight clip."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio.core.ids import ProductId
from studio.show.events import ShowEvent

BURST_MS = 20_000
FEWEST_IN_BURST = 3
"""Pieces; fewer are no rush that anybody would want to see."""

KINDS = (
    "show.ended",
    "product.shown",
    "product.pinned",
    "product.left",
    "offer.started",
    "order.received",
)


class Reason(StrEnum):
    """Why a moment is one."""

    SHOWN = "shown"  # the product was on program for the first time
    OFFER = "offer"  # its first offer began while it was
    SOLD = "sold"  # the twenty seconds in which most was bought while it was


LEAD_MS = {Reason.SHOWN: 2_000, Reason.OFFER: 4_000, Reason.SOLD: 5_000}
LASTS_MS = 12_000


@dataclass(frozen=True, slots=True, kw_only=True)
class HighMoment:
    """A moment worth to be seen again.

    Attributes:
        reason: Why.
        event: What happened then; it says where on the stream that was.
    """

    reason: Reason
    event: ShowEvent


def high_moments(events: Iterable[ShowEvent]) -> dict[ProductId, tuple[HighMoment, ...]]:
    """Return the moments of each product, in the order in which products were shown.

    Args:
        events: Of one show. An order is told when its shop was asked, so they are put in the order
            in which they happened.
    """
    shown: dict[ProductId, list[HighMoment]] = {}
    on_program: set[ProductId] = set()
    bought: dict[ProductId, list[ShowEvent]] = {}
    for event in sorted(events, key=lambda event: event.at_utc_ms):
        product = event.facts.get("product")
        if event.kind == "show.ended":
            on_program.clear()
        if not isinstance(product, str) or event.on_air_ms is None:
            continue
        product_id = ProductId(product)
        match event.kind:
            case "product.shown" | "product.pinned":
                on_program.add(product_id)
                first = HighMoment(reason=Reason.SHOWN, event=event)
                shown.setdefault(product_id, [first])
            case "product.left":
                on_program.discard(product_id)
            case "offer.started" if product_id in on_program:
                _add_first(shown[product_id], HighMoment(reason=Reason.OFFER, event=event))
            case "order.received" if product_id in on_program:
                bought.setdefault(product_id, []).append(event)
    for product_id, orders in bought.items():
        shown[product_id] += [HighMoment(reason=Reason.SOLD, event=e) for e in _burst(orders)]
    return {product_id: tuple(sorted(m, key=_when)) for product_id, m in shown.items()}


def _add_first(moments: list[HighMoment], moment: HighMoment) -> None:
    if all(known.reason is not moment.reason for known in moments):
        moments.append(moment)


def _burst(orders: Sequence[ShowEvent]) -> Iterable[ShowEvent]:
    """Return the first order of the best twenty seconds, or none; the earlier where two are alike.

    Args:
        orders: In the order in which they were made.
    """
    best, most, first, pieces = None, FEWEST_IN_BURST - 1, 0, 0
    for order in orders:
        pieces += _pieces(order)
        while order.at_utc_ms - orders[first].at_utc_ms > BURST_MS:
            pieces -= _pieces(orders[first])
            first += 1
        if pieces > most:
            best, most = orders[first], pieces
    return () if best is None else (best,)


def _pieces(order: ShowEvent) -> int:
    quantity = order.facts.get("quantity")
    return quantity if isinstance(quantity, int) else 1


def _when(moment: HighMoment) -> int:
    return moment.event.at_utc_ms
