"""The files beside a scorecard, opened with whatever the system opens them with."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

Opener = Callable[[Path], bool]
PAGE, PAPER = "scorecard.html", "scorecard.pdf"


def open_path(path: Path) -> bool:
    """Open a file or a folder, and return whether a program took it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def beside(folder: str, name: str) -> Path | None:
    """Return the path of a file of a run, or None where there is none.

    Args:
        folder: Of the run, or empty.
        name: Of the file; one that leads out of the folder is none of its files.
    """
    if not folder or not name or Path(name).name != name:
        return None
    path = Path(folder) / name
    return path if path.is_file() else None
