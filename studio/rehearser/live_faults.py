"""Faults in real time: each through the seam of a real thing; every one heals after its time.

`docs/rehearsal-faults.md` says what each does, and what the host sees of it.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from studio.catalogue.specsheet import SpecSheet
from studio.cli.client import StudioClient
from studio.coach.fault import FaultKind
from studio.core.errors import StudioError
from studio.core.ids import ProductId
from studio.core.money import market_locale
from studio.protocol.messages import Command
from studio.protocol.rehearsal_messages import Seam, StrikeSeam
from studio.protocol.setup_commands import SetSound
from studio.rehearsal.complaints import about_two_orders
from studio.rehearsal.fault_clock import FaultClock, Strike
from studio.rehearsal.fault_meaning import claim_meant, pieces_meant, product_meant
from studio.rehearsal.pack import FaultPlan
from studio.rehearsal.partner import Partner
from studio.rehearsal.wrong_claim import with_claim
from studio.rehearser.live_orders import LiveOrders
from studio.rehearser.live_prices import LivePrices
from studio.rehearser.live_producer import LiveProducer, claims
from studio.rehearser.live_setup import OURS
from studio.rehearser.platform_desk import Fault, PlatformDesk
from studio.show.state import ShowState

NOT_SEEN_YET_MS = 1_500
"""So long after a strike the studio may not show it yet."""

SLOWEST_BPS = 64_000
HALF = 50
STOCK_AFTERWARDS = 25
"""Of a product whose pieces nobody had counted before they were gone."""

OF_THE_STREAM = frozenset({FaultKind.UPLOAD_HALVES, FaultKind.DESTINATION_DIES})
"""What can't go wrong where nothing is sent."""

_SEAMS: Mapping[FaultKind, Seam] = {
    FaultKind.CAMERA_LOST: "camera",
    FaultKind.DISK_FILLING: "disk",
}
_FAILING_PATHS = ("/v1/orders", "/v1/stock", "/v1/events", "/v1/coupons")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultTools:
    """What faults are made with.

    Attributes:
        client: Attached as a rehearsal.
        desk: Of the local platform.
        partner: Who watches.
        orders: What they buy.
        producer: Who is none.
        prices: Of the shop.
        sheets: What is known of the products.
        state: Returns the show.
    """

    client: StudioClient
    desk: PlatformDesk
    partner: Partner
    orders: LiveOrders
    producer: LiveProducer
    prices: LivePrices
    sheets: Mapping[ProductId, SpecSheet]
    state: Callable[[], ShowState]


def possible(plans: Sequence[FaultPlan], *, light: bool) -> tuple[FaultPlan, ...]:
    """Return the faults that can strike at all."""
    return tuple(plan for plan in plans if not (light and plan.kind in OF_THE_STREAM))


