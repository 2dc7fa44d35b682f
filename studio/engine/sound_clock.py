"""Sound on the picture's clock: a smoothed time for every block, and a stretch to fit it.

A sound card counts samples by its own crystal, a few hundred parts per million off. Blocks arrive
with jitter of milliseconds. A delay-locked loop smooths the times, and FFmpeg's `aresample`
stretches the samples by fractions until they fit: no jump, no growing offset.
"""

import math
from fractions import Fraction

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame

from studio.capture.source import Samples

RATE_HZ = 48_000
FRAME_SAMPLES = 1_024  # an AAC frame
_BANDWIDTH_HZ = 0.05
_DISCONTINUITY_S = 0.25
_MICROSECOND = Fraction(1, 1_000_000)

StereoFrame = npt.NDArray[np.float32]


class DelayLockedLoop:
    """Smooths the moments at which blocks of a known length were complete.

    Source:
        Adriaensen, "Using a DLL to filter time", Linux Audio Conference 2005, section 3;
        bandwidth 0.05 Hz as measured in media.md, section 5.
    """

    def __init__(self) -> None:
        self._expected_s: float | None = None
        self._period_error = 0.0  # by how much a second of samples is longer than a second

    def smooth(self, ended_s: float, length_s: float) -> float:
        """Return the smoothed moment at which the block began.

        Args:
            ended_s: When it was complete, by the callback's clock.
            length_s: Its samples over the nominal rate.
        """
        if (
            self._expected_s is None
            or abs(ended_s - self._expected_s - length_s) > _DISCONTINUITY_S
        ):
            self._expected_s = ended_s
            return ended_s - length_s
        began_s = self._expected_s
        predicted_s = began_s + length_s * (1 + self._period_error)
        error_s = ended_s - predicted_s
        omega = 2 * math.pi * _BANDWIDTH_HZ * length_s
        self._expected_s = predicted_s + math.sqrt(2) * omega * error_s
        self._period_error += omega * omega * error_s / length_s
        return began_s

    def reset(self) -> None:
        """Begin anew, for another device."""
        self._expected_s = None
        self._period_error = 0.0


class Stretcher:
    """Feeds blocks with their times to `aresample` and gives frames of 1,024 on the master clock.

    One nominal rate and channel count for its life; make another for another source.

    Args:
        rate_hz: Nominal rate of what comes.
        channels: 1 or 2.
        first_sample: Output sample number to begin at: what comes before is cut, a gap is silence.
    """

    def __init__(self, rate_hz: int, channels: int, *, first_sample: int) -> None:
        self.rate_hz = rate_hz
        self.channels = channels
        self._layout = "stereo" if channels == 2 else "mono"
        graph = av.filter.Graph()
        source = graph.add_abuffer(
            sample_rate=rate_hz, format="flt", layout=self._layout, time_base=_MICROSECOND
        )
        # The option counts in samples of the incoming rate, whatever its documentation says.
        first_in = round(first_sample * rate_hz / RATE_HZ)
        stretch = graph.add("aresample", f"{RATE_HZ}:async=1000:first_pts={first_in}")
        # Left to itself, FFmpeg takes 3 dB from one channel that becomes two.
        both = graph.add("pan", f"stereo|c0=c0|c1=c{channels - 1}")
        shape = graph.add(
            "aformat", f"sample_fmts=flt:channel_layouts=stereo:sample_rates={RATE_HZ}"
        )
        sink = graph.add("abuffersink")
        source.link_to(stretch)
        stretch.link_to(both)
        both.link_to(shape)
        shape.link_to(sink)
        graph.configure()
        self._graph, self._source, self._sink = graph, source, sink

    def push(self, samples: Samples, began_s: float) -> None:
        """Feed a block.

        Args:
            samples: float32 (samples, channels).
            began_s: Smoothed moment of its first sample, on the master clock since its zero.
        """
        packed = np.ascontiguousarray(samples, np.float32).reshape(1, -1)
        frame = AudioFrame.from_ndarray(packed, format="flt", layout=self._layout)
        frame.sample_rate = self.rate_hz
        frame.time_base = _MICROSECOND
        frame.pts = round(began_s * 1e6)
        self._source.push(frame)

    def pull(self) -> list[tuple[int, StereoFrame]]:
        """Return what is ready, as (number of its first sample, float32 (samples, 2))."""
        ready: list[tuple[int, StereoFrame]] = []
        while True:
            try:
                frame = self._sink.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return ready
            if isinstance(frame, AudioFrame) and frame.pts is not None and frame.time_base:
                first = round(frame.pts * frame.time_base * RATE_HZ)
                ready.append(
                    (first, frame.to_ndarray().reshape(-1, 2).astype(np.float32, copy=False))
                )
