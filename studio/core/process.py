"""Starting the studio's own processes, and how they find each other.

Each server process listens on a loopback port and writes a rendezvous file into the runtime
folder. Start-up is always "attach, or else start and attach". Children are started detached,
never through `multiprocessing`, which ties children to their parent. The listener is no server:
it is an ordinary child, which calls back whoever started it and ends when it is hung up on.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import psutil

from studio.core.paths import log_folder, runtime_folder

ProcessName = Literal["control", "engine"]
ChildName = Literal["listener", "door", "phone", "courier"]
AskedName = Literal["proof", "rehearser"]

_started: list[subprocess.Popen[bytes]] = []
"""Kept so that a child that ended can be reaped; nobody waits for one."""

_DETACHED_ON_WINDOWS: int = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(
    subprocess, "CREATE_NEW_PROCESS_GROUP", 0
)
"""Elsewhere 0; there `start_new_session` does the same."""

_WITHOUT_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)

_children: list[subprocess.Popen[bytes]] = []
"""Kept so that a child that ends is reaped; one that nobody holds would be complained about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendezvous:
    """How to reach a running server process.

    Attributes:
        pid: Of the process.
        port: On 127.0.0.1.
        secret: Hex; what a client proves it could read.
        version: Of the protocol.
    """

    pid: int
    port: int
    secret: str
    version: int


_FEW_ARENAS = {"MALLOC_ARENA_MAX": "2"}
"""GNU's allocator keeps a heap for every thread; ours hand pictures from one to the next, and each
heap would keep the largest it ever held. Other systems do not know the variable."""


def rendezvous_path(name: ProcessName) -> Path:
    """Return where the process of this name writes how to reach it."""
    return runtime_folder() / f"{name}.json"


def publish_rendezvous(name: ProcessName, rendezvous: Rendezvous) -> None:
    """Write the file in one step, readable by this user alone."""
    path = rendezvous_path(name)
    fresh = path.with_suffix(f".{os.getpid()}.new")
    fresh.unlink(missing_ok=True)  # a leftover could be open to others
    fresh.touch(mode=0o600, exist_ok=False)
    fresh.write_text(json.dumps(asdict(rendezvous)), encoding="utf-8")
    fresh.replace(path)


def withdraw_rendezvous(name: ProcessName) -> None:
    """Remove the file if it is still this process's own."""
    found = read_rendezvous(name)
    if found is not None and found.pid == os.getpid():
        rendezvous_path(name).unlink(missing_ok=True)


def read_rendezvous(name: ProcessName) -> Rendezvous | None:
    """Return how to reach the process, or None when none runs; a dead one's file counts as none."""
    try:
        fields = json.loads(rendezvous_path(name).read_text(encoding="utf-8"))
        found = Rendezvous(**fields)
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return found if _is_sound(found) and is_running(found.pid) else None


def _is_sound(found: Rendezvous) -> bool:
    numbers = (found.pid, found.port, found.version)
    if any(type(number) is not int for number in numbers) or not isinstance(found.secret, str):
        return False
    is_hex = re.fullmatch(r"(?:[0-9a-f]{2})+", found.secret) is not None
    return is_hex and 0 < found.pid < 2**31 and 0 < found.port < 2**16


def is_running(pid: int) -> bool:
    """Return whether a process of this number lives; one that is dead and not reaped does not."""
    _reap()
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True  # somebody else's, and alive


def start_detached(name: ProcessName) -> int:
    """Start a process of the studio that outlives this one, and return its pid.

    What it prints before its log is open goes to `<name>.out` in the log folder.
    """
    command = [sys.executable, "-m", "studio", "--process", name]
    with (log_folder() / f"{name}.out").open("ab") as printed:
        child = subprocess.Popen(  # noqa: S603 - our own interpreter and module, fixed words
            command,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=printed,
            close_fds=True,
            start_new_session=True,
            creationflags=_DETACHED_ON_WINDOWS,
            env=os.environ | _FEW_ARENAS,
        )
    _started.append(child)
    _children[:] = [child, *(c for c in _children if c.poll() is None)]
    return child.pid


def start_child(
    name: ChildName, environment: Mapping[str, str], *, own_session: bool = False
) -> subprocess.Popen[bytes]:
    """Start a process of the studio that ends with this one; whoever asks waits for its end.

    What it prints before its log is open goes to `<name>.out` in the log folder.

    Args:
        name: Which.
        environment: Variables it gets besides this process's own.
        own_session: Whether its priority counts against every other process, too, on Linux; see
            `studio.core.priority`.
    """
    with (log_folder() / f"{name}.out").open("ab") as printed:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module, fixed words
            [sys.executable, "-m", "studio", "--process", name],
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=printed,
            close_fds=True,
            start_new_session=own_session,
            creationflags=_WITHOUT_CONSOLE,
            env=os.environ | _FEW_ARENAS | dict(environment),
        )


def start_asked(name: AskedName) -> subprocess.Popen[bytes]:
    """Start a process that is told what to do on its standard input, and may answer on its output.

    What else it prints goes to `<name>.out` in the log folder.

    Raises:
        OSError: It can't be started.
    """
    with (log_folder() / f"{name}.out").open("ab") as printed:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module, fixed words
            [sys.executable, "-m", "studio", "--process", name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=printed,
            close_fds=True,
            creationflags=_WITHOUT_CONSOLE,
            env=os.environ | _FEW_ARENAS,
        )


def _reap() -> None:
    _started[:] = [child for child in _started if child.poll() is None]
