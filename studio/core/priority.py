"""Asking the system to let a process go first; where that is not allowed, nothing changes."""

import logging
import sys

import psutil

_logger = logging.getLogger(__name__)

_ABOVE = -5
_BELOW = 10


def raise_priority() -> None:
    """Let this process run before ordinary ones, so that a busy machine costs no pictures.

    Windows allows it to everybody; Linux and macOS to administrators, or where the limits say so.
    """
    wanted = _ABOVE
    if sys.platform == "win32":
        wanted = psutil.ABOVE_NORMAL_PRIORITY_CLASS
    _ask(wanted)


def lower_priority() -> None:
    """Let everything else on the machine go before this process."""
    wanted = _BELOW
    if sys.platform == "win32":
        wanted = psutil.BELOW_NORMAL_PRIORITY_CLASS
    _ask(wanted)


def _ask(wanted: int) -> None:
    try:
        psutil.Process().nice(wanted)
    except (psutil.Error, OSError) as error:
        _logger.info("the usual priority is kept: %s", error)
