"""Decoded pictures and sound of a phone, as the rings want them."""

from collections.abc import Iterator

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.video.frame import VideoFrame
from av.video.plane import VideoPlane
from av.video.reformatter import ColorRange, Colorspace

from studio.protocol.phone_pictures import MOST_PX, PhonePicture, Plane
from studio.protocol.phone_sound import MOST_SAMPLES, RATE_HZ, PhoneBlock

LONGEST_SIDE_PX = 1920


def picture_of(frame: VideoFrame, captured_ns: int) -> PhonePicture:
    """Return a decoded picture as 4:2:0 of even sides, not larger than 1080p.

    A phone that is turned sends another size: browsers turn pictures before they send them to
    whom did not offer to turn them itself.

    The planes are views into the decoder's memory.
    """
    frame = _fitted(frame)
    width, height = frame.width & ~1, frame.height & ~1
    luma, blue, red = (_view(plane) for plane in frame.planes)
    is_full = frame.format.name == "yuvj420p" or frame.color_range == ColorRange.JPEG
    return PhonePicture(
        planes=(
            luma[:height, :width],
            blue[: height // 2, : width // 2],
            red[: height // 2, : width // 2],
        ),
        # What browsers send untagged is BT.601, whatever its size.
        matrix="bt709" if frame.colorspace == Colorspace.ITU709 else "bt601",
        full_range=is_full,
        captured_ns=captured_ns,
    )


def _fitted(frame: VideoFrame) -> VideoFrame:
    width, height = frame.width, frame.height
    fits = max(width, height) <= LONGEST_SIDE_PX and width * height <= MOST_PX
    if fits and frame.format.name in ("yuv420p", "yuvj420p") and min(width, height) >= 2:
        return frame
    scale = min(1.0, LONGEST_SIDE_PX / max(width, height), (MOST_PX / (width * height)) ** 0.5)
    return frame.reformat(
        width=max(2, int(width * scale) & ~1),
        height=max(2, int(height * scale) & ~1),
        format="yuv420p",
        threads=1,
    )


def _view(plane: VideoPlane) -> Plane:
    stride, height = plane.line_size, plane.height
    flat = np.frombuffer(memoryview(plane), np.uint8, count=stride * height)
    return flat.reshape(height, stride)[:, : plane.width]


class SoundReader:
    """Cuts decoded sound into the ring's blocks; one channel stays one."""

    def __init__(self) -> None:
        self._resampler = _resampler(2)
        self._channels = 2

    def blocks_of(self, frame: AudioFrame, ended_ns: int) -> Iterator[PhoneBlock]:
        """Yield a frame's sound.

        Args:
            frame: As decoded, of any rate.
            ended_ns: Monotonic moment at which it was there.
        """
        channels = min(2, frame.layout.nb_channels)
        if channels != self._channels:
            self._resampler, self._channels = _resampler(channels), channels
        for part in self._resampler.resample(frame):
            first = part.pts or 0
            samples = part.to_ndarray().reshape(-1, channels).astype(np.int16, copy=False)
            for at in range(0, len(samples), MOST_SAMPLES):
                block = samples[at : at + MOST_SAMPLES]
                left = len(samples) - at - len(block)
                yield PhoneBlock(
                    samples=block,
                    first_sample=max(0, first + at),
                    ended_ns=ended_ns - left * 1_000_000_000 // RATE_HZ,
                )


def _resampler(channels: int) -> AudioResampler:
    # Left to itself, FFmpeg takes 3 dB from one channel that becomes two.
    layout = "stereo" if channels == 2 else "mono"
    return AudioResampler(format="s16", layout=layout, rate=RATE_HZ)
