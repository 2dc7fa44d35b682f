"""Files and folders, opened with whatever the system opens them with."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

Opener = Callable[[Path], bool]


def open_path(path: Path) -> bool:
    """Open a file or a folder, and return whether a program took it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
