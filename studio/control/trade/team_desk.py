"""The team: what is shared goes there and comes from there while nobody is on air."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import assert_never

from msgspec import structs

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.differences import differences
from studio.control.trade.shared import Shared, TotalsOf
from studio.control.trade.surroundings import Parts
from studio.core.errors import Refused, StudioError
from studio.core.ids import SecretName
from studio.core.settings import (
    check_setting,
    read_settings,
    settings_or_defaults,
    write_settings,
)
from studio.protocol.team_messages import (
    AskConflicts,
    ConflictShown,
    ConflictsListed,
    JoinTeam,
    SettleConflict,
    Side,
    SyncTeam,
    TeamChanged,
    TeamCommand,
    TeamStep,
    TeamStudio,
)
from studio.storage.team.items import Conflict, Version
from studio.storage.team.marks import TeamMarks
from studio.storage.team.server import PASSWORD, Contribution, TeamServer
from studio.storage.team.sync import Synced, TeamSync

SYNC_EVERY_S = 60.0
MOST_SHOWN = 12

_log = logging.getLogger(__name__)


class TeamDesk:
    """Brings the studio and its team together."""

    def __init__(self, parts: Parts, totals_of: TotalsOf) -> None:
        self._parts = parts
        self._shared = Shared(parts, totals_of)
        self._marks = TeamMarks(parts.database)
        self._server: tuple[str, TeamServer] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._wanted = asyncio.Event()
        self._told = TeamChanged()

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {"team": self._run}

    async def carry_out(self, command: TeamCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        match command:
            case JoinTeam(url=url):
                return await self._join(url)
            case SyncTeam():
                return Answer(text=_words(await self._sync()))
            case AskConflicts():
                return Answer(told=await self._conflicts())
            case SettleConflict():
                return await self._settle(command, by)
            case _:
                assert_never(command)

    def news(self) -> TeamChanged:
        """Return the topic as it is."""
        return self._told

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show; after it, everything is brought together."""
        if changed.before.on_air and not changed.after.on_air:
            self._wanted.set()

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this: nothing."""

    def courier_left(self) -> None:
        """Take in that the courier is gone."""

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk: the password of this studio's role."""
        return name == PASSWORD

    async def close(self) -> None:
        """Let go of the server."""
        if self._server is not None:
            await self._server[1].close()
            self._server = None

    # --- commands ------------------------------------------------------------------------------

    async def _join(self, url: str) -> Answer:
        check_setting("team.url", url)
        studio = ""
        if url:
            self._check_may_leave_the_machine()
            server = TeamServer(url)
            try:
                studio = await server.studio()
            finally:
                await server.close()
        async with self._one_at_a_time:
            settings = await asyncio.to_thread(read_settings)
            changed = replace(settings, team=replace(settings.team, url=url))
            await asyncio.to_thread(write_settings, changed)
            await self.close()  # its password may be another one now
            same = self._told if url == self._told.url else TeamChanged(url=url)
            step = TeamStep.KNOWN if url else TeamStep.ALONE
            self._tell(structs.replace(same, studio=studio, step=step, text=""))
        self._wanted.set()
        return Answer(text=studio)

    async def _conflicts(self) -> ConflictsListed:
        found = await self._open().open_conflicts()
        return ConflictsListed(
            conflicts=tuple(_shown(conflict) for conflict in found[:MOST_SHOWN]),
            more=max(0, len(found) - MOST_SHOWN),
        )

    async def _settle(self, command: SettleConflict, by: str) -> Answer:
        server = self._open()
        await server.settle(
            command.conflict_id,
            keeps_mine=command.keeps_aside,
            by=by,
            studio=await server.studio(),
            at_utc_ms=self._parts.clock.utc_ms(),
        )
        self._tell(structs.replace(self._told, conflicts=max(0, self._told.conflicts - 1)))
        self._wanted.set()
        return Answer()

    # --- by itself -----------------------------------------------------------------------------

    async def _run(self) -> None:
        told, url = "", await asyncio.to_thread(_url)
        if url:
            self._tell(TeamChanged(url=url, step=TeamStep.KNOWN))
        while True:
            try:
                async with asyncio.timeout(SYNC_EVERY_S):
                    await self._wanted.wait()
            except TimeoutError:
                pass
            self._wanted.clear()
            if not self._may():
                continue
            try:
                await self._sync()
                told = ""
            except StudioError as error:
                if str(error) != told:  # a server that is away all day is said once
                    told = str(error)
                    _log.info("the team has to wait: %s", error)

    def _may(self) -> bool:
        rehearses = self._parts.outside.rehearses()
        return bool(_url()) and not self._parts.state().on_air and not rehearses

    async def _sync(self) -> Synced:
        if self._parts.state().on_air:
            raise Refused("the team waits until the show is over")
        self._check_may_leave_the_machine()
        async with self._one_at_a_time:
            server = self._open()
            self._tell(structs.replace(self._told, step=TeamStep.SYNCING))
            try:
                synced = await self._sync_with(server)
                await self._tell_how_it_is(server, synced)
            except StudioError as error:
                self._tell(structs.replace(self._told, step=TeamStep.WAITING, text=str(error)))
                raise
        return synced

    async def _sync_with(self, server: TeamServer) -> Synced:
        sync = TeamSync(server, self._marks, self._shared.take)
        items = await self._shared.items()
        await self._parts.database.on_disk()  # no version of theirs is one we do not know
        return await sync.sync(items)

    def _check_may_leave_the_machine(self) -> None:
        if self._parts.outside.rehearses():
            raise Refused("this is a rehearsal: nothing leaves the machine")

    async def _tell_how_it_is(self, server: TeamServer, synced: Synced) -> None:
        """Tell what came of bringing the studio and its team together."""
        overview, now_utc_ms = await server.overview(), self._parts.clock.utc_ms()
        told = structs.replace(
            self._told,
            studio=await server.studio(),
            step=TeamStep.TOGETHER,
            synced_at_utc_ms=now_utc_ms,
            conflicts=overview.conflicts,
            studios=tuple(_studio(one) for one in overview.contributions),
            text="",
        )
        if synced.pushed or synced.pulled:
            sent, taken = synced.pushed, synced.pulled
            told = structs.replace(told, sent=sent, taken=taken, moved_at_utc_ms=now_utc_ms)
        self._tell(told)

    def _tell(self, told: TeamChanged) -> None:
        if told != self._told:
            self._told = told
            self._parts.outside.tell("team")

    def _open(self) -> TeamServer:
        url = _url()
        if not url:
            raise Refused("this studio is in no team: cuecard team join URL")
        if self._server is None or self._server[0] != url:
            self._server = (url, TeamServer(url))
        return self._server[1]


def _url() -> str:
    return settings_or_defaults().team.url


def _studio(one: Contribution) -> TeamStudio:
    return TeamStudio(
        name=one.studio, products=one.products, changed_at_utc_ms=one.changed_at_utc_ms
    )


def _words(synced: Synced) -> str:
    said = f"{synced.pushed} sent, {synced.pulled} taken"
    if synced.conflicts:
        said += f", {synced.conflicts} changed on both sides: cuecard team conflicts"
    return said


def _shown(conflict: Conflict) -> ConflictShown:
    aside, holds = conflict.mine, conflict.theirs
    return ConflictShown(
        conflict_id=conflict.conflict_id,
        kind=aside.item.key.kind.value,
        item_id=aside.item.key.item_id,
        aside=_side(aside),
        holds=_side(holds),
        differences=differences(aside.item.body_json, holds.item.body_json),
    )


def _side(version: Version) -> Side:
    return Side(
        studio=version.studio,
        changed_by=version.item.changed_by,
        changed_at_utc_ms=version.item.changed_at_utc_ms,
    )
