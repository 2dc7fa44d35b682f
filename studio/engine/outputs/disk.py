"""How much room a recording has, and the sentence when that is little."""

import math
import shutil
from pathlib import Path

from studio.engine.outputs import reason

FEW_BYTES = 2_000_000_000
FEW_MINUTES = 10.0


def room_notice(folder: Path, *, bytes_per_s: float) -> tuple[str, str]:
    """Return code and sentence when little room is left, else two empty texts.

    Args:
        folder: Where the recording goes.
        bytes_per_s: What it grows by; 0 when not known yet.
    """
    try:
        free_bytes = shutil.disk_usage(folder).free
    except OSError:
        return "", ""
    return notice(free_bytes, bytes_per_s=bytes_per_s)


def notice(free_bytes: int, *, bytes_per_s: float) -> tuple[str, str]:
    """Return code and sentence for so much room; see `room_notice`."""
    minutes = free_bytes / bytes_per_s / 60 if bytes_per_s > 0 else math.inf
    if free_bytes >= FEW_BYTES and minutes >= FEW_MINUTES:
        return "", ""
    room = f"{free_bytes / 1e9:.1f} GB are free"
    if minutes < 24 * 60:
        # In steps, so that the sentence does not change from second to second.
        whole = math.floor(minutes) if minutes < 30 else round(minutes / 10) * 10
        room = f"about {whole} minutes of recording fit" if whole else "less than a minute fits"
    return reason.LOW_DISK, f"The disk is nearly full: {room}. Free some space."
