"""What fits into one line of the protocol."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from studio.core.errors import Refused
from studio.protocol.codec import MAX_LINE_BYTES
from studio.protocol.message import Message
from studio.protocol.messages import ShowChanged
from studio.show.state import ShowState

T = TypeVar("T")
M = TypeVar("M", bound=Message)

SPARE_BYTES = 4 * 1024
"""For what stands around a value on the wire, and for a clock's own steps."""

MOST_RUNDOWN_BYTES = MAX_LINE_BYTES * 3 // 4
"""Takes and offers of a long show need the rest."""

_encoder = msgspec.json.Encoder()


def line_bytes(message: Message) -> int:
    """Return how long a message is on the wire."""
    return len(_encoder.encode(message)) + 1


def check_fits(before: ShowState, after: ShowState, by: str) -> None:
    """Refuse a show that could not be told to anybody.

    Args:
        before: The show as it was; where its rundown was another one, takes and offers that may
            come need room, too.
        after: The show as it would be.
        by: Who would make it so.

    Raises:
        Refused: Its rundown, or all of it, has become too long.
    """
    edited = (before.rundown, before.products) != (after.rundown, after.products)
    most = MOST_RUNDOWN_BYTES if edited else MAX_LINE_BYTES - SPARE_BYTES
    if line_bytes(ShowChanged(show=after, changed_by=by)) > most:
        what = "the rundown" if edited else "the show"
        raise Refused(f"{what} has become too long; shorten its texts or leave cues out")


def fitting(make: Callable[[Sequence[T]], M], items: Sequence[T]) -> M:
    """Return a message with as many of the items as fit, from the first on."""
    kept = items
    while True:
        message = make(kept)
        if not kept or line_bytes(message) <= MAX_LINE_BYTES - SPARE_BYTES:
            return message
        share = (MAX_LINE_BYTES - SPARE_BYTES) / line_bytes(message)
        kept = kept[: min(len(kept) - 1, int(len(kept) * share))]
