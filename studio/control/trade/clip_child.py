"""The process that cuts highlight clips: given its order, read line by line, ended when asked."""

import asyncio
import contextlib
import subprocess

from studio.core.errors import ProtocolError, StorageError
from studio.core.process import start_asked
from studio.protocol.clip_messages import ClipTrouble
from studio.protocol.clip_order import FilmCut, FilmsOrder, read_cut
from studio.protocol.proof_order import order_bytes


class ClipCutter:
    """Cuts clips in a process of its own."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._stopped = False

    @property
    def trouble(self) -> ClipTrouble:
        """Return why it cuts no more, once it does not."""
        return ClipTrouble.STOPPED if self._stopped else ClipTrouble.FAULT

    async def start(self, order: FilmsOrder) -> None:
        """Begin.

        Raises:
            StorageError: No process can be started.
        """
        try:
            self._child = await asyncio.to_thread(start_asked, "proof")
            if self._stopped:
                return
            await asyncio.to_thread(_give, self._child, order_bytes(order))
        except OSError as error:
            if self._stopped:  # ended before it could be told what to do
                return
            raise StorageError(f"no process to cut clips can be started: {error}") from error

    async def next_cut(self) -> FilmCut:
        """Wait for the next clip, and return how it went."""
        if self._stopped or self._child is None or self._child.stdout is None:
            return FilmCut(trouble=self.trouble)
        line = await asyncio.to_thread(self._child.stdout.readline)
        if not line:
            return FilmCut(trouble=self.trouble)
        try:
            return read_cut(line)
        except ProtocolError:
            return FilmCut(trouble=ClipTrouble.FAULT)

    def stop(self) -> None:
        """Have it cut no more; all that it was not ready with is told as stopped."""
        self._stopped = True
        if self._child is not None:
            self._child.kill()

    async def end(self) -> None:
        """Let go of it; one that still runs is ended."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        await asyncio.to_thread(child.wait)
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


def _give(child: "subprocess.Popen[bytes]", order: bytes) -> None:
    if child.stdin is not None:
        child.stdin.write(order)
        child.stdin.close()
