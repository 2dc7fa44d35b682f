"""Whether there is anything to show a window on."""

import os
import sys


def has_display() -> bool:
    """Return whether a window can be shown: always, but on a Linux machine without a desktop."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
