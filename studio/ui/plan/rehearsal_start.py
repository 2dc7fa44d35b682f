"""Starting a rehearsal beside this studio: a window of its own, from which nothing leaves."""

import sys

from PySide6.QtCore import QProcess

_COMMAND = ("-m", "studio", "--rehearse")
"""As `cuecard --rehearse`, with the interpreter that runs this window."""


def start_rehearsal() -> bool:
    """Start `cuecard --rehearse`, and return whether it could be started.

    It has its own processes and its own database, and lives on when this window is closed.
    """
    started, _pid = QProcess.startDetached(sys.executable, list(_COMMAND))
    return bool(started)
