"""What the platform remembers beyond its end: one line of JSON for each thing that happened."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from studio.core.errors import StorageError


class Journal:
    """Lines of a kind and a value; written before an answer is given.

    Args:
        folder: Where it is kept; None: nowhere, and nothing outlives the process.

    Raises:
        StorageError: The folder can't be written, or holds what is no journal.
    """

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / "journal.ndjson" if folder else None
        self._file: io.BufferedWriter | None = None
        self._encoder = msgspec.json.Encoder()
        if folder is None or self._path is None:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _drop_torn_line(self._path)
            self._file = self._path.open("ab")
        except OSError as error:
            raise StorageError(f"{folder} can't be written: {error.strerror}") from error

    def append(self, kind: str, value: object) -> None:
        """Write one thing down."""
        if self._file is not None:
            self._file.write(self._encoder.encode((kind, value)) + b"\n")

    def settle(self) -> None:
        """Hand what was written to the system, so that it outlives this process."""
        if self._file is not None:
            self._file.flush()

    def replay(self) -> Iterator[tuple[str, Any]]:
        """Yield what was written by earlier runs, in order.

        Raises:
            StorageError: A line is none of ours.
        """
        if self._path is None:
            return
        with self._path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                try:
                    kind, value = msgspec.json.decode(line, type=tuple[str, Any])
                except msgspec.DecodeError as error:
                    raise StorageError(f"line {number} of the journal can't be read") from error
                yield kind, value

    def forget(self) -> None:
        """Begin anew, without what was written."""
        if self._file is not None:
            self._file.flush()
            self._file.truncate(0)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _drop_torn_line(path: Path) -> None:
    """Take away a last line that a killed process wrote half of."""
    if not path.exists():
        return
    data = path.read_bytes()
    whole = data.rfind(b"\n") + 1
    if whole < len(data):
        with path.open("r+b") as file:
            file.truncate(whole)
