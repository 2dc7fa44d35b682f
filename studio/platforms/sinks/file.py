"""Events into a file: one CloudEvent a line, on the disk before they count as delivered.

Whoever was killed between writing and saying so is given the same events again: which ones the
file has is read from its end, so that none is in it twice.
"""

import asyncio
import contextlib
import errno
import os
from collections.abc import Iterable, Sequence
from io import FileIO
from pathlib import Path

import msgspec

from studio.outbox.delivery import Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec
from studio.platforms.sinks.port import SinkTools, SinkTrouble, arrived

LOOKED_BACK_BYTES = 4 * 1024 * 1024
"""Of the file's end: far more than what may be under way at once."""


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class _Line(msgspec.Struct):
    id: str = ""


_lines: msgspec.json.Decoder[_Line] = msgspec.json.Decoder(_Line)


class FileSink:
    """See `studio.platforms.sinks.port.Sink`."""

    def __init__(self, spec: SinkSpec, tools: SinkTools) -> None:
        """Know it; nothing is opened yet."""
        self._path = Path(spec.address).expanduser()
        self._file: FileIO | None = None
        self._has: set[str] = set()
        self._tools = tools

    async def deliver(self, letters: Sequence[Letter]) -> tuple[Outcome, ...]:
        """See `Sink.deliver`."""
        try:
            await asyncio.to_thread(self._write, letters)
        except OSError as error:
            return (_trouble(error, self._path).outcome(letters[0]),)
        except SinkTrouble as trouble:
            return (trouble.outcome(letters[0]),)
        return tuple(arrived(letter) for letter in letters)

    async def check(self, letter: Letter) -> str:
        """See `Sink.check`."""
        try:
            await asyncio.to_thread(self._write, [letter])
        except OSError as error:
            raise _trouble(error, self._path) from error
        return f"the test event is the last line of {self._path}"

    async def close(self) -> None:
        """See `Sink.close`."""
        file, self._file = self._file, None
        if file is not None:
            await asyncio.to_thread(file.close)

    def _write(self, letters: Sequence[Letter]) -> None:
        """Append what is not there yet, and have it on the disk; all of it, or nothing."""
        file = self._opened()
        new = [letter for letter in letters if letter.event_id not in self._has]
        if not new:
            return
        end = file.seek(0, os.SEEK_END)
        try:
            rest = memoryview(b"".join(letter.body + b"\n" for letter in new))
            while rest:
                rest = rest[file.write(rest) :]
            os.fsync(file.fileno())
        except OSError:
            self._file = None  # read anew next time
            _cut(file, end)
            raise
        self._has.update(letter.event_id for letter in new)

    def _opened(self) -> FileIO:
        """Return the file, open; opened anew where another one is in its place by now."""
        if self._file is not None and _is_it(self._file, self._path):
            return self._file
        if self._file is not None:
            self._file.close()
            self._file = None
        if not self._path.is_absolute():
            raise SinkTrouble("the file has to be named with its whole path", code="address")
        if self._path.exists() and not self._path.is_file():
            raise SinkTrouble(f"this is no file to write into: {self._path}", code="address")
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        file = os.fdopen(descriptor, "r+b", buffering=0)
        try:
            self._has = set(_ids(_whole_lines(file)))
        except BaseException:
            file.close()
            raise
        self._file = file
        return file


def _whole_lines(file: FileIO) -> list[bytes]:
    """Return the last lines, and cut off one that was not written to its end."""
    size = file.seek(0, os.SEEK_END)
    begin = max(0, size - LOOKED_BACK_BYTES)
    file.seek(begin)
    lines = file.read(LOOKED_BACK_BYTES).split(b"\n")
    if lines[-1]:
        file.truncate(size - len(lines[-1]))
    return lines[1 if begin else 0 : -1]


def _ids(lines: Iterable[bytes]) -> Iterable[str]:
    for line in lines:
        try:
            yield _lines.decode(line).id
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue  # somebody else's line


def _is_it(file: FileIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


def _cut(file: FileIO, end: int) -> None:
    """Take back what was half written, as far as the disk lets us; what is left is cut later."""
    with contextlib.suppress(OSError):
        os.ftruncate(file.fileno(), end)
    with contextlib.suppress(OSError):
        file.close()


def _trouble(error: OSError, path: Path) -> SinkTrouble:
    if error.errno in _FULL:
        return SinkTrouble(f"the disk is full: {path}", code="disk_full")
    why = (error.strerror or "it can't be written").lower()
    return SinkTrouble(f"the file can't be written, {why}: {path}", code="disk")
