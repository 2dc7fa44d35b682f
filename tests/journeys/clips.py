"""Clips that tell what became of them: every picture numbered, a flash and a beep each second.

Only their upper left corner moves, number and flash aside: encoding that again and again in real
time is what a journey costs, and the rest of the picture is looked at by nobody.
"""

import wave
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.video.stream import VideoStream

WIDTH_PX, HEIGHT_PX, FPS = 640, 360, 30
CELL_PX = 16
BITS = 12
FLASH_FRAMES = 3
RATE_HZ = 48_000
BEEP_S = 0.1
_FLASH_ROWS = slice(60, 110)
_FLASH_COLUMNS = slice(400, 620)
BACKGROUND, DARKEST = 120, 60
_MOVING_ROWS = slice(CELL_PX, 120)
_MOVING_COLUMNS = slice(0, 160)
_SLOPE = np.arange(160)[None, :] // 4 + np.arange(120 - CELL_PX)[:, None] // 4


def write_camera_clip(path: Path, *, seconds: int) -> None:
    """Write an MJPEG clip like a USB camera's: 4:2:2, full range, 640x360 at 30."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mjpeg", rate=FPS)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height, stream.pix_fmt = WIDTH_PX, HEIGHT_PX, "yuvj422p"
        stream.time_base = Fraction(1, FPS)
        stream.options = {"qmin": "3", "qmax": "3"}
        for number in range(seconds * FPS):
            frame = _without_colour(_luma(number))
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _without_colour(luma: npt.NDArray[np.uint8]) -> av.VideoFrame:
    frame = av.VideoFrame(WIDTH_PX, HEIGHT_PX, "yuvj422p")
    frame.planes[0].update(luma.tobytes())
    for plane in frame.planes[1:]:
        plane.update(bytes([128]) * plane.buffer_size)
    return frame


def _luma(number: int) -> npt.NDArray[np.uint8]:
    picture = np.full((HEIGHT_PX, WIDTH_PX), BACKGROUND, np.uint8)
    picture[_MOVING_ROWS, _MOVING_COLUMNS] = (_SLOPE + number) % 120 + DARKEST
    for bit in range(BITS):
        picture[:CELL_PX, bit * CELL_PX : (bit + 1) * CELL_PX] = 255 * (number >> bit & 1)
    picture[_FLASH_ROWS, _FLASH_COLUMNS] = 255 if number % FPS < FLASH_FRAMES else 0
    return picture


def write_beeps(path: Path, *, seconds: int) -> None:
    """Write a WAV file, mono 48 kHz: 100 ms of 1 kHz at every full second, else silence."""
    at = np.arange(seconds * RATE_HZ)
    tone = 0.5 * np.sin(2 * np.pi * 1_000 * at / RATE_HZ)
    sounding = at % RATE_HZ < BEEP_S * RATE_HZ
    samples = np.where(sounding, tone * 32_767, 0).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())
