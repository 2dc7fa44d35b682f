"""Faults without anything that could break: each changes what the real one would change."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from studio.catalogue.import_plan import ImportPlan
from studio.catalogue.specsheet import SpecSheet
from studio.coach.fault import FaultKind
from studio.control.commands import Change
from studio.core.errors import StudioError
from studio.core.ids import ProductId
from studio.core.money import market_locale
from studio.protocol.setup_commands import SetSound
from studio.protocol.show_commands import SetStock, SetTexts, ShowOverlay
from studio.rehearsal.complaints import about_price, about_two_orders
from studio.rehearsal.fault_clock import FaultClock, Strike
from studio.rehearsal.fault_meaning import (
    claim_meant,
    pieces_meant,
    price_meant_minor,
    product_meant,
)
from studio.rehearsal.partner import Partner, Said
from studio.rehearsal.producer_script import ProducerScript
from studio.rehearsal.wrong_claim import with_claim
from studio.rehearser.fast_shop import FastShop
from studio.rehearser.fast_show import FastShow
from studio.rehearser.live_names import PRODUCER, REHEARSAL
from studio.show.show_product import ShowProduct
from studio.show.staging import OverlayKind

STOCK_AFTERWARDS = 25
"""Of a product whose pieces nobody had counted before they were gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultParts:
    """What faults strike.

    Attributes:
        show: Its state.
        shop: Its orders.
        partner: Who watches.
        goods: What is sold; None: nothing.
    """

    show: FastShow
    shop: FastShop
    partner: Partner
    goods: ImportPlan | None