class LiveFaults:
    """Lets faults strike and heal."""

    def __init__(self, clock: FaultClock, tools: FaultTools) -> None:
        self._clock = clock
        self._tools = tools
        self._struck: dict[int, Strike] = {}
        self._at_platform: dict[int, tuple[Fault, ...]] = {}
        self._stock: dict[int, tuple[ProductId, int]] = {}
        self._twice: set[int] = set()
        if any(one.kind is FaultKind.PRODUCER_GONE for one in clock.strikes):
            tools.producer.come()

    @property
    def standing(self) -> tuple[Strike, ...]:
        """What struck and is not over, as the host perceives it."""
        return tuple(self._struck.get(one.number, one) for one in self._clock.standing)

    def strike(self, now_ms: int) -> tuple[Strike, ...]:
        """Let strike what is due; return it."""
        struck = self._clock.struck(now_ms)
        for strike in struck:
            _log.info("%s strikes", strike.kind)
            self._struck[strike.number] = self._meant(strike)
            self._try(self._begin, self._struck[strike.number], now_ms)
        for strike in self.standing:
            if strike.number in self._twice:
                self._try(self._tell_again, strike, now_ms)
        return struck

    def heal(self, now_ms: int) -> tuple[Strike, ...]:
        """Let heal what is due, by itself or by what the host did; return it."""
        over = self._clock.over(now_ms)
        put_right = tuple(one for one in self.standing if self._is_put_right(one, now_ms))
        for strike in (*over, *put_right):
            self._clock.heal(strike)
            self._try(self._end, self._struck.pop(strike.number, strike), now_ms)
        return (*over, *put_right)

    def heal_all(self, now_ms: int) -> tuple[Strike, ...]:
        """Let everything heal at once: the show is over."""
        over = self.standing
        for strike in over:
            self._clock.heal(strike)
            self._try(self._end, strike, now_ms)
        return over

    def _meant(self, strike: Strike) -> Strike:
        if strike.kind is not FaultKind.WRONG_CLAIM:
            return strike
        state = self._tools.state()
        sheet = self._tools.sheets.get(product_meant(strike, state) or ProductId(""))
        return with_claim(strike, sheet, market_locale(state.market).language)

    def _try(self, work: Callable[[Strike, int], None], strike: Strike, now_ms: int) -> None:
        """What can't go wrong now does not, and the rehearsal goes on."""
        try:
            work(strike, now_ms)
        except StudioError as error:
            _log.warning("%s could not be brought about: %s", strike.kind, error)

    def _begin(self, strike: Strike, now_ms: int) -> None:
        tools = self._tools
        lasts_s = (strike.until_ms - now_ms) / 1_000
        match strike.kind:
            case FaultKind.CAMERA_LOST | FaultKind.DISK_FILLING:
                self._ask(StrikeSeam(seam=_SEAMS[strike.kind], seconds=max(0.1, lasts_s)))
            case FaultKind.MICROPHONE_MUTED:
                self._mute(muted=True)
            case FaultKind.UPLOAD_HALVES:
                self._break(strike, {"kind": "rtmp_slow", "bps": self._less_bps(strike)})
            case FaultKind.DESTINATION_DIES:
                self._break(strike, {"kind": "rtmp_away"})
            case FaultKind.PLATFORM_FAILS:
                wrong = ({"kind": "status", "status": 500, "path": p} for p in _FAILING_PATHS)
                self._break(strike, *wrong)
            case FaultKind.PRICE_CHANGED:
                tools.prices.change(strike, tools.state(), now_ms)
            case FaultKind.STOCK_GONE:
                self._sell_out(strike)
            case FaultKind.DOUBLE_ORDER:
                self._twice.add(strike.number)
            case FaultKind.PRODUCER_GONE:
                tools.producer.go()
            case FaultKind.CHAT_RAID:
                tools.partner.raid(lasts_s)
            case FaultKind.WRONG_CLAIM:
                tools.producer.claim(tools.state(), claim_meant(strike))

    def _end(self, strike: Strike, now_ms: int) -> None:
        tools = self._tools
        match strike.kind:
            case FaultKind.CAMERA_LOST | FaultKind.DISK_FILLING:
                self._ask(StrikeSeam(seam=_SEAMS[strike.kind], seconds=0))
            case FaultKind.MICROPHONE_MUTED:
                self._mute(muted=False)
            case FaultKind.PRICE_CHANGED:
                tools.prices.put_back(strike)
            case FaultKind.STOCK_GONE:
                product_id, pieces = self._stock.pop(strike.number, (None, 0))
                if product_id is not None:
                    tools.desk.set_stock(product_id, pieces)
            case FaultKind.PRODUCER_GONE:
                tools.producer.come()
            case FaultKind.WRONG_CLAIM:
                tools.producer.take_back(tools.state(), claim_meant(strike))
            case _:
                self._twice.discard(strike.number)
                self._mend(strike)

    def _is_put_right(self, strike: Strike, now_ms: int) -> bool:
        """Return whether the host ended it: only what stands in the show itself can be."""
        if now_ms - strike.at_ms < NOT_SEEN_YET_MS:
            return False
        state = self._tools.state()
        if strike.kind is FaultKind.MICROPHONE_MUTED:
            return not state.sound.muted
        return strike.kind is FaultKind.WRONG_CLAIM and not claims(state, claim_meant(strike))

    def _ask(self, command: Command) -> None:
        self._tools.client.request(command)

    def _mute(self, *, muted: bool) -> None:
        sound = self._tools.state().sound
        if sound.muted != muted:
            self._ask(SetSound(sound=replace(sound, muted=muted)))

    def _break(self, strike: Strike, *faults: Fault) -> None:
        self._at_platform[strike.number] = faults
        self._tools.desk.go_wrong([one for some in self._at_platform.values() for one in some])

    def _mend(self, strike: Strike) -> None:
        if self._at_platform.pop(strike.number, None) is not None:
            self._tools.desk.go_wrong([one for some in self._at_platform.values() for one in some])

    def _less_bps(self, strike: Strike) -> int:
        """Return half of what is sent now, or what part of it the pack says, in bits a second."""
        sent = [
            output.bitrate_bps
            for output in self._tools.client.health.outputs
            if output.destination_id.startswith(OURS) and output.bitrate_bps
        ]
        planned = self._tools.state().encoding.bitrate_bps
        told = strike.facts.get("percent", HALF)
        percent = told if isinstance(told, int) and 0 < told <= 100 else HALF
        return max(SLOWEST_BPS, min(sent, default=planned) * percent // 100)

    def _sell_out(self, strike: Strike) -> None:
        state = self._tools.state()
        product_id = product_meant(strike, state)
        listing = state.listing(product_id)
        if product_id is None or listing is None:
            return
        before = STOCK_AFTERWARDS if listing.stock is None else listing.stock
        self._stock[strike.number] = (product_id, before)
        self._tools.desk.set_stock(product_id, pieces_meant(strike))

    def _tell_again(self, strike: Strike, now_ms: int) -> None:
        if self._tools.orders.tell_one_again():
            self._twice.discard(strike.number)
            said = about_two_orders(self._tools.state().market, at_ms=now_ms)
            self._tools.desk.say(said)
