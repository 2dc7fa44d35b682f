"""The file under a recording: never another's, flushed to disk, and whole up to a failure."""

import contextlib
import io
import os
import threading
from pathlib import Path

FLUSH_EVERY_S = 1.0
_MOST_NAMES = 10_000


class RecordingFile:
    """What the muxer writes into.

    Flushing to disk happens in a thread of its own, since it may take long on a busy disk and
    the packets of the show keep coming.

    Attributes:
        path: The name that was free.
        failure: The first error while writing; from then on nothing is written any more, so
            that the muxer can't spoil what is there while closing.
        kept_bytes: Size up to the last `mark`.
    """

    def __init__(self, wanted: Path) -> None:
        """Create the file, under the next free name.

        Raises:
            OSError: The folder is missing or can't be written to.
        """
        self.path, self._file = _create(wanted)
        self.failure: OSError | None = None
        self.kept_bytes = 0
        self._done = threading.Event()
        self._flusher = threading.Thread(
            target=self._flush_often, name=f"flush-{self.path.name}", daemon=True
        )
        self._flusher.start()

    def write(self, data: bytes) -> int:
        """Write all of it and return its length.

        Raises:
            OSError: It can't; nor can anything later.
        """
        if self.failure is not None:
            raise self.failure
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            self.failure = error
            raise
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move, as in `io.IOBase.seek`."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the position."""
        return self._file.tell()

    def mark(self) -> None:
        """Take note that the muxer has nothing half written."""
        self.kept_bytes = max(self.kept_bytes, self._file.tell())

    def close(self) -> None:
        """Flush to disk and close; a failed file is first cut back to its last `mark`.

        Raises:
            OSError: The last bytes did not reach the disk.
        """
        if self._file.closed:
            return
        self._done.set()
        self._flusher.join()
        with self._file:
            if self.failure is not None:
                with contextlib.suppress(OSError):
                    self._file.truncate(self.kept_bytes)
            os.fsync(self._file.fileno())

    def _flush_often(self) -> None:
        while not self._done.wait(FLUSH_EVERY_S):
            try:
                os.fsync(self._file.fileno())
            except OSError as error:
                self.failure = self.failure or error
                return


def _create(wanted: Path) -> tuple[Path, io.FileIO]:
    for number in range(1, _MOST_NAMES):
        path = wanted if number == 1 else wanted.with_stem(f"{wanted.stem}-{number}")
        try:
            return path, io.FileIO(path, "x")
        except FileExistsError:
            continue
    raise FileExistsError(f"all names up to {path.name} are taken")
