"""The two ways of setting x264, on the same ready pictures at the same bitrate.

FFmpeg's `veryfast` looks ten pictures ahead and uses three B frames. The studio uses none and
looks two ahead, for the sake of the delay. This says what that costs in picture and saves in time.
"""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from studio.bench import child
from studio.bench.child import MeasurementFailed
from studio.bench.formats import FPS, Clips, ShowFormat
from studio.bench.peers import PRESET, x264_rate_options
from studio.engine.frame_pool import CanvasFrame, FramePool
from studio.engine.video_encoder import OpenEncoder, VideoQuality

LONGEST_S = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """One way of encoding the ready pictures.

    Attributes:
        ssim: Likeness to the source over all planes; 1 is the same.
        psnr_db: Likewise, in decibels.
        bitrate_bps: That came out.
        cores: Processor seconds per second of show, the encoder alone.
    """

    ssim: float
    psnr_db: float
    bitrate_bps: float
    cores: float


def measure_quality(clips: Clips, folder: Path, *, preset: str) -> tuple[Encoded, Encoded]:
    """Encode the ready pictures as the studio does and as FFmpeg does.

    Args:
        clips: The format.
        folder: Empty.
        preset: Of x264, as the studio chose it.

    Returns:
        Ours, theirs.

    Raises:
        MeasurementFailed: FFmpeg failed.
    """
    pictures = min(_pictures(clips), round(LONGEST_S * FPS))
    ours, theirs = folder / "ours.h264", folder / "theirs.mkv"
    our_cores = _encode_ours(clips, ours, pictures, preset)
    their_cores = _encode_theirs(clips, theirs, pictures, folder / "quality.log")
    return (
        _judged(clips, ours, pictures, our_cores),
        _judged(clips, theirs, pictures, their_cores),
    )


def _pictures(clips: Clips) -> int:
    return clips.ready.stat().st_size // clips.show.picture_bytes


def _encode_ours(clips: Clips, path: Path, pictures: int, preset: str) -> float:
    show = clips.show
    quality = VideoQuality(
        width_px=show.width_px,
        height_px=show.height_px,
        fps=FPS,
        bitrate_bps=show.bitrate_bps,
        preset=preset,
    )
    encoder = OpenEncoder(quality)
    began_s = time.process_time()
    with path.open("wb") as out:
        out.write(encoder.headers)
        for tick, frame in enumerate(_frames(clips, pictures)):
            out.writelines(packet.data for packet in encoder.encode(frame, tick=tick))
        out.writelines(packet.data for packet in encoder.encode(None))
    encoded_s = time.process_time()
    # x264 goes on working between two calls, so the whole is timed, and reading taken off it.
    for _ in _frames(clips, pictures):
        pass
    read_s = time.process_time() - encoded_s
    return (encoded_s - began_s - read_s) / (pictures / FPS)


def _frames(clips: Clips, pictures: int) -> Iterator[CanvasFrame]:
    pool = FramePool(clips.show.width_px, clips.show.height_px)
    with clips.ready.open("rb") as raw:
        for _ in range(pictures):
            frame = pool.take()
            for plane in frame.planes:
                data = np.frombuffer(raw.read(plane.size), np.uint8)
                np.copyto(plane, data.reshape(plane.shape))
            yield frame


def _raw_input(clips: Clips) -> list[str]:
    size = f"{clips.show.width_px}x{clips.show.height_px}"
    kind = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", size]
    return [*kind, "-framerate", str(FPS), "-i", str(clips.ready)]


def _encode_theirs(clips: Clips, path: Path, pictures: int, log: Path) -> float:
    measured = ["-hide_banner", "-nostdin", "-y", "-benchmark"]
    coding = ["-c:v", "libx264", "-preset", PRESET, *x264_rate_options(clips.show)]
    command = [child.program("ffmpeg"), *measured, *_raw_input(clips)]
    child.run([*command, "-frames:v", str(pictures), *coding, str(path)], log=log)
    found = re.search(r"bench: utime=([\d.]+)s stime=([\d.]+)s", log.read_text("utf-8", "replace"))
    if found is None:
        raise MeasurementFailed(f"FFmpeg did not say what it used; see {log}")
    return (float(found[1]) + float(found[2])) / (pictures / FPS)


def _judged(clips: Clips, path: Path, pictures: int, cores: float) -> Encoded:
    log = path.with_suffix(".log")
    numbered = f"settb=1/{FPS},setpts=N"
    graph = (
        f"[0:v]{numbered},split[a][b];[1:v]{numbered},split[c][d];"
        "[a][c]ssim=shortest=1;[b][d]psnr=shortest=1"
    )
    compare = ["-i", str(path), *_raw_input(clips), "-lavfi", graph, "-frames:v", str(pictures)]
    child.run([child.program("ffmpeg"), "-hide_banner", *compare, "-f", "null", "-"], log=log)
    said = log.read_text("utf-8", "replace")
    ssim, psnr = (
        re.search(r"SSIM .*All:([\d.]+)", said),
        re.search(r"PSNR .*average:([\d.]+)", said),
    )
    if ssim is None or psnr is None:
        raise MeasurementFailed(f"FFmpeg did not compare; see {log}")
    return Encoded(
        ssim=float(ssim[1]),
        psnr_db=float(psnr[1]),
        bitrate_bps=_video_bits(path) / (pictures / FPS),
        cores=cores,
    )


def _video_bits(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(packet.size for packet in container.demux(video=0)) * 8


def describe(show: ShowFormat) -> str:
    """Return one sentence for the report."""
    rate = show.bitrate_bps / 1e6
    return f"the same {show.name} pictures at {rate:g} Mbit/s, encoder alone"
