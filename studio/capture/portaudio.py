"""Microphones through PortAudio: `studio.capture.microphone.SoundSystem`."""

import re
import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np

from studio.capture.device import DeviceInfo
from studio.capture.microphone import OpenSound, Take
from studio.core.errors import DeviceError, DeviceLost
from studio.core.source_spec import SourceKind

BLOCK_S = 0.03
"""Few enough callbacks to be cheap: 10 ms blocks cost 0.13 s of processor a second."""
_PREFERRED = {"win32": "Windows WASAPI"}
"""Windows lists each device once for each of its four sound systems; this one knows full names."""
_CARD = re.compile(r" \(hw:\d+,\d+\)$")
"""ALSA's number of the card, which changes with the order of plugging in."""


class PortAudio:
    """The microphones PortAudio can open.

    PortAudio looks for devices once, when it begins. It is begun anew whenever nothing is open,
    and only then, since that would cut off whatever is.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._open_count = 0
        self._begun = False

    def list_microphones(self) -> tuple[DeviceInfo, ...]:
        """See `SoundSystem.list_microphones`."""
        with self._lock:
            self._look_anew()
            return tuple(device for _, device in self._listed())

    def open(self, device: DeviceInfo, take: Take) -> OpenSound:
        """See `SoundSystem.open`."""
        with self._lock:
            for index, found in self._listed():
                if found.device_id == device.device_id:
                    sound = _OpenStream(index, device.name, take, on_close=self._closed)
                    self._open_count += 1
                    return sound
        raise DeviceLost(f"Microphone {device.name} is not plugged in.")

    def _closed(self) -> None:
        with self._lock:
            self._open_count -= 1

    def _look_anew(self) -> None:
        library = _library()
        if self._open_count:
            return
        try:
            if self._begun:
                library._terminate()  # private, and the only way to make it look again
                library._initialize()
        except library.PortAudioError as error:
            raise DeviceError(f"The sound system can't be used: {error}.") from error
        self._begun = True

    def _listed(self) -> list[tuple[int, DeviceInfo]]:
        library = _library()
        try:
            devices = list(library.query_devices())
            systems = [system["name"] for system in library.query_hostapis()]
            default = library.default.device[0]
        except library.PortAudioError as error:
            raise DeviceError(f"The sound system can't be used: {error}.") from error
        only = _PREFERRED.get(sys.platform)
        inputs = [
            (index, found)
            for index, found in enumerate(devices)
            if found["max_input_channels"] > 0 and only in (None, systems[found["hostapi"]])
        ]
        names = Counter(_steady_name(found["name"]) for _, found in inputs)
        return [
            (index, _device(found, systems, names, is_default=index == default))
            for index, found in inputs
        ]


class _OpenStream:
    """One stream of PortAudio; its callback copies, hands over, and returns."""

    def __init__(self, index: int, name: str, take: Take, *, on_close: Callable[[], None]) -> None:
        library = _library()
        self._on_close = on_close
        self._error = library.PortAudioError
        try:
            found = library.query_devices(index)
            rate_hz = round(found["default_samplerate"])
            channels = min(2, found["max_input_channels"])

            def called(data: bytearray, _frames: int, _time: object, _status: object) -> None:
                samples = np.frombuffer(bytes(data), np.float32).reshape(-1, channels)
                take(samples, rate_hz)

            self._stream = library.RawInputStream(
                device=index,
                samplerate=rate_hz,
                channels=channels,
                dtype="float32",
                blocksize=round(rate_hz * BLOCK_S),
                callback=called,
            )
        except library.PortAudioError as error:
            raise DeviceLost(f"Microphone {name} can't be opened: {error}.") from error
        try:
            self._stream.start()
        except library.PortAudioError as error:
            self._stream.close(ignore_errors=True)
            raise DeviceLost(f"Microphone {name} can't be opened: {error}.") from error

    def running(self) -> bool:
        """See `OpenSound.running`."""
        try:
            return bool(self._stream.active)
        except self._error:
            return False

    def close(self) -> None:
        """See `OpenSound.close`; a device that is gone is let go of all the same."""
        try:
            self._stream.abort(ignore_errors=True)
            self._stream.close(ignore_errors=True)
        finally:
            self._on_close()


def _library() -> ModuleType:
    """Return PortAudio's wrapper; importing it begins PortAudio, so that is done late.

    Raises:
        DeviceError: PortAudio is not installed, or finds no sound system.
    """
    try:
        import sounddevice  # noqa: PLC0415 - fails on a machine without the C library
    except OSError as error:
        raise DeviceError(
            "Microphones need the PortAudio library: install libportaudio2 "
            "(Debian, Ubuntu) or portaudio (Fedora, Arch)."
        ) from error
    module: ModuleType = sounddevice
    return module


def _device(
    found: dict[str, Any], systems: list[str], names: "Counter[str]", *, is_default: bool
) -> DeviceInfo:
    system, name = systems[found["hostapi"]], found["name"]
    steady = _steady_name(name)
    alone = names[steady] == 1
    return DeviceInfo(
        kind=SourceKind.MICROPHONE,
        name=steady if alone else name,
        device_id=f"{system}/{steady if alone else name}",
        is_default=is_default,
    )


def _steady_name(name: str) -> str:
    return _CARD.sub("", name)
