"""Microphones through PortAudio: `studio.capture.microphone.SoundSystem`.

PortAudio itself runs in `studio.capture.portaudio_child`; that file says why.
"""

import json
import re
import subprocess
import sys
import threading
from collections import Counter
from typing import IO, Any

import numpy as np

from studio.capture.device import DeviceInfo
from studio.capture.microphone import OpenSound, Take
from studio.capture.portaudio_child import LENGTH
from studio.core.errors import DeviceError, DeviceLost
from studio.core.source_spec import SourceKind

LIST_WITHIN_S = 10.0
"""A cold start of the child on a busy machine; a sound server that hangs is given up."""
_PREFERRED = {"win32": "Windows WASAPI"}
"""Windows lists each device once for each of its four sound systems; this one knows full names."""
_CARD = re.compile(r" \(hw:\d+,\d+\)$")
"""ALSA's number of the card, which changes with the order of plugging in."""
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class PortAudio:
    """The microphones PortAudio can open."""

    def list_microphones(self) -> tuple[DeviceInfo, ...]:
        """See `SoundSystem.list_microphones`."""
        return tuple(device for _, device in _listed())

    def open(self, device: DeviceInfo, take: Take) -> OpenSound:
        """See `SoundSystem.open`."""
        for index, found in _listed():
            if found.device_id == device.device_id:
                return _OpenStream(index, device.name, take)
        raise DeviceLost(f"Microphone {device.name} is not plugged in.")


class _OpenStream:
    """One microphone: the child that has it open, and the thread that reads what it sends."""

    def __init__(self, index: int, name: str, take: Take) -> None:
        self._name = name
        self._take = take
        self._error = ""
        self._child = _started("open", str(index))
        self._reader = threading.Thread(target=self._read, name="microphone-reader", daemon=True)
        self._reader.start()

    def running(self) -> bool:
        """See `OpenSound.running`."""
        if self._error:
            raise DeviceLost(f"Microphone {self._name} can't be opened. {self._error}")
        return self._reader.is_alive()

    def close(self) -> None:
        """See `OpenSound.close`; killing is what the child is there for."""
        self._child.kill()
        self._child.wait()
        self._reader.join()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                pipe.close()

    def _read(self) -> None:
        pipe = self._child.stdout
        fields = _fields(pipe.readline()) if pipe is not None else {}
        if pipe is None or "rate_hz" not in fields:
            self._error = str(fields.get("error", ""))
            return
        rate_hz, channels = int(fields["rate_hz"]), int(fields["channels"])
        while block := _block(pipe):
            self._take(np.frombuffer(block, np.float32).reshape(-1, channels), rate_hz)


def _block(pipe: IO[bytes]) -> bytes:
    """Read one block; empty when the child has ended."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return b""
    length: int = LENGTH.unpack(head)[0]
    block = pipe.read(length)
    return block if len(block) == length else b""


def _started(*arguments: str) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module, fixed words
            [sys.executable, "-m", "studio.capture.portaudio_child", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        raise DeviceError(f"The sound system can't be used: {error.strerror}.") from error


def _listed() -> list[tuple[int, DeviceInfo]]:
    """Return the inputs there are now, with PortAudio's numbers for them."""
    with _started("list") as child:
        patience = threading.Timer(LIST_WITHIN_S, child.kill)
        patience.start()
        fields = _fields(child.stdout.readline() if child.stdout is not None else b"")
        patience.cancel()
        child.kill()  # it has said all it has to say
    patience.join()
    if "inputs" not in fields:
        raise DeviceError(fields.get("error", "The sound system does not answer."))
    only = _PREFERRED.get(sys.platform)
    inputs = [found for found in fields["inputs"] if only in (None, found["system"])]
    names = Counter(_steady_name(found["name"]) for found in inputs)
    return [(found["index"], _device(found, names)) for found in inputs]


def _fields(line: bytes) -> dict[str, Any]:
    try:
        fields: dict[str, Any] = json.loads(line)
    except ValueError:
        return {}
    return fields


def _device(found: dict[str, Any], names: "Counter[str]") -> DeviceInfo:
    steady = _steady_name(found["name"])
    name = steady if names[steady] == 1 else found["name"]
    return DeviceInfo(
        kind=SourceKind.MICROPHONE,
        name=name,
        device_id=f"{found['system']}/{name}",
        is_default=found["is_default"],
    )


def _steady_name(name: str) -> str:
    return _CARD.sub("", name)
