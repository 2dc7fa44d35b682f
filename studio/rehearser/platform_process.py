"""The local platform as a process beside a rehearsal: started, found, ended with it."""

import contextlib
import os
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from studio.core.errors import PlatformUnavailable
from studio.core.paths import log_folder

STARTS_WITHIN_S = 60.0
"""A cold start on a slow disk."""

ENDS_WITHIN_S = 10.0

_WITHOUT_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where a local platform is, as it says at its start, and what opens it.

    Attributes:
        http: Address of everything but streams.
        token: Of the shop and the chat.
        secret: That events are signed with.
        admin_token: Of what only a rehearsal or a test may ask.
    """

    http: str
    token: str = field(repr=False)
    secret: str = field(repr=False)
    admin_token: str = field(repr=False)


class PlatformProcess:
    """One local platform, which ends when this process does, however it does.

    Its standard input is a pipe of ours: when nobody holds it any more, it ends by itself.

    Attributes:
        whereabouts: Where it is.
        pid: Of the process.
    """

    def __init__(self, *, record: Path | None = None) -> None:
        """Start one.

        Args:
            record: Folder for what it receives, as FLV; None: it is not kept.

        Raises:
            PlatformUnavailable: It does not start.
        """
        self._child = _start(record)
        self.pid = self._child.pid
        try:
            self.whereabouts = _whereabouts(self._first_line())
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End it; safe to call again."""
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            self._child.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()

    def _first_line(self) -> bytes:
        """Return what it says at its start; it says no more."""
        told: queue.Queue[bytes] = queue.Queue()
        out = self._child.stdout
        assert out is not None  # noqa: S101 - it was asked for
        reading = threading.Thread(target=lambda: told.put(out.readline()), daemon=True)
        reading.start()
        try:
            line = told.get(timeout=STARTS_WITHIN_S)
        except queue.Empty:
            line = b""
        if not line:
            self._child.kill()
        reading.join()
        return line


def _start(record: Path | None) -> subprocess.Popen[bytes]:
    words = ["platform", "--json", "--port", "0", "--rtmp-port", "0", "--end-with-input"]
    if record is not None:
        words += ["--record", str(record)]
    try:
        with (log_folder() / "platform.out").open("ab") as printed:
            return subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-m", "studio", *words],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=printed,
                close_fds=True,
                creationflags=_WITHOUT_CONSOLE,
                env=dict(os.environ),
            )
    except OSError as error:
        raise PlatformUnavailable(
            f"the local platform can't be started: {error.strerror}", code="unreachable"
        ) from error


def _whereabouts(line: bytes) -> Whereabouts:
    try:
        return msgspec.json.decode(line, type=Whereabouts)
    except msgspec.MsgspecError:
        raise PlatformUnavailable(
            f"the local platform did not start; see {log_folder()}", code="unreachable"
        ) from None
