"""The courier's process, as the control room starts it."""

import subprocess
from typing import Protocol

from studio.core.process import start_child
from studio.protocol.courier_messages import COURIER_VARIABLE


class RunningCourier(Protocol):
    """A courier that was started."""

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        ...

    def kill(self) -> None:
        """End it, whatever it does."""
        ...


class CourierStarter(Protocol):
    """How a courier is started; tests start another one."""

    def start(self, port: int, secret: str) -> RunningCourier:
        """Start one that connects to this port and says this secret.

        Raises:
            OSError: It can't be started.
        """
        ...


class CourierChild:
    """A courier in a process of its own."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._child = child

    @property
    def alive(self) -> bool:
        """See `RunningCourier.alive`."""
        return self._child.poll() is None

    def kill(self) -> None:
        """See `RunningCourier.kill`."""
        self._child.kill()
        self._child.wait()


class ChildCourier:
    """The studio's own courier process."""

    def start(self, port: int, secret: str) -> CourierChild:
        """See `CourierStarter.start`."""
        return CourierChild(start_child("courier", {COURIER_VARIABLE: f"{port}:{secret}"}))
