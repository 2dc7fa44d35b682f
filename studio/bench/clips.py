"""The clips of the show: made once with FFmpeg, kept among what can be worked out again.

A folder holds, for a format F: `cam_F.mkv`, an MJPEG 4:2:2 camera with sound and its picture's
number burnt in; `card_F.png` and `lower_F.png`, FFmpeg's overlays; `comp_F.yuv`, raw 4:2:0
pictures with the overlays laid in, for bare x264; and `mic.wav`, the sound alone.
"""

from collections.abc import Sequence
from pathlib import Path

from studio.bench import child
from studio.bench.formats import FPS, NUMBER_BITS, SAMPLE_RATE_HZ, Clips, ShowFormat
from studio.bench.peers import overlay_graph
from studio.core.errors import BadInput
from studio.core.paths import cache_folder, resource

CAMERA_S = 40.0
READY_S = 8.0
"""Of `comp_F.yuv`, which is looped: 1080p takes 93 MB a second."""


def clips_folder() -> Path:
    """Return the folder where clips are made and kept."""
    folder = cache_folder() / "bench"
    folder.mkdir(exist_ok=True)
    return folder


def clips_in(folder: Path, show: ShowFormat) -> Clips:
    """Return the names of a format's clips in a folder, whether they are there or not."""
    return Clips(
        show=show,
        camera=folder / f"cam_{show.name}.mkv",
        ready=folder / f"comp_{show.name}.yuv",
        card=folder / f"card_{show.name}.png",
        lower=folder / f"lower_{show.name}.png",
        sound=folder / "mic.wav",
        font=find_font(),
    )


def existing_clips(folder: Path, show: ShowFormat) -> Clips:
    """Return the clips somebody made before.

    Raises:
        BadInput: One of them is not there.
    """
    clips = clips_in(folder, show)
    missing = [path.name for path in _files(clips) if not path.is_file()]
    if missing:
        raise BadInput(f"{folder} lacks {', '.join(missing)}; leave --clips out to have them made")
    return clips


def make_clips(folder: Path, show: ShowFormat, *, camera_s: float = CAMERA_S) -> Clips:
    """Make the clips that are missing; takes about the camera's length at 720p.

    Raises:
        MeasurementFailed: FFmpeg could not make one.
    """
    clips = clips_in(folder, show)
    for path, arguments in _recipes(clips, camera_s):
        if not path.is_file():
            _make(path, arguments, log=folder / "clips.log")
    return clips


def find_font() -> Path:
    """Return a bold sans font: one that ships with the program, or one of the system.

    Raises:
        BadInput: There is none.
    """
    places = (resource("fonts"), Path("/usr/share/fonts"))
    for place in places:
        for pattern in ("*Sans-Bold.[ot]tf", "*Sans*.[ot]tf"):
            found = next(iter(sorted(place.rglob(pattern))), None)
            if found is not None:
                return found
    raise BadInput("cuecard bench needs a font: install fonts-dejavu-core")


def _files(clips: Clips) -> tuple[Path, ...]:
    return clips.camera, clips.ready, clips.card, clips.lower, clips.sound


def _make(path: Path, arguments: Sequence[str], *, log: Path) -> None:
    fresh = path.with_name(f"new_{path.name}")
    quiet = ["-hide_banner", "-loglevel", "error", "-nostdin", "-y"]
    child.run([child.program("ffmpeg"), *quiet, *arguments, str(fresh)], log=log)
    fresh.replace(path)


def _recipes(clips: Clips, camera_s: float) -> list[tuple[Path, list[str]]]:
    room = clips.camera.with_name(f"bg_{clips.show.name}.png")
    return [
        (clips.card, _card(clips)),
        (clips.lower, _lower(clips)),
        (room, _room(clips.show)),
        (clips.camera, _camera(clips.show, room, camera_s)),
        (clips.ready, _ready(clips, min(READY_S, camera_s))),
        (clips.sound, ["-i", str(clips.camera), "-map", "0:a", "-c", "copy"]),
    ]


def _text(clips: Clips, text: str, *, size: int, at: tuple[int, int], colour: str) -> str:
    k = clips.show.scale
    place = f"x={at[0] * k}:y={at[1] * k}"
    return (
        f"drawtext=fontfile={clips.font}:text='{text}':fontsize={size * k}:fontcolor={colour}"
        f":{place}"
    )


