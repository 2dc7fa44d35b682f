"""Where things are kept, on every system; `CUECARD_HOME` moves all of it to one folder."""

import os
from pathlib import Path

import platformdirs

_APP = "cuecard"
_HOME_VARIABLE = "CUECARD_HOME"


def _folder(name: str, default: Path) -> Path:
    home = os.environ.get(_HOME_VARIABLE)
    folder = Path(home) / name if home else default
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def runtime_folder() -> Path:
    """Return the folder of rendezvous files and preview rings; readable by this user alone."""
    folder = _folder("run", platformdirs.user_runtime_path(_APP, appauthor=False))
    folder.chmod(0o700)
    return folder


def config_folder() -> Path:
    """Return the folder of the settings file."""
    return _folder("config", platformdirs.user_config_path(_APP, appauthor=False))


def data_folder() -> Path:
    """Return the folder of the database."""
    return _folder("data", platformdirs.user_data_path(_APP, appauthor=False))


def cache_folder() -> Path:
    """Return the folder of what can be worked out again."""
    return _folder("cache", platformdirs.user_cache_path(_APP, appauthor=False))


def log_folder() -> Path:
    """Return the folder of the log files."""
    return _folder("log", platformdirs.user_log_path(_APP, appauthor=False))


def recordings_folder() -> Path:
    """Return the folder where recordings go unless a file was named."""
    return _folder("recordings", platformdirs.user_videos_path() / "Cuecard")


def resource(*parts: str) -> Path:
    """Return the path of a file that ships with the program: `resource("fonts", "x.ttf")`."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    base = installed if installed.is_dir() else package.parent / "resources"
    return base.joinpath(*parts)
