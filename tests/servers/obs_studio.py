"""A real OBS on a screen that nobody sees, to compare our answers with; from Debian's packages."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from websockets.exceptions import InvalidMessage
from websockets.sync.client import connect

PASSWORD = "of-a-test-only"  # noqa: S105 - of a program that lives for a test
STARTS_WITHIN_S = 90.0

_SETTINGS = """[General]
FirstRun=true
LastVersion=486539266
[OBSWebSocket]
FirstLoad=false
ServerEnabled=true
ServerPort={port}
AlertsEnabled=false
AuthRequired=true
ServerPassword={password}
"""


def is_installed() -> bool:
    """Return whether OBS and a screen for it are there."""
    return shutil.which("obs") is not None and shutil.which("Xvfb") is not None


@contextmanager
def running_obs(folder: Path, port: int) -> Iterator[None]:
    """Let OBS run as long as the test needs it.

    Args:
        folder: For its settings.
        port: Where its server shall listen; on every interface, which can't be chosen.
    """
    settings = folder / ".config" / "obs-studio"
    settings.mkdir(parents=True)
    (settings / "global.ini").write_text(_SETTINGS.format(port=port, password=PASSWORD))
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_"))
    }
    with (folder / "printed.txt").open("wb") as printed:
        screen, display = _open_screen(printed)
        environment |= {"HOME": str(folder), "DISPLAY": display, "LIBGL_ALWAYS_SOFTWARE": "1"}
        command = "obs --multi --minimize-to-tray --disable-updater --collection Untitled"
        obs = subprocess.Popen(
            [*command.split(), "--profile", "Untitled"],
            env=environment,
            cwd=folder,
            stdout=printed,
            stderr=printed,
        )
        try:
            _wait(port)
            yield
        finally:
            for process in (obs, screen):
                process.kill()
                process.wait()


def _open_screen(printed: IO[bytes]) -> tuple[subprocess.Popen[bytes], str]:
    """Start a screen that is free, and return its name once it is there."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24"],
        stdout=printed,
        stderr=printed,
        pass_fds=(writing,),
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        return screen, f":{told.readline().strip()}"


def _wait(port: int) -> None:
    deadline_s = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < deadline_s:
        with (
            suppress(OSError, InvalidMessage, TimeoutError),
            connect(f"ws://127.0.0.1:{port}", compression=None) as connection,
        ):
            connection.recv(5)
            return
        time.sleep(0.2)
    raise AssertionError("OBS did not start")
