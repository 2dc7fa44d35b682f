"""Any event of a show is found in its recording, by its moment and by its mark."""

import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest

from studio.core.source_spec import PATTERN, TONE
from studio.protocol.clip_messages import CutClips
from studio.protocol.show_commands import ShowSlate, StartOffer
from studio.show.events import ShowEvent
from tests.engine.marks_read import marks_in
from tests.journeys.keeping_up import needs_a_machine_that_keeps_up
from tests.journeys.received import luma, pictures
from tests.journeys.studio_run import StudioRun, wait_for

FPS = 30
FRAME_MS = 1_000 / FPS
SETTLES_MS = 300.0


def changes_ms(path: Path) -> list[float]:
    """Return where in a file the whole picture becomes another one."""
    shots = [(at_s, luma(frame)[::8, ::8].astype(int)) for at_s, frame in pictures(path)]
    return [
        at_s * 1_000
        for (_, before), (at_s, now) in itertools.pairwise(shots)
        if np.abs(now - before).mean() > 15
    ]


def assert_changes_at(places: Sequence[float], changes: Sequence[float]) -> None:
    """Check that the picture changes at each place, and nowhere far from one.

    On a busy machine a card is drawn some pictures after the slate has gone: that is no event's.
    """
    for place in places:
        assert min(abs(change - place) for change in changes) <= FRAME_MS, (places, changes)
    for change in changes:
        assert min(abs(change - place) for place in places) <= SETTLES_MS, (places, changes)


def of_kinds(events: Iterable[ShowEvent], *kinds: str) -> list[ShowEvent]:
    """Return the events of some kinds, in order."""
    return [event for event in events if event.kind in kinds]


def begun(studio: StudioRun, times: int) -> None:
    """Wait until the log says for so many times that the recording began."""
    wait_for(
        "the log has the recording",
        lambda: len(of_kinds(studio.client.events, "stream.epoch.started")) == times,
        client=studio.client,
    )


@needs_a_machine_that_keeps_up
def test_the_picture_of_an_event_is_where_the_event_says_also_behind_an_engine_that_died(
    studio: StudioRun, tmp_path: Path
) -> None:
    studio.prepare(PATTERN, TONE, "1280x720@30")
    studio.record_to(tmp_path / "show.mkv")
    studio.go_live()
    begun(studio, 1)
    studio.client.request(ShowSlate(shown=True))
    studio.stay(1)
    studio.client.request(ShowSlate(shown=False))
    studio.client.request(StartOffer(duration_s=60))
    studio.stay(2.5)  # what a crash costs at most is not what is looked for
    studio.kill("engine")
    begun(studio, 2)
    studio.client.request(ShowSlate(shown=True))
    studio.stay(1)
    studio.end()
    wait_for(
        "the log has the end",
        lambda: bool(of_kinds(studio.client.events, "stream.epoch.ended")),
        client=studio.client,
    )

    events = studio.client.events
    files = of_kinds(events, "stream.epoch.started")
    assert [(e.epoch, e.facts["file"]) for e in files] == [
        (1, "show.mkv"),
        (2, "show.part2.mkv"),
    ]
    slates = of_kinds(events, "slate.shown", "slate.hidden")
    assert [e.epoch for e in slates] == [1, 1, 2]
    marked: set[str] = set()
    for file in files:
        path = tmp_path / str(file.facts["file"])
        places = [
            (event.pts_ms or 0) - (file.pts_ms or 0)
            for event in slates
            if event.epoch == file.epoch
        ]
        assert_changes_at(places, changes_ms(path))
        marked |= check_marks(path, file, events)
    assert {"slate.shown", "slate.hidden", "offer.started"} <= marked
    the_clip_shows_the_offer(studio, events)


def the_clip_shows_the_offer(studio: StudioRun, events: Iterable[ShowEvent]) -> None:
    """Have the product's highlight clip cut, and find its offer marked in it."""
    folder = Path(studio.client.request(CutClips()))
    wait_for("the clip is there", lambda: any(folder.glob("*.mp4")), client=studio.client)

    (clip,) = folder.glob("*.mp4")
    started = of_kinds(events, "offer.started")[-1]  # the card states the first one
    shown = {event_id for mark in marks_in(clip) for event_id in mark.events}
    assert started.event_id in shown
    assert len(pictures(clip)) > FPS


def check_marks(path: Path, file: ShowEvent, events: Iterable[ShowEvent]) -> set[str]:
    """Check that marks are where their events say, and return of which kinds they are."""
    marks = {event_id: mark.at_ms for mark in marks_in(path) for event_id in mark.events}
    known = [event for event in events if event.event_id in marks]
    for event in known:
        assert event.epoch == file.epoch
        at_ms = max(0, (event.pts_ms or 0) - (file.pts_ms or 0))  # before it: in its first picture
        assert marks[event.event_id] == pytest.approx(at_ms, abs=3 * FRAME_MS)
    return {event.kind for event in known}
