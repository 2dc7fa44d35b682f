"""The list of shows: beginning another one, opening one, forgetting one."""

import asyncio
from dataclasses import replace
from typing import assert_never

from studio.control.answer import Answer
from studio.control.deeds import Begin, Deed, stored_deed
from studio.control.director import Director
from studio.control.keeper import Entry, Keeper
from studio.control.new_show import new_show
from studio.core.clock import Clock
from studio.core.errors import Refused, StorageError
from studio.core.ids import ShowId, new_id
from studio.protocol.setup_commands import NewShow, OpenShow, RemoveShow
from studio.protocol.show_reports import ShowsChanged, ShowSummary
from studio.show.state import ShowState

MOST_SHOWS = 200

ShowsCommand = NewShow | OpenShow | RemoveShow


class ShowDesk:
    """Knows every show; the open one is the director's."""

    def __init__(self, director: Director, keeper: Keeper, clock: Clock) -> None:
        self._director = director
        self._keeper = keeper
        self._clock = clock
        self._others: dict[ShowId, ShowSummary] = {}
        self._told: ShowsChanged | None = None
        self.changed = asyncio.Event()

    async def load(self) -> None:
        """Read the list; where it can't be read, the open show alone is on it."""
        try:
            shows, on_air = await self._keeper.list_shows()
        except StorageError:
            return  # the keeper's own trouble is told already
        for show in shows:
            state = show.state
            self._others[show.show_id] = ShowSummary(
                show_id=show.show_id,
                title=show.title,
                market=state.market if state is not None else "",
                cues=len(state.rundown) if state is not None else 0,
                planned_s=_planned_s(state),
                changed_at_utc_ms=show.changed_at_utc_ms,
                was_on_air_utc_ms=on_air.get(show.show_id),
            )
        self.changed.set()

    def note(self, state: ShowState) -> None:
        """Take in how the open show is now."""
        before = self._others.get(state.show_id)
        was_on_air = before.was_on_air_utc_ms if before is not None else None
        self._others[state.show_id] = ShowSummary(
            show_id=state.show_id,
            title=state.title,
            market=state.market,
            cues=len(state.rundown),
            planned_s=_planned_s(state),
            changed_at_utc_ms=self._clock.utc_ms(),
            was_on_air_utc_ms=state.on_air_since_utc_ms or was_on_air,
        )
        self.changed.set()

    def listed(self) -> ShowsChanged:
        """Return the list, the show that was changed last first."""
        newest = sorted(self._others.values(), key=lambda s: (-s.changed_at_utc_ms, s.show_id))
        here = self._director.state.show_id
        return ShowsChanged(
            shows=tuple(replace(s, is_open=s.show_id == here) for s in newest[:MOST_SHOWS])
        )

    def news(self) -> ShowsChanged | None:
        """Return the list if a reader would see a difference, times of changes aside."""
        listed, told = self.listed(), self._told
        if told is not None and _timeless(told) == _timeless(listed):
            return None
        self._told = listed
        return listed

    async def carry_out(self, command: ShowsCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            Refused: On air, or there is no such show.
            StorageError: The database can't be used; nothing was changed.
        """
        await self._director.until_reconciled()
        async with self._director.lock:
            match command:
                case NewShow():
                    await self._begin(command, by)
                case OpenShow(show_id=show_id):
                    await self._open(show_id, by)
                case RemoveShow(show_id=show_id):
                    await self._remove(show_id)
                case _:
                    assert_never(command)
        return Answer()

    async def _begin(self, command: NewShow, by: str) -> None:
        self._check_off_air()
        show_id = ShowId(new_id("show"))
        state = new_show(self._director.state, command, show_id=show_id)
        now_utc_ms = self._clock.utc_ms()
        deed = Deed(command=Begin(state=state), by=by, at_utc_ms=now_utc_ms)
        entry = Entry(
            state=state,
            by=by,
            at_utc_ms=now_utc_ms,
            deed=stored_deed(deed, state.revision),
        )
        await self._keeper.begin_show(entry)
        await self._director.switch(entry)

    async def _open(self, show_id: ShowId, by: str) -> None:
        if show_id == self._director.state.show_id:
            return
        self._check_off_air()
        kept = await self._keeper.open_show(show_id)
        if kept.promised is not None:  # of a machine that died long ago
            await self._keeper.forget_promise(kept.state)
        entry = Entry(state=kept.state, by=by, at_utc_ms=self._clock.utc_ms())
        await self._director.switch(entry)

    async def _remove(self, show_id: ShowId) -> None:
        self._check_off_air()
        if show_id == self._director.state.show_id:
            raise Refused("open another show before removing this one")
        await self._keeper.remove_show(show_id)
        self._others.pop(show_id, None)
        self.changed.set()

    def _check_off_air(self) -> None:
        if self._director.state.on_air:
            raise Refused("end the show before turning to another one")


def _planned_s(state: ShowState | None) -> int:
    return sum(cue.planned_s for cue in state.rundown) if state is not None else 0


def _timeless(listed: ShowsChanged) -> set[ShowSummary]:
    return {replace(show, changed_at_utc_ms=0) for show in listed.shows}
