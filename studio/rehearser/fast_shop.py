"""Orders without a shop: what the audience buys comes in when its time has come."""

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from studio.coach.record import Sold
from studio.core.errors import StudioError
from studio.core.ids import ConnectionId, OrderId, ProductId
from studio.core.money import market_locale
from studio.protocol.show_commands import CountSold
from studio.rehearsal.partner import Bought
from studio.rehearser.fast_clock import FastClock
from studio.rehearser.fast_show import STUDIO, FastShow
from studio.sales.attribution import attribute
from studio.sales.order import Attribution, Order
from studio.sales.show_facts import ShowFacts, noted
from studio.show.events import ShowEvent
from studio.show.sale_events import MoneyBack, Sale, of_order, of_refund

SHOP = ConnectionId("audience")
WINDOW_DAYS = 7

Pending = tuple[int, int, Bought | MoneyBack]


class FastShop:
    """Takes orders in and tells the show of them.

    Attributes:
        sold: Every order so far, in the order in which they came.
        is_down: Whether nothing comes in: what is ordered meanwhile comes afterwards.
    """

    def __init__(self, show: FastShow, clock: FastClock) -> None:
        self._show = show
        self._clock = clock
        self._facts = ShowFacts(show_id=show.state.show_id)
        self._waiting: list[Pending] = []
        self._number = 0
        self.sold: list[Sold] = []
        self.is_down = False
        show.listeners.append(self._note)

    def take_in(self, bought: Iterable[Bought]) -> None:
        """Keep what was decided on until its time comes."""
        for one in bought:
            self._put(one.at_ms, one)

    def do_what_is_due(self) -> Sequence[Sold]:
        """Take in what was ordered or given back by now; return the orders."""
        if self.is_down:
            return ()
        before = len(self.sold)
        pieces: dict[ProductId, int] = {}
        while self._waiting and self._waiting[0][0] <= self._clock.at_ms:
            _, _, due = heappop(self._waiting)
            if isinstance(due, MoneyBack):
                self._give_back(due)
                continue
            self._order(due)
            pieces[due.product_id] = pieces.get(due.product_id, 0) + due.pieces
        for product_id, count in pieces.items():
            self._count(product_id, count)
        return self.sold[before:]

    def _put(self, at_ms: int, due: Bought | MoneyBack) -> None:
        self._number += 1
        heappush(self._waiting, (at_ms, self._number, due))

    def _note(self, event: ShowEvent) -> None:
        self._facts = noted(self._facts, event.kind, event.facts, at_utc_ms=event.at_utc_ms)

    def _count(self, product_id: ProductId, pieces: int) -> None:
        try:
            self._show.change(CountSold(product_id=product_id, pieces=pieces), by=STUDIO)
        except StudioError:
            return  # late, and the show has the product no more: there is nothing to count it on

    def _order(self, bought: Bought) -> None:
        at_utc_ms = self._clock.zero_utc_ms + bought.at_ms
        order = Order(
            order_id=OrderId(bought.order_id),
            connection_id=SHOP,
            platform_product_id=bought.product_id,
            product_id=bought.product_id,
            quantity=bought.pieces,
            total=bought.total,
            ordered_at_utc_ms=at_utc_ms,
            changed_at_utc_ms=at_utc_ms,
            code=bought.code,
            country=bought.country,
        )
        brought = attribute(order, (self._facts,), lambda _product: WINDOW_DAYS)
        self._show.tell([self._event(order, brought)])
        self.sold.append(
            Sold(
                at_ms=bought.at_ms,
                product_id=bought.product_id,
                pieces=bought.pieces,
                total=bought.total,
                offer=bought.offer,
                after_answer=bool(bought.row_id),
                refunded=bought.refunded_at_ms is not None,
            )
        )
        if bought.refunded_at_ms is not None:
            self._put(bought.refunded_at_ms, self._back(bought))

    def _event(self, order: Order, brought: Attribution) -> ShowEvent:
        state = self._show.state
        listing = state.listing(order.product_id)
        language = market_locale(state.market).language
        sale = Sale(
            order_id=order.order_id,
            shop=SHOP,
            product_id=order.product_id,
            name=order.platform_product_id if listing is None else listing.name_in(language),
            quantity=order.quantity,
            total=order.total,
            at_utc_ms=order.ordered_at_utc_ms,
            code=order.code,
            offer_id=brought.offer_id,
            cue_id=brought.cue_id,
            question_id=brought.question_id,
            way=brought.way.value,
            country=order.country,
        )
        on_air_ms = order.ordered_at_utc_ms - self._clock.zero_utc_ms
        return of_order(state.show_id, sale, revision=state.revision, on_air_ms=on_air_ms)

    def _back(self, bought: Bought) -> MoneyBack:
        return MoneyBack(
            refund_id=f"{bought.order_id}/back",
            order_id=OrderId(bought.order_id),
            product_id=bought.product_id,
            quantity=bought.pieces,
            total=bought.total,
            at_utc_ms=self._clock.zero_utc_ms + (bought.refunded_at_ms or 0),
        )

    def _give_back(self, back: MoneyBack) -> None:
        state = self._show.state
        self._show.tell([of_refund(state.show_id, back, revision=state.revision)])
