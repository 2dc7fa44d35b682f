"""Excel workbooks, whose library is loaded when the first one comes.

Loading it takes half a second, by which a control room that starts, or comes back after a crash,
would be later; most shows never meet a workbook.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Protocol, cast

from studio.catalogue.sheet_record import Scalar, Watch

_Row = Sequence[Scalar | None]


class _Workbooks(Protocol):
    def read_workbook(self, content: bytes, watch: Watch) -> list[tuple[str, list[_Row]]]: ...

    def written_workbook(self, rows: Iterable[_Row]) -> bytes: ...


def read_workbook(content: bytes, watch: Watch) -> list[tuple[str, list[_Row]]]:
    """See `sheet_workbook.read_workbook`."""
    return _loaded().read_workbook(content, watch)


def written_workbook(rows: Iterable[_Row]) -> bytes:
    """See `sheet_workbook.written_workbook`."""
    return _loaded().written_workbook(rows)


def _loaded() -> _Workbooks:
    return cast(_Workbooks, import_module("studio.catalogue.sheet_workbook"))
