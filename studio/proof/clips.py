"""Clips out of recordings, as they were encoded: nothing is decoded, so a clip costs little."""

from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer, OutputContainer
from av.stream import Stream

from studio.core.errors import DeviceLost, DeviceNotFound

LEAD_MS = 2_000
LASTS_MS = 15_000
LARGEST_BYTES = 40_000_000
_PICTURE_S = 0.5
"""A recording that ends this little before the moment ended with it."""


def cut(
    recording: Path,
    at_ms: int,
    into: Path,
    *,
    lead_ms: int = LEAD_MS,
    lasts_ms: int = LASTS_MS,
) -> None:
    """Cut what a recording shows around a moment into a file of its own, MP4.

    It begins with the whole picture before, because nothing else can be shown alone.

    Args:
        recording: From which.
        at_ms: Since its first picture.
        into: File to write.
        lead_ms: How much is shown before the moment, at least.
        lasts_ms: How much is shown from there on, at most.

    Raises:
        DeviceNotFound: The recording is not there, or has no picture at that moment.
        DeviceLost: It can't be read.
    """
    try:
        with av.open(str(recording), "r") as source:
            if not source.streams.video:
                raise DeviceNotFound("the recording has no pictures")
            with av.open(str(into), "w", format="mp4", options={"fflags": "+bitexact"}) as clip:
                shown = _copy(source, clip, at_ms, (lead_ms, lasts_ms))
    except FileNotFoundError as error:  # PyAV's own is one, too
        raise DeviceNotFound("the recording is not there any more") from error
    except (av.FFmpegError, OSError) as error:
        raise DeviceLost(f"the recording can't be read: {error.strerror or error}") from error
    except ValueError as error:
        raise DeviceLost("the recording holds what no clip can") from error
    if not shown:
        into.unlink(missing_ok=True)
        raise DeviceNotFound("the recording has no picture of that moment")


def _copy(
    source: InputContainer, clip: OutputContainer, at_ms: int, span_ms: tuple[int, int]
) -> bool:
    """Copy packets, and return whether the moment's picture is among them."""
    picture = source.streams.video[0]
    chosen: list[Stream] = [picture, *source.streams.audio[:1]]
    targets = {stream.index: clip.add_stream_from_template(stream) for stream in chosen}
    begun_s = (source.start_time or 0) / av.time_base
    from_s = begun_s + max(0.0, (at_ms - span_ms[0]) / 1_000)
    source.seek(int(from_s * av.time_base), backward=True)
    first_s: float | None = None
    last_s = size = 0.0
    for packet in source.demux(chosen):
        if packet.dts is None or packet.pts is None or packet.time_base is None:
            continue
        at_s = float(packet.pts * packet.time_base)
        is_picture = packet.stream.index == picture.index
        if first_s is None and is_picture and packet.is_keyframe:
            first_s = at_s
        if first_s is None or at_s < first_s:
            continue
        size += packet.size
        if is_picture and (at_s >= from_s + span_ms[1] / 1_000 or size > LARGEST_BYTES):
            break
        last_s = max(last_s, at_s if is_picture else 0.0)
        packet.pts = _moved(packet.pts, packet.time_base, first_s)
        packet.dts = _moved(packet.dts, packet.time_base, first_s)
        packet.stream = targets[packet.stream.index]
        clip.mux(packet)
    return last_s + _PICTURE_S >= begun_s + at_ms / 1_000


def _moved(ticks: int, time_base: Fraction, first_s: float) -> int:
    """Return a packet's time as counted from the clip's beginning."""
    return ticks - round(first_s / time_base)
