"""One program doing the show in real time to a local server: what it cost and what arrived."""

import itertools
import time
from dataclasses import dataclass
from pathlib import Path

from studio.bench.child import MeasurementFailed
from studio.bench.cpu import Load
from studio.bench.formats import Clips
from studio.bench.on_air import OnAir
from studio.bench.peers import bare_command, ffmpeg_command
from studio.bench.pictures import Content, content_of, numbers_in, x264_settings_in
from studio.bench.studio_run import StudioRun, StudioStats, read_stats
from studio.bench.tail import Arrival

BARE, FFMPEG, STUDIO = "x264", "ffmpeg", "cuecard"
WARM_S = 5.0
"""On air and not counted: rate control and caches settle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveRun:
    """One run.

    Attributes:
        program: `x264`, `ffmpeg` or `cuecard`.
        cores: Processor seconds per second of show, all its processes.
        load: What else the machine did meanwhile.
        engine_rss_bytes: Peak; of a single-process program the same as `all_rss_bytes`.
        all_rss_bytes: Peak of all its processes; pages they share count in each.
        first_picture_s: From the start of the program to the first picture at the server.
        go_live_s: From the command to go live; None where that is the start of the program.
        arrived: Pictures at the server in the steady window.
        steady_s: Length of the window.
        content: What those pictures showed.
        worst_gap_ms: Longest time without a picture at the server, in the window.
        x264: What the encoder wrote into the stream about its settings.
        stats: What the studio says of itself; None of the others.
    """

    program: str
    cores: float
    load: Load
    engine_rss_bytes: int
    all_rss_bytes: int
    first_picture_s: float
    go_live_s: float | None
    arrived: int
    steady_s: float
    content: Content
    worst_gap_ms: float
    x264: str
    stats: StudioStats | None


def measure_live(program: str, clips: Clips, folder: Path, *, steady_s: float) -> LiveRun:
    """Put a program on air and measure it.

    Args:
        program: `x264`, `ffmpeg` or `cuecard`.
        clips: The show.
        folder: Empty.
        steady_s: Length of the window that counts.

    Raises:
        MeasurementFailed: It did not get on air or left it.
    """
    with OnAir(folder) as air:
        studio = _launch(program, clips, air, seconds=WARM_S + steady_s + 1.0)
        first = air.wait_for_first_picture()
        from_ns = first.at_ns + round(WARM_S * 1e9)
        to_ns = from_ns + round(steady_s * 1e9)
        air.wait_until(lambda: time.monotonic_ns() >= to_ns, WARM_S + steady_s + 10)
        arrivals = tuple(air.tail.arrivals)
        load = air.sampler.load(from_ns, to_ns)
        if studio is not None:
            air.finish(within_s=20)
    if load is None:
        raise MeasurementFailed("no processor time was sampled")
    window = [one for one in arrivals if from_ns <= one.at_ns <= to_ns]
    stats = read_stats(studio.stats_path) if studio else None
    engine = air.sampler.peak_rss_bytes("engine" if studio else "program")
    return LiveRun(
        program=program,
        cores=load.cores["program"] + load.cores["engine"],
        load=load,
        engine_rss_bytes=engine,
        all_rss_bytes=air.sampler.peak_rss_bytes("program", "engine"),
        first_picture_s=(first.at_ns - air.started_ns) / 1e9,
        go_live_s=_since_go_live(stats, first),
        arrived=len(window),
        steady_s=steady_s,
        content=_content(air, clips, arrivals, window),
        worst_gap_ms=_worst_gap_ms(window),
        x264=x264_settings_in(air.tail.files[0]),
        stats=stats,
    )


def _launch(program: str, clips: Clips, air: OnAir, *, seconds: float) -> StudioRun | None:
    if program == STUDIO:
        run = StudioRun(
            folder=air.folder,
            camera=str(clips.camera),
            sound=str(clips.sound),
            clips=clips,
            url=air.server.url,
            seconds=seconds,
        )
        air.launch(run.command(), run.environment())
        return run
    command = bare_command if program == BARE else ffmpeg_command
    air.launch(command(clips, air.server.url))
    return None


def _since_go_live(stats: StudioStats | None, first: Arrival) -> float | None:
    if stats is None:
        return None
    offset_ns = time.time_ns() - time.monotonic_ns()
    return (first.at_ns + offset_ns) / 1e9 - stats.went_live_utc_ms / 1e3


def _content(
    air: OnAir, clips: Clips, arrivals: tuple[Arrival, ...], window: list[Arrival]
) -> Content:
    """Read the numbers of the window's pictures.

    The file holds pictures in the order of showing and `arrivals` in the order of sending; with
    B frames these differ, so the window is told by presentation time.
    """
    if not window:
        return Content(shown=0, repeated=0, skipped=0)
    numbers = numbers_in(air.tail.files[0], clips.show)
    shown = sorted(one.pts_ms for one in arrivals if one.file == 0)
    first_ms, last_ms = min(one.pts_ms for one in window), max(one.pts_ms for one in window)
    paired = zip(shown, numbers, strict=False)
    return content_of([number for pts, number in paired if first_ms <= pts <= last_ms])


def _worst_gap_ms(window: list[Arrival]) -> float:
    return max((b.at_ns - a.at_ns) / 1e6 for a, b in itertools.pairwise(window)) if window else 0.0
