"""A run's own folder: a broadcast without a window disturbs no studio that is open.

Rendezvous files, database and logs of the run are in it. It is removed when all went well and
kept, logs and all, when it did not.
"""

import logging
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from studio.core.ids import new_id
from studio.core.paths import REHEARSAL_VARIABLE, SESSION_VARIABLE, cache_folder
from studio.core.process import ProcessName, Rendezvous, is_running, read_rendezvous

KEPT_S = 7 * 24 * 3600.0
ENDS_WITHIN_S = 15.0

_log = logging.getLogger(__name__)


class Session:
    """A run's folder, as long as the run lasts.

    Attributes:
        folder: Of the run.
        keep: Whether it stays when the run is over.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keep = True


@contextmanager
def own_session(*, rehearsal: bool = False) -> Iterator[Session]:
    """Give this process, and all it starts, a folder of its own."""
    _remove_old()
    session = Session(_sessions_folder() / new_id("run"))
    session.folder.mkdir(parents=True, mode=0o700)
    before = {name: os.environ.get(name) for name in (SESSION_VARIABLE, REHEARSAL_VARIABLE)}
    os.environ[SESSION_VARIABLE] = str(session.folder)
    if rehearsal:
        os.environ[REHEARSAL_VARIABLE] = "1"
    try:
        yield session
    finally:
        _restore(before)
        if not session.keep:
            shutil.rmtree(session.folder, ignore_errors=True)


def processes_of_session() -> tuple[Rendezvous, ...]:
    """Return the control room and the engine of this session that run."""
    found = (read_rendezvous("control"), read_rendezvous("engine"))
    return tuple(one for one in found if one is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What one process of the session used so far."""

    name: ProcessName
    memory_bytes: int
    cpu_s: float


def loads_of_session() -> tuple[Load, ...]:
    """Return what control room and engine use."""
    names: tuple[ProcessName, ...] = ("control", "engine")
    loads = []
    for name in names:
        found = read_rendezvous(name)
        if found is None:
            continue
        try:
            process = psutil.Process(found.pid)
            cpu = process.cpu_times()
            memory_bytes = int(process.memory_info().rss)
        except psutil.Error:
            continue
        loads.append(Load(name=name, memory_bytes=memory_bytes, cpu_s=cpu.user + cpu.system))
    return tuple(loads)


def wait_until_ended(processes: tuple[Rendezvous, ...]) -> bool:
    """Wait for processes to end; return whether they all did in time."""
    deadline_s = time.monotonic() + ENDS_WITHIN_S
    while any(is_running(one.pid) for one in processes):
        if time.monotonic() > deadline_s:
            return False
        time.sleep(0.05)
    return True


def _restore(before: dict[str, str | None]) -> None:
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def sessions() -> tuple[Path, ...]:
    """Return the folders of runs that go on or went wrong."""
    folder = _sessions_folder()
    return tuple(sorted(folder.iterdir())) if folder.is_dir() else ()


def _sessions_folder() -> Path:
    return cache_folder() / "sessions"


def _remove_old() -> None:
    for folder in sessions():
        try:
            old = time.time() - folder.stat().st_mtime > KEPT_S
        except OSError:
            continue
        if old and not _in_use(folder):
            shutil.rmtree(folder, ignore_errors=True)
            _log.info("an old run's folder was removed: %s", folder.name)


def _in_use(folder: Path) -> bool:
    """Return whether a process of that run may still be there, as after days on air."""
    for process in psutil.process_iter():
        try:
            if process.environ().get(SESSION_VARIABLE) == str(folder):
                return True
        except (psutil.Error, OSError):
            continue
    return False
