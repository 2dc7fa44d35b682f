"""Highlight clips are cut after a show, out of its recording, and everybody hears how it goes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import pytest

from studio.cli.client import StudioClient
from studio.cli.main import run
from studio.control.trade.clip_plan import pieces_of
from studio.control.trade.recorded import places_of
from studio.core.errors import Refused
from studio.core.ids import CueId, EventId, ProductId, ShowId
from studio.protocol.clip_messages import (
    AskClips,
    Clip,
    ClipsListed,
    ClipState,
    ClipTrouble,
    CutClips,
    StopClips,
)
from studio.protocol.clip_order import Piece
from studio.protocol.proof_order import Place
from studio.protocol.setup_commands import EndShow, GoLive, SetRecording
from studio.protocol.show_commands import AddCue, SetPreview, Take
from studio.show.events import ShowEvent
from studio.show.happened import Fact
from studio.show.highlights import HighMoment, Reason
from tests.builders import NOW_UTC_MS, a_cue, a_listing
from tests.fakes.media_files import write_recording
from tests.fakes.studio_room import FakeStarter, a_client, a_room, add_product, hear, ready

WATCH, LAMP = ProductId("watch"), ProductId("lamp")


@pytest.fixture
def starter() -> FakeStarter:
    """Start fake engines."""
    return FakeStarter()


@pytest.fixture
def client(starter: FakeStarter, tmp_path: Path) -> Iterator[StudioClient]:
    """Attach to a room."""
    with a_room(starter, tmp_path / "cuecard.db"), a_client() as attached:
        ready(attached)
        yield attached


def show_both(client: StudioClient, starter: FakeStarter, recorded: Path) -> None:
    """Be on air with two products, and record that."""
    starter.engine.keep_time()
    client.request(SetRecording(record=True, path=str(recorded)))
    for product in (WATCH, LAMP):
        add_product(client, a_listing(product))
        client.request(AddCue(cue=a_cue(f"cue-{product}", product_id=product)))
    client.request(SetPreview(cue_id=CueId("cue-watch")))
    client.request(GoLive())
    for product in (WATCH, LAMP):
        client.request(SetPreview(cue_id=CueId(f"cue-{product}")))
        client.request(Take(expected_preview=CueId(f"cue-{product}")))


def listed(client: StudioClient) -> ClipsListed:
    """Ask what could be cut."""
    client.told.clear()
    client.request(AskClips())
    (told,) = client.told
    assert isinstance(told, ClipsListed)
    return told


def over(client: StudioClient) -> tuple[Clip, ...]:
    """Wait until nothing is cut any more, and return what was."""
    hear(client, lambda: client.clips is not None and client.clips.show_id is not None)
    hear(client, lambda: client.clips is not None and not client.clips.running)
    assert client.clips is not None
    return client.clips.clips


def test_a_clip_of_each_product_is_cut_after_the_show_and_stays(
    client: StudioClient, starter: FakeStarter, tmp_path: Path
) -> None:
    recorded = tmp_path / "recorded.mkv"
    show_both(client, starter, recorded)
    with pytest.raises(Refused, match="after the show"):
        client.request(CutClips())
    client.request(EndShow())
    assert {clip.trouble for clip in listed(client).clips} == {ClipTrouble.NO_RECORDING}
    with pytest.raises(Refused, match="no recording"):
        client.request(CutClips())

    write_recording(recorded, seconds=6)
    assert [clip.state for clip in listed(client).clips] == [ClipState.POSSIBLE] * 2
    folder = Path(client.request(CutClips()))
    made = over(client)

    assert [(clip.product_id, clip.state) for clip in made] == [
        (WATCH, ClipState.CUT),
        (LAMP, ClipState.CUT),
    ]
    assert sorted(str(path) for path in folder.iterdir()) == sorted(clip.path for clip in made)
    for clip in made:
        with av.open(clip.path) as film:
            assert sum(1 for _ in film.decode(film.streams.video[0])) > 60
    assert [clip.path for clip in listed(client).clips] == [clip.path for clip in made]


def test_cutting_can_be_stopped_and_leaves_nothing_half_written(
    client: StudioClient, starter: FakeStarter, tmp_path: Path
) -> None:
    recorded = tmp_path / "recorded.mkv"
    show_both(client, starter, recorded)
    client.request(EndShow())
    write_recording(recorded, seconds=6)

    folder = Path(client.request(CutClips(products=(LAMP,))))
    with pytest.raises(Refused, match="already"):
        client.request(CutClips())
    client.request(StopClips())

    (clip,) = over(client)
    assert (clip.state, clip.trouble) == (ClipState.FAILED, ClipTrouble.STOPPED)
    assert not folder.exists() or list(folder.iterdir()) == []


def test_the_command_line_lists_cuts_and_says_what_is_missing(
    client: StudioClient,
    starter: FakeStarter,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    recorded = tmp_path / "recorded.mkv"
    show_both(client, starter, recorded)
    client.request(EndShow())
    assert run(["clips"]) == 0
    assert capsys.readouterr().out.count("not cut: its recording is not there") == 2

    write_recording(recorded, seconds=6)
    assert run(["clips", "--json", "cut", "lamp"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [clip["product_id"] for clip in told["clips"]] == ["lamp"]
    assert Path(told["clips"][0]["path"]).stat().st_size > 0
    assert run(["clips", "list"]) == 0
    assert capsys.readouterr().out.count("not cut yet") == 1

    recorded.write_bytes(b"no film")
    assert run(["clips", "cut", "watch"]) == 1
    assert "not cut: the recording can't be read" in capsys.readouterr().out


def test_a_product_that_was_not_on_air_has_no_clip(client: StudioClient) -> None:
    assert listed(client).clips == ()
    with pytest.raises(Refused, match="no such product"):
        client.request(CutClips(products=(WATCH,)))


def high(number: int, reason: Reason) -> HighMoment:
    """Return a moment."""
    event = ShowEvent(
        event_id=EventId(str(number)),
        kind="product.shown",
        show_id=ShowId("show-1"),
        revision=number,
        at_utc_ms=NOW_UTC_MS,
        facts={},
    )
    return HighMoment(reason=reason, event=event)


def test_moments_near_each_other_are_one_stretch_and_those_of_another_recording_are_left_out() -> (
    None
):
    moments = [high(1, Reason.SHOWN), high(2, Reason.OFFER), high(3, Reason.SOLD)]
    places = {
        "1": (Place(file="a", at_ms=1_000), Place(file="b", at_ms=1_000)),
        "2": (Place(file="b", at_ms=16_000),),
        "3": (Place(file="b", at_ms=90_000),),
    }

    assert pieces_of(moments, places) == (
        Piece(file="b", from_ms=0, until_ms=28_000),
        Piece(file="b", from_ms=85_000, until_ms=102_000),
    )
    assert pieces_of(moments, {"1": (), "2": (), "3": ()}) == ()


@pytest.mark.parametrize(
    ("pts_ms", "at_ms"), [(9_000, 2_000), (7_000, 0), (5_500, 0), (1_000, None)]
)
def test_what_was_on_program_when_the_recording_began_is_in_its_first_picture(
    tmp_path: Path, pts_ms: int, at_ms: int | None
) -> None:
    (tmp_path / "show.mkv").touch()
    facts: dict[str, Fact] = {"destination": "recording", "session": 1, "first_pts_ms": 7_000}
    facts["file"] = "show.mkv"
    moment = replace(high(1, Reason.SHOWN).event, epoch=1, pts_ms=pts_ms)
    began = replace(moment, kind="stream.epoch.started", facts=facts)

    found = places_of(moment, [began], [tmp_path])

    assert [place.at_ms for place in found] == ([] if at_ms is None else [at_ms])
