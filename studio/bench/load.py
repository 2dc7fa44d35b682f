"""The show while the control room is flooded and a real window stands still again and again."""

import json
import signal
import struct
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from studio.bench import child
from studio.bench.child import Child, MeasurementFailed
from studio.bench.cpu import family
from studio.bench.figures import Figure, figure_of, on_show
from studio.bench.flood import Flood
from studio.bench.formats import Clips
from studio.bench.on_air import OnAir
from studio.bench.session import Session
from studio.bench.studio_run import StudioRun, StudioStats, end_everything, read_stats
from studio.core.process import Rendezvous

FLOOD_S = 15.0
BLOCKED_S, BLOCK_EVERY_S = 0.6, 3.0
_ATTACHED_WITHIN_S = 20.0
_INTERVAL_MS, _ATTACH_S = 40.0, 1.0
_LOOKED_AT = 24
"""Where the preview ring's file has the moment of the reader's last look; see `preview_ring`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRun:
    """What became of the show.

    Attributes:
        stats: What the studio says of itself.
        per_s: Messages a second that were answered.
        attach_s: From the start of the window to its first look at the picture; None: it never
            came.
        attach_again_s: Likewise, of a window started after the first was killed.
    """

    stats: StudioStats
    per_s: float
    attach_s: float | None
    attach_again_s: float | None


def load_figures(session: Session, clips: Clips) -> list[Figure]:
    """Measure the show under load.

    Raises:
        MeasurementFailed: The studio did not get on air or left it.
    """
    session.say(f"load: 5,000 messages/s for {FLOOD_S:.0f} s, and a window that stands still")
    run = measure_load(clips, session.fresh_folder())
    used = (
        f"an observer's refused requests of 300 bytes, {run.per_s:.0f} answered a second; a real "
        f"window stopped {BLOCKED_S * 1_000:.0f} ms in every {BLOCK_EVERY_S:.0f} s"
    )
    interval, frames = run.stats.frame_interval, run.stats.frames
    again = "from the start of its process to its first look at the picture"
    figures = [
        figure_of(
            "interval between pictures under load, p99",
            [interval.p99_ms],
            unit="ms",
            target=_INTERVAL_MS,
            note=used,
        ),
        figure_of("ticks lost under load", [float(frames.ticks_lost)], unit="", target=0.0),
        figure_of("messages answered a second", [run.per_s], unit="1/s"),
        figure_of("window attached", [run.attach_s], unit="s", note=again),
        figure_of(
            "window attached again after kill -9", [run.attach_again_s], unit="s", target=_ATTACH_S
        ),
    ]
    return on_show(figures, clips.show.name)


def measure_load(clips: Clips, folder: Path) -> LoadRun:
    """Put the studio on air, flood it, block and kill its window.

    Raises:
        MeasurementFailed: The studio did not get on air or left it.
    """
    with OnAir(folder) as air:
        run = StudioRun(
            folder=folder,
            camera=str(clips.camera),
            sound=str(clips.sound),
            clips=clips,
            url=air.server.url,
            seconds=FLOOD_S + 20,
        )
        air.launch(run.command(), run.environment())
        air.wait_for_first_picture()
        session_folder = _session_folder(folder)
        window = _Window(run, session_folder)
        try:
            attach_s = window.open()
            per_s = _flooded(session_folder, window)
            window.kill()
            attach_again_s = window.open()
        finally:
            window.kill()
        air.finish(within_s=60)
    return LoadRun(
        stats=read_stats(run.stats_path),
        per_s=per_s,
        attach_s=attach_s,
        attach_again_s=attach_again_s,
    )


class _Window:
    """A real window without a screen, attached to a headless show."""

    def __init__(self, run: StudioRun, session_folder: Path) -> None:
        self._run = run
        self._folder = session_folder
        self._process: Child | None = None

    def open(self) -> float | None:
        """Start it; return how long it took to look at the picture, None if it never did."""
        began_ns = time.monotonic_ns()
        # Drawn by Qt without a screen; the variable alone says that a window is wanted.
        own = {"CUECARD_SESSION": str(self._folder), "DISPLAY": ":0"}
        environment = dict(self._run.environment()) | own
        log = self._run.folder / "window.log"
        self._process = child.start([sys.executable, "-m", "studio"], log=log, env=environment)
        deadline_s = time.monotonic() + _ATTACHED_WITHIN_S
        while time.monotonic() < deadline_s and self._process.poll() is None:
            looked_ns = self._last_look_ns()
            if looked_ns > began_ns:
                return (looked_ns - began_ns) / 1e9
            time.sleep(0.005)
        return None

    def block(self, seconds: float) -> None:
        """Let it stand still."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGSTOP)
            time.sleep(seconds)
            self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it as a crash would, and what it started: attached, it has nothing to start."""
        if self._process is not None:
            started = family(self._process.pid)[1:]
            child.kill(self._process)
            end_everything(started)

    def _last_look_ns(self) -> int:
        looks = [0]
        for ring in (self._folder / "run").rglob("preview-*.ring"):
            with ring.open("rb") as file:
                file.seek(_LOOKED_AT)
                looks.append(*struct.unpack("<Q", file.read(8)))
        return max(looks)


def _flooded(session_folder: Path, window: _Window) -> float:
    """Flood the control room and block the window; returns answers a second."""
    flood = Flood(_control_room(session_folder))
    flood.start()
    began_s = time.monotonic()
    try:
        while time.monotonic() - began_s < FLOOD_S:
            time.sleep(BLOCK_EVERY_S - BLOCKED_S)
            window.block(BLOCKED_S)
    finally:
        took_s = time.monotonic() - began_s
        flood.stop()
    return flood.answered / took_s


def _session_folder(folder: Path) -> Path:
    """Return where the headless show has its rendezvous files, wherever below it made them."""
    for found in folder.rglob("control.json"):
        return next(parent.parent for parent in found.parents if parent.name == "run")
    raise MeasurementFailed("the headless show left no word where its control room is")


def _control_room(session_folder: Path) -> Rendezvous:
    found = next((session_folder / "run").rglob("control.json"))
    try:
        return Rendezvous(**json.loads(found.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise MeasurementFailed(f"{found}: {error}") from error
