"""The sound track's encoder: AAC-LC, 48 kHz stereo, once for every output."""

import os
from fractions import Fraction

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer

from studio.core.errors import EncoderError
from studio.engine.packets import EncodedPacket
from studio.engine.sound_clock import FRAME_SAMPLES, RATE_HZ, StereoFrame

_SAMPLE = Fraction(1, RATE_HZ)


class SoundEncoder:
    """An open AAC encoder; used from the sound thread alone.

    Args:
        bitrate_bps: 128,000 is what every platform takes.

    Raises:
        EncoderError: It does not open.
    """

    def __init__(self, bitrate_bps: int) -> None:
        try:
            self._holder = av.open(os.devnull, "w", format="flv")
            self._stream: AudioStream = self._holder.add_stream("aac", rate=RATE_HZ)
            context = self._stream.codec_context
            context.layout, context.bit_rate, context.time_base = "stereo", bitrate_bps, _SAMPLE
            self._holder.start_encoding()
        except (av.error.FFmpegError, ValueError) as error:
            raise EncoderError(f"the sound encoder does not open: {error}") from error

    def add_stream_to(self, container: OutputContainer) -> AudioStream:
        """Add a stream with this encoder's headers to a fresh container."""
        return container.add_stream_from_template(self._stream)

    def encode(self, first_sample: int, samples: StereoFrame) -> list[EncodedPacket]:
        """Encode 1,024 samples.

        Args:
            first_sample: Number of the first one since the master's zero.
            samples: float32 (1024, 2).

        Raises:
            EncoderError: The encoder failed.
        """
        planar = np.ascontiguousarray(samples.T)
        frame = AudioFrame.from_ndarray(planar, format="fltp", layout="stereo")
        frame.sample_rate, frame.time_base, frame.pts = RATE_HZ, _SAMPLE, first_sample
        try:
            packets = self._stream.encode(frame)
        except av.error.FFmpegError as error:
            raise EncoderError(f"the sound encoder failed: {error}") from error
        return [
            EncodedPacket(
                is_video=False,
                data=bytes(packet),
                pts=packet.pts or 0,
                dts=packet.dts or packet.pts or 0,
                time_base=packet.time_base or _SAMPLE,
                is_keyframe=True,
                duration_s=FRAME_SAMPLES / RATE_HZ,
            )
            for packet in packets
        ]
