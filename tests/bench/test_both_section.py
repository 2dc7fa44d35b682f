"""What is made of the runs of two canvases at once."""

from pathlib import Path

import pytest

from studio.bench.both_section import BothRun, figures_of_both, missing_in
from studio.bench.clips import make_clips
from studio.bench.cpu import Load
from studio.bench.formats import ShowFormat
from studio.bench.live_run import BARE, STUDIO
from studio.bench.on_air import OnAir
from studio.bench.peers import ffmpeg_command
from studio.bench.studio_run import StatsFrames, StudioStats
from studio.protocol.reports import Spread

TINY = ShowFormat(name="tiny", width_px=320, height_px=240, bitrate_bps=400_000, scale=1)


def a_run(cores: float, *, missing: int = 0, dropped: int | None = None) -> BothRun:
    """Return a run; one with a number of dropped pictures is the studio's."""
    spread = Spread()
    stats = (
        None
        if dropped is None
        else StudioStats(
            went_live_utc_ms=1,
            frames=StatsFrames(composed=600, dropped=dropped, repeated=0, ticks_lost=1),
            compose=spread,
            encode=spread,
            frame_interval=spread,
            tick_lateness=spread,
            outputs=(),
            encoder="libx264 veryfast",
        )
    )
    load = Load(cores={"program": cores, "engine": 0.0}, others=0.0, stolen=0.0)
    return BothRun(cores=cores, load=load, missing=missing, stats=stats)


def test_the_ratio_is_that_of_the_medians() -> None:
    runs = {
        BARE: [a_run(1.0), a_run(0.8), a_run(0.9, missing=2)],
        STUDIO: [a_run(0.9, dropped=0), a_run(0.99, dropped=2), a_run(1.2, dropped=0)],
    }

    figures = {figure.name: figure for figure in figures_of_both(runs)}

    beside = figures["processor time beside two x264"]
    assert beside.value == pytest.approx(0.99 / 0.9)
    assert beside.reached
    assert beside.note == "libx264 veryfast"
    assert figures["pictures dropped"].value == 1
    assert not figures["pictures dropped"].reached
    assert figures["pictures missing"].beside == ((BARE, 0.0),)
    assert {figure.show for figure in figures.values()} == {"both"}


def test_a_studio_that_could_not_be_measured_has_no_ratio_and_says_why() -> None:
    figures = figures_of_both({BARE: [a_run(1.0)], STUDIO: []}, trouble="it ended")

    assert figures[0].value is None
    assert figures[0].note == "it ended"


def test_pictures_that_a_recording_lacks_are_counted(tmp_path: Path) -> None:
    clips = make_clips(tmp_path, TINY, camera_s=2)
    folder = tmp_path / "air"
    folder.mkdir()
    with OnAir(folder) as air:
        air.launch(ffmpeg_command(clips, air.server.url))
        air.wait_until(lambda: len(air.tail.arrivals) >= 40, within_s=60)
        air.server.kill()
        air.program.wait(60)
        recorded = air.tail.files[0]

    # Where the stream was cut, B frames may be missing before a picture that came.
    assert 0 <= missing_in(recorded) <= 3
    empty = tmp_path / "empty.flv"
    empty.write_bytes(b"")
    assert missing_in(empty) == 0
