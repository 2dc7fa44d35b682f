"""Shops: what is asked of them, and how they do."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import assert_never
from urllib.parse import urlsplit

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.coupons import Coupons
from studio.control.trade.sale_facts import Names
from studio.control.trade.sales_desk import SalesDesk
from studio.control.trade.shop_stock import ShopStock
from studio.control.trade.surroundings import Parts
from studio.core.addresses import is_loopback
from studio.core.errors import BadInput, Refused, StorageError
from studio.core.ids import ConnectionId, ProductId, SecretName
from studio.core.paths import cache_folder
from studio.protocol.courier_errands import (
    Carried,
    CheckConnection,
    FetchProducts,
    ProductsFetched,
)
from studio.protocol.courier_messages import (
    AskNow,
    OrdersCame,
    OrdersKept,
    StockCame,
)
from studio.protocol.trade_commands import (
    AskOrdersNow,
    PullCatalogue,
    RemoveConnection,
    SaveConnection,
    ShopCommand,
    TestConnection,
)
from studio.sales.connection import (
    MOST_CONNECTIONS,
    ConnectionReport,
    ConnectionSpec,
    ConnectionState,
    PlatformKind,
)
from studio.sales.hub import hub_of
from studio.sales.order import Order
from studio.sales.shop_product import product_id_of, shop_name_of
from studio.storage.connection_store import ConnectionStore, KeptConnection

SHOP_SECRETS = "shop-"
FETCHED_WITHIN_S = 600.0
"""Some shops give fifty products at a time, twice a second."""

AGAIN_AFTER_S = 5.0

_log = logging.getLogger(__name__)


class ShopDesk:
    """Holds the shops, and has their orders kept."""

    def __init__(self, parts: Parts, sales: SalesDesk) -> None:
        self._parts = parts
        self._sales = sales
        self._store = ConnectionStore(parts.database)
        self._kept: tuple[KeptConnection, ...] = ()
        self._reports: dict[ConnectionId, ConnectionReport] = {}
        self._came: asyncio.Queue[OrdersCame] = asyncio.Queue()
        self._coupons = Coupons(parts, self.product_at)
        self._stock = ShopStock(parts, self.product_at)
        self._loaded = asyncio.Event()

    @property
    def loaded(self) -> bool:
        """Whether what is kept was read."""
        return self._loaded.is_set()

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {
            "shops": self._load,
            "keeping orders": self._keep,
            "coupons of shops": self._coupons.run,
            "stock of shops": self._stock.run,
        }

    async def carry_out(self, command: ShopCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        await self._loaded.wait()
        match command:
            case SaveConnection(connection=spec):
                await self._save(spec)
                return Answer()
            case RemoveConnection(connection_id=connection_id):
                await self._remove(connection_id)
                return Answer()
            case TestConnection(connection_id=connection_id):
                check = CheckConnection(connection=self._spec(connection_id))
                answer = await self._parts.courier.run_errand(check)
                return Answer(text=answer.text if isinstance(answer, Carried) else "")
            case PullCatalogue(connection_id=connection_id):
                return await self._pull(self._spec(connection_id), by=by)
            case AskOrdersNow(connection_id=connection_id):
                self._parts.courier.post(
                    AskNow(connection_id=self._spec(connection_id).connection_id)
                )
                return Answer()
            case _:
                assert_never(command)

    def connections(self) -> tuple[ConnectionSpec, ...]:
        """Return every shop, in the host's order."""
        return tuple(kept.spec for kept in self._kept)

    def cursors(self) -> Mapping[ConnectionId, str]:
        """Return up to where each shop's orders are kept."""
        return {kept.spec.connection_id: kept.cursor for kept in self._kept}

    def stock_of(self) -> Mapping[ConnectionId, tuple[str, ...]]:
        """Return of which products each shop's stock is wanted, by what it calls them."""
        return self._stock.wanted(self.connections())

    def reports(self) -> tuple[ConnectionReport, ...]:
        """Return how each shop does."""
        return tuple(self._report(kept) for kept in self._kept)

    def product_at(self, spec: ConnectionSpec, product_id: ProductId) -> str:
        """Return what a shop calls a product; empty: it is not of this shop."""
        return shop_name_of(spec, product_id)

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show."""
        self._coupons.note(changed, self.connections())
        others = changed.before.products is not changed.after.products
        if others and self._stock.is_otherwise(self.connections()):
            self._parts.serve()

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this."""

    def courier_left(self) -> None:
        """Take in that the courier is gone; another one asks anew from what is kept."""
        while not self._came.empty():
            self._came.get_nowait()

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk."""
        return name.startswith(SHOP_SECRETS)

    async def close(self) -> None:
        """Write what is still owed."""

    # --- from the courier ----------------------------------------------------------------------

    async def orders_came(self, came: OrdersCame) -> None:
        """Take in orders, and have them kept; `OrdersKept` tells the courier so."""
        self._came.put_nowait(came)

    def stock_came(self, came: StockCame) -> None:
        """Take in what a shop has left."""
        self._stock.note(came)

    def shop_told(self, report: ConnectionReport) -> None:
        """Take in how a shop does."""
        self._reports[report.connection_id] = report
        self._parts.outside.tell("accounts")

    # --- by itself -----------------------------------------------------------------------------

    async def _load(self) -> None:
        while True:
            try:
                self._kept = await self._store.load()
                break
            except StorageError as error:
                _log.warning("shops can't be read yet: %s", error)
                await asyncio.sleep(AGAIN_AFTER_S)
        self._loaded.set()
        self._coupons.begin(self._parts.state().offers, self.connections())
        self._parts.serve()
        self._parts.outside.tell("accounts")
        await asyncio.Event().wait()

    async def _keep(self) -> None:
        """Keep what came, one batch after the other; what can't be kept is tried again."""
        while True:
            came = await self._came.get()
            run = self._parts.courier.runs
            while run == self._parts.courier.runs and self._knows(came.connection_id):
                try:
                    await self._keep_one(came)
                    break
                except StorageError as error:
                    _log.error("orders could not be kept yet: %s", error)
                    await asyncio.sleep(AGAIN_AFTER_S)

    async def _keep_one(self, came: OrdersCame) -> None:
        named = replace_orders(came, self._named)
        await self._sales.enter(named, self._names(named))
        await self._parts.database.on_disk()  # after this, nobody tells them again
        self._kept = tuple(
            replace(kept, cursor=came.cursor, asked_utc_ms=self._parts.clock.utc_ms())
            if kept.spec.connection_id == came.connection_id
            else kept
            for kept in self._kept
        )
        self._parts.courier.post(OrdersKept(connection_id=came.connection_id, number=came.number))

    def _named(self, order: Order) -> Order:
        """Return an order with our name of its product: the catalogue's, or the show's own."""
        if order.product_id is not None:
            return order
        shelf, state = self._parts.outside.catalogue.shelf, self._parts.state()
        name = product_id_of(order.connection_id, order.platform_product_id, known=shelf)
        if shelf.get(name) is not None:
            return replace(order, product_id=name)
        plain = ProductId(order.platform_product_id)
        return order if state.product(plain) is None else replace(order, product_id=plain)

    def _names(self, came: OrdersCame) -> Names:
        names: Names = {kept.spec.connection_id: kept.spec.name for kept in self._kept}
        shelf = self._parts.outside.catalogue.shelf
        for order in came.orders:
            product = shelf.get(order.product_id)
            if product is not None and order.product_id is not None:
                names[order.product_id] = product.listing.names[0].text
        return names

    # --- commands ------------------------------------------------------------------------------

    async def _save(self, spec: ConnectionSpec) -> None:
        self._check(spec)
        await self._store.save(spec)
        self._kept = await self._store.load()
        self._reports.pop(spec.connection_id, None)
        self._parts.serve()
        self._parts.outside.tell("accounts")

    async def _remove(self, connection_id: ConnectionId) -> None:
        if not await self._store.remove(connection_id):
            raise Refused("there is no such shop")
        self._kept = await self._store.load()
        self._reports.pop(connection_id, None)
        self._parts.serve()
        self._parts.outside.tell("accounts")

    async def _pull(self, spec: ConnectionSpec, *, by: str) -> Answer:
        """Fetch a shop's products, and plan what taking them over changes; nothing is written."""
        folder = cache_folder() / "shops"
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{spec.connection_id}.json"
        fetch = FetchProducts(
            connection_id=spec.connection_id,
            path=str(file),
            known=tuple(self._parts.outside.catalogue.shelf.product_ids()),
        )
        answer = await self._parts.courier.run_errand(fetch, within_s=FETCHED_WITHIN_S)
        count = answer.products if isinstance(answer, ProductsFetched) else 0
        if count == 0:
            raise Refused(f"{spec.name} has no products")
        market = spec.market or self._parts.state().market
        self._parts.outside.imports.begin(str(file), "", market=market, by=by)
        return Answer(text=f"{count} products; look at the import before it is written")

    def _check(self, spec: ConnectionSpec) -> None:
        known = {kept.spec.connection_id for kept in self._kept}
        if spec.connection_id not in known and len(known) >= MOST_CONNECTIONS:
            raise Refused(f"a studio has at most {MOST_CONNECTIONS} shops")
        hub_of(spec)
        if spec.kind is PlatformKind.WOOCOMMERCE:
            host = _host_of(spec.address.replace("http:", "https:", 1))  # signed, it may be plain
        else:
            host = _host_of(spec.address)
        if self._parts.outside.rehearses() and not (host and is_loopback(host)):
            raise Refused("this is a rehearsal: only a shop on this computer is asked")

    def _spec(self, connection_id: ConnectionId) -> ConnectionSpec:
        for kept in self._kept:
            if kept.spec.connection_id == connection_id:
                return kept.spec
        raise Refused("there is no such shop")

    def _knows(self, connection_id: ConnectionId) -> bool:
        return any(kept.spec.connection_id == connection_id for kept in self._kept)

    def _report(self, kept: KeptConnection) -> ConnectionReport:
        told = self._reports.get(kept.spec.connection_id)
        if told is None or not kept.spec.enabled:
            told = ConnectionReport(
                connection_id=kept.spec.connection_id,
                state=ConnectionState.NEVER,
                asked_utc_ms=kept.asked_utc_ms,
            )
        trouble = self._coupons.trouble.get(kept.spec.connection_id, "")
        return told if told.text or not trouble else replace(told, code="coupon", text=trouble)


def replace_orders(came: OrdersCame, named: Callable[[Order], Order]) -> OrdersCame:
    """Return what came with its orders named otherwise."""
    return OrdersCame(
        connection_id=came.connection_id,
        number=came.number,
        orders=tuple(named(order) for order in came.orders),
        refunds=came.refunds,
        cursor=came.cursor,
    )


def _host_of(address: str) -> str:
    if not address:
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        raise BadInput("this is no address of the web") from None
    if parts.username or parts.password:
        raise BadInput("an address has no password in it; a shop's secret is typed in apart")
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        raise BadInput("a shop's address begins with https://")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise BadInput("only a shop on this machine may be without https")
    return parts.hostname
