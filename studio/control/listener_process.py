"""The listener's process, as the control room starts it."""

import subprocess
from typing import Protocol

from studio.core.process import start_child
from studio.protocol.listener_messages import CONNECTION_VARIABLE

_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Models are small; their libraries would take every core from the pictures."""


class RunningListener(Protocol):
    """A listener that was started."""

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        ...

    def kill(self) -> None:
        """End it, whatever it does."""
        ...


class ListenerStarter(Protocol):
    """How a listener is started; tests start another one."""

    def start(self, port: int, secret: str) -> RunningListener:
        """Start one that connects to this port and says this secret.

        Raises:
            OSError: It can't be started.
        """
        ...


class ChildProcess:
    """A listener in a process of its own."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._child = child

    @property
    def alive(self) -> bool:
        """See `RunningListener.alive`."""
        return self._child.poll() is None

    def kill(self) -> None:
        """See `RunningListener.kill`."""
        self._child.kill()
        self._child.wait()


class ChildListener:
    """The studio's own listener process."""

    def start(self, port: int, secret: str) -> ChildProcess:
        """See `ListenerStarter.start`."""
        return ChildProcess(
            start_child("listener", {CONNECTION_VARIABLE: f"{port}:{secret}", **_ONE_THREAD})
        )
