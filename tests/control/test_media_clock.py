"""Where in the stream something happened: on which timeline, at which moment of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.control.media_clock import MediaClock, to_mark
from studio.control.stream_log import StreamLog
from studio.core.ids import DestinationId, EventId
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.reports import OutputReport, OutputState, Timeline
from studio.show.events import ShowEvent
from studio.show.state import ShowState, end_show, go_live
from tests.builders import NOW_UTC_MS, a_canvas, a_show
from tests.fakes.fake_clock import FakeClock

ON_AIR = go_live(a_show(), now_utc_ms=NOW_UTC_MS)
HOUR_MS = 3_600_000
FAR = DestinationId("far")


def an_event(kind: str = "product.shown", *, at_utc_ms: int, **changes: object) -> ShowEvent:
    """Return something that happened on air."""
    event = ShowEvent(
        event_id=EventId("e-1"),
        kind=kind,
        show_id=ON_AIR.show_id,
        revision=1,
        at_utc_ms=at_utc_ms,
        on_air_ms=1,
        facts={},
    )
    return replace(event, **changes)  # type: ignore[arg-type]  # whatever fields it has


def a_timeline(clock: FakeClock, name: str = "timeline-1") -> Timeline:
    """Return a timeline that begins now."""
    return Timeline(timeline_id=name, zero_ns=clock.now_ns, zero_utc_ms=clock.utc_ms())


def a_snapshot(timeline: Timeline | None, *outputs: OutputReport) -> EngineSnapshot:
    """Return what an engine says that composes 30 pictures a second."""
    return EngineSnapshot(
        started_utc_ms=1, timeline=timeline, canvases=(a_canvas(),), outputs=outputs
    )


def a_report(
    state: OutputState, first_pts_ms: int | None = None, **changes: object
) -> OutputReport:
    """Return what an output says."""
    report = OutputReport(destination_id=FAR, name="Far", state=state, first_pts_ms=first_pts_ms)
    return replace(report, session=int(first_pts_ms is not None), **changes)  # type: ignore[arg-type]


def a_media_clock(clock: FakeClock, state: ShowState = ON_AIR) -> MediaClock:
    """Return a media clock with an engine and its epoch."""
    media = MediaClock(clock)
    media.note(a_snapshot(a_timeline(clock)))
    media.begin_epoch(state, at_utc_ms=clock.utc_ms())
    return media


def place(media: MediaClock, event: ShowEvent, shown: int | None = None) -> tuple[int | None, ...]:
    """Return the place of an event."""
    (placed,) = media.placed((event,), shown_pts_ms=shown)
    return placed.epoch, placed.pts_ms


def test_an_event_is_at_the_first_picture_after_it_and_where_the_engine_says_so_there() -> None:
    clock = FakeClock(7_000_000_000)
    media = a_media_clock(clock)
    clock.advance(1_010_000_000)

    assert place(media, an_event(at_utc_ms=clock.utc_ms())) == (1, 1_033)
    assert place(media, an_event(at_utc_ms=clock.utc_ms()), shown=1_067) == (1, 1_067)


def test_a_price_that_its_time_ended_left_the_picture_before_that_was_noticed() -> None:
    clock = FakeClock(7_000_000_000)
    media = a_media_clock(clock)
    clock.advance(2_000_000_000)
    ended = an_event(
        "offer.ended", at_utc_ms=clock.utc_ms() - 500, facts={"offer": "o", "ended_by": "time"}
    )

    assert place(media, ended, shown=2_033) == (1, 1_500)
    assert place(media, replace(ended, facts={"ended_by": "hand"}), shown=2_033) == (1, 2_033)


@given(st.integers(-HOUR_MS, HOUR_MS), st.integers(0, 10_000))
def test_a_wall_clock_that_is_set_moves_no_place(by_ms: int, waited_ms: int) -> None:
    clock = FakeClock(7_000_000_000)
    media = a_media_clock(clock)
    clock.utc_offset_ms += by_ms
    clock.advance(waited_ms * 1_000_000)

    _, pts_ms = place(media, an_event(at_utc_ms=clock.utc_ms()))

    assert pts_ms is not None
    assert waited_ms - 1 <= pts_ms <= waited_ms + 34


def test_off_air_without_an_engine_and_before_its_timeline_there_is_no_place() -> None:
    clock = FakeClock(7_000_000_000)
    media = a_media_clock(clock)

    off_air = an_event(at_utc_ms=clock.utc_ms(), on_air_ms=None)
    earlier = an_event(at_utc_ms=clock.utc_ms() - 60_000)
    assert place(media, off_air) == place(media, earlier) == (None, None)
    media.note(None)
    assert place(media, an_event(at_utc_ms=clock.utc_ms())) == (None, None)


def test_epochs_are_counted_in_each_show_and_named_once() -> None:
    clock = FakeClock(7_000_000_000)
    media = MediaClock(clock)
    one, two = a_timeline(clock), a_timeline(clock, "timeline-2")

    media.note(a_snapshot(one))
    named = media.begin_epoch(ON_AIR, at_utc_ms=NOW_UTC_MS)
    again = media.begin_epoch(ON_AIR, at_utc_ms=NOW_UTC_MS)
    media.note(a_snapshot(two))
    other = media.begin_epoch(ON_AIR, at_utc_ms=NOW_UTC_MS)

    assert ([e.epoch for e in named], again, [e.epoch for e in other]) == ([1], (), [2])
    after_a_crash = MediaClock(clock)
    after_a_crash.open_show((*named, *other))
    after_a_crash.note(a_snapshot(two))
    assert after_a_crash.begin_epoch(ON_AIR, at_utc_ms=NOW_UTC_MS) == ()
    assert [e.number for e in (after_a_crash.epoch,) if e is not None] == [2]
    after_a_crash.open_show(())
    assert after_a_crash.epoch is None


def test_what_comes_by_the_thousand_or_is_not_said_is_not_marked() -> None:
    kinds = ("order.received", "stock.changed", "question.asked", "stream.epoch.started")
    others = ("product.shown", "question.answered", "offer.started")

    events = [an_event(kind, at_utc_ms=1, event_id=kind) for kind in (*kinds, *others)]

    assert to_mark(events) == others
    assert to_mark([an_event(at_utc_ms=1, on_air_ms=None)]) == ()


# --- streams -------------------------------------------------------------------------------------


def told(log: StreamLog, state: ShowState = ON_AIR) -> list[tuple[str, int | None, object]]:
    """Return what is due, in short."""
    return [(e.kind, e.epoch, e.facts.get("reason")) for e in log.due(state, NOW_UTC_MS)]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(7_000_000_000)


def test_a_session_begins_is_lost_comes_back_and_ends(clock: FakeClock) -> None:
    log, timeline = StreamLog(clock), a_timeline(clock)

    def say(*outputs: OutputReport, state: ShowState = ON_AIR) -> list[object]:
        log.note(a_snapshot(timeline, *outputs))
        return [*told(log, state)]

    live, again = a_report(OutputState.LIVE, 734), a_report(OutputState.LIVE, 9_000)
    lost = a_report(OutputState.RECONNECTING, 734, code="server_closed")
    assert say(a_report(OutputState.CONNECTING)) == [("stream.timeline.started", 1, None)]
    assert say(live) == [("stream.epoch.started", 1, None)]
    assert say(live) == []
    assert say(lost) == [("stream.epoch.lost", 1, "server_closed")]
    assert say(live) == []  # connected, and no keyframe yet
    assert say(again) == [("stream.epoch.started", 1, None)]
    idle = a_report(OutputState.IDLE, 9_000)
    assert say(idle, state=end_show(ON_AIR)) == [("stream.epoch.ended", 1, "")]
    assert say(idle, state=end_show(ON_AIR)) == []


def test_an_engine_out_of_reach_is_no_loss_and_another_engine_is_one(clock: FakeClock) -> None:
    log, live = StreamLog(clock), a_report(OutputState.LIVE, 734)
    one = a_timeline(clock)
    log.note(a_snapshot(one, live))
    told(log)

    log.note(None)
    assert told(log) == []
    log.note(a_snapshot(one, live))
    assert told(log) == []
    log.note(a_snapshot(a_timeline(clock, "timeline-2"), a_report(OutputState.LIVE, 50)))

    assert told(log) == [
        ("stream.timeline.started", 2, None),
        ("stream.epoch.lost", 1, "engine_lost"),
        ("stream.epoch.started", 2, None),
    ]


def test_a_control_room_that_comes_back_tells_nothing_twice(clock: FakeClock) -> None:
    log, timeline = StreamLog(clock), a_timeline(clock)
    live = a_report(OutputState.LIVE, 734)
    log.note(a_snapshot(timeline, live))
    written = log.due(ON_AIR, NOW_UTC_MS)

    back = StreamLog(clock)
    back.open_show(written)
    assert told(back) == []  # no engine was heard yet
    back.note(a_snapshot(timeline, live))
    assert told(back) == []
    back.note(a_snapshot(timeline, a_report(OutputState.LIVE, 9_000)))

    assert [kind for kind, *_ in told(back)] == ["stream.epoch.lost", "stream.epoch.started"]
