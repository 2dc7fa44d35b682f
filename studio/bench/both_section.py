"""Two canvases of one show at once, beside two bare x264 encodes of the same pictures."""

import json
import os
import shlex
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from studio.bench import child
from studio.bench.child import MeasurementFailed
from studio.bench.clips import READY_S
from studio.bench.cpu import Load
from studio.bench.figures import Figure, figure_of, median, on_show, ratio
from studio.bench.formats import BOTH, FPS, Clips, ShowFormat
from studio.bench.live_run import BARE, STUDIO, WARM_S
from studio.bench.on_air import OnAir
from studio.bench.peers import bare_command, overlay_graph
from studio.bench.session import Session
from studio.bench.studio_run import StudioStats, read_stats
from studio.bench.tail import FlvParser

UPRIGHT = ShowFormat(name="upright", width_px=720, height_px=1280, bitrate_bps=2_500_000, scale=2)
_MOST = 1.15
_STARTS_WITHIN_S = 40.0
_OFFER_S = 600
_PRODUCT = {
    "product": "scarf",
    "name": "Wool scarf",
    "price_minor": 3490,
    "currency": "USD",
    "stock": 12,
    "rows": [],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BothRun:
    """One run.

    Attributes:
        cores: Processor seconds per second of show, all processes of the program.
        load: What else the machine did meanwhile.
        missing: Pictures that neither canvas's recording at the server has, between its first
            and its last one.
        stats: What the studio says of itself; None of bare x264.
    """

    cores: float
    load: Load
    missing: int
    stats: StudioStats | None


def both_figures(session: Session, clips: Clips) -> list[Figure]:
    """Measure two canvases, the programs taking turns.

    Args:
        session: The benchmark.
        clips: Of the landscape canvas; the portrait one shows the middle of the same camera.
    """
    upright = _upright(clips)
    runs: dict[str, list[BothRun]] = {BARE: [], STUDIO: []}
    trouble = ""
    for turn, program in session.rounds(runs):
        if program == STUDIO and trouble:
            continue
        name = f"{BOTH} canvases, {program}, run {turn + 1}"
        try:
            run = session.undisturbed(name, partial(_measured, session, program, (clips, upright)))
        except MeasurementFailed as error:
            session.say(str(error))
            trouble = str(error) if program == STUDIO else trouble
            continue
        runs[program].append(run)
    return figures_of_both(runs, trouble=trouble)


def figures_of_both(runs: Mapping[str, list[BothRun]], *, trouble: str = "") -> list[Figure]:
    """Return the figures of the runs that succeeded."""
    ours, bare = runs[STUDIO], runs[BARE]
    told = [run.stats for run in ours if run.stats is not None]
    rounds = zip(ours, bare, strict=False)
    beside = ratio(median([run.cores for run in ours]), median([run.cores for run in bare]))
    figures = [
        Figure(
            name="processor time beside two x264",
            unit="x",
            value=beside,
            target=_MOST,
            runs=tuple(one.cores / other.cores for one, other in rounds if other.cores),
            note=trouble or "; ".join(sorted({one.encoder for one in told})),
        ),
        replace(
            figure_of("processor time", [run.cores for run in ours], unit="s/s"),
            beside=((BARE, median([run.cores for run in bare])),),
        ),
        figure_of(
            "pictures dropped",
            [float(one.frames.dropped + one.frames.ticks_lost) for one in told],
            unit="",
            target=0.0,
        ),
        replace(
            figure_of("pictures missing", [float(r.missing) for r in ours], unit="", target=0.0),
            beside=((BARE, median([float(run.missing) for run in bare])),),
        ),
    ]
    return on_show(figures, BOTH)


def _measured(session: Session, program: str, clips: tuple[Clips, Clips]) -> BothRun:
    steady_s = session.options.seconds
    with OnAir(session.fresh_folder()) as air:
        stats = air.folder / "stats.json"
        urls = [f"{air.server.url}-{one.show.name}" for one in clips]
        if program == STUDIO:
            file = _show_file(air.folder, clips, urls)
            seconds = WARM_S + steady_s + 1
            air.launch(_studio_command(file, stats, seconds), _environment(air.folder))
        else:
            air.launch(_together([bare_command(*one) for one in zip(clips, urls, strict=True)]))
        air.wait_until(lambda: len(_recorded(air)) == len(clips), _STARTS_WITHIN_S)
        from_ns = time.monotonic_ns() + round(WARM_S * 1e9)
        to_ns = from_ns + round(steady_s * 1e9)
        air.wait_until(lambda: time.monotonic_ns() >= to_ns, WARM_S + steady_s + 10)
        load = air.sampler.load(from_ns, to_ns)
        missing = sum(missing_in(path) for path in _recorded(air))
        if program == STUDIO:
            air.finish(within_s=30)
    if load is None:
        raise MeasurementFailed("no processor time was sampled")
    return BothRun(
        cores=load.cores["program"] + load.cores["engine"],
        load=load,
        missing=missing,
        stats=read_stats(stats) if program == STUDIO else None,
    )


def missing_in(path: Path) -> int:
    """Return how many pictures a recording lacks between its first and its last one."""
    tags = FlvParser().feed(path.read_bytes())
    shown_ms = [tag.pts_ms for tag in tags if tag.is_picture]
    if not shown_ms:
        return 0
    return round((max(shown_ms) - min(shown_ms)) * FPS / 1_000) + 1 - len(shown_ms)


def _recorded(air: OnAir) -> list[Path]:
    return [path for path in air.server.recorded.iterdir() if path.stat().st_size]


def _together(commands: Sequence[Sequence[str]]) -> list[str]:
    """Return a command that runs all of them at once."""
    return ["/bin/sh", "-c", f"{' & '.join(shlex.join(one) for one in commands)} & wait"]


def _studio_command(file: Path, stats: Path, seconds: float) -> list[str]:
    return [
        *(sys.executable, "-m", "studio", "show", "run", str(file), "--headless"),
        *("--seconds", str(seconds), "--stats", str(stats)),
    ]


def _environment(folder: Path) -> Mapping[str, str]:
    """Return the environment: a home of its own, no screen."""
    here = str(folder)
    return os.environ | {"CUECARD_HOME": here, "TMPDIR": here, "QT_QPA_PLATFORM": "offscreen"}


def _show_file(folder: Path, clips: Sequence[Clips], urls: Sequence[str]) -> Path:
    """Write a show of one product with an offer, and return its file."""
    catalogue = folder / "catalogue.json"
    catalogue.write_text(json.dumps([_PRODUCT]), encoding="utf-8")
    canvases = [one.show.canvas for one in clips]
    kbps = clips[0].show.bitrate_bps // 1_000
    lines = [
        "[show]",
        f"canvases = {json.dumps(canvases)}",
        f"camera = {json.dumps(str(clips[0].camera))}",
        f"microphone = {json.dumps(str(clips[0].sound))}",
        f"catalogue = {json.dumps(str(catalogue))}",
        f"bitrate_kbps = {kbps}",
    ]
    for canvas, url in zip(canvases, urls, strict=True):
        lines += ["[[destinations]]", f'canvas = "{canvas}"', f'url = "{url}"']
    lines += [
        "[[cues]]",
        'product = "scarf"',
        "take_at_s = 0.5",
        f"offer = {{ percent = 35, starts_at_s = 1.0, lasts_s = {_OFFER_S} }}",
    ]
    file = folder / "show.toml"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def _upright(clips: Clips) -> Clips:
    """Return the clips of the portrait canvas: the middle of the same camera, made once."""
    ready = clips.ready.with_name("comp_both_upright.yuv")
    upright = replace(clips, show=UPRIGHT, ready=ready)
    if not ready.is_file():
        fresh = ready.with_name(f"new_{ready.name}")
        width, height = UPRIGHT.width_px, UPRIGHT.height_px
        middle = f"[0:v]crop=ih*{width}/{height}:ih,scale={width}:{height}[middle];"
        graph = middle + overlay_graph(UPRIGHT, clips.font).replace("[0:v]", "[middle]")
        command = [
            *(child.program("ffmpeg"), "-hide_banner", "-loglevel", "error", "-nostdin", "-y"),
            *("-i", str(clips.camera), "-i", str(clips.card), "-i", str(clips.lower)),
            *("-filter_complex", graph, "-map", "[out]", "-t", str(READY_S)),
            *("-f", "rawvideo", "-pix_fmt", "yuv420p", str(fresh)),
        ]
        child.run(command, log=ready.with_name("clips.log"))
        fresh.replace(ready)
    return upright
