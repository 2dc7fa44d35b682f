"""The shows, each kept whole: what it is, what it is about to be, and how it came to be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, select, update

from studio.core.errors import Refused, StorageError
from studio.core.ids import ShowId
from studio.show.state import ShowState
from studio.storage import outbox_rows, show_log
from studio.storage.database import Database
from studio.storage.mapping import state_from_json, state_to_json, title_from_json
from studio.storage.show_values import StoredDeed, StoredEvent, StoredShow
from studio.storage.tables import shows
from studio.storage.upsert import upsert

_NO_PROMISE = {"promised_json": None, "promised_by": None}

# Made once: making a statement takes longer than running it, and takes wait for these.
_THIS_SHOW = shows.c.show_id == bindparam("this_show")
_MAKE_CURRENT = (
    update(shows).where(~_THIS_SHOW, shows.c.is_current).values(is_current=False),
    update(shows).where(_THIS_SHOW).values(is_current=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptShow:
    """What the database knows of the current show.

    Attributes:
        state: As last confirmed.
        changed_by: Who made it so.
        promised: The state the engine was asked for when the program ended; None: nothing was
            under way.
        promised_by: Who asked.
        promised_deed: The command that asked for it, if it was written down.
        promised_events: What becomes true with it, in order.
    """

    state: ShowState
    changed_by: str
    promised: ShowState | None = None
    promised_by: str = ""
    promised_deed: StoredDeed | None = None
    promised_events: tuple[StoredEvent, ...] = ()


class ShowStore:
    """Reads and writes shows; one of them is current."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> KeptShow | None:
        """Return the current show, or None before the first.

        Raises:
            StorageError: It can't be read.
        """
        return await self._database.run(_current)

    async def promise(
        self,
        state: ShowState,
        *,
        by: str,
        deed: StoredDeed | None = None,
        events: Sequence[StoredEvent] = (),
    ) -> None:
        """Write down what the engine is about to be asked for.

        Deed and events are held: nobody is told of them until `keep` is given this very state.
        A promise takes the place of an earlier one.

        Raises:
            StorageError: It could not be written.
        """

        def write(connection: Connection) -> None:
            promised = {"promised_json": state_to_json(state), "promised_by": by}
            connection.execute(update(shows).where(_is(state.show_id)).values(**promised))
            show_log.hold(connection, state.show_id, deed, events)

        await self._database.run(write)

    async def forget_promise(self, state: ShowState) -> None:
        """The engine did not do it: the show stays as it was.

        Raises:
            StorageError: It could not be written.
        """

        def write(connection: Connection) -> None:
            connection.execute(update(shows).where(_is(state.show_id)).values(**_NO_PROMISE))
            show_log.drop_held(connection, state.show_id)

        await self._database.run(write)

    async def keep(
        self,
        state: ShowState,
        *,
        by: str,
        at_utc_ms: int,
        deed: StoredDeed | tuple[StoredDeed, ...] | None = None,
        events: Sequence[StoredEvent] = (),
    ) -> None:
        """Write down the show as it is now, which makes it current and settles any promise.

        If it is the state that was promised, the promise came about: its deed and events are
        released. If it is another state, they are forgotten. So whoever finds that a promise came
        about and then changes the show keeps the promised state first.

        Args:
            state: The show.
            by: Who made it so.
            at_utc_ms: When.
            deed: The command that made it so; None where the promise holds it, or there is none;
                several where the earlier ones could not be written when they were done.
            events: What became true; one that is there already is not written again.

        Raises:
            StorageError: It could not be written; nothing of it was.
        """
        deeds = (deed,) if isinstance(deed, StoredDeed) else deed or ()

        def write(connection: Connection) -> None:
            known = show_log.Released()
            if _confirm(connection, state, by, at_utc_ms):
                known = show_log.release_held(connection, state.show_id, events)
            else:
                _make_current(connection, state.show_id)
                upsert(connection, shows, [_row(state, by, at_utc_ms)])
                show_log.drop_held(connection, state.show_id)
            new_deeds = [one for one in deeds if one not in known.deeds]
            new_events = [one for one in events if one.event_id not in known.event_ids]
            show_log.write_deeds(connection, state.show_id, new_deeds)
            show_log.write_events(connection, state.show_id, new_events)

        await self._database.run(write)

    async def list_shows(self) -> tuple[StoredShow, ...]:
        """Return all shows, the one changed last first.

        Raises:
            StorageError: They can't be read.
        """
        newest_first = select(shows).order_by(shows.c.changed_at_utc_ms.desc(), shows.c.show_id)
        return await self._database.run(
            lambda c: tuple(_listed(row) for row in c.execute(newest_first))
        )

    async def open_show(self, show_id: ShowId) -> KeptShow:
        """Make a show the current one, and return it.

        Raises:
            Refused: There is no such show; nothing was changed.
            StorageError: It can't be read; then the current one stays, too.
        """

        def work(connection: Connection) -> KeptShow:
            row = connection.execute(select(shows).where(_is(show_id))).first()
            if row is None:
                raise Refused("there is no such show")
            kept = _kept(connection, row)
            _make_current(connection, show_id)
            return kept

        return await self._database.run(work)

    async def remove_show(self, show_id: ShowId) -> None:
        """Remove a show with its deeds and events.

        Raises:
            Refused: There is no such show, it is the current one, or receivers still wait for
                events of it.
            StorageError: It could not be removed.
        """

        def work(connection: Connection) -> None:
            row = connection.execute(select(shows.c.is_current).where(_is(show_id))).first()
            if row is None:
                raise Refused("there is no such show")
            if row.is_current:
                raise Refused("open another show before removing this one")
            if outbox_rows.is_owed(connection, show_id):
                raise Refused(
                    "events of this show are not delivered yet; deliver them, or remove the "
                    "receiver, and then the show"
                )
            connection.execute(delete(shows).where(_is(show_id)))

        await self._database.run(work)

    async def events(
        self, show_id: ShowId, *, after_seq: int = 0, most: int = 200
    ) -> tuple[StoredEvent, ...]:
        """Return what became true in a show, in order, beginning after a number.

        Raises:
            StorageError: They can't be read.
        """
        return await self._database.run(
            lambda c: show_log.released_events(c, show_id, after_seq=after_seq, most=most)
        )

    async def newest_events(
        self, show_id: ShowId, *, most: int, kinds: Sequence[str] = (), but: Sequence[str] = ()
    ) -> tuple[StoredEvent, ...]:
        """Return what became true last in a show, in order.

        Args:
            show_id: In which show.
            most: How many.
            kinds: Only these; empty: all.
            but: None of these.

        Raises:
            StorageError: They can't be read.
        """
        return await self._database.run(
            lambda c: show_log.newest_events(c, show_id, most=most, kinds=kinds, but=but)
        )

    async def last_of_kind(self, kind: str) -> dict[ShowId, int]:
        """Return when an event of a kind last became true in each show that has one, UTC in ms.

        Raises:
            StorageError: They can't be read.
        """
        return await self._database.run(lambda c: show_log.newest_of_kind(c, kind))

    async def has_deeds(self, show_id: ShowId) -> bool:
        """Return whether it is known how a show came to be.

        Raises:
            StorageError: It can't be read.
        """
        return await self._database.run(lambda c: show_log.has_deeds(c, show_id))

    async def deeds(self, show_id: ShowId) -> tuple[StoredDeed, ...]:
        """Return every command that changed a show, in order.

        Raises:
            StorageError: They can't be read.
        """
        return await self._database.run(lambda c: show_log.released_deeds(c, show_id))


