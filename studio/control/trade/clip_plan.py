"""What highlight clips of a show can be cut: which moments, out of which recording, into what."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.control.event_log import read_events
from studio.control.outputs import file_name_of
from studio.control.trade.recorded import Recorded
from studio.core.ids import ProductId, ShowId
from studio.core.settings import chosen_recordings_folder
from studio.protocol.clip_messages import Clip, ClipState, ClipTrouble, Shows
from studio.protocol.clip_order import Film, Piece
from studio.protocol.proof_order import Place
from studio.show.events import ShowEvent
from studio.show.highlights import KINDS, LASTS_MS, LEAD_MS, HighMoment, high_moments
from studio.storage.database import Database
from studio.storage.show_facts_store import ShowFactsStore

FOLDER = "Clips"
MOST_EVENTS = 50_000
_AIRED = "show.started"
_APART_MS = 2_000
"""Stretches that are no further apart are one: a cut would begin before the last one ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedClip:
    """A clip that was cut, or can be.

    Attributes:
        clip: What is told of it.
        film: What is to be cut; None: no recording shows any of it.
    """

    clip: Clip
    film: Film | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipPlan:
    """The clips of a show.

    Attributes:
        show_id: Of which.
        folder: Where they are put.
        clips: One for each product that was shown.
    """

    show_id: ShowId
    folder: Path
    clips: tuple[PlannedClip, ...]


class ClipPlans:
    """Works out clips from the log of a show."""

    def __init__(self, database: Database) -> None:
        self._facts = ShowFactsStore(database)
        self._recorded = Recorded(database)

    async def of(self, show_id: ShowId) -> ClipPlan:
        """Return the clips of a show.

        Raises:
            StorageError: Its log can't be read.
        """
        kinds = (_AIRED, *KINDS)
        events = read_events(await self._facts.of_show(show_id, kinds, most=MOST_EVENTS))
        moments = high_moments(events)
        all_of_them = [moment.event for of_one in moments.values() for moment in of_one]
        places = await self._recorded.places(show_id, all_of_them)
        return await asyncio.to_thread(_plan, show_id, events, moments, places)


def _plan(
    show_id: ShowId,
    events: Sequence[ShowEvent],
    moments: Mapping[ProductId, Sequence[HighMoment]],
    places: Mapping[str, Sequence[Place]],
) -> ClipPlan:
    folder = chosen_recordings_folder() / FOLDER / _folder_name(events)
    taken: set[str] = set()
    clips: list[PlannedClip] = []
    for product_id, of_one in moments.items():
        name = str(of_one[0].event.facts.get("name") or product_id)
        path = folder / _file_name(name, taken)
        clips.append(_planned(product_id, name, of_one, (path, places)))
    return ClipPlan(show_id=show_id, folder=folder, clips=tuple(clips))


def _planned(
    product_id: ProductId,
    name: str,
    moments: Sequence[HighMoment],
    where: tuple[Path, Mapping[str, Sequence[Place]]],
) -> PlannedClip:
    path, places = where
    pieces = pieces_of(moments, places)
    shows = tuple(
        Shows(reason=moment.reason, on_air_ms=moment.event.on_air_ms or 0) for moment in moments
    )
    state, trouble = ClipState.POSSIBLE, ClipTrouble.NONE
    if path.is_file():
        state = ClipState.CUT
    elif not pieces:
        state, trouble = ClipState.FAILED, ClipTrouble.NO_RECORDING
    clip = Clip(
        product_id=product_id,
        name=name,
        shows=shows,
        state=state,
        path=str(path) if state is ClipState.CUT else "",
        trouble=trouble,
    )
    return PlannedClip(clip=clip, film=Film(path=str(path), pieces=pieces) if pieces else None)


def pieces_of(
    moments: Iterable[HighMoment], places: Mapping[str, Sequence[Place]]
) -> tuple[Piece, ...]:
    """Return the stretches of one recording that show moments, in their order.

    A show that was interrupted has several recordings, which may be encoded differently: the one
    that shows most of the moments is taken.

    Args:
        moments: Of one product.
        places: Where each event is seen, by its id.
    """
    found = [(moment, place) for moment in moments for place in places[moment.event.event_id]]
    if not found:
        return ()
    shown_in = Counter({file: len(ids) for file, ids in _moments_by_file(found).items()})
    file = shown_in.most_common(1)[0][0]
    pieces: list[Piece] = []
    wanted = [(place.at_ms, LEAD_MS[m.reason]) for m, place in found if place.file == file]
    for at_ms, lead_ms in sorted(wanted):
        from_ms, until_ms = max(0, at_ms - lead_ms), at_ms + LASTS_MS
        if pieces and from_ms <= pieces[-1].until_ms + _APART_MS:
            from_ms = pieces.pop().from_ms
        pieces.append(Piece(file=file, from_ms=from_ms, until_ms=until_ms))
    return tuple(pieces)


def _moments_by_file(found: Iterable[tuple[HighMoment, Place]]) -> dict[str, set[str]]:
    by_file: dict[str, set[str]] = {}
    for moment, place in found:
        by_file.setdefault(place.file, set()).add(moment.event.event_id)
    return by_file


def _folder_name(events: Iterable[ShowEvent]) -> str:
    """Return a name that no other show has, which people can read."""
    aired = next((event for event in events if event.kind == _AIRED), None)
    if aired is None:
        return "Show"
    moment = time.strftime("%Y-%m-%d %H-%M-%S", time.localtime(aired.at_utc_ms / 1_000))
    return f"{file_name_of(str(aired.facts.get('title', ''))) or 'Show'} {moment}"


def _file_name(name: str, taken: set[str]) -> str:
    """Return the name of a product's file, and remember it."""
    stem = file_name_of(name) or "Product"
    number, found = 1, stem
    while found.casefold() in taken:
        number += 1
        found = f"{stem} {number}"
    taken.add(found.casefold())
    return f"{found}.mp4"
