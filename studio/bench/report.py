"""The figures as a table to read and as JSON to keep."""

import json
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import psutil

import studio
from studio.bench.figures import Figure

_UNKNOWN = "-"
_VERSION = 1
NOTES = (
    "Every program publishes to a real nginx-rtmp of its own on 127.0.0.1; nginx is in no figure.",
    "Processor time counts control room, engine and command together, over the steady window.",
    "Pictures are counted by the number burnt into them, never by packets.",
    "Memory is resident memory; pages that processes share count in each of them. The window is "
    "not running in a headless show; the command is.",
    "FFmpeg lays on two PNG files (at 720p a card of 480x220 and a lower third) and a running "
    "clock; the studio its own card and countdown, which cover about as much.",
    "FFmpeg's x264 veryfast uses 3 B frames and looks 10 pictures ahead; the studio uses none and "
    "looks 2 ahead, for the sake of the delay. The rows on likeness say what that costs.",
    "Camera picture to server: from the camera's socket write to the picture lying in the "
    "server's file.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that was found.

    Attributes:
        figures: In the order of the table.
        took_s: How long it all took.
        disturbed: Runs beside which the machine was busy and that count all the same.
        repeated: Disturbed runs that were thrown away.
    """

    figures: tuple[Figure, ...]
    took_s: float
    disturbed: tuple[str, ...] = ()
    repeated: int = 0

    @property
    def complete(self) -> bool:
        """Whether every figure could be measured."""
        return all(figure.value is not None for figure in self.figures)


def as_json(report: Report) -> str:
    """Return the report as JSON; fields are only ever added."""
    whole = {
        "version": _VERSION,
        "cuecard": studio.__version__,
        "machine": machine(),
        "took_s": round(report.took_s, 1),
        "disturbed_runs": list(report.disturbed),
        "repeated_runs": report.repeated,
        "figures": [_as_fields(figure) for figure in report.figures],
        "notes": list(NOTES),
    }
    return json.dumps(whole, indent=1, ensure_ascii=False)


def as_text(report: Report) -> str:
    """Return the report as a table with notes under it."""
    head = ("", "show", "cuecard", "most", "", "FFmpeg", "bare x264")
    rows = [head, *(_row(figure) for figure in report.figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "-" * len(lines[0]))
    return "\n".join((*lines, "", *_ending(report)))


def machine() -> dict[str, str | int]:
    """Return what the figures were taken on."""
    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cores": psutil.cpu_count() or 0,
        "memory_bytes": psutil.virtual_memory().total,
        "python": platform.python_version(),
        "pyav": av.__version__,
    }


def _as_fields(figure: Figure) -> dict[str, object]:
    return {
        "name": figure.name,
        "show": figure.show,
        "unit": figure.unit,
        "value": figure.value,
        "target": figure.target,
        "reached": figure.reached,
        "runs": list(figure.runs),
        "beside": dict(figure.beside),
        "note": figure.note,
    }


def _row(figure: Figure) -> tuple[str, ...]:
    beside = dict(figure.beside)
    verdict = {True: "reached", False: "MISSED", None: ""}[figure.reached]
    if figure.value is None:
        verdict = "not measured"
    return (
        f"{figure.name} [{figure.unit}]" if figure.unit else figure.name,
        figure.show,
        _number(figure.value),
        "" if figure.target is None else _number(figure.target),
        verdict,
        _number(beside["ffmpeg"]) if "ffmpeg" in beside else "",
        _number(beside["x264"]) if "x264" in beside else "",
    )


def _number(value: float | None) -> str:
    if value is None:
        return _UNKNOWN
    if value == int(value) and abs(value) < 100_000:
        return f"{value:.0f}"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.4g}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    left = f"{row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}"
    numbers = (f"{row[2]:>{widths[2]}}", f"{row[3]:>{widths[3]}}", f"{row[4]:<{widths[4]}}")
    beside = (f"{row[5]:>{widths[5]}}", f"{row[6]:>{widths[6]}}")
    return "  ".join((left, *numbers, *beside)).rstrip()


def _ending(report: Report) -> list[str]:
    told = {figure.note: figure for figure in report.figures if figure.note}
    lines = [f"{figure.name} ({figure.show or 'all'}): {note}" for note, figure in told.items()]
    lines += NOTES
    if report.disturbed:
        lines.append(f"Disturbed by other programs: {', '.join(report.disturbed)}.")
    reached = sum(figure.reached is True for figure in report.figures)
    missed = sum(figure.reached is False for figure in report.figures)
    lines.append(f"{reached} targets reached, {missed} not; it took {report.took_s:.0f} s.")
    return lines


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())
