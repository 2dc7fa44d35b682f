"""What every receiver of events can do, and how it fails.

An adapter makes one attempt: waiting and trying again is the outbox's business. It raises nothing
but `SinkTrouble`; whatever a receiver answers is a stranger's text.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from studio.core import keychain
from studio.core.clock import Clock
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec, secret_of_sink, stays_here

LONGEST_REASON = 300
ANSWER_WITHIN_S = 20.0
"""From the first byte sent to the last one read, however slowly they come."""


class SinkTrouble(Exception):
    """An attempt failed; the text is one sentence without anything secret.

    Attributes:
        code: Stable word: `unreachable`, `slow`, `certificate`, `tls`, `redirected`, `cut_answer`,
            `signed_out`, `not_found`, `limited`, `unavailable`, `refused`, `other_event`,
            `still_at_it`, `no_secret`, `bad_secret`, `rehearsal`, `address`, `disk_full`, `disk`,
            `too_old`, `too_long`, `no_consent`.
        state: Whether the event is tried again (pending) or parked.
        status: The receiver's own number; 0: it did not answer.
        retry_after_s: How long it wants to be left alone; None: it did not say.
    """

    def __init__(
        self,
        text: str,
        *,
        code: str,
        state: DeliveryState = DeliveryState.PENDING,
        status: int = 0,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(text)
        self.code = code
        self.state = state
        self.status = status
        self.retry_after_s = retry_after_s

    def outcome(self, letter: Letter) -> Outcome:
        """Return it as what came of one event."""
        return Outcome(
            event_id=letter.event_id,
            state=self.state,
            status=self.status,
            code=self.code,
            reason=plain(str(self)),
            retry_after_s=self.retry_after_s,
        )


class Sink(Protocol):
    """A receiver of events."""

    async def deliver(self, letters: Sequence[Letter]) -> tuple[Outcome, ...]:
        """Deliver events in order, at least once each.

        Args:
            letters: At least one; all of one show.

        Returns:
            What came of them, in order, up to and with the first that is to be tried again, or
            until it took long: those that are not named are given again.
        """
        ...

    async def check(self, letter: Letter) -> str:
        """Deliver an event that says it is a test; return how it went, in one sentence.

        Raises:
            SinkTrouble: It did not arrive.
        """
        ...

    async def close(self) -> None:
        """Let go of connections and files; safe to call again."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SinkTools:
    """What a receiver's adapter is given.

    Attributes:
        clock: Both clocks.
        rehearsal: Whether nothing may leave this machine.
        answer_within_s: How long a receiver may take to answer, in all.
        read_key: Reads its secret; it may take seconds, and is called in a thread.
    """

    clock: Clock
    rehearsal: bool = False
    answer_within_s: float = ANSWER_WITHIN_S
    read_key: Callable[[SinkSpec], str | None] = lambda spec: keychain.read_key(
        secret_of_sink(spec.sink_id)
    )

    async def secret(self, spec: SinkSpec) -> str:
        """Return a receiver's secret.

        Raises:
            SinkTrouble: There is none.
        """
        key = await asyncio.to_thread(self.read_key, spec)
        if not key:
            raise SinkTrouble(
                "its secret is not on this machine: type it in again", code="no_secret"
            )
        return key

    def check_reach(self, spec: SinkSpec) -> None:
        """Return if a receiver may be told anything now.

        Raises:
            SinkTrouble: This is a rehearsal, and it is elsewhere.
        """
        if self.rehearsal and not stays_here(spec):
            raise SinkTrouble("this is a rehearsal: nothing leaves the machine", code="rehearsal")


def arrived(letter: Letter, *, status: int = 0, code: str = "", reason: str = "") -> Outcome:
    """Return that an event arrived; code and reason say what was odd about the answer."""
    return Outcome(
        event_id=letter.event_id,
        state=DeliveryState.SENT,
        status=status,
        code=code,
        reason=plain(reason),
    )


def plain(text: str) -> str:
    """Return a text as one short line without known secrets and without signs that steer."""
    shown = "".join(letter if letter.isprintable() else " " for letter in keychain.masked(text))
    line = " ".join(shown.split())
    return line if len(line) <= LONGEST_REASON else f"{line[: LONGEST_REASON - 1]}…"
