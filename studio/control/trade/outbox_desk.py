"""Receivers of events, and events on their way to them."""

from collections.abc import Awaitable, Callable, Mapping

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.surroundings import Parts
from studio.core.errors import Refused
from studio.core.ids import SecretName
from studio.outbox.sink import SinkSpec
from studio.protocol.courier_messages import Delivered
from studio.protocol.trade_commands import SinkCommand
from studio.protocol.trade_reports import OutboxChanged


class OutboxDesk:
    """See the file."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {}

    async def carry_out(self, command: SinkCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        raise Refused(f"not built yet: {type(command).__name__}, for {by}")

    def news(self) -> OutboxChanged:
        """Return the topic as it is."""
        return OutboxChanged()

    def sinks(self) -> tuple[SinkSpec, ...]:
        """Return every receiver, as the courier is told of it."""
        return ()

    async def delivered(self, delivered: Delivered) -> None:
        """Take in what came of a batch of events."""

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show."""

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this."""

    def courier_left(self) -> None:
        """Take in that the courier is gone; another one arrives where one is wanted."""

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk."""
        return False

    async def close(self) -> None:
        """Write what is still owed."""
