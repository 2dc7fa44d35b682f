"""What the desks of the outside share."""

from collections.abc import Callable
from dataclasses import dataclass

from studio.control.catalogue_desk import CatalogueDesk
from studio.control.director import Director
from studio.control.import_desk import ImportDesk
from studio.control.trade.courier import Courier
from studio.core.clock import Clock
from studio.protocol.message import Topic
from studio.show.state import ShowState
from studio.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What the desks need of the rest of the control room.

    Attributes:
        director: Of the show.
        catalogue: Of the catalogue.
        imports: Of imports, by which a shop's products come in.
        tell: Tells a topic to everybody, soon and not too often.
        rehearses: Whether nothing may leave this machine.
    """

    director: Director
    catalogue: CatalogueDesk
    imports: ImportDesk
    tell: Callable[[Topic], None]
    rehearses: Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What each desk is given.

    Attributes:
        outside: The rest of the control room.
        courier: Who talks to platforms.
        database: Where everything is kept.
        clock: Both clocks.
        serve: Tells the courier anew which receivers, shops and accounts there are.
    """

    outside: Outside
    courier: Courier
    database: Database
    clock: Clock
    serve: Callable[[], None]

    def state(self) -> ShowState:
        """Return the open show."""
        return self.outside.director.state
