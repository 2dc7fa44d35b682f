"""What the encoders hand to the outputs."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

import av
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.stream import Stream
from av.video.stream import VideoStream


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedPacket:
    """One encoded picture or piece of sound; the same object goes to every output.

    Attributes:
        is_video: Picture, or sound.
        data: As the encoder gave it: H.264 with start codes, or raw AAC.
        pts: Presentation moment in `time_base`; tick numbers for pictures, samples for sound.
        dts: Decoding moment; equal to `pts`, since there are no B frames.
        time_base: Seconds a unit.
        is_keyframe: Whether a far end can begin here.
        duration_s: How long it lasts.
    """

    is_video: bool
    data: bytes
    pts: int
    dts: int
    time_base: Fraction
    is_keyframe: bool
    duration_s: float

    @property
    def at_s(self) -> Fraction:
        """Presentation moment in seconds, on the clock that picture and sound share."""
        return self.pts * self.time_base


class StreamTemplates(Protocol):
    """The open encoders, as far as a container needs to know them."""

    def add_to(self, container: OutputContainer) -> tuple[VideoStream, AudioStream]:
        """Add a picture and a sound stream, with the encoders' headers, to a fresh container."""
        ...


def packet_for(
    packet: EncodedPacket, stream: VideoStream | AudioStream, *, first_s: Fraction
) -> "av.Packet[Stream]":
    """Return an av packet for a container whose time begins at `first_s`."""
    offset = round(first_s / packet.time_base)
    made = av.Packet(packet.data)
    made.stream = stream
    made.pts = packet.pts - offset
    made.dts = packet.dts - offset
    made.time_base = packet.time_base
    made.duration = round(packet.duration_s / packet.time_base)
    made.is_keyframe = packet.is_keyframe
    return made
