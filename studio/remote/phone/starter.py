"""The phone process, as the door starts it."""

import subprocess
from typing import Protocol

from studio.core.process import start_child
from studio.remote.phone.words import CONNECTION_VARIABLE

_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


class RunningPhone(Protocol):
    """A phone process that was started."""

    def kill(self) -> None:
        """End it, whatever it does, and wait until it has."""
        ...


class PhoneStarter(Protocol):
    """How a phone process is started; tests start another one."""

    def start(self, port: int, secret: str) -> RunningPhone:
        """Start one that connects to this port and says this secret.

        Raises:
            OSError: It can't be started.
        """
        ...


class ChildProcess:
    """A phone process of its own."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._child = child
        self.pid = child.pid

    def kill(self) -> None:
        """See `RunningPhone.kill`."""
        self._child.kill()
        self._child.wait()


class ChildPhone:
    """The studio's own phone process."""

    def start(self, port: int, secret: str) -> ChildProcess:
        """See `PhoneStarter.start`."""
        return ChildProcess(
            start_child("phone", {CONNECTION_VARIABLE: f"{port}:{secret}", **_ONE_THREAD})
        )
