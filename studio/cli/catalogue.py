"""`cuecard catalogue import` and `export`: the catalogue of this user, through the control room."""

import argparse
import json
import time
from pathlib import Path

import msgspec

from studio.catalogue.import_plan import PlannedRow
from studio.cli.catalogue_client import (
    confirm,
    drop,
    fault_line,
    plan_file,
    wrong_rows,
)
from studio.cli.client import TOPICS, StudioClient
from studio.cli.own_studio import own_studio
from studio.cli.terminal import complain, say
from studio.core.errors import BadInput
from studio.protocol.catalogue_commands import ExportCatalogue
from studio.protocol.catalogue_reports import ImportReport

SHOWN_FAULTS = 20
EXPORTED_WITHIN_S = 120.0


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code: 2 where a row is wrong and nothing was done.

    Raises:
        BadInput: The file can't be read or written.
    """
    with own_studio("cuecard catalogue", TOPICS) as client:
        if typed.catalogue_command == "export":
            return _export(client, typed)
        return _import(client, typed)


def _import(client: StudioClient, typed: argparse.Namespace) -> int:
    path = Path(typed.file)
    if not path.is_file():
        raise BadInput(f"{path}: there is no such file")
    began_s = time.monotonic()
    report = plan_file(client, path)
    wrong = wrong_rows(client, report)
    refused = bool(report.wrong) and not typed.leave_out_wrong
    if typed.dry_run or refused:
        drop(client)
        written = False
    else:
        report, written = confirm(client, path.name), True
    _tell(report, wrong, typed=typed, written=written, took_s=time.monotonic() - began_s)
    return 2 if refused else 0


def _tell(
    report: ImportReport,
    wrong: tuple[PlannedRow, ...],
    *,
    typed: argparse.Namespace,
    written: bool,
    took_s: float,
) -> None:
    if typed.json:
        answer = {
            **msgspec.to_builtins(report),
            "written": written,
            "seconds": round(took_s, 3),
            "faults": msgspec.to_builtins(wrong),
        }
        say(json.dumps(answer, ensure_ascii=False))
        return
    say(
        f"{report.name}: {report.new} new, {report.changed} changed, {report.unchanged} unchanged, "
        f"{report.wrong} wrong rows; {report.products} products."
    )
    for column in report.ignored:
        say(f"Nobody knows the column {column!r}; it was left out.")
    for row in wrong[:SHOWN_FAULTS]:
        complain(fault_line(row))
    if report.wrong > SHOWN_FAULTS:
        complain(f"… and {report.wrong - SHOWN_FAULTS} more rows.")
    if written:
        say("Written.")
    elif report.wrong and not typed.dry_run:
        complain("Nothing was written: mend these rows, or add --leave-out-wrong.")
    else:
        say("Nothing was written.")


def _export(client: StudioClient, typed: argparse.Namespace) -> int:
    path = Path(typed.file).absolute()
    text = client.request(ExportCatalogue(path=str(path)), timeout_s=EXPORTED_WITHIN_S)
    say(text or f"The catalogue is in {path}")
    return 0
