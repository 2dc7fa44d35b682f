"""Letters in batches: where a batch is refused, which event is to blame is found out."""

from collections.abc import Awaitable, Callable, Sequence

from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.outbox.verdict import NOT_ABOUT_THE_EVENT
from studio.platforms.sinks.port import SinkTrouble

ENOUGH_S = 1.0
"""After so long a batch is told as far as it has come: it is written down before more is sent."""

Send = Callable[[Sequence[Letter]], Awaitable[list[Outcome]]]
"""Sends letters in one request; raises `SinkTrouble`."""


async def settle(letters: Sequence[Letter], send: Send) -> list[Outcome]:
    """Send letters at once; return what came of each, up to and with one to be tried again."""
    try:
        return await send(letters)
    except SinkTrouble as trouble:
        if trouble.state is DeliveryState.PENDING:
            return [trouble.outcome(letters[0])]
        if len(letters) == 1 or trouble.status in NOT_ABOUT_THE_EVENT:
            return [trouble.outcome(letter) for letter in letters]
    middle = len(letters) // 2
    outcomes = await settle(letters[:middle], send)
    if outcomes[-1].state is not DeliveryState.PENDING:
        outcomes += await settle(letters[middle:], send)
    return outcomes


async def settle_in_turn(
    letters: Sequence[Letter], most: int, enough: Callable[[], bool], send: Send
) -> tuple[Outcome, ...]:
    """Send letters, so many at once, until one is to be tried again or it took long."""
    outcomes: list[Outcome] = []
    for first in range(0, len(letters), most):
        outcomes += await settle(letters[first : first + most], send)
        if outcomes[-1].state is DeliveryState.PENDING or enough():
            break
    return tuple(outcomes)
