"""The log: one file a process, every line with the show it belongs to, and no secret in it.

Secrets are masked in the finished text of a line, traceback included, so that nothing that is
logged, by whatever library, can carry a key past it. What ends a process or a thread by surprise
goes to the same file.
"""

import contextlib
import faulthandler
import logging
import sys
import threading
import time
from collections.abc import Iterator
from contextvars import ContextVar
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from studio.core.ids import ShowId
from studio.core.keychain import masked
from studio.core.paths import log_folder

MAX_FILE_BYTES = 4_000_000
"""Weeks of shows; small enough to send to somebody who helps."""

KEPT_FILES = 3

_log = logging.getLogger(__name__)

_LINE = "%(asctime)s %(levelname)-8s %(threadName)-14s %(show)s %(name)s: %(message)s"
_NO_SHOW = "-"

_show_everywhere = _NO_SHOW
_show_here: ContextVar[str | None] = ContextVar("show", default=None)


def set_show(show_id: ShowId | None) -> None:
    """Name the show that lines of all threads belong to from now on."""
    global _show_everywhere  # noqa: PLW0603 - a process runs one show at a time
    _show_everywhere = show_id or _NO_SHOW


@contextlib.contextmanager
def lines_of_show(show_id: ShowId) -> Iterator[None]:
    """Name the show that lines of this thread or task belong to inside the block."""
    token = _show_here.set(show_id)
    try:
        yield
    finally:
        _show_here.reset(token)


class MaskingFormatter(logging.Formatter):
    """Writes a line with its time in UTC and its show, every known secret masked."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter.format`."""
        record.show = _show_here.get() or _show_everywhere
        return masked(super().format(record))


def log_path(process: str) -> Path:
    """Return the file a process writes its log to."""
    return log_folder() / f"{process}.log"


def start_log(process: str, *, level: int = logging.INFO, echo: bool = False) -> Path:
    """Send everything that is logged in this process to its file, and return the file's path.

    Calling it again starts anew. A log that can't be written must not stop a show: then the lines
    go to the standard error stream.

    Args:
        process: `window`, `control`, `engine` or `cuecard`.
        level: Of the lines that are kept.
        echo: Whether errors are also written to the standard error stream, for a terminal.
    """
    path = log_path(process)
    stop_log()
    # Python reports a line it can't write, with its arguments as they are: a way past the mask.
    logging.raiseExceptions = False
    handlers: list[logging.Handler] = []
    try:
        handlers.append(_to_file(path))
    except OSError:
        echo = True
    if echo:
        handlers.append(_to_terminal())
    root = logging.getLogger()
    root.setLevel(level)
    for handler in handlers:
        handler.setFormatter(MaskingFormatter(_LINE))
        root.addHandler(handler)
    _watch_for_crashes()
    return path


def stop_log() -> None:
    """Close the log's file and let Python report crashes its own way again."""
    root = logging.getLogger()
    for handler in [h for h in root.handlers if isinstance(h.formatter, MaskingFormatter)]:
        root.removeHandler(handler)
        handler.close()
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__


def _to_file(path: Path) -> logging.Handler:
    path.touch(mode=0o600)
    return RotatingFileHandler(
        path, maxBytes=MAX_FILE_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
    )


def _to_terminal() -> logging.Handler:
    handler = logging.StreamHandler()
    handler.setLevel(logging.ERROR)
    return handler


def _watch_for_crashes() -> None:
    sys.excepthook = _process_died
    threading.excepthook = _thread_died
    if sys.__stderr__ is not None:  # absent in a windowed program on Windows
        with contextlib.suppress(OSError, ValueError):  # closed, or not a real file
            faulthandler.enable(sys.__stderr__)


def _process_died(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return  # the user's own wish
    _log.critical("the process ends by a fault", exc_info=(kind, error, trace))
    _tell_terminal(kind, error)


def _tell_terminal(kind: type[BaseException], error: BaseException) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{kind.__name__}: {masked(str(error))} (see the log)\n")


def _thread_died(failure: threading.ExceptHookArgs) -> None:
    if failure.exc_value is None or issubclass(failure.exc_type, SystemExit):
        return
    name = failure.thread.name if failure.thread else "?"
    _log.critical(
        "thread %s ended by a fault",
        name,
        exc_info=(failure.exc_type, failure.exc_value, failure.exc_traceback),
    )
