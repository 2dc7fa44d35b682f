"""Phones as the engine sees them: rings that somebody writes, without any phone or network."""

import threading
import time

import numpy as np

from studio.protocol.phone_pictures import PhonePicture
from studio.protocol.phone_sound import PhoneBlock
from studio.remote.phone.shelf import PhoneShelf

PICTURE_S = 1 / 30
BLOCK_SAMPLES = 960


def a_picture(number: int = 0, *, width_px: int = 320, height_px: int = 180) -> PhonePicture:
    """Return a picture whose every pixel says its number."""
    half = (height_px // 2, width_px // 2)
    return PhonePicture(
        planes=(
            np.full((height_px, width_px), number % 251, np.uint8),
            np.full(half, (number + 1) % 251, np.uint8),
            np.full(half, (number + 2) % 251, np.uint8),
        ),
        matrix="bt601",
        full_range=False,
        captured_ns=time.monotonic_ns(),
    )


def a_block(first_sample: int = 0, *, channels: int = 2, level: int = 8_192) -> PhoneBlock:
    """Return 20 ms of sound that was there just now."""
    return PhoneBlock(
        samples=np.full((BLOCK_SAMPLES, channels), level, np.int16),
        first_sample=first_sample,
        ended_ns=time.monotonic_ns(),
    )


class FakePhone:
    """A phone that sends pictures and sound until it is told to be silent or to leave.

    Attributes:
        stalled: Set: it stays connected and sends nothing.
    """

    def __init__(self, device_id: str = "dev-1", name: str = "Ana's phone") -> None:
        self.device_id = device_id
        self.name = name
        self.stalled = threading.Event()
        self._leaving = threading.Event()
        self._thread: threading.Thread | None = None

    def connect(self) -> None:
        """Be there, and send."""
        self._leaving.clear()
        self._thread = threading.Thread(target=self._send, name="phone")
        self._thread.start()

    def leave(self) -> None:
        """Be gone."""
        self._leaving.set()
        if self._thread is not None:
            self._thread.join()
        self._thread = None

    def _send(self) -> None:
        shelf = PhoneShelf(self.device_id, self.name)
        number = sample = 0
        while not self._leaving.wait(PICTURE_S / 2):
            if not self.stalled.is_set():
                number += 1
                shelf.put_picture(a_picture(number))
                shelf.put_sound(a_block(sample))
                sample += BLOCK_SAMPLES
        shelf.close()
