"""The order of questions while somebody is at the list: it never jumps under the hand. Pure."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from studio.core.ids import QuestionId

UNTOUCHED_MS = 10_000
"""So long after the last touch the list sorts itself again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What stands in the list.

    Attributes:
        ids: In this order; some may have left the desk meanwhile.
        fresh: Questions that came since and wait above the list.
    """

    ids: tuple[QuestionId, ...] = ()
    fresh: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """How near the host's hand is.

    Attributes:
        chosen: Whether a question is chosen.
        over: Whether the pointer is on the list.
        touched_at_utc_ms: When the list was touched or scrolled last.
    """

    chosen: bool = False
    over: bool = False
    touched_at_utc_ms: int = 0

    def holds(self, now_utc_ms: int) -> bool:
        """Return whether the order must stay as it is."""
        return self.chosen or self.over or now_utc_ms - self.touched_at_utc_ms < UNTOUCHED_MS


def sorted_anew(now: Sequence[QuestionId]) -> Order:
    """Return the order of the desk."""
    return Order(ids=tuple(now))


def kept_still(before: Order, now: Sequence[QuestionId], put_away: Set[QuestionId]) -> Order:
    """Return the order in which nothing moves.

    Args:
        before: What stands in the list.
        now: What is on the desk, the most worth first.
        put_away: What the host answered or put off at this list: it leaves when the desk says so.
            What somebody else put away keeps its place, so that nothing slides under the finger.
    """
    desk = frozenset(now)
    ids = tuple(one for one in before.ids if one in desk or one not in put_away)
    return announcing(Order(ids=ids), now)


def announcing(order: Order, coming: Sequence[QuestionId]) -> Order:
    """Return an order that counts what will stand in the list and does not yet."""
    return replace(order, fresh=len(frozenset(coming).difference(order.ids)))


def following(
    before: Sequence[QuestionId], now: Sequence[QuestionId], left: QuestionId
) -> QuestionId | None:
    """Return which question comes after one that left the list; at the end, the one before it."""
    if left not in before:
        return None
    at = before.index(left)
    remains = frozenset(now)
    later = (one for one in before[at + 1 :] if one in remains)
    earlier = (one for one in reversed(before[:at]) if one in remains)
    return next(later, None) or next(earlier, None)


def step(ids: Sequence[QuestionId], chosen: QuestionId | None, by: int) -> QuestionId | None:
    """Return the next question, or the one before; with none chosen, the first or the last."""
    if not ids:
        return None
    if chosen not in ids:
        return ids[0] if by > 0 else ids[-1]
    return ids[max(0, min(len(ids) - 1, ids.index(chosen) + by))]
