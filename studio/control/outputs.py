"""What should be sent where: from the show to the engine's outputs, and a recording's file."""

import re
import time
from pathlib import Path

from studio.core.ids import DestinationId
from studio.core.settings import chosen_recordings_folder, settings_or_defaults
from studio.protocol.engine_messages import OutputSpec
from studio.show.destination import RECORDING, Destination
from studio.show.state import ShowState

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
"""What one system or another forbids in a file's name."""
_LONGEST_NAME_BYTES = 150
"""A name has 255 bytes; the time, the part and the ending come after the title."""


def spec_of(destination: Destination) -> OutputSpec:
    """Return the output for a destination; its key is found by name, in the engine."""
    return OutputSpec(
        destination_id=destination.destination_id,
        name=destination.name,
        url=destination.url,
        secret_name=destination.secret_name,
        canvas_id=destination.canvas_id,
    )


def wanted_outputs(state: ShowState) -> dict[DestinationId, OutputSpec]:
    """Return every destination that `state` sends to; the recording is not among them."""
    if not state.on_air:
        return {}
    return {d.destination_id: spec_of(d) for d in state.destinations if d.enabled}


def recording_spec(path: Path) -> OutputSpec:
    """Return the output that records into a file."""
    return OutputSpec(destination_id=RECORDING, name="recording", url=str(path))


def fresh_recording(state: ShowState, now_utc_ms: int) -> Path:
    """Return a file for the recording that does not exist yet.

    A show that was interrupted goes on in a further part; no recording is ever written over.
    """
    if state.recording_path:
        wished = Path(state.recording_path)
    else:
        moment = time.strftime("%Y-%m-%d %H-%M-%S", time.localtime(now_utc_ms / 1_000))
        title = file_name_of(state.title) or "Show"
        suffix = f".{settings_or_defaults().recording.container}"
        wished = chosen_recordings_folder() / f"{title} {moment}{suffix}"
    part, path = 1, wished
    while path.exists():
        part += 1
        path = wished.with_stem(f"{wished.stem}.part{part}")
    return path


def file_name_of(title: str) -> str:
    """Return what of a title can stand in a file's name on every system; perhaps nothing."""
    short = title.encode("utf-8")[:_LONGEST_NAME_BYTES].decode("utf-8", errors="ignore")
    return _NOT_IN_NAMES.sub("", short).strip(". ")


def same_place(one: OutputSpec, other: OutputSpec | None) -> bool:
    """Return whether two outputs send to the same place; a new name alone restarts no stream."""
    if other is None:
        return False
    where = (one.url, one.secret_name, one.canvas_id)
    return where == (other.url, other.secret_name, other.canvas_id)
