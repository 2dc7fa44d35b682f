"""Highlight clips in the window's language."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.protocol.clip_messages import Clip, ClipState, ClipTrouble, Shows
from studio.show.highlights import Reason
from studio.ui import figures
from studio.ui.widgets.sign import Sign

_CONTEXT = "Clips"

REASONS = {
    Reason.SHOWN: QT_TRANSLATE_NOOP("Clips", "first shown"),
    Reason.OFFER: QT_TRANSLATE_NOOP("Clips", "offer begins"),
    Reason.SOLD: QT_TRANSLATE_NOOP("Clips", "sells most"),
}
STATES = {
    ClipState.POSSIBLE: QT_TRANSLATE_NOOP("Clips", "not cut yet"),
    ClipState.WAITING: QT_TRANSLATE_NOOP("Clips", "waits"),
    ClipState.CUTTING: QT_TRANSLATE_NOOP("Clips", "is being cut…"),
    ClipState.CUT: QT_TRANSLATE_NOOP("Clips", "cut"),
    ClipState.FAILED: QT_TRANSLATE_NOOP("Clips", "not cut"),
}
TROUBLES = {
    ClipTrouble.NO_RECORDING: QT_TRANSLATE_NOOP("Clips", "its recording is not there"),
    ClipTrouble.NO_PICTURE: QT_TRANSLATE_NOOP("Clips", "the recording ends before it"),
    ClipTrouble.UNREADABLE: QT_TRANSLATE_NOOP("Clips", "the recording can't be read"),
    ClipTrouble.DISK_FULL: QT_TRANSLATE_NOOP("Clips", "the disk is full"),
    ClipTrouble.UNWRITABLE: QT_TRANSLATE_NOOP("Clips", "the folder can't be written to"),
    ClipTrouble.STOPPED: QT_TRANSLATE_NOOP("Clips", "stopped"),
    ClipTrouble.FAULT: QT_TRANSLATE_NOOP("Clips", "a fault of Cuecard; the log has it"),
}
SIGNS = {
    ClipState.POSSIBLE: Sign.IDLE,
    ClipState.WAITING: Sign.IDLE,
    ClipState.CUTTING: Sign.BUSY,
    ClipState.CUT: Sign.GOOD,
    ClipState.FAILED: Sign.TROUBLE,
}


def state_of(clip: Clip) -> str:
    """Return how far a clip is, or why there is none."""
    if clip.state is ClipState.FAILED and clip.trouble in TROUBLES:
        return _said(TROUBLES[clip.trouble])
    return _said(STATES[clip.state])


def sign_of(clip: Clip) -> Sign:
    """Return the sign for how far a clip is; one that somebody stopped is no trouble."""
    return Sign.IDLE if clip.trouble is ClipTrouble.STOPPED else SIGNS[clip.state]


def moments_of(shows: Sequence[Shows]) -> str:
    """Return what a clip shows, and when in the show that was."""
    told = (f"{figures.clock(one.on_air_ms / 1_000)} {_said(REASONS[one.reason])}" for one in shows)
    return " · ".join(told)


def _said(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
