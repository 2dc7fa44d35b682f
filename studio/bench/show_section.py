"""The whole show, side by side: what the studio costs beside FFmpeg and bare x264."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from studio.bench.child import MeasurementFailed
from studio.bench.figures import Figure, figure_of, median, on_show, percentile, ratio
from studio.bench.formats import Clips, ShowFormat
from studio.bench.latency import LatencyRun, measure_latency
from studio.bench.live_run import BARE, FFMPEG, STUDIO, LiveRun, measure_live
from studio.bench.peers import PRESET
from studio.bench.session import Session
from studio.bench.studio_run import OVERLAYS

_MB = 1024 * 1024
_ENGINE_MB, _ALL_MB = 350.0, 700.0
_GO_LIVE_S = 0.7
_LATENCY_MS = 250.0
_LARGE_PX = 1_000_000
"""Above it the studio may choose a lighter preset by itself, and says so."""

Runs = dict[str, list[LiveRun]]
Value = Callable[[LiveRun], float | None]


def show_figures(session: Session, clips: Clips) -> list[Figure]:
    """Measure one format, the programs taking turns."""
    runs: Runs = {BARE: [], FFMPEG: [], STUDIO: []}
    failed: dict[str, str] = {}
    for turn, program in session.rounds(runs):
        if program in failed:
            continue
        name = f"{clips.show.name} show, {program}, run {turn + 1}"
        try:
            runs[program].append(session.undisturbed(name, partial(_live, session, clips, program)))
        except MeasurementFailed as error:
            session.say(str(error))
            failed[program] = str(error)
    return figures_of_runs(clips.show, runs, trouble=failed.get(STUDIO, ""))


def _live(session: Session, clips: Clips, program: str) -> LiveRun:
    return measure_live(program, clips, session.fresh_folder(), steady_s=session.options.seconds)


def figures_of_runs(show: ShowFormat, runs: Runs, *, trouble: str = "") -> list[Figure]:
    """Return the figures of one format.

    Args:
        show: The format.
        runs: Of each program, those that succeeded.
        trouble: Why the studio could not be measured, or empty.
    """
    how = trouble or "; ".join((_encoders(runs), f"our overlays: {OVERLAYS}"))
    figures = [
        _cpu_ratio(runs, how),
        _lighter(runs, may_be=show.width_px * show.height_px > _LARGE_PX),
        _of(runs, "processor time", "s/s", lambda run: run.cores),
        _of(runs, "processor time a picture seen", "ms", _ms_a_picture),
        _of(runs, "pictures repeated", "%", _repeated_percent, target=0.0),
        _of(runs, "camera pictures lost", "", lambda run: run.content.skipped, target=0.0),
        _of(runs, "pictures at the server", "1/s", _per_second),
        _of(runs, "longest gap at the server", "ms", lambda run: run.worst_gap_ms),
        _of(runs, "memory, engine", "MB", _engine_mb, target=_ENGINE_MB),
        _of(runs, "memory, all processes", "MB", _all_mb, target=_ALL_MB),
        _of(runs, "go live to first picture", "s", _go_live_s, target=_GO_LIVE_S),
        _of(runs, "program start to first picture", "s", lambda run: run.first_picture_s),
    ]
    return on_show(figures, show.name)


def _lighter(runs: Runs, *, may_be: bool) -> Figure:
    """Say how often our x264 did less than FFmpeg's, since then the times are not of equals."""
    told = [run.stats for run in runs[STUDIO] if run.stats]
    lighter = [100.0 * (f" {PRESET}" not in f" {one.encoder}") for one in told]
    found = figure_of("runs with a lighter x264 preset", lighter, unit="%")
    share = sum(lighter) / len(lighter) if lighter else None
    return replace(found, value=share, target=None if may_be else 0.0)


