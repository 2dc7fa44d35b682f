"""How long a camera's picture takes to the server, from a live feed that knows when it sent it."""

import time
from dataclasses import dataclass
from pathlib import Path

from studio.bench.child import MeasurementFailed
from studio.bench.cpu import Load
from studio.bench.feed import LiveFeed
from studio.bench.figures import percentile
from studio.bench.formats import Clips
from studio.bench.live_run import STUDIO
from studio.bench.on_air import OnAir
from studio.bench.peers import ffmpeg_live_command
from studio.bench.pictures import numbers_in
from studio.bench.studio_run import StudioRun

SETTLE_S = 5.0
"""Left out: a program that reads a backlog first catches up in this time, or never."""

LONGEST_S = 30.0
FEED = "camera.mkv"


@dataclass(frozen=True, slots=True, kw_only=True)
class LatencyRun:
    """One run.

    Attributes:
        program: `ffmpeg` or `cuecard`.
        delays_ms: Of every picture that arrived, each camera picture once.
        load: What the machine did meanwhile.
    """

    program: str
    delays_ms: tuple[float, ...]
    load: Load

    @property
    def p50_ms(self) -> float | None:
        """Median."""
        return percentile(self.delays_ms, 50)

    @property
    def p95_ms(self) -> float | None:
        """95th percentile."""
        return percentile(self.delays_ms, 95)


def measure_latency(program: str, clips: Clips, folder: Path, *, steady_s: float) -> LatencyRun:
    """Measure a program's delay from the camera handing over a picture to the server having it.

    Args:
        program: `ffmpeg` or `cuecard`.
        clips: The show.
        folder: Empty.
        steady_s: Length of the window that counts.

    Raises:
        MeasurementFailed: The program did not get on air, or no picture could be recognised.
    """
    with LiveFeed(clips.camera, seconds=LONGEST_S) as feed, OnAir(folder) as air:
        _launch(program, clips, air, feed, seconds=SETTLE_S + steady_s + 2)
        first = air.wait_for_first_picture()
        from_ns = first.at_ns + round(SETTLE_S * 1e9)
        to_ns = from_ns + round(steady_s * 1e9)
        air.wait_until(lambda: time.monotonic_ns() >= to_ns, SETTLE_S + steady_s + 5)
        arrivals = sorted(air.tail.arrivals, key=lambda one: one.pts_ms)
        load = air.sampler.load(from_ns, to_ns)
        sent_ns = dict(feed.sent_ns)
    numbers = numbers_in(air.tail.files[0], clips.show)
    delays_ms: dict[int, float] = {}
    for arrival, number in zip(arrivals, numbers, strict=False):
        if from_ns <= arrival.at_ns <= to_ns and number in sent_ns:
            delays_ms.setdefault(number, (arrival.at_ns - sent_ns[number]) / 1e6)
    if not delays_ms or load is None:
        raise MeasurementFailed(f"no picture of the feed was recognised; see {air.log}")
    return LatencyRun(program=program, delays_ms=tuple(delays_ms.values()), load=load)


def _launch(program: str, clips: Clips, air: OnAir, feed: LiveFeed, *, seconds: float) -> None:
    address = feed.address(FEED)
    if program != STUDIO:
        air.launch(ffmpeg_live_command(clips, address, air.server.url))
        return
    run = StudioRun(
        folder=air.folder,
        camera=address,
        sound=str(clips.sound),
        clips=clips,
        url=air.server.url,
        seconds=seconds,
    )
    air.launch(run.command(), run.environment())
