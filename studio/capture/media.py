"""Opening files and addresses with FFmpeg, and its errors in plain words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Discard, Stream
from av.video.stream import VideoStream

from studio.capture.source import Samples
from studio.core.errors import DeviceError, DeviceLost, DeviceNotFound

_LARGE_PX = 1920 * 1088
"""Up to here one thread decodes in time, and costs less than several."""


@contextmanager
def plain_errors(what: str) -> Iterator[None]:
    """Turn FFmpeg's errors into the studio's.

    Args:
        what: What is being read, as a person may see it: without passwords.

    Raises:
        DeviceNotFound: It is not there.
        DeviceLost: Anything else FFmpeg complains of.
    """
    try:
        yield
    except (av.FileNotFoundError, av.HTTPNotFoundError) as error:
        raise DeviceNotFound(f"{what} is not there.") from error
    except (av.HTTPUnauthorizedError, av.HTTPForbiddenError) as error:
        raise DeviceLost(f"{what} wants another user name or password.") from error
    except (av.ConnectionRefusedError, av.TimeoutError, av.ExitError) as error:
        raise DeviceLost(f"{what} does not answer.") from error
    except av.InvalidDataError as error:
        raise DeviceLost(f"{what} holds nothing that can be played.") from error
    except av.FFmpegError as error:
        raise DeviceLost(f"{what} can't be read: {error.strerror}.") from error
    except OSError as error:
        raise DeviceLost(f"{what} can't be read: {error.strerror or 'it broke off'}.") from error


def open_media(
    address: str,
    what: str,
    *,
    options: Mapping[str, str] | None = None,
    timeout_s: tuple[float, float] | None = None,
) -> InputContainer:
    """Open a file or address for reading.

    Args:
        address: For FFmpeg.
        what: See `plain_errors`.
        options: FFmpeg's own.
        timeout_s: For opening, and for each reading.

    Raises:
        DeviceError: See `plain_errors`.
    """
    with plain_errors(what):
        return av.open(address, "r", options=dict(options or {}), timeout=timeout_s)


def picture_stream(container: InputContainer, what: str) -> VideoStream:
    """Choose the stream of pictures and set it up for decoding at little cost.

    Raises:
        DeviceError: There is none.
    """
    streams = container.streams.video
    if not streams:
        raise DeviceError(f"{what} holds no pictures.")
    stream = streams[0]
    context = stream.codec_context
    if context.width * context.height <= _LARGE_PX:
        stream.thread_type = "NONE"
        context.thread_count = 1
    else:
        stream.thread_type = "AUTO"
    _ignore_others(container, stream)
    return stream


def sound_stream(container: InputContainer, what: str) -> AudioStream:
    """Choose the stream of sound.

    Raises:
        DeviceError: There is none.
    """
    streams = container.streams.audio
    if not streams:
        raise DeviceError(f"{what} holds no sound.")
    _ignore_others(container, streams[0])
    return streams[0]


def _ignore_others(container: InputContainer, chosen: Stream) -> None:
    for stream in container.streams:
        if stream is not chosen and stream.index != chosen.index:
            stream.discard = Discard.all


class SampleReader:
    """Turns decoded sound into float32 of one or two channels at the stream's own rate.

    Attributes:
        stream: What is read.
        rate_hz: Its rate.
        channels: One or two; more are mixed down.
    """

    def __init__(self, stream: AudioStream) -> None:
        self.stream = stream
        context = stream.codec_context
        self.rate_hz = context.sample_rate
        self.channels = 1 if context.channels == 1 else 2
        layout = "mono" if self.channels == 1 else "stereo"
        self._resampler = AudioResampler(format="flt", layout=layout, rate=self.rate_hz)

    def read(self, frame: AudioFrame) -> list[Samples]:
        """Return the samples of a frame, (samples, channels) each."""
        return [
            np.asarray(part.to_ndarray(), np.float32).reshape(-1, self.channels)
            for part in self._resampler.resample(frame)
        ]
