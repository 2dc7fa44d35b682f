"""Starting a rehearsal beside this studio: a window of its own, from which nothing leaves."""

import sys

from PySide6.QtCore import QProcess

_COMMAND = ("-m", "studio", "--rehearse")
"""As `cuecard --rehearse`, with the interpreter that runs this window."""
FIRST_PACK = "first-show"
"""The pack of somebody who rehearses for the first time."""


def start_rehearsal(pack: str = "") -> bool:
    """Start `cuecard --rehearse`, and return whether it could be started.

    It has its own processes and its own database, and lives on when this window is closed.

    Args:
        pack: Name of a training pack that begins at once; empty: the host chooses there.
    """
    words = [*_COMMAND, pack] if pack else [*_COMMAND]
    started, _pid = QProcess.startDetached(sys.executable, words)
    return bool(started)
