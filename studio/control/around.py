"""What the director tells the rest of the control room, and what it needs of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from studio.control.commands import Change
from studio.show.events import ShowEvent
from studio.show.offer_request import Known
from studio.show.show_product import ShowProduct
from studio.show.state import ShowState

Check = Callable[[ShowState], None]
"""Looks at a show and refuses by raising a `StudioError`."""

EventsOf = Callable[[ShowState, int], tuple[ShowEvent, ...]]
"""Gets the show and the moment, UTC in ms, and says what became true."""


def accept(_state: ShowState) -> None:
    """Refuse nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A change of the show, as everybody else in the control room is told of it.

    Attributes:
        before: The show as it was, or another one.
        after: The show as it is.
        events: What became true.
        in_catalogue: Whether what changed of its products is in the catalogue already.
    """

    before: ShowState
    after: ShowState
    events: tuple[ShowEvent, ...] = ()
    in_catalogue: bool = False


class Around(Protocol):
    """What the director needs of the rest of the control room."""

    async def until_known(self, state: ShowState, command: Change) -> None:
        """Wait until the catalogue can say what a change needs to know."""
        ...

    def known_for(self, state: ShowState, command: Change) -> Known:
        """Return what a change needs to know of the catalogue."""
        ...

    def fresh_products(self, state: ShowState) -> tuple[ShowProduct, ...]:
        """Return those products of a show that are otherwise in the catalogue by now."""
        ...

    def show_changed(self, changed: Changed) -> None:
        """Tell everybody."""
        ...
