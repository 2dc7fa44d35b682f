"""A training pack's file: a ZIP of which nothing is believed, and one that is written the same.

Names are checked before anything is unpacked; sizes are bounded before and counted while reading;
nothing is compressed when a pack is written, so that no library's version changes its bytes.
"""

import contextlib
import hashlib
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from studio.core.errors import BadInput
from studio.rehearsal.pack_names import TEXTS, check_all, largest, suffix_of
from studio.rehearsal.pack_table import said

MOST_FILES = 200
LARGEST_PACK_BYTES = 1_280 * 1024 * 1024
"""Packed, and unpacked: what a host waits for, and what a laptop has room for."""
TEXT_RATIO, OTHER_RATIO = 200, 5
"""How much smaller packed files may be; what shrinks more is meant to fill a disk. Text becomes a
tenth, pictures and clips hardly shrink.
"""

_LARGEST_LIST_BYTES = 256 * 1024
_CHUNK_BYTES = 256 * 1024
_RATIO_FREE_BYTES = 64 * 1024
_WAYS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
_END = struct.Struct("<4s4H2LH")
_END_MARK, _START_MARK, _LARGE_MARK = b"PK\x05\x06", b"PK\x03\x04", b"PK\x06\x07"
_LARGE_BYTES = 20
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_A_FILE = (stat.S_IFREG | 0o644) << 16
_UNIX = 3

_FOREIGN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError, KeyError),
)
"""What the library raises about a file that somebody damaged on purpose."""


class PackArchive:
    """A pack's file that is open for reading; every name in it is safe."""

    def __init__(self, path: Path) -> None:
        """Open it and look at its list of files.

        Raises:
            BadInput: It is no pack, or has something in it that no pack has.
        """
        with _translated("it is no training pack"):
            _check_end(path)
            self._zip = zipfile.ZipFile(path)
        try:
            self._files = _checked(self._zip.infolist())
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        """Go on reading."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close the file."""
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """Every file in it, in its order."""
        return tuple(self._files)

    def read(self, name: str) -> bytes:
        """Return a file of it.

        Raises:
            BadInput: It has no such file, or it is damaged.
        """
        return b"".join(self._chunks(name))

    def unpack(self, name: str, target: Path) -> str:
        """Write a file of it to a new file; return its SHA-256 in hex.

        Raises:
            BadInput: It is damaged.
            OSError: It can't be written.
        """
        digest = hashlib.sha256()
        with target.open("xb") as out:
            for chunk in self._chunks(name):
                digest.update(chunk)
                out.write(chunk)
        return digest.hexdigest()

    def digest(self, name: str) -> str:
        """Return the SHA-256 of a file of it in hex; errors as `read`."""
        digest = hashlib.sha256()
        for chunk in self._chunks(name):
            digest.update(chunk)
        return digest.hexdigest()

    def _chunks(self, name: str) -> Iterator[bytes]:
        info = self._files.get(name)
        if info is None:
            raise BadInput(f"it has no {name}")
        left = info.file_size
        with _translated(f"{said(name)} is damaged in it"), self._zip.open(info) as part:
            while chunk := part.read(_CHUNK_BYTES):
                left -= len(chunk)
                if left < 0:
                    raise BadInput(f"{said(name)} is larger than it says")
                yield chunk
        if left:
            raise BadInput(f"{said(name)} is smaller than it says")


def write_archive(out: Path, files: Mapping[str, Path | bytes]) -> None:
    """Write files into a new ZIP: the same bytes for the same files in the same order.

    Args:
        out: File to write; must not be there.
        files: By name in the pack: a file, or what stands in it.

    Raises:
        OSError: A file can't be read, or the pack can't be written.
    """
    with zipfile.ZipFile(out, "x", compression=zipfile.ZIP_STORED) as pack:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, date_time=_LONG_AGO)
            info.external_attr = _A_FILE
            info.create_system = _UNIX
            if isinstance(content, bytes):
                pack.writestr(info, content)
                continue
            info.file_size = content.stat().st_size
            with content.open("rb") as source, pack.open(info, "w") as part:
                while chunk := source.read(_CHUNK_BYTES):
                    part.write(chunk)


def _check_end(path: Path) -> None:
    """Refuse a file whose list of files is not at its very end, or is longer than any pack's.

    The library would read the list whole, however long it says to be.
    """
    size = path.stat().st_size
    if not path.is_file() or size < _END.size:  # a pipe would be read for ever
        raise BadInput("it is no training pack")
    if size > LARGEST_PACK_BYTES:
        raise BadInput(f"it is larger than {LARGEST_PACK_BYTES} bytes")
    with path.open("rb") as file:
        start = file.read(len(_START_MARK))
        file.seek(max(0, size - _END.size - _LARGE_BYTES))
        last = file.read(_END.size + _LARGE_BYTES)
    before, end = last[: -_END.size], last[-_END.size :]
    mark, _, _, here, count, list_bytes, _, comment = _END.unpack(end)
    if start != _START_MARK or mark != _END_MARK or comment or before.startswith(_LARGE_MARK):
        raise BadInput("it is no training pack")
    if max(here, count) > 2 * MOST_FILES or list_bytes > _LARGEST_LIST_BYTES:
        raise BadInput(f"it has more than {MOST_FILES} files")


def _checked(infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Return the files by name; folders are left out, they come by themselves."""
    files = [info for info in infos if not _is_folder(info)]
    if len(files) > MOST_FILES:
        raise BadInput(f"it has more than {MOST_FILES} files")
    check_all(tuple(info.orig_filename for info in files))
    for info in files:
        _check_file(info)
    if sum(info.file_size for info in files) > LARGEST_PACK_BYTES:
        raise BadInput(f"it unpacks to more than {LARGEST_PACK_BYTES} bytes")
    return {info.orig_filename: info for info in files}


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return info.orig_filename.endswith("/") and info.file_size == 0


def _check_file(info: zipfile.ZipInfo) -> None:
    name = said(info.orig_filename)
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise BadInput(f"{name} is no plain file but a link or a device")
    if info.flag_bits & _ENCRYPTED or info.compress_type not in _WAYS:
        raise BadInput(f"{name} is packed in a way that no pack is")
    if info.file_size > largest(info.orig_filename):
        raise BadInput(f"{name} is larger than {largest(info.orig_filename)} bytes")
    ratio = TEXT_RATIO if suffix_of(info.orig_filename) in TEXTS else OTHER_RATIO
    if info.file_size > _RATIO_FREE_BYTES + ratio * info.compress_size:
        raise BadInput(f"{name} unpacks to more than {ratio} times its size")


@contextlib.contextmanager
def _translated(sentence: str) -> Iterator[None]:
    try:
        yield
    except (*_FOREIGN, OSError) as error:
        raise BadInput(sentence) from error
