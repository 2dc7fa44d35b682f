"""Words for states, in the window's language; shared by panels and dialogs."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.reports import OutputState, SourceState
from studio.show.canvas import Canvas
from studio.ui import figures


def output_word(state: OutputState) -> str:
    """Return one word for how an output is doing."""
    translate = QCoreApplication.translate
    match state:
        case OutputState.IDLE:
            return translate("States", "ready")
        case OutputState.CONNECTING:
            return translate("States", "connecting")
        case OutputState.LIVE:
            return translate("States", "live")
        case OutputState.RECONNECTING:
            return translate("States", "reconnecting")
        case OutputState.FAILED:
            return translate("States", "failed")
        case _:
            assert_never(state)


def source_word(state: SourceState) -> str:
    """Return one word for how a source is doing."""
    translate = QCoreApplication.translate
    match state:
        case SourceState.STARTING:
            return translate("States", "starting")
        case SourceState.LIVE:
            return translate("States", "live")
        case SourceState.STALLED:
            return translate("States", "stalled")
        case SourceState.LOST:
            return translate("States", "lost")
        case _:
            assert_never(state)


def source_name(spec: SourceSpec) -> str:
    """Return what a person calls a source: of a file, its last part; never a long path."""
    translate = QCoreApplication.translate
    match spec.kind:
        case SourceKind.PATTERN:
            return translate("States", "Test pattern")
        case SourceKind.TONE:
            return translate("States", "Test tone")
        case SourceKind.FILE | SourceKind.STILL:
            return spec.name.replace("\\", "/").rsplit("/", 1)[-1]
        case SourceKind.CAMERA | SourceKind.MICROPHONE | SourceKind.ADDRESS | SourceKind.PHONE:
            return spec.label
        case _:
            assert_never(spec.kind)


def canvas_name(canvas: Canvas) -> str:
    """Return shape, size and rate of a canvas."""
    translate = QCoreApplication.translate
    tall = canvas.height_px > canvas.width_px
    shape = translate("States", "Portrait") if tall else translate("States", "Landscape")
    return f"{shape} {figures.picture(canvas.width_px, canvas.height_px, canvas.fps)}"


def duration(seconds: int) -> str:
    """Return a round length of time: `30 s`, `3 min`."""
    translate = QCoreApplication.translate
    if seconds < 60:
        return figures.isolated(translate("States", "{count} s").format(count=seconds))
    return figures.isolated(translate("States", "{count} min").format(count=seconds // 60))
