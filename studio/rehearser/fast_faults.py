"""Faults without anything that could break: each changes what the real one would change."""

from dataclasses import replace

from studio.coach.fault import FaultKind
from studio.core.errors import StudioError
from studio.core.money import Money
from studio.protocol.setup_commands import SetSound
from studio.protocol.show_commands import SetStock, SetTexts, ShowOverlay
from studio.rehearsal.fault_clock import FaultClock, Strike
from studio.rehearsal.fault_meaning import (
    claim_meant,
    pieces_meant,
    price_meant_minor,
    product_meant,
)
from studio.rehearsal.partner import Partner
from studio.rehearser.fast_shop import FastShop
from studio.rehearser.fast_show import FastShow
from studio.show.staging import OverlayKind

BY = "rehearsal"
"""Who does what goes wrong; see `coach.recorder.OWN_NAMES`."""


class FastFaults:
    """Lets faults strike and heal.

    Attributes:
        clock: Which faults there are, and which stand.
    """

    def __init__(self, clock: FaultClock, show: FastShow, shop: FastShop, partner: Partner) -> None:
        self.clock = clock
        self._show = show
        self._shop = shop
        self._partner = partner

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
        struck = self.clock.struck(now_ms)
        for strike in struck:
            self._begin(strike)
        self._shop.is_down = self._stands(FaultKind.PLATFORM_FAILS)
        return struck

    def heal(self, now_ms: int) -> tuple[Strike, ...]:
        """Let heal what is due, by itself or by what the host did; return it."""
        over = self.clock.over(now_ms)
        for strike in over:
            self._end(strike)
        put_right = tuple(one for one in self.clock.standing if self._is_put_right(one, now_ms))
        for strike in put_right:
            self.clock.heal(strike)
        self._shop.is_down = self._stands(FaultKind.PLATFORM_FAILS)
        return (*over, *put_right)

    def _stands(self, kind: FaultKind) -> bool:
        return any(strike.kind is kind for strike in self.clock.standing)

    def _begin(self, strike: Strike) -> None:
        match strike.kind:
            case FaultKind.MICROPHONE_MUTED:
                self._mute(muted=True)
            case FaultKind.PRICE_CHANGED:
                self._reprice(strike)
            case FaultKind.STOCK_GONE:
                self._restock(strike)
            case FaultKind.DOUBLE_ORDER:
                self._shop.order_twice()
            case FaultKind.CHAT_RAID:
                self._partner.raid((strike.until_ms - strike.at_ms) / 1_000)
            case FaultKind.WRONG_CLAIM:
                self._claim(strike)
            case _:  # nothing of the show changes: what breaks is outside of it
                return

    def _end(self, strike: Strike) -> None:
        if strike.kind is FaultKind.MICROPHONE_MUTED:
            self._mute(muted=False)
        elif strike.kind is FaultKind.WRONG_CLAIM and self._is_claimed():
            self._show.change(ShowOverlay(overlay=OverlayKind.LOWER_THIRD, shown=False), by=BY)

    def _is_put_right(self, strike: Strike, now_ms: int) -> bool:
        if strike.at_ms >= now_ms:
            return False
        if strike.kind is FaultKind.MICROPHONE_MUTED:
            return not self._show.state.sound.muted
        return strike.kind is FaultKind.WRONG_CLAIM and not self._is_claimed()

    def _mute(self, *, muted: bool) -> None:
        sound = self._show.state.sound
        if sound.muted != muted:
            self._show.change(SetSound(sound=replace(sound, muted=muted)), by=BY)

    def _claim(self, strike: Strike) -> None:
        texts = replace(self._show.state.texts, lower_third=claim_meant(strike))
        self._show.change(SetTexts(texts=texts), by=BY)
        self._show.change(ShowOverlay(overlay=OverlayKind.LOWER_THIRD, shown=True), by=BY)

    def _is_claimed(self) -> bool:
        return OverlayKind.LOWER_THIRD in self._show.state.standing

    def _restock(self, strike: Strike) -> None:
        product_id = product_meant(strike, self._show.state)
        if product_id is not None:
            self._try(SetStock(product_id=product_id, stock=pieces_meant(strike)))

    def _try(self, command: SetStock) -> None:
        try:
            self._show.change(command, by=BY)
        except StudioError:
            return  # the pack names a product that is not in this cut

    def _reprice(self, strike: Strike) -> None:
        product = self._show.state.product(product_meant(strike, self._show.state))
        amount_minor = None if product is None else price_meant_minor(strike, product)
        if product is None or amount_minor is None or product.listing.price is None:
            return
        price = Money(amount_minor=amount_minor, currency=product.listing.price.currency)
        self._show.reprice(replace(product, listing=replace(product.listing, price=price)))
