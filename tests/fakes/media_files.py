"""Small media files, written by the tests themselves: a clip that flashes and beeps."""

from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.video.stream import VideoStream

FPS = 30
SIZE_PX = (320, 180)
RATE_HZ = 48_000
FLASH_S = 0.1
_DARK, _LIGHT = 40, 220


def write_clip(
    path: Path,
    *,
    seconds: float = 1.0,
    codec: str = "mjpeg",
    pixel_format: str = "yuvj422p",
    sound_seconds: float | None = None,
) -> Path:
    """Write pictures that flash, and sound that beeps, at the beginning of each second.

    No seconds of sound is no stream of sound.
    """
    with av.open(str(path), "w") as container:
        video = cast("VideoStream", container.add_stream(codec, rate=FPS))
        video.width, video.height = SIZE_PX
        video.pix_fmt = pixel_format
        video.time_base = Fraction(1, FPS)
        length = seconds if sound_seconds is None else sound_seconds
        audio = container.add_stream("pcm_s16le", rate=RATE_HZ, layout="stereo") if length else None
        for index in range(round(seconds * FPS)):
            frame = _picture(index, pixel_format)
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
        if audio is not None:
            container.mux(audio.encode(_sound(length)))
            container.mux(audio.encode(None))
    return path


def write_wav(path: Path, *, seconds: float = 1.0, rate_hz: int = RATE_HZ) -> Path:
    """Write the same sound alone."""
    with av.open(str(path), "w") as container:
        audio = container.add_stream("pcm_s16le", rate=rate_hz, layout="stereo")
        container.mux(audio.encode(_sound(seconds, rate_hz)))
        container.mux(audio.encode(None))
    return path


def jpeg(level: int = 128, *, pixel_format: str = "yuvj422p") -> bytes:
    """Return one JPEG picture of an even grey."""
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height = SIZE_PX
    encoder.pix_fmt = pixel_format
    encoder.time_base = Fraction(1, FPS)
    packets = encoder.encode(_grey(level, pixel_format)) + encoder.encode(None)
    return bytes(packets[0])


def is_flash(luma_mean: float) -> bool:
    """Return whether a picture of this mean luma is one that flashes."""
    return luma_mean > (_DARK + _LIGHT) / 2


def _picture(index: int, pixel_format: str) -> av.VideoFrame:
    level = _LIGHT if index % FPS < FLASH_S * FPS else _DARK + index % 7
    frame = _grey(level, pixel_format)
    frame.pts = index
    frame.time_base = Fraction(1, FPS)
    return frame


def _grey(level: int, pixel_format: str) -> av.VideoFrame:
    frame = av.VideoFrame(*SIZE_PX, pixel_format)
    for plane, value in zip(frame.planes, (level, 128, 128), strict=True):
        plane.update(bytes([value]) * plane.buffer_size)
    return frame


def _sound(seconds: float, rate_hz: int = RATE_HZ) -> av.AudioFrame:
    at_s = np.arange(round(seconds * rate_hz)) / rate_hz
    wave = np.where(at_s % 1.0 < FLASH_S, 0.5 * np.sin(2 * np.pi * 1_000 * at_s), 0.0)
    packed = np.repeat((wave * 32_767).astype(np.int16), 2).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(packed, format="s16", layout="stereo")
    frame.sample_rate = rate_hz
    frame.pts = 0
    frame.time_base = Fraction(1, rate_hz)
    return frame


def write_recording(path: Path, *, seconds: float, keyframe_every_s: float = 2.0) -> Path:
    """Write H.264 pictures and AAC sound, as recordings have them."""
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=FPS)
        video.width, video.height = SIZE_PX
        video.pix_fmt = "yuv420p"
        video.options = {"g": str(round(keyframe_every_s * FPS)), "preset": "ultrafast"}
        audio = container.add_stream("aac", rate=RATE_HZ, layout="stereo")
        for index in range(round(seconds * FPS)):
            if index % FPS == 0:  # a second of each, in turn, as they come on air
                sound = _sound(1.0)
                sound.pts = index // FPS * RATE_HZ
                container.mux(audio.encode(sound))
            container.mux(video.encode(_picture(index, "yuv420p")))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    return path
