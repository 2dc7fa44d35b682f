"""The studio as a measured program: its command, its processes, what it says of itself."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import psutil

from studio.bench.child import MeasurementFailed
from studio.bench.cpu import family
from studio.bench.formats import Clips
from studio.protocol.reports import Spread

COUNTDOWN_S = 600
OVERLAYS = "product card and countdown (ring and digits, redrawn each second)"
_CARD = {
    "title": {"en": "Wool scarf", "es": "Bufanda de lana"},
    "facts": ["100 % merino", "180 × 30 cm", "30 °C"],
    "price_minor": 1990,
    "list_price_minor": 3490,
    "currency": "EUR",
    "market": "es-ES",
    "stock": 12,
}
_ROLES = ("engine", "control")


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioRun:
    """How the studio is started for a measurement.

    Attributes:
        folder: Its home; empty before the first run.
        camera: File or address.
        sound: File.
        clips: The format.
        url: Where to publish.
        seconds: How long to be on air.
        recording: File to record into, or None.
    """

    folder: Path
    camera: str
    sound: str
    clips: Clips
    url: str
    seconds: float
    recording: Path | None = None

    @property
    def stats_path(self) -> Path:
        """Where the command writes what it says of itself."""
        return self.folder / "stats.json"

    def command(self) -> list[str]:
        """Return the command, and write the card file that it names."""
        card = self.folder / "card.json"
        card.write_text(json.dumps(_CARD), encoding="utf-8")
        show = self.clips.show
        recorded = ["--record", str(self.recording)] if self.recording else []
        return [
            *(sys.executable, "-m", "studio", "broadcast", "--headless"),
            *("--camera", self.camera, "--mic", self.sound),
            *("--canvas", show.canvas, "--bitrate", str(show.bitrate_bps)),
            *("--to", self.url, *recorded),
            *("--card", str(card), "--countdown", str(COUNTDOWN_S)),
            *("--seconds", str(self.seconds), "--stats", str(self.stats_path)),
        ]

    def environment(self) -> Mapping[str, str]:
        """Return the environment: a home of its own, temporary folders within it, no screen."""
        here = str(self.folder)
        own = {"CUECARD_HOME": here, "TMPDIR": here, "QT_QPA_PLATFORM": "offscreen"}
        return os.environ | own


def process_ids(root: int) -> dict[str, int]:
    """Return the pids of `engine` and `control` among the descendants of the command."""
    found = {}
    for process in family(root):
        try:
            words = process.cmdline()
        except psutil.Error:
            continue
        for role in _ROLES:
            if words[-2:] == ["--process", role]:
                found[role] = process.pid
    return found


def end_everything(processes: list[psutil.Process]) -> None:
    """Kill what is left of a run; harmless when nothing is."""
    for process in processes:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            continue


class StatsChange(msgspec.Struct, frozen=True, kw_only=True):
    """One step of an output's life, as the stats file has it."""

    at_utc_ms: int
    state: str
    code: str = ""


class StatsOutput(msgspec.Struct, frozen=True, kw_only=True):
    """One output, as the stats file has it."""

    name: str = ""
    destination_id: str = ""
    changes: tuple[StatsChange, ...] = ()
    reconnects: int = 0


class StatsFrames(msgspec.Struct, frozen=True, kw_only=True):
    """Counters of the engine, as the stats file has them."""

    composed: int
    dropped: int
    repeated: int
    ticks_lost: int


class StudioStats(msgspec.Struct, frozen=True, kw_only=True):
    """What the studio says of itself; the stats file has more."""

    went_live_utc_ms: int
    frames: StatsFrames
    compose: Spread
    encode: Spread
    frame_interval: Spread
    tick_lateness: Spread
    outputs: tuple[StatsOutput, ...]
    encoder: str = ""
    encoder_text: str = ""
    problems: tuple[str, ...] = ()


def read_stats(path: Path) -> StudioStats:
    """Read the stats file.

    Raises:
        MeasurementFailed: It is not there or not what it should be.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=StudioStats)
    except (OSError, msgspec.MsgspecError) as error:
        raise MeasurementFailed(f"{path}: {error}") from error
