"""Events of a show that runs: each has its place in the stream, and the video is told of it."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from studio.control.event_log import read_events
from studio.core.ids import ShowId
from studio.protocol.engine_messages import Mark, SetProgram
from studio.protocol.setup_commands import EndShow, GoLive, SetSound
from studio.protocol.show_commands import MarkMoment, SetCard, ShowSlate
from studio.show.destination import RECORDING
from studio.show.events import ShowEvent
from studio.show.state import Sound
from tests.builders import a_product
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear, ready, until
from tests.storage.stores import with_store


def a_starter() -> FakeStarter:
    """Return a starter whose engines have a timeline."""
    starter = FakeStarter()
    starter.prepare = FakeEngine.keep_time
    return starter


def written(database: Path, show_id: ShowId) -> tuple[ShowEvent, ...]:
    """Return a show's events, as the database has them."""
    stored = with_store(database, lambda s: s.events(show_id, most=1_000))
    assert [one.seq for one in stored] == list(range(1, len(stored) + 1))
    return read_events(stored)


def of_kind(events: Iterable[ShowEvent], kind: str) -> list[ShowEvent]:
    """Return the events of a kind."""
    return [event for event in events if event.kind == kind]


def check_places(events: tuple[ShowEvent, ...]) -> None:
    """Check where the events of a show with two engines are."""
    assert [e.epoch for e in of_kind(events, "stream.timeline.started")] == [1, 2]
    assert [e.epoch for e in of_kind(events, "stream.epoch.started")] == [1, 1, 2]
    reasons = [(e.epoch, e.facts["reason"]) for e in of_kind(events, "stream.epoch.lost")]
    assert reasons == [(1, "server_closed"), (1, "engine_lost")]
    on_air = [e for e in events if e.on_air_ms is not None and not e.kind.startswith("stream.")]
    assert [e.epoch for e in on_air] == sorted(e.epoch or 0 for e in on_air)
    assert {e.epoch for e in on_air} == {1, 2}
    for epoch in (1, 2):
        moments = [e.pts_ms or 0 for e in on_air if e.epoch == epoch]
        assert moments == sorted(moments)
        assert all(moment > 0 for moment in moments)
    kinds = [e.kind for e in events]
    assert kinds.index("stream.timeline.started") < kinds.index("show.started")
    assert [e.epoch for e in events if e.kind in ("product.shown", "offer.started")] == [None] * 2


@pytest.mark.usefixtures("caplog")
def test_what_happens_on_air_is_placed_marked_and_written_and_again_after_both_came_back(
    tmp_path: Path,
) -> None:
    starter, database = a_starter(), tmp_path / "cuecard.db"
    with a_room(starter, database, engines_stay=True), a_client() as host:
        ready(host)
        host.request(SetCard(product=a_product()))
        host.request(GoLive())
        hear(host, lambda: any(e.kind == "stream.epoch.started" for e in host.events))
        host.request(ShowSlate(shown=True))
        host.request(MarkMoment(note="laughs"))
        host.request(SetSound(sound=Sound(muted=True)))
        told = host.events
        show_id = host.show.show_id if host.show is not None else ShowId("")
    first = starter.engine
    slate = next(e for e in told if e.kind == "slate.shown")
    shown = [i for i in first.got(SetProgram) if isinstance(i, SetProgram) and i.events]
    assert shown[-1].events == (slate.event_id,)
    marks = [i.events for i in first.got(Mark) if isinstance(i, Mark)]
    assert [ids for ids in marks if "/mark/" in ids[0]]
    assert [ids for ids in marks if ids[0].endswith(f"/{slate.revision + 1}/0")]  # the mute

    with a_room(starter, database), a_client() as host:
        ready(host)
        host.request(ShowSlate(shown=False))
        first.lose(RECORDING, back=False)
        hear(host, lambda: any(e.kind == "stream.epoch.lost" for e in host.events))
        first.lose(RECORDING, back=True)
        hear(host, lambda: len(of_kind(host.events, "stream.epoch.started")) == 2)
        first.die()
        until(lambda: len(starter.engines) == 2, "a new engine")
        hear(host, lambda: len(of_kind(host.events, "stream.epoch.started")) == 3)
        host.request(MarkMoment(note="again"))
        host.request(EndShow())
        hear(host, lambda: of_kind(host.events, "stream.epoch.ended"))

    check_places(written(database, show_id))


def test_the_places_of_a_promise_are_those_of_the_picture_that_the_engine_named(
    tmp_path: Path,
) -> None:
    starter, database = a_starter(), tmp_path / "cuecard.db"
    with a_room(starter, database), a_client() as host:
        ready(host)
        host.request(GoLive())
        moments: list[int | None] = []
        starter.engine.when_shown = lambda _asked: moments.append(starter.engine.now_pts_ms)
        host.request(ShowSlate(shown=True))
        show_id = host.show.show_id if host.show is not None else ShowId("")
        host.request(EndShow())

    [slate] = of_kind(written(database, show_id), "slate.shown")
    assert slate.pts_ms == pytest.approx(moments[0], abs=20)
