"""Importing and exporting through the control room, the one process that has the database open."""

import time
from pathlib import Path

from studio.catalogue.import_plan import PlannedRow, RowState
from studio.cli.client import StudioClient
from studio.core.errors import BadInput, EngineUnavailable
from studio.protocol.catalogue_commands import (
    AskImportRows,
    ConfirmImport,
    DropImport,
    PlanImport,
)
from studio.protocol.catalogue_reports import ImportReport, ImportRows, ImportState

READ_WITHIN_S = 300.0
NEWS_EVERY_S = 0.25
MOST_ROWS = 500


def plan_file(client: StudioClient, path: Path) -> ImportReport:
    """Let the control room read a file, and wait until it is planned.

    Raises:
        BadInput: It can't be read.
        EngineUnavailable: It took too long.
    """
    client.catalogue = None  # what is told from now on is about this import
    client.request(PlanImport(path=str(path.absolute())))
    report = _wait(client, {ImportState.READY, ImportState.FAILED}, path.name)
    if report.state is ImportState.FAILED:
        raise BadInput(report.text)
    return report


def wrong_rows(client: StudioClient, report: ImportReport) -> tuple[PlannedRow, ...]:
    """Return the rows of the planned import that can't be used; the first 500."""
    if not report.wrong:
        return ()
    client.told.clear()
    client.request(AskImportRows(most=MOST_ROWS, states=(RowState.WRONG,)))
    pages = [told for told in client.told if isinstance(told, ImportRows)]
    return pages[-1].rows if pages else ()


def confirm(client: StudioClient, name: str) -> ImportReport:
    """Write the planned import.

    Raises:
        BadInput: It could not be written; nothing of it was.
    """
    client.request(ConfirmImport(), timeout_s=READ_WITHIN_S)
    report = _wait(client, {ImportState.DONE, ImportState.FAILED}, name)
    if report.state is ImportState.FAILED:
        raise BadInput(report.text)
    return report


def confirm_planned(client: StudioClient, name: str, *, writes: bool) -> ImportReport:
    """Wait until an import is planned that somebody else began, and write it or drop it.

    Raises:
        BadInput: It can't be read, or could not be written.
        EngineUnavailable: It took too long.
    """
    report = _wait(client, {ImportState.READY, ImportState.FAILED}, name)
    if report.state is ImportState.FAILED:
        raise BadInput(report.text)
    if writes and (report.new or report.changed):
        return confirm(client, name)
    drop(client)
    return report


def drop(client: StudioClient) -> None:
    """Forget what was planned."""
    client.request(DropImport())


def import_file(client: StudioClient, path: Path, *, leave_out_wrong: bool) -> ImportReport:
    """Import a file whole.

    Raises:
        BadInput: It can't be read, or a row of it is wrong and may not be left out; nothing was
            written.
    """
    report = plan_file(client, path)
    if report.wrong and not leave_out_wrong:
        rows = wrong_rows(client, report)
        drop(client)
        raise BadInput(f"{path.name}: {fault_line(rows[0])} ({report.wrong} rows are wrong)")
    return confirm(client, path.name)


def fault_line(row: PlannedRow) -> str:
    """Say what is wrong with a row."""
    return "; ".join(
        f"row {fault.row}{f' {fault.column}' if fault.column else ''}: {fault.reason}, "
        f"expected {fault.expected}"
        for fault in row.faults
    )


def _wait(client: StudioClient, states: set[ImportState], name: str) -> ImportReport:
    deadline_s = time.monotonic() + READ_WITHIN_S
    while time.monotonic() < deadline_s:
        report = client.catalogue.running_import if client.catalogue is not None else None
        if report is not None and report.name == name and report.state in states:
            return report
        client.wait_for_news(NEWS_EVERY_S)
    raise EngineUnavailable(f"{name}: the control room did not finish in time")
