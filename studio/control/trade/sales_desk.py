"""Orders, refunds and deals: kept once, and counted for the show they belong to."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.event_log import read_events
from studio.control.trade.moments import Moments
from studio.control.trade.sale_facts import Names, facts_of
from studio.control.trade.show_book import ShowBook, shown_in, shown_s
from studio.control.trade.surroundings import Parts
from studio.core.errors import Refused, StorageError, StudioError
from studio.core.ids import DealId, OrderId, ProductId, SecretName, ShowId
from studio.protocol.courier_messages import OrdersCame
from studio.protocol.show_commands import CountSold
from studio.protocol.trade_commands import AskSales, MoneyCommand, RemoveDeal, SaveDeal
from studio.protocol.trade_reports import Compared, SalesChanged, SalesTold
from studio.sales.attribution import WindowDays, attribute
from studio.sales.deal import Deal
from studio.sales.earnings import RunningEarnings, SoldLine, deal_for, earned
from studio.sales.ledger import Entry, KeptOrder, Step, entered
from studio.sales.order import Attribution, Order, Refund
from studio.sales.tally import Tally
from studio.sales.totals import DealEarned, RecentOrder, SalesTotals
from studio.show.events import ShowEvent
from studio.storage.deal_store import DealStore
from studio.storage.order_book import Asked, Facts, Known, OrderBook

TELL_EVERY_S = 0.25
AGAIN_AFTER_S = 5.0
TOLD_MINUTES = 180
MOST_RECENT = 50
USUAL_WINDOW_DAYS = 7
"""Of products without a deal: buyers in Europe decide within a week."""

_log = logging.getLogger(__name__)


class SalesDesk:
    """Holds the deals and what the open show sold.

    Attributes:
        sold: Is told what became true with orders, once that is kept.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._book = OrderBook(parts.database)
        self._deal_store = DealStore(parts.database)
        self._shows = ShowBook(parts.database)
        self._moments = Moments(parts.database)
        self._deals: tuple[Deal, ...] = ()
        self._show_id: ShowId | None = None
        self._begin()
        self._loaded = asyncio.Event()
        self._other_show = asyncio.Event()
        self._changed = asyncio.Event()
        self._sold: dict[ProductId, int] = {}
        self._sold_some = asyncio.Event()
        self.sold: Callable[[tuple[ShowEvent, ...]], None] = lambda _events: None

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {
            "sales": self._follow_show,
            "telling sales": self._tell,
            "counting pieces": self._count_pieces,
        }

    async def carry_out(self, command: MoneyCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        match command:
            case SaveDeal(deal=deal):
                now_utc_ms = self._parts.clock.utc_ms()
                await self._deal_store.save(deal, by=by, at_utc_ms=now_utc_ms)
                await self._other_deals()
                return Answer()
            case RemoveDeal(deal_id=deal_id):
                if not await self._deal_store.remove(deal_id):
                    raise Refused("there is no such deal")
                await self._other_deals()
                return Answer()
            case AskSales(show_id=show_id, other=other):
                return Answer(told=await self._sales_of(show_id, other))
            case _:
                assert_never(command)

    def news(self) -> SalesChanged:
        """Return the topic as it is."""
        state = self._parts.state()
        show = self._shows.show(state.show_id)
        return SalesChanged(
            show_id=state.show_id,
            totals=self._tally.totals(
                earned=self._earnings.earned(shown_in(show)),
                shown_s=shown_s(show, now_utc_ms=self._parts.clock.utc_ms()),
                stock={p.listing.product_id: p.listing.left for p in state.products},
            ),
            minutes=self._tally.minutes(last=TOLD_MINUTES),
            recent=tuple(self._recent),
            deals=self._deals,
            moments=self._moments.newest(),
        )

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show."""
        if changed.before.show_id != changed.after.show_id:
            self._other_show.set()
        self._shows.note(changed.events)
        self._moments.note(changed.events)
        if changed.events:
            self._changed.set()

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this."""

    def courier_left(self) -> None:
        """Take in that the courier is gone; another one arrives where one is wanted."""

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk."""
        return False

    async def close(self) -> None:
        """Write what is still owed."""

    def revision_of(self, deal_id: DealId) -> int:
        """Return the revision of a deal; 0: there is none."""
        return next((deal.revision for deal in self._deals if deal.deal_id == deal_id), 0)

    # --- orders --------------------------------------------------------------------------------

    async def enter(self, came: OrdersCame, names: Names) -> Entry:
        """Keep orders and refunds, each once, with their events and the shop's cursor.

        Args:
            came: What the courier brought; products are named as in the catalogue.
            names: What shops and products are called.

        Raises:
            StorageError: It could not be written; nothing of it was.
        """
        await self._loaded.wait()
        shows, revision = self._shows.all(), self._parts.state().revision
        brought = {
            order.order_id: attribute(order, shows, self._window_days_at(order.ordered_at_utc_ms))
            for order in came.orders
        }

        facts: list[Facts] = []

        def work(known: Known) -> tuple[Entry, Facts]:
            entry = entered(came.orders, came.refunds, known.orders, brought, known.waiting)
            facts.append(facts_of(entry.steps, names, revision=revision, place=self._placed))
            return entry, facts[-1]

        now_utc_ms = self._parts.clock.utc_ms()
        asked = Asked(connection_id=came.connection_id, cursor=came.cursor, at_utc_ms=now_utc_ms)
        entry = await self._book.enter(_ids(came.orders, came.refunds), work, asked)
        self._take_in(entry.steps)
        self.sold(read_events(fact for _, fact in facts[-1]))
        return entry

    def _placed(self, event: ShowEvent) -> ShowEvent:
        """Return an order of the open show with its place in the stream."""
        if event.show_id != self._parts.state().show_id:
            return event
        (placed,) = self._parts.outside.director.streams.media.placed((event,))
        return placed

    def _take_in(self, steps: Sequence[Step]) -> None:
        """Count what was just kept."""
        for step in steps:
            order, brought = step.after.order, step.after.attribution
            if brought.show_id != self._show_id or brought.show_id is None:
                continue
            self._count(step)
            self._list(order, brought)
            if step.before is None and order.product_id is not None:
                sold = self._sold.get(order.product_id, 0)
                self._sold[order.product_id] = sold + order.quantity
                self._sold_some.set()
        if steps:
            self._changed.set()

    def _count(self, step: Step) -> None:
        ended = self._shows.show(self._show_id or ShowId("")).ended_utc_ms
        self._tally.take(step, ended_utc_ms=ended)
        line = _line(step.after)
        if line is not None:
            self._earnings.take(line)

    def _list(self, order: Order, brought: Attribution) -> None:
        """List the newest orders; one that changed keeps its place."""
        listed = RecentOrder(order=order, attribution=brought)
        for place, recent in enumerate(self._recent):
            if recent.order.order_id == order.order_id:
                self._recent[place] = listed
                return
        self._recent.appendleft(listed)

    # --- by itself -----------------------------------------------------------------------------

    async def _follow_show(self) -> None:
        """Count what the open show sold so far, whenever another one is opened."""
        while True:
            self._other_show.clear()
            try:
                await self._load()
            except StorageError as error:
                _log.warning("what was sold can't be read yet: %s", error)
                await asyncio.sleep(AGAIN_AFTER_S)
                continue
            self._loaded.set()
            self._changed.set()
            await self._other_show.wait()

    async def _load(self) -> None:
        self._deals = await self._deal_store.load()
        show_id = self._parts.state().show_id
        longest = max((deal.window_days for deal in self._deals), default=0)
        await self._shows.load(
            now_utc_ms=self._parts.clock.utc_ms(),
            window_days=max(USUAL_WINDOW_DAYS, longest),
            open_show=show_id,
        )
        await self._moments.load(show_id)
        kept = await self._book.of_show(show_id)
        self._show_id = show_id
        self._begin()
        for order in kept:
            self._count(Step(before=None, after=order))
            self._list(order.order, order.attribution)

    def _begin(self) -> None:
        self._tally = Tally()
        self._earnings = RunningEarnings(self._deals)
        self._recent: deque[RecentOrder] = deque(maxlen=MOST_RECENT)

    async def _other_deals(self) -> None:
        self._deals = await self._deal_store.load()
        self._other_show.set()

    async def _tell(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            self._parts.outside.tell("sales")
            await asyncio.sleep(TELL_EVERY_S)

    async def _count_pieces(self) -> None:
        """Take what was sold off the stock and the running offer, product by product."""
        while True:
            await self._sold_some.wait()
            self._sold_some.clear()
            sold, self._sold = self._sold, {}
            for product_id, pieces in sold.items():
                try:
                    await self._parts.outside.director.change(
                        CountSold(product_id=product_id, pieces=pieces), by="Cuecard"
                    )
                except StudioError as error:
                    _log.info("pieces sold of %s were not counted: %s", product_id, error)
            await asyncio.sleep(TELL_EVERY_S)

    # --- answers -------------------------------------------------------------------------------

    async def totals_of(self, show_id: ShowId) -> SalesTotals:
        """Return what a show sold.

        Raises:
            StorageError: Its orders can't be read.
        """
        return (await self._sales_of(show_id, None)).totals

    async def _sales_of(self, show_id: ShowId | None, other: Deal | None) -> SalesTold:
        wanted = show_id or self._parts.state().show_id
        kept = await self._book.of_show(wanted)
        tally, show = Tally(), await self._shows.any_show(wanted)
        for order in kept:
            tally.take(Step(before=None, after=order), ended_utc_ms=show.ended_utc_ms)
        lines = [line for order in kept if (line := _line(order)) is not None]
        shown = shown_in(show)
        running = RunningEarnings(self._deals)
        for line in lines:
            running.take(line)
        really = running.earned(shown)
        compared = None
        if other is not None:
            compared = Compared(earned=really, other=earned([_as_if(other)], lines, shown))
        return SalesTold(
            show_id=wanted,
            totals=tally.totals(
                earned=really,
                shown_s=shown_s(show, now_utc_ms=self._parts.clock.utc_ms()),
            ),
            minutes=tally.minutes(),
            days=tally.days(),
            compared=compared,
            by_deal=tuple(
                DealEarned(deal_id=deal_id, earned=amounts)
                for deal_id, amounts in running.by_deal(shown).items()
            ),
            moments=await self._moments.of(wanted),
        )

    def _window_days_at(self, at_utc_ms: int) -> WindowDays:
        def days(product_id: ProductId | None) -> int:
            deal = deal_for(self._deals, product_id, at_utc_ms)
            return USUAL_WINDOW_DAYS if deal is None else deal.window_days

        return days


def _line(kept: KeptOrder) -> SoldLine | None:
    if kept.attribution.show_id is None:
        return None
    return SoldLine(
        order_id=kept.order.order_id,
        show_id=kept.attribution.show_id,
        product_id=kept.order.product_id,
        ordered_at_utc_ms=kept.order.ordered_at_utc_ms,
        units=kept.units,
        paid=kept.paid,
    )


def _as_if(deal: Deal) -> Deal:
    """Return terms as if they had always held."""
    return replace(deal, starts_at_utc_ms=None, ends_at_utc_ms=None)


def _ids(orders: Sequence[Order], refunds: Sequence[Refund]) -> list[OrderId]:
    return [*(order.order_id for order in orders), *(refund.order_id for refund in refunds)]
