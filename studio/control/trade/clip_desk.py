"""Highlight clips of products, cut out of a show's recording after it."""

import asyncio
import logging
import secrets
import shutil
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import assert_never

import msgspec

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.clip_child import ClipCutter
from studio.control.trade.clip_plan import ClipPlan, ClipPlans, PlannedClip
from studio.control.trade.surroundings import Parts
from studio.core.errors import Refused, StorageError
from studio.core.ids import ProductId, SecretName
from studio.protocol.clip_messages import (
    AskClips,
    Clip,
    ClipCommand,
    ClipsChanged,
    ClipsListed,
    ClipState,
    ClipTrouble,
    CutClips,
    StopClips,
)
from studio.protocol.clip_order import Film, FilmsOrder

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """Clips that are to be cut.

    Attributes:
        cutter: Who does it.
        films: Each with where its clip stands among those that are told.
        scratch: Folder for what is not finished.
    """

    cutter: ClipCutter
    films: tuple[tuple[int, Film], ...]
    scratch: Path


class ClipDesk:
    """Has clips cut, one order at a time, and tells how it goes."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._plans = ClipPlans(parts.database)
        self._told = ClipsChanged()
        self._job: _Job | None = None
        self._ordered = asyncio.Event()

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {"clips": self._run}

    async def carry_out(self, command: ClipCommand) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        match command:
            case AskClips(show_id=show_id):
                plan = await self._plans.of(show_id or self._parts.state().show_id)
                return Answer(told=_listed(plan))
            case CutClips():
                return await self._order(command)
            case StopClips():
                self._stop()
                return Answer()
            case _:
                assert_never(command)

    def news(self) -> ClipsChanged:
        """Return the topic as it is."""
        return self._told

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show; on air the disk belongs to its recording."""
        if changed.after.on_air and not changed.before.on_air:
            self._stop()

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this: nothing."""

    def courier_left(self) -> None:
        """Take in that the courier is gone."""

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk."""
        return False

    async def close(self) -> None:
        """End whoever cuts."""
        self._stop()

    # --- commands ------------------------------------------------------------------------------

    async def _order(self, command: CutClips) -> Answer:
        self._check_may()
        plan = await self._plans.of(command.show_id or self._parts.state().show_id)
        wanted = _wanted(plan, command.products)
        self._check_may()  # reading took its time
        token = secrets.token_hex(4)
        clips = tuple(_before(one) for one in wanted)
        films = ((at, one.film) for at, one in enumerate(wanted) if one.film is not None)
        self._job = _Job(
            cutter=ClipCutter(),
            films=tuple((at, film) for at, film in films if film is not None),
            scratch=plan.folder / f".clips-{token}",
        )
        self._tell(
            ClipsChanged(show_id=plan.show_id, running=True, folder=str(plan.folder), clips=clips)
        )
        self._ordered.set()
        return Answer(text=str(plan.folder))

    def _check_may(self) -> None:
        if self._parts.state().on_air:
            raise Refused("clips are cut after the show: on air the disk belongs to its recording")
        if self._told.running:
            raise Refused("clips are being cut already")

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cutter.stop()

    # --- by itself -----------------------------------------------------------------------------

    async def _run(self) -> None:
        while True:
            await self._ordered.wait()
            self._ordered.clear()
            if self._job is not None:
                await self._do(self._job)
                self._job = None
                self._tell(msgspec.structs.replace(self._told, running=False))

    async def _do(self, job: _Job) -> None:
        try:
            await self._cut(job)
        except StorageError as error:
            _log.warning("no clips: %s", error)
            self._fail_rest(job.cutter.trouble)
        finally:
            await job.cutter.end()
            await asyncio.to_thread(shutil.rmtree, job.scratch, ignore_errors=True)

    async def _cut(self, job: _Job) -> None:
        order = FilmsOrder(scratch=str(job.scratch), films=tuple(film for _, film in job.films))
        await job.cutter.start(order)
        for at, film in job.films:
            self._become(at, replace(self._told.clips[at], state=ClipState.CUTTING))
            cut = await job.cutter.next_cut()
            if cut.trouble in {ClipTrouble.STOPPED, ClipTrouble.FAULT}:
                self._fail_rest(cut.trouble)
                return
            clip = self._told.clips[at]
            if cut.trouble:
                trouble = replace(clip, trouble=cut.trouble, text=cut.text)
                self._become(at, replace(trouble, state=ClipState.FAILED))
            else:
                self._become(at, replace(clip, state=ClipState.CUT, path=film.path))

    def _fail_rest(self, trouble: ClipTrouble) -> None:
        for at, clip in enumerate(self._told.clips):
            if clip.state in {ClipState.WAITING, ClipState.CUTTING}:
                self._become(at, replace(clip, state=ClipState.FAILED, trouble=trouble))

    def _become(self, at: int, clip: Clip) -> None:
        clips = (*self._told.clips[:at], clip, *self._told.clips[at + 1 :])
        self._tell(msgspec.structs.replace(self._told, clips=clips))

    def _tell(self, told: ClipsChanged) -> None:
        self._told = told
        self._parts.outside.tell("clips")


def _listed(plan: ClipPlan) -> ClipsListed:
    clips = tuple(one.clip for one in plan.clips)
    return ClipsListed(show_id=plan.show_id, folder=str(plan.folder), clips=clips)


def _wanted(plan: ClipPlan, products: Sequence[ProductId]) -> list[PlannedClip]:
    """Return the clips that were asked for.

    Raises:
        Refused: Nothing was on air, or none of it was recorded.
    """
    wanted = [one for one in plan.clips if not products or one.clip.product_id in products]
    if not wanted:
        raise Refused("no such product was on air in this show")
    if all(one.film is None for one in wanted):
        raise Refused("there is no recording of it, or it is not there any more")
    return wanted


def _before(one: PlannedClip) -> Clip:
    """Return a clip as it stands before cutting begins; what has no recording fails at once."""
    if one.film is None:
        return one.clip
    return replace(one.clip, state=ClipState.WAITING, path="")
