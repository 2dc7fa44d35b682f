"""What a real run's audience buys: ordered at the local platform when its time has come."""

from collections.abc import Iterable
from heapq import heappop, heappush

from studio.coach.record import Sold
from studio.coach.recorder import Recorder
from studio.core.errors import StudioError
from studio.core.ids import ProductId
from studio.rehearsal.partner import Bought
from studio.rehearser.platform_desk import PlatformDesk

MOST_A_STEP = 500
"""Orders that are placed at once; the rest a moment later."""


class LiveOrders:
    """Places orders, and gives money back.

    Attributes:
        repriced: Products whose price at the shop is not the one that viewers see: it counts.
        placed: How many there are.
    """

    def __init__(self, desk: PlatformDesk, recorder: Recorder) -> None:
        self._desk = desk
        self._recorder = recorder
        self._waiting: list[tuple[int, int, Bought]] = []
        self._returns: list[tuple[int, str]] = []
        self._number = 0
        self._last = ""
        self.repriced: set[ProductId] = set()
        self.placed = 0

    def take_in(self, bought: Iterable[Bought]) -> None:
        """Keep what was decided on until its time comes."""
        for one in bought:
            self._number += 1
            heappush(self._waiting, (one.at_ms, self._number, one))

    def do_what_is_due(self, now_ms: int) -> None:
        """Place what is ordered by now, and give back what comes back.

        Raises:
            PlatformUnavailable: The platform does not answer.
        """
        due: list[Bought] = []
        while self._waiting and self._waiting[0][0] <= now_ms and len(due) < MOST_A_STEP:
            due.append(heappop(self._waiting)[2])
        if due:
            self._place(due)
        while self._returns and self._returns[0][0] <= now_ms:
            self._desk.give_back(heappop(self._returns)[1])

    def tell_one_again(self) -> bool:
        """Let the shop tell the last order once more; return whether there is one.

        Raises:
            PlatformUnavailable: The platform does not answer.
        """
        if self._last:
            self._desk.tell_again(self._last)
        return bool(self._last)

    def note_late(self, bought: Iterable[Bought]) -> None:
        """Write down what is ordered after the show; the shop is gone by then."""
        for _, _, one in sorted(self._waiting):
            self._recorder.sold(_sold(one))
        for one in bought:
            self._recorder.sold(_sold(one))
        self._waiting.clear()

    def _place(self, due: list[Bought]) -> None:
        orders = [(one, one.offer or one.product_id not in self.repriced) for one in due]
        try:
            lines = self._desk.order(orders)
        except StudioError:
            for one in due:  # one that is refused must not keep the others away
                self._place_alone(one)
            return
        for one, line_id in zip(due, lines, strict=True):
            self._note(one, line_id)

    def _place_alone(self, bought: Bought) -> None:
        kept = bought.offer or bought.product_id not in self.repriced
        try:
            (line_id,) = self._desk.order([(bought, kept)])
        except StudioError:
            return  # not sold at the platform: the product has no price there
        self._note(bought, line_id)

    def _note(self, bought: Bought, line_id: str) -> None:
        self.placed += 1
        self._last = line_id
        self._recorder.sold(_sold(bought))
        if bought.refunded_at_ms is not None:
            heappush(self._returns, (bought.refunded_at_ms, line_id))


def _sold(bought: Bought) -> Sold:
    return Sold(
        at_ms=bought.at_ms,
        product_id=bought.product_id,
        pieces=bought.pieces,
        total=bought.total,
        offer=bought.offer,
        after_answer=bool(bought.row_id),
        refunded=bought.refunded_at_ms is not None,
    )
