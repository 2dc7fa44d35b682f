"""Orders and refunds, with a number for each change, so that nobody misses one."""

import msgspec

from studio.core.money import Money
from studio.local_platform.coupon_book import CouponBook
from studio.local_platform.journal import Journal
from studio.local_platform.moment import money_record, read_moment, read_money, written
from studio.local_platform.records import (
    Amount,
    OrderChange,
    OrderLine,
    OrderPage,
    OrderWish,
    Refund,
    RefundWish,
)
from studio.local_platform.refusal import Refusal, malformed, not_found
from studio.local_platform.wares import Wares

_MOST_PIECES = 1_000_000


class OrderBook:
    """All lines, refunds, and the order in which they changed.

    A cursor is how many changes somebody has been told. A change is told with the line as it is
    when it is told, and once a page.
    """

    def __init__(self, wares: Wares, coupons: CouponBook, journal: Journal) -> None:
        self._wares = wares
        self._coupons = coupons
        self._journal = journal
        self._lines: dict[str, OrderLine] = {}
        self._refunds: dict[str, Refund] = {}
        self._changes: list[tuple[str, str]] = []
        self._made = 0

    @property
    def counts(self) -> dict[str, int]:
        """How many lines, refunds and changes there are."""
        return {
            "lines": len(self._lines),
            "refunds": len(self._refunds),
            "changes": len(self._changes),
        }

    def place(self, wish: OrderWish, *, now_utc_ms: int) -> OrderLine:
        """Make an order of one line.

        Raises:
            Refusal: There is no such product, or the line is there already.
        """
        ware = self._wares.get(wish.product_id)
        if not 1 <= wish.quantity <= _MOST_PIECES:
            raise malformed(f"An order is of 1 to {_MOST_PIECES} pieces.")
        if wish.id in self._lines:
            raise Refusal("conflict", "There is such a line already.")
        if wish.ordered_at is not None:
            read_moment(wish.ordered_at)
        number = self._free_number()
        line = OrderLine(
            id=wish.id or f"{1000 + number}-1",
            order_number=wish.id.partition("-")[0] or str(1000 + number),
            product_id=wish.product_id,
            variant=wish.variant,
            quantity=wish.quantity,
            total=wish.total or self._total(wish, ware.price),
            state=wish.state,
            ordered_at=wish.ordered_at or written(now_utc_ms),
            changed_at=written(now_utc_ms),
            code=wish.code,
            tracking=wish.tracking,
            country=wish.country,
            commission=wish.commission,
        )
        self._keep(line)
        return line

    def change(self, order_id: str, change: OrderChange, *, now_utc_ms: int) -> OrderLine:
        """Change a line.

        Raises:
            Refusal: There is no such line.
        """
        line = self.get(order_id)
        line = msgspec.structs.replace(
            line,
            state=change.state or line.state,
            quantity=change.quantity or line.quantity,
            total=change.total or line.total,
            changed_at=written(now_utc_ms),
        )
        self._keep(line)
        return line

    def give_back(self, order_id: str, wish: RefundWish, *, now_utc_ms: int) -> Refund:
        """Give money back for a line.

        Raises:
            Refusal: There is no such line.
        """
        line = self.get(order_id)
        refund = Refund(
            id=f"r-{len(self._refunds) + 1}",
            order_id=order_id,
            quantity=line.quantity if wish.quantity is None else wish.quantity,
            amount=wish.amount or line.total,
            at=written(now_utc_ms),
            reason=wish.reason,
        )
        read_money(refund.amount.amount, refund.amount.currency)
        self.bring_back_refund(refund)
        self._journal.append("refund", refund)
        return refund

    def tell_again(self, order_id: str) -> OrderLine:
        """Tell a line once more although nothing changed, as platforms do.

        Raises:
            Refusal: There is no such line.
        """
        line = self.get(order_id)
        self.bring_back_told(order_id)
        self._journal.append("told_again", order_id)
        return line

    def get(self, order_id: str) -> OrderLine:
        """Return a line.

        Raises:
            Refusal: There is no such line.
        """
        found = self._lines.get(order_id)
        if found is None:
            raise not_found("order")
        return found

    def page(self, cursor: str, limit: int) -> OrderPage:
        """Return what changed since a cursor.

        Raises:
            Refusal: The cursor is none of ours.
        """
        if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 12):
            raise malformed("The cursor is none of ours.")
        start = int(cursor or 0)
        if start > len(self._changes):
            raise malformed("The cursor is of another platform, or of an earlier one.")
        told = self._changes[start : start + limit]
        end = start + len(told)
        return OrderPage(
            orders=[self._lines[i] for i in dict.fromkeys(i for k, i in told if k == "order")],
            refunds=[self._refunds[i] for k, i in told if k == "refund"],
            cursor=str(end),
            more=end < len(self._changes),
        )

    def bring_back(self, line: OrderLine) -> None:
        """Take in a line as it was or is written down."""
        before = self._lines.get(line.id)
        if before is None:
            self._made += 1
            self._coupons.use(line.code)
        left = -line.quantity if line.state != "cancelled" else 0
        left_before = -before.quantity if before and before.state != "cancelled" else 0
        self._wares.move(line.product_id, left - left_before)
        self._lines[line.id] = line
        self._changes.append(("order", line.id))

    def bring_back_told(self, order_id: str) -> None:
        """Take in that a line was or is told once more."""
        self._changes.append(("order", order_id))

    def bring_back_refund(self, refund: Refund) -> None:
        """Take in a refund as it was or is written down."""
        self._refunds[refund.id] = refund
        self._changes.append(("refund", refund.id))
        self._wares.move(self._lines[refund.order_id].product_id, refund.quantity)

    def _free_number(self) -> int:
        number = self._made + 1
        while f"{1000 + number}-1" in self._lines:
            number += 1
        return number

    def _keep(self, line: OrderLine) -> None:
        self.bring_back(line)
        self._journal.append("order", line)

    def _total(self, wish: OrderWish, price: Money) -> Amount:
        terms = self._coupons.terms(wish.code) if wish.code else None
        if terms is not None and terms.product_id == wish.product_id:
            price = read_money(terms.price.amount, terms.price.currency)
        total = Money(amount_minor=price.amount_minor * wish.quantity, currency=price.currency)
        return Amount(**money_record(total))
