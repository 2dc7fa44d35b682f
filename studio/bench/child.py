"""Starting the other programs of a measurement, so that none of them outlives it."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from studio.core.errors import BadInput, StudioError

Child = subprocess.Popen[bytes]
TimeoutExpired = subprocess.TimeoutExpired

_MORE_FOLDERS = ("/usr/sbin", "/usr/local/sbin")
"""Servers live there, and an ordinary user's PATH leaves it out."""


class MeasurementFailed(StudioError):
    """Something that was to be measured did not do its work; the text says where its log is."""

    code = "measurement_failed"


def require_linux() -> None:
    """Refuse other systems.

    Raises:
        BadInput: This is not Linux.
    """
    if sys.platform != "linux":
        raise BadInput(
            "cuecard bench measures on Linux alone: it reads processor time and starts its "
            "server in ways that other systems do not have"
        )


def program(name: str) -> str:
    """Return the full path of a program.

    Raises:
        BadInput: It is not installed; the text names the package.
    """
    found = shutil.which(name) or shutil.which(name, path=":".join(_MORE_FOLDERS))
    if found is None:
        packages = {"nginx": "nginx-light and libnginx-mod-rtmp", "setpriv": "util-linux"}
        raise BadInput(f"cuecard bench needs {name}: install {packages.get(name, name)}")
    return found


def start(command: Sequence[str], *, log: Path, env: Mapping[str, str] | None = None) -> Child:
    """Start a program that the kernel kills when this process dies.

    Args:
        command: First the full path of the program.
        log: Where its output is appended.
        env: Its whole environment; None: this process's own.
    """
    tied = [program("setpriv"), "--pdeathsig", "KILL", *command]
    with log.open("ab") as printed:
        return subprocess.Popen(  # noqa: S603 - full paths, and arguments from this package
            tied, stdin=subprocess.DEVNULL, stdout=printed, stderr=printed, env=env
        )


def run(command: Sequence[str], *, log: Path) -> None:
    """Run a program to its end.

    Raises:
        MeasurementFailed: It ended with an error.
    """
    code = start(command, log=log).wait()
    if code != 0:
        raise MeasurementFailed(f"{Path(command[0]).name} ended with {code}; see {log}")


def stop(child: Child, *, grace_s: float = 3.0) -> None:
    """Ask a program to end, and make it end when it does not."""
    if child.poll() is not None:
        return
    child.send_signal(signal.SIGINT)
    try:
        child.wait(grace_s)
    except subprocess.TimeoutExpired:
        kill(child)


def kill(child: Child) -> None:
    """End a program at once; no harm when it has ended."""
    if child.poll() is None:
        child.kill()
    child.wait()
