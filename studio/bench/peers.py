"""What the studio is measured beside: bare x264 of ready pictures, and FFmpeg doing the show."""

from pathlib import Path

from studio.bench.child import program
from studio.bench.formats import AUDIO_BITRATE_BPS, FPS, KEYFRAME_EVERY, Clips, ShowFormat

PRESET = "veryfast"
CLOCK_S = 600


def overlay_graph(show: ShowFormat, font: Path) -> str:
    """Return FFmpeg's filters for the show: camera to 4:2:0, lower third, card, running clock."""
    k = show.scale
    minutes = rf"%{{eif\:trunc(({CLOCK_S}-t)/60)\:d\:2}}"
    seconds = rf"%{{eif\:mod(trunc({CLOCK_S}-t)\,60)\:d\:2}}"
    clock = (
        f"drawtext=fontfile={font}:fontsize={32 * k}:fontcolor=white:box=1:boxcolor=black@0.5"
        f":boxborderw={6 * k}:x=w-tw-{20 * k}:y={20 * k}:text='{minutes}\\:{seconds}'"
    )
    return (
        "[0:v]scale=out_range=tv:flags=fast_bilinear,format=yuv420p[camera];"
        "[1:v]format=yuva420p[card];[2:v]format=yuva420p[lower];"
        "[camera][lower]overlay=0:H-h[below];"
        f"[below][card]overlay={12 * k}:{60 * k}[carded];[carded]{clock}[out]"
    )


def bare_command(clips: Clips, url: str) -> list[str]:
    """Return the command that encodes ready pictures in real time, and does nothing else."""
    show = clips.show
    paced = ["-re", "-stream_loop", "-1"]
    size = f"{show.width_px}x{show.height_px}"
    raw = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", size, "-framerate", str(FPS)]
    return [
        *_ffmpeg(),
        *(*paced, *raw, "-i", str(clips.ready)),
        *(*paced, "-i", str(clips.sound), "-map", "0:v", "-map", "1:a"),
        *(*_encoders(show), "-f", "flv", url),
    ]


def ffmpeg_command(clips: Clips, url: str) -> list[str]:
    """Return the command that does the whole show from the camera clip in real time."""
    return _whole_show(clips, ["-re", "-stream_loop", "-1", "-i", str(clips.camera)], url)


def ffmpeg_live_command(clips: Clips, feed_url: str, url: str) -> list[str]:
    """Return the command that does the whole show from a live Matroska address."""
    live = ["-f", "matroska", "-fflags", "nobuffer", "-i", feed_url]
    return _whole_show(clips, live, url)


def x264_rate_options(show: ShowFormat) -> list[str]:
    """Return FFmpeg's options for the show's bitrate: average, peak and buffer are equal."""
    rate = str(show.bitrate_bps)
    return ["-b:v", rate, "-maxrate", rate, "-bufsize", rate, "-g", str(KEYFRAME_EVERY)]


def _whole_show(clips: Clips, camera: list[str], url: str) -> list[str]:
    return [
        *(*_ffmpeg(), *camera, "-i", str(clips.card), "-i", str(clips.lower)),
        *("-filter_complex", overlay_graph(clips.show, clips.font)),
        *("-map", "[out]", "-map", "0:a", *_encoders(clips.show), "-f", "flv", url),
    ]


def _ffmpeg() -> list[str]:
    return [program("ffmpeg"), "-hide_banner", "-loglevel", "warning", "-nostdin", "-y"]


def _encoders(show: ShowFormat) -> list[str]:
    video = ["-c:v", "libx264", "-preset", PRESET, *x264_rate_options(show)]
    return [*video, "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", str(AUDIO_BITRATE_BPS)]
