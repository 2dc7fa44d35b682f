"""What happens when the server dies or stands still, and when the engine is killed."""

import signal
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from studio.bench.child import MeasurementFailed, TimeoutExpired
from studio.bench.formats import FPS, NUMBERS, Clips
from studio.bench.on_air import OnAir
from studio.bench.peers import ffmpeg_command
from studio.bench.pictures import numbers_in
from studio.bench.studio_run import StudioRun, StudioStats, process_ids, read_stats

OUTAGES_S = (5.0, 10.0)
STALL_S = 5.0
_BETWEEN_S = 4.0
_BACK_WITHIN_S = 15.0
_ON_AIR_S = sum(OUTAGES_S) + STALL_S + 5 * _BETWEEN_S + 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """One time the server was away.

    Attributes:
        down_s: For how long.
        back_s: From the server's return to the first picture there; None: not in time.
        noticed_s: From the server's end to the studio saying so; None: it never did.
    """

    down_s: float
    back_s: float | None
    noticed_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryRun:
    """What became of the studio.

    Attributes:
        outages: Server killed.
        stall_noticed_s: From the server standing still to the studio saying so, or None.
        exit_code: Of the command; 0 says that every picture was delivered or accounted for.
    """

    outages: tuple[Outage, ...]
    stall_noticed_s: float | None
    exit_code: int


def measure_recovery(clips: Clips, folder: Path) -> RecoveryRun:
    """Kill the server twice and freeze it once under the studio.

    Raises:
        MeasurementFailed: The studio did not get on air, or ended.
    """
    with OnAir(folder) as air:
        run = _studio(clips, air, seconds=_ON_AIR_S)
        air.launch(run.command(), run.environment())
        air.wait_for_first_picture()
        time.sleep(_BETWEEN_S)
        cut = [_cut(air, down_s) for down_s in OUTAGES_S]
        frozen_utc_ms = _utc_ms()
        air.server.freeze()
        time.sleep(STALL_S)
        air.server.thaw()
        exit_code = air.finish(within_s=60)
    stats = read_stats(run.stats_path)
    outages = tuple(
        Outage(down_s=down_s, back_s=back_s, noticed_s=_noticed_s(stats, killed_utc_ms))
        for down_s, (killed_utc_ms, back_s) in zip(OUTAGES_S, cut, strict=True)
    )
    stalled_s = _noticed_s(stats, frozen_utc_ms)
    return RecoveryRun(outages=outages, stall_noticed_s=stalled_s, exit_code=exit_code)


def measure_ffmpeg_end(clips: Clips, folder: Path) -> float | None:
    """Kill the server under FFmpeg; return after how many seconds it ended, None if it went on."""
    with OnAir(folder) as air:
        air.launch(ffmpeg_command(clips, air.server.url))
        air.wait_for_first_picture()
        time.sleep(_BETWEEN_S)
        air.server.kill()
        killed_s = time.monotonic()
        try:
            air.program.wait(OUTAGES_S[0])
        except TimeoutExpired:
            return None
        return time.monotonic() - killed_s


def measure_recording_loss(clips: Clips, folder: Path, *, after_s: float = 8.0) -> float:
    """Kill the engine while it records; return how many seconds the file lacks.

    The last picture that reached the server is compared with the last one in the file.

    Raises:
        MeasurementFailed: There was nothing to kill, or nothing to read.
    """
    recording = folder / "recording.mkv"
    with OnAir(folder) as air:
        run = _studio(clips, air, seconds=60, recording=recording)
        air.launch(run.command(), run.environment())
        air.wait_for_first_picture()
        time.sleep(after_s)
        _kill_studio(air)
        time.sleep(0.5)  # what is under way still lands
    sent = numbers_in(air.tail.files[0], clips.show)
    kept = numbers_in(_newest(folder, recording), clips.show)
    lost = (sent[-1] - kept[-1]) % NUMBERS
    # The recording may be ahead of the server.
    return 0.0 if lost > NUMBERS // 2 else lost / FPS


def _studio(
    clips: Clips, air: OnAir, *, seconds: float, recording: Path | None = None
) -> StudioRun:
    return StudioRun(
        folder=air.folder,
        camera=str(clips.camera),
        sound=str(clips.sound),
        clips=clips,
        url=air.server.url,
        seconds=seconds,
        recording=recording,
    )


def _cut(air: OnAir, down_s: float) -> tuple[int, float | None]:
    """Kill the server for a while; returns when it was killed and how soon a picture came back."""
    killed_utc_ms = _utc_ms()
    air.server.kill()
    time.sleep(down_s)
    before = len(air.tail.arrivals)
    air.server.start()
    back_s = time.monotonic()
    try:
        air.wait_until(lambda: len(air.tail.arrivals) > before, _BACK_WITHIN_S)
    except MeasurementFailed:
        return killed_utc_ms, None
    came_s = air.tail.arrivals[before].at_ns / 1e9
    time.sleep(_BETWEEN_S)
    return killed_utc_ms, came_s - back_s


def _noticed_s(stats: StudioStats, since_utc_ms: int) -> float | None:
    """Return how long after a moment the output was said not to be live any more."""
    for output in stats.outputs:
        for change in output.changes:
            if change.at_utc_ms >= since_utc_ms and change.state == "reconnecting":
                return (change.at_utc_ms - since_utc_ms) / 1_000
    return None


def _kill_studio(air: OnAir) -> None:
    """Kill engine first; the others stand still, or they would start another one."""
    pids = process_ids(air.program.pid)
    if "engine" not in pids:
        raise MeasurementFailed(f"no engine runs; see {air.log}")
    air.program.send_signal(signal.SIGSTOP)
    if "control" in pids:
        psutil.Process(pids["control"]).suspend()
    psutil.Process(pids["engine"]).kill()
    if "control" in pids:
        psutil.Process(pids["control"]).kill()
    air.program.kill()


def _newest(folder: Path, recording: Path) -> Path:
    """Return the recording, whatever was put after its name while it is being written."""
    found = sorted(folder.glob(f"{recording.stem}*"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise MeasurementFailed(f"nothing was recorded as {recording}")
    return found[-1]


def _utc_ms() -> int:
    return time.time_ns() // 1_000_000
