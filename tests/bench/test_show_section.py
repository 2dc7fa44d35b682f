"""The show's figures: medians of what several runs gave, beside those of the others."""

from dataclasses import replace

import pytest

from studio.bench.cpu import Load
from studio.bench.figures import Figure
from studio.bench.formats import FORMATS
from studio.bench.live_run import BARE, FFMPEG, STUDIO, LiveRun
from studio.bench.pictures import Content
from studio.bench.show_section import Runs, figures_of_runs
from studio.bench.studio_run import StatsFrames, StudioStats
from studio.protocol.reports import Spread

SMALL, LARGE, _ = FORMATS
MB = 1024 * 1024
CALM = Load(cores={}, others=0.0, stolen=0.0)


def told(encoder: str = "libx264 veryfast", text: str = "") -> StudioStats:
    return StudioStats(
        went_live_utc_ms=1,
        frames=StatsFrames(composed=300, dropped=0, repeated=0, ticks_lost=0),
        compose=Spread(),
        encode=Spread(),
        frame_interval=Spread(),
        tick_lateness=Spread(),
        outputs=(),
        encoder=encoder,
        encoder_text=text,
    )


def a_run(program: str, cores: float, *, repeated: int = 0) -> LiveRun:
    ours = program == STUDIO
    return LiveRun(
        program=program,
        cores=cores,
        load=CALM,
        engine_rss_bytes=200 * MB,
        all_rss_bytes=400 * MB,
        first_picture_s=1.0,
        go_live_s=0.5 if ours else None,
        arrived=300,
        steady_s=10.0,
        content=Content(shown=300, repeated=repeated, skipped=0),
        worst_gap_ms=40.0,
        x264="subme=2",
        stats=told() if ours else None,
    )


def all_runs() -> Runs:
    return {
        BARE: [a_run(BARE, 0.4)],
        FFMPEG: [a_run(FFMPEG, cores) for cores in (0.5, 0.6, 1.9)],
        STUDIO: [a_run(STUDIO, cores) for cores in (0.3, 0.45, 0.5)],
    }


def named(figures: list[Figure]) -> dict[str, Figure]:
    return {figure.name: figure for figure in figures}


def test_the_ratio_is_of_medians_and_keeps_each_round() -> None:
    found = named(figures_of_runs(SMALL, all_runs()))["processor time beside FFmpeg"]

    assert found.value == pytest.approx(0.75)
    assert found.runs == pytest.approx((0.6, 0.75, 0.5 / 1.9))
    assert found.reached
    assert found.show == "720p"


def test_the_others_stand_beside_each_figure() -> None:
    found = named(figures_of_runs(SMALL, all_runs()))

    assert dict(found["processor time"].beside) == {FFMPEG: 0.6, BARE: 0.4}
    assert dict(found["go live to first picture"].beside)[FFMPEG] == 1.0
    assert found["go live to first picture"].value == 0.5
    assert found["memory, engine"].value == 200.0


def test_time_a_picture_counts_different_pictures_alone() -> None:
    runs = all_runs()
    runs[STUDIO] = [a_run(STUDIO, 0.6, repeated=100)]

    found = named(figures_of_runs(SMALL, runs))["processor time a picture seen"]

    assert found.value == pytest.approx(30.0)
    assert dict(found.beside)[FFMPEG] == pytest.approx(20.0)


def test_one_repeated_picture_misses_the_target() -> None:
    runs = all_runs()
    runs[STUDIO] = [a_run(STUDIO, 0.4, repeated=1)]

    assert named(figures_of_runs(SMALL, runs))["pictures repeated"].reached is False


def test_a_lighter_preset_is_a_miss_at_720p_and_allowed_at_1080p() -> None:
    runs = all_runs()
    lighter = told("libx264 superfast", "This computer is busy.")
    runs[STUDIO][0] = replace(runs[STUDIO][0], stats=lighter)

    small, large = (
        named(figures_of_runs(show, runs))["runs with a lighter x264 preset"]
        for show in (SMALL, LARGE)
    )

    assert small.value == pytest.approx(100 / 3)
    assert small.reached is False
    assert large.reached is None


def test_a_studio_that_never_got_on_air_leaves_no_values_and_the_reason() -> None:
    runs = all_runs() | {STUDIO: []}

    found = named(figures_of_runs(SMALL, runs, trouble="it fell over"))

    assert found["processor time beside FFmpeg"].note == "it fell over"
    assert found["processor time beside FFmpeg"].reached is False
    assert found["processor time"].value is None
    assert dict(found["processor time"].beside)[FFMPEG] == 0.6