def _is(show_id: ShowId) -> ColumnElement[bool]:
    return shows.c.show_id == show_id


def _row(state: ShowState, by: str, at_utc_ms: int) -> dict[str, object]:
    return {
        "show_id": state.show_id,
        "state_json": state_to_json(state),
        "revision": state.revision,
        "changed_by": by,
        "changed_at_utc_ms": at_utc_ms,
        "is_current": True,
        **_NO_PROMISE,
    }


def _current(connection: Connection) -> KeptShow | None:
    newest_first = select(shows).order_by(shows.c.changed_at_utc_ms.desc())
    row = connection.execute(newest_first.where(shows.c.is_current)).first()
    return None if row is None else _kept(connection, row)


def _kept(connection: Connection, row: Row[Any]) -> KeptShow:
    promised = row.promised_json
    return KeptShow(
        state=state_from_json(row.state_json),
        changed_by=row.changed_by,
        promised=None if promised is None else state_from_json(promised),
        promised_by=row.promised_by or "",
        promised_deed=show_log.held_deed(connection, row.show_id),
        promised_events=show_log.held_events(connection, row.show_id),
    )


def _confirm(connection: Connection, state: ShowState, by: str, at_utc_ms: int) -> bool:
    """Make the promised state of the current show true, if it is this very one.

    It lies in the row already, and a take waits for this: so it is neither read nor written anew.
    """
    promised = (shows.c.promised_json == state_to_json(state), shows.c.is_current)
    true = {
        "state_json": shows.c.promised_json,
        "revision": state.revision,
        "changed_by": by,
        "changed_at_utc_ms": at_utc_ms,
        **_NO_PROMISE,
    }
    found = connection.execute(update(shows).where(_is(state.show_id), *promised).values(true))
    return found.rowcount == 1


def _make_current(connection: Connection, show_id: ShowId) -> None:
    for make in _MAKE_CURRENT:
        connection.execute(make, {"this_show": show_id})


def _listed(row: Row[Any]) -> StoredShow:
    return StoredShow(
        show_id=ShowId(row.show_id),
        title=title_from_json(row.state_json),
        state=_readable(row.state_json),
        changed_at_utc_ms=row.changed_at_utc_ms,
        is_current=row.is_current,
    )


def _readable(state_json: str) -> ShowState | None:
    try:
        return state_from_json(state_json)
    except StorageError:
        return None
