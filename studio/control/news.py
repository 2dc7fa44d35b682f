"""What is told to everybody, topic by topic, each whole."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from studio.control.catalogue_desk import CatalogueDesk
from studio.control.director import Director
from studio.control.door_desk import DoorDesk
from studio.control.engine_link import EngineLink
from studio.control.fitting import fitting
from studio.control.health import Knowledge, health_of
from studio.control.import_desk import ImportDesk
from studio.control.keeper import Keeper
from studio.control.listening import Listening
from studio.control.memory import OutputMemory
from studio.control.own_time import OwnTime
from studio.control.readiness_desk import ReadinessDesk
from studio.control.rehearsal_desk import RehearsalDesk
from studio.control.show_desk import ShowDesk
from studio.control.trade.trade import Trade
from studio.core.ids import ProductId
from studio.core.settings import chosen_recordings_folder
from studio.protocol.catalogue_reports import CatalogueChanged
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.message import Message, Topic
from studio.protocol.messages import HealthChanged, ShowChanged
from studio.protocol.show_reports import EventsChanged
from studio.show.events import ShowEvent
from studio.show.state import ShowState

MOST_CHANGED_NAMED = 50


@dataclass(slots=True, kw_only=True)
class News:
    """Says each topic as it is now.

    Attributes:
        director: Of the show.
        keeper: Of the database.
        link: To the engine.
        desk: Of the catalogue.
        imports: Of the import.
        shows: Of all shows.
        readiness: Of what is missing.
        listening: Of viewers' questions.
        doors: Of other devices.
        trade: Of platforms and sales.
        rehearsal: Of a rehearsal.
        memory: Of outputs that ended.
        time: Of the studio's own clock.
        snapshot: The engine's newest, or None while there is no engine.
        products_changed: Which products changed last; none named: all, or too many.
        products_changed_by: Who changed them.
    """

    director: Director
    keeper: Keeper
    link: EngineLink
    desk: CatalogueDesk
    imports: ImportDesk
    shows: ShowDesk
    readiness: ReadinessDesk
    listening: Listening
    doors: DoorDesk
    trade: Trade
    rehearsal: RehearsalDesk
    memory: OutputMemory
    time: OwnTime
    snapshot: EngineSnapshot | None = None
    products_changed: tuple[ProductId, ...] = ()
    products_changed_by: str = ""

    def topic(self, topic: Topic) -> Message | None:
        """Return a topic as it is now, or None where there is nothing to say yet."""
        match topic:
            case "show":
                return ShowChanged(show=self.director.state, changed_by=self.director.changed_by)
            case "health":
                return self._health()
            case "catalogue":
                return self._catalogue() if self.desk.loaded else None
            case "readiness":
                return self.readiness.found(self.director.state, self.listening.unanswered)
            case "shows":
                return self.shows.listed()
            case "events":
                return self._events()
            case "questions":
                return self.listening.topic()
            case "door":
                return self.doors.news()
            case "outbox" | "accounts" | "sales" | "programme" | "clips" | "team":
                return self.trade.topic(topic)
            case "rehearsal":
                return self.rehearsal.news()
            case "meters":
                return None
            case _:
                assert_never(topic)

    def _events(self) -> EventsChanged:
        newest_first = tuple(reversed(self.director.events))

        def told(events: Sequence[ShowEvent]) -> EventsChanged:
            return EventsChanged(events=tuple(reversed(events)))

        return fitting(told, newest_first)

    def _catalogue(self) -> CatalogueChanged:
        named = self.products_changed
        return CatalogueChanged(
            revision=self.desk.shelf.revision,
            products=len(self.desk.shelf),
            changed=named if len(named) <= MOST_CHANGED_NAMED else (),
            changed_by=self.products_changed_by,
            running_import=self.imports.report,
        )

    def _health(self) -> HealthChanged:
        outputs = self.snapshot.outputs if self.snapshot else ()
        state = self.director.state
        known = Knowledge(
            show=state,
            snapshot=self.snapshot,
            ended=self.memory.ended(outputs, engine_is_back=self.snapshot is not None),
            engine_starts=self.link.starts,
            engine_trouble=self.link.trouble,
            engine_silent_s=self.link.silent_s,
            storage_trouble=self.keeper.trouble,
            catalogue_trouble=self.desk.trouble,
            note=self.director.note,
            not_started=self.director.not_started,
            held=self.director.stage.held,
            clock_set_ms=self.time.set_by_ms,
            disk_free_bytes=self.rehearsal.disk.free_bytes(_disk_free_bytes(state)),
        )
        return HealthChanged(health=health_of(known))


def _disk_free_bytes(state: ShowState) -> int:
    try:
        named = state.recording_path
        folder = Path(named).parent if named else chosen_recordings_folder()
        return shutil.disk_usage(folder).free
    except OSError:
        return -1
