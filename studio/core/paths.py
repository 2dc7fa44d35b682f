"""Where things are kept, on every system.

`CUECARD_HOME` moves all of it to one folder. `CUECARD_SESSION` moves what belongs to one run of
the studio (rendezvous files, database, logs) and leaves settings and recordings, so that a
headless broadcast disturbs no studio that is open. `CUECARD_REHEARSAL=1` keeps a rehearsal's
processes and database apart from the show's. All three reach the processes that are started.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs

_APP = "cuecard"
_HOME_VARIABLE = "CUECARD_HOME"
SESSION_VARIABLE = "CUECARD_SESSION"
REHEARSAL_VARIABLE = "CUECARD_REHEARSAL"
_OF_A_SESSION = frozenset({"run", "data", "log"})


def _folder(name: str, default: Callable[[], Path]) -> Path:
    home = os.environ.get(_HOME_VARIABLE)
    session = os.environ.get(SESSION_VARIABLE)
    if session and name in _OF_A_SESSION:
        home = session
    folder = Path(home).absolute() / name if home else default()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def rehearsing() -> bool:
    """Return whether this process belongs to a rehearsal: nothing may leave the machine."""
    return os.environ.get(REHEARSAL_VARIABLE, "") not in {"", "0"}


def separate_run() -> bool:
    """Return whether this process belongs to a run with a folder of its own."""
    return bool(os.environ.get(SESSION_VARIABLE))


def runtime_folder() -> Path:
    """Return the folder of rendezvous files and preview rings; readable by this user alone."""
    folder = _folder("run", _default_runtime_folder)
    if rehearsing():
        folder = folder / "rehearsal"
        folder.mkdir(exist_ok=True, mode=0o700)
    folder.chmod(0o700)
    return folder


def _default_runtime_folder() -> Path:
    if sys.platform == "linux" and not os.environ.get("XDG_RUNTIME_DIR"):
        # A server session: the library would fall back to a shared folder under a known name.
        return platformdirs.user_state_path(_APP, appauthor=False) / "run"
    return platformdirs.user_runtime_path(_APP, appauthor=False)


def config_folder() -> Path:
    """Return the folder of the settings file."""
    return _folder("config", lambda: platformdirs.user_config_path(_APP, appauthor=False))


def data_folder() -> Path:
    """Return the folder of the database."""
    return _folder("data", lambda: platformdirs.user_data_path(_APP, appauthor=False))


def cache_folder() -> Path:
    """Return the folder of what can be worked out again."""
    return _folder("cache", lambda: platformdirs.user_cache_path(_APP, appauthor=False))


def log_folder() -> Path:
    """Return the folder of the log files."""
    return _folder("log", lambda: platformdirs.user_log_path(_APP, appauthor=False))


def recordings_folder() -> Path:
    """Return the folder where recordings go unless a file was named."""
    return _folder("recordings", lambda: platformdirs.user_videos_path() / "Cuecard")


def resource(*parts: str) -> Path:
    """Return the path of a file that ships with the program: `resource("fonts", "x.ttf")`."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    base = installed if installed.is_dir() else package.parent / "resources"
    return base.joinpath(*parts)
