"""`cuecard bench`: the studio measured beside FFmpeg and bare x264, each figure with its target."""

import argparse
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import FrameType
from typing import NoReturn

from studio.bench.both_section import both_figures
from studio.bench.catalogue_section import catalogue_figures
from studio.bench.child import MeasurementFailed, program, require_linux
from studio.bench.figures import Figure
from studio.bench.formats import BOTH, FORMATS, LYING, formats_named
from studio.bench.load import load_figures
from studio.bench.other_sections import (
    LARGE,
    micro_figures,
    quality_figures,
    recording_figures,
    recovery_figures,
    sound_figures,
)
from studio.bench.outbox_section import outbox_figures
from studio.bench.producer_section import producer_figures
from studio.bench.questions import question_figures
from studio.bench.report import Report, as_json, as_text
from studio.bench.session import Options, Session
from studio.bench.show_section import latency_figures, show_figures
from studio.core.errors import BadInput

SECTIONS = (
    "show",
    "latency",
    "recovery",
    "recording",
    "load",
    "quality",
    "micro",
    "catalogue",
    "questions",
    "producer",
    "outbox",
)
_DEFAULT_FORMATS = "720p,1080p,both"
_SECONDS, _QUICK_SECONDS = 10.0, 5.0
_RUNS, _QUICK_RUNS = 3, 1
_LONGEST_S = 60.0


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmark and print what it found.

    Args:
        argv: Without the program's name and `bench`; None: of this process.

    Returns:
        0 when every figure was measured, whether its target was reached or not; 1 when one could
        not be; 2 when what was asked makes no sense or a program is missing; 130 when it was
        interrupted.
    """
    try:
        options = parse(sys.argv[1:] if argv is None else argv)
        require_linux()
        for name in ("ffmpeg", "nginx", "setpriv"):
            program(name)
        report = _measure(options)
    except BadInput as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        return 130
    sys.stdout.write((as_json(report) if options.as_json else as_text(report)) + "\n")
    return 0 if report.complete else 1


def parse(argv: Sequence[str]) -> Options:
    """Read the arguments.

    Raises:
        BadInput: One of them makes no sense.
    """
    given = _parser().parse_args(argv)
    quick_or_not = (_QUICK_SECONDS, _QUICK_RUNS) if given.quick else (_SECONDS, _RUNS)
    seconds = quick_or_not[0] if given.seconds is None else given.seconds
    runs = quick_or_not[1] if given.runs is None else given.runs
    if not 2 <= seconds <= _LONGEST_S:
        raise BadInput(f"--seconds lies between 2 and {_LONGEST_S:.0f}, got {seconds:g}")
    if not 1 <= runs <= 20:
        raise BadInput(f"--runs lies between 1 and 20, got {runs}")
    unknown = [name for name in given.only or () if name not in SECTIONS]
    if unknown:
        raise BadInput(f"--only knows {', '.join(SECTIONS)}; got {', '.join(unknown)}")
    if given.clips is not None and not given.clips.is_dir():
        raise BadInput(f"--clips names no folder: {given.clips}")
    names = given.format or ("720p" if given.quick else _DEFAULT_FORMATS)
    chosen = names.split(",")
    return Options(
        formats=tuple(show for name in chosen for show in formats_named(name)),
        both=not {BOTH, "all"}.isdisjoint(chosen),
        seconds=seconds,
        runs=runs,
        sections=tuple(given.only or SECTIONS),
        clips=given.clips,
        as_json=given.json,
    )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BadInput(f"cuecard bench: {message}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="cuecard bench", description=__doc__)
    known = ", ".join(show.name for show in FORMATS)
    parser.add_argument("--json", action="store_true", help="print JSON in place of the table")
    parser.add_argument("--quick", action="store_true", help="one short run of each, 720p alone")
    parser.add_argument("--format", help=f"{known}, {BOTH} or all; several with commas between")
    parser.add_argument("--seconds", type=float, help="length of the window that counts")
    parser.add_argument("--runs", type=int, help="runs of each; the median counts")
    parser.add_argument("--only", nargs="+", metavar="NAME", help=f"of {', '.join(SECTIONS)}")
    parser.add_argument("--clips", type=Path, help="folder of clips made before")
    return parser


def _measure(options: Options) -> Report:
    began_s = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="cuecard-bench-"))
    # A terminated benchmark still clears away what it started.
    before = signal.signal(signal.SIGTERM, _leave)
    session = Session(options, folder)
    keep = False
    try:
        figures = tuple(_all_figures(session))
        keep = any(figure.value is None for figure in figures)
    finally:
        signal.signal(signal.SIGTERM, before)
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
    if keep:
        session.say(f"not everything could be measured; the logs are in {folder}")
    return Report(
        figures=figures,
        took_s=time.monotonic() - began_s,
        disturbed=tuple(session.disturbed),
        repeated=session.repeated,
    )


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(143)


def _all_figures(session: Session) -> list[Figure]:
    plan: list[tuple[str, Callable[[], list[Figure]]]] = []
    if session.options.formats:
        plan += _plan(session)
    if session.options.both:
        plan.append(("show", lambda: both_figures(session, session.clips(LYING))))
    figures: list[Figure] = []
    for name, measure in plan:
        if name in session.options.sections:
            figures += _or_why_not(session, name, measure)
    return figures


def _plan(session: Session) -> list[tuple[str, Callable[[], list[Figure]]]]:
    """Return what is measured of each format, and in which section."""
    clips = [session.clips(show) for show in session.options.formats]
    first = clips[0]
    large = next((one for one in clips if one.show == LARGE), first)
    return [
        *(("show", partial(show_figures, session, one)) for one in clips),
        ("latency", partial(latency_figures, session, first)),
        ("recovery", partial(recovery_figures, session, first)),
        ("recording", partial(recording_figures, session, first)),
        ("load", partial(load_figures, session, first)),
        *(("quality", partial(quality_figures, session, one)) for one in clips),
        ("micro", partial(micro_figures, session, large)),
        ("micro", partial(sound_figures, session)),
        ("catalogue", partial(catalogue_figures, session)),
        ("questions", partial(question_figures, session)),
        ("producer", partial(producer_figures, session)),
        ("outbox", partial(outbox_figures, session)),
    ]


def _or_why_not(session: Session, name: str, measure: Callable[[], list[Figure]]) -> list[Figure]:
    try:
        return measure()
    except MeasurementFailed as error:
        session.say(f"{name}: {error}")
        return [Figure(name=name, unit="", value=None, note=str(error))]
