"""The log ahead of a SQLite file, brought to the disk by a thread of its own.

What SQLite has written outlives this program, whatever kills it; a power cut it outlives once the
log was synced, for which a disk takes some milliseconds. So only those wait for that who ask, and
everything that was written meanwhile shares the next sync.

The log is opened a second time for it. SQLite locks the file itself and its shared memory, and
never the log; so closing our descriptor lets go of no lock of SQLite's.
Source: SQLite, "How To Corrupt An SQLite Database File", 2.2, and `os_unix.c`, `UNIXFILE_NOLOCK`.
"""

import logging
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

if sys.platform == "darwin":
    import fcntl

GATHER_S = 0.005
"""While nobody waits for it, a sync begins so long after something was written: what is written in
a row shares one, and seldom meets it. Writing and syncing at the same time slow each other down."""

_log = logging.getLogger(__name__)


def sync_file(descriptor: int) -> None:
    """Return once everything in a file, its length too, is on the disk.

    Raises:
        OSError: It is not.
    """
    if sys.platform == "darwin":
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync leaves it in the memory of the disk
    elif sys.platform == "win32":
        os.fsync(descriptor)
    else:
        os.fdatasync(descriptor)


class LogSync:
    """Syncs the log of one file whenever something was written into it."""

    def __init__(self, file: Path, sync: Callable[[int], None] = sync_file) -> None:
        self._path = file.with_name(f"{file.name}-wal")
        self._sync = sync
        self._changed = threading.Condition()
        self._hurry = threading.Event()
        self._written = 1  # what a run left there that was killed
        self._synced = 0
        self._broken = False
        self._over = False
        self._waiting: list[tuple[int, Future[None]]] = []
        self._descriptor: int | None = None
        self._thread: threading.Thread | None = None

    @property
    def is_broken(self) -> bool:
        """Whether a sync failed, until `mended`.

        A system may forget what it could not write: the next sync of the same log would say yes.
        """
        return self._broken

    def written(self) -> None:
        """Take in that something was written just now; it is synced soon."""
        with self._changed:
            self._written += 1
            self._wake()

    def synced(self) -> Future[None]:
        """Return what is done once all is on the disk that was written before.

        It fails with the `OSError` of the sync, or where the log is broken or closed.
        """
        done: Future[None] = Future()
        with self._changed:
            if self._synced == self._written:
                done.set_result(None)
            elif self._broken or self._over:
                done.set_exception(OSError("the log was not synced"))
            else:
                self._waiting.append((self._written, done))
                self._wake()
                self._hurry.set()
        return done

    def mended(self) -> None:
        """Take in that all is on the disk in another way; nothing is being written meanwhile."""
        with self._changed:
            self._broken = False
            self._synced = self._written

    def close(self) -> None:
        """Sync what was written, and end the thread; safe to call again.

        It comes before SQLite closes the file: Windows deletes no log that is open.
        """
        with self._changed:
            self._over = True
            self._changed.notify_all()
            self._hurry.set()
        if self._thread is not None:
            self._thread.join()
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _wake(self) -> None:
        """Have the thread look; most runs that only read never need one."""
        if self._thread is None and not self._over:
            self._thread = threading.Thread(target=self._run, name="database log", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._over or self._is_due())
                if not self._is_due():
                    return
            self._hurry.wait(GATHER_S)
            self._hurry.clear()
            goal = self._written
            error: OSError | None = None
            try:
                self._sync_all(goal)
            except OSError as failed:
                error = failed
            except Exception:  # noqa: BLE001 - a thread's top
                _log.exception("syncing the database's log failed by a fault")
                error = OSError("syncing failed by a fault")
            self._settle(goal, error)

    def _is_due(self) -> bool:
        return self._synced < self._written and not self._broken

    def _sync_all(self, goal: int) -> None:
        """Sync the log as it is; one that was replaced is opened anew."""
        known = self._descriptor
        if known is not None and not os.fstat(known).st_nlink:
            self._descriptor = None
            os.close(known)
        if self._descriptor is None:
            if goal == 1 and not self._path.exists():
                return  # nobody wrote anything yet
            self._descriptor = os.open(self._path, os.O_RDWR)
        self._sync(self._descriptor)

    def _settle(self, goal: int, error: OSError | None) -> None:
        """Tell those who wait; outside of the lock, for they may ask something at once."""
        with self._changed:
            if error is None:
                self._synced = max(self._synced, goal)
            else:
                self._broken = True
            over = [w for w in self._waiting if error is not None or w[0] <= self._synced]
            self._waiting = [w for w in self._waiting if w not in over]
        if error is not None:
            _log.error("what was written last is not safe from a power cut: %s", error)
        for _, done in over:
            if not done.set_running_or_notify_cancel():
                continue
            if error is None:
                done.set_result(None)
            else:
                done.set_exception(error)
