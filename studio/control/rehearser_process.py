"""The process that runs a rehearsal, as the control room starts it."""

import contextlib
import subprocess
from typing import Protocol

from studio.core.process import start_asked
from studio.protocol.rehearsal_messages import StartRehearsal
from studio.protocol.rehearsal_order import STOP, order_line


class RunningRehearser(Protocol):
    """A rehearsal that was started."""

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        ...

    def stop(self) -> None:
        """Let it end in order: it scores what there was."""
        ...

    def let_go(self) -> None:
        """Hang up on it: it ends by itself, scoring nothing."""
        ...

    def kill(self) -> None:
        """End it, whatever it does."""
        ...


class RehearserStarter(Protocol):
    """How a rehearsal is started; tests start another one."""

    def start(self, order: StartRehearsal) -> RunningRehearser:
        """Start one; takes its time.

        Raises:
            OSError: It can't be started.
        """
        ...


class RehearserChild:
    """A rehearsal in a process of its own, which ends when its standard input does."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._child = child

    @property
    def alive(self) -> bool:
        """See `RunningRehearser.alive`."""
        return self._child.poll() is None

    def stop(self) -> None:
        """See `RunningRehearser.stop`."""
        self.tell(STOP)

    def tell(self, line: bytes) -> None:
        """Write a line; to one that is gone, nothing."""
        if self._child.stdin is not None:
            with contextlib.suppress(OSError, ValueError):
                self._child.stdin.write(line)
                self._child.stdin.flush()

    def kill(self) -> None:
        """See `RunningRehearser.kill`."""
        self._child.kill()
        self._child.wait()
        self.let_go()

    def let_go(self) -> None:
        """See `RunningRehearser.let_go`."""
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


class ChildRehearser:
    """The studio's own rehearser process."""

    def start(self, order: StartRehearsal) -> RehearserChild:
        """See `RehearserStarter.start`."""
        child = RehearserChild(start_asked("rehearser"))
        child.tell(order_line(order))
        return child
