"""A show without processes: the same commands, the same pure functions, the same events."""

from collections.abc import Callable, Iterable

from studio.catalogue.import_plan import ImportPlan
from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint, points_by_product
from studio.catalogue.specsheet import SpecSheet
from studio.cli.show_run import setup_commands
from studio.control.commands import Change
from studio.control.deeds import Deed, Internal, PassTime, RefreshProducts, done
from studio.control.due import planned_start
from studio.core.errors import StudioError
from studio.core.ids import ProductId, ShowId
from studio.core.paths import resource
from studio.protocol.setup_commands import GoLive, HoldKey, SaveDestination
from studio.protocol.show_commands import MarkMoment, SetRundown, StartOffer
from studio.rehearser.fast_clock import FastClock
from studio.rehearser.prepared import Prepared
from studio.show.events import ShowEvent, events_between, marked
from studio.show.offer_request import Known
from studio.show.show_product import ShowProduct, for_show
from studio.show.state import ShowState

STUDIO = "Cuecard"
"""Who changed the show when nobody asked."""

_RECORDING = resource("rehearsal") / "nothing-is-recorded.mkv"
_IMPORTED_BEFORE_MS = 3_600_000
"""The goods were there an hour before the show."""


class FastShow:
    """Holds a show, carries commands out, and tells what happened.

    Attributes:
        state: The show as it is.
        listeners: Each is told every event, in order.
    """

    def __init__(self, prepared: Prepared, clock: FastClock, show_id: ShowId) -> None:
        """Set a show up as its file wants it."""
        self._clock = clock
        self._goods = _Goods(prepared.goods, prepared.show.market, clock.utc_ms)
        self._tried: set[int] = set()
        self.state = ShowState(show_id=show_id, rehearsal=True)
        self.listeners: list[Callable[[ShowEvent], None]] = []
        for command in setup_commands(prepared.show, _RECORDING):
            if not isinstance(command, HoldKey | SaveDestination) and isinstance(command, Change):
                self.change(command, by=STUDIO)

    def go_live(self, by: str) -> None:
        """Go on air, now."""
        self.change(GoLive(), by=by)

    def change(self, command: Change | Internal, *, by: str) -> None:
        """Make the next show, and tell what became true by it.

        Raises:
            StudioError: It makes no sense now; nothing was changed.
        """
        known = Known() if isinstance(command, Internal) else self._goods.known(self.state, command)
        deed = Deed(command=command, known=known, by=by, at_utc_ms=self._clock.utc_ms)
        before, self.state = self.state, done(self.state, deed)
        if before is not self.state:
            events = events_between(before, self.state, by=by, at_utc_ms=deed.at_utc_ms)
            self.tell(events)

    def mark(self, command: MarkMoment, *, by: str) -> None:
        """Write this moment down."""
        self.tell([marked(self.state, command.note, by=by, at_utc_ms=self._clock.utc_ms)])

    def reprice(self, product: ShowProduct) -> None:
        """Take over a product whose price is another one at its source."""
        self.change(RefreshProducts(products=(product,)), by=STUDIO)

    def tell(self, events: Iterable[ShowEvent]) -> None:
        """Tell what became true."""
        for event in events:
            for listener in self.listeners:
                listener(event)

    def pass_time(self) -> None:
        """Do what is due: end offers whose time is over, start the one that is planned."""
        self.change(PassTime(), by=STUDIO)
        start = planned_start(self.state)
        if start is None or start.at_utc_ms > self._clock.utc_ms:
            return
        if start.taken_utc_ms in self._tried:
            return
        self._tried.add(start.taken_utc_ms)
        try:
            self.change(StartOffer(product_id=start.product_id), by=STUDIO)
        except StudioError:
            return  # the host is told in real time; here the offer is missing, and that counts


class _Goods:
    """What the catalogue would say."""

    def __init__(self, goods: ImportPlan | None, market: str, now_utc_ms: int) -> None:
        self._market = market
        self._listings: dict[ProductId, Listing] = {}
        self._sheets: dict[ProductId, SpecSheet] = {}
        self._prices: dict[ProductId, tuple[PricePoint, ...]] = {}
        if goods is None:
            return
        imported_utc_ms = now_utc_ms - _IMPORTED_BEFORE_MS
        self._listings = {listing.product_id: listing for listing in goods.listings}
        self._sheets = {sheet.product_id: sheet for sheet in goods.sheets}
        told = points_by_product(goods.prices)
        self._prices = {
            listing.product_id: _history(listing, told.get(listing.product_id, ()), imported_utc_ms)
            for listing in goods.listings
        }

    def known(self, state: ShowState, command: Change) -> Known:
        """Return what a change needs to know of the catalogue, and no more."""
        missing = [one for one in _named(state, command) if state.product(one) is None]
        history: tuple[PricePoint, ...] = ()
        if isinstance(command, StartOffer):
            product_id = command.product_id or state.program.product_id
            history = self._prices.get(product_id, ()) if product_id is not None else ()
        return Known(products=tuple(self._for_show(missing)), history=history)

    def _for_show(self, wanted: Iterable[ProductId]) -> Iterable[ShowProduct]:
        for product_id in wanted:
            listing = self._listings.get(product_id)
            if listing is not None:
                yield for_show(listing, self._sheets.get(product_id), self._market)


def _named(state: ShowState, command: Change) -> Iterable[ProductId]:
    """Return the products that a change names, as far as a fast run asks for such changes."""
    named: list[ProductId | None] = []
    if isinstance(command, SetRundown):
        named = [cue.product_id for cue in command.cues]
    elif isinstance(command, StartOffer):
        named = [command.product_id or state.program.product_id]
    return dict.fromkeys(one for one in named if one is not None)


def _history(
    listing: Listing, told: tuple[PricePoint, ...], imported_utc_ms: int
) -> tuple[PricePoint, ...]:
    """Return what a product cost, its price of now included, as an import writes it down."""
    standing = [point for point in told if point.until_utc_ms is None]
    if listing.price is None or (standing and standing[-1].price == listing.price):
        return told
    now = PricePoint(
        product_id=listing.product_id, market="", price=listing.price, from_utc_ms=imported_utc_ms
    )
    return (*told, now)
