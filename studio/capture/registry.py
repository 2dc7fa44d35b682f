"""From what was chosen to a source that can be started, and what there is to choose from."""

from studio.capture.address import AddressCamera, AddressMicrophone
from studio.capture.camera import CameraSystem, DeviceCamera
from studio.capture.device import DeviceInfo, choose
from studio.capture.file import FileCamera
from studio.capture.file_sound import FileMicrophone
from studio.capture.microphone import DeviceMicrophone
from studio.capture.opencv_camera import OpenCvCameras
from studio.capture.pattern import PatternSource
from studio.capture.phone import choose_phone, list_phones
from studio.capture.phone_camera import PhoneCamera
from studio.capture.phone_microphone import PhoneMicrophone
from studio.capture.portaudio import PortAudio
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
        case SourceKind.ADDRESS:
            return AddressCamera(spec, clock=clock)
        case SourceKind.CAMERA:
            return DeviceCamera(spec, clock=clock, system=_cameras())
        case SourceKind.PHONE:
            return PhoneCamera(spec, clock=clock)
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
        case SourceKind.ADDRESS:
            return AddressMicrophone(spec, clock=clock)
        case SourceKind.MICROPHONE:
            return DeviceMicrophone(spec, clock=clock, system=PortAudio())
        case SourceKind.PHONE:
            return PhoneMicrophone(spec, clock=clock)
        case _:
            raise BadInput(f"a {spec.kind} gives no sound")


def list_cameras() -> tuple[DeviceInfo, ...]:
    """Return the cameras that are plugged in."""
    return _cameras().list_cameras()


def list_microphones() -> tuple[DeviceInfo, ...]:
    """Return the microphones that are plugged in.

    Raises:
        DeviceError: There is no sound system on this machine.
    """
    return PortAudio().list_microphones()


def find_device(spec: SourceSpec) -> DeviceInfo:
    """Return the camera, microphone or phone that a spec means.

    Raises:
        BadInput: The spec is of no device.
        DeviceError: It is not plugged in, its name fits several, or there is no sound system.
    """
    match spec.kind:
        case SourceKind.CAMERA:
            return choose(list_cameras(), spec)
        case SourceKind.MICROPHONE:
            return choose(list_microphones(), spec)
        case SourceKind.PHONE:
            return choose_phone(list_phones(), spec)
        case _:
            raise BadInput(f"{spec.name} is not a device")


def _cameras() -> CameraSystem:
    return OpenCvCameras()
