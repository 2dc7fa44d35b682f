"""A clip as live Matroska: muxed in memory, then cut where its clusters begin."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.video.stream import VideoStream

_CLUSTER = 0x1F43B675
_SEGMENT = 0x18538067
_TIMESTAMP = 0xE7
_SIMPLE_BLOCK, _BLOCK_GROUP, _BLOCK = 0xA3, 0xA0, 0xA1


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An EBML element.

    Attributes:
        identity: Its id, marker bits included.
        start: Where it begins, id included.
        body: Where what it holds begins.
        end: Where it ends; the end of the data when its length is not known.
    """

    identity: int
    start: int
    body: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A piece of the clip that is sent together.

    Attributes:
        at_ms: Time of its first block.
        data: Its bytes; of the first one with the file's headers before it.
        pictures: How many it holds.
    """

    at_ms: int
    data: bytes
    pictures: int


def elements(data: bytes, start: int, end: int) -> Iterator[Element]:
    """Yield the elements that lie side by side in a part of the data.

    Source:
        RFC 8794, sections 4 to 6.
    """
    at = start
    while at < end:
        id_bytes = 9 - data[at].bit_length()
        size_at = at + id_bytes
        size_bytes = 9 - data[size_at].bit_length()
        body = size_at + size_bytes
        most = (1 << 7 * size_bytes) - 1
        size = int.from_bytes(data[size_at:body], "big") & most
        stop = end if size == most else body + size
        identity = int.from_bytes(data[at:size_at], "big")
        yield Element(identity=identity, start=at, body=body, end=stop)
        at = stop


def live_clusters(clip: Path, seconds: float) -> list[Cluster]:
    """Return the beginning of a clip, one picture a cluster."""
    data = _remuxed(clip, seconds)
    segment = next(one for one in elements(data, 0, len(data)) if one.identity == _SEGMENT)
    found: list[Cluster] = []
    begin = 0
    for element in elements(data, segment.body, segment.end):
        if element.identity == _CLUSTER:
            found.append(_cluster(data, element, begin))
            begin = element.end
    return found


def _cluster(data: bytes, cluster: Element, begin: int) -> Cluster:
    at_ms, pictures = 0, 0
    for element in elements(data, cluster.body, cluster.end):
        if element.identity == _TIMESTAMP:
            at_ms = int.from_bytes(data[element.body : element.end], "big")
        elif _is_picture(data, element):
            pictures += 1
    return Cluster(at_ms=at_ms, data=data[begin : cluster.end], pictures=pictures)


def _is_picture(data: bytes, element: Element) -> bool:
    """Whether it is a block of the first track, which is the video's."""
    if element.identity == _BLOCK_GROUP:
        return any(_is_picture(data, one) for one in elements(data, element.body, element.end))
    return element.identity in {_SIMPLE_BLOCK, _BLOCK} and data[element.body] == 0x81


class _Growing:
    """A file that cannot be sought in, as an answer over HTTP cannot: sizes come before."""

    def __init__(self) -> None:
        self.data = bytearray()

    def write(self, data: bytes) -> int:
        """Append."""
        self.data += data
        return len(data)


def _remuxed(clip: Path, seconds: float) -> bytes:
    target = _Growing()
    options = {"cluster_size_limit": "1000"}
    with (
        av.open(str(clip)) as source,
        av.open(target, "w", format="matroska", options=options) as sink,
    ):
        video, audio = source.streams.video[0], source.streams.audio[0]
        sinks: dict[int, VideoStream | AudioStream] = {
            video.index: sink.add_stream_from_template(video),
            audio.index: sink.add_stream_from_template(audio),
        }
        for packet in source.demux(video, audio):
            if packet.pts is None or packet.pts * packet.time_base >= seconds:
                break
            packet.stream = sinks[packet.stream.index]
            sink.mux(packet)
    return bytes(target.data)
