"""Cameras and microphones of a machine that has none, which do what a test says."""

import threading
import time

import numpy as np

from studio.capture.camera import Grabber, PixelFormat, RawPicture, Wish
from studio.capture.device import DeviceInfo
from studio.capture.microphone import OpenSound, Take
from studio.core.errors import DeviceLost
from studio.core.source_spec import SourceKind
from tests.fakes.media_files import SIZE_PX, jpeg

FRAME_S = 0.02


def a_camera(name: str = "Desk camera", device_id: str = "046d:0825:A1@1-1") -> DeviceInfo:
    """Return a camera's listing."""
    return DeviceInfo(kind=SourceKind.CAMERA, name=name, device_id=device_id)


def a_microphone(name: str = "Desk mic", device_id: str = "ALSA/Desk mic") -> DeviceInfo:
    """Return a microphone's listing."""
    return DeviceInfo(kind=SourceKind.MICROPHONE, name=name, device_id=device_id)


class FakeCameras:
    """`CameraSystem`.

    Attributes:
        plugged: What is there; a test changes it.
        gives: The format the cameras give, whatever was asked.
        wishes: What was asked, oldest first.
        opened: The ids of what was opened, oldest first.
        stalled: Set while the cameras give nothing.
        damaged: Set while what they give can't be decoded.
    """

    def __init__(self, *plugged: DeviceInfo, gives: PixelFormat = "MJPG") -> None:
        self.plugged = plugged
        self.gives: PixelFormat = gives
        self.wishes: list[Wish] = []
        self.opened: list[str] = []
        self.open_now = 0
        self.stalled = threading.Event()
        self.damaged = threading.Event()

    def list_cameras(self) -> tuple[DeviceInfo, ...]:
        """See `CameraSystem.list_cameras`."""
        return self.plugged

    def open(self, device: DeviceInfo, wish: Wish) -> Grabber:
        """See `CameraSystem.open`."""
        if device not in self.plugged:
            raise DeviceLost("gone")
        self.wishes.append(wish)
        self.opened.append(device.device_id)
        return _FakeGrabber(self, device)


class _FakeGrabber:
    def __init__(self, cameras: FakeCameras, device: DeviceInfo) -> None:
        self._cameras = cameras
        self._device = device
        self._jpeg = np.frombuffer(jpeg(), np.uint8).reshape(1, -1)
        cameras.open_now += 1

    def read(self) -> RawPicture | None:
        time.sleep(FRAME_S)
        if self._cameras.stalled.is_set() or self._device not in self._cameras.plugged:
            return None
        width, height = SIZE_PX
        data = {
            "MJPG": self._jpeg,
            "YUY2": np.full((height, width, 2), 128, np.uint8),
            "BGR": np.full((height, width, 3), 128, np.uint8),
        }[self._cameras.gives]
        if self._cameras.damaged.is_set():
            data = data[:, :40]
        return RawPicture(
            data=data, pixel_format=self._cameras.gives, width_px=width, height_px=height
        )

    def close(self) -> None:
        self._cameras.open_now -= 1


class FakeSound:
    """`SoundSystem`; `stalled` and `plugged` as of `FakeCameras`."""

    def __init__(self, *plugged: DeviceInfo) -> None:
        self.plugged = plugged
        self.opened: list[str] = []
        self.stalled = threading.Event()

    def list_microphones(self) -> tuple[DeviceInfo, ...]:
        """See `SoundSystem.list_microphones`."""
        return self.plugged

    def open(self, device: DeviceInfo, take: Take) -> OpenSound:
        """See `SoundSystem.open`."""
        if device not in self.plugged:
            raise DeviceLost("gone")
        self.opened.append(device.device_id)
        return _FakeStream(self, device, take)


class _FakeStream:
    def __init__(self, sound: FakeSound, device: DeviceInfo, take: Take) -> None:
        self._sound = sound
        self._device = device
        self._take = take
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="fake-sound-card")
        self._thread.start()

    def running(self) -> bool:
        return self._device in self._sound.plugged

    def close(self) -> None:
        self._ending.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ending.wait(FRAME_S):
            if self.running() and not self._sound.stalled.is_set():
                self._take(np.zeros((960, 2), np.float32), 48_000)
