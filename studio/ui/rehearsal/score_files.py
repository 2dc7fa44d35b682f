"""The files beside a scorecard."""

from pathlib import Path

PAGE, PAPER = "scorecard.html", "scorecard.pdf"


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
