"""The training packs of this machine: those that ship, and copies of those that were added."""

import contextlib
import shutil
import tempfile
from pathlib import Path

from studio.core.errors import BadInput, Refused
from studio.core.paths import data_folder
from studio.protocol.rehearsal_messages import PackLine
from studio.rehearsal.pack import Pack
from studio.rehearsal.pack_archive import LARGEST_PACK_BYTES
from studio.rehearsal.pack_file import SUFFIX, check_pack, describe, shipped_packs
from studio.rehearsal.pack_table import said

FOLDER = "packs"


def added_packs() -> tuple[Path, ...]:
    """Return the packs that were added, by name."""
    return tuple(sorted(_folder().glob(f"*{SUFFIX}")))


def pack_lines(language: str) -> tuple[PackLine, ...]:
    """Return every pack in one line, those that ship first; what is wrong with one is in its line.

    Args:
        language: In which titles are wanted.
    """
    shipped = [describe(path, language=language, shipped=True) for path in shipped_packs()]
    added = [describe(path, language=language) for path in added_packs()]
    return (*shipped, *added)


def pack_named(name: str) -> Path:
    """Return the file of a pack: of one that ships or was added by its id, or a file by its path.

    Raises:
        BadInput: There is none.
    """
    known = {path.stem: path for path in (*added_packs(), *shipped_packs())}
    if name in known:
        return known[name]
    with contextlib.suppress(OSError, ValueError):  # no name the system can look up
        if Path(name).is_file():
            return Path(name).absolute()
    raise BadInput(f"there is no training pack {said(name)}; known: {', '.join(sorted(known))}")


def add_pack(file: Path) -> Pack:
    """Keep a copy of a pack, in the place of an older version of it.

    Returns:
        What was added; its folder is gone.

    Raises:
        BadInput: It is no pack; nothing was kept.
        Refused: It would take the place of one that ships, or of a newer one; or the disk refuses.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=".", dir=_folder()) as made:
            copy = Path(made) / file.name
            if not file.is_file() or file.stat().st_size > LARGEST_PACK_BYTES:
                raise BadInput(f"{file.name}: it is no training pack; nothing of it was kept")
            shutil.copyfile(file, copy)
            pack = check_pack(copy)
            _check_place(pack)
            copy.replace(_folder() / f"{pack.pack_id}{SUFFIX}")
    except OSError as error:
        raise Refused(f"{file.name} can't be kept: {error.strerror or error}") from error
    return pack


def remove_pack(name: str) -> None:
    """Remove a copy that was added: by its id, or by the copy's own path.

    Raises:
        Refused: There is no such copy; one that ships stays; or the disk refuses.
    """
    for path in added_packs():
        if name in (path.stem, path.name, str(path)):
            try:
                path.unlink()
            except OSError as error:
                raise Refused(f"{name} can't be removed: {error.strerror or error}") from error
            return
    if name in {path.stem for path in shipped_packs()}:
        raise Refused(f"{name} comes with the program, and stays")
    raise Refused(f"no training pack {said(name)} was added")


def _check_place(pack: Pack) -> None:
    if pack.pack_id in {path.stem for path in shipped_packs()}:
        raise Refused(f"{pack.pack_id} comes with the program: give yours another id")
    there = _folder() / f"{pack.pack_id}{SUFFIX}"
    if there.is_file() and pack.version < _version_of(there):
        raise Refused(f"a newer version of {pack.pack_id} is here already; remove it first")


def _version_of(path: Path) -> int:
    try:
        return check_pack(path).version
    except BadInput:
        return 0  # whatever it is, it can be replaced


def _folder() -> Path:
    folder = data_folder() / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
