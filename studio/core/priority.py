"""Asking the system to let a process go first; where that is not allowed, nothing changes."""

import logging
import os
import sys
from pathlib import Path

import psutil

_logger = logging.getLogger(__name__)

_ABOVE = -5
_BELOW = 10
_SESSION_ABOVE, _SESSION_BELOW = -5, 3
"""A whole session that asks for 10 hardly runs at all beside a busy one, and takes go through the
door: 3 is a third of what the others get, where nothing is left over."""

_AUTOGROUP = Path("/proc/self/autogroup")
"""Linux shares the processors out between sessions first, and only then by each process's number.

Source: sched(7), "The autogroup feature".
"""


def raise_priority() -> None:
    """Let this process run before ordinary ones, so that a busy machine costs no pictures.

    Windows allows it to everybody; Linux and macOS to administrators, or where the limits say so.
    On Linux it counts against other sessions only where this process leads one of its own.
    """
    wanted = _ABOVE
    if sys.platform == "win32":
        wanted = psutil.ABOVE_NORMAL_PRIORITY_CLASS
    _ask(wanted, of_session=_SESSION_ABOVE)


def lower_priority() -> None:
    """Let everything else on the machine go before this process; see `raise_priority`."""
    wanted = _BELOW
    if sys.platform == "win32":
        wanted = psutil.BELOW_NORMAL_PRIORITY_CLASS
    _ask(wanted, of_session=_SESSION_BELOW)


def _ask(wanted: int, *, of_session: int) -> None:
    try:
        psutil.Process().nice(wanted)
        if _leads_a_session():
            _AUTOGROUP.write_text(str(of_session), encoding="ascii")
    except (psutil.Error, OSError) as error:
        _logger.info("the usual priority is kept: %s", error)


def _leads_a_session() -> bool:
    """Return whether the session's share is this process's own business, and can be set."""
    if sys.platform == "win32" or not _AUTOGROUP.exists():
        return False
    return os.getsid(0) == os.getpid()
