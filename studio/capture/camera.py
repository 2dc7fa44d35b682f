"""A camera that is plugged in, and the seam behind which the system's way to it lies."""

import logging
from dataclasses import dataclass, replace
from typing import ClassVar, Literal, Protocol

import av
from av.video.codeccontext import VideoCodecContext

from studio.capture.device import DeviceInfo, choose, has_twin
from studio.capture.planes import PlanarPicture, bgr_planes, planar_picture, yuy2_planes
from studio.capture.source import Plane
from studio.capture.worker import VideoWorker
from studio.core.clock import Clock
from studio.core.errors import BadInput, DeviceLost
from studio.core.source_spec import SourceSpec

logger = logging.getLogger(__name__)

DEFAULT_WISH_PX = (1280, 720)
DEFAULT_WISH_FPS = 30
MOST_PX = 8192
MOST_FPS = 240
SILENT_NS = 5_000_000_000
"""A camera that gives nothing for so long is closed and opened anew, which cures most."""
DAMAGED_IN_A_ROW = 60

PixelFormat = Literal["MJPG", "YUY2", "BGR"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked of a camera; it gives what comes nearest."""

    width_px: int
    height_px: int
    fps: int
    pixel_format: PixelFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPicture:
    """One picture as it came.

    Attributes:
        data: uint8: a JPEG file, or packed pixels of any shape.
        pixel_format: Which of them.
        width_px: Of packed pixels.
        height_px: Likewise.
    """

    data: Plane
    pixel_format: PixelFormat
    width_px: int
    height_px: int


class Grabber(Protocol):
    """One open camera; used from one thread."""

    def read(self) -> RawPicture | None:
        """Wait for the next picture, for a second at most; None when none came.

        Raises:
            DeviceLost: The camera is gone.
        """
        ...

    def close(self) -> None:
        """Let go of the camera."""
        ...


class CameraSystem(Protocol):
    """The system's way to its cameras."""

    def list_cameras(self) -> tuple[DeviceInfo, ...]:
        """Return what is plugged in now."""
        ...

    def open(self, device: DeviceInfo, wish: Wish) -> Grabber:
        """Open a camera.

        Raises:
            DeviceLost: It is gone, or another program has it.
        """
        ...


class DeviceCamera(VideoWorker):
    """The camera of a spec; unplugged, it looks for the same one every second.

    Raises:
        BadInput: The spec asks for what no camera has.
    """

    retry_after_s: ClassVar[tuple[float, ...]] = (0.5, 1.0)

    def __init__(self, spec: SourceSpec, *, clock: Clock, system: CameraSystem) -> None:
        super().__init__(spec, clock)
        self._system = system
        self._wish = wish_of(spec)
        self._looked_for = spec
        self._has_twin = False
        self._unpack = _Unpacker()

    def _attempt(self) -> None:
        devices = self._system.list_cameras()
        device = choose(devices, self._looked_for, may_have_moved=not self._has_twin)
        self._has_twin = self._has_twin or has_twin(devices, device.device_id)
        if self._looked_for.device_id not in ("", device.device_id):
            logger.info("camera %s is at another port than before", device.name)
        self._looked_for = replace(self.spec, name=device.name, device_id=device.device_id)
        grabber = self._system.open(device, self._wish)
        try:
            self._grab_all(grabber, device)
        finally:
            grabber.close()

    def _grab_all(self, grabber: Grabber, device: DeviceInfo) -> None:
        came_ns = self._clock.monotonic_ns()
        told = False
        while not self.stopping:
            raw = grabber.read()
            now_ns = self._clock.monotonic_ns()
            if raw is None:
                self._check_still_there(device, now_ns - came_ns)
                continue
            came_ns = now_ns
            picture = self._unpack.planes_of(raw)
            if picture is None:
                continue
            if not told:
                self._tell_of(raw)
                told = True
            self._give(
                picture.planes, picture.matrix, full_range=picture.full_range, captured_ns=now_ns
            )

    def _check_still_there(self, device: DeviceInfo, silent_ns: int) -> None:
        """Raise when a camera that gave nothing is gone, or has given nothing for long."""
        listed = {found.device_id for found in self._system.list_cameras()}
        if device.device_id not in listed:
            raise DeviceLost(f"Camera {device.name} was unplugged.")
        if silent_ns > SILENT_NS:
            raise DeviceLost(f"Camera {device.name} gives no pictures; it is opened anew.")

    def _tell_of(self, raw: RawPicture) -> None:
        """Say when the camera's own format could not be had: it costs a conversion."""
        if raw.pixel_format == "BGR" and self._wish.pixel_format != "BGR":
            text = f"This system hands over converted pictures, not {self._wish.pixel_format}."
            self._health.note(text)
            logger.info("%s: %s", self._looked_for.name, text)
        else:
            self._health.note("")


def wish_of(spec: SourceSpec) -> Wish:
    """Return what to ask of a camera.

    Raises:
        BadInput: A size, rate or format that no camera has.
    """
    formats: dict[str, PixelFormat] = {"": "MJPG", "MJPG": "MJPG", "YUY2": "YUY2"}
    if spec.pixel_format not in formats:
        raise BadInput(f"a camera is asked for MJPG or YUY2, not for {spec.pixel_format}")
    if not (0 <= spec.width_px <= MOST_PX and 0 <= spec.height_px <= MOST_PX):
        raise BadInput(f"a camera's picture is at most {MOST_PX} pixels wide and high")
    if not 0 <= spec.fps <= MOST_FPS:
        raise BadInput(f"a camera gives at most {MOST_FPS} pictures a second")
    return Wish(
        width_px=spec.width_px or DEFAULT_WISH_PX[0],
        height_px=spec.height_px or DEFAULT_WISH_PX[1],
        fps=spec.fps or DEFAULT_WISH_FPS,
        pixel_format=formats[spec.pixel_format],
    )


class _Unpacker:
    """From what a camera gives to planes; a damaged picture now and then is left out."""

    def __init__(self) -> None:
        self._decoder: VideoCodecContext = av.CodecContext.create("mjpeg", "r")
        self._decoder.thread_count = 1
        self._damaged = 0

    def planes_of(self, raw: RawPicture) -> PlanarPicture | None:
        """Return the picture, or None when it can't be decoded.

        Raises:
            DeviceLost: None could be decoded for seconds.
        """
        match raw.pixel_format:
            case "MJPG":
                return self._decoded(raw.data)
            case "YUY2":
                size = {"width_px": raw.width_px & ~1, "height_px": raw.height_px}
                planes = yuy2_planes(raw.data, **size)
            case "BGR":
                planes = bgr_planes(raw.data)
        return PlanarPicture(planes=planes, matrix="bt601", full_range=False)

    def _decoded(self, data: Plane) -> PlanarPicture | None:
        try:
            frames = self._decoder.decode(av.Packet(data.tobytes()))
        except av.FFmpegError as error:
            self._damaged += 1
            if self._damaged >= DAMAGED_IN_A_ROW:
                raise DeviceLost("The camera's pictures can't be decoded.") from error
            return None
        if not frames:
            return None
        self._damaged = 0
        return planar_picture(frames[-1])
