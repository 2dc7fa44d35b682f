"""Where what happens lies in what the engine sends: the epoch, and the moment on its timeline."""

from collections.abc import Iterable
from dataclasses import replace

from studio.core.clock import Clock
from studio.core.ids import EventId
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.reports import Timeline
from studio.show.events import ShowEvent
from studio.show.state import ShowState
from studio.show.stream_events import TIMELINE, Epoch, of_timeline

USUAL_FPS = 30
_UNMARKED = ("order.", "stock.", "stream.", "question.asked")
"""What nobody says or shows at that moment, and what comes by the thousand."""


class MediaClock:
    """Puts events of the open show on the engine's timeline.

    The engine says where its moment 0 lies on the machine's monotonic clock, which both processes
    read: so the wall clock may be set meanwhile, and no message's way through the machine counts.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._timeline: Timeline | None = None
        self._fps = USUAL_FPS
        self._epoch: Epoch | None = None

    def note(self, snapshot: EngineSnapshot | None) -> None:
        """Take the engine's newest word; None: none is there, and no picture shows anything."""
        self._timeline = None if snapshot is None else snapshot.timeline
        if snapshot is not None and snapshot.canvases:
            self._fps = snapshot.canvases[0].fps

    def open_show(self, events: Iterable[ShowEvent]) -> None:
        """Go on counting where a show's own events stopped.

        Args:
            events: In order; those that say which timeline an epoch is are enough.
        """
        known = [_epoch_of(event) for event in events if event.kind == TIMELINE]
        self._epoch = known[-1] if known else None

    def begin_epoch(self, state: ShowState, *, at_utc_ms: int) -> tuple[ShowEvent, ...]:
        """Return the event that names the epoch, where this timeline has none in this show yet.

        It has to be written before, or with, everything that is put on the timeline.
        """
        timeline = self._timeline
        if timeline is None or self._names(timeline):
            return ()
        before = 0 if self._epoch is None else self._epoch.number
        self._epoch = Epoch(
            number=before + 1, timeline_id=timeline.timeline_id, zero_utc_ms=timeline.zero_utc_ms
        )
        return (of_timeline(state, self._epoch, at_utc_ms=at_utc_ms),)

    @property
    def runs(self) -> bool:
        """Whether there is an engine, and its timeline is known."""
        return self._timeline is not None

    @property
    def epoch(self) -> Epoch | None:
        """The epoch of the present timeline; None without an engine, or before `begin_epoch`."""
        timeline = self._timeline
        return self._epoch if timeline is not None and self._names(timeline) else None

    def wants_place(self, events: Iterable[ShowEvent]) -> bool:
        """Return whether any of these happened on air, so that it has a place on a timeline."""
        return any(_is_to_place(event) for event in events)

    def placed(
        self, events: Iterable[ShowEvent], *, shown_pts_ms: int | None = None
    ) -> tuple[ShowEvent, ...]:
        """Return events of the open show with their places.

        Args:
            events: One that has an epoch, or was not on air, stays as it is.
            shown_pts_ms: Of the first picture that shows them, where the engine said so; what was
                true earlier, such as the end of an offer, is put where it was true.
        """
        now_utc_ms = self._clock.utc_ms()
        return tuple(self._placed(event, shown_pts_ms, now_utc_ms) for event in events)

    def _placed(self, event: ShowEvent, shown_pts_ms: int | None, now_utc_ms: int) -> ShowEvent:
        epoch, timeline = self.epoch, self._timeline
        if epoch is None or timeline is None or not _is_to_place(event):
            return event
        since_zero_ms = (self._clock.monotonic_ns() - timeline.zero_ns) / 1e6
        pts_ms = self._next_picture_ms(since_zero_ms - (now_utc_ms - event.at_utc_ms))
        if shown_pts_ms is not None and not _is_earlier(event):
            pts_ms = shown_pts_ms
        if pts_ms < 0:
            return event
        return replace(event, epoch=epoch.number, pts_ms=pts_ms)

    def _next_picture_ms(self, since_zero_ms: float) -> int:
        """Return the moment of the first picture that can show what is true at a moment."""
        tick = -int(-since_zero_ms * self._fps // 1_000)
        return round(tick * 1_000 / self._fps)

    def _names(self, timeline: Timeline) -> bool:
        return self._epoch is not None and self._epoch.timeline_id == timeline.timeline_id


def to_mark(events: Iterable[ShowEvent]) -> tuple[EventId, ...]:
    """Return those events on air that the video itself says."""
    on_air = (event for event in events if event.on_air_ms is not None)
    return tuple(e.event_id for e in on_air if not e.kind.startswith(_UNMARKED))


def _is_to_place(event: ShowEvent) -> bool:
    return event.epoch is None and event.on_air_ms is not None


def _is_earlier(event: ShowEvent) -> bool:
    """Return whether an event was true before it was noticed: an offer that its time ended."""
    return event.kind == "offer.ended" and event.facts.get("ended_by") == "time"


def _epoch_of(event: ShowEvent) -> Epoch:
    zero = event.facts.get("zero_utc_ms")
    return Epoch(
        number=event.epoch or 0,
        timeline_id=str(event.facts.get("timeline", "")),
        zero_utc_ms=zero if isinstance(zero, int) else 0,
    )