class FastFaults:
    """Lets faults strike and heal.

    Attributes:
        said: What viewers wrote because of them, since this was emptied last.
    """

    def __init__(self, clock: FaultClock, parts: FaultParts) -> None:
        self._clock = clock
        self._show, self._shop, self._partner = parts.show, parts.shop, parts.partner
        sheets = () if parts.goods is None else parts.goods.sheets
        self._sheets: dict[ProductId, SpecSheet] = {one.product_id: one for one in sheets}
        self._struck: dict[int, Strike] = {}
        self._prices: dict[int, ShowProduct] = {}
        self._stock: dict[int, tuple[ProductId, int]] = {}
        self._twice: list[Strike] = []
        is_there = any(one.kind is FaultKind.PRODUCER_GONE for one in clock.strikes)
        self._producer = ProducerScript(PRODUCER) if is_there else None
        self.said: list[Said] = []

    @property
    def standing(self) -> tuple[Strike, ...]:
        """Return what struck and is not over, as the host perceives it."""
        return tuple(self._struck[one.number] for one in self._clock.standing)

    @property
    def camera(self) -> bool:
        """Whether the camera gives a picture."""
        return not self._stands(FaultKind.CAMERA_LOST)

    @property
    def sent(self) -> bool:
        """Whether the picture reaches viewers."""
        return not self._stands(FaultKind.DESTINATION_DIES)

    def strike(self, now_ms: int) -> tuple[Strike, ...]:
        """Let strike what is due; return it."""
        struck = self._clock.struck(now_ms)
        for strike in struck:
            self._struck[strike.number] = self._meant(strike)
            self._begin(self._struck[strike.number], now_ms)
        if self._twice and self._shop.sold:
            self._twice.clear()
            self.said += about_two_orders(self._show.state.market, at_ms=now_ms)
        self._shop.is_down = self._stands(FaultKind.PLATFORM_FAILS)
        return struck

    def heal(self, now_ms: int) -> tuple[Strike, ...]:
        """Let heal what is due, by itself or by what the host did; return it."""
        return self._healed([*self._clock.over(now_ms), *self._put_right(now_ms)], now_ms)

    def heal_all(self, now_ms: int) -> tuple[Strike, ...]:
        """Let everything heal at once: the show is over."""
        return self._healed(self._clock.standing, now_ms)

    def let_producer_act(self, now_utc_ms: int) -> None:
        """Let the producer do what producers do, unless they are gone."""
        if self._producer is None or self._stands(FaultKind.PRODUCER_GONE):
            return
        wanted = self._producer.look(self._show.state, now_utc_ms)
        if wanted is not None:
            self._try(wanted, by=PRODUCER)

    def _stands(self, kind: FaultKind) -> bool:
        return any(strike.kind is kind for strike in self._clock.standing)

    def _meant(self, strike: Strike) -> Strike:
        if strike.kind is not FaultKind.WRONG_CLAIM:
            return strike
        state = self._show.state
        sheet = self._sheets.get(product_meant(strike, state) or ProductId(""))
        return with_claim(strike, sheet, market_locale(state.market).language)

    def _begin(self, strike: Strike, now_ms: int) -> None:
        match strike.kind:
            case FaultKind.MICROPHONE_MUTED:
                self._mute(muted=True)
            case FaultKind.PRICE_CHANGED:
                self._reprice(strike, now_ms)
            case FaultKind.STOCK_GONE:
                self._sell_out(strike)
            case FaultKind.DOUBLE_ORDER:
                self._twice.append(strike)
            case FaultKind.CHAT_RAID:
                self._partner.raid((strike.until_ms - now_ms) / 1_000)
            case FaultKind.WRONG_CLAIM:
                self._claim(strike)
            case _:  # nothing of the show changes: what breaks is outside of it
                return

    def _healed(self, over: Iterable[Strike], now_ms: int) -> tuple[Strike, ...]:
        healed = tuple(over)
        for strike in healed:
            self._clock.heal(strike)
            self._end(self._struck[strike.number])
        self._shop.is_down = self._stands(FaultKind.PLATFORM_FAILS)
        return healed

    def _end(self, strike: Strike) -> None:
        match strike.kind:
            case FaultKind.MICROPHONE_MUTED:
                self._mute(muted=False)
            case FaultKind.WRONG_CLAIM if self._claims(strike):
                self._try(ShowOverlay(overlay=OverlayKind.LOWER_THIRD, shown=False), by=PRODUCER)
            case FaultKind.PRICE_CHANGED:
                self._put_price_back(strike)
            case FaultKind.STOCK_GONE:
                product_id, pieces = self._stock.pop(strike.number, (None, 0))
                if product_id is not None:
                    self._try(SetStock(product_id=product_id, stock=pieces))
            case _:
                self._twice = [one for one in self._twice if one.number != strike.number]

    def _put_right(self, now_ms: int) -> list[Strike]:
        """Return what the host ended: only what stands in the show itself can be."""
        return [one for one in self.standing if one.at_ms < now_ms and self._is_put_right(one)]

    def _is_put_right(self, strike: Strike) -> bool:
        if strike.kind is FaultKind.MICROPHONE_MUTED:
            return not self._show.state.sound.muted
        return strike.kind is FaultKind.WRONG_CLAIM and not self._claims(strike)

    def _try(self, command: Change, *, by: str = REHEARSAL) -> None:
        """What can't go wrong now does not, and the rehearsal goes on."""
        try:
            self._show.change(command, by=by)
        except StudioError:
            return

    def _mute(self, *, muted: bool) -> None:
        sound = self._show.state.sound
        if sound.muted != muted:
            self._try(SetSound(sound=replace(sound, muted=muted)))

    def _claim(self, strike: Strike) -> None:
        texts = replace(
            self._show.state.texts, lower_third=claim_meant(strike), lower_third_line=""
        )
        self._try(SetTexts(texts=texts), by=PRODUCER)
        self._try(ShowOverlay(overlay=OverlayKind.LOWER_THIRD, shown=True), by=PRODUCER)

    def _claims(self, strike: Strike) -> bool:
        state = self._show.state
        said = state.texts.lower_third
        return OverlayKind.LOWER_THIRD in state.standing and said == claim_meant(strike)

    def _sell_out(self, strike: Strike) -> None:
        product_id = product_meant(strike, self._show.state)
        listing = self._show.state.listing(product_id)
        if product_id is None or listing is None:
            return  # the pack names a product that is not in this cut
        before = STOCK_AFTERWARDS if listing.stock is None else listing.stock
        self._stock[strike.number] = (product_id, before)
        self._try(SetStock(product_id=product_id, stock=pieces_meant(strike)))

    def _reprice(self, strike: Strike, now_ms: int) -> None:
        state = self._show.state
        product = state.product(product_meant(strike, state))
        minor = None if product is None else price_meant_minor(strike, product)
        price = None if product is None else product.listing.price
        if product is None or minor is None or price is None:
            return
        dearer = replace(price, amount_minor=minor)
        self._prices[strike.number] = product
        self.said += about_price(dearer, state.market, at_ms=now_ms)
        struck = product.listing.list_price
        if struck is not None and struck.amount_minor < minor:
            struck = None
        listing = replace(product.listing, price=dearer, list_price=struck)
        self._show.reprice(replace(product, listing=listing))

    def _put_price_back(self, strike: Strike) -> None:
        before = self._prices.pop(strike.number, None)
        now = None if before is None else self._show.state.product(before.product_id)
        if before is None or now is None:
            return
        listing = replace(
            now.listing, price=before.listing.price, list_price=before.listing.list_price
        )
        self._show.reprice(replace(now, listing=listing))
