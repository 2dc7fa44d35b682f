"""The streams of a show, as its log knows them: which far end has which unbroken piece of it."""

import asyncio
from collections.abc import Iterable, Iterator

from studio.control.media_clock import MediaClock
from studio.core.clock import Clock
from studio.core.ids import DestinationId
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.reports import OutputReport, OutputState
from studio.show.events import ShowEvent
from studio.show.state import ShowState
from studio.show.stream_events import (
    Epoch,
    Session,
    file_name,
    is_begun,
    of_session,
    of_session_over,
    session_of,
)

ENGINE_LOST = "engine_lost"

_Key = tuple[int, DestinationId, int]
"""Epoch, destination, and where on the timeline it began: no two sessions have the same."""

_Told = tuple[str, frozenset[tuple[DestinationId, int | None, OutputState]]]


class StreamLog:
    """Compares what outputs say with what the show's log knows of them.

    Attributes:
        media: The clock that events are put on.
        changed: Set when outputs say something else than before.
    """

    def __init__(self, clock: Clock) -> None:
        self.media = MediaClock(clock)
        self.changed = asyncio.Event()
        self._reports: tuple[OutputReport, ...] = ()
        self._told: _Told = ("", frozenset())
        self._open: dict[_Key, tuple[Epoch, Session]] = {}
        self._known: set[_Key] = set()

    def note(self, snapshot: EngineSnapshot | None) -> None:
        """Take the engine's newest word; None when it is out of reach.

        Then nothing is told: it may be sending, and says how it went when it is reached again.
        """
        self.media.note(snapshot)
        if snapshot is None:
            return
        self._reports = snapshot.outputs
        told = (
            "" if snapshot.timeline is None else snapshot.timeline.timeline_id,
            frozenset((r.destination_id, r.first_pts_ms, r.state) for r in self._reports),
        )
        if told != self._told:
            self._told = told
            self.changed.set()

    def open_show(self, events: Iterable[ShowEvent]) -> None:
        """Take up the log of a show.

        Args:
            events: Its events of kinds `stream.…`, in order.
        """
        events = tuple(events)
        self.media.open_show(events)
        self._open, self._known = {}, set()
        for event in events:
            session = session_of(event)
            if session is None or event.epoch is None:
                continue
            key = (event.epoch, session.destination_id, session.first_pts_ms)
            self._known.add(key)
            self._open.pop(key, None)
            if is_begun(event):
                epoch = Epoch(number=event.epoch, timeline_id="", zero_utc_ms=0)
                self._open[key] = (epoch, session)
        self.changed.set()

    def due(self, state: ShowState, at_utc_ms: int) -> tuple[ShowEvent, ...]:
        """Return what became of streams since it was asked last; each is told once."""
        if not self.media.runs:
            return ()
        named = self.media.begin_epoch(state, at_utc_ms=at_utc_ms) if state.on_air else ()
        live = dict(self._live())
        over = tuple(self._over(state, live, at_utc_ms))
        begun = tuple(self._begun(state, live, at_utc_ms)) if state.on_air else ()
        return (*named, *over, *begun)

    def _live(self) -> Iterator[tuple[_Key, tuple[Epoch, Session]]]:
        epoch = self.media.epoch
        for report in self._reports:
            first_pts_ms = report.first_pts_ms
            if epoch is None or first_pts_ms is None or report.state is not OutputState.LIVE:
                continue
            session = Session(
                destination_id=report.destination_id,
                name=report.name,
                number=report.session,
                first_pts_ms=first_pts_ms,
                file=file_name(report.path),
            )
            yield (epoch.number, report.destination_id, first_pts_ms), (epoch, session)

    def _begun(
        self, state: ShowState, live: dict[_Key, tuple[Epoch, Session]], at_utc_ms: int
    ) -> Iterator[ShowEvent]:
        for key, (epoch, session) in live.items():
            if key not in self._known:
                self._known.add(key)
                self._open[key] = (epoch, session)
                yield of_session(state, epoch, session, at_utc_ms=at_utc_ms)

    def _over(
        self, state: ShowState, live: dict[_Key, tuple[Epoch, Session]], at_utc_ms: int
    ) -> Iterator[ShowEvent]:
        for key in [key for key in self._open if key not in live]:
            epoch, session = self._open.pop(key)
            reason = self._reason(epoch, session)
            yield of_session_over(state, epoch, session, reason=reason, at_utc_ms=at_utc_ms)

    def _reason(self, epoch: Epoch, session: Session) -> str:
        """Return why a session is over; empty: somebody ended it."""
        present = self.media.epoch
        if present is None or present.number != epoch.number:
            return ENGINE_LOST
        for report in self._reports:
            if report.destination_id == session.destination_id:
                ended = report.state is OutputState.IDLE
                return "" if ended else report.code or report.state.value
        return ""