def _drawing(width_px: int, height_px: int, colour: str, steps: Sequence[str]) -> list[str]:
    source = f"color=c={colour}:s={width_px}x{height_px}:d=1,format=rgba"
    return ["-f", "lavfi", "-i", ",".join((source, *steps)), "-frames:v", "1"]


def _card(clips: Clips) -> list[str]:
    k = clips.show.scale
    picture = f"drawbox={10 * k}:{10 * k}:{90 * k}:{90 * k}:0xf05a3c:fill"
    steps = [
        picture,
        _text(clips, "Wool scarf", size=15, at=(110, 22), colour="white"),
        _text(clips, "19.90 €", size=20, at=(110, 52), colour="0xffdc78"),
        _text(clips, "only 12 left", size=9, at=(110, 86), colour="white@0.6"),
    ]
    return _drawing(240 * k, 110 * k, "0x141826@0.82", steps)


def _lower(clips: Clips) -> list[str]:
    steps = [
        "geq=r=10:g=10:b=30:a='230*Y/H'",
        _text(clips, "Evening sale", size=18, at=(20, 26), colour="white"),
        _text(clips, "Free delivery today", size=11, at=(20, 52), colour="white@0.75"),
    ]
    return _drawing(clips.show.width_px, 80 * clips.show.scale, "black@0", steps)


def _room(show: ShowFormat) -> list[str]:
    """A detailed still, a quarter larger than the picture so that the camera can pan over it."""
    width_px, height_px = show.width_px * 5 // 8 * 2, show.height_px * 5 // 8 * 2
    fractal = (
        f"mandelbrot=s={width_px}x{height_px}:start_scale=0.02:start_x=-0.7436:start_y=-0.1318"
    )
    soft = f"gblur=sigma={show.scale},hue=s=0.5"
    return ["-f", "lavfi", "-i", f"{fractal}:r=1", "-vf", soft, "-frames:v", "1"]


def _camera(show: ShowFormat, room: Path, seconds: float) -> list[str]:
    """A hand-held pan over the room, somebody moving in it, the grain of a small sensor."""
    person = f"{show.width_px // 5 * 2}x{show.height_px * 3 // 10 * 2}"
    moving = f"mandelbrot=s={person}:r={FPS}:start_scale=1:end_scale=0.05:end_pts=1500"
    pan = "x='(iw-ow)/2*(1+0.3*sin(t*0.7))':y='(ih-oh)/2*(1+0.3*cos(t*0.53))'"
    sway = "x='W*0.3+W*0.12*sin(t*1.3)':y='H*0.4+H*0.03*sin(t*2.9)'"
    pictures = (
        f"[0:v]crop={show.width_px}:{show.height_px}:{pan},format=yuv422p[room];"
        f"[1:v]gblur=sigma=0.8,hue=s=0.5,format=yuv422p[person];"
        f"[room][person]overlay={sway}:format=yuv422,noise=alls=5:allf=t,{_number(show)},"
        f"scale=out_range=pc,format=yuvj422p[v]"
    )
    sound = "[2:a][3:a]amix=inputs=2,pan=stereo|c0=c0|c1=c0[a]"
    return [
        *("-loop", "1", "-framerate", str(FPS), "-i", str(room)),
        *("-f", "lavfi", "-i", moving),
        *("-f", "lavfi", "-i", f"anoisesrc=c=pink:r={SAMPLE_RATE_HZ}:a=0.15"),
        *("-f", "lavfi", "-i", f"sine=f=220:r={SAMPLE_RATE_HZ}"),
        *("-filter_complex", f"{pictures};{sound}", "-map", "[v]", "-map", "[a]"),
        *("-t", str(seconds), "-c:v", "mjpeg", "-q:v", "5", "-c:a", "pcm_s16le"),
    ]


def _number(show: ShowFormat) -> str:
    """Twelve cells at the top left, white for a set bit, the lowest bit first."""
    side = show.cell_px
    black = f"drawbox=0:0:{NUMBER_BITS * side}:{side}:black:fill"
    cells = (
        f"drawbox={bit * side}:0:{side}:{side}:white:fill:enable='bitand(n,{1 << bit})'"
        for bit in range(NUMBER_BITS)
    )
    return ",".join((black, *cells))


def _ready(clips: Clips, seconds: float) -> list[str]:
    return [
        *("-i", str(clips.camera), "-i", str(clips.card), "-i", str(clips.lower)),
        *("-filter_complex", overlay_graph(clips.show, clips.font), "-map", "[out]"),
        *("-t", str(seconds), "-f", "rawvideo", "-pix_fmt", "yuv420p"),
    ]
