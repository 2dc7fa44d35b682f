"""Receivers of events, shops, accounts, sales and tasks, put together."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import assert_never

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.account_desk import AccountDesk
from studio.control.trade.clip_desk import ClipDesk
from studio.control.trade.courier_link import CourierLink
from studio.control.trade.courier_process import CourierStarter
from studio.control.trade.outbox_desk import OutboxDesk
from studio.control.trade.programme_desk import ProgrammeDesk
from studio.control.trade.sales_desk import SalesDesk
from studio.control.trade.shop_desk import ShopDesk
from studio.control.trade.surroundings import Outside, Parts
from studio.control.trade.team_desk import TeamDesk
from studio.core import keychain
from studio.core.clock import Clock
from studio.core.ids import AccountId, SecretName
from studio.protocol.clip_messages import ClipCommand
from studio.protocol.courier_messages import Delivered, OrdersCame, Serve, SignInTold, StockCame
from studio.protocol.message import Message, TradeTopic
from studio.protocol.team_messages import TeamCommand
from studio.protocol.trade_commands import (
    AccountCommand,
    MoneyCommand,
    ProgrammeCommand,
    SaveDeal,
    ShopCommand,
    SinkCommand,
    TradeCommand,
)
from studio.protocol.trade_reports import AccountsChanged, TargetHealth
from studio.sales.connection import ConnectionReport
from studio.storage.database import Database


class Trade:
    """Everything about the outside."""

    def __init__(
        self, database: Database, starter: CourierStarter, clock: Clock, outside: Outside
    ) -> None:
        self._outside = outside
        self._link = CourierLink(self, starter, clock)
        parts = Parts(
            outside=outside,
            courier=self._link,
            database=database,
            clock=clock,
            serve=self._serve_again,
        )
        self._outbox = OutboxDesk(parts)
        self._accounts = AccountDesk(parts)
        self._sales = SalesDesk(parts)
        self._shops = ShopDesk(parts, self._sales)
        self._programme = ProgrammeDesk(parts, self._save_terms)
        self._team = TeamDesk(parts, self._sales.totals_of)
        self._clips = ClipDesk(parts)
        self._sales.sold = self._programme.note
        self._held: dict[SecretName, str] = {}
        self._other = asyncio.Event()
        self._desks = (
            *(self._outbox, self._shops, self._accounts, self._sales, self._programme),
            *(self._team, self._clips),
        )

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        work: dict[str, Callable[[], Awaitable[object]]] = {
            "courier": self._link.run,
            "telling the courier": self._follow,
        }
        for desk in self._desks:
            work.update(desk.work())
        return work

    async def carry_out(self, command: TradeCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        if isinstance(command, SinkCommand):
            return await self._outbox.carry_out(command, by=by)
        if isinstance(command, ShopCommand):
            return await self._shops.carry_out(command, by=by)
        if isinstance(command, AccountCommand):
            return await self._accounts.carry_out(command, by=by)
        if isinstance(command, MoneyCommand):
            return await self._sales.carry_out(command, by=by)
        if isinstance(command, ProgrammeCommand):
            return await self._programme.carry_out(command, by=by)
        if isinstance(command, TeamCommand):
            return await self._team.carry_out(command, by=by)
        if isinstance(command, ClipCommand):
            return await self._clips.carry_out(command)
        assert_never(command)

    def topic(self, topic: TradeTopic) -> Message | None:
        """Return a topic as it is now; None: it is not read yet."""
        match topic:
            case "outbox":
                return self._outbox.news()
            case "accounts":
                read = self._shops.loaded and self._accounts.loaded
                return self._accounts_news() if read else None
            case "sales":
                return self._sales.news()
            case "programme":
                return self._programme.news()
            case "clips":
                return self._clips.news()
            case "team":
                return self._team.news()
            case _:
                assert_never(topic)

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show."""
        if changed.before.rehearsal != changed.after.rehearsal:
            self._serve_again()
        for desk in self._desks:
            desk.show_changed(changed)

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is for the outside."""
        return any(desk.holds_key(name) for desk in self._desks)

    def hold_key(self, name: SecretName, key: str) -> Answer:
        """Keep a secret in memory, for this run."""
        keychain.hold_key(name, key)
        if not self._team.holds_key(name):  # the courier talks to platforms, not to the team
            self._held[name] = key
            self._serve_again()
        self._outbox.key_held(name)
        return Answer(text="the secret lasts for this run only")

    async def _save_terms(self, command: SaveDeal, by: str) -> None:
        """Write down terms that come from elsewhere, in the place of those before."""
        deal = replace(command.deal, revision=self._sales.revision_of(command.deal.deal_id))
        await self._sales.carry_out(SaveDeal(deal=deal), by=by)

    async def close(self) -> None:
        """Write what is still owed."""
        for desk in self._desks:
            await desk.close()

    # --- for the courier link ------------------------------------------------------------------

    async def courier_arrived(self) -> None:
        """See `CourierEars.courier_arrived`."""
        await self._link.send(self._all_it_serves())
        for desk in self._desks:
            await desk.courier_arrived()

    def courier_left(self) -> None:
        """See `CourierEars.courier_left`."""
        for desk in self._desks:
            desk.courier_left()

    async def delivered(self, delivered: Delivered) -> None:
        """See `CourierEars.delivered`."""
        await self._outbox.delivered(delivered)

    async def orders_came(self, came: OrdersCame) -> None:
        """See `CourierEars.orders_came`."""
        await self._shops.orders_came(came)

    def stock_came(self, came: StockCame) -> None:
        """See `CourierEars.stock_came`."""
        self._shops.stock_came(came)

    def shop_told(self, report: ConnectionReport) -> None:
        """See `CourierEars.shop_told`."""
        self._shops.shop_told(report)

    async def sign_in_told(self, told: SignInTold) -> None:
        """See `CourierEars.sign_in_told`."""
        await self._accounts.sign_in_told(told)

    async def account_expired(self, account_id: AccountId) -> None:
        """See `CourierEars.account_expired`."""
        await self._accounts.account_expired(account_id)

    def targets_told(self, targets: tuple[TargetHealth, ...]) -> None:
        """See `CourierEars.targets_told`."""
        self._accounts.targets_told(targets)

    # --- by itself -----------------------------------------------------------------------------

    def _serve_again(self) -> None:
        self._other.set()
        if self._serves_somebody():
            self._link.want()

    async def _follow(self) -> None:
        """Tell the courier what it serves whenever that is otherwise."""
        while True:
            await self._other.wait()
            self._other.clear()
            if self._link.connected:
                self._link.post(self._all_it_serves())

    def _serves_somebody(self) -> bool:
        """Return whether anybody is there to talk to by itself."""
        return (
            any(sink.enabled for sink in self._outbox.sinks())
            or any(shop.enabled for shop in self._shops.connections())
            or bool(self._accounts.accounts())
        )

    def _all_it_serves(self) -> Serve:
        return Serve(
            sinks=self._outbox.sinks(),
            connections=self._shops.connections(),
            cursors=self._shops.cursors(),
            stock_of=self._shops.stock_of(),
            accounts=self._accounts.accounts(),
            broadcasts=self._accounts.broadcasts(),
            secrets=dict(self._held),
            rehearsal=self._outside.rehearses(),
        )

    def _accounts_news(self) -> AccountsChanged:
        return AccountsChanged(
            connections=self._shops.connections(),
            reports=self._shops.reports(),
            accounts=self._accounts.accounts(),
            sign_in=self._accounts.sign_in(),
            targets=self._accounts.targets(),
        )
