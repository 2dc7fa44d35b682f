"""What was asked and has no answer yet: how long it may wait, and what of it is asked again.

A link that broke leaves it open whether a command was carried out. It is sent again with the same
key as soon as there is a link, and the control room does a command of one key once. Another control
room, started in the place of one that died, does not know the keys: it is asked again only where
the show is still as the sender saw it, so that nothing can have been done. What has become too old
would do what nobody wants any more.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from studio.protocol.messages import Command, Request
from studio.protocol.setup_commands import CloseStudio, ListDevices, SetupCommand
from studio.protocol.show_commands import ShowCommand, Take, UndoTake

PATIENCE_S = 10.0
TAKE_PATIENCE_S = 2.0
"""A take that comes later than this hits another moment of the show."""

_NEVER_AGAIN = (CloseStudio, ListDevices)
"""The first would close a studio that was just started; the second is asked by a timer."""


def patience_s(command: Command) -> float:
    """Return how old a command may be and still be carried out."""
    if isinstance(command, _NEVER_AGAIN):
        return 0.0
    return TAKE_PATIENCE_S if isinstance(command, Take | UndoTake) else PATIENCE_S


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request on its way.

    Attributes:
        request: As it was sent, and would be sent again.
        at_s: When it was first sent, by the clock of `OpenRequests`.
    """

    request: Request
    at_s: float


class OpenRequests:
    """Requests without an answer: on their way, late, or cut off with the link.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._next = 1
        self._sent: dict[int, Asked] = {}
        self._cut_off: dict[int, Asked] = {}
        self._late: set[int] = set()

    def make(self, command: Command, seen: int | None) -> Request:
        """Return a request with a number and a key of its own.

        Args:
            command: What is asked.
            seen: Revision of the show that is drawn.
        """
        number, self._next = self._next, self._next + 1
        return Request(request_id=number, command=command, key=uuid.uuid4().hex, seen=seen)

    def sent(self, request: Request) -> None:
        """Hear that a request is on its way."""
        self._sent[request.request_id] = Asked(request=request, at_s=self._clock())

    def answered(self, request_id: int) -> bool:
        """Hear an answer; return whether that ends a wait that was shown."""
        self._sent.pop(request_id, None)
        was_late = request_id in self._late
        self._late.discard(request_id)
        return was_late

    def grew_late(self, request_id: int) -> bool:
        """Hear that a request has waited a while; return whether that is to be shown."""
        if request_id not in self._sent and request_id not in self._cut_off:
            return False
        self._late.add(request_id)
        return True

    @property
    def late(self) -> frozenset[type[Command]]:
        """Kinds of command that are shown as waiting."""
        found = (self._sent.get(one) or self._cut_off.get(one) for one in self._late)
        return frozenset(type(one.request.command) for one in found if one is not None)

    def cut_off(self) -> list[tuple[int, int]]:
        """Hear that the link broke; return number and milliseconds left of what may come again."""
        now_s = self._clock()
        self._cut_off |= self._sent
        self._sent = {}
        left = []
        for number, asked in self._cut_off.items():
            left_s = patience_s(asked.request.command) - (now_s - asked.at_s)
            left.append((number, max(0, round(left_s * 1_000))))
        return left

    def give_up(self, request_id: int) -> bool:
        """Hear that a request is too old to come again; return whether it was still cut off."""
        if self._cut_off.pop(request_id, None) is None:
            return False
        self._late.discard(request_id)
        return True

    def take_back(self, *, unchanged: int | None = None) -> tuple[list[Request], list[int]]:
        """Hear that there is a link again.

        Args:
            unchanged: Revision of the show in a control room that knows no keys; None: it is the
                same one as before.

        Returns:
            What is to be sent again, in order, and the numbers of what is to be given up.
        """
        again = [number for number, asked in self._cut_off.items() if self._fits(asked, unchanged)]
        given_up = [number for number in self._cut_off if number not in again]
        for number in again:
            self._sent[number] = self._cut_off.pop(number)
        return [self._sent[number].request for number in again], given_up

    def _fits(self, asked: Asked, unchanged: int | None) -> bool:
        request = asked.request
        if self._clock() - asked.at_s >= patience_s(request.command):
            return False
        of_the_show = isinstance(request.command, ShowCommand | SetupCommand)
        return unchanged is None or (of_the_show and request.seen == unchanged)
