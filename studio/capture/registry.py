"""From what was chosen to a source that can be started, and what there is to choose from."""

from studio.capture.device import DeviceInfo
from studio.capture.file import FileCamera
from studio.capture.file_sound import FileMicrophone
from studio.capture.pattern import PatternSource
from studio.capture.source import AudioSource, VideoSource
from studio.capture.still import StillCamera
from studio.capture.tone import ToneSource
from studio.core.clock import Clock
from studio.core.errors import BadInput
from studio.core.source_spec import SourceKind, SourceSpec


def open_camera(spec: SourceSpec, *, clock: Clock, epoch_ns: int) -> VideoSource:
    """Make the camera of a spec; it is not started, and nothing is opened yet.

    Args:
        spec: What was chosen.
        clock: The engine's.
        epoch_ns: Monotonic moment at which files, pattern and tone begin; the same for all of
            a show, so that they stay in step.

    Raises:
        BadInput: This can't be a camera.
    """
    match spec.kind:
        case SourceKind.PATTERN:
            return PatternSource(spec, clock=clock, epoch_ns=epoch_ns)
        case SourceKind.FILE:
            return FileCamera(spec, clock=clock, epoch_ns=epoch_ns)
        case SourceKind.STILL:
            return StillCamera(spec, clock=clock)
        case _:
            raise BadInput(f"a {spec.kind} gives no pictures")


def open_microphone(spec: SourceSpec, *, clock: Clock, epoch_ns: int) -> AudioSource:
    """Make the microphone of a spec; see `open_camera`.

    Raises:
        BadInput: This can't be a microphone.
    """
    match spec.kind:
        case SourceKind.TONE:
            return ToneSource(spec, clock=clock, epoch_ns=epoch_ns)
        case SourceKind.FILE:
            return FileMicrophone(spec, clock=clock, epoch_ns=epoch_ns)
        case _:
            raise BadInput(f"a {spec.kind} gives no sound")


def list_cameras() -> tuple[DeviceInfo, ...]:
    """Return the cameras that are plugged in."""
    return ()


def list_microphones() -> tuple[DeviceInfo, ...]:
    """Return the microphones that are plugged in."""
    return ()
