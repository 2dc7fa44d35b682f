"""Pictures that a file of products names beside itself: found there, so that others find them too.

A name is followed into the file's own folder and below, never out of it; a name with no such
picture stays as it is written.
"""

from dataclasses import replace
from pathlib import Path

from studio.catalogue.cell_value import value_of
from studio.catalogue.sheet_record import Cell, Content, Key, Record, RecordFile, WrongCell

_PICTURES = frozenset({"photos", "variant_photo", "test_media"})


def located(file: RecordFile, folder: Path) -> RecordFile:
    """Return a file whose pictures are named by their whole paths.

    Args:
        file: As read.
        folder: Where it stood.
    """
    return replace(file, records=tuple(_located(record, folder) for record in file.records))


def _located(record: Record, folder: Path) -> Record:
    if _PICTURES.isdisjoint(key.field for key in record.cells):
        return record
    cells = {
        key: replace(cell, content=_whole(key, cell, folder)) if key.field in _PICTURES else cell
        for key, cell in record.cells.items()
    }
    return replace(record, cells=cells)


def _whole(key: Key, cell: Cell, folder: Path) -> Content:
    if cell.content in (None, ()):
        return cell.content
    try:
        named = value_of(key, cell.content)
    except WrongCell:  # said when the plan is made, with its place
        return cell.content
    if isinstance(named, tuple):
        return tuple(_found(str(name), folder) for name in named)
    return _found(str(named), folder)


def _found(name: str, folder: Path) -> str:
    try:
        path = (folder / name).resolve()
        inside = path.is_relative_to(folder.resolve()) and path.is_file()
    except (OSError, ValueError):  # no name the system can look up
        return name
    return str(path) if inside else name
