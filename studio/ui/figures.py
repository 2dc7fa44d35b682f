"""Numbers as the host reads them: short, with their unit, in the window's language.

Every figure is wrapped in a Unicode isolate, so that a minus or a unit stays on its side of the
digits when the text around it runs from right to left.
"""

import math

from PySide6.QtCore import QDateTime, QLocale

SILENCE_DB = -60.0
"""What is below counts as silence: the end of the meter, too."""

_ISOLATE, _POP = "\u2066", "\u2069"


def isolated(text: str) -> str:
    """Return text that keeps its own direction inside any other."""
    return f"{_ISOLATE}{text}{_POP}"


def clock(seconds: float) -> str:
    """Write a running time: `00:42:13`."""
    whole = max(0, int(seconds))
    return isolated(f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}")


def time_left(seconds: float) -> str:
    """Write what is left: `02:41`; the last started second counts, so 00:00 means over."""
    whole = max(0, math.ceil(seconds))
    return isolated(f"{whole // 60:02d}:{whole % 60:02d}")


def bitrate(bits_per_second: int) -> str:
    """Write a rate: `4.5 Mb/s`."""
    return isolated(f"{_decimal(bits_per_second / 1e6)} Mb/s")


def size(count_bytes: int) -> str:
    """Write the size of a file: `9.1 GB`, `310 MB`."""
    if count_bytes >= 1_000_000_000:
        return isolated(f"{_decimal(count_bytes / 1e9)} GB")
    return isolated(f"{QLocale().toString(round(count_bytes / 1e6))} MB")


def level(level_db: float) -> str:
    """Write how loud: `−14 dB`; silence has no number."""
    if level_db <= SILENCE_DB:
        return isolated("−∞ dB")
    return isolated(f"{round(level_db):d} dB".replace("-", "−"))


def gain(gain_db: float) -> str:
    """Write a gain with its sign: `+3 dB`."""
    return isolated(f"{round(gain_db):+d} dB".replace("-", "−").replace("+0 ", "0 "))


def age(seconds: float) -> str:
    """Write how long ago: `3 s`, `4 min`."""
    return isolated(f"{int(seconds)} s" if seconds < 120 else f"{int(seconds // 60)} min")


def picture(width_px: int, height_px: int, fps: float) -> str:
    """Write a size and rate: `1080 × 1920 · 30 fps`."""
    return isolated(f"{width_px} × {height_px} · {fps:g} fps")


def moment(utc_ms: int) -> str:
    """Write a time of day on the host's own clock: `14:03:22`."""
    return isolated(QDateTime.fromMSecsSinceEpoch(utc_ms).toString("HH:mm:ss"))


def _decimal(value: float) -> str:
    return QLocale().toString(value, "f", 1)
