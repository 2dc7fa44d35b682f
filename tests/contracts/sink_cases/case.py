"""What the contract suite has to know of a receiver's adapter.

A new kind of receiver is a file beside this one with a `CASE`; `tests/contracts/test_sinks.py`
finds it.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from studio.outbox.delivery import DeliveryState
from studio.platforms.sinks.port import Sink

SECRETS_SHOWN_NOWHERE = "whsec_"


class SinkStage(Protocol):
    """A receiver that runs, and adapters for it."""

    def sink(self) -> Sink:
        """Return a fresh adapter, as after a kill."""
        ...

    def held(self) -> list[str]:
        """Return the ids of the events that it has, in the order in which each came first."""
        ...

    def fail(self, how: str) -> None:
        """Let the next attempts fail in one of the case's ways, until `mend`."""
        ...

    def mend(self) -> None:
        """Work again."""
        ...


@dataclass(frozen=True, kw_only=True)
class Failing:
    """How an attempt fails.

    Attributes:
        code: Stable word it is told by.
        state: Pending, or parked; sent where the event arrived all the same.
        retry_after_s: The receiver's wish that has to be passed on.
    """

    code: str
    state: DeliveryState = DeliveryState.PENDING
    retry_after_s: float | None = None


@dataclass(frozen=True, kw_only=True)
class SinkCase:
    """A kind of receiver.

    Attributes:
        name: For the test's name.
        open: Runs one.
        failures: Each way in which it can fail.
        kinds: Kinds of events that it takes; the suite sends these.
        keeps_once: Whether the receiver itself keeps an event once, whose key it knows.
    """

    name: str
    open: Callable[[], AbstractContextManager[SinkStage]]
    failures: Mapping[str, Failing] = field(default_factory=dict)
    kinds: tuple[str, ...] = ("product.shown", "offer.started", "order.received")
    keeps_once: bool = True
