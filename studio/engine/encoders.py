"""Which encoder to use: the first hardware one whose trial works here, else x264.

Being listed does not mean that an encoder opens. A trial encodes a second of moving pictures in a
child process, since a driver that crashes must not take the engine with it. Encoders whose
driver is not even installed are not tried. What was found is kept in the cache folder.
"""

import ctypes.util
import json
import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import av

from studio.core.paths import cache_folder

_logger = logging.getLogger(__name__)

SOFTWARE = "libx264"
_TRIAL_TIMEOUT_S = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What became of one encoder.

    Attributes:
        name: As FFmpeg calls it.
        works: Whether it encoded a second of pictures.
        text: Why not, in plain words; else empty.
    """

    name: str
    works: bool
    text: str = ""


def _render_node() -> bool:
    return any(Path("/dev/dri").glob("renderD*")) if Path("/dev/dri").is_dir() else False


def _driver_missing(name: str) -> str:
    """Return why an encoder need not be tried, or nothing."""
    library = {"h264_nvenc": ("cuda", "nvcuda"), "h264_amf": ("amfrt64", "amfrt64.so.1")}.get(name)
    if library and not any(ctypes.util.find_library(one) for one in library):
        return "its driver is not installed"
    if name in ("h264_vaapi", "h264_qsv") and sys.platform == "linux" and not _render_node():
        return "no graphics device"
    return ""


def candidates() -> tuple[str, ...]:
    """Return the hardware encoders this system could have, the best first."""
    by_system = {
        "darwin": ("h264_videotoolbox",),
        "win32": ("h264_nvenc", "h264_qsv", "h264_amf"),
    }
    return by_system.get(sys.platform, ("h264_nvenc", "h264_qsv", "h264_vaapi", "h264_amf"))


def try_encoder(name: str) -> Trial:
    """Try one encoder in a child process."""
    if name not in av.codecs_available:
        return Trial(name=name, works=False, text="not part of this FFmpeg build")
    missing = _driver_missing(name)
    if missing:
        return Trial(name=name, works=False, text=missing)
    command = [sys.executable, "-m", "studio.engine.encoder_trial", name]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, a name from a list
            command, capture_output=True, text=True, timeout=_TRIAL_TIMEOUT_S, check=False
        )
    except subprocess.TimeoutExpired:
        return Trial(name=name, works=False, text="its trial did not end")
    if done.returncode == 0:
        return Trial(name=name, works=True)
    lines = (done.stderr or "").strip().splitlines()
    return Trial(name=name, works=False, text=lines[-1] if lines else f"exit {done.returncode}")


def try_encoders() -> tuple[Trial, ...]:
    """Try every candidate and x264, and remember what works."""
    trials = tuple(try_encoder(name) for name in (*candidates(), SOFTWARE))
    working = [trial.name for trial in trials if trial.works]
    try:
        _memory().write_text(json.dumps({"key": _key(), "working": working}), encoding="utf-8")
    except OSError as error:
        _logger.warning("what the encoders' trials found could not be kept: %s", error)
    return trials


def best_encoder() -> str:
    """Return the encoder to use, from memory where the same FFmpeg was tried before."""
    try:
        kept = json.loads(_memory().read_text(encoding="utf-8"))
        if kept["key"] == _key():
            return _known(kept["working"])
    except (OSError, ValueError, KeyError, TypeError):
        _logger.info("no encoder was tried on this machine yet")
    likely = [name for name in candidates() if name in av.codecs_available]
    if all(_driver_missing(name) for name in likely):
        return SOFTWARE  # nothing to try; a second of x264 would only delay the start
    return next((trial.name for trial in try_encoders() if trial.works), SOFTWARE)


def _known(working: list[object]) -> str:
    """Return the best of what the memory says, which may have been written by anybody."""
    return next((name for name in (*candidates(), SOFTWARE) if name in working), SOFTWARE)


def _memory() -> Path:
    return cache_folder() / "encoders.json"


def _key() -> str:
    return f"{sys.platform} {av.__version__} {' '.join(candidates())}"
