"""What orders and refunds that came mean, given those that are known: new, changed, or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from studio.core.ids import OrderId
from studio.core.money import Money
from studio.sales.order import Attribution, Order, OrderState, Refund


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOrder:
    """An order as it is kept.

    Attributes:
        order: As the platform told it last.
        attribution: What brought it; it stays what it was found to be first.
        refunds: Of it, each once.
    """

    order: Order
    attribution: Attribution
    refunds: tuple[Refund, ...] = ()

    @property
    def units(self) -> int:
        """Pieces that were kept."""
        if self.order.state is OrderState.CANCELLED:
            return 0
        return max(0, self.order.quantity - sum(refund.quantity for refund in self.refunds))

    @property
    def paid(self) -> Money:
        """What was paid and not given back; never below zero.

        What was given back in another currency than was paid in can't be taken off.
        """
        total = self.order.total
        if self.order.state is OrderState.CANCELLED:
            return Money(amount_minor=0, currency=total.currency)
        back = sum(
            refund.amount.amount_minor
            for refund in self.refunds
            if refund.amount.currency == total.currency
        )
        return Money(amount_minor=max(0, total.amount_minor - back), currency=total.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One order that is otherwise than before.

    Attributes:
        before: As it was; None: it is new.
        after: As it is.
        refunds: Those that are new.
    """

    before: KeptOrder | None
    after: KeptOrder
    refunds: tuple[Refund, ...] = ()

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled just now."""
        was = self.before is not None and self.before.order.state is OrderState.CANCELLED
        return self.after.order.state is OrderState.CANCELLED and not was


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is to be written.

    Attributes:
        steps: Orders that are new or changed, in the order in which they came.
        waiting: Refunds of orders nobody told of yet.
    """

    steps: tuple[Step, ...] = ()
    waiting: tuple[Refund, ...] = ()


def entered(
    orders: Sequence[Order],
    refunds: Sequence[Refund],
    known: Mapping[OrderId, KeptOrder],
    attributions: Mapping[OrderId, Attribution],
    waiting: Iterable[Refund] = (),
) -> Entry:
    """Return what came of orders and refunds.

    Platforms repeat themselves and tell old things late: of an order the state that was changed
    last counts, and a refund counts once.

    Args:
        orders: As they came.
        refunds: Likewise; they may be before their orders.
        known: Orders with these ids that are kept.
        attributions: What brought the new ones.
        waiting: Refunds kept earlier, of orders that come now.
    """
    now: dict[OrderId, KeptOrder] = dict(known)
    touched: dict[OrderId, None] = {}
    for order in orders:
        kept = now.get(order.order_id)
        if kept is None:
            brought = attributions.get(order.order_id, Attribution())
            now[order.order_id] = KeptOrder(order=order, attribution=brought)
        elif _is_newer(order, kept.order):
            now[order.order_id] = replace(kept, order=order)
        else:
            continue
        touched[order.order_id] = None
    homeless = _give_back([*waiting, *refunds], now, touched)
    steps = tuple(_step(known.get(order_id), now[order_id]) for order_id in touched)
    return Entry(steps=steps, waiting=homeless)


def _is_newer(order: Order, kept: Order) -> bool:
    return order != kept and order.changed_at_utc_ms >= kept.changed_at_utc_ms


def _give_back(
    refunds: Iterable[Refund], now: dict[OrderId, KeptOrder], touched: dict[OrderId, None]
) -> tuple[Refund, ...]:
    homeless: dict[str, Refund] = {}
    for refund in refunds:
        kept = now.get(refund.order_id)
        if kept is None:
            homeless[refund.refund_id] = refund
        elif all(refund.refund_id != known.refund_id for known in kept.refunds):
            now[refund.order_id] = replace(kept, refunds=(*kept.refunds, refund))
            touched[refund.order_id] = None
    return tuple(homeless.values())


def _step(before: KeptOrder | None, after: KeptOrder) -> Step:
    known = {refund.refund_id for refund in before.refunds} if before is not None else set()
    return Step(
        before=before,
        after=after,
        refunds=tuple(refund for refund in after.refunds if refund.refund_id not in known),
    )
