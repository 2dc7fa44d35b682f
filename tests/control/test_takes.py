"""Rundown, preview and takes, from a client's command to the engine's scenes and back."""

from pathlib import Path

import pytest

from studio.cli.client import StudioClient
from studio.core.errors import RefusedElsewhere
from studio.core.ids import CanvasId, CueId, DestinationId, SecretName
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.engine_messages import SetProgram
from studio.protocol.setup_commands import (
    ChooseSecond,
    EndShow,
    GoLive,
    SaveDestination,
    SetCanvases,
    SetMarket,
)
from studio.protocol.show_commands import (
    AddCue,
    MarkMoment,
    SetPreview,
    SetRundown,
    SetTransition,
    ShowOverlay,
    Take,
    UndoTake,
)
from studio.show.cue import MOST_POINTS
from studio.show.destination import Destination
from studio.show.overlays import ProductCard
from studio.show.scene import Scene
from studio.show.staging import OverlayKind, Side, Transition
from tests.builders import a_canvas, a_cue, a_listing, a_sheet
from tests.fakes.studio_room import (
    FakeStarter,
    a_client,
    a_room,
    add_product,
    hear,
    ready,
    until,
)

TAKE = Take(expected_preview=CueId("cue-watch"))


def with_two_products(host: StudioClient) -> None:
    """Fill catalogue and rundown; the watch is in preview."""
    ready(host)
    host.request(SetMarket(market="es-ES"))
    for name in ("watch", "buds"):
        add_product(host, a_listing(name), a_sheet(name))
    host.request(SetRundown(cues=(a_cue(), a_cue("cue-buds", product_id="buds"))))


def cards(scenes: tuple[Scene, ...]) -> list[str]:
    """Return the titles of the cards in the first scene."""
    overlays = [timed.overlay for timed in scenes[0].overlays] if scenes else []
    return [overlay.title for overlay in overlays if isinstance(overlay, ProductCard)]


def last_program(starter: FakeStarter) -> SetProgram:
    """Return what the engine was asked to show last."""
    asked = starter.engine.got(SetProgram)[-1]
    assert isinstance(asked, SetProgram)
    return asked


def test_preview_shows_what_a_take_then_shows_and_the_next_cue_follows() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        with_two_products(host)
        until(lambda: cards(starter.engine.snapshot.preview) == ["El watch"], "a preview")

        host.request(TAKE)

        assert cards(starter.engine.snapshot.scenes) == ["El watch"]
        assert cards(starter.engine.snapshot.preview) == ["El buds"]
        hear(host, lambda: host.show and host.show.preview.cue_id == "cue-buds")


def test_a_take_that_somebody_else_was_faster_with_is_stale() -> None:
    with a_room(FakeStarter()), a_client("Ana") as ana, a_client("Luis", role="producer") as luis:
        with_two_products(ana)
        luis.request(TAKE)

        with pytest.raises(RefusedElsewhere) as denied:
            ana.request(TAKE)

        assert denied.value.reason_code == "stale"
        hear(ana, lambda: ana.show and ana.show.program.cue_id == "cue-watch")
        assert ana.changed_by == "Luis"
        hear(ana, lambda: ana.events)
        assert {event.by for event in ana.events} == {"Luis"}


def test_a_take_goes_over_as_was_chosen_and_so_does_its_undoing() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        with_two_products(host)
        host.request(SetTransition(transition=Transition.FADE))

        host.request(TAKE)
        took = last_program(starter)
        host.request(ShowOverlay(overlay=OverlayKind.CARD, shown=False))
        hid = last_program(starter)
        host.request(UndoTake())
        undid = last_program(starter)

        assert [one.transition for one in (took, hid, undid)] == [
            Transition.FADE,
            Transition.CUT,
            Transition.FADE,
        ]
        assert cards(undid.scenes) == []
        assert cards(undid.preview) == ["El watch"]


@pytest.mark.usefixtures("caplog")
def test_the_preview_can_be_changed_on_air_while_the_engine_is_away() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        with_two_products(host)
        host.request(GoLive())
        starter.refuses = True
        starter.engine.die()
        hear(host, lambda: not host.health.engine_running)

        host.request(SetPreview(cue_id=CueId("cue-buds")))
        with pytest.raises(RefusedElsewhere) as denied:
            host.request(Take(expected_preview=CueId("cue-buds")))

        assert denied.value.reason_code == "engine_unavailable"
        hear(host, lambda: host.show and host.show.preview.cue_id == "cue-buds")
        assert host.show is not None
        assert host.show.program.cue_id is None
        starter.refuses = False
        until(lambda: len(starter.engines) == 2, "another engine")
        until(lambda: cards(starter.engine.snapshot.preview) == ["El buds"], "the preview")
        host.request(EndShow())


