"""Sound of a clip, decoded ahead: who reads it says which sample comes first."""

import threading
from collections import deque

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream

from studio.capture.source import Samples

RATE_HZ = 48_000
AHEAD_S = 2.0
_SMALL_GAP_S = 0.05
"""Time stamps of files are rounded; only more than this is a gap."""


class StereoReader:
    """Turns decoded sound into float32 (samples, 2) at 48 kHz, without a gap.

    Args:
        stream: What is decoded.
    """

    def __init__(self, stream: AudioStream) -> None:
        self._mono = stream.codec_context.channels == 1
        layout = "mono" if self._mono else "stereo"
        self._resampler = AudioResampler(format="flt", layout=layout, rate=RATE_HZ)
        self._given = 0
        self._begun = False

    def read(self, frame: AudioFrame | None, at_s: float | None) -> list[Samples]:
        """Return the samples of a frame, silence before them where the file has a hole.

        Args:
            frame: Decoded; None gives what is still inside.
            at_s: Where in the file it belongs, if it says so.
        """
        parts = [self._stereo(part) for part in self._resampler.resample(frame)]
        parts = [part for part in parts if len(part)]
        if parts and at_s is not None:
            parts = self._placed(parts, round(at_s * RATE_HZ) - self._given)
        self._given += sum(len(part) for part in parts)
        return parts

    def _placed(self, parts: list[Samples], missing: int) -> list[Samples]:
        if self._begun and abs(missing) <= _SMALL_GAP_S * RATE_HZ:
            return parts
        self._begun = True
        if missing > 0:
            return [np.zeros((missing, 2), np.float32), *parts]
        whole = np.concatenate(parts)
        return [whole[-missing:]] if missing < 0 else parts

    def _stereo(self, part: AudioFrame) -> Samples:
        channels = 1 if self._mono else 2
        samples = np.asarray(part.to_ndarray(), np.float32).reshape(-1, channels)
        # Left to itself, FFmpeg takes 3 dB from one channel that becomes two.
        return np.repeat(samples, 2, axis=1) if self._mono else samples


class SoundStore:
    """Samples between the thread that decodes them and the one that mixes them."""

    def __init__(self) -> None:
        self._parts: deque[Samples] = deque()
        self._first = 0
        self._waiting = 0
        self._moved = threading.Condition()
        self._closed = False

    def put(self, samples: Samples) -> bool:
        """Add samples; wait while enough are there. Return False when nobody wants them."""
        with self._moved:
            self._moved.wait_for(lambda: self._closed or self._waiting < AHEAD_S * RATE_HZ)
            if not self._closed:
                self._parts.append(samples)
                self._waiting += len(samples)
            return not self._closed

    def read(self, first: int, count: int) -> Samples | None:
        """Return `count` samples from a number on, or None when none of them is there.

        What comes before is forgotten; what is not there yet is silence.
        """
        with self._moved:
            self._skip(first)
            found = np.zeros((count, 2), np.float32)
            at = max(0, self._first - first)
            taken = 0
            for part in self._parts:
                if at >= count:
                    break
                piece = part[: count - at]
                found[at : at + len(piece)] = piece
                at += len(piece)
                taken += len(piece)
            return found if taken else None

    def close(self) -> None:
        """Let go of whoever waits."""
        with self._moved:
            self._closed = True
            self._parts.clear()
            self._waiting = 0
            self._moved.notify_all()

    def _skip(self, first: int) -> None:
        while self._parts and self._first + len(self._parts[0]) <= first:
            gone = len(self._parts.popleft())
            self._first += gone
            self._waiting -= gone
        cut = first - self._first
        if self._parts and cut > 0:
            self._parts[0] = self._parts[0][cut:]
            self._first += cut
            self._waiting -= cut
        self._moved.notify_all()


def decoded(packet: "av.Packet[AudioStream]") -> list[AudioFrame]:
    """Return the frames of a packet; a damaged one has none."""
    try:
        return packet.decode()
    except av.FFmpegError:
        return []
