"""How far the events of one receiver are: what waits, what is under way, when the next try is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from studio.core.clock import Clock
from studio.core.ids import ShowId
from studio.outbox.backoff import LONGEST_WISH_S
from studio.outbox.delivery import DeliveryState, Outcome, SinkReport
from studio.outbox.relay import Lane, after_try, next_due_ns, whose_turn
from studio.outbox.sink import SinkSpec
from studio.storage.outbox_rows import Owed
from studio.storage.outbox_store import Counts, Progress, Settled, WaitingShow

NO_DELIVERY_S = 0.5
"""So long a show waits after a try of which nothing is known."""


@dataclass(slots=True, kw_only=True)
class Outgoing:
    """One receiver's events; changed by the desk alone.

    Attributes:
        spec: The receiver.
        clock: Both clocks.
        draw: Gives a number from 0 to 1, evenly.
        lanes: The shows that have something for it.
        waiting: Events that are pending.
        parked: Events that it refused.
        sent: Events that it has.
        code: Stable word for what is wrong, or empty.
        text: One sentence about it.
    """

    spec: SinkSpec
    clock: Clock
    draw: Callable[[], float]
    lanes: dict[ShowId, Lane] = field(default_factory=dict)
    waiting: int = 0
    parked: int = 0
    sent: int = 0
    code: str = ""
    text: str = ""
    _turns: int = 0

    def owe(self, owed: Owed) -> None:
        """Take in that further events wait."""
        lane = self.lanes.setdefault(owed.show_id, Lane(show_id=owed.show_id))
        if lane.oldest_utc_ms is None:
            lane.oldest_utc_ms = owed.oldest_utc_ms
        lane.heard = True
        self.waiting += owed.events

    def recount(self, counts: Counts, shows: Sequence[WaitingShow]) -> None:
        """Take in what the database says; a show that waits for its next try goes on waiting."""
        self.waiting, self.parked = counts.waiting, counts.parked
        before, self.lanes = self.lanes, {}
        for show in shows:
            lane = before.get(show.show_id) or self._lane(show)
            lane.oldest_utc_ms, lane.heard = show.oldest_utc_ms, True
            self.lanes[show.show_id] = lane
            if show.reason and not self.text:
                self.text = show.reason

    def note(self, progress: Progress) -> None:
        """Take in what is written down of a batch."""
        self.sent += progress.sent
        self.parked += progress.parked
        self.waiting = max(0, self.waiting - progress.sent - progress.parked)

    def hurry(self) -> None:
        """Try everything at once."""
        for lane in self.lanes.values():
            lane.due_ns = 0

    def next_lane(self) -> Lane | None:
        """Return the show whose turn it is, or None when there is nothing to do now."""
        lane = whose_turn(self.lanes.values(), self.clock.monotonic_ns())
        if lane is not None:
            self._turns += 1
            lane.served, lane.heard = self._turns, False
        return lane

    def wait_s(self) -> float | None:
        """Return how long there is nothing to do; None: until something else happens."""
        due_ns = next_due_ns(self.lanes.values())
        return None if due_ns is None else max(0.0, (due_ns - self.clock.monotonic_ns()) / 1e9)

    def nothing_left(self, lane: Lane) -> None:
        """Take in that a show has nothing more for it, unless something came meanwhile."""
        if not lane.heard:
            self.lanes.pop(lane.show_id, None)

    def unknown(self, lane: Lane) -> None:
        """Take in that nobody said what came of a try; it is made again."""
        lane.due_ns = self.clock.monotonic_ns() + int(NO_DELIVERY_S * 1e9)

    def settle(self, lane: Lane, outcomes: Sequence[Outcome]) -> Settled:
        """Take in what came of a try, and return what is to be written down of it."""
        if outcomes[0].state is not DeliveryState.PENDING:
            lane.attempts = 0
        step = after_try(outcomes[-1], lane.attempts, self.draw)
        final = (*outcomes[:-1], step.outcome)
        is_pending = step.outcome.state is DeliveryState.PENDING
        lane.attempts = step.attempts if is_pending else 0
        lane.due_ns = self.clock.monotonic_ns() + int(step.wait_s * 1e9) if is_pending else 0
        told = next((one for one in reversed(final) if one.code), None)
        self.code, self.text = (told.code, told.reason) if told else ("", "")
        return Settled(
            sink_id=self.spec.sink_id,
            show_id=lane.show_id,
            outcomes=final,
            attempts=lane.attempts,
            next_at_utc_ms=self.clock.utc_ms() + int(step.wait_s * 1_000) if is_pending else 0,
            at_utc_ms=self.clock.utc_ms(),
        )

    def report(self) -> SinkReport:
        """Return how it does."""
        lanes = self.lanes.values()
        wait_s = self.wait_s() if self.spec.enabled else None
        return SinkReport(
            sink_id=self.spec.sink_id,
            waiting=self.waiting,
            parked=self.parked,
            sent=self.sent,
            oldest_utc_ms=min(
                (lane.oldest_utc_ms for lane in lanes if lane.oldest_utc_ms is not None),
                default=None,
            ),
            next_try_utc_ms=self.clock.utc_ms() + int(wait_s * 1_000) if wait_s else None,
            code=self.code,
            text=self.text,
        )

    def _lane(self, show: WaitingShow) -> Lane:
        """Return a show as an earlier run of the control room left it."""
        wait_ms = show.next_at_utc_ms - self.clock.utc_ms() if show.next_at_utc_ms else 0
        wait_ms = min(max(wait_ms, 0), int(LONGEST_WISH_S * 1_000))  # the clock may have been set
        return Lane(
            show_id=show.show_id,
            attempts=show.attempts,
            due_ns=self.clock.monotonic_ns() + wait_ms * 1_000_000,
        )