def _encoders(runs: Runs) -> str:
    """Say how each program's x264 was set, and whether ours was made lighter on the way."""
    told = [f"{name}: {found[-1].x264}" for name, found in runs.items() if found]
    texts = {run.stats.encoder_text for run in runs[STUDIO] if run.stats} - {""}
    names = {run.stats.encoder for run in runs[STUDIO] if run.stats} - {""}
    return "; ".join((*sorted(names), *sorted(texts), *told))


def _cpu_ratio(runs: Runs, note: str) -> Figure:
    """Median over median; `runs` has the ratio of each round."""
    rounds = zip(runs[STUDIO], runs[FFMPEG], strict=False)
    ratios = tuple(ours.cores / theirs.cores for ours, theirs in rounds)
    ours, theirs = (median([run.cores for run in runs[name]]) for name in (STUDIO, FFMPEG))
    return Figure(
        name="processor time beside FFmpeg",
        unit="x",
        value=ratio(ours, theirs),
        target=1.0,
        runs=ratios,
        note=note,
    )


def _of(runs: Runs, name: str, unit: str, value: Value, *, target: float | None = None) -> Figure:
    """Return a figure of the studio with the same of the others beside it."""
    ours = figure_of(name, [value(run) for run in runs[STUDIO]], unit=unit, target=target)
    beside = tuple(
        (peer, figure_of(name, [value(run) for run in runs[peer]], unit=unit).value)
        for peer in (FFMPEG, BARE)
    )
    return Figure(
        name=name, unit=unit, value=ours.value, target=target, runs=ours.runs, beside=beside
    )


def _repeated_percent(run: LiveRun) -> float:
    return 100 * run.content.repeated / max(1, run.content.shown)


def _ms_a_picture(run: LiveRun) -> float | None:
    """Of different pictures: a program that falls behind uses less time for it."""
    seen = run.content.shown - run.content.repeated
    return 1_000 * run.cores * run.steady_s / seen if seen else None


def _per_second(run: LiveRun) -> float:
    return run.arrived / run.steady_s


def _engine_mb(run: LiveRun) -> float:
    return run.engine_rss_bytes / _MB


def _all_mb(run: LiveRun) -> float:
    return run.all_rss_bytes / _MB


def _go_live_s(run: LiveRun) -> float | None:
    """Of FFmpeg and x264 the start of the program is the command to go live."""
    return run.go_live_s if run.program == STUDIO else run.first_picture_s


def latency_figures(session: Session, clips: Clips) -> list[Figure]:
    """Measure camera to server, the programs taking turns."""
    runs: dict[str, list[LatencyRun]] = {FFMPEG: [], STUDIO: []}
    trouble = ""
    for turn, program in session.rounds(runs):
        if program == STUDIO and trouble:
            continue
        name = f"{clips.show.name} latency, {program}, run {turn + 1}"
        try:
            run = session.undisturbed(name, partial(_latency, session, clips, program))
        except MeasurementFailed as error:
            session.say(str(error))
            trouble = str(error) if program == STUDIO else trouble
            continue
        runs[program].append(run)
    return [
        _latency_figure(clips, runs, 50, note=trouble, target=_LATENCY_MS),
        _latency_figure(clips, runs, 95, note=trouble, target=None),
    ]


def _latency(session: Session, clips: Clips, program: str) -> LatencyRun:
    return measure_latency(program, clips, session.fresh_folder(), steady_s=session.options.seconds)


def _latency_figure(
    clips: Clips,
    runs: dict[str, list[LatencyRun]],
    percent: int,
    *,
    note: str,
    target: float | None,
) -> Figure:
    ours, theirs = (
        [percentile(run.delays_ms, percent) for run in runs[name]] for name in (STUDIO, FFMPEG)
    )
    name = f"camera picture to server, p{percent}"
    found = figure_of(name, ours, unit="ms", target=target)
    return Figure(
        name=name,
        unit="ms",
        value=found.value,
        show=clips.show.name,
        target=target,
        runs=found.runs,
        beside=((FFMPEG, figure_of(name, theirs, unit="ms").value),),
        note=note,
    )
