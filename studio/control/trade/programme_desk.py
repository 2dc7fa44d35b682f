"""Tasks, campaigns, brands' proposals."""

from collections.abc import Awaitable, Callable, Mapping

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.surroundings import Parts
from studio.core.errors import Refused
from studio.core.ids import SecretName
from studio.protocol.trade_commands import ProgrammeCommand
from studio.protocol.trade_reports import ProgrammeChanged


class ProgrammeDesk:
    """See the file."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {}

    async def carry_out(self, command: ProgrammeCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        raise Refused(f"not built yet: {type(command).__name__}, for {by}")

    def news(self) -> ProgrammeChanged:
        """Return the topic as it is."""
        return ProgrammeChanged()

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
