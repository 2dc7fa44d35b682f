"""FLV: a stream of tags. The body of a tag is the body of an RTMP message.

Source:
    Adobe, "Video File Format Specification 10.1", annex E.2 and E.4.
"""

from dataclasses import dataclass, field

FILE_HEADER = b"FLV\x01\x05\x00\x00\x00\x09" + bytes(4)
"""Of a file with sound and pictures, with the trailer that stands before the first tag."""

TAG_HEADER_BYTES = 11
TAG_TRAILER_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class FlvTag:
    """One tag.

    Attributes:
        kind: 8 sound, 9 picture, 18 metadata: the same numbers as RTMP's.
        timestamp_ms: Since the stream began, modulo 2**32.
        body: Without header and trailer.
    """

    kind: int
    timestamp_ms: int
    body: bytes = field(repr=False)


def write_tag(tag: FlvTag) -> bytes:
    """Return the tag as it stands in a file."""
    time_ms = tag.timestamp_ms & 0xFFFFFFFF
    header = (
        bytes((tag.kind,))
        + len(tag.body).to_bytes(3, "big")
        # The upper eight bits of the time stand behind the lower ones.
        + (time_ms & 0xFFFFFF).to_bytes(3, "big")
        + bytes((time_ms >> 24,))
        + bytes(3)
    )
    return header + tag.body + (TAG_HEADER_BYTES + len(tag.body)).to_bytes(4, "big")


class TagReader:
    """Picks whole tags out of a file's bytes as they come, in pieces of any size."""

    def __init__(self) -> None:
        self._waiting = bytearray()
        self._to_skip = len(FILE_HEADER)

    def feed(self, data: bytes) -> None:
        """Add bytes."""
        self._waiting += data

    def tags(self) -> list[FlvTag]:
        """Take the tags that became whole since the last call."""
        tags: list[FlvTag] = []
        position = min(self._to_skip, len(self._waiting))
        self._to_skip -= position
        while len(self._waiting) >= position + TAG_HEADER_BYTES:
            header = self._waiting[position : position + TAG_HEADER_BYTES]
            start = position + TAG_HEADER_BYTES
            end = start + int.from_bytes(header[1:4], "big")
            if len(self._waiting) < end + TAG_TRAILER_BYTES:
                break
            time_ms = int.from_bytes(header[4:7], "big") | header[7] << 24
            body = bytes(self._waiting[start:end])
            tags.append(FlvTag(kind=header[0], timestamp_ms=time_ms, body=body))
            position = end + TAG_TRAILER_BYTES
        del self._waiting[:position]
        return tags