@pytest.mark.usefixtures("caplog")
def test_an_overlay_of_the_preview_is_not_on_air() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        with_two_products(host)
        host.request(TAKE)

        host.request(ShowOverlay(overlay=OverlayKind.CARD, shown=False, side=Side.PREVIEW))

        until(lambda: cards(starter.engine.snapshot.preview) == [], "the card gone")
        assert cards(starter.engine.snapshot.scenes) == ["El watch"]


def test_each_destination_gets_its_canvas_and_the_recording_the_first() -> None:
    starter = FakeStarter()
    wide = Destination(
        destination_id=DestinationId("wide"),
        name="Wide",
        url="rtmp://127.0.0.1/live",
        secret_name=SecretName("wide"),
        canvas_id=CanvasId("landscape"),
    )
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SetCanvases(canvases=(a_canvas(), a_canvas("landscape"))))
        host.request(SaveDestination(destination=wide))
        host.request(GoLive())

        specs = {spec.destination_id: spec.canvas_id for spec in starter.engine.snapshot.specs}

        assert specs == {"wide": "landscape", "recording": ""}
        assert [s.canvas_id for s in starter.engine.snapshot.scenes] == ["portrait", "landscape"]
        host.request(EndShow())


def test_a_second_camera_is_opened_beside_the_first() -> None:
    starter = FakeStarter()
    second = SourceSpec(kind=SourceKind.CAMERA, name="Close")
    with a_room(starter), a_client() as host:
        ready(host)

        host.request(ChooseSecond(second=second))

        assert starter.engine.snapshot.second == second


def test_a_product_nobody_knows_can_not_be_in_the_rundown() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)

        with pytest.raises(RefusedElsewhere, match="there is no product watch") as denied:
            host.request(AddCue(cue=a_cue()))

        assert denied.value.reason_code == "bad_input"
        assert host.show is not None
        assert host.show.rundown == ()


def test_a_moment_is_marked_once_with_what_was_shown() -> None:
    with a_room(FakeStarter()), a_client() as host, a_client("Luis", role="producer") as luis:
        with_two_products(host)
        host.request(TAKE)

        luis.request(MarkMoment(note="look again"))

        hear(host, lambda: host.events and host.events[-1].kind == "moment.marked")
        marked = host.events[-1]
        assert (marked.by, marked.facts["note"]) == ("Luis", "look again")
        assert marked.facts["product"] == "watch"


def test_a_rundown_that_no_line_could_hold_is_refused_whole() -> None:
    points = tuple("й" * 200 for _ in range(MOST_POINTS))
    cues = tuple(a_cue(f"cue-{n}", points=points) for n in range(40))
    with a_room(FakeStarter()), a_client() as host:
        with_two_products(host)
        host.request(SetRundown(cues=cues[:20]))

        for cue in cues[20:23]:
            host.request(AddCue(cue=cue))
        with pytest.raises(RefusedElsewhere, match="too long"):
            host.request(AddCue(cue=cues[24]))

        host.request(SetPreview(cue_id=CueId("cue-3")))
        hear(host, lambda: host.show and host.show.preview.cue_id == "cue-3")
        assert host.show is not None
        assert len(host.show.rundown) == 23


def test_events_are_told_to_who_comes_later(tmp_path: Path) -> None:
    with a_room(FakeStarter(), tmp_path / "shows.db"), a_client() as host:
        with_two_products(host)
        host.request(TAKE)
        hear(host, lambda: len(host.events) >= 2)

        with a_client("late") as late:
            hear(late, lambda: late.events)

            assert late.events == host.events
    with a_room(FakeStarter(), tmp_path / "shows.db"), a_client("next day") as again:
        hear(again, lambda: again.events)
        assert again.events == host.events


def test_what_a_producer_cues_is_asked_of_the_host_and_what_the_host_cues_is_not() -> None:
    with a_room(FakeStarter()), a_client("Ana") as ana, a_client("Luis", role="producer") as luis:
        with_two_products(ana)
        ana.request(SetPreview(cue_id=CueId("cue-buds"), requested=True))
        luis.request(SetPreview(cue_id=CueId("cue-watch")))
        hear(ana, lambda: ana.show and ana.show.requested)
        assert ana.show is not None
        assert ana.show.requested is not None
        assert (ana.show.requested.cue_id, ana.show.requested.by) == ("cue-watch", "Luis")

        ana.request(TAKE)

        hear(ana, lambda: any(event.kind == "cue.accepted" for event in ana.events))
        asked = [e for e in ana.events if e.kind in {"cue.requested", "cue.accepted"}]
        assert [(e.kind, e.by) for e in asked] == [
            ("cue.requested", "Luis"),
            ("cue.accepted", "Ana"),
        ]
