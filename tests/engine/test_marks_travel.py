"""Marks and moments in real video: an event is at its place in the file, and a server keeps it."""

import itertools
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from studio.core.ids import DestinationId, EventId
from studio.protocol.engine_messages import OutputSpec, SetProgram
from studio.protocol.reports import OutputReport, OutputState
from tests.builders import a_scene, a_show
from tests.engine.marks_read import Found, marks_in
from tests.engine.pipelines import PORTRAIT, Pipeline, a_file
from tests.servers.rtmp_server import decode_complaints, rtmp_server
from tests.waiting import wait_until

SLATE = replace(a_scene(a_show(), canvas=PORTRAIT), slate_shown=True)
SHOWN, SAID, AGAIN = EventId("show-1/2/0"), EventId("show-1/question.answered/1"), EventId("s/3/0")
FRAME_MS = 1_000 / 25


def a_report(pipeline: Pipeline, name: str) -> OutputReport:
    """Return how an output does, or did."""
    return next(r for r in pipeline.snapshot().outputs if r.destination_id == name)


def where_it_changes_ms(path: Path) -> list[float]:
    """Return where in a file the picture becomes quite another one."""
    with av.open(str(path)) as container:
        shots = [
            (float(f.time or 0), f.to_ndarray(format="gray")) for f in container.decode(video=0)
        ]
    return [
        at_s * 1_000
        for (_, before), (at_s, now) in itertools.pairwise(shots)
        if np.abs(now.astype(int) - before).mean() > 12
    ]


def check_places(found: list[Found], first_pts_ms: int | None) -> None:
    """Check that every mark is where its picture is."""
    assert first_pts_ms is not None
    for mark in found:
        assert mark.at_ms == pytest.approx(mark.pts_ms - first_pts_ms, abs=1.5)


def test_an_event_is_found_in_the_recording_and_behind_a_server_by_its_mark_and_by_its_moment(
    ready: Pipeline, tmp_path: Path
) -> None:
    media, path = ready.media, tmp_path / "show.mkv"
    with rtmp_server(tmp_path / "server") as server:
        far = OutputSpec(destination_id=DestinationId("far"), name="Far", url=f"{server.url}/key")
        media.start_output(a_file(path))
        media.start_output(far)
        wait_until(lambda: a_report(ready, "far").frames_sent > 10, "the server is sent pictures")

        media.set_program(SetProgram(revision=2, scenes=(SLATE,), events=(SHOWN,)))
        wait_until(lambda: ready.on_air[-1][0] == 2, "the slate is on air")
        media.mark((SAID,))
        media.set_program(SetProgram(revision=3, scenes=(replace(SLATE, slate_shown=False),)))
        wait_until(lambda: ready.on_air[-1][0] == 3, "the slate is gone")
        at = a_report(ready, "far").frames_sent
        wait_until(lambda: a_report(ready, "far").frames_sent > at + 10, "the server has them")
        first_far = a_report(ready, "far").first_pts_ms
        media.stop_output(DestinationId("far"))
        media.stop_output(DestinationId("recording"))
        server.close()
        (received,) = server.received()

    recorded = marks_in(path)
    assert [mark.events for mark in recorded] == [(SHOWN,), (SAID,)]
    check_places(recorded, a_report(ready, "recording").first_pts_ms)
    behind = marks_in(received)
    assert [(m.events, m.pts_ms) for m in behind] == [(m.events, m.pts_ms) for m in recorded]
    check_places(behind, first_far)

    moments = [media.pts_ms(tick) for revision, tick, _ in ready.on_air if revision > 1]
    assert moments[0] == recorded[0].pts_ms
    for file, first in ((path, a_report(ready, "recording").first_pts_ms), (received, first_far)):
        assert first is not None
        changes = where_it_changes_ms(file)
        assert changes == pytest.approx([moment - first for moment in moments], abs=FRAME_MS / 2)
        assert decode_complaints(file) == ""


def test_what_happens_while_nothing_is_encoded_is_marked_nowhere(
    ready: Pipeline, tmp_path: Path
) -> None:
    path = tmp_path / "show.mkv"
    ready.media.mark((SAID,))
    ready.media.set_program(SetProgram(revision=2, scenes=(SLATE,), events=(SHOWN,)))
    wait_until(lambda: ready.on_air[-1][0] == 2, "the slate is on air")

    ready.media.start_output(a_file(path))
    ready.wait_for_frames("recording", 10)
    ready.media.stop_output(DestinationId("recording"))

    assert a_report(ready, "recording").state is OutputState.IDLE
    assert a_report(ready, "recording").session == 1
    assert marks_in(path) == []


def test_the_timeline_says_where_ticks_lie_on_the_machine_s_clock(ready: Pipeline) -> None:
    timeline = ready.snapshot().timeline
    assert timeline is not None

    first_utc_ms = next(utc_ms for revision, _, utc_ms in ready.on_air if revision == 1)
    tick = next(tick for revision, tick, _ in ready.on_air if revision == 1)

    assert timeline.zero_utc_ms + ready.media.pts_ms(tick) == pytest.approx(first_utc_ms, abs=300)
    assert timeline.timeline_id == ready.snapshot().timeline.timeline_id  # type: ignore[union-attr]
